"""What a file's labels and topics become here is proposed by their names, and a person has the last word."""

from __future__ import annotations

import pytest

from annotations.exchange.code_table import CodeKey, Target, choices_of, entries_for, proposed, read_choices
from annotations.exchange.foreign import ForeignCode
from annotations.model.codebook import Code
from annotations.model.errors import InvalidInput

_BOOK = {
    1: Code(1, "u1", "label", None, "Person"),
    2: Code(2, "u2", "label", 1, "Politician"),
    3: Code(3, "u3", "topic", None, "Economy"),
    4: Code(4, "u4", "topic", 3, "Trade"),
    5: Code(5, "u5", "topic", None, "Trade"),
    6: Code(6, "u6", "label", None, "Gone", merged_into=1),
}


@pytest.mark.parametrize(
    ("key", "target"),
    [
        (CodeKey("label", ("PERSON",)), "label:Person"),
        (CodeKey("label", ("politician",)), "label:Person/Politician"),
        (CodeKey("label", ("person", "Judge")), "label:Person/Judge"),
        (CodeKey("label", ("Place",)), "label:Place"),
        (CodeKey("label", ("Economy",)), "label:Economy"),
        (CodeKey("label", ("Gone",)), "label:Gone"),
        (CodeKey("topic", ("economy", "trade")), "topic:Economy/Trade"),
        (CodeKey("topic", ("Trade",)), "topic:Trade"),
        (CodeKey("topic", ("Person",)), "topic:Person"),
        (CodeKey("code", ("person",)), "label:Person"),
        (CodeKey("code", ("New", "One")), "topic:New/One"),
    ],
)
def test_the_same_path_comes_first_then_the_only_one_of_the_name_then_something_new(key: CodeKey, target: str) -> None:
    assert str(proposed([key], _BOOK)[key]) == target


def test_names_that_differ_in_capitals_or_white_space_alone_are_each_the_one_that_is_the_same() -> None:
    book = {
        number: Code(number, f"u{number}", "label", None, name) for number, name in enumerate(("a b", "a\tb", "A B"))
    }
    keys = [CodeKey("label", (name,)) for name in ("a b", "a\tb", "A B", "a  B")]
    assert [target.path[0] for target in proposed(keys, book).values()] == ["a b", "a\tb", "A B", "a b"]


def test_what_a_person_said_comes_first_and_is_remembered_as_it_is_read() -> None:
    keys = [CodeKey("label", ("Person",)), CodeKey("code", ("A/B", "C")), CodeKey("topic", ("T",))]
    table = proposed(keys, _BOOK, {"Person": "topic: People ", r"code:A\/B/C": "Leave out"})
    assert [str(target) for target in table.values()] == ["topic:People", "leave out", "topic:T"]
    assert proposed(keys, {}, choices_of(table)) == table


@pytest.mark.parametrize("words", ["", "Person", "code:Person", "label:", "label:A//B"])
def test_what_is_neither_a_label_nor_a_topic_nor_left_out_is_refused(words: str) -> None:
    with pytest.raises(InvalidInput):
        read_choices({"x": words})


def test_several_that_become_one_are_one_entry_and_another_name_has_nothing_of_the_file() -> None:
    table = {
        CodeKey("label", ("per",)): Target("label", ("Person",)),
        CodeKey("label", ("Person",)): Target("label", ("Person",)),
        CodeKey("label", ("no",)): Target("leave"),
    }
    codes = [ForeignCode(("per",), "label", "#00ff00", "Short."), ForeignCode(("Person",), "label", "#FF0000", "Long.")]
    (entry,) = entries_for(table, codes)
    assert (entry.path, entry.colour, entry.definition) == (("Person",), "#ff0000", "Long.")
