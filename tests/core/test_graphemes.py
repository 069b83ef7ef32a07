"""Grapheme clusters: where a span may begin and end."""

from __future__ import annotations

import itertools
import time

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.text.graphemes import is_boundary, snap
from tests.core.strategies import FAMILY, FLAGS, KEYCAP, SCOTLAND, THUMB, texts

WHOLE = regex.compile(r"\X")


def boundaries(text: str) -> list[int]:
    """Where clusters of the whole text, counted from its start, begin and end."""
    return [0, *(found.end() for found in WHOLE.finditer(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("abc", [0, 1, 2, 3]),
        ("e\u0301a", [0, 2, 3]),
        ("o\u0323\u0302", [0, 3]),
        (f"a{FAMILY}b", [0, 1, 8, 9]),
        (FLAGS, [0, 2, 4]),
        (f"x{FLAGS}\U0001f1e9y", [0, 1, 3, 5, 6, 7]),
        (THUMB, [0, 2]),
        (KEYCAP, [0, 3]),
        (SCOTLAND, [0, 7]),
        ("\u1112\u1161\u11ab\u1112", [0, 3, 4]),
        ("가\u11a8가", [0, 2, 3]),
        ("a\u06001b", [0, 1, 3, 4]),
        ("\u0600\u0601\u0661", [0, 3]),
        ("\u0600\n", [0, 1, 2]),
        ("क्षि", [0, 4]),
        ("क्\u200dष", [0, 4]),
        ("क\u200dष", [0, 2, 3]),
        ("นำ้", [0, 3]),
        ("©\u200d\U0001f600", [0, 3]),
        ("a\u200d\U0001f600", [0, 2, 3]),
        ("\u00ad\u0301", [0, 1, 2]),
        ("\u0301a", [0, 1, 2]),
        ("\n\u0301", [0, 1, 2]),
        ("", [0]),
    ],
)
def test_boundaries_are_those_of_the_standard(text, expected):
    assert [offset for offset in range(len(text) + 1) if is_boundary(text, offset)] == expected


@settings(max_examples=500)
@given(texts)
def test_boundaries_found_from_near_are_those_counted_from_the_start(text):
    assert [offset for offset in range(len(text) + 1) if is_boundary(text, offset)] == boundaries(text)


@settings(max_examples=200)
@given(
    st.text(st.sampled_from("a©\u00ad\n\u0301\u200d\U0001f468\U0001f1e9\u0600क\u094d\u1100\u1161\u11a8\u0e33\ufe0f"))
)
def test_boundaries_hold_where_everything_joins(text):
    assert [offset for offset in range(len(text) + 1) if is_boundary(text, offset)] == boundaries(text)


def test_what_is_outside_of_the_text_is_no_boundary():
    assert not is_boundary("abc", -1)
    assert not is_boundary("abc", 4)
    assert is_boundary("", 0)


@settings(max_examples=300)
@given(texts, st.data())
def test_a_snapped_span_is_the_smallest_one_that_cuts_nothing(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    edges = boundaries(text)
    assert snap(text, start, end) == (
        max(edge for edge in edges if edge <= start),
        min(edge for edge in edges if edge >= end),
    )


def test_a_span_beyond_the_text_snaps_to_what_of_it_is_inside():
    assert snap("ae\u0301", -3, 99) == (0, 3)
    assert snap("ae\u0301", 2, 99) == (1, 3)


@pytest.mark.parametrize("piece", ["東京都の", "ทำน้ำ", "क्षत्रिय", "한국어", "\u0301" * 3 + "é"])
def test_a_long_line_without_spaces_is_not_gone_through_for_each_place(piece):
    """A quarter of a million characters; gone through from the start, this would take minutes."""
    text = piece * (250_000 // len(piece))
    begun = time.perf_counter()
    for offset in range(len(text) - 1000, len(text)):
        is_boundary(text, offset)
    assert time.perf_counter() - begun < 5


def test_clusters_of_a_text_follow_one_another():
    text = f"a{FAMILY}{FLAGS}e\u0301क्षि\u06001{THUMB}z"
    edges = [offset for offset in range(len(text) + 1) if is_boundary(text, offset)]
    clusters = [text[start:end] for start, end in itertools.pairwise(edges)]
    assert clusters == ["a", FAMILY, FLAGS[:2], FLAGS[2:], "e\u0301", "क्षि", "\u06001", THUMB, "z"]
