"""What suggestions are made of: tokens, counts that can be told apart, the gate, and what is kept of it."""

from __future__ import annotations

import gc
from collections import Counter
from itertools import accumulate, pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotations.suggest.marks import kept
from annotations.suggest.marks.candidates import Candidate, Read, collect
from annotations.suggest.marks.compose import choose, kind_and_reason
from annotations.suggest.marks.features import flatten
from annotations.suggest.marks.gate import Gate, Row
from annotations.suggest.marks.known import Known, Seen
from annotations.suggest.marks.learner import Free, tags
from annotations.suggest.marks.parts import Article
from annotations.suggest.marks.patterns import found
from annotations.suggest.marks.perceptron import Perceptron
from annotations.suggest.marks.tokens import sentences

WORDS = st.sampled_from(["Kast", "Norda", "Norda Bank", "the", "port", "of", "12", "Älä", "北京", "said", ".", "\n"])
TEXTS = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text = draw(TEXTS)
    places = [(one.start, one.end) for one in flatten(sentences(text))]
    chosen = draw(st.sets(st.sampled_from(places), max_size=4)) if places else set()
    return Article(draw(st.sampled_from("abc")), text, {place: draw(st.sampled_from("12")) for place in chosen})


def counts(known: Known) -> tuple[object, ...]:
    by_word = [{word: +count for word, count in table.items() if +count} for table in (known.strings, known.words)]
    return (*by_word, +known.outside, +known.labels)


def said_elsewhere(known: Known, words: set[str], key: str) -> list[tuple[object, ...]]:
    found = []
    for word in sorted(words):
        labels, outside = known.word_elsewhere(word, key)
        found.append((dict(known.elsewhere(word, key).labels), dict(labels), outside))
    return found


@given(st.text())
def test_tokens_are_words_of_the_text_in_order_and_leave_no_letter_out(text):
    last = 0
    for token in flatten(sentences(text)):
        assert text[token.start : token.end] == token.text
        assert not any(character.isalnum() for character in text[last : token.start])
        last = token.end
    assert not any(character.isalnum() for character in text[last:])


@given(st.lists(articles(), max_size=6), articles())
def test_an_article_that_is_forgotten_leaves_the_counts_as_they_were(learned, one):
    known = Known()
    for article in learned:
        known.learn(article, flatten(sentences(article.text)))
    known.forget(one.key)
    before = counts(known)
    known.learn(one, flatten(sentences(one.text)))
    known.learn(one, flatten(sentences(one.text)))
    known.forget(one.key)
    assert counts(known) == before


@given(st.lists(articles(), max_size=6), articles())
def test_what_other_articles_say_does_not_change_when_the_article_itself_is_learned(learned, one):
    known = Known()
    for article in learned:
        if article.key != one.key:
            known.learn(article, flatten(sentences(article.text)))
    words = {one.text[start:end] for start, end in one.accepted}
    before = said_elsewhere(known, words, one.key)
    known.learn(one, flatten(sentences(one.text)))
    assert said_elsewhere(known, words, one.key) == before


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 6)), max_size=12), st.integers(0, 35), st.integers(1, 6))
def test_a_place_is_free_where_nothing_overlaps_it(taken, start, size):
    spans = [(at, at + length) for at, length in taken]
    wanted = not any(low < start + size and start < high for low, high in spans)
    assert Free(spans).at(start, start + size) == wanted


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 5), st.floats(-1, 1)), max_size=8))
def test_what_is_chosen_never_overlaps_and_nothing_is_chosen_that_costs(candidates):
    spans = [(at, at + size) for at, size, _ in candidates]
    gains = [gain for _, _, gain in candidates]
    chosen = choose(spans, gains)
    assert all(gains[i] > 0 for i in chosen)
    assert all(spans[a][1] <= spans[b][0] for a, b in pairwise(chosen))
    assert sum(gains[i] for i in chosen) >= max([0.0, *gains])


def test_the_tags_of_a_sentence_begin_and_go_on_where_mentions_do():
    (sentence,) = sentences("Ilse Kast left Norda")
    assert tags(sentence, {(0, 9): "1", (15, 20): "2"}) == ["B-1", "I-1", "O", "B-2"]


def test_the_gate_learns_which_conditions_are_right_and_is_read_as_it_was_written():
    gate = Gate()
    rows = [(Row({"x": 1.0}, ("good",)), True), (Row({"x": 1.0}, ("bad",)), False)] * 50
    gate.add(rows)
    gate.train(rows)
    assert gate.odds(rows[0][0]) > 0.7 > 0.5 > gate.odds(rows[1][0])
    again = Gate()
    again.load(gate.dump())
    assert abs(again.odds(rows[0][0]) - gate.odds(rows[0][0])) < 0.01


def test_a_gate_keeps_none_of_the_candidates_it_learns_from():
    def held() -> int:
        return sum(isinstance(one, Row) for one in gc.get_objects())

    gate, before = Gate(), held()
    gate.add([(Row({"x": float(number)}, ("good",)), True) for number in range(1000)])
    assert held() == before


def test_a_few_candidates_move_what_was_believed_at_first_only_a_little():
    gate, name = Gate(), Row({"known": 1.5}, ("1",))
    gate.prior({"known": 1.0})
    believed = gate.odds(name)
    gate.add([(Row({}, ("1",)), False)] * 50)
    assert believed > gate.odds(name) > 0.4
    again = Gate()
    again.prior({"known": 1.0})
    again.load(gate.dump())
    assert abs(again.odds(name) - gate.odds(name)) < 0.01
    gate.add([(Row({"known": 1.5}, ("1",)), False)] * 2000)
    assert gate.odds(name) < 0.4


@given(st.binary(), st.dictionaries(st.text(), st.integers()), st.integers(0, 10_000), st.integers(1, 255))
def test_a_file_of_what_was_learned_is_read_whole_or_not_at_all(data, state, at, change):
    packed = kept.pack(state, data)
    assert kept.unpack(packed) == (state, data)
    damaged = bytearray(packed)
    damaged[at % len(damaged)] ^= change
    assert kept.unpack(bytes(damaged)) is None
    assert kept.unpack(packed[: at % len(packed)]) is None


def test_the_newest_candidates_are_read_back_and_a_torn_end_costs_only_itself(tmp_path):
    path = tmp_path / "rows"
    for n in range(3):
        kept.add_rows(path, [(Row({"n": float(n)}, (f"c{n}",)), n == 1)])
    with path.open("ab") as out:
        out.write(b"\x00\x00\x00\x09torn")
    assert [row.numbers["n"] for row, _ in kept.read_rows(path, 10)] == [2.0, 1.0, 0.0]
    assert [right for _, right in kept.read_rows(path, 2)] == [False, True]
    assert kept.read_rows(tmp_path / "none", 10) == []


def test_candidates_of_another_version_are_thrown_away(tmp_path):
    path = tmp_path / "x.rows"
    kept.add_rows(path, [(Row({"model": 1.0}, ("1",)), True)])
    whole = path.read_bytes()
    for other in (b"newsgloss candidates 001" + whole[24:], whole[whole.index(b"\n") + 1 :], b""):
        path.write_bytes(other)
        assert kept.read_rows(path, 5) == []
        kept.add_rows(path, [(Row({"model": 2.0}, ()), False)])
        assert [row.numbers for row, _ in kept.read_rows(path, 5)] == [{"model": 2.0}]


def candidates(text: str, *tagged: str) -> list[tuple[int, str]]:
    """What may be a mention, with where it begins, where a model finds some words, each in its first place."""
    parts = sentences(text)
    tokens = flatten(parts)
    places = {text.index(words): text.index(words) + len(words) for words in tagged}
    inside = [next((s for s, e in places.items() if s <= token.start < e), None) for token in tokens]
    tags = ["O" if s is None else "B-x" if s == token.start else "I-x" for s, token in zip(inside, tokens, strict=True)]
    breaks = set(accumulate(len(part) for part in parts))
    read = Read(tokens, breaks, tags, [{tag: 1.0} for tag in tags])
    return [(one.start, text[one.start : one.end]) for one in collect(Article("a", text), read, Known())]


def words_of(text: str, *tagged: str) -> set[str]:
    return {words for _, words in candidates(text, *tagged)}


def test_a_word_that_signs_hold_together_is_a_candidate_where_the_model_finds_a_part_of_it():
    assert "Sana’a" in words_of("they came to Sana’a today", "Sana")
    assert "O'Regan" in words_of("they met O'Regan there", "Regan")
    assert "port. It" not in words_of("they left port. It rained", "port")


def test_two_names_with_little_between_are_a_candidate_together_but_not_over_the_end_of_a_sentence_or_line():
    assert "Oregon, United States" in words_of("in Oregon, United States", "Oregon", "United States")
    assert "State of Rio" in words_of("the State of Rio", "State", "Rio")
    for between in (". ", "\n", " and then by "):
        assert f"Oregon{between}Norda" not in words_of(f"in Oregon{between}Norda", "Oregon", "Norda")


def test_words_that_the_model_finds_once_are_candidates_wherever_they_stand_in_the_article():
    found = candidates("the iwi met. No iwi slept; iwis did", "iwi")
    assert [start for start, words in found if words == "iwi"] == [4, 16]


def test_dates_amounts_and_runs_of_capitals_are_patterns():
    text = "On 12 March 2026 the Bank of Norda paid $3.5 million, or 4 %, to Ilse Kast in the 1990s."
    names = {text[start:end]: name for start, end, name in found(text)}
    assert names["12 March 2026"] == "day and month"
    assert names["$3.5 million"] == "money"
    assert names["4 %"] == "share"
    assert names["Ilse Kast"] in {"capitals", "capitals with small words"}
    assert names["Bank of Norda"] == "capitals with small words"
    assert names["1990s"] == "decade"


def test_the_tagger_in_python_learns_and_is_read_as_it_was_written():
    data = [([["w=kast", "C"], ["w=left"], ["w=norda", "C"]], ["B-1", "O", "B-2"])] * 5
    tagger = Perceptron.trained(data)
    best, odds = tagger.tag(data[0][0])
    assert best == ["B-1", "O", "B-2"]
    assert all(abs(sum(one.values()) - 1) < 0.05 for one in odds)
    assert Perceptron.load(tagger.dump()).tag(data[0][0])[0] == best


def test_only_the_name_of_an_entity_is_said_to_be_one():
    def told(*sources: str, given: bool = False) -> tuple[str, str]:
        one = Candidate(0, 4, 0, 1, set(sources), Seen(Counter(), 0, given))
        return kind_and_reason(one, "Place")

    assert told("known", given=True) == ("name", "the name of an entity")
    assert told("pattern capitals")[0] == "pattern"
    for source in ("model", "whole", "near", "same"):
        assert told(source) == ("learned", "looks like what was marked as Place")
