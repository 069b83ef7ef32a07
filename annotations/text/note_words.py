"""The words of a note without the signs of its Markdown, for lists and tool tips."""

from __future__ import annotations

import re

from annotations.text.note_html import has_markup

_LINK = re.compile(r'!?\[([^\[\]]*)\]\((?:[^()\s]++|\([^()\s]*+\))*+(?:\s+"[^"\n]*")?\)')
_LINE = re.compile(r"^(?:[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|[-+*][ \t]+))+", re.MULTILINE)
# How far an emphasis reaches is bounded, so that a note of nothing but signs takes no longer than others.
_STRONG = re.compile(r"([*`]{1,3}|~~)(?=\S)(.{1,400}?)(?<=\S)\1", re.DOTALL)
_UNDERLINED = re.compile(r"(?<!\w)(_{1,3})(?=\S)(.{1,400}?)(?<=\S)\1(?!\w)", re.DOTALL)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,400}>")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!<>~|])")
_HIDDEN = re.compile("[\ue000-\ue07f]")
_HIDE = 0xE000


def without_addresses(body: str) -> str:
    """Return a note with its links reduced to their words; quick enough for every note of a library."""
    return _LINK.sub(r"\1", body) if "](" in body else body


def plain_words(body: str) -> str:
    """Return what a note says, line by line, without signs of markup; numbers of lists stay."""
    if not has_markup(body) or _HIDDEN.search(body):
        return body
    # What cannot be in a note is not looked for.
    words = body
    if "\\" in words:
        words = _ESCAPED.sub(lambda found: chr(_HIDE + ord(found[1])), words)
    words = without_addresses(_LINE.sub("", words))
    if "<" in words:
        words = _TAG.sub("", words)
    for _ in range(2):
        before = words
        if "*" in words or "~~" in words or "`" in words:
            words = _STRONG.sub(r"\2", words)
        if "_" in words:
            words = _UNDERLINED.sub(r"\2", words)
        if words == before:
            break
    return words if words.isascii() else _HIDDEN.sub(lambda found: chr(ord(found[0]) - _HIDE), words)
