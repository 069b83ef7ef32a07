"""Two texts beside each other: every difference is in a row with its paragraph, long sameness is left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.analysis.differences import differences
from annotations.model.block import Block
from annotations.text.edits import Edit, Edits
from reader.models.differences import GONE, MOST_ROWS, NEW, Differing, Piece, places_of, rows_of


def letters(parts):
    """All letters of some words; a place may be moved by words that stand at both of its ends."""
    return sorted("".join("".join(parts).split()))


def test_a_changed_word_stands_in_its_paragraph_beside_the_new_one():
    rows = rows_of("one\n\nthe old boat\n\nend", "one\n\nthe new boat\n\nend", [Differing(9, 12, 9, 12)]).rows

    assert rows[1].left == [Piece("the "), Piece("old", GONE, 0), Piece(" boat")]
    assert rows[1].right == [Piece("the "), Piece("new", NEW, 0), Piece(" boat")]
    assert [row.left[0].words for row in (rows[0], rows[2])] == ["one", "end"]


def test_paragraphs_that_are_the_same_are_left_out_but_for_the_nearest():
    text = "\n".join(f"line {n}" for n in range(100)) + "\nold\n" + "\n".join(f"more {n}" for n in range(50))
    start = text.index("old")
    rows = rows_of(text, text.replace("old", "new"), [Differing(start, start + 3, start, start + 3)]).rows

    assert [row.skipped for row in rows] == [99, 0, 0, 0, 49]
    assert rows[1].left[0].words == "line 99"


def test_a_long_stretch_that_is_the_same_is_cut_in_the_middle():
    text = "word " * 1000 + "old" + " word" * 1000
    start = text.index("old")
    (row,) = rows_of(text, text.replace("old", ""), [Differing(start, start + 3, start, start)]).rows

    assert sum(len(piece.words) for piece in row.left) < 1000
    assert row.left[1] == Piece("old", GONE, 0)
    assert all(piece.number < 0 for piece in row.right)


def test_of_very_many_differences_the_first_are_shown_and_all_are_counted():
    text = "".join(f"a{n}\n" for n in range(2000))
    edits = Edits(tuple(Edit(n, n + 1, "b") for n, letter in enumerate(text) if letter == "a"))
    found = rows_of(text, edits.apply(text), places_of(edits))

    assert found.total == 2000
    assert found.shown < 2000
    assert len(found.rows) <= MOST_ROWS + 2


def told(text, other, places=None):
    """The rows of two texts, as words; by default with the differences of their bodies, a line a paragraph."""
    if places is None:
        blocks = [[Block("paragraph", 0, len(one))] for one in (text, other)]
        places = differences(text, blocks[0], other, blocks[1]).differences
    return [["".join(piece.words for piece in side) for side in (row.left, row.right)]
            for row in rows_of(text, other, places).rows if not row.skipped]  # fmt: skip


RAIN = "The rain came at noon over the hills."
WIND = ["The wind rose in the harbour.", "The wind fell before night came."]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_paragraph_that_one_text_alone_has_stands_by_itself(between, place):
    text = between.join([*WIND[:place], RAIN, *WIND[place:]])
    # One paragraph that is the same is shown at each side.
    before, after = ([[one, one] for one in some] for some in (WIND[:place][-1:], WIND[place:][:1]))
    assert told(text, between.join(WIND)) == [*before, [RAIN, ""], *after]
    assert told(between.join(WIND), text) == [*before, ["", RAIN], *after]


@pytest.mark.parametrize(("start", "words"), [(29, "\n\nRain."), (31, "Rain.\n\n"), (30, "\nRain.\n")])
def test_so_it_does_wherever_the_empty_lines_are_said_to_be_new(start, words):
    text = "\n\n".join(WIND)
    other = f"{WIND[0]}\n\nRain.\n\n{WIND[1]}"
    places = [Differing(start, start, start, start + len(words))]
    assert told(text, other, places) == [[WIND[0], WIND[0]], ["", "Rain."], [WIND[1], WIND[1]]]


def test_words_that_two_paragraphs_have_at_their_ends_are_taken_as_those_of_the_one_that_is_gone():
    text = f"{WIND[0]}\n\nThe rain came.\n\n{WIND[1]}"
    for start, gone in (
        (text.index("The rain"), "The rain came.\n\n"), (text.index("rain"), "rain came.\n\nThe "),
        (text.index("rain"), "rain came.\n\nThe"),
    ):  # fmt: skip
        other = text.replace(gone, "", 1)
        places = [Differing(start, start + len(gone), start, start)]
        assert told(text, other, places) == [
            [WIND[0], WIND[0]], ["The rain came.", ""], [WIND[1], other.split("\n\n")[1]]
        ]  # fmt: skip
    text = "The boat came.\n\nThe rain came.\n\nNight fell."
    gone = "came.\n\nThe rain "
    places = [Differing(9, 9 + len(gone), 9, 9)]
    assert told(text, text.replace(gone, ""), places)[:2] == [
        ["The boat came.", "The boat came."],
        ["The rain came.", ""],
    ]


def test_paragraphs_that_end_in_other_words_stand_beside_each_other_and_the_one_between_alone():
    text, other = "It began badly.\n\nIt ended.", "It began well.\n\nIt went on.\n\nIt ended."
    for places in ([Differing(9, 15, 9, 27)], [Differing(9, 14, 9, 26)], None):
        assert told(text, other, places) == [
            ["It began badly.", "It began well."], ["", "It went on."], ["It ended.", "It ended."]
        ]  # fmt: skip


def test_two_paragraphs_made_one_stay_in_one_row_with_the_lines_that_are_gone():
    text, other = "It began.\n\nIt ended.", "It began. It ended."
    (row,) = rows_of(text, other, [Differing(9, 11, 9, 10)]).rows
    assert row.left[1] == Piece("\n\n", GONE, 0)


@given(st.data(), st.text(alphabet="ab \n", max_size=60))
def test_the_rows_have_all_that_differs_and_the_words_beside_it(data, text):
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    edits = Edits(tuple(Edit(a, b, data.draw(st.text(alphabet="ab \n", max_size=4))) for a, b in pairs))
    places = [one for one in places_of(edits) if one.start < one.end or one.other_start < one.other_end]
    found = rows_of(text, edits.apply(text), places)
    other = edits.apply(text)
    gone = [piece.words for row in found.rows for piece in row.left if piece.number >= 0]
    new = [piece.words for row in found.rows for piece in row.right if piece.number >= 0]

    assert letters(gone) == letters(text[one.start : one.end] for one in places)
    assert letters(new) == letters(other[one.other_start : one.other_end] for one in places)
    assert found.shown == len(places)
    if not any(row.skipped for row in found.rows):
        for whole, side in ((text, "left"), (other, "right")):
            shown = "".join(piece.words for row in found.rows for piece in getattr(row, side))
            assert "".join(shown.split()) == "".join(whole.split())
