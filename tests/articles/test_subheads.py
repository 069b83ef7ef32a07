"""Headings inside the text."""

from __future__ import annotations

import pytest

from reader.articles.lexicon import lexicon
from reader.articles.subheads import fused_subhead
from tests.articles.pages import ENGLISH, HEADLINE, page, values, words


@pytest.mark.parametrize("heading", ["A long argument", "“We are tired of the noise”", "What happens next?", "Bus 12"])
def test_a_short_line_between_paragraphs_is_a_subhead(heading: str) -> None:
    assert words(page(body=(ENGLISH[0], ENGLISH[1], heading, ENGLISH[2])), "subhead") == [heading]


def test_a_picture_may_stand_between_a_subhead_and_its_paragraph() -> None:
    caption = "The road on Monday. Photo: John Public"
    assert words(page(body=(*ENGLISH[:2], "A long argument", caption, ENGLISH[2])), "subhead") == ["A long argument"]


def test_a_very_short_sentence_is_a_paragraph() -> None:
    assert "Nobody was hurt." in words(page(body=(*ENGLISH[:2], "Nobody was hurt.", ENGLISH[2])), "paragraph")


def test_a_line_that_comes_again_and_again_is_no_subhead() -> None:
    body = (ENGLISH[0], "Partner content", ENGLISH[1], "Partner content", ENGLISH[2])
    assert words(page(body=body), "subhead") == []


def test_bulleted_lines_are_entries_of_a_list() -> None:
    body = (ENGLISH[0], "• one bus every ten minutes\n• no cars from March\n• new trees along the quay", *ENGLISH[1:])
    assert len(words(page(body=body), "list_item")) == 3


@pytest.mark.parametrize(
    ("language", "heading", "rest"),
    [
        (
            "en",
            "The mayor’s day in Porthaven",
            "Following his meeting with shopkeepers, Doe had lunch at the old hotel.",
        ),
        ("es", "La agenda del alcalde", "Después de su reunión con los vecinos, Ejemplo almorzó en el viejo hotel."),
        (
            "de",
            "Lange Jahre voller Streit",
            "Nach dem Treffen mit den Händlern aß die Bürgermeisterin im Hotel zu Mittag.",
        ),
    ],
)
def test_a_heading_fused_to_its_paragraph_is_cut_off(language: str, heading: str, rest: str) -> None:
    at = fused_subhead(f"{heading} {rest}", lexicon(language))
    assert at == len(heading) + 1
    assert fused_subhead(heading + rest, lexicon(language)) == len(heading)


@pytest.mark.parametrize(
    "words_",
    [
        ENGLISH[0],
        "Mayor Jane Doe told The Porthaven Gazette on Monday that she would close the road before the end of March.",
        "On Monday the council of Porthaven met for the last time, and for nine hours, in the old fire station.",
        "Der Spiegel berichtet am Montag über die Sperrung der alten Straße am Hafen von Porthaven und ihre Folgen.",
    ],
)
def test_an_ordinary_paragraph_is_left_whole(words_: str) -> None:
    assert fused_subhead(words_, lexicon("en")) is None


def test_a_fused_subhead_makes_two_blocks_on_one_line() -> None:
    rest = "Following his meeting with shopkeepers, Doe had lunch with residents at the old hotel by the quay."
    text = page(body=(*ENGLISH, f"The mayor’s day in Porthaven {rest}"))
    assert words(text, "subhead") == ["The mayor’s day in Porthaven"]
    assert rest in words(text, "paragraph")


MARKDOWN = f"""# {HEADLINE}

**By Jane Doe** | 4 March 2025

![A bus on the quay](images/bus.jpg)

{ENGLISH[0]}

> “We are tired of the noise, and we have said so for years,” said one of them.

## Who pays

{ENGLISH[1]}

- one bus every ten minutes
- no cars from March

**What comes next**

[Read more: The old quay](https://gazette.example/quay)

{ENGLISH[2]}
"""


def test_the_marks_of_markdown_tell_roles() -> None:
    assert words(MARKDOWN, "headline") == [f"# {HEADLINE}"]
    assert words(MARKDOWN, "subhead") == ["## Who pays", "**What comes next**"]
    assert len(words(MARKDOWN, "quote")) == 1
    assert words(MARKDOWN, "list_item") == ["- one bus every ten minutes", "- no cars from March"]
    assert {"![A bus on the quay](images/bus.jpg)", "[Read more: The old quay](https://gazette.example/quay)"} <= set(
        words(MARKDOWN, "furniture")
    )


def test_the_marks_of_markdown_are_none_of_a_value() -> None:
    assert values(MARKDOWN, "title") == [HEADLINE]
    assert values(MARKDOWN, "author") == ["Jane Doe"]
    assert values(MARKDOWN.replace(f"# {HEADLINE}", f"# **{HEADLINE}**"), "title") == [HEADLINE]


def test_a_question_in_quotation_marks_is_a_subhead() -> None:
    heading = "“Do we drink it or water the trees?”"
    assert words(page(body=(*ENGLISH[:2], heading, ENGLISH[2])), "subhead") == [heading]


def test_words_in_stars_at_the_beginning_of_a_paragraph_are_no_bullet() -> None:
    assert words(page(body=(*ENGLISH[:2], f"*Nobody* {ENGLISH[2]}")), "list_item") == []


@pytest.mark.parametrize("name", ["The YouTube channel of the port", "Old McAfter rules the port", "After iAfter came"])
def test_a_name_with_a_capital_inside_cuts_nothing_off(name: str) -> None:
    words_ = f"{name} said on Monday that nothing of this kind had ever been seen in the harbour before the storm."
    assert fused_subhead(words_, lexicon("en")) is None
