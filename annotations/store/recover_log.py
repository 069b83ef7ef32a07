"""The log (`-wal`) beside a library, read frame by frame: also what stands behind a damaged place.

SQLite reads a log up to the first frame that is not what was written, and takes no notice of what follows. Each frame
holds the checksum that goes on from the one before it, so that each can be proved by itself.
"""

from __future__ import annotations

import struct
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

HEADER = 32
FRAME_HEADER = 24
_MOST_GENERATIONS = 1 << 20
_FLIPS = tuple(1 << bit for bit in range(64))


@dataclass(frozen=True, slots=True)
class Frame:
    """A page in the log.

    Attributes:
        page: its number; 0 where that is not known.
        at: where its bytes begin in the log.
        whole: whether they are what was written.
    """

    page: int
    at: int
    whole: bool


class Log:
    """A log.

    Attributes:
        data: its bytes.
        frames: what was committed, oldest first; those that are not whole among them.
        torn: whether a part of it is not what was written.
    """

    def __init__(self, data: bytes, page_size: int) -> None:
        self.data = data
        self.frames: list[Frame] = []
        self.torn = False
        self._step = page_size + FRAME_HEADER
        self._places = range(HEADER, len(data) - self._step + 1, self._step)
        if self._places:
            self._read()

    def _read(self) -> None:
        data = self.data
        sound = data[24:32] in _sums(bytes(8), data[:24])
        salts = Counter(data[at + 8 : at + 16] for at in self._places)
        salt = data[16:24] if sound or data[16:24] in salts else data[HEADER + 8 : HEADER + 16]
        if not sound:
            # Where the header itself was hit, most frames say what stood there.
            salt = salts.most_common(1)[0][0] if salt not in salts else salt
        if sound and salt not in salts:
            self._read_first_only(salt)
            return
        found: list[Frame] = []
        committed, broken = 0, not sound
        for number, at in enumerate(self._places):
            head = data[at : at + FRAME_HEADER]
            ours = head[8:16] == salt
            before = data[24:32] if not number else data[at - self._step + 16 : at - self._step + 24]
            first, fits = self._proved(before, at)
            if not fits and not ours and self._ends_at(at, salt):
                break
            broken |= not (fits and ours and first == head[:8])
            page, size = struct.unpack(">II", first)
            found.append(Frame(page, at + FRAME_HEADER, fits))
            if size:
                committed = len(found)
        self.frames = found[:committed]
        self.torn = broken

    def _read_first_only(self, salt: bytes) -> None:
        """A new header over old frames: nothing was committed since, unless the first frame's salts alone were hit."""
        first, fits = self._proved(self.data[24:32], HEADER)
        if fits:
            page, size = struct.unpack(">II", first)
            self.frames = [Frame(page, HEADER + FRAME_HEADER, True)] if size else []
            self.torn = True

    def _proved(self, before: bytes, at: int) -> tuple[bytes, bool]:
        """Return a frame's page and size, as eight bytes, and whether the checksum fits; one flipped bit is mended."""
        head, body = self.data[at : at + 8], self.data[at + FRAME_HEADER : at + self._step]
        sums = self.data[at + 16 : at + 24]
        if sums in _sums(before, head + body):
            return head, True
        number = int.from_bytes(head)
        # Only where what is named cannot be: each try reads the whole page.
        if number >> 32 > len(self._places) * 64 + 1_000_000 or not number >> 32:
            for flip in _FLIPS:
                mended = (number ^ flip).to_bytes(8)
                if sums in _sums(before, mended + body):
                    return mended, True
        return head, False

    def _ends_at(self, at: int, salt: bytes) -> bool:
        """Whether frames of an earlier time begin here: their salt counts up with each time the log begins anew."""
        own, now = (int.from_bytes(part) for part in (self.data[at + 8 : at + 12], salt[:4]))
        if not 0 < (now - own) % (1 << 32) < _MOST_GENERATIONS:
            return False
        return all(self.data[other + 8 : other + 16] != salt for other in self._places if other > at)


def log_is_torn(path: Path) -> bool:
    """Whether changes that were committed stand behind a damaged place in the log beside a library.

    Nobody may be writing meanwhile.
    """
    log = path.with_name(path.name + "-wal")
    try:
        data = log.read_bytes()
    except OSError:
        return False
    size = int.from_bytes(data[8:12])
    if len(data) < HEADER + FRAME_HEADER or size & (size - 1) or not 512 <= size <= 65536:
        return len(data) > HEADER + FRAME_HEADER
    return Log(data, size).torn


def _sums(before: bytes, data: bytes) -> tuple[bytes, bytes]:
    """Return the checksum that goes on from another one, for either order of bytes it may have been made in."""
    return _sum(before, data, "<"), _sum(before, data, ">")


def _sum(before: bytes, data: bytes, order: str) -> bytes:
    one, two = struct.unpack(">II", before)
    words = struct.unpack(f"{order}{len(data) // 4}I", data[: len(data) // 4 * 4])
    for first, second in zip(words[::2], words[1::2], strict=False):
        one = (one + first + two) & 0xFFFFFFFF
        two = (two + second + one) & 0xFFFFFFFF
    return struct.pack(">II", one, two)
