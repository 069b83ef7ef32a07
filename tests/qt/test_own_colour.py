"""A label may have any colour a person picks; what is drawn in it is made readable, and no two signs are the same."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QColorDialog

from annotations.library import Library
from reader.config.palette import contrast, mark_colours
from reader.config.themes import LIGHT
from reader.models.signs import sign_of
from reader.ui.window.own_colour import ColourSample
from tests.qt.window_kit import make_library, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    return tmp_path / "study.newsgloss"


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


def code(app, name):
    return next(one for one in app.state.view.codes.values() if one.name == name)


def ask(app, qtbot, typed: str) -> None:
    rows = app.window.codebook.view
    rows.go_to(code(app, "Place").uuid)
    rows.setFocus()
    app.controller.call("codebook.recolour")
    palette = app.window.palette_
    qtbot.waitUntil(palette.isVisible, timeout=5_000)
    QTest.keyClicks(palette.field, typed)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)


def picker(app, qtbot) -> QColorDialog:
    ask(app, qtbot, "another")
    qtbot.waitUntil(lambda: app.window.findChild(QColorDialog) is not None, timeout=5_000)
    dialog = app.window.findChild(QColorDialog)
    qtbot.waitUntil(dialog.isVisible, timeout=5_000)
    return dialog


def test_any_colour_can_be_picked_and_is_kept_and_undone(app, qtbot):
    before = code(app, "Place").colour
    dialog = picker(app, qtbot)
    assert "Place" in dialog.windowTitle()
    dialog.setCurrentColor(QColor("#fff04d"))
    assert dialog.findChild(ColourSample).colour == "#fff04d"
    dialog.accept()
    qtbot.waitUntil(lambda: code(app, "Place").colour == "#fff04d", timeout=10_000)
    app.controller.call("edit.undo")
    qtbot.waitUntil(lambda: code(app, "Place").colour == before, timeout=10_000)


def test_the_colour_it_has_is_offered_first_the_next_time(app, qtbot):
    dialog = picker(app, qtbot)
    dialog.setCurrentColor(QColor("#fff04d"))
    dialog.accept()
    qtbot.waitUntil(lambda: code(app, "Place").colour == "#fff04d", timeout=10_000)
    ask(app, qtbot, "#fff")
    qtbot.waitUntil(lambda: not app.window.palette_.isVisible(), timeout=5_000)
    assert code(app, "Place").colour == "#fff04d"


def test_nothing_changes_when_the_picker_is_closed(app, qtbot):
    before = code(app, "Place").colour
    dialog = picker(app, qtbot)
    dialog.setCurrentColor(QColor("#fff04d"))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: app.window.findChild(QColorDialog) is None, timeout=5_000)
    assert code(app, "Place").colour == before


def test_a_pale_colour_is_drawn_so_that_its_line_and_its_letters_can_be_read(qtbot):
    pale = "#fff04d"
    look = mark_colours(pale, LIGHT)
    assert contrast(pale, LIGHT.paper) < 1.5
    assert contrast(look.rule, LIGHT.paper) >= 3
    assert contrast(look.chip_text, look.chip) >= 4.5


def test_two_labels_with_the_same_beginning_have_two_signs_on_the_page(app, qtbot, path):
    def add(library: Library) -> None:
        for name in ("Evening paper", "Evening party"):
            library.codebook.add("label", name)

    app.state.writing.do(add, lambda _: None)
    qtbot.waitUntil(lambda: any(one.name == "Evening party" for one in app.state.view.codes.values()), timeout=10_000)
    assert sign_of(code(app, "Evening paper")) == "EVENIN"
    assert sign_of(code(app, "Evening party")) == "EP"
