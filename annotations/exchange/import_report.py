"""The report of an import as CSV: a row for each file, for people and scripts."""

from __future__ import annotations

import csv
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from annotations.model.errors import Refused
from annotations.store.runs import Item

REPORT_COLUMNS = ("path", "outcome", "reason", "encoding", "article")
MAKING = ".making"


@contextmanager
def report_file(path: Path) -> Iterator[Callable[[Item], object]]:
    """Yield what writes the row of a file; the report is put in its place whole, also when the block was stopped.

    Raises:
        OSError: it cannot be written.
    """
    making = path.with_name(f".{path.name}{MAKING}{os.getpid()}")
    try:
        with making.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(REPORT_COLUMNS)
            try:
                yield lambda item: writer.writerow(
                    (item.path, item.outcome, item.reason, item.encoding, item.article or "")
                )
            finally:
                file.flush()
                os.fsync(file.fileno())
                file.close()
                making.replace(path)
    finally:
        making.unlink(missing_ok=True)


def save_report(path: Path, items: Iterable[Item]) -> None:
    """Write a whole report; an earlier one is replaced.

    Raises:
        Refused: the place of something that is no report was named, or the file cannot be written.
    """
    if os.path.lexists(path) and not is_report(path):
        raise Refused(f"{path} is something else than a report, and was left as it is. Name another file.")
    try:
        with report_file(path) as write:
            for item in items:
                write(item)
    except OSError as error:
        raise Refused(f"{path} could not be written: {error.strerror or error}.") from error


def is_report(path: Path) -> bool:
    """Whether a file is the report of an earlier import, or empty."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        head = file.read(1024)
    return not head or head.startswith(",".join(REPORT_COLUMNS).encode())
