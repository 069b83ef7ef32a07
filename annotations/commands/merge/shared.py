"""What all parts of a merge with one other library work with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotations.commands.merge.ids import Ids
from annotations.commands.merge.report import MergeReport
from annotations.commands.merge.valid import check_uuid, is_proper
from annotations.commands.session import Session, ensure_annotator
from annotations.model.annotator import Annotator
from annotations.model.errors import InvalidInput
from annotations.model.purge import pseudonym_uuid
from annotations.store import annotators, describe, past, purging
from annotations.store.connection import Connection
from annotations.store.foreign import Foreign
from annotations.store.journal import OpenAction
from annotations.store.tables import Thing
from annotations.store.things import Image
from annotations.text.canonical import clean_value

if TYPE_CHECKING:
    from annotations.commands.merge.settling import Settling


class Merging:
    """A merge with one other library: both sides, what is matched so far, and how things are written.

    Attributes:
        db: the library that is merged into.
        other: the library that is merged.
        ids: which of their ids is which of ours.
        gone_here: UUIDs of what was deleted here, by table; checked only for what is not here.
        annotators_here: their ids of the annotators who were here before.
        swept: by UUID, what things of ours said before this merge moved them from what was merged to what it was
            merged into.
        renamed: UUIDs there of articles, fields and annotations that are here under another UUID.
        settling: decides about what both have and differs.
    """

    settling: Settling

    def __init__(
        self, session: Session, action: OpenAction, other: Foreign, report: MergeReport, gone_here: dict[str, set[str]]
    ) -> None:
        self._session = session
        self.journal = session.writer.journal
        self.db: Connection = session.writer.db
        self.action = action
        self.other = other
        self.report = report
        self.gone_here = gone_here
        self.gone_there = past.deleted(other.db)
        self._purged, purged_people = purging.purged(self.db), purging.purged_annotators(self.db)
        self.ids = Ids()
        self._annotators = annotators.all_annotators(other.db)
        for number, annotator in self._annotators.items():
            ours = self._annotator_here(annotator.uuid) if is_proper(annotator.uuid) else None
            if ours is not None:
                self.ids.pair("annotator", number, ours)
        self.annotators_here = frozenset(self.ids.here["annotator"])
        # Whose work was purged here: what of it was made elsewhere since does not come either.
        self._purged_people = frozenset(
            number
            for number, one in self._annotators.items()
            if not purged_people.isdisjoint({one.uuid, pseudonym_uuid(one.uuid)})
        )
        self._told_purged = False
        self.swept: dict[str, tuple[Any, ...]] = {}
        self.renamed: dict[str, str] = {}
        self._former_texts: dict[str, set[int]] | None = None

    def insert(self, thing: Thing, images: list[Image]) -> None:
        """Write what is new here, and count it."""
        if not images:
            return
        self.journal.insert(self.action, thing, images)
        self.report.added[thing.table] += len(images)

    def update(self, thing: Thing, pairs: list[tuple[Image, Image]]) -> None:
        """Write over what is here; it is not counted."""
        self.journal.update(self.action, thing, pairs)

    def delete(self, thing: Thing, images: list[Image]) -> None:
        """Delete what is replaced; another library may bring it again, and must find that it is gone."""
        self.journal.delete(self.action, thing, images)
        self.gone_here[thing.table].update(image.key for image in images)

    def was_deleted(self, thing: Thing, key: str) -> bool:
        """Whether a thing that is not here was deleted here; it is counted if so."""
        gone = key in self.gone_here.get(thing.table, ())
        if gone:
            self.report.deleted_here[thing.table] += 1
            self.is_purged(key)
        return gone

    def is_gone(self, thing: Thing, theirs: Image) -> bool:
        """Whether a thing of an annotator's that is not here was deleted, or is of one whose work was purged here."""
        if theirs.column(thing, "annotator_id") not in self._purged_people:
            return self.was_deleted(thing, theirs.key)
        self.report.deleted_here[thing.table] += 1
        self._tell_purged()
        return True

    def is_purged(self, key: str) -> bool:
        """Whether a thing was purged here; it is told, without a name, that such things stay away."""
        found = key in self._purged
        if found:
            self._tell_purged()
        return found

    def _tell_purged(self) -> None:
        if not self._told_purged:
            self._told_purged = True
            sentence = f"Some of what {self.other.name} holds was purged here, for good, and did not come back."
            self.report.say(self.report.notices, sentence)

    def _annotator_here(self, uuid: str) -> int | None:
        """Return our id of an annotator, also where they go on here under another identity since they were purged."""
        ours = annotators.by_uuid(self.db, uuid)
        return annotators.by_uuid(self.db, pseudonym_uuid(uuid)) if ours is None else ours

    def leave_out(self, table: str, key: object, reason: Exception | str) -> None:
        """Note that a thing of theirs is not taken, and why."""
        self.report.left_out[table] += 1
        self.report.say(self.report.reasons, f"{self.theirs(table, key)} of {self.other.name} is left out: {reason}")

    def say_back(self, table: str, key: str) -> None:
        """Tell that something deleted here is back, since something new needs it."""
        self.report.deleted_here[table] -= 1
        sentence = f"{self.ours(table, key)} was deleted here and is back: something new in {self.other.name} needs it."
        self.report.say(self.report.notices, sentence)

    def theirs(self, table: str, key: object) -> str:
        """Return what a person calls a thing of theirs, to begin a sentence."""
        if isinstance(key, str):
            return describe.thing(self.other.db, table, key)
        return f"The {describe.KIND_NAMES[table]} without an id"

    def ours(self, table: str, key: str) -> str:
        """Return what a person calls a thing of ours, to begin a sentence."""
        return describe.thing(self.db, table, key)

    def bring_annotator(self, theirs: int) -> int:
        """Return our id of an annotator of theirs, who is added where missing.

        Raises:
            InvalidInput: there is no such annotator, or no such can be.
        """
        ours = self.ids.here["annotator"].get(theirs)
        if ours is None:
            annotator = self._annotators.get(theirs)
            if annotator is None:
                raise InvalidInput("Its annotator is missing there.")
            check_uuid(annotator.uuid)
            if annotator.kind not in ("person", "machine"):
                raise InvalidInput("Its annotator is neither a person nor a program.")
            name = clean_value(str(annotator.name)) or annotator.uuid
            ours = ensure_annotator(self._session.writer, Annotator(annotator.uuid, name, annotator.kind))
            self.ids.pair("annotator", theirs, ours)
            self.report.added["annotator"] += 1
        return ours

    def once_shown(self, article_uuid: str) -> set[int]:
        """Return our ids of the revisions that an article showed once and then no more."""
        if self._former_texts is None:
            self._former_texts = past.former_texts(self.db)
        return self._former_texts.get(article_uuid, set())
