"""Notes are written where they stand in the margin, and rendered when the caret leaves."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.library import Library
from tests.qt.test_full_disk import full_disk
from tests.qt.window_kit import ANA, TEXT, annotations, make_library, opened, press, select

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY = Qt.Key
WIDE, NARROW = 1900, 1100
MORE = "\n".join(f"The council met again on day {n} and spoke of the harbour for hours.\n" for n in range(40))


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss", TEXT + MORE)
    return tmp_path / "study.newsgloss"


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        made.window.resize(WIDE, 900)
        QApplication.processEvents()
        yield made


@pytest.fixture
def three(path):
    """Notes on three words of one line."""
    with Library.open_to_write(path, ANA, doing="test") as library:
        article = library.articles.find("ferry.txt").uuid
        for words in ("Ingrid Solheim", "said", "Monday"):
            start = TEXT.index(words)
            new = NewAnnotation("note", article, ((start, start + len(words)),), body=f"About *{words}*.")
            add_annotations(library.session, [new])


def margin(app):
    return app.window.page.layout_.margin


def box(app, body: str) -> QRect:
    """Where the card of a note is, on the page widget."""
    page = app.window.page
    card = next(card for card in margin(app).cards(page.layout_) if card.note.body == body)
    return card.box.translated(0, -page.verticalScrollBar().value()).toAlignedRect()


def bodies(app):
    return [one.body for one in annotations(app) if one.kind == "note"]


def settled(app, qtbot, *wanted):
    qtbot.waitUntil(lambda: sorted(bodies(app)) == sorted(wanted), timeout=10_000)


def write(app, words: str, typed: str) -> None:
    select(app, words)
    press(app, KEY.Key_N)
    QTest.keyClicks(app.window.note_card.field, typed)


def leave(app) -> None:
    QTest.keyClick(app.window.note_card.field, KEY.Key_Escape)


def click(app, place: QPoint) -> None:
    """Press, let all that follows from the press happen, and let go."""
    page, left = app.window.page, Qt.MouseButton.LeftButton
    page.setFocus(Qt.FocusReason.MouseFocusReason)
    at = QPointF(place)
    where = QPointF(page.viewport().mapToGlobal(place))
    for kind, held in ((QEvent.Type.MouseButtonPress, left), (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton)):
        event = QMouseEvent(kind, at, where, left, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(page.viewport(), event)
        QApplication.processEvents()


def test_a_note_is_written_where_its_card_stands_and_is_rendered_there_when_left(app, qtbot):
    write(app, "voted late", "Which **hour**?")
    card = app.window.note_card
    assert card.in_margin
    assert card.field.hasFocus()
    page = app.window.page
    written, words = card.geometry(), page.rects_of(*page.selection())[0]
    assert written.left() > page.column().x + page.column().width
    assert abs(written.top() - words.y) < words.height
    leave(app)
    # Before the library has it.
    assert not card.isVisible()
    assert page.hasFocus()
    assert box(app, "Which **hour**?").topLeft() == written.topLeft()
    assert box(app, "Which **hour**?").width() == written.width()
    settled(app, qtbot, "Which **hour**?")
    # The line that counts the notes has moved all down.
    lower = page.rects_of(*page.selection())[0].y - words.y
    assert box(app, "Which **hour**?").topLeft() == written.topLeft() + QPoint(0, lower)
    (note,) = margin(app).notes
    assert margin(app).body(note, page.layout_).toPlainText() == "Which hour?"


def test_typing_pushes_the_notes_below_down_and_nothing_covers_anything(three, app):
    first, third = "About *Ingrid Solheim*.", "About *Monday*."
    before = box(app, third)
    click(app, box(app, first).center())
    card = app.window.note_card
    assert card.in_margin
    assert card.geometry().topLeft() == box(app, first).topLeft()
    QTest.keyClicks(card.field, " And more and more" * 8)
    QApplication.processEvents()
    assert box(app, third).top() > before.top()
    below = [one.box.top() for one in margin(app).cards(app.window.page.layout_)][1]
    assert card.geometry().bottom() <= below - app.window.page.verticalScrollBar().value()
    # All are joined to the same words as before.
    anchors = {one.note.body: one.anchor for one in margin(app).cards(app.window.page.layout_)}
    assert None not in anchors.values()


def test_the_note_that_is_written_stands_beside_its_words_and_the_others_make_way(three, app):
    pushed = box(app, "About *Monday*.")
    click(app, pushed.center())
    line = app.window.page.rects_of(TEXT.index("Monday"), TEXT.index("Monday") + 6)[0]
    assert pushed.top() > line.y + line.height
    assert abs(app.window.note_card.y() - line.y) < line.height
    boxes = [one.box for one in margin(app).cards(app.window.page.layout_)]
    assert all(upper.bottom() < lower.top() for upper, lower in pairwise(boxes))
    assert [one.number for one in margin(app).cards(app.window.page.layout_)] == [1, 2, 3]


def test_a_click_on_another_note_opens_that_one_although_the_first_one_shrinks_meanwhile(three, app):
    click(app, box(app, "About *Ingrid Solheim*.").center())
    # More than a card shows of a note.
    app.window.note_card.field.insertPlainText(" And more and more" * 30)
    QApplication.processEvents()
    click(app, box(app, "About *said*.").center())
    assert app.window.note_card.isVisible()
    assert app.window.note_card.field.toPlainText() == "About *said*."


def test_enter_on_the_words_of_a_note_writes_on_in_it(three, app, qtbot):
    app.window.page.place_caret(TEXT.index("Monday") + 2)
    press(app, KEY.Key_Return)
    card = app.window.note_card
    assert card.field.toPlainText() == "About *Monday*."
    QTest.keyClicks(card.field, " More")
    press_on_page = app.window.page.rects_of(TEXT.index("Pieter"), TEXT.index("Pieter") + 1)[0]
    click(app, QPoint(press_on_page.x + 2, press_on_page.y + 5))
    assert not card.isVisible()
    settled(app, qtbot, "About *Ingrid Solheim*.", "About *said*.", "About *Monday*. More")


def test_a_note_that_was_left_a_moment_ago_is_written_on(app, qtbot):
    write(app, "voted late", "Which")
    leave(app)
    click(app, box(app, "Which").center())
    assert app.window.note_card.field.toPlainText() == "Which"
    QTest.keyClicks(app.window.note_card.field, " hour?")
    leave(app)
    settled(app, qtbot, "Which hour?")
    click(app, box(app, "Which hour?").center())
    QTest.keyClicks(app.window.note_card.field, "!")
    leave(app)
    click(app, box(app, "Which hour?!").center())
    assert app.window.note_card.field.toPlainText() == "Which hour?!"
    leave(app)
    settled(app, qtbot, "Which hour?!")


def test_the_first_note_makes_room_in_the_margin_and_an_empty_one_leaves_none(app, qtbot):
    assert not margin(app).wide
    select(app, "voted late")
    press(app, KEY.Key_N)
    assert margin(app).wide
    leave(app)
    assert not margin(app).wide
    assert margin(app).notes == []
    write(app, "voted late", "Which hour?")
    leave(app)
    settled(app, qtbot, "Which hour?")
    click(app, box(app, "Which hour?").center())
    app.window.note_card.field.selectAll()
    QTest.keyClick(app.window.note_card.field, KEY.Key_Delete)
    leave(app)
    assert margin(app).notes == []
    settled(app, qtbot)


def test_a_long_note_scrolls_inside_its_card(app):
    select(app, "voted late")
    press(app, KEY.Key_N)
    card = app.window.note_card
    card.field.setPlainText("\n".join(f"line {n}" for n in range(200)))
    QApplication.processEvents()
    assert card.height() < app.window.page.viewport().height() * 0.75
    assert card.field.verticalScrollBar().maximum() > 0


def test_the_card_goes_with_the_page_and_typing_brings_it_back_into_sight(app):
    text = app.window.page.layout_
    write(app, "Ingrid Solheim", "Who")
    bar, card = app.window.page.verticalScrollBar(), app.window.note_card
    top = card.y() + bar.value()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    assert card.y() + bar.value() == top
    assert text is app.window.page.layout_
    assert card.geometry().bottom() < 0
    QTest.keyClicks(card.field, " is she?")
    assert card.y() > -card.height()
    caret = card.field.viewport().mapTo(app.window.page, card.field.cursorRect().topLeft())
    assert 0 <= caret.y() <= app.window.page.viewport().height()


def test_a_window_that_becomes_narrow_turns_the_note_into_a_card_that_covers_no_words(app, qtbot):
    write(app, "voted late", "Which hour?")
    page, card = app.window.page, app.window.note_card
    app.window.resize(NARROW, 900)
    qtbot.waitUntil(lambda: not card.in_margin, timeout=5_000)
    assert card.isVisible()
    assert card.field.toPlainText() == "Which hour?"
    for words in page.rects_of(*page.selection()):
        assert not card.geometry().intersects(QRect(words.x, words.y, words.width, words.height))
    app.window.resize(WIDE, 900)
    qtbot.waitUntil(lambda: card.in_margin, timeout=5_000)
    QTest.keyClicks(card.field, "!")
    leave(app)
    settled(app, qtbot, "Which hour?!")


def test_a_numbered_sign_tells_how_its_note_begins_and_opens_it(three, app):
    app.window.resize(NARROW, 900)
    QApplication.processEvents()
    page = app.window.page
    assert not margin(app).wide
    place = box(app, "About *said*.").center()
    QApplication.sendEvent(page.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, page.viewport().mapToGlobal(place)))
    assert "About said." in QToolTip.text()
    assert "Ana" in QToolTip.text()
    click(app, place)
    assert app.window.note_card.field.toPlainText() == "About *said*."
    QToolTip.hideText()


def test_a_note_that_cannot_be_kept_does_not_look_as_if_it_were(app, qtbot):
    card = app.window.note_card
    with full_disk():
        write(app, "voted late", "half a year of work")
        leave(app)
        qtbot.waitUntil(lambda: bool(app.controller.notes.keeper.held()), timeout=10_000)
        assert card.isVisible()
        assert card.in_margin
        assert card.field.toPlainText() == "half a year of work"
    settled(app, qtbot, "half a year of work")
    qtbot.waitUntil(lambda: not card.isVisible(), timeout=15_000)


def test_another_scale_and_theme_leave_the_note_in_its_place(app):
    write(app, "voted late", "Which hour?")
    card, page = app.window.note_card, app.window.page
    app.settings.set("theme", "dark")
    app.settings.set("ui_scale", 1.1)
    QApplication.processEvents()
    assert card.in_margin
    assert card.field.font().pixelSize() == page.layout_.metrics.note_font.pixelSize()
    assert card.field.toPlainText() == "Which hour?"
    app.controller.showing.zoom(1.1)
    QApplication.processEvents()
    assert card.field.font().pixelSize() == page.layout_.metrics.note_font.pixelSize()
    assert card.geometry().topLeft() == box(app, "").topLeft()


def test_a_note_that_cannot_be_kept_does_not_stand_in_the_margin_while_another_one_is_written(app, qtbot):
    with full_disk():
        write(app, "voted late", "half a year of work")
        leave(app)
        write(app, "Port Alder", "Where?")
        qtbot.waitUntil(lambda: bool(app.controller.notes.keeper.held()), timeout=10_000)
        qtbot.waitUntil(lambda: [note.body for note in margin(app).notes] == [""], timeout=10_000)
    leave(app)
    settled(app, qtbot, "half a year of work", "Where?")


def test_a_note_that_was_left_stays_in_sight_while_the_next_one_is_begun(app, qtbot):
    write(app, "voted late", "One")
    leave(app)
    write(app, "Port Alder", "Two")
    assert sorted(note.body for note in margin(app).notes) == ["", "One"]
    leave(app)
    settled(app, qtbot, "One", "Two")
