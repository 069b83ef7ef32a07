"""Annotations from outside, a JSON object a line: whatever a line holds, it is read or a sentence says why not."""

from __future__ import annotations

import io
import json
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.exchange.rows import KEYS, Row, parse_row, read_rows
from annotations.model.errors import InvalidInput


def line(**keys: object) -> bytes:
    return json.dumps({"article": "a.txt", "kind": "note", "note": "n", **keys}).encode()


def refused(given_line: bytes) -> str:
    with pytest.raises(InvalidInput) as caught:
        parse_row(given_line)
    return str(caught.value)


@pytest.mark.parametrize(
    ("given_line", "sentence"),
    [
        (b"nonsense", "The line is not JSON (Expecting value, character 1)."),
        (b'{"kind": "note"', "The line is not JSON (Expecting ',' delimiter, character 16)."),
        (b"{'kind': 'note'}", "The line is not JSON (Expecting property name enclosed in double quotes, character 2)."),
        (b"[1, 2]", "The line is not a JSON object, { ... }."),
        (b'"note"', "The line is not a JSON object, { ... }."),
        (b"null", "The line is not a JSON object, { ... }."),
        (b"7", "The line is not a JSON object, { ... }."),
        (b"\xff\xfe{\x00}\x00", "The line is not UTF-8."),
        (b'{"kind": "\xe9"}', "The line is not UTF-8."),
        (b'{"kind": NaN}', "The line is not JSON that can be read here."),
        (b'{"start": -Infinity}', "The line is not JSON that can be read here."),
        (b'{"start": ' + b"9" * 5000 + b"}", "The line is not JSON that can be read here."),
        (b"{}", "“kind” must be one of mention, topic, note."),
        (b'{"kind": null}', "“kind” must be one of mention, topic, note."),
        (b'{"kind": "Mention"}', "“kind” must be one of mention, topic, note."),
        (b'{"kind": 3}', "“kind” must be text."),
        (line(article=["a"]), "“article” must be text."),
        (line(article=""), "“article” is empty."),
        (line(article="  "), "“article” is empty."),
        (line(note=7), "“note” must be text."),
        (line(note="  "), "“note” is empty."),
        (line(note="\ud800"), "“note” holds half of a surrogate pair."),
        (line(label="a\udfffb"), "“label” holds half of a surrogate pair."),
        (line(quote="\udcff"), "“quote” holds half of a surrogate pair."),
        (line(label={"name": "Person"}), "“label” must be text."),
        (line(entity=True), "“entity” must be text."),
        (line(topic=" "), "“topic” is empty."),
        (line(annotator=""), "“annotator” is empty."),
        (line(on=0), "“on” must be text."),
        (line(start=1), "A span must be two whole numbers, start and end."),
        (line(end=1), "A span must be two whole numbers, start and end."),
        (line(start="1", end="2"), "A span must be two whole numbers, start and end."),
        (line(start=1.0, end=2.0), "A span must be two whole numbers, start and end."),
        (line(start=True, end=2), "A span must be two whole numbers, start and end."),
        (line(start=None, end=2), "A span must be two whole numbers, start and end."),
        (b'{"kind": "note", "start": 1e999, "end": 2}', "A span must be two whole numbers, start and end."),
        (line(spans="1-2"), "“spans” must be a list of [start, end]."),
        (line(spans={"0": [1, 2]}), "“spans” must be a list of [start, end]."),
        (line(spans=[1, 2]), "A span must be two whole numbers, start and end."),
        (line(spans=[[1, 2, 3]]), "A span must be two whole numbers, start and end."),
        (line(spans=[[1, 2], [3]]), "A span must be two whole numbers, start and end."),
        (line(spans=[[1, None]]), "A span must be two whole numbers, start and end."),
        (
            line(spans=[[1, 2], [4, 6]], start=0, end=6),
            "“start” and “end” are not the first and the last offset of “spans”.",
        ),
    ],
)
def test_a_wrong_line_gets_a_sentence(given_line, sentence):
    assert refused(given_line) == sentence


@pytest.mark.parametrize("brackets", [("[", "]"), ('{"a":', "}")])
def test_a_line_nested_a_hundred_thousand_deep_gets_a_sentence(brackets):
    opening, closing = brackets
    nested = opening * 100_000 + "1" + closing * 100_000
    assert refused(f'{{"kind": "note", "x": {nested}}}'.encode()) == "The line is not JSON that can be read here."


def test_a_key_that_stands_in_a_line_twice_is_no_guess():
    assert refused(b'{"kind": "note", "note": "a", "note": "b"}') == "“note” stands in it twice."


def test_a_huge_number_is_read_and_left_to_the_length_of_the_text():
    assert parse_row(line(start=0, end=10**300)).spans == ((0, 10**300),)
    assert parse_row(line(start=-5, end=-(10**20))).spans == ((-5, -(10**20)),)


def test_a_line_is_read_whole():
    row = parse_row(
        line(kind="mention", spans=[[1, 3], [5, 9]], start=1, end=9, label=" Person ", quote="x\r\ny", annotator="Ana")
    )
    assert row == Row(
        kind="mention", article="a.txt", spans=((1, 3), (5, 9)), quote="x\ny", label="Person", entity=None, topic=None,
        note="n", on=None, annotator="Ana", unknown=(),
    )  # fmt: skip


def test_names_and_notes_are_cleaned_like_text_and_a_note_keeps_its_spaces():
    row = parse_row(line(label="\ufeffPer\x00son\n", note="  code\r\n"))
    assert (row.label, row.note) == ("Per\ufffdson", "  code\n")


def test_a_quote_may_begin_with_a_character_that_a_file_has_as_its_mark():
    assert parse_row(line(quote="\ufeffword")).quote == "\ufeffword"


def test_what_means_nothing_is_named_and_what_show_prints_is_passed_over():
    row = parse_row(line(colour="red", id="x", created_at=7, Label="Person", target=None))
    assert row.unknown == ("colour", "Label")


def test_a_name_of_a_key_can_be_printed_whatever_it_is():
    row = parse_row(b'{"kind": "note", "note": "n", "a\\ud800\\u0000": 1}')
    "".join(row.unknown).encode()
    assert row.unknown == ("a\ufffd\ufffd",)


def test_every_key_is_read_from_some_line():
    row = parse_row(
        line(
            kind="mention",
            start=0,
            end=1,
            quote="q",
            label="l",
            entity="e",
            topic="t",
            on="o",
            annotator="x",
            everywhere=True,
        )
    )
    assert row.unknown == ()
    assert {
        "article",
        "kind",
        "spans",
        "quote",
        "label",
        "entity",
        "topic",
        "note",
        "on",
        "annotator",
        "everywhere",
    } == {*KEYS} - {
        "start",
        "end",
    }


def read(data: bytes) -> list[tuple[int, Row | InvalidInput]]:
    return list(read_rows(io.BytesIO(data)))


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_lines_end_with_lf_or_cr_lf_and_empty_ones_count_but_say_nothing(end):
    rows = read(end.join([line(note="a"), b"", b"  \t", line(note="b")]))
    assert [(number, row.note) for number, row in rows] == [(1, "a"), (4, "b")]


def test_a_file_may_begin_with_a_byte_order_mark():
    ((number, row),) = read(b"\xef\xbb\xbf" + line(note="a"))
    assert (number, row.note) == (1, "a")


def test_a_second_mark_in_the_file_is_no_json():
    ((_, first), (_, second)) = read(line() + b"\n\xef\xbb\xbf" + line())
    assert isinstance(first, Row)
    assert isinstance(second, InvalidInput)


@pytest.mark.parametrize("break_inside", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c", "\r"])
def test_no_other_character_ends_a_line(break_inside):
    raw = f'{{"kind": "note", "note": "a{break_inside}b"}}\n'
    rows = read(raw.encode() + line(note="c"))
    assert [number for number, _ in rows] == [1, 2]
    if break_inside >= "\x85":
        assert rows[0][1].note == f"a{break_inside}b"


def test_a_line_beyond_the_limit_is_named_and_the_next_one_read(monkeypatch):
    monkeypatch.setattr("annotations.exchange.rows._MEGABYTE", 16)
    rows = read(line(note="x" * 5000) + b"\n" + line(note="y" * 900)[:2000] + b"\n" + line(note="z" * 990))
    assert [(number, str(row) if isinstance(row, InvalidInput) else row.note[0]) for number, row in rows] == [
        (1, "The line is longer than 64 MB."),
        (2, "y"),
        (3, "The line is longer than 64 MB."),
    ]


short = st.text(st.sampled_from("a \x00\r\n\ud800\udfff\ufeff\u2028é"), max_size=4)
numbers = st.none() | st.booleans() | st.integers() | st.floats()
json_values = numbers | short | st.lists(numbers | st.lists(numbers, max_size=3), max_size=3)


@settings(max_examples=200)
@given(st.dictionaries(st.sampled_from(KEYS) | short, json_values, max_size=8))
def test_no_object_makes_the_reader_fail_and_every_sentence_can_be_printed(found):
    found.setdefault("kind", "note")
    for _, row in read(json.dumps(found).encode() + b"\n"):
        printed = str(row) if isinstance(row, InvalidInput) else " ".join(row.unknown)
        printed.encode()


@settings(max_examples=300)
@given(st.binary(max_size=200))
def test_no_bytes_make_the_reader_fail(data):
    for number, row in read(data):
        assert number >= 1
        assert isinstance(row, Row | InvalidInput)


def test_no_damage_to_a_good_file_makes_the_reader_fail():
    good = b"\n".join([line(kind="mention", spans=[[1, 2], [3, 4]], label="Persón", quote="a … b")] * 3)
    chance = random.Random(2)
    for _ in range(2000):
        damaged = bytearray(good)
        for _ in range(chance.randrange(1, 4)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        for _, row in read(bytes(damaged)):
            str(row).encode()
