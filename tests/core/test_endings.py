"""Names are known with the endings that their language gives them, and with no others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text.endings import LANGUAGES, other_forms
from annotations.text.phrases import Phrases


@pytest.mark.parametrize(
    ("language", "name", "form"),
    [
        ("en", "Solheim", "Solheims"), ("en", "Kennedy", "Kennedies"), ("de", "Ingrid Solheim", "Ingrid Solheims"),
        ("de", "van der Berg", "van der Bergs"), ("sv", "Ingrid Solheim", "Ingrid Solheims"),
        ("ru", "Ингрид Соколова", "Ингрид Соколовой"), ("ru", "Иван Соколов", "Иваном Соколовым"),
        ("uk", "Іван Коваленко", "Івана Коваленка"), ("pl", "Jan Kowalski", "Jana Kowalskiego"),
        ("cs", "Jan Novák", "Janem Novákem"), ("sk", "Jana Nováková", "Jany Novákovej"),
        ("fi", "Espoo", "Espoossa"), ("et", "Tartu", "Tartus"), ("hu", "Kovács Viktor", "Kovács Viktornak"),
        ("hr", "Ivan Horvat", "Ivana Horvata"), ("la", "Marcus Tullius", "Marci Tullii"), ("la", "Roma", "Romae"),
        ("lt", "Jonas Kazlauskas", "Jono Kazlausko"), ("hu", "Budapest", "Budapesten"),
        ("tr", "Ankara", "Ankarada"), ("tr", "Mehmet Yılmaz", "Mehmet Yılmazın"),
        ("el", "Πέτρος", "Πέτρου"), ("ar", "محمد", "ومحمد"), ("he", "ירושלים", "בירושלים"),
    ],
)  # fmt: skip
def test_a_name_has_the_endings_of_the_language(language, name, form):
    assert form in other_forms(name, language)


@pytest.mark.parametrize(
    ("language", "name"),
    [("de", "Hans"), ("de", "UNO"), ("de", "ferry"), ("de", "Ed"), ("", "Solheim"), ("zh", "总统"), ("ja", "東京"),
     ("th", "กรุงเทพ"), ("en", ""), ("ru", "2024")],
)  # fmt: skip
def test_what_is_no_name_or_has_no_endings_has_no_other_forms(language, name):
    assert other_forms(name, language) == []


@given(st.sampled_from(sorted(LANGUAGES)), st.lists(st.text("abcdАбвεηαsió", min_size=1, max_size=8), max_size=3))
def test_forms_are_few_and_never_the_name_itself(language, words):
    name = " ".join(word.capitalize() for word in words)
    forms = other_forms(name, language)
    assert name not in forms
    assert len(forms) == len(set(forms)) <= 100
    assert all(Phrases([form]).find(form) for form in forms)
