"""What a line is by itself, whatever stands round it.

The kinds: `prose` (a paragraph), `sentence` (a short one), `short` (neither: a heading, a name, a menu entry),
`furniture`, `end` (after it come other articles or comments), `also` (after it come links), `caption`, `credit`,
`correction`, `date` (a short line with a date), `byline` (a line that begins with "By") and `comment` (a reader's).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from reader.articles.byline import begins_with_by
from reader.articles.comments import comment_span
from reader.articles.dates import holds_date, might_be_weather
from reader.articles.lexicon import CAPTION_MARKS, Lexicon, first_word, folded, plain
from reader.articles.lines import Line
from reader.articles.names import paper_in_name

PROSE_WEIGHT = 75
"""A line that ends like a sentence and weighs this much is a paragraph."""
LONG_WEIGHT = 190
"""A line that weighs this much is a paragraph however it ends."""

_CLOSERS = "\"'”’“‘»›«‹)]」』】*\u200f\u200e\xa0 "
_TERMINATORS = ".!?…。！？؟۔।．"
_START_LIMIT = 170
_CAPTION_LIMIT = 480
_CAPTION_START = 14
_SAME = 25
_SAID_LIMIT = 480
_HEAD_LINE = 130
_CREDIT_LINE = 40
_CREDIT_LIMIT = 200
_PICTURE_LIMIT = 170
_SURELY_PROSE = 480
_LONGEST_BOX = 1500
_MARKS_OF_BOX = 2
_WORDS_LIMIT = 70
_POINTS, _POINT_WEIGHT = 7, 190
# "A rocket on its pad. Ada Example for The Example": a sentence, then only names.
_NAMED = re.compile(
    r"[^\W\d_]{3,}[.!?)]\s(?:[A-ZÀ-Þ][\w.'’-]*|/|\||for|via|von|de|del|van)(?:\s(?:[A-ZÀ-Þ][\w.'’-]*|/|\||for|via|von|de|del|van|of|the)){0,6}$"
)
# Scripts without a full stop: a line as long as this is a paragraph.
_UNMARKED, _UNMARKED_WEIGHT = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]"), 100
_WITH = re.compile(
    r"[(\[]?(?:with|avec|con|mit|com|med|met|cu|con información de|com informações de|with files from|with reporting by"
    r"|with information from|avec des informations de|mit material von|avec l['’])\s?(?:the |la |l['’])?\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\s?[,/&]\s?|\s(?:and|et|und|y|e|og|och|en)\s")
_MARKED = re.compile(CAPTION_MARKS)
_WORD = re.compile(r"\w+")
_SIGNATURE = "--"
"""Alone on a line, it ends a message (RFC 3676); what follows is the sender's."""
_FIRST_LETTER = re.compile(r"[^\W\d_]")
# Markdown: a picture, or nothing but a link.
_MARKDOWN = re.compile(r"!\[[^\]]*\]\([^)]*\)|\[[^\]]+\]\([^)]*\)$")
# "2/5 The harbour at dawn": a picture of several.
_OF_SEVERAL = re.compile(
    r"[(\[]?(?P<one>\d{1,2})\s?(?:/|of|de|von|di|sur|av|van)\s?(?P<all>\d{1,2})[)\]]?[ :.\xa0]\s?[^\W\d_«“\"]"
)


def ends_sentence(words: str) -> bool:
    """Whether words end as a sentence does, in any script, inside or outside quotation marks."""
    bare = words.rstrip(_CLOSERS)
    return bool(bare) and bare[-1] in _TERMINATORS


def is_unmarked(words: str) -> bool:
    """Whether words are in a script that has no full stop: Thai, Lao, Burmese and Khmer."""
    return not words.isascii() and len(_UNMARKED.findall(words)) * 2 > len(words)


def mark_kinds(lines: Sequence[Line], lexicon: Lexicon) -> None:
    """Set `kind` and `folded` of every line."""
    lowers = [plain(line.text) if line.weight < _SURELY_PROSE else "" for line in lines]
    parts = [_caption_part(line, lower) for line, lower in zip(lines, lowers, strict=True)]
    captions = _find_all(parts, lexicon.captions)
    # Most marks have a colon, a slash or a bracket, and most lines have none.
    captions |= _find_all([part if _MARKED.search(part) else "" for part in parts], lexicon.marked_captions)
    said = _find_all([lower if len(lower) < _SAID_LIMIT else "" for lower in lowers], lexicon.contains)
    for index, line in enumerate(lines):
        line.folded = folded(lowers[index])
        line.kind = _kind(line, lowers[index], index in captions, said.get(index, 0), lexicon)
    _mark_boxes(lines, lexicon)
    for index, (line, following) in enumerate(pairwise(lines)):
        if line.kind not in ("prose", "sentence", "short") or line.weight >= _CAPTION_LIMIT:
            continue
        parted = index + 2 >= len(lines) or lines[index + 2].gap
        parted = parted or max(line.weight, 2 * lines[index + 2].weight) < _PICTURE_LIMIT
        if (
            _is_pictured(lines, index)
            or _is_told_again(line, following)
            or (parted and _is_credited(line, following, lexicon))
        ):
            line.kind = "caption"
            if following.kind == "short":
                following.kind = "caption"
    _mark_masthead(lines, lexicon)
    _mark_summaries(lines, lexicon)
    for index in comment_span(lines, lexicon):
        if lines[index].kind in ("prose", "sentence", "short"):
            lines[index].kind = "comment"


def _mark_masthead(lines: Sequence[Line], lexicon: Lexicon) -> None:
    """Mark the name of a newspaper with which a text begins, over another line that may be the headline.

    A headline may look like such a name ("The Last Post"), but then the text speaks of it.
    """
    paper = paper_in_name(lines[0].text, lexicon) if lines and lines[0].kind == "short" else ""
    if not paper:
        return
    below = next((line for line in lines[1:] if line.kind in ("short", "sentence", "prose")), None)
    if below is None or below.kind != "short" or paper_in_name(below.text, lexicon):
        return
    said = (_WORD.findall(line.text.lower()) for line in lines if line.kind == "prose")
    lines[0].masthead = not any(paper in words for words in said)


def _mark_summaries(lines: Sequence[Line], lexicon: Lexicon) -> None:
    """Take for furniture what stands under "Key points", line by line: up to the next empty line or a line of the page.

    Where the text follows with neither between, nothing tells where the points end.
    """
    for index, line in enumerate(lines):
        if line.folded not in lexicon.summaries:
            continue
        rows = lines[index + 1 : index + 1 + _POINTS]
        ends = (at for at, row in enumerate(rows) if (at and row.gap) or row.kind not in ("prose", "sentence"))
        points = rows[: next(ends, 0)]
        if len(rows) > 1 and rows[0].gap and rows[1].gap:
            continue
        if all(row.weight < _POINT_WEIGHT for row in points):
            for row in points:
                row.kind = "furniture"


def _mark_boxes(lines: Sequence[Line], lexicon: Lexicon) -> None:
    """Take paragraphs for furniture that begin as the page's own do and name several of its matters.

    "To show embedded content, your consent to ... personal data ... third parties": as long as a paragraph of the text,
    which may well be about such matters, but does not begin so.
    """
    for line in lines:
        if _SURELY_PROSE <= line.weight < _LONGEST_BOX:
            lower = plain(line.text)
            starts = lexicon.starts.get(first_word(lower))
            if starts and lower.startswith(starts) and sum(mark in lower for mark in lexicon.contains) >= _MARKS_OF_BOX:
                line.kind = "furniture"


def _caption_part(line: Line, lower: str) -> str:
    """Return the part of a line that marks of captions are looked for in.

    In a line as long as a paragraph only its beginning and its last third are asked: "told (Reuters)" inside a
    paragraph is no caption.
    """
    if line.weight >= _CAPTION_LIMIT:
        return ""
    return lower if line.weight < 100 else f"{lower[:_CAPTION_START]}\0{lower[(len(lower) * 62) // 100 :]}"


def _find_all(lowers: Sequence[str], marks: Iterable[str]) -> dict[int, int]:
    """Return how many of the marks stand in each line; all lines are searched at once, which is much faster."""
    joined = "\n".join(lowers)
    starts = [0, *accumulate(len(lower) + 1 for lower in lowers)]
    found: dict[int, int] = {}
    for mark in marks:
        at = joined.find(mark)
        while at >= 0:
            index = bisect_right(starts, at) - 1
            found[index] = found.get(index, 0) + 1
            at = joined.find(mark, starts[index + 1])
    return found


def _kind(line: Line, lower: str, caption: bool, said: int, lexicon: Lexicon) -> str:
    if line.weight >= _SURELY_PROSE:
        return "prose"
    if not line.folded or not (line.folded[0].isalpha() or _FIRST_LETTER.search(line.folded)):
        if line.text == _SIGNATURE:
            return "end"
        return "date" if holds_date(line.text, lexicon) else "furniture"
    if told := _told(line, lower, lexicon):
        return told
    if said > (1 if line.weight > 230 else 0) or is_furniture(line, lower, lexicon):
        return "furniture"
    if line.weight < _HEAD_LINE and begins_with_by(line.text, lexicon):
        return "byline"
    if caption or _is_of_several(line):
        return "caption"
    if line.weight < _HEAD_LINE and holds_date(line.text, lexicon) and not ends_sentence(line.text.rstrip(".")):
        return "date"
    return _by_length(line)


def _told(line: Line, lower: str, lexicon: Lexicon) -> str:
    """Return the kind a line's first words tell, or all of them; "" if they do not."""
    if line.folded in lexicon.also:
        return "also"
    if line.folded in lexicon.ends:
        return "end"
    start = lower.lstrip("*_([")
    if line.weight < _CREDIT_LINE and with_agencies(line.text, lexicon):
        return "credit"
    if first_word(start) in lexicon.told_starts:
        if line.weight < _CREDIT_LIMIT and start.startswith(lexicon.credits):
            return "credit"
        if start.startswith(lexicon.corrections):
            return "correction"
    return ""


def with_agencies(words: str, lexicon: Lexicon) -> int:
    """Return how many characters of words are the "With" of "With AFP and Reuters"; 0 if they say nothing like it."""
    match = _WITH.match(words)
    if match is None:
        return 0
    named = [name.strip(" .)'’") for name in _SEVERAL.split(words[match.end() :].lower())]
    return match.end() if all(name in lexicon.agencies for name in named) else 0


def _is_of_several(line: Line) -> bool:
    match = _OF_SEVERAL.match(line.text) if line.weight < _CAPTION_LIMIT else None
    return match is not None and 1 <= int(match["one"]) <= int(match["all"]) > 1


def _is_told_again(line: Line, following: Line) -> bool:
    """Whether two lines say the same, one with a photographer's name behind it: a picture's caption, copied twice."""
    if line.folded[:_SAME] != following.folded[:_SAME] or line.weight < 30:
        return False
    if following.kind not in ("prose", "sentence", "short", "caption"):
        return False
    shorter, longer = sorted((line.folded, following.folded), key=len)
    told = ends_sentence(line.text) or ends_sentence(following.text)
    return told and len(shorter) >= _SAME and longer.startswith(shorter) and len(longer) - len(shorter) < 60


def _is_credited(line: Line, following: Line, lexicon: Lexicon) -> bool:
    """Whether a sentence has a short line right under it, with an empty line before and after: "NASA / A. Person"."""
    if not line.gap or line.kind == "short" or following.gap or following.weight >= _CREDIT_LINE:
        return False
    if following.kind == "furniture":
        return plain(following.text).startswith(lexicon.marked_captions)
    return following.kind in ("short", "caption") and not ends_sentence(following.text)


def _is_pictured(lines: Sequence[Line], index: int) -> bool:
    """Whether a sentence stands over nothing but a photographer in brackets: "(Credit: Jane Doe/The Quay)"."""
    line, following = lines[index], lines[index + 1]
    credited = following.weight < 2 * _CREDIT_LINE and following.text[0] in "(（[" and following.text[-1] in ")）]"
    return credited and following.kind == "caption" and line.weight < _PICTURE_LIMIT and line.kind != "short"


def _by_length(line: Line) -> str:
    if line.weight >= LONG_WEIGHT or (line.weight >= _UNMARKED_WEIGHT and is_unmarked(line.text)):
        return "prose"
    colon = line.weight >= PROSE_WEIGHT and line.text.endswith((":", "："))
    if ends_sentence(line.text) or colon:
        if line.weight >= PROSE_WEIGHT:
            return "prose"
        if line.text.count(" ") >= 3 or line.weight > len(line.text) + 12:
            return "sentence"
    two = line.weight > 30 and (". " in line.text or ") " in line.text or "! " in line.text or "? " in line.text)
    return "caption" if two and _NAMED.search(line.text) else "short"


def is_furniture(line: Line, lower: str, lexicon: Lexicon) -> bool:
    """Whether a line's own words, given in lower case too, say that it is the page's, not the article's."""
    if line.folded in lexicon.lines or (line.text[0] in "![" and _MARKDOWN.match(line.text)):
        return True
    if line.weight < _WORDS_LIMIT:
        if all(word in lexicon.words for word in line.folded.split()):
            return True
        if might_be_weather(line.text):
            return True
    if line.weight >= _START_LIMIT:
        return False
    starts = lexicon.starts.get(first_word(lower))
    return starts is not None and lower.startswith(starts)
