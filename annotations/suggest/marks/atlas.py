"""Which words are the name of a country or a city, in the languages of the world.

`places.bin` beside this file holds no names but a checksum of each, by size: it is read in no time, and what is asked
for is looked up in it. Of 10,000 words that are no place two are taken for one. It is made by `benchmarks/places.py`
of what CLDR calls countries (Unicode licence) and GeoNames cities (CC BY 4.0).
"""

from __future__ import annotations

import sys
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.resources import files

from annotations.suggest.marks.tokens import Token

COUNTRY, CITY = "country", "city"
_LONGEST = 5
"""A name that is looked up has at most so many tokens."""
_MAGIC = b"newsgloss places 1\n"


def key(words: str) -> int:
    """Return what a name is kept as: the same in small and in large letters, and with either apostrophe."""
    return zlib.crc32(" ".join(words.split()).replace("’", "'").casefold().encode())


def places(tokens: Sequence[Token], usual: Callable[[str], str]) -> Iterator[tuple[int, int, str]]:
    """Yield where names of places stand: first and last token, half-open, and COUNTRY or CITY.

    Of names of one kind that overlap the first and longest counts. What begins with a small letter is none.

    Args:
        tokens: of a sentence, or of an article.
        usual: how a word is usually written, as `Habits.of`: one that is usually small is no place by itself.
    """
    for kind, kept in _kept().items():
        first = 0
        while first < len(tokens):
            last = _longest(tokens, first, kept)
            if last > first + 1 or (last > first and usual(tokens[first].text) != "s"):
                yield first, last, kind
            first = max(last, first + 1)


def packed(countries: array[int], cities: array[int]) -> bytes:
    """Return checksums, by size, as the bytes of the file."""
    made = bytearray(_MAGIC)
    for numbers in (countries, cities):
        made += len(numbers).to_bytes(4, "little") + _little(numbers).tobytes()
    return bytes(made)


def unpacked(data: bytes) -> dict[str, array[int]]:
    """Return what `packed` took, by COUNTRY and CITY."""
    at, found = len(_MAGIC), {}
    for kind in (COUNTRY, CITY):
        size, at = int.from_bytes(data[at : at + 4], "little"), at + 4
        numbers = array("I")
        numbers.frombytes(data[at : at + 4 * size])
        found[kind], at = _little(numbers), at + 4 * size
    return found


def _longest(tokens: Sequence[Token], first: int, kept: array[int]) -> int:
    """Return where the longest name that begins with a token ends; where it begins where there is none."""
    begin = tokens[first].text[0]
    if begin.islower() or not begin.isalpha():
        return first
    words, found = "", first
    for i in range(first, min(first + _LONGEST, len(tokens))):
        if i > first and tokens[i].start > tokens[i - 1].end:
            words += " "
        words += tokens[i].text
        wanted = key(words)
        at = bisect_left(kept, wanted)
        if at < len(kept) and kept[at] == wanted:
            found = i + 1
    return found


@cache
def _kept() -> dict[str, array[int]]:
    return unpacked(files("annotations.suggest.marks").joinpath("places.bin").read_bytes())


def _little(numbers: array[int]) -> array[int]:
    """Return numbers turned from this machine's order of bytes to the file's, or back."""
    turned = array("I", numbers)
    if sys.byteorder == "big":
        turned.byteswap()
    return turned
