"""Other texts of the same article: a newer version, the bytes read in another encoding, and an earlier text again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotations.commands.imports import check_new_article, keep_original
from annotations.commands.mending import Carry, Mended, NewText, carrying, finder, origin, put_text
from annotations.commands.moving import Finder
from annotations.commands.paths import Path
from annotations.commands.refields import fields_for_review, put_back, say_as_quoted, take_fields, values_as_quoted
from annotations.commands.session import Session
from annotations.commands.touch import article_of
from annotations.model.article import NewArticle
from annotations.model.block import Block
from annotations.model.errors import InvalidInput, NotFound
from annotations.model.span import Span
from annotations.store import articles, revisions
from annotations.store.articles import ArticleRow
from annotations.store.connection import Connection
from annotations.store.journal import OpenAction
from annotations.store.things import Image, Parts
from annotations.text.canonical import clean_value
from annotations.text.edits import Edit, Edits
from annotations.text.layered import compared
from annotations.text.recoded import Recoded


def replace_text(session: Session, article_uuid: str, new: NewArticle) -> Mended:
    """Give an article the text of a newer version of it, as one action.

    The new bytes are kept beside the old ones. Blocks and detected fields are those of the new version; roles and
    fields that a person set stay.

    Raises:
        NotFound: there is no such article.
        InvalidInput: the new version is the same as the current text, or breaks the rules.
    """
    article = article_of(session, article_uuid)
    check_new_article(new)
    old_text = articles.text(session.writer.db, article.revision_id)
    if new.text == old_text:
        raise InvalidInput(f"The text of {clean_value(new.name)} is the one that {article.name} has already.")
    found = compared(old_text, new.text)
    blocks = _roles_kept(articles.blocks(session.writer.db, article.revision_id), found.bare, new.blocks)
    with session.action(f"Replace the text of {article.name} by {clean_value(new.name)}") as action:
        original_id = _original(session, action, article, new)
        text = NewText(
            new.text, "replaced", new.encoding, blocks, found.edits, original_id,
            None if original_id is None else new.locator,
        )  # fmt: skip
        carry = carrying(article, new.text, finder(old_text, new.text, found.edits))
        mended = put_text(session, action, article, text, carry)
        return _with_fields(session, action, mended, new, article)


def decode_again(session: Session, article_uuid: str, new: NewArticle) -> Mended:
    """Give an article the text that its bytes have in another encoding, as one action.

    What stands on words keeps standing on the same bytes: its quote is what these say now. Edits that were made by
    hand since the bytes were read are not in the new text; the text with them is kept.

    Args:
        session: who does it.
        article_uuid: which article.
        new: what reading the same bytes gave; see `source_of` for the bytes.

    Raises:
        NotFound: there is no such article.
        InvalidInput: it was made of other bytes, or is the current text, or breaks the rules.
    """
    article = article_of(session, article_uuid)
    check_new_article(new)
    db = session.writer.db
    sha256, locator = source_of(db, article)
    if (new.original_sha256, new.locator) != (sha256, locator):
        raise InvalidInput(f"This is not what {article.name} was made of.")
    old_text = articles.text(db, article.revision_id)
    if new.text == old_text:
        raise InvalidInput(f"The text of {article.name} is the same in {new.encoding}.")
    exact = _by_bytes(db, article, sha256, new.encoding, new.text)
    found = compared(old_text, new.text)
    edits = found.edits
    if exact is not None and exact[1] == article.revision_id:
        edits = _joined(exact[0], old_text, new.text)
    blocks = _roles_kept(articles.blocks(db, article.revision_id), edits, new.blocks)
    with session.action(f"Read {article.name} as {new.encoding}") as action:
        db = session.writer.db
        text = NewText(new.text, "decoded", new.encoding, blocks, edits, *origin(db, article))
        find = finder(old_text, new.text, found.edits)
        if exact is not None:
            find = _first(db, article, exact, find)
        said = values_as_quoted(session, article)
        mended = put_text(session, action, article, text, carrying(article, new.text, find))
        say_as_quoted(session, action, said)
        return _with_fields(session, action, mended, new, article)


def go_back(session: Session, article_uuid: str, revision_uuid: str) -> Mended:
    """Give an article a text again that it had, as one action; what came between is kept.

    What stands on the current text comes along. What is up for review since its words were changed, and had them in
    that text, stands on them again. Where both texts were read from the same bytes, marks stay on theirs. A detected
    field that said the words of its evidence says what stands there then.

    Raises:
        NotFound: the article is not there, or has no such text.
        InvalidInput: it is the text that the article shows.
    """
    article = article_of(session, article_uuid)
    db = session.writer.db
    target = revisions.by_uuid(db, revision_uuid)
    if target is None or target.article_id != article.id:
        raise NotFound(f"There is no text {revision_uuid} of {article.name} in this library.")
    old_text, text = articles.text(db, article.revision_id), articles.text(db, target.id)
    if text == old_text:
        raise InvalidInput(f"This is the text that {article.name} has.")
    between = compared(old_text, text)
    edits = between.edits
    find = finder(old_text, text, edits)
    encoding, source = revisions.encoding(db, target.id), source_of(db, article)
    if revisions.kind(db, target.id) != "edited" and source == _source(db, article, target.id):
        exact = _by_bytes(db, article, source[0], encoding, text)
    else:
        exact = None
    blocks = articles.blocks(db, target.id)
    said = values_as_quoted(session, article, detected=True)
    with session.action(f"Go back to an earlier text of {article.name}") as action:
        db = session.writer.db
        find = find if exact is None else _first(db, article, exact, find)
        direct = carrying(article, text, find)
        new = NewText(text, "edited", encoding, blocks, edits, *revisions.origin(db, target.id))
        mended = put_text(session, action, article, new, _back(db, article.revision_id, target.id, direct))
        back = put_back(session, action, article_of(session, article_uuid), said, between.bare)
        return replace(mended, moved=mended.moved + back, review=mended.review - back)


def source_of(connection: Connection, article: ArticleRow) -> tuple[str, str]:
    """Return the SHA-256 of the bytes that the current text of an article was made of, and where in them it stands."""
    return _source(connection, article, article.revision_id)


def _source(connection: Connection, article: ArticleRow, revision_id: int) -> tuple[str, str]:
    return revisions.source(connection, revision_id) or (article.original_sha256, article.locator)


def _with_fields(session: Session, action: OpenAction, mended: Mended, new: NewArticle, article: ArticleRow) -> Mended:
    """Take the fields of what was read anew; what is not up for review any more since it was found is not counted."""
    before = fields_for_review(session, article)
    take_fields(session, action, article_of(session, article.uuid), new)
    return replace(mended, review=mended.review - max(0, before - fields_for_review(session, article)))


def _back(connection: Connection, current: int, target: int, direct: Carry) -> Carry:
    ways: dict[int, Path] = {}

    def walked(parts: Parts) -> Parts | None:
        """Where anchors stand on the target, by the edits that were made between; None where these touched them."""
        start = parts[0][2]
        if any(part[2] != start for part in parts):
            return None
        way = ways.setdefault(start, Path(connection, start, target))
        there = way.walk(parts)[-1]
        return there if all(part[2] == target and part[6] == "ok" for part in there) else None

    def carry(images: Sequence[Image], revision_id: int) -> list[Image]:
        found = direct(images, revision_id)
        for index, image in enumerate(images):
            if not image.parts or any(part[6] == "lost" for part in image.parts):
                continue
            parts = walked(tuple((*part[:6], "ok") for part in image.parts))
            if parts is not None:
                moved = tuple((*part[:2], revision_id, *part[3:]) for part in parts)
                found[index] = Image(image.values, moved)
        return found

    return carry


def _by_bytes(
    connection: Connection, article: ArticleRow, sha256: str, into: str | None, text: str
) -> tuple[Recoded, int] | None:
    """Return where each byte is in a text, and the revision that was read from them before; None without."""
    for row in revisions.chain(connection, article.revision_id):
        if revisions.kind(connection, row.id) == "edited":
            continue
        encoding = revisions.encoding(connection, row.id)
        if encoding is None or into is None:
            return None
        data = articles.original(connection, sha256)
        found = Recoded(data, encoding, articles.text(connection, row.id), into, text)
        return (found, row.id) if found.exact else None
    return None


def _first(connection: Connection, article: ArticleRow, exact: tuple[Recoded, int], then: Finder) -> Finder:
    """Return what looks for spans by their bytes first, and else as `then` does."""
    recoded, read = exact
    way = Path(connection, article.revision_id, read)

    def find(spans: Sequence[Span]) -> list[Span | None]:
        found = list(then(spans))
        text = articles.text(connection, article.revision_id)
        for index, (start, end) in enumerate(spans):
            ((_, _, revision, first, last, _, state),) = way.walk(
                ((0, "span", article.revision_id, start, end, text[start:end], "ok"),)
            )[-1]
            if state == "ok" and revision == read:
                found[index] = recoded.place(first, last)
        return found

    return find


def _joined(recoded: Recoded, old: str, new: str) -> Edits:
    """Return what reads differently as edits, of lines rather than of single characters."""
    joined: list[tuple[int, int, int, int]] = []
    for stretch in recoded.stretches:
        first = joined.pop() if joined and not old[joined[-1][1] : stretch[0]].strip(" ") else stretch
        joined.append((first[0], stretch[1], first[2], stretch[3]))
    return Edits(tuple(Edit(a, b, new[c:d]) for a, b, c, d in joined))


def _roles_kept(old: Sequence[Block], edits: Edits, new: Sequence[Block]) -> list[Block]:
    """Return the new blocks, with the roles that a person gave to the same words before."""
    given = {edits.move(block.start, block.end): block for block in old if block.status != "detected"}
    found = []
    for block in new:
        kept = given.get((block.start, block.end))
        found.append(block if kept is None else Block(kept.role, block.start, block.end, kept.status))
    return found


def _original(session: Session, action: OpenAction, article: ArticleRow, new: NewArticle) -> int | None:
    """Keep the bytes of a newer version; None where they are the article's own original."""
    number = keep_original(session, action, new)
    own = (new.original_sha256, new.locator) == (article.original_sha256, article.locator)
    return None if own else number
