"""The bar beside words that the mouse selected: labels a click away, gone with the first key, never with the focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.qt.page_kit import drag, mouse
from tests.qt.window_kit import TEXT, annotations, label, make_library, middle, opened, press, select

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def app(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    with opened(qapp, qtbot, tmp_path / "study.newsgloss", tmp_path / "settings") as made:
        yield made


def bar_of(app):
    return app.controller.offering.bar


def drag_over(app, words):
    start, page = TEXT.index(words), app.window.page
    drag(page, middle(page, start), middle(page, start + len(words) - 1))
    assert page.selection() == (start, start + len(words))


def button(app, tip):
    return next(one for one in bar_of(app).buttons if one.toolTip().startswith(tip))


def test_the_bar_comes_when_the_button_is_let_go_and_leaves_focus_and_selection(app):
    page = app.window.page
    start = TEXT.index("Pieter Vance")
    mouse(page, "press", middle(page, start))
    mouse(page, "drag", middle(page, start + 9))
    assert not bar_of(app).isVisible()
    mouse(page, "release", middle(page, start + 9))
    assert bar_of(app).isVisible()
    assert page.hasFocus()
    assert page.selection() == (start, start + len("Pieter Vance"))


def test_a_click_on_a_label_labels_the_words_and_the_bar_goes(app, qtbot):
    drag_over(app, "Pieter Vance")
    QTest.mouseClick(button(app, "Label as Person"), LEFT)
    qtbot.waitUntil(lambda: [(one.label, one.quote) for one in annotations(app)] == [("Person", "Pieter Vance")],
                    timeout=10_000)  # fmt: skip
    assert not bar_of(app).isVisible()
    assert app.window.page.hasFocus()
    drag_over(app, "Port Alder")
    assert [one.toolTip() for one in bar_of(app).buttons if one.on] == ["Label as Person (P; Enter repeats it)"]


def test_it_goes_with_the_first_key_which_still_does_what_it_does(app, qtbot):
    drag_over(app, "Pieter Vance")
    press(app, Qt.Key.Key_P)
    assert not bar_of(app).isVisible()
    qtbot.waitUntil(lambda: [one.quote for one in annotations(app)] == ["Pieter Vance"], timeout=10_000)
    drag_over(app, "Port Alder")
    press(app, Qt.Key.Key_Escape)
    assert not bar_of(app).isVisible()
    assert app.window.page.selection()[0] == app.window.page.selection()[1]


def test_it_goes_with_the_selection_and_does_not_come_for_keys(app, qtbot):
    drag_over(app, "Pieter Vance")
    at = middle(app.window.page, TEXT.index("council"))
    mouse(app.window.page, "press", at)
    mouse(app.window.page, "release", at)
    assert not bar_of(app).isVisible()
    select(app, "Port Alder")
    QTest.keyClick(app.window.page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert not bar_of(app).isVisible()


def test_palette_and_note_are_a_click_away(app, qtbot):
    drag_over(app, "Pieter Vance")
    QTest.mouseClick(button(app, "Find or make"), LEFT)
    qtbot.waitUntil(app.window.palette_.isVisible, timeout=5_000)
    app.window.palette_.hide()
    drag_over(app, "Port Alder")
    QTest.mouseClick(button(app, "Write a note"), LEFT)
    assert app.window.note_card.isVisible()
    QTest.keyClick(app.window.note_card.field, Qt.Key.Key_Escape)


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1024, 640), (700, 500)])
def test_it_covers_no_selected_word_and_has_as_many_labels_as_fit(app, qtbot, width, height):
    app.window.resize(width, height)
    QApplication.processEvents()
    drag_over(app, "Harbour vote keeps")
    bar, page = bar_of(app), app.window.page
    for box in page.rects_of(*page.selection()):
        assert not bar.geometry().intersects(QRect(box.x, box.y, box.width, box.height))
    assert page.rect().contains(bar.geometry())
    assert all(bar.rect().contains(one.geometry()) for one in bar.buttons)
    assert [one.text() for one in bar.buttons[-2:]] == ["Label or tag…", "Note"]
    assert all(one.accessibleName() and one.focusPolicy() == Qt.FocusPolicy.NoFocus for one in bar.buttons)


def test_a_word_taken_by_two_clicks_gets_the_bar_and_no_card_stays(app, qtbot):
    one = label(app, qtbot, "Port Alder", Qt.Key.Key_L)
    page, at = app.window.page, middle(app.window.page, one.spans[0][0] + 1)
    for kind in ("press", "release", "double", "release"):
        mouse(page, kind, at)
    assert bar_of(app).isVisible()
    assert not app.controller.cards.card.isVisible()
