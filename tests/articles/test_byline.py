"""Who wrote it."""

from __future__ import annotations

import pytest

from tests.articles.pages import evidence, page, values, words

DATE = "March 4, 2025"


@pytest.mark.parametrize(
    ("head", "names"),
    [
        (f"By Jane Doe\n{DATE}", ["Jane Doe"]),
        (f"By Jane Doe Updated {DATE}", ["Jane Doe"]),
        (f"By Jane DoeReporter\n{DATE}", ["Jane Doe"]),
        (f"By Jane DoePublished {DATE}", ["Jane Doe"]),
        (f"By Jane McDonald\n{DATE}", ["Jane McDonald"]),
        (
            f"Shopkeepers fear for their customers, residents look forward to quiet nights\nby Jane Doe\n{DATE}",
            ["Jane Doe"],
        ),
        (f"By JANE DOE\nSTAFF WRITER\n{DATE}", ["JANE DOE"]),
        (f"By\nJane Doe\nand\nJohn Public\n{DATE}", ["Jane Doe", "John Public"]),
        (f"By Jane Doe and John Q. Public\n{DATE}", ["Jane Doe", "John Q. Public"]),
        (f"By Jane Doe, Porthaven Gazette\n{DATE}", ["Jane Doe"]),
        (f"By Jane Doe in Porthaven\n{DATE}", ["Jane Doe"]),
        (f"Jane Doe\nPolitical editor\n{DATE}", ["Jane Doe"]),
        (f"Jane Doe - {DATE}", ["Jane Doe"]),
        (f"Written by Jane Doe\n{DATE}", ["Jane Doe"]),
        ("Jane Doe\n@janedoe", ["Jane Doe"]),
        ("Jane Doe\n2 hours ago", ["Jane Doe"]),
        (f"By Reuters\n{DATE}", ["Reuters"]),
        (f"Jan van den Berg\n{DATE}", ["Jan van den Berg"]),
        (f"By Jane Doe, New York\n{DATE}", ["Jane Doe"]),
        (f"By Jane Doe, Harbour City\n{DATE}", ["Jane Doe"]),
        (f"By Jane Doe, John Public\n{DATE}", ["Jane Doe", "John Public"]),
        (f"By JANE DOE and JOHN PUBLIC, Associated Press\n{DATE}", ["JANE DOE", "JOHN PUBLIC"]),
        (f"By Jane Doe | CNN Newsource\n{DATE}", ["Jane Doe"]),
        (f"By\nJane Doe\n,\nJohn Public\n{DATE}", ["Jane Doe", "John Public"]),
        (f"Posted by Jane Doe on {DATE}", ["Jane Doe"]),
        (f"{DATE} by Jane Doe", ["Jane Doe"]),
        (f"{DATE} | Jane Doe", ["Jane Doe"]),
        (f"Published: {DATE}, 10:00 • Jane Doe", ["Jane Doe"]),
        (f"Analysis by Jane Doe\n{DATE}", ["Jane Doe"]),
        (f"By Jane Doe, political editor\n{DATE}", ["Jane Doe"]),
        (f"By Jane Doe, political editor, and John Public, science editor\n{DATE}", ["Jane Doe", "John Public"]),
        (f"By Jane Doe, Political Editor and John Public\n{DATE}", ["Jane Doe", "John Public"]),
        (f"By Jane Doe, political editor, Porthaven Gazette\n{DATE}", ["Jane Doe"]),
        (f"By Jane Doe, writer and editor\n{DATE}", ["Jane Doe"]),
        (f"By Jane Doe (text) and John Public (photo: quay)\n{DATE}", ["Jane Doe"]),
    ],
)
def test_bylines_name_their_authors(head: str, names: list[str]) -> None:
    assert values(page(head), "author") == names


@pytest.mark.parametrize(
    "head",
    [
        DATE,
        "Middle East",
        "News Politics\nPorthaven",
        f"Porthaven Gazette\n{DATE}",
        "By the end of March the road will be closed, said the mayor.",
        "Photo: Jane Doe",
        f"{DATE} | Porthaven",
        f"{DATE} - Share this article",
    ],
)
def test_no_author_is_better_than_a_wrong_one(head: str) -> None:
    assert values(page(head), "author") == []


def test_names_under_links_to_other_articles_are_not_authors() -> None:
    text = page() + "\nMore from the Gazette\n\nFerry sold to a museum\nBy Jane Doe\n\nBakery reopens\nBy John Public\n"
    assert values(text, "author") == []


def test_the_evidence_is_the_name_and_the_line_is_a_byline() -> None:
    text = page(f"By Jane Doe, staff writer\n{DATE}")
    assert evidence(text, "author") == ["Jane Doe"]
    assert "By Jane Doe, staff writer" in words(text, "byline")


def test_a_byline_right_under_the_text_is_found() -> None:
    assert values(page() + "\nBy Jane Doe\n", "author") == ["Jane Doe"]


def test_the_closing_line_of_an_agency_names_its_reporters_not_its_editors() -> None:
    text = page() + "\n(Reporting by Jane Doe and John Public; editing by Ann Other)\n"
    assert values(text, "author") == ["Jane Doe", "John Public"]


def test_the_closing_line_does_not_count_beside_a_byline() -> None:
    text = page(f"By Ann Other\n{DATE}") + "\n(Reporting by Jane Doe)\n"
    assert values(text, "author") == ["Ann Other"]
