"""The signs on the chips of labels: no two labels have the same one, so that colour is never the only difference."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import count

from annotations.model.codebook import Code

_FROM_NAME = 6
_LONGEST = 8
_INITIALS = 5


def sign_of(code: Code | None) -> str:
    """Return the letters on a label's chip: its sign, else the first letters of its name."""
    if code is None:
        return "?"
    return code.sign or code.name[:_FROM_NAME].upper()


def with_own_signs(codes: Mapping[int, Code]) -> dict[int, Code]:
    """Return a codebook in which each label whose sign another one has got a sign of its own.

    Labels that are in use come before retired ones, signs that were given before those made of names, and older labels
    before newer ones.
    """
    found, taken = dict(codes), set[str]()
    labels = [code for code in codes.values() if code.kind == "label" and code.merged_into is None]
    for code in sorted(labels, key=lambda code: (code.retired_at is not None, not code.sign, code.id)):
        sign = next(sign for sign in _signs(code) if sign.casefold() not in taken)
        taken.add(sign.casefold())
        if sign != sign_of(code):
            found[code.id] = replace(code, sign=sign)
    return found


def _signs(code: Code) -> Iterator[str]:
    """The signs a label might have, the likeliest first."""
    yield sign_of(code)
    if not code.sign:
        words = code.name.upper().split()
        if len(words) > 1:
            yield "".join(word[:1] for word in words)[:_INITIALS]
            yield (words[0][:3] + words[-1][:3])[:_LONGEST]
    for number in count(2):
        yield f"{sign_of(code)[: _LONGEST - len(str(number))]}{number}"
