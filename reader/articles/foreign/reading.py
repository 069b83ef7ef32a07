"""Reading files of other programs in a process of its own: one that hangs, crashes or eats memory stops nothing."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotations.commands.bring.documents import Brought
from annotations.exchange.foreign import ForeignCode, ForeignDocument, LeftOut
from annotations.exchange.recognise import Group
from reader.articles.foreign import worker

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

DEADLINE_S = 5.0
"""So many seconds of the processor may pass before the next document comes; more where the files are large."""
MEMORY_MB = 2_048

_START_S = 60.0
_BYTES_A_SECOND = 2_000_000
_LONGEST = 3
_LOOK_EVERY_S = 0.05


@dataclass(frozen=True, slots=True)
class Given:
    """What a group of files gave: a document with its article, an entry of a codebook, or what was left out."""

    group: Group
    item: Brought | ForeignCode | LeftOut


def read_groups(
    groups: Sequence[Group], *, today: date, articles: bool = True, cancelled: Callable[[], bool] = lambda: False,
    deadline_s: float = DEADLINE_S, memory_mb: int = MEMORY_MB,
) -> Iterator[Given]:  # fmt: skip
    """Yield what the files say, group by group; what cannot be read is a `LeftOut`, and the others go on.

    Files that are a library of our own say nothing here: they are merged, see `annotations.commands.lines`.

    Args:
        groups: of files, with their formats.
        today: what "today" means in articles.
        articles: whether articles are made of the documents' texts; without, a look at the files is quicker.
        cancelled: asked at least ten times a second; once it says yes, nothing follows.
        deadline_s: see `DEADLINE_S`.
        memory_mb: megabytes of address space that the process may have, where the system can tell it so.
    """
    for group in groups:
        if cancelled():
            return
        if group.own:
            continue
        if group.format is None:
            yield Given(group, LeftOut(group.name, "", group.why))
            continue
        if missing := group.format.missing():
            yield Given(group, LeftOut(group.name, "", missing))
            continue
        task = worker.Task(group.format.reader, group.paths, today, articles, memory_mb)
        limit_s = deadline_s + _size(group.paths) / _BYTES_A_SECOND
        for item in _read(group.name, task, limit_s, cancelled):
            yield Given(group, item)


def _read(
    name: str, task: worker.Task, limit_s: float, cancelled: Callable[[], bool]
) -> Iterator[Brought | ForeignCode | LeftOut]:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=worker.main, args=(theirs, task), daemon=True, name="reading")
    try:
        process.start()
        theirs.close()
        waited_s = _START_S
        while True:
            why = _wait(ours, process.pid, waited_s, cancelled)
            if cancelled():
                return
            if why:
                yield LeftOut(name, "", why)
                return
            try:
                kind, *rest = pickle.loads(ours.recv_bytes())
            except (EOFError, OSError):
                process.join(1)
                yield LeftOut(name, "", f"The program that reads files ended on it (exit status {process.exitcode}).")
                return
            waited_s = limit_s
            if kind == worker.DONE:
                return
            if kind == worker.REFUSED:
                yield LeftOut(name, "", rest[0])
                return
            if kind != worker.READY:
                yield _item(name, kind, rest)
    finally:
        ours.close()
        if process.pid is not None:
            process.kill()
            process.join(2)


def _item(name: str, kind: int, rest: Sequence[Any]) -> Brought | ForeignCode | LeftOut:
    from reader.articles.parcel import Unpacking, named

    item = rest[0]
    if not isinstance(item, ForeignDocument):
        found: ForeignCode | LeftOut = item
        return found
    # Of a folder a person wants to know which of its files it was.
    name = item.name or name
    if kind == worker.MADE:
        article, _ = Unpacking().article(rest[2])
        return Brought(name, item, named(article, rest[1]))
    return Brought(name, item, None, rest[1] if kind == worker.UNMADE else "")


def _wait(connection: Connection, pid: int | None, limit_s: float, cancelled: Callable[[], bool]) -> str:
    """Wait for the next message; return why there is none."""
    since, used_s = time.monotonic(), _cpu_seconds(pid)
    while not connection.poll(_LOOK_EVERY_S):
        if cancelled():
            return "It was stopped."
        took_s = time.monotonic() - since
        # On a busy machine a sound file may take longer by the clock, but not by the processor's time.
        if took_s > limit_s * _LONGEST or (took_s > limit_s and _cpu_seconds(pid) - used_s > limit_s * 0.75):
            if limit_s == 1:
                return "Reading it took longer than 1 second."
            return f"Reading it took longer than {limit_s:.0f} seconds."
    return ""


def _cpu_seconds(pid: int | None) -> float:
    """The seconds that processors have spent on a process; a lot where the system does not tell."""
    try:
        return time.clock_gettime(~(pid or 0) << 3 | 2) if pid and hasattr(time, "clock_gettime") else time.monotonic()
    except OSError:
        return time.monotonic()


def _size(paths: Sequence[Path]) -> int:
    total = 0
    for path in paths:
        try:
            files = [path] if path.is_file() else [Path(at) / one for at, _, names in os.walk(path) for one in names]
            total += sum(one.stat().st_size for one in files[:10_000])
        except OSError:
            continue
    return min(total, 500_000_000)
