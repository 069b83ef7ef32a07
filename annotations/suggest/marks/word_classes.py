"""What is known of the words of a language before anything is marked: which of them stand between like neighbours.

`words.bin` beside this file holds no words but a checksum of each, by size, and the number of its class: of 25,000
words that are not in it one is taken for another. It is made by `benchmarks/words.py` of Brown clusters (Brown et al.
1992) of English, Spanish and German from spaCy's lookup tables, and for English of GloVe's word vectors.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from annotations.suggest.marks.checksums import checksum, index, little
from annotations.suggest.marks.tokens import Token

Classes = tuple[str, ...]
"""The names of the classes of a word, the most telling first; none of a word that is not known."""

_MAGIC = b"newsgloss words 1\n"
_LEAST_USUAL = 0.24
"""A text is of a language where so many of its words are among the most usual hundred of it, and of no other more."""


class Table(NamedTuple):
    """Words of a language in classes of one making.

    Attributes:
        small: whether words are looked up in small letters; otherwise as they stand.
        keys: checksums of the words, by size.
        which: for each of them the index of its classes.
        classes: all there are.
    """

    small: bool
    keys: array[int]
    which: array[int]
    classes: Sequence[Classes]

    def of(self, word: str) -> Classes:
        """Return the classes of a word."""
        at = index(self.keys, checksum(word.lower() if self.small else word))
        return () if at is None else self.classes[self.which[at]]


class Language(NamedTuple):
    """What is known of a language.

    Attributes:
        usual: its most usual words, in small letters.
        tables: of its words.
    """

    usual: frozenset[str]
    tables: Sequence[Table]


def language_of(words: Iterable[str]) -> str:
    """Return the code of the language that words of a text are of; empty where it is not one of those known."""
    small = [word.lower() for word in words if word[0].isalpha()]
    shares = {code: sum(map(one.usual.__contains__, small)) for code, one in _known().items()}
    best = max(shares, key=lambda code: shares[code])
    return best if small and shares[best] >= _LEAST_USUAL * len(small) else ""


def of_article(article: Sequence[Sequence[Token]]) -> list[list[Classes]]:
    """Return the classes of each token of each sentence of an article; none in a language that is not known."""
    code = language_of(token.text for sentence in article for token in sentence)
    return [[_of(code, token.text) if code else () for token in sentence] for sentence in article]


@lru_cache(maxsize=100_000)
def _of(code: str, word: str) -> Classes:
    return tuple(one for table in _known()[code].tables for one in table.of(word))


def packed(languages: Mapping[str, Language]) -> bytes:
    """Return languages, by code, as the bytes of the file: what can be read, as a line of JSON, then the numbers."""
    told = {
        code: {
            "usual": sorted(one.usual),
            "tables": [
                {"small": table.small, "words": len(table.keys), "classes": [" ".join(c) for c in table.classes]}
                for table in one.tables
            ],
        }
        for code, one in languages.items()
    }
    made = bytearray(_MAGIC + json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
    for one in languages.values():
        for table in one.tables:
            made += little(table.keys).tobytes() + little(table.which).tobytes()
    return bytes(made)


def unpacked(data: bytes) -> dict[str, Language]:
    """Return what `packed` took."""
    head, at = data.index(b"\n", len(_MAGIC)), 0
    found, at = {}, head + 1
    for code, told in json.loads(data[len(_MAGIC) : head]).items():
        tables = []
        for one in told["tables"]:
            numbers = []
            for kind, size in (("I", 4), ("H", 2)):
                numbers.append(array(kind, data[at : at + size * one["words"]]))
                at += size * one["words"]
            keys, which = map(little, numbers)
            tables.append(Table(one["small"], keys, which, [tuple(c.split()) for c in one["classes"]]))
        found[code] = Language(frozenset(told["usual"]), tables)
    return found


@cache
def _known() -> dict[str, Language]:
    return unpacked(files("annotations.suggest.marks").joinpath("words.bin").read_bytes())
