"""Internal ids of two libraries, matched: how a row that refers to others is said in the other one's ids."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping
from functools import cache
from typing import Any

from annotations.store.tables import THINGS, Thing

Way = Mapping[str, Mapping[int, int]]
"""By table: the id on the one side to the id on the other."""


class Ids:
    """Pairs of ids that stand for the same thing.

    Attributes:
        here: by table, their id to ours.
        there: by table, our id to theirs; where several of theirs are one here, the first.
        now: like `here`, but following what was merged into something else, on both sides.
        once: like `here`, and with what was deleted here, by the id it had: only to know former states by their hash.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self.here: dict[str, dict[int, int]] = {table: {} for table in THINGS}
        self.there: dict[str, dict[int, int]] = {table: {} for table in THINGS}
        self.now: dict[str, dict[int, int]] = {**self.here, "code": {}, "entity": {}}
        self.once: dict[str, Mapping[int, int]] = dict(self.here)

    def pair(self, table: str, theirs: int, ours: int) -> None:
        """Note that two ids stand for the same thing."""
        self.here[table][theirs] = ours
        self.there[table].setdefault(ours, theirs)

    def remember(self, table: str, former: dict[int, int]) -> None:
        """Note what was deleted here: their id to the one it had here."""
        self.once[table] = ChainMap(self.here[table], former)

    def within(self, theirs: int, ours: int) -> Ids:
        """Return the same pairs, those noted later too, with one article and revisions of its own."""
        ids = Ids()
        own = {"article", "revision"}
        for mine, shared in ((ids.here, self.here), (ids.there, self.there), (ids.now, self.now)):
            mine.update({table: pairs for table, pairs in shared.items() if table not in own})
        ids.once.update({table: pairs for table, pairs in self.once.items() if table not in own})
        ids.pair("article", theirs, ours)
        return ids


def carried(thing: Thing, values: tuple[Any, ...], number: int, way: Way) -> tuple[Any, ...] | None:
    """Return a thing's values with another id of its own and all references said in the other side's ids.

    A definition that is not on the other side is nothing there: an annotation stands without it. None if anything
    else that is referred to is not there.
    """
    changed = [number, *values[1:]]
    for index, table in _references(thing):
        if changed[index] is not None:
            other = way[table].get(changed[index])
            if other is None and table != "code_version":
                return None
            changed[index] = other
    return tuple(changed)


@cache
def _references(thing: Thing) -> tuple[tuple[int, str], ...]:
    return tuple((thing.columns.index(column), table) for column, table in thing.refers)
