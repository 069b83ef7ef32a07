"""The fields of an article whose text was read anew: what a person set stays, what was detected is as it is now."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.commands.articles import hand_notes_on
from annotations.commands.imports import field_image
from annotations.commands.session import Session
from annotations.commands.touch import delete_with_notes
from annotations.model.article import NewArticle
from annotations.model.field import Field
from annotations.model.ids import new_uuid
from annotations.store import articles, many, marks
from annotations.store.articles import ArticleRow
from annotations.store.journal import OpenAction
from annotations.store.tables import FIELD
from annotations.store.things import Image
from annotations.text.canonical import clean_value
from annotations.text.edits import Edits
from annotations.text.graphemes import is_boundary


def take_fields(session: Session, action: OpenAction, article: ArticleRow, new: NewArticle) -> None:
    """Take the fields of what was read anew, inside an action.

    A name of which a person set, confirmed or denied a value stays as it is. Of the others, a value that is the same
    gets its evidence in the new text, other values take the place of those before, and what is not found any more goes,
    unless somebody wrote a note about it.

    Args:
        session: who does it.
        action: whose changes they are.
        article: as it stands with the new text.
        new: what was read; its text is the article's.
    """
    images = many.of_article(session.writer.db, FIELD, article.id)
    fresh: dict[str, list[Field]] = {}
    for field in new.fields:
        fresh.setdefault(clean_value(field.name), []).append(field)
    names = dict.fromkeys([*(str(image.column(FIELD, "name")) for image in images), *fresh])
    following = max((int(image.column(FIELD, "ord")) for image in images), default=-1) + 1
    for name in names:
        old = [image for image in images if image.column(FIELD, "name") == name]
        values = fresh.get(name, [])
        if any(image.column(FIELD, "status") != "detected" for image in old):
            continue
        first = int(old[0].column(FIELD, "ord")) if old else following
        following = max(following, first + len(values))
        made = _images(session, article, values, first)
        if [image.column(FIELD, "value") for image in old] == [image.column(FIELD, "value") for image in made]:
            session.writer.journal.update(
                action, FIELD, [(one, _renewed(one, now)) for one, now in zip(old, made, strict=True)]
            )
        elif made:
            session.writer.journal.insert(action, FIELD, made)
            hand_notes_on(session, action, old, made)
            delete_with_notes(session, action, FIELD, [image.key for image in old])
        else:
            gone = [image.key for image in old if not marks.keys_about(session.writer.db, [image.key])]
            delete_with_notes(session, action, FIELD, gone)


def values_as_quoted(session: Session, article: ArticleRow, *, detected: bool = False) -> list[str]:
    """Return the UUIDs of the fields that say the very words that are their evidence.

    Args:
        session: whose library it is.
        article: which article.
        detected: whether those that were detected and stand on the current text, or those that a person set.
    """
    return [
        image.key
        for image in many.of_article(session.writer.db, FIELD, article.id)
        if (image.column(FIELD, "status") == "detected") == detected
        and len(image.parts) == 1
        and clean_value(image.parts[0][5]) == image.column(FIELD, "value")
        and (not detected or (image.parts[0][2], image.parts[0][6]) == (article.revision_id, "ok"))
    ]


def say_as_quoted(session: Session, action: OpenAction, keys: Sequence[str]) -> None:
    """Have fields say what their evidence says now, inside an action."""
    images = many.by_keys(session.writer.db, FIELD, keys).values()
    pairs = [(image, image.with_columns(FIELD, {"value": clean_value(image.parts[0][5])})) for image in images]
    session.writer.journal.update(action, FIELD, pairs)


def put_back(session: Session, action: OpenAction, article: ArticleRow, keys: Sequence[str], edits: Edits) -> int:
    """Have detected fields say what stands in the place of their words, inside an action.

    Args:
        session: who does it.
        action: whose changes they are.
        article: as it stands with the new text.
        keys: of fields that said the words of their evidence in the text before.
        edits: what made the new text out of that.

    Returns:
        how many of them were up for review, and are not any more.
    """
    text = articles.text(session.writer.db, article.revision_id)
    pairs = []
    for image in many.by_keys(session.writer.db, FIELD, keys).values():
        order, role, _, start, end, quote, state = image.parts[0]
        if state == "review":
            start, end = edits.cover(start, end)
            # A line whose neighbours were changed with it is for a person to find.
            quote = text[start:end] if text.count("\n", start, end) == quote.count("\n") else ""
        if quote.strip() and is_boundary(text, start) and is_boundary(text, end):
            found = image.with_columns(FIELD, {"value": clean_value(quote)})
            parts = ((order, role, article.revision_id, start, end, quote, "ok"),) if state == "review" else image.parts
            pairs.append((image, Image(found.values, parts)))
    session.writer.journal.update(action, FIELD, pairs)
    return sum(old.parts != new.parts for old, new in pairs)


def fields_for_review(session: Session, article: ArticleRow) -> int:
    """Return of how many fields the evidence is up for review."""
    images = many.of_article(session.writer.db, FIELD, article.id)
    return sum(any(part[6] == "review" for part in image.parts) for image in images)


def _images(session: Session, article: ArticleRow, values: Sequence[Field], first: int) -> list[Image]:
    text = articles.text(session.writer.db, article.revision_id)
    return [
        field_image(
            session.writer.journal.new_id("field"), new_uuid(), article.id, first + i, field, None, text,
            article.revision_id,
        )
        for i, field in enumerate(values)
    ]  # fmt: skip


def _renewed(old: Image, now: Image) -> Image:
    """Return a field that was found again: its own identity, with where and how surely it was found now."""
    columns = {"confidence": now.column(FIELD, "confidence"), "rule_uuid": now.column(FIELD, "rule_uuid")}
    return Image(old.with_columns(FIELD, columns).values, now.parts or old.parts)
