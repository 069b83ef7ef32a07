"""Marking by hand: one annotation at a time, by the UUIDs of what it refers to, and changes of many at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from annotations.commands.session import Session
from annotations.commands.touch import article_of, delete_with_notes, image_of
from annotations.commands.works import begin_work
from annotations.model.errors import InvalidInput, NotFound
from annotations.model.ids import new_uuid, now_ms
from annotations.model.span import Span, check_spans, quote_of
from annotations.store import articles, codes, marks
from annotations.store.articles import ArticleRow
from annotations.store.tables import ANNOTATION, CODE, ENTITY
from annotations.store.things import Image, values_of
from annotations.text.canonical import canonical_words
from annotations.text.graphemes import is_boundary

_SHOWN_WORDS = 40


@dataclass(frozen=True, slots=True)
class NewAnnotation:
    """What to add.

    Attributes:
        kind: mention, topic or note.
        article: the article's UUID; None for a note about an entity, a label or a topic.
        spans: in code points of its current text; empty for the whole article.
        code, entity: UUIDs of the label or topic, and of whom a mention stands for.
        body: of a note, Markdown.
        target: UUID of what a note is about besides words.
        origin: manual, or accepted from a suggestion.
        uuid: what it was called before it was added; made here where there is none.
    """

    kind: str
    article: str | None = None
    spans: tuple[Span, ...] = ()
    code: str | None = None
    entity: str | None = None
    body: str | None = None
    target: str | None = None
    origin: str = "manual"
    uuid: str | None = None


def add_annotations(
    session: Session, new: Sequence[NewAnnotation], name: str | None = None, *, begins: bool = False
) -> list[str]:
    """Add annotations as one action.

    Args:
        session: whose annotations they are.
        new: what to add.
        name: of the action; made from the first where there is none.
        begins: whether the annotator, who has the article open, has begun with it by this; see `works.begin_work`.

    Returns:
        Their UUIDs.

    Raises:
        NotFound: what one refers to is not there.
        InvalidInput: a span is wrong, or an annotation lacks what its kind needs.
    """
    from annotations.commands.renewing import Renewal

    texts: dict[str, tuple[ArticleRow, str]] = {}
    with session.action(name or "") as action:
        annotator_id = session.annotator_id()
        images = [_image_for(session, one, annotator_id, texts) for one in new]
        action.name = name or _added_name(session, new, texts)
        renewal = Renewal(session)
        # A mark by hand is a yes to its words, as one to a suggestion is.
        renewal.expect(one.parts[0][5] for one in images if len(one.parts) == 1 and _is_mention(one))
        session.writer.journal.insert(action, ANNOTATION, images)
        renewal.renew(action)
        if begins:
            begin_work(session, action, [article.id for article, _ in texts.values()])
    return [image.key for image in images]


def change_annotations(session: Session, uuids: Sequence[str], *, name: str | None = None, **changes: Any) -> None:
    """Change annotations as one action.

    Args:
        session: who does it.
        uuids: which.
        name: of the action.
        changes: `code`, `entity` (UUIDs; None takes an entity away), `body`, `spans` (in the current text).

    Raises:
        NotFound, InvalidInput: as for `add_annotations`.
    """
    unknown = set(changes) - {"code", "entity", "body", "spans"}
    if unknown:
        raise TypeError(f"no such property: {unknown}")
    pairs = []
    for uuid in dict.fromkeys(uuids):
        old = image_of(session, ANNOTATION, uuid)
        pairs.append((old, _changed(session, old, changes)))
    what = f"{len(pairs)} annotations" if len(pairs) != 1 else f"a {pairs[0][0].column(ANNOTATION, 'kind')}"
    with session.action(name or f"Change {what}") as action:
        session.writer.journal.update(action, ANNOTATION, pairs)


def delete_annotations(session: Session, uuids: Sequence[str]) -> None:
    """Delete annotations with the notes about them, as one action.

    What "everywhere" had put there is rejected by that: it is not offered again, and does not come back.

    Raises:
        NotFound: there is no such annotation.
    """
    from annotations.commands.rejections import put_by_rule, reject_marks
    from annotations.commands.renewing import Renewal

    images = [image_of(session, ANNOTATION, uuid) for uuid in dict.fromkeys(uuids)]
    if len(images) != 1:
        name = f"Delete {len(images)} annotations"
    else:
        words = f" “{short_words(images[0].parts[0][5])}”" if images[0].parts else ""
        name = f"Delete the {images[0].column(ANNOTATION, 'kind')}{words}"
    with session.action(name) as action:
        unwanted, renewal = put_by_rule(session, images), Renewal(session)
        quotes = {one.parts[0][5] for one in unwanted}
        renewal.expect(quotes)
        delete_with_notes(session, action, ANNOTATION, uuids)
        reject_marks(session, action, unwanted)
        renewal.doubt(quotes)
        renewal.renew(action)


def _image_for(
    session: Session, new: NewAnnotation, annotator_id: int, texts: dict[str, tuple[ArticleRow, str]]
) -> Image:
    article = None
    if new.article is not None:
        if new.article not in texts:
            found = article_of(session, new.article)
            texts[new.article] = found, articles.text(session.writer.db, found.revision_id)
        article, text = texts[new.article]
    code_id, version = _code(session, new.kind, new.code)
    target_kind = _target_kind(session, new)
    body = _body(new.body) if new.kind == "note" else None
    if new.kind == "mention" and not new.spans:
        raise InvalidInput("A mention needs words to stand on.")
    if new.spans and article is None:
        raise InvalidInput("A span needs an article.")
    anchors = _anchors(text, new.spans, article.revision_id) if article and new.spans else ()
    now = now_ms()
    return Image(
        values_of(
            ANNOTATION,
            {
                "id": session.writer.journal.new_id("annotation"), "uuid": new.uuid or new_uuid(), "kind": new.kind,
                "article_id": article.id if article else None, "annotator_id": annotator_id, "code_id": code_id,
                "code_version_id": version, "entity_id": _entity(session, new.entity), "body": body,
                "target_kind": target_kind, "target_uuid": new.target, "layer": None, "origin": new.origin,
                "created_at": now, "modified_at": now,
            },
        ),
        anchors,
    )  # fmt: skip


def _is_mention(image: Image) -> bool:
    return bool(image.column(ANNOTATION, "kind") == "mention")


def _changed(session: Session, old: Image, changes: dict[str, Any]) -> Image:
    columns: dict[str, Any] = {"modified_at": now_ms()}
    kind = old.column(ANNOTATION, "kind")
    if "code" in changes:
        columns["code_id"], columns["code_version_id"] = _code(session, kind, changes["code"])
    if "entity" in changes:
        columns["entity_id"] = _entity(session, changes["entity"])
    if "body" in changes:
        columns["body"] = _body(changes["body"])
    image = old.with_columns(ANNOTATION, columns)
    if "spans" in changes:
        article = articles.by_id(session.writer.db, old.column(ANNOTATION, "article_id"))
        if article is None:
            raise InvalidInput("This annotation belongs to no article.")
        image.parts = _anchors(
            articles.text(session.writer.db, article.revision_id), changes["spans"], article.revision_id
        )
    return image


def check_words(text: str, spans: Sequence[Span]) -> None:
    """Hold spans of a text to the rules of what an annotation may stand on.

    Raises:
        InvalidInput: one is outside the text, overlaps another, cuts a character, or has no words.
    """
    check_spans(spans, len(text))
    for start, end in spans:
        if not is_boundary(text, start) or not is_boundary(text, end):
            raise InvalidInput(f"The span {start} to {end} cuts a character that is made of several code points.")
        if text[start:end].isspace():
            raise InvalidInput("There are no words in the selection.")


def _anchors(text: str, spans: Sequence[Span], revision_id: int) -> tuple[tuple[Any, ...], ...]:
    check_words(text, spans)
    return tuple((i, "span", revision_id, start, end, text[start:end], "ok") for i, (start, end) in enumerate(spans))


def _code(session: Session, kind: str, uuid: str | None) -> tuple[int | None, int | None]:
    """Return the internal ids of a code and of its newest definition."""
    wanted = {"mention": "label", "topic": "topic"}.get(kind)
    if wanted is None:
        return None, None
    if uuid is None:
        raise InvalidInput(f"A {kind} needs a {wanted}.")
    image = image_of(session, CODE, uuid)
    if image.column(CODE, "kind") != wanted:
        raise InvalidInput(f"“{image.column(CODE, 'name')}” is no {wanted}.")
    definition = codes.definitions(session.writer.db).get(image.id)
    return image.id, definition[0] if definition else None


def _entity(session: Session, uuid: str | None) -> int | None:
    return None if uuid is None else image_of(session, ENTITY, uuid).id


def _body(body: str | None) -> str:
    text = canonical_words(body or "")
    if not text.strip():
        raise InvalidInput("A note needs words.")
    return text


def _target_kind(session: Session, new: NewAnnotation) -> str | None:
    if new.target is None:
        return None
    found = marks.find_target(session.writer.db, new.target)
    if found is None:
        raise NotFound(f"What the note is about ({new.target}) is not in this library.")
    return found[0]


def _added_name(session: Session, new: Sequence[NewAnnotation], texts: dict[str, tuple[ArticleRow, str]]) -> str:
    """Return what a person would call it: “Label “Kast” as Person”, “Tag 3 articles with Politics”."""
    first = new[0]
    many = f"{len(new)} " if len(new) != 1 else ""
    if first.kind == "note":
        return f"Write {many or 'a '}note{'s' * (len(new) != 1)}"
    code = image_of(session, CODE, first.code or "").column(CODE, "name")
    words = f"“{short_words(quote_of(texts[first.article][1], first.spans))}”" if first.article and first.spans else ""
    if first.kind == "mention":
        return f"Label {words if not many else f'{many}mentions'} as {code}"
    where = words or (texts[first.article][0].name if first.article else "")
    return f"Tag {where if not many else f'{many}places'} with {code}"


def short_words(words: str) -> str:
    """Return words as the name of an action has them: on one line, at most 40 characters."""
    words = " ".join(words.split())
    return words if len(words) <= _SHOWN_WORDS else words[: _SHOWN_WORDS - 1] + "…"
