"""An article made of what was pasted rather than read from a file: words, or words with the structure of a page."""

from __future__ import annotations

import codecs
import hashlib
import tempfile
import zlib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from annotations.commands.imports import Incoming
from annotations.model.article import MAX_ORIGINAL_BYTES, NewArticle
from annotations.model.block import BODY_ROLES
from annotations.text.canonical import canonical, text_sha256
from reader.articles.parse import read_article

if TYPE_CHECKING:
    from reader.articles.work import Outcome

_NOTHING = "There is no text in it."
_TELLING = ("title", "date_published", "author")
_TOO_LITTLE = 0.7


def pasted_article(name: str, pasted: str) -> Incoming:
    """Return the article that pasted text makes; its original is the text in UTF-8."""
    data = pasted.encode("utf-8", "replace")
    text = canonical(data.decode("utf-8"))
    if not text.strip():
        return Incoming(name, None, _NOTHING)
    if len(data) > MAX_ORIGINAL_BYTES:
        return Incoming(name, None, "It is larger than 50 MB. Save it as files and import these.")
    reading = read_article(text, today=datetime.now().astimezone().date())
    article = NewArticle(
        name, hashlib.sha256(data).hexdigest(), len(data), zlib.compress(data), "utf-8", text, text_sha256(text),
        reading.blocks, reading.fields,
    )  # fmt: skip
    return Incoming(name, article, "", "utf-8")


def pasted_page(name: str, words: str, page: str, *, cancelled: Callable[[], bool] = lambda: False) -> Incoming:
    """Return the better of the two articles that a copied piece of a page makes, with its structure and without.

    Both are read in a worker process, with its deadline. Which is better is `better`'s to say; its bytes are the
    original.

    Args:
        name: of the article, without a suffix.
        words: the copied words; may be empty.
        page: the same as HTML.
        cancelled: asked at least ten times a second.
    """
    from reader.articles.found import Found
    from reader.articles.work import read_files

    # The mark says the encoding, whatever a copied head says of it.
    written = {".html": codecs.BOM_UTF8 + page.encode("utf-8", "replace"), ".txt": words.encode("utf-8", "replace")}
    with tempfile.TemporaryDirectory(prefix="newsgloss-") as folder:
        found: list[Found] = []
        for suffix, data in written.items():
            if data.strip():
                (Path(folder) / f"pasted{suffix}").write_bytes(data)
                found.append(Found(Path(folder) / f"pasted{suffix}", f"{name}{suffix}"))
        today = datetime.now().astimezone().date()
        outcomes = list(read_files(found, named_encoding=None, today=today, cancelled=cancelled))
    if not outcomes:
        return Incoming(name, None, _NOTHING)
    best = outcomes[0] if len(outcomes) == 1 else better(*outcomes)
    return Incoming(best.name, best.article, best.reason, best.encoding)


def better(page: Outcome, words: Outcome) -> Outcome:
    """Return the better of two readings of the same words, as a page and as plain text.

    One is out where there is none, or its body has less than seven tenths of the other's. Then the one counts that has
    more of title, date of publication and an author; then the one of whose text more is body; then the page, which
    knows its headings.
    """
    if page.article is None or words.article is None:
        return page if page.article is not None else words
    bodies = _body(page.article), _body(words.article)
    if bodies[0] < _TOO_LITTLE * bodies[1]:
        return words
    if bodies[1] < _TOO_LITTLE * bodies[0]:
        return page
    return max(page, words, key=lambda one: _worth(one.article))


def _worth(article: NewArticle | None) -> tuple[int, float]:
    if article is None:
        return 0, 0.0
    told = {field.name for field in article.fields} & {*_TELLING}
    words = sum(block.end - block.start for block in article.blocks)
    return len(told), round(_body(article) / max(1, words), 2)


def _body(article: NewArticle) -> int:
    return sum(block.end - block.start for block in article.blocks if block.role in BODY_ROLES)
