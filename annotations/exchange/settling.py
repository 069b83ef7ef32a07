"""Settling what a file says against the words of a text: where each annotation stands, or where it may belong.

No offset is believed for itself. How a file counts is decided once for each document, by what fits the most of its
annotations; one that fits otherwise than the rest is for a person to decide.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotations.exchange.foreign import ForeignDocument, ForeignMark
from annotations.model.errors import InvalidInput
from annotations.model.span import GAP, Span, check_spans
from annotations.text.canonical import canonical, canonical_words
from annotations.text.counted import Counted, Way, ways
from annotations.text.graphemes import is_boundary, snap
from annotations.text.occurrences import FoldedText

MOST_OFFERS = 6
"""So many places are offered for one annotation at most."""

NOT_THERE = "Its words are not where the file says."
OUTSIDE = "It stands outside the text."
CUTS = "It cuts a character that is made of several code points."
CHANGED = "The text is another one here at its words."
SEVERAL = "Its words stand in several places, and the file does not say in which."
NOWHERE = "Its words are not in the text."
NO_WORDS = "It stands on no words."

_MOST_SEARCHED = 2_000
_MOST_PLACES = 200

Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """An annotation of a file, held against the text.

    Attributes:
        mark: as the file says it.
        spans: where it stands, in code points of the text; empty for the whole document; None where that is not sure.
        why: why it is not sure; a sentence for a person.
        offers: where it may belong, the likeliest first.
    """

    mark: ForeignMark
    spans: Spans | None
    why: str = ""
    offers: tuple[Spans, ...] = ()


@dataclass(frozen=True, slots=True)
class Settling:
    """What came of a document: how it counts, and its annotations in the file's order."""

    way: Way
    marks: tuple[Settled, ...]


def settle(document: ForeignDocument, text: str | None = None) -> Settling:
    """Find out where the annotations of a document stand.

    Args:
        document: as a file says it.
        text: the text they are to stand on, where that may be another than the document's own, once canonical.

    Raises:
        InvalidInput: there is no text at all.
    """
    raw = document.text if document.text is not None else text
    if raw is None:
        raise InvalidInput("There is no text.")
    own = canonical(raw)
    counted = _counted(raw, own, document)
    settler = _Settler(own, own if text is None else text, counted)
    return Settling(counted.way, tuple(map(settler.settle, document.marks)))


def _counted(raw: str, own: str, document: ForeignDocument) -> Counted:
    """Return the way of counting in which the most annotations fit their words; the likelier one of several."""
    telling = [mark for mark in document.marks if mark.spans and mark.quotes]
    best, fitting = None, -1
    for way in ways(raw, document.unit):
        counted = Counted(raw, way)
        number = sum(_fits(own, mark, _spans(counted, mark)) for mark in telling)
        if number > fitting:
            best, fitting = counted, number
        if number == len(telling):
            break
    assert best is not None, "there is always one way"
    return best


def _spans(counted: Counted, mark: ForeignMark) -> Spans | None:
    found = [counted.span(*span) for span in mark.spans]
    return None if None in found else tuple(span for span in found if span is not None)


def _fits(text: str, mark: ForeignMark, spans: Spans | None) -> bool:
    """Whether the words at some spans are those that the file says; where it says none there is nothing to fit."""
    if spans is None:
        return False
    quotes = mark.quotes
    if not quotes:
        return True
    words = [text[start:end] for start, end in spans]
    if len(quotes) == len(spans):
        return all(_plain(one) == _plain(other) for one, other in zip(quotes, words, strict=True))
    return len(quotes) == 1 and _plain(quotes[0]) in {_plain(between.join(words)) for between in (" ", "", GAP)}


def _plain(words: str) -> str:
    """Words with a space for whatever white space is in them: a line of a table cannot hold a line end."""
    words = canonical_words(words)
    if words.isalnum():
        return words
    return "".join(" " if character.isspace() else character for character in words)


class _Settler:
    """Settles the annotations of one document.

    Args:
        own: the document's text, canonical.
        text: the text they are to stand on.
        counted: how the document counts.
    """

    def __init__(self, own: str, text: str, counted: Counted) -> None:
        self._own, self._text, self._counted = own, text, counted
        self._search = None
        if own != text:
            from annotations.text.layered import compared
            from annotations.text.reanchor import Search

            self._search = Search(own, text, compared(own, text).edits)
        self._folded: FoldedText | None = None
        self._places: dict[str, list[Span]] = {}
        self._searched = 0

    def settle(self, mark: ForeignMark) -> Settled:
        """Settle one."""
        if not mark.spans:
            return self._by_words(mark) if mark.quotes and any(mark.quotes) else Settled(mark, ())
        spans = _spans(self._counted, mark)
        if spans is not None and len(spans) > 1 and (mark.quotes is None or len(mark.quotes) == len(spans)):
            mark, spans = _in_order(mark, spans)
        if spans is None:
            return self._unsure(mark, OUTSIDE)
        if all(start == end for start, end in spans) and not any(mark.quotes or ()):
            return Settled(mark, None, NO_WORDS)
        if not _fits(self._own, mark, spans):
            return self._unsure(mark, NOT_THERE, spans)
        try:
            check_spans(spans, len(self._own))
        except InvalidInput as error:
            return self._unsure(mark, str(error), spans)
        return self._here(mark, spans)

    def _here(self, mark: ForeignMark, spans: Spans) -> Settled:
        """Settle what fits the document's own text in the text it is to stand on."""
        if self._search is not None:
            moved = [self._search.place(*span) for span in spans]
            if None in moved:
                return self._unsure(mark, CHANGED, spans)
            spans = tuple(span for span in moved if span is not None)
        if not all(is_boundary(self._text, offset) for span in spans for offset in span):
            whole = tuple(snap(self._text, *span) for span in spans)
            return Settled(mark, None, CUTS, (whole,) if _is_whole(self._text, whole) else ())
        try:
            check_spans(spans, len(self._text))
        except InvalidInput:
            return self._unsure(mark, CHANGED, spans)
        return Settled(mark, spans)

    def _by_words(self, mark: ForeignMark) -> Settled:
        """Settle what the file gives words of and no place: where these stand once, it is there."""
        offers = self._offers(mark, self._quotes(mark, None), 0)
        words = canonical_words(mark.quotes[0]) if mark.quotes else ""
        if len(offers) == 1 and len(mark.quotes or ()) == 1 and self._text[slice(*offers[0][0])] == words:
            return Settled(mark, offers[0])
        return Settled(mark, None, SEVERAL if offers else NOWHERE, offers)

    def _unsure(self, mark: ForeignMark, why: str, spans: Spans | None = None) -> Settled:
        near = spans[0][0] if spans else self._counted.near(mark.spans[0][0])
        if self._search is not None:
            near = self._search.edits.cover(near, near)[0]
        return Settled(mark, None, why, self._offers(mark, self._quotes(mark, spans), near))

    def _quotes(self, mark: ForeignMark, spans: Spans | None) -> list[str]:
        if mark.quotes and any(mark.quotes):
            return [canonical_words(words) for words in mark.quotes if words.strip()]
        # The file does not say the words: those that stand there in its own text.
        return [self._own[start:end] for start, end in spans or () if start < end]

    def _offers(self, mark: ForeignMark, quotes: Sequence[str], near: int) -> tuple[Spans, ...]:
        """Return the places that words may have, the nearest first; of several stretches those that follow."""
        if not quotes or self._searched >= _MOST_SEARCHED:
            return ()
        self._searched += 1
        if len(quotes) > 1:
            found: list[Span] = []
            for words in quotes:
                reached = found[-1][1] if found else max(0, near - 1)
                after = [span for span in self._all(words) if span[0] >= reached]
                if not after:
                    return ()
                found.append(after[0])
            return (tuple(found),) if _is_whole(self._text, tuple(found)) else ()
        places = sorted(self._all(quotes[0]), key=lambda span: (abs(span[0] - near), span[0]))
        return tuple((span,) for span in places[:MOST_OFFERS])

    def _all(self, words: str) -> list[Span]:
        """Return where words stand: themselves, else whatever their capitals, accents and white space."""
        if words not in self._places:
            found: list[Span] = []
            at = self._text.find(words)
            while at >= 0 and len(found) < _MOST_PLACES:
                span = (at, at + len(words))
                if snap(self._text, *span) == span:
                    found.append(span)
                at = self._text.find(words, at + len(words))
            if not found:
                self._folded = self._folded or FoldedText(self._text)
                found = self._folded.occurrences(words)[:_MOST_PLACES]
            self._places[words] = found
        return self._places[words]


def _in_order(mark: ForeignMark, spans: Spans) -> tuple[ForeignMark, Spans]:
    """Put the stretches of an annotation in the order of the text, and their words with them."""
    if all(one[0] <= other[0] for one, other in pairwise(spans)):
        return mark, spans
    from dataclasses import replace

    order = sorted(range(len(spans)), key=lambda number: spans[number])
    quotes = tuple(mark.quotes[number] for number in order) if mark.quotes is not None else None
    raw = tuple(mark.spans[number] for number in order)
    return replace(mark, spans=raw, quotes=quotes), tuple(spans[number] for number in order)


def _is_whole(text: str, spans: Spans) -> bool:
    try:
        check_spans(spans, len(text))
    except InvalidInput:
        return False
    return all(is_boundary(text, offset) for span in spans for offset in span)
