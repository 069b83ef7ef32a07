"""A single CSV file of rows, for people and scripts: UTF-8, LF, put in its place whole."""

from __future__ import annotations

import csv
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from annotations.model.errors import Refused

MAKING = ".making"


@contextmanager
def one_csv(path: Path, columns: Sequence[str]) -> Iterator[Callable[[Sequence[object]], object]]:
    """Yield what writes a row; the file is put in its place whole, also when the block was stopped.

    Raises:
        OSError: it cannot be written.
    """
    making = path.with_name(f".{path.name}{MAKING}{os.getpid()}")
    try:
        with making.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(columns)
            try:
                yield writer.writerow
            finally:
                file.flush()
                os.fsync(file.fileno())
                file.close()
                making.replace(path)
    finally:
        making.unlink(missing_ok=True)


def save_rows(path: Path, columns: Sequence[str], rows: Iterable[Sequence[object]], other: str) -> None:
    """Write a whole file; an earlier one of its kind is replaced.

    Args:
        path: the file.
        columns: its header, by which an earlier one is known.
        rows: as they are written.
        other: what is said where something else is in its place.

    Raises:
        Refused: the place of something else was named, or the file cannot be written.
    """
    if os.path.lexists(path) and not has_columns(path, columns):
        raise Refused(other)
    try:
        with one_csv(path, columns) as write:
            for row in rows:
                write(row)
    except OSError as error:
        raise Refused(f"{path} could not be written: {error.strerror or error}.") from error


def has_columns(path: Path, columns: Sequence[str]) -> bool:
    """Whether a file begins with this header, or is empty."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        head = file.read(1024)
    return not head or head.startswith(",".join(columns).encode())
