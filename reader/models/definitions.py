"""The definitions that a label or topic has had, with what was marked under each."""

from __future__ import annotations

from dataclasses import dataclass

from annotations.library import Library
from annotations.store.codes import Version


@dataclass(frozen=True, slots=True)
class Definition:
    """One of them.

    Attributes:
        version: its number, words, examples, and since when it holds.
        until: till when it held (milliseconds since 1970, UTC); None for the present one.
        made: how many annotations were made under it.
        present: whether it says what the present one says: other examples or another name make no difference.
    """

    version: Version
    until: int | None
    made: int
    present: bool


@dataclass(frozen=True, slots=True)
class Definitions:
    """All of them.

    Attributes:
        all: the newest first.
        unknown: how many annotations were made under one that is not known.
    """

    all: tuple[Definition, ...]
    unknown: int

    @property
    def outdated(self) -> int:
        """How many annotations were made under another definition than the present one."""
        return sum(one.made for one in self.all if not one.present) + (self.unknown if self.all else 0)


def definitions_of(library: Library, uuid: str) -> Definitions:
    """Return the definitions of a label or topic.

    Raises:
        NotFound: there is no such label or topic.
    """
    made, versions = library.codebook.made_under(uuid), library.codebook.versions(uuid)
    until: int | None = None
    found = []
    for version in versions:
        found.append(Definition(version, until, made.get(version.n, 0), _said(version) == _said(versions[0])))
        until = version.created_at
    return Definitions(tuple(found), made.get(0, 0))


def _said(version: Version) -> tuple[str, str, str]:
    return version.definition, version.when_to_use, version.when_not
