"""Cells that hold HTML: what a reader would see of them."""

from __future__ import annotations

import html
import re
from typing import Any

_TAG = re.compile(
    r"<(?:/(?:p|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|blockquote|figure|td|table)\s*>|(?:br|p|hr)\s*/?>)",
    re.IGNORECASE,
)
_ENTITY = re.compile(
    r"&(?:#\d{2,6}|#x[\da-f]{2,5}|amp|quot|apos|lt|gt|nbsp|[lr][sd]quo|[mn]dash|hellip|euro|szlig"
    r"|[A-Za-z](?:uml|acute|grave|circ|tilde|cedil|ring));",
    re.IGNORECASE,
)
_BLOCKS = frozenset(
    "address article aside blockquote div dl dt dd figure figcaption footer form h1 h2 h3 h4 h5 h6 header hr li main"
    " nav ol p pre section table tr ul".split()
)
_HIDDEN = frozenset({"script", "style", "head", "template", "noscript", "svg", "iframe", "object"})
_SPACES = re.compile(r"[ \t\r\n\x0b\x0c]+")
_PARAGRAPH, _BREAK = "\x02", "\x03"
_BREAKS = re.compile(f"[ {_BREAK}]*{_PARAGRAPH}[ {_PARAGRAPH}{_BREAK}]*")


def is_markup(cell: str) -> bool:
    """Whether a cell has HTML's tags in it: a closing one, or a break."""
    return "<" in cell and _TAG.search(cell) is not None


def readable(cell: str) -> str:
    """Return what a reader sees of a cell: tags become line ends or nothing, entities their characters.

    A cell without tags keeps its white space. Where line ends were written as `\\n` by another program, and there are
    no others, they become such.
    """
    if is_markup(cell):
        return _without_tags(cell)
    if "&" in cell and _ENTITY.search(cell):
        cell = html.unescape(cell)
        if is_markup(cell):
            # Its tags were written as entities.
            return _without_tags(cell)
    if "\\n" in cell and "\n" not in cell and cell.count("\\n\\n") + cell.count(".\\n"):
        cell = cell.replace("\\r\\n", "\n").replace("\\n", "\n").replace('\\"', '"')
    return cell


def _without_tags(cell: str) -> str:
    from lxml import etree
    from lxml import html as lxml_html

    try:
        # Marks of our own may not come from outside.
        clean = cell.replace(_PARAGRAPH, "").replace(_BREAK, "").replace("\0", "")
        parser = lxml_html.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True, no_network=True)
        root = lxml_html.fragment_fromstring(clean, create_parent="div", parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return _torn_out(cell)
    if any(one.type_name == "ERR_RESOURCE_LIMIT" for one in parser.error_log):
        # Elements that lie too deep are dropped, and all behind them.
        return _torn_out(cell)
    parts: list[str] = []
    _walk(root, parts)
    text = _SPACES.sub(" ", "".join(parts))
    text = _BREAKS.sub("\n\n", text).replace(_BREAK, "\n")
    return re.sub(r" *\n *", "\n", text).strip()


def _torn_out(cell: str) -> str:
    return html.unescape(re.sub(r"<[^<>]{0,500}>", " ", cell)).strip()


def _walk(root: Any, parts: list[str]) -> None:
    """Collect words and breaks in order; with a stack of its own, as elements may lie deeper than functions may."""
    stack: list[tuple[Any, bool]] = [(root, False)]
    while stack:
        element, leaving = stack.pop()
        name = element.tag if isinstance(element.tag, str) else ""
        if leaving:
            if name in _BLOCKS:
                parts.append(_PARAGRAPH)
            parts.append(element.tail or "")
            continue
        stack.append((element, True))
        if name in _HIDDEN:
            continue
        if name in _BLOCKS:
            parts.append(_PARAGRAPH)
        elif name == "br":
            parts.append(_BREAK)
        elif name in ("td", "th"):
            parts.append(" ")
        parts.append(element.text or "")
        stack.extend((child, False) for child in reversed(element))
