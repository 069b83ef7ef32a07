"""Rules that hold for every text, and work that grows in proportion to it."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.model.block import BODY_ROLES, check_blocks
from annotations.model.field import FIELD_NAMES
from annotations.text.canonical import canonical
from reader.articles.parse import MAX_BLOCKS, read_article
from tests.articles.pages import ENGLISH, HEADLINE, TODAY, page, read, words

PIECES = (
    HEADLINE, *ENGLISH, "By Jane Doe", "By", "Jane Doe", "March 4, 2025", "04.03.2025", "31/12/2099",
    "Politics", "Share", "19.4 C", "Saturday, March 7, 2026", "Related articles", "Read more",
    "Source: The Quay", "© 2025 The Quay",
    "PORTHAVEN, Dec 22 (AP) -- The council voted.", "Photo: John Public", "Correction: none", "• one",
    "12", "…", "\u200b",
    "The mayor’s day Following his lunch with the residents of the old town, Doe met the shopkeepers of the harbour.",
    "港町の道路を閉鎖", "山田花子記者", "https://gazette.example", "\u202e", "\ufffd", "https://", "----", "🚗 🚌",
)  # fmt: skip
pages = st.lists(
    st.tuples(st.sampled_from(PIECES), st.sampled_from(["\n", "\n\n", "  ", "\n \xa0\n", ""])), max_size=40
)
texts = st.one_of(
    pages.map(lambda parts: "".join(piece + gap for piece, gap in parts)),
    st.text(max_size=400),
    st.text(alphabet="aB .,:-—()\n\t\xa0\u2028\x85123/É港۔", max_size=300),
).map(canonical)


@settings(max_examples=250, deadline=None)
@given(texts)
def test_blocks_and_fields_keep_their_rules_for_any_text(text: str) -> None:
    reading = read(text)
    check_blocks(reading.blocks, text)
    for block in reading.blocks:
        assert text[block.start : block.end].strip() == text[block.start : block.end]
    for field in reading.fields:
        assert field.name in FIELD_NAMES
        assert field.value.strip()
        assert field.confidence is not None
        assert 0 <= field.confidence <= 1
        assert (field.start is None) == (field.end is None)
        if field.start is not None and field.end is not None:
            assert 0 <= field.start < field.end <= len(text)
            assert text[field.start : field.end].strip()


@settings(max_examples=60, deadline=None)
@given(texts, st.dates(datetime.date(1990, 1, 1), datetime.date(2030, 1, 1)))
def test_no_article_is_published_after_today(text: str, today: datetime.date) -> None:
    for field in read_article(text, today=today).fields:
        if field.name == "date_published":
            assert datetime.date.fromisoformat(field.value[:10]) <= today


@settings(max_examples=40, deadline=None)
@given(texts)
def test_the_same_text_is_read_the_same_way(text: str) -> None:
    assert read(text) == read(text)


@pytest.mark.parametrize("text", ["", " \n\n ", "x", "\u2028", "\x85\n"])
def test_texts_of_nearly_nothing_are_read(text: str) -> None:
    check_blocks(read(text).blocks, text)


def test_captions_that_count_the_pictures_are_captions() -> None:
    gallery = "1/3 The quay on Monday morning.\n2/3 A bus at the new stop.\n3/3 The old road in the rain."
    text = page("By Jane Doe", gallery)
    assert words(text, "caption") == gallery.split("\n")
    assert words(text, "lead") == [ENGLISH[0]]


def test_a_photographer_right_under_a_sentence_makes_it_a_caption() -> None:
    text = page(
        "By Jane Doe",
        "Empty stands at the old harbour: how long the bus will stop there nobody can tell.\nPhoto: J. Doe",
    )
    assert words(text, "lead") == [ENGLISH[0]]


def test_what_follows_the_signature_of_a_message_is_furniture() -> None:
    text = page() + "\n-- \nGazette News Service\nYou receive this message as a subscriber to the service.\n"
    assert words(text, "paragraph")[-1] == ENGLISH[2]


@pytest.mark.parametrize("jump", ["Continued from page 1", "Continued on page 12"])
def test_a_jump_to_another_page_is_furniture(jump: str) -> None:
    assert jump in words(page(body=(*ENGLISH[:2], jump, ENGLISH[2])), "furniture")


def test_all_points_of_a_standfirst_are_standfirst() -> None:
    points = (
        "• Shopkeepers fear for their customers and ask for money\n• A bus will run to the harbour every ten minutes"
    )
    assert words(page(points, "By Jane Doe\nMarch 4, 2025"), "standfirst") == points.split("\n")


LONG = (*ENGLISH, *(f"{paragraph} {paragraph}" for paragraph in ENGLISH))


def test_the_next_article_of_a_page_that_goes_on_is_not_in_the_text() -> None:
    first = page("By Jane Doe\nMarch 4, 2025", body=LONG)
    other = tuple(f"On the islands {paragraph}" for paragraph in LONG)
    second = page("By John Public\nMarch 3, 2025", headline="Ferry to the islands is sold to a museum", body=other)
    text = f"{first}\n{second}"
    end = text.index("Ferry to the islands")
    assert all(block.end <= end for block in read(text).blocks if block.role in BODY_ROLES)


def test_teasers_with_a_date_under_a_heading_for_links_are_not_in_the_text() -> None:
    teasers = "".join(
        f"\n{title}\n\n2025-03-0{day}\n\n{LONG[-1]} {LONG[-2]} {LONG[-3]}\n"
        for day, title in enumerate(
            ("Ferry to the islands is sold to a museum", "Bakery at the harbour opens again in May"), start=1
        )
    )
    text = page("By Jane Doe\nMarch 4, 2025", body=LONG) + "\nYou might also like\n" + teasers
    end = text.index("You might also like")
    assert all(block.end <= end for block in read(text).blocks if block.role in BODY_ROLES)


HOSTILE = {
    "one line": "word and another, ",
    "short lines": "ab\n",
    "empty lines": "\n",
    "paragraphs": ENGLISH[0] + "\n\n",
    "bylines": "By Jane Doe\n",
    "dates": "12 March 2024\n",
    "figures": "1/2/",
    "capitals": "A - ",
    "addresses": "a@",
    "spaces": " \t",
    "dashes": "—",
    "openers": "The the ",
    "invisible": "\u200b\n",
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_a_million_characters_of_anything_make_a_bounded_number_of_blocks(name: str) -> None:
    text = HOSTILE[name] * (1_000_000 // len(HOSTILE[name]))
    reading = read_article(text, today=TODAY)
    check_blocks(reading.blocks, text)
    assert len(reading.blocks) <= MAX_BLOCKS


def test_an_article_before_a_giant_rest_is_read_as_ever() -> None:
    article = page("By Jane Doe\nMarch 4, 2025")
    small, giant = read(article), read(article + "\n" + "ab\n" * 1_000_000)
    assert [f for f in small.fields if f.name == "author"] == [f for f in giant.fields if f.name == "author"]
    assert small.blocks[: len(small.blocks) - 1] == giant.blocks[: len(small.blocks) - 1]
