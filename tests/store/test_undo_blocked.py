"""What stands in the way of an undo or a redo is named, and all stays as it was."""

from __future__ import annotations

import pytest

from annotations.model.block import Block
from annotations.model.errors import UndoBlocked
from annotations.model.field import Field
from annotations.text.edits import Edit
from tests.store.making import BEN, TEXT, incoming, mention, rows, take
from tests.store.proof import things
from tests.store.undoing import annotations, article, blocked, redo, undo

# What stands in the way


def test_a_later_change_of_the_same_thing_is_named_with_who_made_it(library, ben):
    library.articles.set_field(article(library), "title", [Field("title", "A")])
    ben.articles.set_field(article(library), "title", [Field("title", "B")])
    message = blocked(library)
    assert "was changed since by Ben (Set title of a.txt). Undo that first." in message
    undo(ben, BEN)
    undo(library)
    assert library.articles.fields(library.articles.find("a.txt"))[0].value == "Kast visits Milei"


def test_an_annotation_that_another_deleted_is_named_with_the_deletion(library, ben):
    library.annotations.add(rows(mention("a.txt", "Kast")))
    ben.annotations.delete(annotations(library))
    assert "was changed since by Ben (Delete" in blocked(library)


def test_a_later_annotation_that_hangs_on_an_article_is_named_by_its_words(library, ben):
    ben.annotations.add(rows(mention("a.txt", "José Antonio Kast")))
    assert blocked(library) == (
        "The mention “José Antonio Kast” by Ben came later and hangs on it. Undo or delete that first."
    )
    undo(ben, BEN)
    undo(library)


def test_a_later_use_of_a_new_label_or_entity_is_named(library, ben):
    library.annotations.add(rows(mention("a.txt", "Kast", "Politician", entity="José Antonio Kast")))
    ben.annotations.add(rows(mention("a.txt", "José Antonio Kast", "Politician", entity="José Antonio Kast")))
    assert "The mention “José Antonio Kast” by Ben came later and hangs on it." in blocked(library)


def test_a_later_note_about_an_annotation_is_named(library, ben):
    library.annotations.add(rows(mention("a.txt", "Kast")))
    ben.annotations.add(rows({"kind": "note", "on": annotations(library)[0], "note": "sure?"}))
    assert blocked(library) == "The note by Ben came later and hangs on it. Undo or delete that first."


def test_a_topic_below_a_new_one_is_named(library, ben):
    library.annotations.add(rows({"article": "a.txt", "kind": "topic", "topic": "New"}))
    ben.annotations.add(rows({"article": "a.txt", "kind": "topic", "topic": "New/Newer"}))
    assert "The label or topic “Newer” came later and hangs on it." in blocked(library)


def test_a_note_does_not_come_back_to_what_was_deleted_since(library, ben):
    library.annotations.add(rows(mention("a.txt", "Kast")))
    mark = annotations(library)[0]
    ben.annotations.add(rows({"kind": "note", "on": mark, "note": "sure?"}))
    undo(ben, BEN)
    library.annotations.delete([mark])
    with pytest.raises(UndoBlocked, match="The annotation that a note is about was deleted since"):
        redo(ben, BEN)


def test_an_annotation_does_not_come_back_to_an_article_that_is_gone(library, ben):
    ben.annotations.add(rows(mention("a.txt", "Kast")))
    undo(ben, BEN)
    library.articles.delete([article(library)])
    with pytest.raises(UndoBlocked, match="needs the article that was deleted since"):
        redo(ben, BEN)


def test_an_article_does_not_come_back_beside_another_of_the_same_bytes(library, ben):
    undo(library)
    take(ben, incoming("again.txt", TEXT))
    with pytest.raises(UndoBlocked) as caught:
        redo(library)
    assert str(caught.value) == "The article “again.txt” was made from the same file since. Delete that one first."


# Texts


def test_an_edited_text_is_undone_with_all_marks_in_place(library, ben):
    library.annotations.add(rows(mention("a.txt", "José Antonio Kast"), mention("a.txt", "Monday")))
    ben.annotations.add(rows(mention("a.txt", "Javier Milei")))
    before = things(library.db)
    start = TEXT.index("Antonio")
    library.articles.edit_text(article(library), [Edit(0, 0, "Now: "), Edit(start, start + 8, "")])
    states = {one.quote: one.anchors[0].state for one in library.annotations.reader().of_article(1)}
    assert states == {"José Antonio Kast": "review", "Javier Milei": "ok", "Monday": "ok"}
    undo(library)
    after = things(library.db)
    assert {key: after[key] for key in before} == before
    assert [key[0] for key in after.keys() - before.keys()] == ["revision"]


def test_a_new_text_stays_when_another_has_marked_its_words(library, ben):
    library.articles.edit_text(article(library), [Edit(0, 4, "Boric")])
    ben.annotations.add(rows({"article": "a.txt", "kind": "mention", "start": 0, "end": 5, "label": "Person"}))
    assert blocked(library) == (
        "The mention “Boric” by Ben stands on another version of the text. Undo the change of the text first."
    )


def test_a_new_text_stays_when_another_has_edited_it_further(library, ben):
    library.articles.edit_text(article(library), [Edit(0, 4, "Boric")])
    ben.articles.edit_text(article(library), [Edit(0, 5, "Piñera")])
    assert blocked(library) == (
        "The article “a.txt” was changed since by Ben (Edit the text of a.txt). Undo that first."
    )


def test_a_deleted_mark_does_not_come_back_to_a_text_it_was_not_on(library, ben):
    library.annotations.add(rows(mention("a.txt", "Kast")))
    library.annotations.delete(annotations(library))
    ben.articles.edit_text(article(library), [Edit(0, 0, "x")])
    assert blocked(library) == (
        "The mention “Kast” by Ana stands on another version of the text. Undo the change of the text first."
    )


def test_changed_blocks_are_undone_and_block_the_undo_of_their_text(library, ben):
    edited = library.articles.edit_text(article(library), [Edit(0, 4, "Boric")])
    row = library.articles.find("a.txt")
    before = library.articles.blocks(row)
    length = len(library.articles.text(row))
    ben.articles.set_blocks(row.uuid, [Block("headline", 0, 18), Block("lead", 18, length)])
    assert "was changed since by Ben (Change the blocks of a.txt)" in blocked(library)
    undo(ben, BEN)
    assert library.articles.blocks(row) == before
    assert things(library.db)["revision", edited].parts
    undo(library)
