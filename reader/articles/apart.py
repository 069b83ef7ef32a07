"""One function run in a process of its own, with a deadline and a memory limit: to look into a file first."""

from __future__ import annotations

import contextlib
import importlib
import multiprocessing
import os
import pickle
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from annotations.model.errors import NewsglossError, Refused

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_LOOK_EVERY_S = 0.1
_START_S = 30.0
_JOIN_S = 2.0
_READY = b"ready"
_TOO_SLOW = "Looking into it took longer than {seconds:g} seconds."


class Cancelled(Exception):
    """Whoever asked does not want the answer any more."""


def run_apart(
    function: str, *args: object, deadline_s: float = 15.0, memory_mb: int = 2048,
    cancelled: Callable[[], bool] = lambda: False,
) -> Any:  # fmt: skip
    """Call a function in a new process and return what it returns; it may hang, crash or eat memory.

    Args:
        function: `module:function`; what it is given and returns can be pickled.
        args: its arguments.
        deadline_s: seconds it may take, the start of the process not counted.
        memory_mb: megabytes of address space it may have, where the system can tell it so.
        cancelled: asked ten times a second.

    Raises:
        Refused: it took too long or too much memory, or died.
        NewsglossError: what the function itself raised.
        Cancelled: `cancelled` said so.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_serve, args=(theirs, function, args, memory_mb), daemon=True, name="looking")
    try:
        process.start()
        theirs.close()
        _received(ours, _START_S, cancelled)
        outcome, found = pickle.loads(_received(ours, deadline_s, cancelled))
    except (EOFError, OSError) as error:
        raise Refused("Looking into it failed: the program that reads files ended.") from error
    finally:
        ours.close()
        if process.is_alive():
            process.kill()
        process.join(_JOIN_S)
    if outcome == "raised":
        raise found
    return found


def _received(ours: Connection, limit_s: float, cancelled: Callable[[], bool]) -> bytes:
    end = time.monotonic() + limit_s
    while not ours.poll(_LOOK_EVERY_S):
        if cancelled():
            raise Cancelled
        if time.monotonic() > end:
            raise Refused(_TOO_SLOW.format(seconds=limit_s))
    return ours.recv_bytes()


def _serve(theirs: Connection, function: str, args: tuple[object, ...], memory_mb: int) -> None:
    from reader.articles.worker import calm_down

    calm_down(memory_mb)
    _end_when_alone()
    with contextlib.suppress(OSError, BrokenPipeError):
        theirs.send_bytes(_READY)
        module, _, name = function.partition(":")
        try:
            answer = ("done", getattr(importlib.import_module(module), name)(*args))
        except NewsglossError as error:
            answer = ("raised", type(error)(str(error)))
        except MemoryError:
            answer = ("raised", Refused(f"Looking into it took more than {memory_mb} MB of memory."))
        except BaseException as error:  # noqa: BLE001  whatever a file makes happen, the one who asked hears of it
            answer = ("raised", Refused(f"Looking into it failed ({type(error).__name__})."))
        theirs.send_bytes(pickle.dumps(answer, protocol=5))


def _end_when_alone() -> None:
    """End this process as soon as the one that asked is gone, however that ended: a training may take minutes."""
    parent = multiprocessing.parent_process()
    if parent is not None:

        def wait_for_its_end() -> None:
            parent.join()
            os._exit(1)

        threading.Thread(target=wait_for_its_end, name="waits for the parent", daemon=True).start()
