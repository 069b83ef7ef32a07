"""Lines are taken away and joined as whole lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text.line_edits import delete_lines, join_lines


@pytest.mark.parametrize(
    ("text", "at", "left"),
    [
        ("one\ntwo\nthree", "two", "one\nthree"),
        ("one\ntwo\nthree", "one", "two\nthree"),
        ("one\ntwo\nthree", "three", "one\ntwo"),
        ("one\ntwo\nthree", "ne\ntw", "three"),
        ("one\ntwo\nthree", "one\n", "two\nthree"),
        ("one", "one", ""),
    ],
)
def test_whole_lines_are_taken_away(text, at, left):
    start = text.index(at)

    assert delete_lines(text, start, start + len(at)).apply(text) == left


@pytest.mark.parametrize(
    ("text", "at", "joined"),
    [
        ("The ferry\nstays at\nnight.", "ferry", "The ferry stays at\nnight."),
        ("The ferry  \n  stays\nnow", "ferry", "The ferry stays\nnow"),
        ("The har-\nbour stays\nnow", "har", "The harbour stays\nnow"),
        ("one\ntwo\nthree\nfour", "one\ntwo\nth", "one two three\nfour"),
        ("one\n\n\ntwo", "one\n\n\ntwo", "one two"),
        ("one\n\ntwo\nthree", "one", "one two\nthree"),
        ("last", "last", "last"),
        ("one\n", "one", "one"),
    ],
)
def test_lines_are_joined(text, at, joined):
    start = text.index(at)

    assert join_lines(text, start, start + len(at)).apply(text) == joined


@given(st.text(alphabet="ab -\n\u00ad", max_size=30), st.data())
def test_joining_lines_takes_away_nothing_but_white_space_and_hyphens(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    bare = str.maketrans("", "", " -\n\u00ad")

    assert join_lines(text, start, end).apply(text).translate(bare) == text.translate(bare)
    delete_lines(text, start, end).apply(text)
