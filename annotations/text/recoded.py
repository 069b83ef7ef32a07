"""The same bytes read in another encoding: where each character of the one text is in the other, byte for byte."""

from __future__ import annotations

import codecs
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate

from annotations.model.span import Span
from annotations.text.canonical import canonical
from annotations.text.graphemes import is_boundary

_ASCII = bytes(range(0x20, 0x7F)) + b"\t\n"
_MOST_BYTES = 8 * 1024 * 1024
_NOT_ASCII = re.compile(rb"[^\x00-\x7f]")

Stretch = tuple[int, int, int, int]
"""[start, end) in the one text and [start, end) in the other, made of the same bytes, that read differently."""


class Recoded:
    """Bytes that were read in one encoding, and in another.

    Args:
        data: the bytes.
        old_encoding, new_encoding: Python's names of the encodings.
        old, new: the canonical texts that reading gave.

    Attributes:
        exact: whether the texts are what the bytes say in these encodings; if not, nothing is told.
        stretches: what reads differently, in order.
    """

    def __init__(self, data: bytes, old_encoding: str, old: str, new_encoding: str, new: str) -> None:
        self._new = new
        pieces = list(_pieces(data, old_encoding, new_encoding))
        raw_old, raw_new = "".join(piece[0] for piece in pieces), "".join(piece[1] for piece in pieces)
        self.exact = canonical(raw_old) == old and canonical(raw_new) == new
        self.stretches: list[Stretch] = []
        if self.exact:
            at_old = _canonical_offsets(raw_old, list(accumulate((len(p[0]) for p in pieces), initial=0)))
            at_new = _canonical_offsets(raw_new, list(accumulate((len(p[1]) for p in pieces), initial=0)))
            for i, (one, other) in enumerate(pieces):
                if one != other:
                    self.stretches.append((at_old[i], at_old[i + 1], at_new[i], at_new[i + 1]))
        self._starts = [stretch[0] for stretch in self.stretches]
        self._ends = [stretch[1] for stretch in self.stretches]

    def place(self, start: int, end: int) -> Span | None:
        """Return where the bytes of a span of the old text are in the new one; None where they cut a character."""
        first, last = self._offset(start), self._offset(end)
        if first is None or last is None or first >= last:
            return None
        return (first, last) if is_boundary(self._new, first) and is_boundary(self._new, last) else None

    def _offset(self, offset: int) -> int | None:
        before = bisect_right(self._ends, offset)
        if before < len(self._starts) and self._starts[before] < offset:
            return None
        return offset if not before else offset + self.stretches[before - 1][3] - self._ends[before - 1]


def _pieces(data: bytes, old: str, new: str) -> Iterator[tuple[str, str]]:
    """Yield what stretches of the bytes say in both encodings, as short as both can tell."""
    if len(data) > _MOST_BYTES:
        return
    one, other = (data.decode(name, "replace") for name in (old, new))
    if len(one) == len(other) == len(data):
        # A character for each byte, in both.
        yield from zip(one, other, strict=True)
        return
    if not (_keeps_ascii(old) and _keeps_ascii(new)):
        yield from _steps(data, old, new)
        return
    for line in data.splitlines(keepends=True):
        if _NOT_ASCII.search(line):
            yield from _steps(line, old, new)
        else:
            text = line.decode("ascii")
            yield text, text


def _keeps_ascii(encoding: str) -> bool:
    try:
        return _ASCII.decode(encoding) == _ASCII.decode("ascii")
    except UnicodeError:
        return False


def _steps(data: bytes, old: str, new: str) -> Iterator[tuple[str, str]]:
    decoders = [codecs.getincrementaldecoder(name)("surrogateescape" if name == "utf-8" else "replace")
                for name in (old, new)]  # fmt: skip
    said = ["", ""]
    for index in range(len(data)):
        for which, decoder in enumerate(decoders):
            said[which] += decoder.decode(data[index : index + 1])
        if said[0] and said[1] and not any(decoder.getstate()[0] for decoder in decoders):
            yield said[0], said[1]
            said = ["", ""]
    rest = [one + decoder.decode(b"", final=True) for one, decoder in zip(said, decoders, strict=True)]
    if any(rest):
        yield rest[0], rest[1]


def _canonical_offsets(raw: str, offsets: list[int]) -> list[int]:
    """Return where offsets of decoded text are in its canonical form, in which CR LF is one and a leading BOM none."""
    pairs = [match.start() for match in re.finditer("\r\n", raw)]
    mark = raw.startswith("\ufeff")
    return [max(0, offset - mark - bisect_left(pairs, offset)) for offset in offsets]
