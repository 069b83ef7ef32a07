"""Fields and annotations: what stands on the words of an article, compared and carried over with its anchors."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from annotations.commands.merge.settling import Difference
from annotations.commands.merge.shared import Merging
from annotations.commands.merge.texts import Texts
from annotations.commands.merge.valid import check_quotes
from annotations.model.errors import InvalidInput
from annotations.store.tables import Thing
from annotations.store.things import Image, Parts

Values = tuple[Any, ...]


class Anchored:
    """Carries what stands on the words of one article; without texts, what stands on no words."""

    def __init__(self, merging: Merging, texts: Texts | None) -> None:
        self._merging = merging
        self._texts = texts

    def placed(self, parts: Parts) -> Parts:
        """Return where anchors of theirs stand here, each on the words that it quotes.

        Raises:
            InvalidInput: they do not stand on their words.
        """
        if not parts:
            return ()
        if self._texts is None:
            raise InvalidInput("It stands on words of no article.")
        placed = self._texts.placed(self._texts.landed(parts))
        check_quotes(placed, {part[2]: self._texts.text(part[2]) for part in placed})
        return placed

    def note_review(self, theirs: Parts, placed: Parts) -> None:
        """Count what could not be placed on the text here."""
        if any(new[6] == "review" and old[6] == "ok" for old, new in zip(theirs, placed, strict=True)):
            self._merging.report.review += 1

    def compare(
        self, thing: Thing, theirs: Image, ours: Image, said_here: Sequence[Values | None],
        said_there: Sequence[Values | None],
        write: Callable[[], Values],
    ) -> None:  # fmt: skip
        """Count a thing that both have as the same, or hand the difference on to be settled.

        Args:
            thing: what it is.
            theirs, ours: it, in each library.
            said_here: their values in our ids, in the ways that this can be said; the last is what a person is told.
            said_there: our values in their ids, in the ways that this can be said.
            write: returns the values that are written if theirs is taken.

        Raises:
            InvalidInput: theirs does not stand on words.
        """
        texts = self._texts
        landed = texts.landed(theirs.parts) if texts and theirs.parts else theirs.parts
        placed = texts.placed(landed) if texts and landed else landed
        values = [said for said in said_here if said is not None]
        same_values = ours.values in values
        if same_values and placed == ours.parts:
            self._merging.report.same[thing.table] += 1
            return
        only_place = same_values and _words(placed) == _words(ours.parts)
        if only_place and _stands(placed) and any(part[6] == "review" for part in ours.parts):
            # What waits for a person here has found its words there, on the same text.
            self._merging.update(thing, [(ours, Image(ours.values, self.placed(theirs.parts)))])
            self._merging.report.updated[thing.table] += 1
            return
        frames_here = texts.frames_here(landed) if texts else [landed]
        frames_there = texts.frames_there(ours.parts) if texts else [ours.parts]

        def take() -> Image:
            return Image(write(), self.placed(theirs.parts))

        self._merging.settling.add(
            Difference(
                thing, ours, Image(said_here[-1], placed) if said_here[-1] else None,
                {Image(said, parts).hash(thing) for said in values for parts in frames_here},
                {Image(said, parts).hash(thing) for said in said_there if said for parts in frames_there},
                take, only_place,
            )
        )  # fmt: skip


def _stands(parts: Parts) -> bool:
    return all(part[6] == "ok" for part in parts)


def _words(parts: Parts) -> list[tuple[object, ...]]:
    return [(part[1], part[5]) for part in parts]
