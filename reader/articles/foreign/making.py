"""The article that is made of a document of another program's file, by our own reading of its text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from annotations.exchange.foreign import ForeignDocument
from annotations.model.article import MAX_ORIGINAL_BYTES, NewArticle
from annotations.model.errors import InvalidInput, Refused
from annotations.model.field import Field
from annotations.text.canonical import canonical, clean_value
from reader.articles.kinds.joining import join_fields
from reader.articles.kinds.registry import Extract, How, Source
from reader.articles.original import Original
from reader.articles.parse import read_article
from reader.articles.reading import article_of, read_source

_SURE = 0.98


def made_of(document: ForeignDocument, today: date) -> NewArticle:
    """Return the article of a document that brings a text.

    Its text is the document's own, so that every offset stays what it is; its bytes are the document's where our
    reading of them gives this text, else the text in UTF-8.

    Raises:
        Refused: it has no words, or too many.
    """
    raw = document.text or ""
    text = canonical(raw)
    if not text.strip().strip("\ufeff\ufffd"):
        raise Refused("It has no words.")
    how = How(read_article, None, today)
    fields = tuple(
        Field(clean_value(name), clean_value(value), confidence=_SURE)
        for name, value in document.fields
        if clean_value(name) and clean_value(value)
    )
    if document.original is not None:
        article = _of_original(document, text, how)
        if article is not None:
            joined = join_fields(article.fields, Extract(text, article.encoding, fields=fields))
            return replace(article, name=document.name, fields=joined)
    try:
        data = raw.encode()
    except UnicodeEncodeError:
        data = text.encode()
    if len(data) > MAX_ORIGINAL_BYTES:
        raise Refused(
            f"Larger than {MAX_ORIGINAL_BYTES // 1024 // 1024} MB. Split it, or save only the article's own text."
        )
    return replace(article_of(Original(data), Extract(text, "utf-8", fields=fields), how), name=document.name)


def _of_original(document: ForeignDocument, text: str, how: How) -> NewArticle | None:
    data = document.original or b""
    if not data or len(data) > MAX_ORIGINAL_BYTES:
        return None
    try:
        found = read_source(Source(document.name, Original(data)), how)
    except (Refused, InvalidInput):
        return None
    return found if isinstance(found, NewArticle) and found.text == text and not found.locator else None
