"""What people want files for, and which formats of the table serve it."""

from __future__ import annotations

from collections.abc import Iterator

from annotations.exchange.registry import FORMATS, Format

ANALYSIS, PROGRAMS, PEOPLE = "For analysis", "For other programs", "For people"

_ANALYSIS = frozenset({"csv", "csv-wide", "csv-sentences", "xlsx", "jsonl", "conll", "spacy"})
_PEOPLE = frozenset({"html", "pdf", "docx"})

PURPOSES = (ANALYSIS, PROGRAMS, PEOPLE)
"""The purposes, in the order people are shown them."""


def purpose_of(chosen: Format) -> str:
    """Return what a format is for; one of which nothing is known is for other programs."""
    if chosen.id in _ANALYSIS:
        return ANALYSIS
    return PEOPLE if chosen.id in _PEOPLE else PROGRAMS


def written_formats() -> Iterator[tuple[str, tuple[Format, ...]]]:
    """Yield each purpose with the formats for it that can be written, in the order of the table."""
    for purpose in PURPOSES:
        yield purpose, tuple(one for one in FORMATS.values() if one.writer and purpose_of(one) == purpose)
