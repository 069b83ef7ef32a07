"""The profile spreadsheet: no formula runs, and nothing is cut in silence."""

from __future__ import annotations

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.exchange.cells import LONGEST_CELL, cut, fits, guard, unguard
from annotations.model.field import Field

DANGEROUS = [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\tx", "\nx", " =1", " \t -1", "\xa0=1", "\u3000+1",
    "\u200b=1", "\ufeff=1", "\u2028=1", "＝1+1", "＋1", "－1", "＠x", "'=1", "''\t@", "\u202e=1",
]  # fmt: skip
HARMLESS = ["Kast", "a=1", "’=1", "5 - 3", "", " ", "'", "'x", "“=1”", "…", "(=1)", "0", "é-"]


@pytest.mark.parametrize("text", DANGEROUS)
def test_what_a_spreadsheet_may_take_for_a_formula_gets_an_apostrophe(text):
    assert guard(text) == "'" + text


@pytest.mark.parametrize("text", HARMLESS)
def test_other_cells_stay_as_they_are(text):
    assert guard(text) == text


@given(st.text("'=+-@\t\n ＝x\xa0"))
def test_taking_one_apostrophe_away_gives_the_text_back(text):
    assert unguard(guard(text)) == text


def test_every_text_that_comes_from_people_is_guarded(desk):
    evil = "=cmd|' /C calc'!A0"
    text = f"{evil} and more\n=2"
    desk.article(evil, text, [Field("title", evil), Field("author", evil), Field("own", evil)])
    desk.annotate(
        {"article": evil, "kind": "mention", "start": 0, "end": len(evil), "label": evil, "entity": evil},
        {"article": evil, "kind": "topic", "topic": evil},
        {"article": evil, "kind": "note", "note": evil, "annotator": evil},
    )
    desk.tamper("UPDATE code SET sign = ?, key = ?, colour = ?", *[evil] * 3)
    desk.tamper("UPDATE code_version SET definition = ?, when_to_use = ?, when_not = ?", *[evil] * 3)
    desk.tamper("UPDATE entity SET description = ?", evil)
    desk.tamper("UPDATE original SET sha256 = ?", evil)
    desk.tamper("UPDATE annotation SET uuid = ? WHERE kind = 'topic'", evil)
    folder, _ = desk.export("spreadsheet")
    seen = 0
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        assert [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t", "\r", "\n")] == []
        seen += sum(cell == "'" + evil for cell in cells)
    assert seen > 30


def test_in_the_data_profile_nothing_is_guarded(desk):
    desk.article("a.txt", "-5 °C", [Field("title", "=1+1")])
    desk.annotate({"article": "a.txt", "kind": "mention", "start": 0, "end": 5, "label": "Person"})
    (row,) = desk.rows("annotations", "data")
    assert (row["quote"], row["title"]) == ("-5 °C", "=1+1")


def test_it_is_utf_8_with_a_byte_order_mark_and_cr_lf(full_desk):
    folder, _ = full_desk.export("spreadsheet")
    for path in folder.glob("*.csv"):
        data = path.read_bytes()
        assert data.startswith(b"\xef\xbb\xbf")
        assert data.count(b"\xef\xbb\xbf") == 1
        assert data.endswith(b"\r\n")
    header = (folder / "annotations.csv").read_bytes().split(b"\r\n")[0]
    assert header.startswith(b"\xef\xbb\xbfid,kind,label,")


@pytest.mark.parametrize("letter", ["x", "ä", "𝔘", "e\u0301", "👩‍👩‍👧‍👦"])
def test_a_cell_is_cut_to_what_a_spreadsheet_takes_and_no_character_in_two(letter):
    whole = letter * (LONGEST_CELL // len(letter) + 10)
    short = cut(whole)
    assert fits(short)
    assert not fits(whole)
    assert short.endswith("…")
    assert whole.startswith(short[:-1])
    assert len(short[:-1]) % len(letter) == 0
    assert len(short.encode("utf-16-le")) // 2 > LONGEST_CELL - 24


def test_a_cell_that_just_fits_is_whole():
    assert fits("x" * LONGEST_CELL)
    assert not fits("x" * (LONGEST_CELL + 1))
    assert fits("𝔘" * (LONGEST_CELL // 2))
    assert not fits("𝔘" * (LONGEST_CELL // 2 + 1))


def test_a_heap_of_accents_is_cut_quickly():
    assert fits(cut("x" + "\u0301" * 100_000))


@pytest.mark.parametrize("column", ["note", "title", "quote"])
def test_what_is_cut_is_said_with_its_column_and_row(desk, column):
    long = "=" + "y" * 40_000
    desk.article("a.txt", long, [Field("title", long if column == "title" else "short")])
    if column == "quote":
        desk.annotate({"article": "a.txt", "kind": "mention", "start": 0, "end": len(long), "label": "Person"})
    else:
        desk.annotate({"article": "a.txt", "kind": "note", "note": long if column == "note" else "short"})
    _, exported = desk.export("data")
    assert exported.warnings == ()
    (whole,) = desk.rows("annotations", "data")
    assert whole[column] == long
    _, exported = desk.export("spreadsheet")
    (row,) = desk.rows("annotations", "spreadsheet")
    assert row[column] == "'" + long[: LONGEST_CELL - 2] + "…"
    said = [warning for warning in exported.warnings if warning.startswith(f"annotations.csv, column {column}:")]
    assert len(said) == 1
    assert (row["article_id"] if column == "title" else row["id"]) in said[0]
    assert len(exported.warnings) == (2 if column == "title" else 1)


def test_a_cut_list_does_not_break_the_description(desk):
    frictionless = pytest.importorskip("frictionless")
    desk.article("a.txt", "x " * 10_000)
    desk.annotate(
        {"article": "a.txt", "kind": "mention", "spans": [[i, i + 1] for i in range(0, 12_000, 2)], "label": "Person"}
    )
    folder, exported = desk.export("spreadsheet")
    assert [warning for warning in exported.warnings if "column spans" in warning]
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["title", "note"])
