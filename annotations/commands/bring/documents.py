"""Which article of a library a document of a file is, and the making of one that is not there."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

from annotations.commands.imports import check_new_article, put_article
from annotations.commands.outlet_amend import amended_new_article
from annotations.commands.session import Session
from annotations.exchange.foreign import ForeignDocument
from annotations.exchange.settling import Settling, settle
from annotations.model.article import NewArticle
from annotations.model.errors import NotFound, Refused
from annotations.model.ids import is_uuid
from annotations.store import articles, marks, outlets
from annotations.store.articles import ArticleRow
from annotations.store.connection import Connection
from annotations.store.journal import OpenAction
from annotations.text.canonical import canonical, clean_value, text_sha256


@dataclass(frozen=True, slots=True)
class Brought:
    """A document on its way in.

    Attributes:
        file: the file it is from, for people.
        document: what the file says.
        article: what our own reading makes of its text; None where it brings none.
        why: why there is none, where there should be one.
    """

    file: str
    document: ForeignDocument
    article: NewArticle | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A document in its article.

    Attributes:
        row: the article.
        text: its current text.
        settling: where the annotations stand in it.
        new: whether it was made for them.
    """

    row: ArticleRow
    text: str
    settling: Settling
    new: bool


def find_article(db: Connection, document: ForeignDocument, new: NewArticle | None) -> ArticleRow | None:
    """Return the article that a document is: by UUID, its bytes, its text, or its name where the words fit."""
    if is_uuid(document.uuid):
        found = articles.by_uuid(db, document.uuid.lower())
        if found is not None:
            return found
    hashes = [hashlib.sha256(document.original).hexdigest()] if document.original is not None else []
    hashes += [new.original_sha256] if new is not None else []
    for sha256 in hashes:
        found = articles.by_original(db, sha256, "")
        if found is not None:
            return found
    name = clean_value(document.name)
    texts = [document.text_sha256] if document.text_sha256 else []
    texts += [text_sha256(canonical(document.text))] if document.text else []
    for sha256 in texts:
        same = articles.with_text(db, sha256) or articles.once_with_text(db, sha256)
        if same:
            return next((row for row in same if row.name == name), same[0])
    fitting = [row for row in (articles.by_name(db, name) if name else []) if _words_fit(db, row, document)]
    return fitting[0] if len(fitting) == 1 else None


def _words_fit(db: Connection, row: ArticleRow, document: ForeignDocument) -> bool:
    """Whether most of the words that a document says of its annotations stand there in an article of its name."""
    telling = [mark for mark in document.marks if mark.quotes and any(mark.quotes)]
    if not telling:
        # Nothing is said of words: annotations of the whole document belong to the article of its name.
        return document.text is None and not any(mark.spans for mark in document.marks)
    settling = settle(replace(document, marks=telling), articles.text(db, row.revision_id))
    return 2 * sum(one.spans is not None for one in settling.marks) > len(telling)


def place(session: Session, action: OpenAction, brought: Brought) -> Placed:
    """Return the article of a document, made inside an action where it is not there, with its annotations settled.

    Raises:
        NotFound: it is not there, and the file does not bring its text.
        Refused: no article can be made of its text.
        InvalidInput: what was made of it breaks the rules of articles.
    """
    db, document, new = session.writer.db, brought.document, brought.article
    row = find_article(db, document, new)
    made = row is None
    if row is None:
        if new is None and document.text is None:
            raise NotFound(
                f"There is no article “{document.name}” in the library, and the file does not bring its text."
            )
        if new is None:
            raise Refused(brought.why or "It has no words.")
        check_new_article(new)
        rules = outlets.rules_on(db)
        new = amended_new_article(new, rules) if rules else new
        uuid = document.uuid.lower() if is_uuid(document.uuid) else ""
        uuid = uuid if uuid and marks.find_target(db, uuid) is None else ""
        row = articles.by_uuid(db, put_article(session, action, new, uuid))
        assert row is not None, "it was put there just now"
    text = articles.text(db, row.revision_id)
    return Placed(row, text, settle(document, text), made)
