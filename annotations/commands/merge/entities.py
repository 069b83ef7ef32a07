"""Merging entities: by UUID only; two of one name stay two, and a person is told."""

from __future__ import annotations

from functools import partial

from annotations.commands.merge.codebook import Codebook
from annotations.commands.merge.ids import carried
from annotations.commands.merge.settling import Difference
from annotations.commands.merge.shared import Merging
from annotations.commands.merge.valid import TWICE, check_thing, proper_keys
from annotations.model.errors import InvalidInput
from annotations.store import entities, many, past
from annotations.store.tables import ENTITY
from annotations.store.things import Image


class Entities:
    """The entities of another library, matched with those here and merged into them."""

    def __init__(self, merging: Merging, codebook: Codebook) -> None:
        self._merging = merging
        self._codebook = codebook
        self._ids = merging.ids
        self._here: set[int] = set()
        self._new: set[str] = set()
        self._gone: dict[int, str] = {}
        self._wrong: set[int] = set()
        self._merged: dict[int, int] = {}
        self._merged_before = set(entities.merges(merging.db))

    def merge(self) -> None:
        """Match all entities, take what is new, and decide about what differs."""
        for page in many.pages(self._merging.other.db, ENTITY):
            self._match(page)
        gone = {key: number for number, key in self._gone.items()}
        former = past.former_ids(self._merging.db, "entity", gone)
        self._ids.remember("entity", {gone[key]: number for key, number in former.items()})
        for page in many.pages(self._merging.other.db, ENTITY):
            self._take_page(page)
        self._merging.settling.decide()
        self._follow()

    def bring(self, theirs: int) -> int:
        """Return our id of an entity of theirs that a new annotation needs, even if it was deleted here.

        Raises:
            InvalidInput: it is missing there, or cannot be taken.
        """
        self._bring_back(theirs)
        ours = self._ids.now["entity"].get(theirs)
        if ours is None:
            raise InvalidInput("Its entity is missing there, or cannot be taken.")
        return ours

    def _bring_back(self, theirs: int) -> None:
        key = self._gone.get(theirs)
        if key is None:
            return
        image = many.by_keys(self._merging.other.db, ENTITY, [key])[key]
        self._label(image)
        del self._gone[theirs]
        number = self._merging.journal.new_id("entity")
        self._ids.pair("entity", theirs, number)
        self._insert(image)
        self._ids.now["entity"][theirs] = _end(number, entities.merges(self._merging.db))
        self._merging.say_back("entity", key)

    def merged_now(self) -> dict[int, int]:
        """Return which entities here were merged into which by this merge, by our ids."""
        into = entities.merges(self._merging.db)
        return {number: _end(number, into) for number in into if number not in self._merged_before}

    def uuid_here(self, uuid: str) -> str | None:
        """Return the UUID here of an entity of theirs, given by its UUID there."""
        return uuid if entities.by_uuid(self._merging.db, uuid) is not None else None

    def _match(self, page: list[Image]) -> None:
        ours = many.by_keys(self._merging.db, ENTITY, proper_keys(page))
        for image in page:
            try:
                check_thing(ENTITY, image)
                self._match_one(image, ours.get(image.key))
            except InvalidInput as error:
                self._wrong.add(image.id)
                self._merging.leave_out("entity", image.key, error)

    def _match_one(self, image: Image, same: Image | None) -> None:
        into = image.column(ENTITY, "merged_into")
        if into is not None:
            self._merged[image.id] = into
        if same is not None:
            self._here.add(image.id)
            self._ids.pair("entity", image.id, same.id)
        elif self._merging.was_deleted(ENTITY, image.key):
            self._gone[image.id] = image.key
        else:
            if image.key in self._new:
                raise InvalidInput(TWICE)
            self._label(image)
            self._new.add(image.key)
            self._ids.pair("entity", image.id, self._merging.journal.new_id("entity"))

    def _take_page(self, page: list[Image]) -> None:
        ours = many.by_keys(self._merging.db, ENTITY, [image.key for image in page if image.id in self._here])
        for image in page:
            if image.id in self._here:
                self._compare(image, ours[image.key])
            elif image.id not in self._wrong and image.id not in self._gone:
                self._insert(image)

    def _label(self, theirs: Image) -> int | None:
        """Return our id of an entity's label.

        Raises:
            InvalidInput: it cannot be taken, or is a topic.
        """
        code = theirs.column(ENTITY, "code_id")
        if code is None:
            return None
        ours = self._codebook.bring(code)
        if self._codebook.kind(ours) != "label":
            raise InvalidInput("What should be its label is a topic.")
        return ours

    def _insert(self, theirs: Image) -> None:
        number = self._ids.here["entity"][theirs.id]
        columns = {"id": number, "code_id": self._label(theirs), "merged_into": self._merged_into(theirs.id)}
        name = theirs.column(ENTITY, "name")
        twins = [entity for entity in entities.by_name(self._merging.db, name) if entity.merged_into is None]
        if twins and theirs.id not in self._merged:
            report = self._merging.report
            report.say(
                report.notices,
                f"There are {len(twins) + 1} entities “{name}” now: the one of {self._merging.other.name} has another "
                "id. Whether they are the same is for a person to say.",
            )
        self._merging.insert(ENTITY, [theirs.with_columns(ENTITY, columns)])

    def _merged_into(self, theirs: int) -> int | None:
        """Return our id of what took the place of an entity of theirs, unless that goes in a circle.

        It is brought back if it was deleted here.
        """
        seen: set[int] = set()
        current: int | None = theirs
        while current is not None:
            if current in seen or current in self._wrong:
                return None
            seen.add(current)
            current = self._merged.get(current)
        into = self._merged.get(theirs)
        if into is not None:
            self._bring_back(into)
        return None if into is None else self._ids.here["entity"].get(into)

    def _compare(self, theirs: Image, ours: Image) -> None:
        values = carried(ENTITY, theirs.values, ours.id, self._ids.here)
        followed = carried(ENTITY, theirs.values, ours.id, {**self._ids.here, "code": self._ids.now["code"]})
        if theirs.parts == ours.parts and ours.values in (values, followed):
            self._merging.report.same["entity"] += 1
            return
        once = carried(ENTITY, theirs.values, ours.id, self._ids.once)
        backs = [
            carried(ENTITY, said, theirs.id, self._ids.there)
            for said in (ours.values, self._merging.swept.get(ours.key, ours.values))
        ]
        taken = Image(values, theirs.parts) if values else None
        self._merging.settling.add(
            Difference(
                ENTITY, ours, taken, {Image(once, theirs.parts).hash(ENTITY)} if once else set(),
                {Image(back, ours.parts).hash(ENTITY) for back in backs if back}, partial(self._take, theirs, ours),
            )
        )  # fmt: skip

    def _take(self, theirs: Image, ours: Image) -> Image:
        columns = {"id": ours.id, "code_id": self._label(theirs), "merged_into": self._merged_into(theirs.id)}
        seen: set[int] = set()
        current = columns["merged_into"]
        while current is not None and current not in seen:
            if current == ours.id:
                raise InvalidInput("It would be merged into itself.")
            seen.add(current)
            entity = entities.by_id(self._merging.db, current)
            current = entity.merged_into if entity else None
        return theirs.with_columns(ENTITY, columns)

    def _follow(self) -> None:
        """Say for each entity of theirs which one here stands for it now, after all that was merged into others."""
        here, now = self._ids.here["entity"], self._ids.now["entity"]
        into = entities.merges(self._merging.db)
        for number in here:
            if number in self._wrong:
                continue
            ours = here.get(_end(number, self._merged), here[number])
            now[number] = _end(ours, into)


def _end(number: int, into: dict[int, int]) -> int:
    seen: set[int] = set()
    while number in into and number not in seen:
        seen.add(number)
        number = into[number]
    return number
