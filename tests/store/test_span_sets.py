"""A mention on several stretches of words: each is added and taken out as one action, with its own quote."""

from __future__ import annotations

import pytest

from annotations.commands import spans
from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.model.errors import InvalidInput, NotFound
from tests.store.making import ANA, TEXT

MINE = [ANA.uuid]


@pytest.fixture
def mention(library):
    code = next(code for code in library.codebook.all().values() if code.name == "Person")
    article = library.articles.find("a.txt").uuid
    return add_annotations(library.session, [NewAnnotation("mention", article, (at("José"),), code=code.uuid)])[0]


def at(words):
    start = TEXT.index(words)
    return start, start + len(words)


def quotes(library):
    rows = library.db.execute(
        "SELECT start, end, quote, ord FROM anchor WHERE owner = 'annotation' ORDER BY ord"
    ).fetchall()
    assert all(TEXT[row[0] : row[1]] == row[2] for row in rows)
    assert [row[3] for row in rows] == list(range(len(rows)))
    return [row[2] for row in rows]


def test_words_are_added_in_the_order_of_the_text_and_undone_one_by_one(library, mention):
    spans.add_span(library.session, mention, at("Buenos Aires"))
    spans.add_span(library.session, mention, at("met"))
    assert quotes(library) == ["José", "met", "Buenos Aires"]
    assert library.history.next_undo(MINE).name == "Add “met” to “José … Buenos Aires”"
    library.history.undo(MINE)
    assert quotes(library) == ["José", "Buenos Aires"]
    library.history.undo(MINE)
    assert quotes(library) == ["José"]
    library.history.redo(MINE)
    assert quotes(library) == ["José", "Buenos Aires"]


def test_words_that_overlap_or_are_only_a_space_away_become_one_stretch(library, mention):
    spans.add_span(library.session, mention, at("Antonio"))
    assert quotes(library) == ["José Antonio"]
    spans.add_span(library.session, mention, at("Antonio Kast met"))
    assert quotes(library) == ["José Antonio Kast met"]


def test_a_stretch_is_taken_out_but_never_the_last(library, mention):
    spans.add_span(library.session, mention, at("Javier Milei"))
    spans.remove_span(library.session, mention, at("José"))
    assert quotes(library) == ["Javier Milei"]
    assert library.history.next_undo(MINE).name == "Take “José” out of “José … Javier Milei”"
    with pytest.raises(InvalidInput, match="Delete it instead"):
        spans.remove_span(library.session, mention, at("Javier Milei"))
    with pytest.raises(InvalidInput, match="do not belong"):
        spans.remove_span(library.session, mention, at("José"))


@pytest.mark.parametrize(
    ("span", "why"),
    [((0, 0), "empty"), ((5, 10_000), "outside"), (at("osé"), "already"), ((17, 19), "no words")],
)
def test_wrong_words_are_refused_and_nothing_changes(library, mention, span, why):
    with pytest.raises(InvalidInput, match=why):
        spans.add_span(library.session, mention, span)
    assert quotes(library) == ["José"]


def test_a_mention_that_is_not_there_is_named(library):
    with pytest.raises(NotFound):
        spans.add_span(library.session, "00000000-0000-4000-8000-000000000000", (0, 4))
