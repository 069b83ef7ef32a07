"""Words from outside in a row: what would turn the writing round, end the line or command something is not obeyed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text.obeyed import apart, one_row

HOSTILE = st.text(
    st.sampled_from(
        "a.\u05d0\u0627\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\n\t\x1b\x85\u2028"
    )
)
LEFT = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066\u2067]")


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Night ferry", "Night ferry"),
        ("cod\u202efdp.exe", "cod\ufffdfdp.exe"),
        ("a\u2067txt.\u2066exe\u2069\u2069", "a\u2060txt.\u2060exe\u2060\u2060"),
        ("a\u202bb\u202c", "a\u2060b\u2060"),
        ("two\nlines\u2028and\tmore", "two lines and more"),
        ("\x1b[31mred", "\ufffd[31mred"),
        ("\u200ftxt\u200f.\u200fexe", "\u2060txt\u2060.\u2060exe"),
        ("מעבורת!\u200f", "מעבורת!\u200f"),
        ("\u2068Ana\u2069  ·  1 May", "\u2068Ana\u2069  ·  1 May"),
        ("\u2068A\u2067na\u2069", "\u2060A\u2060na\u2060"),
        ("Ana\u2069 and \u2068Ben", "Ana\u2060 and \u2060Ben"),
        ("half \ud83d", "half \ufffd"),
    ],
)
def test_nothing_in_a_row_is_obeyed(words, shown):
    assert one_row(words) == shown


def test_words_that_are_set_apart_stay_within_their_marks():
    assert apart("A\u2069 \u202eB") == "\u2068A\u2060 \ufffdB\u2069"
    assert one_row(f"{apart('A')} · {apart('B')}") == "\u2068A\u2069 · \u2068B\u2069"


@given(HOSTILE)
def test_offsets_stay_and_nothing_that_is_obeyed_is_left(words):
    shown = one_row(words)
    assert len(shown) == len(words)
    assert not LEFT.search(shown)
    assert one_row(shown) == shown
    assert one_row(apart(words)) == apart(words)
    # What is set apart is closed again at once: it reaches no further than it was meant to.
    assert not re.search("\u2068[^\u2069]*(\u2068|$)|^[^\u2068]*\u2069", shown)
    assert apart(words).count("\u2068") == apart(words).count("\u2069") == 1
