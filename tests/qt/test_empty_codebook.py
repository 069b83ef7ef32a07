"""The codebook of a library that has no article yet: all that can be done with it can be done."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations.library import Library
from reader.config.settings import Settings
from tests.qt.window_kit import ANA

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def app(qapp, qtbot, tmp_path, monkeypatch):
    from reader.app import App

    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    with Library.open_to_write(tmp_path / "empty.newsgloss", ANA, doing="test", create=True) as library:
        library.codebook.add("topic", "Ferries", parent=uuid_of(library, "Economy"))
    before = qapp.palette()
    made = App(QApplication.instance(), Settings(tmp_path / "settings"))
    made.open(tmp_path / "empty.newsgloss").resize(1440, 900)
    qtbot.waitUntil(lambda: made.window.codebook.model.size() > 0, timeout=10_000)
    yield made
    made.window.close()
    qapp.setStyleSheet("")
    qapp.setPalette(before)


def uuid_of(library, name):
    return next(code.uuid for code in library.codebook.all().values() if code.name == name)


def ask(app, question):
    return app.state.reading.ask_now(question)


def go_to_row(app, name):
    app.window.codebook.view.go_to(ask(app, lambda library: uuid_of(library, name)))
    app.window.codebook.view.setFocus()


def test_a_topic_is_moved_out_from_under_another(app, qtbot):
    go_to_row(app, "Ferries")
    app.controller.call("codebook.out")
    qtbot.waitUntil(
        lambda: all(code.parent_id is None for code in ask(app, lambda library: library.codebook.all()).values()),
        timeout=10_000,
    )


def test_a_topic_is_merged_into_one_that_the_palette_offers(app, qtbot):
    go_to_row(app, "Crime and justice")
    app.controller.call("codebook.merge")
    palette = app.window.palette_
    qtbot.waitUntil(palette.isVisible, timeout=10_000)
    QTest.keyClicks(palette.field, "society")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    merging = app.controller.desk.merging
    qtbot.waitUntil(lambda: merging.asked is not None, timeout=10_000)
    QTest.keyClick(merging.asked, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    merged = "Crime and justice"
    qtbot.waitUntil(
        lambda: any(
            code.name == merged and code.merged_into for code in ask(app, lambda lib: lib.codebook.all()).values()
        ),
        timeout=10_000,
    )
