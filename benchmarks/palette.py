"""`python -m benchmarks palette`: what a key costs in the palette with 2,000 topics, and what its index costs.

Times are those of the processor, the best of some rounds.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from reader.models.choices import Choice, Choices

_T = TypeVar("_T")
LIMIT_MS, ROUNDS = 16.0, 5
TYPED = ("econ", "elections", "elektions", "wages south", "who decides", "zzzz", "e", "border trad")
_FIRST = "Economy Politics Health Courts Schools Energy Climate Housing Culture Sport Farming Transport".split()
_SECOND = "Elections Wages Trade Courts Budgets Strikes Reform Prices Borders Rivers Teachers Hospitals".split()
_WHERE = "North South East West Coast Capital Islands Hills".split()


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 1 if a key takes longer than a picture of the screen."""
    parser = argparse.ArgumentParser(prog="benchmarks palette", description=__doc__)
    parser.add_argument("--size", type=int, default=2_000, help="number of topics (%(default)s)")
    size = parser.parse_args(arguments).size
    choices = topics(size)
    made, index = _timed(lambda: Choices(choices).prepare())
    bare, _ = _timed(lambda: [typed in one.words.casefold() for typed in ("econ",) for one in choices])
    print(f"{size} topics; load {os.getloadavg()[0]:.1f}. The index, away from the window's thread: {made:.1f} ms")
    all_typed = {word[:end] for word in TYPED for end in range(1, len(word) + 1)}
    found = {typed: _best(partial(index.find, typed)) for typed in all_typed}
    slowest = max(found, key=found.__getitem__)
    print(
        f"Finding at a key: median {statistics.median(found.values()):.2f} ms, slowest {found[slowest]:.2f} ms"
        f" (“{slowest}”); {found[slowest] / bare:.1f} times a bare look through all paths ({bare:.2f} ms)"
    )
    whole = keys(index)
    slowest = max(whole, key=whole.__getitem__)
    print(
        f"A key with its rows painted: median {statistics.median(whole.values()):.2f} ms, slowest"
        f" {whole[slowest]:.2f} ms (“{slowest}”); limit {LIMIT_MS:g} ms"
    )
    return int(whole[slowest] > LIMIT_MS)


def topics(size: int) -> list[Choice]:
    """Return topics in a tree of three levels, with definitions."""
    chance, found = random.Random(6), []
    for number in range(size):
        names = (chance.choice(_FIRST), f"{chance.choice(_SECOND)} {chance.choice(_WHERE)}", f"Topic {number:04}")
        words = " ".join(chance.choices(_SECOND + _WHERE, k=12))
        said = f"Who decides what of {words}."
        found.append(Choice(str(number), "/".join(names), said, icon="topic", name=names[-1]))
    return found


def keys(index: Choices) -> dict[str, float]:
    """Return the best time of each key in a real palette, until its rows are painted, by what is typed then."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QPoint, qInstallMessageHandler
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QWidget

    from reader.config.themes import LIGHT
    from reader.ui.dialogs.palette import Palette
    from reader.ui.style.icons import Icons
    from reader.ui.style.look import Look

    # The platform without a screen says at each window what it cannot do.
    qInstallMessageHandler(lambda *_: None)
    application = QApplication(sys.argv[:1])
    window = QWidget()
    palette = Palette(Look(LIGHT), Icons(), window)
    window.show()
    best: dict[str, float] = {}
    for _ in range(ROUNDS):
        for word in TYPED:
            palette.ask("Tag", index, lambda name: f"Make {name}", QPoint(0, 0))
            application.processEvents()
            for letter in word:
                begun = time.process_time()
                QTest.keyClicks(palette.field, letter)
                application.processEvents()
                taken = (time.process_time() - begun) * 1000
                typed = palette.field.text()
                best[typed] = min(taken, best.get(typed, taken))
            palette.hide()
    return best


def _best(job: Callable[[], object]) -> float:
    return min(_timed(job)[0] for _ in range(ROUNDS))


def _timed(job: Callable[[], _T]) -> tuple[float, _T]:
    begun = time.process_time()
    made = job()
    return (time.process_time() - begun) * 1000, made


if __name__ == "__main__":
    sys.exit(main())
