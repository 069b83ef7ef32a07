"""From the bytes of a web page to its source text and its tree."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from annotations.model.errors import InvalidInput
from annotations.text.canonical import canonical
from reader.articles.encoding import Decoded, byte_order_mark, decode, text_encoding

_CHARSET = re.compile(
    rb"""<meta[^>]{1,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{1,200}encoding=["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_HEAD = 8_192
# What browsers read under these names.
_MEANT = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
          "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "shift-jis": "cp932", "iso-8859-9": "cp1254",
          "iso-8859-11": "cp874", "tis-620": "cp874", "ks_c_5601-1987": "cp949", "euc-kr": "cp949",
          "x-sjis": "cp932", "big5": "big5hkscs"}  # fmt: skip
_NO_WORDS = re.compile(r"<!--.*?-->|<(script|style|head|title)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_LINE_END = re.compile(r"<(?:br|/?(?:p|div|li|h\d|tr|ul|ol|table|blockquote))\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{1,5000}>")
_GAPS = re.compile(r"\s*\n\s*\n\s*")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,400}\?>")


def page_source(data: bytes, named: str | None) -> Decoded:
    """Decode a page: as a person says, by its byte order mark, by what it says of itself, else as any text.

    Raises:
        Refused: there is no visible character in it.
        InvalidInput: the encoding named is none.
    """
    if named is None and byte_order_mark(data) is None:
        match = _CHARSET.search(data, 0, _HEAD)
        if match:
            said = (match[1] or match[2]).decode("ascii", "replace").lower()
            try:
                encoding = text_encoding(_MEANT.get(said, said))
                text = data.decode(encoding)
            except (InvalidInput, ValueError):
                # No such encoding, or the page is not in it, as when a program saved it in another.
                pass
            else:
                if not encoding.startswith("utf-16"):
                    return Decoded(canonical(text), encoding)
    return decode(data, named)


def page_tree(source: str) -> Any | None:
    """Return the root of a page's tree; None where the source has no element, or so deep ones that words were lost.

    The parser fetches nothing, knows no entities but HTML's own, and gives up on trees without end.
    """
    from lxml import etree, html

    parser = html.HTMLParser(encoding=None, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(_DECLARATION.sub("", source), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    if any("depth" in error.message for error in parser.error_log):
        return None
    return tree if isinstance(tree.tag, str) else None


def words_of(source: str) -> str:
    """Return the words of a page whose tree cannot be had: its source without tags, canonical."""
    words = _TAG.sub("", _LINE_END.sub("\n", _NO_WORDS.sub("", source)))
    return _GAPS.sub("\n\n", canonical(unescape(words))).strip()
