"""How an article of an export goes on paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from annotations.exchange.told import Mark, Told
from annotations.model.block import Block
from annotations.text.note_links import links_in
from annotations.text.obeyed import side_by_side
from reader.models.dates import date_words
from reader.models.signs import sign_of
from reader.ui.page.content import RIGHT_TO_LEFT
from reader.ui.page.marks import PageArticle, PageHeader, PageMark, PageNote


def printed_article(article: Told, blocks: Sequence[Block], topics: Sequence[str], *, several: bool) -> PageArticle:
    """Return what is set of an article.

    Args:
        topics: paths of those of the whole article.
        several: whether several people annotated, so that notes say whose they are.
    """
    ends = {mark.uuid: mark.spans[-1][1] for mark in article.marks if mark.spans}
    marks = tuple(
        PageMark(
            mark.uuid, mark.kind, mark.spans, sign_of(mark.code) if mark.code and mark.kind == "mention" else "",
            (mark.code.colour or "") if mark.code else "",
        )
        for mark in article.marks
        if mark.spans
    )  # fmt: skip
    notes = tuple(_note(mark, ends, several=several) for mark in article.marks if mark.kind == "note")
    return PageArticle(article.text, tuple(blocks), marks, notes, _header(article, topics))


def _note(mark: Mark, ends: dict[str, int], *, several: bool) -> PageNote:
    # Links into the library lead nowhere on paper; their words stay.
    names = tuple((link.target, None) for link in links_in(mark.note or ""))
    day = datetime.fromtimestamp(mark.modified_at / 1000, UTC).astimezone().strftime("%Y-%m-%d")
    author, when = (mark.annotator.name, date_words(day)) if several else ("", "")
    return PageNote(mark.uuid, mark.note or "", ends.get(mark.uuid, ends.get(mark.target or "")), author, when, names)


def _header(article: Told, topics: Sequence[str]) -> PageHeader:
    authors, language = ", ".join(article.values("author")), article.value("language")
    date, turned = date_words(article.value("date_published")), language in RIGHT_TO_LEFT
    return PageHeader(
        side_by_side((article.value("outlet"), article.value("section")), turned=turned),
        side_by_side((authors, date, article.value("place")), turned=turned),
        counts=side_by_side(topics, turned=turned),
        language=language,
        right_to_left=turned,
    )
