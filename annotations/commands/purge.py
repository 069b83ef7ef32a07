"""Purging: an article's or an annotator's data go for good, also out of the history, the free pages and the backups.

The one exception to all that is said of history: see docs/decisions.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from annotations.commands.session import Session
from annotations.commands.standing import finish_standing
from annotations.model.errors import InvalidInput, NotFound
from annotations.model.example import example_of
from annotations.model.purge import ANONYMOUS, Lost, Purged, pseudonym_uuid
from annotations.store import annotators, articles, many, purge_finish, purge_journal, purge_rows, purging, things
from annotations.store.backup import backups
from annotations.store.connection import Connection
from annotations.store.hashing import compact_json
from annotations.store.journal import OpenAction
from annotations.store.purging import Doomed
from annotations.store.tables import ANNOTATOR, CODE_VERSION, ORIGINAL
from annotations.store.things import Image

_LONG = 30
"""Words of so many letters that an article and an example share are no chance."""


def lost_of_articles(connection: Connection, path: Path, uuids: Sequence[str]) -> Lost:
    """Return what a purge of articles would take away.

    Args:
        connection: to the library; nothing is changed.
        path: its file.
        uuids: of the articles.

    Raises:
        NotFound: one of them is not there, and was not deleted here.
    """
    return _lost(connection, path, _articles(connection, uuids))


def lost_of_annotator(connection: Connection, path: Path, uuid: str, *, keep: bool) -> Lost:
    """Return what a purge of an annotator would take away.

    Raises:
        NotFound: there is no such annotator.
    """
    return _lost(connection, path, _annotator(connection, uuid, keep=keep))


def purge_articles(session: Session, uuids: Sequence[str]) -> Purged:
    """Take articles away for good, be they there or deleted: with texts, originals, annotations, and all their history.

    Bytes that other articles were made from too are emptied: those articles keep their texts. Examples in the codebook
    that quote the articles go. Names of entities, labels and rules of outlets stay.

    Raises:
        NotFound: one of them is not there, and was not deleted here.
        Refused: the disk has no room, or something else is being written; nothing was changed.
    """
    _make_ready(session)
    writer = session.writer
    with writer.transaction():
        doomed = _articles(writer.db, uuids)
        lost = _lost(writer.db, writer.path, doomed)
        name = f"Purge {lost.words()}"
        action = writer.begin(name, session.annotator_id(), "program")
        _purge(session, action, doomed, None)
        writer.end(action)
        _seal(session)
    return Purged(lost, name, purge_finish.finish(writer.db, writer.path))


def purge_annotator(session: Session, uuid: str, *, keep: bool) -> Purged:
    """Take an annotator away for good: name and identity, and all they did unless it is to stay.

    What of it stays is then by “Anonymous”, with a number. Fields and rules of outlets that they set stay in any case.

    Args:
        session: who does it; the action is nobody's, since it may be the annotator themselves.
        uuid: of the annotator.
        keep: whether annotations, decisions and states of work stay, under the other name.

    Raises:
        NotFound: there is no such annotator.
        Refused: as for `purge_articles`.
    """
    _make_ready(session)
    writer = session.writer
    with writer.transaction():
        doomed = _annotator(writer.db, uuid, keep=keep)
        lost = _lost(writer.db, writer.path, doomed)
        name = "Purge an annotator" + (f" with {lost.words()}" if lost.annotations else "")
        action = writer.begin(name, None, "program")
        _purge(session, action, doomed, uuid)
        _rename(session, action, doomed, uuid, keep=keep)
        writer.end(action)
        _seal(session)
    return Purged(lost, name, purge_finish.finish(writer.db, writer.path))


def go_on(session: Session) -> bool:
    """Remove what traces a purge left that was not finished; return whether none is left."""
    writer = session.writer
    return not purge_finish.is_unfinished(writer.db) or purge_finish.finish(writer.db, writer.path)


def _make_ready(session: Session) -> None:
    finish_standing(session)
    session.writer.refuse_open()
    purge_finish.see_room(session.writer.db, session.writer.path)
    purge_finish.clear_what_is_freed(session.writer.db)


def _articles(connection: Connection, uuids: Sequence[str]) -> Doomed:
    doomed = purging.of_articles(connection, uuids)
    for uuid in uuids:
        if uuid not in doomed.keys.get("article", ()):
            raise NotFound(f"There is no article {uuid} in this library, and none that was deleted.")
    if not uuids:
        raise InvalidInput("Nothing was chosen to be purged.")
    return doomed


def _annotator(connection: Connection, uuid: str, *, keep: bool) -> Doomed:
    doomed = purging.of_annotator(connection, uuid, keep=keep)
    if doomed.annotator is None:
        raise NotFound(f"There is no annotator {uuid} in this library.")
    return doomed


def _lost(db: Connection, path: Path, doomed: Doomed) -> Lost:
    now = {table: purging.there(db, table, keys) for table, keys in doomed.keys.items()}
    return Lost(
        now.get("article", 0), now.get("annotation", 0), now.get("field", 0),
        now.get("decision", 0) + now.get("work", 0),
        sum(len(keys) - now[table] for table, keys in doomed.keys.items() if table in ("article", "annotation")),
        purging.entries(db, doomed), len(backups(path)),
        0 if doomed.annotator is None else purging.of_person(db, doomed.annotator) - now.get("annotation", 0),
    )  # fmt: skip


def _purge(session: Session, action: OpenAction, doomed: Doomed, annotator_uuid: str | None) -> None:
    db = session.writer.db
    many.defer_references(db)
    words = purge_journal.words_of(db, doomed)
    _rewrite_examples(db, doomed)
    keys = list(doomed.all_keys())
    originals = purge_rows.keys_of_originals(db, doomed.originals)
    shared = purge_rows.keys_of_originals(db, doomed.shared)
    purge_rows.drop_drafts(db, doomed, annotator_uuid)
    purge_rows.drop_reports(db, doomed)
    purge_rows.remove(db, doomed)
    touched = purge_journal.remove_entries(db, [*keys, *(("original", key) for key in originals)])
    for key in shared:
        purge_journal.rewrite(db, ORIGINAL, key, purge_rows.emptied)
        purge_rows.empty_original(db, key)
    purge_journal.rename_actions(db, touched, words, doomed.names if doomed.articles else set())
    session.writer.journal.note_purged(action, keys, doomed.shown_in)


def _rename(session: Session, action: OpenAction, doomed: Doomed, uuid: str, *, keep: bool) -> None:
    """Give an annotator the identity that is kept of them."""
    db, journal = session.writer.db, session.writer.journal
    assert doomed.annotator is not None
    touched = purge_journal.remove_entries(db, [("annotator", uuid)])
    purge_journal.rename_actions(db, touched, {}, set())
    known = (one.name for one in annotators.all_annotators(db).values())
    name = f"{ANONYMOUS} {purge_rows.highest_number(known, ANONYMOUS) + 1}"
    other = pseudonym_uuid(uuid)
    purge_rows.rename_annotator(db, doomed.annotator, other, name)
    if not keep:
        journal.note_purged(action, [("annotator", other)])
    image = things.read(db, ANNOTATOR, other)
    assert image is not None
    journal.note_made(action, ANNOTATOR, image)


def _seal(session: Session) -> None:
    """Write the chain as the journal is now, and note that traces are left to be removed."""
    purge_journal.write_chain(session.writer.db)
    purge_finish.note_unfinished(session.writer.db)


def _rewrite_examples(connection: Connection, doomed: Doomed) -> None:
    """Take the examples out of the codebook that were picked from the articles, or quote them at length."""
    if not doomed.articles:
        return
    names = {" ".join(name.split()) for name in doomed.names}
    texts = [" ".join(text.split()) for text in articles.texts_of(connection, sorted(doomed.articles))]

    def is_own(line: str) -> bool:
        one = example_of(line)
        quote = " ".join(one.quote.removesuffix("…").split())
        quoted = any(quote in text for text in texts)
        return one.title in names or (quoted and (bool(one.title) or len(quote) >= _LONG))

    def without(image: Image) -> Image:
        lines = json.loads(image.column(CODE_VERSION, "examples") or "[]")
        left = [line for line in lines if not is_own(str(line))]
        return image if left == lines else image.with_columns(CODE_VERSION, {"examples": compact_json(left)})

    for key in purge_journal.keys_of(connection, "code_version"):
        purge_journal.rewrite(connection, CODE_VERSION, key, without)
