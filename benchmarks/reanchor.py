"""Annotations on a text of a million characters, and random edits of it whose outcome is known word for word.

The text is news as it is: names and phrases come again and again, some lines stand in it many times. Each token has a
name of its own while it is edited, so that afterwards every annotation's true place is known, or that it has none.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from dataclasses import dataclass
from itertools import pairwise

from annotations.text.edits import Edit, Edits
from annotations.text.layered import differences
from annotations.text.matching import longest_rising
from annotations.text.reanchor import reanchor

NAMES = "Kast Milei Boric Piñera Merkel Macron Petro Lula Costa Nordhaven Ellmouth Varga Okafor Lindqvist".split()
PHRASES = (
    "told reporters on Tuesday that",
    "according to a statement seen by this newspaper,",
    "the president of the council",
    "said in a televised address that",
    "the ministry of finance",
    "more than two thousand people",
    "in the old harbour",
    "did not answer a request for comment",
    "for the first time in ten years",
    "and the opposition",
)
REPEATED = (
    "Advertisement",
    "Read more: the week in pictures",
    "* * *",
    "Sign up for our newsletter and never miss a story.",
)
KINDS = ("typo", "replace", "insert", "delete", "repeat", "new line", "gone line", "moved line", "repeated line")

Token = tuple[str, int]
"""A word with the space or line end behind it, and a number of its own; negative for what was put in later."""


@dataclass(frozen=True)
class Case:
    """An old text and a new one, with where spans of the old one truly stand now.

    Attributes:
        spans: [start, end) in the old text.
        truth: [start, end) in the new one; None where a word of it was changed or is gone.
        edits: what was done, word for word; a line that was moved is taken out and put in.
    """

    old: str
    new: str
    spans: list[tuple[int, int]]
    truth: list[tuple[int, int] | None]
    edits: Edits


@dataclass(frozen=True)
class Outcome:
    """What became of the spans.

    Attributes:
        right, missed: of those whose words did not change, how many were found in their place, and how many are left to
            a person.
        left: of those whose words changed, how many are left to a person.
        wrong: how many stand where they should not.
        seconds: of processor time.
    """

    right: int
    missed: int
    left: int
    wrong: int
    seconds: float


def made_case(seed: int, characters: int, annotations: int, edits: int) -> Case:
    """Return a text with annotations of one to four words, and the same text after random edits."""
    draw = random.Random(seed)
    vocabulary = ["".join(draw.choices("abcdefghiklmnoprstuvwz", k=draw.randint(2, 10))) for _ in range(4000)]
    lines = _lines(draw, characters, vocabulary)
    tokens = [token for line in lines for token in line]
    at, starts, lengths = 0, {}, {}
    for word, number in tokens:
        starts[number], lengths[number] = (at, at + len(word.rstrip())), len(word)
        at += len(word)
    chosen = sorted(draw.sample(range(len(tokens) - 4), annotations))
    held = [[tokens[i + k][1] for k in range(draw.choice((1, 1, 2, 2, 3, 4)))] for i in chosen]
    held = [one for one in held if starts[one[-1]][1] > starts[one[0]][0] and starts[one[0]][1] > starts[one[0]][0]]
    spans = [(starts[one[0]][0], starts[one[-1]][1]) for one in held]
    old = "".join(word for word, _ in tokens)
    _edit(draw, lines, edits, vocabulary)
    tokens = [token for line in lines for token in line]
    at, ends, follows = 0, {}, {}
    for (word, number), after in zip(tokens, [*tokens[1:], ("", 0)], strict=True):
        ends[number] = (at, at + len(word.rstrip()))
        follows[number] = after[1]
        at += len(word)
    new = "".join(word for word, _ in tokens)
    truth: list[tuple[int, int] | None] = []
    for one, (start, end) in zip(held, spans, strict=True):
        together = all(n in ends for n in one) and all(follows[a] == b for a, b in pairwise(one))
        place = (ends[one[0]][0], ends[one[-1]][1]) if together else None
        truth.append(place if place and new[slice(*place)] == old[start:end] else None)
    return Case(old, new, spans, truth, _done(starts, lengths, tokens, old, new))


def _done(
    starts: dict[int, tuple[int, int]], lengths: dict[int, int], tokens: list[Token], old: str, new: str
) -> Edits:
    """Return the edits that keep what stayed and in its order."""
    kept = [number for _, number in tokens if number > 0]
    at, places = 0, {}
    for word, number in tokens:
        places[number] = at
        at += len(word)
    order = longest_rising([(i, number) for i, number in enumerate(kept)])
    edits: list[Edit] = []
    reached_old = reached_new = 0
    for number in [*(number for _, number in order), 0]:
        first_old, first_new = (starts[number][0], places[number]) if number else (len(old), len(new))
        if first_old > reached_old or first_new > reached_new:
            edits.append(Edit(reached_old, first_old, new[reached_new:first_new]))
        if number:
            reached_old, reached_new = first_old + lengths[number], first_new + lengths[number]
    return Edits(tuple(edits))


def _lines(draw: random.Random, characters: int, vocabulary: list[str]) -> list[list[Token]]:
    lines: list[list[Token]] = []
    number = written = 0
    while written < characters:
        if draw.random() < 0.06:
            words = draw.choice(REPEATED).split()
        else:
            words = []
            for _ in range(draw.randint(4, 22)):
                kind = draw.random()
                words += (
                    [draw.choice(NAMES)] if kind < 0.1 else draw.choice(PHRASES).split() if kind < 0.2
                    else [draw.choice(vocabulary)] if kind < 0.8 else [draw.choice(("the", "of", "a", "in", "to"))]
                )  # fmt: skip
        line = []
        for index, word in enumerate(words):
            number += 1
            line.append((word + ("\n" if index == len(words) - 1 else " "), number))
        lines.append(line)
        written += sum(len(word) for word, _ in line)
    return lines


def _edit(draw: random.Random, lines: list[list[Token]], edits: int, vocabulary: list[str]) -> None:
    made = 0

    def put_in(words: list[str]) -> list[Token]:
        nonlocal made
        made += len(words)
        return [(word, -made + i) for i, word in enumerate(words)]

    for turn in range(edits):
        kind = KINDS[turn % len(KINDS)]
        at = draw.randrange(len(lines))
        while not lines[at]:
            at = draw.randrange(len(lines))
        line = lines[at]
        place = draw.randrange(len(line))
        word = line[place][0]
        bare, space = word.rstrip(), word[len(word.rstrip()) :]
        if kind == "typo":
            letter = draw.randrange(len(bare))
            line[place : place + 1] = put_in([bare[:letter] + draw.choice("aeioux") + bare[letter + 1 :] + "s" + space])
        elif kind == "replace":
            line[place : place + 1] = put_in([draw.choice([*NAMES, *vocabulary]) + space])
        elif kind == "insert":
            line[place:place] = put_in([draw.choice([*NAMES, *vocabulary]) + " " for _ in range(draw.randint(1, 5))])
        elif kind == "delete":
            del line[place : place + draw.randint(1, 3)]
        elif kind == "repeat":
            line[place:place] = put_in([bare + " "])
        elif kind == "new line":
            lines.insert(at, put_in([w + " " for w in draw.choices([*NAMES, *vocabulary], k=12)] + ["end.\n"]))
        elif kind == "gone line":
            del lines[at]
        elif kind == "moved line":
            lines.insert(draw.randrange(len(lines)), lines.pop(at))
        else:
            words = draw.choice(REPEATED).split()
            lines.insert(at, put_in([*(w + " " for w in words[:-1]), words[-1] + "\n"]))


def measured(case: Case, *, known: bool = False) -> Outcome:
    """Find the annotations of a case again, knowing nothing but the two texts, or the edits too."""
    begun = time.process_time()
    edits = case.edits if known else differences(case.old, case.new)
    places = reanchor(case.spans, case.old, case.new, edits)
    seconds = time.process_time() - begun
    right = missed = left = wrong = 0
    for place, true in zip(places, case.truth, strict=True):
        right += place == true and true is not None
        missed += place is None and true is not None
        left += place is None and true is None
        wrong += place is not None and place != true
    return Outcome(right, missed, left, wrong, seconds)


def main(arguments: list[str]) -> int:
    """Measure and print; 1 if something is over its limit."""
    parser = argparse.ArgumentParser(prog="benchmarks reanchor", description=__doc__)
    parser.add_argument("--seeds", type=int, default=5, help="how many texts for each number of edits (%(default)s)")
    options = parser.parse_args(arguments)
    failed = False
    for edits, limit in ((200, 0.2), (2000, 2.0)):
        cases = [made_case(seed, 1_000_000, 5_000, edits) for seed in range(options.seeds)]
        for known in (True, False):
            found = [measured(case, known=known) for case in cases]
            right, missed, left, wrong = (
                sum(getattr(one, name) for one in found) for name in ("right", "missed", "left", "wrong")
            )
            share, slowest = right / (right + missed), max(one.seconds for one in found)
            failed |= slowest > limit or (edits == 200 and (wrong > 0 or share < 0.999))
            print(
                f"{edits:5} edits, {'known' if known else 'found by comparing'}: of {right + missed} whose words did"
                f" not change {right} right ({share:.2%}); {left} whose words changed and {missed} others to review;"
                f" {wrong} wrong; at most {slowest:.3f} s (limit {limit:g})",
                flush=True,
            )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
