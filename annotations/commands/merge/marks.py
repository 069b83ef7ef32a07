"""Merging annotations: by UUID, else by being equal; the notes about other annotations come after those."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from annotations.commands.merge.anchored import Anchored, Values
from annotations.commands.merge.codebook import Codebook
from annotations.commands.merge.entities import Entities
from annotations.commands.merge.ids import carried
from annotations.commands.merge.shared import Merging
from annotations.commands.merge.texts import Texts
from annotations.commands.merge.valid import TWICE, check_thing, proper_keys
from annotations.model.errors import InvalidInput
from annotations.store import many
from annotations.store.tables import ANNOTATION
from annotations.store.things import Image, Parts

_COLUMN = {name: index for index, name in enumerate(ANNOTATION.columns)}
_ARTICLE, _ANNOTATOR, _CODE, _ENTITY = (
    _COLUMN[name] for name in ("article_id", "annotator_id", "code_id", "entity_id")
)
_TARGET_KIND, _TARGET = _COLUMN["target_kind"], _COLUMN["target_uuid"]
_EQUAL = tuple(_COLUMN[name] for name in ("kind", "annotator_id", "code_id", "entity_id", "body", "target_uuid"))
_NAMES = {"code": "label or topic"}


class Marks:
    """The annotations of one article, or the notes that belong to none.

    Args:
        merging, codebook, entities: what the merge with this library has so far.
        texts: of the article; None for the notes that belong to none.
        targets: returns the UUID here of an article or a field of theirs that a note is about, if it is here.
    """

    def __init__(
        self, merging: Merging, codebook: Codebook, entities: Entities, texts: Texts | None,
        targets: Callable[[str, str], str | None],
    ) -> None:  # fmt: skip
        self._merging = merging
        self._codebook = codebook
        self._entities = entities
        self._anchored = Anchored(merging, texts)
        self._ids = texts.ids if texts else merging.ids
        self._article_id = texts.article_id if texts else None
        self._targets = targets
        self._equal: dict[bytes, str] = {}
        self._equal_read = False
        self._other_name = merging.renamed
        self._their_name: dict[str, str] = {}
        self._new: list[Image] = []

    def merge(self, theirs_id: int | None) -> None:
        """Take what is new or newer among the annotations of an article of theirs."""
        waiting: list[Image] = []
        for page in many.pages_of(self._merging.other.db, ANNOTATION, theirs_id):
            waiting += self._merge(page, [image for image in page if image.values[_TARGET_KIND] == "annotation"])
        # A note may be about a note that comes later.
        while waiting:
            left: list[Image] = []
            for start in range(0, len(waiting), many.PAGE):
                page = waiting[start : start + many.PAGE]
                there = self._there([str(image.values[_TARGET]) for image in page])
                ready = [image for image in page if self._named(str(image.values[_TARGET])) in there]
                left += [image for image in page if self._named(str(image.values[_TARGET])) not in there]
                self._merge(ready, [])
            if len(left) == len(waiting):
                self._without_target(left)
                return
            waiting = left

    def _merge(self, page: list[Image], later: list[Image]) -> list[Image]:
        """Merge a page of annotations but those for later, which are returned."""
        here = many.by_keys(self._merging.db, ANNOTATION, proper_keys(page))
        seen: set[str] = set()
        not_now = {id(image) for image in later}
        for image in page:
            if id(image) in not_now:
                continue
            try:
                check_thing(ANNOTATION, image)
                if image.key in seen:
                    raise InvalidInput(TWICE)
                seen.add(image.key)
                self._merge_one(image, here.get(image.key))
            except InvalidInput as error:
                self._merging.leave_out("annotation", image.key, error)
        new, self._new = self._new, []
        self._merging.insert(ANNOTATION, new)
        return later

    def _merge_one(self, theirs: Image, ours: Image | None) -> None:
        if ours is not None:
            self._compare(theirs, ours)
            return
        if self._merging.is_gone(ANNOTATION, theirs):
            return
        target = self._target(theirs)
        parts = self._anchored.placed(theirs.parts)
        values = self._written(theirs, 0, target)
        key = _equal_key(values, parts)
        if theirs.values[_ANNOTATOR] in self._merging.annotators_here and not self._equal_read:
            self._read_equal()
        equal = self._equal.setdefault(key, theirs.key)
        if equal != theirs.key:
            self._other_name[theirs.key], self._their_name[equal] = equal, theirs.key
            self._merging.report.same["annotation"] += 1
            return
        self._anchored.note_review(theirs.parts, parts)
        self._new.append(Image((self._merging.journal.new_id("annotation"), *values[1:]), parts))

    def _compare(self, theirs: Image, ours: Image) -> None:
        target = self._target(theirs, may_be_missing=True)
        about_here = _about(theirs.values, target)
        ids = self._ids
        exact = carried(ANNOTATION, about_here, ours.id, ids.once)
        now = carried(ANNOTATION, about_here, ours.id, ids.now)
        target_there = self._target_there(ours, theirs)
        backs = [
            carried(ANNOTATION, _about(said, target_there), theirs.id, ids.there)
            for said in dict.fromkeys((ours.values, self._merging.swept.get(ours.key, ours.values)))
        ]
        self._anchored.compare(
            ANNOTATION, theirs, ours, [exact] if exact == now else [exact, now],
            backs,
            lambda: self._written(theirs, ours.id, self._target(theirs)),
        )  # fmt: skip

    def _written(self, theirs: Image, number: int, target: str | None) -> Values:
        """Return an annotation's values in our ids, with all that it refers to brought along.

        Raises:
            InvalidInput: something that it refers to cannot be, or is of the wrong kind.
        """
        values = theirs.values
        code, entity = values[_CODE], values[_ENTITY]
        if code is not None:
            ours = self._codebook.bring(code)
            if (self._codebook.kind(ours) == "label") != (values[_COLUMN["kind"]] == "mention"):
                raise InvalidInput("A mention has a label, and a topic is no label.")
        if entity is not None:
            self._entities.bring(entity)
        self._merging.bring_annotator(values[_ANNOTATOR])
        written = carried(ANNOTATION, _about(values, target), number, self._ids.now)
        if written is None:
            raise InvalidInput("Something that it refers to is missing there.")
        return written

    def _target(self, theirs: Image, *, may_be_missing: bool = False) -> str | None:
        """Return the UUID here of what a note of theirs is about.

        Raises:
            InvalidInput: it is not here.
        """
        kind, uuid = theirs.values[_TARGET_KIND], theirs.values[_TARGET]
        if kind is None:
            return None
        found: str | None
        if kind == "code":
            found = self._codebook.uuid_here(uuid)
        elif kind == "entity":
            found = self._entities.uuid_here(uuid)
        elif kind == "annotation":
            found = self._named(uuid)
        else:
            found = self._targets(kind, uuid)
        if found is None and not may_be_missing:
            raise InvalidInput(f"The {_NAMES.get(kind, kind)} that it is about is not here.")
        return found

    def _target_there(self, ours: Image, theirs: Image) -> str | None:
        """Return the UUID there of what a note of ours is about, as far as it is the same that theirs is about."""
        target: str | None = ours.values[_TARGET]
        if target is None:
            return None
        if self._target(theirs, may_be_missing=True) == target:
            return str(theirs.values[_TARGET])
        return self._their_name.get(target, target)

    def _named(self, uuid: str) -> str:
        return self._other_name.get(uuid, uuid)

    def _there(self, uuids: list[str]) -> set[str]:
        """Return those annotations of this article, by their UUID here, that notes of theirs are about."""
        found = many.by_keys(self._merging.db, ANNOTATION, [self._named(uuid) for uuid in uuids])
        return {key for key, image in found.items() if self._article_id in (image.values[_ARTICLE], None)}

    def _without_target(self, notes: list[Image]) -> None:
        """Leave out the notes about annotations that are not here, unless they were deleted here themselves."""
        here = many.by_keys(self._merging.db, ANNOTATION, proper_keys(notes))
        for note in notes:
            try:
                check_thing(ANNOTATION, note)
                if note.key in here:
                    self._compare(note, here[note.key])
                elif not self._merging.was_deleted(ANNOTATION, note.key):
                    raise InvalidInput("The annotation that it is about is not here.")
            except InvalidInput as error:
                self._merging.leave_out("annotation", note.key, error)

    def _read_equal(self) -> None:
        self._equal_read = True
        for page in many.pages_of(self._merging.db, ANNOTATION, self._article_id):
            for image in page:
                self._equal.setdefault(_equal_key(image.values, image.parts), image.key)


def _about(values: Values, target: str | None) -> Values:
    """Return an annotation's values with another target."""
    return values if values[_TARGET] == target else (*values[:_TARGET], target, *values[_TARGET + 1 :])


def _equal_key(values: Values, parts: Parts) -> bytes:
    """Return what makes two annotations of one article equal: all but identity, times and where they came from."""
    key = [*(values[index] for index in _EQUAL), *(part[1:5] for part in parts)]
    return hashlib.blake2b(repr(key).encode(), digest_size=16).digest()
