"""Minding one worker process: starting it, talking to it, and telling what it was on when it ended.

The thread blocks on the pipe and nothing else. Whoever waits for results keeps the deadlines and kills the process that
is over its own, and the pipe then wakes the thread. So nothing a worker does, nor stopping in the middle of a message,
holds up the program.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import pickle
import signal
import sys
import threading
import time
from collections import deque
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, NamedTuple

from reader.articles import worker
from reader.articles.worker import split_message

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

    from reader.articles.pool import Pool
    from reader.articles.worker import Task

JOIN_S = 2.0
"""Seconds that whoever was told to end is waited for."""

_START_LIMIT_S = 60.0
_OPENING_LIMIT_S = 60.0
_REFILL_AT = 4
_HARD_AT_WORK = 0.75
_KNOWS_CPU_SECONDS = sys.platform == "linux"


class Article(NamedTuple):
    """A result: an article as `parcel.pack_article` wrote it; one of several where `more` may follow from its file."""

    packed: bytes
    more: bool = False


class Refusal(NamedTuple):
    """A result: the reason why a file was not taken, or what was left of it."""

    reason: str


class PartRefusal(NamedTuple):
    """A result: why one part of a file was not taken, as `parcel.pack_refusal` wrote it."""

    packed: bytes


class Many(NamedTuple):
    """A result: the file holds several articles, which follow; how many, if that is known."""

    of: int | None


class Done(NamedTuple):
    """A result: all articles of a file that holds several have come."""


Result = Article | Refusal | PartRefusal | Many | Done


class _Watched(NamedTuple):
    """What a worker is at: which file and which part of it, since when, and the processor's time used by then.

    `limit_s` are the seconds it should take at most, `longest_s` those it may take on a machine too busy for it.
    """

    number: int
    part: int
    since: float
    cpu_s: float
    limit_s: float
    longest_s: float


class Minder(threading.Thread):
    """The thread that starts one worker process after another and talks to it."""

    def __init__(self, pool: Pool) -> None:
        super().__init__(name="reading minder", daemon=True)
        self._pool = pool
        self._lock = threading.Lock()
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None
        self._watched: _Watched | None = None
        self._overdue: _Watched | None = None
        # How many parts of the file that the worker is on are done; None as long as it has said of no parts.
        self._parts: int | None = None

    def run(self) -> None:
        """Serve batches until the pool closes."""
        try:
            while self._pool.wait_for_work():
                if not self._connection and not self._pool.given_up:
                    self._pool.note_start(self._start())
                if not self._connection and not self._pool.given_up:
                    continue
                tasks = deque(self._pool.next_batch())
                if self._connection and tasks:
                    self._serve(tasks)
                else:
                    for task in tasks:
                        self._pool.settle(task.number, Refusal(self._pool.given_up))
        finally:
            self._bury()

    def kill(self) -> None:
        """End the worker process at once."""
        with self._lock:
            if self._process:
                self._process.kill()

    def end_overdue(self, now: float, excused_s: float) -> None:
        """End the worker process if the file it is on is past its deadline, some seconds not counted."""
        with self._lock:
            watched = self._watched
            if watched and excused_s:
                watched = self._watched = watched._replace(since=min(now, watched.since + excused_s))
            if watched and self._process and self._is_overdue(watched, now):
                self._overdue = watched
                self._process.kill()

    def _is_overdue(self, watched: _Watched, now: float) -> bool:
        took_s = now - watched.since
        if took_s <= watched.limit_s or took_s > watched.longest_s:
            return took_s > watched.longest_s
        # On a busy machine a sound file may take that long, but not that much of the processor's time.
        return _cpu_seconds(self._process) - watched.cpu_s > _HARD_AT_WORK * watched.limit_s

    def _watch(self, number: int, limit_s: float, longest_s: float) -> None:
        with self._lock:
            now, cpu_s = time.monotonic(), _cpu_seconds(self._process)
            self._watched = _Watched(number, self._parts or 0, now, cpu_s, limit_s, longest_s)

    def _watch_reading(self, number: int) -> None:
        deadline_s = self._pool.setup.deadline_s
        self._watch(number, deadline_s, deadline_s * worker.LONGEST if _KNOWS_CPU_SECONDS else deadline_s)

    def _start(self) -> str:
        """Start a worker process; return what went wrong, or nothing."""
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        self._connection = ours
        try:
            process = context.Process(target=worker.main, args=(theirs, self._pool.setup), daemon=True, name="reading")
            with self._pool.start_lock:
                _keep_interrupts_from_children()
                process.start()
        except Exception as error:  # noqa: BLE001  whatever it is, the files get it as their reason
            self._bury()
            return f"{type(error).__name__}: {error}"
        finally:
            theirs.close()
        self._watch(-1, _START_LIMIT_S, _START_LIMIT_S)
        with self._lock:
            self._process = process
            if self._pool.stopping:
                process.kill()
        try:
            kind, _, load = split_message(ours.recv_bytes())
        except (EOFError, OSError):
            return _ended(self._bury())
        self._watched = None
        if kind == worker.FAILED:
            self._bury()
            return load.decode("utf-8", "replace")
        return ""

    def _serve(self, tasks: deque[Task]) -> None:
        connection = self._connection
        assert connection is not None
        try:
            self._watch_reading(tasks[0].number)
            connection.send_bytes(pickle.dumps(list(tasks)))
        except OSError:  # it died before it had these
            self._bury()
            self._pool.give_back(tasks)
            return
        try:
            while tasks:
                kind, number, load = split_message(connection.recv_bytes())
                if kind == worker.LEAVING:
                    if self._parts is not None:
                        self._go_on_later(tasks, self._parts)
                    self._bury()
                    self._pool.give_back(tasks)
                    return
                if kind == worker.OPENING:
                    self._watch(number, _OPENING_LIMIT_S, _OPENING_LIMIT_S)
                elif kind == worker.PARSING:
                    self._watch_reading(number)
                elif kind in (worker.MANY, worker.PART, worker.PART_REFUSED):
                    self._settle_part(kind, load, tasks)
                else:
                    self._settle_file(kind, load, tasks)
                    self._refill(connection, tasks)
        except (EOFError, OSError):
            self._after_death(tasks)

    def _settle_file(self, kind: int, load: bytes, tasks: deque[Task]) -> None:
        number = tasks.popleft().number
        self._parts = None
        if tasks:
            self._watch_reading(tasks[0].number)
        else:
            self._watched = None
        if kind == worker.DONE:
            self._pool.settle(number, Done())
        else:
            self._pool.settle(number, Article(load) if kind == worker.TAKEN else Refusal(_words(load)))

    def _settle_part(self, kind: int, load: bytes, tasks: deque[Task]) -> None:
        """Keep what came of a part; its worker may have to wait until there is room for more, and is not blamed."""
        task = tasks[0]
        self._watched = None
        if kind == worker.MANY:
            self._parts = task.begun
            if not task.begun and not task.trouble:
                self._pool.settle(task.number, Many(int(load) if load else None))
        else:
            self._parts = (self._parts or 0) + 1
            self._pool.settle(task.number, Article(load, more=True) if kind == worker.PART else PartRefusal(load))
            self._pool.wait_for_room({task.number for task in tasks})
        self._watch_reading(task.number)

    def _go_on_later(self, tasks: deque[Task], parts: int) -> None:
        """Have the next worker begin a file of many articles where this one left it."""
        if self._pool.may_go_on(tasks[0].number):
            tasks[0] = tasks[0]._replace(begun=parts, trouble="")
        else:
            self._pool.settle(tasks.popleft().number, Refusal("The rest of it takes too much memory to read."))

    def _refill(self, connection: Connection, tasks: deque[Task]) -> None:
        """Send the next batch while the worker still has a few files, so that it need not wait for us."""
        if len(tasks) == _REFILL_AT and (more := self._pool.next_batch()):
            tasks.extend(more)
            # Should it be dead, reading from the pipe will tell, after what it sent before.
            with contextlib.suppress(OSError):
                connection.send_bytes(pickle.dumps(more))

    def _after_death(self, tasks: deque[Task]) -> None:
        watched, overdue, parts = self._watched, self._overdue, self._parts
        too_long = watched is not None and time.monotonic() - watched.since > watched.limit_s
        ended = _ended(self._bury())
        task = tasks[0]
        if overdue and (overdue.number, overdue.part) == (task.number, parts or 0):
            self._give_up(tasks, parts, _overdue(overdue.limit_s))
        elif not overdue and not self._pool.may_try_again(task.number, parts or 0):
            # A worker also ends itself when it hangs and nobody looks at the deadlines.
            crash = Refusal(f"The program that reads files ended on it ({ended}).")
            self._give_up(tasks, parts, _overdue(watched.limit_s) if watched and too_long else crash)
        elif parts is not None:
            tasks[0] = task._replace(begun=parts, trouble="" if parts > task.begun else task.trouble)
        # Else it was done with the overdue file a moment before it was ended, or the file has another chance.
        self._pool.give_back(tasks)

    def _give_up(self, tasks: deque[Task], parts: int | None, refusal: Refusal) -> None:
        """Refuse a file, or only the part of it that a worker ended on, as long as there is progress."""
        task = tasks[0]
        stuck = parts == task.begun and bool(task.trouble)
        if parts is None or stuck or not self._pool.may_go_on(task.number):
            self._pool.settle(tasks.popleft().number, refusal)
        else:
            tasks[0] = task._replace(begun=parts, trouble=refusal.reason)

    def _bury(self) -> int | None:
        """Make sure that the process is gone, leave no zombie, and return how it ended."""
        with self._lock:
            process, self._process = self._process, None
            connection, self._connection = self._connection, None
            self._watched = self._overdue = self._parts = None
        if connection:
            connection.close()
        if process is None:
            return None
        if not wait([process.sentinel], JOIN_S / 2):
            process.kill()
            wait([process.sentinel], JOIN_S)
        # Starting a process looks after all those that have ended, and would take this one's status from us.
        with self._pool.start_lock:
            process.join(JOIN_S / 10)
            ended = process.exitcode
            if ended is not None:
                process.close()
        return ended


def _keep_interrupts_from_children() -> None:
    """Block Ctrl+C in this thread; processes started from it inherit that, from their first moment on."""
    if os.name == "posix":
        from multiprocessing import resource_tracker

        resource_tracker.ensure_running()  # which would unblock it again, did it start later
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


def _cpu_seconds(process: SpawnProcess | None) -> float:
    """The seconds that processors have spent on a process; 0 where the system does not tell."""
    if _KNOWS_CPU_SECONDS and process and process.pid:
        with contextlib.suppress(OSError):
            return time.clock_gettime(~process.pid << 3 | 2)  # as clock_getcpuclockid() makes its clocks
    return 0.0


def _words(load: bytes) -> str:
    return load.decode("utf-8", "replace")


def _overdue(limit_s: float) -> Refusal:
    return Refusal(f"Reading it took longer than {limit_s:g} second{'' if limit_s == 1 else 's'}.")


def _ended(status: int | None) -> str:
    if status is None or status >= 0:
        return f"exit status {status}"
    if os.name == "posix" and -status in signal.valid_signals():
        return signal.Signals(-status).name
    return f"signal {-status}"
