"""`articles`, `show` and `search`: what they find, print and refuse."""

from __future__ import annotations

import re

import pytest


def test_articles_are_listed_in_the_order_they_were_taken_with_what_is_known_of_them(newsgloss, library):
    rows = newsgloss.ok("articles", library, "--json").rows
    assert [row["name"] for row in rows] == ["arabic.txt", "courier.md", "harbour.txt", "letter.txt", "old/latin.txt"]
    (harbour,) = (row for row in rows if row["name"] == "harbour.txt")
    assert harbour["title"] == "Harbour strike ends in Norda"
    assert harbour["annotations"] == 0
    rows = [{"article": "harbour.txt", "kind": "topic", "topic": "Economy"}] * 2
    newsgloss.annotate(library, [*rows, {"article": "harbour.txt", "kind": "note", "note": "Hm."}])
    counts = {row["name"]: row["annotations"] for row in newsgloss.ok("articles", library, "--json").rows}
    assert counts == {"arabic.txt": 0, "courier.md": 0, "harbour.txt": 2, "letter.txt": 0, "old/latin.txt": 0}


def test_an_article_is_shown_by_id_by_name_and_by_the_end_of_its_path(newsgloss, library):
    shown = {article["original"]["name"]: article for article in newsgloss.ok("show", library, "--all", "--json").rows}
    latin = shown["old/latin.txt"]
    for name in (latin["id"], latin["id"].upper(), "old/latin.txt", "latin.txt"):
        assert newsgloss.show(library, name) == latin


@pytest.mark.parametrize(
    "name", ["Harbour.txt", "arbour.txt", "%", "", "01a20c7d-4aa9-7002-b9ed-332f9d947709", b"\xff"]
)
def test_an_article_that_is_not_there_is_an_error(newsgloss, library, name):
    run = newsgloss.run("show", library, name)
    assert re.fullmatch("There is no article “.*” in study.newsgloss.", run.error)
    assert run.out == ""


def test_a_name_of_several_articles_is_an_error_and_their_ids_are_not(newsgloss, library, write, take, tmp_path):
    folder = write(tmp_path / "both", {"a/twin.txt": b"Twin one\n\nOne.\n", "b/twin.txt": b"Twin two\n\nTwo.\n"})
    from annotations.model.annotator import Annotator

    take(library, folder, Annotator("0f0e0d0c-0b0a-7908-8706-050403020100", "Preparer"))
    error = newsgloss.run("show", library, "twin.txt").error
    assert error == "Several articles are named “twin.txt”. Use the article's id."
    assert newsgloss.show(library, "a/twin.txt")["text"] == "Twin one\n\nOne.\n"
    ids = [row["id"] for row in newsgloss.ok("articles", library, "--json").rows if row["name"].endswith("twin.txt")]
    assert len({newsgloss.show(library, one)["text"] for one in ids}) == 2


def test_blocks_cover_the_text_and_fields_stand_on_their_evidence(newsgloss, library):
    for article in newsgloss.ok("show", library, "--all", "--json").rows:
        text, reached = article["text"], 0
        for block in article["blocks"]:
            assert text[reached : block["start"]].strip() == ""
            assert reached <= block["start"] < block["end"]
            reached = block["end"]
        assert text[reached:].strip() == ""
        for field in article["fields"]:
            assert (field["start"] is None) == (field["end"] is None)
            if field["start"] is not None:
                assert 0 <= field["start"] < field["end"] <= len(text)
    title = next(field for field in newsgloss.show(library, "harbour.txt")["fields"] if field["name"] == "title")
    assert title["value"] == "Harbour strike ends in Norda"
    assert (title["start"], title["end"], title["status"]) == (0, 28, "detected")
    assert 0 < title["confidence"] <= 1


def test_show_for_people_has_blocks_fields_and_annotations(newsgloss, library, span_of):
    row = {**span_of("harbour.txt", "Ilse Kast"), "kind": "mention", "label": "Person", "entity": "Ilse Kast"}
    newsgloss.annotate(library, [row, {"article": "harbour.txt", "kind": "note", "note": "Two\nlines."}])
    run = newsgloss.ok("show", library, "harbour.txt")
    assert any(re.match(r"  title: Harbour strike ends in Norda  \[detected, ", line) for line in run.lines)
    assert any(re.match(r" +headline +0  Harbour strike ends in Norda$", line) for line in run.lines)
    (mention,) = (line for line in run.lines if " mention " in line)
    assert f"{row['start']}-{row['end']}" in mention
    assert "Person · Ilse Kast “Ilse Kast”  (Researcher)" in mention
    assert any("Two\\nlines." in line for line in run.lines)
    everything = newsgloss.ok("show", library, "--all")
    assert run.out in everything.out


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        (["kast"], ["harbour.txt", "letter.txt"]),
        (["KAST"], ["harbour.txt", "letter.txt"]),
        (["kast", "norda"], ["harbour.txt"]),
        (["kast norda"], ["harbour.txt"]),
        (['"strike ends"'], ["harbour.txt"]),
        (['"ends strike"'], []),
        (["ends", "strike"], ["harbour.txt"]),
        (["harb*"], ["harbour.txt"]),
        (["harb"], []),
        (['"strike en"*'], ["harbour.txt"]),
        (["--", "kast", "-norda"], ["letter.txt"]),
        (["--", 'kast -"speaks for them"'], ["letter.txt"]),
        (["kast OR courier"], []),
        (["arger"], ["letter.txt"]),
        (["ÄRGER"], ["letter.txt"]),
        (["nestor"], ["letter.txt"]),
        (["begona", "ibanez"], ["old/latin.txt"]),
        (["الميناء"], ["arabic.txt"]),
        (["إِضراب"], ["arabic.txt"]),
        (["lysmark"], ["courier.md"]),
    ],
)
def test_search_finds_articles_by_their_words(newsgloss, library, typed, names):
    run = newsgloss.ok("search", library, "--json", *typed)
    assert sorted(row["name"] for row in run.rows) == names
    assert run.err == ("" if names else "No article has these words.\n")


def test_each_place_that_search_shows_has_the_words_in_their_text(newsgloss, library, texts):
    for typed, words in (
        ("kast", "Kast"),
        ("nestor", "Ne\u0301stor"),
        ('"went back"', "went back"),
        ("norda", "Norda"),
    ):
        for row in newsgloss.ok("search", library, typed, "--json").rows:
            text = texts[row["name"]]
            assert 1 <= len(row["contexts"]) <= 3
            for place in row["contexts"]:
                assert text[place["start"] : place["end"]] == place["words"] == words
                line = " ".join(text.split())
                assert place["before"].lstrip("…").strip() in line
                assert place["after"].rstrip("…").strip() in line
                assert "\n" not in place["before"] + place["after"]


def test_the_best_article_comes_first_and_the_limit_is_told_of(newsgloss, library):
    rows = newsgloss.ok("search", library, "kast", "--json").rows
    assert [row["rank"] for row in rows] == sorted(row["rank"] for row in rows)
    run = newsgloss.ok("search", library, "kast", "--json", "--limit", "1")
    assert run.rows == rows[:1]
    assert run.complaints == ["1 of 2 articles; --limit shows more."]
    lines = newsgloss.ok("search", library, "kast").lines
    assert lines[0].split("\t") == [rows[0]["id"], rows[0]["name"], rows[0]["title"] or ""]
    assert lines[1].startswith("    ")
    assert "Kast" in lines[1]


@pytest.mark.parametrize("typed", ["...", "-kast", '""', "👩", "*", '"', "(", b"\xff\xfe"])
def test_a_search_without_a_word_is_an_error(newsgloss, library, typed):
    assert newsgloss.run("search", library, "--", typed).error.startswith("There is no word to look for in “")


def test_signs_that_full_text_indexes_obey_are_only_signs(newsgloss, library):
    for typed in (
        "kast AND NOT",
        "NEAR(kast norda, 2)",
        "text : kast",
        "kast^2",
        'ka"st',
        "{kast} + (norda",
        "'; DROP--",
    ):
        run = newsgloss.run("search", library, "--", typed)
        assert (run.status, run.out) == (0, "") or "norda" in typed, typed


def test_a_search_does_not_find_what_was_undone(newsgloss, library):
    newsgloss.ok("undo", library)
    assert newsgloss.ok("search", library, "kast").out == ""
    newsgloss.ok("redo", library)
    assert len(newsgloss.ok("search", library, "kast", "--json").rows) == 2
