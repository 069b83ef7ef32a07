"""Articles on their way through the pipe from a worker process: rows instead of objects, and originals sent once."""

from __future__ import annotations

import pickle
from dataclasses import replace

from annotations.model.article import NewArticle
from annotations.model.block import Block
from annotations.model.field import Field


def pack_article(article: NewArticle, inside: str = "", *, with_original: bool = True) -> bytes:
    """Write an article; rows instead of objects, which take five times as long to unpickle.

    Args:
        article: its name does not travel.
        inside: its path in an archive.
        with_original: whether the bytes of its original go with it, or went already with the article before.
    """
    blocks = [(block.role, block.start, block.end, block.status) for block in article.blocks]
    fields = [(f.name, f.value, f.start, f.end, f.confidence, f.status) for f in article.fields]
    original = article.original_packed if with_original else None
    rest = (article.original_sha256, article.original_size, original, article.encoding, article.locator, inside)
    return pickle.dumps((rest, article.text, article.text_sha256, blocks, fields, article.warnings), protocol=5)


def pack_refusal(reason: str, inside: str, locator: str) -> bytes:
    """Write why a part of a file is not taken."""
    return pickle.dumps((reason, inside, locator), protocol=5)


def unpack_refusal(packed: bytes) -> tuple[str, str, str]:
    """Read what `pack_refusal` wrote."""
    reason, inside, locator = pickle.loads(packed)
    return reason, inside, locator


class Unpacking:
    """Reads the articles of one file, in their order: an original that several share is there once."""

    def __init__(self) -> None:
        self._sha256 = ""
        self._original = b""

    def article(self, packed: bytes) -> tuple[NewArticle, str]:
        """Read what `pack_article` wrote; return the article, without a name, and its path in an archive."""
        rest, text, text_sha256, blocks, fields, warnings = pickle.loads(packed)
        sha256, size, original, encoding, locator, inside = rest
        if original is None:
            assert sha256 == self._sha256, "an article came without its original"
        else:
            self._sha256, self._original = sha256, original
        article = NewArticle(
            name="",
            original_sha256=sha256,
            original_size=size,
            original_packed=self._original,
            encoding=encoding,
            text=text,
            text_sha256=text_sha256,
            blocks=tuple(Block(*row) for row in blocks),
            fields=tuple(Field(*row) for row in fields),
            locator=locator,
            warnings=warnings,
        )
        return article, inside


def named(article: NewArticle, name: str) -> NewArticle:
    """Return an article under another name."""
    return replace(article, name=name)
