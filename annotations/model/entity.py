"""Entities: one person, place or thing in the whole library, with the names it goes by."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Alias:
    """Another way to say an entity: a `name` is looked for, a `description` ("the Chilean leader") never is."""

    text: str
    kind: str = "name"


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity.

    Attributes:
        id: internal, in this library.
        code_id: the label its mentions get unless they say otherwise.
        external_ids: by scheme ("wikidata").
        merged_into: the id of the entity that took its place.
        fields: what else is to be known of it, as (name, value), in the order a person gave.
    """

    id: int
    uuid: str
    name: str
    code_id: int | None = None
    description: str = ""
    external_ids: tuple[tuple[str, str], ...] = ()
    merged_into: int | None = None
    aliases: tuple[Alias, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
