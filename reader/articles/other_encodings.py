"""What the bytes of a text say in other encodings: those that a person may have meant, each with its text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from annotations.text.canonical import canonical
from reader.articles.encoding import text_encoding

LIKELY: tuple[str, ...] = (
    "utf-8", "cp1252", "cp1250", "cp1251", "koi8-r", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258",
    "iso8859-1", "iso8859-2", "iso8859-15", "cp850", "cp437", "cp866", "mac-roman", "gb18030", "big5", "shift_jis",
    "euc_jp", "euc_kr", "cp874", "utf-16-le", "utf-16-be",
)  # fmt: skip
"""Encodings that news has been saved in, the more frequent first."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The bytes in one encoding.

    Attributes:
        encoding: Python's canonical name of it.
        text: canonical; bytes that mean nothing in it are U+FFFD.
        bad: how many characters of it nobody would write: U+FFFD, and controls that no encoding has a use for.
    """

    encoding: str
    text: str
    bad: int


def other_readings(data: bytes, now: str, cancelled: Callable[[], bool] = lambda: False) -> Iterator[Reading]:
    """Yield what bytes say in other encodings, where that is another text than they say in the encoding they are read
    with now; the same text in two encodings comes once.

    Args:
        data: the bytes.
        now: name of the present encoding.
        cancelled: asked before each encoding.
    """
    present = text_encoding(now)
    seen = {_read(data, present)}
    for name in LIKELY:
        if cancelled():
            return
        encoding = text_encoding(name)
        if encoding == present or (encoding.startswith("utf-16") and not _may_be_wide(data)):
            continue
        text = _read(data, encoding)
        if text not in seen:
            seen.add(text)
            yield Reading(encoding, text, _bad(text))


def _read(data: bytes, encoding: str) -> str:
    return canonical(data.decode(encoding, "replace"))


def _bad(text: str) -> int:
    return text.count("\ufffd") + sum(text.count(chr(code)) for code in range(0x80, 0xA0))


def _may_be_wide(data: bytes) -> bool:
    return len(data) % 2 == 0 and b"\0" in data[:4096]
