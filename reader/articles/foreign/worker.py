"""What runs in the process that reads a file of another program: a reader, whatever the file does to it."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotations.model.errors import NewsglossError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

READY, ITEM, MADE, UNMADE, REFUSED, DONE = range(6)
"""Kinds of message: it begins; something of the file; a document with its article, or with why there is none; why the
rest of the file is not read; all of it was.
"""


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be read.

    Attributes:
        reader: `module:name` of what reads the format.
        paths: files and folders.
        today: what "today" means in articles.
        articles: whether articles are made of the documents' texts.
        memory_mb: megabytes of address space that the process may have.
    """

    reader: str
    paths: tuple[Path, ...]
    today: date
    articles: bool
    memory_mb: int


def main(connection: Connection, task: Task) -> None:
    """Read, and send what comes of it, until all is sent or nobody is left to tell."""
    import contextlib

    from reader.articles.worker import calm_down

    calm_down(task.memory_mb)
    with contextlib.suppress(EOFError, OSError):
        try:
            _send(connection, READY)
            for message in _messages(task):
                _send(connection, *message)
        except (EOFError, BrokenPipeError, ConnectionError):
            raise
        except MemoryError:
            _send(connection, REFUSED, f"Reading it took more than {task.memory_mb} MB of memory.")
        except NewsglossError as error:
            _send(connection, REFUSED, str(error))
        except OSError as error:
            _send(connection, REFUSED, f"It cannot be read: {(error.strerror or str(error)).lower()}.")
        except BaseException as error:  # noqa: BLE001  a reader may raise what it likes, and the other files go on
            _send(connection, REFUSED, f"Reading it failed ({type(error).__name__}). The other files are not affected.")
        else:
            _send(connection, DONE)


def _messages(task: Task) -> Iterator[tuple[Any, ...]]:
    from annotations.exchange.foreign import ForeignDocument
    from reader.articles.foreign.making import made_of
    from reader.articles.parcel import pack_article

    module, _, name = task.reader.partition(":")
    for item in getattr(import_module(module), name)(task.paths):
        if not isinstance(item, ForeignDocument) or not task.articles or item.text is None:
            yield ITEM, item
            continue
        try:
            article = made_of(item, task.today)
        except NewsglossError as error:
            yield UNMADE, item, str(error)
            continue
        # The article brings the bytes.
        yield MADE, item, article.name, pack_article(article)


def _send(connection: Connection, *message: Any) -> None:
    connection.send_bytes(pickle.dumps(message, protocol=5))
