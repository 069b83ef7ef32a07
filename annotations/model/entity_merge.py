"""What becomes of entities that are made one: what moves, and what of them is not taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotations.model.entity import Alias, Entity


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a merge would do.

    Attributes:
        target: the entity as it stands; after: as it would be.
        gone: those that would be merged into it.
        mentions, articles: how many mentions move, and in how many articles these are.
        notes, decisions: how many notes about them, and how many decisions about suggestions, move.
        left: what is known of those that go and is not taken, since the target says otherwise, as (name, value); the
            name is empty for a description.
    """

    target: Entity
    after: Entity
    gone: tuple[Entity, ...]
    mentions: int
    articles: int
    notes: int
    decisions: int
    left: tuple[tuple[str, str], ...]

    def names(self) -> tuple[Alias, ...]:
        """Return the other names that the target would get."""
        return self.after.aliases[len(self.target.aliases) :]

    def fields(self) -> tuple[tuple[str, str], ...]:
        """Return the own fields and the ids elsewhere that it would get, as (name, value)."""
        return tuple(one for one in self.after.fields if one not in self.target.fields) + tuple(
            one for one in self.after.external_ids if one not in self.target.external_ids
        )


def merged(target: Entity, gone: Sequence[Entity]) -> Entity:
    """Return an entity with the names of others, and with what they know and it does not."""
    own = {target.name, *(alias.text for alias in target.aliases)}
    aliases, fields, ids = list(target.aliases), dict(target.fields), dict(target.external_ids)
    code_id, description = target.code_id, target.description
    for one in gone:
        for alias in (Alias(one.name), *one.aliases):
            if alias.text not in own:
                own.add(alias.text)
                aliases.append(alias)
        for name, value in one.external_ids:
            ids.setdefault(name, value)
        for name, value in one.fields:
            fields.setdefault(name, value)
        code_id = one.code_id if code_id is None else code_id
        description = description or one.description
    return Entity(
        target.id, target.uuid, target.name, code_id, description, tuple(sorted(ids.items())), target.merged_into,
        tuple(aliases), tuple(fields.items()),
    )  # fmt: skip


def left_out(after: Entity, gone: Sequence[Entity]) -> tuple[tuple[str, str], ...]:
    """Return what is known of entities and is not what the one they are merged into says, as (name, value)."""
    ids, fields = dict(after.external_ids), dict(after.fields)
    found = [("", one.description) for one in gone if one.description and one.description != after.description]
    for one in gone:
        found += [(name, value) for name, value in one.external_ids if ids[name] != value]
        found += [(name, value) for name, value in one.fields if fields[name] != value]
    return tuple(dict.fromkeys(found))
