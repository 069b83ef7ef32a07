"""Places that a person names for a file: none of a library's own files is ever written over by something else."""

from __future__ import annotations

import os
from pathlib import Path

from annotations.model.errors import Refused

_BESIDE = ("-wal", "-shm", "-journal", ".lock")
"""What SQLite and the writer's lock put beside a library, by the ends of the names."""

_MAGIC = b"SQLite format 3\x00"


def log_of(path: Path) -> Path:
    """Return the place of the log beside a library: SQLite has it beside the file itself, whatever links lead there."""
    path = path.resolve()
    return path.with_name(path.name + "-wal")


def has_log(path: Path) -> bool:
    """Whether a program that had a library open did not come to close it."""
    try:
        return log_of(path).stat().st_size > 0
    except OSError:
        return False


def is_free(target: Path) -> bool:
    """Whether nothing has this place, and SQLite would not take what is put there for a part of a library."""
    return not os.path.lexists(target) and not target.name.endswith(_BESIDE)


def refuse_library(target: Path, own: Path) -> None:
    """Refuse to have a file written where a library is, or where SQLite would take it for a part of one.

    Args:
        target: where something that is no library is to be written.
        own: the library that is open. Its files are told by their places alone: to open and close one here would drop
            the locks that SQLite holds on it (POSIX).

    Raises:
        Refused: `target` is such a place, by whatever name or link; it was left as it is.
    """
    if not os.path.lexists(target) and not _is_named_like(own, target):
        # Nothing is there; to look further would take most of the time of an export of thousands of files.
        return
    if _belongs_to(own, target):
        raise Refused(f"{target.name} belongs to the library that is open. Choose another name.")
    whole = [target, *(target.with_name(target.name.removesuffix(end)) for end in _BESIDE if _ends(target, end))]
    if any(_is_database(file) for file in whole):
        raise Refused(
            f"{target.name} is a library or another database, or belongs to one. It was left as it is. "
            "Choose another name."
        )


def _is_named_like(library: Path, target: Path) -> bool:
    """Whether a name could be that of a library or of what is beside one, whatever its capitals."""
    name = target.name.casefold()
    return name == library.name.casefold() or name.endswith(_BESIDE)


def _ends(target: Path, end: str) -> bool:
    return target.name.endswith(end) and target.name != end


def _belongs_to(library: Path, target: Path) -> bool:
    own = [library, *(library.with_name(library.name + end) for end in _BESIDE)]
    if target.resolve() in {file.resolve() for file in own}:
        return True
    return target.exists() and any(file.exists() and target.samefile(file) for file in own)


def _is_database(file: Path) -> bool:
    try:
        # To open what is no file, such as a pipe, may wait for ever.
        if not file.is_file():
            return False
        with file.open("rb") as opened:
            return opened.read(len(_MAGIC)) == _MAGIC
    except OSError:
        # What cannot be read cannot be told; writing there says what is wrong, or fails as this did.
        return False
