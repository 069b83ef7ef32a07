"""Another theme, scale or page setting applies to the window as it stands: nothing is closed, nothing is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.qt.window_kit import label, make_library, opened, press, select

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def app(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    with opened(qapp, qtbot, tmp_path / "study.newsgloss", tmp_path / "settings") as made:
        made.settings.set("theme", "light")
        yield made


def test_another_theme_keeps_window_library_selection_undo_and_an_open_note(app, qtbot):
    label(app, qtbot, "Ingrid Solheim", Qt.Key.Key_P)
    qtbot.waitUntil(app.window.actions_["edit.undo"].isEnabled, timeout=10_000)
    span = select(app, "Port Alder")
    window, state = app.window, app.state
    press(app, Qt.Key.Key_N)
    QTest.keyClicks(window.note_card.field, "half a thought")
    window.actions_["view.dark"].trigger()
    assert app.settings.get("theme") == "dark"
    assert (app.window, app.state) == (window, state)
    assert window.page.selection() == span
    assert window.note_card.isVisible()
    assert window.note_card.field.toPlainText() == "half a thought"
    assert "Ingrid Solheim" in window.actions_["edit.undo"].text()
    assert window.grab().toImage().pixelColor(5, window.height() // 2).name() == "#111316"


def test_colours_that_were_set_once_follow_the_theme(app):
    app.settings.set("theme", "sepia")
    hints = [
        one for one in app.window.panel.findChildren(QLabel) if one.testAttribute(Qt.WidgetAttribute.WA_SetPalette)
    ]
    assert hints
    assert {one.palette().color(one.foregroundRole()).name() for one in hints} == {"#65553f"}


def test_another_scale_reaches_fonts_rows_and_margins_and_goes_back_without_a_trace(app):
    window = app.window
    row = window.details.title
    margins, font = window.status.layout().contentsMargins(), window.status._saved.font().pixelSize()
    app.settings.set("ui_scale", 2.0)
    assert row.sizeHint().height() == 72
    assert window.status._saved.font().pixelSize() == 2 * font
    assert window.status.layout().contentsMargins().left() == 2 * margins.left()
    app.settings.set("ui_scale", 1.0)
    assert row.sizeHint().height() == 36
    assert window.status._saved.font().pixelSize() == font
    assert window.status.layout().contentsMargins() == margins


@pytest.mark.parametrize("theme", ["light", "dark", "sepia", "contrast", "contrast_dark"])
def test_every_theme_can_be_worn(app, theme):
    app.settings.set("theme", theme)
    assert app.window.look.theme.name == theme


def test_page_settings_apply_at_once(app):
    page = app.window.page
    app.settings.set("page_zoom", 1.5)
    app.settings.set("ui_scale", 2.0)
    assert page.style_.zoom == 3
    app.settings.set("ui_scale", 1.0)
    app.settings.set("chips", False)
    app.settings.set("whole_words", False)
    assert (page.style_.zoom, page.style_.chips, page.whole_words) == (1.5, False, False)
