"""UTF-16 and UTF-32 without a byte order mark, recognised by where their zero bytes stand."""

from __future__ import annotations

import codecs
import re

_SAMPLE = 1 << 16
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_EAST_ASIAN = re.compile("[\x09\x0a\x0d\x20-\x7e\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef]")
_PRINTABLE = bytes(range(0x20, 0x7F)) + b"\t\n\r"


def wide_encoding(data: bytes) -> str | None:
    """Return `utf-16-le`, `utf-16-be`, `utf-32-le` or `utf-32-be` where bytes without a BOM surely are that, else None.

    "Surely" means: zero bytes stand in one half of the units and hardly in the other, the sample decodes strictly, and
    what comes out is text; or nine in ten characters are East Asian, and not so with the bytes the other way round. A
    text with a zero byte here and there is neither.
    """
    unit = 4 if len(data) % 4 == 0 else 2
    sample = data[: min(_SAMPLE, len(data) // unit * unit)]
    if 0 not in sample:
        return None
    if unit == 4 and len(data) >= 8:
        for encoding, zero, small in (("utf-32-le", 3, 2), ("utf-32-be", 0, 1)):
            if not any(sample[zero::4]) and max(sample[small::4]) <= 0x10 and _is_text(sample, encoding):
                return encoding
    for encoding, high, low in (("utf-16-le", 1, 0), ("utf-16-be", 0, 1)):
        if _zeros_of_utf16(sample, sample[high::2].count(0), sample[low::2].count(0)) and _is_text(sample, encoding):
            return encoding
    return _east_asian(sample)


def _zeros_of_utf16(sample: bytes, high_zeros: int, low_zeros: int) -> bool:
    """Whether the numbers of zero bytes in the high and the low halves of the units are those of UTF-16."""
    units = len(sample) // 2
    if units < 4 or low_zeros * 50 > high_zeros:
        return False
    # Where all characters are ASCII, each unit has its zero; records that end in a zero byte have far fewer.
    ascii_only = not sample.translate(None, _PRINTABLE + b"\0")
    return high_zeros >= (0.75 if ascii_only else 0.1) * units


def _is_text(sample: bytes, encoding: str) -> bool:
    text = _read(sample, encoding)
    return text is not None and len(_CONTROLS.findall(text)) * 100 <= len(text)


def _east_asian(sample: bytes) -> str | None:
    """Tell the order of bytes by what they say: Chinese, Japanese and Korean have few zeros, and on either side.

    A Latin text with stray zeros reads like Chinese too, but then either way round, and its spaces do not fit.
    """
    if len(sample) < 32 or sample.isascii():
        return None
    shares = {}
    for encoding in ("utf-16-le", "utf-16-be"):
        text = _read(sample, encoding)
        shares[encoding] = len(_EAST_ASIAN.findall(text)) / len(text) if text else 0.0
    worse, better = sorted(shares, key=shares.__getitem__)
    return better if shares[better] >= 0.9 and shares[better] - shares[worse] >= 0.2 else None


def _read(sample: bytes, encoding: str) -> str | None:
    try:
        # Incremental: the sample may end between the halves of a surrogate pair.
        return codecs.getincrementaldecoder(encoding)("strict").decode(sample)
    except UnicodeDecodeError:
        return None
