"""Suggestions know which words of a language stand between like neighbours, before anything is marked."""

from __future__ import annotations

import random
import string
from array import array
from itertools import pairwise

import pytest

from annotations.suggest.marks import word_classes
from annotations.suggest.marks.checksums import checksum
from annotations.suggest.marks.features import Habits, flatten, static
from annotations.suggest.marks.tokens import sentences
from annotations.suggest.marks.word_classes import Language, Table
from benchmarks.words import of_path, table

ENGLISH = "On Monday the minister of Kenya said that she would not go to Chile with all of them."
SPANISH = "El lunes la ministra de Kenia dijo que no iría a Chile con todos ellos, según la agencia."
GERMAN = "Am Montag sagte die Ministerin, dass sie nicht mit allen nach Wien und Hamburg fahren werde."


def classes_of(text: str) -> dict[str, word_classes.Classes]:
    parts = sentences(text)
    return dict(
        zip((t.text for t in flatten(parts)), (c for one in word_classes.of_article(parts) for c in one), strict=True)
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (ENGLISH, "en"), (SPANISH, "es"), (GERMAN, "de"),
        ("Na segunda-feira, a ministra do Quênia disse à agência.", ""),
        ("月曜日、大臣は語った。", ""), ("Lusaka, Nairobi, Accra, Dakar", ""), ("12 34 — 5", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_text_is_of_the_language_whose_usual_words_it_has(text, code):
    assert word_classes.language_of(token.text for token in flatten(sentences(text))) == code


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (f"{ENGLISH} So on Tuesday.", "Monday", "Tuesday"), (f"{ENGLISH} So it was in Peru.", "Chile", "Peru"),
        (f"{SPANISH} Lo dijo el martes.", "lunes", "martes"), (f"{SPANISH} No a Colombia.", "Chile", "Colombia"),
        (f"{GERMAN} Das war am Dienstag so.", "Montag", "Dienstag"), (f"{GERMAN} Nicht Leipzig.", "Hamburg", "Leipzig"),
    ],
)  # fmt: skip
def test_words_that_stand_in_like_places_are_of_one_class(text, one, other):
    found = classes_of(text)
    shared = set(found[one]) & set(found[other])
    assert len(shared) > len(set(found[one]) & set(found[text.split()[0]]))


def test_a_text_in_a_language_that_is_not_known_has_no_classes():
    parts = sentences("Le ministre kenyan est parti lundi, selon Nairobi.")
    assert not any(classes for one in word_classes.of_article(parts) for classes in one)
    assert not any(" c " in f" {feature}" for row in static(parts, Habits())[0] for feature in row)


def test_a_word_that_is_written_with_combining_marks_is_the_same():
    assert checksum("Go\u0301mez") == checksum("Gómez")


def test_hardly_any_other_word_is_taken_for_a_known_one():
    dice = random.Random(4)
    words = ["".join(dice.choices(string.ascii_lowercase, k=14)) for _ in range(50_000)]
    # 270,000 checksums among 4,300,000,000 make three to be expected.
    assert sum(bool(word_classes._of("en", word)) for word in words) < 15


def test_the_file_holds_checksums_by_size_each_once_and_classes_for_all():
    for language in word_classes._known().values():
        assert len(language.usual) == 100
        for one in language.tables:
            assert len(one.keys) == len(one.which) > 100_000
            assert all(a < b for a, b in pairwise(one.keys))
            assert max(one.which) == len(one.classes) - 1


def test_what_is_packed_is_unpacked():
    words = Table(False, array("I", [3, 2**32 - 1]), array("H", [1, 0]), [("b6=01", "b4=01"), ("b6=10",)])
    made = {"xx": Language(frozenset({"año", "y"}), [words]), "yy": Language(frozenset(), [])}
    assert word_classes.unpacked(word_classes.packed(made)) == made


def test_a_table_finds_a_word_as_it_stands_or_in_small_letters():
    cased = table({"Chile": of_path("0110"), "chile": of_path("1")}, small=False)
    assert cased.of("Chile") != cased.of("chile")
    assert cased.of("CHILE") == ()
    assert table({"chile": of_path("1")}, small=True).of("CHILE") == of_path("1")


def test_a_cluster_is_in_the_classes_that_begin_with_its_path():
    assert set(of_path("0101101")) & set(of_path("0101100")) == {"b4=0101", "b6=010110"}


def test_the_model_sees_the_classes_of_a_word_those_beside_it_and_of_both_together():
    (sentence,) = sentences(ENGLISH)
    words = [token.text for token in sentence]
    rows = static([sentence], Habits())[0]
    of, kenya, said = (word_classes._of("en", word)[0] for word in ("of", "Kenya", "said"))
    assert {f"c {kenya}", f"-c {of}", f"+c {said}", f"-c|c={of}|{kenya}", f"c|c+={kenya}|{said}"} <= set(
        rows[words.index("Kenya")]
    )
    assert f"-c|c=^|{word_classes._of('en', 'On')[0]}" in rows[0]
