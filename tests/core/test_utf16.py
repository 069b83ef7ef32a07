"""Offsets in code points and in UTF-16 units name the same places."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from annotations.text.utf16 import Utf16

TEXTS = st.text(
    st.sampled_from("aé\u0301中👍🏽\U0001f1e8\U0001f1f1\ufe0f \n") | st.characters(exclude_categories=["Cs"])
)


def units_of(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS)
def test_every_offset_is_the_length_of_what_stands_before_it(text):
    table = Utf16(text)
    assert [table.to_units(offset) for offset in range(len(text) + 1)] == [
        units_of(text[:offset]) for offset in range(len(text) + 1)
    ]
    assert table.units == units_of(text)


@given(TEXTS)
def test_the_way_there_and_back_ends_where_it_began(text):
    table = Utf16(text)
    assert all(table.to_points(table.to_units(offset)) == offset for offset in range(len(text) + 1))


@given(TEXTS)
def test_the_middle_of_a_pair_counts_as_its_beginning(text):
    table = Utf16(text)
    for offset, character in enumerate(text):
        if character > "\uffff":
            assert table.to_points(table.to_units(offset) + 1) == offset


@given(TEXTS, st.integers(-5, 10**6))
def test_what_is_outside_the_text_counts_as_its_nearest_end(text, offset):
    table = Utf16(text)
    assert 0 <= table.to_points(offset) <= len(text)
    assert 0 <= table.to_units(offset) <= table.units


def test_a_million_characters_are_read_in_milliseconds():
    text = ("x" * 999 + "😀") * 1000
    began = time.process_time()
    table = Utf16(text)
    assert time.process_time() - began < 0.25
    assert table.to_units(len(text)) == 1_001_000
