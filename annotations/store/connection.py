"""Opening and closing the one file a library is: who may read it, who may write, and in what state it is left."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from annotations.model.errors import (
    DamagedLibrary,
    LibraryBusy,
    NewerLibrary,
    NewsglossError,
    NotALibrary,
    NotFound,
    Refused,
)
from annotations.store.damage import is_damage, told
from annotations.store.disk import is_busy, is_disk, not_read
from annotations.store.older import show_as_it_is, show_as_newest
from annotations.store.schema import APPLICATION_ID, MINIMUM_SQLITE, SCHEMA_VERSION

Connection = sqlite3.Connection
"""What the queries of this package take; nobody outside of it needs to know more."""

_HEADER = 100
# What stands for itself in a URI, as `urllib.parse.quote` has it, which brings more than a start needs.
_PLAIN = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~/")
# Of SQLite's virtual machine; some tens of thousands take about a millisecond.
_STEPS = 20_000
_WAIT_MS = 10_000


def open_reader(path: Path, factory: type[Connection] = sqlite3.Connection) -> Connection:
    """Open a library to read it; the file is not changed in any way, but that what was half written is taken back.

    Args:
        path: its file.
        factory: the class of the connection.

    Raises:
        NotFound, NotALibrary, Damaged: see `check_file`.
        LibraryBusy: another program is in the middle of writing the file itself.
    """
    check_file(path)
    connection = _connect(path, "mode=ro", factory)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError as error:
        connection.close()
        if is_busy(error):
            # Opened as what nobody changes, it would be read while it is written.
            raise _busy(path) from None
        connection = _connect(path, "mode=ro", factory) if _put_right(path) else _open_immutable(path, factory)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        connection.close()
        raise _damaged(path, error) from None
    try:
        connection.execute(f"PRAGMA busy_timeout = {_WAIT_MS}")
        _guard(connection, path)
        version = schema_version(connection)
        if 1 <= version < SCHEMA_VERSION:
            show_as_newest(connection, version)
    except BaseException:
        connection.close()
        raise
    return connection


def open_writer(path: Path) -> Connection:
    """Open a library to change it. The caller holds the writer lock.

    Raises:
        NotFound, NotALibrary, Damaged: see `check_file`.
        NewerLibrary: it was written by a newer version.
        LibraryBusy: another program is in the middle of reading it, and went on for ten seconds.
    """
    _refuse_newer(path, check_file(path))
    connection = _connect(path, "mode=rw")
    try:
        connection.execute(f"PRAGMA busy_timeout = {_WAIT_MS}")
        _guard(connection, path)
        configure_writer(connection, path)
        # Once more: what a newer version did last may stand in the log beside the file.
        _refuse_newer(path, schema_version(connection))
    except BaseException:
        connection.close()
        raise
    return connection


def _refuse_newer(path: Path, version: int) -> None:
    if version > SCHEMA_VERSION:
        raise NewerLibrary(
            f"{path.name} was written by a newer version of Newsgloss and can only be read by this one. "
            "Install the newer version to change it."
        )


def configure_writer(connection: Connection, path: Path) -> None:
    """Set what a writing connection needs: WAL, a sync at every commit, references checked.

    Where others may write in its folder, on disks of other computers and in synced folders, a journal of its own is
    written instead of WAL, which leaves nothing beside the file between two changes.

    Raises:
        LibraryBusy: another program is in the middle of reading.
        Refused: the file or its folder cannot be written to.
    """
    from annotations.store.placing import place_of

    try:
        safe = place_of(path).safe_journal
        connection.execute(f"PRAGMA journal_mode = {'DELETE' if safe else 'WAL'}")
        connection.execute(f"PRAGMA synchronous = {'EXTRA' if safe else 'FULL'}")
        # There, what is written before the end of a transaction would shut out all who read until then.
        connection.execute(f"PRAGMA cache_spill = {'OFF' if safe else 'ON'}")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA cache_size = -65536")
        connection.execute("PRAGMA temp_store = MEMORY")
        # Only this connection checkpoints, and only as much at a time as stays unnoticed.
        connection.execute("PRAGMA wal_autocheckpoint = 4000")
    except sqlite3.OperationalError as error:
        if "locked" in str(error) or "busy" in str(error):
            raise LibraryBusy(
                f"{path.name} is being read by another program. Wait until it has ended, then try again."
            ) from None
        raise Refused(
            f"{path.name} cannot be changed here: {error}. Copy it to a folder you can write to, and open it there."
        ) from None


def close_writer(connection: Connection) -> bool:
    """Close a writing connection so that the one file is whole and opens from read-only media.

    Returns:
        Whether the library is now the one file alone. It is not while another program still reads it; then
        nothing is lost, and the next writer to close leaves it so.
    """
    if connection.in_transaction:
        connection.execute("ROLLBACK")
    alone = False
    with suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA busy_timeout = 500")
        busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        if not busy:
            alone = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0] == "delete"
    connection.close()
    return alone


def file_of(connection: Connection) -> Path:
    """Return the file of a library that is open."""
    factory = connection.text_factory
    # A name on this disk may be no UTF-8.
    connection.text_factory = bytes
    try:
        name: bytes = connection.execute("PRAGMA database_list").fetchone()[2]
    finally:
        connection.text_factory = factory
    return Path(os.fsdecode(name))


@contextmanager
def snapshot(connection: Connection) -> Iterator[None]:
    """Read all that a block reads from one moment, whatever others write meanwhile.

    Raises:
        Refused: the disk is gone.
        DamagedLibrary: something cannot be read, since the file is not as it was written.
    """
    try:
        show_as_it_is(connection)
        connection.execute("BEGIN")
        yield
    except sqlite3.DatabaseError as error:
        path = file_of(connection)
        if is_damage(error):
            raise told(path, error) from error
        if is_busy(error):
            raise _busy(path) from None
        if isinstance(error, sqlite3.OperationalError) and is_disk(error):
            raise not_read(path, error) from error
        raise
    finally:
        # What `stop_when` set counts the steps of this statement too, over all the times it runs: of some 7,000 of them
        # one would be stopped, and the connection left in a transaction. The next one has its steps all before it.
        for _ in range(2):
            if connection.in_transaction:
                with suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")


def stop_when(connection: Connection, wanted: Callable[[], bool]) -> None:
    """Have the questions of a connection end with an error as soon as nobody waits for the answer.

    Args:
        connection: that only reads.
        wanted: says whether to stop; asked about once a millisecond while a question runs, in the thread that asked.
    """
    connection.set_progress_handler(lambda: int(wanted()), _STEPS)


def data_version(connection: Connection) -> int:
    """Return a number that is another one once another connection has changed the library; outside a transaction."""
    return int(connection.execute("PRAGMA data_version").fetchone()[0])


def schema_version(connection: Connection) -> int:
    """Return the version of the schema that the library is of."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def is_older(path: Path) -> bool:
    """Whether a file is a library of an older version, which the first writer brings up to date; that may take long."""
    try:
        return 0 < check_file(path) < SCHEMA_VERSION
    except NewsglossError:
        return False


def library_uuid(connection: Connection) -> str:
    """Return the UUID of the library itself."""
    return str(connection.execute("SELECT value FROM meta WHERE key = 'library_uuid'").fetchone()[0])


def check_file(path: Path) -> int:
    """Look at a file without changing it and return its schema version.

    Raises:
        NotFound: there is no such file.
        NotALibrary: it is something else.
        Refused: it cannot be read.
    """
    if sqlite3.sqlite_version_info < MINIMUM_SQLITE:
        raise Refused(
            f"Newsgloss needs SQLite 3.40 or newer; this Python has {sqlite3.sqlite_version}. Install a newer Python."
        )
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        raise NotFound(f"There is no library {path}.") from None
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror or error}.") from None
    if path.is_dir():
        raise NotALibrary(f"{path} is a folder, not a library.")
    if not os.access(path, os.R_OK):
        raise Refused(f"{path} cannot be read: Permission denied.")
    # Through SQLite and not by hand: closing a handle of ours would drop the locks that SQLite holds on this file for
    # other connections of this process (POSIX). Immutable: no lock is taken and no file is made beside it.
    connection = _connect(path, "mode=ro&immutable=1")
    try:
        application, version = (
            int(connection.execute(f"PRAGMA {name}").fetchone()[0]) for name in ("application_id", "user_version")
        )
    except sqlite3.DatabaseError:
        application, version = _read_header(path)
    finally:
        connection.close()
    if application != APPLICATION_ID or size < _HEADER:
        raise NotALibrary(f"{path} is not a Newsgloss library. It was left as it is.")
    return version


def _read_header(path: Path) -> tuple[int, int]:
    """Return application id and schema version of a file that SQLite cannot read: a damaged library, or no library."""
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror or error}.") from None
    if not header.startswith(b"SQLite format 3\x00") or len(header) < _HEADER:
        return 0, 0
    return int.from_bytes(header[68:72]), int.from_bytes(header[60:64])


def _connect(path: Path, query: str, factory: type[Connection] = sqlite3.Connection) -> Connection:
    # A name on this disk may be no UTF-8, so it goes byte by byte.
    name = "".join(chr(byte) if byte in _PLAIN else f"%{byte:02X}" for byte in os.fsencode(path.absolute()))
    uri = f"file:{name}?{query}"
    try:
        connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False, factory=factory)
    except sqlite3.OperationalError as error:
        raise Refused(f"{path} cannot be opened: {error}.") from None
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


def _put_right(path: Path) -> bool:
    """Take back what a program that was killed had half written in the file itself; return whether that was needed.

    It happens only where a writer turns to its other journal, at opening and closing. Who only reads may not do that.
    """
    path = path.resolve()
    journal = path.with_name(path.name + "-journal")
    if not (
        journal.exists() and journal.stat().st_size and os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    ):
        return False
    connection = _connect(path, "mode=rw")
    try:
        connection.execute(f"PRAGMA busy_timeout = {_WAIT_MS}")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError:
        return False
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise _damaged(path, error) from None
    finally:
        connection.close()
    return True


def _open_immutable(path: Path, factory: type[Connection]) -> Connection:
    """Open a library from where nothing at all can be written."""
    path = path.resolve()
    journal = [path.with_name(path.name + suffix) for suffix in ("-wal", "-journal")]
    if any(file.exists() and file.stat().st_size for file in journal):
        raise Refused(
            f"{path.name} was not closed properly and cannot be put right here, where nothing can be written. "
            f"Copy it together with {journal[0].name} to a folder you can write to, and open it there."
        )
    return _connect(path, "mode=ro&immutable=1", factory)


def _busy(path: Path) -> LibraryBusy:
    return LibraryBusy(f"{path.name} is busy. Try again in a moment.")


def _damaged(path: Path, error: Exception) -> DamagedLibrary:
    # SQLite quotes what it stumbled over, which may be no UTF-8; then nothing more is known of it.
    what = "its schema cannot be read" if isinstance(error, UnicodeDecodeError) else error
    return DamagedLibrary(f"{path.name} is damaged: {what}.")


def _guard(connection: Connection, path: Path) -> None:
    """Refuse a library with triggers or views: ours has none, so somebody meant them to run on opening."""
    try:
        foreign = connection.execute(
            "SELECT type, name FROM sqlite_schema WHERE type IN ('trigger', 'view') LIMIT 1"
        ).fetchone()
    except sqlite3.DatabaseError as error:
        if "locked" in str(error) or "busy" in str(error):
            raise _busy(path) from None
        raise _damaged(path, error) from None
    except UnicodeDecodeError as error:
        raise _damaged(path, error) from None
    if foreign:
        raise NotALibrary(
            f"{path.name} holds a {foreign[0]} named “{foreign[1]}”, which no Newsgloss library does. "
            "It was left as it is."
        )
