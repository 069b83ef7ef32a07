"""Annotators: whose annotation it is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Annotator:
    """A person or a program that annotates; the same UUID is the same annotator, a name may well occur twice."""

    uuid: str
    name: str
    kind: str = "person"
