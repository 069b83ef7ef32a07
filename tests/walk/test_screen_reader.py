"""What a screen reader gets to read, asked for over the real accessibility bus of a Linux desktop."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.library import Library
from reader.articles.pasted import pasted_article
from tests.qt.window_kit import ANA
from tests.qt.window_kit import TEXT as ARTICLE
from tests.walk.screen_reader import TABLE, TEXT, ScreenReader, missing

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"no accessibility bus: {', '.join(missing())} not installed")
FIRST = ARTICLE.index("Ingrid Solheim")
PLACE = ARTICLE.index("Port Alder")


@pytest.fixture(scope="module")
def library(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("read aloud") / "study.newsgloss"
    with Library.open_to_write(path, ANA, doing="test", create=True) as library:
        run = library.articles.begin_import()
        run.add([pasted_article("ferry.txt", ARTICLE)])
        run.finish()
        ferry = library.articles.find("ferry.txt").uuid
        codes = {code.name: code.uuid for code in library.codebook.all().values()}
        person, place = ((FIRST, FIRST + 14),), ((PLACE, PLACE + 10),)
        add_annotations(library.session, [
            NewAnnotation("mention", ferry, person, codes["Person"]),
            NewAnnotation("mention", ferry, place, codes["Place"]),
        ])  # fmt: skip
    return path


@pytest.fixture(scope="module")
def reader(library, tmp_path_factory):
    reader = None
    try:
        reader = ScreenReader(tmp_path_factory.mktemp("settings"), library)
        reader.find("list", "Annotations")
        yield reader
    finally:
        if reader is not None:
            reader.leave()


@pytest.fixture(scope="module")
def page(reader):
    found = reader.find("text", "Article text")
    reader.wait(lambda: "Ingrid" in reader.ask(found, TEXT, "GetText", "ii", 0, -1)[0], "the article on the page")
    return found


def test_the_words_of_the_article_are_there_and_their_places_on_the_screen(reader, page):
    words = reader.ask(page, TEXT, "GetText", "ii", 0, -1)[0]
    start = words.index("Ingrid Solheim")
    assert reader.property(page, TEXT, "CharacterCount") == len(words)
    assert reader.ask(page, TEXT, "GetText", "ii", start, start + 14)[0] == "Ingrid Solheim"
    first = reader.ask(page, TEXT, "GetCharacterExtents", "iu", start, 0)
    after = reader.ask(page, TEXT, "GetCharacterExtents", "iu", start + 7, 0)
    assert after[0] > first[0] >= 0
    assert first[1] == after[1]
    assert min(first[2:]) > 0


def test_the_caret_goes_where_it_is_put_and_what_it_enters_and_leaves_is_announced(reader, page):
    words = reader.ask(page, TEXT, "GetText", "ii", 0, -1)[0]
    start = words.index("Ingrid Solheim")
    assert reader.ask(page, TEXT, "SetCaretOffset", "i", start + 3) == [True]
    reader.wait(lambda: "Person, Ingrid Solheim, begins" in reader.heard(), "that a person begins")
    assert reader.property(page, TEXT, "CaretOffset") == start + 3
    reader.ask(page, TEXT, "SetCaretOffset", "i", words.index("Port Alder") + 2)
    reader.wait(
        lambda: "Person, Ingrid Solheim, ends. Place, Port Alder, begins" in reader.heard(), "the next announcement"
    )


def test_words_that_are_selected_from_outside_are_selected(reader, page):
    words = reader.ask(page, TEXT, "GetText", "ii", 0, -1)[0]
    start = words.index("night ferry")
    reader.ask(page, TEXT, "SetCaretOffset", "i", start)
    assert reader.ask(page, TEXT, "AddSelection", "ii", start, start + 11) == [True]
    reader.wait(lambda: reader.ask(page, TEXT, "GetSelection", "i", 0) == [start, start + 11], "the selection")
    assert reader.ask(page, TEXT, "GetNSelections") == [1]


def test_the_annotations_are_a_table_with_a_row_for_each(reader, page):
    table = reader.find("list", "Annotations")
    assert TABLE in reader.interfaces(table)
    reader.wait(lambda: reader.property(table, TABLE, "NRows") == 2, "two rows")
    person, place = (reader.name(one) for one in reader.children(table))
    assert person.startswith("Person, Ingrid Solheim")
    assert place.startswith("Place, Port Alder")
