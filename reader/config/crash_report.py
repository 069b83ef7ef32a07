"""A report of what went wrong, for a person to read and to send: versions, kinds of actions, places in the program.

It is made of the log and of what Python wrote when the program crashed, neither of which holds words of articles or
notes, names of people, files or libraries; nothing else is read.
"""

from __future__ import annotations

import os
import platform
import sys
import time
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from annotations.store.engine import engine_version
from reader.config.crash_frames import frames_of, told_by_python
from reader.config.crash_log import lines_of
from reader.config.crash_watch import CRASHED
from reader.config.folders import settings_folder
from reader.config.settings import Settings

REPORT_NAME = "newsgloss-report.txt"
"""What a report is called, where nobody says otherwise."""

COMMAND_REPORT = "report-of-the-last-command.txt"
"""What the report of a command that went wrong is called, in the settings folder; each takes the place of the last."""

_LINES = 200
_TOLD = ("theme", "ui_scale", "page_zoom", "chips", "margin_notes", "furniture", "strip", "suggestions",
         "reduce_motion")  # fmt: skip
"""Settings that change what is drawn; none of them can hold anything of a person."""

_HEAD = """Newsgloss: a report of what went wrong
Made {moment}

There are no words of your articles or notes in this file, no names of people, files or libraries. Read it before you
send it to anybody.
"""


def report_text(folder: Path | None = None, error: BaseException | None = None) -> str:
    """Return the report.

    Args:
        folder: of the settings.
        error: what went wrong just now, where the report is made because of it.
    """
    folder = folder or settings_folder()
    parts = [_HEAD.format(moment=time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime()))]
    parts.append(_part("Versions", _versions()))
    settings = Settings(folder)
    parts.append(_part("Settings", [f"{name}: {settings.get(name)}" for name in _TOLD]))
    if error is not None:
        parts.append(_part("What went wrong", frames_of(error)))
    crashed: list[str] = []
    with suppress(OSError):
        file = folder / CRASHED
        moment = time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime(file.stat().st_mtime))
        crashed.append(f"A window was not closed. It was begun, or crashed, at {moment}")
        crashed += told_by_python(file.read_text("utf-8", "replace")) or ["Python has written nothing about it."]
    parts.append(_part("The last crash", crashed or ["None is known."]))
    parts.append(_part("What was done, newest last (time, process, kind)", lines_of(folder, _LINES) or ["Nothing."]))
    return "\n".join(parts)


def save_report(target: Path, folder: Path | None = None, error: BaseException | None = None) -> None:
    """Write the report to a file, whole or not at all.

    Raises:
        OSError: it cannot be written.
    """
    text = report_text(folder, error)
    making = target.with_name(f".{target.name}-{os.getpid()}.making")
    try:
        with making.open("w", encoding="utf-8", newline="\n") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        making.replace(target)
    finally:
        making.unlink(missing_ok=True)


def _part(title: str, lines: list[str]) -> str:
    return "\n".join([title, *(f"  {line}" for line in lines), ""])


def _versions() -> list[str]:
    def of(package: str, otherwise: str = "not installed") -> str:
        try:
            return version(package)
        except PackageNotFoundError:
            return otherwise

    return [
        f"Newsgloss: {of('newsgloss', _version_of_sources())}",
        f"Python: {platform.python_version()} ({platform.python_implementation()}, {sys.maxsize.bit_length() + 1} bit)",
        f"Qt: {of('PySide6-Essentials')}",
        f"SQLite: {engine_version()}",
        f"System: {platform.system()} {platform.release()}, {platform.machine()}",
    ]


def _version_of_sources() -> str:
    """Return the version that the sources say, where the program runs from them."""
    import tomllib

    try:
        project = tomllib.loads((Path(__file__).resolve().parents[2] / "pyproject.toml").read_text("utf-8"))
        return f"{project['project']['version']}, from its sources"
    except (OSError, ValueError, KeyError, TypeError):
        return "from its sources"
