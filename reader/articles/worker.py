"""What runs in a worker process: files in, articles or refusals out, one message each.

Nothing of Qt, click or the store is imported here, so that a worker starts fast and stays small.
"""

from __future__ import annotations

import importlib
import os
import pickle
import struct
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from annotations.model.errors import InvalidInput, Refused
from reader.articles.kinds.registry import How, Parts, Source
from reader.articles.original import read_original
from reader.articles.parcel import pack_article, pack_refusal
from reader.articles.parser import Parser
from reader.articles.reading import read_source

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

READY, FAILED, OPENING, PARSING, TAKEN, REFUSED, LEAVING, MANY, PART, PART_REFUSED, DONE = range(11)
"""Kinds of message. A worker does its batch in order, so `TAKEN`, `REFUSED` or `DONE` also says that it begins the next
file.

`OPENING` and `PARSING` come for large files only, where reading from a slow disk gets time of its own; `PARSING` also
while a long document is read, page by page. `MANY` says that
a file holds several articles, and how many if that is known; then one `PART` or `PART_REFUSED` comes for each.
"""

LARGE = 1 << 20
"""Files of more bytes than this announce their stages."""

LONGEST_DOCUMENT_S = 60.0
"""So many seconds may a document take in all that is read page by page, each page in its own deadline."""

_ALIVE_EVERY_S = 1.0

LONGEST = 3
"""So many times its deadline may a file take, where the machine is too busy to give it the processor."""

_HEAD = struct.Struct("<Bq")
_NET_S = 5.0
_NET_LARGE_S = 65.0
_REARM_S = 1.0


class Task(NamedTuple):
    """One file to read.

    Attributes:
        number: its place in the order.
        path: where it is.
        size: bytes, as far as known.
        begun: how many of its parts are done, by a worker that had to be ended.
        trouble: why the part after these is not to be tried again; empty where it is.
    """

    number: int
    path: str
    size: int
    begun: int = 0
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Setup:
    """What all workers of a pool are told.

    Attributes:
        parser: `module:function`, imported in the worker.
        named: canonical name of the encoding that a person named, or None.
        today: what "today" means to the parser.
        deadline_s: seconds of the processor that reading one file may take, or of the clock where only that is known.
        memory_mb: megabytes of address space that a worker may have.
        choices: see `registry.How`.
    """

    parser: str
    named: str | None
    today: date
    deadline_s: float
    memory_mb: int
    choices: Mapping[str, object] = field(default_factory=dict)


def main(connection: Connection, setup: Setup) -> None:
    """Serve batches, lists of tasks, until the parent's end of the pipe closes."""
    import contextlib

    calm_down(setup.memory_mb)
    try:
        parser = _import(setup.parser)
    except BaseException as error:  # noqa: BLE001  whatever a module does when imported, the parent hears of it
        _send(connection, FAILED, 0, f"{type(error).__name__}: {error}".encode("utf-8", "replace"))
        return
    # The parent is gone (or wants us gone) when the pipe breaks: nobody is left to tell.
    with contextlib.suppress(EOFError, OSError), _Net(setup.deadline_s) as net:
        serving = _Serving(connection, setup, parser, net)
        _send(connection, READY)
        while True:
            net.lift()
            for task in pickle.loads(connection.recv_bytes()):
                if not serving.serve(task):
                    return


def split_message(message: bytes) -> tuple[int, int, bytes]:
    """Return a message's kind, the number of its file, and its load."""
    kind, number = _HEAD.unpack_from(message)
    return kind, number, message[_HEAD.size :]


class _Serving:
    """Reads files and sends what comes of them."""

    def __init__(self, connection: Connection, setup: Setup, parser: Parser, net: _Net) -> None:
        self._connection, self._memory_mb, self._net = connection, setup.memory_mb, net
        self._how = How(parser, setup.named, setup.today, dict(setup.choices), self._still_alive)
        self._task = Task(0, "", 0)
        self._begun = self._told = 0.0

    def serve(self, task: Task) -> bool:
        """Read one file and send what came of it; return False when this process should not go on."""
        try:
            self._begin(task)
            if task.size > LARGE:
                self._send(OPENING, task.number)
            original = read_original(task.path)
            if task.size > LARGE:
                self._send(PARSING, task.number)
            read = read_source(Source(task.path, original, task.path), self._how)
            if not isinstance(read, Parts):
                self._send(TAKEN, task.number, pack_article(read))
                return True
            self._send(MANY, task.number, b"" if read.count is None else str(read.count).encode())
            sound = self._serve_parts(task, read)
        except MemoryError:
            self._send(REFUSED, task.number, self._memory())
            # What was allocated may be in pieces all over; a new process is the surest way to get it back.
            self._send(LEAVING)
            return False
        except BaseException as error:  # noqa: BLE001  a parser may raise what it likes, and the batch goes on
            self._send(REFUSED, task.number, _reason(error).encode("utf-8", "replace"))
            return True
        self._send(DONE if sound else LEAVING, task.number)
        return sound

    def _serve_parts(self, task: Task, parts: Parts) -> bool:
        """Read the parts of a file, from the one on that the task says; False when one took too much memory."""
        sent = ""
        for index, part in enumerate(parts.listed):
            if index < task.begun:
                continue
            self._begin(task)
            try:
                if index == task.begun and task.trouble:
                    raise Refused(task.trouble)
                article = part.make()
                load = pack_article(article, part.inside, with_original=article.original_sha256 != sent)
                sent = article.original_sha256
                self._send(PART, task.number, load)
            except MemoryError:
                self._send(PART_REFUSED, task.number, pack_refusal(self._memory().decode(), part.inside, part.locator))
                return False
            except BaseException as error:  # noqa: BLE001  as for a file
                self._send(PART_REFUSED, task.number, pack_refusal(_reason(error), part.inside, part.locator))
        return True

    def _begin(self, task: Task) -> None:
        self._net.spread(task.size)
        self._task = task
        self._begun = self._told = time.monotonic()

    def _still_alive(self) -> None:
        """Have the deadline begin anew, unless this has been going on for too long."""
        now = time.monotonic()
        if now - self._told > _ALIVE_EVERY_S and now - self._begun < LONGEST_DOCUMENT_S:
            self._told = now
            self._net.spread(self._task.size)
            self._send(PARSING, self._task.number)

    def _memory(self) -> bytes:
        return f"Reading it took more than {self._memory_mb} MB of memory.".encode()

    def _send(self, kind: int, number: int = 0, load: bytes = b"") -> None:
        _send(self._connection, kind, number, load)


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


def calm_down(memory_mb: int) -> None:
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
