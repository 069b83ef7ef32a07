"""Candidates that overlap are judged together: what their ends are like, which classes words are of, other readings."""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.suggest.marks import classes, sequence
from annotations.suggest.marks.classes import Reader, of_ends
from annotations.suggest.marks.ends import Ends
from annotations.suggest.marks.features import Habits, flatten
from annotations.suggest.marks.gate import Gate, Row
from annotations.suggest.marks.sets import groups, shares
from annotations.suggest.marks.tokens import sentences

PLACES = st.tuples(st.integers(0, 8), st.integers(1, 4)).map(lambda one: (one[0], one[0] + one[1]))
SPANS = st.lists(st.tuples(PLACES, st.floats(-4, 4)), max_size=7, unique_by=lambda one: one[0])


def apart(places) -> bool:
    return all(a[1] <= b[0] or b[1] <= a[0] for a, b in combinations(places, 2))


@given(SPANS)
def test_a_span_is_as_likely_as_all_choices_that_have_it_weigh_of_all_that_do_not_overlap(spans):
    places, scores = [place for place, _ in spans], [score for _, score in spans]
    total, having = 0.0, [0.0] * len(spans)
    for size in range(len(spans) + 1):
        for chosen in combinations(range(len(spans)), size):
            if apart([places[i] for i in chosen]):
                weight = math.exp(sum(scores[i] for i in chosen))
                total += weight
                for i in chosen:
                    having[i] += weight
    assert shares(places, scores) == pytest.approx([one / total for one in having])


@given(SPANS)
def test_groups_are_runs_that_hang_together_and_leave_none_out(spans):
    places = sorted(place for place, _ in spans)
    found = list(groups(places))
    assert [i for first, last in found for i in range(first, last)] == list(range(len(places)))
    for first, last in found[1:]:
        assert max((end for _, end in places[:first]), default=0) <= places[first][0]
        assert last > first


def test_the_candidates_of_the_next_article_begin_a_group_of_their_own():
    assert list(groups([(0, 5), (40, 90), (50, 60), (2, 8), (3, 5)])) == [(0, 1), (1, 3), (3, 5)]


def test_of_two_that_overlap_what_speaks_for_one_speaks_against_the_other():
    gate = Gate()
    long, short = Row({}, ("long",), (0, 9)), Row({}, ("short",), (0, 4))
    for _ in range(60):
        gate.train([(long, True), (short, False)] * 5)
    first, second = gate.all_odds([long, short])
    assert first > 0.8
    assert second < 0.2
    assert gate.odds(Row({}, ("short",), (20, 24))) < 0.5


def test_a_copy_of_a_gate_learns_by_itself_and_a_training_keeps_what_weighs():
    gate = Gate()
    rows = [(Row({"n": 1.0}, (f"once {n}", "often"), (n, n + 1)), True) for n in range(300)]
    gate.train(rows)
    read = Gate()
    read.load(gate.dump())
    assert "often" in gate.dump()["halves"][0][0].split("\n")
    for other in (read, gate.copied(), read.copied()):
        assert other.odds(rows[0][0]) == pytest.approx(gate.odds(rows[0][0]), abs=1e-6)
        before = gate.odds(rows[0][0])
        other.add([(row, False) for row, _ in rows])
        assert other.odds(rows[0][0]) < before == gate.odds(rows[0][0])
    for halves in ([["a", "", "AAAA"]], [["a\nb", "AACAPw==", "AACAPw=="]]):
        with pytest.raises(ValueError, match="names without weights"):
            Gate().load(gate.dump() | {"halves": halves})


def test_a_gate_in_which_nothing_weighs_is_read_as_it_was_written():
    gate, read = Gate(), Gate()
    gate.train([(Row({}, ("slight",)), True)])
    gate._halves[0].weights.clear()
    read.load(gate.dump())
    assert read.odds(Row({}, ("other",))) == 0.5


TOWNS = [f"Town{a}{b}" for a in "abcdefgh" for b in "klmnopqr"]


def test_words_between_like_neighbours_are_of_one_class_and_few_words_have_none():
    reader = Reader()
    verbs = [f"verb{a}{b}" for a in "abcdefgh" for b in "klmnopqr"]
    others = [f"odd{a}{b} odd{b}{a}" for a in "abcdefgh" for b in "klmnopqr"]
    for _ in range(4):
        for town, verb, other in zip(TOWNS, verbs, others, strict=True):
            reader.add(sentences(f"The port of {town} sleeps . They {verb} it well . {other}"))
    found = reader.learn()
    assert len({found[town][0] for town in TOWNS}) < 4
    assert not {found[town][0] for town in TOWNS} & {found[verb][0] for verb in verbs}
    few = Reader()
    few.add(sentences("The port sleeps."))
    assert few.learn() == {}
    assert classes.name("1987") == classes.name("2026") == "0000"


def test_the_ends_of_a_candidate_say_what_stands_there_and_beside_it():
    habits, text = Habits(), "Gen Prayut met Ana. Gen Prayut left. Prayut spoke."
    parts = sentences(text)
    habits.add(parts)
    tokens = flatten(parts)
    breaks, at = set(), 0
    for part in parts:
        at += len(part)
        breaks.add(at)
    numbers, said = Ends(tokens, breaks, habits).of(1, 2, "7")
    assert {"l=7 first=prayut", "l=7 before=gen", "l=7 after=met", "left=gen prayut"} <= set(said)
    # Gen has Prayut beside it each time, and Prayut Gen in two of three.
    assert any(one.startswith("tied left=32") for one in said)
    assert numbers["tied left"] > numbers["tied right"]
    _, first = Ends(tokens, breaks, habits).of(0, 1, "7")
    assert "l=7 before=^" in first
    assert of_ends(tokens, 1, 2, "7", {}) == []
    assert "l=7 first class1=5" in of_ends(tokens, 1, 2, "7", {"Prayut": (1, 5, 9)})


@pytest.mark.skipif(sequence.field() is None, reason="python-crfsuite is not installed")
def test_all_spans_that_a_field_finds_likely_are_told_with_the_best_among_them():
    rows = [[["w=the"], ["w=port", "X"], ["w=bank", "X"], ["w=sleeps"]]]
    some = [([rows[0]], ["O", "B-1", "I-1", "O"])] * 6 + [([rows[0]], ["O", "B-1", "O", "O"])] * 5
    tagger = sequence.train(some, rounds=60)
    best, odds = tagger.tag(rows[0])
    found = tagger.spans(rows[0], odds, 0.1)
    assert set(found) >= {(1, 3), (1, 2)}
    assert best[1] == "B-1"
    assert tagger.spans(rows[0], odds, 0.9999) == []
