"""Which day "on Tuesday" means, where the day of publication is known: Thursday, 18 December 2025."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.articles.relative_days import relative_days

PUBLISHED = datetime.date(2025, 12, 18)


def found(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(day.words, day.value) for day in relative_days(text, language, PUBLISHED)]


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("en", "They met on Tuesday.", [("Tuesday", "2025-12-16")]),
        ("en", "They met on Thursday.", [("Thursday", "2025-12-18")]),
        ("en", "They meet next Tuesday.", [("Tuesday", "2025-12-23")]),
        ("en", "They met last Thursday.", [("Thursday", "2025-12-11")]),
        ("en", "They met on Tuesday last week.", [("Tuesday", "2025-12-09"), ("last week", "2025-12-08/2025-12-14")]),
        ("en", "Yesterday it rained.", [("Yesterday", "2025-12-17")]),
        ("en", "It rained last month.", [("last month", "2025-11-01/2025-11-30")]),
        ("de", "Sie trafen sich am Dienstag.", [("Dienstag", "2025-12-16")]),
        ("de", "Sie treffen sich am kommenden Dienstag.", [("Dienstag", "2025-12-23")]),
        ("fr", "Ils se verront mardi prochain.", [("mardi", "2025-12-23")]),
        ("es", "Se vieron el martes pasado.", [("martes", "2025-12-16")]),
        ("it", "Si sono visti martedì.", [("martedì", "2025-12-16")]),
        ("pt", "Reuniram-se na terça-feira.", [("terça-feira", "2025-12-16")]),
        ("pl", "Spotkali się we wtorek.", [("wtorek", "2025-12-16")]),
        ("ru", "Они встретились во вторник.", [("вторник", "2025-12-16")]),
        ("ar", "اجتمعوا يوم الثلاثاء الماضي.", [("الثلاثاء", "2025-12-16")]),
        ("zh", "他们星期二见面。", [("星期二", "2025-12-16")]),
        ("zh", "他们上周二见面。", [("周二", "2025-12-09")]),
        ("ja", "先週の火曜日に会った。", [("先週", "2025-12-08/2025-12-14"), ("火曜日", "2025-12-09")]),
        ("ko", "그들은 화요일에 만났다.", [("화요일", "2025-12-16")]),
        ("tr", "Salı günü buluştular.", [("Salı", "2025-12-16")]),
        ("fi", "He tapasivat tiistaina.", [("tiistaina", "2025-12-16")]),
    ],
)
def test_words_mean_the_day_that_is_nearest(language: str, text: str, days: list[tuple[str, str]]) -> None:
    assert found(text, language) == days


@pytest.mark.parametrize(
    "text",
    ["They meet every Tuesday.", "On Tuesday, 9 December, they met.", "Monday, December 8", "A Tuesdayish mood."],
)
def test_days_that_are_told_or_come_again_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_nothing_is_said_in_a_language_whose_words_are_not_known() -> None:
    assert relative_days("On Tuesday", "xx", PUBLISHED) == []
    assert relative_days("On Tuesday", None, PUBLISHED) == []


def test_the_rule_is_told_in_words() -> None:
    (day,) = relative_days("They met on Tuesday.", "en", PUBLISHED)
    assert day.rule == "the nearest Tuesday up to the day of publication"


@given(
    st.text(alphabet="Tuesdaylt nx.,1yr", max_size=80), st.dates(datetime.date(1990, 1, 9), datetime.date(2090, 1, 1))
)
def test_spans_are_the_words_and_weekdays_are_within_a_week(text: str, published: datetime.date) -> None:
    for day in relative_days(text, "en", published):
        assert text[day.start : day.end] == day.words
        assert day.first <= day.last
        if day.words == "Tuesday":
            assert day.first.weekday() == 1
            assert abs((day.first - published).days) <= 7


@pytest.mark.parametrize("published", [datetime.date.min, datetime.date.max])
def test_nothing_is_reckoned_from_the_first_and_the_last_day_there_is(published):
    for words in ("yesterday", "tomorrow", "last month", "last year", "next week on Friday"):
        assert relative_days(words, "en", published) == []
