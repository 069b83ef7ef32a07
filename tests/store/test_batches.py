"""Many articles are tagged, or given a field, as one action that one undo takes back."""

from __future__ import annotations

import pytest

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.library import Library
from annotations.model.errors import InvalidInput, NotFound
from annotations.model.field import Field
from annotations.search.listing import Filter, Sort
from tests.store.making import ANA, incoming, take
from tests.store.proof import things
from tests.store.undoing import undo


@pytest.fixture
def three(library) -> list[str]:
    """Three articles more, the last with an outlet and two authors of its own."""
    outlet = [Field("outlet", "Coast Today"), Field("author", "Maren Holt"), Field("author", "Tomás Ibarra")]
    return take(
        library, incoming("b.txt", "One."), incoming("c.txt", "Two."), incoming("d.txt", "Three.", None, outlet)
    )


def topic_of(library: Library, name: str) -> str:
    return next(code.uuid for code in library.codebook.all().values() if code.kind == "topic" and code.name == name)


def fields_of(library: Library, name: str, uuids: list[str]) -> list[list[str]]:
    rows = [library.articles.find(uuid) for uuid in uuids]
    return [[field.value for field in library.articles.fields(row) if field.name == name] for row in rows]


def tags_of(library: Library, uuid: str) -> list[str | None]:
    return [one.topic for one in library.annotations.reader().of_article(library.articles.find(uuid).id)]


def test_a_topic_is_put_on_many_articles_and_one_undo_takes_it_off_all(library, three):
    before = things(library.db)
    assert library.articles.tag(three, topic_of(library, "Economy")) == 3
    assert [tags_of(library, uuid) for uuid in three] == [["Economy"]] * 3
    assert undo(library) == "Tag 3 articles with Economy"
    assert things(library.db) == before


def test_articles_that_have_the_topic_are_not_tagged_twice(library, three):
    topic = topic_of(library, "Economy")
    library.articles.tag(three[:1], topic)
    assert library.articles.tag(three, topic) == 2
    assert library.articles.tag(three, topic) == 0
    assert [tags_of(library, uuid) for uuid in three] == [["Economy"]] * 3
    assert next(library.history.actions(1)).name == "Tag 2 articles with Economy"


def test_a_topic_on_some_words_is_no_topic_on_the_article(library, three):
    topic = topic_of(library, "Economy")
    add_annotations(library.session, [NewAnnotation("topic", three[0], ((0, 3),), code=topic)])
    assert library.articles.tag(three[:1], topic) == 1


def test_a_new_topic_is_made_in_the_same_action(library, three):
    before = things(library.db)
    library.articles.tag(three, new="Night shifts")
    assert tags_of(library, three[0]) == ["Night shifts"]
    undo(library)
    assert things(library.db) == before


def test_a_field_is_set_in_many_articles_and_one_undo_brings_what_was_there(library, three):
    before = things(library.db)
    library.articles.set_field_of_many(three, "outlet", "  Alder Courier ")
    assert fields_of(library, "outlet", three) == [["Alder Courier"]] * 3
    library.articles.set_field_of_many(three, "author", "")
    assert fields_of(library, "author", three) == [[]] * 3
    assert undo(library) == "Remove author of 3 articles"
    assert undo(library) == "Set outlet of 3 articles"
    assert things(library.db) == before


def test_one_wrong_article_leaves_all_as_they_were(library, three):
    before = things(library.db)
    missing = "0b6f3a57-6f61-4b0e-9f0e-2f7b5f1f3c99"
    with pytest.raises(NotFound):
        library.articles.set_field_of_many([*three, missing], "outlet", "Alder Courier")
    with pytest.raises(NotFound):
        library.articles.tag([*three, missing], topic_of(library, "Economy"))
    with pytest.raises(InvalidInput):
        library.articles.set_field_of_many(three, " ", "Alder Courier")
    with pytest.raises(InvalidInput):
        library.articles.tag(three, next(c.uuid for c in library.codebook.all().values() if c.kind == "label"))
    assert things(library.db) == before


def test_the_first_mark_in_an_open_article_begins_it_and_undo_takes_that_back(library, three):
    def state() -> str:
        ids = library.listing.ids(Filter(), Sort("added", False))
        return {row.uuid: row.state for row in library.listing.rows(ids, ANA.uuid)}[three[0]]

    before = things(library.db)
    note = NewAnnotation("note", three[0], body="Look")
    add_annotations(library.session, [note])
    assert state() == "unread"
    undo(library)
    add_annotations(library.session, [note], begins=True)
    assert state() == "reading"
    undo(library)
    assert state() == "unread"
    assert things(library.db) == before
    library.articles.set_state(three[:1], "done")
    add_annotations(library.session, [note], begins=True)
    assert state() == "done"
    library.articles.set_state(three[:1], "unread")
    add_annotations(library.session, [note], begins=True)
    assert state() == "reading"
