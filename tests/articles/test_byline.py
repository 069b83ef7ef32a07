"""Who wrote it."""

from __future__ import annotations

import pytest

from tests.articles.pages import ENGLISH, evidence, page, values, words

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
        (f"By Jane Doe (text) and John Public (photo: quay)\n{DATE}", ["Jane Doe", "John Public"]),
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
        f"Porthaven Gazette\nThe quay at dawn\n{DATE}",
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


@pytest.mark.parametrize(
    ("head", "names"),
    [
        (f"Author\nBy Jane Doe | jdoe@gazette.example | Harbour Gazette\n{DATE}", ["Jane Doe"]),
        (f"By JANE DOE jdoe@gazette.example\n{DATE}", ["JANE DOE"]),
        (f'By Jane "Tania Mae" Doe\n{DATE}', ['Jane "Tania Mae" Doe']),
        (f"By Jane d'Example\n{DATE}", ["Jane d'Example"]),
        (f"By Noor al-Example\n{DATE}", ["Noor al-Example"]),
        (f"By Jane Doe (Porthaven, special correspondent) and John Public\n{DATE}", ["Jane Doe", "John Public"]),
        (f"Jane Doe (text) and John Public (photo)\n{DATE}", ["Jane Doe", "John Public"]),
        (f"By Jane Doe and AFP\n{DATE}", ["Jane Doe", "AFP"]),
        (f"By Jane Doe, AFP\n{DATE}", ["Jane Doe"]),
        (f"Interview: Jane Doe\n{DATE}", ["Jane Doe"]),
        (f"Jane Doe\nAuthor\nJohn Public\nAuthor\n{DATE}", ["Jane Doe", "John Public"]),
        (f"Article written by\nJane Doe\nJohn Public\nHarbour News\n{DATE}", ["Jane Doe", "John Public"]),
        (f"Nightingale Press\n{DATE}", ["Nightingale Press"]),
        (f"本报记者 王小明 李建国\n{DATE}", ["王小明", "李建国"]),
        (f"編集委員\u3000山田太郎\n{DATE}", ["山田太郎"]),
        ("Jane Doe\njdoe@gazette.example | Harbour Reporting", ["Jane Doe"]),
        (f"Jane Doe Follow\n{DATE}", ["Jane Doe"]),
        (f"Porthaven - Jane Doe\n{DATE}", ["Jane Doe"]),
        (f"Photo - Jane Doe\n{DATE}", []),
        (f"Jane do Carmo Doe\n{DATE}", ["Jane do Carmo Doe"]),
        (f"Jane Doe•{DATE}", ["Jane Doe"]),
        (f"{DATE} by Jane Doe Leave a Comment", ["Jane Doe"]),
        (f"By JANE DOE\nand JOHN PUBLIC\n{DATE}", ["JANE DOE", "JOHN PUBLIC"]),
        (f"Written by Jane Doe Edited by John Public\n{DATE}", ["Jane Doe"]),
        (f"By reporter Jane Doe\n{DATE}", ["Jane Doe"]),
        (f"Report by our reporter in Porthaven, Jane Doe\n{DATE}", ["Jane Doe"]),
        (f"By Newsroom\n{DATE}", ["Newsroom"]),
        (f"By Staff Reporter\n{DATE}", []),
    ],
)
def test_bylines_of_more_kinds_name_their_authors(head: str, names: list[str]) -> None:
    assert values(page(head), "author") == names


def test_a_place_before_the_date_that_the_text_speaks_of_is_no_author() -> None:
    text = page(
        f"CALA MIRTU, {DATE}", body=(*ENGLISH, "The mayor of CALA MIRTU said the ferry would sail again in May.")
    )
    first = page(f"CALA MIRTU, {DATE}", body=("(AGNA) - CALA MIRTU, 4 MAR - " + ENGLISH[0], *ENGLISH[1:]))
    assert values(text, "author") == ["CALA MIRTU"]
    assert values(first, "author") == []


def test_a_name_under_the_text_that_the_text_speaks_of_is_a_topic() -> None:
    body = (*ENGLISH, "The old mayor Jane Doe, who built the road, was not there when the council voted.", ENGLISH[0])
    assert values(page(DATE, body=body) + "Jane Doe\n", "author") == []


def test_the_headline_repeated_beside_the_date_is_no_author() -> None:
    headline = "Leopard Walks Into Harbour Hall, Groom Waits For Hours In His Car"
    assert values(page(f"{DATE}\n{headline}", headline=headline), "author") == []


def test_names_in_a_menu_beside_the_date_are_no_authors() -> None:
    menu = "\n".join(("Jane Doe", "Adam Example", "Port Haven", "Cora Instance", "Dora Sample"))
    assert values(page(f"{menu}\n{DATE}"), "author") == []


def test_what_stands_under_the_headline_is_no_reason_for_a_name_over_it() -> None:
    assert values("Kraj Haven\nFerries\n\n" + page(DATE), "author") == []


@pytest.mark.parametrize(
    ("end", "names"),
    [
        ("Jane Doe\njane.doe@gazette.example\nJohn Public\njohn.public@gazette.example", ["Jane Doe", "John Public"]),
        ("Jane Doe\nreporter", ["Jane Doe"]),
        ("Share\nAuthors\nJane Doe, John Public", ["Jane Doe", "John Public"]),
        ("Jane Doe\nJane Doe is a reporter who writes about ferries and harbours.", ["Jane Doe"]),
        ("김하늘 기자 sky@gazette.example", ["김하늘"]),
        ("Jane Doe", ["Jane Doe"]),
        ("— Jane Doe", ["Jane Doe"]),
        ("J. D.", []),
        ("Porthaven Gazette", []),
        ("Share\nJane Doe", []),
        ("Related articles\nJane Doe\nreporter", []),
    ],
)
def test_names_with_an_address_or_a_role_under_the_text_are_its_authors(end: str, names: list[str]) -> None:
    assert values(f"{page(DATE)}\n{end}\n", "author") == names


def test_an_author_is_found_on_a_page_without_a_headline() -> None:
    text = f"By Jane Doe\n{DATE}\n\n" + "\n\n".join(ENGLISH)
    assert values(text, "title") == []
    assert values(text, "author") == ["Jane Doe"]


def test_a_byline_well_over_what_was_taken_for_the_headline_is_better_than_none() -> None:
    text = f"Gazette\nBy Jane Doe\n{DATE} 11:04 am\nEdit\nLaunch\nPorthaven\nThe harbour\nFerries\n\n{page()}"
    assert values(text, "author") == ["Jane Doe"]


def test_what_the_authors_are_may_stand_between_their_names() -> None:
    head = f"Authors\nJane Doe\nProfessor of History, Porthaven\nJohn Public\nLecturer, Porthaven\n{DATE}"
    assert values(page(head), "author") == ["Jane Doe", "John Public"]


def test_arabic_names_of_two_parts_count_as_one() -> None:
    body = (
        "صوت المجلس يوم الثلاثاء على إغلاق طريق الميناء القديم أمام السيارات بعد عامين من الجدل في المدينة.",
        "وقال أصحاب المتاجر إن الخطة ستكلفهم زبائنهم، في حين أن السكان كانوا سعداء بهذا التصويت في المجلس.",
        "وقالت رئيسة البلدية إن الطريق سيغلق ابتداء من مارس، وإن خطا جديدا للحافلات سيعمل كل عشر دقائق.",
    )
    text = page("محمد عبد الرحمن علي\n4 مارس 2025", headline="المجلس يغلق طريق الميناء القديم أمام السيارات", body=body)
    assert values(text, "author") == ["محمد عبد الرحمن علي"]


@pytest.mark.parametrize("role", ["Political editor", "Transport correspondent", "Chief correspondent for the islands"])
def test_an_author_with_a_role_is_no_standfirst_however_long_the_role(role: str) -> None:
    text = page(f"Jane Q. Doe-Example, {role}\n{DATE}")
    assert values(text, "author") == ["Jane Q. Doe-Example"]
    assert values(text, "subtitle") == words(text, "standfirst") == []
    assert words(text, "byline") == [f"Jane Q. Doe-Example, {role}", DATE]


def test_a_standfirst_under_an_author_with_a_role_is_the_subtitle() -> None:
    standfirst = "Shopkeepers fear for their customers, residents look forward to quiet nights at the harbour."
    text = page("Jane Doe, Transport correspondent for the islands", standfirst, DATE)
    assert values(text, "author") == ["Jane Doe"]
    assert values(text, "subtitle") == [standfirst]
