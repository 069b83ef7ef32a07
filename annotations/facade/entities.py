"""The entities of a library: who and what its articles speak of, and what can be done with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from annotations.facade.held import Held
from annotations.model.entity import Alias, Entity
from annotations.model.errors import NotFound
from annotations.store import desk, entities
from annotations.store.desk import EntityRow, MentionRow

if TYPE_CHECKING:
    from annotations.model.entity_merge import Foreseen
    from annotations.search.together import Together


class Entities:
    """The entities of a library. Each change is one action; entities are named by their UUIDs."""

    def __init__(self, library: Held) -> None:
        self._library = library

    def __iter__(self) -> Iterator[Entity]:
        return entities.all_entities(self._library.db)

    def find(self, uuid: str) -> Entity | None:
        """Return one by its UUID; None if it is not there."""
        return entities.by_uuid(self._library.db, uuid)

    def uses(self) -> dict[int, tuple[int, int]]:
        """Return in how many mentions and articles each is, by internal id."""
        return entities.uses(self._library.db)

    def get(self, uuid: str) -> Entity:
        """Return one that must be there.

        Raises:
            NotFound: it is not there.
        """
        found = self.find(uuid)
        if found is None:
            raise NotFound(f"There is no entity {uuid} in this library.")
        return found

    def rows(self) -> list[EntityRow]:
        """Return those in use with their numbers, by name; see `annotations.store.desk.entity_rows`."""
        return desk.entity_rows(self._library.db)

    def names(self) -> list[tuple[str, str, str]]:
        """Return those in use by their names; see `annotations.store.note_links.names_of_entities`."""
        from annotations.store.note_links import names_of_entities

        return names_of_entities(self._library.db)

    def mentions(self, uuid: str) -> list[MentionRow]:
        """Return all mentions of one with the words round them; see `annotations.store.desk.mention_rows`."""
        return desk.mention_rows(self._library.db, self.get(uuid).id)

    def add(
        self, name: str, label: str | None = None, aliases: Sequence[Alias] = (), description: str = "",
        external_ids: Mapping[str, str] | None = None, fields: Iterable[tuple[str, str]] = (),
    ) -> str:  # fmt: skip
        """Add one and return its UUID; see `annotations.commands.entities.add_entity`."""
        from annotations.commands import entities as commands

        return commands.add_entity(self._library.session, name, label, aliases, description, external_ids, fields)

    def change(self, uuid: str, **changes: Any) -> None:
        """Change several things about one at once; see `annotations.commands.entities.change_entity`."""
        from annotations.commands import entities as commands

        commands.change_entity(self._library.session, uuid, **changes)

    def rename(self, uuid: str, name: str) -> None:
        """Give one another name."""
        self.change(uuid, name=name)

    def set_label(self, uuid: str, label: str | None) -> None:
        """Give one the label that its new mentions get; those there are stay as they are."""
        self.change(uuid, label=label)

    def set_aliases(self, uuid: str, aliases: Sequence[Alias]) -> None:
        """Give one these other names instead of those it has."""
        self.change(uuid, aliases=aliases)

    def describe(self, uuid: str, description: str) -> None:
        """Say who or what one is."""
        self.change(uuid, description=description)

    def set_external_ids(self, uuid: str, ids: Mapping[str, str]) -> None:
        """Give one these ids in other catalogues, by scheme ("wikidata"), instead of those it has."""
        self.change(uuid, external_ids=dict(ids))

    def set_fields(self, uuid: str, fields: Iterable[tuple[str, str]]) -> None:
        """Give one these own fields, as (name, value) in the order they are shown in, instead of those it has."""
        self.change(uuid, fields=tuple(fields))

    def merge(self, uuids: Sequence[str], into: str) -> None:
        """Make several one; see `annotations.commands.entities.merge_entities`."""
        from annotations.commands import entities as commands

        commands.merge_entities(self._library.session, uuids, into)

    def foresee_merge(self, uuids: Sequence[str], into: str) -> Foreseen:
        """Return what a merge would do, without doing it.

        Raises:
            NotFound: one of them is not there.
        """
        from annotations.model.entity_merge import Foreseen, left_out, merged

        target = self.get(into)
        gone = tuple(self.get(uuid) for uuid in dict.fromkeys(uuids) if uuid != into)
        after = merged(target, gone)
        counts = entities.counted(self._library.db, [one.id for one in gone])
        return Foreseen(target, after, gone, *counts, left_out(after, gone))

    def split(
        self, uuid: str, mentions: Sequence[str], into: str | None = None, name: str = "", aliases: Sequence[str] = ()
    ) -> str:
        """Give some mentions to another entity; see `annotations.commands.entity_split.split_entity`."""
        from annotations.commands.entity_split import split_entity

        return split_entity(self._library.session, uuid, mentions, into, name, aliases)

    def together(self, uuid: str) -> list[Together]:
        """Return who appears in the same articles; see `annotations.search.together.together`."""
        from annotations.search.together import together

        return together(self._library.db, self.get(uuid).id)

    def delete(self, uuid: str) -> None:
        """Delete one; its mentions stay; see `annotations.commands.entities.delete_entity`."""
        from annotations.commands import entities as commands

        commands.delete_entity(self._library.session, uuid)
