"""Transactions: what fails leaves nothing behind, and what comes after it is right."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from annotations.commands.imports import Incoming
from annotations.library import Library
from annotations.model.annotator import Annotator
from annotations.model.errors import InvalidInput, NotFound
from annotations.model.field import Field
from annotations.store.tables import CODE
from annotations.store.things import Image
from annotations.text.edits import Edit
from tests.store.making import ANA, BEN, TEXT, in_the_name_of, incoming, made, mention, rows, take
from tests.store.proof import broken, things


class Unforeseen(Exception):
    """An error that nobody thought of."""


def all_of(library: Library) -> tuple[object, ...]:
    return things(library.db), [*library.history.actions()], library.db.execute("SELECT * FROM change").fetchall()


def a_code(library: Library, name: str) -> Image:
    number = library.session.writer.journal.new_id("code")
    return Image((number, f"uuid of {name}", "label", None, name, None, None, None, None, None))


def fail_after(library: Library, *steps: Callable[[], object]) -> None:
    """Take some steps in one transaction, at the end of which there is an error."""

    def fail() -> None:
        with library.session.writer.transaction():
            for step in steps:
                step()
            raise Unforeseen

    with pytest.raises(Unforeseen):
        fail()


def test_an_error_in_a_transaction_leaves_nothing(library):
    before = all_of(library)
    writer = library.session.writer

    def do() -> None:
        action = writer.begin("Fail", library.session.annotator_id())
        writer.journal.insert(action, CODE, [a_code(library, "A")])
        writer.end(action)

    fail_after(library, do)
    assert all_of(library) == before
    library.annotations.add(rows(mention("a.txt", "Kast")))


def test_an_open_action_goes_on_after_a_failed_transaction_as_if_it_had_not_been(library):
    """Its chain must not have taken in what was rolled back."""
    writer = library.session.writer
    with writer.transaction():
        action = writer.begin("Long", library.session.annotator_id())
        writer.journal.insert(action, CODE, [a_code(library, "A")])
    fail_after(library, lambda: writer.journal.insert(action, CODE, [a_code(library, "B")]))
    fail_after(
        library,
        lambda: writer.journal.insert(action, CODE, [a_code(library, "C")]),
        lambda: writer.end(action, name="Too early"),
    )
    with writer.transaction():
        writer.journal.insert(action, CODE, [a_code(library, "D")])
        writer.end(action)
    newest = next(library.history.actions())
    assert (newest.state, newest.changes) == ("done", 2)
    assert {code.name for code in library.codebook.all().values()} >= {"A", "D"}
    assert not {code.name for code in library.codebook.all().values()} & {"B", "C"}


def test_an_action_that_began_in_a_failed_transaction_is_not_closed_later(tmp_path):
    library = made(tmp_path / "library.newsgloss")
    take(library, incoming("a.txt", "one"))
    before = [action.name for action in library.history.actions()]
    fail_after(library, lambda: library.session.writer.begin("Fail", None))
    library.close()
    with made(library.path) as again:
        assert again.interrupted == 0
        assert [action.name for action in again.history.actions()] == before
        assert broken(again.db) == []


def test_closing_in_the_middle_of_a_transaction_loses_only_that(tmp_path):
    library = made(tmp_path / "library.newsgloss")
    run = library.articles.begin_import()
    run.add([incoming("a.txt", "one")])
    before = things(library.db)
    library.db.execute("BEGIN IMMEDIATE")
    library.db.execute("DELETE FROM article")
    library.close()
    with made(tmp_path / "library.newsgloss") as again:
        assert again.interrupted == 1
        assert things(again.db) == before
        assert again.check() == []


def test_two_open_actions_keep_their_changes_apart(library):
    writer = library.session.writer
    one, two = library.articles.begin_import(), library.articles.begin_import()
    for number in range(3):
        one.add([incoming(f"one-{number}.txt", f"one {number}")])
        two.add([incoming(f"two-{number}.txt", f"two {number}")])
    two.finish()
    one.finish()
    assert library.history.undo([ANA.uuid]).changes == 9
    assert [a.name for a in library.articles] == ["a.txt", "one-0.txt", "one-1.txt", "one-2.txt"]
    assert writer.db.in_transaction is False


def test_a_batch_that_fails_takes_its_whole_transaction_back_and_the_import_goes_on(library, monkeypatch):
    run = library.articles.begin_import()
    before = all_of(library)
    with monkeypatch.context() as patch:
        patch.setattr("annotations.store.runs.add_items", fail_unforeseen)
        with pytest.raises(Unforeseen):
            run.add([incoming("b.txt", "two")])
    assert all_of(library) == before
    assert (run.taken, run.same, run.refused) == (0, 0, 0)
    (item,) = run.add([incoming("b.txt", "two")])
    assert item.outcome == "taken"
    with monkeypatch.context() as patch:
        patch.setattr("annotations.store.runs.add_items", fail_unforeseen)
        with pytest.raises(Unforeseen):
            run.add([incoming("c.txt", "three")])
    run.add([incoming("d.txt", "four")])
    run.finish()
    assert [article.name for article in library.articles] == ["a.txt", "b.txt", "d.txt"]
    assert next(library.history.actions()).name == "Import 2 articles"


def fail_unforeseen(*_: object) -> None:
    raise Unforeseen


def test_an_article_that_breaks_a_rule_is_refused_and_the_others_are_taken(library):
    wrong = [
        incoming("blocks.txt", "some words", blocks=[]),
        incoming("field.txt", "some more words", fields=[Field("title", "x", 3, 99)]),
        incoming("sure.txt", "other words", fields=[Field("title", "x", confidence=float("nan"))]),
        incoming("name.txt", "no name", fields=[Field(" ", "x")]),
        Incoming("gone.txt", None, "It cannot be read."),
        Incoming("\udcffno text\x00.txt", None, "Who knows \udcff?"),
        incoming("\udcff.txt", "a name that is no text"),
    ]
    run = library.articles.begin_import()
    items = run.add([*wrong, incoming("right.txt", "right")])
    run.finish()
    assert [item.outcome for item in items] == ["refused"] * 6 + ["taken"] * 2
    assert all(item.reason for item in items[:6])
    for item in items:
        f"{item.path}{item.reason}".encode()
    assert (run.taken, run.same, run.refused) == (2, 0, 6)
    assert library.articles.find("\udcff.txt").name == "\ufffd.txt"


@pytest.mark.parametrize(
    "field",
    [
        Field("title", "x", status="sure"),
        Field("title", "x", confidence=1.5),
        Field("title", "x", confidence=float("nan")),
        Field("title", "x", 3),
        Field("title", "x", None, 3),
        Field("title", "x", 5, 5),
        Field("title", "x", 0, 10_000),
        Field("author", "x"),
    ],
)
def test_a_field_that_breaks_a_rule_is_refused_with_a_sentence(library, field):
    before = all_of(library)
    with pytest.raises(InvalidInput, match=r"\.$"):
        library.articles.set_field(library.articles.find("a.txt").uuid, "title", [field])
    assert all_of(library) == before


def test_a_field_is_kept_with_its_name_and_value_clean_and_its_number_as_sqlite_has_it(library):
    article = library.articles.find("a.txt")
    library.articles.set_field(article.uuid, " own\x00 ", [Field(" own\x00 ", "a\r\nb ", confidence=-0.0)])
    field = library.articles.fields(article)[-1]
    assert (field.name, field.value, str(field.confidence)) == ("own\ufffd", "a\nb", "0.0")


def test_an_edit_that_fails_changes_nothing(library):
    before = all_of(library)
    article = library.articles.find("a.txt").uuid
    for edits in ([Edit(0, 10_000, "")], [Edit(5, 2, "")], [Edit(0, len(TEXT), " \n")]):
        with pytest.raises(InvalidInput):
            library.articles.edit_text(article, edits)
    with pytest.raises(NotFound):
        library.articles.edit_text("nothing", [Edit(0, 0, "x")])
    assert all_of(library) == before


def test_an_accent_put_in_behind_marked_words_sends_the_mark_to_review(library):
    library.annotations.add(rows(mention("a.txt", "Kast"), mention("a.txt", "Milei")))
    library.articles.edit_text(library.articles.find("a.txt").uuid, [Edit(4, 4, "\u0301")])
    states = {one.quote: one.anchors[0].state for one in library.annotations.reader().of_article(1)}
    assert states == {"Kast": "review", "Milei": "ok"}


# Rows of annotations


def errors(library: Library, *wanted: dict[str, object], **options: bool) -> list[str]:
    return [sentence for _, sentence in library.annotations.add(rows(*wanted), **options).errors]


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (mention("a.txt", "Kast", entity="José Kast") | {"label": None}, "There is no entity “José Kast” yet"),
        (mention("a.txt", "Kast", "New", entity="01890000-0000-7000-8000-000000000000"), "There is no entity 0189"),
        (mention("a.txt", "Kast", "New", quote="Milei"), "The words at 0 are “Kast”, not “Milei”."),
        (mention("a.txt", "Kast", "New", annotator="Eva", topic="T"), "A mention has no “topic”."),
        ({"article": "a.txt", "kind": "topic", "topic": "New//Newer"}, "has an empty name in its path"),
        (mention("b.txt", "Kast", "New"), "There is no article “b.txt”"),
        ({"kind": "note", "note": "n"}, "The line names no “article”."),
        ({"article": "a.txt", "kind": "mention", "label": "New"}, "A mention needs “start” and “end”, or “spans”."),
        ({"kind": "note", "note": "n", "on": "nothing"}, "“nothing” is no UUID."),
        ({"kind": "topic", "topic": "T", "on": ANA.uuid}, "Only a note can be “on” something."),
        ({"kind": "note", "note": "n", "on": ANA.uuid}, "There is nothing with the id"),
    ],
)
def test_a_line_that_is_left_out_leaves_nothing_behind(library, row, sentence):
    before = all_of(library)
    (found,) = errors(library, row)
    assert sentence in found
    assert all_of(library) == before
    (found,) = errors(library, row, mention("a.txt", "Milei"))
    assert sentence in found
    new = things(library.db).keys() - before[0].keys()
    assert {table for table, _ in new} == {"annotation"}


@pytest.mark.parametrize(
    ("text", "span", "whole"),
    [
        ("Jose\u0301 Kast", (0, 4), (0, 5)),
        ("Jose\u0301 Kast", (4, 10), (5, 10)),
        ("\U0001f1e8\U0001f1f1 Chile", (1, 3), (0, 2)),
        ("\U0001f468\u200d\U0001f469 both", (2, 3), (0, 3)),
        ("क्षत्रिय", (0, 2), (0, 3)),
    ],
)
def test_a_span_that_cuts_a_character_is_left_out_and_one_round_it_taken(library, text, span, whole):
    take(library, incoming("b.txt", text))
    row = {"article": "b.txt", "kind": "mention", "label": "Person"}
    (sentence,) = errors(library, row | {"spans": [span]})
    assert sentence == f"The span {span[0]} to {span[1]} cuts a character that is made of several code points."
    assert errors(library, row | {"spans": [whole], "quote": text[slice(*whole)]}) == []


def test_a_label_that_a_line_left_out_would_have_made_is_made_by_the_next(library):
    wrong = mention("a.txt", "Kast", "New", entity="01890000-0000-7000-8000-000000000000")
    report = library.annotations.add(rows(wrong, mention("a.txt", "Kast", "New", entity="Kast"), wrong))
    assert report.made == [("label", "New"), ("entity", "Kast")]
    assert [line for line, _ in report.errors] == [1, 3]
    assert [one.label for one in library.annotations.reader().of_article(1)] == ["New"]


def test_an_ambiguous_entity_makes_no_annotator_and_no_label(library):
    library.annotations.add(
        rows(mention("a.txt", "Kast", "One", entity="Kast"), mention("a.txt", "Kast", "Two", entity="Kast"))
    )
    before = all_of(library)
    row = mention("a.txt", "Kast", entity="Kast", annotator="Eva")
    del row["label"]
    (sentence,) = errors(library, row)
    assert sentence == "“Kast” may be any of 2 entities. Use the entity's id."
    assert all_of(library) == before


def test_with_strict_one_wrong_line_takes_all_back(library):
    before = all_of(library)
    report = library.annotations.add(
        rows(mention("a.txt", "Kast", "New", annotator="Eva"), mention("b.txt", "Kast")), strict=True
    )
    assert (report.added, report.made, len(report.errors)) == ({}, [], 1)
    assert all_of(library) == before


def test_without_leave_to_make_nothing_is_made(library):
    before = all_of(library)
    wanted = [
        mention("a.txt", "Kast", "New"), mention("a.txt", "Kast", entity="New"),
        mention("a.txt", "Kast", annotator="Eva"), {"article": "a.txt", "kind": "topic", "topic": "Politics/New"},
    ]  # fmt: skip
    sentences = errors(library, *wanted, may_create=False)
    assert [sentence.split("”")[0] for sentence in sentences] == [
        "There is no label “New", "There is no entity “New", "There is no annotator “Eva",
        "There is no topic “Politics/New",
    ]  # fmt: skip
    assert all_of(library) == before


def test_the_same_line_again_is_skipped_and_its_new_note_is_not(library):
    library.annotations.add(rows(mention("a.txt", "Kast")))
    report = library.annotations.add(rows(mention("a.txt", "Kast"), mention("a.txt", "Kast", note="new")))
    assert (report.added, report.skipped) == ({"note": 1}, 2)
    marks = {one.kind: one for one in library.annotations.reader().of_article(1)}
    assert marks["note"].target == marks["mention"].uuid


def test_the_same_offsets_in_a_changed_text_are_no_repetition(library):
    library.annotations.add(rows(mention("a.txt", "Kast")))
    library.articles.edit_text(library.articles.find("a.txt").uuid, [Edit(0, 4, "Oruz")])
    report = library.annotations.add(rows(mention("a.txt", "Kast", quote="Oruz", note="n")))
    assert (report.added, report.skipped, report.errors) == ({"mention": 1, "note": 1}, 0, [])
    marks = library.annotations.reader().of_article(1)
    assert sorted((one.quote, one.anchors[0].state) for one in marks if one.kind == "mention") == [
        ("Kast", "review"), ("Oruz", "ok"),
    ]  # fmt: skip
    (note,) = [one for one in marks if one.kind == "note"]
    assert note.target == next(one.uuid for one in marks if one.quote == "Oruz")


@pytest.mark.parametrize("spell", [str.upper, lambda uuid: uuid.replace("-", ""), lambda uuid: f"{{{uuid}}}"])
def test_a_note_is_on_a_thing_however_its_id_is_spelled(library, spell):
    uuid = library.articles.find("a.txt").uuid
    library.annotations.add(rows({"kind": "note", "on": spell(uuid), "note": "n"}))
    (note,) = library.annotations.reader().of_article(1)
    assert (note.target_kind, note.target) == ("article", uuid)


def test_a_note_can_be_on_what_a_line_before_it_made(library):
    library.annotations.add(rows(mention("a.txt", "Kast")))
    (mark,) = library.annotations.reader().of_article(1)
    library.annotations.add(rows({"kind": "note", "on": mark.uuid, "note": "one"}))
    note = next(one for one in library.annotations.reader().of_article(1) if one.kind == "note")
    library.annotations.add(rows({"kind": "note", "on": note.uuid, "note": "two"}))
    library.annotations.delete([mark.uuid])
    assert library.annotations.reader().of_article(1) == []


def test_an_annotator_comes_into_the_library_with_the_first_change_and_by_id_only(library):
    other_ana = Annotator("33333333-3333-4333-8333-333333333333", "Ana")
    in_the_name_of(other_ana, library).annotations.add(rows(mention("a.txt", "Kast")))
    in_the_name_of(BEN, library).annotations.add(rows({"article": "a.txt", "kind": "note", "note": "n"}))
    in_the_name_of(Annotator(BEN.uuid, "Benjamin"), library).annotations.add(rows(mention("a.txt", "Milei")))
    marks = library.annotations.reader().of_article(1)
    assert {(one.annotator_uuid, one.annotator) for one in marks} == {(other_ana.uuid, "Ana"), (BEN.uuid, "Ben")}


def test_what_is_done_together_is_one_action_however_it_is_nested(tmp_path):
    with made(tmp_path / "library.newsgloss") as library:
        library.codebook.add("label", "Before")
        before = len([*library.history.actions()])
        with library.session.together("Make three"):
            library.codebook.add("label", "First")
            with library.session.together("Make two of them"):
                library.codebook.add("label", "Second")
            library.codebook.add("label", "Third")
        first, *others = library.history.actions()
        assert (first.name, len(others)) == ("Make three", before)
        library.history.undo([ANA.uuid])
        assert not {"First", "Second", "Third"} & {code.name for code in library.codebook.all().values()}
        assert library.check() == []


def test_what_fails_together_leaves_nothing_of_it(tmp_path):
    def make_two(library: Library) -> None:
        with library.session.together("Make two"):
            library.codebook.add("label", "First")
            library.codebook.add("label", "First")

    with made(tmp_path / "library.newsgloss") as library:
        library.codebook.add("label", "Before")
        before = all_of(library)
        with pytest.raises(InvalidInput):
            make_two(library)
        assert all_of(library) == before
        library.codebook.add("label", "First")
        assert next(library.history.actions()).name == "Add the label First"


def test_what_was_taken_back_is_not_told_as_a_change(tmp_path):
    with made(tmp_path / "library.newsgloss") as library:
        touched = library.session.writer.journal.touched
        uuid = library.codebook.add("label", "First")
        with pytest.raises(InvalidInput):
            library.codebook.add("label", "First")
        told = touched.take()
        assert told.keys["code"] == {uuid}
        with pytest.raises(InvalidInput):
            library.codebook.add("label", "First")
        assert not touched.take()
