"""`kill -9` in the middle of import and annotate: what was reported is there, and an action is whole or not at all."""

from __future__ import annotations

import json
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no kill -9 there")

FILES = 260
ROWS = 6000


@dataclass(frozen=True)
class Ground:
    """What is killed upon.

    Attributes:
        newsgloss: the command line.
        articles: a folder of FILES small articles.
        library: an empty path for a library.
        rows: JSON Lines with ROWS annotations of the article harbour.txt.
        seconds: how long annotating with them takes here and now.
    """

    newsgloss: Any
    articles: Path
    library: Path
    rows: Path
    seconds: float


@pytest.fixture(scope="module")
def ground(tmp_path_factory, machine, copied, write) -> Ground:
    folder = tmp_path_factory.mktemp("kill")
    newsgloss = machine(folder)
    full = copied(newsgloss)
    texts = {f"{n}.txt": f"Article {n}\n\nThe words of number {n}, by nobody.\n".encode() for n in range(FILES)}
    write(folder / "many", texts)
    rows = folder / "rows.jsonl"
    rows.write_text(
        "".join(
            json.dumps(
                {"article": "harbour.txt", "kind": "note", "start": n % 50, "end": n % 50 + 1, "note": f"Note {n}"}
            )
            + "\n"
            for n in range(ROWS)
        )
    )
    trial = Path(shutil.copy(full, folder / "trial.newsgloss"))
    began = time.monotonic()
    newsgloss.ok("annotate", trial, rows)
    return Ground(newsgloss, folder / "many", full, rows, time.monotonic() - began)


def kill_import(ground: Ground, library: Path, random_: random.Random) -> None:
    """Import, kill it at a random moment, and hold what is left to all that was promised."""
    newsgloss = ground.newsgloss
    settings = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    process = newsgloss.start("import", library, ground.articles, "--verbose", **settings)
    told: list[bytes] = []
    with process:
        workers: list[psutil.Process] = []
        # One in four before anything is told, the others after a random number of lines.
        lines = 0 if random_.random() < 0.25 else random_.randrange(1, FILES)
        while len(told) < lines and (line := process.stdout.readline()):
            told.append(line)
        workers = psutil.Process(process.pid).children(recursive=True) if process.poll() is None else []
        time.sleep(random_.random() * (1.5 if not lines else 0.05))
        process.send_signal(signal.SIGKILL)
        process.wait()
        told += process.stdout.read().splitlines(keepends=True)
    _, alive = psutil.wait_procs(workers, timeout=20)
    assert alive == [], "workers outlive the import"
    taken = {line.decode().split("\t")[1] for line in told if line.startswith(b"taken\t") and line.endswith(b"\n")}
    if not library.exists():
        assert taken == set()
    else:
        newsgloss.whole(library)
        there = [row["name"] for row in newsgloss.ok("articles", library, "--json").rows]
        assert taken <= set(there)
        interrupted_import_can_be_undone(newsgloss, library, there)
    # Nothing that is left blocks the next one.
    run = newsgloss.ok("import", library, ground.articles)
    assert re.fullmatch(r"[1-9]\d* taken, 0 there already, \d+ refused.", run.lines[0])
    # A machine that is busy with all this may be too slow for the deadline of a file; that is no matter here.
    assert all(line.endswith("was not taken. Reading it took longer than 5 seconds.") for line in run.complaints)
    newsgloss.whole(library)
    left = {path.name.removeprefix(library.name) for path in library.parent.glob(f"{library.name}*")}
    assert left == {""}, left


def interrupted_import_can_be_undone(newsgloss: Any, library: Path, there: list[str]) -> None:
    before = newsgloss.ok("history", library, "--json", "--limit", "1").rows[0]
    assert (before["kind"] == "change") == bool(there)
    if not there:
        return
    run = newsgloss.ok("undo", library)
    if before["state"] == "open":
        assert "ended before it was done" in run.err
    assert newsgloss.ok("articles", library).out == ""
    imported = next(row for row in newsgloss.ok("history", library, "--json").rows if row["kind"] == "change")
    assert imported["id"] == before["id"]
    assert imported["undone"]
    assert imported["state"] == ("interrupted" if before["state"] == "open" else "done")
    assert imported["ended_at"] is not None
    newsgloss.whole(library)


def kill_annotate(ground: Ground, library: Path, random_: random.Random) -> bool:
    """Annotate, kill it at a random moment, and return whether the annotations are there: all or none."""
    newsgloss = ground.newsgloss
    process = newsgloss.start("annotate", library, ground.rows, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    # More often towards the end, where it is written.
    moment = random_.choice((random_.random(), 1 - 0.4 * random_.random() ** 2))
    time.sleep(moment * ground.seconds)
    with process:
        process.send_signal(signal.SIGKILL)
        told = process.stdout.read()
    newsgloss.whole(library)
    count = sum(row["annotations"] for row in newsgloss.ok("articles", library, "--json").rows)
    assert count in (0, ROWS)
    if told:
        assert count == ROWS
    if count:
        newest = next(row for row in newsgloss.ok("history", library, "--json").rows if row["kind"] == "change")
        assert newest["name"] == f"Annotate: {ROWS} notes"
        newsgloss.ok("undo", library)
        assert sum(row["annotations"] for row in newsgloss.ok("articles", library, "--json").rows) == 0
    return bool(count)


def and_then_annotate(ground: Ground, library: Path) -> None:
    run = ground.newsgloss.ok("annotate", library, ground.rows)
    assert run.lines == [f"Added {ROWS} notes."]
    ground.newsgloss.whole(library)
    assert {path.name.removeprefix(library.name) for path in library.parent.glob(f"{library.name}*")} == {""}


@pytest.mark.parametrize("seed", range(4))
def test_an_import_that_is_killed_keeps_every_file_it_reported_and_can_be_undone(ground, tmp_path, seed):
    kill_import(ground, tmp_path / "new.newsgloss", random.Random(seed * 7919 + 1))


@pytest.mark.parametrize("seed", range(2))
def test_an_annotate_that_is_killed_is_there_whole_or_not_at_all(ground, tmp_path, seed):
    library = Path(shutil.copy(ground.library, tmp_path / "study.newsgloss"))
    random_ = random.Random(seed * 104729 + 2)
    for _ in range(4):
        kill_annotate(ground, library, random_)
    and_then_annotate(ground, library)


@pytest.mark.torture
@pytest.mark.parametrize("seed", range(100))
def test_an_import_that_is_killed_again_and_again(ground, tmp_path, seed):
    kill_import(ground, tmp_path / "new.newsgloss", random.Random())


@pytest.mark.torture
@pytest.mark.parametrize("seed", range(15))
def test_an_annotate_that_is_killed_again_and_again(ground, tmp_path, seed):
    library = Path(shutil.copy(ground.library, tmp_path / "study.newsgloss"))
    random_ = random.Random()
    for _ in range(8):
        kill_annotate(ground, library, random_)
    and_then_annotate(ground, library)
