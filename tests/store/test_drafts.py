"""Notes while they are typed: they survive the end of the program, and are one action when they are left."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotations.commands import drafts, marking
from annotations.commands.drafts import NoteDraft
from annotations.commands.marking import NewAnnotation
from annotations.model.errors import InvalidInput, NotFound
from annotations.model.field import Field
from annotations.model.ids import new_uuid
from annotations.text.edits import Edit
from tests.store.making import BEN, in_the_name_of, made
from tests.store.undoing import article, undo


@pytest.fixture
def draft(library) -> NoteDraft:
    """On the word “Kast”."""
    return NoteDraft(new_uuid(), article=article(library), spans=((0, 4),), quote="Kast")


def annotations(library):
    row = library.articles.find(article(library))
    return library.annotations.reader().of_article(row.id)


def _names(library):
    return [action.name for action in library.history.actions()]


def test_a_draft_is_no_annotation_and_no_action(library, draft):
    before = _names(library)
    drafts.keep_draft(library.session, draft, "Wh")
    drafts.keep_draft(library.session, draft, "Which?")
    assert annotations(library) == []
    assert _names(library) == before
    assert drafts.left_drafts(library.session) == [(draft, "Which?")]


def test_a_draft_is_there_for_its_annotator_after_a_restart_and_for_nobody_else(tmp_path):
    draft = NoteDraft(new_uuid(), target=new_uuid(), quote="Person")
    with made(tmp_path / "other.newsgloss") as library:
        drafts.keep_draft(library.session, draft, "Which?")
        assert drafts.left_drafts(in_the_name_of(BEN, library).session) == []
    with made(tmp_path / "other.newsgloss") as library:
        assert drafts.left_drafts(library.session) == [(draft, "Which?")]


def test_what_was_typed_becomes_a_note_in_one_action_and_undo_takes_it_back(library, draft):
    drafts.keep_draft(library.session, draft, "Which?")
    assert drafts.settle_draft(library.session, draft, "Which one?") == draft.note
    (note,) = annotations(library)
    assert (note.uuid, note.body, note.quote) == (draft.note, "Which one?", "Kast")
    assert _names(library)[0] == "Write a note"
    assert drafts.left_drafts(library.session) == []
    undo(library)
    assert annotations(library) == []


def test_settling_twice_does_it_once(library, draft):
    drafts.settle_draft(library.session, draft, "Which?")
    before = _names(library)
    drafts.settle_draft(library.session, draft, "Which?")
    assert _names(library) == before


def test_an_edit_is_one_action_and_a_note_without_words_is_deleted(library, draft):
    drafts.settle_draft(library.session, draft, "Which?")
    known = replace(draft, known=True)
    drafts.settle_draft(library.session, known, "Who?")
    assert [one.body for one in annotations(library)] == ["Who?"]
    assert _names(library)[0] == "Edit a note"
    assert drafts.settle_draft(library.session, known, " \n") is None
    assert annotations(library) == []


def test_nothing_typed_is_no_note_and_no_action(library, draft):
    before = _names(library)
    assert drafts.settle_draft(library.session, draft, "  ") is None
    assert _names(library) == before


def test_a_note_whose_words_were_corrected_meanwhile_says_what_they_were(library, draft):
    library.articles.edit_text(article(library), [Edit(0, 4, "Cast")])
    drafts.settle_draft(library.session, draft, "Which?")
    (note,) = annotations(library)
    assert (note.anchors, note.body) == ((), "> Kast\n\nWhich?")


def test_a_note_deleted_while_it_was_changed_comes_back(library, draft):
    drafts.settle_draft(library.session, draft, "Which?")
    marking.delete_annotations(library.session, [draft.note])
    drafts.settle_draft(library.session, replace(draft, known=True), "Which one?")
    assert [(one.body, one.quote) for one in annotations(library)] == [("Which one?", "Kast")]


def test_a_note_about_a_mention_that_is_gone_is_a_note_on_the_article(library, draft):
    session = library.session
    code = next(code for code in library.codebook.all().values() if code.kind == "label")
    (mention,) = marking.add_annotations(session, [NewAnnotation("mention", draft.article, ((0, 4),), code=code.uuid)])
    about = NoteDraft(new_uuid(), article=draft.article, target=mention, quote="Kast")
    marking.delete_annotations(session, [mention])
    drafts.settle_draft(session, about, "Which?")
    (note,) = annotations(library)
    assert (note.target, note.body) == (None, "> Kast\n\nWhich?")


def test_a_draft_whose_article_is_gone_waits_till_undo_brings_the_article_back(library, draft):
    drafts.keep_draft(library.session, draft, "Which?")
    library.articles.delete([draft.article])
    with pytest.raises(NotFound):
        drafts.settle_draft(library.session, draft, "Which?")
    undo(library)
    ((left, body),) = drafts.left_drafts(library.session)
    drafts.settle_draft(library.session, left, body)
    assert [one.body for one in annotations(library)] == ["Which?"]


def test_a_note_about_a_label_belongs_to_no_article(library):
    code = next(iter(library.codebook.all().values()))
    draft = NoteDraft(new_uuid(), target=code.uuid, quote=code.name)
    drafts.settle_draft(library.session, draft, "Rarely right.")
    assert [note.body for note in library.annotations.reader().about(code.uuid)] == ["Rarely right."]
    with pytest.raises(InvalidInput, match="no longer"):
        drafts.settle_draft(library.session, NoteDraft(new_uuid(), target=new_uuid()), "Lost.")


def test_a_note_on_a_field_stays_when_the_field_is_confirmed_or_corrected(library):
    row = library.articles.find(article(library))
    (uuid,) = library.articles.field_uuids(row)
    draft = NoteDraft(new_uuid(), article=row.uuid, target=uuid)
    drafts.settle_draft(library.session, draft, "From the feed.")
    library.articles.set_field(row.uuid, "title", [Field("title", "Kast visits", status="changed")])
    (note,) = annotations(library)
    assert note.target == library.articles.field_uuids(row)[0] != uuid
    undo(library)
    assert [one.target for one in annotations(library)] == [uuid]
    library.articles.set_field(row.uuid, "title", [])
    assert annotations(library) == []


def test_notes_follow_the_value_they_are_about_when_the_order_of_values_changes(library):
    row = library.articles.find(article(library))
    library.articles.set_field(row.uuid, "author", [Field("author", "Ana"), Field("author", "Ben")])
    about_ben = library.articles.field_uuids(row)[-1]
    draft = NoteDraft(new_uuid(), article=row.uuid, target=about_ben)
    drafts.settle_draft(library.session, draft, "Who is it?")
    library.articles.set_field(row.uuid, "author", [Field("author", "Ben"), Field("author", "Ana")])
    values = dict(zip(library.articles.field_uuids(row), library.articles.fields(row), strict=True))
    assert values[annotations(library)[0].target].value == "Ben"


def test_what_is_typed_is_kept_as_it_is(library, draft):
    body = "> quoted\n\n\u200fمرحبا 👩‍👩‍👧 [a](b)"
    drafts.keep_draft(library.session, draft, body)
    assert drafts.left_drafts(library.session)[0][1] == body
