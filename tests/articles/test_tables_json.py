"""Tables as JSON: lines, arrays, answers of interfaces; a broken line is one row, not the file."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.model.errors import Refused
from reader.articles.tables.json_rows import open_json
from reader.articles.tables.opening import open_table
from reader.articles.tables.suffixes import CSV, JSON
from reader.articles.tables.table import Options


def read(text):
    table = open_json(text, Options())
    return table, list(table.rows)


def test_each_line_is_a_row_by_its_number_and_a_broken_one_stops_no_other():
    table, rows = read('{"title": "Storm", "body": "It blew."}\n\n{"title": "Wa\n[1]\n{"body": "Built.", "id": 7}\n')
    assert table.columns == ("title", "body", "id")
    assert [(row.number, row.cells) for row in rows if not row.problem] == [
        (1, ("Storm", "It blew.", "")), (5, ("", "Built.", "7"))
    ]  # fmt: skip
    assert [row.problem for row in rows if row.problem] == ["Line 3 is no JSON object.", "Line 4 is no JSON object."]


def test_nested_values_become_columns_and_lists_one_cell():
    table, rows = read(json.dumps([
        {"title": "Storm", "meta": {"section": "News", "geo": {"lat": 1}},
         "authors": [{"name": "Marit Kast"}, {"name": "John Roe"}],
         "tags": ["sea", "wind"], "paid": True, "words": 12, "note": None}
    ]))  # fmt: skip
    assert dict(zip(table.columns, rows[0].cells, strict=True)) == {
        "title": "Storm", "meta.section": "News", "meta.geo": '{"lat": 1}', "authors": "Marit Kast; John Roe",
        "tags": "sea; wind", "paid": "true", "words": "12", "note": "",
    }  # fmt: skip


def test_the_list_of_articles_is_found_in_what_an_interface_answers():
    _table, rows = read(
        json.dumps({"status": "ok", "response": {"total": 2, "docs": [{"title": "A"}, {"title": "B"}]}})
    )
    assert [row.cells for row in rows] == [("A",), ("B",)]


def test_an_array_that_breaks_off_gives_what_stood_before():
    _, rows = read('[{"title": "A"}, {"title": "B"}, {"titl')
    assert [row.cells for row in rows if not row.problem] == [("A",), ("B",)]
    assert len([row for row in rows if row.problem]) == 1


def test_a_csv_that_is_json_lines_is_read_as_that():
    assert open_table(b'{"title": "A", "text": "B"}\n', CSV, Options()).kind == "json"


@pytest.mark.parametrize("text", ["[]", "[1, 2]", '"words"', "{", "[" * 100_000, '{"a":' * 50_000])
def test_json_without_objects_is_refused(text):
    with pytest.raises(Refused):
        list(open_json(text, Options()).rows)


def test_words_that_are_no_json_are_refused_with_advice():
    with pytest.raises(Refused, match=r"call it \.csv"):
        open_table(b"Title,Text\na,b\n", JSON, Options())


NAMES = st.text(min_size=1, max_size=8).filter(lambda name: " ".join(name.split()) == name)


@given(st.lists(st.dictionaries(NAMES, st.text(max_size=20), min_size=1, max_size=4), min_size=1))
def test_objects_of_words_come_out_as_they_went_in(objects):
    table, rows = read("\n".join(json.dumps(one) for one in objects))
    found = [{name: cell for name, cell in zip(table.columns, row.cells, strict=True) if cell} for row in rows]
    assert found == [{name: cell for name, cell in one.items() if cell} for one in objects]


def test_half_a_character_becomes_the_replacement_also_in_the_name_of_a_column():
    table, rows = read('{"ti\\ud83dtle": "Storm \\ude00", "body": {"te\\ud83dxt": "\\ud83d\\ude00 It blew."}}\n')
    assert table.columns == ("ti\ufffdtle", "body.te\ufffdxt")
    assert rows[0].cells == ("Storm \ufffd", "\U0001f600 It blew.")


@pytest.mark.parametrize(
    "around", [("[\n", "\n]\n"), ('{"articles": [\n', "\n]}\n"), ('{\n"articles":\n[\n', "\n]\n}")]
)
@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_list_with_an_element_a_line_is_a_list_though_its_last_line_is_an_object_by_itself(around, count):
    rows = ",\n".join(json.dumps({"title": f"Storm {n}", "body": "It blew."}) for n in range(count))
    _, found = read(rows.join(around))
    assert [(row.cells, row.problem) for row in found] == [((f"Storm {n}", "It blew."), "") for n in range(count)]


def test_a_list_with_an_element_a_line_that_breaks_off_gives_what_stood_before():
    _, rows = read('[\n{"title": "A"},\n{"title": "B"}\n')
    assert [row.cells for row in rows] == [("A",), ("B",)]


def test_a_key_without_a_name_becomes_a_column_with_one():
    table, rows = read('[{"": "7", "title": "A"}, {"title": "B", "": "8"}]')
    assert table.columns == ("Column 1", "title")
    assert [row.cells for row in rows] == [("7", "A"), ("8", "B")]


@pytest.mark.parametrize("indent", [None, 1])
def test_an_article_by_itself_is_one_row_though_its_authors_are_a_list_of_objects(indent):
    one = {"title": "Storm", "body": "It blew.", "authors": [{"name": "Marit Kast"}, {"name": "John Roe"}]}
    table, rows = read(json.dumps(one, indent=indent))
    assert dict(zip(table.columns, rows[0].cells, strict=True)) == {**one, "authors": "Marit Kast; John Roe"}
    assert len(rows) == 1
