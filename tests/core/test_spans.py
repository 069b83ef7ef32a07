"""Spans, quotes and blocks: the rules every one of them keeps."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.model.block import Block, check_blocks
from annotations.model.errors import InvalidInput
from annotations.model.span import CONTEXT, check_spans, prefix_of, quote_of, suffix_of
from tests.core.strategies import texts

spans = st.lists(st.tuples(st.integers(-2, 12), st.integers(-2, 12)), max_size=4)


@settings(max_examples=500)
@given(spans, st.integers(0, 10))
def test_spans_are_taken_exactly_if_they_are_in_order_apart_filled_and_inside(given_spans, length):
    flat = [offset for span in given_spans for offset in span]
    right = bool(flat) and flat == sorted(flat) and flat[0] >= 0 and flat[-1] <= length
    right = right and all(start < end for start, end in given_spans)
    if right:
        check_spans(given_spans, length)
    else:
        with pytest.raises(InvalidInput):
            check_spans(given_spans, length)


@pytest.mark.parametrize(
    ("given_spans", "sentence"),
    [
        ([], "There is no span."),
        ([(0, 11)], "The span 0 to 11 is outside the text, which has 10 characters."),
        ([(-1, 2)], "The span -1 to 2 is outside the text, which has 10 characters."),
        ([(3, 3)], "The span 3 to 3 is empty."),
        ([(4, 3)], "The span 4 to 3 is empty."),
        ([(0, 4), (3, 6)], "The span 3 to 6 begins before the one in front of it ends."),
        ([(5, 6), (0, 1)], "The span 0 to 1 begins before the one in front of it ends."),
        ([(0, 10**30)], f"The span 0 to {10**30} is outside the text, which has 10 characters."),
    ],
)
def test_a_wrong_span_is_named(given_spans, sentence):
    with pytest.raises(InvalidInput) as caught:
        check_spans(given_spans, 10)
    assert str(caught.value) == sentence


@given(texts, st.data())
def test_a_quote_stands_between_its_prefix_and_its_suffix(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    before, quote, after = prefix_of(text, start), quote_of(text, [(start, end)]), suffix_of(text, end)
    assert f"{before}{quote}{after}" in text
    assert len(before) == min(CONTEXT, start)
    assert len(after) == min(CONTEXT, len(text) - end)


def test_the_quotes_of_several_spans_are_joined_by_a_gap():
    assert quote_of("He gave it all up.", [(3, 7), (15, 17)]) == "gave … up"


@settings(max_examples=500)
@given(st.text(st.sampled_from("ab \n\u2003\u200b"), max_size=10), spans)
def test_blocks_are_taken_exactly_if_they_cover_all_words_once_and_in_order(text, given_spans):
    flat = [offset for span in given_spans for offset in span]
    right = flat == sorted(flat) and all(start < end for start, end in given_spans)
    right = right and (not flat or (flat[0] >= 0 and flat[-1] <= len(text)))
    covered = {place for start, end in given_spans for place in range(start, end)}
    right = right and all(c.isspace() for place, c in enumerate(text) if place not in covered)
    blocks = [Block("paragraph", start, end) for start, end in given_spans]
    if right:
        check_blocks(blocks, text)
    else:
        with pytest.raises(InvalidInput):
            check_blocks(blocks, text)


@pytest.mark.parametrize(
    ("block", "sentence"),
    [
        (Block("title", 0, 3), "“title” is no role of a block"),
        (Block("lead", 0, 3, "sure"), "“sure” is no status of a block"),
        (Block("lead", 0, 2), "The words from 2 on stand in no block"),
        (Block("lead", 1, 3), "The words at 0 to 1 stand in no block"),
        (Block("lead", 0, 4), "outside the text"),
    ],
)
def test_a_wrong_block_is_named(block, sentence):
    with pytest.raises(InvalidInput, match=sentence):
        check_blocks([block], "abc")
