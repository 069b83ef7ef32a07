"""Many phrases are found in a text at once, where a person would see them, and nowhere else."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text.fold import goes_on
from annotations.text.graphemes import is_boundary
from annotations.text.occurrences import occurrence_of
from annotations.text.phrases import Phrases, plain
from tests.core.strategies import PIECES, texts


def found(text: str, *phrases: str) -> list[str]:
    return [text[one.start : one.end] for one in Phrases(phrases).find(text)]


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("Hampton met Hamptone in Northampton, Hampton’s town.", "Hampton", ["Hampton", "Hampton"]),
        ("José Antonio KAST and Jose Antonio Kast", "José Antonio Kast", ["José Antonio KAST", "Jose Antonio Kast"]),
        ("Sol\u00adheim and Solheim", "Solheim", ["Sol\u00adheim", "Solheim"]),
        ("O’Brien, O'Brien, OBrien", "O'Brien", ["O’Brien", "O'Brien"]),
        ("Jean‑Luc, Jean-Luc, Jean Luc", "Jean-Luc", ["Jean‑Luc", "Jean-Luc"]),
        ("Ingrid\nSolheim; Ingrid\u00a0Solheim; Ingrid   Solheim", "Ingrid Solheim",
         ["Ingrid\nSolheim", "Ingrid\u00a0Solheim", "Ingrid   Solheim"]),
        ("said Ingrid\n\nSolheim left", "Ingrid Solheim", []),
        ("said Ingrid. Solheim left", "Ingrid Solheim", []),
        ("J. A. Kast and J.A. Kast", "J. A. Kast", ["J. A. Kast"]),
        ("会见总统会", "总统", ["总统"]),
        ("นายกรัฐมนตรี", "รัฐ", ["รัฐ"]),
        ("Muḥammad and Muhammad", "Muhammad", ["Muḥammad", "Muhammad"]),
        ("محمد ومحمد محمد", "محمد", ["محمد", "محمد"]),
        ("the ﬁrm and the firm", "firm", ["ﬁrm", "firm"]),
        ("C++ and C+++", "C++", ["C++", "C++"]),
        ("nothing", "", []),
        ("nothing", "“ ”", []),
    ],
)  # fmt: skip
def test_a_phrase_is_found_by_the_words_of_its_script(text, phrase, expected):
    assert found(text, phrase) == expected


def test_of_places_that_overlap_the_longest_stays():
    phrases = ("Solheim", "Ingrid Solheim", "Mayor Ingrid", "New York", "York Times", "New York Times")
    assert found("Mayor Ingrid Solheim and Solheim", *phrases) == ["Ingrid Solheim", "Solheim"]
    assert found("The New York Times in New York", *phrases) == ["New York Times", "New York"]


def test_phrases_in_a_long_line_are_found_at_the_seams_too():
    text = "ab Ingrid Solheim " * 20_000
    assert len(found(text, "Ingrid Solheim", "Solheim ab")) == 20_000
    assert len(found(text, "Solheim ab Ingrid", "ab")) > 0


def test_the_number_of_an_occurrence_counts_the_same_characters_before_it():
    text = "Kast, Kasten, kast, Kast"
    assert [occurrence_of(text, "Kast", start) for start in (0, 6, 20)] == [0, 1, 2]


words = st.lists(st.sampled_from([*PIECES, "Ingrid", "Solheim", " ", " ", "’", "é"]), min_size=1, max_size=4).map(
    "".join
)


@given(text=texts | st.lists(words, max_size=12).map(" ".join), phrases=st.lists(words, max_size=6))
def test_places_are_whole_words_of_the_text_and_never_overlap(text, phrases):
    places = Phrases(phrases).find(text)
    for one in places:
        quote = text[one.start : one.end]
        assert quote
        assert is_boundary(text, one.start)
        assert is_boundary(text, one.end)
        asked = " ".join(plain(phrases[one.phrase])[0].replace("\0", " ").split())
        assert " ".join(plain(quote)[0].split()) == asked
        if text.isascii():
            for edge in (one.start, one.end):
                assert not (0 < edge < len(text) and goes_on(text[edge - 1].lower()) and goes_on(text[edge].lower()))
    assert all(one.end <= other.start for one, other in pairwise(places))


@given(before=texts, after=texts)
def test_a_name_between_spaces_is_always_found(before, after):
    text = f"{before} Ingrid Solheim {after}"
    assert any(text[one.start : one.end] == "Ingrid Solheim" for one in Phrases(["Ingrid Solheim"]).find(text))


class Counting(Phrases):
    """Counts the phrases that are looked for in a text letter by letter."""

    looked_for = 0

    def _spans(self, number, simple, *, loose):
        self.looked_for += 1
        return super()._spans(number, simple, loose=loose)


def test_of_thousands_of_phrases_only_those_whose_first_words_are_there_are_looked_for():
    names = [f"Ingrid Solheim{n}" for n in range(5_000)]
    finder = Counting([*names, "Erik"])
    assert len(finder.find("Ingrid Solheim7 met Erik; Ingrid Solheim7 left. " * 50)) == 150
    assert finder.looked_for == 2
