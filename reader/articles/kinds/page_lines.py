"""A web page as lines: what a reader sees, each line with the part of the page it is of.

Nothing is fetched and no script runs. The tree is walked without recursion, however deep it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from lxml import etree

_SPACES = re.compile(r"[ \t\n\r\f]+")
_NEVER = frozenset({
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "audio", "video",
    "head", "title", "meta", "link", "select", "textarea", "button", "input", "datalist", "map", "dialog",
})  # fmt: skip
_MATTER = frozenset({"nav", "footer", "aside", "form", "menu"})
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "center", "dd", "details", "dialog", "dir", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
    "hr", "html", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot",
    "thead", "tr", "ul", "caption",
})  # fmt: skip
_ROLES = {
    "h1": "h1", "h2": "subhead", "h3": "subhead", "h4": "subhead", "h5": "subhead", "h6": "subhead", "li": "list_item",
    "blockquote": "quote", "figcaption": "caption", "caption": "caption", "p": "paragraph",
}  # fmt: skip
# Words of classes that say what a part of a page is, where its tag does not.
_CAPTIONS = re.compile(
    r"(?:^|[\s_-])(?:wp-caption-text|fig-?caption|(?:image|img|photo|media)[_-]?(?:caption|legend))\b"
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
CELL = " | "
"""What parts the cells of a table in its line."""


@dataclass(slots=True)
class PageLine:
    """One line.

    Attributes:
        words: with single spaces.
        role: `h1`, `subhead`, `list_item`, `quote`, `caption`, `paragraph`, or empty where the page does not say.
        matter: whether it is of a menu, a form, a footer, or hidden.
        linked: how many of its characters are words of links.
        owner: the element it is of.
    """

    words: str
    role: str
    matter: bool
    linked: int
    owner: Any


def page_lines(tree: Any) -> list[PageLine]:
    """Return the lines of a page, in the order of the page.

    Args:
        tree: the root element, as lxml parsed it.
    """
    walk = _Walk()
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if not isinstance(element.tag, str):
            if event == "end":
                walk.write(element.tail)
        elif event == "start":
            walk.open(element)
        else:
            walk.close(element)
    walk.flush()
    return walk.lines


class _Walk:
    """Collects words until a block begins or ends."""

    def __init__(self) -> None:
        self.lines: list[PageLine] = []
        self._words: list[str] = []
        self._linked = self._never = self._matter = self._links = self._pre = 0
        self._roles: list[tuple[Any, str]] = []
        self._owner: Any = None

    def open(self, element: Any) -> None:
        tag = _tag(element)
        if self._never or tag in _NEVER:
            self._never += 1
            return
        if tag in _BLOCKS:
            self.flush()
            self._owner = element
        elif tag in ("td", "th") and self._words and element.getprevious() is not None:
            self._words.append(CELL)
        self._matter += _is_matter(element, tag)
        self._links += tag == "a"
        self._pre += tag == "pre"
        role = _ROLES.get(tag) or ("caption" if _CAPTIONS.search(element.get("class") or "") else "")
        if role:
            self._roles.append((element, role))
        self.write(element.text)

    def close(self, element: Any) -> None:
        tag = _tag(element)
        if self._never:
            self._never -= 1
            if not self._never:
                self.write(element.tail)
            return
        if tag in _BLOCKS:
            self.flush()
        self._matter -= _is_matter(element, tag)
        self._links -= tag == "a"
        self._pre -= tag == "pre"
        if self._roles and self._roles[-1][0] is element:
            self._roles.pop()
        if tag in _BLOCKS:
            self._owner = element.getparent()
        self.write(element.tail)

    def write(self, words: str | None) -> None:
        if not words or self._never:
            return
        if self._pre and "\n" in words:
            for line in words.split("\n"):
                self._words.append(line)
                self.flush()
            return
        self._words.append(words)
        self._linked += len(words.strip()) if self._links else 0

    def flush(self) -> None:
        words = _SPACES.sub(" ", "".join(self._words)).strip(" ")
        if words.strip():
            role = self._roles[-1][1] if self._roles else ""
            if role == "paragraph" and len(self._roles) > 1:
                # A paragraph in a quote, a list, a caption is of these.
                role = self._roles[-2][1]
            self.lines.append(PageLine(words, role, bool(self._matter), self._linked, self._owner))
        self._words, self._linked = [], 0


def _tag(element: Any) -> str:
    tag: str = element.tag
    return tag.rpartition("}")[2].lower()


def _is_matter(element: Any, tag: str) -> bool:
    if tag in _MATTER or element.get("hidden") is not None or element.get("role") in ("navigation", "contentinfo"):
        return True
    style = element.get("style")
    return bool(style and _HIDDEN.search(style))
