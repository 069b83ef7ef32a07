"""Ending long work on a library in the middle of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from annotations.model.errors import Cancelled
from annotations.store.connection import Connection

_OPERATIONS_BETWEEN_LOOKS = 100_000


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
