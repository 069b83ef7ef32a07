"""What the program was doing, kept in a file of the settings folder: kinds of things alone, never what they are about.

A line is a time, the process, and words without spaces: an action's id, kinds of what was changed, the names of errors
and where in the program they were raised. No words of articles or notes, no names of people, files or libraries.
"""

from __future__ import annotations

import os
import re
import threading
import time
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue

LOG, LOG_BEFORE = "log.txt", "log-before.txt"
MOST_BYTES = 100_000
"""Once the file is so large it becomes the one before, and a new one is begun."""

_WORD = re.compile(r"[A-Za-z0-9_.:/<>()+-]{1,120}", re.ASCII)


class Log:
    """Writes the lines of one process, in a thread of its own: nobody who notes something waits for a disk."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lines: SimpleQueue[str | None] = SimpleQueue()
        self._thread: threading.Thread | None = None

    def note(self, *words: str) -> None:
        """Note something that happened now; what is no plain word of the program's own becomes a question mark."""
        said = " ".join(word if _WORD.fullmatch(word) else "?" for word in words)
        moment = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        self._lines.put(f"{moment} {os.getpid()} {said}\n")
        if self._thread is None:
            self._thread = threading.Thread(target=self._write, name="newsgloss-log", daemon=True)
            self._thread.start()

    def finish(self) -> None:
        """Wait until all is written."""
        thread, self._thread = self._thread, None
        if thread is not None:
            self._lines.put(None)
            thread.join()

    def _write(self) -> None:
        while (line := self._lines.get()) is not None:
            # A folder that cannot be written to is no reason to fail.
            with suppress(OSError):
                self._folder.mkdir(parents=True, exist_ok=True)
                file = self._folder / LOG
                if file.exists() and file.stat().st_size > MOST_BYTES:
                    file.replace(self._folder / LOG_BEFORE)
                with file.open("a", encoding="utf-8") as out:
                    out.write(line)


def lines_of(folder: Path, most: int) -> list[str]:
    """Return the newest lines of the log, oldest first."""
    lines: list[str] = []
    for name in (LOG_BEFORE, LOG):
        with suppress(OSError):
            lines += (folder / name).read_text("utf-8", "replace").splitlines()
    return lines[-most:]
