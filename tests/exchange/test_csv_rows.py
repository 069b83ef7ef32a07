"""What stands in the rows of the CSV files."""

from __future__ import annotations

import hashlib
import json
import re

import pytest

from annotations.model.field import Field
from annotations.text.edits import Edit

TEXT = "Prices rose. Kast met Milei in Buenos Aires, where both of them spoke about prices and the next year."


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def test_a_mention_has_its_words_its_place_and_all_its_names(desk):
    article = desk.article("a.txt", TEXT)
    desk.annotate(
        {"article": "a.txt", "kind": "mention", "start": 13, "end": 17, "label": "Person", "entity": "José Kast"}
    )
    (row,) = desk.rows("annotations")
    assert row["kind"] == "mention"
    assert (row["label"], row["entity"], row["annotator"]) == ("Person", "José Kast", "Ana")
    assert (row["start"], row["end"], json.loads(row["spans"])) == ("13", "17", [[13, 17]])
    assert (row["quote"], row["prefix"], row["suffix"]) == ("Kast", TEXT[:13], TEXT[17 : 17 + 32])
    assert (row["state"], row["origin"], row["text_sha256"]) == ("ok", "imported", sha256(TEXT))
    assert (row["article_id"], row["article"]) == (article, "a.txt")
    assert row["note"] == row["topic"] == row["target"] == row["target_kind"] == ""


def test_offsets_count_code_points(desk):
    desk.article("a.txt", "👩‍👩‍👧‍👦 e\u0301 𝔘 שָׁלוֹם Kast.")
    desk.annotate({"article": "a.txt", "kind": "mention", "start": 21, "end": 25, "quote": "Kast", "label": "Person"})
    (row,) = desk.rows("annotations")
    assert (row["quote"], row["start"], row["end"], row["suffix"]) == ("Kast", "21", "25", ".")


def test_times_are_utc_with_milliseconds(desk):
    desk.article("a.txt", TEXT)
    desk.annotate({"article": "a.txt", "kind": "topic", "topic": "Politics"})
    desk.tamper("UPDATE annotation SET created_at = 1733216461007, modified_at = -1")
    (row,) = desk.rows("annotations")
    assert (row["created_at"], row["modified_at"]) == ("2024-12-03T09:01:01.007Z", "1969-12-31T23:59:59.999Z")


def test_a_discontinuous_mention_is_one_row_with_all_its_spans(desk):
    desk.article("a.txt", TEXT)
    desk.annotate({"article": "a.txt", "kind": "mention", "spans": [[13, 17], [22, 27], [31, 43]], "label": "Event"})
    (row,) = desk.rows("annotations")
    assert (row["start"], row["end"]) == ("13", "43")
    assert json.loads(row["spans"]) == [[13, 17], [22, 27], [31, 43]]
    assert row["quote"] == "Kast … Milei … Buenos Aires"
    assert (row["prefix"], row["suffix"]) == (TEXT[:13], TEXT[43:75])


def test_an_annotation_of_the_whole_article_has_no_place_but_the_hash_of_the_text(desk):
    desk.article("a.txt", TEXT)
    desk.annotate({"article": "a.txt", "kind": "topic", "topic": r"Politics/Either\/or"})
    (row,) = desk.rows("annotations")
    assert row["topic"] == r"Politics/Either\/or"
    assert [row[name] for name in ("start", "end", "spans", "quote", "prefix", "suffix")] == [""] * 6
    assert (row["state"], row["text_sha256"]) == ("ok", sha256(TEXT))


def test_notes_say_what_they_are_about(full_desk):
    rows = {row["note"]: row for row in full_desk.rows("annotations") if row["kind"] == "note"}
    on_mention = rows["Who is *he*?\n\n> “a, b”"]
    mention = next(row for row in full_desk.rows("annotations") if row["id"] == on_mention["target"])
    assert (on_mention["target_kind"], mention["quote"]) == ("annotation", "Kast")
    assert rows["About the whole article."]["annotator"] == "Ben"
    on_entity = rows["About an entity."]
    assert (on_entity["target_kind"], on_entity["article_id"], on_entity["article"]) == ("entity", "", "")
    assert on_entity["text_sha256"] == on_entity["title"] == ""


def test_rows_are_in_article_order_and_in_reading_order_within_each(full_desk):
    rows = full_desk.rows("annotations")
    assert [row["article"] for row in rows] == ["news/a.txt"] * 5 + ["news/b.txt"] * 2 + [""]
    starts = [int(row["start"] or -1) for row in rows[:5]]
    assert starts == sorted(starts)


def test_what_is_up_for_review_stands_on_the_text_it_was_made_on(desk):
    article = desk.article("a.txt", TEXT)
    desk.annotate(
        {"article": "a.txt", "kind": "mention", "start": 13, "end": 17, "label": "Person"},
        {"article": "a.txt", "kind": "mention", "start": 22, "end": 27, "label": "Person"},
        {"article": "a.txt", "kind": "mention", "spans": [[0, 6], [22, 27]], "label": "Event"},
    )
    desk.library.articles.edit_text(article, [Edit(0, 6, "Rents"), Edit(22, 27, "President Milei")])
    new = TEXT.replace("Prices", "Rents").replace("Milei", "President Milei")
    rows = {row["quote"]: row for row in desk.rows("annotations")}
    moved = rows["Kast"]
    assert (moved["state"], moved["start"], moved["text_sha256"]) == ("ok", "12", sha256(new))
    assert (moved["prefix"], moved["suffix"]) == (new[:12], new[16:48])
    waiting = rows["Milei"]
    assert (waiting["state"], waiting["start"], waiting["end"]) == ("review", "22", "27")
    assert (waiting["prefix"], waiting["suffix"]) == (TEXT[:22], TEXT[27:59])
    assert waiting["text_sha256"] == sha256(TEXT)
    parted = rows["Prices … Milei"]
    assert (parted["state"], parted["text_sha256"], parted["suffix"]) == ("review", sha256(TEXT), TEXT[27:59])


def test_each_row_has_every_field_of_its_article(full_desk):
    rows = full_desk.rows("annotations")
    assert rows[0]["title"] == "Kast; Milei"
    assert rows[0]["date_published"] == "2025-12-03"
    assert rows[0]["field.wave, “2”"] == "x\ny"
    assert rows[0]["place"] == rows[5]["title"] == ""
    assert {"subtitle", "date_updated", "date_page", "outlet", "credit", "section", "language", "url"} <= set(rows[0])


def test_authors_can_be_told_apart_whatever_is_in_their_names(full_desk):
    (row, *_) = full_desk.rows("articles")
    assert row["author"] == r"Ana\; Pérez; C:\\Doe"
    separate = re.split(r"(?<!\\)(?:\\\\)*; ", row["author"])
    assert [re.sub(r"\\(.)", r"\1", one) for one in separate] == ["Ana; Pérez", r"C:\Doe"]


def test_a_field_with_one_value_everywhere_is_written_as_it_is(desk):
    desk.article("a.txt", TEXT, [Field("keyword", r"a; b\c"), Field("title", "x; y")])
    (row,) = desk.rows("articles")
    assert (row["field.keyword"], row["title"]) == (r"a; b\c", "x; y")


def test_a_field_with_several_values_is_a_list_in_its_whole_column_and_said_so(full_desk):
    folder, exported = full_desk.export()
    described = (folder / "datapackage.json").read_text(encoding="utf-8")
    rows = full_desk.rows("articles")
    assert [row["field.keyword"] for row in rows] == [r"a; b\;c", r"plain\; text", ""]
    assert [warning for warning in exported.warnings if "“keyword”" in warning]
    fields = json.loads(described)["resources"][1]["schema"]["fields"]
    about = {field["name"]: field["description"] for field in fields}
    assert "joined by" in about["field.keyword"]
    assert "joined by" in about["author"]
    assert "joined by" not in about["title"]


def test_a_second_title_is_not_lost(desk):
    desk.article("a.txt", TEXT, [Field("title", "One; two"), Field("title", "Three")])
    _, exported = desk.export()
    (row,) = desk.rows("articles")
    assert row["title"] == r"One\; two; Three"
    assert [warning for warning in exported.warnings if "“title”" in warning]
    assert "joined by" in (desk.folder / "out" / "datapackage.json").read_text("utf-8").split('"title",')[1][:200]


def test_an_article_counts_once_for_an_entity_that_is_in_it_twice(desk):
    desk.article("a.txt", TEXT)
    desk.annotate(
        {"article": "a.txt", "kind": "mention", "start": 13, "end": 17, "label": "Person", "entity": "Kast"},
        {"article": "a.txt", "kind": "mention", "start": 52, "end": 64, "label": "Person", "entity": "Kast"},
    )
    (row,) = desk.rows("entities")
    assert (row["mentions"], row["articles"]) == ("2", "1")


def test_articles_have_their_original_their_text_and_what_is_in_them(full_desk):
    rows = full_desk.rows("articles")
    library = full_desk.library
    for row, article in zip(rows, library.articles, strict=True):
        text = library.articles.text(article)
        assert (row["id"], row["name"]) == (article.uuid, article.name)
        assert row["original_sha256"] == hashlib.sha256(library.articles.original(article)).hexdigest()
        assert row["original_size"] == str(len(library.articles.original(article)))
        assert (row["text_sha256"], row["characters"]) == (sha256(text), str(len(text)))
        assert row["encoding"] == "utf-8"
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", row["added_at"])
    assert [(row["mentions"], row["topics"], row["notes"]) for row in rows] == [
        ("3", "1", "1"), ("1", "0", "1"), ("0", "0", "0"),
    ]  # fmt: skip


def test_entities_have_their_label_their_aliases_and_how_often_they_occur(full_desk):
    full_desk.tamper("INSERT INTO alias SELECT id, 0, 'el “presidente”', 'description' FROM entity WHERE name = 'Kast'")
    full_desk.tamper("UPDATE entity SET external_ids = '{\"wikidata\":\"Q1\"}', description = 'x' WHERE name = 'Kast'")
    full_desk.tamper("UPDATE entity SET merged_into = (SELECT id FROM entity WHERE name = 'Kast') WHERE name = 'Milei'")
    rows = {row["name"]: row for row in full_desk.rows("entities")}
    kast = rows["Kast"]
    assert (kast["label"], kast["mentions"], kast["articles"]) == ("Person", "2", "2")
    assert json.loads(kast["aliases"]) == [{"text": "el “presidente”", "kind": "description"}]
    assert json.loads(kast["external_ids"]) == {"wikidata": "Q1"}
    assert (kast["description"], kast["merged_into"]) == ("x", "")
    assert (rows["Milei"]["merged_into"], rows["Milei"]["aliases"]) == (kast["id"], "[]")


def test_the_codebook_has_paths_parents_and_uses(full_desk):
    rows = {row["path"]: row for row in full_desk.rows("codebook")}
    person = rows["Person"]
    assert (person["kind"], person["sign"], person["key"], person["colour"]) == ("label", "PER", "P", "orange")
    assert (person["uses"], person["parent_id"], person["examples"]) == ("3", "", "[]")
    assert person["definition"] == "A human being, named or described."
    topic = rows[r"Politics/Either\/or"]
    assert (topic["kind"], topic["name"], topic["uses"]) == ("topic", "Either/or", "1")
    assert topic["parent_id"] == rows["Politics"]["id"]


def test_words_that_are_not_those_of_the_text_are_reported(desk):
    desk.article("a.txt", TEXT)
    desk.annotate({"article": "a.txt", "kind": "mention", "start": 13, "end": 17, "label": "Person"})
    assert desk.export()[1].warnings == ()
    desk.tamper("UPDATE anchor SET quote = 'Kost'")
    assert "1 annotations" in desk.export()[1].warnings[0]


def test_how_many_rows_each_file_has_is_told(full_desk):
    folder, exported = full_desk.export()
    assert list(exported.files) == [
        "annotations.csv", "articles.csv", "entities.csv", "codebook.csv", "datapackage.json",
    ]  # fmt: skip
    assert sorted(path.name for path in folder.iterdir()) == sorted(exported.files)
    assert exported.rows == {"annotations.csv": 8, "articles.csv": 3, "entities.csv": 2, "codebook.csv": 19}


@pytest.mark.parametrize("profile", ["data", "spreadsheet"])
def test_an_empty_library_gives_headers_only(desk, profile):
    _, exported = desk.export(profile)
    assert exported.rows["annotations.csv"] == exported.rows["articles.csv"] == 0
    assert desk.rows("annotations", profile) == []
