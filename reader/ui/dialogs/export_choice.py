"""What a person asks an export for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

ALL, LISTED, SELECTED, CURRENT = "all", "listed", "selected", "current"


@dataclass(frozen=True, slots=True)
class ExportWanted:
    """What a person asks for.

    Attributes:
        options: of the format, by name.
        scope: which articles: all, listed, selected, current.
        first, last: published from and until; empty for no limit.
        read: how far somebody is with the articles; states: of annotations; None for all.
        codes, annotators: UUIDs; None for all.
        kinds: of mention, topic, note.
        target: the folder or file, as it was typed.
    """

    format_id: str
    options: Mapping[str, str]
    scope: str
    first: str
    last: str
    read: frozenset[str] | None
    states: frozenset[str] | None
    codes: frozenset[str] | None
    annotators: frozenset[str] | None
    kinds: frozenset[str]
    target: str
