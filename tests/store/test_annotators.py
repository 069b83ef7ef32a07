"""An annotator's name: it can become another one, in a library too, and nothing else is touched by that."""

from __future__ import annotations

import pytest

from annotations.library import Library
from annotations.model.annotator import Annotator
from annotations.model.change import EVERYTHING
from annotations.model.errors import InvalidInput
from annotations.store.annotators import all_annotators
from annotations.store.tables import THINGS
from tests.store.making import ANA, TEXT, incoming, made, mention, rows, take


@pytest.fixture
def library(tmp_path):
    with made(tmp_path / "study.newsgloss") as library:
        take(library, incoming("a.txt", TEXT))
        library.annotations.add(rows(mention("a.txt", "Kast")))
        yield library


def names(library: Library) -> set[str]:
    return {one.name for one in all_annotators(library.db).values()}


def test_another_name_stands_with_all_of_the_annotators_work_and_the_library_stays_whole(library):
    assert library.rename_annotator(Annotator(ANA.uuid, " Maren\x00 "))
    assert names(library) == {"Maren\ufffd"}
    assert library.check() == []


def test_undo_after_a_renaming_takes_back_the_work_and_not_the_name(library):
    library.rename_annotator(Annotator(ANA.uuid, "Maren"))
    undone = library.history.undo([ANA.uuid])
    assert undone.name.startswith("Annotate")
    assert "Maren" in names(library)
    assert library.check() == []


def test_the_same_name_changes_nothing_and_an_empty_one_is_refused(library):
    actions = len(list(library.history.actions()))
    assert not library.rename_annotator(ANA)
    with pytest.raises(InvalidInput, match="pseudonym"):
        library.rename_annotator(Annotator(ANA.uuid, "  "))
    assert len(list(library.history.actions())) == actions


def test_the_session_acts_under_the_new_name_from_now_on(library):
    library.rename_annotator(Annotator(ANA.uuid, "Maren"))
    assert library.session.annotator.name == "Maren"


def test_whoever_is_told_of_everything_is_told_of_each_kind_of_thing():
    assert set(THINGS) <= EVERYTHING.kinds
    assert EVERYTHING.touches_article(7)
