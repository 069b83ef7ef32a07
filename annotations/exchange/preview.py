"""How the files of an export begin: one or two of the chosen articles written beside, read, and thrown away."""

from __future__ import annotations

import csv
import io
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from pathlib import Path

from annotations.exchange.export import export
from annotations.exchange.registry import Format
from annotations.exchange.selection import Selection, choice_of
from annotations.store import export_rows
from annotations.store.connection import Connection

_ARTICLES = 2
_MOST_FILES = 8
_MOST_LINES, _LINE = 30, 400
_MOST_ROWS, _MOST_COLUMNS, _CELL = 10, 60, 120
_READ = 200_000
_NO_WORDS = frozenset({".pdf", ".docx", ".spacy", ".qdpx"})
"""Files that programs alone can read; some are made by a process of their own, which is too much for a look."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The beginning of a file.

    Attributes:
        rows: of a table, the names of its columns first; else empty.
        lines: of a text; a line that is very long is cut and ends with `…`.
    """

    name: str
    rows: tuple[tuple[str, ...], ...] = ()
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """How the files of an export begin.

    Attributes:
        files: the first of them; none where they are not for people to read, or nothing was chosen.
        readable: whether files of this format are for people to read.
    """

    files: tuple[Shown, ...]
    readable: bool = True


def preview(
    connection: Connection, chosen: Format, options: Mapping[str, str], selection: Selection,
    colours: Mapping[str, str] | None = None,
) -> Preview:  # fmt: skip
    """Write the first of the chosen articles that have annotations, and return how the files begin.

    Args:
        connection, chosen, options, selection, colours: as for `annotations.exchange.export.export`.

    Raises:
        InvalidInput, NotFound, Refused, Damaged: as the export itself would.
    """
    if chosen.suffixes[0] in _NO_WORDS:
        return Preview((), readable=False)
    first = export_rows.first_articles(connection, choice_of(connection, selection), _ARTICLES)
    if not first:
        return Preview(())
    few = replace(selection, articles=frozenset(first))
    with tempfile.TemporaryDirectory(prefix="newsgloss-") as name:
        folder = Path(name) / "preview"
        folder.mkdir()
        target = folder if chosen.kind == "folder" else folder / f"preview{chosen.suffixes[0]}"
        written = export(connection, chosen, target, options, selection=few, colours=colours).files
        files = [one for one in written if not one.endswith(chosen.report)]
        # What the format is about comes before what helps to read it.
        files.sort(key=lambda one: not one.endswith(chosen.suffixes))
        return Preview(tuple(_shown(folder / one) for one in files[:_MOST_FILES]))


def _shown(path: Path) -> Shown:
    suffix = path.suffix.lower()
    if suffix == ".xlsx":
        return Shown(path.name, rows=_sheet(path))
    with path.open("rb") as file:
        text = file.read(_READ).decode("utf-8-sig", errors="replace")
    if suffix == ".csv":
        return Shown(path.name, rows=_csv(text))
    if suffix == ".html":
        text = _words(path.read_text("utf-8"))
    # Only these end a line: other signs that do elsewhere are part of the text.
    lines = text.split("\n", _MOST_LINES)[:_MOST_LINES]
    return Shown(path.name, lines=tuple(_cut(line.rstrip("\r"), _LINE) for line in lines))


def _csv(text: str) -> tuple[tuple[str, ...], ...]:
    csv.field_size_limit(2**31 - 1)
    rows = csv.reader(io.StringIO(text, newline=""))
    return tuple(_cells(row) for row, _ in zip(rows, range(_MOST_ROWS + 1), strict=False))


def _sheet(path: Path) -> tuple[tuple[str, ...], ...]:
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True)
    try:
        rows = book.worksheets[0].iter_rows(max_row=_MOST_ROWS + 1, values_only=True)
        return tuple(_cells(["" if cell is None else str(cell) for cell in row]) for row in rows)
    finally:
        book.close()


def _cells(row: list[str]) -> tuple[str, ...]:
    return tuple(_cut(" ".join(cell.split()), _CELL) for cell in row[:_MOST_COLUMNS])


def _cut(words: str, most: int) -> str:
    return words if len(words) <= most else words[:most] + "…"


def _words(page: str) -> str:
    reader = _Words()
    reader.feed(page)
    reader.close()
    return "\n".join(filter(None, (" ".join(line.split()) for line in "".join(reader.found).split("\n"))))


class _Words(HTMLParser):
    """Gathers the words of a page, a line for each block."""

    _BLOCKS = frozenset({"p", "div", "h1", "h2", "h3", "li", "section", "article", "header", "tr", "aside", "br", "dt"})
    _APART = frozenset({"td", "th", "sup", "span", "mark"})
    _SILENT = frozenset({"style", "script", "head"})

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """Begin a line, or what nobody sees."""
        self._silent += tag in self._SILENT
        if tag in self._BLOCKS or tag in self._APART:
            self.found.append("\n" if tag in self._BLOCKS else " ")

    def handle_endtag(self, tag: str) -> None:
        """End a line, or what nobody sees."""
        self._silent = max(0, self._silent - (tag in self._SILENT))
        if tag in self._BLOCKS:
            self.found.append("\n")

    def handle_data(self, data: str) -> None:
        """Keep words."""
        if not self._silent:
            self.found.append(data.replace("\n", " "))
