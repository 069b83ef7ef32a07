"""Each call to the disk fails once, in turn: no library breaks, it is told clearly, and the work goes on.

The pieces of the main job are done in one process, which does again what failed, and by the command line, whose
commands are given again.
"""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from annotations.library import Library
from reader.config.identity import identities
from tests.store.making import incoming, made, mention, take
from tests.torture.fault_jobs import NAME, PIECES, content
from tests.torture.fault_layer import ERRORS, KINDS, compiled, preloaded

ROOT = Path(__file__).resolve().parents[2]
TEXT = "Kast visits Milei\n\nJosé Antonio Kast met Javier Milei in Buenos Aires. Kast stayed.\n"
PROCESS_PIECES = (*PIECES, "settings")


@pytest.fixture(scope="module")
def layer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return compiled(tmp_path_factory.mktemp("layer"))


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where there is one: what is made to fail is counted there as anywhere, and nothing waits."""
    memory = Path("/dev/shm")
    if not os.access(memory, os.W_OK):
        yield tmp_path
        return
    folder = memory / f"newsgloss-faults-{os.getpid()}"
    folder.mkdir()
    yield folder
    shutil.rmtree(folder)


def in_one_process(layer: Path, folder: Path, wanted: list[dict[str, Any]]) -> list[dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.torture.fault_jobs", layer, folder],
        input=json.dumps(wanted).encode(), capture_output=True, cwd=ROOT, check=False,
        env={**os.environ, "LD_PRELOAD": str(layer)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    return [json.loads(line) for line in done.stdout.splitlines()]


def runs_of(counted: dict[str, int]) -> list[dict[str, Any]]:
    """Every call of every piece, failing in every way."""
    ways = [(kind, error) for kind in KINDS for error in ((28, 5) if kind == "once" else (5,))]
    return [
        {"piece": piece, "at": at, "kind": kind, "error": error}
        for piece, count in counted.items()
        for at in range(1, count + 1)
        for kind, error in ways
    ]


def torture_in_one_process(layer: Path, disk: Path, choose: Callable[[list[Any]], list[Any]]) -> int:
    counting = [{"piece": piece, "at": 0, "kind": "once", "error": ERRORS["EIO"]} for piece in PROCESS_PIECES]
    counted = {one["piece"]: one["counted"] for one in in_one_process(layer, disk, counting)}
    # A library that nobody writes would fail nothing.
    assert all(count > 10 for count in counted.values()), counted
    wanted = choose(runs_of(counted))
    found = in_one_process(layer, disk, wanted)
    assert len(found) == len(wanted)
    assert [one for one in found if one["problems"]] == []
    # Where a call less was needed than was counted, nothing fails.
    assert sum(bool(one["failed"]) for one in found) > 0.9 * len(found)
    return len(found)


@dataclass
class Commands:
    """Commands in folders of their own, each prepared once.

    Attributes:
        layer: makes calls fail.
        disk: where the folders are.
    """

    layer: Path
    disk: Path

    def arguments(self, name: str) -> list[str]:
        return {
            "import": ["import", NAME, "articles"],
            "annotate": ["annotate", NAME, "rows.jsonl"],
            "undo": ["undo", NAME],
            "redo": ["redo", NAME],
            "mark": ["mark-everywhere", NAME, "Kast", "--label", "Person"],
            "export": ["export", NAME, "--format", "csv", "--to", "csv"],
            "merge": ["merge", NAME, "other.newsgloss"],
        }[name]

    def prepare(self, name: str) -> Path:
        folder = self.disk / f"base {name}"
        (folder / "articles").mkdir(parents=True)
        (folder / "settings").mkdir()
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("NEWSGLOSS_SETTINGS", str(folder / "settings"))
            patch.delenv("NEWSGLOSS_ANNOTATOR", raising=False)
            who = identities("Researcher").current
        for number in range(3):
            (folder / "articles" / f"{number}.txt").write_text(f"Article {number}\n\nNobody saw it.\n", "utf-8")
        (folder / "rows.jsonl").write_text(json.dumps(mention("a.txt", "Kast", text=TEXT)), "utf-8")
        with made(folder / NAME, who) as library:
            take(library, incoming("a.txt", TEXT))
        with made(folder / "other.newsgloss", who) as library:
            take(library, incoming("b.txt", "Other words\n\nNothing happened."))
        if name in {"undo", "redo"}:
            assert self.run(folder, "annotate").returncode == 0
        if name == "redo":
            assert self.run(folder, "undo").returncode == 0
        return folder

    def run(self, folder: Path, name: str, **environment: str) -> subprocess.CompletedProcess[str]:
        mine = {one: value for one, value in os.environ.items() if one not in {"NEWSGLOSS_ANNOTATOR", "DISPLAY"}}
        return subprocess.run(
            [sys.executable, str(ROOT / "main.py"), *self.arguments(name)],
            capture_output=True, cwd=folder, check=False, encoding="utf-8",
            env={**mine, "NEWSGLOSS_SETTINGS": str(folder / "settings"), **environment},
        )  # fmt: skip

    def copied(self, name: str) -> Path:
        base = self.disk / f"base {name}"
        if not base.exists():
            self.prepare(name)
        folder = self.disk / "work"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(base, folder)
        return folder

    def count(self, name: str) -> tuple[int, Any]:
        """Return how many calls a command makes, and what it leaves."""
        folder, log = self.copied(name), self.disk / "log"
        log.unlink(missing_ok=True)
        done = self.run(folder, name, FAULTS_LOG=str(log), **preloaded(self.layer, folder, 0))
        assert done.returncode == 0, done.stderr
        return len(log.read_text().splitlines()), words_of(folder)

    def torture(self, name: str, at: int, error: int, expected: Any) -> list[str]:
        """Have a call of a command fail, and give the command again; return what was wrong."""
        folder, problems = self.copied(name), []
        before = words_of(folder)
        done = self.run(folder, name, **preloaded(self.layer, folder, at, "once", error))
        if done.returncode == 0:
            if words_of(folder) != expected:
                problems.append("it says it was done, and was not")
        else:
            complaint = done.stderr
            clear = complaint.count("\n") == 1 and re.search(r"newsgloss|csv|work", complaint)
            if done.returncode != 1 or not clear or not re.search(r"[.!] [A-Z][^.]*\.\n$", complaint):
                problems.append(f"unclear ({done.returncode}): {complaint}")
            # An import keeps what it had taken; anything else is there whole or not at all.
            if name != "import" and words_of(folder) != before:
                problems.append("what failed is there by half")
            again = self.run(folder, name)
            if again.returncode:
                problems.append(f"it does not go on: {again.stderr}")
            # An import that ended early stands in the history, and one that goes on behind it.
            upto = 1 if name == "import" else 2
            if words_of(folder)[:upto] != expected[:upto]:
                problems.append("what was done again is not what it would have been")
        with Library.open(folder / NAME) as library:
            problems += [f"check: {one}" for one in library.check()]
        return [f"{name}, call {at}, {os.strerror(error)}: {one}" for one in problems]


def words_of(folder: Path) -> list[Any]:
    with Library.open(folder / NAME) as library:
        return content(library)


COMMANDS = ("import", "annotate", "undo", "redo", "mark", "export", "merge")


def torture_commands(commands: Commands, choose: Callable[[list[Any]], list[Any]]) -> int:
    counted = {name: commands.count(name) for name in COMMANDS}
    every = [(name, at, error) for name in COMMANDS for at in range(1, counted[name][0] + 1) for error in (28, 5)]
    chosen = choose(every)
    problems = [one for name, at, error in chosen for one in commands.torture(name, at, error, counted[name][1])]
    assert problems == []
    return len(chosen)


def some(random_: random.Random, number: int) -> Callable[[list[Any]], list[Any]]:
    return lambda all_: random_.sample(all_, number)


def test_a_call_to_the_disk_that_fails_breaks_nothing_and_the_action_is_done_again(layer, disk, chance):
    torture_in_one_process(layer, disk, some(chance(), 120))


def test_a_call_to_the_disk_that_fails_is_told_in_one_line_and_the_command_is_given_again(layer, disk, chance):
    torture_commands(Commands(layer, disk), some(chance(), 8))


@pytest.mark.torture
def test_every_call_to_the_disk_fails_in_turn_in_one_process(layer, disk, request):
    number = torture_in_one_process(layer, disk, lambda all_: all_)
    request.node.add_report_section("call", "runs", f"{number} runs")


@pytest.mark.torture
def test_many_calls_to_the_disk_fail_in_turn_by_the_command_line(layer, disk, chance, request):
    number = torture_commands(Commands(layer, disk), some(chance(), 300))
    request.node.add_report_section("call", "runs", f"{number} runs")
