"""Which format files of annotations are in: told by their names and their first bytes, never by more than that."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotations.exchange.registry import FORMATS, Format
from annotations.model.errors import InvalidInput

JSONL = "jsonl"
"""The format that is a library itself: it is merged, not read as documents."""

_HEAD = 128 * 1024
_LONGER_HEAD = 8 * 1024 * 1024
_MOST_FILES = 2_000
_SQLITE = b"SQLite format 3\x00"
_SUFFIXES: dict[str, str] = {
    ".ann": "brat", ".qdpx": "qdpx", ".qde": "qdpx", ".qdc": "qdc", ".xmi": "xmi", ".jsonld": "w3c", ".conll": "conll",
    ".bio": "conll", ".iob": "conll", ".iob2": "conll", ".bioes": "conll", ".qda": "qualcoder",
}  # fmt: skip
_JSON_SUFFIXES = {".json", ".jsonl", ".ndjson", ".jsonld"}
_TABLES = {"taguette": (b"highlights", b"documents"), "qualcoder": (b"code_text", b"code_name")}
_CONLL_LINE = re.compile(r"\S+(?:[ \t]+\S+)*[ \t]+(?:O|[BIESLU]-\S+)")
_TOGETHER = frozenset({"brat", "xmi"})
_HIDDEN = (".", "__MACOSX")


@dataclass(frozen=True, slots=True)
class Group:
    """Files that one reader takes together, and their format; why there is none, where there is none."""

    paths: tuple[Path, ...]
    format: Format | None
    why: str = ""

    @property
    def name(self) -> str:
        """What a person calls it: the name of the file or folder, of the first of several."""
        return self.paths[0].name or str(self.paths[0])

    @property
    def own(self) -> bool:
        """Whether it is a library as JSON Lines, which is merged."""
        return self.format is not None and self.format.id == JSONL


def groups(paths: Sequence[Path], format_id: str = "") -> list[Group]:
    """Return what is to be read, each part on its own so that what is wrong with one stops no other.

    Args:
        paths: files and folders.
        format_id: the format of all of them; empty where it is to be recognised.

    Raises:
        InvalidInput: there is no such format, or it cannot be read.
    """
    chosen = readable(format_id) if format_id else None
    found: dict[tuple[str, Path], list[Path]] = {}
    alone: list[Group] = []
    for path in dict.fromkeys(paths):
        if not os.path.lexists(path):
            alone.append(Group((path,), None, "There is no such file or folder."))
            continue
        known = chosen or recognise(path)
        if known is None:
            alone.append(Group((path,), None, "It is no file of annotations that is known here."))
        elif known.id in _TOGETHER and path.is_file():
            found.setdefault((known.id, path.absolute().parent), []).append(path)
        else:
            alone.append(Group((path,), known))
    together = [Group(tuple(files), FORMATS[one]) for (one, _), files in found.items()]
    return [*together, *alone]


def readable(format_id: str) -> Format:
    """Return a format that can be read, by its id.

    Raises:
        InvalidInput: there is none.
    """
    known = {one.id: one for one in FORMATS.values() if one.reader or one.id == JSONL}
    if format_id not in known:
        raise InvalidInput(f"There is no format “{format_id}” to import. Formats are: {', '.join(known)}.")
    return known[format_id]


def recognise(path: Path) -> Format | None:
    """Return the format of a file or folder, as far as this program reads it; None where it is no such thing."""
    try:
        found = _folder(path) if path.is_dir() else _file(path)
    except OSError:
        return None
    known = FORMATS.get(found)
    return known if known is not None and (known.reader or known.id == JSONL) else None


def _folder(path: Path) -> str:
    if path.suffix.lower() == ".qda" and (path / "data.qda").is_file():
        return "qualcoder"
    # The text beside each .ann says nothing; of the others the first that is known does.
    texts: list[Path] = []
    for file in _files(path):
        if file.suffix.lower() in {".txt", ""}:
            texts.append(file)
        elif found := _file(file):
            return found
    return next((found for file in texts[:20] if (found := _file(file))), "")


def _files(path: Path) -> Iterator[Path]:
    number = 0
    for folder, names, files in os.walk(path):
        names[:] = sorted(name for name in names if not name.startswith(_HIDDEN))
        for name in sorted(files):
            if name.startswith(_HIDDEN):
                continue
            number += 1
            if number > _MOST_FILES:
                return
            yield Path(folder) / name


def _file(path: Path) -> str:
    if not path.is_file():
        return ""
    suffix = path.suffix.lower()
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if head.startswith(_SQLITE):
        return _database(path, head)
    if suffix in _SUFFIXES and suffix != ".jsonld":
        return _SUFFIXES[suffix]
    if suffix == ".txt" and path.with_suffix(".ann").is_file():
        return "brat"
    text = head.decode("utf-8-sig", "replace").lstrip()
    if text.startswith("#FORMAT=WebAnno TSV"):
        return "webanno-tsv"
    if suffix in _JSON_SUFFIXES or text[:1] in {"{", "["}:
        found = _json(text)
        # The first text alone may be longer than the head, and what tells comes behind it.
        return found if found or len(head) < _HEAD else _json(_head(path, _LONGER_HEAD))
    if text.startswith("<") and "xmi:XMI" in text[:4_000]:
        return "xmi"
    return "conll" if suffix in {".txt", ".tsv", ""} and _is_conll(text) else ""


def _head(path: Path, size: int) -> str:
    with path.open("rb") as file:
        return file.read(size).decode("utf-8-sig", "replace").lstrip()


def _database(path: Path, head: bytes) -> str:
    rest = b""
    with path.open("rb") as file:
        # The names of the tables stand in pages that need not be the first.
        file.seek(len(head))
        rest = file.read(8 * _HEAD)
    whole = head + rest
    for name, tables in _TABLES.items():
        if all(b"CREATE TABLE " in whole and table in whole for table in tables):
            return name
    return ""


def _json(text: str) -> str:
    """Return the format of JSON, by the keys of its first object as far as they stand in its beginning."""
    first = _first_object(text)
    if first.get("type") == "newsgloss" or '"type": "newsgloss"' in text[:200] or '"type":"newsgloss"' in text[:200]:
        return JSONL
    beginning = text[:20_000]
    if "%TYPES" in beginning or "%FEATURE_STRUCTURES" in beginning:
        return "xmi"
    if "anno.jsonld" in beginning or first.get("type") in {"Annotation", "AnnotationPage", "AnnotationCollection"}:
        return "w3c"
    keys = set(first) if first else set(re.findall(r'"(\w+)"\s*:', beginning))
    if "data" in keys and keys & {"annotations", "completions", "predictions"}:
        return "labelstudio"
    if keys & {"text", "data"} and keys & {"entities", "cats"}:
        return "doccano"
    # A table of articles may have a column of that name; there it is no list.
    listed = any(isinstance(first.get(key), list) for key in ("label", "labels"))
    if keys & {"text", "data"} and (listed or re.search(r'"labels?"\s*:\s*\[', beginning)):
        return "doccano"
    return ""


def _first_object(text: str) -> dict[str, object]:
    at = text.find("{")
    if at < 0:
        return {}
    try:
        found, _ = json.JSONDecoder().raw_decode(text, at)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _is_conll(text: str) -> bool:
    """Whether the first lines are a token and a tag each."""
    lines = [
        line for line in text[:8_000].split("\n")[:-1] if line.strip() and not line.startswith(("#", "-DOCSTART-"))
    ]
    lines = lines[:40]
    fitting = sum(_CONLL_LINE.fullmatch(line.rstrip()) is not None for line in lines)
    return len(lines) >= 3 and fitting >= 0.8 * len(lines)
