"""What became of a damaged library: in words for a person, and as numbers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Counted:
    """How many things of one kind there are.

    Attributes:
        read: taken over.
        proved: of these, those that are exactly what the history says.
        unproved: those of which the history cannot tell any more.
        altered: those that are not what the history says; each is named in `Recovered.told`.
        made_again: those that were lost and are there again, out of what else was known.
        stand_ins: those of which only the place is left, with what is known.
        left_out: those that could be read and could not be taken over.
        lost: those the history names, and nothing else is left of.
    """

    read: int = 0
    proved: int = 0
    unproved: int = 0
    altered: int = 0
    made_again: int = 0
    stand_ins: int = 0
    left_out: int = 0
    lost: int = 0


@dataclass(frozen=True, slots=True)
class Told:
    """Something that happened to a thing.

    Attributes:
        article: the internal id of the article it belongs to; None where it belongs to none.
        kind: altered, review, stand-in, left out, lost, text.
        table: of the thing.
        key: its UUID (SHA-256 of an original), or its id where that is all that is known.
        sentence: what happened, for a person.
        values: what could be read of a thing that is not in the new library, by column.
    """

    article: int | None
    kind: str
    table: str
    key: str
    sentence: str
    values: dict[str, Any] | None = None


@dataclass(slots=True)
class Recovered:
    """The report.

    Attributes:
        whole: nothing was wrong: the new library is a plain copy.
        counted: by table of things.
        plain: how many rows were read of the tables that no history tells about, by table.
        unread: how many rows could be seen and not be read, by table.
        told: everything that is not as it was.
        articles: names of articles, by internal id.
        actions: of the history, how many stand as they were written; tied: how many had to be tied anew, since
            something before them is lost; made_up: how many only stand for some that are lost.
        entries_lost: how many entries of the history are known to be lost; None where it cannot be told.
        found: what SQLite and the check said of the damaged file, at most a few sentences.
    """

    whole: bool = False
    counted: dict[str, Counted] = field(default_factory=dict)
    plain: dict[str, int] = field(default_factory=dict)
    unread: dict[str, int] = field(default_factory=dict)
    told: list[Told] = field(default_factory=list)
    articles: dict[int, str] = field(default_factory=dict)
    actions: int = 0
    tied: int = 0
    made_up: int = 0
    entries_lost: int | None = 0
    found: list[str] = field(default_factory=list)

    def of(self, table: str) -> Counted:
        """Return the numbers of a table."""
        return self.counted.setdefault(table, Counted())

    def tell(
        self, article: int | None, kind: str, table: str, key: object, sentence: str,
        values: dict[str, Any] | None = None,
    ) -> None:  # fmt: skip
        """Add what happened to a thing."""
        self.told.append(Told(article, kind, table, str(key), sentence, values))
