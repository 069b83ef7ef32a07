"""The history in a window of its own: found by typing, person, article and day; one action back, or all after it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from annotations.library import Library
from annotations.model.annotator import Annotator
from annotations.model.past_action import Effect, Touched
from annotations.model.purge import PURGED
from annotations.store.history import ActionRow
from reader.models.history import Detail, Entry, HistoryModel, Page
from reader.ui.style.tables import make_list
from tests.qt.window_kit import ANA, annotations, label, make_library, opened
from tests.store.making import rows

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

BEN = Annotator("22222222-2222-4222-8222-222222222222", "Ben")
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def path(tmp_path, monkeypatch):
    """A library in which Ben tagged the other article."""
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    with Library.open_to_write(tmp_path / "study.newsgloss", BEN, doing="test") as library:
        library.annotations.add(rows({"article": "other.txt", "kind": "topic", "topic": "Economy"}))
    return tmp_path / "study.newsgloss"


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


def shown(app, qtbot):
    """The window, by its key, with the newest action current and told of."""
    QTest.keyClick(app.window, Qt.Key.Key_H, CTRL)
    desk = app.controller.past.history
    qtbot.waitUntil(lambda: desk.window is not None and desk.window.model.rowCount() > 0, timeout=10_000)
    told(app, qtbot)
    return desk.window


def told(app, qtbot) -> None:
    """Wait till the current action is told of."""
    desk = app.controller.past.history
    qtbot.waitUntil(lambda: desk.window.current() is not None and desk.window.detail.title.text() != "", timeout=10_000)
    qtbot.waitUntil(lambda: desk.told_of() == desk.window.current().action.id, timeout=10_000)


def names(window) -> list[str]:
    return [one.action.name for one in window.model.rows if isinstance(one, Entry)]


def go_to(app, qtbot, name: str):
    """Go down the rows by keys to an action."""
    window = app.controller.past.history.window
    window.list.setFocus()
    QTest.keyClick(window.list, Qt.Key.Key_Home)
    for _ in range(len(window.model.rows)):
        if window.current() is not None and window.current().action.name == name:
            break
        QTest.keyClick(window.list, Qt.Key.Key_Down)
    assert window.current().action.name == name
    told(app, qtbot)
    return window


def test_every_action_stands_under_its_day_with_whose_it_is_and_what_it_changed(app, qtbot):
    label(app, qtbot, "Pieter Vance", Qt.Key.Key_P)
    window = shown(app, qtbot)
    assert names(window)[0] == "Label “Pieter Vance” as Person"
    assert names(window)[-3:] == ["Import 2 articles", "Add annotator Ana", "Make the library"]
    assert isinstance(window.model.rows[0], str)
    assert not window.isModal()
    second = window.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert app.state.annotator.name in second
    assert "Harbour vote keeps the night ferry" in second
    assert "“Pieter Vance” · Person" in window.detail.changed.text()
    go_to(app, qtbot, "Annotate: 1 topic")
    assert window.detail.facts.text().split("\n")[0].endswith("Ben")
    assert "Economy" in window.detail.changed.text()


def test_a_change_of_what_was_purged_since_is_not_said_to_have_changed_nothing(app, qtbot):
    window = shown(app, qtbot)
    entry = window.current()
    for name, said in (("Merge", "It changed nothing."), (PURGED, "")):
        action = replace(entry.action, name=name, changes=0)
        window.detail.show_detail(Detail(replace(entry, action=action), Effect(), False, False, "", ""))
        assert window.detail.changed.text() == said


def test_typing_a_person_an_article_and_a_day_filter_the_rows(app, qtbot):
    label(app, qtbot, "Pieter Vance", Qt.Key.Key_P)
    window = shown(app, qtbot)
    every = names(window)
    window.typed.setFocus()
    QTest.keyClicks(window.typed, "vance LABEL")
    qtbot.waitUntil(lambda: names(window) == ["Label “Pieter Vance” as Person"], timeout=10_000)
    QTest.keyClick(window.typed, Qt.Key.Key_Down)
    assert window.list.hasFocus()
    window.typed.setText("nothing is called so")
    qtbot.waitUntil(window.empty.isVisible, timeout=10_000)
    assert not window.buttons["undo"].isEnabled()
    window.typed.clear()
    qtbot.waitUntil(lambda: names(window) == every, timeout=10_000)
    for box, words, wanted in (
        (window.annotators, "Ben", ["Annotate: 1 topic"]),
        (
            window.articles,
            "Harbour vote keeps the night ferry",
            ["Label “Pieter Vance” as Person", "Import 2 articles"],
        ),
        (window.days, window.days.itemText(1), every),
    ):
        box.setFocus()
        while box.currentText() != words:
            QTest.keyClick(box, Qt.Key.Key_Down)
        qtbot.waitUntil(lambda wanted=wanted: names(window) == wanted, timeout=10_000)
        QTest.keyClick(box, Qt.Key.Key_Home)
        qtbot.waitUntil(lambda: names(window) == every, timeout=10_000)


def test_what_fits_is_found_however_far_back_it_is(app, qtbot, monkeypatch):
    monkeypatch.setattr("reader.models.history._LOOKED_THROUGH", 1)
    window = shown(app, qtbot)
    window.typed.setText("make the library")
    qtbot.waitUntil(lambda: names(window) == ["Make the library"], timeout=10_000)
    assert window.list.isVisible()
    told(app, qtbot)
    window.typed.setText("nothing is called so")
    qtbot.waitUntil(window.empty.isVisible, timeout=10_000)
    qtbot.waitUntil(lambda: window.empty.text() == "No action fits what is asked for.", timeout=10_000)


def test_one_action_of_the_past_is_taken_back_by_its_key_and_what_came_later_stays(app, qtbot):
    first = label(app, qtbot, "Pieter Vance", Qt.Key.Key_P)
    later = label(app, qtbot, "Port Alder", Qt.Key.Key_L)
    shown(app, qtbot)
    window = go_to(app, qtbot, "Label “Pieter Vance” as Person")
    QTest.keyClick(window, Qt.Key.Key_U, CTRL)
    qtbot.waitUntil(lambda: {one.uuid for one in annotations(app)} == {later.uuid}, timeout=10_000)
    qtbot.waitUntil(lambda: names(window)[0] == "Undo: Label “Pieter Vance” as Person", timeout=10_000)
    assert window.told.text() == "Undone: Label “Pieter Vance” as Person"
    assert first.uuid not in {one.uuid for one in annotations(app)}
    told(app, qtbot)
    qtbot.waitUntil(lambda: window.detail.note.text() == "It is undone already.", timeout=10_000)
    assert window.buttons["undo"].toolTip() == "It is undone already."


def test_why_an_action_stays_is_said_before_anything_is_pressed(app, qtbot):
    one = label(app, qtbot, "Pieter Vance", Qt.Key.Key_P)
    row = {"kind": "note", "on": one.uuid, "note": "Sure?"}
    app.state.writing.do(lambda library: library.annotations.add(rows(row)))
    app.state.writing.settle()
    shown(app, qtbot)
    window = go_to(app, qtbot, "Label “Pieter Vance” as Person")
    # Nothing of it was changed: that a note hangs on it is found by trying.
    qtbot.waitUntil(lambda: "came later and hangs on it" in window.detail.note.text(), timeout=10_000)
    assert not window.buttons["undo"].isEnabled()
    QTest.keyClick(window, Qt.Key.Key_U, CTRL)
    assert "came later and hangs on it" in window.told.text()
    assert one.uuid in {other.uuid for other in annotations(app)}
    window = go_to(app, qtbot, "Make the library")
    assert window.detail.note.text() == "Nothing goes back behind this."


def test_what_somebody_else_did_is_taken_back_after_it_was_said_whose_it_is(app, qtbot, path):
    shown(app, qtbot)
    window = go_to(app, qtbot, "Annotate: 1 topic")
    assert window.detail.note.text() == "This is Ben's. Undoing it is recorded in your name."
    window.buttons["undo"].setFocus()
    QTest.keyClick(window.buttons["undo"], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: names(window)[0].startswith("Undo: Annotate: 1 topic"), timeout=10_000)
    done = app.state.reading.ask_now(
        lambda library: next(one for one in library.history.actions() if one.kind == "undo")
    )
    assert done.annotator == app.state.annotator.name


def test_the_library_goes_back_after_it_was_shown_whose_changes_go_and_undo_leads_forward(app, qtbot):
    label(app, qtbot, "Pieter Vance", Qt.Key.Key_P)
    label(app, qtbot, "Port Alder", Qt.Key.Key_L)
    shown(app, qtbot)
    window = go_to(app, qtbot, "Import 2 articles")
    QTest.keyClick(window, Qt.Key.Key_R, CTRL)
    qtbot.waitUntil(lambda: window.detail.asks, timeout=10_000)
    asked = window.detail.asked.text()
    assert "3 actions are taken back: " in asked
    assert "1 of Ben" in asked
    assert "Goes: 2 mentions, 1 tagging and 1 state of work." in asked
    assert window.detail.confirm.hasFocus()
    # Esc leaves the question, not the window.
    QTest.keyClick(window.detail.confirm, Qt.Key.Key_Escape)
    assert not window.detail.asks
    assert window.isVisible()
    QTest.keyClick(window, Qt.Key.Key_R, CTRL)
    qtbot.waitUntil(lambda: window.detail.asks, timeout=10_000)
    QTest.keyClick(window.detail.confirm, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not annotations(app), timeout=10_000)
    qtbot.waitUntil(lambda: names(window)[0] == "Restore the library to after “Import 2 articles”", timeout=10_000)
    assert window.told.text() == "The library is as it was then. Undo takes this back."
    app.controller.call("edit.undo")
    qtbot.waitUntil(lambda: len(annotations(app)) == 2, timeout=10_000)
    QTest.keyClick(window.list, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: app.controller.past.history.window is None, timeout=10_000)


def test_an_article_goes_back_alone(app, qtbot):
    label(app, qtbot, "Pieter Vance", Qt.Key.Key_P)
    label(app, qtbot, "Port Alder", Qt.Key.Key_L)
    shown(app, qtbot)
    window = go_to(app, qtbot, "Import 2 articles")
    # An action of several articles says which one is to be chosen.
    QTest.keyClick(window, Qt.Key.Key_R, CTRL | SHIFT)
    assert window.told.text() == "Choose an article above, or an action that changed one."
    window = go_to(app, qtbot, "Label “Pieter Vance” as Person")
    assert window.buttons["article"].text() == "Restore “Harbour vote keeps the night fe…” to here…"
    QTest.keyClick(window, Qt.Key.Key_R, CTRL | SHIFT)
    qtbot.waitUntil(lambda: window.detail.asks, timeout=10_000)
    QTest.keyClick(window.detail.confirm, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [one.quote for one in annotations(app)] == ["Pieter Vance"], timeout=10_000)
    tagged = app.state.reading.ask_now(lambda library: library.articles.annotation_counts())
    assert sorted(tagged.values()) == [1, 1]


def test_a_library_that_is_only_read_shows_its_history_and_says_why_nothing_goes_back(qapp, qtbot, path, tmp_path):
    with (
        Library.open_to_write(path, ANA, doing="another window"),
        opened(qapp, qtbot, path, tmp_path / "settings") as app,
    ):
        window = shown(app, qtbot)
        assert "Economy" in window.detail.changed.text()
        for name in ("undo", "library", "article"):
            assert not window.buttons[name].isEnabled()
            assert window.buttons[name].toolTip() == "This library is open for reading only."
        QTest.keyClick(window, Qt.Key.Key_U, CTRL)
        assert window.told.text() == "This library is open for reading only."


def test_a_hundred_thousand_actions_are_read_some_at_a_time(qtbot):
    """The list asks for more only as it is scrolled to."""

    def page(newest: int) -> Page:
        numbers = range(newest, max(0, newest - 200), -1)
        entries = tuple(
            Entry(ActionRow(n, str(n), "change", f"Act {n}", "Ana", None, "done", False, 1, n * 1000, n), Touched())
            for n in numbers
        )
        return Page(entries, numbers[-1] if numbers[-1] > 1 else None)

    model, view = HistoryModel(str), QTableView()
    qtbot.addWidget(view)
    make_list(view)
    view.setModel(model)
    model.more_wanted.connect(lambda: model.add(page(model.before - 1)))
    model.set_page(page(100_000))
    view.show()
    qtbot.waitUntil(view.isVisible)
    assert model.rowCount() < 1_000
    while model.before is not None:
        model.fetchMore(view.rootIndex())
    view.scrollToBottom()
    days = [one for one in model.rows if isinstance(one, str)]
    assert len(model.rows) - len(days) == 100_000
    assert len(days) == len(set(days)) == 2
