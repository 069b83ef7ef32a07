"""Articles that look alike: two of them, and groups."""

from __future__ import annotations

from dataclasses import dataclass

KINDS: tuple[str, ...] = ("same", "near", "copy")
"""The same words; most of the words of two that are about as long; a short one that stands in a longer one."""

LOWEST = 0.6
"""Pairs that share less are not kept; no threshold can be lower."""

THRESHOLD = 0.8
"""Articles that share this part of the words of the shorter one look alike, unless a person chose another one."""

AS_LONG = 0.8
"""Of two that are alike the shorter has this part of the longer one's words at least, or it stands in a longer one."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles whose bodies have words in common, in the same row.

    Attributes:
        article, other: internal ids, the smaller first.
        kind: see KINDS.
        own: which part of the article's words stands in the other, 0 to 1.
        others: which part of the other's words stands in the article.
        words, other_words: how many words the two bodies have.
    """

    article: int
    other: int
    kind: str
    own: float
    others: float
    words: int
    other_words: int

    @property
    def share(self) -> float:
        """The larger of the two parts, most often that of the shorter text: what a threshold is held against."""
        return max(self.own, self.others)


def kind_of(words: int, others: int, *, same: bool) -> str:
    """Return the kind of a pair by how many words the two bodies have."""
    if same:
        return "same"
    return "near" if min(words, others) >= AS_LONG * max(words, others) else "copy"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is said of an article among those it looks like.

    Attributes:
        article: internal id.
        name: of its file.
        title, outlet, date: as its fields say; empty where nothing is known.
        words: of its body.
    """

    article: int
    uuid: str
    name: str
    title: str
    outlet: str
    date: str
    words: int


@dataclass(frozen=True, slots=True)
class LooksLike:
    """An article that looks like another one, which is told beside it.

    Attributes:
        facts: who it is.
        kind: see KINDS.
        own: which part of its words stands in the other one, 0 to 1.
        others: which part of the other one's words stands in it.
    """

    facts: Facts
    kind: str
    own: float
    others: float

    @property
    def share(self) -> float:
        """See `Pair.share`."""
        return max(self.own, self.others)

    @property
    def added(self) -> int:
        """How many of its words do not stand in the other one."""
        return round(self.facts.words * (1 - self.own))

    def missing(self, other: Facts) -> int:
        """Return how many words of the other one do not stand in it."""
        return round(other.words * (1 - self.others))


@dataclass(frozen=True, slots=True)
class Group:
    """Articles that all look like the first of them.

    Attributes:
        first: who that is.
        others: how alike each is to it, the most alike first.
    """

    first: Facts
    others: tuple[LooksLike, ...]


def seen_from(pair: Pair, article: int, facts: Facts) -> LooksLike:
    """Return a pair as it is told beside one of its articles; `facts` are those of the other."""
    own, others = (pair.others, pair.own) if pair.article == article else (pair.own, pair.others)
    return LooksLike(facts, pair.kind, own, others)
