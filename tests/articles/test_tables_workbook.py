"""Workbooks: the sheet that is meant, dates and numbers as words, and none that would eat the machine."""

from __future__ import annotations

import datetime
import io
import zipfile

import openpyxl
import pytest

from annotations.model.errors import Refused
from reader.articles.tables.opening import open_table
from reader.articles.tables.suffixes import XLSX
from reader.articles.tables.table import Options
from reader.articles.tables.workbook import BROKEN, NOT_SAFE, TOO_LARGE


def book(**sheets):
    made = openpyxl.Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    return saved(made)


def saved(made):
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def test_cells_become_words_dates_in_iso():
    data = book(News=[
        ["Headline", "Date", "Time", "Id", "Share", "Body"],
        ["Storm", datetime.date(2025, 9, 3), datetime.datetime(2025, 9, 3, 10, 30), 17, 0.5, "It blew.\nAll night."],  # noqa: DTZ001
    ])  # fmt: skip
    table = open_table(data, XLSX, Options())
    assert table.columns == ("Headline", "Date", "Time", "Id", "Share", "Body")
    assert [row.cells for row in table.rows] == [
        ("Storm", "2025-09-03", "2025-09-03T10:30:00", "17", "0.5", "It blew.\nAll night.")
    ]


def test_the_first_sheet_with_anything_in_it_is_read_or_the_one_that_is_named():
    data = book(Empty=[], News=[["Title", "Text"], ["Storm", "It blew."]], Sport=[["Title", "Text"], ["Cup", "Won."]])
    table = open_table(data, XLSX, Options())
    assert (table.options.sheet, table.sheets) == ("News", ("Empty", "News", "Sport"))
    assert [row.cells for row in open_table(data, XLSX, Options(sheet="Sport")).rows] == [("Cup", "Won.")]
    with pytest.raises(Refused, match=r"There is no sheet “Politics”\. Sheets are: Empty, News, Sport\."):
        open_table(data, XLSX, Options(sheet="Politics"))


def test_rows_keep_the_sheets_own_numbers_though_some_are_blank():
    data = book(News=[["Title", "Text"], [None, None], ["Storm", "It blew."], ["  ", ""], ["Wall", "Built."]])
    assert [row.number for row in open_table(data, XLSX, Options()).rows] == [3, 5]


def parts_of(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


GOOD = book(News=[["Title", "Text"], ["Storm", "It blew."]])


def test_a_workbook_that_unpacks_to_a_thousand_times_its_size_is_refused():
    bomb = packed({**parts_of(GOOD), "xl/media/image.bin": bytes(30 * 1024 * 1024)})
    with pytest.raises(Refused, match=TOO_LARGE):
        open_table(bomb, XLSX, Options())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_workbook_with_entities_of_its_own_is_not_opened(encoding):
    parts = parts_of(GOOD)
    words = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]><sst>&b;</sst>'
    parts["xl/sharedStrings.xml"] = words.encode(encoding)
    with pytest.raises(Refused, match=NOT_SAFE):
        open_table(packed(parts), XLSX, Options())


@pytest.mark.parametrize("data", [b"PK\x03\x04 nothing", GOOD[:-60], GOOD[:400], packed({"xl/workbook.xml": b"<a/>"})])
def test_a_damaged_workbook_is_refused(data):
    with pytest.raises(Refused, match=BROKEN[:20]):
        list(open_table(data, XLSX, Options()).rows)


def test_every_byte_flipped_is_read_or_refused():
    for place in range(0, len(GOOD), 37):
        broken = bytearray(GOOD)
        broken[place] ^= 0x55
        try:
            list(open_table(bytes(broken), XLSX, Options()).rows)
        except Refused:
            continue


@pytest.mark.parametrize("name", ["xl/sharedStrings.xml", "xl/sharedStrings.data"])
def test_entities_are_found_behind_a_long_comment_and_under_any_name(name):
    parts = parts_of(GOOD)
    parts[name] = (f"<!--{'x' * 5000}-->" + '<!DOCTYPE a [<!ENTITY b "bbbb">]><sst>&b;</sst>').encode()
    with pytest.raises(Refused, match=NOT_SAFE):
        open_table(packed(parts), XLSX, Options())


def test_a_comment_before_the_first_element_is_no_harm():
    parts = parts_of(GOOD)
    sheet = next(name for name in parts if "sheet1" in name)
    parts[sheet] = b'<?xml version="1.0"?>\n<!-- made - by hand --> <!-- twice -->' + parts[sheet]
    assert list(open_table(packed(parts), XLSX, Options()).rows)


def test_a_row_with_words_behind_the_last_column_says_so():
    rows = [[f"Storm {n}", "It blew."] for n in range(60)]
    table = open_table(book(News=[["Title", "Text"], *rows, ["Wall", "Built.", "In May."]]), XLSX, Options())
    *others, last = table.rows
    assert (last.cells, last.problem) == (("Wall", "Built."), "")
    assert last.remark == "Row 62 has 3 cells, the table has 2 columns."
    assert not any(row.remark for row in others)
