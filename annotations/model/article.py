"""Articles: as they come in, and as the library keeps them."""

from __future__ import annotations

from dataclasses import dataclass

from annotations.model.block import Block
from annotations.model.field import Field

MAX_ORIGINAL_BYTES = 50 * 1024 * 1024
"""An original larger than this is refused."""


@dataclass(frozen=True, slots=True)
class NewArticle:
    """An article that has been read and can be taken into a library.

    Attributes:
        name: file name relative to the folder chosen by the person, with `/` between folders.
        locator: where in the original the article stands; empty when it is the whole original.
        original_sha256: SHA-256 of the original bytes, lower-case hexadecimal.
        original_size: number of original bytes.
        original_packed: the original bytes, compressed with zlib.
        encoding: the name of the encoding the bytes were decoded with, as Python spells it.
        text: the decoded text, canonical in the sense of `annotations.text.canonical`.
        text_sha256: SHA-256 of the text in UTF-8, lower-case hexadecimal.
        blocks: in order; they keep the rules of `check_blocks`.
        fields: in the order they should be shown.
        warnings: sentences for the report ("3 bytes that are not UTF-8 became U+FFFD.").
    """

    name: str
    original_sha256: str
    original_size: int
    original_packed: bytes
    encoding: str
    text: str
    text_sha256: str
    blocks: tuple[Block, ...]
    fields: tuple[Field, ...]
    locator: str = ""
    warnings: tuple[str, ...] = ()
