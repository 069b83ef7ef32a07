"""Bringing along the bytes that articles, and newer versions of their texts, were made from."""

from __future__ import annotations

from annotations.commands.merge.shared import Merging
from annotations.commands.merge.valid import check_original
from annotations.model.errors import InvalidInput
from annotations.store import articles
from annotations.store.tables import ORIGINAL
from annotations.store.things import Image


def looked_at(merging: Merging, digest: str | None) -> tuple[int, bytes] | None:
    """Return (size, compressed bytes) of an original of theirs, looked at; None if it is here already.

    Raises:
        InvalidInput: it is missing there, or not the bytes that were imported.
    """
    if digest and articles.original_id(merging.db, digest) is not None:
        return None
    packed = merging.other.packed_original(digest) if digest else None
    if packed is None:
        raise InvalidInput("Its original bytes are missing there.")
    check_original(digest, *packed)
    return packed


def brought(merging: Merging, digest: str, packed: tuple[int, bytes] | None) -> int:
    """Return our id of an original, which is written here if `looked_at` found it missing."""
    number = articles.original_id(merging.db, digest)
    if number is None:
        assert packed is not None
        number = merging.journal.new_id("original")
        merging.insert(ORIGINAL, [Image((number, digest, packed[0]), bulk=packed[1])])
    return number
