"""The texts of one article on both sides: which of them are the same, whose is newer, and the way between them."""

from __future__ import annotations

from annotations.commands.merge.frames import Frames
from annotations.commands.merge.originals import brought, looked_at
from annotations.commands.merge.settling import Difference
from annotations.commands.merge.shared import Merging
from annotations.commands.merge.valid import check_block_parts, check_revision, check_uuid
from annotations.commands.paths import Path
from annotations.model.errors import InvalidInput
from annotations.store import articles, many, revisions, things
from annotations.store.articles import ArticleRow
from annotations.store.foreign import ForeignArticle
from annotations.store.revisions import RevisionRow
from annotations.store.tables import ANNOTATION, ARTICLE, FIELD, REVISION
from annotations.store.things import Image, Parts


class Texts:
    """The revisions of one article, there and here.

    Attributes:
        article_id: the article's internal id here.
        ids: what is matched, with this article and its revisions.
        current: our current revision; theirs, once it has been taken.
    """

    def __init__(self, merging: Merging, theirs: ForeignArticle, article_id: int) -> None:
        self._merging = merging
        self._theirs = theirs
        self.article_id = article_id
        self.current = 0
        self._frames = Frames(merging.db)
        self.ids = merging.ids.within(theirs.id, article_id)
        self._texts_here: dict[str, int] | None = None
        self._wrong: dict[int, InvalidInput] = {}
        self._texts: dict[int, str] = {}
        self._new: set[int] = set()

    def enter(self) -> int:
        """Take the current text of an article that is new here, with all it came from; return our id of it.

        Raises:
            InvalidInput: one of the texts is not as it must be.
        """
        self._set(self.revision(self._theirs.revision_id))
        if self.current not in self._new:
            # An undone merge left it here, and its blocks may have been changed there since.
            self._compare_blocks(self.current)
        return self.current

    def align(self, ours: ArticleRow) -> bool:
        """Bring the texts of an article that both have together; whose is newer stands.

        Returns:
            Whether the text here, or a block of it, was edited apart from the one there.
        """
        self._set(ours.revision_id)
        theirs = self._theirs
        if theirs.revision_uuid == articles.revision_uuid(self._merging.db, ours.revision_id):
            self.ids.pair("revision", theirs.revision_id, ours.revision_id)
            self._compare_blocks(ours.revision_id)
            return False
        here = revisions.chain(self._merging.db, ours.revision_id)
        there = revisions.chain(self._merging.other.db, theirs.revision_id)
        uuids = {row.uuid for row in here}
        at = next((i for i, row in enumerate(there) if row.uuid == here[0].uuid), None)
        if at is None and there[0].uuid not in uuids and there[0].sha256 != here[0].sha256:
            at = next((i for i, row in enumerate(there) if row.sha256 == here[0].sha256), None)
        try:
            if at and not self._taken_back(ours, there[:at]):
                self._take(ours, self.revision(theirs.revision_id, by_text=there[at].uuid != here[0].uuid))
                self._compare_blocks(self.current)
                return False
            landing = self.revision(theirs.revision_id)
        except InvalidInput as error:
            self._merging.leave_out("revision", theirs.revision_uuid, error)
            return False
        self._way_in = Path(self._merging.db, landing, self.current)
        self._back = Path(self._merging.db, self.current, landing)
        if landing == self.current:
            self._compare_blocks_of_twins(here[0].uuid)
        else:
            self._compare_blocks(landing)
        return not self._knows(ours, here, there[0], landing)

    def revision(self, number: int, *, by_text: bool = True) -> int:
        """Return our id of a revision of theirs, which is taken, with all it came from, where it is not here.

        Args:
            number: their id.
            by_text: whether one of ours with the same text will do.

        Raises:
            InvalidInput: it is missing there, or not as it must be.
        """
        known = self.ids.here["revision"].get(number)
        if known is not None:
            return known
        if number in self._wrong:
            raise self._wrong[number]
        missing: list[RevisionRow] = []
        try:
            current: int | None = number
            while current is not None and not self._match(current, missing, by_text=by_text):
                current = missing[-1].parent_id
            # All are looked at before any is taken: half a chain is none.
            for row, before in zip(missing, [*missing[1:], None], strict=False):
                self._check(row, before)
            for row in reversed(missing):
                self._insert(row)
        except InvalidInput as error:
            self._wrong[number] = error
            raise
        return self.ids.here["revision"][number]

    def text(self, ours: int) -> str:
        """Return the text of a revision of ours."""
        if ours not in self._texts:
            self._texts[ours] = articles.text(self._merging.db, ours)
        return self._texts[ours]

    def landed(self, parts: Parts) -> Parts:
        """Return anchors of theirs as they stand there, in our ids.

        Raises:
            InvalidInput: they stand on a text that is missing, or not on the one that the article shows there.
        """
        if any(part[6] == "ok" and part[2] != self._theirs.revision_id for part in parts):
            raise InvalidInput("It stands on a text that its article does not show.")
        return tuple((*part[:2], self.revision(part[2]), *part[3:]) for part in parts)

    def placed(self, landed: Parts) -> Parts:
        """Return where anchors of theirs stand here: on the current text, or for review on the last that has them."""
        return self._way_in.walk(landed)[-1]

    def frames_here(self, landed: Parts) -> list[Parts]:
        """Return where anchors of theirs stand, or stood, on each text between theirs and ours, and before."""
        return self._frames.of(self._way_in.walk(landed))

    def frames_there(self, parts: Parts) -> list[Parts]:
        """Return where anchors of ours stand, or stood, on those of our texts that they have too, in their ids."""
        found = []
        for place in self._frames.of(self._back.walk(parts)):
            numbers = [self._their_revision(part[2]) for part in place]
            if None not in numbers:
                found.append(tuple((*p[:2], n, *p[3:]) for p, n in zip(place, numbers, strict=True)))
        return found

    def _set(self, current: int) -> None:
        self.current = current
        self._way_in = Path(self._merging.db, current, current)
        self._back = self._way_in

    def _by_text(self) -> dict[str, int]:
        """Return our current revision and those it came from by their hash; the nearest of those with one text."""
        if self._texts_here is None:
            here = revisions.chain(self._merging.db, self.current) if self.current else []
            self._texts_here = {row.sha256: row.id for row in reversed(here)}
        return self._texts_here

    def _their_revision(self, ours: int) -> int | None:
        theirs = self.ids.there["revision"].get(ours)
        if theirs is None:
            row = revisions.by_uuid(self._merging.other.db, articles.revision_uuid(self._merging.db, ours))
            if row is not None and row.article_id == self._theirs.id:
                self.ids.pair("revision", row.id, ours)
                theirs = row.id
        return theirs

    def _match(self, number: int, missing: list[RevisionRow], *, by_text: bool) -> bool:
        """Find a revision of theirs here, or put it among the missing."""
        if number in self.ids.here["revision"]:
            return True
        row = revisions.by_id(self._merging.other.db, number)
        if row is None or row.article_id != self._theirs.id or any(row.id == other.id for other in missing):
            raise InvalidInput("A text that it came from is missing there, or came from itself.")
        check_uuid(row.uuid)
        ours = revisions.by_uuid(self._merging.db, row.uuid)
        if ours is not None and ours.article_id == self.article_id:
            self.ids.pair("revision", number, ours.id)
            return True
        same = self._by_text().get(row.sha256) if by_text else None
        if same is not None:
            self.ids.pair("revision", number, same)
            return True
        if ours is not None and (
            ours.sha256 != row.sha256 or articles.by_id(self._merging.db, ours.article_id) is not None
        ):
            raise InvalidInput("Its text has the id of a text of another article here.")
        missing.append(row)
        return False

    def _check(self, row: RevisionRow, before: RevisionRow | None) -> None:
        """Hold a revision of theirs to the rules.

        Args:
            row: what it is.
            before: the one it came from, if that is not here either.

        Raises:
            InvalidInput: it breaks them, or is not what its edits make of the one it came from.
        """
        there = self._merging.other.db
        image = many.by_keys(there, REVISION, [row.uuid])[row.uuid]
        text = articles.text(there, row.id)
        check_revision(image, text)
        if row.original_sha256 is not None:
            looked_at(self._merging, row.original_sha256)
        kept = image.column(REVISION, "edits")
        if kept is None:
            if image.column(REVISION, "kind") == "edited":
                raise InvalidInput("Its text was edited, and it is not said how.")
            return
        if row.parent_id is None or not isinstance(kept, str):
            raise InvalidInput("The text that its edits are of is missing.")
        parent = articles.text(there, before.id) if before else self.text(self.ids.here["revision"][row.parent_id])
        if revisions.parse_edits(kept).apply(parent) != text:
            raise InvalidInput("Its text is not what its edits make of the one before it.")

    def _insert(self, row: RevisionRow) -> None:
        there = self._merging.other.db
        left = things.read(self._merging.db, REVISION, row.uuid)
        if left is not None:
            self._adopt(row, left)
            return
        image = many.by_keys(there, REVISION, [row.uuid])[row.uuid]
        parent = None if row.parent_id is None else self.ids.here["revision"][row.parent_id]
        number = self._merging.journal.new_id("revision")
        columns = {"id": number, "article_id": self.article_id, "parent_id": parent}
        if row.original_sha256 is not None:
            packed = looked_at(self._merging, row.original_sha256)
            columns["original_id"] = brought(self._merging, row.original_sha256, packed)
        image = image.with_columns(REVISION, columns)
        image.bulk = self._texts[number] = articles.text(there, row.id)
        self._merging.insert(REVISION, [image])
        self.ids.pair("revision", row.id, number)
        self._new.add(number)

    def _adopt(self, row: RevisionRow, left: Image) -> None:
        """Give the article a text that was left of one that was deleted here, and imported anew."""
        parent = None if row.parent_id is None else self.ids.here["revision"][row.parent_id]
        columns = {"article_id": self.article_id, "parent_id": parent}
        self._merging.update(REVISION, [(left, left.with_columns(REVISION, columns))])
        self.ids.pair("revision", row.id, left.id)

    def _taken_back(self, ours: ArticleRow, newer: list[RevisionRow]) -> bool:
        """Whether one of their newer texts was shown here once: then it was taken back here, and stays so."""
        once = self._merging.once_shown(ours.uuid)
        found = (revisions.by_uuid(self._merging.db, row.uuid) for row in newer) if once else ()
        return any(row is not None and row.id in once for row in found)

    def _knows(self, ours: ArticleRow, here: list[RevisionRow], theirs: RevisionRow, landing: int) -> bool:
        """Whether our text came from theirs, is the same, or was theirs once and was taken back."""
        return any(row.id == landing for row in here) or (
            revisions.by_uuid(self._merging.db, theirs.uuid) is not None
            and landing in self._merging.once_shown(ours.uuid)
        )

    def _take(self, ours: ArticleRow, landing: int) -> None:
        """Show their text, which came from ours, and move all that stands on ours along."""
        merging = self._merging
        path = Path(merging.db, ours.revision_id, landing)
        article = things.read(merging.db, ARTICLE, ours.uuid)
        assert article is not None
        merging.update(ARTICLE, [(article, article.with_columns(ARTICLE, {"revision_id": landing}))])
        waiting = 0
        for thing in (ANNOTATION, FIELD):
            for page in many.pages_of(merging.db, thing, ours.id):
                pairs = [(image, Image(image.values, path.walk(image.parts)[-1])) for image in page]
                waiting += sum(_waits(new.parts) and not _waits(old.parts) for old, new in pairs)
                merging.update(thing, pairs)
        up_for_review = f" {waiting} of what is here is up for review." if waiting else ""
        merging.report.say(
            merging.report.notices,
            f"The text of “{ours.name}” is now the one of {merging.other.name}, where it was edited.{up_for_review}",
        )
        self._set(landing)

    def _compare_blocks(self, ours_id: int) -> None:
        """Compare the blocks of a text that both have under one identity."""
        uuid = self._theirs.revision_uuid
        assert uuid is not None
        theirs = many.by_keys(self._merging.other.db, REVISION, [uuid])[uuid]
        ours = many.by_keys(self._merging.db, REVISION, [uuid]).get(uuid)
        if ours is None or ours.parts == theirs.parts or ours.id != ours_id:
            return
        try:
            check_block_parts(theirs.parts, self.text(ours.id))
        except InvalidInput as error:
            self._merging.leave_out("revision", uuid, error)
            return
        taken = Image(ours.values, theirs.parts)
        there = Image(theirs.values, ours.parts)
        self._merging.settling.add(
            Difference(REVISION, ours, taken, {taken.hash(REVISION)}, {there.hash(REVISION)}, lambda: taken)
        )

    def _compare_blocks_of_twins(self, uuid: str) -> None:
        """Take their blocks of the same text if a person set some there, and nobody any here."""
        there = self._theirs.revision_uuid
        assert there is not None
        theirs = many.by_keys(self._merging.other.db, REVISION, [there])[there]
        ours = many.by_keys(self._merging.db, REVISION, [uuid])[uuid]
        if theirs.parts == ours.parts or not _set_by_a_person(theirs.parts):
            return
        try:
            check_block_parts(theirs.parts, self.text(ours.id))
        except InvalidInput as error:
            self._merging.leave_out("revision", there, error)
            return
        report = self._merging.report
        if _set_by_a_person(ours.parts):
            what = self._merging.ours("revision", uuid)
            sentence = f"{what} has other blocks in {self._merging.other.name}. They stay as they are here."
            report.say(report.conflicts, sentence)
        else:
            self._merging.update(REVISION, [(ours, Image(ours.values, theirs.parts))])
            report.updated["revision"] += 1


def _set_by_a_person(blocks: Parts) -> bool:
    return any(block[4] != "detected" for block in blocks)


def _waits(parts: Parts) -> bool:
    return any(part[6] == "review" for part in parts)
