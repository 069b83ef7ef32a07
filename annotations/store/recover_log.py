"""The log (`-wal`) beside a library, read frame by frame: also what stands behind a damaged place.

SQLite reads a log up to the first frame that is not what was written, and takes no notice of what follows. Each frame
holds the checksum that goes on from the one before it, so that each can be proved by itself.
"""

from __future__ import annotations

import struct
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from annotations.store.place import log_of

HEADER = 32
FRAME_HEADER = 24
_MOST_GENERATIONS = 1 << 20
_BLOCK = 256
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
        sound = data[24:32] in (_sum(data[:24], "<"), _sum(data[:24], ">"))
        salts = Counter(data[at + 8 : at + 16] for at in self._places)
        salt = data[16:24]
        if salt not in salts:
            # A new header over old frames; or it was hit itself, and most frames say what stood there.
            salt = salt if sound else salts.most_common(1)[0][0]
        fitting = _fitting(data, self._step, len(self._places))
        found: list[Frame] = []
        committed, torn, ended = 0, -1, False
        for number, at in enumerate(self._places):
            head = data[at : at + FRAME_HEADER]
            ours, first, fits = head[8:16] == salt, head[:8], fitting[number]
            if not fits and not ours and (self._ends_at(at, salt) or self._is_left(number, fitting, salt)):
                break
            if not fits:
                first, fits = self._mended(number, at)
            page, size = struct.unpack(">II", first)
            if not fits or not ours or first != head[:8]:
                # What SQLite has yet to write the checksums of has none so far, and is no end of a change.
                torn, ended = number, (bool(size) or not ours) and any(head[8:])
            elif torn >= 0 and size:
                # Without the end of a change behind it, it is what a program that was killed had written of its last
                # one, or what a shorter one after that has left of it.
                self.torn = True
            found.append(Frame(page, at + FRAME_HEADER, fits))
            if size:
                committed = len(found)
        self.frames = found[:committed]
        # Frames of an earlier time behind the last one: a program was killed when it had written half of that.
        self.torn |= not sound or (ended and torn == len(self._places) - 1)

    def _mended(self, number: int, at: int) -> tuple[bytes, bool]:
        """Return what a frame says of its page, as eight bytes, and whether it fits once one flipped bit is mended."""
        first = self.data[at : at + 8]
        tries = [(int.from_bytes(first) ^ flip).to_bytes(8) for flip in _FLIPS]
        joined = b"".join(one + self.data[at + 8 : at + self._step] for one in tries)
        before = self.data[24:32] if not number else self.data[at - self._step + 16 : at - self._step + 24]
        fitting = _fitting(self.data[:24] + before + joined, self._step, len(tries), before)
        return next(((one, True) for one, fits in zip(tries, fitting, strict=True) if fits), (first, False))

    def _ends_at(self, at: int, salt: bytes) -> bool:
        """Whether frames of an earlier time begin here: their salt counts up with each time the log begins anew."""
        own, now = (int.from_bytes(part) for part in (self.data[at + 8 : at + 12], salt[:4]))
        if not 0 < (now - own) % (1 << 32) < _MOST_GENERATIONS:
            return False
        return all(self.data[other + 8 : other + 16] != salt for other in self._places if other > at)

    def _is_left(self, number: int, fitting: list[bool], salt: bytes) -> bool:
        """Whether frames begin here that a killed program left of a change which never ended.

        A log in which nothing was committed is begun anew with a salt by lot, over what stands there.
        """
        data, at, step = self.data, self._places[number], self._step
        page, size = struct.unpack(">II", data[at : at + 8])
        if not page or size or not any(data[at + 8 : at + 24]):
            return False
        if number + 1 < len(self._places):
            after = at + step
            if data[after + 8 : after + 16] != data[at + 8 : at + 16] or not fitting[number + 1]:
                return False
        return all(data[other + 8 : other + 16] != salt for other in self._places[number:])


def log_is_torn(path: Path) -> bool:
    """Whether changes that were committed stand behind a damaged place in the log beside a library.

    Nobody may be writing meanwhile.
    """
    try:
        data = log_of(path).read_bytes()
    except OSError:
        return False
    size = int.from_bytes(data[8:12])
    if len(data) < HEADER + FRAME_HEADER or size & (size - 1) or not 512 <= size <= 65536:
        return len(data) > HEADER + FRAME_HEADER
    return Log(data, size).torn


def _sum(data: bytes, order: str) -> bytes:
    one = two = 0
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for first, second in zip(words[::2], words[1::2], strict=True):
        one = (one + first + two) & 0xFFFFFFFF
        two = (two + second + one) & 0xFFFFFFFF
    return struct.pack(">II", one, two)


def _fitting(log: bytes, step: int, count: int, before: bytes | None = None) -> list[bool]:
    """Return of each frame whether its checksum goes on from the one that the frame before it holds.

    Args:
        log: a header and frames.
        step: the size of a frame.
        count: how many frames there are.
        before: the checksum that each of them goes on from, where it is one and the same.
    """
    # Only a log that a program left behind is looked at so; a start without one need not load it.
    import numpy as np

    # The magic number says in which order the bytes were added up; where it was hit, either may be.
    orders = {b"\x37\x7f\x06\x82": ("<u4",), b"\x37\x7f\x06\x83": (">u4",)}.get(log[:4], ("<u4", ">u4"))
    found: list[bool] = []
    # In blocks: the numbers of a whole log take several times its size.
    for first in range(0, count, _BLOCK):
        number, at = min(_BLOCK, count - first), HEADER + first * step
        frames = np.frombuffer(log, np.uint8, number * step, at).reshape(number, step)
        stored = np.ascontiguousarray(frames[:, 16:24]).view(">u4").astype(np.uint32)
        last = log[at - step + 16 : at - step + 24] if first else log[24:32]
        begun = np.frombuffer(before or last, ">u4").astype(np.uint32)
        earlier = np.tile(begun, (number, 1)) if before else np.vstack([begun, stored[:-1]])
        summed = np.ascontiguousarray(np.hstack([frames[:, :8], frames[:, FRAME_HEADER:]]))
        fits = np.zeros(number, bool)
        for order in orders:
            words = np.ascontiguousarray(summed.view(order).astype(np.uint32).T)
            one, two = earlier[:, 0].copy(), earlier[:, 1].copy()
            for word in range(0, len(words), 2):
                one += words[word] + two
                two += words[word + 1] + one
            fits |= (one == stored[:, 0]) & (two == stored[:, 1])
        found += map(bool, fits)
    return found
