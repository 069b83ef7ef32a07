"""One entity as its page shows it: what is known of it, and its mentions in the order that a person chose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from annotations.library import Library
from annotations.model.annotation import Annotation
from annotations.model.codebook import Code
from annotations.model.entity import Entity
from annotations.store.desk import MentionRow
from reader.models.harmless import unturned
from reader.models.signs import with_own_signs


@dataclass(frozen=True, slots=True)
class MentionHeading:
    """The article over its mentions in a list.

    Attributes:
        date: when it was published; empty where that is not shown.
    """

    title: str
    count: int
    date: str = ""


MentionLine = MentionRow | MentionHeading


@dataclass(frozen=True, slots=True)
class EntityShown:
    """An entity with all that is shown of it.

    Attributes:
        label: its label; None where it has none.
        mentions: all of them, by article.
        notes: about it, oldest first.
        codes: the codebook, by internal id.
    """

    entity: Entity
    label: Code | None
    mentions: tuple[MentionRow, ...]
    notes: tuple[Annotation, ...] = ()
    codes: dict[int, Code] | None = None

    def articles(self) -> int:
        """Return in how many articles it is mentioned."""
        return len({one.article for one in self.mentions})


def load_entity(library: Library, uuid: str) -> EntityShown | None:
    """Return an entity with what belongs to it; None where it is gone."""
    entity = library.entities.find(uuid)
    if entity is None or entity.merged_into is not None:
        return None
    codes = dict(with_own_signs(library.codebook.all()))
    label = codes.get(entity.code_id) if entity.code_id is not None else None
    return EntityShown(
        entity, label, tuple(library.entities.mentions(uuid)), tuple(library.annotations.reader().about(uuid)),
        codes,
    )  # fmt: skip


def lines(mentions: Sequence[MentionRow], *, by_date: bool) -> list[MentionLine]:
    """Return mentions under headings of their articles: in the library's order, or the earliest first.

    Articles without a date come last, in the library's order.
    """
    articles = [list(rows) for _, rows in groupby(mentions, key=lambda row: row.article)]
    if by_date:
        articles.sort(key=lambda rows: (not rows[0].date, rows[0].date))
    found: list[MentionLine] = []
    for rows in articles:
        found.append(MentionHeading(rows[0].title, len(rows), rows[0].date if by_date else ""))
        found += rows
    return found


_WIKIDATA = "https://www.wikidata.org/wiki/"


def address_of(scheme: str, value: str) -> str:
    """Return where an id elsewhere leads to on the web; empty where that is not known."""
    if scheme.casefold() == "wikidata" and value[:1] in "Qq" and value[1:].isascii() and value[1:].isdecimal():
        return f"{_WIKIDATA}{value.upper()}"
    return value if value.startswith(("https://", "http://")) and not set(value) & set(' "<>') else ""


def facts_html(entity: Entity) -> str:
    """Return ids elsewhere and own fields as lines of HTML, ids that lead somewhere as links; empty for none."""
    from reader.articles.found import display_name

    found = []
    for scheme, value in entity.external_ids:
        address = address_of(scheme, value)
        shown = escape(display_name(value))
        shown = f'<a href="{escape(address)}">{shown}</a>' if address else shown
        found.append(f"{escape(display_name(scheme))}: {shown}")
    found += [f"{escape(display_name(name))}: {escape(unturned(value))}" for name, value in entity.fields]
    return "<br>".join(found)


def along(entity: Entity, chosen: Sequence[MentionRow], rest: Sequence[MentionRow]) -> frozenset[str]:
    """Return the other names of an entity that only the chosen ones of its mentions have as their words."""
    from annotations.text.naming import said

    words = {said(row.quote).tokens for row in chosen} - {said(row.quote).tokens for row in rest}
    return frozenset(alias.text for alias in entity.aliases if said(alias.text).tokens in words)
