"""A library with articles for measuring, taken without reading files."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence

from annotations.commands.imports import Incoming
from annotations.library import Library
from annotations.model.article import NewArticle
from annotations.model.block import Block
from annotations.text.canonical import text_sha256

_BATCH = 200


def take(library: Library, texts: Sequence[str]) -> None:
    """Take texts as articles whose lines are the paragraphs of the body, the first one the headline."""
    run = library.articles.begin_import()
    for at in range(0, len(texts), _BATCH):
        run.add([_incoming(text) for text in texts[at : at + _BATCH]])
    run.finish()


def _incoming(text: str) -> Incoming:
    data, at = text.encode(), 0
    blocks: list[Block] = []
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block("paragraph" if blocks else "headline", at, at + len(line)))
        at += len(line) + 1
    digest = hashlib.sha256(data).hexdigest()
    article = NewArticle(
        f"{digest[:12]}.txt", digest, len(data), zlib.compress(data, 1), "utf-8", text, text_sha256(text),
        tuple(blocks), (),
    )  # fmt: skip
    return Incoming(article.name, article, encoding="utf-8")
