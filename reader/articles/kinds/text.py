"""Plain text and Markdown: the bytes decoded, nothing else."""

from __future__ import annotations

from reader.articles.encoding import decode
from reader.articles.kinds.registry import Extract, How


def read(data: bytes, how: How) -> Extract:
    """Return the text of a file of words.

    Raises:
        Refused: there is no visible character in it.
        InvalidInput: the encoding named is none.
    """
    decoded = decode(data, how.named)
    return Extract(decoded.text, decoded.encoding, decoded.warnings)
