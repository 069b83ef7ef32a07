"""The words of a note without the signs of its Markdown, for lists and tool tips."""

from __future__ import annotations

import re

from annotations.text.note_html import has_markup

_LINK = re.compile(r'!?\[([^\[\]]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"\n]*")?\)')
_LINE = re.compile(r"^(?:[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|[-+*][ \t]+))+", re.MULTILINE)
# How far an emphasis reaches is bounded, so that a note of nothing but signs takes no longer than others.
_STRONG = re.compile(r"(\*{1,3}|~~|`{1,3})(?=\S)(.{1,400}?)(?<=\S)\1", re.DOTALL)
_UNDERLINED = re.compile(r"(?<!\w)(_{1,3})(?=\S)(.{1,400}?)(?<=\S)\1(?!\w)", re.DOTALL)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,400}>")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!<>~|])")
_HIDDEN = re.compile("[\ue000-\ue07f]")
_HIDE = 0xE000


def plain_words(body: str) -> str:
    """Return what a note says, line by line, without signs of markup; numbers of lists stay."""
    if not has_markup(body) or _HIDDEN.search(body):
        return body
    words = _ESCAPED.sub(lambda found: chr(_HIDE + ord(found[1])), body)
    words = _TAG.sub("", _LINK.sub(r"\1", _LINE.sub("", words)))
    for _ in range(2):
        words = _UNDERLINED.sub(r"\2", _STRONG.sub(r"\2", words))
    return _HIDDEN.sub(lambda found: chr(ord(found[0]) - _HIDE), words)
