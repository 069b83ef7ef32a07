"""Identities: every object has a UUID made where it is made, so that files made apart merge without a master."""

from __future__ import annotations

import os
import threading
import time
import uuid

from annotations.model.errors import InvalidInput

_BUILT_IN = uuid.UUID("7d0c7c5e-2c63-5b0a-9a35-6f1c1d5b9e11")
_lock = threading.Lock()
_last = 0


def new_uuid() -> str:
    """Return a fresh UUID, version 7 of RFC 9562 (milliseconds, then random): ids made later sort later.

    Sorting keeps the index on a million of them compact and quick to append to; the time it shows stands
    beside each object anyway.
    """
    global _last  # noqa: PLW0603 - a clock that never runs backwards is one thing for the whole process
    random = int.from_bytes(os.urandom(10))
    with _lock:
        stamp = max(time.time_ns() // 1_000_000 << 12, _last + 1)
        _last = stamp
    value = (stamp >> 12) << 80 | 7 << 76 | (stamp & 0xFFF) << 64 | 2 << 62 | (random & (1 << 62) - 1)
    text = f"{value:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def built_in_uuid(kind: str, name: str) -> str:
    """Return the fixed UUID of a label or topic that comes with the program: thirty pupils have one Person."""
    return str(uuid.uuid5(_BUILT_IN, f"{kind}/{name}"))


def derived_uuid(base: str, kind: str, name: str) -> str:
    """Return the UUID of something that another thing has, always the same: files written twice are equal.

    Args:
        base: UUID of that other thing.
    """
    return str(uuid.uuid5(uuid.UUID(base), f"{kind}/{name}"))


def parse_uuid(text: str) -> str:
    """Return a UUID in its usual spelling (lower case, with hyphens).

    Raises:
        InvalidInput: if the text is none.
    """
    try:
        return str(uuid.UUID(text))
    except (ValueError, AttributeError, TypeError):
        raise InvalidInput(f"“{text}” is no UUID.") from None


def is_uuid(text: str) -> bool:
    """Whether the text is a UUID with its hyphens; a bare run of 32 digits may well be a file's name."""
    if len(text) != 36 or text[8] != "-":
        return False
    try:
        uuid.UUID(text)
    except ValueError:
        return False
    return True


def now_ms() -> int:
    """Return the time as milliseconds since 1970 in UTC, as every time in a library is kept."""
    return time.time_ns() // 1_000_000
