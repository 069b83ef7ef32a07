"""What was learned of topics, as a file that may be thrown away: it is made again from the library."""

from __future__ import annotations

import hashlib
import io
import os
from contextlib import suppress
from pathlib import Path

import numpy as np
import numpy.typing as npt

from annotations.suggest.topics.learn import Learned
from annotations.suggest.topics.vocabulary import Rows, Vocabulary

_VERSION = 1
_DIGEST = 16


def save(learned: Learned, path: Path) -> None:
    """Write it, all of it or nothing.

    Raises:
        OSError: the disk does not take it.
    """
    held = io.BytesIO()
    np.savez_compressed(
        held, version=np.array([_VERSION, learned.said]), topics=_bytes(learned.topics),
        words=_bytes(learned.vocabulary.words), rare=learned.vocabulary.rare, weights=learned.weights,
        scales=learned.scales, starts=learned.rows.starts, places=learned.rows.words.astype(np.int32),
        has=np.packbits(learned.has, axis=0), numbers=learned.numbers, held_out=learned.held_out,
    )  # fmt: skip
    data = held.getvalue()
    beside = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(_digest(data) + data)
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink()
        raise


def load(path: Path) -> Learned | None:
    """Return what a file holds; None where there is none, or it is damaged or of another version."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    if data[:_DIGEST] != _digest(data[_DIGEST:]):
        return None
    with np.load(io.BytesIO(data[_DIGEST:]), allow_pickle=False) as file:
        return _read(file)


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_DIGEST).digest()


def _read(file: np.lib.npyio.NpzFile) -> Learned | None:
    # The digest held: it is as it was written, if perhaps by another version.
    version, said = (int(number) for number in file["version"])
    if version != _VERSION:
        return None
    topics, words = _words(file["topics"]), _words(file["words"])
    starts, places = file["starts"].astype(np.int64), file["places"].astype(np.int64)
    return Learned(
        topics, Vocabulary(words, file["rare"]), file["weights"], file["scales"],
        Rows(starts, places, np.ones(len(places), np.float32)),
        np.unpackbits(file["has"], axis=0, count=len(starts) - 1).astype(bool), said, file["numbers"],
        file["held_out"],
    )  # fmt: skip


def _bytes(words: tuple[str, ...] | list[str]) -> npt.NDArray[np.uint8]:
    return np.frombuffer("\n".join(words).encode(), np.uint8)


def _words(data: npt.NDArray[np.uint8]) -> tuple[str, ...]:
    text = data.tobytes().decode()
    return tuple(text.split("\n")) if text else ()
