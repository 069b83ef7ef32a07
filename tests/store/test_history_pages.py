"""The history as a list: which articles an action changed, also where what it made is gone."""

from __future__ import annotations

import pytest

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
