"""The strip beside the scroll bar: where marks, notes and found words are in the whole article."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from reader.ui.page.found import Found
from reader.ui.page.marks import PageArticle, PageMark, PageNote
from tests.qt.page_kit import long_article, show

ARTICLE = long_article(200)
FAR = ARTICLE.text.index("Paragraph 150 ")


def with_strip(qtbot, *marks: PageMark, notes: tuple[PageNote, ...] = ()):
    page = show(qtbot, replace(ARTICLE, marks=marks, notes=notes))
    page.set_style(replace(page.style_, strip=True))
    gathered(qtbot, page)
    return page


def gathered(qtbot, page) -> None:
    """Until the heights are known and the strip has nothing more to gather."""
    qtbot.waitUntil(lambda: page.strip.made > 0)
    before = -1
    while before != page.strip.made:
        before = page.strip.made
        with qtbot.waitSignal(page.strip.destroyed, timeout=120, raising=False):
            pass


def height_of(page, offset: int) -> int:
    """Where in the strip an offset should be."""
    layout = page.layout_
    y = layout.y_of(layout.display.row_of(offset)) + 1
    return round(y / layout.documentSize().height() * page.strip.height())


def mention(start: int, words: str = "Paragraph", name: str = "m", colour: str = "orange") -> PageMark:
    return PageMark(name, "mention", ((start, start + len(words)),), "PER", colour, True, f"Person, {name}")


def colours(page, y: int) -> set[str]:
    picture = page.strip.grab().toImage()
    rows = range(max(0, y - 4), min(picture.height(), y + 5))
    return {QColor(picture.pixel(x, row)).name() for row in rows for x in range(picture.width())}


def test_a_mention_has_its_tick_in_its_colour_and_a_click_goes_there(qtbot):
    page = with_strip(qtbot, mention(FAR))
    y = height_of(page, FAR)
    assert page.scene.inks.rule("orange").name() in colours(page, y)
    assert page.strip.words_at(y) == "Person, m"
    assert page.verticalScrollBar().value() == 0
    QTest.mouseClick(page.strip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(4, y))
    assert page.caret() == FAR
    assert page.verticalScrollBar().value() > 0
    assert 0 <= page.rects_of(FAR, FAR + 1)[0].y < page.viewport().height()


def test_topics_notes_and_found_words_are_there_too(qtbot):
    topic = PageMark("t", "topic", ((FAR, FAR + 900),), "", "green", True, "Economy")
    page = with_strip(qtbot, topic, notes=(PageNote("n", "Who says so?", 900),))
    page.set_found(Found([(5, 9), (FAR, FAR + 9)], 1))
    gathered(qtbot, page)
    inks = page.scene.inks
    assert {inks.rule("green").name(), inks.token("accent").name()} <= colours(page, height_of(page, FAR))
    assert "Economy" in page.strip.words_at(height_of(page, FAR))
    assert "Found words: 1" in page.strip.words_at(height_of(page, FAR))
    assert inks.token("ink").name() in colours(page, height_of(page, 0))
    assert page.strip.words_at(height_of(page, 890)) == "Note: Who says so?"


def test_a_click_where_nothing_is_scrolls_there(qtbot):
    page = with_strip(qtbot)
    middle = page.strip.height() // 2
    QTest.mouseClick(page.strip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(4, middle))
    bar = page.verticalScrollBar()
    assert abs(bar.value() - bar.maximum() / 2) < page.viewport().height()
    assert page.caret() == 0


def test_the_strip_covers_nothing_and_goes_with_the_style(qtbot):
    page = with_strip(qtbot)
    view, strip = page.viewport().geometry(), page.strip.geometry()
    assert not view.intersects(strip)
    assert strip.left() == view.right() + 1
    assert strip.height() == view.height()
    page.set_style(replace(page.style_, strip=False))
    assert page.strip.isHidden()
    assert page.viewport().width() == view.width() + strip.width()


def test_in_a_mirrored_window_it_stands_at_the_other_side_beside_the_bar(qtbot):
    page = show(qtbot, ARTICLE)
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.set_style(replace(page.style_, strip=True))
    view, strip = page.viewport().geometry(), page.strip.geometry()
    assert strip.right() == view.left() - 1
    assert strip.left() > 0


@pytest.mark.parametrize("count", [20_000])
def test_twenty_thousand_marks_are_gathered_once_and_not_when_painted(qtbot, count):
    step = (len(ARTICLE.text) - 20) // count or 1
    marks = tuple(mention(n * step % (len(ARTICLE.text) - 20), "word", f"m{n}") for n in range(count))
    page = with_strip(qtbot, *marks)
    made, laid_out = page.strip.made, page.layout_.maker.laid_out
    for _ in range(5):
        page.strip.grab()
    page.verticalScrollBar().setValue(40)
    assert page.strip.made == made
    page.set_marks([mention(0, "Paragraph", "new")])
    page.set_marks([], ["m1", "m2", "new"])
    qtbot.waitUntil(lambda: page.strip.made > made)
    assert page.strip.made == made + 1
    assert page.layout_.maker.laid_out < laid_out + 60


def test_a_mark_in_several_pieces_can_be_taken_off_when_the_strip_knows_it(qtbot):
    page = with_strip(qtbot, PageMark("two", "mention", ((5, 9), (20, 24)), "PER", "orange"))
    page.set_marks([], ["two"])
    assert page.next_mark() is None


def test_an_article_without_words_has_an_empty_strip(qtbot):
    page = with_strip(qtbot, mention(0))
    page.set_article(PageArticle(""))
    gathered(qtbot, page)
    assert page.strip.words_at(5) == ""


def test_a_mention_on_several_stretches_of_words_is_there_with_each_and_a_click_goes_to_that(qtbot):
    near, page_words = ARTICLE.text.index("Paragraph 20 "), len("Paragraph")
    spans = ((near, near + page_words), (FAR, FAR + page_words))
    page = with_strip(qtbot, PageMark("m", "mention", spans, "PER", "orange", True, "Person, m"))
    rule = page.scene.inks.rule("orange").name()
    for start in (FAR, near):
        y = height_of(page, start)
        assert rule in colours(page, y)
        assert page.strip.words_at(y) == "Person, m"
        QTest.mouseClick(page.strip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(4, y))
        assert page.caret() == start
    page.set_marks(removed=["m"])
    gathered(qtbot, page)
    assert rule not in colours(page, height_of(page, FAR))


def test_what_was_in_the_article_before_is_nowhere_in_the_next_one(qtbot):
    page = with_strip(qtbot, mention(FAR))
    y = height_of(page, FAR)
    page.set_article(PageArticle("Short\n\nNothing happened."))
    # At once, before anything is gathered anew.
    assert page.strip.words_at(y) == ""
    QTest.mouseClick(page.strip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(4, y))
    assert page.caret() == 0
