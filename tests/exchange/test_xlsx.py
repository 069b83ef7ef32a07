"""The workbook, read by programs that we did not write: openpyxl and calamine."""

from __future__ import annotations

import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from annotations.exchange.export import export
from annotations.exchange.registry import FORMATS
from annotations.exchange.writers import xlsx
from annotations.model.errors import Cancelled
from annotations.model.field import Field

SHEETS = ("annotations", "articles", "entities", "codebook")
HARMLESS = [
    "=1+1",
    "+1",
    "-5 °C",
    "@SUM(A1)",
    "#N/A",
    "#REF!",
    '=HYPERLINK("http://x.example")',
    "'quoted",
    "TRUE",
    "1E5",
]

LETTERS = st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\t\u2028👩\u200d👧\u0301_x0041")


def written(desk, name="out.xlsx"):
    """Export as a workbook and return where it is, and what was reported."""
    path = desk.folder / name
    with desk.library.snapshot():
        return path, export(desk.library.db, FORMATS["xlsx"], path)


def by_openpyxl(path):
    """The rows of each sheet as openpyxl reads them, all as long as the first."""
    book = load_workbook(path, read_only=True)
    found = {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book.worksheets}
    book.close()
    return {name: [row + [None] * (len(rows[0]) - len(row)) for row in rows] for name, rows in found.items()}


def by_calamine(path):
    """The rows of each sheet as calamine reads them."""
    book = CalamineWorkbook.from_path(path)
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def as_texts(rows):
    """Rows of texts, as a CSV has them: numbers without a point, nothing as an empty text."""
    return [
        ["" if cell is None else str(int(cell)) if isinstance(cell, int | float) else cell for cell in row]
        for row in rows
    ]


def test_the_sheets_hold_what_the_csv_files_hold_for_both_readers(full_desk):
    path, exported = written(full_desk)
    assert exported.rows == {"out.xlsx": len(full_desk.rows("annotations"))}
    for found in (by_openpyxl(path), by_calamine(path)):
        assert tuple(found) == SHEETS
        for name in SHEETS:
            rows = full_desk.rows(name)
            assert as_texts(found[name]) == [list(rows[0]), *(list(row.values()) for row in rows)], name


def test_texts_are_texts_and_nothing_is_a_formula_or_an_error(desk):
    desk.article(
        "a.txt", "Words. " + " ".join(HARMLESS), [Field(f"own {n}", value) for n, value in enumerate(HARMLESS)]
    )
    path, _ = written(desk)
    book = load_workbook(path)
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert {cell.value for cell in cells} >= set(HARMLESS)
    with zipfile.ZipFile(path) as archive:
        assert not any(b"<f>" in archive.read(name) for name in archive.namelist())
    head, row = by_calamine(path)["articles"]
    assert [dict(zip(head, row, strict=True))[f"field.own {n}"] for n in range(len(HARMLESS))] == HARMLESS


def test_numbers_are_numbers_and_heads_stand_still(full_desk):
    path, _ = written(full_desk)
    book = load_workbook(path)
    sheet = book["annotations"]
    head = [cell.value for cell in sheet[1]]
    starts = [row[head.index("start")].value for row in sheet.iter_rows(min_row=2)]
    assert 9 in starts
    assert all(start is None or isinstance(start, int) for start in starts)
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref.startswith("A1:")
    assert sheet["A1"].font.bold


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(LETTERS, min_size=1, max_size=40), min_size=1, max_size=8))
def test_any_text_comes_back_as_it_was(make_desk, tmp_path_factory, texts):
    desk = make_desk(tmp_path_factory.mktemp("any"))
    desk.article("a.txt", "Words.", [Field(f"own {n}", text) for n, text in enumerate(texts)])
    path, _ = written(desk)
    there = desk.rows("articles")[0]
    _, row = by_openpyxl(path)["articles"]
    cells = ["" if cell is None else cell for cell in row]
    assert [xlsx._LOOKS_WRITTEN.sub("_x005F_", one) for one in there.values()] == as_texts([cells])[0]
    desk.library.close()


def test_words_that_look_like_a_written_character_are_kept_from_being_one(desk):
    desk.article("a.txt", "Words.", [Field("code", "_x0041_ and _x005F_")])
    path, _ = written(desk)
    head, row = by_calamine(path)["articles"]
    assert dict(zip(head, row, strict=True))["field.code"] == "_x0041_ and _x005F_"


def test_a_cell_that_is_too_long_is_cut_and_that_is_reported_beside_the_workbook(desk):
    desk.article("a.txt", "x" * 40_000 + " " + "👩‍👩‍👧" * 5_000)
    desk.annotate(
        {"article": "a.txt", "kind": "mention", "start": 0, "end": 40_000, "label": "Long"},
        {"article": "a.txt", "kind": "mention", "start": 40_001, "end": 40_001 + 25_000, "label": "Long"},
    )
    path, exported = written(desk)
    assert exported.lost.counts == {xlsx.TOO_LONG: 2}
    assert "32,767 characters: 2" in (desk.folder / "out.xlsx.not-carried.txt").read_text("utf-8")
    head, *rows = by_openpyxl(path)["annotations"]
    for row in rows:
        quote = dict(zip(head, row, strict=True))["quote"]
        assert len(quote.encode("utf-16-le")) // 2 <= 32_767
        assert quote.endswith("…")


def test_characters_that_xml_has_no_place_for_are_replaced_and_reported(desk):
    desk.article("a.txt", "Words.")
    desk.tamper("UPDATE article SET name = ?", "a\x01b\ufffe.txt")
    path, exported = written(desk)
    assert set(exported.lost.counts) == {xlsx.NO_CHARACTERS}
    assert by_calamine(path)["articles"][1][1] == "a\ufffdb\ufffd.txt"


def test_rows_that_do_not_fit_go_on_in_a_further_sheet(full_desk, monkeypatch):
    monkeypatch.setattr(xlsx, "MOST_ROWS", 3)
    path, _ = written(full_desk)
    rows = [list(row.values()) for row in full_desk.rows("annotations")]
    assert len(rows) == 8
    for found in (by_openpyxl(path), by_calamine(path)):
        assert list(found)[:5] == ["annotations", "annotations 2", "annotations 3", "annotations 4", "articles"]
        parts = [as_texts(found[name]) for name in found if name.startswith("annotations")]
        assert [row for part in parts for row in part[1:]] == rows
        assert {tuple(part[0]) for part in parts} == {tuple(full_desk.rows("annotations")[0])}


@pytest.mark.parametrize("turns", [1, 3, 6, 10, 20])
def test_an_export_that_is_stopped_anywhere_leaves_nothing(full_desk, turns):
    place, asked = full_desk.folder / "place", iter(range(10_000))
    place.mkdir()
    with full_desk.library.snapshot(), pytest.raises(Cancelled):
        export(full_desk.library.db, FORMATS["xlsx"], place / "out.xlsx", cancelled=lambda: next(asked) >= turns)
    assert list(place.iterdir()) == []
