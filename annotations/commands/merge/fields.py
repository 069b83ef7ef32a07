"""Merging the fields of one article: by UUID, else by name, where what a person set goes before what was detected."""

from __future__ import annotations

from collections import defaultdict

from annotations.commands.merge.anchored import Anchored, Values
from annotations.commands.merge.ids import carried
from annotations.commands.merge.shared import Merging
from annotations.commands.merge.texts import Texts
from annotations.commands.merge.valid import TWICE, check_thing, proper_keys
from annotations.model.errors import InvalidInput
from annotations.store import many, marks
from annotations.store.tables import ANNOTATION, FIELD
from annotations.store.things import Image


class Fields:
    """The fields of one article.

    Attributes:
        here: the UUID here of each field of theirs, given by its UUID there, for the notes about them.
    """

    def __init__(self, merging: Merging, texts: Texts, theirs_id: int, article_name: str, *, is_new: bool) -> None:
        self._merging = merging
        self._anchored = Anchored(merging, texts)
        self._ids = texts.ids
        self._article_id = texts.article_id
        self._article_name = article_name
        self._is_new = is_new
        self._theirs = many.of_article(merging.other.db, FIELD, theirs_id)
        self.here: dict[str, str] = {}

    def merge(self) -> None:
        """Take what is new or newer."""
        ours: dict[str, list[Image]] = defaultdict(list)
        for image in many.of_article(self._merging.db, FIELD, self._article_id):
            ours[_name(image)].append(image)
        elsewhere = many.by_keys(self._merging.db, FIELD, proper_keys(self._theirs))
        theirs: dict[str, list[Image]] = defaultdict(list)
        seen: set[str] = set()
        for image in self._theirs:
            try:
                check_thing(FIELD, image)
                if image.key in seen:
                    raise InvalidInput(TWICE)
                other = elsewhere.get(image.key)
                if other is not None and other.column(FIELD, "article_id") != self._article_id:
                    raise InvalidInput("It has the id of a field of another article here.")
                seen.add(image.key)
                theirs[_name(image)].append(image)
            except InvalidInput as error:
                self._merging.leave_out("field", image.key, error)
        for name, images in theirs.items():
            try:
                self._merge_name(name, sorted(images, key=_order), sorted(ours.get(name, []), key=_order))
            except InvalidInput as error:
                for image in images:
                    self._merging.leave_out("field", image.key, error)

    def _merge_name(self, name: str, theirs: list[Image], ours: list[Image]) -> None:
        """Merge all values of one name."""
        by_uuid = {image.key: image for image in ours}
        if {image.key for image in theirs} == set(by_uuid):
            for image in theirs:
                self._compare(image, by_uuid[image.key])
            return
        report = self._merging.report
        missing = [image for image in theirs if image.key not in by_uuid]
        gone = [image for image in missing if image.key in self._merging.gone_here["field"]]
        report.deleted_here["field"] += len(gone)
        staying = len(theirs) - len(gone)
        if gone or not self._go_before(theirs, ours):
            different = _said(theirs) != _said(ours)
            if not gone and different and _by_a_person(theirs) and _by_a_person(ours):
                report.say(report.conflicts, self._conflict(name, theirs))
            (report.kept if different else report.same)["field"] += staying
            self._stand_in(theirs, ours)
            return
        self._replace(theirs, ours, missing)

    def _go_before(self, theirs: list[Image], ours: list[Image]) -> bool:
        """Whether their values of a name take the place of ours."""
        gone = self._merging.gone_there.get("field", set())
        if ours and all(image.key in gone for image in ours) and not {image.key for image in ours} & self._keys():
            # They had ours, and gave it up for theirs.
            return True
        return self._is_new or (_by_a_person(theirs) and not _by_a_person(ours))

    def _keys(self) -> set[str]:
        return {image.key for image in self._theirs}

    def _replace(self, theirs: list[Image], ours: list[Image], missing: list[Image]) -> None:
        merging = self._merging
        new = []
        for image in missing:
            parts = self._anchored.placed(image.parts)
            self._anchored.note_review(image.parts, parts)
            new.append(Image(self._written(image, merging.journal.new_id("field")), parts))
        kept = {image.key for image in theirs}
        old = [image for image in ours if image.key not in kept]
        self._move_notes(old, theirs)
        merging.delete(FIELD, old)
        merging.journal.insert(merging.action, FIELD, new)
        (merging.report.updated if ours else merging.report.added)["field"] += len(new)
        merging.report.same["field"] += len(theirs) - len(new)
        self.here.update({image.key: image.key for image in theirs})

    def _move_notes(self, old: list[Image], new: list[Image]) -> None:
        """Let notes about values that are replaced be about those that take their place: no note is lost by a merge."""
        for i, image in enumerate(old):
            target = new[min(i, len(new) - 1)].key
            notes = many.by_keys(self._merging.db, ANNOTATION, marks.keys_about(self._merging.db, [image.key]))
            pairs = [(note, note.with_columns(ANNOTATION, {"target_uuid": target})) for note in notes.values()]
            self._merging.update(ANNOTATION, pairs)

    def _stand_in(self, theirs: list[Image], ours: list[Image]) -> None:
        """Let notes about values of theirs that are not taken be about ours."""
        by_uuid = {image.key for image in ours}
        for i, image in enumerate(theirs):
            if image.key in by_uuid:
                self.here[image.key] = image.key
            elif ours:
                self.here[image.key] = ours[min(i, len(ours) - 1)].key

    def _compare(self, theirs: Image, ours: Image) -> None:
        self.here[theirs.key] = ours.key
        said_here = carried(FIELD, theirs.values, ours.id, self._ids.here)
        said_there = carried(FIELD, ours.values, theirs.id, self._ids.there)
        try:
            self._anchored.compare(
                FIELD, theirs, ours, [said_here], [said_there], lambda: self._written(theirs, ours.id)
            )
        except InvalidInput as error:
            self._merging.leave_out("field", theirs.key, error)

    def _written(self, theirs: Image, number: int) -> Values:
        """Return a field's values in our ids, with its annotator brought along.

        Raises:
            InvalidInput: the annotator cannot be.
        """
        annotator = theirs.column(FIELD, "annotator_id")
        if annotator is not None:
            self._merging.bring_annotator(annotator)
        values = carried(FIELD, theirs.values, number, self._ids.here)
        assert values is not None
        return values

    def _conflict(self, name: str, theirs: list[Image]) -> str:
        said = ", ".join(f"“{value}”" if value else "none" for value, _ in _said(theirs))
        return (
            f"The field “{name}” of “{self._article_name}” was set here and in {self._merging.other.name}. "
            f"It stays as it is here. There: {said}."
        )


def _name(image: Image) -> str:
    return str(image.column(FIELD, "name"))


def _order(image: Image) -> tuple[int, int]:
    return int(image.column(FIELD, "ord")), image.id


def _said(images: list[Image]) -> list[tuple[str, bool]]:
    return [(str(i.column(FIELD, "value")), i.column(FIELD, "status") == "absent") for i in images]


def _by_a_person(images: list[Image]) -> bool:
    return any(image.column(FIELD, "status") != "detected" for image in images)
