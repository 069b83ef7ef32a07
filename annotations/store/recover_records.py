"""Records of SQLite's file format, taken apart without believing anything of them."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from annotations.store.recover_file import INDEX_INNER, TABLE_INNER, TABLE_LEAF

_FIXED = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 7: 8, 8: 0, 9: 0}
_MOST = 1 << 30
_MOST_COLUMNS = 64
Follow = Callable[[int, int], tuple[bytes, bool]]
"""Returns so many bytes out of the overflow pages that begin at a page, and whether they are all there."""


@dataclass(frozen=True, slots=True)
class Broken:
    """Text or bytes of a record that did not come out whole: what is left of them."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a page.

    Attributes:
        rowid: of a table with row ids, else None.
        values: text as `str`; `Broken` where it is no UTF-8 or is not there to its end.
        hit: whether its overflow pages did not lead to its end.
    """

    rowid: int | None
    values: tuple[Any, ...]
    hit: bool


def varint(data: bytes, at: int) -> tuple[int, int]:
    """Return a number of variable length and where it ends.

    Raises:
        IndexError: it is not there to its end.
    """
    value = 0
    for step in range(8):
        byte = data[at + step]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + step + 1
    return value << 8 | data[at + 8], at + 9


def children(page: bytes, start: int = 0) -> Iterator[int]:
    """Yield the pages that an inner page leads to."""
    for at in _pointers(page, start, 12):
        if at + 4 <= len(page):
            yield int.from_bytes(page[at : at + 4])
    yield int.from_bytes(page[start + 8 : start + 12])


def cells(page: bytes, kind: int, follow: Follow, start: int = 0) -> Iterator[Cell | None]:
    """Yield the records of a page; None for each that cannot be read.

    Args:
        page: its bytes.
        kind: what it is read as, whatever its first byte says; inner pages of tables have none.
        follow: see `Follow`.
        start: where its header begins.
    """
    if kind == TABLE_INNER:
        return
    for at in _pointers(page, start, 12 if kind == INDEX_INNER else 8):
        try:
            yield _cell(page, at, kind, follow)
        except (IndexError, struct.error, ValueError):
            yield None


def _pointers(page: bytes, start: int, head: int) -> list[int]:
    count = int.from_bytes(page[start + 3 : start + 5])
    first = start + head
    count = min(count, (len(page) - first) // 2)
    return [int.from_bytes(page[at : at + 2]) for at in range(first, first + 2 * count, 2)]


def _cell(page: bytes, at: int, kind: int, follow: Follow) -> Cell:
    usable, rowid = len(page), None
    if at < 8:
        raise ValueError(at)
    at += 4 if kind == INDEX_INNER else 0
    size, at = varint(page, at)
    if kind == TABLE_LEAF:
        rowid, at = varint(page, at)
        rowid -= (rowid >> 63) << 64
    if size > _MOST:
        raise ValueError(size)
    least = (usable - 12) * 32 // 255 - 23
    most = usable - 35 if kind == TABLE_LEAF else (usable - 12) * 64 // 255 - 23
    if size <= most:
        payload, hit = page[at : at + size], False
        if len(payload) < size:
            raise ValueError(size)
    else:
        kept = least + (size - least) % (usable - 4)
        kept = kept if kept <= most else least
        first = int.from_bytes(page[at + kept : at + kept + 4])
        rest, whole = follow(first, size - kept)
        payload, hit = page[at : at + kept] + rest, not whole
    return Cell(rowid, tuple(record(payload, hit=hit)), hit)


def record(payload: bytes, *, hit: bool = False) -> list[Any]:
    """Return the values of a record.

    Args:
        payload: its bytes.
        hit: the end of them may be missing: then `Broken` stands for what reaches into it.

    Raises:
        ValueError, IndexError: it is no record.
    """
    length, at = varint(payload, 0)
    if not 1 <= length <= len(payload):
        raise ValueError(length)
    kinds = []
    while at < length:
        kind, at = varint(payload, at)
        kinds.append(kind)
    if at != length or len(kinds) > _MOST_COLUMNS:
        raise ValueError(length)
    values: list[Any] = []
    for kind in kinds:
        size = _FIXED[kind] if kind in _FIXED else (kind - 12) // 2 if kind >= 12 else -1
        if size < 0 or (at + size > len(payload) and not hit):
            raise ValueError(kind)
        values.append(_value(kind, payload[at : at + size], size))
        at += size
    if at != len(payload) and not hit:
        raise ValueError(at)
    return values


def _value(kind: int, data: bytes, size: int) -> Any:
    if len(data) < size:
        return Broken(data)
    if kind == 0:
        return None
    if kind <= 6:
        return int.from_bytes(data, signed=True)
    if kind == 7:
        return struct.unpack(">d", data)[0]
    if kind in (8, 9):
        return kind - 8
    if kind % 2 == 0:
        return data
    try:
        return data.decode()
    except UnicodeDecodeError:
        return Broken(data)
