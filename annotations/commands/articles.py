"""Changing articles: their text, their fields, the roles of their blocks; and deleting them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotations.commands.imports import check_fields, field_image
from annotations.commands.session import Session
from annotations.commands.touch import article_of, delete_with_notes, image_of
from annotations.model.block import Block, check_blocks
from annotations.model.errors import InvalidInput
from annotations.model.field import Field
from annotations.model.ids import new_uuid, now_ms
from annotations.store import articles, marks
from annotations.store.articles import ArticleRow
from annotations.store.hashing import compact_json
from annotations.store.journal import OpenAction
from annotations.store.tables import ANNOTATION, ARTICLE, DECISION, FIELD, REVISION, WORK, Thing
from annotations.store.things import Image, Parts, values_of
from annotations.text.canonical import canonical, clean_value, text_sha256
from annotations.text.edits import Edit, Edits
from annotations.text.graphemes import is_boundary

_OWNED: tuple[Thing, ...] = (ANNOTATION, DECISION, WORK, FIELD)


def edit_text(session: Session, article_uuid: str, edits: Sequence[Edit]) -> str:
    """Give an article a new revision, made by edits of its current text, as one action.

    Every annotation and every evidence whose words no edit touches moves along; the others keep their place on
    the old revision and are up for review. Blocks keep their roles.

    Returns:
        The UUID of the new revision.

    Raises:
        NotFound: there is no such article.
        InvalidInput: the edits overlap, are outside the text, or leave no text.
    """
    writer = session.writer
    article = article_of(session, article_uuid)
    moves = Edits(tuple(Edit(e.start, e.end, canonical(e.replacement)) for e in edits))
    old_text = articles.text(writer.db, article.revision_id)
    new_text = moves.apply(old_text)
    if not new_text.strip():
        raise InvalidInput("The edits leave no text. Delete the article instead.")
    blocks = moved_blocks(articles.blocks(writer.db, article.revision_id), moves, new_text)
    with session.action(f"Edit the text of {article.name}") as action:
        revision_id, uuid = writer.journal.new_id("revision"), new_uuid()
        values = values_of(
            REVISION,
            {
                "id": revision_id, "uuid": uuid, "article_id": article.id, "parent_id": article.revision_id,
                "kind": "edited", "encoding": article.encoding, "sha256": text_sha256(new_text),
                "edits": compact_json([[e.start, e.end, e.replacement] for e in moves.edits]), "created_at": now_ms(),
            },
        )  # fmt: skip
        parts = tuple((i, b.role, b.start, b.end, b.status) for i, b in enumerate(blocks))
        writer.journal.insert(action, REVISION, [Image(values, parts, new_text)])
        old = image_of(session, ARTICLE, article.uuid)
        writer.journal.update(action, ARTICLE, [(old, old.with_columns(ARTICLE, {"revision_id": revision_id}))])
        for thing in (ANNOTATION, FIELD):
            _move_anchors(session, action, thing, article, moves, new_text, revision_id)
    return uuid


def set_field(session: Session, article_uuid: str, name: str, values: Sequence[Field]) -> None:
    """Give a field of an article other values, as one action; an empty sequence takes the field away.

    Raises:
        NotFound: there is no such article.
        InvalidInput: a value has another name, or evidence outside the text.
    """
    writer = session.writer
    article = article_of(session, article_uuid)
    name = clean_value(name)
    text = articles.text(writer.db, article.revision_id)
    for field in values:
        if clean_value(field.name) != name or not name:
            raise InvalidInput(f"A field named “{field.name}” cannot be a value of “{name}”.")
    check_fields(values, text)
    with session.action(f"Set {name} of {article.name}" if values else f"Remove {name} of {article.name}") as action:
        put_field(session, action, article, name, values)


def put_field(session: Session, action: OpenAction, article: ArticleRow, name: str, values: Sequence[Field]) -> None:
    """Give a field of an article other values inside an action; name and values were checked before."""
    writer = session.writer
    text = articles.text(writer.db, article.revision_id) if any(field.start is not None for field in values) else ""
    annotator_id = session.annotator_id()
    images = [image_of(session, FIELD, key) for key in articles.keys_of(writer.db, article.id, "field")]
    orders = [int(image.column(FIELD, "ord")) for image in images]
    old = [image for image in images if image.column(FIELD, "name") == name]
    first = int(old[0].column(FIELD, "ord")) if old else max(orders, default=-1) + 1
    new = [
        field_image(
            writer.journal.new_id("field"), new_uuid(), article.id, first + i, field, annotator_id, text,
            article.revision_id,
        )
        for i, field in enumerate(values)
    ]  # fmt: skip
    writer.journal.insert(action, FIELD, new)
    _hand_notes_on(session, action, old, new)
    delete_with_notes(session, action, FIELD, [image.key for image in old])


def _hand_notes_on(session: Session, action: OpenAction, old: Sequence[Image], new: Sequence[Image]) -> None:
    """Notes about a value are about what took its place: the same value where it is still there, else the next one."""
    left = list(new)
    for one in old:
        same = [image for image in left if image.column(FIELD, "value") == one.column(FIELD, "value")]
        if not (same or left):
            return
        heir = (same or left)[0]
        left.remove(heir)
        notes = [image_of(session, ANNOTATION, key) for key in marks.keys_about(session.writer.db, [one.key])]
        pairs = [(note, note.with_columns(ANNOTATION, {"target_uuid": heir.key})) for note in notes]
        session.writer.journal.update(action, ANNOTATION, pairs)


def set_blocks(session: Session, article_uuid: str, blocks: Sequence[Block]) -> None:
    """Give the current text of an article other blocks, as one action.

    Raises:
        NotFound: there is no such article.
        InvalidInput: the blocks break the rules of `check_blocks`.
    """
    writer = session.writer
    article = article_of(session, article_uuid)
    check_blocks(blocks, articles.text(writer.db, article.revision_id))
    with session.action(f"Change the blocks of {article.name}") as action:
        put_blocks(session, action, article, blocks)


def put_blocks(session: Session, action: OpenAction, article: ArticleRow, blocks: Sequence[Block]) -> None:
    """Give the current text of an article other blocks inside an action; they were checked before."""
    writer = session.writer
    old = image_of(session, REVISION, articles.revision_uuid(writer.db, article.revision_id))
    parts = tuple((i, b.role, b.start, b.end, b.status) for i, b in enumerate(blocks))
    writer.journal.update(action, REVISION, [(old, Image(old.values, parts))])


def delete_articles(session: Session, article_uuids: Sequence[str]) -> None:
    """Delete articles with their fields, annotations and the notes about any of these, as one action.

    Raises:
        NotFound: there is no such article.
    """
    writer = session.writer
    found = [article_of(session, uuid) for uuid in article_uuids]
    what = found[0].name if len(found) == 1 else f"{len(found)} articles"
    with session.action(f"Delete {what}") as action:
        for article in found:
            for thing in _OWNED:
                delete_with_notes(session, action, thing, articles.keys_of(writer.db, article.id, thing.table))
            delete_with_notes(session, action, ARTICLE, [article.uuid])


def moved_blocks(blocks: Iterable[Block], moves: Edits, new_text: str) -> tuple[Block, ...]:
    """Return where blocks stand after edits: in order, none empty, all words covered."""
    moved: list[Block] = []
    reached = 0
    for block in blocks:
        start, end = moves.cover(block.start, block.end)
        start, end = _trimmed(new_text, max(start, reached), min(end, len(new_text)))
        if start < end:
            # Words put in between two blocks belong to the one before them, or to the first.
            if new_text[reached:start].strip():
                start = _extend(moved, new_text, reached, start)
            moved.append(Block(block.role, start, end, block.status))
            reached = end
    if new_text[reached:].strip():
        start, end = _trimmed(new_text, reached, len(new_text))
        if moved:
            moved[-1] = Block(moved[-1].role, moved[-1].start, end, moved[-1].status)
        else:
            moved.append(Block("paragraph", start, end, "changed"))
    return tuple(moved)


def _extend(moved: list[Block], text: str, reached: int, start: int) -> int:
    first, last = _trimmed(text, reached, start)
    if not moved:
        return first
    moved[-1] = Block(moved[-1].role, moved[-1].start, last, moved[-1].status)
    return start


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _move_anchors(
    session: Session, action: OpenAction, thing: Thing, article: ArticleRow, moves: Edits, new_text: str,
    revision_id: int,
) -> None:  # fmt: skip
    pairs = []
    for key in articles.keys_of(session.writer.db, article.id, thing.table):
        old = image_of(session, thing, key)
        parts = moved_parts(old.parts, article.revision_id, moves, new_text, revision_id)
        pairs.append((old, Image(old.values, parts)))
    session.writer.journal.update(action, thing, pairs)


def moved_parts(parts: Parts, old_revision: int, moves: Edits, new_text: str, revision_id: int) -> Parts:
    """Move all anchors of one thing, or leave all of them where they are: half an annotation is none."""
    moved = []
    for order, role, revision, start, end, quote, state in parts:
        place = moves.move(start, end) if revision == old_revision else None
        if state != "ok" or place is None or not _stands(new_text, place, quote):
            return tuple((*part[:6], "review" if part[6] == "ok" else part[6]) for part in parts)
        moved.append((order, role, revision_id, *place, quote, state))
    return tuple(moved)


def _stands(text: str, place: tuple[int, int], quote: str) -> bool:
    """Whether the words are there, and whole: an accent put in behind them makes another character of the last."""
    return text[place[0] : place[1]] == quote and all(is_boundary(text, offset) for offset in place)
