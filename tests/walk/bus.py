"""A client of D-Bus, small enough to be read: calls methods and listens, as a screen reader does.

What is written and read is the marshalling of the D-Bus specification, version 0.43, little endian.
"""

from __future__ import annotations

import os
import re
import socket
import struct
import time
from typing import Any, NamedTuple

_SIZES = {"y": 1, "b": 4, "n": 2, "q": 2, "i": 4, "u": 4, "x": 8, "t": 8, "d": 8}
_FORMATS = {"y": "B", "b": "I", "n": "h", "q": "H", "i": "i", "u": "I", "x": "q", "t": "Q", "d": "d"}
_CALL, _RETURN, _ERROR, _SIGNAL = 1, 2, 3, 4
_PATH, _INTERFACE, _MEMBER, _REPLY, _DESTINATION, _SIGNATURE = 1, 2, 3, 5, 6, 8


class BusError(Exception):
    """The other side answered with an error."""


class Signal(NamedTuple):
    """What came without being asked for."""

    path: str
    interface: str
    member: str
    body: list[Any]


class Bus:
    """A connection to a bus.

    Args:
        address: as `unix:path=/run/…` or `unix:abstract=/tmp/…`.

    Attributes:
        signals: what was heard so far.
    """

    def __init__(self, address: str) -> None:
        found = re.match(r"unix:(path|abstract)=([^,;]+)", address)
        assert found is not None, address
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(20)
        self._socket.connect(("\0" if found[1] == "abstract" else "") + found[2])
        user = str(os.getuid()).encode().hex()
        self._socket.sendall(f"\0AUTH EXTERNAL {user}\r\n".encode())
        said = self._socket.recv(512)
        assert said.startswith(b"OK"), said
        self._socket.sendall(b"BEGIN\r\n")
        self._serial = 0
        self._buffer = b""
        self.signals: list[Signal] = []
        self.bus("Hello")

    def bus(self, member: str, signature: str = "", *arguments: Any) -> list[Any]:
        """Ask the bus itself."""
        name = "org.freedesktop.DBus"
        return self.call(name, "/org/freedesktop/DBus", name, member, signature, *arguments)

    def call(
        self, where: str, path: str, interface: str, member: str, signature: str = "", *arguments: Any
    ) -> list[Any]:
        """Call a method and return what it answers.

        Raises:
            BusError: it answered with an error.
        """
        self._serial += 1
        serial = self._serial
        body = Writer()
        for kind, value in zip(_kinds(signature), arguments, strict=True):
            body.put(kind, value)
        fields = [(_PATH, "o", path), (_INTERFACE, "s", interface), (_MEMBER, "s", member), (_DESTINATION, "s", where)]
        if signature:
            fields.append((_SIGNATURE, "g", signature))
        head = Writer()
        for kind, value in zip("yyyyuu", (ord("l"), _CALL, 0, 1, len(body.data), serial), strict=True):
            head.put(kind, value)
        head.put("a(yv)", [(code, (kind, value)) for code, kind, value in fields])
        head.align(8)
        self._socket.sendall(bytes(head.data + body.data))
        while True:
            kind, answered, said = self._next()
            if answered == serial and kind == _ERROR:
                raise BusError(said)
            if answered == serial:
                return said

    def listen(self, seconds: float) -> None:
        """Hear what comes for a while."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._socket.settimeout(left)
            try:
                self._next()
            except TimeoutError:
                break
        self._socket.settimeout(20)

    def close(self) -> None:
        """Hang up."""
        self._socket.close()

    def _next(self) -> tuple[int, int, list[Any]]:
        """Take one message: its kind, what it answers, and its body."""
        start = Reader(self._need(16))
        _endian, kind, _flags, _version, length, _serial, fields = (start.take(one) for one in "yyyyuuu")
        whole = 16 + fields + (-(16 + fields) % 8)
        head = Reader(self._need(whole + length))
        head.at = 12
        known: dict[int, Any] = dict(head.take("a(yv)"))
        body = Reader(self._buffer[whole : whole + length])
        self._buffer = self._buffer[whole + length :]
        said = [body.take(one) for one in _kinds(known.get(_SIGNATURE, ""))]
        if kind == _SIGNAL:
            self.signals.append(Signal(known[_PATH], known[_INTERFACE], known[_MEMBER], said))
        return kind, known.get(_REPLY, 0), said

    def _need(self, count: int) -> bytes:
        while len(self._buffer) < count:
            came = self._socket.recv(65_536)
            if not came:
                raise BusError("The bus hung up.")
            self._buffer += came
        return self._buffer


class Writer:
    """Writes values as they go over the bus.

    Attributes:
        data: what was written.
    """

    def __init__(self) -> None:
        self.data = bytearray()

    def align(self, size: int) -> None:
        """Fill up to a multiple of a size."""
        self.data += b"\0" * (-len(self.data) % size)

    def put(self, kind: str, value: Any) -> None:
        """Write one value."""
        if kind in _SIZES:
            self.align(_SIZES[kind])
            self.data += struct.pack("<" + _FORMATS[kind], value)
        elif kind in "so":
            self.put("u", len(value.encode()))
            self.data += value.encode() + b"\0"
        elif kind == "g":
            self.data += bytes([len(value)]) + value.encode() + b"\0"
        elif kind == "v":
            self.put("g", value[0])
            self.put(*value)
        elif kind[0] == "(":
            self.align(8)
            for one, part in zip(_kinds(kind[1:-1]), value, strict=True):
                self.put(one, part)
        else:
            self.put("u", 0)
            length = len(self.data) - 4
            self.align(8 if kind[1] in "({xtd" else 4 if kind[1] in "sobiua" else 1)
            begin = len(self.data)
            for part in value:
                self.put(kind[1:], part)
            struct.pack_into("<I", self.data, length, len(self.data) - begin)


class Reader:
    """Reads values as they come over the bus.

    Attributes:
        at: how far it has read.
    """

    def __init__(self, data: bytes) -> None:
        self._data, self.at = data, 0

    def take(self, kind: str) -> Any:
        """Read one value."""
        if kind in _SIZES:
            self._align(_SIZES[kind])
            (value,) = struct.unpack_from("<" + _FORMATS[kind], self._data, self.at)
            self.at += _SIZES[kind]
            return value
        if kind in "sog":
            length = self.take("y" if kind == "g" else "u")
            words = self._data[self.at : self.at + length].decode()
            self.at += length + 1
            return words
        if kind == "v":
            return self.take(self.take("g"))
        if kind[0] in "({":
            self._align(8)
            return tuple(self.take(one) for one in _kinds(kind[1:-1]))
        length = self.take("u")
        self._align(8 if kind[1] in "({xtd" else 4 if kind[1] in "sobiua" else 2 if kind[1] in "nq" else 1)
        end, found = self.at + length, []
        while self.at < end:
            found.append(self.take(kind[1:]))
        return found

    def _align(self, size: int) -> None:
        self.at += -self.at % size


def _kinds(signature: str) -> list[str]:
    """Return the complete types of a signature."""
    found, at = [], 0
    while at < len(signature):
        begin = at
        while signature[at] == "a":
            at += 1
        depth = 0
        while True:
            depth += signature[at] in "({"
            depth -= signature[at] in ")}"
            at += 1
            if depth == 0:
                break
        found.append(signature[begin:at])
    return found
