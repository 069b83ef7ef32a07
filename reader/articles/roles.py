"""The role of every line, and the blocks they make.

Outside the text nearly everything is furniture. Inside it, paragraphs are paragraphs; short lines are headings,
entries of lists, links or advertisements, told apart by what stands round them.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import islice

from annotations.model.block import Block
from reader.articles.boxes import boxed_lines
from reader.articles.dateline import dateline_of
from reader.articles.headline_signs import content_words
from reader.articles.layout import Layout, is_note
from reader.articles.lexicon import Lexicon, fold
from reader.articles.line_kinds import ends_sentence
from reader.articles.lines import Line
from reader.articles.subheads import (
    MAX_WEIGHT,
    fused_subhead,
    is_bulleted,
    is_markdown,
    is_marked_heading,
    is_numbered,
    is_subhead,
)

_LINKS_AFTER_ALSO = 4
_KICKER_WEIGHT = 40
_KICKER_OF_LINK = 24
_LEAST_KICKER = 3
_LINK_WEIGHT = 36
_TOLD_UNDER = 6
_TELLING_WEIGHT = 40
_HEADING_WEIGHT = 45
_HEADLINE_WEIGHT = 40
_TEASER_WEIGHT = 150
_SPLIT_ROLES = frozenset({"lead", "paragraph"})


def is_spaced(lines: Sequence[Line], layout: Layout) -> bool:
    """Whether the text has empty lines between its paragraphs."""
    gaps = [
        lines[index].gap
        for index in range(layout.begin + 1, layout.end)
        if lines[index].kind == "prose" and lines[index - 1].kind == "prose"
    ]
    return sum(gaps) > len(gaps) * 0.5


def line_roles(lines: Sequence[Line], layout: Layout, bylines: Collection[int], lexicon: Lexicon) -> list[str]:
    """Return the role of every line."""
    roles = [_outside(line) for line in lines]
    for index in layout.standfirst:
        roles[index] = "standfirst"
    for index in range(layout.end, len(lines)):
        if roles[index] == "caption":
            roles[index] = "furniture"
    if layout.headline is not None:
        roles[layout.headline] = "headline"
        above = layout.headline - 1
        if above >= 0 and is_kicker(lines[above], lexicon):
            roles[above] = "kicker"
    for index in bylines:
        roles[index] = "byline"
    _inside(lines, layout, roles, bylines, lexicon)
    if layout.headline is None and layout.begin == 0 and layout.end == len(lines) and is_note(lines):
        return ["paragraph" if role == "furniture" else role for role in roles]
    return roles


def is_kicker(line: Line, lexicon: Lexicon) -> bool:
    """Whether the line over a headline says what it is filed under."""
    known = fold(line.text) in lexicon.sections
    return known or (line.kind == "short" and line.weight <= _KICKER_WEIGHT and line.gap and line.text[0].isalpha())


def _outside(line: Line) -> str:
    return line.kind if line.kind in ("caption", "credit", "correction") else "furniture"


def _inside(
    lines: Sequence[Line], layout: Layout, roles: list[str], bylines: Collection[int], lexicon: Lexicon
) -> None:
    spaced = is_spaced(lines, layout)
    links, first, dashes, teased, listed = 0, True, is_markdown(lines), False, False
    others = {*bylines, *layout.standfirst, layout.headline}
    boxed = boxed_lines(lines, layout.begin, layout.end, others, lexicon) if spaced else ()
    for index in range(layout.begin, layout.end):
        line = lines[index]
        if index in boxed or index in bylines or index in layout.standfirst or index == layout.headline:
            continue
        listed = not line.gap and (listed or (spaced and index > 0 and lines[index - 1].kind == "also"))
        if listed and line.weight < _TEASER_WEIGHT and line.kind in ("short", "sentence", "prose"):
            # Right under "Read also", up to the next empty line, stand links, though they may end like sentences.
            links = 0
            continue
        asking = _asks(line) and is_subhead(lines, index, layout.end, spaced) and index not in layout.repeated
        if asking or (line.kind in ("short", "sentence") and is_marked_heading(line)):
            roles[index] = "subhead"
        elif links and _is_teaser(lines, index, roles, teased=teased):
            teased = True
        elif line.kind in ("prose", "sentence"):
            roles[index] = _text_role(line, first, dashes=dashes)
            first, links, teased = False, 0, False
        elif line.kind in ("also", "end"):
            links = _LINKS_AFTER_ALSO
        elif line.kind == "short" and links > 0:
            # The last line before the text goes on may be its next heading.
            links -= 1
            heading = links < _LINKS_AFTER_ALSO - 1 and line.weight <= _HEADING_WEIGHT
            if heading and is_subhead(lines, index, layout.end, spaced) and index not in layout.repeated:
                roles[index] = "subhead"
        elif line.kind == "short" and dashes and is_bulleted(line.text, dashes=dashes):
            roles[index] = "list_item"
        elif line.kind in ("short", "byline", "date"):
            roles[index] = _short_role(lines, index, layout, roles, spaced)


def _is_teaser(lines: Sequence[Line], index: int, roles: Sequence[str], *, teased: bool) -> bool:
    """Whether a line tells what an article is about whose headline, under "Read also", stands over it.

    Args:
        lines, index: the line.
        roles: those of the lines before it.
        teased: whether such a line came already under this "Read also"; else another headline must follow.
    """
    line, headline = lines[index], lines[index - 1]
    if line.kind not in ("prose", "sentence") or line.weight >= _TEASER_WEIGHT or index + 1 >= len(lines):
        return False
    if headline.kind != "short" or headline.weight < _HEADLINE_WEIGHT or roles[index - 1] != "furniture":
        return False
    following = lines[index + 1]
    return teased or (following.kind == "short" and following.weight >= _HEADLINE_WEIGHT)


def _asks(line: Line) -> bool:
    return line.kind == "sentence" and line.text.rstrip("\"”’»“'")[-1:] in "?？؟"


def _text_role(line: Line, first: bool, *, dashes: bool) -> str:
    if line.text[0] == ">":
        return "quote"
    if is_bulleted(line.text, dashes=dashes):
        return "list_item"
    return "lead" if first else "paragraph"


def _short_role(lines: Sequence[Line], index: int, layout: Layout, roles: Sequence[str], spaced: bool) -> str:
    line, before = lines[index], index - 1
    if index in layout.repeated:
        return "furniture"
    if (is_bulleted(line.text) or line.text[-1] in ";；") and line.kind == "short":
        return "subhead" if is_numbered(lines, index, layout.end) else "list_item"
    alone = line.gap and (index + 1 >= len(lines) or lines[index + 1].gap)
    listed = roles[before] == "list_item" or (lines[before].text.endswith(":") and roles[before] in _SPLIT_ROLES)
    if listed and not alone:
        return "list_item"
    if line.kind == "date":
        return "furniture"
    if alone or not spaced:
        if line.text[-1] in ".!。！":
            return "paragraph"
        if line.weight >= _TELLING_WEIGHT and line.text[-1] in ":：,，":
            return "paragraph"
        if _is_told(line) and not is_subhead(lines, index, layout.end, spaced):
            return "paragraph"
    if before >= layout.begin and roles[before] == "furniture" and _is_kicker_of_link(lines[before], line):
        return "furniture"
    heads = is_subhead(lines, index, layout.end, spaced) and not _tells_of_another(lines, index, layout.end)
    return "subhead" if heads else "furniture"


def _tells_of_another(lines: Sequence[Line], index: int, end: int) -> bool:
    """Whether a line as long as headlines are is a link: nothing it speaks of comes in the paragraphs under it."""
    line = lines[index]
    if not _HEADING_WEIGHT < line.weight <= MAX_WEIGHT or ends_sentence(line.text) or line.text[-1] in ":：":
        return False
    told: set[str] = set()
    below = (one for one in lines[index + 1 : end] if one.kind in ("prose", "sentence"))
    for one in islice(below, _TOLD_UNDER):
        told |= content_words(one.text)
    return bool(told) and len(content_words(line.text) & told) <= 1


def _is_kicker_of_link(line: Line, following: Line) -> bool:
    """Whether a very short line stands over a link as what it is filed under; the hour of an entry does not."""
    kicker = line.kind == "short" and _LEAST_KICKER <= line.weight <= _KICKER_OF_LINK
    return kicker and following.weight >= _LINK_WEIGHT and not line.text[0].isdigit()


def _is_told(line: Line) -> bool:
    """Whether a very short line is a sentence all the same ("Nobody was hurt.", "“No.”")."""
    last = line.text[-1]
    return ends_sentence(line.text) and (last not in "\"”’»“'" or line.text[-2:-1] in ".!?…")


def _blank(words: str) -> int:
    return len(words) - len(words.lstrip())


def make_blocks(lines: Sequence[Line], roles: Sequence[str], lexicon: Lexicon) -> list[Block]:
    """Return one block a line, two or three where a dateline or a heading is fused to a paragraph."""
    blocks: list[Block] = []
    for index, (line, role) in enumerate(zip(lines, roles, strict=True)):
        start = line.start
        if role == "lead":
            dateline = dateline_of(lines, index, lexicon)
            if dateline is not None:
                words = line.text[: dateline.end].rstrip()
                blocks.append(Block("dateline", start, start + len(words)))
                start += dateline.end + _blank(line.text[dateline.end :])
        if role in _SPLIT_ROLES and line.weight > 90:
            at = fused_subhead(line.text[start - line.start :], lexicon)
            if at is not None:
                heading = line.text[start - line.start :][:at].rstrip()
                blocks.append(Block("subhead", start, start + len(heading)))
                start += at
        blocks.append(Block(role, start, line.end))
    return blocks
