"""A text that is typed in knows at any time the edits that lead to what it says, and the way back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotations.text.edits import Edit, Edits
from annotations.text.typed import TypedText, compose

WORDS = st.text(alphabet="ab\n \u00a0é😀\u0301\u2028", max_size=6)


@st.composite
def edits_of(draw, text: str) -> Edits:
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return Edits(tuple(Edit(start, end, draw(WORDS)) for start, end in pairs))


@given(st.data(), st.text(alphabet="abc \n😀", max_size=30))
def test_two_edits_one_after_the_other_are_one(data, text):
    first = data.draw(edits_of(text))
    between = first.apply(text)
    second = data.draw(edits_of(between))

    assert compose(first, second, between).apply(text) == second.apply(between)


@given(st.data(), st.text(alphabet="abc \n😀", max_size=30))
def test_whatever_is_typed_undone_and_done_again_the_edits_make_the_text_of_the_original(data, text):
    typed = TypedText(text)
    said = [text]
    for step in data.draw(st.lists(st.sampled_from(["type", "", "undo", "redo"]), max_size=12)):
        if step == "undo":
            typed.undo()
        elif step == "redo":
            typed.redo()
        else:
            typed.change(data.draw(edits_of(typed.text)), step)
        said.append(typed.text)
        assert typed.edits().apply(text) == typed.text
        assert typed.changed() is (typed.text != text)
    while typed.can_undo():
        typed.undo()
    assert typed.text == text
    while typed.can_redo():
        typed.redo()
    assert typed.edits().apply(text) == typed.text


def test_letters_typed_one_after_the_other_are_one_step_and_a_new_word_begins_another():
    typed = TypedText("ferry")
    for n, letter in enumerate("night ferry"):
        typed.change(Edits((Edit(n, n, letter),)), "typed")

    typed.undo()
    assert typed.text == "night ferry"
    typed.undo()
    assert typed.text == "ferry"


def test_letters_typed_elsewhere_are_another_step():
    typed = TypedText("one two")
    typed.change(Edits((Edit(3, 3, "s"),)), "typed")
    typed.change(Edits((Edit(0, 0, "x"),)), "typed")
    typed.undo()

    assert typed.text == "ones two"


def test_what_was_taken_away_and_typed_again_is_no_edit():
    typed = TypedText("the ferry stays")
    typed.change(Edits((Edit(4, 9, ""),)))
    typed.change(Edits((Edit(4, 4, "ferry"),)))

    assert typed.edits().edits == ()
    assert not typed.changed()
