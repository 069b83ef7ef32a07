"""From one file to one article: the steps that a worker process takes."""

from __future__ import annotations

import hashlib
import io
import os
import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from annotations.model.article import MAX_ORIGINAL_BYTES, NewArticle
from annotations.model.block import Block, check_blocks
from annotations.model.errors import InvalidInput, Refused
from annotations.model.field import Field
from annotations.text.canonical import text_sha256
from reader.articles.encoding import decode
from reader.articles.file_kind import check_kind, check_size
from reader.articles.found import NOT_A_FILE

_FAST_PACKING_FROM = 4 * 1024 * 1024
_FAST, _USUAL = 1, 6


class ReadingLike(Protocol):
    """What a parser returns: the blocks and fields of one text."""

    @property
    def blocks(self) -> Sequence[Block]:
        """In order, keeping the rules of `check_blocks`."""

    @property
    def fields(self) -> Sequence[Field]:
        """In the order they should be shown."""


Parser = Callable[..., ReadingLike]
"""Called as `parser(text, today=date)`."""


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes of a file as they were read, hashed and packed."""

    data: bytes
    sha256: str
    packed: bytes


def read_original(path: str) -> Original:
    """Read a file's bytes: regular files only, and never more than an original may have.

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
        check_size(status.st_size)
        data = _read_up_to(file, status.st_size + 1)
    check_size(len(data))
    return Original(data, hashlib.sha256(data).hexdigest(), pack(data))


def pack(data: bytes) -> bytes:
    """Compress the bytes of an original with zlib, large ones faster and less well."""
    import zlib

    return zlib.compress(data, _FAST if len(data) > _FAST_PACKING_FROM else _USUAL)


def make_article(original: Original, name: str, *, named: str | None, today: date, parser: Parser) -> NewArticle:
    """Make an article of an original's bytes.

    Args:
        original: the bytes, hashed and packed.
        name: the article's name in the library.
        named: the encoding that a person named, or None to find it by the bytes.
        today: what "today" means to the parser.
        parser: see `Parser`.

    Raises:
        Refused: it is no text, or has none.
        InvalidInput: `named` is no encoding, or the parser broke the rules of blocks or fields.
    """
    check_kind(original.data, named)
    decoded = decode(original.data, named)
    reading = parser(decoded.text, today=today)
    blocks, fields = tuple(reading.blocks), tuple(reading.fields)
    check_blocks(blocks, decoded.text)
    _check_fields(fields, len(decoded.text))
    return NewArticle(
        name=name,
        original_sha256=original.sha256,
        original_size=len(original.data),
        original_packed=original.packed,
        encoding=decoded.encoding,
        text=decoded.text,
        text_sha256=text_sha256(decoded.text),
        blocks=blocks,
        fields=fields,
        warnings=decoded.warnings,
    )


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


def _check_fields(fields: Sequence[Field], length: int) -> None:
    for field in fields:
        if field.start is None and field.end is None:
            continue
        if field.start is None or field.end is None or not 0 <= field.start < field.end <= length:
            raise InvalidInput(f"The words of the field {field.name} stand outside the text.")
