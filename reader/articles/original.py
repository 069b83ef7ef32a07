"""The bytes of a file as they are kept: read once, hashed and packed when that is asked for."""

from __future__ import annotations

import hashlib
import io
import os
import stat
from functools import cached_property

from annotations.model.article import MAX_ORIGINAL_BYTES
from annotations.model.errors import Refused
from reader.articles.file_kind import check_size, is_zip
from reader.articles.found import NOT_A_FILE

_FAST_PACKING_FROM = 4 * 1024 * 1024
_FAST, _USUAL = 1, 6


class Original:
    """The bytes of a file.

    Attributes:
        data: as they were read.
    """

    def __init__(self, data: bytes) -> None:
        self.data = data

    @cached_property
    def sha256(self) -> str:
        """SHA-256 in lower-case hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()

    @cached_property
    def packed(self) -> bytes:
        """The bytes compressed with zlib, large ones faster and less well."""
        import zlib

        return zlib.compress(self.data, _FAST if len(self.data) > _FAST_PACKING_FROM else _USUAL)


def read_original(path: str) -> Original | None:
    """Read a file's bytes: regular files only, and never more than an original may have.

    Returns:
        The bytes; None for a zip file that has more: it is no original itself, its members are.

    Raises:
        Refused: it is too large or no regular file.
        OSError: it cannot be read.
    """
    # Not waiting, lest a pipe that took the file's place since it was found holds us for ever.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags)
    with os.fdopen(descriptor, "rb", buffering=0) as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise Refused(NOT_A_FILE)
        if status.st_size > MAX_ORIGINAL_BYTES:
            if is_zip(file.read(4)):
                return None
            check_size(status.st_size)
        data = _read_up_to(file, status.st_size + 1)
    check_size(len(data))
    return Original(data)


def _read_up_to(file: io.FileIO, expected: int) -> bytes:
    """Read to the end, or just past the limit: a file may grow while it is read, and some have no size."""
    parts: list[bytes] = []
    left = MAX_ORIGINAL_BYTES + 1
    while left:
        part = file.read(min(left, max(expected, 1 << 16)))
        if not part:
            break
        parts.append(part)
        left -= len(part)
    return parts[0] if len(parts) == 1 else b"".join(parts)
