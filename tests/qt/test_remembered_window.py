"""The window comes back where it stood; the ways to begin show and answer to the keys a person has chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from annotations.library import Library
from reader.app import App
from reader.config.settings import Settings
from tests.qt.window_kit import ANA

# What the platform without a screen says of windows it cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def settings(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    return Settings(tmp_path / "settings")


@pytest.fixture
def begin(qapp, settings, tmp_path):
    """Opens the program anew on an empty library."""
    before, path = qapp.palette(), tmp_path / "study.newsgloss"
    with Library.open_to_write(path, ANA, doing="test", create=True):
        pass
    made = []

    def opened() -> App:
        app = App(qapp, settings)
        made.append(app)
        app.open(path)
        return app

    yield opened
    for app in made:
        app.window.close()
    qapp.setStyleSheet("")
    qapp.setPalette(before)


def test_size_and_place_are_remembered_across_starts(begin, settings):
    first = begin()
    first.window.setGeometry(30, 40, 700, 520)
    first.window.close()
    assert settings.get("window")
    assert begin().window.geometry().getRect() == (30, 40, 700, 520)


def test_a_maximised_window_comes_back_maximised(begin):
    first = begin()
    first.window.showMaximized()
    first.window.close()
    assert begin().window.isMaximized()


def test_a_place_that_is_on_no_screen_any_more_is_not_gone_to(begin):
    first = begin()
    first.window.setGeometry(9000, 9000, 700, 520)
    first.window.close()
    again = begin().window
    assert again.screen().geometry().intersects(again.frameGeometry())


def test_what_was_kept_and_cannot_be_read_is_no_reason_to_fail(begin, settings):
    settings.set("window", "no geometry é")
    assert begin().window.isVisible()


def test_the_empty_library_shows_and_answers_to_changed_keys(begin, settings, qtbot):
    app = begin()
    empty = app.controller.begin.empty
    qtbot.waitUntil(empty.isVisible, timeout=10_000)
    settings.set("keys", {"library.import": ["Ctrl+J"], "library.paste": ["Ctrl+Alt+V"]})
    native = QKeySequence("Ctrl+J").toString(QKeySequence.SequenceFormat.NativeText)
    assert native in empty.buttons["library.import"].text()
    assert empty.buttons["library.import"].toolTip() == f"Import articles ({native})"
    called = []
    app.window.called.connect(called.append)
    QTest.keyClick(empty, Qt.Key.Key_V, CTRL | ALT)
    assert called == ["library.paste"]


def test_the_start_window_shows_and_answers_to_changed_keys(qapp, qtbot, settings, monkeypatch):
    settings.set("keys", {"library.new": ["Ctrl+J"], "library.open": []})
    asked = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: asked.append("new") or ("", ""))
    app = App(qapp, settings)
    start = app.ask_how()
    qtbot.addWidget(start)
    assert start.ways["new"].toolTip().endswith("(Ctrl+J)")
    assert "(" not in start.ways["open"].toolTip()
    QTest.keyClick(start, Qt.Key.Key_N, CTRL)
    assert asked == []
    QTest.keyClick(start, Qt.Key.Key_J, CTRL)
    assert asked == ["new"]
    start.close()


def test_the_start_window_makes_no_new_library_where_a_file_is(qapp, qtbot, settings, monkeypatch, tmp_path):
    (tmp_path / "there.newsgloss").write_text("Dear all", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "there"), ""))
    start = App(qapp, settings).ask_how()
    qtbot.addWidget(start)
    start.ways["new"].click()
    assert "There is a file there.newsgloss already" in start.said()
    assert start.isVisible()
    start.close()


def test_the_hint_for_notes_names_the_key_there_is(begin, settings):
    app = begin()
    assert app.window.notes._hint.text() == "Select words and press N to write a note."
    settings.set("keys", {"mark.note": ["M"]})
    assert app.window.notes._hint.text() == "Select words and press M to write a note."
