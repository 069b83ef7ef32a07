"""Which date is which."""

from __future__ import annotations

import pytest

from tests.articles.pages import ENGLISH, HEADLINE, evidence, page, read, values


@pytest.mark.parametrize(
    "head",
    [
        "By Jane Doe\nMarch 4, 2025",
        "Jane Doe\n4 March 2025",
        "Posted March 4, 2025\nBy Jane Doe",
        "Jane Doe | Mar 4, 2025",
        "Share\nFacebook\nMarch 4, 2025",
    ],
)
def test_the_date_beside_the_byline_is_the_date_of_publication(head: str) -> None:
    assert values(page(head), "date_published") == ["2025-03-04"]


def test_the_evidence_of_a_date_is_its_own_words() -> None:
    assert evidence(page("By Jane Doe\nPublished: March 4, 2025"), "date_published") == ["March 4, 2025"]


def test_published_and_updated_are_told_apart() -> None:
    text = page("Updated: March 5, 2025, 9:00 a.m.\nPublished: March 4, 2025, 8:00 a.m.")
    assert values(text, "date_published") == ["2025-03-04T08:00"]
    assert values(text, "date_updated") == ["2025-03-05T09:00"]


def test_the_day_of_the_visit_beside_the_weather_is_never_the_date_of_publication() -> None:
    text = f"19.4 C\nPorthaven\nSaturday, March 7, 2026\nMore\n\n    {HEADLINE}\n\n" + "\n\n".join(ENGLISH)
    assert values(text, "date_published") == []
    assert values(text, "date_page") == ["2026-03-07"]


def test_a_bare_weekday_and_date_over_the_headline_is_the_day_of_the_visit() -> None:
    text = f"Home\nNews\nSaturday, March 7, 2026\n\n{page()}"
    assert values(text, "date_published") == []
    assert values(text, "date_page") == ["2026-03-07"]


def test_a_date_later_than_today_is_not_taken() -> None:
    assert values(page("By Jane Doe\nMarch 4, 2031"), "date_published") == []


def test_dates_in_the_text_and_at_links_are_not_taken() -> None:
    text = page() + "\nRelated articles\n\nFerry sold to a museum\n\nMarch 4, 2025\n\nBakery reopens\n\nMay 1, 2025\n"
    assert values(text, "date_published") == []


def test_a_date_without_a_year_is_left_alone() -> None:
    assert values(page("By Jane Doe\n4 March"), "date_published") == []


MAIL = (
    "From: Desk <desk@gazette.example>\nTo: list@gazette.example\nDate: Tue, 4 Mar 2025 21:37:00 +0100\nSubject: Road\n"
)


def test_the_date_in_the_head_of_a_message_is_taken() -> None:
    text = MAIL + "Slug: ROAD\nPriority: 3\nEmbargo: none\n\n" + page("By Jane Doe")
    assert values(text, "date_published") == ["2025-03-04T21:37:00+01:00"]


def test_one_line_with_a_colon_is_no_head_of_a_message() -> None:
    menu = "Home\nNews\nSport\nCulture\nWeather\n"
    assert values("Date: 4 March 2025\n" + menu + "\n" + page("By Jane Doe"), "date_published") == []


def test_a_date_called_so_under_the_text_is_taken() -> None:
    assert values(page() + "\nPublished: 4 March 2025\n", "date_published") == ["2025-03-04"]


def test_figures_follow_the_other_dates_of_the_page() -> None:
    text = page("By Jane Doe\nPublished 03/04/2025\nUpdated 25/04/2025")
    assert values(text, "date_published") == ["2025-04-03"]


@pytest.mark.parametrize(
    ("head", "updated", "words"),
    [
        ("March 4, 2025 8:30 | Updated 9:02", "2025-03-04T09:02", "9:02"),
        ("Published: March 4, 2025\nUpdated 9:02 GMT", "2025-03-04T09:02+00:00", "9:02 GMT"),
    ],
)
def test_an_update_that_says_only_when_was_on_the_day_of_publication(head: str, updated: str, words: str) -> None:
    text = page("By Jane Doe", head)
    assert values(text, "date_updated") == [updated]
    assert evidence(text, "date_updated") == [words]


def test_an_update_earlier_than_the_publication_is_not_believed() -> None:
    assert values(page("By Jane Doe", "March 4, 2025 10:30\nUpdated 9:02"), "date_updated") == []


@pytest.mark.parametrize("country", ["www.porthaven.co.uk", "Tickets from £4", "Last change 10:15 GMT"])
def test_figures_are_read_day_first_where_the_outlet_is_british(country: str) -> None:
    found = [
        field for field in read(page("By Jane Doe", "03/04/2025", country)).fields if field.name == "date_published"
    ]
    assert [field.value for field in found] == ["2025-04-03"]
    assert found[0].confidence is not None
    assert found[0].confidence <= 0.5


def test_a_time_glued_to_the_year_by_a_lost_space_is_no_longer_year() -> None:
    assert values(page("March 4, 20255:00 AM ET\nBy Jane Doe"), "date_published") == ["2025-03-04T05:00-05:00"]


def test_a_date_inside_the_sentence_of_a_caption_is_not_the_date_of_publication() -> None:
    head = "Workers wait for the ferry at the old harbour on March 1, 2025. (Ada Example/Gazette)\nMarch 4, 2025"
    assert values(page(head), "date_published") == ["2025-03-04"]


def test_the_date_nearest_to_the_headline_is_taken_however_sure_its_figures_are() -> None:
    head = "Jane Doe | Porthaven | 08/01/2025\nThe harbour\n\n27-02-2024\n\n| Agency"
    assert [value[:4] for value in values(page(head), "date_published")] == ["2025"]


def test_a_line_of_date_and_source_under_the_headline_is_no_caption() -> None:
    assert values(page("2025. 3. 4., 11:16 Photo: Harbour Agency"), "date_published") == ["2025-03-04T11:16"]


def test_a_date_that_is_called_so_counts_below_links_and_boxes_too() -> None:
    links = "\n".join(f"The harbour story number {number}" for number in range(45))
    text = page(f"Related articles\nPublished:\n2025-03-04 02:37\nSummary\n{links}")
    assert values(text, "date_published") == ["2025-03-04T02:37"]


def test_a_line_of_date_and_time_right_under_the_text_is_the_date_of_publication_if_there_is_no_other() -> None:
    assert values(page() + "\nharbour, ferry\nMarch 4, 2025, 9:00 a.m.\n", "date_published") == ["2025-03-04T09:00"]
    assert values(page() + "\nharbour, ferry\nMarch 4, 2025\n", "date_published") == []


def test_a_page_without_a_headline_has_the_date_over_its_text() -> None:
    text = "March 4, 2025\nShare\n\n" + "\n\n".join(ENGLISH)
    assert values(text, "title") == []
    assert values(text, "date_published") == ["2025-03-04"]


def test_a_date_with_its_time_well_over_what_was_taken_for_the_headline_is_better_than_none() -> None:
    boxes = "Edit\nLaunch\nPorthaven\nThe harbour\nFerries"
    assert values(f"Gazette\nMarch 4, 2025 11:04 am\n{boxes}\n\n{page()}", "date_published") == ["2025-03-04T11:04"]
    assert values(f"Gazette\nMarch 4, 2025\n{boxes}\n\n{page()}", "date_published") == []
