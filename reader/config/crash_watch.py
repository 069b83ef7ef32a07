"""Knowing that the program went wrong: while it runs, and at the next start if it did not end by itself.

Each window that runs holds a file in the settings folder by a lock of the operating system, which goes with the process
however it ends; Python writes into that file when the process crashes. A file nobody holds is of a window that was not
closed.
"""

from __future__ import annotations

import faulthandler
import os
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO

from reader.config.crash_frames import frames_of
from reader.config.crash_log import Log
from reader.config.folders import settings_folder

CRASHED = "crashed.txt"
"""What the window left that was not closed; of several the newest."""

_RUNNING = "running"


class Watch:
    """Watches over one window.

    Attributes:
        wrong: called, in any thread, when an error came to nobody who could deal with it.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or settings_folder()
        self._held: IO[str] | None = None
        self._log = Log(self._folder)
        self._before = (sys.excepthook, threading.excepthook)
        self.wrong: Callable[[], None] = lambda: None

    def begin(self) -> None:
        """Watch from now on; a folder that cannot be written to is no reason to fail."""
        with suppress(OSError):
            running = self._folder / _RUNNING
            running.mkdir(parents=True, exist_ok=True)
            self._held = (running / f"{os.getpid()}-{time.time_ns()}.txt").open("w", encoding="utf-8")
            hold(self._held)
            faulthandler.enable(self._held, all_threads=True)
        sys.excepthook, threading.excepthook = self._wrong, self._wrong_in_thread
        self._log.note("window", "begun")

    def note(self, *words: str) -> None:
        """Note what is done; see `crash_log`."""
        self._log.note(*words)

    def end(self) -> None:
        """It ends by itself."""
        sys.excepthook, threading.excepthook = self._before
        self._log.note("window", "closed")
        self._log.finish()
        held, self._held = self._held, None
        if held is not None:
            faulthandler.disable()
            # Removed while it is held, where the system lets us: nobody takes it for one that was left.
            with suppress(OSError):
                Path(held.name).unlink()
            held.close()
            with suppress(OSError):
                Path(held.name).unlink(missing_ok=True)

    def left_behind(self) -> bool:
        """Whether a window before this one was not closed; what it left is kept for a report, and told once."""
        left: list[Path] = []
        with suppress(OSError):
            mine = Path(self._held.name) if self._held is not None else None
            left = [file for file in (self._folder / _RUNNING).iterdir() if file != mine and not is_held(file)]
            left.sort(key=lambda file: file.stat().st_mtime)
            for file in left[:-1]:
                file.unlink()
            for file in left[-1:]:
                file.replace(self._folder / CRASHED)
        if left:
            self.note("window", "not_closed")
        return bool(left)

    def _wrong(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self._before[0](kind, error, trace)
        self._tell(error)

    def _wrong_in_thread(self, told: threading.ExceptHookArgs) -> None:
        self._before[1](told)
        if told.exc_value is not None:
            self._tell(told.exc_value)

    def _tell(self, error: BaseException) -> None:
        if isinstance(error, Exception):
            for line in frames_of(error):
                self._log.note("error", *line.split())
            self.wrong()


def hold(file: IO[str]) -> bool:
    """Hold an open file by a lock that goes with this process; return False where another one holds it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            # A byte far behind all that is written: what is locked there cannot be read by others.
            file.seek(1 << 30)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            file.seek(0)
        else:
            import fcntl

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def is_held(path: Path) -> bool:
    """Whether a process that runs holds a file."""
    with path.open("r+", encoding="utf-8") as file:
        return not hold(file)
