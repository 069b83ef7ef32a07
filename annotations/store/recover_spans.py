"""Places of marks that are lost, found again: the hash of a mark covers its place, so the right one proves itself."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from functools import lru_cache

from annotations.store import things
from annotations.store.connection import Connection
from annotations.store.describe import thing as named
from annotations.store.recover_things import Taking, article_of
from annotations.store.tables import ANNOTATION, FIELD, Thing
from annotations.store.things import Image

_MOST_WORDS = 8
_MOST_LETTERS = 40
_SECONDS = 120
"""Looking for places ends then; what has none is told."""
_MOST_TRIES = 60_000
"""For one mark: a third of a second or so."""
_ROLES = {"annotation": ("span",), "field": ("evidence", "span")}
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")


def find_places(taking: Taking) -> None:
    """Give marks and fields whose anchors are lost their places again, where a place gives the hash the history says.

    A mention whose place cannot be found is put up for review where its entity is named, or at the beginning.
    """
    end = time.monotonic() + _SECONDS
    for thing in (ANNOTATION, FIELD):
        asked = taking.altered | taking.unproved | taking.doubtful.keys()
        for number in sorted(number for table, number in asked if table == thing.table):
            row = taking.db.execute(f"SELECT uuid FROM {thing.table} WHERE id = ?", (number,)).fetchone()
            image = things.read(taking.db, thing, row[0]) if row else None
            doubtful = (thing.table, number) in taking.doubtful
            if image is None or (image.parts and not doubtful) or article_of(thing, image) is None:
                continue
            noted = taking.noted(thing, image.key)
            wanted = noted[0] if noted and time.monotonic() < end else None
            found = _proved(taking.db, thing, image, wanted) if wanted else None
            if found is not None:
                things.update(taking.db, thing, [found], parts=True)
                taking.altered.discard((thing.table, number))
                taking.doubtful.pop((thing.table, number), None)
                taking.report.of(thing.table).made_again += 1
            elif thing is ANNOTATION and not doubtful and image.column(thing, "kind") == "mention":
                _for_review(taking, image)
    taking.drop_doubtful()


def _proved(db: Connection, thing: Thing, image: Image, left: bytes) -> Image | None:
    for revision, text in _texts(db, article_of(thing, image)):
        state = "ok" if revision == _current(db, article_of(thing, image)) else "review"
        for start, end in _spans(text, _hints(db, thing, image)):
            for role in _ROLES[thing.table]:
                tried = Image(image.values, ((0, role, revision, start, end, text[start:end], state),))
                if tried.hash(thing) == left:
                    return tried
    return None


def _hints(db: Connection, thing: Thing, image: Image) -> tuple[str, ...]:
    """Return words that the place may hold, the likeliest first."""
    if thing is FIELD:
        return (str(image.column(thing, "value")),)
    entity = image.column(thing, "entity_id")
    names = db.execute(
        "SELECT name FROM entity WHERE id = ?1 UNION SELECT text FROM alias WHERE entity_id = ?1"
        " UNION SELECT quote FROM anchor JOIN annotation ON annotation.id = owner_id"
        " WHERE owner = 'annotation' AND entity_id = ?1 LIMIT 100",
        (entity,),
    ).fetchall()
    return tuple(row[0] for row in names)


def _spans(text: str, hints: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    for words in hints:
        at = text.find(words) if words else -1
        while at >= 0:
            yield at, at + len(words)
            at = text.find(words, at + 1)
    yield from _all_spans(text)


@lru_cache(maxsize=4)
def _all_spans(text: str) -> tuple[tuple[int, int], ...]:
    words = [match.span() for match in _WORD.finditer(text)]
    lines = [match.span() for match in re.finditer(r"\S[^\n]*", text)]
    spans = [
        (words[first][0], words[first + length][1])
        for length in range(_MOST_WORDS)
        for first in range(len(words) - length)
    ]
    letters = [(start, start + length) for start, _ in words for length in range(1, _MOST_LETTERS)]
    return tuple((spans + lines + letters)[:_MOST_TRIES])


def _texts(db: Connection, article: int | None) -> list[tuple[int, str]]:
    return db.execute(
        "SELECT id, text FROM revision WHERE article_id = ? ORDER BY id DESC LIMIT 4", (article,)
    ).fetchall()


def _current(db: Connection, article: int | None) -> int | None:
    row = db.execute("SELECT revision_id FROM article WHERE id = ?", (article,)).fetchone()
    return row[0] if row else None


def _for_review(taking: Taking, image: Image) -> None:
    db, article = taking.db, article_of(ANNOTATION, image)
    revision = _current(db, article)
    row = db.execute("SELECT text FROM revision WHERE id = ?", (revision,)).fetchone()
    text = row[0] if row else ""
    places = [(text.find(words), len(words)) for words in _hints(db, ANNOTATION, image) if words and words in text]
    first = _WORD.search(text)
    if not places and first is None:
        return
    start, length = places[0] if places else (first.start(), len(first.group())) if first else (0, 0)
    quote = text[start : start + length]
    part = (0, "span", revision, start, start + length, quote, "review")
    things.update(db, ANNOTATION, [Image(image.values, (part,))], parts=True)
    taking.altered.add(("annotation", image.id))
    taking.report.tell(
        article, "review", "annotation", image.key,
        f"{named(db, 'annotation', image.key)} has lost its place, and is up for review where it may have been.",
    )  # fmt: skip
