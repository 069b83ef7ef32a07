"""Saving all that is readable of a damaged library into a new one. The damaged file is only ever read."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from annotations.model.errors import Cancelled, LibraryBusy, NewsglossError, NotALibrary, NotFound, Refused
from annotations.model.ids import new_uuid, now_ms
from annotations.store import fulltext, sums
from annotations.store.backup import copy_library
from annotations.store.check import check_library
from annotations.store.connection import Connection, open_reader
from annotations.store.create import sync_folder
from annotations.store.describe import KIND_NAMES
from annotations.store.journal import Journal, close_interrupted
from annotations.store.lock import WriterLock
from annotations.store.migrations import migrate
from annotations.store.recover_anchors import see_to_anchors
from annotations.store.recover_articles import LostArticles
from annotations.store.recover_file import Pages
from annotations.store.recover_harvest import Harvest
from annotations.store.recover_history import read_history, settle, write_history
from annotations.store.recover_place import working_folder
from annotations.store.recover_report import Recovered
from annotations.store.recover_scratch import Scratch
from annotations.store.recover_spans import find_places
from annotations.store.recover_stand_ins import StandIns
from annotations.store.recover_texts import Again, Texts
from annotations.store.recover_things import Taking, tell_altered
from annotations.store.recover_trees import Trees, Walked
from annotations.store.schema import SCHEMA_VERSION
from annotations.store.tables import ARTICLE, FIELD, REVISION, THINGS
from annotations.text.fold import FOLD_VERSION

Progress = Callable[[str, int, int], None]
"""Told what is being done, and how much of how much of it is done."""

_NAME = "Recover what is readable of a damaged library"
_PLAIN = ("draft", "import_run", "import_item")


def recover_library(
    path: Path, target: Path, again: Again = lambda *_: None, progress: Progress = lambda *_: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Recovered:  # fmt: skip
    """Save what is readable of a library into a new one, which is proved by `check` before it is there.

    Args:
        path: the damaged library; it is not changed.
        target: where the new one is to be; nothing may be there.
        again: reads an article anew out of the bytes it came from, for texts that are lost.
        progress: told how far it is.
        cancelled: asked often; True ends it.

    Raises:
        NotFound, NotALibrary: there is no such file; it is a folder.
        Refused: something is at the target; or nothing of a library is in the file; or the disk is full.
        Cancelled: it was to stop. Nothing is left of it then.
    """
    if path.is_dir():
        raise NotALibrary(f"{path} is a folder, not a library.")
    if not path.is_file():
        raise NotFound(f"There is no library {path}.")
    if target.exists():
        raise Refused(f"There is something at {target} already. It was left as it is; choose another name.")
    if not target.parent.is_dir():
        raise Refused(f"There is no folder {target.parent}. Make it first, or choose another place.")
    try:
        with working_folder(target) as folder:
            return _Recovering(path, target, folder, again, progress, cancelled).run()
    except (OSError, sqlite3.OperationalError) as error:
        why = getattr(error, "strerror", None) or error
        raise Refused(
            f"{path.name} could not be saved into {target.name}: {why}. Make room there, or choose another place."
        ) from None


class _Recovering:
    def __init__(
        self, path: Path, target: Path, folder: Path, again: Again, progress: Progress, cancelled: Callable[[], bool]
    ) -> None:  # fmt: skip
        self._path, self._target, self._folder = path, target, folder
        self._again, self._progress, self._cancelled = again, progress, cancelled
        self._report = Recovered()
        self._done = 0

    def run(self) -> Recovered:
        """Do it; return what became of everything."""
        copy = self._copied()
        if self._plain_copy(copy):
            return self._report
        made = self._folder / "new.newsgloss"
        with Pages(copy) as pages:
            scratch = Scratch(self._folder / "found")
            try:
                self._build(pages, scratch, made)
            finally:
                scratch.close()
        self._prove(made)
        if self._target.exists():
            raise Refused(f"There is something at {self._target} by now. It was left as it is; choose another name.")
        made.replace(self._target)
        sync_folder(self._target.parent)
        return self._report

    def _step(self, what: str, done: int = 0, total: int = 0) -> None:
        if self._cancelled():
            raise Cancelled("Stopped. Nothing was written.")
        self._progress(what, done, total)

    def _copied(self) -> Path:
        """Copy the file with what lies beside it: SQLite may put things right there, and does so in the copy."""
        self._step("Copying")
        file, copy = self._path.resolve(), self._folder / self._path.name
        with _standing_still(self._path):
            for end in ("", "-wal", "-journal"):
                # They are beside the file itself, whatever links lead there.
                source = file.with_name(file.name + end)
                if source.is_file():
                    shutil.copyfile(source, copy.with_name(copy.name + end))
        return copy

    def _plain_copy(self, copy: Path) -> bool:
        """Try the way in which SQLite reads everything; return whether nothing was wrong."""
        whole = self._folder / "whole.newsgloss"
        tried = self._folder / "try" / copy.name
        tried.parent.mkdir()
        for end in ("", "-wal", "-journal"):
            source = copy.with_name(copy.name + end)
            if source.is_file():
                shutil.copyfile(source, tried.with_name(tried.name + end))
        try:
            connection = open_reader(tried)
            try:
                found = check_library(connection, self._step)
                self._report.found = [f"{one.check}: {one.sentence}" for one in found]
                if found:
                    return False
                copy_library(connection, whole)
            finally:
                connection.close()
        except Cancelled:
            raise
        except (NewsglossError, sqlite3.Error, UnicodeDecodeError) as error:
            self._report.found = [str(error)]
            return False
        finally:
            # A hot journal has been rolled back there, if there was one; our own reader wants the file so.
            self._take_back(copy, tried)
        whole.replace(self._target)
        sync_folder(self._target.parent)
        self._report.whole = True
        return True

    def _take_back(self, copy: Path, tried: Path) -> None:
        journal = copy.with_name(copy.name + "-journal")
        if journal.is_file() and journal.stat().st_size and not tried.with_name(tried.name + "-journal").exists():
            tried.replace(copy)
        shutil.rmtree(tried.parent, ignore_errors=True)

    def _build(self, pages: Pages, scratch: Scratch, made: Path) -> None:
        trees = Trees(pages, lambda done, total: self._now_and_then("Reading pages", done, total))
        scratch.fill(trees.rows())
        scratch.sequences = trees.sequences()
        if not any(scratch.db.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone() for table in THINGS):
            raise Refused(f"Nothing of a Newsgloss library can be read in {self._path.name}. It was left as it is.")
        walked: Walked = trees.walked
        self._report.unread = dict(walked.unread)
        harvest = Harvest(trees, scratch.db)
        history = read_history(scratch, harvest, walked)
        db = sqlite3.connect(made, isolation_level=None)
        try:
            migrate(db)
            db.execute("PRAGMA synchronous = OFF")
            db.execute("BEGIN")
            _start(db, scratch)
            taking = Taking(db, scratch, history, harvest, self._report)
            taking.all(lambda: self._now_and_then("Taking over"))
            self._mend(taking, harvest)
            self._plain_rows(db, scratch)
            kept, tied = write_history(db, scratch, history, lambda: self._now_and_then("History"))
            self._report.actions, self._report.tied = kept, tied
            self._report.made_up, self._report.entries_lost = len(history.made_up), history.lost
            self._finish(db, taking)
            sums.renew(db)
            sums.settle(db)
            db.execute("COMMIT")
            db.execute("PRAGMA synchronous = FULL")
        finally:
            db.close()

    def _now_and_then(self, what: str, done: int = 0, total: int = 0) -> None:
        self._done += 1
        if not self._done % 200:
            self._step(what, done, total)

    def _mend(self, taking: Taking, harvest: Harvest) -> None:
        stand_ins = StandIns(taking)
        texts = Texts(taking, self._again)
        stand_ins.prove_lost(ARTICLE, stand_ins.articles)
        stand_ins.prove_lost(REVISION, stand_ins.texts)
        stand_ins.prove_lost(FIELD, stand_ins.fields)
        stand_ins.marks()
        articles = LostArticles(taking, stand_ins, texts)
        articles.put_in()
        stand_ins.needed()
        texts.texts(lambda: self._now_and_then("Texts"))
        texts.originals()
        find_places(taking)
        see_to_anchors(taking)
        fulltext.rebuild(taking.db)

    def _plain_rows(self, db: Connection, scratch: Scratch) -> None:
        from annotations.store.recover_shapes import shapes

        for table in _PLAIN:
            names = shapes()[table].columns
            for row in scratch.plain(table):
                with suppress(sqlite3.IntegrityError):
                    db.execute(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})", row)
            if table == "import_item":
                for (number,) in db.execute(
                    "SELECT DISTINCT run_id FROM import_item WHERE run_id NOT IN (SELECT id FROM import_run)"
                ).fetchall():
                    db.execute(
                        "INSERT INTO import_run (id, uuid, started_at) VALUES (?, ?, ?)", (number, new_uuid(), now_ms())
                    )
            self._report.plain[table] = db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]

    def _finish(self, db: Connection, taking: Taking) -> None:
        for table in [*THINGS, "action", "import_run"]:
            most = max(taking.scratch.sequence(table), taking.free_id(table) - 1_000)
            db.execute("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
            db.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, most))
        close_interrupted(db)
        journal = Journal(db)
        action = journal.begin(_NAME, None, "barrier")
        settle(db, action)
        journal.close(action)
        lost = db.execute(
            "SELECT tbl, row_uuid FROM change WHERE action_id = ? AND new_hash IS NULL", (action.id,)
        ).fetchall()
        for table, key in lost:
            self._lost(db, taking, table, key)
        tell_altered(taking)
        self._report.articles = dict(db.execute("SELECT id, name FROM article").fetchall())

    def _lost(self, db: Connection, taking: Taking, table: str, key: str) -> None:
        self._report.of(table).lost += 1
        if any(one.key == key and one.kind == "left out" for one in self._report.told):
            return
        name = taking.scratch.db.execute(
            "SELECT path FROM import_item WHERE article_uuid = ? LIMIT 1", (key,)
        ).fetchone()
        said = f"“{name[0]}”" if name else key
        self._report.tell(None, "lost", table, key, f"The {KIND_NAMES[table]} {said} is lost.")

    def _prove(self, made: Path) -> None:
        connection = open_reader(made)
        try:
            found = check_library(connection, lambda name: self._step(f"Proving: {name}"))
        finally:
            connection.close()
        if found:
            raise Refused(
                f"What could be read of {self._path.name} does not make a whole library: {found[0].sentence} "
                "Nothing was written. Work on with a backup."
            )


@contextmanager
def _standing_still(path: Path) -> Iterator[None]:
    """Keep a library's files such that copies of them, one after the other, belong together."""
    lock = WriterLock(path.resolve())
    reader: Connection | None = None
    held = False
    try:
        lock.take("recover")
        held = True
    except Refused:
        # Where nothing can be written nobody else can write either.
        pass
    except LibraryBusy:
        # As long as somebody reads, a writer only adds to the log.
        with suppress(NewsglossError, sqlite3.Error):
            reader = open_reader(path)
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    try:
        yield
    finally:
        if held:
            lock.release()
        if reader is not None:
            reader.close()


def _start(db: Connection, scratch: Scratch) -> None:
    """Say what library it is: the same one, where that can be read."""
    known = dict(scratch.db.execute("SELECT key, value FROM meta WHERE found < 2 ORDER BY found DESC").fetchall())
    meta = {
        "library_uuid": known.get("library_uuid") or new_uuid(),
        "schema_version": str(SCHEMA_VERSION),
        "fold_version": str(FOLD_VERSION),
        "created_at": known.get("created_at") or str(now_ms()),
    }
    db.executemany("INSERT INTO meta (key, value) VALUES (?, ?)", meta.items())
