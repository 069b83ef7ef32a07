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
        unseen: accepted places that "everywhere" put there and nobody has looked at.
        elsewhere: places that were decided in a review of words in all articles.
        through: whether somebody has gone through the article, so that what is left in it was passed over.
    """

    key: str
    text: str
    accepted: Places = field(default_factory=dict)
    rejected: set[Span] = field(default_factory=set)
    furniture: Sequence[tuple[int, int]] = ()
    unseen: set[tuple[int, int]] = field(default_factory=set)
    elsewhere: set[tuple[int, int]] = field(default_factory=set)
    through: bool = True


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
        accepted, rejected, unseen, elsewhere: as an `Article` has them, then.
        gated: whether the gate has learned from it, as far as there is anything to learn.
        through: whether somebody has gone through it; None where that was not looked at yet.
        done: whether the annotator said to be done with it.
        counted: how many suggestions were right and wrong, by kind, as far as it is known.
    """

    stamp: str
    revision_id: int
    accepted: Places
    gated: bool = False
    rejected: set[Span] = field(default_factory=set)
    unseen: set[tuple[int, int]] = field(default_factory=set)
    elsewhere: set[tuple[int, int]] = field(default_factory=set)
    through: bool | None = None
    done: bool = False
    counted: dict[str, tuple[int, int]] = field(default_factory=dict)

    def article(self, key: str, text: str, furniture: Sequence[tuple[int, int]] = ()) -> Article:
        """Return the article as it was learned; what is not known to be gone through is not."""
        return Article(
            key, text, dict(self.accepted), set(self.rejected), furniture, self.unseen, self.elsewhere,
            through=bool(self.through),
        )  # fmt: skip


@dataclass(slots=True)
class Tally:
    """How often suggestions of a kind were right and wrong."""

    right: int = 0
    wrong: int = 0
