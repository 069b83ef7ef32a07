"""Undo and redo: of one's own changes, across articles and restarts, all of an action or nothing."""

from __future__ import annotations

import pytest

from annotations.library import Library
from annotations.model.block import Block
from annotations.model.errors import NothingToUndo
from tests.store.making import ANA, BEN, TEXT, incoming, made, mention, rows, take
from tests.store.proof import broken, things
from tests.store.undoing import annotations, article, redo, undo

# Its own order


def test_the_newest_change_is_taken_back_first_and_done_again_last(library):
    names = ["Kast", "Milei", "Buenos Aires"]
    states = [things(library.db)]
    for name in names:
        library.annotations.add(rows(mention("a.txt", name)))
        states.append(things(library.db))
    for state in reversed(states[:-1]):
        undo(library)
        assert things(library.db) == state
    for state in states[1:]:
        redo(library)
        assert things(library.db) == state
    with pytest.raises(NothingToUndo, match="nothing to redo"):
        redo(library)


def test_undo_and_redo_mixed_walk_along_one_line(library):
    library.annotations.add(rows(mention("a.txt", "Kast")))
    one = things(library.db)
    library.annotations.add(rows(mention("a.txt", "Milei")))
    two = things(library.db)
    for step, expected in [(undo, one), (redo, two), (undo, one), (undo, None), (redo, one), (redo, two), (undo, one)]:
        step(library)
        if expected:
            assert things(library.db) == expected
    assert len(annotations(library)) == 1


def test_a_new_change_clears_redo(library):
    library.annotations.add(rows(mention("a.txt", "Kast")))
    undo(library)
    library.annotations.add(rows(mention("a.txt", "Milei")))
    with pytest.raises(NothingToUndo):
        redo(library)


def test_what_came_to_nothing_clears_no_redo(library):
    library.annotations.add(rows(mention("a.txt", "Kast")))
    undo(library)
    library.articles.set_blocks(article(library), [Block("paragraph", 0, len(TEXT))])
    library.annotations.add(rows(mention("a.txt", "Kast", quote="Milei")))
    redo(library)
    assert len(annotations(library)) == 1


def test_with_nothing_left_to_undo_all_is_as_it_was_made(library):
    undo(library)
    before = things(library.db)
    with pytest.raises(NothingToUndo, match="nothing to undo"):
        undo(library)
    assert things(library.db) == before
    assert {key[0] for key in before} == {"annotator", "code", "code_version", "original", "revision"}


def test_undo_reaches_across_articles_and_restarts(tmp_path):
    path = tmp_path / "library.newsgloss"
    with made(path) as library:
        take(library, incoming("a.txt", TEXT), incoming("b.txt", "Kast elsewhere"))
        library.annotations.add(rows(mention("a.txt", "Kast")))
        library.annotations.add(rows({"article": "b.txt", "kind": "topic", "topic": "Politics/Wahl"}))
        state = things(library.db)
    for times in range(2):
        with made(path) as library:
            undo(library)
            assert len(annotations(library)) == 1 - times
    for _ in range(2):
        with made(path) as library:
            redo(library)
    with Library.open(path) as library:
        assert things(library.db) == state
        assert library.check() == []


def test_an_action_of_many_changes_is_one_step(library):
    words = TEXT.split(" ")
    wanted = []
    start = 0
    for word in words:
        wanted.append({"article": "a.txt", "kind": "mention", "start": start, "end": start + len(word), "label": word})
        start += len(word) + 1
    before = things(library.db)
    library.annotations.add(rows(*wanted * 100))
    after = things(library.db)
    undo(library)
    assert things(library.db) == before
    redo(library)
    assert things(library.db) == after


def test_an_action_of_thousands_of_changes_is_undone_and_redone_whole(library):
    """More than are reverted at a time."""
    library.annotations.add(rows(*({"article": "a.txt", "kind": "note", "note": str(i)} for i in range(1501))))
    after = things(library.db)
    library.annotations.delete(annotations(library))
    gone = things(library.db)
    undo(library)
    assert things(library.db) == after
    redo(library)
    assert things(library.db) == gone


# Two people


def test_each_undoes_their_own_newest_change(library, ben):
    library.annotations.add(rows(mention("a.txt", "Kast")))
    ben.annotations.add(rows(mention("a.txt", "Milei")))
    library.annotations.add(rows(mention("a.txt", "Buenos Aires")))
    undo(ben, BEN)
    quotes = [one.quote for one in library.annotations.reader().of_article(1)]
    assert sorted(quotes) == ["Buenos Aires", "Kast"]
    undo(library)
    redo(ben, BEN)
    quotes = [one.quote for one in library.annotations.reader().of_article(1)]
    assert sorted(quotes) == ["Kast", "Milei"]


def test_another_s_change_clears_no_redo(library, ben):
    library.annotations.add(rows(mention("a.txt", "Kast")))
    undo(library)
    ben.annotations.add(rows(mention("a.txt", "Milei")))
    redo(library)
    assert len(annotations(library)) == 2


def test_one_person_under_two_names_undoes_both_and_the_undo_stays_with_whose_change_it_was(library, ben):
    library.annotations.add(rows(mention("a.txt", "Kast")))
    ben.annotations.add(rows(mention("a.txt", "Milei")))
    library.history.undo([ANA.uuid, BEN.uuid])
    library.history.undo([ANA.uuid, BEN.uuid])
    assert annotations(library) == []
    assert [(a.kind, a.annotator) for a in library.history.actions(limit=2)] == [("undo", "Ana"), ("undo", "Ben")]
    redo(ben, BEN)
    assert [one.annotator for one in library.annotations.reader().of_article(1)] == ["Ben"]


def test_who_has_changed_nothing_is_told_whose_the_newest_change_is(library, ben):
    with pytest.raises(NothingToUndo, match=r"nothing of yours to undo.*“Import 1 article”.*Ana's"):
        undo(ben, BEN)


# Rows


def test_a_deletion_undone_restores_the_very_same_rows(library, ben):
    library.annotations.add(
        rows(
            mention("a.txt", "Kast", note="n"),
            {"article": "a.txt", "kind": "mention", "spans": [[0, 4], [12, 17]], "label": "Person"},
        )
    )
    ben.annotations.add(rows({"kind": "note", "on": annotations(library)[0], "note": "from Ben"}))
    before = things(library.db)
    anchors = library.db.execute("SELECT * FROM anchor ORDER BY owner, owner_id, ord").fetchall()
    found = [hit.article.name for hit in library.search("milei").hits]
    library.articles.delete([article(library)])
    assert {key[0] for key in before.keys() - things(library.db).keys()} == {"article", "annotation", "field"}
    assert library.db.execute("SELECT count(*) FROM anchor").fetchone()[0] == 0
    assert library.search("milei").total == 0
    undo(library)
    assert things(library.db) == before
    assert library.db.execute("SELECT * FROM anchor ORDER BY owner, owner_id, ord").fetchall() == anchors
    assert [hit.article.name for hit in library.search("milei").hits] == found


def test_the_same_annotation_named_twice_is_deleted_once_and_comes_back(library):
    library.annotations.add(rows(mention("a.txt", "Kast", note="n")))
    before = things(library.db)
    keys = annotations(library)
    library.annotations.delete([*keys, *keys])
    assert annotations(library) == []
    undo(library)
    assert things(library.db) == before


def test_an_import_undone_keeps_bytes_and_text_so_that_redo_finds_them(library):
    before = things(library.db)
    undo(library)
    left = things(library.db)
    assert {key[0] for key in before.keys() - left.keys()} == {"article", "field"}
    redo(library)
    assert things(library.db) == before
    assert library.articles.original(library.articles.find("a.txt")) == TEXT.encode()


def test_the_same_bytes_can_be_taken_again_after_the_import_was_undone(library):
    undo(library)
    take(library, incoming("b.txt", TEXT))
    assert library.articles.text(library.articles.find("b.txt")) == TEXT
    assert library.db.execute("SELECT count(*) FROM original").fetchone()[0] == 1


# Interrupted


def test_an_interrupted_import_is_undone_like_any_other(tmp_path):
    path = tmp_path / "library.newsgloss"
    library = made(path)
    run = library.articles.begin_import()
    run.add([incoming("a.txt", "one"), incoming("b.txt", "two")])
    run.add([incoming("c.txt", "three")])
    library.close()
    with made(path) as library:
        newest = next(library.history.actions())
        assert (newest.name, newest.state, newest.changes) == ("Import articles", "interrupted", 9)
        assert library.search("two").total == 1
        undo(library)
        assert list(library.articles) == []
        redo(library)
        assert [one.name for one in library.articles] == ["a.txt", "b.txt", "c.txt"]
        assert broken(library.db) == []
        assert library.check() == []


def test_an_import_that_is_going_on_is_not_what_undo_takes(library):
    library.annotations.add(rows(mention("a.txt", "Kast")))
    run = library.articles.begin_import()
    run.add([incoming("b.txt", "two")])
    undo(library)
    assert annotations(library) == []
    run.add([incoming("c.txt", "three")])
    run.finish()
    assert undo(library) == "Import 2 articles"
    assert [one.name for one in library.articles] == ["a.txt"]
