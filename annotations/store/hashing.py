"""The short hash of a thing, and the chain over the actions that changed it.

docs/library-format.md gives both as a recipe, so that anyone can check a library with a few lines of their own.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any

Values = Sequence[Any]

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def compact_json(value: object) -> str:
    """Return JSON without spaces, characters as they are."""
    return _encode(value)


def thing_hash(table: str, values: Values, parts: Sequence[Values] = ()) -> bytes:
    """Return 8 bytes of BLAKE2b over the JSON list [table, value, ..., [part, ...]].

    Values stand in the order of `annotations.store.tables`, without those at the end that are NULL and came with a
    later version of the schema; parts in the order of their first column.
    """
    return hashlib.blake2b(_encode([table, *values, parts]).encode(), digest_size=8).digest()


class Chain:
    """The running hash over one action's changes; `link` ties it to the action closed before it."""

    def __init__(self) -> None:
        self._hash = hashlib.blake2b(digest_size=32)

    def copy(self) -> Chain:
        """Return a chain that goes on from here by itself."""
        other = Chain()
        other._hash = self._hash.copy()
        return other

    def add(self, table: str, key: str, old: str | None, new_hash: bytes | None) -> None:
        """Take in one change, in the order of the journal."""
        kept = (table, key, old, None if new_hash is None else new_hash.hex())
        # Word by word: json makes an encoder for each list, which takes longer than all the rest, and none for a word.
        line = ",".join(["null" if word is None else _encode(word) for word in kept])
        self._hash.update(f"[{line}]\n".encode())

    def link(self, previous: str, header: Values) -> str:
        """Return the action's link: hexadecimal BLAKE2b-256 over the link before, its header and its changes."""
        final = hashlib.blake2b(digest_size=32)
        final.update(_encode([previous, *header, self._hash.hexdigest()]).encode())
        return final.hexdigest()
