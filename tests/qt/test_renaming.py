"""Typing another name over a row of the codebook: the keys of the field mean nothing to the rows behind it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.qt.window_kit import annotations, make_library, opened, select

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def app(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    with opened(qapp, qtbot, tmp_path / "study.newsgloss", tmp_path / "settings") as made:
        yield made


def test_the_enter_that_ends_a_name_labels_no_selected_words_and_makes_no_label_the_active_one(app, qtbot):
    rows = app.window.codebook.view
    select(app, "Port Alder")
    rows.go_to(next(code.uuid for code in app.state.view.codes.values() if code.name == "Place"))
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_F2)
    field = rows.findChild(QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, "Site")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Rename Place to Site" in app.window.actions_["edit.undo"].text(), timeout=10_000)
    assert annotations(app) == ()
    assert app.state.active_label is None
