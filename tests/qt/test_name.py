"""Whose annotations these are: asked after the first change, beside the work, and renamed later."""

from __future__ import annotations

import json
import sqlite3
import threading
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from annotations.library import Library
from reader.config.identity import identities
from tests.qt.window_kit import annotations, label, make_library, opened, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    monkeypatch.delenv("NEWSGLOSS_ANNOTATOR", raising=False)
    path = tmp_path / "study.newsgloss"
    make_library(path)
    return path


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


def field(app) -> QLineEdit | None:
    found = [one for one in app.window.findChildren(QLineEdit) if one.accessibleName() == "Your name"]
    return next((one for one in found if one.isVisible()), None)


def names(path) -> set[str]:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db:
        return {name for (name,) in db.execute("SELECT name FROM annotator")}


def test_nothing_is_asked_till_the_first_change_which_is_done_at_once(app, qtbot):
    assert field(app) is None
    label(app, qtbot, "Port Alder", Qt.Key.Key_L)
    qtbot.waitUntil(lambda: field(app) is not None, timeout=10_000)
    # The hands stay where they are.
    assert app.window.focusWidget() is app.window.page


def test_enter_keeps_the_name_for_what_was_done_and_for_all_that_follows(app, qtbot, path):
    label(app, qtbot, "Port Alder", Qt.Key.Key_L)
    qtbot.waitUntil(lambda: field(app) is not None, timeout=10_000)
    QTest.keyClicks(field(app), "Maren")
    QTest.keyClick(field(app), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(path) == {"Ana", "Maren"}, timeout=10_000)
    qtbot.waitUntil(lambda: field(app) is None, timeout=10_000)
    assert app.window.focusWidget() is app.window.page
    assert identities().current.name == "Maren"
    label(app, qtbot, "Pieter Vance", Qt.Key.Key_P)
    assert {one.annotator_uuid for one in annotations(app)} == {identities().current.uuid}
    assert field(app) is None
    app.window.close()
    with Library.open(path) as library:
        assert library.check() == []


def test_undo_after_the_name_was_kept_takes_the_mark_back_and_leaves_the_name(app, qtbot, path):
    label(app, qtbot, "Port Alder", Qt.Key.Key_L)
    qtbot.waitUntil(lambda: field(app) is not None, timeout=10_000)
    QTest.keyClicks(field(app), "Maren")
    QTest.keyClick(field(app), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Maren" in names(path), timeout=10_000)
    app.controller.call("edit.undo")
    qtbot.waitUntil(lambda: not annotations(app), timeout=10_000)
    assert "Maren" in names(path)


def test_escape_puts_the_question_off_and_the_work_goes_on(app, qtbot, path, tmp_path):
    label(app, qtbot, "Port Alder", Qt.Key.Key_L)
    qtbot.waitUntil(lambda: field(app) is not None, timeout=10_000)
    field(app).setFocus()
    QTest.keyClick(field(app), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: field(app) is None, timeout=10_000)
    press(app, Qt.Key.Key_J)
    label(app, qtbot, "Pieter Vance", Qt.Key.Key_P)
    assert field(app) is None
    # The account's name, which nobody chose, is nowhere in the library.
    assert names(path) == {"Ana", "Annotator"}


def test_an_empty_name_is_not_kept_and_the_bar_says_so(app, qtbot, path):
    app.controller.call("library.name")
    QTest.keyClicks(field(app), "   ")
    QTest.keyClick(field(app), Qt.Key.Key_Return)
    assert field(app) is not None
    assert any("A pseudonym will do" in notice.words() for notice in app.window.area.notices())
    assert not identities().chosen


def test_the_name_is_changed_later_from_the_menu(app, qtbot, path):
    label(app, qtbot, "Port Alder", Qt.Key.Key_L)
    app.controller.call("library.name")
    QTest.keyClicks(field(app), "Maren")
    QTest.keyClick(field(app), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: field(app) is None, timeout=10_000)
    app.window.actions_["library.name"].trigger()
    assert field(app).text() == "Maren"
    QTest.keyClicks(field(app), "Ingrid")
    QTest.keyClick(field(app), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(path) == {"Ana", "Ingrid"}, timeout=10_000)


def test_a_library_that_knows_a_stand_in_from_before_hears_the_name_at_its_next_change(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        label(app, qtbot, "Port Alder", Qt.Key.Key_L)
    kept = tmp_path / "settings" / "annotators.json"
    known = json.loads(kept.read_text(encoding="utf-8"))
    known["annotators"][0] |= {"name": "Maren", "chosen": True}
    kept.write_text(json.dumps(known), encoding="utf-8")
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        label(app, qtbot, "Pieter Vance", Qt.Key.Key_P)
        qtbot.waitUntil(lambda: names(path) == {"Ana", "Maren"}, timeout=10_000)
        assert field(app) is None


def test_a_name_given_by_the_environment_is_not_asked_for(qapp, qtbot, path, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_ANNOTATOR", "Ben")
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        label(app, qtbot, "Port Alder", Qt.Key.Key_L)
        qtbot.waitUntil(lambda: names(path) == {"Ana", "Ben"}, timeout=10_000)
        assert field(app) is None


def test_the_question_is_reached_by_going_from_area_to_area(app, qtbot):
    label(app, qtbot, "Port Alder", Qt.Key.Key_L)
    qtbot.waitUntil(lambda: field(app) is not None, timeout=10_000)
    app.controller.call("go.next_area")
    assert app.window.focusWidget() is field(app)
    app.controller.call("go.next_area")
    assert app.window.focusWidget() is app.window.details.title


def test_the_file_with_the_names_is_written_beside_the_windows_thread(app, qtbot, monkeypatch):
    naming, threads = app.controller.naming, []
    rename = naming._rename
    monkeypatch.setattr(naming, "_rename", lambda *what: threads.append(threading.current_thread()) or rename(*what))
    naming.ask()
    QTest.keyClicks(field(app), "Maren")
    QTest.keyClick(field(app), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.state.annotator.name == "Maren", timeout=10_000)
    assert identities().current.name == "Maren"
    assert threads
    assert threading.main_thread() not in threads
