"""Going back to a moment: what one article needs comes with it, what cannot be is said, and nothing is half done."""

from __future__ import annotations

import itertools

import pytest

from annotations.library import Library
from annotations.model.errors import Cancelled, InvalidInput, NotFound, NothingToUndo, Refused, UndoBlocked
from annotations.model.moment import Moment
from annotations.model.past_action import Wanted
from annotations.store import going_back
from annotations.store.backup import backups
from annotations.text.edits import Edit
from tests.store.making import ANA, BEN, TEXT, incoming, mention, rows, take
from tests.store.old_libraries import old_library
from tests.store.proof import things
from tests.store.undoing import annotations, article, undo

MOST_ROWS = 400
"""A chunk of marks, each with its place, an entry of the history and what is remembered of it."""


def newest(library: Library) -> str:
    """The id of the newest action."""
    return next(iter(library.history.actions(1))).uuid


def after(uuid: str) -> Moment:
    return Moment(action=uuid)


def code(library: Library, name: str) -> str:
    return library.db.execute("SELECT uuid FROM code WHERE name = ?", (name,)).fetchone()[0]


# The moment


def test_before_an_action_is_what_was_after_the_one_before_it(library):
    before = things(library.db)
    library.annotations.add(rows(mention("a.txt", "Kast")))
    library.history.restore(Moment(action=newest(library), before=True))
    assert things(library.db) == before


def test_nothing_goes_back_behind_the_making_of_the_library_or_a_newer_version(library, tmp_path):
    with pytest.raises(Refused, match="was not there yet"):
        library.history.restore(Moment(at=0))
    with pytest.raises(NotFound, match="There is no action"):
        library.history.restore(after("01a2273d-1be3-7004-bf8a-6c916c858c02"))
    path = old_library(tmp_path / "old.newsgloss", 1)
    with Library.open_to_write(path, ANA, doing="test") as old:
        first, *_, last = reversed([*old.history.actions()])
        assert last.kind == "barrier"
        for moment in (after(first.uuid), Moment(at=0)):
            with pytest.raises(Refused, match=r"Bring the library to version .* nothing goes back behind it"):
                old.history.what_would_change(moment)


def test_an_action_under_way_is_no_moment_yet(library):
    run = library.articles.begin_import()
    run.add([incoming("b.txt", "Another text.")])
    with pytest.raises(Refused, match="still going on"):
        library.history.restore(after(newest(library)))
    run.finish()


def test_a_preview_says_whose_actions_go_back_and_leaves_out_what_was_undone(library, ben):
    moment = after(newest(library))
    library.annotations.add(rows(mention("a.txt", "Kast")))
    ben.annotations.add(rows(mention("a.txt", "Milei"), {"article": "a.txt", "kind": "note", "note": "Hm."}))
    library.annotations.add(rows(mention("a.txt", "Monday")))
    undo(library)
    before = things(library.db)
    found = library.history.what_would_change(moment)
    assert found.actions == {"Ana": 1, "Ben": 1}
    assert found.gone == {"mention": 2, "note": 1}
    assert (found.back, found.changed, found.action) == ({}, {}, "")
    assert things(library.db) == before


# The library


def test_a_restore_is_one_action_with_a_backup_and_undo_leads_back(library, ben):
    moment = newest(library)
    before = things(library.db)
    ben.annotations.add(rows(mention("a.txt", "Milei", entity="Javier")))
    library.articles.delete([article(library)])
    now = things(library.db)
    library.history.restore(after(moment))
    assert {key: thing for key, thing in things(library.db).items() if key[0] != "annotator"} == {
        key: thing for key, thing in before.items() if key[0] != "annotator"
    }
    assert [made.name.split("-", 1)[1] for made in backups(library.path)] == ["before-restore.newsgloss"]
    assert library.search("Kast").total == 1
    undo(library)
    assert things(library.db) == now
    assert library.search("Kast").total == 0


def test_what_was_changed_again_and_again_is_what_it_was_at_first(library):
    before, moment = things(library.db), newest(library)
    person = code(library, "Person")
    for name in ("Human being", "Somebody", "Anybody"):
        library.codebook.rename(person, name)
    assert library.history.restore(after(moment)).changed == {"label": 1}
    assert things(library.db)["code", person] == before["code", person]


def test_an_article_has_its_text_of_then_and_the_later_one_stays(library):
    library.annotations.add(rows(mention("a.txt", "Monday")))
    before, moment = things(library.db), newest(library)
    later = library.articles.edit_text(
        article(library), [Edit(TEXT.index("Monday"), TEXT.index("Monday") + 6, "Sunday")]
    )
    assert library.search("Sunday").total == 1
    library.history.restore(after(moment))
    now = things(library.db)
    assert ("revision", later) in now
    del now["revision", later]
    assert now == before
    assert (library.search("Sunday").total, library.search("Monday").total) == (0, 1)


def test_what_is_as_it_was_then_leaves_no_action_and_no_backup(library):
    moment, actions = after(newest(library)), [*library.history.actions()]
    with pytest.raises(NothingToUndo, match="as it was then already"):
        library.history.restore(moment)
    assert [*library.history.actions()] == actions
    assert backups(library.path) == []


def test_a_restore_that_is_stopped_changes_nothing(library, monkeypatch):
    moment = after(newest(library))
    library.annotations.add(rows(*(mention("a.txt", words) for words in ("Kast", "Milei", "Monday"))))
    before, actions = things(library.db), [*library.history.actions()]
    steps: list[tuple[int, int]] = []
    monkeypatch.setattr(going_back, "chunk_of", lambda _: 1)
    with pytest.raises(Cancelled, match="Nothing was changed"):
        library.history.restore(moment, None, lambda *how_far: steps.append(how_far), lambda: bool(steps))
    assert steps
    assert things(library.db) == before
    assert [*library.history.actions()] == actions


def test_little_is_written_between_two_looks_whether_to_stop(library):
    moment = after(newest(library))
    take(library, *(incoming(f"{n}.txt", f"Article {n}. {TEXT}") for n in range(60)))
    library.annotations.add(rows(*({**mention(f"{n}.txt", "Kast"), "article": f"{n}.txt"} for n in range(60))))
    written = [library.db.total_changes]
    articles = [0]

    def look() -> bool:
        written.append(library.db.total_changes)
        return False

    library.history.restore(moment, None, lambda done, _: articles.append(done), look)
    assert max(b - a for a, b in itertools.pairwise(written)) <= MOST_ROWS
    # One article at a time: each is taken out of the full-text index, however long it is.
    deleted = [b - a for a, b in itertools.pairwise(sorted(set(articles)))]
    assert deleted.count(1) >= 60


def test_a_restore_without_room_for_its_backup_changes_nothing(library):
    moment = after(newest(library))
    library.annotations.add(rows(mention("a.txt", "Kast")))
    before = things(library.db)
    library.path.with_name(f"{library.path.name}.backups").write_text("in the way")
    with pytest.raises(Refused, match="No backup"):
        library.history.restore(moment)
    assert things(library.db) == before


def test_what_was_purged_never_comes_back_and_all_else_does(library):
    (second,) = take(library, incoming("b.txt", "Another text that Kast wrote."))
    library.annotations.add(rows(mention("a.txt", "Kast"), {"article": "b.txt", "kind": "note", "note": "Hm."}))
    moment, before = newest(library), things(library.db)
    library.annotations.delete(annotations(library))
    library.purging.articles([second])
    with pytest.raises(NotFound, match="There is no article"):
        library.history.restore(after(moment), second)
    with pytest.raises(NotFound, match="There is no article"):
        library.history.article(second)
    library.history.restore(after(moment))
    now = things(library.db)
    assert ("article", second) not in now
    assert {key: thing for key, thing in now.items() if key[0] == "annotation"} == {
        key: thing for key, thing in before.items() if key[0] == "annotation" and thing["kind"] == "mention"
    }
    assert [*library.history.wanted(Wanted())]


# One article


def test_a_label_that_was_deleted_comes_back_for_the_article_that_needs_it_alone(library):
    take(library, incoming("b.txt", f"{TEXT} Again."))
    library.annotations.add(rows(mention("a.txt", "Kast"), mention("b.txt", "Kast")))
    moment, before = newest(library), things(library.db)
    assert sum(table == "annotation" for table, _ in before) == 2
    library.codebook.delete(code(library, "Person"))
    found = library.history.restore(after(moment), article(library))
    assert found.needed == ["Person"]
    assert found.back == {"mention": 1}
    now = things(library.db)
    person = ("code", code(library, "Person"))
    assert now[person] == before[person]
    mentions = [thing for (table, _), thing in now.items() if table == "annotation"]
    assert [one["article_id"] for one in mentions] == [now["article", article(library)]["id"]]


def test_a_label_made_anew_under_the_same_name_stands_for_the_one_that_was_deleted(library):
    library.annotations.add(rows(mention("a.txt", "Kast", label="Harbour")))
    moment = newest(library)
    library.codebook.delete(code(library, "Harbour"))
    library.annotations.add(rows({**mention("a.txt", "Milei", label="Harbour")}))
    found = library.history.restore(after(moment), article(library))
    assert found.needed == []
    assert library.db.execute("SELECT count(*) FROM code WHERE name = 'Harbour'").fetchone()[0] == 1
    assert len(annotations(library)) == 1


def test_what_was_merged_since_is_what_it_was_merged_into(library):
    library.annotations.add(
        rows(mention("a.txt", "Kast", entity="J. A. Kast"), mention("a.txt", "Milei", entity="José Antonio Kast"))
    )
    moment = newest(library)
    there = dict(library.db.execute("SELECT name, uuid FROM entity").fetchall())
    library.entities.merge([there["J. A. Kast"]], there["José Antonio Kast"])
    library.codebook.merge(code(library, "Person"), code(library, "Organisation"))
    library.annotations.delete([key for table, key in things(library.db) if table == "annotation"])
    library.history.restore(after(moment), article(library))
    names = library.db.execute(
        "SELECT DISTINCT code.name, entity.name, code_version.code_id = code.id FROM annotation JOIN code"
        " ON code.id = annotation.code_id JOIN entity ON entity.id = annotation.entity_id"
        " JOIN code_version ON code_version.id = code_version_id"
    ).fetchall()
    assert names == [("Organisation", "José Antonio Kast", 1)]


def test_an_article_goes_back_with_the_notes_about_it_and_all_others_stay_to_the_byte(library, ben):
    # Other bytes than those of a.txt, which would not be taken twice.
    take(library, incoming("b.txt", f"{TEXT} Again."))
    ben.annotations.add(rows(mention("a.txt", "Kast"), mention("b.txt", "Kast")))
    moment = newest(library)
    about = {key[1] for key, thing in things(library.db).items() if key[0] == "annotation"}
    library.annotations.add(rows(*({"kind": "note", "on": key, "note": "Sure?"} for key in sorted(about))))
    assert len(about) == 2
    before = things(library.db)
    library.history.restore(after(moment), article(library))
    now = things(library.db)
    gone = before.keys() - now.keys()
    assert [before[key]["body"] for key in gone] == ["Sure?"]
    assert {key: before[key] for key in now} == now


def test_what_keeps_an_article_from_going_back_is_said(library):
    moment, first = after(newest(library)), article(library)
    (second,) = take(library, incoming("b.txt", "Another text."))
    with pytest.raises(InvalidInput, match=r"b\.txt was not in the library at that moment"):
        library.history.restore(moment, second)
    library.articles.delete([first])
    take(library, incoming("again.txt", TEXT))
    with pytest.raises(UndoBlocked, match=r"“again\.txt” was made from the same file since"):
        library.history.restore(moment, first)
    with pytest.raises(NotFound, match="There is no article"):
        library.history.restore(moment, "01a2273d-1be3-7004-bf8a-6c916c858c02")


# One action of the past


def test_why_an_action_cannot_be_taken_back_is_told_without_changing_anything(library):
    library.annotations.add(rows(mention("a.txt", "Kast")))
    first = newest(library)
    (key,) = {key for table, key in things(library.db) if table == "annotation"}
    assert library.history.why_not_undo(first) == ""
    library.annotations.add(rows({"kind": "note", "on": key, "note": "Sure?"}))
    before, actions = things(library.db), [*library.history.actions()]
    assert (
        library.history.why_not_undo(first) == "The note by Ana came later and hangs on it. Undo or delete that first."
    )
    assert library.history.changed_since(actions[1]) == ""
    library.annotations.delete([key])
    assert "is undone already" not in library.history.why_not_undo(newest(library))
    assert library.history.changed_since(actions[1]).startswith("The mention “Kast” by Ana was changed since by Ana")
    undo(library)
    assert things(library.db) == before
    assert "nothing that can be undone" in library.history.why_not_undo(actions[-1].uuid)


def test_what_somebody_else_did_is_taken_back_in_the_name_of_who_does_it(library, ben):
    ben.annotations.add(rows(mention("a.txt", "Kast")))
    uuid = newest(library)
    with pytest.raises(NothingToUndo, match="is Ben's"):
        library.history.undo_earlier([ANA.uuid], uuid)
    library.history.undo_earlier([ANA.uuid], uuid, others=True)
    done = next(iter(library.history.actions(1)))
    assert (done.name, done.annotator) == ("Undo: Annotate: 1 mention", "Ana")
    assert annotations(library) == []
    assert library.history.next_redo([BEN.uuid]) is None
    library.history.redo([ANA.uuid])
    assert len(annotations(library)) == 1
