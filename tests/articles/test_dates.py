"""Reading dates in words."""

from __future__ import annotations

import pytest

from reader.articles.dates import find_dates
from reader.articles.lexicon import lexicon


def found(words: str, language: str = "en") -> list[str]:
    return [date.value for date in find_dates(words, lexicon(language), month_first=language == "en")]


@pytest.mark.parametrize(
    ("language", "words", "value"),
    [
        ("en", "Published March 4, 2025 at 4:05 p.m. EST", "2025-03-04T16:05-05:00"),
        ("en", "Sat 4 Mar 2025 12.42 GMT", "2025-03-04T12:42+00:00"),
        ("en", "Apr 27th 2024", "2024-04-27"),
        ("en", "2025-03-04T09:30:15Z", "2025-03-04T09:30:15+00:00"),
        ("en", "12/25/24", "2024-12-25"),
        ("de", "Stand: 04.03.2025, 09:30 Uhr", "2025-03-04T09:30"),
        ("de", "4. März 2025", "2025-03-04"),
        ("es", "martes, 4 de marzo de 2025", "2025-03-04"),
        ("es", "4 marzo, 2025 9:30", "2025-03-04T09:30"),
        ("fr", "Publié le 1er mars 2025 à 09h30", "2025-03-01T09:30"),
        ("pt", "4 de março de 2025", "2025-03-04"),
        ("da", "tirsdag den 4. marts 2025", "2025-03-04"),
        ("lt", "2025 m. kovo 4 d.", "2025-03-04"),
        ("vi", "ngày 4 tháng 3 năm 2025", "2025-03-04"),
        ("ja", "2025年3月4日 9時30分", "2025-03-04T09:30"),
        ("ko", "입력 2025.03.04 09:30", "2025-03-04T09:30"),
        ("ar", "٤ مارس ٢٠٢٥", "2025-03-04"),
        ("ar", "4 آذار/مارس 2025 - 14:20", "2025-03-04T14:20"),
        ("ar", "4 مارس / آذار 2025", "2025-03-04"),
        ("ar", "١١ مارس ٢٠٢٥ ٠٦:١٥ م", "2025-03-11T18:15"),
        ("el", "4 Μαρτίου 2025, 3:30 μ.μ.", "2025-03-04T15:30"),
        ("en", "04/Mar/2025", "2025-03-04"),
        ("en", "10:30 AM EST, Tue March 4, 2025", "2025-03-04T10:30-05:00"),
        ("en", "Updated 9:15 p.m. ET, March 14, 2025", "2025-03-14T21:15-04:00"),
        ("en", "March 4, 2025 at 9 a.m. ET", "2025-03-04T09:00-05:00"),
        ("en", "March 4, 2025 12 comments", "2025-03-04"),
        ("pl", "4 marca 2025, 10:30", "2025-03-04T10:30"),
        ("cs", "4. března 2025 v 10:30", "2025-03-04T10:30"),
        ("fi", "4.3.2025 klo 10.30", "2025-03-04T10:30"),
        ("hu", "2025. március 4. 10:30", "2025-03-04T10:30"),
        ("ro", "4 martie 2025, la 10:30", "2025-03-04T10:30"),
        ("uk", "4 березня 2025, 10:30", "2025-03-04T10:30"),
        ("bg", "4 март 2025 в 10:30", "2025-03-04T10:30"),
        ("hr", "4. ožujka 2025. u 10:30", "2025-03-04T10:30"),
        ("el", "4 Μαρτίου 2025, 10:30", "2025-03-04T10:30"),
        ("he", "4 במרץ 2025", "2025-03-04"),
        ("hi", "4 मार्च 2025, 10:30 AM IST", "2025-03-04T10:30+05:30"),
        ("th", "4 มี.ค. 2568 10:30 น.", "2025-03-04T10:30"),
        ("fa", "۱۴ اسفند ۱۴۰۳", "2025-03-04"),
        ("fa", "۱۴۰۳/۱۲/۱۴ - ۱۰:۲۰", "2025-03-04T10:20"),
        ("ja", "令和7年3月4日", "2025-03-04"),
        ("ko", "입력 2025.03.04. 오후 3:02", "2025-03-04T15:02"),
        ("zh", "2025年3月4日 下午3:02", "2025-03-04T15:02"),
        ("en", "March 4, 20255:00 AM", "2025-03-04T05:00"),
        ("en", "Jane Doe•March 4, 2025", "2025-03-04"),
        ("et", "4. märts 2025, 10:30", "2025-03-04T10:30"),
        ("lv", "2025. gada 4. martā", "2025-03-04"),
        ("lv", "4. marts, 2025", "2025-03-04"),
        ("sl", "4. marca 2025", "2025-03-04"),
        ("sr", "4. мар 2025.", "2025-03-04"),
        ("sr", "4. marta 2025.", "2025-03-04"),
        ("mk", "4 март 2025", "2025-03-04"),
        ("be", "4 сакавіка 2025", "2025-03-04"),
        ("sq", "4 mars 2025", "2025-03-04"),
        ("gl", "4 de marzo de 2025", "2025-03-04"),
        ("az", "4 mart 2025", "2025-03-04"),
        ("ka", "4 მარტი, 2025", "2025-03-04"),
        ("bn", "৪ মার্চ ২০২৫", "2025-03-04"),
        ("ur", "4 مارچ 2025", "2025-03-04"),
        ("ta", "4 மார்ச் 2025", "2025-03-04"),
        ("my", "၄ မတ် ၂၀၂၅", "2025-03-04"),
        ("mr", "4 मार्च 2025", "2025-03-04"),
        ("es", "Marzo 4 de 2025", "2025-03-04"),
        ("es", "4 - marzo - 2025", "2025-03-04"),
        ("tr", "4 ARALIK 2025", "2025-12-04"),
        ("tr", "4 HAZİRAN 2025", "2025-06-04"),
        ("ru", "4 марта 2025, 09:30", "2025-03-04T09:30"),
    ],
)
def test_dates_are_read_in_many_languages(language: str, words: str, value: str) -> None:
    assert found(words, language) == [value]


@pytest.mark.parametrize(
    "words", ["on Tuesday", "11 May", "May 2025", "in 2025", "3.5.2", "32/13/2025", "99.99.2025", ""]
)
def test_half_a_date_is_none(words: str) -> None:
    assert found(words) == []


def test_figures_that_can_be_read_two_ways_follow_the_language_and_are_unsure() -> None:
    (american,) = find_dates("03/04/2025", lexicon("en"), month_first=True)
    (other,) = find_dates("03/04/2025", lexicon("es"), month_first=False)
    assert (american.value, other.value) == ("2025-03-04", "2025-04-03")
    assert american.sure <= 0.5 >= other.sure


def test_a_figure_over_twelve_can_only_be_the_day() -> None:
    (date,) = find_dates("20/04/2025", lexicon("en"), month_first=True)
    assert date.value == "2025-04-20"
    assert date.sure > 0.8


def test_a_date_points_at_its_words_with_the_time_printed_behind_it() -> None:
    words = "Updated: 4 March 2025, 09:30 | Porthaven"
    (date,) = find_dates(words, lexicon("en"), month_first=True)
    assert words[date.start : date.end] == "4 March 2025, 09:30"


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("4 March 2025, 9:00-17:00", "2025-03-04T09:00"),
        ("4 March 2025 10:30 -2024 was a bad year", "2025-03-04T10:30"),
        ("4 March 2025 10:30 +99:99", "2025-03-04T10:30"),
        ("4 March 2025 10:30 (+0545)", "2025-03-04T10:30+05:45"),
        ("4 March 2025 10:30-09:30", "2025-03-04T10:30-09:30"),
        ("2025-03-04T10:30:00-08:00", "2025-03-04T10:30:00-08:00"),
    ],
)
def test_only_an_offset_that_a_zone_has_is_one(words: str, value: str) -> None:
    assert found(words) == [value]
