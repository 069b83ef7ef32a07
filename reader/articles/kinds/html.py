"""Saved web pages: the article's lines, with the roles the page's structure gives them, and its metadata.

Trafilatura says which lines are the article's own; the text is taken from the page itself, from the headline to the
article's last line, so that byline, dates, standfirst and captions are in it, which trafilatura drops. Menus, forms,
footers, and what stands before the headline and after the article, stay in the original only. Where trafilatura finds
no article the text is all of the page but its menus, and the rules for plain text decide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import deepcopy
from datetime import date
from itertools import islice
from typing import Any

from annotations.model.field import Field
from annotations.text.canonical import canonical
from reader.articles.encoding import Decoded
from reader.articles.kinds.html_text import page_source, page_tree, words_of
from reader.articles.kinds.lines import put_together
from reader.articles.kinds.page_lines import CELL, PageLine, page_lines
from reader.articles.kinds.page_metadata import page_fields
from reader.articles.kinds.registry import Extract, How
from reader.articles.kinds.stamps import stamp

_LEAST_ARTICLE = 200
_LARGEST_FOR_TRAFILATURA = 1_500_000
_MOST_ELEMENTS = 20_000
_SURE_MATCH = 25
_HEAD_LINES = 40
_ABOVE_HEADLINE = 5
_SHORT = 80
_MOSTLY = 0.6
_FOUND_SURE = 0.6
_TAIL_OF_TITLE = re.compile(r"\s+[|·–—-]\s+[^|·–—]{2,60}$")
# As trafilatura calls them.
_BLOCKS = ("p", "head", "item", "quote", "cell", "ab", "code")
_EDGES = re.compile(r"^\W+|\W+$")
_SPACES = re.compile(r"\s+")


def read(data: bytes, how: How) -> Extract:
    """Return the article of a saved web page.

    Raises:
        Refused: there is no visible character in it.
        InvalidInput: the encoding named is none.
    """
    return read_page(page_source(data, how.named), data, how.today)


def read_page(decoded: Decoded, data: bytes, today: date) -> Extract:
    """Return the article of a page whose source is decoded.

    Args:
        decoded: the source.
        data: the bytes of it, for what a browser wrote in front.
        today: no time later than this is believed.

    Raises:
        Refused: there is no visible character in it.
    """
    tree = page_tree(decoded.text)
    if tree is None:
        return _extract([(words_of(decoded.text), "")], [], decoded, structured=False)
    for line in (lines := page_lines(tree)):
        line.words = canonical(line.words)
    fields = page_fields(tree, data, today)
    main, document = _main(tree, len(decoded.text))
    inside = [_is_in(line, main) for line in lines]
    if sum(len(line.words) for line, is_in in zip(lines, inside, strict=True) if is_in) < _LEAST_ARTICLE:
        return _whole_page(lines, fields, decoded)
    fields += _found_fields(document, {field.name for field in fields}, today)
    title = next((field.value for field in fields if field.name == "title"), "")
    first = inside.index(True)
    last = len(inside) - 1 - inside[::-1].index(True)
    headline = _headline(lines, title, first, last)
    begin = first if headline is None else min(first, headline)
    chosen = [
        (line.words, _role(line, is_in or _heads(lines, inside, index), index == headline, index > first))
        for index, (line, is_in) in enumerate(zip(lines, inside, strict=True))
        if begin <= index <= last and (is_in or index == headline or not line.matter)
    ]
    if headline is None and title:
        chosen.insert(0, (canonical(_TAIL_OF_TITLE.sub("", title)), "headline"))
    return _extract(chosen, fields, decoded, structured=True)


def _extract(chosen: Sequence[tuple[str, str]], fields: list[Field], decoded: Decoded, *, structured: bool) -> Extract:
    text, hints = put_together(chosen)
    return Extract(text, decoded.encoding, decoded.warnings, hints, tuple(fields), structured)


def _whole_page(lines: Sequence[PageLine], fields: list[Field], decoded: Decoded) -> Extract:
    """Return all of a page but its menus; all of it where nothing else is there."""
    shown = [line for line in lines if not line.matter] or list(lines)
    roles = {"subhead", "list_item", "quote", "caption"}
    headings = [line for line in shown if line.role == "h1"]
    chosen = [
        (line.words, "headline" if [line] == headings else line.role if line.role in roles else "") for line in shown
    ]
    return _extract(chosen, fields, decoded, structured=False)


def _main(tree: Any, size: int) -> tuple[tuple[frozenset[str], str], Any]:
    """Return the lines that trafilatura takes for the article's, each by itself and all in one, and its document."""
    nothing: tuple[tuple[frozenset[str], str], Any] = (frozenset(), ""), None
    # It takes far more than time in proportion; no page of news has so many elements.
    if size > _LARGEST_FOR_TRAFILATURA or sum(1 for _ in islice(tree.iter(), _MOST_ELEMENTS + 1)) > _MOST_ELEMENTS:
        return nothing
    import logging

    # It writes what it does not like to the terminal.
    logging.disable(logging.CRITICAL)
    import socket

    # What comes along to fetch pages, and is never used, tries out a socket when it is imported.
    socket.has_ipv6 = False
    from trafilatura.core import bare_extraction

    try:
        document = bare_extraction(
            deepcopy(tree), include_comments=False, include_tables=True, include_links=False, with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )  # fmt: skip
    except Exception:  # noqa: BLE001  it stumbles over odd trees; the page is read all the same
        return nothing
    finally:
        logging.disable(logging.NOTSET)
    body = getattr(document, "body", None)
    if body is None:
        return nothing
    blocks = [
        _norm("".join(block.itertext())) for block in body.iter("p", "head", "item", "quote", "cell", "ab", "code")
    ]
    return (frozenset(blocks), " ".join(_norm(words) for words in body.itertext())), document


def _is_in(line: PageLine, main: tuple[frozenset[str], str]) -> bool:
    words = _norm(line.words)
    blocks, joined = main
    if words in blocks or (len(words) >= _SURE_MATCH and words in joined):
        return True
    cells = words.split(CELL)
    return len(cells) > 1 and all(cell in blocks for cell in cells if cell)


def _headline(lines: Sequence[PageLine], title: str, first: int, last: int) -> int | None:
    """Return the line of the headline: the one that says what the metadata calls the title, else a heading near."""
    wanted = _plain(title)
    near = range(max(0, first - _HEAD_LINES), min(last + 1, first + _ABOVE_HEADLINE))
    headings = [index for index in near if lines[index].role == "h1"]
    candidates: list[int] = [*headings, *near]
    for index in candidates:
        said = _plain(lines[index].words)
        if wanted and len(said) > 3 and (said == wanted or (lines[index].role == "h1" and _alike(said, wanted))):
            return index
    if not headings or (wanted and len(headings) > 1):
        return None
    return headings[-1]


def _alike(said: str, wanted: str) -> bool:
    """Whether one of two titles begins with the other, or most of their words are the same."""
    if said.startswith(wanted) or wanted.startswith(said):
        return True
    words, others = set(said.split()), set(wanted.split())
    return len(words & others) >= _MOSTLY * min(len(words), len(others)) and len(words & others) > 1


def _heads(lines: Sequence[PageLine], inside: Sequence[bool], index: int) -> bool:
    """Whether a line is a heading right before a line of the article: trafilatura leaves some of these out."""
    line = lines[index]
    return line.role == "subhead" and line.linked < len(line.words) and any(inside[index + 1 : index + 2])


def _role(line: PageLine, is_in: bool, is_headline: bool, in_body: bool) -> str:
    if is_headline:
        return "headline"
    if line.role == "caption":
        return "caption"
    if is_in:
        return {"h1": "subhead", "": "paragraph"}.get(line.role, line.role)
    if in_body and (len(line.words) < _SHORT or line.linked > _MOSTLY * len(line.words)):
        return "furniture"
    return ""


def _found_fields(document: Any, known: set[str], today: date) -> list[Field]:
    """Return what trafilatura found for fields that the head of the page does not tell."""
    values = {
        "title": document.title, "author": document.author, "outlet": document.sitename, "url": document.url,
        "date_published": stamp(document.date or "", today),
    }  # fmt: skip
    found: list[Field] = []
    for name, value in values.items():
        if value and name not in known:
            each = [one.strip() for one in value.split(";")] if name == "author" else [value]
            found += [Field(name, canonical(one), confidence=_FOUND_SURE) for one in each if one]
    return found


def _norm(words: str) -> str:
    return _SPACES.sub(" ", words).strip()


def _plain(words: str) -> str:
    return _EDGES.sub("", _norm(words).casefold())
