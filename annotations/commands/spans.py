"""Annotations that stand on several stretches of words: a stretch more, a stretch less."""

from __future__ import annotations

from annotations.commands.marking import change_annotations, short_words
from annotations.commands.session import Session
from annotations.commands.touch import image_of
from annotations.model.errors import InvalidInput
from annotations.model.span import Span, check_spans, quote_of
from annotations.store import articles
from annotations.store.tables import ANNOTATION


def with_span(text: str, spans: list[Span], new: Span) -> list[Span]:
    """Return spans with one more, in order; those that it overlaps or is only a space away from become one with it."""
    start, end = new
    apart = []
    for low, high in spans:
        if (high < start and not _only_space(text, high, start)) or (low > end and not _only_space(text, end, low)):
            apart.append((low, high))
        else:
            start, end = min(start, low), max(end, high)
    return sorted([*apart, (start, end)])


def add_span(session: Session, uuid: str, span: Span) -> None:
    """Have an annotation stand on further words too, as one action.

    Args:
        session: who does it.
        uuid: of the annotation.
        span: [start, end) in code points of its article's current text.

    Raises:
        NotFound: there is no such annotation.
        InvalidInput: it stands on no words, or on words that were changed; the span is wrong, or its own already.
    """
    text, spans = _standing(session, uuid)
    check_spans([span], len(text))
    if text[slice(*span)].isspace():
        raise InvalidInput("There are no words in the selection.")
    if any(start <= span[0] and span[1] <= end for start, end in spans):
        raise InvalidInput("These words belong to the mention already.")
    name = f"Add “{short_words(text[slice(*span)])}” to “{short_words(quote_of(text, spans))}”"
    change_annotations(session, [uuid], name=name, spans=tuple(with_span(text, spans, span)))


def remove_span(session: Session, uuid: str, span: Span) -> None:
    """Take one of its stretches of words from an annotation, as one action.

    Args:
        session: who does it.
        uuid: of the annotation.
        span: the stretch, exactly as it stands: what has gone meanwhile takes no other along.

    Raises:
        NotFound: there is no such annotation.
        InvalidInput: it has no such stretch, or no other; or its words were changed.
    """
    text, spans = _standing(session, uuid)
    if span not in spans:
        raise InvalidInput("These words do not belong to the mention.")
    if len(spans) == 1:
        raise InvalidInput("These are all words of the mention. Delete it instead.")
    left = [one for one in spans if one != span]
    name = f"Take “{short_words(text[slice(*span)])}” out of “{short_words(quote_of(text, spans))}”"
    change_annotations(session, [uuid], name=name, spans=tuple(left))


def _only_space(text: str, start: int, end: int) -> bool:
    between = text[start:end]
    return between.isspace() and "\n" not in between


def _standing(session: Session, uuid: str) -> tuple[str, list[Span]]:
    """The text of an annotation's article, and its spans there."""
    image = image_of(session, ANNOTATION, uuid)
    number = image.column(ANNOTATION, "article_id")
    article = articles.by_id(session.writer.db, number) if number is not None else None
    if article is None or not image.parts:
        raise InvalidInput("This annotation stands on no words.")
    # A part is (order, role, revision, start, end, quote, state).
    if any(part[2] != article.revision_id or part[6] != "ok" for part in image.parts):
        raise InvalidInput("The words of this annotation were changed. Decide first where it belongs.")
    text = articles.text(session.writer.db, article.revision_id)
    return text, [(part[3], part[4]) for part in image.parts]
