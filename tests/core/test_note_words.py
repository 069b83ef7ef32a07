"""The words of a note without its Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text.note_words import plain_words, without_addresses


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Plain words, 3 < 4.", "Plain words, 3 < 4."),
        ("Which **hour** was *it*?", "Which hour was it?"),
        ("***all***", "all"),
        ("a **b *c* d** e", "a b c d e"),
        ("snake_case_name stays, _this_ does not", "snake_case_name stays, this does not"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("# Head\n\n> quoted\n- one\n* two\n1. three", "Head\n\nquoted\none\ntwo\n1. three"),
        ("see [the page](https://example.org/a_(b)) now", "see the page now"),
        ("a <b onclick='x'>c</b> d", "a c d"),
        ("`code` and ~~gone~~", "code and gone"),
        (r"\*no\* \[link\](x)", "*no* [link](x)"),
    ],
)
def test_signs_are_taken_off_and_words_stay(body, words):
    assert plain_words(body) == words


def test_of_links_only_the_words_are_found():
    assert without_addresses("**a** [b c](newsgloss:entity/8f14) [d](http://e.f)") == "**a** b c d"


@given(st.text())
def test_words_without_signs_come_back_as_they_are_and_nothing_is_added(body):
    words = plain_words(body)
    assert len(words) <= len(body)
    if not any(sign in body for sign in "*_`#[]<>~|\\") and not body[:1].isspace():
        assert plain_words("x" + body.replace("\n", " ")) == "x" + body.replace("\n", " ")


@given(st.sampled_from(["_a ", "*a ", "**", "`", "[", "[a](", "<a", "> ", "- ", "\\", "~~a"]))
def test_a_long_note_of_nothing_but_signs_is_no_trouble(sign):
    assert len(plain_words(sign * 5_000)) <= len(sign) * 5_000
