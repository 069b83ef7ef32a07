"""Where words stand in a text: found as people mean them, with offsets that are those of the text."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text.fold import folded
from annotations.text.graphemes import is_boundary
from annotations.text.occurrences import FoldedText


def found(text: str, words: str, *, whole_words: bool = False) -> list[str]:
    spans = FoldedText(text).occurrences(words, whole_words=whole_words)
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The council. COUNCIL!", "council", ["council", "COUNCIL"]),
        ("José jose JOSÉ", "josé", ["José", "jose", "JOSÉ"]),
        ("Jose\u0301 met Jose", "jose", ["Jose\u0301", "Jose"]),
        ("the o\ufb03ce, the office", "office", ["o\ufb03ce", "office"]),
        ("the o\ufb03ce", "fi", ["\ufb03"]),
        ("coun\u00adcil", "council", ["coun\u00adcil"]),
        ("😀 naïve 😀 naive", "naive", ["naïve", "naive"]),
        ("a 👨\u200d👩\u200d👧 b 👩", "👩", ["👨\u200d👩\u200d👧", "👩"]),
        ("𝐀lder and Alder", "alder", ["𝐀lder", "Alder"]),
        (
            "Port\nAlder, Port\u00a0Alder, Port   Alder",
            "port alder",
            ["Port\nAlder", "Port\u00a0Alder", "Port   Alder"],
        ),
        ("ΟΔΟΣ οδος", "οδός", ["ΟΔΟΣ", "οδος"]),
        ("\u304b\u3099 \u304c", "\u304c", ["\u304b\u3099", "\u304c"]),
        ("\uff76\uff9e", "\u30ac", ["\uff76\uff9e"]),
        ("\u1112\u1161\u11ab\u1100\u1173\u11af 한글", "한글", ["\u1112\u1161\u11ab\u1100\u1173\u11af", "한글"]),
        ("كِتَاب كتاب", "كتاب", ["كِتَاب", "كتاب"]),
        ("1 (a+b)* 2", "(A+B)*", ["(a+b)*"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("nothing", "", []),
        ("nothing", " \n", []),
        ("nothing", "\u0301", []),
        ("", "x", []),
    ],
)
def test_words_are_found_without_regard_to_case_accents_and_forms(text, words, expected):
    assert found(text, words) == expected


def test_whole_words_leave_out_places_within_longer_words():
    text = "art, party, Art; the art-house, artist's art"
    assert len(found(text, "art")) == 6
    assert found(text, "art", whole_words=True) == ["art", "Art", "art", "art"]
    assert found("会见总统会", "总统", whole_words=True) == ["总统"]
    assert found("cafe\u0301s cafe\u0301", "cafe", whole_words=True) == ["cafe\u0301"]


@given(st.text(st.characters(codec="utf-8"), max_size=60), st.data())
def test_every_piece_of_a_text_is_found_where_it_stands_and_no_character_is_cut(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    finder = FoldedText(text)
    whole = text[start:end].strip()
    spans = finder.occurrences(whole)
    for first, last in spans:
        assert 0 <= first < last <= len(text)
        assert is_boundary(text, first)
        assert is_boundary(text, last)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@given(st.text("aAéÉﬁ½ß\u0301\u00ad \n😀か\u3099한\u1112\u1161\u11abςΣ", max_size=40))
def test_a_text_is_folded_as_its_words_are_for_search(text):
    finder = FoldedText(text)
    for word in text.split():
        if folded(word):
            assert finder.occurrences(word)


def test_a_million_characters_are_searched_in_a_moment():
    text = "Ångström wrote to José about the vote, and nobody answered him. " * 16_000
    began = time.perf_counter()
    finder = FoldedText(text)
    assert len(finder.occurrences("jose")) == 16_000
    assert finder.occurrences("nothing of the kind") == []
    # Many times what it takes, so that only another order of growth is noticed.
    assert time.perf_counter() - began < 5
