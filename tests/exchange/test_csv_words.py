"""What goes in comes out with exactly its words, whatever they are made of."""

from __future__ import annotations

import csv
import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from annotations.exchange.cells import join_values, split_values, unguard
from annotations.model.errors import InvalidInput
from annotations.model.field import Field
from annotations.text.canonical import canonical, clean_value, text_sha256
from annotations.text.graphemes import snap

PIECES = st.one_of(
    st.sampled_from(
        [
            "👩‍👩‍👧‍👦", "🇨🇱🇦🇷", "e\u0301", "n\u0303\u0323", "שָׁלוֹם", "مرحبا", "\u202e", "\u2028", "\u2029", "\x85",
            "\x00", "\r\n", "\r", "\n", "\t", "\x0b", "\ufeff", "\u200b", '"', '""', "'", ",", ";", "=1+1", "-5 °C",
            "+49", "@kast", "＝1", "NA", "null", " ", "\xa0", "日本語", "𝔘𝔫𝔦", "words of an article",
        ]
    ),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
)  # fmt: skip
TEXTS = st.lists(PIECES, min_size=1, max_size=25).map(lambda pieces: canonical("".join(pieces)))


@given(data=st.data(), text=TEXTS, notes=st.lists(TEXTS, max_size=3), values=st.lists(TEXTS, max_size=3))
def test_the_words_of_every_span_come_back_in_both_profiles(make_desk, read, data, text, notes, values):
    assume(text.strip())
    spans = [snap(text, *sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))) for _ in range(4)]
    spans = sorted({span for span in spans if span[0] < span[1]})
    notes = [note for note in notes if note.strip()]
    values = [clean_value(value) for value in values if clean_value(value)]
    fields = [Field("author", value) for value in values] + [Field("title", value) for value in values[:1]]
    with tempfile.TemporaryDirectory() as folder:
        desk = make_desk(Path(folder))
        desk.article("a.txt", text, fields)
        desk.annotate(
            *({"article": "a.txt", "kind": "mention", "start": s, "end": e, "label": "Person"} for s, e in spans),
            *({"article": "a.txt", "kind": "note", "note": note} for note in notes),
        )
        apart = without_overlaps(spans)
        if len(apart) > 1:
            desk.annotate({"article": "a.txt", "kind": "mention", "spans": apart, "label": "Event"})
        for profile, plain in (("data", str), ("spreadsheet", unguard)):
            out, _ = desk.export(profile)
            rows = read(out, "annotations")
            assert sorted(plain(row["note"]) for row in rows if row["note"]) == sorted(set(notes))
            marks = [row for row in rows if row["kind"] == "mention"]
            assert {(int(row["start"]), int(row["end"])) for row in marks if row["label"] == "Person"} == set(spans)
            for row in marks:
                assert_words(row, text, plain)
            (article,) = read(out, "articles")
            assert split_values(plain(article["author"])) == values
            assert [plain(article["title"])] == (values[:1] or [""])
        desk.library.close()


def without_overlaps(spans):
    kept = []
    for span in spans:
        if not kept or kept[-1][1] <= span[0]:
            kept.append(span)
    return kept


def assert_words(row, text, plain):
    spans = json.loads(row["spans"])
    start, end = int(row["start"]), int(row["end"])
    assert (start, end) == (spans[0][0], spans[-1][1])
    assert plain(row["quote"]) == " … ".join(text[s:e] for s, e in spans)
    assert plain(row["prefix"]) == text[max(0, start - 32) : start]
    assert plain(row["suffix"]) == text[end : end + 32]
    assert row["text_sha256"] == text_sha256(text)


@given(st.lists(st.text("ab;\\ ,é", min_size=1).map(str.strip).filter(bool)))
def test_joined_values_come_apart_again(values):
    assert split_values(join_values(values)) == values


def test_the_data_profile_is_utf_8_with_lf_and_no_byte_order_mark(full_desk):
    folder, _ = full_desk.export("data")
    for path in folder.iterdir():
        data = path.read_bytes()
        assert not data.startswith(b"\xef\xbb\xbf")
        assert b"\r" not in data
        assert data.endswith(b"\n")


def test_a_carriage_return_that_got_into_a_library_comes_out_as_it_is(desk, read):
    """The texts of a library hold none; where a foreign program put one, the rows must still be rows."""
    desk.article("a.txt", "Words.")
    desk.annotate(
        {"article": "a.txt", "kind": "note", "note": "one"}, {"article": "a.txt", "kind": "note", "note": "2"}
    )
    desk.tamper("UPDATE annotation SET body = 'a' || char(13) || 'b' WHERE body = 'one'")
    for profile in ("data", "spreadsheet"):
        out, _ = desk.export(profile)
        assert [row["note"] for row in read(out, "annotations")] == ["a\rb", "2"]


def test_a_very_long_quote_comes_out_whole(desk, read):
    text = "x" + "ä𝔘" * 200_000
    desk.article("a.txt", text)
    desk.annotate({"article": "a.txt", "kind": "mention", "start": 1, "end": len(text), "label": "Person"})
    (row,) = desk.rows("annotations")
    assert row["quote"] == text[1:]


def test_the_header_is_the_declared_one_also_with_hostile_names_of_fields(desk):
    names = ['a,"b"', "line\nbreak", "=1+1", "two  blanks", "🇨🇱"]
    desk.article("a.txt", "Words.", [Field(name, "v") for name in names])
    folder, _ = desk.export()
    with (folder / "articles.csv").open(encoding="utf-8", newline="") as file:
        header, row = csv.reader(file)
    own = {name.removeprefix("field."): value for name, value in zip(header, row, strict=True) if "field." in name}
    assert own == dict.fromkeys(sorted(names), "v")


def test_an_unknown_profile_is_named(desk):
    with pytest.raises(InvalidInput, match=r"“excel”.* data, spreadsheet"):
        desk.export("excel")
