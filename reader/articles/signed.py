"""Authors named at the end of the text: "Text" over a name, a name with an address or a role, "By Jane Doe".

Many outlets name who wrote it under the last paragraph only, with an address or what the author is. Topics that look
like names stand there too, so that a name without any of these must be the first thing under the text, or its last
line, and nobody the text speaks of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.articles.byline import (
    Author,
    authors_after_by,
    authors_under,
    is_bare_by,
    is_spoken_of,
    names_alone,
)
from reader.articles.eastern_names import names_with_roles
from reader.articles.lexicon import Lexicon, fold
from reader.articles.lines import Line
from reader.articles.names import is_address, is_paper, is_role

_FIGURE = re.compile(r"\d")
_LEAST_TEXT = 2
_SIGNATURE, _NAME_WORDS, _INITIALS = 50, 4, 2
_NEAR_END, _BEFORE_END, _AFTER_END = 4, 10, 10
_LONGEST = 90
_ROLE = 60
_BIO_WORDS = 100


def find_signed(lines: Sequence[Line], begin: int, end: int, lexicon: Lexicon) -> dict[int, list[Author]]:
    """Return the authors named round the end of a text, by the line that names them; empty if nobody is.

    Args:
        lines: all lines.
        begin, end: the text's.
        lexicon: the page's.
    """
    found: dict[int, list[Author]] = {}
    known: set[str] = set()
    left = False
    for index in range(max(begin + 1, end - _BEFORE_END), min(len(lines), end + _AFTER_END)):
        line = lines[index]
        if index < end - _NEAR_END and "@" not in line.text:
            continue
        left = left or (index >= end and _leads_away(line, lexicon))
        if line.weight > _LONGEST:
            continue
        authors = _named_by(lines, index, lexicon, left=left) or {}
        if not authors and not left and _is_told_of(lines, index, lexicon):
            authors = {index: names_alone(line, lexicon)}
        for at, names in authors.items():
            if new := [one for one in names if fold(one.name) not in known and not is_paper(one.name, lexicon)]:
                found[at] = new
                known |= {fold(one.name) for one in new}
        if found and max(found) < index - 2:
            break
    return found or _alone_at_end(lines, begin, end, lexicon)


def _alone_at_end(lines: Sequence[Line], begin: int, end: int, lexicon: Lexicon) -> dict[int, list[Author]]:
    """Return the one name right under the last paragraph, or last in the text, that the text does not speak of."""
    if end - begin < _LEAST_TEXT:
        return {}
    last = end - 1 if lines[end - 1].kind == "short" else end
    if last >= len(lines) or lines[last - 1].kind not in ("prose", "sentence"):
        return {}
    line = lines[last]
    authors = names_alone(line, lexicon) if line.kind in ("short", "sentence") and line.weight < _SIGNATURE else []
    if (
        not authors
        or not all(_is_written_out(one.name) for one in authors)
        or authors[-1].end < line.end - 1
        or not 1 <= line.text.count(" ") < _NAME_WORDS * len(authors)
    ):
        return {}
    text = range(begin, last)
    if any(is_paper(one.name, lexicon) or is_spoken_of(one.name, lines, text, lexicon) for one in authors):
        return {}
    return {last: [replace(one, sure=0.4) for one in authors]}


def _leads_away(line: Line, lexicon: Lexicon) -> bool:
    """Whether under a line other articles may come, with bylines of their own."""
    if line.kind != "short":
        return line.kind in ("end", "also", "date")
    return not (names_alone(line, lexicon) or is_address(line.text) or is_role(line.text, lexicon))


def _is_written_out(name: str) -> bool:
    """Whether a name begins with a capital, which in other scripts nothing tells from a topic, and is no initials."""
    return name[0].isupper() and any(len(part.strip(".")) > _INITIALS for part in name.split())


def _named_by(lines: Sequence[Line], index: int, lexicon: Lexicon, *, left: bool) -> dict[int, list[Author]]:
    """Return the names after "By" on a line, or under a line that says nothing else."""
    if lines[index].kind != "byline":
        return {}
    if is_bare_by(lines[index], lexicon):
        return authors_under(lines, index, range(index, min(len(lines), index + 4)), lexicon)
    authors = authors_after_by(lines[index], lexicon)
    return {index: authors} if authors and " " in authors[0].name and not left else {}


def _is_told_of(lines: Sequence[Line], index: int, lexicon: Lexicon) -> bool:
    """Whether a line is a name with a role, or has an address, a role or "Jane Doe is a reporter" right under it."""
    line = lines[index]
    if line.kind not in ("short", "sentence") or not (names := names_alone(line, lexicon)):
        return False
    if names_with_roles(line.text) or (is_role(line.text, lexicon) and line.weight < _ROLE):
        return True
    if index + 1 == len(lines):
        return False
    below = lines[index + 1].text
    role = lines[index + 1].weight < _ROLE and not _FIGURE.search(below) and is_role(below, lexicon)
    return is_address(below) or role or (below.startswith(names[0].name) and is_role(below[:_BIO_WORDS], lexicon))
