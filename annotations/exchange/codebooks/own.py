"""A codebook as JSON of our own, which carries all of it; docs/codebook-format.md says how."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from annotations.exchange.cells import iso_time
from annotations.exchange.codebooks.entries import MOST, checked
from annotations.model.code_entry import CodebookFile, CodeEntry
from annotations.model.errors import InvalidInput
from annotations.text.canonical import clean_value

FORMAT = "newsgloss-codebook"
VERSION = 1
HEAD = f'{{\n "format": "{FORMAT}"'
TEXTS = ("sign", "key", "colour", "definition", "when_to_use", "when_not")
KEYS = ("kind", "path", "id", *TEXTS, "examples", "retired_at")
"""The keys of a label or topic, in the order in which they are written."""


def as_json(entries: Sequence[CodeEntry], title: str = "") -> str:
    """Return a codebook as a JSON object: `format`, `version`, `title` where there is one, and `codes`."""
    top: dict[str, Any] = {"format": FORMAT, "version": VERSION}
    if title:
        top["title"] = title
    top["codes"] = [_shape(entry) for entry in entries]
    return json.dumps(top, ensure_ascii=False, indent=1) + "\n"


def read_json(data: bytes, name: str) -> CodebookFile:
    """Return the codebook of a file's bytes.

    Raises:
        InvalidInput: it holds none, or one of a newer version; the text says which.
    """
    try:
        found: Any = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        found = None
    listed = found.get("codes") if isinstance(found, dict) and found.get("format") == FORMAT else None
    if not isinstance(listed, list) or len(listed) > MOST:
        raise InvalidInput(f"{name} holds no codebook that can be read. It was left as it is.")
    if found.get("version") != VERSION:
        raise InvalidInput(f"{name} was written by a newer version of Newsgloss. Install that to load it.")
    entries, said = checked(_entries(listed, name), name)
    title, about, language = (_text(found.get(key)) for key in ("title", "about", "language"))
    return CodebookFile(entries, said, title, about, language)


def iso_of(milliseconds: int | None) -> str:
    """Return a time as ISO 8601 in UTC, to the millisecond; empty for none, and for one that no calendar has."""
    return iso_time(milliseconds) or ""


def moment_of(words: str) -> int | None:
    """Return milliseconds since 1970 of a time in ISO 8601; None where it is none."""
    try:
        moment = datetime.fromisoformat(words)
        exact = moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
        since = exact - datetime(1970, 1, 1, tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
    milliseconds = since.days * 86_400_000 + since.seconds * 1000 + since.microseconds // 1000
    return milliseconds if milliseconds >= 0 else None


def _shape(entry: CodeEntry) -> dict[str, Any]:
    values: dict[str, Any] = {
        "kind": entry.kind, "path": list(entry.path), "id": entry.uuid,
        **{name: getattr(entry, name) for name in TEXTS},
        "examples": list(entry.examples), "retired_at": iso_of(entry.retired_at),
    }  # fmt: skip
    return {key: value for key, value in values.items() if value}


def _entries(listed: list[Any], name: str) -> Iterator[CodeEntry]:
    for number, one in enumerate(listed, start=1):
        path: Any = one.get("path") if isinstance(one, dict) else None
        right = (
            isinstance(path, list) and all(isinstance(part, str) for part in path)
            and one.get("kind") in ("label", "topic")
            and all(isinstance(one.get(key, ""), str) for key in (*TEXTS, "id", "retired_at"))
            and isinstance(one.get("examples", []), list)
            and all(isinstance(words, str) for words in one.get("examples", []))
        )  # fmt: skip
        if not right:
            raise InvalidInput(f"Entry {number} of {name} says something that no label or topic can. Nothing was read.")
        texts = {key: one.get(key, "") for key in TEXTS}
        yield CodeEntry(
            one["kind"], tuple(path), **texts, examples=tuple(one.get("examples", [])),
            retired_at=moment_of(one.get("retired_at", "")), uuid=one.get("id", ""),
        )  # fmt: skip


def _text(value: object) -> str:
    return clean_value(value) if isinstance(value, str) else ""
