"""Work in a process of its own: what reads a whole library neither slows the window nor can take it down."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection
from typing import Any

from annotations.model.errors import Cancelled, Refused
from reader.tasks.jobs import Job

_LOOK_SECONDS = 0.1

Work = Callable[..., Any]
"""Called in the other process with its arguments and `told`, which takes (what, done, total); its result comes back."""


def apart(job: Job, work: Work, *arguments: Any, words: Callable[[str], str] = str) -> Any:
    """Do something in a process of its own and return what came of it; for a job's thread.

    Args:
        job: told how far it is; asked whether to stop.
        work: a function of a module; arguments and result can be pickled.
        arguments: for it.
        words: what is shown for what it tells.

    Raises:
        Cancelled: the job was to stop; the process is ended.
        Refused: the process ended by itself.
        NewsglossError: what the work raised.
    """
    context = get_context("spawn")
    mine, its = context.Pipe(duplex=False)
    process = context.Process(target=_run, args=(its, work, arguments), daemon=False)
    process.start()
    its.close()
    try:
        while True:
            if job.cancelled():
                raise Cancelled("Stopped. Nothing was changed.")
            if not mine.poll(_LOOK_SECONDS):
                continue
            try:
                kind, what = mine.recv()
            except EOFError:
                raise Refused("The work ended before it was done. Try again.") from None
            if kind == "done":
                return what
            if kind == "failed":
                raise what
            job.step(what[1], what[2] or None, words(what[0]))
    finally:
        process.terminate()
        process.join()
        mine.close()


def _run(pipe: Connection, work: Work, arguments: tuple[Any, ...]) -> None:
    with suppress(AttributeError, OSError):
        os.nice(10)
    threading.Thread(target=_end_when_alone, name="waits for the parent", daemon=True).start()
    try:
        result: tuple[str, Any] = ("done", work(*arguments, lambda *told: pipe.send(("step", told))))
    except Exception as error:  # noqa: BLE001 - it is raised again where it is waited for
        result = ("failed", error)
    with suppress(OSError):
        pipe.send(result)


def _end_when_alone() -> None:
    """End this process as soon as the window is gone, however that ended."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
