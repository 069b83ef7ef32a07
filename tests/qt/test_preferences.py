"""The preferences: made from the declared settings, at work at once, and shown by a page of their own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QStyle

from reader.config.settings import SETTINGS, Settings
from reader.config.themes import THEMES
from tests.qt.window_kit import make_library, opened, press

# What the platform without a screen says of windows it cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY, MOD = Qt.Key, Qt.KeyboardModifier
REMEMBERED_BY_ITSELF = {
    "recent", "start_bar", "present_zoom", "keys", "window", "export_folder", "export_file",
    "export_format", "export_options", "place", "panels", "reviews", "places_told",
    "spacy_labels",
    "suggestion_kinds",
    "code_tables", "proved",
}  # fmt: skip
"""Settings that follow what a person does elsewhere."""


@pytest.fixture
def app(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "study.newsgloss"
    make_library(path)
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


@pytest.fixture
def window(app, qtbot):
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    press(app, KEY.Key_Comma, MOD.ControlModifier)
    made = app.controller.preferring.preferences
    qtbot.waitUntil(made.isVisible)
    return made


def pick(window, name: str, value: object) -> None:
    """Choose from a list by its keys."""
    box = window.controls[name].focus
    assert isinstance(box, QComboBox)
    box.setFocus()
    QTest.keyClick(box, KEY.Key_Home)
    for _ in range(box.findData(value)):
        QTest.keyClick(box, KEY.Key_Down)


def test_every_setting_meant_for_people_has_its_control(window):
    assert set(window.controls) == {one.name for one in SETTINGS} - REMEMBERED_BY_ITSELF
    for one in window.controls.values():
        assert one.focus.accessibleName()
        assert one.focus.toolTip() == one.setting.help
        assert one.focus.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_theme_is_worn_at_once_by_window_page_and_preview(app, window):
    pick(window, "theme", "dark")
    assert app.settings.get("theme") == "dark"
    dark = THEMES["dark"].paper
    assert app.window.page.palette().base().color().name() == dark
    assert window.preview.palette().base().color().name() == dark


def test_every_theme_can_be_chosen(window):
    box = window.controls["theme"].focus
    assert {box.itemData(row) for row in range(box.count())} == {"system", *THEMES}


def test_size_typeface_and_chips_show_on_page_and_preview(app, window):
    slider = window.controls["page_zoom"].focus
    slider.setFocus()
    QTest.keyClick(slider, KEY.Key_Right)
    box = window.controls["page_family"].focus
    pick(window, "page_family", box.itemData(2))
    QTest.keyClick(window.controls["chips"].focus, KEY.Key_Space)
    assert app.settings.get("page_zoom") == pytest.approx(19 / 18)
    for page in (app.window.page, window.preview):
        assert page.style_.zoom == pytest.approx(app.settings.get("page_zoom") * app.settings.get("ui_scale"))
        assert page.style_.families[0] == box.itemData(2)
        assert not page.style_.chips


def test_everything_grows_with_its_slider_and_nothing_is_lost(app, window):
    slider = window.controls["ui_scale"].focus
    slider.setFocus()
    width = slider.minimumWidth()
    for _ in range(5):
        QTest.keyClick(slider, KEY.Key_Right)
    assert app.settings.get("ui_scale") == pytest.approx(1.5)
    assert app.window.look.scale == pytest.approx(1.5)
    assert slider.minimumWidth() == pytest.approx(1.5 * width, abs=2)
    assert slider.hasFocus()


def test_what_is_changed_elsewhere_is_shown_here(app, window):
    app.controller.call("view.chips")
    assert not window.controls["chips"].focus.isChecked()
    app.controller.call("view.larger")
    assert window.controls["page_zoom"].focus.value() == 20


def test_switches_are_kept(app, window, tmp_path):
    for name in ("whole_words", "reduce_motion"):
        box = window.controls[name].focus
        assert isinstance(box, QCheckBox)
        before = app.settings.get(name)
        QTest.keyClick(box, KEY.Key_Space)
        assert app.settings.get(name) is not before
    assert not app.window.page.whole_words
    app.window.close()
    assert Settings(tmp_path / "settings").get("reduce_motion")


def test_recent_libraries_are_forgotten_only_after_saying_so(app, window):
    box = window.controls["keep_recent"].focus
    QTest.keyClick(box, KEY.Key_Space)
    assert window.forget.isVisible()
    assert app.settings.get("keep_recent")
    assert app.settings.get("recent")
    QTest.keyClick(window.keep_button, KEY.Key_Space)
    assert (box.isChecked(), window.forget.isVisible()) == (True, False)
    QTest.keyClick(box, KEY.Key_Space)
    QTest.keyClick(window.forget_button, KEY.Key_Space)
    assert not app.settings.get("keep_recent")
    assert app.settings.get("recent") == []


def test_the_name_is_changed_where_it_is_asked_for(app, window, qtbot):
    window.name_button.click()
    field = app.controller.naming._notice.field
    qtbot.waitUntil(field.isVisible)
    field.setText("Ana Lind")
    QTest.keyClick(field, KEY.Key_Return)
    qtbot.waitUntil(lambda: window._name.text() == "Ana Lind", timeout=10_000)


def test_escape_closes_and_the_window_is_heard_of_no_more(app, window, qtbot):
    QTest.keyClick(window, KEY.Key_Escape)
    assert not window.isVisible()
    app.settings.set("chips", False)
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    press(app, KEY.Key_Comma, MOD.ControlModifier)
    again = app.controller.preferring.preferences
    qtbot.waitUntil(again.isVisible)
    assert not again.controls["chips"].focus.isChecked()


def test_a_box_to_tick_ends_where_the_other_controls_end(window):
    ends = {
        name: control.widget.mapTo(window, control.widget.rect().topRight()).x()
        for name, control in window.controls.items()
    }
    assert len(set(ends.values())) == 1
    box = window.controls["chips"].focus
    assert box.width() <= box.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, box) + 6
