"""What differs between two bodies: every word that is in one alone is told, and no more than that."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotations.analysis.differences import differences
from annotations.model.block import Block
from annotations.text.fold import words


def compared(one, other):
    return differences(one, [Block("paragraph", 0, len(one))], other, [Block("paragraph", 0, len(other))])


def told(one, other):
    return [
        (one[d.start : d.end], other[d.other_start : d.other_end], d.moved) for d in compared(one, other).differences
    ]


WORDS = st.lists(
    st.sampled_from("the harbour opened again on Tuesday after a strike of nine days Ärger 港 口".split()), max_size=60
)


@given(WORDS, WORDS)
def test_what_is_left_of_two_texts_without_their_differences_is_the_same(one, other):
    one, other = " ".join(one), " ".join(other)
    found = compared(one, other).differences

    def rest(text, spans):
        kept = [word for start, end, word in words(text) if not any(a <= start and end <= b for a, b in spans)]
        assert all(
            not (start < b and a < end) or (a <= start and end <= b) for start, end, _ in words(text) for a, b in spans
        )
        return kept

    assert rest(one, [(d.start, d.end) for d in found]) == rest(other, [(d.other_start, d.other_end) for d in found])
    assert all(
        found[i].end <= found[i + 1].start and found[i].other_end <= found[i + 1].other_start
        for i in range(len(found) - 1)
    )


@given(WORDS)
def test_a_text_does_not_differ_from_itself(one):
    assert compared(" ".join(one), " ".join(one).upper()).differences == ()


def test_a_word_that_is_another_one_is_told_alone():
    assert told("The harbour opened on Tuesday.", "The Harbour opened, on Wednesday!") == [
        ("Tuesday", "Wednesday", False)
    ]


def test_a_paragraph_that_stands_elsewhere_is_moved_and_counts_as_no_difference():
    one = "Ferries left at noon for the island. The mayor thanked all the workers. Talks in Norda go on till Friday."
    other = "The mayor thanked all the workers. Talks in Norda go on till Friday. Ferries left at noon for the island."
    assert told(one, other) == [
        ("Ferries left at noon for the island", "", True), ("", "Ferries left at noon for the island", True),
    ]  # fmt: skip
    both = compared(one, other)
    assert (both.only, both.only_other) == (0, 0)


def test_stray_words_that_two_sentences_share_do_not_cut_a_difference_into_pieces():
    one = "It rained. The old fisherman went home with the boat. It was late."
    other = "It rained. Three judges and the mayor spoke of a new law. It was late."
    assert told(one, other) == [
        ("The old fisherman went home with the boat", "Three judges and the mayor spoke of a new law", False)
    ]


def test_an_end_that_was_cut_off_is_one_difference():
    one, cut = "Ferries left at noon. The mayor thanked all.", "Ferries left at noon."
    both = compared(one, cut)
    assert told(one, cut) == [("The mayor thanked all", "", False)]
    assert (both.words, both.others, both.only, both.only_other) == (8, 4, 4, 0)


def test_furniture_and_headlines_are_not_compared():
    one, other = "Menu\nStrike ends\nThe dockers went back.", "The dockers went home."
    blocks = [Block("furniture", 0, 4), Block("headline", 5, 16), Block("paragraph", 17, len(one))]
    found = differences(one, blocks, other, [Block("paragraph", 0, len(other))]).differences
    assert [(one[d.start : d.end], other[d.other_start : d.other_end]) for d in found] == [("back", "home")]


def test_nothing_is_compared_with_nothing():
    assert told("", "") == []
    assert told("", "Ferries left.") == [("", "Ferries left", False)]
