"""Damage done to files, by chance that a seed decides: what a torn download, a bad disk or an enemy makes of them."""

from __future__ import annotations

import random
from collections.abc import Callable

_TELLING = (b"<", b">", b"</div>", b"&#x110000;", b"\x00", b"\xff\xfe", b"PK\x03\x04", b"{\\rtf", b"\\u-1?", b"\\'zz",
            b"stream", b"endobj", b"/Length 99999999", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"]]>", b'"@type":', b"\n\n",
            b"\r", b"\xe2\x80", b"\xed\xa0\x80", b"9999-99-99T99:99", b",", b'"', b"\t")  # fmt: skip
_LONGEST = 300_000


def _flip(data: bytearray, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 3, 30))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _cut(data: bytearray, chance: random.Random) -> None:
    del data[chance.randrange(len(data)) :]


def _lose(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data))
    del data[start : start + chance.choice((1, 10, 1000))]


def _repeat(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data))
    piece = data[start : start + chance.choice((1, 20, 400))]
    data[start:start] = piece * chance.choice((1, 5, 200))


def _insert(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data))
    data[start:start] = chance.choice(_TELLING) * chance.choice((1, 1, 50))


def _noise(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data))
    data[start : start + 40] = chance.randbytes(chance.randrange(40))


_DAMAGE: tuple[Callable[[bytearray, random.Random], None], ...] = (_flip, _cut, _lose, _repeat, _insert, _noise)


def mutated(data: bytes, other: bytes, seed: int) -> bytes:
    """Return a file with one to four damages; `other` is one that a piece may be taken of."""
    chance = random.Random(seed)
    damaged = bytearray(data)
    for _ in range(chance.randrange(1, 5)):
        if not damaged:
            break
        if other and chance.random() < 0.1:
            start = chance.randrange(len(other))
            damaged[chance.randrange(len(damaged)) :] = other[start : start + 5000]
        else:
            chance.choice(_DAMAGE)(damaged, chance)
    return bytes(damaged[:_LONGEST])
