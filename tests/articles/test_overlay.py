"""Blocks that are known lie over those that were found; whatever both are, the rules of blocks are kept."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotations.model.block import Block, check_blocks
from reader.articles.overlay import as_body, overlay

TEXTS = st.text(st.sampled_from("ab \n"), max_size=60)
CUTS = st.lists(st.integers(0, 60), max_size=8)


def blocks(text, cuts, role):
    places = sorted({min(cut, len(text)) for cut in cuts})
    spans = list(zip(places[::2], places[1::2], strict=False))
    return [Block(role, start, end) for start, end in spans if text[start:end].strip()]


@given(TEXTS, CUTS, CUTS)
def test_known_blocks_stay_as_they_are_and_all_words_stand_in_a_block(text, found, known):
    own = blocks(text, known, "headline")
    made = overlay(blocks(text, found, "quote"), own, text)
    check_blocks(made, text)
    assert [block for block in made if block.role == "headline"] == own


def test_a_block_that_is_cut_in_two_keeps_its_role_on_both_sides():
    text = "one two three"
    made = overlay([Block("quote", 0, 13)], [Block("furniture", 4, 7)], text)
    assert [(block.role, text[block.start : block.end]) for block in made] == [
        ("quote", "one"), ("furniture", "two"), ("quote", "three"),
    ]  # fmt: skip


def test_the_first_paragraph_of_a_body_is_its_lead():
    made = as_body(
        [Block("headline", 0, 1), Block("furniture", 2, 3), Block("quote", 4, 5), Block("lead", 6, 7)],
        2,
        9,
        {"furniture"},
    )
    assert [block.role for block in made] == ["headline", "lead", "quote", "paragraph"]
