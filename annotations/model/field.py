"""Fields: single pieces of an article's metadata, each with the words it came from."""

from __future__ import annotations

from dataclasses import dataclass

FIELD_NAMES: tuple[str, ...] = (
    "title", "subtitle", "author", "date_published", "date_updated", "date_page", "place", "outlet",
    "credit", "section", "language", "url",
)  # fmt: skip
"""The fields that the program knows; a person may add others of their own."""

STATUSES: tuple[str, ...] = ("detected", "confirmed", "changed", "absent")
"""`absent`: a person says there is none; it is never detected again."""


@dataclass(frozen=True, slots=True)
class Field:
    """One piece of metadata.

    Attributes:
        name: one of FIELD_NAMES, or a person's own; several authors are several fields named `author`.
        value: the normal form (a date in ISO 8601, a name without its "By"); empty only when `absent`.
        start, end: the words it came from, half-open in code points; both None where no words say it.
        confidence: 0..1 as estimated by the rule that found it; None for what a person set.
        status: see STATUSES.
        rule: UUID of the outlet's rule that found it; None for what no such rule found.
    """

    name: str
    value: str
    start: int | None = None
    end: int | None = None
    confidence: float | None = None
    status: str = "detected"
    rule: str | None = None
