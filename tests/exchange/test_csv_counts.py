"""A row for each article, and a row for each sentence: what statistics and classifiers are fed with."""

from __future__ import annotations

import json

import pandas
import pytest
from frictionless import Package
from hypothesis import given
from hypothesis import strategies as st

from annotations.exchange.export import export
from annotations.exchange.losses import losses_of
from annotations.exchange.registry import FORMATS
from annotations.exchange.selection import EVERYTHING, Selection
from annotations.text.sentences import sentence_at, sentences_in

WIDE = "articles-wide"


def written(desk, format_id, selection=EVERYTHING, **options):
    """Export in a format; return the folder and what was reported."""
    folder = desk.folder / format_id
    with desk.library.snapshot():
        return folder, export(desk.library.db, FORMATS[format_id], folder, options, selection=selection)


def code(desk, name):
    return next(one for one in desk.library.codebook.all().values() if one.name == name).uuid


def by_name(rows):
    return {row["name"]: row for row in rows}


def test_each_article_has_a_row_with_how_often_each_label_and_topic_is_in_it(full_desk, read):
    full_desk.annotate(
        {"article": "news/a.txt", "kind": "topic", "topic": r"Politics/Either\/or", "start": 0, "end": 4}
    )
    folder, exported = written(full_desk, "csv-wide")
    rows = by_name(read(folder, WIDE))
    assert exported.rows == {"articles-wide.csv": 3}
    assert list(rows) == ["news/a.txt", "news/b.txt", "news/c.txt"]
    wanted = [
        "label.Event",
        "label.Person",
        "topic.Politics",
        r"topic.Politics/Either\/or",
        "mentions",
        "topics",
        "notes",
    ]
    assert [[row[name] for name in wanted] for row in rows.values()] == [
        ["1", "2", "0", "2", "3", "2", "1"], ["0", "1", "0", "0", "1", "0", "1"], ["0", "0", "0", "0", "0", "0", "0"]
    ]  # fmt: skip
    assert rows["news/a.txt"]["field.keyword"] == r"a; b\;c"
    assert rows["news/a.txt"]["title"] == "Kast; Milei"
    assert not any(name.startswith("entity.") for name in rows["news/a.txt"])


def test_what_columns_there_are_and_whether_they_count_can_be_chosen(full_desk, read):
    options = {"entities": "yes", "labels": "no", "topics": "no", "fields": "no", "values": "presence"}
    rows = by_name(read(written(full_desk, "csv-wide", **options)[0], WIDE))
    own = [name for name in rows["news/a.txt"] if "." in name]
    assert sorted(own) == ["entity.Kast", "entity.Milei"]
    assert {rows[name]["entity.Kast"] for name in ("news/a.txt", "news/b.txt")} == {"1"}
    full_desk.annotate(
        {"article": "news/b.txt", "kind": "mention", "start": 5, "end": 10, "label": "Person", "entity": "Kast"}
    )
    assert by_name(read(written(full_desk, "csv-wide", **options)[0], WIDE))["news/b.txt"]["entity.Kast"] == "1"
    options["values"] = "counts"
    assert by_name(read(written(full_desk, "csv-wide", **options)[0], WIDE))["news/b.txt"]["entity.Kast"] == "2"


def test_two_entities_of_one_name_have_a_column_each(desk, read):
    desk.article("a.txt", "Kast and Kast.")
    desk.annotate(
        {"article": "a.txt", "kind": "mention", "start": 0, "end": 4, "label": "Person", "entity": "Kast"},
        {"article": "a.txt", "kind": "mention", "start": 9, "end": 13, "label": "Person", "entity": "Kost"},
    )
    desk.tamper("UPDATE entity SET name = 'Kast'")
    (row,) = read(written(desk, "csv-wide", entities="yes")[0], WIDE)
    assert (row["entity.Kast"], row["entity.Kast (2)"]) == ("1", "1")


def test_a_choice_of_labels_is_a_choice_of_columns(full_desk, read):
    chosen = Selection(codes=frozenset([code(full_desk, "Person")]))
    rows = read(written(full_desk, "csv-wide", chosen)[0], WIDE)
    assert [name for name in rows[0] if name.startswith(("label.", "topic."))] == ["label.Person"]
    assert [row["label.Person"] for row in rows] == ["2", "1", "0"]


def test_each_sentence_has_a_row_with_what_is_in_it(full_desk, read):
    full_desk.annotate(
        {"article": "news/a.txt", "kind": "topic", "topic": "Talks", "start": 27, "end": 40},
        {"article": "news/a.txt", "kind": "note", "note": "Hm.", "start": 32, "end": 36},
    )
    rows = read(written(full_desk, "csv-sentences")[0], "sentences")
    first, second = [row for row in rows if row["article"] == "news/a.txt"]
    assert first["text"] == "Kast met Milei in Buenos Aires."
    assert (first["sentence"], first["start"], first["end"], first["block"]) == ("1", "0", "31", "paragraph")
    assert (first["labels"], first["entities"], first["topics"]) == ("Person; Event", "Kast; Milei", "Talks")
    assert (second["labels"], second["entities"], second["topics"]) == ("", "", "Talks"), "it crosses the full stop"
    assert (first["mentions"], first["notes"], second["mentions"], second["notes"]) == ("3", "0", "0", "1")
    assert {first["article_topics"], second["article_topics"]} == {r"Politics/Either\\/or"}
    assert [row["text"] for row in rows[2:]] == ["Kast again, in Ürümqi.", "Nobody marked anything here."]


@pytest.mark.parametrize("format_id", ["csv-wide", "csv-sentences"])
@pytest.mark.parametrize("profile", ["data", "spreadsheet"])
def test_the_files_are_valid_packages_that_pandas_reads(full_desk, format_id, profile):
    folder, exported = written(full_desk, format_id, profile=profile)
    table, description, _ = exported.files
    report = Package(str(folder / description)).validate()
    assert report.valid, report.flatten(["type", "note"])
    read = pandas.read_csv(folder / table, keep_default_na=False, encoding="utf-8-sig")
    assert len(read) == exported.rows[table]
    assert [
        one["name"] for one in json.loads((folder / description).read_text())["resources"][0]["schema"]["fields"]
    ] == [*read.columns]


@pytest.mark.parametrize("format_id", ["csv-wide", "csv-sentences"])
def test_what_is_said_beforehand_to_be_lost_is_what_is_lost(full_desk, format_id):
    full_desk.annotate({"article": "news/a.txt", "kind": "note", "note": "Hm.", "start": 32, "end": 36})
    with full_desk.library.snapshot():
        before = losses_of(full_desk.library.db, FORMATS[format_id], EVERYTHING)
    lost = written(full_desk, format_id)[1].lost.counts
    assert {which: number for which, number, _ in before} == dict(lost)
    assert lost["mentions"] == 4


def test_a_formula_in_an_article_is_harmless_in_the_profile_for_spreadsheets(desk, read):
    desk.article("a.txt", "=1+1 is two. Really.")
    data, _ = written(desk, "csv-sentences")
    assert [row["text"] for row in read(data, "sentences")] == ["=1+1 is two.", "Really."]
    sheet, _ = written(desk, "csv-sentences", profile="spreadsheet")
    assert [row["text"] for row in read(sheet, "sentences")] == ["'=1+1 is two.", "Really."]


@given(st.text(st.sampled_from("aA b.!?…。 \n“”)1\u2028é👩"), max_size=60))
def test_sentences_hold_all_words_once_and_are_those_that_are_selected_one_by_one(text):
    found = list(sentences_in(text, 0, len(text)))
    assert "".join("".join(text[start:end].split()) for start, end in found) == "".join(text.split())
    for start, end in found:
        assert start < end
        assert sentence_at(text, 0, len(text), start) == (start, end)
