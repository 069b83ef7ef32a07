"""Where something went wrong, said without anything of a person's: places in the program, and the names of errors.

What an error says in words may quote an article or a file's name, so it is left out, and so are the folders that
somebody's program lies in.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from types import TracebackType

_ROOT = Path(__file__).resolve().parents[2]
_PYTHON = Path(os.__file__).resolve().parent
_PACKAGES = "site-packages"
_ELSEWHERE = "elsewhere"
# Not compiled before a crash is told: each window that starts loads this file.
_FILE = r'  File "(?P<path>[^"]*)", line (?P<line>\d+|\?\?\?) in (?P<name>[\w<>.]+)'
_HEAD = (
    r"(Fatal Python error: [A-Za-z ]+|Windows fatal exception: [A-Za-z0-9 ]+|(Current t|T)hread 0x[0-9a-f]+"
    r"( \(most recent call first\))?:|  <no Python frame>|  \.\.\.)"
)
_MOST_CAUSES = 5


def place_of(path: str) -> str:
    """Return a file of the program without the folders it lies in: `reader/app.py`, `PySide6/…`, `python/…`."""
    parts = Path(path).parts
    if _PACKAGES in parts:
        return "/".join(parts[len(parts) - parts[::-1].index(_PACKAGES) :])
    for root, called in ((_ROOT, ""), (_PYTHON, "python/")):
        if Path(path).is_relative_to(root):
            return called + Path(path).relative_to(root).as_posix()
    return _ELSEWHERE


def frames_of(error: BaseException) -> list[str]:
    """Return an error and what led to it, a line each: its kind, then where, the call that failed last."""
    lines: list[str] = []
    one: BaseException | None = error
    for _ in range(_MOST_CAUSES):
        if one is None:
            break
        lines.append(_kind(one))
        lines += [f"  {place}" for place in places(one.__traceback__)]
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
    return lines


def places(traceback: TracebackType | None) -> list[str]:
    """Return the calls that led to an error: `reader/app.py:12 open`."""
    found = []
    while traceback is not None:
        code = traceback.tb_frame.f_code
        found.append(f"{place_of(code.co_filename)}:{traceback.tb_lineno} {code.co_name}")
        traceback = traceback.tb_next
    return found


def told_by_python(text: str) -> list[str]:
    """Return what Python wrote of a crash in a file, cut down to kinds and places."""
    lines = []
    for line in text.splitlines():
        if (head := re.match(_HEAD, line)) is not None:
            lines.append(head[0])
        elif (file := re.match(_FILE, line)) is not None:
            lines.append(f"  {place_of(file['path'])}:{file['line']} {file['name']}")
    return lines


def _kind(error: BaseException) -> str:
    number = f" {error.errno}" if isinstance(error, OSError) and error.errno is not None else ""
    return f"{type(error).__name__}{number}"
