"""Spans: half-open stretches of a text, in code points."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.model.errors import InvalidInput

CONTEXT = 32
"""How many code points of prefix and suffix are kept beside a quote."""

GAP = " … "
"""What stands between the words of a discontinuous span when they are shown as one quote."""

Span = tuple[int, int]


def check_spans(spans: Sequence[Span], length: int) -> None:
    """Hold spans to the rule: at least one, in order, none empty, none overlapping, all inside the text.

    Raises:
        InvalidInput: with the span that breaks the rule.
    """
    if not spans:
        raise InvalidInput("There is no span.")
    reached = 0
    for start, end in spans:
        if start < 0 or end > length:
            raise InvalidInput(f"The span {start} to {end} is outside the text, which has {length} characters.")
        if start >= end:
            raise InvalidInput(f"The span {start} to {end} is empty.")
        if start < reached:
            raise InvalidInput(f"The span {start} to {end} begins before the one in front of it ends.")
        reached = end


def quote_of(text: str, spans: Sequence[Span]) -> str:
    """Return the words of the spans; several are joined by `GAP`."""
    return GAP.join(text[start:end] for start, end in spans)


def prefix_of(text: str, start: int) -> str:
    """Return the up to 32 code points before a span."""
    return text[max(0, start - CONTEXT) : start]


def suffix_of(text: str, end: int) -> str:
    """Return the up to 32 code points after a span."""
    return text[end : end + CONTEXT]
