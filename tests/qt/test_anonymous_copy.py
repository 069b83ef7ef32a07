"""An anonymised copy from the window: what it is is said first, then where it goes; nothing is replaced."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from annotations.library import Library
from reader.ui.dialogs.anonymous import AnonymousWindow
from tests.qt.window_kit import label, make_library, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def app(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    with opened(qapp, qtbot, tmp_path / "study.newsgloss", tmp_path / "settings") as made:
        yield made


@pytest.fixture
def choosing(monkeypatch):
    def choose(path):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))

    return choose


def asked(app) -> AnonymousWindow:
    app.window.actions_["library.anonymise"].trigger()
    return next(one for one in app.window.findChildren(AnonymousWindow) if one.isVisible())


def test_it_is_written_as_it_was_wanted_and_says_what_is_still_in_it(app, qtbot, choosing, tmp_path):
    label(app, qtbot, "Ingrid Solheim", Qt.Key.Key_E)
    choosing(tmp_path / "given.newsgloss")
    window = asked(app)
    assert not window.days.isChecked()
    assert not window.key.isChecked()
    QTest.keyClick(window.days, Qt.Key.Key_Space)
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil((tmp_path / "given.newsgloss").exists, timeout=20_000)
    qtbot.waitUntil(lambda: "An anonymised copy is in" in app.window.status._words.text(), timeout=20_000)
    with Library.open(tmp_path / "given.newsgloss") as library:
        assert [name for _, name in library.annotators()] == ["Annotator 1"]
        assert library.check() == []
    assert not list(tmp_path.glob("*.csv"))


def test_who_is_who_stands_in_a_file_beside_it_where_that_is_wanted(app, qtbot, choosing, tmp_path):
    label(app, qtbot, "Ingrid Solheim", Qt.Key.Key_E)
    choosing(tmp_path / "given")
    window = asked(app)
    window.key.click()
    window.go_on.click()
    qtbot.waitUntil((tmp_path / "given.newsgloss").exists, timeout=20_000)
    qtbot.waitUntil(lambda: app.controller.files.job is None, timeout=20_000)
    assert "Annotator 1" in (tmp_path / "given - who is who.csv").read_text("utf-8-sig")


def test_escape_writes_nothing_and_a_file_that_is_there_stays(app, qtbot, choosing, tmp_path):
    (tmp_path / "given.newsgloss").write_bytes(b"mine")
    choosing(tmp_path / "given.newsgloss")
    QTest.keyClick(asked(app), Qt.Key.Key_Escape)
    assert app.controller.files.job is None
    asked(app).go_on.click()
    qtbot.waitUntil(lambda: "There is a file given.newsgloss already" in app.window.status._words.text())
    assert (tmp_path / "given.newsgloss").read_bytes() == b"mine"
