"""What stands on words that were changed, and where it may belong now."""

from __future__ import annotations

from dataclasses import dataclass

from annotations.model.span import Span

HERE, SAME, ALIKE = "here", "same", "alike"
"""Why a place is offered: it is what the words became; the same words stand there; words much like them do."""

PLACED, LOST, DELETED, UNDECIDED = "placed", "lost", "deleted", "undecided"
"""What a person may say: where it belongs; that its words are gone; that it goes too; or that what they said before
was said too soon."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A place where something may belong.

    Attributes:
        spans: in code points of the current text.
        quote: the words there; those of several spans joined by ` … `.
        score: 0 to 1, the likelier the higher.
        reason: HERE, SAME or ALIKE.
        before, after: what stands round them, up to 48 code points, on one line.
    """

    spans: tuple[Span, ...]
    quote: str
    score: float
    reason: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Astray:
    """An annotation or a field whose words were changed.

    Attributes:
        uuid: its own.
        kind: mention, topic, note, or field.
        article, article_id, name: the article's UUID, internal id and file name.
        state: review, or lost once a person said so.
        what: label, path of the topic, or name of the field; empty for a note.
        entity, body, annotator: of an annotation; the body of a field is its value.
        revision: UUID of the text that it stood on.
        spans, quote: where and what it was there.
        before, after: what stood round it there, up to 48 code points, on one line.
        text: UUID of the current text.
        now: the words that stand in its place in the current text; empty where nothing does.
        now_before, now_after: what stands round these.
        offers: where it may belong in the current text, the likeliest first.
    """

    uuid: str
    kind: str
    article: str
    article_id: int
    name: str
    state: str
    what: str
    entity: str | None
    body: str | None
    annotator: str
    revision: str
    spans: tuple[Span, ...]
    quote: str
    before: str
    after: str
    text: str
    now: str
    now_before: str
    now_after: str
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class Settlement:
    """What a person said of something that was astray.

    Attributes:
        uuid: of the annotation or the field.
        verdict: PLACED, LOST, DELETED or UNDECIDED.
        spans: where it belongs, in code points of the current text; for PLACED only.
        text: UUID of the text in which these count; empty for whatever the article shows.
    """

    uuid: str
    verdict: str
    spans: tuple[Span, ...] = ()
    text: str = ""
