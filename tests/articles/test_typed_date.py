"""A date is taken as people type it, or not at all."""

from __future__ import annotations

import pytest

from reader.articles.typed_date import iso_date


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("2025", "2025"),
        ("2025-09", "2025-09"),
        ("2025-9-4", "2025-09-04"),
        (" 2025-09-04 ", "2025-09-04"),
        ("2025-09-04T10:30", "2025-09-04T10:30"),
        ("2025-09-04 10:30:05+02:00", "2025-09-04T10:30:05+02:00"),
        ("4 Sep 2025", "2025-09-04"),
        ("4 September 2025", "2025-09-04"),
        ("September 4, 2025", "2025-09-04"),
        ("Sep 2025", "2025-09"),
        ("4.9.2025", "2025-09-04"),
        ("25/9/2025", "2025-09-25"),
        ("2025/09/04", "2025-09-04"),
    ],
)
def test_what_people_type_is_kept_as_iso_8601(typed, value):
    assert iso_date(typed) == value


@pytest.mark.parametrize(
    "typed",
    ["", "Thursday", "4 September", "2025-13", "2025-02-30", "3/4/2025", "4 Sep 2025 or so", "2025-09-04T27:00"],
)
def test_what_is_no_date_or_could_be_two_is_not_taken(typed):
    assert iso_date(typed) is None


def test_the_months_of_the_articles_language_count():
    assert iso_date("4. Oktober 2025", "de") == "2025-10-04"
    assert iso_date("3 de mayo de 2025", "es") == "2025-05-03"
    assert iso_date("Mai 2025", "de") == "2025-05"
