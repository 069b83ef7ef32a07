"""What was learned, as bytes: a cache that is thrown away and made again where it is damaged or of another version.

The library itself is the truth. Two files, so that a training in another process and the counts of the newest decisions
never write over each other: the counts after each decision, the trained model after each training. A third holds the
candidates that the gate learned from, block by block.
"""

from __future__ import annotations

import json
import os
import tempfile
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from annotations.suggest.marks.gate import Row

VERSION = 10
_MAGIC = b"newsgloss suggestions "
_ROWS = b"newsgloss candidates %03d\n" % VERSION


def counters(state: dict[str, dict[str, int]]) -> defaultdict[str, Counter[str]]:
    """Return counters by word, past their constructor, which takes ten times as long: there are tens of thousands."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for word, counts in state.items():
        made: Counter[str] = Counter.__new__(Counter)
        dict.update(made, counts)
        found[word] = made
    return found


def squeezed(state: object) -> bytes:
    """Return a state that JSON can hold as bytes."""
    return zlib.compress(json.dumps(state, ensure_ascii=False, separators=(",", ":")).encode(), 1)


def loosened(data: bytes) -> Any:
    """Return what `squeezed` took."""
    return json.loads(zlib.decompress(data))


def pack(state: object, data: bytes = b"") -> bytes:
    """Return a state that JSON can hold, and bytes as they are, as a file of this version with a checksum."""
    head = squeezed(state)
    body = len(head).to_bytes(4, "big") + head + data
    return _MAGIC + f"{VERSION:03d} {zlib.crc32(body):08x}\n".encode() + body


def unpack(packed: bytes) -> tuple[Any, bytes] | None:
    """Return what `pack` took; None for bytes that are damaged or of another version."""
    first, _, body = packed.partition(b"\n")
    if first != _MAGIC + f"{VERSION:03d} {zlib.crc32(body):08x}".encode():
        return None
    size = int.from_bytes(body[:4], "big")
    try:
        return loosened(body[4 : 4 + size]), body[4 + size :]
    except (ValueError, zlib.error):
        return None


def read(path: Path) -> tuple[Any, bytes] | None:
    """Return what a file holds; None where it is not there, damaged or of another version."""
    try:
        return unpack(path.read_bytes())
    except OSError:
        return None


def write(path: Path, packed: bytes) -> None:
    """Put a file in its place, whole or not at all; one that cannot be written is only a cache less."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    except OSError:
        return
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(packed)
        Path(name).replace(path)
    except OSError:
        # A full disk is not filled further by what was begun.
        with suppress(OSError):
            Path(name).unlink()


Rows = list[tuple[Row, bool]]
"""Candidates as the gate sees them, each with whether it was right."""


def add_rows(path: Path, rows: Iterable[tuple[Row, bool]]) -> None:
    """Put the candidates of an article behind those of others; what is of another version goes."""
    block = zlib.compress(json.dumps([[r.numbers, r.conditions, right, r.place] for r, right in rows]).encode(), 6)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        begun = _is_of_this_version(path)
        with path.open("ab" if begun else "wb") as out:
            if not begun:
                out.write(_ROWS)
            out.write(len(block).to_bytes(4, "big") + zlib.crc32(block).to_bytes(4, "big") + block)
    except OSError:
        return


def read_rows(path: Path, newest: int) -> Rows:
    """Return the newest candidates, at most so many and an article's more; what is damaged ends them.

    Of a file of another version there are none: what the gate goes by was another then.
    """
    found: Rows = []
    # The same conditions hold of thousands of candidates: each is held once.
    names: dict[str, str] = {}
    for block in reversed(list(_blocks(path))):
        found += [
            (Row(numbers, tuple(names.setdefault(name, name) for name in conditions), (start, end)), right)
            for numbers, conditions, right, (start, end) in json.loads(zlib.decompress(block))
        ]
        if len(found) >= newest:
            break
    return found


def are_whole(path: Path) -> bool:
    """Whether a file of candidates is there, of this version and not damaged."""
    try:
        size = path.stat().st_size
    except OSError:
        return False
    return _is_of_this_version(path) and size == len(_ROWS) + sum(8 + len(block) for block in _blocks(path))


def _is_of_this_version(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(_ROWS)) == _ROWS
    except OSError:
        return False


def _blocks(path: Path) -> Iterator[bytes]:
    """Yield the whole blocks of a file as they are: all of them at once as text would be hundreds of megabytes."""
    try:
        data = path.read_bytes()
    except OSError:
        return
    if not data.startswith(_ROWS):
        return
    at = len(_ROWS)
    while at + 8 <= len(data):
        size, check = int.from_bytes(data[at : at + 4], "big"), int.from_bytes(data[at + 4 : at + 8], "big")
        block = data[at + 8 : at + 8 + size]
        if zlib.crc32(block) != check or len(block) != size:
            return
        yield block
        at += 8 + size
