"""What a change touched: the one thing that views are told, so that each refreshes only what it shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

MOST_NAMED = 2_000
"""Beyond so many things of a kind, a change names none of them: whoever shows that kind reads it anew."""


PURGED_KIND = "purged"
"""Among the kinds of what was touched: something went for good, and nobody may remember its words."""


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What the transactions of one command touched.

    Attributes:
        kinds: the tables of the things that were made, changed or deleted.
        keys: their UUIDs by table; a table without an entry here has too many to name.
        articles: internal ids of the articles that they belong to; None when too many to name.
    """

    kinds: frozenset[str] = frozenset()
    keys: Mapping[str, frozenset[str]] = field(default_factory=dict)
    articles: frozenset[int] | None = frozenset()

    def __bool__(self) -> bool:
        return bool(self.kinds)

    def touches_article(self, article_id: int) -> bool:
        """Whether anything of this article may have changed."""
        return self.articles is None or article_id in self.articles


EVERYTHING = ChangeSet(
    frozenset(
        "annotator original revision article field code code_version entity annotation decision work"
        " outlet_rule".split()
    ),
    articles=None,
)
"""What to take for changed after somebody else wrote."""


class ChangeCollector:
    """Gathers what is touched while a command runs."""

    def __init__(self) -> None:
        self._keys: dict[str, set[str] | None] = {}
        self._articles: set[int] | None = set()

    def add(self, table: str, key: str, article_id: int | None) -> None:
        """Note one touched thing."""
        keys = self._keys.setdefault(table, set())
        if keys is not None:
            keys.add(key)
            if len(keys) > MOST_NAMED:
                self._keys[table] = None
        if article_id is not None and self._articles is not None:
            self._articles.add(article_id)
            if len(self._articles) > MOST_NAMED:
                self._articles = None

    def add_all(self, other: ChangeCollector) -> None:
        """Note all that another one gathered."""
        for table, keys in other._keys.items():
            before = self._keys.setdefault(table, set())
            both = None if before is None or keys is None else before | keys
            self._keys[table] = None if both is None or len(both) > MOST_NAMED else both
        if self._articles is not None:
            articles = None if other._articles is None else self._articles | other._articles
            self._articles = None if articles is None or len(articles) > MOST_NAMED else articles

    def take(self) -> ChangeSet:
        """Return what was gathered and begin anew."""
        taken = ChangeSet(
            frozenset(self._keys),
            {table: frozenset(keys) for table, keys in self._keys.items() if keys is not None},
            None if self._articles is None else frozenset(self._articles),
        )
        self._keys, self._articles = {}, set()
        return taken
