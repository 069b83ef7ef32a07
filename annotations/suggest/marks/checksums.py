"""Checksums of words in the place of the words: sorted numbers in which one is looked up, and their bytes in a file."""

from __future__ import annotations

import sys
import zlib
from array import array
from bisect import bisect_left
from unicodedata import normalize


def checksum(words: str) -> int:
    """Return the CRC-32 of words: the same composed or not."""
    return zlib.crc32(normalize("NFC", words).encode())


def index(numbers: array[int], wanted: int) -> int | None:
    """Return where a number stands among numbers by size; None where it does not."""
    at = bisect_left(numbers, wanted)
    return at if at < len(numbers) and numbers[at] == wanted else None


def little(numbers: array[int]) -> array[int]:
    """Return numbers turned from this machine's order of bytes to the file's, or back."""
    turned = array(numbers.typecode, numbers)
    if sys.byteorder == "big":
        turned.byteswap()
    return turned
