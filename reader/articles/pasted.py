"""An article made of words that were pasted rather than read from a file."""

from __future__ import annotations

import hashlib
import zlib
from datetime import datetime

from annotations.commands.imports import Incoming
from annotations.model.article import MAX_ORIGINAL_BYTES, NewArticle
from annotations.text.canonical import canonical, text_sha256
from reader.articles.parse import read_article


def pasted_article(name: str, pasted: str) -> Incoming:
    """Return the article that pasted text makes; its original is the text in UTF-8."""
    data = pasted.encode("utf-8", "replace")
    text = canonical(data.decode("utf-8"))
    if not text.strip():
        return Incoming(name, None, "There is no text in it.")
    if len(data) > MAX_ORIGINAL_BYTES:
        return Incoming(name, None, "It is larger than 50 MB. Save it as files and import these.")
    reading = read_article(text, today=datetime.now().astimezone().date())
    article = NewArticle(
        name, hashlib.sha256(data).hexdigest(), len(data), zlib.compress(data), "utf-8", text, text_sha256(text),
        reading.blocks, reading.fields,
    )  # fmt: skip
    return Incoming(name, article, "", "utf-8")
