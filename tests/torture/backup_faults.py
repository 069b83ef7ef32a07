"""A restore and a backup on a disk that fails; a program of its own, with the layer loaded before it, see `main`."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from annotations.library import Library
from annotations.model.backup import BY_HAND, MEANWHILE, Limits
from annotations.model.errors import NewsglossError
from annotations.store.backup import backup_committed, backups
from annotations.store.backup_list import stand_in, what_is_wrong
from annotations.store.backup_restoring import restore_from
from tests.store.making import incoming, made, take
from tests.torture.fault_layer import Layer

NAME = "study.newsgloss"


def prepare(folder: Path, *, damaged: bool) -> None:
    """Make a library with two backups; the first of them is restored."""
    path = folder / NAME
    with made(path) as library:
        for number in range(3):
            take(library, incoming(f"{number}.txt", f"Kast visits Milei\n\nArticle {number}."))
            if number < 2:
                backup_committed(path, BY_HAND)
    if damaged:
        with path.open("rb+") as file:
            file.seek(4096 * 3)
            file.write(b"\xff" * 4096 * 8)


def restore(path: Path) -> None:
    restore_from(path, backups(path)[0])


def back_up(path: Path) -> None:
    backup_committed(path, MEANWHILE, Limits(most=2))


JOBS: dict[str, tuple[Callable[[Path], None], bool]] = {
    "restore": (restore, False), "restore what is damaged": (restore, True), "backup": (back_up, False),
}  # fmt: skip


def fail(layer: Layer, base: Path, work: Path, one: dict[str, Any]) -> list[str]:
    """Do a job while a call fails, and once more when the disk is put right; return what was wrong."""
    job, damaged = JOBS[one["job"]]
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(base, work)
    path, problems = work / NAME, []
    hurt, first = path.read_bytes(), backups(path)[0]
    then, before = stand_in(first), None if damaged else stand_in(path)
    layer.set(work, one["at"], one["kind"], one["error"])
    done = True
    try:
        job(path)
    except NewsglossError as error:
        done = False
        if "\n" in str(error) or not str(error).endswith("."):
            problems.append(f"unclear: {error}")
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told
        problems.append(f"{type(error).__name__}: {error}")
    one["failed"], one["counted"] = layer.failed(), layer.counted()
    layer.mend()
    restored = (damaged and path.read_bytes() != hurt) or (not damaged and stand_in(path) == then)
    if restored:
        problems += ["it is neither" for _ in range(stand_in(path) != then)]
        problems += ["it says it was not done, and was" for _ in range(not done)]
    elif job is restore and done:
        problems.append("it says it was done, and was not")
    if not restored and not damaged and stand_in(path) != before:
        problems.append("it is neither")
    problems += [f"{file.name}: {wrong}" for file in backups(path) if (wrong := what_is_wrong(file))]
    if len(backups(path)) < 2 or not first.exists():
        problems.append("a good backup is gone")
    return problems + _again(job, path, then)


def _again(job: Callable[[Path], None], path: Path, then: object) -> list[str]:
    """Do it once more, on a disk that does all that is asked."""
    if job is restore:
        job(path)
        wrong = [] if stand_in(path) == then else ["it cannot be done after the disk was put right"]
    else:
        wrong = [] if stand_in(backup_committed(path, BY_HAND)) == stand_in(path) else ["no backup afterwards"]
    left = [file.name for folder in (path.parent, *path.parent.glob("*.backups")) for file in folder.glob(".*")]
    wrong += [f"left behind: {name}" for name in left]
    with Library.open(path) as library:
        return wrong + [f"check: {found.sentence}" for found in library.check()]


def main(layer_path: Path, folder: Path, wanted: list[dict[str, Any]]) -> None:
    """Do runs, each {job, at, kind, error}, and print a line of JSON for each; `at` 0 counts."""
    layer = Layer(layer_path)
    for job, (_, damaged) in JOBS.items():
        (folder / f"base {job}").mkdir()
        prepare(folder / f"base {job}", damaged=damaged)
    for one in wanted:
        problems = fail(layer, folder / f"base {one['job']}", folder / "work", one)
        sys.stdout.write(json.dumps({**one, "problems": problems}) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), json.loads(sys.stdin.read()))
