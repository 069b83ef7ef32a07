"""Another theme, scale or page setting applies to the window as it stands: nothing is closed, nothing is lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QRadioButton,
    QSpinBox,
)

from reader.config.palette import contrast
from reader.config.themes import THEMES
from reader.ui.panels.row_list import RowList
from reader.ui.style.look import Look
from reader.ui.style.sheet import stylesheet
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
    qtbot.waitUntil(lambda: "Ingrid Solheim" in app.window.actions_["edit.undo"].text(), timeout=10_000)
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


def ground(view):
    """The colour that a list or a tree lays under its rows."""
    return view.viewport().palette().color(view.viewport().backgroundRole()).name()


def seen(view):
    """The colour at its edge, as it is painted."""
    return view.viewport().grab().toImage().pixelColor(1, 1).name()


@pytest.mark.parametrize("theme", ["dark", "light"])
@pytest.mark.parametrize("narrow_first", [True, False], ids=["changed when narrow", "changed when wide"])
def test_what_opens_over_the_page_has_the_theme_that_was_chosen_while_it_was_closed(app, qtbot, theme, narrow_first):
    window = app.window
    if theme == "light":
        app.settings.set("theme", "dark")
    if narrow_first:
        window.resize(700, 600)
    QTest.keyClick(window.page, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.palette_.field, "Dark")
    QTest.keyClick(window.palette_.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.look.theme.name == theme, timeout=10_000)
    window.resize(700, 600)
    side = window.look.theme.side
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert window.arrange.drawer is window.panel
    lists = [window.codebook.view, *window.panel.findChildren(RowList)]
    assert [one for one in lists if ground(one) != side] == []
    assert seen(window.codebook.view) == side
    QTest.keyClick(window, Qt.Key.Key_F9)
    window.actions_["view.list"].trigger()
    assert window.arrange.drawer is window.library
    assert seen(window.library.list) == side
    window.resize(1440, 900)
    assert window.arrange.drawer is None
    assert (seen(window.library.list), seen(window.codebook.view)) == (side, side)


@pytest.mark.parametrize("theme", ["light", "dark", "sepia", "contrast", "contrast_dark"])
def test_every_theme_can_be_worn(app, theme):
    app.settings.set("theme", theme)
    assert app.window.look.theme.name == theme


def test_dark_in_high_contrast_stays_high_contrast(app):
    app.settings.set("theme", "contrast")
    for name in ("contrast_dark", "contrast"):
        app.window.actions_["view.dark"].trigger()
        assert app.window.look.theme.name == name


def test_page_settings_apply_at_once(app):
    page = app.window.page
    app.settings.set("page_zoom", 1.5)
    app.settings.set("ui_scale", 2.0)
    assert page.style_.zoom == 3
    app.settings.set("ui_scale", 1.0)
    app.settings.set("chips", False)
    app.settings.set("whole_words", False)
    assert (page.style_.zoom, page.style_.chips, page.whole_words) == (1.5, False, False)


def colours(widget):
    picture = widget.grab().toImage()
    return {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_every_control_is_flat_in_every_theme_and_at_every_scale(qtbot, theme):
    for scale in (0.9, 1.0, 1.25, 2.0):
        look, box, spin, progress = Look(theme, scale), QComboBox(), QSpinBox(), QProgressBar()
        progress.setValue(40)
        progress.setTextVisible(False)
        for one, ground in ((box, theme.raised), (spin, theme.field), (progress, theme.accent)):
            qtbot.addWidget(one)
            one.setStyleSheet(stylesheet(look))
            one.resize(round(160 * scale), one.sizeHint().height())
            picture = one.grab().toImage()
            column = [picture.pixelColor(picture.width() // 4, y).name() for y in range(4, picture.height() - 4)]
            # A gradient would have a colour for each line.
            assert set(column) == {ground}


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
@pytest.mark.parametrize("tokens", THEMES.values(), ids=THEMES)
def test_what_stands_in_an_empty_field_can_be_read(qtbot, kind, tokens):
    field = kind()
    qtbot.addWidget(field)
    field.setProperty("kind", "field")
    field.setStyleSheet(stylesheet(Look(tokens)))
    field.setPlaceholderText("████ a block has no soft edges")
    field.show()
    field.clearFocus()
    assert tokens.muted in colours(field)
    assert contrast(tokens.muted, tokens.field) >= 4.5


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
@pytest.mark.parametrize("tokens", THEMES.values(), ids=THEMES)
def test_what_is_ticked_is_seen_and_what_cannot_be_ticked_too(qtbot, kind, tokens):
    button = kind("All articles")
    qtbot.addWidget(button)
    button.setStyleSheet(stylesheet(Look(tokens)))
    assert tokens.accent not in colours(button)
    button.setChecked(True)
    assert tokens.accent in colours(button)
    # What stands on the ground, a tick or a dot.
    assert max(contrast(one, tokens.accent) for one in colours(button)) > 4.5
    button.setEnabled(False)
    assert tokens.accent not in colours(button)


def test_every_sign_that_the_rules_name_is_there():
    for theme in THEMES.values():
        named = re.findall(r'url\("(.+?)"\)', stylesheet(Look(theme)))
        assert len(named) > 10
        assert [one for one in named if not Path(one).is_file()] == []
