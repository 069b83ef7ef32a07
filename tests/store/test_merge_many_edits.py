"""Merging texts that were edited apart: one case more."""

from __future__ import annotations

import pytest

from annotations.library import Library
from annotations.text.edits import Edit
from tests.store.making import BEN, TEXT
from tests.store.merging import (
    copied,
    mark,
    marks_of,
    merged,
    opened,
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
    """An article that both libraries have, copies of one library."""
    uuid = with_article(ours)
    copied(ours, theirs.name)
    return uuid


def places(path, article):
    """Where each annotation stands: on the current text or not, in which state, on which words."""
    with Library.open(path) as library:
        current = library.articles.find(article).revision_id
    return {
        uuid: [(anchor.revision_id == current, anchor.state, anchor.quote) for anchor in one.anchors]
        for uuid, one in marks_of(path, article).items()
    }


def blocks_of(path, article):
    with Library.open(path) as library:
        return library.articles.blocks(library.articles.find(article))


def names(path):
    with Library.open(path) as library:
        return [article.name for article in library.articles]


def test_many_edits_in_one_step_are_followed_back_and_forth(ours, theirs, article):
    with opened(ours) as library:
        library.articles.edit_text(article, [Edit(0, 0, ">> "), Edit(4, 4, "!"), Edit(len(TEXT), len(TEXT), " End.")])
    with opened(theirs, BEN) as library:
        library.articles.edit_text(article, [Edit(0, 5, ""), Edit(12, 12, "xx")])
        met, day = mark(library, article, "met"), mark(library, article, "a day")
    merged(ours, theirs)
    assert places(ours, article) == {met: [(True, "ok", "met")], day: [(True, "ok", "a day")]}
