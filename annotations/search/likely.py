"""Whom words of an article may stand for: the entities of the library, the likeliest first, and why each is offered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from annotations.model.entity import Entity
from annotations.text.naming import Fit, Said, fit, said


class Why(IntEnum):
    """Why an entity is offered, the best reason first."""

    NAME = 0
    """The words are its name, or another name of it."""
    PART = 1
    """The words are a part of a name, or a name with a title."""
    HERE = 2
    """The words describe somebody, and it stands in the article before them."""
    NEAR = 3
    """The words are spelt much like a name."""
    SHARES = 4
    """The words and a name have a word in common."""
    OTHER = 5
    """For no reason: it is in the library."""


SURE = frozenset({Why.NAME, Why.PART, Why.HERE})
"""The reasons for which one is offered before a new entity is."""


@dataclass(frozen=True, slots=True)
class Likely:
    """An entity, and why it is offered."""

    entity: Entity
    why: Why


_OF_FIT = {Fit.EXACT: Why.NAME, Fit.PART: Why.PART, Fit.NEAR: Why.NEAR, Fit.SHARES: Why.SHARES, Fit.NONE: Why.OTHER}


def likely(
    entities: Iterable[Entity], words: str, code_id: int | None, before: Sequence[str] = (),
    here: frozenset[str] = frozenset(),
) -> list[Likely]:  # fmt: skip
    """Return all entities that words can stand for, the likeliest first.

    Among equals those come first that have the label, then those that were mentioned last before the words, then those
    that are mentioned elsewhere in the article, then the order they were given in.

    Args:
        entities: of the library; those merged into others are left out.
        words: of the mention.
        code_id: of its label; None where it has none.
        before: UUIDs of the entities that the article mentions before the words, in the order of the text.
        here: UUIDs of all that the article mentions.
    """
    wanted = said(words)
    last = {uuid: number for number, uuid in enumerate(before, 1)}
    found: list[tuple[tuple[int, ...], Likely]] = []
    for place, entity in enumerate(entities):
        if entity.merged_into is not None:
            continue
        why = _why(wanted, entity, in_sight=entity.uuid in last)
        other_label = code_id is not None and entity.code_id not in {code_id, None}
        if why is Why.HERE and other_label:
            why = Why.OTHER
        order = (why, other_label, -last.get(entity.uuid, 0), entity.uuid not in here, entity.code_id != code_id, place)
        found.append((order, Likely(entity, why)))
    return [one for _, one in sorted(found, key=lambda one: one[0])]


def _why(wanted: Said, entity: Entity, *, in_sight: bool) -> Why:
    best = fit(wanted, said(entity.name))
    for alias in entity.aliases:
        if best is Fit.EXACT:
            break
        fits = fit(wanted, said(alias.text))
        # A description stands for somebody only as a whole: "the leader" is no part of "the Chilean leader".
        if alias.kind == "name" or fits is Fit.EXACT:
            best = min(best, fits)
    if best is Fit.SHARES and _is_known_by_less(wanted, entity):
        best = Fit.PART
    why = _OF_FIT[best]
    return Why.HERE if why > Why.HERE and wanted.described and in_sight else why


def _is_known_by_less(wanted: Said, entity: Entity) -> bool:
    """Whether all that an entity is called is the end of the words: `Solheim`, whose given name was not known yet."""
    names = [said(entity.name), *(said(alias.text) for alias in entity.aliases if alias.kind == "name")]
    return all(name.tokens and wanted.tokens[-len(name.tokens) :] == name.tokens for name in names)
