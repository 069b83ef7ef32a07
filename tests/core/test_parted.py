"""Words that a line's end parts are found; names joined by a hyphen are not taken for such."""

from __future__ import annotations

import pytest

from annotations.text.edits import Edits
from annotations.text.parted import parted_words


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("The har-\nbour stays open.", "The harbour stays open."),
        ("Die Hafen-  \n   fähre bleibt.", "Die Hafenfähre bleibt."),
        ("el trans\u2010\nbordador nocturno", "el transbordador nocturno"),
        ("a soft hy\u00ad\nPhen is always one", "a soft hyPhen is always one"),
        ("cafe\u0301-\nteria", "cafe\u0301teria"),
        ("Jean-\nPierre came from Saint-\nDenis.", None),
        ("A list:\n- one\n- two", None),
        ("He said -\nand left.", None),
        ("pages 12-\n14", None),
        ("a well-known town", None),
    ],
)
def test_parted_words_are_joined(text, whole):
    found = list(parted_words(text))

    assert Edits(tuple(one.join() for one in found)).apply(text) == (whole or text)


def test_a_parted_word_has_its_halves():
    (found,) = parted_words("The har-\nbour stays.")

    assert (found.before, found.after) == ("har", "bour")
