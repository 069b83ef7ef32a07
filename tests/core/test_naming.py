"""Words that stand for a name: the table of what fits and what does not, in several scripts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text.naming import _PARTICLES, Fit, fit, said

EXACT, PART, NEAR, SHARES, NONE = Fit.EXACT, Fit.PART, Fit.NEAR, Fit.SHARES, Fit.NONE

CASES = [
    # words of the text, a name, how they fit
    ("José Antonio Kast", "José Antonio Kast", EXACT),
    ("JOSE ANTONIO KAST", "José Antonio Kast", EXACT),
    ("Kast’s", "Kast", EXACT),
    ("U.N.", "UN", EXACT),
    ("Al-Sharif", "al Sharif", EXACT),
    ("Стамбул", "СТАМБУЛ", EXACT),
    ("Ἀθῆναι", "Αθηναι", EXACT),
    ("אִילָן", "אילן", EXACT),
    ("مُحَمَّد", "محمد", EXACT),
    ("習近平", "習近平", EXACT),
    ("Kast", "José Antonio Kast", PART),
    ("José Kast", "José Antonio Kast", PART),
    ("Kast, José Antonio", "José Antonio Kast", PART),
    ("J. A. Kast", "José Antonio Kast", PART),
    ("President Kast", "Kast", PART),
    ("President Kast", "José Antonio Kast", PART),
    ("candidate Kast", "José Antonio Kast", PART),
    ("the president", "The Hague", NONE),
    ("Señora Quiroga", "Quiroga", PART),
    ("presidente Quiroga", "Quiroga", PART),
    ("Orbán Viktor miniszterelnök", "Orbán Viktor", PART),
    ("Беляков", "Сергей Беляков", PART),
    ("الشريف", "أحمد الشريف", PART),
    ("近平", "習近平", PART),
    ("習", "習近平", PART),
    ("拜登总统", "拜登", PART),
    ("バイデン", "ジョー・バイデン", PART),
    ("바이든", "조 바이든", PART),
    ("Hampton", "Hamptone", NEAR),
    ("Hamptone", "Hampton", NEAR),
    ("Hampton", "Ada Hamptone", NEAR),
    ("Zelenskiy", "Volodymyr Zelenskyy", NEAR),
    ("Millei", "Javier Milei", NEAR),
    ("Сергей Белаков", "Сергей Беляков", NEAR),
    ("Aba", "Ada", NONE),
    ("Li", "Le", NONE),
    ("Kast", "Kasten und Kisten", NONE),
    ("Ham", "Hampton", NONE),
    ("Maria Kast", "José Antonio Kast", SHARES),
    ("Maria Kast", "Kast", SHARES),
    ("Trump Tower", "Trump", SHARES),
    ("the", "The Hague", NONE),
    ("de", "Charles de Gaulle", NONE),
    ("A.", "Ada Beispiel", NONE),
    ("平", "習近平", NONE),
    ("the Chilean leader", "José Antonio Kast", NONE),
    ("", "Kast", NONE),
    ("!", "Kast", NONE),
]


@pytest.mark.parametrize(("words", "name", "expected"), CASES)
def test_how_words_fit_a_name(words, name, expected):
    assert fit(said(words), said(name)) == expected


@pytest.mark.parametrize(
    "words", ["the Chilean leader", "The Chilean leader", "The president", "el presidente chileno", "su rival", "she"]
)
def test_descriptions_are_told_from_names(words):
    assert said(words).described


@pytest.mark.parametrize(
    "words",
    ["José Antonio Kast", "de Gaulle", "president Kast", "The Hague", "La Moneda", "van der Bellen", "習近平", "الرئيس",
     "", "UN"],
)  # fmt: skip
def test_names_are_no_descriptions(words):
    assert not said(words).described


WORDS = st.text(st.sampled_from("abcdehamptonéäийфبم"), min_size=2, max_size=10)


@given(one=WORDS, other=WORDS, before=st.lists(WORDS, max_size=2))
def test_a_word_is_never_a_part_of_a_name_in_which_it_is_no_word(one, other, before):
    name = [*before, other]
    words, parts = said(one).tokens, {token for part in name for token in said(part).tokens}
    if not set(words) & parts:
        assert fit(said(one), said(" ".join(name))) not in {EXACT, PART}


@given(name=st.lists(WORDS, min_size=1, max_size=4), case=st.sampled_from([str.upper, str.title, str.lower]))
def test_a_name_fits_itself_whatever_its_case_and_with_a_title(name, case):
    whole = " ".join(name)
    assert fit(said(case(whole)), said(whole)) == EXACT
    if any(len(token) > 1 and token not in _PARTICLES for token in said(whole).tokens):
        assert fit(said(f"President {whole.title()}"), said(whole)) in {EXACT, PART}
