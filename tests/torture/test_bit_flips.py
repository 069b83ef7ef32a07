"""A bit flipped, a piece torn: check notices what changed, recover saves what was not hit, all words stay right."""

from __future__ import annotations

import json
import queue
import random
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.torture import damaging
from tests.torture.bit_flips import NAME

ROOT = Path(__file__).resolve().parents[2]
DEADLINE_SECONDS = 300
"""For one place; it takes a second or two where nothing else runs."""

Chance = Callable[[], random.Random]


def run_through(folder: Path, chance: random.Random, count: int) -> Counter[str]:
    """Damage so many places of the library in a folder, in a process of its own, and return what came of them."""
    seed = chance.randrange(2**32)
    outcome: Counter[str] = Counter()
    wrong: list[str] = []
    done = 0
    while done < count:
        with subprocess.Popen(
            [sys.executable, "-m", "tests.torture.bit_flips", str(folder), str(seed), str(count - done), str(done)],
            cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        ) as process:  # fmt: skip
            last, failed = {}, True
            for last in _lines(process):
                if "seconds" in last:
                    done += 1
                    wrong += _wrong(last)
                    outcome.update(key for key in ("changed", "noticed", "whole") if last.get(key))
            failed = process.wait() != 0
            assert not failed, f"ended at {last}: {process.stderr.read()}"
    outcome["places"] = done
    # What a figure is made of: shown of a test that fails, or with `-rA`.
    sys.stdout.write(f"{dict(outcome)}\n")
    assert wrong == []
    return outcome


def _lines(process: subprocess.Popen[str]):
    """Yield what the process says, and end it where it says nothing for too long."""
    heard: queue.Queue[str] = queue.Queue()

    def listen() -> None:
        for line in process.stdout:
            heard.put(line)
        heard.put("")

    threading.Thread(target=listen, daemon=True).start()
    place = None
    while True:
        try:
            line = heard.get(timeout=DEADLINE_SECONDS)
        except queue.Empty:
            process.kill()
            raise AssertionError(f"It hangs at {place}") from None
        if not line:
            return
        place = json.loads(line)
        yield place


def _wrong(told: dict[str, object]) -> list[str]:
    """Return what must not be, in a line that says how to come there again: NUMBER of the places of the same seed."""
    signs = {
        "check notices nothing": told["changed"] and not told["noticed"],
        # Nothing is written that does not pass `check`.
        "nothing was saved": "refused" in told,
        "rows that were not hit are lost": told.get("missed"),
        "words are other ones": told.get("wrong words"),
        "the original was touched": told["original touched"],
    }
    return [f"{sign}: {json.dumps(told)}" for sign, there in signs.items() if there]


def test_a_few_places(tmp_path, chance: Chance):
    luck = chance()
    damaging.make(tmp_path / NAME, luck, articles=8)
    assert run_through(tmp_path, luck, 8)["places"] == 8


def test_a_few_places_of_a_library_with_a_log(tmp_path, chance: Chance):
    luck = chance()
    damaging.make_with_log(tmp_path / NAME, luck, articles=6)
    assert run_through(tmp_path, luck, 4)["places"] == 4


@pytest.mark.torture
@pytest.mark.parametrize("part", range(7))
def test_a_hundred_places(tmp_path, chance: Chance, part: int):
    luck = chance()
    damaging.make(tmp_path / NAME, luck, articles=20)
    assert run_through(tmp_path, luck, 100)["places"] == 100


@pytest.mark.torture
@pytest.mark.parametrize("part", range(3))
def test_a_hundred_places_of_a_library_with_a_log(tmp_path, chance: Chance, part: int):
    luck = chance()
    damaging.make_with_log(tmp_path / NAME, luck, articles=14)
    assert run_through(tmp_path, luck, 100)["places"] == 100
