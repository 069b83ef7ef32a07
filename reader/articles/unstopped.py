"""Paragraphs that do not end as a sentence: the last full stop was forgotten, or lost when the text was copied.

By itself such a line looks like a long headline, so that it takes more than its own words: it stands among the
paragraphs of a text, and reads as they do. A paragraph that is folded away is a greater loss than a link that is kept.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from reader.articles.lines import Line
from reader.articles.subheads import MAX_WEIGHT, is_bulleted, is_marked_heading

TEXT = ("prose", "sentence")
"""The kinds of lines that are text by themselves."""

_LEAST = 80
_LONG = 130
_REACH = 6
_SEVERAL = 2
_CAPITALS = 0.5
_CREDIT = 45
_PASSED = ("furniture", "caption")
_LINKING = ("also", "end")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
# "... in the hall. The vote": a sentence ends, and another begins. "U.S. Open" is none.
_TWO = re.compile(r"[^\W\d_]{3}[.!?…。؟۔।][\"'”’“»)]*\s[\"'“„«‘(¿¡]?[^\W\d_]")
_COMMA = re.compile(r"[,;،؛]\s|[、，]")
# "“... on the quay,” she said."
_SAID = re.compile(r"[,!?][\"”’“»]\s[^\W\d_]")
# An address, bread crumbs, the length of a film.
_OWN = re.compile(r"https?:|www\.|\w@\w|^@|\s(?:[|/»›]|>>?)\s|^\d{1,2}:\d\d\b")
# "The quay on Monday. Ada Example/The Quay", "... EFE/ Ada Example", "(Ada Example)": a picture's.
_BY_PICTURE = re.compile(r"\w/ ?[^\W\d_]|©|[)\]]$")
# "... wait for the ferry.Courtesy of the harbour office": no space between a picture's text and its source.
_GLUED = re.compile(r"[^\W_]{3}\.[A-ZÀ-Þ]")
# "... said on Monday. more", "... on Monday. rtr": a link, or an agency's letters.
_TAIL = re.compile(r"[.!?…]\s[a-zà-ÿ]+$")


def mark_unstopped(lines: Sequence[Line]) -> None:
    """Take lines for paragraphs that stand alone between two of them and read as these do.

    Where nothing on the page ends as a paragraph, take the lines that are longer than headings, if they are several.
    """
    if not any(line.kind == "prose" for line in lines):
        long = [line for index, line in enumerate(lines) if _is_long(lines, index)]
        for line in long if len(long) >= _SEVERAL else ():
            line.kind = "prose"
    for index, line in enumerate(lines):
        if line.kind == "short" and reads_on(line) and stands_alone(lines, index):
            both = _near(lines, index, -1) in TEXT and _near(lines, index, 1) in TEXT
            if both and (line.weight > MAX_WEIGHT or is_told(line)):
                line.kind = "prose"


def mark_inside(lines: Sequence[Line], begin: int, end: int, repeated: Collection[int]) -> None:
    """Take lines of a text for paragraphs that read as these do, but for those under "Read also".

    Args:
        lines: all lines.
        begin, end: the text.
        repeated: lines whose words stand on the page more than once.
    """
    spaced = is_spaced_between(lines, begin, end)
    linked = False
    for index in range(begin, end):
        line = lines[index]
        linked = line.kind in _LINKING or (linked and line.kind == "short")
        if line.kind != "short" or linked or index in repeated or not reads_on(line):
            continue
        beside = _near(lines, index, -1) in TEXT or _near(lines, index, 1) in TEXT
        if stands_alone(lines, index):
            long = line.weight > MAX_WEIGHT
            told = long or is_told(line) if beside else long and has_marks(line)
        else:
            told = beside and not spaced and has_marks(line)
        if told:
            line.kind = "prose"


def is_spaced_between(lines: Sequence[Line], begin: int, end: int) -> bool:
    """Whether most paragraphs of a text have an empty line between them; of a single one, before it."""
    gaps = [lines[index].gap for index in range(begin, end) if lines[index].kind == "prose"]
    gaps = gaps[1:] or gaps
    return sum(gaps) > len(gaps) * 0.5


def reads_on(line: Line) -> bool:
    """Whether a line is as long as a short paragraph, and nothing in it says that it is none."""
    words = line.text
    if line.weight < _LEAST or words[-1] in ";；" or is_bulleted(words) or is_marked_heading(line):
        return False
    if _OWN.search(words) or _GLUED.search(words) or _TAIL.search(words) or _BY_PICTURE.search(words[-_CREDIT:]):
        return False
    # Where headlines write their words large, nearly all of them are.
    others: list[str] = _WORD.findall(words)[1:]
    return sum(word[0].isupper() for word in others) <= len(others) * _CAPITALS


def is_told(line: Line) -> bool:
    """Whether a line that `reads_on` is told as headlines are not, or longer than these are."""
    return line.weight >= _LONG or has_marks(line)


def has_marks(line: Line) -> bool:
    """Whether a line has what headlines hardly have: two sentences, quoted speech, or a comma in a long one."""
    if _TWO.search(line.text) or _SAID.search(line.text):
        return True
    return line.weight > MAX_WEIGHT and _COMMA.search(line.text) is not None


def _is_long(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    return line.kind == "short" and line.weight > MAX_WEIGHT and reads_on(line) and stands_alone(lines, index)


def stands_alone(lines: Sequence[Line], index: int) -> bool:
    """Whether a line has empty lines before and after it."""
    return lines[index].gap and (index + 1 >= len(lines) or lines[index + 1].gap)


def _near(lines: Sequence[Line], index: int, step: int) -> str:
    """Return the kind of the next line that is no advertisement and no picture's; "" where none is near."""
    at = index + step
    while 0 <= at < len(lines) and abs(at - index) < _REACH and lines[at].kind in _PASSED:
        at += step
    return lines[at].kind if 0 <= at < len(lines) and abs(at - index) < _REACH else ""
