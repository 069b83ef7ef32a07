"""One damaged place after another: is it noticed, what is saved, and are all words right? Run as a process of its own.

    python -m tests.torture.bit_flips FOLDER SEED COUNT [FIRST]

reads `sound.newsgloss` in FOLDER, and prints for each place a JSON line that begins with the place.
"""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from annotations.library import Library
from annotations.model.errors import NewsglossError
from annotations.store.recover import recover_library
from annotations.store.recover_report import Recovered
from tests.torture import damaging
from tests.torture.page_map import Key, PageMap

KEPT = {
    "annotator", "original", "revision", "block", "article", "field", "code", "code_version", "entity", "alias",
    "annotation", "anchor", "decision", "work", "outlet_rule", "draft", "import_run", "import_item", "action", "change",
}  # fmt: skip
"""Tables of which every row must be saved; the others are caches, or tell of the file itself."""

PARTS = {"block": "revision", "alias": "entity", "anchor": ""}
NAME = "sound.newsgloss"


class Sound:
    """The undamaged library: its files, its rows, and where they lie."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME
        self.file, self.older = self.path.read_bytes(), (folder / (NAME + ".older")).read_bytes()
        log = folder / (NAME + "-wal")
        self.log = log.read_bytes() if log.exists() else b""
        # SQLite reads a copy: it may put things right there.
        copy = folder / "read" / NAME
        copy.parent.mkdir(exist_ok=True)
        put(copy, self.file, self.log)
        self.rows = damaging.everything(copy)
        with closing(sqlite3.connect(copy)) as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.map = PageMap(copy)
        self.pages = [copy.read_bytes()[at : at + self.map.size] for at in range(0, copy.stat().st_size, self.map.size)]

    def hit(self, *, in_log: bool, first: int, end: int) -> set[int]:
        """Return the pages that a damaged piece of the file or of the log belongs to."""
        size = self.map.size
        if not in_log:
            return set(range(first // size + 1, (end - 1) // size + 2))
        step = size + 24
        frames = range(max(0, first - 32) // step, max(0, end - 33) // step + 1)
        return {int.from_bytes(self.log[32 + step * frame : 36 + step * frame]) for frame in frames}


def put(path: Path, file: bytes, log: bytes) -> None:
    """Write a library with its log, and nothing else beside it."""
    for end in ("", "-wal", "-shm", "-journal", ".lock"):
        path.with_name(path.name + end).unlink(missing_ok=True)
    path.write_bytes(file)
    if log:
        path.with_name(path.name + "-wal").write_bytes(log)


def examine(sound: Sound, folder: Path, number: int, seed: int) -> dict[str, Any]:
    """Damage one place, and say what came of it."""
    chance = random.Random(f"{seed}/{number}")
    file, log = bytearray(sound.file), bytearray(sound.log)
    in_log = bool(log) and chance.random() < 0.4
    damage = next(damaging.damages(chance))
    first, end, words = damage(chance, log if in_log else file, sound.log if in_log else sound.older)
    place = {"number": number, "what": words + (" of the log" if in_log else "")}
    say(place)
    folder.mkdir(exist_ok=True)
    hurt = folder / "hurt.newsgloss"
    began = time.monotonic()
    put(hurt, bytes(file), bytes(log))
    told = {**place, "noticed": noticed(hurt)}
    # A connection may have written beside the file.
    put(hurt, bytes(file), bytes(log))
    told["changed"] = changed(sound, hurt, folder)
    put(hurt, bytes(file), bytes(log))
    made = folder / "new.newsgloss"
    made.unlink(missing_ok=True)
    try:
        report = recover_library(hurt, made, damaging.again)
    except NewsglossError as error:
        told["refused"] = str(error)
    else:
        told |= held(sound, made, report, sound.hit(in_log=in_log, first=first, end=end))
    told["original touched"] = hurt.read_bytes() != bytes(file)
    told["seconds"] = round(time.monotonic() - began, 2)
    return told


def noticed(path: Path) -> bool:
    """Whether `check` says that something is wrong."""
    try:
        with Library.open(path) as library:
            return bool(library.check())
    except NewsglossError:
        return True


def changed(sound: Sound, hurt: Path, folder: Path) -> bool:
    """Whether any row of any table reads otherwise, or cannot be read, or cannot be found by an index."""
    copy = folder / "looked.newsgloss"
    shutil.copyfile(hurt, copy)
    log = hurt.with_name(hurt.name + "-wal")
    put(copy, hurt.read_bytes(), log.read_bytes() if log.exists() else b"")
    try:
        if damaging.everything(copy) != sound.rows:
            return True
        with closing(sqlite3.connect(copy)) as db:
            return bool(db.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok")
    except (sqlite3.Error, UnicodeDecodeError, OverflowError):
        return True


def held(sound: Sound, made: Path, report: Recovered, hit: set[int]) -> dict[str, Any]:
    """Compare the new library with what was, and hold every word of it."""
    rows = damaging.everything(made)
    told = {one.key for one in report.told}
    articles = {one.article for one in report.told if one.article is not None}
    missing, altered = [], 0
    outside = sound.map.outside(hit)
    for table, keys in outside.items():
        for key in keys if table in KEPT else ():
            there = rows[table].get(key)
            if there == sound.rows[table][key]:
                continue
            named = table == "action" or told_of(sound, table, key, told, articles)
            # What belongs to a thing goes with it, where the thing itself lay on what was hit, and is named.
            if named and (there is not None or _owner_was_hit(table, key, outside)):
                altered += 1
            else:
                missing.append([table, *key])
    return {
        "whole": report.whole, "missing": missing[:20], "missed": len(missing), "altered": altered,
        "told": len(report.told), "wrong words": wrong_words(sound, rows, told),
    }  # fmt: skip


def _owner_was_hit(table: str, key: Key, outside: dict[str, set[Key]]) -> bool:
    owner = str(key[0]) if table == "anchor" else PARTS.get(table)
    return owner is not None and (key[1 if table == "anchor" else 0],) not in outside[owner]


def told_of(sound: Sound, table: str, key: Key, told: set[str], articles: set[int]) -> bool:
    """Whether a row that is another one than it was belongs to something that the report names."""
    if table == "anchor":
        owner = sound.rows[str(key[0])].get((key[1],))
        # Where the thing itself is lost, what stands for it is told, and its anchors are up for review.
        return owner is None or str(owner[1]) in told or owner[2] in articles or owner[3] in articles
    if table in PARTS:
        owner = sound.rows[PARTS[table]].get((key[0],))
        return owner is not None and (str(owner[1]) in told or str(owner[7]) in told or owner[2] in articles)
    if table == "article":
        # It shows another text, where its own is lost.
        return key[0] in articles
    row = sound.rows[table][key]
    return any(str(value) in told for value in row) or (table == "revision" and row[2] in articles)


def wrong_words(sound: Sound, rows: dict[str, dict[Key, Key]], told: set[str]) -> list[str]:
    """Return the marks that stand on other words than they did, without the report's saying so."""
    wrong = []
    for key, anchor in rows["anchor"].items():
        owner = rows[str(key[0])].get((key[1],))
        revision = rows["revision"].get((anchor[4],))
        if owner is None or revision is None:
            wrong.append(f"{key} belongs to nothing")
            continue
        start, end, quote = int(str(anchor[5])), int(str(anchor[6])), anchor[7]
        if str(revision[6])[start:end] != quote:
            wrong.append(f"{key} does not stand on its words")
        before = sound.rows["anchor"].get(key)
        if (before is None or before[7] != quote) and str(owner[1]) not in told:
            wrong.append(f"{key} stands on “{quote}”, and nothing tells it")
    return wrong


def say(line: dict[str, Any]) -> None:
    """Print a line at once: whoever listens knows by that where it ended, if it ends."""
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


def main(arguments: list[str]) -> None:
    """Examine the places that are asked for."""
    folder, seed, count = Path(arguments[0]), int(arguments[1]), int(arguments[2])
    first = int(arguments[3]) if len(arguments) > 3 else 0
    sound = Sound(folder)
    for number in range(first, first + count):
        say(examine(sound, folder / f"at-{first}", number, seed))


if __name__ == "__main__":
    main(sys.argv[1:])
