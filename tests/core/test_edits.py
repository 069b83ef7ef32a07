"""Edits of a text, and where spans and blocks stand after them, against a text whose every character has a name."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.commands.moving import moved_blocks
from annotations.model.block import Block, check_blocks
from annotations.model.errors import InvalidInput
from annotations.text.edits import Edit, Edits

letters = st.text(st.sampled_from("ab \n"), max_size=4)


@st.composite
def edited_texts(draw: st.DrawFn) -> tuple[str, Edits]:
    """A text and edits of it that each change something."""
    text = draw(st.text(st.sampled_from("abcdefg \n"), min_size=1, max_size=30))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    edits = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        replacement = draw(letters)
        if start < end or replacement:
            edits.append(Edit(start, end, replacement))
    return text, Edits(tuple(edits))


def named(text: str, moves: Edits) -> list[int | None]:
    """The new text as the places its characters had in the old one; None for what was put in."""
    places: list[int | None] = list(range(len(text)))
    for edit in reversed(moves.edits):
        places[edit.start : edit.end] = [None] * len(edit.replacement)
    return places


@settings(max_examples=300)
@given(edited_texts())
def test_edits_make_the_text_they_say(given_edits):
    text, moves = given_edits
    expected = text
    for edit in reversed(moves.edits):
        expected = expected[: edit.start] + edit.replacement + expected[edit.end :]
    assert moves.apply(text) == expected


@settings(max_examples=500)
@given(edited_texts(), st.data())
def test_a_span_moves_with_its_characters_or_not_at_all(given_edits, data):
    text, moves = given_edits
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    places = named(text, moves)
    wanted = list(range(start, end))
    there = next((i for i in range(len(places)) if places[i : i + len(wanted)] == wanted), None)
    assert moves.move(start, end) == (None if there is None else (there, there + len(wanted)))


@settings(max_examples=500)
@given(edited_texts(), st.data())
def test_a_moved_span_has_the_same_words(given_edits, data):
    text, moves = given_edits
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    moved = moves.move(start, end)
    if moved is not None:
        assert moves.apply(text)[slice(*moved)] == text[start:end]


@settings(max_examples=500)
@given(edited_texts(), st.data())
def test_what_a_stretch_became_has_all_that_is_left_of_it_and_nothing_from_elsewhere(given_edits, data):
    text, moves = given_edits
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    first, last = moves.cover(start, end)
    places = named(text, moves)
    assert 0 <= first <= last <= len(places)
    left = [i for i, place in enumerate(places) if place is not None and start <= place < end]
    assert all(first <= i < last for i in left)
    assert all(place is None or start <= place < end for place in places[first:last])


@pytest.mark.parametrize(
    ("edit", "span", "moved"),
    [
        (Edit(0, 0, "New "), (6, 10), (10, 14)),
        (Edit(6, 6, "New "), (6, 10), (10, 14)),
        (Edit(10, 10, "New "), (6, 10), (6, 10)),
        (Edit(3, 6, ""), (6, 10), (3, 7)),
        (Edit(10, 12, "x"), (6, 10), (6, 10)),
        (Edit(7, 7, "x"), (6, 10), None),
        (Edit(5, 7, "x"), (6, 10), None),
        (Edit(9, 11, "x"), (6, 10), None),
        (Edit(6, 10, "Kast"), (6, 10), None),
        (Edit(0, 20, ""), (6, 10), None),
    ],
)
def test_only_an_edit_that_touches_the_words_keeps_a_span_from_moving(edit, span, moved):
    assert Edits((edit,)).move(*span) == moved


@pytest.mark.parametrize(
    "edits", [[Edit(3, 2, "")], [Edit(-1, 2, "")], [Edit(0, 3, ""), Edit(2, 4, "")], [Edit(4, 5, ""), Edit(0, 1, "")]]
)
def test_edits_that_overlap_or_run_backwards_are_refused(edits):
    with pytest.raises(InvalidInput, match=f"The edit at {edits[-1].start} to {edits[-1].end}"):
        Edits(tuple(edits))


def test_an_edit_outside_the_text_is_refused():
    with pytest.raises(InvalidInput, match="outside the text, which has 3 characters"):
        Edits((Edit(2, 4, ""),)).apply("abc")


@st.composite
def blocks_of(draw: st.DrawFn, text: str) -> tuple[Block, ...]:
    """Blocks that cover all words of the text, some of them beginning in the middle of a line."""
    cuts = sorted({0, len(text), *draw(st.lists(st.integers(0, len(text)), max_size=4))})
    roles = itertools.cycle(["headline", "paragraph", "caption", "furniture"])
    return tuple(
        Block(next(roles), *span) for span in itertools.pairwise(cuts) if draw(st.booleans()) or words_in(text, span)
    )


def words_in(text: str, span: tuple[int, int]) -> bool:
    return bool(text[slice(*span)].strip())


@settings(max_examples=500)
@given(edited_texts(), st.data())
def test_blocks_keep_their_rules_and_their_words_keep_their_roles(given_edits, data):
    text, moves = given_edits
    blocks = data.draw(blocks_of(text))
    new_text = moves.apply(text)
    moved = moved_blocks(blocks, moves, new_text)
    check_blocks(moved, new_text)
    places = named(text, moves)
    role_of = {place: block.role for block in blocks for place in range(block.start, block.end)}
    for block in moved:
        for place in places[block.start : block.end]:
            if place in role_of and not text[place].isspace():
                assert role_of[place] == block.role


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (Edit(4, 4, " more"), ["headline Head more", "caption Body"]),
        (Edit(5, 5, "more"), ["headline Head", "paragraph more", "caption Body"]),
        (Edit(6, 6, "more\n"), ["headline Head", "paragraph more", "caption Body"]),
        (Edit(6, 6, "more "), ["headline Head", "caption more Body"]),
        (Edit(10, 10, "\nmore"), ["headline Head", "caption Body\nmore"]),
        (Edit(11, 11, "more"), ["headline Head", "caption Body", "paragraph more"]),
        (Edit(0, 0, "more\n"), ["paragraph more", "headline Head", "caption Body"]),
        (Edit(0, 0, "more "), ["headline more Head", "caption Body"]),
    ],
)
def test_whole_lines_put_in_between_two_blocks_are_a_paragraph_and_other_words_belong_to_the_one_before(edit, expected):
    text, moves = "Head\n\nBody\n", Edits((edit,))
    moved = moved_blocks([Block("headline", 0, 4), Block("caption", 6, 10)], moves, moves.apply(text))
    assert [f"{block.role} {moves.apply(text)[block.start : block.end]}" for block in moved] == expected


def test_a_block_whose_words_all_go_is_gone():
    moved = moved_blocks([Block("headline", 0, 4), Block("paragraph", 5, 9)], Edits((Edit(0, 4, ""),)), "\nBody")
    assert [(block.role, block.start, block.end) for block in moved] == [("paragraph", 1, 5)]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("paragraph", "paragraph", ["paragraph a catastrophe at sea"]),
        ("lead", "paragraph", ["lead a catastrophe at sea"]),
        ("furniture", "furniture", ["furniture a catastrophe at sea"]),
        ("dateline", "lead", ["dateline a catas", "lead trophe at sea"]),
    ],
)
def test_blocks_of_one_role_whose_lines_are_joined_are_one(first, second, expected):
    text, moves = "a catas-\ntrophe at sea\n", Edits((Edit(7, 9, ""),))
    new_text = moves.apply(text)
    moved = moved_blocks([Block(first, 0, 8), Block(second, 9, 22)], moves, new_text)
    assert [f"{block.role} {new_text[block.start : block.end]}" for block in moved] == expected
