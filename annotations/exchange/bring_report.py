"""The report of an import of annotations as CSV: a row for each thing that was not taken as the file says."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from annotations.exchange.one_csv import save_rows

BRING_COLUMNS = ("file", "where", "outcome", "why")
LEFT, WAITS, TOLD = "left out", "waits", "taken otherwise"
OUTCOMES: dict[str, str] = {
    LEFT: "It was not taken.",
    WAITS: "Its words are not where the file says; the window offers places for it.",
    TOLD: "It was taken, and not all that the file says of it.",
}


def save_bring_report(path: Path, rows: Iterable[tuple[str, str, str, str]]) -> None:
    """Write a whole report, rows as `BRING_COLUMNS` names them; an earlier one is replaced.

    Raises:
        Refused: the place of something that is no report was named, or the file cannot be written.
    """
    other = f"{path} is something else than a report, and was left as it is. Name another file."
    save_rows(path, BRING_COLUMNS, rows, other)
