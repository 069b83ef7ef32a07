"""JSON files of other programs: an object a line, a list, or objects one after the other; and the times in them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from annotations.exchange.foreign import LeftOut
from annotations.exchange.readers.text_files import LARGEST_MARKS, bytes_of, found_files, name_of
from annotations.exchange.rows import objects
from annotations.model.codebook import split_path
from annotations.model.errors import InvalidInput

SUFFIXES = (".json", ".jsonl", ".ndjson", ".jsonld")
_LONGEST_TIME = 40


def values_of(paths: Sequence[Path]) -> Iterator[tuple[str, str, Any] | LeftOut]:
    """Yield (name of the file, where in it, value) for each value of the files: of a list its members.

    Raises:
        Refused: there is no such file.
    """
    for one in found_files(paths, SUFFIXES, named=True):
        if isinstance(one, LeftOut):
            yield one
            continue
        folder, file = one
        name = name_of(folder, file)
        try:
            lines = _is_lines(file)
        except OSError as error:
            yield LeftOut(name, "", f"It cannot be read: {error.strerror or error}.")
            continue
        yield from _lines(name, file) if lines else _whole(name, file)


def _is_lines(file: Path) -> bool:
    """Whether the first line with anything in it is an object by itself, and not all of the file."""
    with file.open("rb") as opened:
        while line := opened.readline(LARGEST_MARKS):
            line = line.removeprefix(b"\xef\xbb\xbf").strip()
            if line:
                try:
                    return isinstance(json.loads(line), dict)
                except (ValueError, RecursionError):
                    return False
    return False


def _lines(name: str, file: Path) -> Iterator[tuple[str, str, Any] | LeftOut]:
    with file.open("rb") as opened:
        for number, found in objects(opened):
            where = f"line {number}"
            yield LeftOut(name, where, str(found)) if isinstance(found, InvalidInput) else (name, where, found)


def _whole(name: str, file: Path) -> Iterator[tuple[str, str, Any] | LeftOut]:
    data = bytes_of(file, LARGEST_MARKS)
    if isinstance(data, str):
        yield LeftOut(name, "", data)
        return
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        yield LeftOut(name, "", "It is not UTF-8.")
        return
    decoder, at, number = json.JSONDecoder(), 0, 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        try:
            found, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            yield LeftOut(name, f"character {at + 1}", "It is no JSON from here on.")
            return
        for value in found if isinstance(found, list) else [found]:
            number += 1
            yield name, f"entry {number}", value


def words(value: object) -> str:
    """Return a text in which half surrogate pairs are replaced; empty where it is no text."""
    if not isinstance(value, str):
        return ""
    return value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")


def label_path(name: str) -> tuple[str, ...]:
    """Return the names of a label's path; the label itself where it is none."""
    try:
        return tuple(split_path(name))
    except InvalidInput:
        return (name,)


def offset(value: object) -> int | None:
    """Return a whole number; None where it is none."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if type(value) is int else None


def milliseconds(value: object) -> int | None:
    """Return an ISO 8601 time in milliseconds since 1970; without a zone it is UTC. None where it is none."""
    if not isinstance(value, str) or len(value) > _LONGEST_TIME:
        return None
    try:
        found = datetime.fromisoformat(value)
        found = found if found.tzinfo is not None else found.replace(tzinfo=UTC)
        return round(found.timestamp() * 1000)
    except (ValueError, OverflowError):
        return None
