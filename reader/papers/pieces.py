"""An annotated article cut into what a document is made of: paragraphs, runs of equally marked words, margin notes.

A document shows each paragraph with its words cut where any mark begins or ends, and beside it what is said of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from annotations.exchange.told import Mark, Told
from annotations.model.block import Block
from annotations.model.span import Span


@dataclass(slots=True)
class Aside:
    """Something said beside the text: a note, or a topic of some words.

    Attributes:
        number: by which the words and the margin name each other; counted through the article.
        mark: the note or topic; about: the mention or topic a note is about, where it is about one.
    """

    number: int
    mark: Mark
    about: Mark | None = None


@dataclass(slots=True)
class Run:
    """Words that all have the same marks.

    Attributes:
        marks: over the words: mentions, and notes and topics on words; the one that begins first comes first.
        begun: the mentions that begin here; each is named once, at its beginning.
        asides: what ends here, so that its number stands behind the words.
    """

    start: int
    end: int
    marks: tuple[Mark, ...] = ()
    begun: tuple[Mark, ...] = ()
    asides: tuple[Aside, ...] = ()


@dataclass(slots=True)
class Paragraph:
    """A block of the article: its role, its words, and what stands beside it."""

    role: str
    runs: list[Run] = field(default_factory=list)

    def words(self, text: str) -> str:
        """Return its words."""
        return text[self.runs[0].start : self.runs[-1].end].strip() if self.runs else ""

    @property
    def asides(self) -> list[Aside]:
        """What stands beside it, in the order of the words."""
        return [aside for run in self.runs for aside in run.asides]


@dataclass(slots=True)
class Pieces:
    """A whole article.

    Attributes:
        title: the headline as it stands in the text, where its words are the title; else None.
        topics: of the whole article.
        notes: about the article, its fields, or something that is not shown.
    """

    title: Paragraph | None
    topics: list[Mark]
    notes: list[Aside]
    paragraphs: list[Paragraph]


def pieces_of(article: Told, blocks: Sequence[Block], *, furniture: bool) -> Pieces:
    """Return what a document of an article is made of.

    Args:
        blocks: of the article's current text, in order.
        furniture: also the page's own matter; without it only so much of it as has marks.
    """
    by_uuid = {mark.uuid: mark for mark in article.marks}
    ends: dict[int, list[Aside]] = {}
    notes: list[Aside] = []
    asides = _asides(article, by_uuid)
    for aside in asides:
        spans = aside.mark.spans or (aside.about.spans if aside.about is not None else ())
        if spans:
            ends.setdefault(spans[-1][1], []).append(aside)
        else:
            notes.append(aside)
    on_words = [mark for mark in article.marks if mark.spans]
    paragraphs = list(_paragraphs(blocks, on_words, ends, furniture=furniture))
    # A number whose words end outside all blocks would be lost: it goes to the notes about the article.
    notes += [aside for left in ends.values() for aside in left]
    notes.sort(key=lambda aside: aside.number)
    topics = [mark for mark in article.marks if mark.kind == "topic" and not mark.spans]
    title = next(
        (one for one in paragraphs if one.role == "headline" and one.words(article.text) == article.title), None
    )
    return Pieces(title, topics, notes, [one for one in paragraphs if one is not title])


def _asides(article: Told, by_uuid: Mapping[str, Mark]) -> list[Aside]:
    """Return notes and topics of words in the order of the words they are about, numbered."""
    found: list[tuple[int, Mark, Mark | None]] = []
    for mark in article.marks:
        if mark.kind == "mention" or (mark.kind == "topic" and not mark.spans):
            continue
        about = by_uuid.get(mark.target or "") if mark.target_kind == "annotation" else None
        # A note may be about a note; what counts is where the words are.
        seen = {mark.uuid}
        place = about
        while place is not None and not place.spans and place.target and place.uuid not in seen:
            seen.add(place.uuid)
            place = by_uuid.get(place.target)
        spans = mark.spans or (place.spans if place is not None else ())
        found.append((spans[-1][1] if spans else -1, mark, place if about is not None else None))
    found.sort(key=lambda one: one[0])
    return [Aside(number, mark, about) for number, (_, mark, about) in enumerate(found, 1)]


def _paragraphs(
    blocks: Sequence[Block], marks: Sequence[Mark], ends: dict[int, list[Aside]], *, furniture: bool
) -> Iterator[Paragraph]:
    """Yield the paragraphs; takes out of `ends` what it has placed."""
    spans: list[tuple[Span, Mark]] = sorted(
        ((span, mark) for mark in marks for span in mark.spans), key=lambda one: (one[0][0], -one[0][1])
    )
    turn = 0
    active: list[tuple[Span, Mark]] = []
    for block in blocks:
        while turn < len(spans) and spans[turn][0][0] < block.end:
            active.append(spans[turn])
            turn += 1
        active = [one for one in active if one[0][1] > block.start]
        inside = [one for one in active if one[0][0] < block.end]
        if block.role == "furniture" and not furniture and not inside:
            continue
        yield Paragraph(block.role, list(_runs(block, inside, ends)))


def _runs(block: Block, inside: Sequence[tuple[Span, Mark]], ends: dict[int, list[Aside]]) -> Iterator[Run]:
    cuts = {block.start, block.end}
    for (start, end), _ in inside:
        cuts.update(place for place in (start, end) if block.start < place < block.end)
    places = sorted(cuts)
    ahead = 0
    active: list[tuple[Span, Mark]] = []
    for start, end in pairwise(places):
        active = [one for one in active if one[0][1] > start]
        begun: list[Mark] = []
        while ahead < len(inside) and inside[ahead][0][0] <= start:
            span, mark = inside[ahead]
            ahead += 1
            if span[1] > start:
                active.append(inside[ahead - 1])
                if mark.kind == "mention" and span[0] == start and span == mark.spans[0]:
                    begun.append(mark)
        yield Run(start, end, tuple(mark for _, mark in active), tuple(begun), tuple(ends.pop(end, ())))
