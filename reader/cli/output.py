"""What the command line prints: JSON that any reader splits into lines alike, and text that no terminal obeys."""

from __future__ import annotations

import json
import os
import sys
from datetime import UTC, datetime
from typing import Any

import click

from reader.articles.found import display_name

# JSON Lines are split by some readers at these too, and a terminal obeys others, so they are written as escapes; JSON
# means the same by them.
_ESCAPED = {
    code: f"\\u{code:04x}"
    for code in (*range(0x7F, 0xA0), 0x61C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A))
}


def json_line(value: Any) -> None:
    """Print an object as one line of JSON in UTF-8."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, separators=(", ", ": ")).translate(_ESCAPED) + "\n")


def line(*parts: object) -> None:
    """Print a line of values, tabs between them."""
    sys.stdout.write("\t".join(safe(str("" if part is None else part)) for part in parts) + "\n")


def safe(text: str) -> str:
    """Return text that a terminal shows and does not obey: controls and direction marks as escapes."""
    return display_name(text)


def counted(number: int, noun: str) -> str:
    """Return "1 line" or "2 lines"."""
    return f"{number} {noun}{'s' * (number != 1)}"


def stop_listening() -> None:
    """Print nothing more on standard output, whose reader (`head`) has seen enough."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def note(text: str) -> None:
    """Print a line on standard error."""
    click.echo(safe(text), err=True)


def iso(milliseconds: int) -> str:
    """Return a time of the library (milliseconds since 1970, UTC) in ISO 8601."""
    moment = datetime.fromtimestamp(milliseconds / 1000, UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{milliseconds % 1000:03d}Z"


class Progress:
    """A line on standard error that is written over, where that is a terminal; else nothing."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._live = sys.stderr.isatty()
        self._last = 0.0

    def show(self, done: int, total: int | None = None) -> None:
        """Show how far it is, at most ten times a second."""
        if not self._live:
            return
        import time

        now = time.monotonic()
        if now - self._last < 0.1 and done != total:
            return
        self._last = now
        of = f" of {total}" if total is not None else ""
        sys.stderr.write(f"\r{self._what} {done}{of}\x1b[K")
        sys.stderr.flush()

    def name(self, step: str) -> None:
        """Show which step it is at."""
        if self._live:
            sys.stderr.write(f"\r{self._what} {step}\x1b[K")
            sys.stderr.flush()

    def end(self) -> None:
        """Clear the line."""
        if self._live:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
