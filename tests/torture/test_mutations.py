"""Mutated libraries, files, rows and queries: no crash, no hang, and nothing but words is shown to a person."""

from __future__ import annotations

import json
import os
import queue
import random
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHARES = {
    "damaged_libraries": 6_000, "hostile_libraries": 4_000, "article_files": 12_000, "annotation_files": 8_000,
    "books_and_rules": 2_000, "rows": 8_000, "queries": 10_000,
}  # fmt: skip
"""How many of each there are in the long form: 50,000 together."""
ROWS_AT_ONCE = 10
SILENCE_S = 30
"""Nothing takes so long that a person would wait for it; a loaded machine needs some seconds for the worst."""


class Child:
    """The program that lives through them, and what it says; it is ended where it is silent for too long."""

    def __init__(self, kind: str, first: int, count: int, seed: int) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "tests/torture/mutations.py", kind, str(first), str(count), str(seed)],
            cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
        )  # fmt: skip
        self._lines: queue.Queue[str | None] = queue.Queue()
        self._said: list[str] = []
        self._ears = [threading.Thread(target=what, daemon=True) for what in (self._read, self._hear)]
        for one in self._ears:
            one.start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._lines.put(line.rstrip("\n"))
        self._lines.put(None)

    def _hear(self) -> None:
        assert self._process.stderr is not None
        for line in self._process.stderr:
            self._said = [*self._said[-30:], line]

    def line(self, patience: float) -> str | None:
        """Return what it says next; None at its end, and where it says nothing: then it is ended."""
        try:
            return self._lines.get(timeout=patience)
        except queue.Empty:
            return None

    def end(self) -> str:
        """End it; return how it ended."""
        running = self._process.poll() is None
        self._process.kill()
        status = self._process.wait()
        for one in self._ears:
            one.join(timeout=10)
        for stream in (self._process.stdout, self._process.stderr):
            assert stream is not None
            stream.close()
        return "it hangs" if running else f"it ended with {status}: {''.join(self._said)}"


def live_through(kind: str, count: int, seed: int) -> list[str]:
    """Live through so many of a kind; return what went wrong, each with how to repeat it."""
    wrong: list[str] = []
    first, at = 0, -1
    while first < count and len(wrong) < 20:
        child = Child(kind, first, count - first, seed)
        while True:
            line = child.line(SILENCE_S + (60 if at < first else 0))
            if line is None or line == "done":
                break
            sign, _, rest = line.partition(" ")
            if sign == "at":
                at = int(rest)
            elif sign == "!":
                wrong.append(f"{_repeat(kind, at, seed)}\n{json.loads(rest.partition(' ')[2])}")
        how = child.end()
        if line == "done":
            break
        wrong.append(f"{_repeat(kind, at, seed)}\n{how}")
        first = at + 1
    return wrong


def _repeat(kind: str, number: int, seed: int) -> str:
    return f"python tests/torture/mutations.py {kind} {number} 1 {seed}"


def _of(kind: str, part: float) -> int:
    return max(1, round(SHARES[kind] * part / (ROWS_AT_ONCE if kind == "rows" else 1)))


@pytest.mark.parametrize("kind", SHARES)
def test_some_hundreds_of_each_are_read_or_refused_in_words(kind: str, chance: Callable[[], random.Random]) -> None:
    assert live_through(kind, _of(kind, 0.006), chance().randrange(2**32)) == []


@pytest.mark.torture
@pytest.mark.parametrize("kind", SHARES)
def test_fifty_thousand_are_read_or_refused_in_words(kind: str, chance: Callable[[], random.Random]) -> None:
    part = float(os.environ.get("NEWSGLOSS_TORTURE_PART", "1"))
    assert live_through(kind, _of(kind, part), chance().randrange(2**32)) == []
