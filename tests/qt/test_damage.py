"""A library is checked in the background; what is damaged is told with the ways on, and what is readable is saved."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from annotations.library import Library
from reader.config.settings import Settings
from tests.qt.window_kit import ANA, annotations, go_to, label, make_library, opened, press, select

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PAGE = 4096


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    return tmp_path / "study.newsgloss"


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


def spoil(path) -> None:
    """Change a letter of the text that is not on the page, as a disk does."""
    data = path.read_bytes()
    path.write_bytes(data.replace(b"Nothing happened.", b"Nothing happemed."))


def spoil_first_page(path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:100] + bytes(PAGE - 100) + data[PAGE:])


def target(monkeypatch, path):
    """What a person types into the dialog for the new library."""
    new = path.with_name("saved.newsgloss")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(new), ""))
    return new


def said(app) -> str:
    return app.window.status.accessibleDescription()


def desk_of(app):
    return app.controller.files.damage


def proved(app, qtbot, act):
    with qtbot.waitSignal(desk_of(app).told, timeout=60_000):
        act()


def test_a_library_that_is_whole_is_said_to_be_and_not_checked_twice_a_day(app, qtbot):
    proved(app, qtbot, desk_of(app).prove_if_due)
    assert "everything in it is as it was written" in said(app)
    assert desk_of(app).notice is None
    desk_of(app).prove_if_due()
    assert app.controller.files.work.job is None
    assert app.state.settings.get("proved", app.state.uuid) > 0


def test_it_is_not_checked_by_itself_where_that_is_switched_off(app):
    app.state.settings.set("prove_daily", False)
    desk_of(app).prove_if_due()
    assert app.controller.files.work.job is None


def test_one_that_was_not_closed_properly_is_checked_however_new_the_last_check_is(app, qtbot):
    proved(app, qtbot, desk_of(app).prove_if_due)
    app.state.unclean = True
    desk_of(app)._begun = False
    proved(app, qtbot, desk_of(app).prove_if_due)
    assert not app.state.unclean


def test_what_is_damaged_is_told_quietly_and_listed_with_the_ways_on(qapp, qtbot, path, tmp_path):
    spoil(path)
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        proved(app, qtbot, desk_of(app).prove_if_due)
        notice = desk_of(app).notice
        assert notice.words() == "study.newsgloss is damaged. What can be read is shown."
        assert desk_of(app).window is None
        notice.buttons["found"].setFocus()
        QTest.keyClick(notice.buttons["found"], Qt.Key.Key_Return)
        window = desk_of(app).window
        assert "other.txt" in window.found.toPlainText()
        assert [*window.buttons] == ["restore", "recover", "read", "leave"]
        QTest.keyClick(window, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: desk_of(app).window is None)
        assert app.state.writing is not None


def test_what_is_readable_is_saved_into_a_new_library_and_opened(qapp, qtbot, path, tmp_path, monkeypatch):
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        label(app, qtbot, "Ingrid Solheim", Qt.Key.Key_P)
    spoil(path)
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        new, before = target(monkeypatch, path), app.window
        app.controller.call("library.recover")
        qtbot.waitUntil(lambda: desk_of(app).window is not None, timeout=60_000)
        window = desk_of(app).window
        assert window.windowTitle() == "saved.newsgloss holds what could be read"
        QTest.keyClick(window.buttons["open"], Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: app.window is not before and app.state.path == new, timeout=20_000)
        go_to(app, qtbot, "other.txt")
        assert "Nothing happened." in app.state.view.text
        go_to(app, qtbot, "ferry.txt")
        assert [one.quote for one in annotations(app)] == ["Ingrid Solheim"]


def test_one_that_is_damaged_can_be_read_only_and_says_so(qapp, qtbot, path, tmp_path):
    spoil(path)
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        proved(app, qtbot, desk_of(app).prove)
        window = desk_of(app).window
        window.buttons["read"].setFocus()
        before = app.window
        QTest.keyClick(window.buttons["read"], Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: app.window is not before, timeout=20_000)
        assert app.state.writing is None
        go_to(app, qtbot, "ferry.txt")
        select(app, "Port Alder", app.state.view.text)
        press(app, Qt.Key.Key_L)
        qtbot.waitUntil(lambda: "damaged" in app.controller.able.read_only())
        qtbot.waitUntil(lambda: desk_of(app).notice is not None)
        assert "read" not in desk_of(app).notice.buttons
        desk_of(app).notice.buttons["restore"].click()
        qtbot.waitUntil(lambda: app.controller.files.backups.window is not None, timeout=10_000)
        app.controller.files.backups.window.close()


def test_one_whose_log_is_damaged_is_opened_to_read_and_told(qapp, qtbot, path, tmp_path):
    left = tmp_path / "left" / path.name
    left.parent.mkdir()
    with Library.open_to_write(path, ANA, doing="test") as library:
        for number in range(3):
            library.entities.add(f"Somebody {number}")
        for end in ("", "-wal"):
            shutil.copyfile(path.with_name(path.name + end), left.with_name(left.name + end))
    log = left.with_name(left.name + "-wal")
    data = bytearray(log.read_bytes())
    data[len(data) // 2] ^= 1
    log.write_bytes(data)
    with opened(qapp, qtbot, left, tmp_path / "settings") as app:
        assert app.state.writing is None
        qtbot.waitUntil(lambda: desk_of(app).notice is not None, timeout=10_000)
        assert "log" in desk_of(app).found[0]
    assert log.read_bytes() == bytes(data)


def test_where_it_cannot_be_opened_at_all_what_is_readable_is_saved_from_the_start(
    qapp, qtbot, path, tmp_path, monkeypatch
):
    from reader.app import App
    from reader.opening import Opening

    spoil_first_page(path)
    settings, before = Settings(tmp_path / "settings"), qapp.palette()
    settings.remember_library(path)
    new = target(monkeypatch, path)
    opening = Opening(qapp, path, settings)
    opening.finish()
    app = next(one for one in qapp.findChildren(App) if one.start is not None)
    try:
        window = app._saving.window
        assert window.windowTitle() == "study.newsgloss is damaged"
        assert [*window.buttons] == ["recover", "leave"]
        QTest.keyClick(window.buttons["recover"], Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: app._saving.window is not window, timeout=60_000)
        QTest.keyClick(app._saving.window.buttons["open"], Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: app.state is not None and app.state.path == new, timeout=20_000)
        go_to(app, qtbot, "ferry.txt")
        app.window.close()
    finally:
        app.setParent(None)
        opening.setParent(None)
        qapp.setStyleSheet("")
        qapp.setPalette(before)


def test_a_check_by_itself_gives_way_to_what_a_person_begins(app, qtbot):
    desk_of(app).prove_if_due()
    work, done = app.controller.files.work, []
    assert work.begin("other", lambda job: "done", done.append)
    qtbot.waitUntil(lambda: done == ["done"], timeout=10_000)
    assert desk_of(app).notice is None


def test_a_check_ends_when_it_is_cancelled(app, qtbot):
    desk_of(app).prove()
    work = app.controller.files.work
    qtbot.waitUntil(lambda: work.job is not None)
    work.cancel()
    qtbot.waitUntil(lambda: work.job is None, timeout=10_000)
    assert desk_of(app).notice is None
    assert not app.state.settings.get("proved", app.state.uuid)


def test_the_words_on_the_page_stay_while_something_else_cannot_be_read(qapp, qtbot, path, tmp_path):
    with closing(sqlite3.connect(path)) as db:
        (root,) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'entity'").fetchone()
    data = bytearray(path.read_bytes())
    data[(root - 1) * PAGE : root * PAGE] = b"\xaa" * PAGE
    path.write_bytes(data)
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        qtbot.waitUntil(lambda: desk_of(app).notice is not None, timeout=20_000)
        assert "Harbour vote" in app.window.page.article.text
        qtbot.waitUntil(lambda: app.controller.files.work.job is None, timeout=60_000)
