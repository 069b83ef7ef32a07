"""The PDF of annotated articles, written by a process that has Qt to itself, and read back by pypdf."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from pypdf import PdfReader

from annotations.exchange.export import export
from annotations.exchange.registry import FORMATS
from annotations.library import Library
from annotations.model.errors import Cancelled, Refused

_PARAGRAPHS = [f"Paragraph {number}: roofs went down to the river, said Ana Ruiz." for number in range(90)]
_TEXT = "\n".join(["Storm hits Vellmar", "", *_PARAGRAPHS])
_LONG = "A long thought. " * 90 + "The end."


@pytest.fixture
def library(newsgloss, tmp_path) -> Path:
    """A library with a long article that has marks, topics and notes."""
    (tmp_path / "storm.txt").write_text(_TEXT, encoding="utf-8")
    (tmp_path / "short.txt").write_text("Nothing happened in Vellmar, said nobody at all.", encoding="utf-8")
    path = tmp_path / "l.newsgloss"
    newsgloss.ok("import", path, tmp_path / "storm.txt", tmp_path / "short.txt")
    place = _TEXT.index("Ana Ruiz")
    rows = [
        f'{{"article": "storm.txt", "kind": "mention", "start": {place}, "end": {place + 8}, "label": "Person"}}',
        '{"article": "storm.txt", "kind": "topic", "topic": "Weather/Storms"}',
        f'{{"article": "storm.txt", "kind": "note", "start": {place}, "end": {place + 8}, "note": "Who is she?"}}',
        f'{{"article": "storm.txt", "kind": "note", "start": 0, "end": 5, "note": "{_LONG}"}}',
    ]
    (tmp_path / "rows.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    newsgloss.ok("annotate", path, tmp_path / "rows.jsonl")
    return path


def words_of(path: Path) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(path).pages]


def test_every_paragraph_is_printed_once_and_each_sheet_has_its_number(newsgloss, library, tmp_path):
    newsgloss.ok("export", library, "--format", "pdf", "--to", tmp_path / "out.pdf")
    sheets = words_of(tmp_path / "out.pdf")
    whole = " ".join(sheets)
    assert [whole.count(f"Paragraph {number}:") for number in range(90)] == [1] * 90
    assert len(sheets) > 3
    assert all(sheet.startswith(str(number)) or str(number) in sheet.split() for number, sheet in enumerate(sheets, 1))
    assert "Nothing happened in Vellmar" in sheets[-1]
    assert "Paragraph" not in sheets[-1]


def test_notes_topics_and_the_legend_are_printed_and_a_long_note_in_full(newsgloss, library, tmp_path):
    newsgloss.ok("export", library, "--format", "pdf", "--to", tmp_path / "out.pdf", "--option", "language=de")
    whole = " ".join(words_of(tmp_path / "out.pdf"))
    assert "Who is she?" in whole
    assert "Weather/Storms" in whole
    assert "Legende" in whole
    assert "Person 1" in whole
    assert whole.count("A long thought.") >= 90
    assert "The end." in whole


def test_a_print_that_is_cancelled_leaves_nothing_and_ends_at_once(library, tmp_path):
    target = tmp_path / "stopped" / "out.pdf"
    target.parent.mkdir()
    begun = time.monotonic()
    asked = iter(range(10_000))
    with Library.open(library) as opened, opened.snapshot(), pytest.raises(Cancelled):
        export(opened.db, FORMATS["pdf"], target, cancelled=lambda: next(asked) > 3)
    assert list(target.parent.iterdir()) == []
    assert time.monotonic() - begun < 60


def test_a_process_that_cannot_print_is_told_of_and_nothing_is_written(library, tmp_path, monkeypatch):
    monkeypatch.setattr("reader.papers.pdf._CHILD", "reader.ui.paper.gone")
    target = tmp_path / "none" / "out.pdf"
    target.parent.mkdir()
    with Library.open(library) as opened, opened.snapshot(), pytest.raises(Refused, match="The PDF could not be made"):
        export(opened.db, FORMATS["pdf"], target)
    assert list(target.parent.iterdir()) == []
