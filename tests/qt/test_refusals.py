"""What is refused on words is said beside them: it covers none of them and goes with the next thing a person does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations.library import Library
from reader.ui.dialogs.placing import place_bubble
from reader.ui.page.marks import Rect
from tests.qt.window_kit import ANA, TEXT, annotations, go_to, label, make_library, middle, opened, press, select

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY, MOD = Qt.Key, Qt.KeyboardModifier
READING_ONLY = "This library is open for reading only."


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    return tmp_path / "study.newsgloss"


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


def bubble(app):
    return app.controller.refusals.bubble


def shown(app) -> str:
    """What the bubble says; empty where none is shown. The status bar says the same."""
    one = bubble(app)
    if one is None or not one.isVisible():
        return ""
    assert app.window.status._words.text() == one.words == one.accessibleName()
    return one.words


def boxes(app, words: str) -> list[QRect]:
    page, start = app.window.page, TEXT.index(words)
    return [QRect(box.x, box.y, box.width, box.height) for box in page.rects_of(start, start + len(words))]


def refuse(app) -> None:
    """Press a key that is no label's, with words selected."""
    select(app, "Ingrid Solheim")
    press(app, KEY.Key_9)
    assert shown(app).startswith("No label has the key 9.")


def test_a_key_that_no_label_has_is_answered_beside_the_words_and_covers_none_of_them(app):
    refuse(app)
    place = bubble(app).geometry()
    (words,) = boxes(app, "Ingrid Solheim")
    assert not place.intersects(words)
    assert 0 < place.top() - words.bottom() < 30
    assert app.window.page.rect().contains(place)
    assert app.window.page.selection() == (TEXT.index("Ingrid"), TEXT.index("Ingrid") + 14)
    assert app.window.page.hasFocus()


def test_nothing_is_said_of_a_key_where_no_words_are_meant(app):
    app.window.page.place_caret(TEXT.index("Monday"))
    press(app, KEY.Key_9)
    assert bubble(app) is None


@pytest.mark.parametrize("what", ["key", "click", "wheel", "scroll", "size", "time", "article"])
def test_it_goes_with_the_next_key_click_or_scroll_or_after_a_while(app, qtbot, what):
    page = app.window.page
    app.window.resize(900, 320)
    QApplication.processEvents()
    refuse(app)
    if what == "key":
        press(app, KEY.Key_Right)
    elif what == "click":
        QTest.mouseClick(app.window.library, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    elif what == "wheel":
        at = QPointF(20, 20)
        none = Qt.MouseButton.NoButton
        wheel = QWheelEvent(
            at, at, QPoint(), QPoint(0, -120), none, MOD.NoModifier, Qt.ScrollPhase.NoScrollPhase, False
        )
        QApplication.sendEvent(page.viewport(), wheel)
    elif what == "scroll":
        page.verticalScrollBar().setValue(page.verticalScrollBar().value() + 5)
    elif what == "size":
        app.window.resize(1000, 500)
        QApplication.processEvents()
    elif what == "time":
        assert 5_000 < bubble(app)._gone.interval() < 30_000
        bubble(app)._gone.timeout.emit()
    else:
        go_to(app, qtbot, "other.txt")
    assert shown(app) == ""


def test_it_says_the_next_thing_when_that_is_refused_too(app):
    refuse(app)
    press(app, KEY.Key_8)
    assert shown(app).startswith("No label has the key 8.")


def test_words_the_mention_has_already_are_refused_beside_these_words(app, qtbot):
    label(app, qtbot, "Ingrid Solheim", KEY.Key_P)
    app.window.page.place_caret(TEXT.index("Ingrid") + 2)
    press(app, KEY.Key_Plus)
    select(app, "Solheim")
    press(app, KEY.Key_Return)
    qtbot.waitUntil(lambda: shown(app) == "These words belong to the mention already.", timeout=10_000)
    assert not bubble(app).geometry().intersects(boxes(app, "Ingrid Solheim")[0])


def test_the_label_a_mention_has_already_and_ends_that_go_no_further_are_refused_beside_it(app, qtbot):
    label(app, qtbot, "Harbour", KEY.Key_L)
    app.window.page.place_caret(2)
    press(app, KEY.Key_L)
    assert shown(app) == "“Harbour” is Place already."
    press(app, KEY.Key_Left, MOD.AltModifier | MOD.ShiftModifier)
    assert shown(app) == "This is the last word of it. Delete it instead."
    press(app, KEY.Key_Left, MOD.ControlModifier | MOD.AltModifier | MOD.ShiftModifier)
    assert shown(app) == "The text goes no further."
    press(app, KEY.Key_Minus)
    assert shown(app) == "These are all words of the mention. Delete it instead."
    assert len(annotations(app)) == 1


def test_a_library_that_is_only_read_says_so_beside_the_words(qapp, qtbot, path, tmp_path):
    with Library.open_to_write(path, ANA, doing="the window"), opened(qapp, qtbot, path, tmp_path / "settings") as app:
        select(app, "Port Alder")
        for key in (KEY.Key_P, KEY.Key_Return, KEY.Key_T, KEY.Key_N):
            press(app, key)
            assert shown(app) == READING_ONLY
            assert not bubble(app).geometry().intersects(boxes(app, "Port Alder")[0])


def test_a_codebook_without_labels_is_why_nothing_is_labelled(app, qtbot):
    for code in app.controller.marking.labels():
        app.controller.change(lambda library, code=code: library.codebook.delete(code.uuid))
    qtbot.waitUntil(lambda: not app.controller.marking.labels(), timeout=10_000)
    select(app, "Port Alder")
    press(app, KEY.Key_Return)
    assert shown(app) == "The codebook has no labels yet."


def test_it_stands_above_words_at_the_foot_of_the_page_and_beside_what_is_open_there(app, qtbot):
    label(app, qtbot, "Port Alder", KEY.Key_L)
    page, card = app.window.page, app.controller.cards.card
    app.window.resize(760, 900)
    QApplication.processEvents()
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=middle(page, TEXT.index("Port Alder") + 1))
    qtbot.waitUntil(card.isVisible, timeout=10_000)
    app.controller.call("mark.remove_words")
    assert shown(app).startswith("These are all words")
    place = bubble(app).geometry()
    assert not any(place.intersects(one) for one in [card.geometry(), *boxes(app, "Port Alder")])


@pytest.mark.parametrize(("y", "there"), [(20, True), (260, True), (-40, False), (320, False)])
def test_a_place_is_found_wherever_the_words_are_seen(y, there):
    words, room, size = Rect(60, y, 80, 24), QSize(400, 300), QSize(200, 60)
    place = place_bubble([words], room, size, 10)
    assert (place is not None) == there
    if place is not None:
        box = QRect(QPoint(*place), size)
        assert not box.intersects(QRect(60, y, 80, 24))
        assert QRect(QPoint(0, 0), room).contains(box)


def test_where_the_words_fill_the_page_no_bubble_covers_them():
    assert place_bubble([Rect(5, -50, 390, 400)], QSize(400, 300), QSize(200, 60), 10) is None
