"""Small articles, rows and libraries for tests of the store."""

from __future__ import annotations

import hashlib
import io
import json
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from annotations.commands.imports import Incoming
from annotations.commands.session import Session
from annotations.exchange.rows import Row, read_rows
from annotations.library import Library
from annotations.model.annotator import Annotator
from annotations.model.article import NewArticle
from annotations.model.block import Block
from annotations.model.errors import InvalidInput
from annotations.model.field import Field
from annotations.text.canonical import canonical, text_sha256

ANA = Annotator("11111111-1111-4111-8111-111111111111", "Ana")
BEN = Annotator("22222222-2222-4222-8222-222222222222", "Ben")

TEXT = "Kast visits Milei\n\nJosé Antonio Kast met Javier Milei in Buenos Aires on Monday. Kast stayed a day."
"""A text for tests that need no other."""


def incoming(
    name: str, text: str, blocks: Sequence[Block] | None = None, fields: Sequence[Field] = (), data: bytes | None = None
) -> Incoming:
    """An article on its way in, as reading a file would give it; the text is made canonical."""
    text = canonical(text)
    data = text.encode() if data is None else data
    if blocks is None:
        blocks = [Block("paragraph", 0, len(text))] if text else []
    article = NewArticle(
        name, hashlib.sha256(data).hexdigest(), len(data), zlib.compress(data), "utf-8", text, text_sha256(text),
        tuple(blocks), tuple(fields),
    )  # fmt: skip
    return Incoming(name, article, encoding="utf-8")


def take(library: Library, *articles: Incoming) -> list[str]:
    """Import articles as one action and return their UUIDs."""
    run = library.articles.begin_import()
    items = run.add(articles)
    run.finish()
    return [str(item.article) for item in items]


def rows(*wanted: dict[str, object]) -> Iterator[tuple[int, Row | InvalidInput]]:
    """Rows as they come from a file."""
    return read_rows(io.BytesIO(b"\n".join(json.dumps(one).encode() for one in wanted)))


def mention(article: str, words: str, label: str = "Person", text: str = TEXT, **more: object) -> dict[str, object]:
    """A row that marks the first place of some words in the text."""
    start = text.index(words)
    return {"article": article, "kind": "mention", "start": start, "end": start + len(words), "label": label, **more}


def made(path: Path, annotator: Annotator = ANA) -> Library:
    """A library that is held for writing; made if it is not there."""
    return Library.open_to_write(path, annotator, doing="test", create=True)


def in_the_name_of(annotator: Annotator, library: Library) -> Library:
    """The same open library with another person at it."""
    return Library(library.path, library.db, Session(library.session.writer, annotator))
