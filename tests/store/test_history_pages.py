"""The history as a list: which articles an action changed, also where what it made is gone."""

from __future__ import annotations

import pytest

from annotations.commands.marking import NewAnnotation, add_annotations, change_annotations
from annotations.model.field import Field
from tests.store.making import ANA, incoming, made, mention, rows, take

TEXT = "Kast was here."


@pytest.fixture
def library(tmp_path):
    with made(tmp_path / "library.newsgloss") as library:
        yield library


def articles_by_action(library) -> dict[str, list[str]]:
    found = list(library.history.actions())
    touched = library.history.articles_of(found)
    return {action.name: [name for _, name in touched[action.id].articles] for action in found}


def test_what_was_made_and_undone_is_told_with_its_article_and_so_is_its_undo(library):
    (article,) = take(library, incoming("kast.txt", TEXT))
    library.annotations.add(rows(mention(article, "Kast", text=TEXT)))
    (name, *_) = articles_by_action(library)
    before = articles_by_action(library)
    library.history.undo([ANA.uuid])
    after = articles_by_action(library)
    assert before[name] == after[name] == ["kast.txt"]
    assert next(iter(after.values())) == ["kast.txt"]
    library.history.redo([ANA.uuid])
    assert articles_by_action(library)[name] == ["kast.txt"]


def test_an_import_that_was_undone_is_told_with_the_articles_that_it_brought(library):
    take(library, incoming("kast.txt", TEXT), incoming("else.txt", "Something else."))
    name = next(iter(articles_by_action(library)))
    library.history.undo([ANA.uuid])
    assert sorted(articles_by_action(library)[name]) == ["else.txt", "kast.txt"]


def test_what_is_gone_since_is_still_called_by_its_words(library):
    (article,) = take(library, incoming("kast.txt", TEXT, fields=(Field("place", "Norda"),)))
    library.annotations.add(rows(mention(article, "Kast", text=TEXT)))
    marked, taken = list(library.history.actions())[:2]
    before = {one.words for action in (marked, taken) for one in library.history.effect(action).named}
    library.history.undo([ANA.uuid])
    library.history.undo([ANA.uuid])
    after = {one.words for action in (marked, taken) for one in library.history.effect(action).named}
    assert {"“Kast” · Person", "kast.txt", "place: Norda"} <= before
    assert after == before


def counted(library, most: int) -> list[dict[tuple[str, str], int]]:
    """What each of the newest actions changed, newest first."""
    return [dict(library.history.effect(action).counts) for action in library.history.actions(most)]


def test_what_was_made_is_counted_as_what_it_was_also_once_it_is_undone(library):
    (article,) = take(library, incoming("kast.txt", TEXT))
    add_annotations(library.session, [NewAnnotation("note", article, body="Hm.")])
    library.annotations.add(rows({"article": article, "kind": "topic", "topic": "Politics"}))
    library.codebook.add("label", "Ship")
    made_of = [{("label", "new"): 1, ("code_version", "new"): 1}, {("tagging", "new"): 1}, {("note", "new"): 1}]
    assert counted(library, 3) == made_of
    for _ in range(3):
        library.history.undo([ANA.uuid])
    assert counted(library, 6)[3:] == made_of
    named = [library.history.effect(action).named[0] for action in list(library.history.actions(6))[3:]]
    assert [(one.kind, one.words) for one in named] == [("label", "Ship"), ("tagging", "Politics"), ("note", "Hm.")]


def test_a_note_that_was_rewritten_is_counted_as_a_note_once_it_is_deleted(library):
    (article,) = take(library, incoming("kast.txt", TEXT))
    (note,) = add_annotations(library.session, [NewAnnotation("note", article, body="Hm.")])
    change_annotations(library.session, [note], body="Ho.")
    library.annotations.delete([note])
    assert counted(library, 3) == [{("note", "gone"): 1}, {("note", "changed"): 1}, {("note", "new"): 1}]


def test_a_purge_is_told_with_how_much_is_gone(library):
    (article,) = take(library, incoming("kast.txt", TEXT))
    add_annotations(library.session, [NewAnnotation("note", article, body="Hm.")])
    library.purging.articles([article])
    # Not even what kind of annotation it was is known any more.
    assert counted(library, 1) == [{("article", "gone"): 1, ("revision", "gone"): 1, ("annotation", "gone"): 1}]
