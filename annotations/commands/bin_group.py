"""What comes back with a deleted thing: all that went with it, and what it needs that was deleted too."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from annotations.store import bin_list, binned, many
from annotations.store.binned import Deletion
from annotations.store.connection import Connection
from annotations.store.describe import KIND_NAMES
from annotations.store.tables import CODE_VERSION, FIELD, THINGS

_KEPT = frozenset({"annotator", "original", "revision"})
"""What is never deleted."""

_ITS_OWN = {"article": FIELD, "code": CODE_VERSION}
"""What something that is merely needed brings along: not all that went with it, but what it is not itself without."""


class NotNow(Exception):
    """Something cannot come back; the text says why, in a sentence."""


@dataclass(slots=True)
class Group:
    """What comes back at once.

    Attributes:
        asked: what was asked for.
        members: all that comes back, by key; asked for, gone with it, and needed.
        brought: what is needed by these and was deleted on its own.
    """

    asked: Deletion
    members: dict[str, Deletion] = field(default_factory=dict)
    brought: list[Deletion] = field(default_factory=list)

    def without(self, one: Deletion) -> int:
        """Leave out a member and what hangs on it; return how many there were."""
        gone = [child.key for child in one.family() if self.members.pop(child.key, None) is not None]
        return len(gone)


class Gathering:
    """Finds what was deleted, for a number of things that are to come back."""

    def __init__(self, connection: Connection, keys: Sequence[str]) -> None:
        self._db = connection
        self._known: dict[str, Deletion] = {}
        self._find(keys)

    def group(self, key: str) -> Group:
        """Return what comes back with a thing.

        Raises:
            NotNow: nothing deleted has this UUID, or what it needs is not there and cannot come back.
        """
        asked = self._known.get(key)
        if asked is None:
            raise NotNow(f"Nothing that was deleted here has the id {key}.")
        group = Group(asked, {one.key: one for one in asked.family()})
        waiting = list(group.members.values())
        coming = {(one.thing.table, one.id) for one in waiting}
        for one in waiting:
            for needed in self._needs(group, one, coming):
                brought = [needed, *self._own_parts(needed)]
                group.brought.append(needed)
                group.members.update({other.key: other for other in brought})
                coming.update((other.thing.table, other.id) for other in brought)
                waiting += brought
        return group

    def _needs(self, group: Group, one: Deletion, coming: set[tuple[str, int]]) -> Iterable[Deletion]:
        """Yield what one refers to that is neither there nor coming back yet; `coming` takes in what is found there."""
        for column, table in one.thing.refers:
            number = one.row[column]
            if number is None or table in _KEPT or (table, number) in coming:
                continue
            if binned.ids_there(self._db, table, [number]):
                coming.add((table, number))
            else:
                yield self._needed(one, table, binned.keys_of(self._db, table, [number]).get(number))
        target = one.row.get("target_uuid")
        if target is not None and target not in group.members:
            kind = str(one.row["target_kind"])
            if not many.keys_there(self._db, kind, [target]):
                yield self._needed(one, kind, target)

    def _needed(self, one: Deletion, table: str, key: str | None) -> Deletion:
        if key is not None and key not in self._known:
            self._find([key])
        found = self._known.get(key or "")
        if found is None:
            kind = bin_list.kind_of(one) or KIND_NAMES[one.thing.table]
            name = bin_list.name_of(self._db, one)
            told = f"The {kind} “{name}”" if name else f"The {kind}"
            raise NotNow(f"{told} needs the {KIND_NAMES[table]} that was purged, for good.")
        return found

    def _own_parts(self, one: Deletion) -> list[Deletion]:
        own = _ITS_OWN.get(one.thing.table)
        return [child for child in one.with_it if child.thing is own]

    def _find(self, keys: Sequence[str]) -> None:
        last = binned.latest(self._db, keys)
        found = binned.of_actions(self._db, [action_id for _, action_id, table in last.values() if table in THINGS])
        for key, one in found.items():
            self._known.setdefault(key, one)
