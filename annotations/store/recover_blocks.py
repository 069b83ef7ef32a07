"""Blocks of a text of which some are lost: those that are left stay, and what stands in none gets new ones."""

from __future__ import annotations

import difflib
import itertools
import re
from collections.abc import Iterator, Sequence

from annotations.model.block import ROLES, Block

Numbered = tuple[int, Block]
_LINE = re.compile(r"\S(?:[^\n]*\S)?")


_MOST_WAYS = 3_000


def with_roles(left: Sequence[Numbered]) -> Iterator[list[Numbered]]:
    """Yield blocks with a role in place of each that is none, the likeliest way first; nothing where all are roles.

    A role of which a letter or two were hit is the nearest one; which one it was only the hash of the text can prove.
    """
    choices = [(block.role,) if block.role in ROLES else _nearest(block.role) for _, block in left]
    if all(len(roles) == 1 for roles in choices):
        return
    for roles in itertools.islice(itertools.product(*choices), _MOST_WAYS):
        yield [
            (number, Block(role, block.start, block.end, block.status))
            for (number, block), role in zip(left, roles, strict=True)
        ]


def _nearest(role: str) -> tuple[str, ...]:
    """Return all roles, the most alike first; those of which nothing is alike begin with the commonest."""
    alike = difflib.get_close_matches(role, ROLES, n=len(ROLES))
    return tuple(dict.fromkeys([*alike, "paragraph", *ROLES]))


def mended(left: Sequence[Numbered], text: str, read: Sequence[Block]) -> list[Numbered]:
    """Return blocks that cover a text, with their numbers.

    Args:
        left: those that are known, by number.
        text: the text.
        read: those that the text has when it is read anew; they come first where something is missing.
    """
    kept: list[Numbered] = []
    reached = 0
    for number, block in sorted(left, key=lambda one: one[0]):
        if reached <= block.start < block.end <= len(text):
            kept.append((number, block))
            reached = block.end
    found: list[Numbered] = []
    before, start = -1, 0
    for number, block in [*kept, (1 << 30, Block("paragraph", len(text), len(text) + 1))]:
        found += _numbered(_filling(text, start, block.start, read), before + 1, number)
        found.append((number, block))
        before, start = number, block.end
    found.pop()
    numbers = [number for number, _ in found]
    if len(set(numbers)) < len(numbers) or numbers != sorted(numbers):
        return [(number, block) for number, (_, block) in enumerate(found)]
    return found


def _filling(text: str, start: int, end: int, read: Sequence[Block]) -> list[Block]:
    """Return blocks for a stretch: as they were read where those fit, else one for each line."""
    fitting = [one for one in read if start <= one.start and one.end <= end]
    filled: list[Block] = []
    reached = start
    for one in [*fitting, None]:
        until = one.start if one is not None else end
        filled += [
            Block("paragraph", reached + line.start(), reached + line.end())
            for line in _LINE.finditer(text[reached:until])
        ]
        if one is not None:
            filled.append(one)
            reached = one.end
    return filled


def _numbered(blocks: list[Block], first: int, end: int) -> list[Numbered]:
    """Number blocks from `first` on; where there are too few numbers before `end`, the last ones become one."""
    room = end - first
    if len(blocks) > room > 0:
        last = blocks[room - 1 :]
        blocks = [*blocks[: room - 1], Block("paragraph", last[0].start, last[-1].end)]
    return [(first + at, block) for at, block in enumerate(blocks)]
