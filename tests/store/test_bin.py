"""The bin: what was deleted is listed by what a person knows it by, and comes back as the very thing it was."""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import Any

import pytest

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.library import Library
from annotations.model.deleted import Deleted
from annotations.model.errors import InvalidInput, UndoBlocked
from annotations.model.field import Field
from annotations.store import binned
from annotations.text.edits import Edit
from tests.store.making import BEN, TEXT, in_the_name_of, incoming, mention, rows, take
from tests.store.proof import things
from tests.store.undoing import annotations, article, redo, undo

WORDS = ("visits", "José", "Antonio", "Javier", "Buenos", "Aires", "Monday", "stayed")


def listed(library: Library) -> list[Deleted]:
    return [one for run in library.bin.deleted() for one in run]


def marked(library: Library, words: str = "Milei", **more: object) -> str:
    before = set(annotations(library))
    library.annotations.add(rows(mention("a.txt", words, **more)))
    return next(uuid for uuid in annotations(library) if uuid not in before)


def code(library: Library, name: str) -> str:
    return next(key for (table, key), one in things(library.db).items() if table == "code" and one["name"] == name)


def entity(library: Library, name: str) -> str:
    return next(key for (table, key), one in things(library.db).items() if table == "entity" and one["name"] == name)


def note_on(library: Library, uuid: str) -> str:
    new = NewAnnotation("note", article(library), body="Look at this.", target=uuid)
    return add_annotations(library.session, [new])[0]


# What is listed


def test_nothing_is_listed_where_nothing_was_deleted(library):
    assert listed(library) == []


def test_a_deleted_mention_is_told_by_words_label_article_person_and_action(library):
    uuid = marked(library)
    library.annotations.delete([uuid])
    [one] = listed(library)
    assert (one.uuid, one.kind, one.name, one.more) == (uuid, "mention", "Milei", "Person")
    assert (one.article, one.annotator, one.action) == ("Kast visits Milei", "Ana", "Delete the mention “Milei”")
    assert one.at > 0


def test_an_article_is_one_line_with_the_number_of_what_went_with_it(library):
    first, second = marked(library), marked(library, "Buenos Aires", label="Place")
    note_on(library, first)
    library.articles.delete([article(library)])
    [one] = listed(library)
    assert (one.kind, one.name) == ("article", "Kast visits Milei")
    assert one.went == (("mention", 2), ("note", 1))
    assert second not in {other.uuid for other in listed(library)}


def test_the_newest_deletion_comes_first_and_what_is_back_is_not_listed(library):
    first, second = marked(library), marked(library, "Buenos Aires", label="Place")
    library.annotations.delete([first])
    library.annotations.delete([second])
    assert [one.uuid for one in listed(library)] == [second, first]
    undo(library)
    assert [one.uuid for one in listed(library)] == [first]


def test_a_value_that_was_replaced_was_not_deleted(library):
    library.articles.set_field(article(library), "title", [Field("title", "Another title", status="changed")])
    assert listed(library) == []
    library.articles.set_field(article(library), "title", [])
    assert [(one.kind, one.more, one.name) for one in listed(library)] == [
        ("field", "title", "Another title"), ("field", "title", "Kast visits Milei"),
    ]  # fmt: skip


def test_the_words_it_stood_on_are_shown_with_those_beside_them(library):
    uuid = marked(library)
    library.annotations.delete([uuid])
    words = library.bin.words(uuid)
    assert words.quote == "Milei"
    assert words.before + words.quote + words.after == TEXT


def test_what_only_went_along_is_counted_and_not_read(library, monkeypatch):
    marks = [marked(library, words) for words in WORDS]
    note_on(library, marks[0])
    library.articles.delete([article(library)])
    read: list[dict[str, Any]] = []

    def reading(kept: str) -> dict[str, Any]:
        read.append(json.loads(kept))
        return read[-1]

    monkeypatch.setattr(binned, "json", SimpleNamespace(loads=reading))
    [one] = listed(library)
    assert one.went == (("mention", len(WORDS)), ("note", 1))
    # The article and the title it is called by, which are the only ones whose words are shown.
    assert sorted(kept["row"]["name"] for kept in read) == ["a.txt", "title"]


def test_the_label_of_many_deleted_mentions_is_asked_for_once(library):
    asked: dict[int, list[str]] = {}
    for many in (1, len(WORDS) - 1):
        library.annotations.delete([marked(library, words) for words in WORDS[:many]])
        asked[many] = []
        library.db.set_trace_callback(asked[many].append)
        newest = next(library.bin.deleted())
        library.db.set_trace_callback(None)
        assert [one.more for one in newest] == ["Person"] * many
    assert len(asked[1]) == len(asked[len(WORDS) - 1])


# What comes back


def test_a_mention_comes_back_as_the_very_thing_it_was_and_one_undo_takes_it_away(library):
    uuid = marked(library)
    before = things(library.db)
    library.annotations.delete([uuid])
    after = things(library.db)
    result = library.bin.put_back([uuid])
    assert things(library.db) == before
    assert (result.name, result.things, result.left) == ("Put back the mention “Milei”", 1, ())
    assert undo(library) == result.name
    assert things(library.db) == after
    redo(library)
    assert things(library.db) == before


def test_an_article_comes_back_with_all_that_went_with_it(library):
    note_on(library, marked(library))
    before = things(library.db)
    uuid = article(library)
    library.articles.delete([uuid])
    result = library.bin.put_back([uuid])
    assert things(library.db) == before
    assert result.along == 3
    assert library.search("Buenos").total == 1


def test_a_label_comes_back_with_its_marks_its_definition_and_its_entities(library):
    marked(library, entity="Javier Milei")
    before = things(library.db)
    uuid = code(library, "Person")
    library.codebook.delete(uuid)
    library.bin.put_back([uuid])
    assert things(library.db) == before


def test_an_entity_comes_back_with_its_links(library):
    marked(library, entity="Javier Milei")
    before = things(library.db)
    uuid = entity(library, "Javier Milei")
    library.entities.delete(uuid)
    library.bin.put_back([uuid])
    assert things(library.db) == before


def test_it_works_where_undo_is_blocked(library):
    uuid = marked(library)
    library.articles.delete([article(library)])
    [again] = take(library, incoming("a.txt", TEXT))
    library.articles.delete([again])
    library.bin.put_back([listed(library)[1].uuid])
    assert things(library.db)["annotation", uuid]["uuid"] == uuid


def test_undo_of_the_deletion_names_what_put_it_back(library):
    uuid = marked(library)
    library.annotations.delete([uuid])
    ben = in_the_name_of(BEN, library)
    ben.bin.put_back([uuid])
    with pytest.raises(UndoBlocked, match="Put back the mention"):
        undo(library)


def test_several_come_back_as_one_action(library):
    one, other = marked(library), marked(library, "Buenos Aires", label="Place")
    before = things(library.db)
    library.annotations.delete([one])
    library.annotations.delete([other])
    gone = things(library.db)
    assert library.bin.put_back([one, other]).name == "Put back 2 deleted things"
    assert things(library.db) == before
    undo(library)
    assert things(library.db) == gone


def test_what_it_needs_comes_along_without_what_it_does_not_need(library):
    uuid = marked(library)
    marked(library, "Buenos Aires")
    library.annotations.delete([uuid])
    library.codebook.delete(code(library, "Person"))
    library.articles.delete([article(library)])
    result = library.bin.put_back([uuid])
    assert set(result.brought) == {"The article “a.txt”", "The label or topic “Person”"}
    assert annotations(library) == [uuid]
    assert library.articles.find("a.txt").revision_id


def test_what_stood_on_a_text_that_was_edited_since_moves_to_its_words(library):
    uuid = marked(library)
    library.annotations.delete([uuid])
    library.mending.edit(article(library), [Edit(0, 0, "Today: ")])
    result = library.bin.put_back([uuid])
    assert result.review == 0
    [part] = things(library.db)["annotation", uuid].parts
    assert part[3:] == (TEXT.index("Milei") + 7, TEXT.index("Milei") + 12, "Milei", "ok")


def test_what_lost_its_words_is_up_for_review(library):
    uuid = marked(library, "Buenos Aires", label="Place")
    library.annotations.delete([uuid])
    start = TEXT.index("Buenos Aires")
    library.mending.edit(article(library), [Edit(start, start + 12, "another town altogether")])
    assert library.bin.put_back([uuid]).review == 1
    assert things(library.db)["annotation", uuid].parts[0][6] == "review"


def test_what_was_merged_since_is_what_took_its_place(library):
    uuid = marked(library)
    library.annotations.delete([uuid])
    library.codebook.merge(code(library, "Person"), code(library, "Place"))
    library.bin.put_back([uuid])
    place = things(library.db)["code", code(library, "Place")]
    assert things(library.db)["annotation", uuid]["code_id"] == place["id"]


# What stands in the way


def test_words_that_were_marked_again_are_not_marked_twice(library):
    uuid = marked(library)
    library.annotations.delete([uuid])
    marked(library)
    with pytest.raises(InvalidInput, match="have the label already"):
        library.bin.put_back([uuid])


def test_an_article_that_was_imported_again_is_not_doubled(library):
    uuid = article(library)
    library.articles.delete([uuid])
    take(library, incoming("a.txt", TEXT))
    with pytest.raises(InvalidInput, match="made from the same file since"):
        library.bin.put_back([uuid])


def test_a_label_whose_name_is_taken_says_so(library):
    uuid = code(library, "Person")
    library.codebook.delete(uuid)
    library.codebook.add("label", "Person")
    with pytest.raises(InvalidInput, match="There is a label “Person” here already"):
        library.bin.put_back([uuid])


def test_what_can_come_back_does_where_another_cannot(library):
    one, other = marked(library), marked(library, "Buenos Aires", label="Place")
    library.annotations.delete([one])
    library.annotations.delete([other])
    marked(library)
    result = library.bin.put_back([one, other, "00000000-0000-4000-8000-000000000000"])
    assert result.things == 1
    assert [uuid for uuid, _ in result.left] == [one, "00000000-0000-4000-8000-000000000000"]
    assert other in annotations(library)


def test_what_is_there_cannot_be_put_back(library):
    uuid = marked(library)
    count = len([*library.history.actions()])
    with pytest.raises(InvalidInput, match="Nothing that was deleted here has the id"):
        library.bin.put_back([uuid])
    assert len([*library.history.actions()]) == count
