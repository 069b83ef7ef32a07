"""Merging articles: matched by identity, by their original, or by their text; then all that belongs to each."""

from __future__ import annotations

from collections import Counter

from annotations.commands.merge.codebook import Codebook
from annotations.commands.merge.entities import Entities
from annotations.commands.merge.fields import Fields
from annotations.commands.merge.marks import Marks
from annotations.commands.merge.originals import brought, looked_at
from annotations.commands.merge.report import named
from annotations.commands.merge.settling import Difference
from annotations.commands.merge.shared import Merging
from annotations.commands.merge.texts import Texts
from annotations.commands.merge.valid import check_article, check_uuid
from annotations.commands.merge.work import Decisions, Works
from annotations.model.errors import InvalidInput
from annotations.store import articles, many, revisions, things
from annotations.store.articles import ArticleRow
from annotations.store.foreign import ForeignArticle
from annotations.store.tables import ANNOTATION, ARTICLE, DECISION, FIELD, WORK
from annotations.store.things import Image


class Articles:
    """The articles of another library, matched with those here and merged into them, one by one."""

    def __init__(self, merging: Merging, codebook: Codebook, entities: Entities) -> None:
        self._merging = merging
        self._codebook = codebook
        self._entities = entities

    def merge(self) -> None:
        """Merge all articles with their texts, fields, annotations, decisions and states of work."""
        for theirs in self._merging.other.articles():
            try:
                _check(theirs)
                ours = self._match(theirs)
                if ours is None and self._merging.was_deleted(ARTICLE, theirs.uuid):
                    self._without_article(theirs, "The article was deleted here.")
                    continue
                texts, uuid = self._enter(theirs) if ours is None else self._align(theirs, ours)
            except InvalidInput as error:
                self._merging.leave_out("article", theirs.uuid, error)
                self._without_article(theirs, "Its article is left out.")
                continue
            self._merge_parts(theirs, texts, uuid, is_new=ours is None)

    def merge_loose_notes(self) -> None:
        """Merge the notes that belong to no article: about entities, labels and topics."""

        def target(kind: str, key: str) -> str | None:
            key = self._merging.renamed.get(key, key)
            return key if many.keys_there(self._merging.db, kind, [key]) else None

        Marks(self._merging, self._codebook, self._entities, None, target).merge(None)

    def _match(self, theirs: ForeignArticle) -> ArticleRow | None:
        """Return the article here that is the same.

        Raises:
            InvalidInput: an article here has its identity, and other bytes.
        """
        db = self._merging.db
        ours = articles.by_uuid(db, theirs.uuid)
        original = theirs.original_sha256 or ""
        if ours is not None:
            if (ours.original_sha256, ours.locator) != (original, theirs.locator):
                raise InvalidInput("It has the id of another article here, which was made of other bytes.")
            return ours
        return articles.by_original(db, original, theirs.locator) or self._by_text(theirs)

    def _by_text(self, theirs: ForeignArticle) -> ArticleRow | None:
        """Return the one article here that has the text of theirs, or had it once, if that is beyond doubt."""
        db, there = self._merging.db, self._merging.other.db
        for revision in revisions.chain(there, theirs.revision_id):
            found = articles.with_text(db, revision.sha256) or articles.once_with_text(db, revision.sha256)
            if not found:
                continue
            if len(found) > 1 or len(articles.with_text(there, revision.sha256)) > 1:
                return None
            ours = found[0]
            spoken_for = articles.by_uuid(there, ours.uuid) or articles.by_original(
                there, ours.original_sha256, ours.locator
            )
            return None if spoken_for else ours
        return None

    def _enter(self, theirs: ForeignArticle) -> tuple[Texts, str]:
        """Take an article that is not here, with its original and its texts.

        Raises:
            InvalidInput: one of them is not as it must be.
        """
        merging = self._merging
        digest = theirs.original_sha256 or ""
        packed = looked_at(merging, digest)
        # What an undone merge left of it is of the article's former id; no other article ever has that.
        here = revisions.by_uuid(merging.db, theirs.revision_uuid or "")
        chain = revisions.chain(merging.other.db, theirs.revision_id) if here is None else []
        for row in chain:
            here = here or revisions.by_uuid(merging.db, row.uuid)
        if here is not None and articles.by_id(merging.db, here.article_id) is not None:
            raise InvalidInput("Its text has the id of another text here.")
        number = here.article_id if here is not None else merging.journal.new_id("article")
        texts = Texts(merging, theirs, number)
        revision_id = texts.enter()
        original_id = brought(merging, digest, packed)
        values = (number, theirs.uuid, original_id, theirs.locator, theirs.name, revision_id, theirs.added_at)
        merging.insert(ARTICLE, [Image(values)])
        return texts, theirs.uuid

    def _align(self, theirs: ForeignArticle, ours: ArticleRow) -> tuple[Texts, str]:
        merging = self._merging
        texts = Texts(merging, theirs, ours.id)
        if texts.align(ours):
            merging.report.kept["article"] += 1
            merging.report.say(
                merging.report.conflicts,
                f"The text of “{ours.name}” was edited here and in {merging.other.name}. It stays as it is here; what "
                "is annotated there is here where the words are in both texts, else it is up for review.",
            )
        elif texts.current != ours.revision_id:
            merging.report.updated["article"] += 1
        elif theirs.uuid == ours.uuid and (theirs.name, theirs.added_at) != (ours.name, ours.added_at):
            self._compare(theirs, ours)
        else:
            merging.report.same["article"] += 1
        return texts, ours.uuid

    def _compare(self, theirs: ForeignArticle, ours: ArticleRow) -> None:
        """Settle whose name an article has."""
        merging = self._merging
        image = things.read(merging.db, ARTICLE, ours.uuid)
        there = things.read(merging.other.db, ARTICLE, theirs.uuid)
        assert image is not None
        assert there is not None
        taken = image.with_columns(ARTICLE, {"name": theirs.name, "added_at": theirs.added_at})
        # Both say the same of all else: what is compared is the name on either's own text.
        frames_here = {taken.hash(ARTICLE)} | {
            taken.with_columns(ARTICLE, {"revision_id": number}).hash(ARTICLE)
            for number in merging.once_shown(ours.uuid)
        }
        back = there.with_columns(ARTICLE, {"name": ours.name, "added_at": ours.added_at})
        merging.settling.add(
            Difference(ARTICLE, image, taken, frames_here, {back.hash(ARTICLE)}, lambda: taken)
        )  # fmt: skip

    def _merge_parts(self, theirs: ForeignArticle, texts: Texts, uuid: str, *, is_new: bool) -> None:
        """Merge what belongs to an article."""
        merging = self._merging
        fields = Fields(merging, texts, theirs.id, theirs.name, is_new=is_new)
        fields.merge()
        here = {theirs.uuid: uuid, **fields.here}
        merging.renamed.update({key: ours for key, ours in here.items() if key != ours})

        Marks(merging, self._codebook, self._entities, texts, lambda _, key: here.get(key)).merge(theirs.id)
        Decisions(merging, self._codebook, self._entities, texts).merge(theirs.id)
        Works(merging, texts).merge(theirs.id)

    def _without_article(self, theirs: ForeignArticle, reason: str) -> None:
        """Count what belongs to an article that is not taken: deleted here as well, or left out with it."""
        merging, left = self._merging, Counter[str]()
        for thing in (FIELD, ANNOTATION, DECISION, WORK):
            for page in many.pages_of(merging.other.db, thing, theirs.id):
                gone = sum(image.key in merging.gone_here[thing.table] for image in page)
                merging.report.deleted_here[thing.table] += gone
                left[thing.table] += len(page) - gone
        merging.report.left_out += left
        if left["annotation"]:
            what = named(Counter(annotation=left["annotation"]))
            name = "an article that was purged here" if merging.is_purged(theirs.uuid) else f"“{theirs.name}”"
            sentence = f"Left out of {name} in {merging.other.name}: {what}. {reason}"
            merging.report.say(merging.report.reasons, sentence)


def _check(theirs: ForeignArticle) -> None:
    check_uuid(theirs.uuid)
    check_article(theirs.name, theirs.locator, theirs.added_at)
    if theirs.revision_uuid is None or theirs.text_article != theirs.id:
        raise InvalidInput("Its text is missing there.")
