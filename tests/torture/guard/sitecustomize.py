"""Loaded by every Python that is started with this folder first in PYTHONPATH: tells of each step onto a network.

What is told goes as lines into the file that GUARD_LOG names, and the step is refused. A socket of the machine itself
(AF_UNIX), as a display and a bus of messages have, is none.
"""

from __future__ import annotations

import os
import sys

_FILE = os.environ.get("GUARD_LOG", "")
_STEPS = frozenset({
    "socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostbyname",
    "socket.gethostbyaddr", "socket.getnameinfo", "urllib.Request", "http.client.connect", "ftplib.connect",
    "smtplib.connect", "webbrowser.open",
})  # fmt: skip


def _watch(event: str, values: tuple[object, ...]) -> None:
    if event not in _STEPS:
        return
    if event in ("socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg") and values:
        family = getattr(values[0], "family", None)
        if family is not None and getattr(family, "name", "") == "AF_UNIX":
            return
    with open(_FILE, "a", encoding="utf-8") as log:  # noqa: PTH123 - as little as can be is loaded here
        log.write(f"python {os.getpid()} {event} {values[1:]!r} {sys.argv!r}\n")
    raise PermissionError(f"{event} is refused here")


if _FILE:
    with open(_FILE + ".seen", "a", encoding="utf-8") as seen:  # noqa: PTH123
        seen.write(f"{os.getpid()} {sys.argv!r}\n")
    sys.addaudithook(_watch)
