"""Rules that hold for every text, and work that grows in proportion to it."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.model.block import check_blocks
from annotations.model.field import FIELD_NAMES
from annotations.text.canonical import canonical
from reader.articles.parse import MAX_BLOCKS, read_article
from tests.articles.pages import ENGLISH, HEADLINE, TODAY, page, read

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
