"""RTF, also under a .txt name: its text by striprtf, what stands in its `\\info` as weak metadata."""

from __future__ import annotations

import codecs
import re

from annotations.model.errors import Refused
from annotations.model.field import Field
from annotations.text.canonical import canonical
from reader.articles.encoding import NO_TEXT, is_blank
from reader.articles.kinds.registry import Extract, How

_CODEPAGE = re.compile(r"\\ansicpg(\d+)")
_INFO = re.compile(r"\{\\(title|author)\s+([^{}]{1,300})\}")
_TYPED_TITLE = 0.4
_TYPIST = 0.2
_NUMBERED = re.compile(r"\\u(-?\d+)")
_MOST_DIGITS = 6
_NO_CHARACTER = "\\u63"
_MANY_LINES = re.compile(r"\n{3,}")


def read(data: bytes, how: How) -> Extract:
    """Return the text of an RTF file.

    Its bytes are ASCII with escapes by the standard; what is not is taken for the code page the file names.

    Raises:
        Refused: there is no visible character in it.
    """
    source = data.removeprefix(codecs.BOM_UTF8).lstrip().decode("latin-1")
    page = _encoding(source)
    if not source.isascii():
        # Some programs write letters as they are, in UTF-8 or the code page; as escapes the reader knows both.
        source = _escaped(data.removeprefix(codecs.BOM_UTF8).lstrip(), page)
    raw = _text(source, page)
    text = canonical(_MANY_LINES.sub("\n\n", raw)).strip("\n")
    if is_blank(text):
        raise Refused(NO_TEXT)
    return Extract(text, page, fields=tuple(_info(source, page)))


def _text(source: str, page: str) -> str:
    from striprtf.striprtf import rtf_to_text

    source = _NUMBERED.sub(lambda found: found[0] if _is_character(found[1]) else _NO_CHARACTER, source)
    return str(rtf_to_text(source, encoding=page, errors="ignore"))  # type: ignore[no-untyped-call]


def _is_character(number: str) -> bool:
    """Whether the number of a `\\u` stands for a character; by the standard 16 bits with a sign, some write more."""
    return len(number) <= _MOST_DIGITS + 1 and -0x8000 <= int(number) <= 0x10FFFF


def _encoding(source: str) -> str:
    named = _CODEPAGE.search(source, 0, 4096)
    try:
        return codecs.lookup(f"cp{named[1]}").name if named else "cp1252"
    except LookupError:
        return "cp1252"


def _escaped(data: bytes, page: str) -> str:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode(page, "replace")
    return "".join(letter if letter.isascii() else _unicode(letter) for letter in text)


def _unicode(letter: str) -> str:
    units = letter.encode("utf-16-le")
    return "".join(f"\\u{int.from_bytes(units[at : at + 2], 'little')}?" for at in range(0, len(units), 2))


def _info(source: str, page: str) -> list[Field]:
    """Return what the file says of itself: the author is whoever typed it, so neither is believed much."""
    begin = source.find("{\\info")
    if begin < 0:
        return []
    fields: list[Field] = []
    for name, value in _INFO.findall(source[begin : begin + 4096]):
        words = _text("{\\rtf1 " + value + "}", page).strip()
        if words:
            fields.append(Field(name, canonical(words), confidence=_TYPED_TITLE if name == "title" else _TYPIST))
    return fields
