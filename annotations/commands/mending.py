"""Mending the text of an article: each time a new revision, and all that stands on the text comes along."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from annotations.commands.moving import Finder, carried, moved_blocks
from annotations.commands.rejections import follow_text
from annotations.commands.session import Session
from annotations.commands.touch import article_of, image_of
from annotations.model.block import Block
from annotations.model.errors import InvalidInput
from annotations.model.ids import new_uuid, now_ms
from annotations.model.span import Span
from annotations.store import articles, many
from annotations.store.articles import ArticleRow
from annotations.store.connection import Connection
from annotations.store.hashing import compact_json
from annotations.store.journal import OpenAction
from annotations.store.tables import ANNOTATION, ARTICLE, FIELD, REVISION
from annotations.store.things import Image, Parts, values_of
from annotations.text.canonical import canonical, text_sha256
from annotations.text.edits import Edit, Edits
from annotations.text.graphemes import is_boundary

Carry = Callable[[Sequence[Image], int], list[Image]]
"""Takes annotations or fields along to a new text: as they stand, and the new text's internal id."""

NO_TEXT = "The edits leave no text. Delete the article instead."


@dataclass(frozen=True, slots=True)
class Mended:
    """What a new text made of what stood on the old one.

    Attributes:
        revision: UUID of the new text.
        moved: how many annotations and evidences of fields came along.
        review: how many are up for review now that were not before.
    """

    revision: str
    moved: int
    review: int


@dataclass(frozen=True, slots=True)
class Preview:
    """What a new text would make of what stands on the current one.

    Attributes:
        edits: what differs, word by word: to be shown.
        moved, review: as in `Mended`.
    """

    edits: Edits
    moved: int
    review: int


@dataclass(frozen=True, slots=True)
class NewText:
    """A text on its way in.

    Attributes:
        kind: decoded, edited or replaced.
        edits: what makes it out of the current text.
        original_id, locator: what it was made from, where that is not the article's own original; else None.
    """

    text: str
    kind: str
    encoding: str | None
    blocks: Sequence[Block]
    edits: Edits
    original_id: int | None = None
    locator: str | None = None


def edit(session: Session, article_uuid: str, edits: Sequence[Edit], *, search: bool = True) -> Mended:
    """Give an article a new revision, made by edits of its current text, as one action.

    Every annotation and every evidence whose words no edit touches moves along; of the others, those that are found
    again beyond doubt. What is left keeps its place on the old revision and is up for review. Blocks keep their roles.

    Args:
        session: who does it.
        article_uuid: which article.
        edits: in order and apart, in code points of its current text.
        search: whether words that were cut out and put in elsewhere are looked for, and what was replaced by much the
            same is compared word by word.

    Raises:
        NotFound: there is no such article.
        InvalidInput: the edits overlap, are outside the text, leave no text, or change nothing.
    """
    from annotations.text.layered import refined

    article = article_of(session, article_uuid)
    given = Edits(tuple(Edit(e.start, e.end, canonical(e.replacement)) for e in edits))
    old_text = articles.text(session.writer.db, article.revision_id)
    new_text = given.apply(old_text)
    careful = refined(given, old_text) if search else given
    find = finder(old_text, new_text, careful) if search else _by_edits(new_text, careful)
    blocks = moved_blocks(articles.blocks(session.writer.db, article.revision_id), given, new_text)
    new = NewText(new_text, "edited", article.encoding, blocks, careful, *origin(session.writer.db, article))
    with session.action(f"Edit the text of {article.name}") as action:
        return put_text(session, action, article, new, carrying(article, new_text, find))


def set_text(session: Session, article_uuid: str, new_text: str) -> Mended:
    """Give an article a text that was edited elsewhere, as one action; what differs is found by comparing.

    Raises:
        NotFound: there is no such article.
        InvalidInput: there is no text, or it is the same as before.
    """
    from annotations.text.layered import compared

    article = article_of(session, article_uuid)
    new_text = canonical(new_text)
    old_text = articles.text(session.writer.db, article.revision_id)
    if new_text == old_text:
        raise InvalidInput(f"The text of {article.name} is as it was.")
    found = compared(old_text, new_text)
    blocks = moved_blocks(articles.blocks(session.writer.db, article.revision_id), found.bare, new_text)
    new = NewText(new_text, "edited", article.encoding, blocks, found.edits, *origin(session.writer.db, article))
    with session.action(f"Edit the text of {article.name}") as action:
        return put_text(
            session, action, article, new, carrying(article, new_text, finder(old_text, new_text, found.edits))
        )


def preview(connection: Connection, article: ArticleRow, new_text: str) -> Preview:
    """Return what a newer version would make of what stands on the current text; nothing is changed.

    A detected field is read anew in it, so that it never waits for a look.
    """
    from annotations.text.layered import compared

    old_text, new_text = articles.text(connection, article.revision_id), canonical(new_text)
    found = compared(old_text, new_text)
    find = finder(old_text, new_text, found.edits)
    moved = review = 0
    for thing in (ANNOTATION, FIELD):
        for images in many.pages_of(connection, thing, article.id):
            pairs = zip(images, carried(images, article.revision_id, -1, new_text, find), strict=True)
            for old, new in pairs:
                outcome = _outcome(old.parts, new.parts)
                moved += outcome == "ok"
                anew = thing is FIELD and old.column(FIELD, "status") == "detected"
                review += outcome == "review" and not anew
    return Preview(found.bare, moved, review)


def carrying(article: ArticleRow, new_text: str, find: Finder) -> Carry:
    """Return what takes along all that stands on the current text of an article, by where its spans are found."""

    def carry(images: Sequence[Image], revision_id: int) -> list[Image]:
        return carried(images, article.revision_id, revision_id, new_text, find)

    return carry


def finder(old_text: str, new_text: str, edits: Edits) -> Finder:
    """Return what finds spans of the old text in the new one; see `annotations.text.reanchor`."""

    def find(spans: Sequence[Span]) -> list[Span | None]:
        from annotations.text.reanchor import reanchor

        return reanchor(spans, old_text, new_text, edits)

    return find


def _by_edits(new_text: str, edits: Edits) -> Finder:
    def find(spans: Sequence[Span]) -> list[Span | None]:
        places = [edits.move(*span) for span in spans]
        return [p if p and is_boundary(new_text, p[0]) and is_boundary(new_text, p[1]) else None for p in places]

    return find


def origin(connection: Connection, article: ArticleRow) -> tuple[int | None, str | None]:
    """Return what the current text was made from, where that is not the article's own original."""
    from annotations.store import revisions

    return revisions.origin(connection, article.revision_id)


def put_text(session: Session, action: OpenAction, article: ArticleRow, new: NewText, carry: Carry) -> Mended:
    """Give an article a text inside an action, and take along what stands on the current one.

    Raises:
        InvalidInput: there is no text.
    """
    if not new.text.strip():
        raise InvalidInput(NO_TEXT)
    writer = session.writer
    old_text = articles.text(writer.db, article.revision_id)
    revision_id, uuid = writer.journal.new_id("revision"), new_uuid()
    values = values_of(
        REVISION,
        {
            "id": revision_id, "uuid": uuid, "article_id": article.id, "parent_id": article.revision_id,
            "kind": new.kind, "encoding": new.encoding, "sha256": text_sha256(new.text),
            "edits": compact_json([[e.start, e.end, e.replacement] for e in new.edits.edits]), "created_at": now_ms(),
            "original_id": new.original_id, "locator": new.locator,
        },
    )  # fmt: skip
    parts = tuple((i, b.role, b.start, b.end, b.status) for i, b in enumerate(new.blocks))
    writer.journal.insert(action, REVISION, [Image(values, parts, new.text)])
    old = image_of(session, ARTICLE, article.uuid)
    writer.journal.update(action, ARTICLE, [(old, old.with_columns(ARTICLE, {"revision_id": revision_id}))])
    follow_text(session, action, article.id, (old_text, new.text), new.edits)
    moved = review = 0
    for thing in (ANNOTATION, FIELD):
        for images in list(many.pages_of(writer.db, thing, article.id)):
            pairs = list(zip(images, carry(images, revision_id), strict=True))
            writer.journal.update(action, thing, pairs)
            counts = [_outcome(old.parts, there.parts) for old, there in pairs]
            moved, review = moved + counts.count("ok"), review + counts.count("review")
    return Mended(uuid, moved, review)


def _outcome(old: Parts, new: Parts) -> str:
    """Return `ok` for what stands on the new text, `review` for what waits now and did not before, else nothing."""
    if not new or old == new:
        return ""
    return str(new[0][6])
