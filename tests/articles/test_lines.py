"""Cutting lines, and joining those that a fixed width tore apart."""

from __future__ import annotations

import textwrap

from reader.articles.lines import MAX_LINES, cut_lines, weigh
from tests.articles.pages import ENGLISH, HEADLINE, read, words

WRAPPED = """The council voted on Tuesday to close the old harbour road
to cars, after two years of argument between residents and
shopkeepers in the town of Porthaven.

Shopkeepers said that the plan would cost them customers,
while residents who have complained about noise for years
were pleased with the vote of the council on that evening.

The road will be closed from March, the mayor said, and a
new bus line will run every ten minutes between the station
and the harbour."""


def texts(text: str) -> list[str]:
    return [line.text for line in cut_lines(text)[0]]


def test_lines_end_at_line_feeds_only() -> None:
    assert texts("one\u2028still one\x85and still\n\ntwo") == ["one\u2028still one\x85and still", "two"]


def test_a_line_knows_whether_an_empty_line_stands_before_it() -> None:
    lines, _ = cut_lines("one\ntwo\n \nthree")
    assert [line.gap for line in lines] == [True, False, True]


def test_white_space_round_a_line_belongs_to_no_line() -> None:
    (line,), _ = cut_lines("  \t one two \xa0\n")
    assert (line.start, line.end, line.text) == (4, 11, "one two")


def test_hard_wrapped_lines_make_one_paragraph() -> None:
    assert len(texts(WRAPPED)) == 3
    text = f"{HEADLINE}\n\n{WRAPPED}"
    assert len(words(text, "lead") + words(text, "paragraph")) == 3


def test_a_width_is_seen_though_some_lines_fill_it_to_the_last_letter() -> None:
    wrapped = "\n\n".join(textwrap.fill(f"{paragraph} {paragraph}", 72) for paragraph in ENGLISH)
    assert len(texts(wrapped)) == 3


def test_points_of_a_list_are_not_joined_though_they_fill_the_width() -> None:
    point = "* a new bus will run every ten minutes to the harbour, and a second one"
    lines = [line for line in texts(f"{point}\n{point}\n\n{WRAPPED}") if line.startswith("*")]
    assert lines == [point, point]


def test_a_menu_of_short_lines_is_not_taken_for_wrapped_text() -> None:
    menu = "Home\nNews\nSport\nCulture and the arts\nWeather\nYour account\nHelp\nSubscriptions"
    assert len(texts(menu)) == 8


def test_a_line_break_in_the_middle_of_a_sentence_is_mended() -> None:
    text = ENGLISH[0].replace(" of argument", "\nof argument")
    assert texts(text) == [text]


def test_letters_of_dense_scripts_weigh_more() -> None:
    assert weigh("港の道路を閉鎖") > 2 * weigh("harbour")


def test_only_so_many_lines_are_looked_at_closely_and_the_rest_is_still_covered() -> None:
    text = "one line\n" * (MAX_LINES + 10)
    lines, rest = cut_lines(text)
    assert len(lines) == MAX_LINES
    assert rest == MAX_LINES * len("one line\n")
    assert read(text).blocks[-1].end == len(text) - 1
