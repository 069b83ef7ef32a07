"""Two texts beside each other: every difference is in a row with its paragraph, long sameness is left out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotations.text.edits import Edit, Edits
from reader.models.differences import GONE, MOST_ROWS, NEW, Differing, Piece, places_of, rows_of


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


@given(st.data(), st.text(alphabet="ab \n", max_size=60))
def test_the_rows_have_all_that_differs_and_the_words_beside_it(data, text):
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    edits = Edits(tuple(Edit(a, b, data.draw(st.text(alphabet="ab \n", max_size=4))) for a, b in pairs))
    places = [one for one in places_of(edits) if one.start < one.end or one.other_start < one.other_end]
    found = rows_of(text, edits.apply(text), places)
    gone = "".join(piece.words for row in found.rows for piece in row.left if piece.number >= 0)
    new = "".join(piece.words for row in found.rows for piece in row.right if piece.number >= 0)

    assert gone == "".join(text[one.start : one.end] for one in places)
    assert new == "".join(edits.apply(text)[one.other_start : one.other_end] for one in places)
    assert found.shown == len(places)
