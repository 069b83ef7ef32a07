"""Libraries of older versions, made of what the program of that version wrote."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

from annotations.store import fulltext

_APPLICATION_ID = 0x4E474C53
_INDEX = """CREATE VIRTUAL TABLE article_text USING fts5 (
    text,
    content = '',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
)"""

_FOLDED = re.compile(r"INSERT INTO \"?meta\"? VALUES\('fold_version','([^']*)'\)")


def old_library(path: Path, version: int = 1) -> Path:
    """Make a library of a version.

    In that of version 1 Ana took three articles, marked, edited, deleted and undid, and Ben marked a word. In that of
    version 2 she took three, deleted one, marked, and merged two entities; a suggestion is kept in it.
    """
    script = (Path(__file__).parent / f"version_{version}.sql").read_text("utf-8")
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.executescript(script)
        db.execute(_INDEX)
        fulltext.rebuild(db)
        # The rules noted stay those of who wrote it, perhaps on another Python: a sum is kept of them.
        for rules in _FOLDED.findall(script):
            db.execute("UPDATE meta SET value = ? WHERE key = 'fold_version'", (rules,))
        db.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {version}")
    return path
