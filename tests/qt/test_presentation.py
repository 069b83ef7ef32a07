"""Presenting an article to a room: large, by whole lines, one paragraph lit; nothing can be changed there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.library import Library
from reader.ui.page.whole_lines import LineAt, bottom_of, line_of, next_line, top_of
from tests.qt.page_kit import mouse
from tests.qt.presenting_kit import KEY, MOD, TEXT, assert_whole_lines, key, lit, present
from tests.qt.window_kit import ANA, annotations, go_to, label, make_library, opened

# What the platform without a screen says of windows it cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    made = tmp_path / "study.newsgloss"
    make_library(made, TEXT)
    return made


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


def test_f11_shows_the_article_alone_and_f11_or_esc_comes_back(app, qtbot):
    shown = present(app, qtbot)
    assert shown.page.article.text == app.state.view.text
    assert "Harbour vote" in shown.windowTitle()
    assert shown.page.layout_.metrics.px == 30
    key(shown, KEY.Key_F11)
    assert app.controller.presenting.presentation is None
    again = present(app, qtbot)
    key(again, KEY.Key_Escape)
    assert app.controller.presenting.presentation is None
    qtbot.waitUntil(app.window.page.hasFocus)


def test_without_an_article_it_is_refused_with_the_reason(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    from reader.app import App
    from reader.config.settings import Settings

    path = tmp_path / "empty.newsgloss"
    with Library.open_to_write(path, ANA, doing="test", create=True):
        pass
    before = qapp.palette()
    app = App(qapp, Settings(tmp_path / "settings"))
    app.open(path)
    qtbot.waitUntil(app.controller.begin.empty.isVisible, timeout=10_000)
    app.window.actions_["view.present"].trigger()
    assert app.window.status._words.text() == "Open an article first."
    assert app.controller.presenting.presentation is None
    app.window.close()
    qapp.setStyleSheet("")
    qapp.setPalette(before)


def test_it_scrolls_by_whole_lines_however_it_is_scrolled(app, qtbot):
    shown = present(app, qtbot)
    page = shown.page
    for which in (KEY.Key_Down, KEY.Key_Down, KEY.Key_PageDown, KEY.Key_Up, KEY.Key_PageDown, KEY.Key_Space):
        key(shown, which)
        assert_whole_lines(page)
    at = QPointF(page.viewport().rect().center())
    for _ in range(3):
        event = QWheelEvent(
            at, page.viewport().mapToGlobal(at), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
            MOD.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        before = page.place()
        QApplication.sendEvent(page.viewport(), event)
        assert page.place() > before
        assert_whole_lines(page)
    shown.resize(1000, 620)
    QApplication.processEvents()
    assert_whole_lines(page)
    key(shown, KEY.Key_End)
    assert_whole_lines(page)
    assert page.rects_of(len(TEXT.rstrip()) - 5, len(TEXT.rstrip()))[0].y < page.viewport().height()
    key(shown, KEY.Key_Home)
    assert page.verticalScrollBar().value() == 0


def test_lines_of_every_role_are_seen_with_all_that_belongs_to_them(app, qtbot):
    label(app, qtbot, "Ingrid Solheim", KEY.Key_P)
    shown = present(app, qtbot, 900, 640)
    layout = shown.page.layout_
    for number in range(1, 8):
        row = layout.row(number)
        for line in range(len(row.lines)):
            at, y = LineAt(number, line), layout.y_of(number)
            assert bottom_of(layout, at) >= y + row.lines[line].base + row.look.down
        for chip in row.chips:
            tops = [top_of(layout, LineAt(number, line)) for line in range(len(row.lines))]
            assert any(0 < y + chip.y - top <= 3 for top in tops) or number == 1


def test_a_page_on_begins_with_the_first_line_that_was_not_seen_and_a_page_back_ends_there(app, qtbot):
    shown = present(app, qtbot)
    page, seen = shown.page, []
    for _ in range(4):
        seen.append(page.place())
        cut = page._first_cut()
        key(shown, KEY.Key_PageDown)
        assert line_of(page.layout_, page.place()) == cut
    for _ in range(4):
        layout, below = page.layout_, line_of(page.layout_, page.place())
        key(shown, KEY.Key_PageUp)
        # The line that was at the top is the first that is not seen now, or the last that is.
        assert page._first_cut() in {below, next_line(layout, below)}
    assert page.place() == seen[0]


def test_space_and_j_light_the_next_paragraph_and_k_the_one_before(app, qtbot):
    shown = present(app, qtbot)
    key(shown, KEY.Key_Space)
    assert lit(shown) == "Harbour vote keeps"
    key(shown, KEY.Key_J)
    key(shown, KEY.Key_Space)
    assert lit(shown) == "In year 1"
    key(shown, KEY.Key_K)
    assert lit(shown).startswith("By Maren")
    key(shown, KEY.Key_Space, MOD.ShiftModifier)
    assert lit(shown) == "Harbour vote keeps"
    for _ in range(9):
        key(shown, KEY.Key_J)
        assert_whole_lines(shown.page)
    page, rows = shown.page, shown.page.scene.lit
    box = page.rects_of(page.layout_.display.starts[rows[0]], page.layout_.display.starts[rows[0]] + 1)[0]
    assert 0 <= box.y < page.viewport().height()


def test_of_a_paragraph_longer_than_the_screen_space_shows_the_rest_first(app, qtbot):
    shown = present(app, qtbot)
    page, start = shown.page, TEXT.index("In year 61")
    page.go_to_place(start)
    key(shown, KEY.Key_Space)
    assert lit(shown) == "In year 61"
    tops = [page.place()]
    for _ in range(30):
        key(shown, KEY.Key_Space)
        if lit(shown) != "In year 61":
            break
        tops.append(page.place())
    assert len(tops) > 2
    assert tops == sorted(tops)
    assert lit(shown) == "The council of"


def test_the_paragraph_under_the_pointer_is_lit_and_a_drag_selects_nothing(app, qtbot):
    shown = present(app, qtbot)
    page = shown.page

    def over(words: str) -> QPoint:
        box = page.rects_of(TEXT.index(words), TEXT.index(words) + 1)[0]
        return QPoint(box.x + 2, box.y + box.height // 2)

    mouse(page, "hover", over("In year 2 "))
    assert lit(shown) == "In year 1"
    ground = page.viewport().grab().toImage().pixelColor(over("In year 2 ") + QPoint(-4, 0))
    mouse(page, "hover", over("Harbour"))
    assert lit(shown) == "Harbour vote keeps"
    assert page.viewport().grab().toImage().pixelColor(over("In year 2 ") + QPoint(-4, 0)) != ground
    mouse(page, "press", over("In year 2 "))
    mouse(page, "drag", over("In year 3 "))
    mouse(page, "release", over("In year 3 "))
    assert page.selection()[0] == page.selection()[1]


def test_nothing_can_be_changed_there(app, qtbot):
    label(app, qtbot, "Ingrid Solheim", KEY.Key_P)
    QApplication.clipboard().setText("Pasted town\n\nA pasted article.")
    shown = present(app, qtbot)
    before = [one.uuid for one in annotations(app)]
    key(shown, KEY.Key_J)
    for which, modifiers in (
        (KEY.Key_Delete, MOD.NoModifier), (KEY.Key_Return, MOD.NoModifier), (KEY.Key_T, MOD.NoModifier),
        (KEY.Key_N, MOD.NoModifier), (KEY.Key_V, MOD.ControlModifier), (KEY.Key_D, MOD.ControlModifier),
        (KEY.Key_F2, MOD.NoModifier), (KEY.Key_Z, MOD.ControlModifier),
    ):  # fmt: skip
        key(shown, which, modifiers)
    # What was asked for before is done before.
    new = NewAnnotation("note", app.state.view.row.uuid, body="The last change")
    app.controller.change(lambda library: add_annotations(library.session, [new]))
    qtbot.waitUntil(lambda: any(one.body == "The last change" for one in annotations(app)), timeout=10_000)
    assert {one.uuid for one in annotations(app) if one.kind != "note"} == set(before)
    assert len(annotations(app)) == len(before) + 1
    assert app.state.reading.ask_now(lambda library: library.listing.total()) == 2
    assert not app.window.note_card.isVisible()


def test_ctrl_down_presents_the_next_article_and_leaving_stays_there(app, qtbot):
    shown = present(app, qtbot)
    there = "go.next_article" if app.controller.listing.has(1) else "go.previous_article"
    key(shown, KEY.Key_Down if there == "go.next_article" else KEY.Key_Up, MOD.ControlModifier)
    qtbot.waitUntil(lambda: app.state.view.row.name == "other.txt", timeout=10_000)
    assert shown.page.article.text == app.state.view.text
    assert "other.txt" in shown.windowTitle()
    key(shown, KEY.Key_Escape)
    assert app.window.page.article.text == app.state.view.text


def test_it_begins_where_the_article_is_read_and_comes_back_to_the_same_place(app, qtbot):
    page = app.window.page
    page.go_to_place(TEXT.index("In year 33"))
    QApplication.processEvents()
    value, place = page.verticalScrollBar().value(), page.place()
    shown = present(app, qtbot)
    assert abs(shown.page.place() - place) < 90
    key(shown, KEY.Key_Escape)
    assert page.verticalScrollBar().value() == value
    shown = present(app, qtbot)
    key(shown, KEY.Key_PageDown)
    key(shown, KEY.Key_PageDown)
    read_on = shown.page.place()
    key(shown, KEY.Key_Escape)
    QApplication.processEvents()
    assert abs(page.place() - read_on) < 90


def test_its_size_is_its_own_and_remembered(app, qtbot):
    shown = present(app, qtbot)
    key(shown, KEY.Key_PageDown)
    before = shown.page.place()
    for _ in range(3):
        key(shown, KEY.Key_Plus, MOD.ControlModifier)
    assert shown.page.layout_.metrics.px > 36
    assert line_of(shown.page.layout_, before) == line_of(shown.page.layout_, shown.page.place())
    assert app.settings.get("page_zoom") == 1.0
    at = QPointF(shown.page.viewport().rect().center())
    event = QWheelEvent(
        at, shown.page.viewport().mapToGlobal(at), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        MOD.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    larger = shown.page.layout_.metrics.px
    QApplication.sendEvent(shown.page.viewport(), event)
    assert shown.page.layout_.metrics.px > larger
    kept = shown.page.layout_.metrics.px
    key(shown, KEY.Key_Escape)
    shown = present(app, qtbot)
    assert shown.page.layout_.metrics.px == kept
    key(shown, KEY.Key_0, MOD.ControlModifier)
    assert shown.page.layout_.metrics.px == 30
    shown.resize(2880, 1800)
    QApplication.processEvents()
    assert shown.page.layout_.metrics.px == 60


def test_the_hints_go_by_themselves_and_another_key_brings_them_back(app, qtbot):
    shown = present(app, qtbot)
    assert shown.hints.isVisible()
    assert "Esc: close" in shown.hints.accessibleName()
    qtbot.waitUntil(lambda: not shown.hints.isVisible(), timeout=20_000)
    key(shown, KEY.Key_F5)
    assert shown.hints.isVisible()
    app.settings.set("reduce_motion", True)
    shown.hints._timer.timeout.emit()
    assert not shown.hints.isVisible()


def test_a_library_that_is_only_read_can_be_presented(qapp, qtbot, path, tmp_path):
    with Library.open_to_write(path, ANA, doing="test"), opened(qapp, qtbot, path, tmp_path / "settings") as app:
        assert app.state.writing is None
        shown = present(app, qtbot)
        key(shown, KEY.Key_Space)
        assert lit(shown) == "Harbour vote keeps"
        key(shown, KEY.Key_Escape)


def test_closing_the_window_ends_it(app, qtbot):
    shown = present(app, qtbot)
    app.window.close()
    assert not shown.isVisible()
    assert app.controller is None or app.controller.presenting.presentation is None


def test_another_article_shown_meanwhile_is_presented(app, qtbot):
    shown = present(app, qtbot)
    go_to(app, qtbot, "other.txt")
    qtbot.waitUntil(lambda: shown.page.article.text.startswith("Another town"))
