"""Which words are the name of a country or a city, in the languages of the world.

`places.bin` beside this file holds no names but a checksum of each, by size: it is read in no time, and what is asked
for is looked up in it. Of 10,000 words that are no place two are taken for one. It is made by `benchmarks/places.py`
of what CLDR calls countries (Unicode licence) and GeoNames cities (CC BY 4.0).
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from annotations.suggest.marks.checksums import checksum, index, little
from annotations.suggest.marks.tokens import Token

COUNTRY, CITY = "country", "city"
_LONGEST, _LONGEST_UNSPACED = 5, 12
"""A name that is looked up has at most so many tokens; without spaces, where a sign is a token, so many."""
_MAGIC = b"newsgloss places 1\n"


def key(words: str) -> int:
    """Return what a name is kept as: the same in small and large letters, with either apostrophe, composed or not."""
    plain = " ".join(words.split()).replace("’", "'").casefold()
    return checksum(plain)


def is_small(letter: str) -> bool:
    """Whether a letter is small where a name has a capital: in Georgian all letters are small, and names as well."""
    return letter.islower() and letter.title() != letter


def places(tokens: Sequence[Token], usual: Callable[[str], str]) -> Iterator[tuple[int, int, str]]:
    """Yield where names of places stand: first and last token, half-open, and COUNTRY or CITY.

    Of names of one kind that overlap the first and longest counts. What begins with a small letter is none.

    Args:
        tokens: of a sentence.
        usual: how a word is usually written, as `Habits.of`: a capital that is usually small makes no place by itself.
    """
    kept = _kept()
    until = dict.fromkeys(kept, 0)
    for first, token in enumerate(tokens):
        if not token.text[0].isalpha() or is_small(token.text[0]):
            continue
        for kind, last in _longest(tokens, first, kept).items():
            if first < until[kind]:
                continue
            if last > first + 1 or not token.text[0].isupper() or usual(token.text) != "s":
                yield first, last, kind
            until[kind] = last


def packed(countries: array[int], cities: array[int]) -> bytes:
    """Return checksums, by size, as the bytes of the file."""
    made = bytearray(_MAGIC)
    for numbers in (countries, cities):
        made += len(numbers).to_bytes(4, "little") + little(numbers).tobytes()
    return bytes(made)


def unpacked(data: bytes) -> dict[str, array[int]]:
    """Return what `packed` took, by COUNTRY and CITY."""
    at, found = len(_MAGIC), {}
    for kind in (COUNTRY, CITY):
        size, at = int.from_bytes(data[at : at + 4], "little"), at + 4
        numbers = array("I")
        numbers.frombytes(data[at : at + 4 * size])
        found[kind], at = little(numbers), at + 4 * size
    return found


def _longest(tokens: Sequence[Token], first: int, kept: Mapping[str, array[int]]) -> dict[str, int]:
    """Return where the longest name of each kind that begins with a token ends, if there is one."""
    found: dict[str, int] = {}
    words, spaced = "", False
    for i in range(first, min(first + _LONGEST_UNSPACED, len(tokens))):
        if i > first and tokens[i].start > tokens[i - 1].end:
            words, spaced = words + " ", True
        if i >= first + _LONGEST and (spaced or len(tokens[i].text) > 1):
            break
        words += tokens[i].text
        wanted = key(words)
        for kind, numbers in kept.items():
            if index(numbers, wanted) is not None:
                found[kind] = i + 1
    return found


@cache
def _kept() -> dict[str, array[int]]:
    return unpacked(files("annotations.suggest.marks").joinpath("places.bin").read_bytes())
