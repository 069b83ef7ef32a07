"""Where the language of the window runs right to left, the whole window does; the article runs as its own does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.qt.walking import parts, settle
from tests.qt.window_kit import make_library, opened

# What the platform without a screen says of windows it cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def app(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "study.newsgloss"
    make_library(path)
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        with opened(qapp, qtbot, path, tmp_path / "settings") as made:
            settle(qtbot)
            yield made
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def left(part: QWidget) -> int:
    return part.mapTo(part.window(), QPoint(0, 0)).x()


def test_the_list_is_at_the_right_and_the_panel_at_the_left(app):
    window = app.window
    assert left(window.library) > left(window.page) > left(window.details.title)


def test_back_stands_right_of_forward_and_points_to_the_right(app, qtbot):
    back, forward = (app.window.top.buttons[id_] for id_ in ("go.back", "go.forward"))
    assert left(back) > left(forward)
    back.setEnabled(True)
    mirrored = back.grab().toImage()
    back.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    plain = back.grab().toImage()
    assert mirrored != plain
    assert mirrored.flipped(Qt.Orientation.Horizontal) == plain


def test_what_is_saved_stands_at_the_right_of_the_status_bar(app):
    status = app.window.status
    labels = [part for part in parts([app.window]) if part.parent() is status and hasattr(part, "text") and part.text()]
    saved = next(part for part in labels if part.text() == "All changes saved")
    assert saved.geometry().center().x() > status.width() / 2


def test_an_english_article_runs_left_to_right_and_arrows_follow_its_words(app):
    page = app.window.page
    start = app.state.view.text.index("Ingrid")
    first, later = page.rects_of(start, start + 1)[0], page.rects_of(start + 4, start + 5)[0]
    assert first.x < later.x
    page.place_caret(start)
    QTest.keyClick(page, Qt.Key.Key_Right)
    assert page.chosen.caret == start + 1


def test_nothing_reaches_out_of_the_window(app, qtbot):
    app.window.resize(1024, 640)
    settle(qtbot)
    out = [
        type(part).__name__
        for part in parts([app.window])
        if part.window() is app.window
        and isinstance(part.parent(), QWidget)
        and part.parent() in (app.window.top, app.window.status)
        and not part.parent().rect().contains(part.geometry())
    ]
    assert out == []


def test_a_note_is_written_exactly_where_its_card_stands(app, qtbot):
    app.window.resize(1900, 900)
    settle(qtbot)
    page, card = app.window.page, app.window.note_card
    start = app.state.view.text.index("voted late")
    page.select(start, start + 10)
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_N)
    assert card.in_margin
    # The scroll bar stands at the left, and moves all of the page.
    assert page.viewport().x() > 0
    (drawn,) = page.layout_.margin.cards(page.layout_)
    assert card.geometry() == drawn.box.translated(page.viewport().x(), 0).toAlignedRect()
    QTest.keyClicks(card.field, "#econ")
    qtbot.waitUntil(lambda: app.controller.linking.offer is not None, timeout=10_000)
    offer = app.controller.linking.offer
    qtbot.waitUntil(offer.isVisible, timeout=10_000)
    assert app.window.rect().contains(offer.geometry())
