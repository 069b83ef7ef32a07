"""A thing of which one bit was hit: each bit is turned in turn, until the hash of the history proves the right one."""

from __future__ import annotations

import itertools
import struct
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from annotations.store.things import Image

_MOST_TRIES = 30_000
"""For one thing: half a second or so."""
_MOST_IN_ALL = 3_000_000
"""For all things of a library: a minute or so. Where so much is another, it was no bit here and there that was hit."""
_BITS_OF_A_NUMBER = 48


class Tries:
    """How many ways are still tried, of all things together."""

    def __init__(self, left: int = _MOST_IN_ALL) -> None:
        self._left = left

    def of(self, ways: Iterable[Image]) -> Iterator[Image]:
        """Yield the ways in which a thing may have been, as long as any are left."""
        for one in ways:
            if self._left <= 0:
                return
            self._left -= 1
            yield one


def one_bit_away(image: Image) -> Iterator[Image]:
    """Yield a thing with each bit of its values and parts turned in turn; those of its internal id and key are not."""
    yield from itertools.islice(_ways(image), _MOST_TRIES)


def with_another_id(image: Image, parts: Callable[[int], Iterable[tuple[tuple[Any, ...], ...]]]) -> Iterator[Image]:
    """Yield a thing with each bit of its internal id turned in turn, and the parts that belong to such an id.

    Args:
        image: as it was read.
        parts: gives the ways in which the parts of an id may have been.
    """
    for number in _others(image.id):
        for way in parts(number) if number > 0 else ():
            yield Image((number, *image.values[1:]), way, image.bulk)


def _ways(image: Image) -> Iterator[Image]:
    for number, part in enumerate(image.parts):
        for values in _turned(part, 1):
            yield Image(image.values, (*image.parts[:number], values, *image.parts[number + 1 :]), image.bulk)
    for values in _turned(image.values, 2):
        yield Image(values, image.parts, image.bulk)


def _turned(values: tuple[Any, ...], first: int) -> Iterator[tuple[Any, ...]]:
    for at in range(first, len(values)):
        for other in _others(values[at]):
            yield (*values[:at], other, *values[at + 1 :])


def _others(value: Any) -> Iterator[Any]:
    if isinstance(value, int):
        yield from (value ^ 1 << bit for bit in range(_BITS_OF_A_NUMBER))
    elif isinstance(value, float):
        (whole,) = struct.unpack(">Q", struct.pack(">d", value))
        yield from (struct.unpack(">d", struct.pack(">Q", whole ^ 1 << bit))[0] for bit in range(64))
    elif isinstance(value, str):
        data = bytearray(value.encode("utf-8", "surrogatepass"))
        for at, bit in itertools.product(range(len(data)), range(8)):
            data[at] ^= 1 << bit
            words = data.decode("utf-8", "replace")
            data[at] ^= 1 << bit
            yield words
