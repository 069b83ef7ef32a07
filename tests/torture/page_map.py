"""Which pages of an undamaged library each row lies on: read by nothing but the description of SQLite's file format."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from contextlib import closing
from pathlib import Path

Key = tuple[object, ...]


class PageMap:
    """The pages of rows.

    Attributes:
        size: of a page, in bytes.
        rows: by table, by the key of a row: the numbers of its pages.
    """

    def __init__(self, path: Path, *, image: bytes | None = None) -> None:
        self._data = path.read_bytes() if image is None else image
        self.size = int.from_bytes(self._data[16:18]) % 65535 or 65536
        self.rows: dict[str, dict[Key, set[int]]] = defaultdict(dict)
        with closing(sqlite3.connect(path.as_uri() + "?mode=ro", uri=True)) as db:
            for name, root, sql in db.execute("SELECT name, rootpage, sql FROM sqlite_schema WHERE type = 'table'"):
                if root:
                    keys = sum(1 for column in db.execute(f"PRAGMA table_info({name})") if column[5])
                    self._walk(name, root, keys if "WITHOUT ROWID" in sql else 0)

    def _page(self, number: int) -> bytes:
        return self._data[(number - 1) * self.size : number * self.size]

    def _walk(self, table: str, number: int, keys: int) -> None:
        page, start = self._page(number), 100 if number == 1 else 0
        inner = page[start] in (2, 5)
        first = start + (12 if inner else 8)
        for index in range(int.from_bytes(page[start + 3 : start + 5])):
            at = int.from_bytes(page[first + 2 * index : first + 2 * index + 2])
            if inner:
                self._walk(table, int.from_bytes(page[at : at + 4]), keys)
                at += 4
            if page[start] != 5:
                self._cell(table, number, page, at, keys)
        if inner:
            self._walk(table, int.from_bytes(page[start + 8 : start + 12]), keys)

    def _cell(self, table: str, number: int, page: bytes, at: int, keys: int) -> None:
        size, at = number_at(page, at)
        rowid = None
        if not keys:
            rowid, at = number_at(page, at)
        usable = len(page)
        most = usable - 35 if not keys else (usable - 12) * 64 // 255 - 23
        least = (usable - 12) * 32 // 255 - 23
        pages, payload = {number}, page[at : at + size]
        if size > most:
            kept = least + (size - least) % (usable - 4)
            kept = least if kept > most else kept
            payload, following = page[at : at + kept], int.from_bytes(page[at + kept : at + kept + 4])
            while following:
                pages.add(following)
                page = self._page(following)
                payload += page[4:]
                following = int.from_bytes(page[:4])
        self.rows[table][(rowid,) if not keys else values(payload)[:keys]] = pages

    def outside(self, hit: set[int]) -> dict[str, set[Key]]:
        """Return the keys of the rows, by table, that lie on none of some pages."""
        return {table: {key for key, pages in found.items() if not pages & hit} for table, found in self.rows.items()}


def number_at(data: bytes, at: int) -> tuple[int, int]:
    """Return a number of variable length and where it ends."""
    value = 0
    for step in range(9):
        byte = data[at + step]
        if step == 8:
            return value << 8 | byte, at + 9
        value = value << 7 | byte & 127
        if byte < 128:
            return value, at + step + 1
    raise AssertionError


def values(payload: bytes) -> Key:
    """Return the values of a whole record."""
    head, at = number_at(payload, 0)
    kinds = []
    while at < head:
        kind, at = number_at(payload, at)
        kinds.append(kind)
    found: list[object] = []
    for kind in kinds:
        size = {5: 6, 6: 8, 7: 8, 8: 0, 9: 0}.get(kind, kind if kind < 5 else (kind - 12) // 2)
        data = payload[at : at + size]
        at += size
        if kind >= 12:
            found.append(data.decode() if kind % 2 else data)
        else:
            found.append(None if not kind else kind - 8 if kind in (8, 9) else int.from_bytes(data, signed=True))
    return tuple(found)
