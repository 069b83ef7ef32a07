"""What was marked under an earlier definition, and what a person says of it now."""

from __future__ import annotations

from dataclasses import dataclass

from annotations.model.span import Span

KEPT, REMOVED, UNDECIDED = "kept", "removed", ""
"""What a person may say of a mark: it stands under the present definition too; it goes; or that what they said before
was said too soon."""


@dataclass(frozen=True, slots=True)
class Outdated:
    """An annotation that was made under a definition that is no more.

    Attributes:
        uuid: its own.
        kind: mention or topic.
        code: UUID of its label or topic.
        version: the number of the definition it was made under; 0 where that is not known.
        article, article_id, title: UUID, internal id and title of its article.
        revision_id: internal id of the text that it stands on; of the current one for a topic of the whole article.
        spans, quote: where and what its words are; none and empty for a topic of the whole article.
        before, after: what stands beside its words, up to 48 code points, on one line.
        annotator: who made it.
    """

    uuid: str
    kind: str
    code: str
    version: int
    article: str
    article_id: int
    title: str
    revision_id: int
    spans: tuple[Span, ...]
    quote: str
    before: str
    after: str
    annotator: str


@dataclass(frozen=True, slots=True)
class Recoding:
    """What a person said of one.

    Attributes:
        uuid: of the annotation.
        verdict: KEPT, REMOVED or UNDECIDED.
        code: UUID of another label or topic that it gets, where it is kept; None for its own.
    """

    uuid: str
    verdict: str
    code: str | None = None
