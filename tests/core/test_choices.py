"""What is typed finds choices by any part of name, path or definition, with a typo, those used last first."""

from __future__ import annotations

import pytest

from reader.models.choices import Choice, Choices


def topic(path: str, said: str = "") -> Choice:
    return Choice(path, path, said, name=path.rsplit("/", 1)[-1])


TOPICS = [
    topic("Politics"), topic("Politics/Elections", "Who may vote, and who wins."), topic("Politics/Courts"),
    topic("Economy"), topic("Economy/Wages and prices"), topic("Economy/European Union"), topic("Economy/Trade"),
    topic("Courts"), topic("Sport/Trade of players"), topic("José Martí"), topic("Sección/Educación"),
]  # fmt: skip


def found(typed: str, recent: tuple[str, ...] = (), choices=TOPICS) -> list[str]:
    matches = Choices(choices).find(typed, {key: place for place, key in enumerate(recent)})
    return [one.choice.words for one in matches]


def test_nothing_typed_offers_all_in_their_order_those_used_last_first():
    assert found("") == [one.words for one in TOPICS]
    assert found("", ("Courts", "Economy"))[:3] == ["Courts", "Economy", "Politics"]


def test_groups_stay_together_while_nothing_is_typed():
    choices = [Choice("a", "Alpha"), Choice("b", "Beta"), Choice("c", "Gamma", group=1)]
    assert found("", ("c", "b"), choices) == ["Beta", "Alpha", "Gamma"]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("elections", "Politics/Elections"),
        ("politics/elections", "Politics/Elections"),
        ("pol elec", "Politics/Elections"),
        ("elec pol", "Politics/Elections"),
        ("union", "Economy/European Union"),
        ("ropean un", "Economy/European Union"),
        ("WINS", "Politics/Elections"),
        ("politics vote", "Politics/Elections"),
        ("educacion", "Sección/Educación"),
        ("jose", "José Martí"),
    ],
)
def test_any_part_of_name_path_or_definition_finds(typed, first):
    assert found(typed)[0] == first


def test_a_name_stands_before_a_path_a_path_before_a_definition():
    assert found("courts") == ["Politics/Courts", "Courts"]
    assert found("trade")[:2] == ["Economy/Trade", "Sport/Trade of players"]
    choices = [topic("Fish", "All that the harbour lands."), topic("Old harbour"), topic("Harbour")]
    assert found("harbour", (), choices) == ["Harbour", "Old harbour", "Fish"]


def test_of_equals_the_one_used_last_is_first():
    assert found("courts", ("Courts",)) == ["Courts", "Politics/Courts"]
    assert found("courts", ("Politics/Courts", "Courts")) == ["Politics/Courts", "Courts"]
    # What fits better stands first all the same.
    assert found("trade", ("Sport/Trade of players",))[0] == "Economy/Trade"


@pytest.mark.parametrize(
    "typed",
    [
        "elektions",
        "electons",
        "ellections",
        "eelctions",
        "elektion",
        "elekt",
        "flections",
        "poltics elec",
        "elekti pol",
    ],
)
def test_one_typo_is_forgiven_also_while_typing(typed):
    assert "Politics/Elections" in found(typed)


@pytest.mark.parametrize("typed", ["elektionz", "poltics elekt", "elz", "zzzz", "elections zz"])
def test_two_typos_or_one_in_a_short_word_are_not(typed):
    assert found(typed) == []


def test_what_is_typed_right_stands_before_what_fits_with_a_typo():
    choices = [topic("Trace"), topic("Trade")]
    assert found("trade", ("Trace",), choices) == ["Trade", "Trace"]


def test_scripts_without_spaces_are_found_by_their_characters():
    assert found("政治", (), [topic("经济"), topic("国内政治")]) == ["国内政治"]


def test_a_key_compares_each_choice_once_and_gives_no_more_than_are_wanted():
    index = Choices([topic(f"All/Topic {number}", "Words.") for number in range(2_000)])
    for end in range(1, 6):
        assert len(index.find("topic 1999"[:end])) == 60
    assert index.looked_at == 5 * 2_000
    index.find("")
    assert index.looked_at == 5 * 2_000
