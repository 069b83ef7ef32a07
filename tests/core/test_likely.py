"""Whom words may stand for: the likeliest entity is offered first, and nobody surely who only looks alike."""

from __future__ import annotations

import pytest

from annotations.model.entity import Alias, Entity
from annotations.search.likely import SURE, Why, likely

PERSON, PLACE, ORGANISATION = 7, 8, 9


def entity(uuid: str, name: str, code_id: int | None = PERSON, *aliases: Alias | str) -> Entity:
    made = tuple(alias if isinstance(alias, Alias) else Alias(alias) for alias in aliases)
    return Entity(hash(uuid), uuid, name, code_id, aliases=made)


KAST = entity("kast", "José Antonio Kast", PERSON, Alias("the Chilean leader", "description"))
FELIPE = entity("felipe", "Felipe Kast")
MILEI = entity("milei", "Javier Milei", PERSON, "Milei")
FUND = entity("fund", "Kast Foundation", ORGANISATION)
HAMPTON = entity("hampton", "Hampton", PLACE)
XI = entity("xi", "習近平", PERSON, "Xi Jinping")
BELYAKOV = entity("bel", "Сергей Беляков")
SHARIF = entity("sharif", "أحمد الشريف")
ALL = [FELIPE, FUND, KAST, MILEI, HAMPTON, XI, BELYAKOV, SHARIF]


def order(words, label=PERSON, before=(), here=frozenset(), entities=ALL):
    return [(one.entity.uuid, one.why) for one in likely(entities, words, label, before, here)]


@pytest.mark.parametrize(
    ("words", "label", "before", "first", "why"),
    [
        ("José Antonio Kast", PERSON, (), "kast", Why.NAME),
        ("the Chilean leader", PERSON, (), "kast", Why.NAME),
        ("Kast", PERSON, ("felipe", "kast"), "kast", Why.PART),
        ("Kast", PERSON, ("kast", "milei", "felipe"), "felipe", Why.PART),
        ("Kast", PERSON, ("felipe", "kast", "fund"), "kast", Why.PART),
        ("Kast", ORGANISATION, ("kast",), "fund", Why.PART),
        ("Kast", PERSON, ("fund",), "felipe", Why.PART),
        ("President Kast", PERSON, ("kast",), "kast", Why.PART),
        ("Milei's", PERSON, (), "milei", Why.NAME),
        ("Millei", PERSON, (), "milei", Why.NEAR),
        ("Xi", PERSON, (), "xi", Why.PART),
        ("近平", PERSON, (), "xi", Why.PART),
        ("Беляков", PERSON, (), "bel", Why.PART),
        ("Белякова", PERSON, (), "bel", Why.NEAR),
        ("الشريف", PERSON, (), "sharif", Why.PART),
        ("his rival", PERSON, ("kast", "milei"), "milei", Why.HERE),
        ("la presidenta", PERSON, ("milei", "fund"), "milei", Why.HERE),
    ],
)
def test_the_first_that_is_offered(words, label, before, first, why):
    assert order(words, label, before)[0] == (first, why)


@pytest.mark.parametrize("words", ["Hamptone", "Hampto", "Hamptons", "hamptonite", "Northampton"])
def test_hampton_is_never_surely_meant_by_a_word_that_only_begins_like_it(words):
    assert all(why not in SURE for _, why in order(words, PLACE))


def test_a_name_of_which_only_the_end_was_known_is_offered_for_the_whole_and_other_given_names_are_not():
    solheim = entity("solheim", "Solheim")
    assert order("Ingrid Solheim", entities=[solheim]) == [("solheim", Why.PART)]
    assert order("Ingrid Solheim", entities=[entity("anna", "Anna Solheim", PERSON, "Solheim")])[0][1] is Why.SHARES
    assert order("Solheim Tower", entities=[solheim])[0][1] is Why.SHARES


def test_a_description_is_no_name_of_others_and_only_who_stands_before_it_is_offered_for_it():
    assert [why for _, why in order("the leader", PERSON)] == [Why.OTHER] * len(ALL)
    offered = order("the leader", PERSON, ("kast",), frozenset({"kast", "felipe"}))
    assert offered[:2] == [("kast", Why.HERE), ("felipe", Why.OTHER)]


def test_among_equals_the_label_comes_first_then_the_article():
    twins = [entity("a", "Georgia", PLACE), entity("b", "Georgia"), entity("c", "Georgia", None)]
    assert [uuid for uuid, _ in order("Georgia", PERSON, (), frozenset({"a", "c"}), twins)] == ["c", "b", "a"]


def test_those_that_were_merged_into_others_are_left_out():
    gone = Entity(5, "gone", "Kast", merged_into=3)
    assert [uuid for uuid, _ in order("Kast", entities=[gone, KAST])] == ["kast"]
