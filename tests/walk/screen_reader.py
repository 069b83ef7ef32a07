"""A screen reader without a voice: a screen, a session and an accessibility bus of its own, and the tree read there."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from ctypes.util import find_library
from pathlib import Path
from typing import Any, NamedTuple

from tests.walk.bus import Bus, BusError

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("Xvfb", "dbus-daemon")
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
ACCESSIBLE = "org.a11y.atspi.Accessible"
TEXT = "org.a11y.atspi.Text"
TABLE = "org.a11y.atspi.Table"
_REGISTRY = "org.a11y.atspi.Registry"
_ROOT_PATH = "/org/a11y/atspi/accessible/root"


def missing() -> list[str]:
    """Return which of the programs it needs are not here."""
    found = [name for name in NEEDED if shutil.which(name) is None]
    # Of what Qt needs for a screen, the one that is missing where no desktop was installed.
    found += [] if find_library("xcb-cursor") else ["libxcb-cursor0"]
    return found if launcher() else [*found, "at-spi2-core"]


def launcher() -> str | None:
    """Return the program that starts the accessibility bus."""
    return next((path for path in LAUNCHERS if Path(path).is_file()), None)


class Thing(NamedTuple):
    """Something in the tree: whose it is, and its path there."""

    owner: str
    path: str


class ScreenReader:
    """Starts the program on a screen of its own, and reads what it tells.

    Args:
        settings: the folder in which the program keeps what it remembers.
        library: what it opens.
    """

    def __init__(self, settings: Path, library: Path) -> None:
        self._processes: list[subprocess.Popen[Any]] = []
        settings.mkdir(exist_ok=True)
        self._said = (settings / "said.txt").open("w", encoding="utf-8")
        self._env = {
            **os.environ, "NEWSGLOSS_SETTINGS": str(settings), "QT_QPA_PLATFORM": "xcb", "LANGUAGE": "en",
            "LC_ALL": "C.UTF-8", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "PYTHONPATH": str(ROOT),
        }  # fmt: skip
        self._env.pop("AT_SPI_BUS_ADDRESS", None)
        self._env["XDG_RUNTIME_DIR"] = str(settings)
        self._env["DISPLAY"] = ":" + self._told(["Xvfb", "-displayfd", "{}", "-screen", "0", "1440x900x24"])
        session = self._told(["dbus-daemon", "--session", "--nofork", "--print-address={}"])
        self._env["DBUS_SESSION_BUS_ADDRESS"] = session
        self._bus = Bus(self.wait(lambda: _bus_address(session), "the accessibility bus"))
        self._bus.bus("AddMatch", "s", "type='signal',interface='org.a11y.atspi.Event.Object'")
        self._bus.call(_REGISTRY, "/org/a11y/atspi/registry", _REGISTRY, "RegisterEvent", "s", "object:announcement")
        self._start([sys.executable, "main.py", str(library)])

    def leave(self) -> None:
        """End all that was started."""
        if hasattr(self, "_bus"):
            self._bus.close()
        for process in reversed(self._processes):
            # With what it started itself: the bus of the session starts the one for accessibility.
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
            process.kill()
            process.wait(10)
        self._said.close()

    def find(self, role: str, name: str) -> Thing:
        """Wait for something of a role whose name begins so."""
        return self.wait(
            lambda: next(
                (one for one in self.everything() if self.role(one) == role and self.name(one).startswith(name)), None
            ),
            f"{role} “{name}”",
        )

    def everything(self) -> Iterator[Thing]:
        """Walk through the tree of the program."""
        ahead = [Thing(_REGISTRY, _ROOT_PATH)]
        while ahead:
            thing = ahead.pop(0)
            try:
                ahead += self.children(thing)
            except BusError:
                continue
            if thing.owner != _REGISTRY:
                yield thing

    def children(self, thing: Thing) -> list[Thing]:
        """Return what is inside something."""
        (found,) = self.ask(thing, ACCESSIBLE, "GetChildren")
        return [Thing(*one) for one in found]

    def name(self, thing: Thing) -> str:
        """Return what something is called."""
        return str(self.property(thing, ACCESSIBLE, "Name"))

    def role(self, thing: Thing) -> str:
        """Return the name of a role."""
        return str(self.ask(thing, ACCESSIBLE, "GetRoleName")[0])

    def interfaces(self, thing: Thing) -> list[str]:
        """Return what can be asked of something."""
        return list(self.ask(thing, ACCESSIBLE, "GetInterfaces")[0])

    def property(self, thing: Thing, interface: str, name: str) -> Any:
        """Return a property."""
        properties = "org.freedesktop.DBus.Properties"
        return self._bus.call(thing.owner, thing.path, properties, "Get", "ss", interface, name)[0]

    def ask(self, thing: Thing, interface: str, member: str, signature: str = "", *arguments: Any) -> list[Any]:
        """Call a method of something."""
        return self._bus.call(thing.owner, thing.path, interface, member, signature, *arguments)

    def heard(self) -> list[str]:
        """Return what was announced so far, in order."""
        self._bus.listen(0.1)
        return [str(one.body[3]) for one in self._bus.signals if one.member == "Announcement"]

    def wait(self, true: Callable[[], Any], what: str, seconds: float = 45) -> Any:
        """Wait until something is true."""
        end = time.monotonic() + seconds
        trouble: Exception | None = None
        while time.monotonic() < end:
            try:
                found = true()
                if found:
                    return found
            except (BusError, OSError) as error:
                trouble = error
            time.sleep(0.1)
        raise AssertionError(f"waited {seconds} seconds in vain: {what}. {trouble or ''}")

    def _start(self, command: list[str], **more: Any) -> None:
        self._processes.append(subprocess.Popen(command, cwd=ROOT, env=self._env, stderr=subprocess.DEVNULL, **more))

    def _told(self, command: list[str]) -> str:
        """Start a program that writes where it is to be reached, and return that."""
        read, write = os.pipe()
        self._start([part.format(write) for part in command], pass_fds=(write,), stdout=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as told:
            return told.readline().strip()


def _bus_address(session: str) -> str:
    """Return where the accessibility bus of a session is."""
    bus = Bus(session)
    try:
        return str(bus.call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")[0])
    finally:
        bus.close()
