"""Entries that came from outside, made fit for a library: clean names, each under one that is there, each once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotations.model.code_entry import CodeEntry
from annotations.model.codebook import join_path
from annotations.model.errors import InvalidInput
from annotations.model.ids import is_uuid
from annotations.text.canonical import canonical_words, clean_value

MOST = 20_000
"""More labels and topics are not taken from one file."""

DEEPEST = 50
_LONGEST_SIGN = 8
_KEY = re.compile(r"[A-Z0-9]")
_COLOUR = re.compile(r"[a-z]{1,20}|#[0-9a-fA-F]{6}")
_SHOWN = 60


def checked(entries: Iterable[CodeEntry], name: str) -> tuple[tuple[CodeEntry, ...], tuple[str, ...]]:
    """Return entries as a library can hold them, and sentences about what could not be taken.

    Each stands after the one it is under; one that nothing is said of is put in where the file left it out.

    Args:
        entries: as a file says them, each name of a path on its own.
        name: of the file, for what is said.

    Raises:
        InvalidInput: there are none, too many, or they stand too deep.
    """
    said: list[str] = []
    made: dict[tuple[str, tuple[str, ...]], CodeEntry] = {}
    uuids: set[str] = set()
    for entry in entries:
        one = _clean(entry, said)
        place = (one.kind, one.path)
        if not one.path or not all(one.path) or one.kind not in ("label", "topic"):
            said.append(f"“{shown(entry.path)}” has an empty name or is neither a label nor a topic. It was left out.")
            continue
        if len(one.path) > DEEPEST:
            raise InvalidInput(f"{name} has labels or topics more than {DEEPEST} levels deep. It was left as it is.")
        if place in made and not _implied(made[place]):
            said.append(f"“{shown(one.path)}” stands in the file twice. The first one counts.")
            continue
        if one.uuid in uuids:
            one = replace(one, uuid="")
        uuids |= {one.uuid} - {""}
        for depth in range(1, len(one.path)):
            made.setdefault((one.kind, one.path[:depth]), CodeEntry(one.kind, one.path[:depth]))
        made[place] = one
        if len(made) > MOST:
            raise InvalidInput(f"{name} has more than {MOST} labels and topics. It was left as it is.")
    if not made:
        raise InvalidInput(f"{name} holds no labels and no topics. It was left as it is.")
    return tuple(made.values()), tuple(said)


def shown(path: Sequence[str]) -> str:
    """Return a path as it stands in a sentence."""
    words = join_path(path)
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"


def _implied(entry: CodeEntry) -> bool:
    """Whether an entry stands there only because others are under it."""
    return entry == CodeEntry(entry.kind, entry.path)


def _clean(entry: CodeEntry, said: list[str]) -> CodeEntry:
    """Return an entry with all its words cleaned, without looks that are none."""
    sign, key, colour = clean_value(entry.sign), clean_value(entry.key).upper(), clean_value(entry.colour)
    where = shown(entry.path)
    if len(sign) > _LONGEST_SIGN:
        said.append(f"The sign of “{where}” has more than {_LONGEST_SIGN} letters. It was left out.")
        sign = ""
    if key and (not _KEY.fullmatch(key) or entry.kind != "label"):
        said.append(f"The key of “{where}” cannot be one: labels have keys, a letter from A to Z or a digit.")
        key = ""
    if colour and not _COLOUR.fullmatch(colour):
        said.append(f"The colour of “{where}” is none. It was left out.")
        colour = ""
    examples = tuple(one for one in map(clean_value, entry.examples) if one)
    return CodeEntry(
        entry.kind, tuple(map(clean_value, entry.path)), sign, key, colour, _words(entry.definition),
        _words(entry.when_to_use), _words(entry.when_not), examples, entry.retired_at,
        entry.uuid if is_uuid(entry.uuid) and entry.uuid == entry.uuid.lower() else "",
    )  # fmt: skip


def _words(words: str) -> str:
    """Return a definition as it is kept; one of nothing but blanks says nothing."""
    cleaned = canonical_words(words)
    return cleaned if cleaned.strip() else ""
