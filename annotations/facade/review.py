"""Candidates in a library, and what a person decides of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from annotations.facade.held import Held
from annotations.model.candidate import Decision, Phrase, Target
from annotations.model.errors import InvalidInput, NotFound
from annotations.store import codes, entities, many, places

if TYPE_CHECKING:
    from annotations.commands.review import Decided
    from annotations.exchange.word_list import Listed, Meant
    from annotations.search.everywhere import Looked


class Review:
    """Candidates in a library: words that may be what a person looks for, and the decisions about them."""

    def __init__(self, library: Held) -> None:
        self._library = library

    def candidates(
        self, phrases: Sequence[Phrase], scope: Sequence[int] | None, annotator_uuid: str,
        cancelled: Callable[[], bool] = lambda: False, *, any_case: bool = False, aliases: bool = True,
        endings: bool = False,
    ) -> Iterator[Looked]:  # fmt: skip
        """Yield where phrases stand, part by part; see `annotations.search.everywhere.candidates`."""
        from annotations.search.everywhere import candidates

        return candidates(
            self._library.db, phrases, scope, annotator_uuid, cancelled,
            any_case=any_case, aliases=aliases, endings=endings,
        )  # fmt: skip

    def phrases_of(self, entity: str, label: str | None = None) -> list[Phrase]:
        """Return what an entity is looked for by: its name and its other names; descriptions never are.

        Args:
            entity: its UUID.
            label: UUID of the label of the mentions; its own where there is none.

        Raises:
            NotFound: it is not there.
            InvalidInput: it has no label, and none is given.
        """
        db = self._library.db
        found = entities.by_uuid(db, entity)
        if found is None:
            raise NotFound(f"There is no entity {entity} in this library.")
        code = codes.all_codes(db).get(found.code_id) if found.code_id is not None else None
        label = label or (code.uuid if code else None)
        if label is None:
            raise InvalidInput(f"{found.name} has no label. Choose one first.")
        names = [found.name, *(alias.text for alias in found.aliases if alias.kind == "name")]
        return [Phrase(name, Target(label, entity), alias=name != found.name) for name in dict.fromkeys(names)]

    def phrases_of_mention(self, words: str, label: str, entity: str | None) -> list[Phrase]:
        """Return what the other places of a mention are looked for by: its words, and the names of whom it stands for.

        Words that describe an entity are no name of it, and are not looked for.

        Args:
            words: of the mention.
            label: UUID of its label.
            entity: UUID of whom it stands for; None for nobody in particular.
        """
        own = Phrase(" ".join(words.split()), Target(label, entity))
        known = entities.by_uuid(self._library.db, entity) if entity is not None else None
        if known is None:
            return [own]
        phrases = self.phrases_of(known.uuid, label)
        if any(alias.text == own.words and alias.kind != "name" for alias in known.aliases):
            return phrases
        # The words of the mention are what is looked for; all others are names besides.
        others = [replace(one, alias=True) for one in phrases if one.words != own.words]
        return [own, *others]

    def known_names(self) -> list[Phrase]:
        """Return what all entities with a label are looked for by; a name that several share is linked to none."""
        db = self._library.db
        book = codes.all_codes(db)
        found: dict[str, Phrase | None] = {}
        for one in entities.all_entities(db):
            code = book.get(one.code_id) if one.code_id is not None else None
            if code is None or one.merged_into is not None:
                continue
            for name in dict.fromkeys([one.name, *(alias.text for alias in one.aliases if alias.kind == "name")]):
                mine, other = Phrase(name, Target(code.uuid, one.uuid)), found.get(name)
                same = other is None or other.target.label == code.uuid
                found[name] = mine if name not in found else (Phrase(name, Target(code.uuid)) if same else None)
        return [phrase for phrase in found.values() if phrase is not None]

    def ids_of(self, articles: Sequence[str]) -> list[int]:
        """Return the internal ids of those of the articles that are there, by their UUIDs."""
        return places.ids_of(self._library.db, articles)

    def phrases_of_list(self, listed: Sequence[Listed], label: str | None) -> Meant:
        """Return what a list of names means here; see `annotations.exchange.word_list.meant_by`."""
        from annotations.exchange.word_list import meant_by

        db = self._library.db
        return meant_by(listed, label, codes.all_codes(db), entities.all_entities(db))

    def decide(self, words: str, decisions: Sequence[Decision]) -> list[Decided]:
        """Take decisions of the review of some words, in its one action; see `annotations.commands.review`."""
        from annotations.commands.review import ReviewBatch, begin_review

        session = self._library.session
        standing = session.standing
        if not isinstance(standing, ReviewBatch) or standing.name != ReviewBatch(session, words).name:
            standing = begin_review(session, words)
        return standing.decide(decisions)

    def finish(self) -> None:
        """End the review under way: from then on one undo takes all its decisions back."""
        from annotations.commands.standing import finish_standing

        finish_standing(self._library.session)

    def under_way(self) -> tuple[int, str] | None:
        """Return the internal id and the name of the action of the review under way; None without decisions."""
        standing = self._library.session.standing
        if standing is None or standing.action_id is None:
            return None
        return standing.action_id, standing.name

    def batch(self) -> str | None:
        """Return the UUID of the action of the review under way; None without decisions."""
        standing = self._library.session.standing
        return standing.action_uuid if standing is not None else None

    def with_accepted(
        self, parts: Iterable[Looked], actions: Sequence[str], scope: Sequence[int] | None
    ) -> Iterator[Looked]:
        """Yield a search with what earlier actions of the same review accepted; see `annotations.search.resumed`."""
        from annotations.search.resumed import with_accepted

        return with_accepted(self._library.db, parts, actions, scope)

    def still_there(self, keys: Sequence[str]) -> set[str]:
        """Return those of the UUIDs that decisions left which are annotations or rejections still."""
        db = self._library.db
        return many.keys_there(db, "annotation", keys) | many.keys_there(db, "decision", keys)
