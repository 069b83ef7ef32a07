"""Two texts beside each other, as rows: what differs in its paragraphs, what is the same left out where it is long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Protocol

from annotations.text.edits import Edits
from reader.models.paragraphs import moved_to_whole, side_of, with_signs

GONE, NEW, MOVED, SAME = "gone", "new", "moved", ""

AROUND = 1
"""So many paragraphs that are the same are shown at each side of one that differs."""

MOST_ROWS = 400
"""So many rows are shown; what differs after them is counted."""

_LONG = 400
_ENDS = 160


class Place(Protocol):
    """Where two texts differ: code points of the one and of the other; one of the two may be empty."""

    @property
    def start(self) -> int:
        """Where it begins in the one."""

    @property
    def end(self) -> int:
        """Where it ends in the one."""

    @property
    def other_start(self) -> int:
        """Where it begins in the other."""

    @property
    def other_end(self) -> int:
        """Where it ends in the other."""

    @property
    def moved(self) -> bool:
        """Whether the words stand elsewhere in the other."""


@dataclass(frozen=True, slots=True)
class Differing:
    """A `Place` of two texts."""

    start: int
    end: int
    other_start: int
    other_end: int
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a paragraph.

    Attributes:
        kind: SAME, GONE (they stand in the first text alone), NEW (in the other alone), or MOVED.
        number: of the difference, from 0; -1 for words that are the same.
    """

    words: str
    kind: str = SAME
    number: int = -1


@dataclass(slots=True)
class Row:
    """Paragraphs that belong together.

    Attributes:
        left, right: the pieces in the one text and in the other.
        skipped: how many paragraphs, the same in both, are left out here; then there are no pieces.
    """

    left: list[Piece] = field(default_factory=list)
    right: list[Piece] = field(default_factory=list)
    skipped: int = 0

    def add(self, one: Piece, two: Piece) -> None:
        """Go on with what has words of a piece of each text."""
        self.left += [one] if one.words else []
        self.right += [two] if two.words else []

    def differs(self) -> bool:
        """Whether something in it differs."""
        return any(piece.number >= 0 for piece in (*self.left, *self.right))


@dataclass(frozen=True, slots=True)
class Rows:
    """What is shown of two texts.

    Attributes:
        rows: from top to bottom.
        shown: how many of the differences are in them; total: how many there are.
    """

    rows: tuple[Row, ...]
    shown: int
    total: int


def places_of(edits: Edits) -> list[Differing]:
    """Return where a text and what edits make of it differ."""
    shift, found = 0, []
    for edit in edits.edits:
        start = edit.start + shift
        found.append(Differing(edit.start, edit.end, start, start + len(edit.replacement)))
        shift += len(edit.replacement) - (edit.end - edit.start)
    return found


def rows_of(text: str, other: str, places: Sequence[Place]) -> Rows:
    """Lay two texts out beside each other.

    Args:
        text, other: the one and the other.
        places: where they differ, in the order of both.
    """
    rows: list[Row] = []
    held: list[Row] = []
    more = 0
    wanted = 0
    for row in _paragraphs(text, other, places):
        if len(rows) >= MOST_ROWS:
            break
        if row.differs():
            rows += _skipped(more)
            rows += [*held, row]
            held, more, wanted = [], 0, AROUND
        elif wanted:
            rows.append(row)
            wanted -= 1
        else:
            held.append(row)
            if len(held) > AROUND:
                held.pop(0)
                more += 1
    else:
        rows += _skipped(more + len(held))
    seen = {piece.number for row in rows for piece in (*row.left, *row.right)} - {-1}
    return Rows(tuple(_short(row) for row in rows), len(seen), len(places))


def _paragraphs(text: str, other: str, places: Sequence[Place]) -> Iterator[Row]:
    """Yield rows of whole paragraphs; a new one begins where both texts begin one."""
    row = Row()
    at, there = 0, 0
    for number in range(len(places) + 1):
        place = _moved_to_whole(text, other, places, number, (at, there)) if number < len(places) else None
        until, until_there = (len(text), len(other)) if place is None else (place.start, place.other_start)
        for one, two, ends in _cut(text[at:until], other[there:until_there]):
            row.add(Piece(one), Piece(two))
            if ends:
                if _has_words(row):
                    yield row
                row = Row()
        if place is not None:
            *done, row = _differing(row, text, other, place, number)
            yield from filter(_has_words, done)
            at, there = place.end, place.other_end
    if _has_words(row):
        yield row


def _differing(row: Row, text: str, other: str, place: Place, number: int) -> list[Row]:
    """Return a row that a place goes on with, and those that begin in the place; the last one goes on after it."""
    kinds = (MOVED, MOVED) if place.moved else (GONE, NEW)
    gone, new = side_of(text, place.start, place.end), side_of(other, place.other_start, place.other_end)
    words = text[place.start : place.end], other[place.other_start : place.other_end]
    parted = gone.parted and new.parted
    if not parted or not "".join(words).strip():
        row.add(*_both(words, kinds, number))
        return [row, Row()] if parted else [row]
    row.add(*_both((gone.head, new.head), kinds, number))
    rows = [Row() for _ in range(max(len(gone.whole), len(new.whole)) + 1)]
    pairs = [*zip_longest(gone.whole, new.whole, fillvalue=""), (gone.tail, new.tail)]
    for one, pair in zip(rows, pairs, strict=True):
        one.add(*_both(pair, kinds, number))
    return [row, *rows]


def _both(words: tuple[str, str], kinds: tuple[str, str], number: int) -> tuple[Piece, Piece]:
    return Piece(words[0], kinds[0], number), Piece(words[1], kinds[1], number)


def _moved_to_whole(
    text: str, other: str, places: Sequence[Place], number: int, behind: tuple[int, int]
) -> Place:  # fmt: skip
    """Return a place, as whole paragraphs where only one text has its words and they can be taken so."""
    place = places[number]
    one, two = (place.start, place.end), (place.other_start, place.other_end)
    last = number + 1 == len(places)
    ahead = (len(text), len(other)) if last else (places[number + 1].start, places[number + 1].other_start)
    if two[0] == two[1]:
        start, end, at = moved_to_whole(text, one, other, two[0], (behind, ahead))
        return Differing(start, end, at, at, place.moved)
    if one[0] == one[1]:
        start, end, at = moved_to_whole(other, two, text, one[0], (behind[::-1], ahead[::-1]))
        return Differing(at, at, start, end, place.moved)
    one, two = with_signs(text, one, other, two, (behind, ahead))
    return Differing(*one, *two, place.moved)


def _cut(one: str, two: str) -> Iterator[tuple[str, str, bool]]:
    """Yield what two texts have in common as (of the one, of the other, whether a paragraph ends there)."""
    lines, others = one.split("\n"), two.split("\n")
    if len(lines) != len(others):
        # They are the same but for white space; only paragraphs that are as many in both can be told apart.
        lines, others = ([part for part in parts if part.strip()] for parts in (lines, others))
        if len(lines) != len(others):
            yield one, two, False
            return
    for number, (left, right) in enumerate(zip(lines, others, strict=True)):
        yield left, right, number < len(lines) - 1


def _has_words(row: Row) -> bool:
    return any(piece.number >= 0 or piece.words.strip() for piece in (*row.left, *row.right))


def _skipped(number: int) -> list[Row]:
    return [Row(skipped=number)] if number else []


def _short(row: Row) -> Row:
    """Leave out the middle of long stretches that are the same."""
    return Row([_cut_middle(piece) for piece in row.left], [_cut_middle(piece) for piece in row.right], row.skipped)


def _cut_middle(piece: Piece) -> Piece:
    if piece.number >= 0 or len(piece.words) <= _LONG:
        return piece
    return Piece(f"{piece.words[:_ENDS].rstrip()} … {piece.words[-_ENDS:].lstrip()}")
