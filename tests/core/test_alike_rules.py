"""How articles are compared: exactly where two are held against each other, and without leaving out those alike."""

from __future__ import annotations

import itertools
import random
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.analysis.alike import compare
from annotations.analysis.candidates import HUBS, MOST, Kept
from annotations.analysis.groups import groups_of
from annotations.analysis.shingles import LENGTH, WINDOW, body_of, kept_of, part_in, words_of
from annotations.model.alike import LOWEST, THRESHOLD, Pair
from annotations.model.block import Block, body_text
from benchmarks.alike_articles import made_set

WORDS = [f"w{number}" for number in range(400)]


def kept(texts):
    bodies = [body_of(text) for text in texts]
    return bodies, [Kept(i, body.words, body.digest, kept_of(body), True) for i, body in enumerate(bodies)]


def pairs_of(texts):
    bodies, known = kept(texts)
    return [pair for _, pairs in compare(known, bodies.__getitem__, lambda: False) for pair in pairs]


def part(one, other):
    return part_in(body_of(one), np.unique(body_of(other).shingles))


def row(chance, count):
    return " ".join(chance.choices(WORDS, k=count))


def test_on_the_made_set_all_that_share_enough_are_found_and_nothing_else():
    made = made_set(24)
    texts = [one.text for one in made]
    found = {(pair.article, pair.other): pair.share for pair in pairs_of(texts)}
    bodies = [body_of(text) for text in texts]
    in_order = [np.unique(body.shingles) for body in bodies]
    exact = {
        (i, j): max(part_in(bodies[i], in_order[j]), part_in(bodies[j], in_order[i]))
        for i, j in itertools.combinations(range(len(made)), 2)
    }
    for threshold in (0.7, THRESHOLD, 0.9, 0.95):
        alike = {key for key, share in exact.items() if share >= threshold}
        missed = {key for key in alike if key not in found}
        assert len(missed) <= 0.02 * len(alike)
    assert all(exact[key] == share for key, share in found.items())
    same_story = {key for key in exact if made[key[0]].story == made[key[1]].story}
    at_default = {key for key, share in found.items() if share >= THRESHOLD}
    assert len(same_story & at_default) >= 0.98 * len(same_story)
    assert len(same_story & at_default) >= 0.98 * len(at_default)


@given(st.data())
def test_twelve_words_in_a_row_that_two_long_texts_share_are_never_overlooked(data):
    chance = random.Random(data.draw(st.integers(0, 10_000)))
    common = row(chance, LENGTH + WINDOW - 1)
    one, other = (
        f"{row(chance, data.draw(st.integers(0, 200)))} {common} {row(chance, data.draw(st.integers(80, 200)))}"
        for _ in range(2)
    )
    assert set(kept_of(body_of(one)).tolist()) & set(kept_of(body_of(other)).tolist())


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=60), st.integers(0, 10_000))
def test_a_short_text_is_found_in_another_one_if_its_part_in_it_is_large_enough(words, seed):
    chance = random.Random(seed)
    other = [word for word in words if chance.random() > 0.1]
    share = max(part(" ".join(words), " ".join(other)), part(" ".join(other), " ".join(words)))
    found = pairs_of([" ".join(words), " ".join(other)])
    same = words == other
    assert bool(found) == (same or (share >= LOWEST and min(len(words), len(other)) >= 12))


def test_the_share_is_the_words_that_stand_in_rows_of_five_or_more():
    assert part("a b c d e f g h i j", "a b c d e f g h i j") == 1
    assert part("a b c d e x g h i j", "a b c d e f g h i j") == 0.5
    assert part("a b c d x f g h i j", "a b c d e f g h i j") == 0.5
    assert part("j i h g f e d c b a", "a b c d e f g h i j") == 0


def test_case_accents_punctuation_and_invisible_characters_do_not_count():
    assert words_of("Ärger, don’t – „ΣΟΦΟΣ“!") == ["arger", "don", "t", "σοφοσ"]
    assert body_of("The\u00ad harbour\u200b re-opened.").digest == body_of("THE HARBOUR: re opened").digest


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("星期一码头工人提出了一个新项目，并且十分小心。", 10),
        ("คนงานท่าเรือเสนอโครงการใหม่", 20),
        ("a b c d e f", 5),
    ],
)
def test_scripts_without_spaces_are_compared_by_longer_rows_of_characters(text, length):
    assert body_of(text).length == length


def test_only_the_body_is_compared():
    text = "Home\nStrike ends\nThe dockers went back.\nShare this"
    blocks = [
        Block("furniture", 0, 4),
        Block("headline", 5, 16),
        Block("paragraph", 17, 39),
        Block("furniture", 40, 50),
    ]
    assert body_text(text, blocks) == "The dockers went back."


def test_two_without_a_word_are_not_alike():
    assert pairs_of(["", "", "…", "…"]) == []


def test_bodies_of_a_few_words_are_alike_only_if_they_are_the_same():
    found = pairs_of(["No comment", "no comment.", "No comment yet"])
    assert [(pair.article, pair.other, pair.kind) for pair in found] == [(0, 1, "same")]


def test_the_kind_says_whether_one_stands_in_a_longer_one():
    chance = random.Random(1)
    story, more = row(chance, 300), row(chance, 300)
    kinds = {(pair.article, pair.other): (pair.kind, round(pair.own, 2), round(pair.others, 2))
             for pair in pairs_of([story, story.upper(), f"{story} {more}", f"{story} {row(chance, 20)}"])}  # fmt: skip
    assert kinds[0, 1] == ("same", 1, 1)
    assert kinds[0, 2] == ("copy", 1, 0.5)
    assert kinds[0, 3] == ("near", 1, 0.94)


def test_the_same_story_from_very_many_outlets_is_one_group_and_takes_no_pair_of_each_two():
    chance = random.Random(2)
    story = row(chance, 300).split()
    texts = []
    for number in range(3 * MOST):
        words = list(story)
        words[number] = f"typo{number}"
        texts.append(" ".join(words))
    pairs = pairs_of([*texts, *[texts[0]] * 10])
    assert len(pairs) < (HUBS + 12) * len(texts)
    assert [len(group) for group in groups_of(pairs, {})] == [len(texts) + 10]


def test_words_that_all_articles_of_an_outlet_have_make_nothing_alike():
    chance = random.Random(3)
    standing = row(chance, 40)
    assert pairs_of([f"{row(chance, 200)} {standing}" for _ in range(3 * MOST)]) == []


def test_a_hash_is_the_same_in_every_process():
    code = "from annotations.analysis.shingles import *; print(kept_of(body_of('Ärger in Norda am Montag')).tolist())"
    runs = {subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout for _ in range(2)}
    assert len(runs) == 1


def pair(article, other, share=0.9):
    return Pair(article, other, "near", share, share, 100, 100)


def test_a_chain_of_articles_is_no_group():
    """1 looks like 2, 2 like 3, 3 like 4; but 1 and 4 have nothing in common."""
    assert groups_of([pair(1, 2), pair(2, 3), pair(3, 4)], {}) == [[2, 1, 3], [4, 3]]


def test_all_in_a_group_look_like_the_first_and_no_article_of_a_pair_is_left_out():
    chance = random.Random(4)
    pairs = {
        (a, b): pair(a, b, chance.uniform(0.6, 1))
        for a, b in itertools.combinations(range(60), 2)
        if chance.random() < 0.05
    }
    groups = groups_of(pairs.values(), {})
    assert all((min(group[0], one), max(group[0], one)) in pairs for group in groups for one in group[1:])
    assert {one for group in groups for one in group} == {one for key in pairs for one in key}


def test_the_first_of_a_group_is_the_longest_among_those_that_most_look_like():
    assert groups_of([pair(1, 2), pair(1, 3, 0.8), pair(2, 3)], {1: 100, 2: 100, 3: 150}) == [[3, 2, 1]]
