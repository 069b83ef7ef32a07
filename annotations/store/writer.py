"""The one writer of a library: lock, connection, transactions and journal together."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from annotations.model.change import ChangeCollector
from annotations.model.errors import DamagedLibrary, NewsglossError, Refused, Unwritten
from annotations.model.place import MISSING, OTHER
from annotations.store import fulltext, sums
from annotations.store.connection import Connection, check_file, close_writer, open_writer, schema_version
from annotations.store.create import create_library, sync_folder
from annotations.store.damage import is_damage, told
from annotations.store.disk import is_busy, is_disk, not_kept, not_opened
from annotations.store.journal import Journal, OpenAction, close_interrupted
from annotations.store.lock import WriterLock, refuse_second_name
from annotations.store.migrations import bring_up_to_date
from annotations.store.place import has_log
from annotations.store.schema import SCHEMA_VERSION
from annotations.store.staying import Moment, Staying, left_by, moment
from annotations.text.fold import FOLD_VERSION

if TYPE_CHECKING:
    from annotations.model.backup import Limits


class Writer:
    """Holds a library for writing from its making to `close`.

    Attributes:
        db: the connection, for the queries of `annotations.store`; sees what the running transaction did. Another one
            after a disk failed or a file was found again, which the beginning of a transaction notices.
        journal: through which every change goes; another one with each `db`.
        taken_up: how often it was opened anew, since it was lost and found or left for another place.
        interrupted: how many actions a dead program had left open; they are closed now.
        backup_limits: how many backups stay when a command makes one; None where none of them goes by that.
    """

    def __init__(self, path: Path, *, doing: str, create: bool = False) -> None:
        """Take the lock and open the library; one of an older version is brought up to date.

        Args:
            path: the library's file.
            doing: what for, in a word; others that want to write are told.
            create: make the library if there is none.

        Raises:
            LibraryBusy, NotFound, NotALibrary, NewerLibrary, Damaged, Refused: see `annotations.store.connection`.
        """
        self.path = path
        self.backup_limits: Limits | None = None
        if not create:
            # Before the lock, which would leave a trace beside a file that is none of ours.
            check_file(path)
        # One library has one lock, whatever links lead to it.
        self._lock, self._doing = WriterLock(path.resolve()), doing
        self._lock.take(doing)
        try:
            refuse_second_name(path)
            if create and not path.exists():
                create_library(path)
            _refuse_torn_log(path)
            self.db: Connection = open_writer(path)
            try:
                if schema_version(self.db) == SCHEMA_VERSION:
                    sums.keep(self.db)
                self.interrupted = self._put_right()
                if bring_up_to_date(self.db, path) is not None:
                    sums.keep(self.db)
                self.journal = Journal(self.db)
                self._go_on_with_purge()
                self._staying, self._moment = Staying(path), moment(self.db)
            except BaseException:
                self.db.close()
                raise
        except BaseException as error:
            self._lock.release()
            if is_damage(error):
                raise told(path, error) from error
            if isinstance(error, sqlite3.OperationalError) and is_disk(error):
                raise not_opened(path, error) from error
            raise
        self._open: list[OpenAction] = []
        self.closed = False
        self.taken_up = 0
        self._suspect = False

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Run a block as one transaction: all of it lasts once the block ends, nothing of it if it raises.

        Raises:
            DamagedLibrary: the file is not as it was written.
            Unwritten: the disk is full or cannot be written.
            Gone: the library's file is not where it was any more.
        """
        if self._suspect:
            self._read_anew()
        # What is not found is told at the end, when it is known what was to be done.
        self._find_again()
        try:
            with self._transaction():
                yield
        except sqlite3.DatabaseError as error:
            if is_damage(error):
                raise told(self.path, error) from error
            if not isinstance(error, sqlite3.OperationalError) or (not is_disk(error) and not is_busy(error)):
                raise
            if is_disk(error):
                self._suspect = True
                with suppress(Unwritten):
                    self._read_anew()
            raise not_kept(self.path, error) from error

    def whereabouts(self) -> str:
        """Return what became of the library's file: nothing (empty), or see `annotations.store.staying`.

        A file that was put back is taken up again by this.
        """
        return self._find_again()

    def go_on_at(self, target: Path) -> None:
        """Write a whole copy of the library to another file, and go on there; the file before is left as it is.

        Actions that are open stay open. What is lost with the file before can be had by this as long as SQLite can
        read what is open.

        Args:
            target: the file; it may be there, and is written over then.

        Raises:
            Refused, LibraryBusy: see `annotations.store.backup.copy_library`; all is as it was then.
        """
        from annotations.store.backup import copy_library

        copy_library(self.db, target)
        lock = WriterLock(target.resolve())
        lock.take(self._doing)
        try:
            self._take_up(target)
        except BaseException:
            lock.release()
            raise
        self._lock.release()
        self._lock, self.path = lock, target

    def _find_again(self) -> str:
        """See that the library's file is the one that is open; a copy of it that was put there is opened instead.

        Returns:
            What became of it; see `whereabouts`.
        """
        what = self._staying.look()
        if what == OTHER:
            with suppress(sqlite3.Error):
                # Whoever opens the file that is there now must not find the log of another one beside it.
                self.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            if not self._staying.log_is_ours():
                # A memory stick is in again, or a program put the same library there.
                with suppress(NewsglossError, sqlite3.Error, OSError):
                    self._take_up(self.path, self._lock_there())
                    return ""
        return what

    def _read_anew(self) -> None:
        """Open the library anew after its disk failed: what SQLite has in memory may be neither the old nor the new.

        A journal whose sync failed may say something else than was written into it, and what is taken back by it too.

        Raises:
            Unwritten: the disk still fails; until it does not, nothing is done on what is in memory.
        """
        if self._staying.look():
            return
        try:
            found = open_writer(self.path)
        except sqlite3.OperationalError as error:
            raise not_kept(self.path, error) from error
        except NewsglossError as error:
            raise Unwritten(str(error)) from error
        with suppress(sqlite3.Error):
            self._change_to(found).close()
            self._moment = moment(self.db)
            self._suspect = False

    def _is_there(self, left: Moment) -> bool:
        """Whether a transaction whose end failed has ended all the same: it ends when its journal is removed.

        What failed then was to make that removal last. It is tried once more; who reads finds the change either way,
        so to say that it was not kept would have it done twice.

        Args:
            left: what it was to leave, see `left_by`.
        """
        with suppress(sqlite3.Error, NewsglossError, OSError):
            if self.db.in_transaction:
                self.db.execute("ROLLBACK")
            found = open_writer(self.path)
            if left_by(found) == left:
                self._change_to(found).close()
                with suppress(OSError):
                    sync_folder(self.path.resolve().parent)
                return True
            found.close()
        return False

    def _change_to(self, found: Connection) -> Connection:
        """Go on over another connection, and return the one before; the other is closed where that cannot be."""
        try:
            sums.keep(found)
        except BaseException:
            found.close()
            raise
        journal, before = Journal(found), self.db
        journal.touched = self.journal.touched
        self.db, self.journal = found, journal
        return before

    def _lock_there(self) -> WriterLock | None:
        """Return the lock in the library's place, taken; None if that is the one that is held."""
        if self._lock.is_there():
            return None
        lock = WriterLock(self.path.resolve())
        lock.take(self._doing)
        return lock

    def _take_up(self, path: Path, lock: WriterLock | None = None) -> None:
        """Go on in a file that says what this library says; the caller holds its lock, or gives it."""
        try:
            found = open_writer(path)
            try:
                if moment(found) != self._moment:
                    raise self._staying.gone(OTHER)
                old = self._change_to(found)
            except BaseException:
                found.close()
                raise
        except BaseException:
            if lock is not None:
                lock.release()
            raise
        with suppress(sqlite3.Error):
            what = self._staying.look()
            if not what:
                close_writer(old)
            elif path != self.path:
                self._close_lost(old, what)
            else:
                # The log there is that of the file there; SQLite leaves both alone, since its own file is moved.
                old.close()
        self._staying, self._suspect = Staying(path), False
        self.taken_up += 1
        if lock is not None:
            self._lock.forget()
            self._lock = lock

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self.db.execute("BEGIN IMMEDIATE")
        before = [
            (action, action.chain.copy(), action.changes, action.first_change, action.last_change)
            for action in self._open
        ]
        told, self.journal.touched = self.journal.touched, ChangeCollector()
        try:
            yield
            sums.settle(self.db, unfinished=bool(self._open))
            now, left = moment(self.db), left_by(self.db)
            what = self._staying.look()
            if what:
                raise self._staying.gone(what)
            try:
                self.db.execute("COMMIT")
            except sqlite3.OperationalError as error:
                if not is_disk(error) or not self._is_there(left):
                    raise
            self._moment = now
            self._staying.note_log()
            told.add_all(self.journal.touched)
        except BaseException:
            # An error such as a full disk may have ended the transaction already.
            with suppress(Exception):
                self.db.execute("ROLLBACK")
            self._open = [action for action, *_ in before]
            for action, chain, changes, first, last in before:
                action.chain, action.changes, action.first_change, action.last_change = chain, changes, first, last
            raise
        finally:
            # What was taken back touched nothing.
            self.journal.touched = told

    def begin(self, name: str, annotator_id: int | None, kind: str = "change", target: int | None = None) -> OpenAction:
        """Open an action inside the running transaction; see `Journal.begin`."""
        action = self.journal.begin(name, annotator_id, kind, target)
        self._open.append(action)
        return action

    def is_open(self, action: OpenAction) -> bool:
        """Return whether an action was begun here and not ended yet."""
        return any(one is action for one in self._open)

    def end(self, action: OpenAction, state: str = "done", name: str | None = None) -> None:
        """Close an action inside the running transaction; see `Journal.close`."""
        self.journal.close(action, state, name)
        self._open = [other for other in self._open if other is not action]

    def close(self) -> bool:
        """Leave the library as one whole file and give the lock back; return whether it is one file now.

        Actions still open are closed as interrupted, with what they had done.
        """
        if self.closed:
            return True
        self.closed = True
        try:
            if self._open and not self.db.in_transaction:
                with suppress(Exception), self.transaction():
                    for action in list(self._open):
                        self.end(action, "interrupted")
            what = self._staying.look()
            if not what:
                return close_writer(self.db)
            self._close_lost(self.db, what)
            return False
        finally:
            self._lock.release()

    def refuse_open(self) -> None:
        """Refuse what cannot be done while an action is open.

        Raises:
            Refused: one is.
        """
        if self._open:
            raise Refused(f"“{self._open[0].name}” is not done yet. Wait until it is, then try again.")

    def _go_on_with_purge(self) -> None:
        """Remove what traces a purge left, if a program died at it; what cannot be removed now is the next time."""
        if self.db.execute("SELECT 1 FROM meta WHERE key = 'purge_unfinished'").fetchone():
            from annotations.store.purge_finish import finish

            finish(self.db, self.path)

    def _close_lost(self, connection: Connection, what: str) -> None:
        """Close a library that is not where it was: all that was kept goes into its file, wherever that is."""
        with suppress(sqlite3.OperationalError):
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
        if what == MISSING and not self._staying.log_is_ours():
            file = self.path.resolve()
            for end in ("-wal", "-shm"):
                with suppress(OSError):
                    file.with_name(file.name + end).unlink()

    def _put_right(self) -> int:
        """Close what a dead program left open, and remake an index that another version folded otherwise."""
        open_actions = self.db.execute("SELECT count(*) FROM action WHERE state = 'open'").fetchone()[0]
        folded = self.db.execute("SELECT value FROM meta WHERE key = 'fold_version'").fetchone()
        remake = folded is None or folded[0] != str(FOLD_VERSION)
        if not open_actions and not remake:
            return 0
        with _plain_transaction(self.db):
            interrupted = close_interrupted(self.db) if open_actions else 0
            if remake:
                fulltext.rebuild(self.db)
        return interrupted


def _refuse_torn_log(path: Path) -> None:
    """Refuse what would make SQLite forget the changes that stand behind a damaged place of the log.

    Raises:
        DamagedLibrary: there is such a place.
    """
    if not has_log(path):
        return
    from annotations.store.recover_log import log_is_torn

    if log_is_torn(path):
        raise DamagedLibrary(
            f"The log beside {path.name} is damaged, and the changes made last stand behind that place. To open the "
            "library for writing would lose them. Save what is readable into a new library."
        )


@contextmanager
def _plain_transaction(connection: Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        sums.settle(connection)
        connection.execute("COMMIT")
    except BaseException:
        with suppress(Exception):
            connection.execute("ROLLBACK")
        raise
