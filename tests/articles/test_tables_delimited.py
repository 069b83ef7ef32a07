"""Tables as text: what was written into cells comes out of them, whatever the delimiter; one bad row stops no other."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.model.errors import Refused
from reader.articles.tables.delimited import NO_ROWS, open_delimited, records, sniff_delimiter
from reader.articles.tables.opening import open_table
from reader.articles.tables.suffixes import CSV
from reader.articles.tables.table import MAX_COLUMNS, Options, fitted

LONG = "The harbour of Port Lorne stayed closed on Tuesday, its master said. " * 5
CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
DELIMITERS = st.sampled_from([",", ";", "\t", "|"])


def written(rows, delimiter=",", end="\r\n"):
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL).writerows(rows)
    return out.getvalue()


def read(text, **options):
    table = open_delimited(text, Options(**options))
    return table, list(table.rows)


@given(st.integers(1, 5).flatmap(lambda n: st.lists(st.lists(CELLS, min_size=n, max_size=n), max_size=8)), DELIMITERS)
def test_cells_come_out_as_they_were_written(rows, delimiter):
    assert [cells for cells, _ in records(written(rows, delimiter), delimiter)] == rows


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=6), DELIMITERS)
def test_rows_of_a_table_keep_their_cells_and_blank_ones_are_passed_over(rows, delimiter):
    text = written([["Title", "Date", "Text"], *rows], delimiter, "\n")
    _, found = read(text, delimiter=delimiter, header=True)
    assert [list(row.cells) for row in found] == [row for row in rows if any(cell.strip() for cell in row)]


@given(st.text(max_size=300))
def test_any_text_at_all_is_read_or_refused(text):
    try:
        table, rows = read(text)
    except Refused:
        return
    assert all(len(row.cells) == len(table.columns) for row in rows)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_though_others_stand_in_the_cells(delimiter):
    rows = [["Headline", "Section", "Body"], *([f"Storm {n}; wall | boats, all", "News", LONG] for n in range(5))]
    quoted = io.StringIO(newline="")
    csv.writer(quoted, delimiter=delimiter).writerows(rows)
    assert sniff_delimiter(quoted.getvalue()) == delimiter


def test_excels_own_first_line_tells_the_delimiter_and_is_counted_as_a_row():
    table, rows = read("sep=|\r\nTitle|Text\r\nStorm|It blew.\r\n")
    assert table.columns == ("Title", "Text")
    assert [(row.number, row.cells) for row in rows] == [(3, ("Storm", "It blew."))]


def test_a_cell_may_run_over_lines_and_be_as_long_as_a_book():
    book = "word " * 200_000
    _, rows = read(written([["Title", "Text"], ["Storm", f"One\n\nTwo\r\nThree {book}"], ["Wall", "Built."]]))
    assert rows[0].cells[1] == f"One\n\nTwo\r\nThree {book}"
    assert rows[1].number == 3


def test_a_quotation_mark_without_a_second_one_swallows_no_other_row():
    _table, rows = read('Title,Date,Text\nStorm,2025-09-01,"It blew\nWall,2025-09-02,Built\nFerry,2025-09-03,Sailed\n')
    assert [row.cells[0] for row in rows] == ["Storm", "Wall", "Ferry"]
    assert rows[0].cells[2] == '"It blew'
    assert rows[0].remark == "A quotation mark in row 2 has no second one."
    assert not any(row.problem for row in rows)


def test_rows_with_missing_cells_are_read_and_those_with_too_many_are_not():
    _, rows = read("Title,Date,Text\nStorm,2025-09-01\nWall,2025-09-02,It was built, they say\nFerry,,Sailed,,\n")
    assert next(row.cells for row in rows) == ("Storm", "2025-09-01", "")
    assert rows[0].remark == "Row 2 has 2 cells, the table has 3 columns."
    assert rows[1].problem.startswith("Row 3 has 4 cells, the table has 3 columns.")
    assert rows[2].cells == ("Ferry", "", "Sailed")
    assert not rows[2].problem
    assert not rows[2].remark


def test_columns_without_a_name_or_with_one_that_was_there_get_their_own():
    table, _ = read("Text,,Text, Text \n1,2,3,4\n")
    assert table.columns == ("Text", "Column 2", "Text (2)", "Text (3)")


def test_a_table_without_a_header_is_known_by_what_its_first_row_holds():
    table, rows = read(written([["2025-09-01", "Storm closes the harbour.", LONG], ["2025-09-02", "Wall.", LONG]]))
    assert table.options.header is False
    assert table.columns == ("Column 1", "Column 2", "Column 3")
    assert len(rows) == 2


def test_what_a_person_says_of_the_header_holds():
    assert len(read("Title,Text\na,b\n", header=False)[1]) == 2
    assert read("2025-09-01,b\nc,d\n", header=True)[0].columns == ("2025-09-01", "b")


def test_quotation_marks_escaped_by_backslashes_are_read():
    _, rows = read('Title,Text\nStorm,"She said \\"no, never\\" to him"\n')
    assert rows[0].cells[1] == 'She said "no, never" to him'


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig", "mac-roman"])
def test_bytes_of_any_age_are_decoded(encoding):
    text = "Überschrift;Datum;Volltext\r\n" + "".join(
        f"Sturm schließt Häfen {n};0{n}.09.2025;Über Nacht fiel die Küste dem größten Sturm zum Opfer, so ein Amt.\r\n"
        for n in range(1, 9)
    )
    table = open_table(text.encode(encoding), CSV, Options(encoding="mac-roman" if encoding == "mac-roman" else None))
    assert table.columns == ("Überschrift", "Datum", "Volltext")
    assert next(table.rows).cells[0] == "Sturm schließt Häfen 1"


@pytest.mark.parametrize("text", ["", "\n\n", ",,,\n,,\n", "sep=;\n"])
def test_a_table_of_nothing_is_refused(text):
    with pytest.raises(Refused, match=NO_ROWS):
        read(text)


def test_commas_of_sentences_are_no_delimiters():
    rows = [["Storm closes the harbour", "It blew, they say, all night, and more."]] * 3
    assert sniff_delimiter("\n".join(";".join(row) for row in rows)) == ";"


def test_a_space_behind_each_delimiter_makes_no_other_one():
    assert sniff_delimiter("Title, Date, Text\nStorm, 2025, It blew\nWall, 2026, Built\n") == ","


@pytest.mark.parametrize("sign", ['"', "\r"])
def test_a_line_that_tells_what_cannot_be_a_delimiter_tells_none(sign):
    text = f"sep={sign}\r\ntitle,text\r\nStorm,{LONG.replace(',', '')}\r\n"
    assert any("Storm" in cell for row in open_delimited(text, Options()).rows for cell in row.cells)


def test_of_a_table_with_more_columns_than_are_read_the_first_are_read():
    head = ",".join(f"c{n}" for n in range(MAX_COLUMNS + 100))
    table = open_delimited(f"title,{head}\n" + "".join(f"Storm {n},{head}\n" for n in range(3)), Options())
    rows = list(table.rows)
    assert [(row.cells[0], len(row.cells), row.problem) for row in rows] == [
        (f"Storm {n}", MAX_COLUMNS, "") for n in range(3)
    ]


def test_a_row_of_nothing_but_commas_behind_its_cells_is_read_in_one_go():
    class Counted(list):
        sliced = 0

        def __getitem__(self, key):
            Counted.sliced += isinstance(key, slice)
            return super().__getitem__(key)

    row = fitted(2, Counted(["Storm", "It blew."] + [""] * 16_382), 2)
    assert row.cells == ("Storm", "It blew.")
    assert Counted.sliced <= 2
