"""`python -m benchmarks.headline_weights`: learn what the headline's signs are worth.

A page is a choice among its lines: the chance of a line to be taken is the exponential of the sum of its signs'
weights, as a share of all lines' (a conditional logit). The weights are those under which the headlines of the pages
are likeliest, drawn towards weights set by hand, so that a sign which few pages have keeps what a person thinks it is
worth. `resources/headline_weights.json` is made so; docs/article-rules.md says from what.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from benchmarks.headline_pages import Choice, Measured, changed, made_up, plain, read_invented, read_measured, spliced

TABLE = Path(__file__).parents[1] / "resources" / "headline_weights.json"
PULL = 0.012
"""How strongly weights are drawn towards the hand-set ones (L2); from 0.003 to 0.04 it hardly matters."""

SPLICED, PARTS, STEPS = 240, 6, 400
MADE, MADE_KEPT_OUT = range(100, 106), range(200, 206)
_RATE, _KEEP, _KEEP_SQUARES = 0.1, 0.9, 0.999

PRIOR = {
    # Lines of other kinds, and lines that are another one with something added.
    "kind end": -3.0, "kind also": -3.0, "kind credit": -3.0, "kind correction": -3.0, "kind byline": -2.5,
    "kind caption": -2.0, "kind date": -2.0, "kind furniture": -2.0, "kind prose": -0.8,
    "bread crumbs": -3.0, "another with a tail": -3.0, "another with a head": -3.0, "short tail": -1.0,
    # How the line looks.
    "length 0": -2.0, "length 1": -0.5, "length 2": 0.9, "length 3": 2.0, "length 4": 0.9, "length 5": -1.0,
    "full stop": -2.0, "begins with a mark": -1.5, "goes on": -1.5, "markdown heading": 3.0, "hardly a word": -1.0,
    # What it says.
    "about the text": 4.0, "in the window's title": 1.5, "told again": 0.7, "told again behind the text": 0.2,
    # What is round it.
    "byline below near": 1.5, "date below near": 1.5, "byline below far": 0.7, "date below far": 0.7, "alone": 0.8,
    "heading below": 0.5, "heading above": -0.8, "under a heading": -0.8, "over a credit": -1.5,
    # Where it stands.
    "paragraphs over it": -1.7, "inside the text": -0.5, "paragraphs between": -0.4, "ends between": -0.5,
    "headings between": -0.3, "distance": -0.1, "distance far": -0.5,
}  # fmt: skip
"""Weights set by hand; 0 for every other sign. A sign that no page has is left out of the table."""

_COUNTS = {"plain": 1.0, "made": 0.25}
"""What a page counts for; a changed or spliced one counts 0.35."""

_CHANGED, _SEED = 0.35, 0.3

Table = dict[str, float]


def main(arguments: Sequence[str] | None = None) -> int:
    """Learn, print how good it is, and write the table if asked to; 1 if it cannot be written."""
    parser = argparse.ArgumentParser(prog="benchmarks.headline_weights", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="the measuring data (%(default)s)")
    parser.add_argument("--check", action="store_true", help=f"hold {PARTS} parts out in turn as well")
    parser.add_argument("--write", action="store_true", help="write the table into the program's resources")
    chosen = parser.parse_args(arguments)
    learned, kept_out = read_measured(chosen.shared / "articles" / "dev")
    if not kept_out:
        print(f"Nothing was learned: there are no measured pages in {chosen.shared / 'articles' / 'dev'}.")
        return int(chosen.write)
    invented, invented_out = read_invented()
    every = [*learned, *invented]
    pages = [*plain(every), *changed(every), *spliced(every, SPLICED), *made_up(MADE)]
    print(f"{len(learned)} measured and {len(invented)} invented pages to learn from, {len(kept_out)} and"
          f" {len(invented_out)} kept out, {len(pages)} forms of them in all")  # fmt: skip
    if chosen.check:
        print(f"{PARTS} parts held out in turn: {_line(held_out(every, pages))}")
    before: Table = json.loads(TABLE.read_text("utf-8"))
    table = {sign: round(weight, 2) for sign, weight in learn(pages, signs_to_learn(pages)).items()}
    figures = {
        "learned from": plain(learned), "kept out": plain(kept_out), "invented, learned from": plain(invented),
        "invented, kept out": plain(invented_out), "made, kept out": made_up(MADE_KEPT_OUT),
    }  # fmt: skip
    for name, asked in figures.items():
        print(f"{name}: {_line(shares(asked, table))}; with the table as it is: {_line(shares(asked, before))}")
    print(f"The weights differ from the table as it is by {_most_apart(table, before):.2f} at most.")
    if chosen.write:
        TABLE.write_text(json.dumps(dict(sorted(table.items())), indent=1, ensure_ascii=False), "utf-8")
        print(f"Written: {TABLE.name}")
    return 0


def signs_to_learn(pages: Iterable[Choice]) -> list[str]:
    """Return the signs that lines of measured pages have, and those that have a weight set by hand, which they keep."""
    return sorted(
        {sign for page in pages if page.form != "made" for signs in page.signs for sign in signs} | set(PRIOR)
    )


def learn(pages: Iterable[Choice], names: Sequence[str], pull: float = PULL, steps: int = STEPS) -> Table:
    """Return the weight of each named sign under which the headlines of the pages are likeliest.

    Args:
        pages: those without a headline among their lines are passed over.
        names: the signs to learn.
        pull: how strongly weights are drawn towards `PRIOR`.
        steps: how many steps of the descent (Adam).
    """
    known = [page for page in pages if page.wanted is not None]
    column = {name: number for number, name in enumerate(names)}
    sizes = np.array([len(page.signs) for page in known])
    starts = np.concatenate(([0], np.cumsum(sizes)[:-1]))
    signs = np.zeros((int(sizes.sum()), len(names)))
    for row, line in enumerate(line for page in known for line in page.signs):
        for name, value in line.items():
            if name in column:
                signs[row, column[name]] = value
    wanted = np.zeros(len(signs))
    wanted[starts + np.array([page.wanted for page in known])] = 1.0
    counts = np.array([_counts(page) for page in known])
    of_rows = np.repeat(counts / counts.sum(), sizes)
    prior = np.array([PRIOR.get(name, 0.0) for name in names])
    weights, mean, squares = prior.copy(), np.zeros(len(names)), np.zeros(len(names))
    for step in range(1, steps + 1):
        points = signs @ weights
        chances = np.exp(points - np.repeat(np.maximum.reduceat(points, starts), sizes))
        chances /= np.repeat(np.add.reduceat(chances, starts), sizes)
        slope = pull * (weights - prior) + signs.T @ (of_rows * (chances - wanted))
        mean = _KEEP * mean + (1 - _KEEP) * slope
        squares = _KEEP_SQUARES * squares + (1 - _KEEP_SQUARES) * slope * slope
        size = np.sqrt(squares / (1 - _KEEP_SQUARES**step)) + 1e-8
        weights -= _RATE * (mean / (1 - _KEEP**step)) / size
    return dict(zip(names, weights.tolist(), strict=True))


def _counts(page: Choice) -> float:
    return _COUNTS.get(page.change, _CHANGED) * (_SEED if page.form == "seed" else 1.0)


def shares(pages: Iterable[Choice], table: Table) -> dict[str, tuple[float, int]]:
    """Return by form the share of headlines that are found, and of how many."""
    return _shares((page, page.is_right(table)) for page in pages)


def held_out(learned: Sequence[Measured], pages: Sequence[Choice]) -> dict[str, tuple[float, int]]:
    """Return what is found on the pages of each part when only the others were learned from."""
    part = {page.name: place % PARTS for place, page in enumerate(learned)}
    names, asked = signs_to_learn(pages), []
    for number in range(PARTS):
        table = learn([page for page in pages if all(part.get(name) != number for name in page.names)], names)
        asked += [(page, page.is_right(table)) for page in pages if part.get(page.names[0]) == number]
    return _shares(asked)


def _shares(asked: Iterable[tuple[Choice, bool]]) -> dict[str, tuple[float, int]]:
    found: dict[str, list[bool]] = defaultdict(list)
    for page, right in asked:
        found[page.form if page.change in _COUNTS else f"{page.form} {page.change}"].append(right)
    return {name: (sum(right) / len(right), len(right)) for name, right in found.items()}


def _line(found: dict[str, tuple[float, int]]) -> str:
    return ", ".join(f"{name} {share:.3f} ({count})" for name, (share, count) in found.items())


def _most_apart(one: Table, other: Table) -> float:
    return max(abs(one.get(sign, 0.0) - other.get(sign, 0.0)) for sign in one.keys() | other.keys())


if __name__ == "__main__":
    raise SystemExit(main())
