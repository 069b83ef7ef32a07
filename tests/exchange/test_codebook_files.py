"""Codebooks as files: what each format carries comes back, and files that are none are refused in words."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from hypothesis import given

from annotations.exchange.codebooks.codebook_files import format_of, parse_codebook, read_codebook, save_codebook
from annotations.exchange.codebooks.own import as_json
from annotations.exchange.codebooks.table import as_csv
from annotations.model.code_entry import CodeEntry
from annotations.model.errors import InvalidInput, NotFound, Refused
from tests.exchange.codebook_kit import COLOURS, codebooks

MAYOR = CodeEntry(
    "label", ("Person", "Mayor"), "MAY", "M", "teal", "Head of a town.", "For a mayor in office.", "Not a former one.",
    ("the mayor of Port Alder", "Mayor Vance"), 1_700_000_000_123, "0b5c1c43-7a51-4d6c-9a2e-3f0c1c0e7a11",
)  # fmt: skip


def read(data: bytes | str, kind: str = "topic"):
    return parse_codebook(data.encode() if isinstance(data, str) else data, "book", COLOURS, kind)


@given(codebooks())
def test_json_carries_all_of_a_codebook(entries):
    found = read(as_json(entries, "My book"))
    assert (found.entries, found.title, found.said) == (entries, "My book", ())


@given(codebooks())
def test_csv_carries_all_of_a_codebook(entries):
    found = read(as_csv(entries))
    assert (found.entries, found.said, found.told_kinds) == (entries, (), True)


@pytest.mark.parametrize("format_id", ["json", "qdc", "csv"])
def test_a_saved_file_is_read_again_whatever_it_is_called(tmp_path, format_id):
    path = tmp_path / "book.txt"
    save_codebook(path, [CodeEntry("label", ("Person",)), MAYOR], format_id, COLOURS)
    found = read_codebook(path, COLOURS)
    assert [one.path for one in found.entries] == [("Person",), ("Person", "Mayor")]
    assert found.entries[1].examples == MAYOR.examples
    assert [one.name for one in tmp_path.iterdir()] == ["book.txt"]


def test_a_name_says_the_format(tmp_path):
    assert [format_of(tmp_path / f"a.{one}") for one in ("json", "QDC", "csv")] == ["json", "qdc", "csv"]
    with pytest.raises(InvalidInput, match=r"Name it \.json, \.qdc or \.csv"):
        format_of(tmp_path / "a.xlsx")


@pytest.mark.parametrize("format_id", ["json", "qdc", "csv"])
def test_only_an_earlier_codebook_of_the_format_is_written_over(tmp_path, format_id):
    path = tmp_path / "book"
    save_codebook(path, [MAYOR], "json", COLOURS) if format_id != "json" else path.write_text("[]")
    before = path.read_bytes()
    with pytest.raises(Refused, match="is something else than a codebook, and was left as it is"):
        save_codebook(path, [CodeEntry("label", ("A",))], format_id, COLOURS)
    assert path.read_bytes() == before
    path.unlink()
    save_codebook(path, [CodeEntry("label", ("A",))], format_id, COLOURS)
    save_codebook(path, [CodeEntry("label", ("B",))], format_id, COLOURS)
    assert [one.path for one in read_codebook(path, COLOURS).entries] == [("B",)]


def test_a_time_that_no_calendar_has_stops_no_saving():
    for written in (as_json, as_csv):
        assert read(written([replace(MAYOR, retired_at=10**17)])).entries[1].retired_at is None
        assert read(written([replace(MAYOR, retired_at=-1)])).entries[1].retired_at is None


def test_one_that_is_left_out_above_is_put_in():
    found = read(as_json([MAYOR]))
    assert found.entries == (CodeEntry("label", ("Person",)), MAYOR)


def test_what_no_library_takes_is_left_out_and_said():
    wrong = replace(MAYOR, sign="far too long", key="!", colour="url(x)", path=("Mayor",))
    twice = replace(wrong, sign="", key="", colour="", definition="Another.")
    topic = CodeEntry("topic", ("Towns",), key="T")
    found = read(as_json([wrong, twice, topic]))
    assert found.entries == (replace(wrong, sign="", key="", colour=""), replace(topic, key=""))
    assert found.said == (
        "The sign of “Mayor” has more than 8 letters. It was left out.",
        "The key of “Mayor” cannot be one: labels have keys, a letter from A to Z or a digit.",
        "The colour of “Mayor” is none. It was left out.",
        "“Mayor” stands in the file twice. The first one counts.",
        "The key of “Towns” cannot be one: labels have keys, a letter from A to Z or a digit.",
    )


def test_a_table_of_another_program_is_read_by_what_its_columns_are_called():
    rows = "\ufeffName;Description;Color;Examples;more\r\nHarbour;Where ships are.;#12AB34;one\r\n;;;;\r\n"
    found = read(rows + '"Ferry";"Of a\nship.";;"a\nb"', "label")
    assert found.entries == (
        CodeEntry("label", ("Harbour",), colour="#12AB34", definition="Where ships are.", examples=("one",)),
        CodeEntry("label", ("Ferry",), definition="Of a\nship.", examples=("a", "b")),
    )
    assert not found.told_kinds
    assert read("name\tdefinition\nA\tx, y; z\n".encode("utf-16")).entries == (
        CodeEntry("topic", ("A",), definition="x, y; z"),
    )


def test_the_table_of_an_export_is_read_without_what_was_merged_away():
    columns = ["id", "kind", "path", "name", "definition", "examples", "retired_at", "merged_into", "uses"]
    written = io.StringIO()
    csv.writer(written).writerows([
        columns, ["", "topic", r"A\/B/C", "C", "x", '["q"]', "2023-11-14T22:13:20.123Z", "", "4"],
        ["", "topic", "D", "D", "", "[]", "", MAYOR.uuid, "0"],
    ])  # fmt: skip
    assert read(written.getvalue()).entries == (
        CodeEntry("topic", ("A/B",)),
        CodeEntry("topic", ("A/B", "C"), definition="x", examples=("q",), retired_at=1_700_000_000_123),
    )


GOOD = json.loads(as_json([MAYOR]))
DEEP = [CodeEntry("topic", tuple("abcdefghij" * 6))]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "book is empty"),
        (b" \n", "book is empty"),
        (as_json([MAYOR]).encode()[:200], "holds no codebook that can be read"),
        (b"{}", "holds no codebook that can be read"),
        (b"[" * 100_000, "holds no codebook that can be read"),
        (b'{"format": "newsgloss-outlet-rules", "codes": []}', "holds no codebook that can be read"),
        (json.dumps({**GOOD, "version": 2}).encode(), "newer version of Newsgloss"),
        (json.dumps({**GOOD, "codes": []}).encode(), "holds no labels and no topics"),
        (json.dumps({**GOOD, "codes": [MAYOR.uuid]}).encode(), "Entry 1 of book says something"),
        (json.dumps({**GOOD, "codes": [{"kind": "label", "path": "A"}]}).encode(), "Entry 1 of book says something"),
        (json.dumps({**GOOD, "codes": [{"kind": "code", "path": ["A"]}]}).encode(), "Entry 1 of book says something"),
        (as_json(DEEP).encode(), "more than 50 levels deep"),
        (b"first,second\n1,2\n", "no column is named path or name"),
        ("name\nÄrger\n".encode("cp1252"), "is not in UTF-8"),
        (b"name\n", "holds no labels and no topics"),
        (b'name\n"' + b"a" * 1_000_001 + b'"\n', "is no table that can be read"),
        (b"name\n" + b"".join(b"n%d\n" % n for n in range(20_001)), "more than 20000 labels and topics"),
        (b"\x00\x01\x02\xff" * 50, "is not in UTF-8"),
    ],
)  # fmt: skip
def test_a_file_that_holds_no_codebook_is_refused_in_words(data, words):
    with pytest.raises(InvalidInput, match=words):
        read(data)


def test_places_without_a_file_are_told_of(tmp_path):
    with pytest.raises(NotFound, match="There is no such file"):
        read_codebook(tmp_path / "none.qdc", COLOURS)
    with pytest.raises(Refused, match="is a folder"):
        read_codebook(tmp_path, COLOURS)
    huge = tmp_path / "huge.json"
    with huge.open("wb") as file:
        file.truncate(16_000_001)
    with pytest.raises(Refused, match="larger than 16 MB"):
        read_codebook(huge, COLOURS)
    with pytest.raises(Refused, match="could not be written"):
        save_codebook(tmp_path / "no" / "book.json", [MAYOR], "json", COLOURS)
