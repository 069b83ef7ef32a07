"""Reading an article anew out of the bytes it was made of, for a library whose text of it is lost."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from annotations.model.block import Block
from annotations.model.errors import NewsglossError
from reader.articles.again import read_again


def read_anew(data: bytes, name: str, locator: str, encoding: str | None) -> tuple[str, Sequence[Block]] | None:
    """Return the text and the blocks that an article's bytes give; None if they give none.

    Args:
        data: the bytes of the file.
        name: of the article.
        locator: where in the bytes it stands.
        encoding: what they were decoded with; None for one of today.
    """
    try:
        found = read_again(data, name, locator, encoding or "utf-8", today=datetime.now(UTC).date())
    except NewsglossError:
        return None
    return found.text, found.blocks
