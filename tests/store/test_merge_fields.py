"""Merging fields: what a person set goes before what was detected, and of two persons' words ours stay."""

from __future__ import annotations

import pytest

from annotations.library import Library
from annotations.model.field import Field
from tests.store.making import ANA, BEN, TEXT, incoming, take
from tests.store.merging import copied, edit, fields_of, marks_of, merged, note, opened, work_of

FIELDS = (
    Field("title", "Kast visits Milei", 0, 17, 0.9),
    Field("author", "Someone", confidence=0.5),
    Field("author", "Another", confidence=0.5),
)


@pytest.fixture
def ours(tmp_path):
    return tmp_path / "ours.newsgloss"


@pytest.fixture
def theirs(tmp_path):
    return tmp_path / "theirs.newsgloss"


def with_fields(path, annotator=ANA):
    with opened(path, annotator) as library:
        return take(library, incoming("a.txt", TEXT, fields=FIELDS))[0]


@pytest.fixture
def article(ours, theirs):
    """An article with fields that both libraries have, copies of one library."""
    uuid = with_fields(ours)
    copied(ours, theirs.name)
    return uuid


def set_field(path, article, name, *values, annotator=ANA, status="changed", **more):
    with opened(path, annotator) as library:
        library.articles.set_field(article, name, [Field(name, value, status=status, **more) for value in values])


def test_what_a_person_set_there_takes_the_place_of_what_was_detected_here(ours, theirs, article):
    set_field(theirs, article, "title", "A visit", annotator=BEN, start=0, end=4)
    set_field(theirs, article, "author", "One", "Two", "Three", annotator=BEN)
    set_field(theirs, article, "outlet", "", annotator=BEN, status="absent")
    report = merged(ours, theirs)
    assert fields_of(ours, article, "title") == [("A visit", "changed")]
    assert fields_of(ours, article, "author") == [("One", "changed"), ("Two", "changed"), ("Three", "changed")]
    assert fields_of(ours, article, "outlet") == [("", "absent")]
    assert (report.updated["field"], report.added["field"]) == (4, 1)
    assert not merged(ours, theirs).changed


def test_what_a_person_set_here_stays_where_it_was_only_detected_there(ours, theirs, article):
    set_field(ours, article, "title", "A visit")
    assert not merged(ours, theirs).changed
    assert fields_of(ours, article, "title") == [("A visit", "changed")]


def test_of_what_two_persons_set_ours_stays_and_a_person_is_told(ours, theirs, article):
    set_field(ours, article, "title", "A visit")
    set_field(theirs, article, "title", "A meeting", annotator=BEN)
    report = merged(ours, theirs)
    assert report.conflicts == [
        "The field “title” of “a.txt” was set here and in theirs.newsgloss. It stays as it is here. There: “A meeting”."
    ]
    assert fields_of(ours, article, "title") == [("A visit", "changed")]
    assert not report.changed


def test_two_persons_who_set_the_same_agree(ours, theirs, article):
    set_field(ours, article, "title", "A visit")
    set_field(theirs, article, "title", "A visit", annotator=BEN)
    assert merged(ours, theirs).conflicts == []


def test_who_corrects_what_they_had_from_the_other_is_newer(ours, theirs, article):
    set_field(theirs, article, "title", "A visit", annotator=BEN)
    merged(ours, theirs)
    set_field(theirs, article, "title", "A long visit", annotator=BEN)
    report = merged(ours, theirs)
    assert report.conflicts == []
    assert fields_of(ours, article, "title") == [("A long visit", "changed")]
    report = merged(theirs, ours, annotator=BEN)
    assert not report.changed


def test_who_corrected_what_came_from_the_other_keeps_it_without_a_word(ours, theirs, article):
    set_field(theirs, article, "title", "A visit", annotator=BEN)
    merged(ours, theirs)
    set_field(ours, article, "title", "A long visit")
    report = merged(ours, theirs)
    assert (report.changed, report.conflicts) == (False, [])
    assert fields_of(ours, article, "title") == [("A long visit", "changed")]


def test_a_field_deleted_there_stays_here_and_is_counted(ours, theirs, article):
    set_field(theirs, article, "title", annotator=BEN)
    report = merged(ours, theirs)
    assert not report.changed
    assert report.deleted_there["field"] == 1
    assert fields_of(ours, article, "title") == [("Kast visits Milei", "detected")]


def test_a_field_deleted_here_does_not_come_back(ours, theirs, article):
    set_field(ours, article, "title")
    report = merged(ours, theirs)
    assert not report.changed
    assert report.deleted_here["field"] == 1
    assert fields_of(ours, article, "title") == []


def test_the_same_bytes_imported_apart_keep_one_set_of_detected_fields(ours, theirs):
    here, there = with_fields(ours), with_fields(theirs, BEN)
    assert not merged(ours, theirs).changed
    set_field(theirs, there, "title", "A visit", annotator=BEN)
    merged(ours, theirs)
    assert fields_of(ours, here, "title") == [("A visit", "changed")]
    assert fields_of(ours, here, "author") == [("Someone", "detected"), ("Another", "detected")]


def test_the_words_a_field_came_from_move_with_the_text(ours, theirs, article):
    set_field(theirs, article, "title", "José Antonio Kast", annotator=BEN, start=19, end=36)
    with opened(ours) as library:
        edit(library, article, "visits", "meets")
    merged(ours, theirs)
    with Library.open(ours) as library:
        found = library.articles.find(article)
        title = next(field for field in library.articles.fields(found) if field.name == "title")
        assert library.articles.text(found)[title.start : title.end] == "José Antonio Kast"


def test_notes_about_a_value_that_is_replaced_are_about_the_new_one(ours, theirs, article):
    with opened(ours) as library:
        about = note(library, article, "Check this.", target=field_uuid(library, "title"))
    set_field(theirs, article, "title", "A visit", annotator=BEN)
    with opened(ours) as library:
        before = work_of(library.db)
        library.merge([theirs])
        assert library.check() == []
        (new,) = list(library.annotations.reader().of_article(library.articles.find(article).id))
        assert (new.uuid, new.target) == (about, field_uuid(library, "title"))
        library.history.undo([ANA.uuid])
        assert work_of(library.db) == before


def test_notes_about_a_value_that_is_not_taken_are_about_ours(ours, theirs):
    here, there = with_fields(ours), with_fields(theirs, BEN)
    with opened(theirs, BEN) as library:
        about = note(library, there, "Check this.", target=field_uuid(library, "title"))
    merged(ours, theirs)
    with Library.open(ours) as library:
        wanted = field_uuid(library, "title")
    assert marks_of(ours, here)[about].target == wanted


def field_uuid(library, name):
    return library.db.execute("SELECT uuid FROM field WHERE name = ?", (name,)).fetchone()[0]
