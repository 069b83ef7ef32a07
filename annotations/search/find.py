"""Searching a library: the best articles first, each with the words that were looked for in their context."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from annotations.model.block import Block
from annotations.search.query import Query, Term, parse_query
from annotations.store import articles, fulltext
from annotations.store.articles import ArticleRow
from annotations.store.connection import Connection
from annotations.text.fold import words

_AROUND = 60
_CONTEXTS = 3


@dataclass(frozen=True, slots=True)
class Context:
    """A place where words of the query stand.

    Attributes:
        start, end: of the words themselves, in code points of the text.
        before, words, after: up to about 60 code points on each side, on one line.
    """

    start: int
    end: int
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that fits, and up to three places in it; `rank` is BM25, lower is better."""

    article: ArticleRow
    rank: float
    contexts: tuple[Context, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The best hits, and how many articles fit in all."""

    hits: tuple[Hit, ...]
    total: int


def search(connection: Connection, typed: str, limit: int) -> Found:
    """Return the best `limit` articles for what a person typed.

    Raises:
        InvalidInput: there is no word in it.
    """
    query = parse_query(typed)
    expression = query.expression()
    hits = []
    for article_id, rank in fulltext.matches(connection, expression, limit):
        article = articles.by_id(connection, article_id)
        if article is not None:
            hits.append(Hit(article, rank, contexts(articles.text(connection, article.revision_id), query)))
    return Found(tuple(hits), fulltext.count_matches(connection, expression))


def contexts(text: str, query: Query) -> tuple[Context, ...]:
    """Return up to three places where terms of the query stand in a text, the first of each term before seconds."""
    # All terms occur in the text, so those behind the first three would not be shown.
    wanted = list(query.wanted[:_CONTEXTS])
    places: dict[Term, list[tuple[int, int]]] = {term: [] for term in wanted}
    window: deque[tuple[int, int, str]] = deque(maxlen=max(len(term.words) for term in wanted))
    for word in words(text):
        window.append(word)
        for term in wanted:
            if _ends_here(window, term):
                places[term].append((window[-len(term.words)][0], word[1]))
        wanted = [term for term in wanted if len(places[term]) < _CONTEXTS]
        if not wanted:
            break
    turns = [spot for turn in range(_CONTEXTS) for found in places.values() for spot in islice(found, turn, turn + 1)]
    return tuple(_context(text, *spot) for spot in sorted(set(turns[:_CONTEXTS])))


def first_place(text: str, blocks: Iterable[Block], query: Query) -> tuple[int, int] | None:
    """Return where terms of the query stand first, in code points: in the article, else in the furniture round it."""
    for block in blocks:
        if block.role != "furniture":
            found = contexts(text[block.start : block.end], query)
            if found:
                return block.start + found[0].start, block.start + found[0].end
    found = contexts(text, query)
    return (found[0].start, found[0].end) if found else None


def _ends_here(window: Sequence[tuple[int, int, str]], term: Term) -> bool:
    last, length = window[-1][2], len(term.words)
    if not (last.startswith(term.words[-1]) if term.prefix else last == term.words[-1]) or len(window) < length:
        return False
    return all(window[i - length][2] == word for i, word in enumerate(term.words[:-1]))


def _context(text: str, start: int, end: int) -> Context:
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    # Cut at a word's edge where the text goes on.
    if start > _AROUND and " " in before:
        before = "…" + before[before.index(" ") + 1 :]
    if end + _AROUND < len(text) and " " in after:
        after = after[: after.rindex(" ")] + "…"
    return Context(start, end, _line(before), _line(text[start:end]), _line(after))


def _line(text: str) -> str:
    """Return text on one line, each run of white space as one space."""
    return re.sub(r"\s+", " ", text)
