"""The canonical form of text: one cleaning, and nothing beside it."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given, settings

from annotations.text.canonical import canonical, clean_value, is_canonical, text_sha256
from tests.core.strategies import raw_texts, texts

C0_CONTROLS = [chr(number) for number in range(0x20) if chr(number) not in "\t\n\r\x0b\x0c"]
LONE_SURROGATES = ["\ud800", "\udbff", "\udc00", "\udcff", "\udfff"]


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("a\r\nb", "a\nb"),
        ("a\rb", "a\nb"),
        ("a\x0cb", "a\nb"),
        ("a\x0bb", "a\nb"),
        ("a\n\rb", "a\n\nb"),
        ("a\r\r\n\nb", "a\n\n\nb"),
        ("\r\n", "\n"),
        ("a\r", "a\n"),
    ],
)
def test_every_line_end_becomes_one_lf(given_text, expected):
    assert canonical(given_text) == expected


@pytest.mark.parametrize("kept", ["\x85", "\u2028", "\u2029", "\t", "\xa0", "\u3000", "\x7f", "\x80", "\x9f"])
def test_other_breaks_spaces_and_controls_above_c0_stay(kept):
    assert canonical(f"a{kept}b") == f"a{kept}b"


def test_a_byte_order_mark_at_the_head_is_dropped_and_elsewhere_is_a_character():
    assert canonical("\ufeffa\ufeffb") == "a\ufeffb"
    assert canonical("\ufeff\ufeffa") == "\ufeffa"


@pytest.mark.parametrize("replaced", [*C0_CONTROLS, *LONE_SURROGATES, "\ufffe", "\uffff"])
def test_what_no_text_may_hold_becomes_one_replacement_character(replaced):
    assert canonical(f"a{replaced}b") == "a\ufffdb"


def test_a_surrogate_pair_made_of_two_halves_is_two_replacement_characters():
    assert canonical("\ud83d\udc4d") == "\ufffd\ufffd"


def test_nothing_else_in_all_of_unicode_changes():
    changed = {*C0_CONTROLS, "\r", "\x0b", "\x0c", "\ufffe", "\uffff", *map(chr, range(0xD800, 0xE000))}
    others = "x" + "".join(character for character in map(chr, range(0x110000)) if character not in changed)
    assert canonical(others) == others


def test_nothing_is_normalised_and_nothing_stripped():
    text = "  e\u0301 ﬁ Å \u212b  \n\n "
    assert canonical(text) == text


@settings(max_examples=300)
@given(raw_texts)
def test_canonical_does_what_it_says_character_by_character(raw):
    expected = raw.removeprefix("\ufeff").replace("\r\n", "\n")
    for end in "\r\x0b\x0c":
        expected = expected.replace(end, "\n")
    bad = {*C0_CONTROLS, "\ufffe", "\uffff"}
    expected = "".join("\ufffd" if c in bad or "\ud800" <= c <= "\udfff" else c for c in expected)
    assert canonical(raw) == expected


@settings(max_examples=300)
@given(raw_texts)
def test_a_canonical_text_can_be_written_and_is_known_as_one(raw):
    text = canonical(raw)
    assert is_canonical(text)
    assert text.encode().decode() == text


@given(raw_texts)
def test_what_canonical_would_change_beyond_the_mark_at_the_head_is_no_canonical_text(raw):
    if canonical("x" + raw) != "x" + raw:
        assert not is_canonical(raw)


@given(texts)
def test_a_canonical_text_stays_as_it_is(text):
    assert canonical("\ufeff" + text) == text


def test_a_value_is_cleaned_and_trimmed():
    assert clean_value(" \tKast\r\n") == "Kast"
    assert clean_value("Ka\x00st\ud800") == "Ka\ufffdst\ufffd"
    assert clean_value("\u3000José\xa0Kast\u2028") == "José\xa0Kast"
    assert clean_value(" \n ") == ""


@given(texts)
def test_the_hash_of_a_text_is_that_of_its_utf_8(text):
    assert text_sha256(text) == hashlib.sha256(text.encode("utf-8")).hexdigest()


@pytest.mark.parametrize("value", ["\u2028\ufeff", "\ufeff\ufeff x \ufeff\n", "\n", "a\ufeffb", " \x00 "])
def test_cleaning_a_value_twice_changes_nothing(value):
    once = clean_value(value)
    assert clean_value(once) == once
    assert once == once.strip()
