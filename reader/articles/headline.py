"""Which line is the headline.

No single sign decides; each adds or takes points: a headline's length, no full stop, words that come again in the
text, a byline or a date soon after, its own words elsewhere on the page (the bread crumbs, the window's title), empty
lines round it, and standing near the text's beginning.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from reader.articles.lexicon import fold
from reader.articles.line_kinds import ends_sentence
from reader.articles.lines import Line

_LONG = 4
_MARKS = ".,;:!?…\"'“”„‘’«»()[]—–-،؟"
_DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_CANDIDATES = frozenset({"short", "sentence", "prose"})
_BEFORE = 160
_CRUMBS = re.compile(r"\s[/>»›]\s?|^/")
_TAIL = re.compile(r"\s[|\-–—•·]\s")
_ABOUT = 4.5
_STEM = 6
_LEAST = 1.0
_CREDIT_LINE = 50
_CLIMB = 3
_CLIMB_POINTS = 3.5
_CLIMB_SHARED = 0.2


def content_words(words: str) -> set[str]:
    """Return what words are about: stems of the longer ones, pairs of letters where a script has no spaces."""
    if not words.isascii() and _DENSE.search(words):
        return {words[i : i + 2] for i in range(len(words) - 1) if _DENSE.match(words[i])}
    bare = [word.strip(_MARKS) for word in words.lower().split()]
    return {word[:_STEM] for word in bare if len(word) >= _LONG}


def find_headline(lines: Sequence[Line], core: int, core_end: int) -> int | None:
    """Return the index of the headline.

    Args:
        lines: all lines, with their kinds.
        core: index of the first line of what is surely text.
        core_end: index behind its last line.
    """
    sample = " ".join(line.text for line in lines[core : min(core_end, core + 14)] if line.kind == "prose")
    about = content_words(sample[:2000])
    seen: dict[str, int] = {}
    for line in lines:
        if 12 <= line.weight < 240:
            seen[line.folded] = seen.get(line.folded, 0) + 1
    prose = [0, *accumulate(line.kind == "prose" for line in lines)]
    points: dict[int, float] = {}
    for index in range(max(0, core - _BEFORE), min(core + 8, len(lines), core_end)):
        line = lines[index]
        if line.kind == "prose" and _stops(line):
            continue
        if line.kind in _CANDIDATES and 9 <= line.weight <= 230 and line.text.count("\n") <= 3:
            points[index] = _points(lines, index, core, prose, seen)
    # What a headline is about is asked only where it can still make a difference.
    hopeful = max(points.values(), default=0.0) - _ABOUT
    for index, found in points.items():
        if found >= hopeful:
            points[index] = found + _about_points(lines[index], about)
    best = max(points, key=lambda index: (points[index], index), default=None)
    if best is None or points[best] <= _LEAST:
        return None
    return _climb(lines, best, points, about)


def _climb(lines: Sequence[Line], best: int, points: dict[int, float], about: set[str]) -> int:
    """Return the headline over a standfirst: of two lines in a row about the same, the upper one is the headline."""
    for above in range(best - 1, max(-1, best - _CLIMB - 1), -1):
        line = lines[above]
        if line.kind in ("end", "also", "byline", "date"):
            break
        if above not in points or not 24 <= line.weight <= 160 or not line.gap or _stops(line):
            continue
        if is_crumbs(line) or line.folded.endswith(lines[best].folded):
            break
        words = content_words(line.text)
        shared = len(words & about) / len(words) if words else 0.0
        if points[above] >= points[best] - _CLIMB_POINTS and shared >= _CLIMB_SHARED:
            return _climb(lines, above, points, about)
    return best


def is_crumbs(line: Line) -> bool:
    """Whether a line shows the way to the page: "Home / News / Politics"."""
    return _CRUMBS.search(line.text) is not None


def _has_tail(line: Line, seen: dict[str, int]) -> bool:
    """Whether a line is another line with something behind it: the window's title, "Headline | Outlet"."""
    parts = _TAIL.split(line.text)
    return len(parts) > 1 and any(fold(_joined(parts, count)) in seen for count in range(1, len(parts)))


def _joined(parts: Sequence[str], count: int) -> str:
    return " ".join(parts[:count])


def _stops(line: Line) -> bool:
    return line.text.endswith((".", "。")) and not line.text.endswith("...")


def _about_points(line: Line, about: set[str]) -> float:
    words = content_words(line.text)
    return _ABOUT * len(words & about) / len(words) * min(1.0, len(words) / 4) if words else 0.0


def _points(lines: Sequence[Line], index: int, core: int, prose: Sequence[int], seen: dict[str, int]) -> float:
    """Return what speaks for a line but its words; `prose` is the number of paragraphs before each line."""
    line = lines[index]
    points = _by_look(line)
    if seen.get(line.folded, 0) > 1:
        points += 0.7
    if is_crumbs(line) or _has_tail(line, seen):
        points -= 3.0
    if line.gap and (index + 1 >= len(lines) or lines[index + 1].gap):
        points += 0.8
    points += _by_neighbours(lines, index)
    if index > core:
        return points - 1.7 * (prose[index] - prose[core])
    between = prose[core] - prose[index + 1] if index < core else 0
    return points - 0.6 * between - 0.02 * (core - index)


def _by_look(line: Line) -> float:
    weight, points = line.weight, 0.0
    if 28 <= weight <= 130:
        points += 2.0
    elif 18 <= weight <= 175:
        points += 0.9
    if _stops(line):
        points -= 1.6
    elif ends_sentence(line.text) and line.text[-1] not in "?!？！":
        points -= 0.3
    if line.text.startswith("# "):
        # Markdown's first heading.
        points += 3.0
    if (line.text[0] in "[(•-–#" and not line.text.startswith("# ")) or line.text.endswith((":", ",")):
        points -= 1.5
    return points


def _by_neighbours(lines: Sequence[Line], index: int) -> float:
    points = 0.0
    for distance, other in enumerate(lines[index + 1 : index + 11]):
        if other.kind in ("byline", "date"):
            points += 2.0 if distance < 3 else 1.2
            break
        if other.kind in ("end", "also"):
            break
    if index + 1 < len(lines) and lines[index + 1].kind == "caption" and lines[index + 1].weight < _CREDIT_LINE:
        # Words right over a photographer's name are a caption.
        points -= 1.5
    before = lines[index - 1] if index else None
    if before is not None and before.kind in ("short", "sentence") and before.weight >= 28 and not lines[index].gap:
        points -= 0.8
    return points
