"""What was marked under an earlier definition."""

from __future__ import annotations

from dataclasses import dataclass

from annotations.model.span import Span


@dataclass(frozen=True, slots=True)
class Outdated:
    """An annotation that was made under a definition that is no more.

    Attributes:
        uuid: its own.
        kind: mention or topic.
        code, name: UUID of its label or topic, and its name or path.
        version: the number of the definition it was made under; 0 where that is not known.
        article, article_id, title: UUID, internal id and title of its article.
        revision_id: internal id of the text that it stands on; of the current one for a topic of the whole article.
        spans, quote: where and what its words are; none and empty for a topic of the whole article.
        before, after: what stands beside its words, up to 48 code points, on one line.
        entity, whom: UUID and name of whom a mention stands for; None and empty for nobody.
        annotator: who made it.
    """

    uuid: str
    kind: str
    code: str
    name: str
    version: int
    article: str
    article_id: int
    title: str
    revision_id: int
    spans: tuple[Span, ...]
    quote: str
    before: str
    after: str
    entity: str | None
    whom: str
    annotator: str
