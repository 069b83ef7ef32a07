"""What speaks for and against a line being the headline: signs with a weight each.

The signs are counted here; how much each is worth stands in `resources/headline_weights.json`, learned from real pages
(docs/article-rules.md says how). No sign decides alone.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate, islice

from reader.articles.lexicon import fold
from reader.articles.line_kinds import ends_sentence
from reader.articles.lines import Line

SHORTEST, LONGEST = 9, 260
"""A headline weighs at least and at most this much."""

_LONG = 4
_STEM = 6
_MARKS = ".,;:!?…\"'“”„‘’«»()[]—–-،؟"
_DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
# "The", "and the", "in the" before an Arabic word, "the", "in", "to" ... before a Hebrew one: written as one with it.
_JOINED = re.compile(
    "^(?:[\u0648\u0641]?[\u0628\u0643\u0644]?\u0627\u0644|\u0644\u0644|[\u05d5\u05d4\u05d1\u05dc\u05e9\u05de])(?=\\w{3})"
)
_CRUMBS = re.compile(r"\s[/>»›]\s?|^/")
_TAIL = re.compile(r"\s[|\-–—•·:]\s")
_SHORT_TAIL = re.compile(r"\s[|\-–—•·]\s")
"""A colon between spaces stands also inside headlines: it is only a tail where the headline is on the page too."""
_TWO = re.compile(r"[.!?。؟]['\"”»’]?\s(?=[^\s\d])")
_HEADING = 28
_CREDIT_LINE = 50
_SAMPLE_LINES = 14
_SAMPLE = 2000
_NEAR, _NEAR_BELOW, _FAR = 3, 5, 10
_ROW = 3
_UNDERLINE = 3
_TOP = 4
_STANDFIRST, _SHORTEST_HEAD, _LONGER = 45, 12, 1.3
_MOST_WORDS = 6
_DISTANCES = (0, 2, 5, 10, 20, 40)
_KINDS = ("sentence", "prose", "furniture", "caption", "byline", "date", "credit", "end", "also", "correction")
_LENGTHS = (18, 28, 45, 130, 175)
_OF_WORDS = (
    "about the text", "words of the text", "about the first paragraph", "all its words", "told again",
    "told again behind the text", "in the window's title", "over a standfirst", "about above", "about below",
    "only others above", "only others below",
)  # fmt: skip
"""Signs of what a line says that may speak for it."""
_QUESTION = "?!？！؟"

Signs = dict[str, float]


def content_words(words: str) -> set[str]:
    """Return what words are about: stems of the longer ones, pairs of letters where a script has no spaces."""
    if not words.isascii() and _DENSE.search(words):
        dense = [_DENSE.match(char) is not None for char in words]
        return {words[i : i + 2] for i in range(len(words) - 1) if dense[i] and dense[i + 1]}
    bare = [word.strip(_MARKS) for word in words.lower().split()]
    if not words.isascii():
        bare = [_JOINED.sub("", word) for word in bare]
    return {word[:_STEM] for word in bare if len(word) >= _LONG}


@lru_cache(maxsize=1)
def weights() -> Mapping[str, float]:
    """Return what each sign is worth."""
    loaded: dict[str, float] = json.loads(files("resources").joinpath("headline_weights.json").read_text("utf-8"))
    return loaded


@dataclass(frozen=True, slots=True)
class Page:
    """What the signs of all lines of one page are counted with.

    Attributes:
        lines: all lines, with their kinds.
        core, core_end: the stretch that is surely text.
        seen: how often each line's words stand on the page.
        later: the words of lines behind the text.
        starts: the first words of longer lines that go on with a mark and something else ("Headline | Outlet").
        about, first_about: what the text, and its first paragraph, are about.
        top_about: what the page's first lines are about, by line.
        hits: how many words of the text a line has, by its index; filled as lines are asked.
        prose, ends, heads: before each line, how many are paragraphs, end a text, are as long as headlines.
    """

    lines: Sequence[Line]
    core: int
    core_end: int
    seen: Mapping[str, int]
    later: frozenset[str]
    starts: frozenset[str]
    about: set[str]
    first_about: set[str]
    hits: dict[int, int]
    prose: Sequence[int]
    ends: Sequence[int]
    heads: Sequence[int]


def look_at(lines: Sequence[Line], core: int, core_end: int) -> Page:
    """Return what is asked of a page again and again."""
    prose = (line.text for line in lines[core:core_end] if line.kind == "prose")
    texts = list(islice(prose, _SAMPLE_LINES))
    seen: dict[str, int] = {}
    starts: set[str] = set()
    for line in lines:
        if 12 <= line.weight < 300:
            seen[line.folded] = seen.get(line.folded, 0) + 1
            parts = _TAIL.split(line.text) if line.kind == "short" else ()
            starts.update(fold(" ".join(parts[:count])) for count in range(1, min(len(parts), 4)))
    return Page(
        lines=lines,
        core=core,
        core_end=core_end,
        seen=seen,
        later=frozenset(line.folded for line in lines[core_end:]) if core_end < len(lines) else frozenset(),
        starts=frozenset(starts),
        about=content_words(" ".join(texts)[:_SAMPLE]),
        first_about=content_words(texts[0]) if texts else set(),
        hits={},
        prose=[0, *accumulate(line.kind == "prose" for line in lines)],
        ends=[0, *accumulate(line.kind in ("end", "also") for line in lines)],
        heads=[0, *accumulate(is_heading(line) for line in lines)],
    )


def is_heading(line: Line) -> bool:
    """Whether a line is as long as headlines are, and no paragraph."""
    return line.kind in ("short", "sentence") and line.weight >= _HEADING


def signs_of(page: Page, index: int) -> Signs:
    """Return the signs of a line, those that it has."""
    return signs_of_look(page, index) | signs_of_words(page, index)


def signs_of_look(page: Page, index: int) -> Signs:
    """Return the signs of how a line looks and where it stands."""
    signs: Signs = {}
    _look(page.lines[index], signs)
    if index + 1 < len(page.lines) and _is_underline(page.lines[index + 1].text):
        signs["markdown heading"] = 1.0
    _beside(page, index, signs)
    _signed(page.lines, index, signs)
    _place(page, index, signs)
    return signs


def signs_of_words(page: Page, index: int) -> Signs:
    """Return the signs of what a line says."""
    signs: Signs = {}
    _words(page, index, signs)
    _row(page, index, signs)
    return signs


def most_of_words(table: Mapping[str, float]) -> float:
    """Return the most that what a line says can be worth."""
    return sum(max(0.0, table.get(name, 0.0)) for name in _OF_WORDS)


def worth(signs: Signs, table: Mapping[str, float]) -> float:
    """Return the sum of the signs by their weights."""
    return sum(table.get(name, 0.0) * value for name, value in signs.items())


def stops(line: Line) -> bool:
    """Whether a line ends with a full stop."""
    return line.text.endswith((".", "。", "।", "۔")) and not line.text.endswith("...")


def is_crumbs(line: Line) -> bool:
    """Whether a line shows the way to the page: "Home / News / Politics"."""
    return _CRUMBS.search(line.text) is not None


def _is_underline(words: str) -> bool:
    """Whether a line makes a heading of the one over it, as in Markdown."""
    return len(words) >= _UNDERLINE and not words.strip("=")


def _look(line: Line, signs: Signs) -> None:
    length = sum(line.weight >= limit for limit in _LENGTHS)
    signs[f"length {length}"] = 1.0
    if line.kind in _KINDS:
        signs[f"kind {line.kind}"] = 1.0
    if stops(line):
        signs["full stop"] = 1.0
    elif ends_sentence(line.text):
        signs["question" if line.text[-1] in _QUESTION else "other end"] = 1.0
    if line.text.startswith("# "):
        signs["markdown heading"] = 1.0
    elif line.text[0] in "[(•-–#@▶→*":
        signs["begins with a mark"] = 1.0
    if line.text[-1] in ":,":
        signs["goes on"] = 1.0
    if line.text[-1] in ")]":
        signs["ends in brackets"] = 1.0
    if _TWO.search(line.text):
        signs["two sentences"] = 1.0
    if line.text.isupper():
        signs["capitals"] = 1.0


def _beside(page: Page, index: int, signs: Signs) -> None:
    lines, line = page.lines, page.lines[index]
    before = lines[index - 1] if index else None
    after = lines[index + 1] if index + 1 < len(lines) else None
    if line.gap:
        signs["gap before"] = 1.0
    if after is None or after.gap:
        signs["gap after"] = 1.0
        if line.gap:
            signs["alone"] = 1.0
    if before is not None and is_heading(before) and not line.gap:
        signs["under a heading"] = 1.0
    if after is not None and after.kind == "caption" and after.weight < _CREDIT_LINE:
        # Words right over a photographer's name are a caption.
        signs["over a credit"] = 1.0
    if after is not None and after.kind in ("prose", "sentence"):
        signs["over a sentence"] = 1.0
    _neighbours(before, line, after, signs)
    if page.heads[min(len(lines), index + 1 + _ROW)] > page.heads[index + 1]:
        signs["heading below"] = 1.0
    if page.heads[index] > page.heads[max(0, index - _ROW)]:
        signs["heading above"] = 1.0


def _neighbours(before: Line | None, line: Line, after: Line | None, signs: Signs) -> None:
    """Say what kinds of lines stand right beside a line, and which is longer."""
    for other, where in ((before, "above"), (after, "below")):
        signs[f"{other.kind if other is not None else 'nothing'} right {where}"] = 1.0
        if other is not None and other.weight > _LONGER * line.weight:
            signs[f"shorter than {where}"] = 1.0
        elif other is not None and line.weight > _LONGER * other.weight:
            signs[f"longer than {where}"] = 1.0


def _signed(lines: Sequence[Line], index: int, signs: Signs) -> None:
    """Say where byline and date stand."""
    below = _nearest(lines, range(index + 1, min(len(lines), index + 1 + _FAR)))
    for kind, distance in below.items():
        signs[f"{kind} below {'near' if distance <= _NEAR_BELOW else 'far'}"] = 1.0
    if "byline" in below and "date" in below:
        signs["byline and date below"] = 1.0
    above = _nearest(lines, range(index - 1, max(-1, index - 1 - _NEAR), -1))
    for kind in above:
        signs[f"{kind} above"] = 1.0


def _nearest(lines: Sequence[Line], where: range) -> dict[str, int]:
    """Return how far the nearest byline and date are, up to a line that ends a text."""
    found: dict[str, int] = {}
    for distance, index in enumerate(where, start=1):
        kind = lines[index].kind
        if kind in ("end", "also"):
            break
        if kind in ("byline", "date"):
            found.setdefault(kind, distance)
    return found


def _place(page: Page, index: int, signs: Signs) -> None:
    core = page.core
    if index > core:
        signs["paragraphs over it"] = min(5, page.prose[index] - page.prose[core])
        signs["inside the text"] = 1.0
        return
    between = range(index + 1, max(core, index + 1))
    signs["distance"] = math.log1p(core - index)
    signs[f"distance {sum(core - index > limit for limit in _DISTANCES)}"] = 1.0
    signs["distance far"] = max(0, core - index - 60) / 100
    signs["paragraphs between"] = min(6, page.prose[between.stop] - page.prose[between.start])
    signs["ends between"] = min(3, page.ends[between.stop] - page.ends[between.start])
    signs["headings between"] = math.log1p(page.heads[between.stop] - page.heads[between.start])
    if index < _TOP:
        signs["top of the page"] = 1.0
    heads = page.heads[between.stop] - page.heads[between.start]
    if heads == 0:
        signs["last heading"] = 1.0


def _words(page: Page, index: int, signs: Signs) -> None:
    line = page.lines[index]
    words = content_words(line.text)
    if words:
        full = min(1.0, len(words) / 4)
        signs["about the text"] = len(words & page.about) / len(words) * full
        signs["words of the text"] = min(_MOST_WORDS, len(words & page.about)) / _MOST_WORDS
        signs["about the first paragraph"] = len(words & page.first_about) / len(words) * full
        if len(words) > 1 and words <= page.about:
            signs["all its words"] = 1.0
    if len(words) < 2:
        signs["hardly a word"] = 1.0
    if index >= page.core and line.kind == "prose":
        signs["a paragraph of the text"] = 1.0
    if page.seen.get(line.folded, 0) > 1:
        signs["told again behind the text" if line.folded in page.later else "told again"] = 1.0
    parts = _TAIL.split(line.text)
    if len(parts) > 1 and any(fold(" ".join(parts[:count])) in page.seen for count in range(1, len(parts))):
        signs["another with a tail"] = 1.0
    elif len(parts) == 2 and len(parts[1].split()) <= 2 and _SHORT_TAIL.search(line.text):
        signs["short tail"] = 1.0
    elif line.folded in page.starts and len(parts) == 1:
        signs["in the window's title"] = 1.0
    elif any(_ends_with(line, other) for other in page.lines[index + 1 : index + 1 + _FAR]):
        signs["another with a head"] = 1.0
    if is_crumbs(line):
        signs["bread crumbs"] = 1.0


def _row(page: Page, index: int, signs: Signs) -> None:
    """Say what the lines round a line are about: a headline stands over a standfirst, and under a kicker."""
    lines, line = page.lines, page.lines[index]
    over, under = range(max(0, index - _ROW), index), range(index + 1, min(len(lines), index + 1 + _ROW))
    if index and _may_head(lines[index - 1]) and lines[index - 1].weight < line.weight and _hits(page, index - 1):
        signs["under a headline"] = 1.0
    if under and _may_head(line) and lines[index + 1].kind in ("short", "sentence", "prose"):
        longer = lines[index + 1].weight >= max(_STANDFIRST, _LONGER * line.weight)
        if longer and _hits(page, index + 1) > 1:
            signs["over a standfirst"] = 1.0
    for row, where in ((over, "above"), (under, "below")):
        heads = [_hits(page, other) > 1 for other in row if _may_head(lines[other])]
        if heads:
            signs[f"about {where}" if any(heads) else f"only others {where}"] = 1.0


def _may_head(line: Line) -> bool:
    """Whether a line is no sentence, and long enough for a very short headline."""
    return line.kind == "short" and line.weight >= _SHORTEST_HEAD and not is_crumbs(line)


def _hits(page: Page, index: int) -> int:
    """Return how many words of the text a line has."""
    if index not in page.hits:
        page.hits[index] = len(content_words(page.lines[index].text) & page.about)
    return page.hits[index]


def _ends_with(line: Line, other: Line) -> bool:
    """Whether a line is another one with something before it ("News / India / Headline", "Home Headline")."""
    return 24 <= other.weight < line.weight - 3 and line.folded.endswith(other.folded)
