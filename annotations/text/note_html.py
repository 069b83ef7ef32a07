"""Notes as they are shown: Markdown made harmless HTML, with nothing in it that is fetched or run."""

from __future__ import annotations

import re

_TAGS = frozenset({
    "a", "blockquote", "br", "code", "del", "em", "h1", "h2", "h3", "hr", "li", "ol", "p", "pre", "strong", "ul",
})  # fmt: skip
_SCHEMES = frozenset({"http", "https", "mailto"})
_MARKUP = re.compile(r"[*_`#\[\]<>~|\\]|^\s*(?:[-+]|\d+[.)])\s", re.MULTILINE)


def has_markup(body: str) -> bool:
    """Whether a note may look otherwise than it is typed; what is plain words is shown without any parsing."""
    return _MARKUP.search(body) is not None


def note_html(body: str) -> str:
    """Return a note's Markdown as HTML of a few plain tags; links only to the web and to mail, no pictures."""
    import markdown
    import nh3

    return nh3.clean(
        markdown.markdown(body), tags=set(_TAGS), attributes={"a": {"href"}}, url_schemes=set(_SCHEMES), link_rel=None
    )
