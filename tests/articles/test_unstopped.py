"""Paragraphs whose last full stop is missing are the article's text all the same; links and captions are not."""

from __future__ import annotations

import pytest

from tests.articles.pages import ENGLISH, HEADLINE, page, read, values, words

LAST = (
    "The harbour office expects the works on the quay to take until the summer, and will not close the pier meanwhile."
)
TEXT = (*ENGLISH, LAST)
SIGNED = "By Jane Doe\n4 March 2026"
GERMAN = (
    "Der Rat von Seefeld hat am Dienstag beschlossen, die alte Hafenstraße für Autos zu sperren, nach langem Streit.",
    "Die Händler sagten, der Plan koste sie Kunden, während die Anwohner mit der Abstimmung sehr zufrieden waren.",
    "Ada Beispiel wohnt seit 2011 in Seefeld. Die Verwaltung hat sie für den 20. März in das Rathaus geladen.",
)
ARABIC = (
    "قال مجلس المرفأ يوم الثلاثاء إن الطريق القديم سيغلق أمام السيارات ابتداء من مارس بعد عامين من الجدل في المدينة.",
    "وأضاف أصحاب المتاجر أن الخطة ستكلفهم زبائن كثيرين. وسيصوت المجلس على خط حافلات جديد في الربيع القادم.",
)


def told(text: str) -> list[str]:
    """Return the words of all blocks that are the article's text, but for its headings."""
    return [text[block.start : block.end] for block in read(text).blocks if block.role in ("lead", "paragraph")]


@pytest.mark.parametrize("cut", range(len(TEXT)))
def test_a_paragraph_without_its_full_stop_is_in_the_text_wherever_it_stands(cut: int) -> None:
    body = tuple(part[:-1] if index == cut else part for index, part in enumerate(TEXT))
    text = page(SIGNED, body=body)
    assert told(text) == list(body)
    assert words(text, "lead") == [body[0]]
    assert values(text, "title") == [HEADLINE]


@pytest.mark.parametrize("body", [GERMAN, ARABIC], ids=["German", "Arabic"])
def test_the_last_paragraph_may_lack_its_full_stop_in_any_language(body: tuple[str, ...]) -> None:
    body = (*body[:-1], body[-1][:-1])
    assert told(page(SIGNED, headline="Hafen" if body[0][0] == "D" else "المرفأ يغلق الطريق", body=body)) == list(body)


@pytest.mark.parametrize("cut", [(1, 2, 3), (0, 1), (0, 1, 2), (0, 1, 2, 3)], ids=["last", "first", "but one", "all"])
def test_several_paragraphs_in_a_row_may_lack_their_full_stops(cut: tuple[int, ...]) -> None:
    body = tuple(part[:-1] if index in cut else part for index, part in enumerate(TEXT))
    text = page(SIGNED, body=body)
    assert told(text) == list(body)
    assert (values(text, "title"), values(text, "author")) == ([HEADLINE], ["Jane Doe"])


@pytest.mark.parametrize("after", ["Most read\n1. Mayor resigns\n2. Weather", "Harbour Road\nBuses", "Share\nPrint"])
def test_what_the_page_prints_after_the_text_does_not_hide_a_last_paragraph_without_its_full_stop(after: str) -> None:
    body = (*ENGLISH, LAST[:-1])
    assert told(page(SIGNED, body=(*body, after))) == list(body)


def test_a_paragraph_without_its_full_stop_stands_before_a_subhead_and_under_one() -> None:
    body = (ENGLISH[0], ENGLISH[1][:-1], "A long argument", ENGLISH[2][:-1], LAST)
    text = page(SIGNED, body=body)
    assert words(text, "subhead") == ["A long argument"]
    assert told(text) == [part for part in body if part != "A long argument"]


def test_a_paragraph_without_its_full_stop_needs_no_empty_lines_round_it_where_none_has_any() -> None:
    body = (*ENGLISH, LAST[:-1])
    assert told("\n".join((HEADLINE, SIGNED, *body)) + "\n") == list(body)


def test_quoted_speech_is_text_though_no_full_stop_ends_it() -> None:
    quoted = "“For two years now we have waited for the road to be closed to them,” one of the residents said"
    assert quoted in told(page(SIGNED, body=(*ENGLISH[:2], quoted, ENGLISH[2])))


@pytest.mark.parametrize(
    "line",
    [
        "What an Old Harbour Road Can Teach Other Towns About Living Without So Many Cars and Vans in the Streets",
        "The harbour road seen from the old pier on Monday, with the first of the new buses (Ada Example/The Quay)",
        "News / Porthaven / Council closes the old harbour road to cars, and a new bus line will run to the harbour",
        "The council said on Tuesday that it will close the old harbour road to cars, after two years. more",
    ],
    ids=["a headline in capitals", "a caption", "bread crumbs", "a link"],
)
def test_a_long_line_that_is_no_paragraph_does_not_become_one(line: str) -> None:
    assert line not in told(page(SIGNED, body=(*ENGLISH, LAST, line, "Buses\nShips")))


def test_links_under_read_also_stay_out_of_the_text_however_long_they_are() -> None:
    links = "The council has to say in spring what it wants to do with the old lighthouse, and with the painter in it"
    text = page(SIGNED, body=(*ENGLISH[:2], "Read also", links, "Ferry timetable changes again", *ENGLISH[2:], LAST))
    assert links not in told(text)


def test_a_line_on_the_author_over_the_text_is_not_its_first_paragraph() -> None:
    own = "Writes about ships and the people who wait for them, and has lived among both for as long as she can think"
    text = page(SIGNED, own, body=TEXT)
    assert words(text, "lead") == [TEXT[0]]
