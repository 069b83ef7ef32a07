"""Guessing what the columns of a table are, by their names and by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.articles.tables.headers import named
from reader.articles.tables.mapping import FIELD, ID, IGNORE, ONCE, TEXT, ColumnMapping
from reader.articles.tables.values import is_date, orders_told

SURE = 0.8
"""From this confidence on, a text column is taken without asking."""

_URL = re.compile(r"(?:https?://|www\.)\S+$", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?$")
_MARKUP = re.compile(r"</?(?:p|br|div|span)\b", re.IGNORECASE)
_LONG = 400
_SHORT_TEXT = 120
_TITLE = (15, 180)
_MOST_OF_FIELD = 300
_MOSTLY = 0.8
_SAMPLE = 200


@dataclass(frozen=True, slots=True)
class Guessed:
    """A mapping and how sure each of its columns is (0..1); `sure` where the texts need no question."""

    mapping: ColumnMapping
    confidence: tuple[float, ...]
    sure: bool


@dataclass(frozen=True, slots=True)
class _Seen:
    """What stands in a column, as shares (0..1) of the cells that are not empty."""

    filled: float
    mean: float
    different: float
    dates: float
    urls: float
    languages: float


def guess_mapping(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Guessed:
    """Guess what each column becomes.

    Args:
        columns: their names; "Column 1", "Column 2" where the table names none.
        rows: the first rows of the table, some hundred at most.
    """
    seen = [_look([row[number] for row in rows[:_SAMPLE]]) for number in range(len(columns))]
    guesses = [_guess(name, one) for name, one in zip(columns, seen, strict=True)]
    _text_by_length(guesses, seen)
    _title_by_shape(guesses, seen)
    _one_each(guesses)
    becomes = [_else(guess, one) for guess, one in zip(guesses, seen, strict=True)]
    dates = [number for number, (what, _) in enumerate(becomes) if what.startswith("date_")]
    order = orders_told(row[number] for number in dates for row in rows)
    mapping = ColumnMapping(tuple(zip(columns, (what for what, _ in becomes), strict=True)), order)
    text = mapping.first(TEXT)
    sure = text is not None and becomes[text][1] >= SURE and seen[text].filled >= 0.5
    return Guessed(mapping, tuple(round(confidence, 2) for _, confidence in becomes), sure)


def _look(cells: Sequence[str]) -> _Seen:
    filled = [cell.strip() for cell in cells if cell.strip()]
    if not filled:
        return _Seen(0, 0, 0, 0, 0, 0)
    count = len(filled)
    return _Seen(
        filled=count / len(cells),
        mean=sum(map(len, filled)) / count,
        different=len(set(filled)) / count,
        dates=sum(map(is_date, filled)) / count,
        urls=sum(bool(_URL.match(cell)) for cell in filled) / count,
        languages=sum(bool(_LANGUAGE.match(cell)) for cell in filled) / count,
    )


def _guess(name: str, seen: _Seen) -> tuple[str, float]:
    """Return what one column is by itself; its values can take away what its name says."""
    what, sure = named(name)
    if not seen.filled:
        return IGNORE, 0.9
    if what.startswith("date_"):
        return (what, sure * max(seen.dates, 0.3)) if seen.dates else ("", 0.0)
    if what == "url":
        return (what, sure) if seen.urls >= 0.5 else ("", 0.0)
    if what == "language":
        return (what, sure) if seen.mean < 20 else ("", 0.0)
    if what == TEXT and seen.mean < 60:
        return TEXT, 0.4
    if what == "title" and (seen.mean > 2 * _TITLE[1] or seen.dates > _MOSTLY):
        return "", 0.0
    if what == "section" and seen.different > _MOSTLY and seen.mean > 25:
        # "Rubrik" is the section in German and the headline in Swedish.
        return "", 0.0
    if what in ("author", "outlet", "section", "place", "credit", ID) and seen.mean > 120:
        return "", 0.0
    if what:
        return what, sure
    if seen.urls >= _MOSTLY and seen.different > 0.5:
        return "url", 0.75
    if seen.dates >= _MOSTLY:
        return "date_published", 0.6
    return "", 0.0


def _text_by_length(guesses: list[tuple[str, float]], seen: Sequence[_Seen]) -> None:
    """Make the longest column the text where none is named so."""
    if any(what == TEXT and sure >= SURE for what, sure in guesses):
        return
    by_length = sorted(range(len(seen)), key=lambda number: -seen[number].mean)
    if not by_length or seen[by_length[0]].mean < _SHORT_TEXT:
        return
    best = by_length[0]
    alone = len(by_length) == 1 or seen[by_length[1]].mean * 2 < seen[best].mean
    guesses[best] = (TEXT, 0.8 if alone and seen[best].mean >= _LONG else 0.5)


def _title_by_shape(guesses: list[tuple[str, float]], seen: Sequence[_Seen]) -> None:
    """Make the first column of short, different cells the title where none is named so."""
    if any(what == "title" for what, _ in guesses):
        return
    for number, (what, _) in enumerate(guesses):
        if not what and _TITLE[0] <= seen[number].mean <= _TITLE[1] and seen[number].different > _MOSTLY:
            guesses[number] = ("title", 0.55)
            return


def _one_each(guesses: list[tuple[str, float]]) -> None:
    """Let only the surest column be what one can be; others become fields of their own."""
    for what in (*ONCE, TEXT):
        rivals = sorted((number for number, guess in enumerate(guesses) if guess[0] == what),
                        key=lambda number: (-guesses[number][1], number))  # fmt: skip
        for number in rivals[1:]:
            guesses[number] = ("", guesses[number][1] / 2)


def _else(guess: tuple[str, float], seen: _Seen) -> tuple[str, float]:
    """Return a guess, or what becomes of a column that is nothing known: a field if short, else nothing."""
    if guess[0]:
        return guess
    return (FIELD, 0.5) if seen.mean <= _MOST_OF_FIELD else (IGNORE, 0.5)
