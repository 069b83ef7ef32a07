"""Merging what else belongs to an article: decisions about suggestions, and how far each annotator has read."""

from __future__ import annotations

from functools import partial
from typing import Any

from annotations.commands.merge.codebook import Codebook
from annotations.commands.merge.entities import Entities
from annotations.commands.merge.ids import carried
from annotations.commands.merge.settling import Difference
from annotations.commands.merge.shared import Merging
from annotations.commands.merge.texts import Texts
from annotations.commands.merge.valid import TWICE, check_thing, proper_keys
from annotations.model.errors import InvalidInput
from annotations.store import many
from annotations.store.tables import DECISION, WORK, Thing
from annotations.store.things import Image

Values = tuple[Any, ...]


class _Belonging:
    """Things without anchors that belong to one article."""

    thing: Thing

    def __init__(self, merging: Merging, texts: Texts) -> None:
        self._merging = merging
        self._ids = texts.ids
        self._article_id = texts.article_id

    def merge(self, theirs_id: int) -> None:
        """Take what is new or newer among those of an article of theirs."""
        for page in many.pages_of(self._merging.other.db, self.thing, theirs_id):
            here = many.by_keys(self._merging.db, self.thing, proper_keys(page))
            seen: set[str] = set()
            for image in page:
                try:
                    check_thing(self.thing, image)
                    if image.key in seen:
                        raise InvalidInput(TWICE)
                    seen.add(image.key)
                    self._merge_one(image, here.get(image.key))
                except InvalidInput as error:
                    self._merging.leave_out(self.thing.table, image.key, error)

    def _merge_one(self, theirs: Image, ours: Image | None) -> None:
        raise NotImplementedError

    def _insert(self, theirs: Image) -> None:
        values = self._written(theirs, 0)
        number = self._merging.journal.new_id(self.thing.table)
        self._merging.insert(self.thing, [Image((number, *values[1:]))])

    def _written(self, theirs: Image, number: int) -> Values:
        """Return a thing's values in our ids, with all that it refers to brought along.

        Raises:
            InvalidInput: something that it refers to cannot be.
        """
        self._merging.bring_annotator(theirs.column(self.thing, "annotator_id"))
        values = carried(self.thing, theirs.values, number, self._ids.now)
        if values is None:
            raise InvalidInput("Something that it refers to is missing there.")
        return values


class Decisions(_Belonging):
    """The decisions about suggestions of one article."""

    thing = DECISION

    def __init__(self, merging: Merging, codebook: Codebook, entities: Entities, texts: Texts) -> None:
        super().__init__(merging, texts)
        self._codebook = codebook
        self._entities = entities

    def _merge_one(self, theirs: Image, ours: Image | None) -> None:
        if ours is None:
            if not self._merging.is_gone(DECISION, theirs):
                self._insert(theirs)
            return
        ids = self._ids
        said = [carried(DECISION, theirs.values, ours.id, way) for way in (ids.once, ids.now)]
        if ours.values in said:
            self._merging.report.same["decision"] += 1
            return
        back = carried(DECISION, ours.values, theirs.id, ids.there)
        images = [Image(values) for values in said if values is not None]
        self._merging.settling.add(
            Difference(
                DECISION, ours, images[-1] if images else None, {image.hash(DECISION) for image in images},
                {Image(back).hash(DECISION)} if back else set(), partial(self._taken, theirs, ours.id),
            )
        )  # fmt: skip

    def _taken(self, theirs: Image, number: int) -> Image:
        return Image(self._written(theirs, number))

    def _written(self, theirs: Image, number: int) -> Values:
        for column, bring in (("code_id", self._codebook.bring), ("entity_id", self._entities.bring)):
            referred = theirs.column(DECISION, column)
            if referred is not None:
                bring(referred)
        return super()._written(theirs, number)


class Works(_Belonging):
    """How far annotators have read one article: one state for each of them and each layer, the later one stands."""

    thing = WORK

    def merge(self, theirs_id: int) -> None:
        """Take what is new or later among the states of an article of theirs."""
        self._ours = {
            self._place(image.values): image for image in many.of_article(self._merging.db, WORK, self._article_id)
        }
        super().merge(theirs_id)

    def _merge_one(self, theirs: Image, ours: Image | None) -> None:
        merging = self._merging
        if ours is None:
            values = carried(WORK, theirs.values, 0, self._ids.here)
            ours = self._ours.get(self._place(values)) if values else None
        if ours is None:
            if not merging.is_gone(WORK, theirs):
                self._insert(theirs)
            return
        if ours.column(WORK, "article_id") != self._article_id:
            raise InvalidInput("It has the id of a state of work on another article here.")
        said = {name: theirs.column(WORK, name) for name in ("state", "changed_at")}
        taken = ours.with_columns(WORK, said)
        if taken.values == ours.values:
            merging.report.same["work"] += 1
        elif said["changed_at"] > ours.column(WORK, "changed_at"):
            merging.update(WORK, [(ours, taken)])
            self._ours[self._place(taken.values)] = taken
            merging.report.updated["work"] += 1
        else:
            merging.report.kept["work"] += 1

    def _place(self, values: Values) -> tuple[object, ...]:
        return tuple(Image(values).column(WORK, name) for name in ("annotator_id", "layer"))
