"""Ending long work on a library in the middle of it."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from annotations.model.errors import Cancelled
from annotations.store.connection import Connection

_OPERATIONS_BETWEEN_LOOKS = 100_000
_LOOK_SECONDS = 0.05


@contextmanager
def ended_when(connection: Connection, stop: Callable[[], bool] | None) -> Iterator[None]:
    """Have what a connection does in a block end with an error soon after it is to stop, also SQLite's own checks.

    To those going through all pages of a file is one step, in which no progress handler is asked (before SQLite 3.41);
    an interruption is looked for at each page.

    Args:
        connection: not used by another thread.
        stop: says whether to stop, also in another thread; None where nobody can.
    """
    if stop is None:
        yield
        return
    over = threading.Event()

    def watch() -> None:
        while not over.wait(_LOOK_SECONDS):
            if stop():
                connection.interrupt()

    watcher = threading.Thread(target=watch, name="looks whether to stop", daemon=True)
    watcher.start()
    try:
        yield
    finally:
        over.set()
        watcher.join()


@contextmanager
def stoppable(connection: Connection, stop: Callable[[], bool] | None, said: str) -> Iterator[None]:
    """Run a block whose queries end soon after it is to stop; the progress handler is taken for its time.

    Args:
        connection: its queries are ended; an open transaction is taken back by that.
        stop: says whether to stop; None where nobody can.
        said: what the error says.

    Raises:
        Cancelled: it was to stop.
    """
    if stop is None:
        yield
        return
    connection.set_progress_handler(lambda: int(stop()), _OPERATIONS_BETWEEN_LOOKS)
    try:
        yield
    except sqlite3.DatabaseError:
        if stop():
            raise Cancelled(said) from None
        raise
    finally:
        # After an error of the disk a library is opened anew: then this connection is closed, and nothing asks it.
        with suppress(sqlite3.ProgrammingError):
            connection.set_progress_handler(None, 0)
