"""Own JSON Lines: what a line says of each table, for those who write them and those who read them.

docs/jsonl-format.md is the manual of it. A line is a thing with all its columns under their names, but that internal
ids are UUIDs, and that what is empty (NULL) is left out; its parts are a list.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from annotations.store.tables import THINGS, Thing
from annotations.store.things import Image, Parts

HEAD = "newsgloss"
"""The type of the first line."""

VERSION = 1
"""Of the format; a newer one is not read."""

ORDER: tuple[str, ...] = (
    "annotator", "code", "code_version", "entity", "outlet_rule", "original", "revision", "article", "field",
    "annotation", "decision", "work",
)  # fmt: skip
"""The types of all further lines, in the order in which they are written; those from `original` on article by article,
and the notes that belong to no article last."""

REFERENCES: dict[str, tuple[str, str]] = {
    "article_id": ("article", "article"),
    "annotator_id": ("annotator", "annotator"),
    "code_id": ("code", "code"),
    "code_version_id": ("code_version", "code_version"),
    "entity_id": ("entity", "entity"),
    "original_id": ("original", "original"),
    "revision_id": ("revision", "revision"),
}
"""By column: what a line calls it, and the table it refers to."""

_OWN = {"parent_id": "parent", "merged_into": "merged_into"}
_PARTS = {"revision": "blocks", "field": "anchors", "annotation": "anchors", "entity": "aliases"}
_BULK = {"revision": "text", "original": "bytes"}

Names = Mapping[str, Mapping[int, str]]
"""By table: the UUID, or SHA-256, of each internal id."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How things of one table are lines.

    Attributes:
        columns: (key in the line, table that it refers to or None), one for each column after the internal id.
        parts: what the list of its parts is called; empty where it has none.
        part_columns: the same of its parts, after their number.
        bulk: what its bulk is called; empty where it has none.
        keys, part_keys: all that a line, and a part, may say.
    """

    thing: Thing
    columns: tuple[tuple[str, str | None], ...]
    parts: str
    part_columns: tuple[tuple[str, str | None], ...]
    bulk: str
    keys: frozenset[str]
    part_keys: frozenset[str]


@cache
def shape(table: str) -> Shape:
    """Return how things of a table are lines."""
    thing = THINGS[table]
    columns = tuple(_key(table, column) for column in thing.columns[1:])
    part_columns = tuple(_key(table, column) for column in (thing.part.columns[1:] if thing.part else ()))
    parts, bulk = _PARTS.get(table, ""), _BULK.get(table, "")
    keys = frozenset({"type", *(key for key, _ in columns), parts, bulk} - {""})
    return Shape(thing, columns, parts, part_columns, bulk, keys, frozenset({"ord", *(key for key, _ in part_columns)}))


def _key(table: str, column: str) -> tuple[str, str | None]:
    if column in _OWN:
        return _OWN[column], table
    return REFERENCES.get(column, (column, None))


def line_of(table: str, image: Image, names: Names) -> dict[str, Any]:
    """Return what a line says of a thing.

    Args:
        table: its own.
        image: with its bulk, where the table has one.
        names: of all it refers to.

    Raises:
        KeyError: something that it refers to is not there.
    """
    how = shape(table)
    found: dict[str, Any] = {"type": table}
    for (key, refers), value in zip(how.columns, image.values[1:], strict=True):
        if value is not None:
            found[key] = value if refers is None else names[refers][value]
    if how.bulk:
        found[how.bulk] = image.bulk if isinstance(image.bulk, str) else b64encode(image.bulk).decode("ascii")
    if image.parts:
        found[how.parts] = [_part(how.part_columns, number, part, names) for number, part in enumerate(image.parts)]
    return found


def _part(
    columns: Sequence[tuple[str, str | None]], number: int, part: tuple[Any, ...], names: Names
) -> dict[str, Any]:
    found: dict[str, Any] = {} if part[0] == number else {"ord": part[0]}
    for (key, refers), value in zip(columns, part[1:], strict=True):
        found[key] = value if refers is None else names[refers][value]
    return found


def parts_of(how: Shape, listed: Sequence[Mapping[str, Any]], number_of: Any) -> Parts:
    """Return the parts that a line lists.

    Args:
        how: the shape of the line.
        listed: its parts.
        number_of: called with a table and the UUID of what is referred to; returns the internal id.
    """
    return tuple(
        (
            one.get("ord", at),
            *(
                one.get(key) if refers is None else number_of(refers, one.get(key))
                for key, refers in how.part_columns
            ),
        )
        for at, one in enumerate(listed)
    )  # fmt: skip


def is_own_lines(path: Path) -> bool:
    """Whether a file is own JSON Lines, by its first line."""
    try:
        with path.open("rb") as file:
            first = file.readline(10_000).removeprefix(b"\xef\xbb\xbf")
        found = json.loads(first)
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(found, dict) and found.get("type") == HEAD
