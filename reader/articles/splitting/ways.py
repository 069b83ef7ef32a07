"""The ways a text can be split into articles, and how sure it is that it holds many.

A text that is one article must never be taken for many: a scene break of three stars stands within articles too. So
lines that only separate count where what follows them begins like an article, with a head of labels, or with a title
and a date. Lines that number the documents, or end them, count by themselves.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from annotations.model.errors import InvalidInput
from reader.articles.splitting.beginning import begins_article, label_blocks
from reader.articles.splitting.labels import coded
from reader.articles.splitting.lines import FORM_FEED, Line, cut
from reader.articles.splitting.marks import (
    ends_document,
    is_database_id,
    numbering,
    separator_shape,
)  # fmt: skip

# A separator, a number of so many, the end of a document, a code, or a label that heads begin with.
_ANY_MARK = re.compile(
    r"^[ \t\xa0]*(?:([-–—=*_~#+•·.§])[ \t\xa0]*\1[ \t\xa0]*\1"
    r"|[^\W\d_]{0,12} ?\d+ ?(?:of|von|de|di|sur|aus|av|van|/) ?\d"
    r"|(?:end|ende|fin|fine|fim|einde) |dokumentende|document |dokument |documento |HD[ \t\n]|\x0c"
    r"|(?:[\w' ]{2,28}) ?[:：][^\n]*\n\s*[\w' ]{2,28} ?[:：])",
    re.MULTILINE | re.IGNORECASE,
)

NUMBERED, ENDED, CODED, LABELLED = "numbered", "ended", "coded", "labelled"
"""Ways by what databases print: "Document 3 of 27", "End of Document", lines of codes ("HD"), blocks of labels."""

FORM_FEEDS = "form-feed"

_FEW = 3
_MOSTLY = 0.8
_MOST_LOOKED_AT = 300
_LEAST_TAIL = 400
_MOST_WAYS = 8
_MOST_PARTS = 50_000
_LONGEST_PATTERN = 500


@dataclass(frozen=True, slots=True)
class Stretch:
    """One article's place in the text, half-open in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Way:
    """One way to split a text.

    Attributes:
        name: NUMBERED, ENDED, CODED, LABELLED, FORM_FEEDS, a separator (`---`, `* * *`), or a person's own pattern;
            `split_by` takes it.
        stretches: where the articles stand, in order.
        sure: whether the text is many articles without a doubt.
    """

    name: str
    stretches: tuple[Stretch, ...]
    sure: bool


def may_be_many(text: str) -> bool:
    """Whether a text has anything in it that parts articles: quick, and wrong on one side only."""
    return _ANY_MARK.search(text) is not None


def find_ways(text: str) -> list[Way]:
    """Return the ways a text can be split in two or more, the likeliest first; none for most texts.

    Args:
        text: with LF for line ends and form feeds as they are, see `lines.ended_by_lf`.
    """
    different: dict[tuple[Stretch, ...], Way] = {}
    for way in sorted(_ways(text), key=lambda way: not way.sure):
        different.setdefault(way.stretches, way)
    return list(different.values())[:_MOST_WAYS]


def sure_way(text: str) -> Way | None:
    """Return the first of `find_ways` where it is sure, without looking for the others; else None."""
    return next((way for way in _ways(text) if way.sure), None)


def _ways(text: str) -> Iterator[Way]:
    """Yield the ways, likely ones first; heads of labels last: what stands over a head is easily given to another."""
    lines = cut(text)
    if len(lines) < 4:
        return
    for name in (NUMBERED, CODED, ENDED):
        yield from _one(_way(name, text, lines, _OWN_WAYS[name](lines), certain=True))
    shapes = Counter(shape for line in lines if (shape := separator_shape(line.words)))
    for shape, _ in shapes.most_common(_MOST_WAYS):
        yield from _one(_way(_name_of(shape), text, lines, _by_shape(lines, shape), certain=False))
    yield from _one(_way(LABELLED, text, lines, _labelled(lines), certain=True))


def _one(way: Way | None) -> list[Way]:
    return [] if way is None else [way]


def split_by(text: str, name: str) -> Way | None:
    """Split a text in a way that is named; None where that does not part it.

    Args:
        text: as for `find_ways`.
        name: a `Way.name`, or a regular expression that all of a separating line matches; a line with words in it that
            matches begins an article, any other stands between two.

    Raises:
        InvalidInput: the pattern is empty, too long, or no regular expression.
    """
    lines = cut(text)
    if name in _OWN_WAYS:
        return _way(name, text, lines, _OWN_WAYS[name](lines), certain=True)
    shape = FORM_FEED if name in (FORM_FEEDS, "\\f", FORM_FEED) else separator_shape(name.strip())
    if shape is not None:
        return _way(_name_of(shape), text, lines, _by_shape(lines, shape), certain=False)
    pattern = own_pattern(name)
    marks = [number for number, line in enumerate(lines) if line.words and pattern.fullmatch(line.words)]
    has_words = any(character.isalnum() for number in marks[:1] for character in lines[number].words)
    return _way(name, text, lines, _Cuts(marks, "start" if has_words else "between"), certain=False, keep_first=True)


def own_pattern(name: str) -> re.Pattern[str]:
    """Return a person's pattern for separating lines; what is no regular expression is looked for as it stands.

    Raises:
        InvalidInput: it is empty or too long.
    """
    if not name.strip() or len(name) > _LONGEST_PATTERN:
        raise InvalidInput("A pattern for separating lines has 1 to 500 characters.")
    try:
        return re.compile(name.strip())
    except re.error:
        return re.compile(re.escape(name.strip()))


@dataclass(frozen=True, slots=True)
class _Cuts:
    """Lines by their numbers, and what is there: an article's `start`, its `end`, or nothing but what is `between`."""

    marks: Sequence[int]
    where: str


def _way(
    name: str, text: str, lines: list[Line], cuts: _Cuts, *, certain: bool, keep_first: bool = False
) -> Way | None:
    if not cuts.marks or len(cuts.marks) > _MOST_PARTS:
        return None
    stretches = _stretches(text, lines, cuts, keep_first=keep_first)
    if len(stretches) < 2:
        return None
    return Way(name, tuple(stretches), certain or _all_begin(text, stretches))


def _all_begin(text: str, stretches: Sequence[Stretch]) -> bool:
    """Whether what is between separators begins as articles do, most of them, or all where they are few."""
    looked_at = stretches[:: 1 + len(stretches) // _MOST_LOOKED_AT]
    begun = sum(begins_article(text[stretch.start : stretch.end]) for stretch in looked_at)
    return begun == len(looked_at) if len(looked_at) <= _FEW else begun >= _MOSTLY * len(looked_at)


def _stretches(text: str, lines: list[Line], cuts: _Cuts, *, keep_first: bool) -> list[Stretch]:
    starts = [lines[number].start for number in cuts.marks]
    ends = [lines[number].end for number in cuts.marks]
    if cuts.where == "start":
        edges = list(zip(starts, [*starts[1:], len(text)], strict=True))
        if keep_first:
            edges.insert(0, (0, starts[0]))
    elif cuts.where == "end":
        edges = list(zip([0, *ends[:-1]], ends, strict=True))
        if len(text[ends[-1] :].strip()) >= _LEAST_TAIL or begins_article(text[ends[-1] :]):
            edges.append((ends[-1], len(text)))
    else:
        edges = list(zip([0, *ends], [*starts, len(text)], strict=True))
    trimmed = (_trimmed(text, start, end) for start, end in edges)
    return [stretch for stretch in trimmed if stretch is not None]


def _trimmed(text: str, start: int, end: int) -> Stretch | None:
    """Return a stretch without white space and separating lines at its ends; None where no word is in it."""
    while start < end:
        # Without a copy of the stretch for each line that goes: there may be thousands.
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        first_end = text.find("\n", start, end)
        if first_end > 0 and separator_shape(text[start:first_end].strip()):
            start = first_end
            continue
        last = text.rfind("\n", start, end)
        if last > 0 and separator_shape(text[last:end].strip()):
            end = last
            continue
        break
    has_words = start < end and any(character.isalnum() for character in text[start : min(end, start + 5000)])
    return Stretch(start, end) if has_words else None


def _name_of(shape: str) -> str:
    return FORM_FEEDS if shape == FORM_FEED else shape


def _by_shape(lines: list[Line], shape: str) -> _Cuts:
    return _Cuts([n for n, line in enumerate(lines) if separator_shape(line.words) == shape], "between")


def _numbered(lines: list[Line]) -> _Cuts:
    """Find lines that count the documents one by one; a list of them, and other counts in them, are passed by."""
    runs: dict[int, list[list[tuple[int, int]]]] = {}
    unclear: set[int] = set()
    for number, line in enumerate(lines):
        told = numbering(line.words)
        if told is None:
            continue
        count, total = told
        known = runs.setdefault(total, [[]])
        if known[-1] and known[-1][0][0] == count < known[-1][-1][0]:
            known.append([])
        elif known[-1] and count != known[-1][-1][0] + 1:
            unclear.add(total)
        known[-1].append((count, number))
    sound = [run for total, found in runs.items() if total not in unclear for run in found]
    # Of a list of documents and these themselves, the lines of the list are the ones close together.
    marks = [number for _, number in max(sound, key=lambda run: (len(run), run[-1][1] - run[0][1]), default=[])]
    return _Cuts(marks if len(marks) > 1 else (), "start")


def _ended(lines: list[Line]) -> _Cuts:
    for closes in (ends_document, is_database_id):
        marks = [number for number, line in enumerate(lines) if closes(line.words)]
        if len(marks) > 1:
            return _Cuts(marks, "end")
    return _Cuts((), "end")


def _coded(lines: list[Line]) -> _Cuts:
    """Find the beginnings of records whose lines begin with codes: the headline's, or those right before it."""
    codes = [found[1] if (found := coded(line.words)) else "" for line in lines]
    heads = [number for number, code in enumerate(codes) if code == "HD"]
    texts = sum(code in ("TD", "LP") for code in codes)
    if len(heads) < 2 or texts < len(heads) / 2:
        return _Cuts((), "start")
    marks: list[int] = []
    for head in heads:
        begin = head
        for number in range(head - 1, max(-1, head - 8), -1):
            if codes[number] in ("SE", "CLM", "PG", "ET"):
                begin = number
            elif lines[number].words and (number == 0 or codes[number - 1] not in ("SE", "CLM", "PG", "ET")):
                # Where a code's value stands on the line below it, the code is further up.
                break
        marks.append(begin)
    return _Cuts(marks, "start")


def _labelled(lines: list[Line]) -> _Cuts:
    marks = label_blocks(lines)
    return _Cuts(marks if len(marks) > 1 else (), "start")


_OWN_WAYS: dict[str, Callable[[list[Line]], _Cuts]] = {
    NUMBERED: _numbered, CODED: _coded, ENDED: _ended, LABELLED: _labelled,
}  # fmt: skip
