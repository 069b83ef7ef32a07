"""An article as it is cited: key, authors, date and the rest, for formats of programs that keep references."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from annotations.exchange.told import Source, Told
from annotations.exchange.writers.persons import Person, person
from annotations.model.field import FIELD_NAMES
from annotations.text.fold import fold

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_WORD = re.compile(r"[a-z0-9]{3,}")
_OF_ID = 6


@dataclass(frozen=True, slots=True)
class Citation:
    """An article as it is cited.

    Attributes:
        key: the same in every export as long as author, year and title are; no two articles have the same.
        date: year, month and day, as far as they are known, each as digits.
        keywords: paths of its topics and of those of words in it, each once.
        notes: about the whole article or a field of it.
        own: (name, value) of the fields that people added.
    """

    key: str
    authors: tuple[Person, ...]
    title: str
    date: tuple[str, ...]
    keywords: tuple[str, ...]
    notes: tuple[str, ...]
    own: tuple[tuple[str, str], ...]


def citations(source: Source, articles: Iterator[Told]) -> Iterator[tuple[Told, Citation]]:
    """Yield each article with how it is cited."""
    keys: set[str] = set()
    for article in articles:
        authors = tuple(person(name, article.value("language")) for name in article.values("author"))
        found = _DATE.match(article.value("date_published"))
        date = tuple(part for part in found.groups() if part) if found else ()
        topics = (source.path(mark.code) for mark in article.marks if mark.kind == "topic" and mark.code)
        notes = (mark.note for mark in article.marks if _is_about_all(mark.kind, mark.target_kind, bool(mark.spans)))
        yield article, Citation(
            _key(article, authors, date, keys), authors, line(article.title), date, tuple(dict.fromkeys(topics)),
            tuple(line(note) for note in notes if note),
            tuple((name, line(value)) for name, value in article.fields if name not in FIELD_NAMES),
        )  # fmt: skip


def line(value: str) -> str:
    """Return words on one line."""
    return " ".join(value.split())


def _is_about_all(kind: str, target_kind: str | None, on_words: bool) -> bool:
    return kind == "note" and not on_words and target_kind in (None, "article", "field")


def _key(article: Told, authors: tuple[Person, ...], date: tuple[str, ...], keys: set[str]) -> str:
    """Return a key such as `kast2026harbour-3f9a1c`: the end of the article's id makes it one of its own."""
    family = "".join(_WORD.findall(fold(authors[0].family).lower())) if authors else ""
    words = [word for word in _WORD.findall(fold(article.title).lower()) if len(word) > 3]
    size, digits = _OF_ID, article.uuid.replace("-", "")
    while (key := f"{family[:20]}{date[0] if date else ''}{words[0][:20] if words else ''}-{digits[-size:]}") in keys:
        size += 1
    keys.add(key)
    return key if key[0].isalnum() else f"article{key}"
