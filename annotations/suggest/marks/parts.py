"""What suggestions are made from: an article as its annotator has it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

Places = dict[tuple[int, int], str]
"""Labels by (start, end) in code points. A label is any short name; the library's are internal ids as digits."""


class Span(NamedTuple):
    """A stretch of an article's text with a label; offsets are code points, half-open."""

    start: int
    end: int
    label: str


@dataclass(slots=True)
class Article:
    """An article as a learner sees it.

    Attributes:
        key: names the article.
        text: of the current revision.
        accepted: mentions that a person made or accepted.
        rejected: suggestions that a person rejected.
        furniture: where the page's own matter stands.
    """

    key: str
    text: str
    accepted: Places = field(default_factory=dict)
    rejected: set[Span] = field(default_factory=set)
    furniture: Sequence[tuple[int, int]] = ()


class Pick(NamedTuple):
    """What is chosen to be offered.

    Attributes:
        start, end, label: where, and as what.
        confidence: how likely the span is right, 0 to 1, as the gate has it.
        kind: one of `annotations.model.suggestion.KINDS`.
        reason: for a person, in words.
    """

    start: int
    end: int
    label: str
    confidence: float
    kind: str
    reason: str


@dataclass(slots=True)
class Learned:
    """What an article told when it was learned.

    Attributes:
        stamp: of its state then.
        revision_id: internal, of its text then.
        accepted: the mentions then.
        gated: whether the gate has learned from it.
    """

    stamp: str
    revision_id: int
    accepted: Places
    gated: bool = False


@dataclass(slots=True)
class Tally:
    """How often suggestions of a kind were right and wrong."""

    right: int = 0
    wrong: int = 0
