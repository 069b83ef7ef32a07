"""From one file to its article or articles: the steps that a worker process takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from annotations.model.article import NewArticle
from annotations.model.block import check_blocks
from annotations.model.errors import InvalidInput, Refused
from annotations.model.field import Field
from annotations.text.canonical import text_sha256
from reader.articles.file_kind import ARCHIVE, find_kind
from reader.articles.kinds.registry import MANY, ONE, Extract, How, Parts, Source, load
from reader.articles.original import Original

WEB = frozenset({"html", "mhtml"})
"""Kinds that are one article without asking."""


def read_source(source: Source, how: How) -> NewArticle | Parts:
    """Read a file: the article it holds, or the list of those it holds.

    Raises:
        Refused: it holds none.
        InvalidInput: the encoding named is none, or the parser broke the rules of blocks or fields.
    """
    kind = "zip" if source.original is None else find_kind(source.original.data, source.name, how.named)
    if kind in MANY:
        return cast("Parts", load(MANY[kind])(source, how))
    if source.original is None or kind not in ONE:
        raise Refused(ARCHIVE)
    if kind in WEB:
        return make_article(source.original, kind, how)
    from reader.articles.splitting.parts import split_parts, with_doubt

    return split_parts(source, kind, how) or with_doubt(make_article(source.original, kind, how), source, kind, how)


def make_article(original: Original, kind: str, how: How) -> NewArticle:
    """Make an article of the bytes of a file that holds one.

    Args:
        original: the bytes.
        kind: one of the kinds in `registry.ONE`.
        how: what it is read with.

    Raises:
        Refused: it is no text, or has none.
        InvalidInput: the encoding named is none, or the parser broke the rules of blocks or fields.
    """
    return article_of(original, cast("Extract", load(ONE[kind])(original.data, how)), how)


def article_of(original: Original, extract: Extract, how: How, locator: str = "") -> NewArticle:
    """Make an article of a text that was taken out of a file.

    Args:
        original: the bytes of the file.
        extract: the article's text, and what the file says of it.
        how: what it is read with.
        locator: where in the original it stands, where that holds several.

    Raises:
        InvalidInput: the parser broke the rules of blocks or fields.
    """
    reading = how.parser(extract.text, today=how.today)
    blocks, fields = tuple(reading.blocks), tuple(reading.fields)
    if extract.hints or extract.fields:
        from reader.articles.kinds.joining import join_fields, join_roles

        check_blocks(blocks, extract.text)
        blocks = join_roles(blocks, extract)
        fields = join_fields(fields, extract)
    check_blocks(blocks, extract.text)
    _check_fields(fields, len(extract.text))
    return NewArticle(
        name="",
        original_sha256=original.sha256,
        original_size=len(original.data),
        original_packed=original.packed,
        encoding=extract.encoding,
        text=extract.text,
        text_sha256=text_sha256(extract.text),
        blocks=blocks,
        fields=fields,
        locator=locator,
        warnings=extract.warnings,
    )


def _check_fields(fields: Sequence[Field], length: int) -> None:
    for field in fields:
        if field.start is None and field.end is None:
            continue
        if field.start is None or field.end is None or not 0 <= field.start < field.end <= length:
            raise InvalidInput(f"The words of the field {field.name} stand outside the text.")
