"""What differs between two bodies, word by word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from annotations.model.block import BODY_ROLES, Block, body_text
from annotations.text.fold import words
from annotations.text.matching import unique_pairs

ANCHOR = 6
"""So many words in a row that stand once in each text hold the two together."""

_MOVED = 5
_MOVED_PART = 0.8
_STRAY = 3
# The table of `Levenshtein.opcodes` has a bit for each pair of words, twice.
_TOO_MANY = 400_000_000


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where two texts differ; one of its two spans may be empty.

    Attributes:
        start, end: in code points of the one text.
        other_start, other_end: in code points of the other.
        words, others: how many words there are in each.
        moved: whether what is here in one text stands elsewhere in the other.
    """

    start: int
    end: int
    other_start: int
    other_end: int
    words: int
    others: int
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Compared:
    """Two bodies beside each other.

    Attributes:
        differences: in the order of both texts.
        words, others: how many words each body has.
    """

    differences: tuple[Difference, ...]
    words: int
    others: int

    @property
    def only(self) -> int:
        """How many words stand in the one text alone; those that were moved do not count."""
        return sum(one.words for one in self.differences if not one.moved)

    @property
    def only_other(self) -> int:
        """How many words stand in the other text alone; those that were moved do not count."""
        return sum(one.others for one in self.differences if not one.moved)


@dataclass(frozen=True, slots=True)
class Beside:
    """Two bodies as they are shown beside each other; offsets of `compared` count in these texts.

    Attributes:
        text, other: the bodies alone, a line a block.
        compared: what differs.
    """

    text: str
    other: str
    compared: Compared


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a body: where each begins and ends, and what it is folded."""

    starts: list[int]
    ends: list[int]
    folded: list[str]


def differences(text: str, blocks: Iterable[Block], other: str, other_blocks: Iterable[Block]) -> Compared:
    """Compare two bodies word by word; case, accents and punctuation do not count.

    Args:
        text, other: the whole texts.
        blocks, other_blocks: theirs; only those of the body are compared.
    """
    one, two = _words(text, blocks), _words(other, other_blocks)
    numbers: dict[str, int] = {}
    first = [numbers.setdefault(word, len(numbers)) for word in one.folded]
    second = [numbers.setdefault(word, len(numbers)) for word in two.folded]
    places = list(_joined(_unequal(first, second)))
    moved = _moved(places, first, second)
    found = [
        Difference(*_span(one, a, b), *_span(two, c, d), b - a, d - c, is_moved)
        for (a, b, c, d), is_moved in zip(places, moved, strict=True)
    ]
    return Compared(tuple(found), len(first), len(second))


def beside(text: str, blocks: Iterable[Block], other: str, other_blocks: Iterable[Block]) -> Beside:
    """Return two bodies without what stands round them, and what differs; see `differences`."""
    one, two = body_text(text, blocks), body_text(other, other_blocks)
    return Beside(one, two, differences(one, _whole(one), two, _whole(two)))


def _whole(text: str) -> tuple[Block, ...]:
    return (Block("paragraph", 0, len(text)),) if text else ()


def _words(text: str, blocks: Iterable[Block]) -> _Words:
    found = _Words([], [], [])
    for block in blocks:
        if block.role not in BODY_ROLES:
            continue
        for start, end, word in words(text[block.start : block.end]):
            found.starts.append(block.start + start)
            found.ends.append(block.start + end)
            found.folded.append(word)
    return found


def _span(found: _Words, start: int, end: int) -> tuple[int, int]:
    if start < end:
        return found.starts[start], found.ends[end - 1]
    at = found.ends[start - 1] if start else found.starts[0] if found.starts else 0
    return at, at


_Place = tuple[int, int, int, int]
"""From which word to which of the one text, and of the other."""


def _unequal(first: Sequence[int], second: Sequence[int]) -> Iterator[_Place]:
    """Yield the places where two rows of words differ, in order."""
    a = b = 0
    for start, other_start, length in [*_common(first, second), (len(first), len(second), 0)]:
        if a < start or b < other_start:
            yield from _in_gap(first, second, (a, start, b, other_start))
        a, b = start + length, other_start + length


def _common(first: Sequence[int], second: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Yield stretches that hold the two together, in order: begin in the one, begin in the other, length."""
    most = min(len(first), len(second))
    head = next((i for i in range(most) if first[i] != second[i]), most)
    tail = next((i for i in range(most - head) if first[-1 - i] != second[-1 - i]), most - head)
    if head:
        yield 0, 0, head
    reached, other_reached = head, head
    for start, other_start in _anchors(first, second, head, tail):
        if start < reached or other_start < other_reached:
            continue
        length = ANCHOR
        while (
            start + length < len(first) - tail
            and other_start + length < len(second) - tail
            and first[start + length] == second[other_start + length]
        ):
            length += 1
        yield start, other_start, length
        reached, other_reached = start + length, other_start + length
    if tail:
        yield len(first) - tail, len(second) - tail, tail


def _anchors(first: Sequence[int], second: Sequence[int], head: int, tail: int) -> list[tuple[int, int]]:
    """Return where the words begin that stand in a row once in each, between the common ends, in the same order."""
    rows = [
        list(zip(*(row[head + i : len(row) - tail] for i in range(ANCHOR)), strict=False)) for row in (first, second)
    ]
    return [(head + i, head + j) for i, j in unique_pairs(*rows)]


def _in_gap(first: Sequence[int], second: Sequence[int], gap: _Place) -> Iterator[_Place]:
    from rapidfuzz.distance import Levenshtein

    a, b, c, d = gap
    if a == b or c == d or (b - a) * (d - c) > _TOO_MANY:
        yield gap
        return
    for code in Levenshtein.opcodes(first[a:b], second[c:d]):
        if code.tag != "equal":
            yield a + code.src_start, a + code.src_end, c + code.dest_start, c + code.dest_end


def _joined(places: Iterable[_Place]) -> Iterator[_Place]:
    """Join places with but a stray word or two between them that happen to be equal, as in two other sentences."""
    held: _Place | None = None
    for place in places:
        if held is None:
            held = place
            continue
        between = place[0] - held[1]
        small = min(_size(held), _size(place))
        if between == 0 or (between < _STRAY and between < small):
            held = held[0], place[1], held[2], place[3]
        else:
            yield held
            held = place
    if held is not None:
        yield held


def _size(place: _Place) -> int:
    return max(place[1] - place[0], place[3] - place[2])


def _moved(places: Sequence[_Place], first: Sequence[int], second: Sequence[int]) -> list[bool]:
    """Return for each place with words in one text alone whether they stand at another such place of the other."""
    rows = {row for a, b, _, _ in places for row in _rows(first[a:b])}
    others = {row for _, _, c, d in places for row in _rows(second[c:d])}
    found = []
    for a, b, c, d in places:
        if a < b and c < d:
            found.append(False)
            continue
        own = _rows(first[a:b]) if a < b else _rows(second[c:d])
        there = others if a < b else rows
        found.append(bool(own) and sum(row in there for row in own) >= _MOVED_PART * len(own))
    return found


def _rows(row: Sequence[int]) -> list[tuple[int, ...]]:
    return list(zip(*(row[i:] for i in range(_MOVED)), strict=False))
