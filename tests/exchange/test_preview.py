"""How the files of an export begin, before anything is written where a person said."""

from __future__ import annotations

import pytest

from annotations.exchange.preview import preview
from annotations.exchange.purposes import PURPOSES, written_formats
from annotations.exchange.registry import FORMATS
from annotations.exchange.selection import EVERYTHING, Selection

WRITTEN = [one.id for one in FORMATS.values() if one.writer and not one.missing()]


def look(desk, format_id, selection=EVERYTHING, options=None):
    with desk.library.snapshot():
        return preview(desk.library.db, FORMATS[format_id], options or {}, selection)


@pytest.mark.parametrize("format_id", WRITTEN)
def test_every_format_shows_how_its_files_begin_or_says_that_they_are_not_for_people(full_desk, format_id):
    before = sorted(full_desk.folder.iterdir())
    found = look(full_desk, format_id)
    assert found.readable == bool(found.files)
    assert all(shown.lines or shown.rows for shown in found.files)
    assert all(len(shown.lines) <= 30 and len(shown.rows) <= 11 for shown in found.files)
    assert sorted(full_desk.folder.iterdir()) == before


def test_a_table_comes_as_rows_with_the_names_of_its_columns_first(full_desk):
    for format_id in ("csv", "xlsx"):
        shown = look(full_desk, format_id).files[0]
        head, *rows = shown.rows
        assert "quote" in head
        assert sorted({row[head.index("quote")] for row in rows} & {"Kast", "Milei"}) == ["Kast", "Milei"]


def test_what_the_format_is_about_comes_first_and_a_page_without_its_signs(full_desk):
    assert look(full_desk, "brat").files[0].name.endswith(".ann")
    lines = look(full_desk, "html").files[0].lines
    assert any(line.endswith("met PER Milei in Buenos Aires.") for line in lines)
    assert not any("<" in line or "{" in line for line in lines)


def test_a_line_that_is_very_long_is_cut(desk):
    desk.article("long.txt", "word " * 1000 + "end")
    (shown,) = look(desk, "jsonl").files
    assert max(len(line) for line in shown.lines) == 401
    assert any(line.endswith("…") for line in shown.lines)


def test_articles_with_annotations_of_the_choice_are_shown_before_others(desk):
    for name in ("a.txt", "b.txt", "c.txt", "d.txt"):
        desk.article(name, f"Kast is in {name}")
    desk.annotate({"article": "d.txt", "kind": "mention", "start": 0, "end": 4, "label": "Person"})
    assert [shown.name for shown in look(desk, "brat").files if shown.name.endswith(".ann")] == ["a.ann", "d.ann"]


def test_where_nothing_is_chosen_there_is_nothing_to_show(full_desk):
    assert look(full_desk, "csv", Selection(first="2099")).files == ()


def test_every_format_that_can_be_written_is_for_one_purpose():
    shown = [one.id for _, formats in written_formats() for one in formats]
    assert sorted(shown) == sorted(one.id for one in FORMATS.values() if one.writer)
    assert [purpose for purpose, formats in written_formats() if formats] == list(PURPOSES)
