"""Finding words in the open article, with keys and mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.ui.page.marks import PageMark
from tests.qt.window_kit import go_to, make_library, opened, press, select

# What the platform without a screen says of windows it cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY, MOD = Qt.Key, Qt.KeyboardModifier
TEXT = (
    "Harbour vote keeps the night ferry\n\nBy Maren Holt\n\n"
    "Ingrid Solheim said on Monday that the ferry stays. José Ferry-Møller thanked the council 😀 of Port Alder, which "
    "voted late, and the people who work at night, and those of the o\ufb03ce for ferrymen.\n\n"
    + "\n\n".join(f"Paragraph {n} of the long article says something that has to be said at length." for n in range(60))
    + "\n\nAt the very end the ferry leaves.\n\nShare this article\nSubscribe to our newsletter today\n"
)


@pytest.fixture
def app(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "study.newsgloss"
    make_library(path, TEXT)
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        made.window.activateWindow()
        qtbot.waitUntil(made.window.isActiveWindow)
        yield made


@pytest.fixture
def bar(app, qtbot):
    press(app, KEY.Key_F, MOD.ControlModifier)
    made = app.controller.in_article.bar
    qtbot.waitUntil(made.field.hasFocus)
    return made


def places(app) -> list[str]:
    text = app.window.page.article.text
    return [text[start:end] for start, end in app.window.page.scene.found.spans]


def look(app, qtbot, bar, words: str, says: str) -> None:
    bar.field.selectAll()
    if words.isascii():
        QTest.keyClicks(bar.field, words)
    else:
        # An input method writes what no key types.
        bar.field.insert(words)
    qtbot.waitUntil(lambda: not app.controller.in_article.waiting and bar.count.text() == says, timeout=10_000)


def test_words_are_found_as_they_are_typed_and_enter_goes_from_hit_to_hit(app, qtbot, bar):
    page = app.window.page
    look(app, qtbot, bar, "ferry", "1 of 5")
    assert places(app) == ["ferry", "ferry", "Ferry", "ferry", "ferry"]
    starts = page.scene.found.starts
    assert page.caret() == starts[0]
    for key, modifiers, there in (
        (KEY.Key_Return, MOD.NoModifier, 1),
        (KEY.Key_F3, MOD.NoModifier, 2),
        (KEY.Key_Return, MOD.ShiftModifier, 1),
        (KEY.Key_F3, MOD.ShiftModifier, 0),
        (KEY.Key_F3, MOD.ShiftModifier, 4),
    ):
        QTest.keyClick(bar.field, key, modifiers)
        assert bar.count.text() == f"{there + 1} of 5"
        assert page.caret() == starts[there]
    assert app.window.status._words.text() == "From the end again."
    QTest.mouseClick(bar.forward, Qt.MouseButton.LeftButton)
    assert page.caret() == starts[0]


def test_the_hit_is_seen_and_esc_leaves_the_caret_there_with_the_page_focused(app, qtbot, bar):
    page = app.window.page
    look(app, qtbot, bar, "paragraph 40", "1 of 1")
    start, end = page.scene.found.spans[0]
    at_rest(page, qtbot)
    before = on_screen(page, start)
    assert 0 <= page.rects_of(start, end)[0].y < page.viewport().height()
    QTest.keyClick(bar.field, KEY.Key_Escape)
    assert bar.isHidden()
    assert QApplication.focusWidget() is page
    assert page.caret() == start
    assert places(app) == []
    assert on_screen(page, start) == before
    at_rest(page, qtbot)
    assert on_screen(page, start) == before


def on_screen(page, offset: int) -> int:
    """How high on the screen a word stands."""
    return page.viewport().mapToGlobal(QPoint(0, page.rects_of(offset, offset + 1)[0].y)).y()


def at_rest(page, qtbot) -> None:
    """Until the heights of all that is seen are known."""
    for _ in range(3):
        page.viewport().repaint()
        QApplication.processEvents()
        qtbot.waitUntil(lambda: not page._size_wanted and page._drift() == 0, timeout=10_000)


@pytest.mark.parametrize("place", [9, 23, 41])
@pytest.mark.parametrize("further", [-7, 0, 11, 60])
def test_no_word_moves_when_the_bar_comes_and_goes_in_the_midst_of_an_article(app, qtbot, place, further):
    """Also where the lines that come into sight were never laid out, and are taller than they were taken for."""
    page, text = app.window.page, app.state.view.text
    for n in range(60):
        start = text.index(f"Paragraph {n} ")
        for k in range(4):
            page.layout_.index.add(PageMark(f"m{n}.{k}", "mention", ((start, start + 9 + k),), "PER", "orange"))
    page.go_to_place(text.index(f"Paragraph {place} "))
    QApplication.processEvents()
    bar_ = page.verticalScrollBar()
    bar_.setValue(bar_.value() + further)
    QApplication.processEvents()
    # The place itself, somewhere in the middle, which the bar does not cover.
    word = text.index(f"Paragraph {place + 3} ")
    at_rest(page, qtbot)
    before = on_screen(page, word)
    press(app, KEY.Key_F, MOD.ControlModifier)
    bar = app.controller.in_article.bar
    assert bar.isVisible()
    assert on_screen(page, word) == before
    at_rest(page, qtbot)
    assert on_screen(page, word) == before
    QTest.keyClick(bar.field, KEY.Key_Escape)
    assert bar.isHidden()
    assert on_screen(page, word) == before
    at_rest(page, qtbot)
    assert on_screen(page, word) == before


def test_no_line_moves_when_the_bar_comes_and_goes(app, qtbot):
    page = app.window.page
    page.verticalScrollBar().setValue(300)
    start = page.place()

    def where() -> int:
        QApplication.processEvents()
        return page.mapToGlobal(QPoint(0, page.rects_of(start, start + 1)[0].y)).y()

    before = where()
    press(app, KEY.Key_F, MOD.ControlModifier)
    bar = app.controller.in_article.bar
    assert bar.isVisible()
    assert where() == before
    QTest.keyClick(bar.field, KEY.Key_Escape)
    assert where() == before


def test_selected_words_are_the_words_to_find(app, qtbot):
    start, _end = select(app, "ferry stays", TEXT)
    app.window.page.select(start, start + 5)
    press(app, KEY.Key_F, MOD.ControlModifier)
    bar = app.controller.in_article.bar
    assert bar.field.text() == "ferry"
    assert bar.field.selectedText() == "ferry"
    qtbot.waitUntil(lambda: bar.count.text() == "2 of 5", timeout=10_000)
    assert app.window.page.caret() == start


def test_whole_words_leave_out_longer_ones(app, qtbot, bar):
    look(app, qtbot, bar, "ferry", "1 of 5")
    QTest.keyClick(bar.whole_words, KEY.Key_Space)
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 4", timeout=10_000)
    look(app, qtbot, bar, "ferr", "Not found")
    QTest.mouseClick(bar.whole_words, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 5", timeout=10_000)


def test_accents_ligatures_and_line_breaks_do_not_stand_in_the_way(app, qtbot, bar):
    look(app, qtbot, bar, "JOSE", "1 of 1")
    assert places(app) == ["José"]
    look(app, qtbot, bar, "office", "1 of 1")
    assert places(app) == ["o\ufb03ce"]
    look(app, qtbot, bar, "council 😀 of", "1 of 1")
    assert places(app) == ["council 😀 of"]
    look(app, qtbot, bar, "ferry by", "1 of 1")
    assert places(app) == ["ferry\n\nBy"]


def test_a_hit_in_folded_furniture_opens_it(app, qtbot, bar):
    page = app.window.page
    furniture = [block for block in page.article.blocks if block.role == "furniture"]
    words = page.article.text[furniture[-1].start : furniture[-1].end]
    row = page.layout_.display.row_of(furniture[-1].start)
    assert page.layout_.folds.folded(row)
    look(app, qtbot, bar, words, "1 of 1")
    assert not page.layout_.folds.folded(row)
    assert page.rects_of(*page.scene.found.spans[0])


def test_a_hit_is_outlined_and_the_fill_of_a_mark_under_it_stays(app, qtbot, bar):
    page = app.window.page
    QTest.keyClick(bar.field, KEY.Key_Escape)
    start, end = select(app, "Ingrid Solheim", TEXT)
    press(app, KEY.Key_P)
    qtbot.waitUntil(lambda: len(page.layout_.index.marks) == 1, timeout=10_000)
    page.place_caret(end + 20)

    def picture():
        return page.viewport().grab().toImage()

    def at_rest():
        # The line got taller for the chip, and the page follows a moment after it is painted.
        box = page.rects_of(start, end)[0]
        picture()
        QApplication.processEvents()
        return page.rects_of(start, end)[0] == box

    qtbot.waitUntil(at_rest, timeout=10_000)
    box = page.rects_of(start, end)[0]
    inside = [QPoint(box.x + x, box.y + box.height - 4) for x in range(3, box.width - 3)]
    before = picture()
    press(app, KEY.Key_F, MOD.ControlModifier)
    look(app, qtbot, bar, "ingrid solheim", "1 of 1")
    page.focus_mark(None)
    bar.field.setFocus()
    qtbot.waitUntil(at_rest, timeout=10_000)
    now = page.rects_of(start, end)[0]
    moved = QPoint(now.x - box.x, now.y - box.y)
    after = picture()
    assert [before.pixel(at) for at in inside] == [after.pixel(at + moved) for at in inside]
    ink = page.scene.inks.token("ink").name()
    edge = {QColor(after.pixel(now.x + now.width // 2, now.y + y)).name() for y in range(-4, 5)}
    assert ink in edge


def test_another_article_is_searched_without_moving_the_caret(app, qtbot, bar):
    look(app, qtbot, bar, "nothing", "Not found")
    go_to(app, qtbot, "other.txt")
    qtbot.waitUntil(lambda: bar.count.text() == "– of 1", timeout=10_000)
    assert places(app) == ["Nothing"]
    caret = app.window.page.caret()
    assert caret != app.window.page.scene.found.starts[0]
    QTest.keyClick(bar.field, KEY.Key_Return)
    assert bar.count.text() == "1 of 1"


def test_f3_after_the_bar_was_closed_looks_for_the_last_words_again(app, qtbot, bar):
    look(app, qtbot, bar, "ferry", "1 of 5")
    QTest.keyClick(bar.field, KEY.Key_Escape)
    press(app, KEY.Key_F3)
    assert bar.isVisible()
    assert bar.field.text() == "ferry"
    qtbot.waitUntil(lambda: bool(places(app)), timeout=10_000)


def test_the_strip_is_switched_off_in_the_settings_and_back(app):
    page = app.window.page
    assert page.strip.isVisible()
    app.settings.set("strip", False)
    assert not page.strip.isVisible()
    app.settings.set("strip", True)
    assert page.strip.isVisible()


def test_no_word_moves_when_a_tall_bar_goes_from_over_lines_that_were_never_seen(app, qtbot):
    page, text = app.window.page, app.state.view.text
    app.window.resize(1000, 420)
    QApplication.processEvents()
    for n in range(60):
        start = text.index(f"Paragraph {n} ")
        for k in range(4):
            page.layout_.index.add(PageMark(f"m{n}.{k}", "mention", ((start, start + 9 + k),), "PER", "orange"))
    for scroll in (1_300, 2_215, 3_190):
        press(app, KEY.Key_F, MOD.ControlModifier)
        bar = app.controller.in_article.bar
        bar.setFixedHeight(160)
        QApplication.processEvents()
        page.verticalScrollBar().setValue(scroll)
        at_rest(page, qtbot)
        word = page.layout_.hit(page.layout_.x + 50, page.verticalScrollBar().value() + 120).offset
        before = on_screen(page, word)
        QTest.keyClick(bar.field, KEY.Key_Escape)
        assert on_screen(page, word) == before
        at_rest(page, qtbot)
        assert on_screen(page, word) == before
