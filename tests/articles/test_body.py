"""What of a page is the article's text: comments, links and headings among its paragraphs."""

from __future__ import annotations

import pytest

from tests.articles.pages import ENGLISH, page, read, words

TEXT = (
    *ENGLISH,
    "The harbour office expects the works on the quay to take until the summer, and will not close the pier.",
)
MORE = (
    "The mayor said that the shopkeepers of the harbour road would be paid for what they lose while the works last.",
    "The residents asked for a second bus line to the harbour, which the council will vote on in May, after the works.",
    "A shopkeeper at the old harbour said that the council had never asked her about the road, nor about the buses.",
    "The council wants to measure in summer how many cars go round the harbour, and will tell residents what it finds.",
)
COMMENT = (
    "I have lived near the water for {} years, and nobody ever listened to us about anything they built there, I say."
)


def body(text: str) -> list[str]:
    """Return the words of all blocks that are the article's text."""
    roles = ("lead", "paragraph", "subhead", "list_item", "quote")
    return [text[block.start : block.end] for block in read(text).blocks if block.role in roles]


@pytest.mark.parametrize("reply", ["Reply", "Flag as offensive"])
def test_comments_under_the_text_are_not_the_article_though_they_are_longer(reply: str) -> None:
    comments = [part for n in range(9) for part in (f"seagull{n}", COMMENT.format(n + 10) * 2, reply)]
    text = page(body=(*TEXT, *comments))
    assert body(text) == list(TEXT)


def test_comments_are_known_by_their_writers_and_hours_where_the_page_says_that_comments_come() -> None:
    comments = [part for n in range(6) for part in (f"Jane Doe, 4 March 2026, 10:1{n}", COMMENT.format(n + 10) * 2)]
    text = page(body=(*TEXT, "Comments", *comments))
    assert body(text) == list(TEXT)


def test_entries_of_a_live_report_with_writers_and_hours_are_the_article() -> None:
    told = [f"{first} {second}" for first, second in zip(MORE, TEXT, strict=True)]
    entries = [part for n, entry in enumerate(told) for part in (f"Jane Doe, 4 March 2026, 10:1{n}", entry)]
    text = page(body=(*TEXT, *entries))
    assert [part for part in body(text) if part in told] == told


def test_the_text_goes_on_behind_related_articles_where_it_speaks_of_the_same() -> None:
    links = (
        "Related articles",
        "Ferry timetable changes again in spring",
        "The old lighthouse is sold to a painter from abroad",
    )
    text = page(body=(*TEXT, *MORE[:3], *links, MORE[3], ENGLISH[0] + " " + MORE[0], MORE[1] + " " + MORE[2]))
    assert body(text)[-1] == MORE[1] + " " + MORE[2]
    assert "The old lighthouse is sold to a painter from abroad" not in body(text)


def test_a_line_as_long_as_a_headline_that_no_paragraph_under_it_speaks_of_is_a_link() -> None:
    link = "Ferry timetable changes again: five things travellers need"
    heading = "Shopkeepers fear that the works will cost them their customers"
    text = page(body=(*TEXT, link, MORE[0], heading, MORE[2], MORE[3]))
    assert words(text, "subhead") == [heading]
    assert link not in body(text)


def test_what_stands_right_under_read_also_is_links_though_it_ends_like_sentences() -> None:
    also = "Read also\nWho pays for the ferry in winter?\nThe lighthouse keeper looks back on forty years."
    text = page(body=(*TEXT[:2], also, "What comes next", *TEXT[2:]))
    assert body(text) == [*TEXT[:2], "What comes next", *TEXT[2:]]


@pytest.mark.parametrize("over", ["S", "17:40 hours"])
def test_a_heading_stays_one_under_a_single_letter_or_an_hour(over: str) -> None:
    text = page(body=(*TEXT, over, "What comes next", *MORE))
    assert words(text, "subhead") == ["What comes next"]


def test_headings_that_a_list_over_the_text_names_are_headings() -> None:
    listed = "In this article\nWhat the shops say\nWhat comes next"
    text = page("By Jane Doe", listed, body=(*TEXT, "What the shops say", *MORE[:2], "What comes next", *MORE[2:]))
    assert words(text, "subhead") == ["What the shops say", "What comes next"]


def test_a_number_alone_over_paragraphs_makes_a_heading_and_in_a_list_an_entry() -> None:
    text = page(body=(*TEXT, "1. Nobody asked us", *MORE[:2], "2. Nobody will", MORE[2], "1. Road\n2. Quay", MORE[3]))
    assert words(text, "subhead") == ["1. Nobody asked us", "2. Nobody will"]
    assert words(text, "list_item") == ["1. Road", "2. Quay"]


def test_a_heading_over_a_list_is_one_and_lines_with_a_semicolon_are_its_entries() -> None:
    entries = "Keep away from the quay;\nTake the bus to the station;\nCall the harbour office about your boat."
    text = page(body=(*TEXT, "What to do in March", entries, *MORE))
    assert words(text, "subhead") == ["What to do in March"]
    assert words(text, "list_item") == ["Keep away from the quay;", "Take the bus to the station;"]


def test_a_heading_right_over_its_long_paragraph_is_one() -> None:
    text = page(body=(*TEXT, f"Smaller boats, longer ways\n{MORE[0]} {MORE[1]}", *MORE[2:]))
    assert words(text, "subhead") == ["Smaller boats, longer ways"]


def test_a_sentence_that_ends_in_a_german_quotation_mark_is_a_paragraph() -> None:
    said = "„Der Hafen ist für uns alle da, und wer ihn schließt, der schließt auch die Läden am Kai.“"
    german = (
        "Der Rat hat am Dienstag beschlossen, die alte Hafenstraße für Autos zu sperren, nach zwei Jahren Streit.",
        "Die Händler sagten, dass der Plan sie Kunden kosten werde, während sich die Anwohner über ihn freuten.",
        "Die Straße wird ab März gesperrt, sagte die Bürgermeisterin, und eine neue Buslinie fährt bis zum Hafen.",
    )
    text = page(headline="Stadtrat sperrt die alte Hafenstraße", body=(*german[:2], said, german[2]))
    assert said in words(text, "paragraph")


def test_a_paragraph_with_a_name_and_more_right_under_it_is_no_caption() -> None:
    text = page(
        body=(
            *TEXT[:2],
            f"{MORE[0]} {MORE[1]}\nJane Doe\nThe mayor at the harbour on the day of the vote\n{MORE[2]}",
            MORE[3],
        )
    )
    assert f"{MORE[0]} {MORE[1]}" in body(text)


@pytest.mark.parametrize(
    "box",
    [
        "The Quay Letter\nWhat moves the harbour, every Friday in your post.\nSign up",
        "The Quay lives on its readers. Help us to stay where we are, at the harbour, for all who read us.\nSubscribe",
        "Two boats at a quay\nThe ferry at the old pier on the day of the vote.\n(Jane Doe / The Quay)",
    ],
)
def test_a_title_a_sentence_and_a_button_or_credit_together_are_a_box_where_paragraphs_are_parted(box: str) -> None:
    text = page(body=(*TEXT, box, *MORE))
    assert body(text) == [*TEXT, *MORE]


def test_a_heading_glued_to_its_paragraph_is_no_box() -> None:
    text = page(body=(*TEXT, f"Smaller boats\n{MORE[0]}", *MORE[1:]))
    assert MORE[0] in body(text)


@pytest.mark.parametrize(
    "notice",
    [
        "Thanks for reading The Quay Letter on this day! The post is public, so please feel free to share it with all.",
        "The Quay is a reader-supported publication that is written by two people at the harbour, and by nobody else.",
    ],
)
def test_what_a_page_says_of_itself_between_paragraphs_is_not_the_article(notice: str) -> None:
    text = page(body=(*TEXT, notice, *MORE))
    assert body(text) == [*TEXT, *MORE]


@pytest.mark.parametrize("head", ["Visitor comments", "Add your comment", "Readers' comments (12)"])
def test_comments_end_the_text_however_they_are_called(head: str) -> None:
    text = page(body=(*TEXT, *MORE, head, "Gull", COMMENT.format(30), "Tern", COMMENT.format(12)))
    assert body(text) == [*TEXT, *MORE]


@pytest.mark.parametrize("title", ["Key points", "At a glance", "AI summary"])
def test_points_in_short_over_the_text_are_not_the_article(title: str) -> None:
    points = (
        f"{title}\nThe council closes the old harbour road.\nShopkeepers fear for their customers.\nA bus will run."
    )
    text = page("By Jane Doe", points, body=TEXT)
    assert body(text) == list(TEXT)


def test_a_heading_called_highlights_over_paragraphs_takes_none_of_them_away() -> None:
    text = page(body=(*TEXT, "Highlights", *MORE))
    assert body(text) == [*TEXT, *MORE]


def test_a_sentence_over_a_photographer_in_brackets_is_a_caption_though_an_empty_line_parts_them() -> None:
    caption = "The ferry lay at the old pier on the day when the council voted on the harbour road."
    text = page(body=(*TEXT, caption, "(Credit: Jane Doe/The Quay)", *MORE))
    assert caption in words(text, "caption")
    assert body(text) == [*TEXT, *MORE]


def test_a_line_that_ends_in_a_comma_leads_on_and_is_text() -> None:
    led = "The mayor of the town looked at the shopkeepers and said,"
    text = page(body=(*TEXT, led, *MORE))
    assert body(text) == [*TEXT, led, *MORE]
