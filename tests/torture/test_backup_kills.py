"""`kill -9` in the middle of backups and restores: the library is whole, and so is all that counts as a backup."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from annotations.library import Library
from annotations.model.backup import BY_HAND
from annotations.store.backup import backup_committed, backup_folder, backups
from annotations.store.backup_list import stand_in, what_is_wrong
from annotations.store.backup_restoring import restore_from
from tests.store.making import TEXT, incoming, made, mention, rows, take

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no kill -9 there")

JOBS = ("backup", "restore", "restore what is damaged")
SHORT, LONG = 12, 500
SCRIPT = Path(__file__).with_name("backup_jobs.py")
ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Ground:
    """What is killed upon: a library with backups, of which the first is restored."""

    library: Path
    saved: Path
    seconds: dict[str, float]


@pytest.fixture(scope="module")
def ground(tmp_path_factory) -> Ground:
    path = tmp_path_factory.mktemp("ground") / "study.newsgloss"
    with made(path) as library:
        for batch in range(8):
            named = [f"{batch}-{n}.txt" for n in range(40)]
            uuids = take(library, *(incoming(name, f"{TEXT} {name}\n" * 12) for name in named))
            library.annotations.add(rows(*(mention(uuid, "Kast") for uuid in uuids)))
            if batch in (3, 6):
                backup_committed(path, BY_HAND)
    saved = backups(path)[0]
    folder = tmp_path_factory.mktemp("timed")
    seconds = {job: min(_timed(path, saved, job, folder) for _ in range(2)) for job in JOBS}
    return Ground(path, saved, seconds)


def _timed(path: Path, saved: Path, job: str, folder: Path) -> float:
    """How long a job takes from being loaded to its end, here and now."""
    library = _copy(path, folder, job)
    with _start(job, library, saved) as process:
        began = time.monotonic()
        process.wait(60)
    assert process.returncode == 0
    return time.monotonic() - began


def _copy(path: Path, folder: Path, job: str) -> Path:
    """Put the library with its backups into a folder, as the job finds it."""
    shutil.rmtree(folder)
    folder.mkdir()
    library = Path(shutil.copy(path, folder))
    shutil.copytree(backup_folder(path), backup_folder(library))
    if job == JOBS[2]:
        with library.open("rb+") as file:
            file.seek(4096 * 9)
            file.write(b"\xff" * 4096 * 8)
    return library


def _start(job: str, library: Path, saved: Path) -> subprocess.Popen[bytes]:
    process = subprocess.Popen(
        [sys.executable, str(SCRIPT), job.split(maxsplit=1)[0], str(library), str(backup_folder(library) / saved.name)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"
    return process


def kill(ground: Ground, random_: random.Random, folder: Path, rounds: int) -> Counter[str]:
    """Kill so many jobs at random moments, and look at what is left of each; count how they ended."""
    ended: Counter[str] = Counter()
    before, then = stand_in(ground.library), stand_in(ground.saved)
    for _ in range(rounds):
        job = random_.choice(JOBS)
        library = _copy(ground.library, folder, job)
        hurt = library.read_bytes()
        with _start(job, library, ground.saved) as process:
            time.sleep(random_.uniform(0, 1.1 * ground.seconds[job]))
            process.kill()
        done = "done" if process.returncode == 0 else "killed"
        _look_at_backups(library, ground)
        ended[f"{job}, {done}: {_look(library, hurt, job, before, then)}"] += 1
        _go_on(library, ground)
    return ended


def _look(library: Path, hurt: bytes, job: str, before: object, then: object) -> str:
    """Look at the library: it is what it was or what it was to be; return which."""
    if job == JOBS[2] and library.read_bytes() == hurt:
        return "as it was"
    now = stand_in(library)
    assert now == then or (now == before and job != JOBS[2])
    with Library.open(library) as opened:
        assert opened.check() == []
    return "as it was" if now == before else "restored"


def _look_at_backups(library: Path, ground: Ground) -> None:
    found = backups(library)
    assert len(found) >= 2
    for file in found:
        assert not what_is_wrong(file)


def _go_on(library: Path, ground: Ground) -> None:
    """The next one is held by nothing that is left, and clears it away."""
    restore_from(library, backup_folder(library) / ground.saved.name)
    with made(library) as opened:
        take(opened, incoming("later.txt", "Going on."))
    made_now = backup_committed(library, BY_HAND)
    assert stand_in(made_now) == stand_in(library)
    assert list(backup_folder(library).glob(".*")) == []
    assert [one for one in library.parent.iterdir() if one.name.startswith(".")] == []
    with Library.open(library) as opened:
        assert opened.check() == []


def test_killed_a_few_times_nothing_is_broken(ground, chance, tmp_path):
    (tmp_path / "round").mkdir()
    ended = kill(ground, chance(), tmp_path / "round", SHORT)
    assert sum(ended.values()) == SHORT


@pytest.mark.torture
def test_killed_many_times_nothing_is_broken(ground, chance, tmp_path, capsys):
    (tmp_path / "round").mkdir()
    ended = kill(ground, chance(), tmp_path / "round", LONG)
    with capsys.disabled():
        sys.stdout.write("\n" + "\n".join(f"{number:4} {how}" for how, number in sorted(ended.items())) + "\n")
    assert sum(ended.values()) == LONG
    assert sum(number for how, number in ended.items() if ", killed" in how) > LONG / 2
