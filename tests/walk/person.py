"""A person at a screen: a screen without a monitor, real keys, a real mouse, and eyes that wait."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("Xvfb", "xdotool", "openbox")


def missing() -> list[str]:
    """Return which of the programs that make a screen are not here."""
    return [name for name in NEEDED if shutil.which(name) is None]


class Person:
    """Sits at a screen of its own, starts the program, types and points.

    Args:
        settings: the folder in which the program keeps what it remembers.
        pictures: where to put pictures of the screen.
        size: of the screen.
    """

    def __init__(self, settings: Path, pictures: Path, size: str = "1440x900") -> None:
        self._pictures = pictures
        pictures.mkdir(parents=True, exist_ok=True)
        read, write = os.pipe()
        self._screen = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
            pass_fds=(write,), stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(write)
        with os.fdopen(read) as told:
            display = ":" + told.readline().strip()
        self._env = {
            **os.environ, "DISPLAY": display, "NEWSGLOSS_SETTINGS": str(settings), "QT_QPA_PLATFORM": "xcb",
            "QT_LOGGING_RULES": "qt.accessibility*=false", "PYTHONPATH": str(ROOT),
        }  # fmt: skip
        self._manager = subprocess.Popen(["openbox"], env=self._env, stderr=subprocess.DEVNULL)
        self._program: subprocess.Popen[str] | None = None
        self.hesitated: list[str] = []

    def start(self, *arguments: str) -> None:
        """Start the program and wait until its window is there."""
        self._program = subprocess.Popen(
            [sys.executable, "-m", "tests.walk.program", *arguments], cwd=ROOT, env=self._env, text=True,
            encoding="utf-8", stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip
        self.until("window is not None and window.isActiveWindow()", seconds=60)

    def kill(self) -> None:
        """Kill the program as a power cut would."""
        assert self._program is not None
        self._program.send_signal(signal.SIGKILL)
        self._put_down()

    def wait_for_end(self, seconds: float = 30) -> int:
        """Wait until the program has ended by itself; return its exit status."""
        assert self._program is not None
        status = self._program.wait(seconds)
        self._put_down()
        return status

    def leave(self) -> None:
        """Go home."""
        if self._program is not None:
            self._program.kill()
            self._put_down()
        for process in (self._manager, self._screen):
            process.kill()
            process.wait()

    def _put_down(self) -> None:
        assert self._program is not None
        self._program.wait()
        for pipe in (self._program.stdin, self._program.stdout):
            if pipe is not None:
                pipe.close()

    # Hands

    def keys(self, *names: str) -> None:
        """Press keys one after the other, as xdotool names them ("ctrl+z")."""
        for name in names:
            self._do("key", "--clearmodifiers", name)
            time.sleep(0.03)

    def types(self, words: str) -> None:
        """Type words."""
        self._do("type", "--delay", "8", words)

    def click(self, place: list[int], button: int = 1, times: int = 1) -> None:
        """Click somewhere."""
        self._do("mousemove", str(place[0]), str(place[1]))
        time.sleep(0.05)
        self._do("click", "--repeat", str(times), "--delay", "60", str(button))
        time.sleep(0.05)

    def drag(self, start: list[int], end: list[int]) -> None:
        """Drag from a place to another, as a hand does: in steps."""
        self._do("mousemove", str(start[0]), str(start[1]), "mousedown", "1")
        for step in range(1, 6):
            x = start[0] + (end[0] - start[0]) * step // 5
            y = start[1] + (end[1] - start[1]) * step // 5
            self._do("mousemove", str(x), str(y))
            time.sleep(0.02)
        self._do("mouseup", "1")
        time.sleep(0.05)

    # Eyes

    def look(self, question: str) -> Any:
        """Look at the window: the value of an expression there (see `tests.walk.program`)."""
        assert self._program is not None
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        self._program.stdin.write(question.replace("\n", " ") + "\n")
        self._program.stdin.flush()
        told = json.loads(self._program.stdout.readline() or '{"error": "the program has ended"}')
        if "error" in told:
            raise LookupError(f"{question}: {told['error']}")
        return told["is"]

    def until(self, question: str, seconds: float = 15) -> Any:
        """Look until an expression is true."""
        return self.wait(lambda: self.look(question), question, seconds)

    def wait(self, true: Callable[[], Any], what: str, seconds: float = 15) -> Any:
        """Wait until something is true."""
        end = time.monotonic() + seconds
        trouble = ""
        while time.monotonic() < end:
            try:
                found = true()
                if found:
                    return found
            except LookupError as error:
                trouble = str(error)
            time.sleep(0.05)
        self.picture("stuck")
        raise AssertionError(f"waited {seconds} seconds in vain: {what}. {trouble}")

    def picture(self, name: str) -> Path:
        """Take a picture of the screen."""
        path = self._pictures / f"{name}.png"
        if self._program is not None and self._program.poll() is None:
            self.look(f"grab({str(path)!r})")
        return path

    def _do(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self._env, check=True)
