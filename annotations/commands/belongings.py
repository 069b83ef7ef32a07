"""What belongs to a label or topic, and what goes with one that is merged or deleted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from annotations.model.codebook import Code
from annotations.model.errors import NotFound
from annotations.store import codes, marks
from annotations.store.connection import Connection


@dataclass(frozen=True, slots=True)
class Belongings:
    """What goes with a label or topic.

    Attributes:
        kind: label or topic.
        below: how many codes stand below it in the tree, those that were merged away not counted.
        annotations: how many annotations it has, those below included; own: without these.
        notes: how many notes are about it or about what goes with it.
        entities: how many entities have it, or one below it, as their label.
        articles: in how many articles its own annotations are.
        own_notes: how many notes are about it alone, or about its own annotations.
        own_entities: how many entities have it as their label.
        decisions: how many suggestions were decided with it.
    """

    kind: str
    below: int
    annotations: int
    own: int
    notes: int
    entities: int
    articles: int = 0
    own_notes: int = 0
    own_entities: int = 0
    decisions: int = 0

    def noun(self, count: int) -> str:
        """Return a number of its annotations in words: "14 mentions"."""
        return _counted(count, "mention" if self.kind == "label" else "tagging")

    def words(self) -> str:
        """Return what goes with it when it is deleted: "1 label below it, 14 mentions and 2 notes"; empty if nothing.

        Entities are not named: they stay.
        """
        parts = [f"{_counted(self.below, self.kind)} below it"] if self.below else []
        parts += [self.noun(self.annotations)] if self.annotations else []
        parts += [_counted(self.notes, "note")] if self.notes else []
        return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def belongings(connection: Connection, uuid: str) -> Belongings:
    """Return what would go with a label or topic that is deleted.

    Raises:
        NotFound: it is not there.
    """
    known = codes.all_codes(connection)
    first = next((code for code in known.values() if code.uuid == uuid), None)
    if first is None:
        raise NotFound(f"There is no label or topic {uuid} in this library.")
    family = family_of(first.id, known)
    marked = codes.used_by(connection, "annotation", [code.id for code in family])
    own = codes.used_by(connection, "annotation", [first.id])
    about = _notes_about(connection, [*marked, *(code.uuid for code in family)])
    named = codes.used_by(connection, "entity", [code.id for code in family])
    shown = [code for code in family if code.merged_into is None]
    return Belongings(
        first.kind, len(shown) - 1, len(marked), len(own), len(about - set(marked)), len(named),
        articles=codes.articles_with(connection, first.id),
        own_notes=len(_notes_about(connection, [*own, first.uuid]) - set(own)),
        own_entities=len(codes.used_by(connection, "entity", [first.id])),
        decisions=len(codes.used_by(connection, "decision", [first.id])),
    )  # fmt: skip


def _notes_about(connection: Connection, waiting: list[str]) -> set[str]:
    """Return the notes about things, and the notes about those."""
    about: set[str] = set()
    while waiting:
        waiting = [key for key in marks.keys_about(connection, waiting) if key not in about]
        about.update(waiting)
    return about


def family_of(code_id: int, known: Mapping[int, Code]) -> list[Code]:
    """Return a code, all below it and all that were merged into one of these, each after the one it hangs on."""
    hanging: dict[int, list[Code]] = {}
    for code in known.values():
        for owner in {code.parent_id, code.merged_into} - {None}:
            assert owner is not None
            hanging.setdefault(owner, []).append(code)
    family, have = [known[code_id]], {code_id}
    for code in family:
        for other in hanging.get(code.id, ()):
            if other.id not in have:
                have.add(other.id)
                family.append(other)
    return family


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'s' * (count != 1)}"
