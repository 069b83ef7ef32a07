"""Headings inside the text: on a line of their own, or fused to the paragraph below when a page was copied."""

from __future__ import annotations

import re
from collections.abc import Sequence

import regex

from reader.articles.lexicon import Lexicon
from reader.articles.lines import Line

MAX_WEIGHT = 95
_PICTURES = 5
_SHORT = (13, 45)
_LONG = 150
_WORD = re.compile(r"\S+")
_FUSED_REACH = 90
_FUSED_WORDS = (2, 9)
_BREAKS = ".,;:!…—–)]"
_GLUED = regex.compile(r"(?<=\p{Ll}{2})(?=(?P<opener>\p{Lu}\p{Ll}*)\s+[\p{Ll}\d])")
_BULLET = re.compile(r"^(?:[•·▪◦‣●■]|(?:\d{1,2}[.)]|\*)(?=\s))\s?")
# Markdown's headings and lines in bold.
_MARKED = re.compile(r"^(?:#{1,6}\s+[^\s#].*|(?P<bold>\*\*|__)(?=\S)(?:(?!\*\*|__).)+(?P=bold)):?$")


def is_bulleted(words: str, *, dashes: bool = False) -> bool:
    """Whether a line begins with a bullet or a number as entries of lists do.

    A dash may as well begin a quote, so that it counts only in Markdown (`dashes`).
    """
    return _BULLET.match(words) is not None or (dashes and words.startswith("- "))


def is_numbered(lines: Sequence[Line], index: int, end: int) -> bool:
    """Whether a short line with a number is a heading ("2. Who pays"): it stands alone, and over paragraphs."""
    line = lines[index]
    if line.text[0] not in "123456789" or line.weight > MAX_WEIGHT or index + 1 >= end or line.text[-1] in ",;.:":
        return False
    following = lines[index + 1]
    return line.gap and following.gap and following.kind == "prose" and not is_bulleted(following.text)


def is_markdown(lines: Sequence[Line]) -> bool:
    """Whether a text has Markdown's headings."""
    return any(line.text[0] == "#" and is_marked_heading(line) for line in lines)


def is_marked_heading(line: Line) -> bool:
    """Whether a line is a heading by the marks of Markdown, "## Who pays" or "**Who pays**"."""
    return line.weight <= MAX_WEIGHT and line.text[0] in "#*_" and _MARKED.match(line.text) is not None


def is_subhead(lines: Sequence[Line], index: int, end: int, spaced: bool) -> bool:
    """Whether a line inside the text is a heading.

    Args:
        lines: all lines.
        index: the line; by itself it is neither paragraph nor furniture.
        end: where the text ends.
        spaced: whether the page puts empty lines between paragraphs, so that headings must have them too.
    """
    line = lines[index]
    if line.weight > MAX_WEIGHT or line.weight < 4 or index + 1 >= end or line.text[-1] in ",;":
        return False
    if spaced and not (line.gap and (lines[index + 1].gap or _is_over(line, lines[index + 1]))):
        return False
    below = index + 1
    while below < end - 1 and below - index < _PICTURES and lines[below].kind in ("caption", "furniture"):
        below += 1
    following = lines[below]
    if line.text.startswith(("#", "@", "(", "[", "/", ">")) or "http" in line.text:
        return False
    before = lines[index - 1]
    heads = following.kind in ("prose", "sentence") or is_bulleted(following.text) or _leads_on(following)
    if not heads and following.kind == "short" and below + 1 < end:
        # A heading of several texts, with the heading of the first under it.
        # "Background: How the council decides" over a heading is a link.
        small = following.weight <= _SHORT[1] and all(
            one.weight >= _SHORT[0] and ":" not in one.text for one in (line, following)
        )
        heads = small and below == index + 1 and line.gap and following.gap and lines[below + 1].kind == "prose"
    return heads and before.kind not in ("also", "end")


def _is_over(line: Line, following: Line) -> bool:
    """Whether a heading stands right over its paragraph, with an empty line before it only."""
    fits = _SHORT[0] < line.weight <= _SHORT[1] and not line.text[0].islower()
    return fits and following.kind == "prose" and following.weight >= _LONG


def _leads_on(line: Line) -> bool:
    """Whether a short line is told, not a heading: it ends with a colon or as the entry of a list does."""
    return line.kind == "short" and line.weight > _SHORT[0] and line.text[-1] in ":：;；"


def fused_subhead(words: str, lexicon: Lexicon) -> int | None:
    """Return where the sentence begins in a paragraph that a heading was fused to, None if none was.

    "The minister's day After lunch he met ...": a few words without any mark between them, then a word written
    large that begins sentences and would be written small inside one, then a small word. Or with no space between,
    "The minister's dayAfter lunch he met ...".
    """
    if len(words) < _FUSED_REACH or not lexicon.openers:
        return None
    glued = _glued_subhead(words, lexicon)
    if glued is not None:
        return glued
    parts = words[:_FUSED_REACH].split()[:-1]
    for count, word in enumerate(parts[: _FUSED_WORDS[1] + 1]):
        if count >= _FUSED_WORDS[0] and word[0].isupper() and word.lower() in lexicon.openers:
            small = word[1:] == word[1:].lower()
            following = parts[count + 1][0] if count + 1 < len(parts) else "."
            if small and (following.islower() or following.isdigit()) and _heads(parts[:count], lexicon):
                return _start_of(words, count)
        if word[-1] in _BREAKS:
            return None
    return None


def _glued_subhead(words: str, lexicon: Lexicon) -> int | None:
    """Return where the sentence begins when not even a space was left between it and its heading."""
    match = _GLUED.search(words, 0, _FUSED_REACH)
    if match is None or match["opener"].lower() not in lexicon.openers:
        return None
    parts = words[: match.start()].split()
    marked = any(part[-1] in _BREAKS for part in parts)
    fits = _FUSED_WORDS[0] <= len(parts) <= _FUSED_WORDS[1] and not marked
    return match.start() if fits and _heads(parts, lexicon) else None


def _start_of(words: str, count: int) -> int:
    """Return where the word with this number begins."""
    return next(match.start() for number, match in enumerate(_WORD.finditer(words)) if number == count)


def _heads(parts: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether words can be a whole heading: they do not end in the middle of a phrase."""
    return parts[-1].lower() not in lexicon.openers and parts[-1][-1] not in ",-" and parts[0][0].isupper()
