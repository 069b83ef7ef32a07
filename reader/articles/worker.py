"""What runs in a worker process: files in, articles or refusals out, one message each.

Nothing of Qt, click or the store is imported here, so that a worker starts fast and stays small.
"""

from __future__ import annotations

import importlib
import os
import pickle
import struct
import time
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from annotations.model.article import NewArticle
from annotations.model.block import Block
from annotations.model.errors import InvalidInput, Refused
from annotations.model.field import Field
from reader.articles.reading import Parser, make_article, read_original

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

READY, FAILED, OPENING, PARSING, TAKEN, REFUSED, LEAVING = range(7)
"""Kinds of message. A worker does its batch in order, so `TAKEN` or `REFUSED` also says that it begins the next file.

`OPENING` and `PARSING` come for large files only, where reading from a slow disk gets time of its own.
"""

LARGE = 1 << 20
"""Files of more bytes than this announce their stages."""

LONGEST = 3
"""So many times its deadline may a file take, where the machine is too busy to give it the processor."""

_HEAD = struct.Struct("<Bq")
_NET_S = 5.0
_NET_LARGE_S = 65.0
_REARM_S = 1.0


class Task(NamedTuple):
    """One file to read: its number in the order, where it is, and its size in bytes as far as known."""

    number: int
    path: str
    size: int


@dataclass(frozen=True, slots=True)
class Setup:
    """What all workers of a pool are told.

    Attributes:
        parser: `module:function`, imported in the worker.
        named: canonical name of the encoding that a person named, or None.
        today: what "today" means to the parser.
        deadline_s: seconds of the processor that reading one file may take, or of the clock where only that is known.
        memory_mb: megabytes of address space that a worker may have.
    """

    parser: str
    named: str | None
    today: date
    deadline_s: float
    memory_mb: int


def main(connection: Connection, setup: Setup) -> None:
    """Serve batches, lists of tasks, until the parent's end of the pipe closes."""
    import contextlib

    _calm_down(setup.memory_mb)
    try:
        parser = _import(setup.parser)
    except BaseException as error:  # noqa: BLE001  whatever a module does when imported, the parent hears of it
        _send(connection, FAILED, 0, f"{type(error).__name__}: {error}".encode("utf-8", "replace"))
        return
    # The parent is gone (or wants us gone) when the pipe breaks: nobody is left to tell.
    with contextlib.suppress(EOFError, OSError), _Net(setup.deadline_s) as net:
        _send(connection, READY)
        while True:
            net.lift()
            for task in pickle.loads(connection.recv_bytes()):
                net.spread(task.size)
                if not _serve(connection, setup, parser, task):
                    return


def pack_article(article: NewArticle) -> bytes:
    """Write an article for the pipe; rows instead of objects, which take five times as long to unpickle."""
    blocks = [(block.role, block.start, block.end, block.status) for block in article.blocks]
    fields = [(f.name, f.value, f.start, f.end, f.confidence, f.status) for f in article.fields]
    rest = (article.original_sha256, article.original_size, article.original_packed, article.encoding)
    return pickle.dumps((rest, article.text, article.text_sha256, blocks, fields, article.warnings), protocol=5)


def unpack_article(packed: bytes, name: str) -> NewArticle:
    """Read what `pack_article` wrote, under the name the article shall have."""
    (sha256, size, original, encoding), text, text_sha256, blocks, fields, warnings = pickle.loads(packed)
    return NewArticle(
        name=name,
        original_sha256=sha256,
        original_size=size,
        original_packed=original,
        encoding=encoding,
        text=text,
        text_sha256=text_sha256,
        blocks=tuple(Block(*row) for row in blocks),
        fields=tuple(Field(*row) for row in fields),
        warnings=warnings,
    )


def split_message(message: bytes) -> tuple[int, int, bytes]:
    """Return a message's kind, the number of its file, and its load."""
    kind, number = _HEAD.unpack_from(message)
    return kind, number, message[_HEAD.size :]


def _serve(connection: Connection, setup: Setup, parser: Parser, task: Task) -> bool:
    """Read one file and send what came of it; return False when this process should not go on."""
    try:
        if task.size > LARGE:
            _send(connection, OPENING, task.number)
        original = read_original(task.path)
        if task.size > LARGE:
            _send(connection, PARSING, task.number)
        article = make_article(original, "", named=setup.named, today=setup.today, parser=parser)
        _send(connection, TAKEN, task.number, pack_article(article))
    except MemoryError:
        _send(connection, REFUSED, task.number, f"Reading it took more than {setup.memory_mb} MB of memory.".encode())
        # What was allocated may be in pieces all over; a new process is the surest way to get it back.
        _send(connection, LEAVING)
        return False
    except BaseException as error:  # noqa: BLE001  a parser may raise what it likes, and the batch goes on
        _send(connection, REFUSED, task.number, _reason(error).encode("utf-8", "replace"))
    return True


def _reason(error: BaseException) -> str:
    if isinstance(error, Refused):
        return str(error)
    if isinstance(error, InvalidInput):
        return f"Reading it failed: {error}"
    if isinstance(error, FileNotFoundError):
        return "It is no longer there."
    if isinstance(error, PermissionError):
        return "It may not be read: permission denied."
    if isinstance(error, OSError) and error.strerror:
        return f"It cannot be read: {error.strerror.lower()}."
    return f"Reading it failed ({type(error).__name__}). The other files are not affected."


def _send(connection: Connection, kind: int, number: int = 0, load: bytes = b"") -> None:
    connection.send_bytes(_HEAD.pack(kind, number) + load)


def _import(parser: str) -> Parser:
    module, _, function = parser.partition(":")
    found: Parser = getattr(importlib.import_module(module), function)
    return found


def _calm_down(memory_mb: int) -> None:
    """Leave Ctrl+C to the parent, keep warnings off its terminal, and set the memory limit where there is one."""
    import signal
    import warnings

    # A worker is one of several already; and numpy would take address space for each processor there is.
    for library in ("OPENBLAS", "OMP", "MKL"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    warnings.simplefilter("ignore")
    try:
        import resource
    except ImportError:  # Windows
        return
    limit = memory_mb * 1024 * 1024
    for kind, value in ((resource.RLIMIT_AS, limit), (resource.RLIMIT_CORE, 0)):
        try:
            resource.setrlimit(kind, (value, resource.getrlimit(kind)[1]))
        except (ValueError, OSError):  # macOS knows RLIMIT_AS but does not set it
            continue


class _Net:
    """Ends this process should it hang when no parent is left to end it: a regular expression holds the interpreter,
    so no thread of Python's could. The parent's own deadline comes long before.
    """

    def __init__(self, deadline_s: float) -> None:
        self._deadline_s = deadline_s
        self._armed_at = 0.0
        self._null: Any = None

    def __enter__(self) -> _Net:
        self._null = open(os.devnull, "w")  # noqa: PTH123
        return self

    def __exit__(self, *_: object) -> None:
        self.lift()
        self._null.close()

    def spread(self, size: int) -> None:
        import faulthandler

        now = time.monotonic()
        # A timer costs 60 microseconds, so quick files share one.
        if size > LARGE or now - self._armed_at > _REARM_S:
            net = self._deadline_s * LONGEST + (_NET_LARGE_S if size > LARGE else _NET_S)
            faulthandler.dump_traceback_later(net, exit=True, file=self._null)
            self._armed_at = now

    def lift(self) -> None:
        import faulthandler

        faulthandler.cancel_dump_traceback_later()
        self._armed_at = 0.0
