"""What a person did at once is undone at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.qt.window_kit import annotations, label, make_library, opened, press, select

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    return tmp_path / "study.newsgloss"


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


def make_by_palette(app, qtbot, typed):
    palette = app.window.palette_
    qtbot.waitUntil(palette.isVisible, timeout=5_000)
    QTest.keyClicks(palette.field, typed)
    QTest.keyClick(palette.field, KEY.Key_Return)


def codes(app):
    return {one.name for one in app.state.reading.ask_now(lambda library: library.codebook.all()).values()}


def undo(app, qtbot):
    app.window.page.setFocus()
    press(app, KEY.Key_Z, CTRL)


def test_a_new_label_and_its_first_mention_are_undone_together(app, qtbot):
    before = codes(app)
    select(app, "night ferry")
    press(app, KEY.Key_T)
    make_by_palette(app, qtbot, "Ship")
    qtbot.waitUntil(lambda: len(annotations(app)) == 1, timeout=10_000)
    undo(app, qtbot)
    qtbot.waitUntil(lambda: len(annotations(app)) == 0, timeout=10_000)
    assert codes(app) == before


def test_a_new_topic_and_its_first_tagging_are_undone_together(app, qtbot):
    before = codes(app)
    app.controller.call("article.topic")
    make_by_palette(app, qtbot, "Ferries")
    qtbot.waitUntil(lambda: len(annotations(app)) == 1, timeout=10_000)
    assert annotations(app)[0].topic == "Ferries"
    undo(app, qtbot)
    qtbot.waitUntil(lambda: len(annotations(app)) == 0, timeout=10_000)
    assert codes(app) == before


def test_a_mention_given_a_new_label_has_its_old_one_after_one_undo(app, qtbot):
    before = codes(app)
    one = label(app, qtbot, "Ingrid Solheim", KEY.Key_P)
    app.window.page.place_caret(one.spans[0][0] + 1)
    press(app, KEY.Key_Return)
    card = app.controller.cards.card
    qtbot.waitUntil(card.isVisible, timeout=5_000)
    QTest.mouseClick(card.label, LEFT)
    make_by_palette(app, qtbot, "Mayor")
    qtbot.waitUntil(lambda: annotations(app)[0].label == "Mayor", timeout=10_000)
    undo(app, qtbot)
    qtbot.waitUntil(lambda: annotations(app)[0].label == "Person", timeout=10_000)
    assert codes(app) == before


def test_a_new_entity_goes_with_the_link_to_it(app, qtbot):
    one = label(app, qtbot, "Ingrid Solheim", KEY.Key_P)
    app.window.page.place_caret(one.spans[0][0] + 1)
    press(app, KEY.Key_Return)
    card = app.controller.cards.card
    qtbot.waitUntil(card.isVisible, timeout=5_000)
    QTest.mouseClick(card.entity, LEFT)
    qtbot.waitUntil(app.window.palette_.isVisible, timeout=5_000)
    QTest.keyClick(app.window.palette_.field, KEY.Key_Return)
    qtbot.waitUntil(lambda: annotations(app)[0].entity == "Ingrid Solheim", timeout=10_000)
    undo(app, qtbot)
    qtbot.waitUntil(lambda: annotations(app)[0].entity is None, timeout=10_000)
    assert app.state.reading.ask_now(lambda library: list(library.entities)) == []
