"""What a history tells of an action beside its name."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

MOST_ARTICLES = 3
"""So many articles of an action are named; of more, only that there are more."""

MOST_NAMED = 12
"""So many things that an action changed are named."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which actions are wanted.

    Attributes:
        since, until: begun at this time or later, and before that one, in milliseconds since 1970, UTC.
        annotators: UUIDs of whose they are; None for everybody's, an empty one for the program's own.
        article: UUID of the article that they changed; empty for all. It may be deleted by now.
    """

    since: int | None = None
    until: int | None = None
    annotators: tuple[str, ...] | None = None
    article: str = ""


@dataclass(frozen=True, slots=True)
class Touched:
    """The articles that an action changed.

    Attributes:
        articles: (UUID, title or file name) of the first ones.
        more: whether there are more.
    """

    articles: tuple[tuple[str, str], ...] = ()
    more: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """A thing that an action changed.

    Attributes:
        kind: see `annotations.model.moment.Restoring`.
        how: new, gone or changed.
        words: what a person calls it, as far as it can be told.
    """

    kind: str
    how: str
    words: str


@dataclass(slots=True)
class Effect:
    """What an action changed.

    Attributes:
        counts: how many things, by (kind, how): new, gone or changed.
        named: the first of them.
    """

    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    named: list[Named] = field(default_factory=list)
