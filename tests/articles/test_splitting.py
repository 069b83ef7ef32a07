"""Texts that hold many articles are taken apart where that is sure, and one article never is; heads become fields."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.commands.imports import check_fields
from annotations.model.block import check_blocks
from annotations.model.errors import InvalidInput
from annotations.text.canonical import canonical_words
from reader.articles.parse import read_article
from reader.articles.splitting.head import shadow
from reader.articles.splitting.lines import cut, ended_by_lf
from reader.articles.splitting.marks import is_rights
from reader.articles.splitting.part import read_part
from reader.articles.splitting.parts import AUTO, NO, split_way
from reader.articles.splitting.preview import preview_split, worth_a_look
from reader.articles.splitting.ways import find_ways, may_be_many, split_by
from tests.articles import press_exports as exports

TODAY = datetime.date(2026, 3, 12)
MANY = {
    "ended": (exports.ended(), "ended"), "labelled": (exports.labelled(), "labelled"),
    "coded": (exports.coded(), "coded"), "German": (exports.GERMAN, "numbered"),
    "Spanish": (exports.SPANISH, "numbered"), "French": (exports.FRENCH, "numbered"),
    "lines": (exports.plain("\n\n-----\n\n"), "---"), "stars": (exports.plain("\n\n* * *\n\n"), "* * *"),
    "counted": (exports.counted(), "numbered"), "form feeds": (exports.plain("\n\x0c"), "form-feed"),
}  # fmt: skip
DAY = (
    "Storm, day {n}\n\nSep {n}, 2025\n\nThe harbour of Port Lorne stayed closed on Tuesday after a storm tore two "
    "cranes loose, its master said. Ships waited outside.\n\n"
)


def parts(text, way):
    return [canonical_words(text[one.start : one.end]) for one in way.stretches]


def told(text):
    blocks, fields = read_part(text, TODAY, read_article)
    check_blocks(blocks, text)
    check_fields(fields, text)
    return blocks, {name: [one.value for one in fields if one.name == name] for name in {one.name for one in fields}}


@pytest.mark.parametrize("name", MANY)
def test_exports_are_taken_apart_without_a_doubt(name):
    text, way = MANY[name]
    found = find_ways(ended_by_lf(text.replace("\n", "\r\n")))
    assert found[0].sure
    assert found[0].name == way or name == "labelled"
    assert len(found[0].stretches) == 3
    assert may_be_many(text)


@pytest.mark.parametrize(
    "text",
    [
        exports.ONE_WITH_SCENES,
        exports.ONE_WITH_SCENES.replace("***", "---"),
        "Storm closes harbour\n\n" + exports.BODY["en"],
        "Interview\n\nQuestion: What happened?\n\nAnswer: It blew.\n\nQuestion: And then?\n\nAnswer: It stopped.\n" * 5,
        "Title: Storm\nAuthor: Marit Kast\nDate: 3 September 2025\n\n" + exports.BODY["en"],
        "Chapter 1 of 3\n\nIt blew.\n\n***\n\n***\n\n",
        "A list\n\n---\nOne\n---\nTwo\n---\nThree\n",
    ],
)
def test_one_article_is_never_taken_for_many(text):
    assert not any(way.sure for way in find_ways(text))
    assert split_way(text, AUTO) is None


def test_labels_before_and_behind_the_text_become_fields():
    text = exports.labelled()
    blocks, values = told(parts(text, find_ways(text)[0])[1])
    assert values["title"] == ["Storm closes harbour, day 2"]
    assert values["author"] == ["Marit Kast", "John Roe"]
    assert (values["outlet"], values["date_published"]) == (["The Harbour Times"], ["2025-09-02"])
    assert values["language"] == ["en"]
    assert [block.role for block in blocks if block.role in ("lead", "paragraph")] == ["lead", "paragraph", "paragraph"]


def test_a_head_without_labels_is_read_by_its_order():
    text = exports.ended()
    part = parts(text, find_ways(text)[0])[2]
    blocks, values = told(part)
    assert (values["title"], values["outlet"]) == (["Storm closes harbour, day 3"], ["The Harbour Gazette"])
    assert (values["author"], values["date_published"]) == (["Marit Kast", "John Roe"], ["2025-09-03"])
    assert (values["section"], values["place"]) == (["NEWS"], ["PORT LORNE"])
    furniture = [part[block.start : block.end] for block in blocks if block.role == "furniture"]
    assert "Copyright 2025 Gazette Newspapers All Rights Reserved" in furniture
    assert "End of Document" in furniture
    assert not any("harbour of Port Lorne" in words for words in furniture)


def test_a_counted_head_has_its_outlet_over_the_date_and_its_title_under_it():
    text = exports.counted()
    blocks, values = told(parts(text, find_ways(text)[0])[1])
    assert (values["title"], values["outlet"]) == (["Storm closes harbour, day 2"], ["The Harbour Gazette"])
    assert (values["author"], values["date_published"]) == (["Marit Kast"], ["2025-09-02"])
    assert [block.role for block in blocks if block.role in ("lead", "paragraph")] == ["lead", "paragraph", "paragraph"]


def test_codes_become_fields():
    text = exports.coded()
    part = parts(text, find_ways(text)[0])[0]
    blocks, values = told(part)
    assert (values["title"], values["author"]) == (["Storm closes harbour, day 1"], ["Marit Kast"])
    assert (values["outlet"], values["date_published"]) == (["The Harbour Gazette"], ["2025-09-01"])
    body = [block for block in blocks if block.role in ("lead", "paragraph")]
    assert len(body) == 6


@pytest.mark.parametrize("language", ["German", "Spanish", "French"])
def test_labels_of_other_languages_are_known(language):
    text = MANY[language][0]
    _, values = told(parts(text, find_ways(text)[0])[1])
    assert values["title"] == ["Titel 2 vom Hafen"]
    assert (values["author"], values["outlet"]) == (["Marit Kast"], ["Hafenblatt"])
    assert values["date_published"] == ["2025-09-02"]
    assert values["language"] == [{"German": "de", "Spanish": "es", "French": "fr"}[language]]


def test_the_words_before_the_first_numbered_document_are_no_article():
    text = "Search for: storm\n3 results\n\n" + exports.GERMAN
    way = find_ways(text)[0]
    assert len(way.stretches) == 3
    assert parts(text, way)[0].startswith("Dokument 1 von 3")


def test_lines_of_rights_are_told_from_sentences_about_them():
    assert is_rights("Copyright 2025 Gazette Newspapers")
    assert is_rights("© 2025 Hafenblatt. Alle Rechte vorbehalten.")
    assert not is_rights("Copyright was the subject of the debate.")
    assert not is_rights("He said. " * 50 + "All rights reserved")


def test_documents_whose_numbers_jump_are_not_counted():
    assert split_by("Document 1 of 3\n\nOne\n\nDocument 3 of 3\n\nTwo", "numbered") is None


@pytest.mark.parametrize(
    ("pattern", "beginnings"),
    [
        ("***", ["One", "Two", "Three"]), ("Page \\d+", ["One", "Page 2", "Page 3"]), ("Page 2", ["One", "Page 2"]),
        ("[", None), ("nowhere", None),
    ],
)  # fmt: skip
def test_a_line_of_ones_own_parts(pattern, beginnings):
    text = "One\n*****\nPage 2\nTwo\n***\nPage 3\nThree\n" if "Page" in pattern else "One\n*****\nTwo\n***\nThree\n"
    way = split_by(text, pattern)
    found = None if way is None else [part.split("\n")[0] for part in parts(text, way)]
    assert found == beginnings


def test_a_pattern_of_nothing_is_refused():
    with pytest.raises(InvalidInput):
        split_by("a\nb", " ")
    assert split_way(exports.GERMAN, NO) is None


def test_the_preview_shows_what_the_parts_would_be(tmp_path):
    path = tmp_path / "export.txt"
    path.write_bytes(exports.ended().replace("\n", "\r\n").encode("cp1252"))
    assert worth_a_look(path)
    way = preview_split(str(path), None, None)[0]
    assert (way.count, way.sure) == (3, True)
    assert (way.parts[1].title, way.parts[1].date) == ("Storm closes harbour, day 2", "2025-09-02")
    assert preview_split(str(path), None, "Byline: .*")[0].count == 4
    page = tmp_path / "page.html"
    page.write_text(f"<html><pre>{exports.GERMAN}</pre></html>", encoding="utf-8")
    assert preview_split(str(page), None, None) == ()


def test_the_parts_are_listed_by_the_titles_and_dates_that_the_import_finds(tmp_path):
    articles = [
        f"POLITICS\n\nStorm closes harbour, day {number}\n\nBy Marit Kast\n{1 + number % 28} September 2025\n\n"
        f"The harbour of Port Lorne stayed closed on day {number} after a storm tore two cranes loose, its master said."
        "\n\nShips waited outside, and the pilots had nothing to do but to count the hours till the wind fell.\n"
        for number in range(1, 403)
    ]  # fmt: skip
    path = tmp_path / "day.txt"
    path.write_text("\n-----\n\n".join(articles), encoding="utf-8")
    shown = preview_split(str(path), None, None)[0].parts
    title, date = (told(articles[1].strip())[1][name][0] for name in ("title", "date_published"))
    assert (shown[1].title, shown[1].date) == (title, date) == ("Storm closes harbour, day 2", "2025-09-03")
    assert shown[399].title == "Storm closes harbour, day 400"
    # Of very many the last are not read: a person waits.
    assert shown[401].title == "POLITICS"


MIXED = st.lists(
    st.sampled_from(
        ["***", "Document 1 of 2", "Document 2 of 2", "HD  Storm", "TD", "Title: Storm", "Date: 3 May 2025", "Body",
         "End of Document", "\x0c", "", "   ", "It blew all night, they say.", "____", "Author: ; ",
         "Full text: It blew",          "Copyright 2025", "© 2025 A", "LP", "Section: \t", "\ufeff", "By Marit Kast"]
    ),
    max_size=25,
)  # fmt: skip


@settings(max_examples=150)
@given(MIXED)
def test_whatever_the_lines_are_each_part_keeps_the_rules(lines):
    text = ended_by_lf("\n".join(lines))
    assert "".join(text[line.start : line.end] for line in cut(text)) == text
    for way in find_ways(text):
        assert may_be_many(text)
        for part in parts(text, way):
            told(part)
    told(canonical_words(text))


@given(st.text(max_size=80), st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=4))
def test_a_shadow_is_as_long_as_its_text_and_keeps_its_lines(text, hidden):
    spans = [(min(a, b, len(text)), min(max(a, b), len(text))) for a, b in hidden]
    made = shadow(text, spans)
    assert len(made) == len(text)
    assert [at for at, one in enumerate(made) if one == "\n"] == [at for at, one in enumerate(text) if one == "\n"]


def test_a_list_of_the_documents_in_front_and_other_counts_in_them_are_passed_by():
    listed = "".join(f"Document {n} of 3\nStorm, day {n}\n\n" for n in (1, 2, 3))
    text = listed + "".join(f"Document {n} of 3\n\n{DAY.format(n=n)}Item 4 of 7\n\n" for n in (1, 2, 3))
    (way,) = [one for one in find_ways(text) if one.name == "numbered"]
    assert way.sure
    assert [one.split("\n")[2] for one in parts(text, way)] == [f"Storm, day {n}" for n in (1, 2, 3)]
    assert all("on Tuesday" in one for one in parts(text, way))


def test_the_last_document_is_one_though_it_is_short_and_its_end_is_missing():
    text = "".join(f"{DAY.format(n=n)}End of Document\n\n" for n in (1, 2)) + DAY.format(n=3)
    way = split_by(text, "ended")
    assert [one.split("\n")[0] for one in parts(text, way)] == ["Storm, day 1", "Storm, day 2", "Storm, day 3"]
    foot = split_by(text.replace("Storm, day 3", "All rights reserved").replace("Sep 3, 2025", ""), "ended")
    assert len(foot.stretches) == 2
