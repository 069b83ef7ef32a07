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
from itertools import accumulate

from reader.articles.lexicon import fold
from reader.articles.line_kinds import ends_sentence
from reader.articles.lines import Line

SHORTEST, LONGEST = 9, 260
"""A headline weighs at least and at most this much."""

_LONG = 4
_STEM = 6
_MARKS = ".,;:!?…\"'“”„‘’«»()[]—–-،؟"
_DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_CRUMBS = re.compile(r"\s[/>»›]\s?|^/")
_TAIL = re.compile(r"\s[|\-–—•·]\s")
_HEADING = 28
_CREDIT_LINE = 50
_SAMPLE_LINES = 14
_SAMPLE = 2000
_NEAR, _FAR = 3, 10
_ROW = 3
_UNDERLINE = 3
_TOP = 4
_KINDS = ("sentence", "prose", "furniture", "caption", "byline", "date", "credit", "end", "also", "correction")
_LENGTHS = (18, 28, 45, 130, 175)
_OF_WORDS = ("about the text", "about the first paragraph", "told again", "in the window's title")
_QUESTION = "?!？！؟"

Signs = dict[str, float]


def content_words(words: str) -> set[str]:
    """Return what words are about: stems of the longer ones, pairs of letters where a script has no spaces."""
    if not words.isascii() and _DENSE.search(words):
        return {words[i : i + 2] for i in range(len(words) - 1) if _DENSE.match(words[i])}
    bare = [word.strip(_MARKS) for word in words.lower().split()]
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
    prose: Sequence[int]
    ends: Sequence[int]
    heads: Sequence[int]


def look_at(lines: Sequence[Line], core: int, core_end: int) -> Page:
    """Return what is asked of a page again and again."""
    texts = [line.text for line in lines[core : min(core_end, core + _SAMPLE_LINES)] if line.kind == "prose"]
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
    _place(page, index, signs)
    return signs


def signs_of_words(page: Page, index: int) -> Signs:
    """Return the signs of what a line says."""
    signs: Signs = {}
    _words(page, index, signs)
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
    below = _nearest(lines, range(index + 1, min(len(lines), index + 1 + _FAR)))
    for kind, distance in below.items():
        signs[f"{kind} below {'near' if distance <= _NEAR else 'far'}"] = 1.0
    if "byline" in below and "date" in below:
        signs["byline and date below"] = 1.0
    above = _nearest(lines, range(index - 1, max(-1, index - 1 - _NEAR), -1))
    for kind in above:
        signs[f"{kind} above"] = 1.0
    if page.heads[min(len(lines), index + 1 + _ROW)] > page.heads[index + 1]:
        signs["heading below"] = 1.0
    if page.heads[index] > page.heads[max(0, index - _ROW)]:
        signs["heading above"] = 1.0


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
        signs["about the first paragraph"] = len(words & page.first_about) / len(words) * full
    if len(words) < 2:
        signs["hardly a word"] = 1.0
    if page.seen.get(line.folded, 0) > 1:
        signs["told again behind the text" if line.folded in page.later else "told again"] = 1.0
    parts = _TAIL.split(line.text)
    if len(parts) > 1 and any(fold(" ".join(parts[:count])) in page.seen for count in range(1, len(parts))):
        signs["another with a tail"] = 1.0
    elif len(parts) == 2 and len(parts[1].split()) <= 2:
        signs["short tail"] = 1.0
    elif line.folded in page.starts and len(parts) == 1:
        signs["in the window's title"] = 1.0
    elif any(_ends_with(line, other) for other in page.lines[index + 1 : index + 1 + _FAR]):
        signs["another with a head"] = 1.0
    if is_crumbs(line):
        signs["bread crumbs"] = 1.0


def _ends_with(line: Line, other: Line) -> bool:
    """Whether a line is another one with something before it ("News / India / Headline", "Home Headline")."""
    return 24 <= other.weight < line.weight - 3 and line.folded.endswith(other.folded)
