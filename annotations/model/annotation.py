"""Annotations: mentions, topics and notes, as they are read from a library."""

from __future__ import annotations

from dataclasses import dataclass

from annotations.model.span import GAP, Span

KINDS: tuple[str, ...] = ("mention", "topic", "note")


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where an annotation or a field stands: [start, end) in code points of one revision, and the words there.

    Attributes:
        state: ok; review (the words were changed: a person decides where it belongs; it stands on the old
            revision till then); lost (a person said that its words are gone).
    """

    start: int
    end: int
    quote: str
    revision_id: int
    role: str = "span"
    state: str = "ok"


@dataclass(frozen=True, slots=True)
class Annotation:
    """One annotation with the names of all it refers to.

    Attributes:
        article: the article's UUID; None for a note about an entity, a label or a topic.
        anchors: in order; none for an annotation of the whole article.
        label, topic: name of the label, path of the topic.
        target_kind, target: what a note is about besides words: its kind and UUID.
        created_at, modified_at: milliseconds since 1970, UTC.
    """

    uuid: str
    kind: str
    article: str | None
    annotator: str
    annotator_uuid: str
    anchors: tuple[Anchor, ...]
    label: str | None
    label_uuid: str | None
    topic: str | None
    topic_uuid: str | None
    entity: str | None
    entity_uuid: str | None
    body: str | None
    target_kind: str | None
    target: str | None
    origin: str
    created_at: int
    modified_at: int

    @property
    def spans(self) -> list[Span]:
        """The spans of its anchors."""
        return [(anchor.start, anchor.end) for anchor in self.anchors]

    @property
    def quote(self) -> str | None:
        """Its words; those of several spans joined by ` … `; None for an annotation of the whole article."""
        return GAP.join(anchor.quote for anchor in self.anchors) if self.anchors else None
