"""Who is newer is read off the two histories: what was deleted stays deleted, what both changed stays and is told."""

from __future__ import annotations

import pytest

from annotations.commands.marking import change_annotations
from annotations.commands.works import set_state
from annotations.library import Library
from annotations.model.ids import new_uuid, now_ms
from annotations.store import many
from annotations.store.tables import ARTICLE, DECISION, WORK
from annotations.store.things import Image
from tests.store.making import ANA, BEN, TEXT, incoming, mention, rows, take
from tests.store.merging import (
    CYD,
    PERSON,
    PLACE,
    copied,
    dump,
    edit,
    mark,
    marks_of,
    merged,
    note,
    opened,
    text_of,
    with_article,
)  # fmt: skip


@pytest.fixture
def ours(tmp_path):
    return tmp_path / "ours.newsgloss"


@pytest.fixture
def theirs(tmp_path):
    return tmp_path / "theirs.newsgloss"


@pytest.fixture
def article(ours, theirs):
    """An article with a mention and a note that both libraries have, copies of one library."""
    uuid = with_article(ours)
    copied(ours, theirs.name)
    return uuid


@pytest.fixture
def kast(ours, theirs, article):
    """A mention that both libraries have, of other internal ids in each."""
    with opened(theirs, BEN) as library:
        mark(library, article, "Monday")
    with opened(ours) as library:
        mark(library, article, "stayed")
        uuid = mark(library, article, "Kast")
    merged(theirs, ours, annotator=BEN)
    merged(ours, theirs)
    return uuid


def relabel(path, uuid, code, annotator=ANA):
    with opened(path, annotator) as library:
        change_annotations(library.session, [uuid], code=code)


def label(path, article, uuid):
    return marks_of(path, article)[uuid].label


def test_what_was_changed_there_alone_is_taken(ours, theirs, article, kast):
    relabel(theirs, kast, PLACE, BEN)
    report = merged(ours, theirs)
    assert (report.updated["annotation"], report.conflicts) == (1, [])
    assert label(ours, article, kast) == "Place"
    assert not merged(ours, theirs).changed


def test_what_was_changed_here_alone_stays_without_a_word(ours, theirs, article, kast):
    relabel(ours, kast, PLACE)
    report = merged(ours, theirs)
    assert (report.changed, report.kept["annotation"], report.conflicts) == (False, 1, [])
    assert label(ours, article, kast) == "Place"


def test_what_was_changed_on_both_sides_stays_and_a_person_is_told(ours, theirs, article, kast):
    relabel(ours, kast, PLACE)
    with opened(theirs, BEN) as library:
        organisation = next(code.uuid for code in library.codebook.all().values() if code.name == "Organisation")
    relabel(theirs, kast, organisation, BEN)
    report = merged(ours, theirs)
    assert report.conflicts == [
        (
            "The mention “Kast” by Ana was changed here and in theirs.newsgloss. It stays as it is here. "
            "There: label or topic “Organisation”."
        )
    ]
    assert not report.changed
    assert label(ours, article, kast) == "Place"


def test_changes_go_to_and_fro(ours, theirs, article, kast):
    for path, other, annotator, code, name in (
        (theirs, ours, BEN, PLACE, "Place"), (ours, theirs, ANA, PERSON, "Person"), (theirs, ours, BEN, PLACE, "Place"),
    ):  # fmt: skip
        relabel(path, kast, code, annotator)
        report = merged(other, path, annotator=ANA if annotator is BEN else BEN)
        assert (report.updated["annotation"], report.conflicts) == (1, [])
        assert label(other, article, kast) == name


def test_a_change_undone_there_is_undone_here_too(ours, theirs, article):
    with opened(ours) as library:
        kast = mark(library, article, "Kast")
        change_annotations(library.session, [kast], code=PLACE)
    copied(ours, theirs.name)
    with opened(theirs) as library:
        library.history.undo([ANA.uuid])
    assert merged(ours, theirs).updated["annotation"] == 1
    assert label(ours, article, kast) == "Person"
    assert not merged(theirs, ours).changed


def test_a_change_undone_here_is_not_brought_back(ours, theirs, article):
    with opened(ours) as library:
        kast = mark(library, article, "Kast")
        change_annotations(library.session, [kast], code=PLACE)
    copied(ours, theirs.name)
    with opened(ours) as library:
        library.history.undo([ANA.uuid])
    report = merged(ours, theirs)
    assert (report.changed, report.conflicts) == (False, [])
    assert label(ours, article, kast) == "Person"


def test_an_annotation_deleted_here_is_not_brought_back(ours, theirs, article, kast):
    with opened(ours) as library:
        library.annotations.delete([kast])
    report = merged(ours, theirs)
    assert (report.changed, report.deleted_here["annotation"]) == (False, 1)
    assert kast not in marks_of(ours, article)


def test_an_annotation_deleted_there_stays_here_and_is_counted(ours, theirs, article, kast):
    with opened(theirs, BEN) as library:
        library.annotations.delete([kast])
    report = merged(ours, theirs)
    assert (report.changed, report.deleted_there["annotation"]) == (False, 1)
    assert kast in marks_of(ours, article)


def test_an_annotation_undone_here_is_not_brought_back(ours, theirs, article):
    with opened(ours) as library:
        mark(library, article, "Kast")
    copied(ours, theirs.name)
    with opened(ours) as library:
        library.history.undo([ANA.uuid])
    assert merged(ours, theirs).deleted_here["annotation"] == 1
    assert marks_of(ours, article) == {}


def test_what_was_deleted_and_brought_back_by_undo_is_not_deleted(ours, theirs, article, kast):
    with opened(theirs, BEN) as library:
        library.annotations.delete([kast])
        library.history.undo([BEN.uuid])
    report = merged(ours, theirs)
    assert report.deleted_there["annotation"] == 0
    assert not report.changed


def test_an_article_deleted_here_stays_deleted_and_new_work_on_it_is_reported(ours, theirs, article, kast):
    with opened(theirs, BEN) as library:
        mark(library, article, "Milei")
    with opened(ours) as library:
        library.articles.delete([article])
    report = merged(ours, theirs)
    assert not report.changed
    assert (report.deleted_here["article"], report.deleted_here["annotation"]) == (1, 3)
    assert report.left_out["annotation"] == 1
    assert report.reasons == ["Left out of “a.txt” in theirs.newsgloss: 1 annotation. The article was deleted here."]


def test_an_article_deleted_and_imported_again_takes_what_is_new(ours, theirs, article, kast):
    with opened(theirs, BEN) as library:
        milei = mark(library, article, "Milei")
    with opened(ours) as library:
        library.articles.delete([article])
        again = take(library, incoming("a.txt", TEXT))[0]
    report = merged(ours, theirs)
    assert set(marks_of(ours, again)) == {milei}
    assert report.deleted_here["annotation"] == 3


def test_an_article_deleted_and_imported_again_takes_the_text_that_was_edited(ours, theirs, article):
    with opened(ours) as library:
        edit(library, article, "Monday", "Tuesday")
    copied(ours, theirs.name)
    with opened(ours) as library:
        library.articles.delete([article])
        again = take(library, incoming("a.txt", TEXT))[0]
    with opened(theirs, BEN) as library:
        tuesday = mark(library, article, "Tuesday")
    merged(ours, theirs)
    assert marks_of(ours, again)[tuesday].quote == "Tuesday"
    assert "Tuesday" in text_of(ours, again)
    assert not merged(ours, theirs).changed


def test_a_note_about_what_was_deleted_here_is_left_out_and_reported(ours, theirs, article, kast):
    with opened(theirs, BEN) as library:
        note(library, article, "Why a person?", target=kast)
    with opened(ours) as library:
        library.annotations.delete([kast])
    report = merged(ours, theirs)
    assert report.left_out["annotation"] == 1
    assert report.reasons == [
        "The note by Ben of theirs.newsgloss is left out: The annotation that it is about is not here."
    ]


def test_an_equal_annotation_is_not_added_twice_and_its_notes_find_it(ours, theirs, article):
    row = mention(article, "Kast", annotator="Ana")
    with opened(ours) as library:
        library.annotations.add(rows(row))
    with opened(theirs) as library:
        library.annotations.add(rows({**row, "note": "Who?"}))
    with opened(theirs, BEN) as library:
        other_annotator = mark(library, article, "Kast")
        other_words = mark(library, article, "Milei")
    report = merged(ours, theirs)
    assert (report.added["annotation"], report.same["annotation"]) == (3, 1)
    found = marks_of(ours, article)
    assert {other_annotator, other_words} < set(found)
    by_note = next(one for one in found.values() if one.kind == "note")
    assert found[by_note.target].quote == "Kast"
    assert found[by_note.target].annotator == "Ana"
    assert not merged(ours, theirs).changed


def test_annotators_are_known_by_their_identity_not_by_their_name(ours, theirs, article):
    another_ana = type(ANA)("44444444-4444-4444-8444-444444444444", "Ana")
    with opened(ours) as library:
        mark(library, article, "Kast")
    with opened(theirs, another_ana) as library:
        mark(library, article, "Kast")
    merged(ours, theirs)
    assert sorted(one.annotator_uuid for one in marks_of(ours, article).values()) == sorted(
        [ANA.uuid, another_ana.uuid]
    )
    with opened(ours) as library:
        assert library.db.execute("SELECT count(*) FROM annotator WHERE name = 'Ana'").fetchone() == (2,)


def states(path):
    with Library.open(path) as library:
        people = dict(library.db.execute("SELECT id, name FROM annotator").fetchall())
        return {
            people[image.column(WORK, "annotator_id")]: image.column(WORK, "state")
            for page in many.pages(library.db, WORK)
            for image in page
        }


def test_of_two_states_of_work_the_later_stands(ours, theirs, article):
    with opened(theirs, BEN) as library:
        set_state(library.session, [article], "done")
    with opened(theirs) as library:
        set_state(library.session, [article], "reading")
    with opened(ours) as library:
        set_state(library.session, [article], "done")
    report = merged(ours, theirs)
    assert states(ours) == {"Ana": "done", "Ben": "done"}
    assert (report.added["work"], report.kept["work"]) == (1, 1)
    with opened(theirs) as library:
        set_state(library.session, [article], "unread")
    report = merged(ours, theirs)
    assert states(ours) == {"Ana": "unread", "Ben": "done"}
    assert report.updated["work"] == 1
    assert not merged(ours, theirs).changed


def test_decisions_come_by_their_identity(ours, theirs, article):
    with opened(theirs, BEN) as library, library.session.action("Reject Kast") as action:
        number = many.by_keys(library.db, ARTICLE, [article])[article].id
        code = next(code.id for code in library.codebook.all().values() if code.uuid == PERSON)
        journal, annotator = library.session.writer.journal, library.session.annotator_id()
        values = (
            journal.new_id("decision"),
            new_uuid(),
            number,
            annotator,
            code,
            None,
            "Kast",
            0,
            "rejected",
            now_ms(),
        )
        journal.insert(action, DECISION, [Image(values)])
    assert merged(ours, theirs).added["decision"] == 1
    assert [row[6:9] for row in dump(ours)["decision"]] == [("Kast", 0, "rejected")]
    report = merged(ours, theirs)
    assert (report.changed, report.same["decision"]) == (False, 1)
    with opened(ours) as library, library.session.action("Forget") as action:
        image = next(image for page in many.pages(library.db, DECISION) for image in page)
        library.session.writer.journal.delete(action, DECISION, [image])
    assert merged(ours, theirs).deleted_here["decision"] == 1


def test_what_is_no_ones_work_stays_where_it_is(ours, theirs, article):
    with opened(theirs, BEN) as library:
        mark(library, article, "Kast")
        library.db.execute("INSERT INTO draft (annotator_uuid, target, body, typed_at) VALUES ('x', 'y', 'z', 1)")
        take(library, incoming("b.txt", "More."))
    before = dump(ours)
    merged(ours, theirs)
    after = dump(ours)
    assert after["draft"] == before["draft"]
    # An action for the merge, one for each annotator who is new here, and none of theirs.
    assert len(after["action"]) == len(before["action"]) + 2
    (run,) = set(after["import_run"]) - set(before["import_run"])
    (item,) = set(after["import_item"]) - set(before["import_item"])
    assert item[2:] == ("theirs.newsgloss", "taken", item[4], "", None)
    assert item[1] == run[0]
    assert item[4] == "Added: 1 annotator, 1 original, 1 text, 1 article and 1 annotation."


def test_a_change_by_a_third_is_not_taken_back_by_a_copy_from_before(tmp_path, ours, theirs, article, kast):
    old = copied(theirs, "old.newsgloss")
    relabel(theirs, kast, PLACE, CYD)
    report = merged(ours, theirs, old)
    assert label(ours, article, kast) == "Place"
    assert report.conflicts == []
    assert not merged(ours, old).changed
