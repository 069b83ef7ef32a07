"""`python -m benchmarks simulate CORPUS`: what marking a corpus costs with suggestions, and how often these are right.

CORPUS is a folder of brat pairs (NAME.txt, NAME.ann). A simulated annotator goes through the articles in the order of
their names and marks in each just what the corpus marks, in two rounds: what is offered right is accepted, what is
wrong rejected, and what nothing offered is marked by hand; the second round sees what "everywhere" made of the first.
All of it over a real library in this process; a training that is due is waited for.

A mark by hand costs 2 keys, every other decision 1, a right mark of "everywhere" 0. "Settled" counts what a person
presses who goes through the page decision by decision: a place that has its mention with the right label already when
its turn comes, put there by an earlier decision in the article, costs nothing. "Apart" has every place that was shown
cost its key, and what was marked by "everywhere" since the article was opened a mark by hand, as a script does that
decides on a whole list. "Pressed" counts neither the rejects of what a mark by hand then overlaps, which the page takes
away, nor those of words that a reject with "everywhere" has just settled. With `--moves N` the annotator puts a
suggestion right whose ends are up to N words off, at a key a word and one for the accept, in place of a reject and a
mark by hand; with 0 never. With `--anew` suggestions are read again after each decision, as in the window, and what
stands further down is gone on with; "apart" says nothing then.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from annotations.library import Library
from annotations.model.annotator import Annotator
from benchmarks.simulated import Corpus, Person, Row

ANNOTATOR = Annotator("11111111-1111-4111-8111-111111111111", "Bench")


def main(arguments: list[str]) -> int:
    """Measure and print; always 0: a corpus that is not there is said to be missing."""
    parser = argparse.ArgumentParser(prog="benchmarks simulate", description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path, help="folder of brat pairs")
    parser.add_argument("--limit", type=int, help="only the first so many articles")
    parser.add_argument("--moves", type=int, default=2, metavar="N", help="move ends by up to N words (%(default)s)")
    parser.add_argument("--anew", action="store_true", help="read suggestions again after each decision")
    parser.add_argument("--every", type=int, default=25, metavar="N", help="figures after every N (%(default)s)")
    chosen = parser.parse_args(arguments)
    corpus = Corpus(chosen.corpus, chosen.limit)
    if not corpus.names:
        print(f"{chosen.corpus} holds no pairs of a .txt and an .ann file: nothing was measured.")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        os.environ["NEWSGLOSS_SETTINGS"] = str(Path(folder, "settings"))
        path = Path(folder, "corpus.newsgloss")
        command = [
            sys.executable,
            "main.py",
            "import",
            str(path),
            *(str(corpus.folder / name) for name in corpus.names),
        ]
        subprocess.run(command, capture_output=True, check=True)
        rows = _go_through(path, Path(folder, "models"), corpus, chosen)
    half = rows[len(rows) // 2 :]
    for name, some in ((f"all {len(rows)} articles", rows), (f"the last {len(half)}", half)):
        print(f"{name}: {json.dumps(summary(some))}")
    return 0


def _go_through(path: Path, models: Path, corpus: Corpus, chosen: argparse.Namespace) -> list[Row]:
    rows: list[Row] = []
    asked, trained, trainings = [], 0.0, 0
    with Library.open_to_write(path, ANNOTATOR, doing="bench") as library:
        memory = library.suggestions.memory(ANNOTATOR.uuid, models)
        person = Person(library, ANNOTATOR.uuid, memory, chosen.moves, anew=chosen.anew)
        for number, name in enumerate(corpus.names, 1):
            rows.append(person.review(name, corpus.text(name), corpus.mentions(name)))
            asked += person.asked_s
            memory.follow(library.db)
            if memory.due:
                began = time.perf_counter()
                memory.save(library.db)
                library.suggestions.train(ANNOTATOR.uuid, models)
                files = memory.paths(library.db)
                assert files is not None
                memory.take_training(files[1])
                trained, trainings = trained + time.perf_counter() - began, trainings + 1
            if number % chosen.every == 0:
                print(f"{number}: {json.dumps(summary(rows[-chosen.every :]))}", flush=True)
    asked.sort()
    print(f"load {os.getloadavg()[0]:.1f}; suggestions of an article: half in {asked[len(asked) // 2]:.3f} s, all in "
          f"{asked[-1]:.3f} s; {trainings} trainings in {trained:.0f} s")  # fmt: skip
    return rows


def summary(rows: Sequence[Row]) -> dict[str, float]:
    """Return the figures of some articles.

    Keys: `apart`, `settled`, `pressed`: keys a mention, each shown place apart, with what decisions settle, and
    without the rejects `no_over` (marked over by hand) and `no_settled`, too; `marked`: places marked by "everywhere"
    a mention; `mentions`, `hand`, `accept`, `settled_by`, `relabel`, `reject`, `moved` (accepts with other ends),
    `words` (by which these were moved), `again` (what a script would mark by hand though it stands there): how many;
    `right`, `found`: the share of shown spans that were right, and of
    the mentions that were shown, when an article was opened; `label`: the share of right ones that had the right label;
    `everywhere`: the share of places marked by "everywhere" that were right.
    """
    total: Counter[str] = Counter()
    for row in rows:
        total.update(row)
    mentions = max(1, total["mentions"])
    keys = 2 * total["hand"] + total["accept"] + total["relabel"] + total["reject"] + total["moved"] + total["words"]
    return {
        "apart": round((keys + 2 * total["again"]) / mentions, 3),
        "settled": round((keys - total["settled_by"]) / mentions, 3),
        "pressed": round((keys - total["settled_by"] - total["no_over"] - total["no_settled"]) / mentions, 3),
        **{name: total[name] for name in ("mentions", "hand", "accept", "settled_by", "relabel", "reject")},
        **{name: total[name] for name in ("no_over", "no_settled")},
        **{name: total[name] for name in ("moved", "words", "again") if total[name]},
        "right": round(total["right"] / max(1, total["shown"]), 3), "found": round(total["right"] / mentions, 3),
        "label": round(total["label"] / max(1, total["right"]), 3),
        "everywhere": round(total["marked_right"] / max(1, total["marked"]), 3),
        "marked": round(total["marked"] / mentions, 3),
    }  # fmt: skip
