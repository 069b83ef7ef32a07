"""Finding the files a person means: named ones as they are, folders walked, the rest with a reason."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from annotations.text.obeyed import BREAKS, CONTROLS, MARKS, TURNING
from reader.articles.tables.suffixes import TABLE_SUFFIXES

SUFFIXES: frozenset[str] = frozenset(
    {
        ".txt",
        ".text",
        ".md",
        ".markdown",
        ".rtf",
        ".zip",
        ".docx",
        ".odt",
        ".pdf",
        ".html",
        ".htm",
        ".xhtml",
        ".xht",
        ".mht",
        ".mhtml",
        *TABLE_SUFFIXES,
    }
)
"""Suffixes, in lower case, of the files that are taken from a folder; files without a suffix are taken too."""

MISSING = "There is no such file or folder."
NOT_A_TEXT = "Not a kind of file that is imported."
NOT_A_FILE = "A pipe, a socket or a device, not a file; it was not opened."
LINKED_FOLDER = "A link to a folder; links are not followed."
BROKEN_LINK = "A link to something that is not there."

# What systems and tools leave in folders; nobody would expect to read of it.
_PASSED_OVER_FILES = frozenset({".ds_store", "thumbs.db", "desktop.ini"})
_PASSED_OVER_FOLDERS = frozenset({".git", ".hg", ".svn", "__macosx"})
_APPLE_DOUBLE = "._"

_DIGITS = re.compile(r"(\d+)")
_BAD_IN_NAMES = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# Line and paragraph separators, and the marks that turn the direction of what follows them.
_BAD_ON_TERMINALS = re.compile(f"[{CONTROLS}{MARKS}{BREAKS}{TURNING}\ufeff]")
_SHORT_ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
_FILE_ATTRIBUTE_REPARSE_POINT = 0x400


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read, or an entry that cannot be read and why.

    Attributes:
        path: where it is.
        name: the file's name, or its path below the folder that was named, with `/`; safe to store.
        problem: a sentence where it cannot be read, None where it can be tried.
        missing: whether it is a path that a person named and that is not there.
    """

    path: Path
    name: str
    problem: str | None = None
    missing: bool = False


def find_files(paths: Iterable[Path]) -> Iterator[Found]:
    """Yield the files that the paths mean, in order; folders are walked to their depths in natural order.

    A file that is named is tried whatever its suffix. In a folder files of the kinds in SUFFIXES are taken, and those
    without a suffix; others are yielded with a problem, but for what systems leave there (`.DS_Store`, `._x`).
    Links to files are followed, links to folders are not. Nothing is opened.
    """
    for path in paths:
        name = clean_name(path.name or str(path))
        try:
            mode = path.stat().st_mode
        except OSError as error:
            yield _unreachable(path, name, error)
        except ValueError:  # a NUL in the path
            yield Found(path, name, MISSING, missing=True)
        else:
            if stat.S_ISDIR(mode):
                yield from _walk(path)
            else:
                yield Found(path, name, None if stat.S_ISREG(mode) else NOT_A_FILE)


def clean_name(name: str) -> str:
    """Return a file's name as it can be stored: bytes that are no characters, and controls, become U+FFFD."""
    return _BAD_IN_NAMES.sub("\ufffd", name)


def natural(name: str) -> tuple[list[tuple[bool, int, str]], str]:
    """The order people expect: `a2` before `a10`, small and capital letters together; the exact name decides last."""
    parts = _DIGITS.split(unicodedata.normalize("NFC", name).lower())
    key = [(not part.isdecimal(), int(part) if part.isdecimal() else 0, part) for part in parts if part]
    return key, name


def is_text_name(name: str) -> bool:
    """Whether a file of this name is taken from a folder: by its suffix, or because it has none."""
    suffix = Path(name.strip()).suffix.lower()
    # "Interview with Mr. Smith" has no suffix, though it has a dot.
    return not suffix.rstrip(".") or " " in suffix or suffix in SUFFIXES


def is_passed_over(path: str) -> bool:
    """Whether a path, with `/`, leads to what systems and tools leave in folders and archives."""
    *folders, name = path.lower().split("/")
    return name in _PASSED_OVER_FILES or name.startswith(_APPLE_DOUBLE) or bool(_PASSED_OVER_FOLDERS & set(folders))


def display_name(name: str) -> str:
    """Return a name as it can be printed on a terminal: controls and marks of direction as escapes (`\\u202e`)."""
    return _BAD_ON_TERMINALS.sub(_escape, name)


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    code = ord(character)
    return _SHORT_ESCAPES.get(character) or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")


def _unreachable(path: Path, name: str, error: OSError) -> Found:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Found(path, name, MISSING, missing=True)
    return Found(path, name, _cannot_be_read(error))


def _cannot_be_read(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "It may not be read: permission denied."
    return f"It cannot be read: {(error.strerror or type(error).__name__).lower()}."


def _walk(top: Path) -> Iterator[Found]:
    """Walk a folder with a stack of its own: folders may lie deeper than functions may call."""
    stack: list[tuple[str, Iterator[os.DirEntry[str]], tuple[int, int]]] = []
    try:
        stack.append(("", *_listing(top)))
    except OSError as error:
        yield Found(top, clean_name(top.name or str(top)), _cannot_be_read(error))
        return
    while stack:
        prefix, entries, _ = stack[-1]
        entry = next(entries, None)
        if entry is None:
            stack.pop()
            continue
        name = f"{prefix}{clean_name(entry.name)}"
        try:
            if not entry.is_dir(follow_symlinks=False):
                found = _file(entry, name)
                if found:
                    yield found
            elif entry.name.lower() not in _PASSED_OVER_FOLDERS:
                listing, identity = _listing(Path(entry.path))
                if _is_junction(entry) or identity in (folder for _, _, folder in stack):
                    yield Found(Path(entry.path), name, LINKED_FOLDER)
                else:
                    stack.append((f"{name}/", listing, identity))
        except OSError as error:
            yield Found(Path(entry.path), name, _cannot_be_read(error))


def _listing(folder: Path) -> tuple[Iterator[os.DirEntry[str]], tuple[int, int]]:
    """Return a folder's entries in natural order, and what tells it from all other folders."""
    status = folder.stat()
    with os.scandir(folder) as entries:
        return iter(sorted(entries, key=lambda entry: natural(entry.name))), (status.st_dev, status.st_ino)


def _is_junction(entry: os.DirEntry[str]) -> bool:
    """Whether a folder is a Windows junction, which Python 3.11 takes for an ordinary folder."""
    attributes = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    return bool(attributes & _FILE_ATTRIBUTE_REPARSE_POINT)


def _file(entry: os.DirEntry[str], name: str) -> Found | None:
    path = Path(entry.path)
    if is_passed_over(entry.name):
        return None
    try:
        mode = entry.stat().st_mode
    except FileNotFoundError:
        return Found(path, name, BROKEN_LINK)
    if stat.S_ISDIR(mode):
        return Found(path, name, LINKED_FOLDER)
    if not stat.S_ISREG(mode):
        return Found(path, name, NOT_A_FILE)
    return Found(path, name, None if is_text_name(entry.name) else NOT_A_TEXT)
