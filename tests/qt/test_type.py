"""How the page is set: each choice reaches the page at once, is remembered, and leaves the line that is read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from annotations.commands.marking import NewAnnotation, add_annotations
from reader.config.settings import SANS_SERIF
from tests.qt.window_kit import go_to, make_library, middle, opened, press

# What the platform without a screen says of windows it cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY, MOD = Qt.Key, Qt.KeyboardModifier
SENTENCES = [f"In year {n} the ferry crossed the bay {n + 300} times. " for n in range(1, 120)]
LONG = (
    "Skip to main content\n\nHome | Local | Sport | Weather\n\nHarbour vote keeps the night ferry\n\nBy Maren Holt\n\n"
    + "\n\n".join("".join(SENTENCES[at : at + 12]).strip() for at in range(0, 119, 12))
    + "\n\nShare this article\n\nMore news from the harbour\n"
)


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    made = tmp_path / "study.newsgloss"
    make_library(made, LONG)
    return made


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


@pytest.fixture
def preferences(app, qtbot):
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    press(app, KEY.Key_Comma, MOD.ControlModifier)
    made = app.controller.preferring.preferences
    qtbot.waitUntil(made.isVisible)
    return made


def by_palette(app, qtbot, words: str) -> None:
    """Run a command by typing its name."""
    press(app, KEY.Key_K, MOD.ControlModifier)
    palette = app.window.palette_
    qtbot.waitUntil(palette.isVisible)
    QTest.keyClicks(palette.field, words)
    QTest.keyClick(palette.field, KEY.Key_Return)
    qtbot.waitUntil(lambda: not palette.isVisible())


def furniture(page) -> tuple[int, int]:
    """The row of the first furniture, and how high it is with all that belongs to it."""
    first, last = page.layout_.folds.runs[0]
    return first, round(sum(page.layout_.heights[row] for row in range(first, last)))


def scroll_into(app, words: str) -> None:
    """Have the line with these words at the top of the page."""
    page = app.window.page
    page.go_to_place(app.state.view.text.index(words))
    QApplication.processEvents()
    assert page.verticalScrollBar().value() > 200


def top_of(app, words: str) -> int:
    """How far below the page's top words stand, in pixels."""
    page = app.window.page
    QApplication.processEvents()
    start = app.state.view.text.index(words)
    return page.rects_of(start, start + 1)[0].y


def write_note(app, qtbot, words: str, body: str) -> str:
    """Write a note on words; return its id."""
    start, article = app.state.view.text.index(words), app.state.view.row.uuid
    new = NewAnnotation("note", article, ((start, start + len(words)),), body=body)
    app.controller.change(lambda library: add_annotations(library.session, [new]))
    margin = app.window.page.layout_.margin
    qtbot.waitUntil(lambda: len(margin.notes) == 1, timeout=10_000)
    return margin.notes[0].id


def test_spacing_and_width_are_set_by_the_keys_of_their_sliders(app, preferences):
    page = app.window.page
    pitch, width = page.layout_.metrics.look("paragraph").pitch, page.layout_.width
    slider = preferences.controls["line_spacing"].focus
    slider.setFocus()
    for _ in range(5):
        QTest.keyClick(slider, KEY.Key_Right)
    slider = preferences.controls["column_width"].focus
    slider.setFocus()
    for _ in range(8):
        QTest.keyClick(slider, KEY.Key_Left)
    assert (app.settings.get("line_spacing"), app.settings.get("column_width")) == (1.5, 50)
    assert page.layout_.metrics.look("paragraph").pitch > 1.2 * pitch
    assert page.layout_.width < 0.85 * width
    assert (preferences.preview.style_.leading, preferences.preview.style_.measure) == (1.5, 50)


def test_the_typeface_is_serif_sans_or_any_that_is_installed(app, preferences, qtbot):
    page, fonts = app.window.page, app._dress._fonts
    box = preferences.controls["page_family"].focus
    assert isinstance(box, QComboBox)
    assert [box.itemData(row) for row in range(2)] == ["", SANS_SERIF]
    assert box.count() > 2
    box.setFocus()
    QTest.keyClick(box, KEY.Key_Down)
    assert page.document().defaultFont().families()[0] == fonts.ui[0]
    assert app.window.actions_["view.sans"].isChecked()
    preferences.close()
    by_palette(app, qtbot, "Type without serifs")
    assert page.document().defaultFont().families()[0] == fonts.page[0]
    assert not app.window.actions_["view.sans"].isChecked()


def test_without_notes_in_the_margin_neither_cards_nor_signs_nor_clicks_are_left(app, qtbot):
    page = app.window.page
    words = "crossed the bay 302 times"
    uuid = write_note(app, qtbot, words, "How do we know?")
    by_palette(app, qtbot, "Show notes in the margin")
    assert not app.window.actions_["view.notes_margin"].isChecked()
    page.viewport().grab()  # rows get the heights they have
    (card,) = page.layout_.margin.cards(page.layout_)
    assert page.pointer.part_at(card.box.center()) is None
    seen = page.viewport().grab(card.box.toAlignedRect()).toImage()
    paper = page.palette().base().color()
    assert {seen.pixelColor(x, x).name() for x in range(seen.width())} == {paper.name()}
    # Whoever reads has the note in the panel, and its words are still underlined.
    assert any(one.body == "How do we know?" for one in app.state.view.annotations)
    assert page.layout_.index.marks[uuid].kind == "note"
    for narrow in (700, 1440):
        app.window.resize(narrow, 900)
        QApplication.processEvents()
        assert not page.layout_.margin.wide
    app.controller.call("view.notes_margin")
    (card,) = page.layout_.margin.cards(page.layout_)
    assert page.pointer.part_at(card.box.center()).id == uuid


def test_furniture_is_unfolded_everywhere_and_folded_again(app, qtbot):
    page = app.window.page
    folded = furniture(page)[1]
    by_palette(app, qtbot, "Unfold the page's furniture")
    assert furniture(page)[1] > folded
    assert page.rects_of(LONG.index("Sport"), LONG.index("Sport") + 5)
    assert page.rects_of(LONG.index("More news"), LONG.index("More news") + 4)
    go_to(app, qtbot, "other.txt")
    go_to(app, qtbot, "ferry.txt")
    assert furniture(page)[1] > folded
    app.controller.call("view.furniture")
    assert furniture(page)[1] == folded


def test_enter_opens_the_furniture_the_caret_is_on_and_no_other(app):
    page = app.window.page
    first, folded = furniture(page)
    page.place_caret(page.layout_.display.starts[first])
    press(app, KEY.Key_Return)
    assert furniture(page)[1] > folded
    assert page.layout_.folds.folded(page.layout_.folds.runs[-1][0])
    press(app, KEY.Key_Return)
    assert furniture(page)[1] == folded
    assert page.layout_.display.row_of(page.caret()) == first
    assert not app.settings.get("furniture")


def test_a_line_of_furniture_clicked_open_or_shut_is_an_exception(app):
    page = app.window.page
    first, folded = furniture(page)
    app.controller.call("view.furniture")
    page.verticalScrollBar().setValue(0)
    QApplication.processEvents()
    at = QPoint(round(page.layout_.x) + 40, round(page.layout_.y_of(first) + page.layout_.metrics.fold * 0.4))
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert furniture(page)[1] == folded
    assert not page.layout_.folds.folded(page.layout_.folds.runs[-1][0])


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("line_spacing", 1.7),
        ("line_spacing", 0.8),
        ("column_width", 44),
        ("column_width", 96),
        ("page_family", SANS_SERIF),
        ("page_zoom", 1.6),
        ("margin_notes", False),
        ("furniture", True),
        ("chips", False),
    ],
)
def test_the_line_that_is_read_stays_where_it_is(app, name, value):
    words = "crossed the bay 365 times"
    scroll_into(app, words)
    before = top_of(app, words)
    app.settings.set(name, value)
    pitch = app.window.page.layout_.metrics.look("paragraph").pitch
    assert abs(top_of(app, words) - before) <= 1.6 * pitch


def test_all_of_it_is_there_again_after_a_restart(qapp, qtbot, path, tmp_path):
    wanted = {
        "line_spacing": 1.3, "column_width": 54, "page_family": SANS_SERIF, "margin_notes": False, "furniture": True,
        "chips": False, "theme": "sepia",
    }  # fmt: skip
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        for name, value in wanted.items():
            app.settings.set(name, value)
        scroll_into(app, "crossed the bay 365 times")
        place = app.window.page.place()
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        style, page = app.window.page.style_, app.window.page
        assert (style.leading, style.measure, style.notes, style.furniture, style.chips) == (
            1.3,
            54,
            False,
            True,
            False,
        )
        assert page.document().defaultFont().families()[0] == app._dress._fonts.ui[0]
        on = {id_: app.window.actions_[id_].isChecked() for id_ in app._dress.switches()}
        assert on == {
            "view.dark": False, "view.sans": True, "view.chips": False, "view.notes_margin": False,
            "view.furniture": True,
        }  # fmt: skip
        assert not page.layout_.folds.folded(page.layout_.folds.runs[0][0])
        assert abs(page.place() - place) < 120


@pytest.mark.parametrize(("name", "value"), [("line_spacing", 7.5), ("column_width", 12), ("column_width", 66.5)])
def test_a_value_nobody_can_read_by_counts_as_none(app, name, value):
    with pytest.raises(ValueError, match=name):
        app.settings.set(name, value)


def test_on_a_small_screen_every_control_is_there_whole(app, preferences):
    app.settings.set("ui_scale", 2.0)
    preferences.resize(800, 700)
    QApplication.processEvents()
    for control in preferences.controls.values():
        right = control.widget.mapTo(preferences, QPoint(control.widget.width(), 0)).x()
        assert right <= preferences.width(), control.setting.name
        assert control.focus.width() >= 16


def test_a_word_can_be_clicked_where_it_stands_whatever_the_setting(app):
    for name, value in (("line_spacing", 2.0), ("column_width", 40), ("page_family", SANS_SERIF)):
        app.settings.set(name, value)
    page, start = app.window.page, app.state.view.text.index("ferry crossed the bay 301")
    page.reveal(start, start + 1)
    QApplication.processEvents()
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=middle(page, start + 2))
    assert start + 2 <= page.caret() <= start + 3
