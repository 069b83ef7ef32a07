"""The report of an import as CSV: a row for each file, for people and scripts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from annotations.exchange.one_csv import MAKING, has_columns, one_csv, save_rows
from annotations.store.runs import Item

__all__ = ["MAKING", "REPORT_COLUMNS", "is_report", "report_file", "save_report"]

REPORT_COLUMNS = ("path", "outcome", "reason", "encoding", "article")


@contextmanager
def report_file(path: Path) -> Iterator[Callable[[Item], object]]:
    """Yield what writes the row of a file; the report is put in its place whole, also when the block was stopped.

    Raises:
        OSError: it cannot be written.
    """
    with one_csv(path, REPORT_COLUMNS) as write:
        yield lambda item: write(_row(item))


def save_report(path: Path, items: Iterable[Item]) -> None:
    """Write a whole report; an earlier one is replaced.

    Raises:
        Refused: the place of something that is no report was named, or the file cannot be written.
    """
    other = f"{path} is something else than a report, and was left as it is. Name another file."
    save_rows(path, REPORT_COLUMNS, map(_row, items), other)


def is_report(path: Path) -> bool:
    """Whether a file is the report of an earlier import, or empty."""
    return has_columns(path, REPORT_COLUMNS)


def _row(item: Item) -> tuple[str, ...]:
    return item.path, item.outcome, item.reason, item.encoding, item.article or ""
