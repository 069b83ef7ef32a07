"""What the sequence model sees of words: their classes, their other places, how they stand together and in names."""

from __future__ import annotations

import json
from collections import Counter

from annotations.suggest.marks.classes import Reader, name
from annotations.suggest.marks.features import Habits, flatten, static
from annotations.suggest.marks.known import Known
from annotations.suggest.marks.parts import Article
from annotations.suggest.marks.tokens import sentences
from annotations.suggest.marks.ways import counted, mostly, pair

NAMES = [f"N{a}{b}" for a in "abcdefghijkl" for b in "abcdefghijkl"]
DEEDS = [f"v{a}{b}" for a in "abcdefghijkl" for b in "abcdefghijkl"]


def read(*texts):
    habits = Habits()
    for text in texts:
        habits.add(sentences(text))
    return habits


def features(text, word, habits=None):
    parts = sentences(text)
    rows = [row for sentence in static(parts, habits or Habits()) for row in sentence]
    return [set(row) for row, token in zip(rows, flatten(parts), strict=True) if token.text == word]


def test_words_between_like_neighbours_are_in_one_class_and_others_are_not():
    reader = Reader()
    for _ in range(3):
        reader.add(sentences("\n".join(f"we went to {one} today" for one in NAMES)))
        reader.add(sentences("\n".join(f"they {one} it often" for one in DEEDS)))
    classes = reader.learn()
    for level in range(3):
        assert {classes[one][level] for one in NAMES}.isdisjoint(classes[one][level] for one in DEEDS)


def test_there_are_no_classes_of_a_few_words():
    reader = Reader()
    assert reader.learn() == {}
    reader.add(sentences("Ilse Kast left Norda. Ilse Kast left Norda."))
    assert reader.learn() == {}


def test_numbers_of_as_many_digits_are_one_word_where_words_have_classes():
    assert name("1999") == name("2024") != name("19")
    assert name("Kast") == "Kast"


def test_the_classes_of_a_word_and_of_those_beside_it_are_features():
    habits = Habits()
    habits.classes = {"left": (3, 7, 9), "Kast": (1, 2, 4)}
    (row,) = features("Then Kast left", "left", habits)
    assert {"c0=3", "c2=9", "-c1=2", "-cc=1|3", "cc+=3|?"} <= row


def test_a_word_is_seen_with_what_stands_beside_its_other_places_not_its_own():
    text = "Ministers met Kast in May.\nThen president Ilse Kast spoke."
    first, second = features(text, "Kast")
    assert {"on=1", "oL=president", "oR=spoke", "oP=ilse", "olonger"} <= first
    assert {"on=1", "oL=met", "oR=in", "oalone=3"} <= second
    assert not {"oL=met", "oR=in"} & first
    assert "olonger" not in second


def test_a_word_with_no_other_place_has_no_neighbours_there():
    (row,) = features("Ministers met Kast in May.", "Kast")
    assert {one for one in row if one.startswith("o")} == {"on=0"}


def test_a_word_that_is_written_small_elsewhere_in_the_article_is_seen_so():
    (row,) = features("Mushroom growers met.\nA mushroom is small.", "Mushroom")
    assert "osmall" in row


def test_words_that_mostly_stand_together_hang_together():
    habits = read(*["The Norda Bank and a Norda man."] * 3, "Bank of Ilse.")
    (sentence,) = sentences("Norda Bank of a man")
    assert habits.cohesion(sentence[0], sentence[1]) == "1/2"
    assert habits.cohesion(sentence[1], sentence[2]) == ""
    assert habits.cohesion(sentence[3], sentence[4]) == ""


def test_habits_that_were_written_and_read_say_the_same_of_every_word():
    text = "Norda Bank and Ilse Kast met Norda Bank. Kast left Norda."
    habits, again = read(text, text), Habits()
    habits.classes = {"Norda": (1, 2, 3)}
    again.load(json.loads(json.dumps(habits.dump())))
    assert static(sentences(text), again) == static(sentences(text), habits)


def test_it_is_counted_how_words_stood_in_mentions_and_what_joined_them():
    text = "Ilse Maria Kast left Norda Lund"
    ways = counted(flatten(sentences(text)), [(0, 15), (21, 26), (27, 31)])
    assert ways == {
        "Ilse": Counter("B"), "Maria": Counter("I"), "Kast": Counter("L"), "Norda": Counter("U"), "Lund": Counter("U"),
        "Ilse Maria": Counter("J"), "Maria Kast": Counter("J"), "Kast left": Counter("e"), "left Norda": Counter("s"),
        "Norda Lund": Counter("x"),
    }  # fmt: skip


def test_a_mention_that_no_word_begins_with_counts_for_none():
    assert counted(flatten(sentences("Norda")), [(1, 5), (0, 3)]) == {}


def test_what_there_is_most_of_is_told_with_how_sure_it_is():
    assert mostly(Counter()) == ""
    assert mostly(Counter(J=2)) == "J!"
    assert mostly(Counter(J=3, s=1)) == "J~+"


def test_names_that_were_written_and_read_say_the_same_and_can_be_forgotten():
    one, other = (Article(key, "Ilse Kast left Norda", {(0, 9): "1"}) for key in "ab")
    tokens = flatten(sentences(one.text))
    known, again = Known(), Known()
    known.learn(one, tokens)
    known.learn(other, tokens)
    again.load(json.loads(json.dumps(known.dump())))
    again.recall(one, tokens)
    words = pair(tokens[0], tokens[1])
    assert again.ways_elsewhere(words, "a") == known.ways_elsewhere(words, "a") == Counter("J")
    assert again.ways_elsewhere(words, "") == Counter("JJ")
    again.forget("a")
    assert (again.ways_elsewhere(words, ""), again.elsewhere("Ilse Kast", "").accepted) == (Counter("J"), 1)
