"""The pages of a library whose file may be damaged: nothing in it is believed, and SQLite has no part in it.

The file format is SQLite's, https://www.sqlite.org/fileformat2.html.
"""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from annotations.store.recover_log import Log

TABLE_LEAF, INDEX_LEAF, TABLE_INNER, INDEX_INNER = 13, 10, 5, 2
"""The first byte of a page of a tree. Tables without row ids are kept as indexes are."""

KINDS = (TABLE_LEAF, INDEX_LEAF, TABLE_INNER, INDEX_INNER)

_SIZES = tuple(1 << power for power in range(9, 17))
_LOOKED_AT = 4_000_000


class Pages:
    """The pages of a file and of the log beside it, numbered from 1. Use it as a context manager.

    Attributes:
        size: of a page, in bytes.
        count: how many pages there are.
        log: what stands in the log.
        loose: pages from the log of which no number is known.
    """

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._data = _mapped(file.fileno())
        self.size = page_size(self._data[:_LOOKED_AT])
        beside = path.with_name(path.name + "-wal")
        self.log = Log(beside.read_bytes() if beside.is_file() else b"", self.size)
        self._newest: dict[int, int] = {}
        self._older: list[tuple[int, int]] = []
        self.loose: list[bytes] = []
        most = (len(self._data) + len(self.log.data)) // self.size + 1
        for frame in self.log.frames:
            if not 0 < frame.page <= most:
                self.loose.append(self._logged(frame.at))
                continue
            if frame.page in self._newest:
                self._older.append((frame.page, self._newest[frame.page]))
            self._newest[frame.page] = frame.at
        self.count = max(-(-len(self._data) // self.size), max(self._newest, default=0))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if isinstance(self._data, mmap.mmap):
            self._data.close()

    def page(self, number: int) -> bytes:
        """Return a page as it was at the last commit; what is missing of it is zeros."""
        at = self._newest.get(number)
        return self._in_file(number) if at is None else self._logged(at)

    def earlier(self) -> Iterator[bytes]:
        """Yield the pages that a newer one in the log took the place of."""
        for number in self._newest:
            yield self._in_file(number)
        for _, at in self._older:
            yield self._logged(at)

    def _logged(self, at: int) -> bytes:
        return self.log.data[at : at + self.size]

    def _in_file(self, number: int) -> bytes:
        start = (number - 1) * self.size
        page = bytes(self._data[start : start + self.size])
        return page + bytes(self.size - len(page))


def _mapped(file: int) -> mmap.mmap | bytes:
    try:
        return mmap.mmap(file, 0, access=mmap.ACCESS_READ)
    except ValueError:
        # Nothing is in it.
        return b""


def page_size(data: bytes) -> int:
    """Return the size of a page, by what the header says if the pages bear it out, else by the pages alone."""
    said = int.from_bytes(data[16:18])
    said = 65536 if said == 1 else said
    fits = {size: _trees(data, size) for size in _SIZES}
    most = max(fits.values())
    if said in fits and fits[said] * 10 >= most * 9:
        return said
    # Half the true size finds no fewer: the true one is the largest that finds nearly all.
    return max((size for size in _SIZES if most and fits[size] * 10 >= most * 9), default=4096)


def _trees(data: bytes, size: int) -> int:
    return sum(
        looks_like_tree(data[start : start + size], 100 if not start else 0) for start in range(0, len(data), size)
    )


def looks_like_tree(page: bytes, start: int = 0) -> bool:
    """Whether a page may belong to a tree: its kind, and cells that lie where they can.

    Args:
        page: its bytes.
        start: where its header begins; 100 on page 1.
    """
    if len(page) < start + 12 or page[start] not in KINDS:
        return False
    cells = int.from_bytes(page[start + 3 : start + 5])
    first = start + (12 if page[start] in (TABLE_INNER, INDEX_INNER) else 8)
    end = first + 2 * cells
    if not cells or end > len(page):
        return False
    pointers = [int.from_bytes(page[at : at + 2]) for at in range(first, end, 2)]
    return min(pointers) >= end and max(pointers) < len(page) and len(set(pointers)) == cells
