"""Notes as they are shown: Markdown made harmless HTML, with nothing in it that is fetched or run."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from annotations.text.note_links import SCHEME, target_of

_TAGS = frozenset({
    "a", "blockquote", "br", "code", "del", "em", "h1", "h2", "h3", "hr", "li", "ol", "p", "pre", "strong", "ul",
})  # fmt: skip
_SCHEMES = frozenset({"http", "https", "mailto", SCHEME})
_MARKUP = re.compile(r"[*_`#\[\]<>~|\\]|^\s*(?:[-+]|\d+[.)])\s", re.MULTILINE)
# As nh3 writes it, after it has left nothing else of this scheme.
_OWN = re.compile(rf'<a href="({SCHEME}:[^"]*)">(.*?)</a>', re.DOTALL)


def has_markup(body: str) -> bool:
    """Whether a note may look otherwise than it is typed; what is plain words is shown without any parsing."""
    return _MARKUP.search(body) is not None


def note_html(body: str, names: Mapping[str, str | None] | None = None, gone: str = "") -> str:
    """Return a note's Markdown as HTML of a few plain tags; links only to the web, to mail and into the library.

    A new line stays one, as where a note has no markup.

    Args:
        body: Markdown.
        names: by their address, what the things are called now that its links lead into the library for; None for one
            that is no longer there. A link that is not among them keeps its words.
        gone: words that stand after a link that leads nowhere now.
    """
    import markdown
    import nh3

    html = nh3.clean(
        markdown.markdown(body, extensions=["nl2br"]), tags=set(_TAGS), attributes={"a": {"href"}},
        url_schemes=set(_SCHEMES), link_rel=None, attribute_filter=_own_or_of_the_web,
    )  # fmt: skip
    return _OWN.sub(lambda found: _named(found, names or {}, gone), html) if SCHEME in html else html


def _own_or_of_the_web(_tag: str, _attribute: str, value: str) -> str | None:
    """Leave of the program's own addresses those that are exactly as it writes them."""
    return None if value.strip().lower().startswith(SCHEME) and target_of(value) is None else value


def _named(found: re.Match[str], names: Mapping[str, str | None], gone: str) -> str:
    address, words = found[1], found[2]
    if address not in names:
        return found[0]
    name = names[address]
    if name is None:
        return f"{words} {escape(gone)}".rstrip()
    sign = "#" if address.startswith(f"{SCHEME}:topic/") else ""
    return f'<a href="{address}">{escape(sign + name)}</a>'
