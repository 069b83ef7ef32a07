"""The rows of a damaged file: those that its trees lead to, those of lost branches, and what was left over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from annotations.store.recover_file import INDEX_INNER, INDEX_LEAF, TABLE_INNER, TABLE_LEAF, Pages, looks_like_tree
from annotations.store.recover_records import Cell, cells, children
from annotations.store.recover_shapes import Shape, shapes

LIVE, LOST, DEAD = 0, 1, 2
"""Where a row was found: in its tree; on a page that hung on a branch that was lost; on a page that was given up."""

_MOST_ID = 1 << 48


@dataclass(frozen=True, slots=True)
class Found:
    """A row that was found.

    Attributes:
        table: whose it is.
        row: its values in the order of the table's columns; `Broken` for text that did not come out whole.
        where: `LIVE`, `LOST` or `DEAD`.
        hit: whether its overflow pages did not lead to its end.
    """

    table: str
    row: tuple[Any, ...]
    where: int
    hit: bool


@dataclass(slots=True)
class Walked:
    """What was met on the way.

    Attributes:
        unread: how many cells could not be read, by table.
        broken: the tables whose trees have a page that cannot be read or leads nowhere.
        schema_lost: whether the table of tables could not be read whole.
    """

    unread: Counter[str] = field(default_factory=Counter)
    broken: set[str] = field(default_factory=set)
    schema_lost: bool = False


class Trees:
    """Reads all that there is in the pages of a file.

    Attributes:
        walked: what was met; whole once `rows` has come to its end.
    """

    def __init__(self, pages: Pages, step: Callable[[int, int], None] = lambda done, total: None) -> None:
        self.walked = Walked()
        self._pages, self._step = pages, step
        self._seen: set[int] = set()
        self._free = self._free_pages()
        header = pages.page(1)
        self._said_count = int.from_bytes(header[28:32])
        self._free_is_whole = len(self._free) == int.from_bytes(header[36:40])
        self._roots = self._read_schema()

    def rows(self) -> Iterator[Found]:
        """Yield every row that can be read, those that the trees lead to first."""
        for shape in shapes().values():
            yield from self._of_tree(shape)
        yield from self._left_over()

    def index_rows(self, name: str) -> Iterator[tuple[Any, ...]]:
        """Yield the records of an index, by its name; nothing where it cannot be found."""
        root = self._roots.get(name)
        for _, page, start in self._leaves(root, INDEX_LEAF, INDEX_INNER, lambda: None) if root else ():
            for cell in cells(page, INDEX_INNER if page[start] == INDEX_INNER else INDEX_LEAF, self._follow, start):
                if cell is not None and not cell.hit:
                    yield cell.values

    def sequences(self) -> dict[str, int]:
        """Return the largest internal id that each table ever had, as far as that can be read."""
        found: dict[str, int] = {}
        root = self._roots.get("sqlite_sequence")
        for _, page, start in self._leaves(root, TABLE_LEAF, TABLE_INNER, lambda: None) if root else ():
            for cell in cells(page, TABLE_LEAF, self._follow, start):
                if cell is not None and len(cell.values) == 2:
                    name, number = cell.values
                    if isinstance(name, str) and isinstance(number, int) and 0 <= number < _MOST_ID:
                        found[name] = number
        return found

    def _of_tree(self, shape: Shape) -> Iterator[Found]:
        table = shape.table
        root = self._roots.get(table)
        if root is None:
            self.walked.broken.add(table)
            return
        leaf, inner = (INDEX_LEAF, INDEX_INNER) if shape.without_rowid else (TABLE_LEAF, TABLE_INNER)
        for number, page, start in self._leaves(root, leaf, inner, lambda: self.walked.broken.add(table)):
            kind = page[start] if page[start] in (leaf, inner) else leaf
            found = list(cells(page, kind, self._follow, start))
            rows = [(shape.row(cell), cell) if cell is not None else (None, None) for cell in found]
            if found and all(row is None for row, _ in rows):
                # Of another table, or of none: what leads here is not to be believed.
                self._seen.discard(number)
                self.walked.broken.add(table)
                continue
            astray = _out_of_order([cell.rowid if cell is not None else None for cell in found])
            for at, (row, cell) in enumerate(rows):
                if row is None or cell is None:
                    self.walked.unread[table] += 1
                else:
                    yield Found(table, row, LIVE, cell.hit or at in astray)

    def _leaves(
        self, root: int, leaf: int, inner: int, broken: Callable[[], object]
    ) -> Iterator[tuple[int, bytes, int]]:
        """Yield (number, page, start of its header) of all pages of a tree that hold rows."""
        waiting = [root]
        while waiting:
            number = waiting.pop()
            if not 0 < number <= self._pages.count or number in self._seen:
                broken()
                continue
            if number in self._free:
                # Either the list of free pages was hit, or what leads here.
                broken()
            page, start = self._pages.page(number), 100 if number == 1 else 0
            self._seen.add(number)
            self._step(len(self._seen), self._pages.count)
            if page[start] == inner:
                waiting += reversed(list(children(page, start)))
            elif page[start] != leaf:
                broken()
            if page[start] != TABLE_INNER:
                yield number, page, start

    def _left_over(self) -> Iterator[Found]:
        for number in range(1, self._pages.count + 1):
            if number in self._seen:
                continue
            self._step(len(self._seen), self._pages.count)
            given_up = number in self._free
            # Of a sound file each page is in a tree or free: a tree that lacks this one only seems to be whole.
            lacking = not given_up and self._free_is_whole and number <= self._said_count
            yield from self._anywhere(self._pages.page(number), given_up=given_up, lacking=lacking)
        for page in self._pages.loose:
            yield from self._anywhere(page)
        for page in self._pages.earlier():
            yield from self._anywhere(page, given_up=True)

    def _anywhere(self, page: bytes, *, given_up: bool = False, lacking: bool = False) -> Iterator[Found]:
        """Yield the rows of a page that nothing leads to, if they tell by themselves whose they are."""
        if not looks_like_tree(page) or page[0] == TABLE_INNER:
            return
        found = [cell for cell in cells(page, page[0], self._follow) if cell is not None]
        whose = self._whose(found)
        if whose is None:
            return
        if lacking:
            self.walked.broken.add(whose.table)
        where = LOST if whose.table in self.walked.broken and not given_up else DEAD
        for cell in found:
            row = whose.row(cell)
            if row is not None:
                yield Found(whose.table, row, where, cell.hit)
            elif where == LOST:
                self.walked.unread[whose.table] += 1

    def _whose(self, found: list[Cell]) -> Shape | None:
        votes: Counter[str] = Counter()
        for cell in found[:40]:
            for name, shape in shapes().items():
                row = shape.row(cell)
                if row is not None and shape.is_sure(row):
                    votes[name] += 1
        return shapes()[votes.most_common(1)[0][0]] if votes else None

    def _follow(self, first: int, size: int) -> tuple[bytes, bool]:
        parts: list[bytes] = []
        number, left, whole = first, size, True
        passed = [0]
        while left > 0:
            if not 0 < number <= self._pages.count or number in passed:
                # Pages of one chain mostly follow each other; hashes say whether these did.
                whole, number = False, passed[-1] + 1
                if not 1 < number <= self._pages.count or number in passed:
                    break
            page = self._pages.page(number)
            passed.append(number)
            parts.append(page[4 : 4 + left])
            left -= len(page) - 4
            number = int.from_bytes(page[:4])
        return b"".join(parts), whole and left <= 0

    def _free_pages(self) -> set[int]:
        """Return the pages that the list of free ones names; they hold what was deleted."""
        free: set[int] = set()
        number = int.from_bytes(self._pages.page(1)[32:36])
        while 0 < number <= self._pages.count and number not in free:
            page = self._pages.page(number)
            if looks_like_tree(page):
                # No page of that list: what leads here was hit.
                break
            free.add(number)
            count = min(int.from_bytes(page[4:8]), len(page) // 4 - 2)
            named = {int.from_bytes(page[at : at + 4]) for at in range(8, 8 + 4 * count, 4)}
            free |= {one for one in named if 1 < one <= self._pages.count}
            number = int.from_bytes(page[:4])
        return free

    def _read_schema(self) -> dict[str, int]:
        roots: dict[str, int] = {}
        for _, page, start in self._leaves(1, TABLE_LEAF, TABLE_INNER, self._lose_schema):
            for cell in cells(page, TABLE_LEAF, self._follow, start):
                if cell is None or len(cell.values) != 5:
                    self._lose_schema()
                    continue
                kind, name, _, root, _ = cell.values
                if kind in ("table", "index") and isinstance(name, str) and isinstance(root, int) and root > 1:
                    roots[name] = root
        return roots

    def _lose_schema(self) -> None:
        self.walked.schema_lost = True


def _out_of_order(numbers: list[int | None]) -> set[int]:
    """Return which row ids of a page do not stand between their neighbours: they may be those of other rows."""
    found = set()
    for at, number in enumerate(numbers):
        before = numbers[at - 1] if at else None
        after = numbers[at + 1] if at + 1 < len(numbers) else None
        if number is None or (before is not None and after is not None and before >= after):
            continue
        if (before is not None and before >= number) or (after is not None and number >= after):
            found.add(at)
    return found
