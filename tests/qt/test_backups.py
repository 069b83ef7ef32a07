"""Backups in the window: made while one works, listed with their state, and the way back to one in two steps."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotations.library import Library
from annotations.model.backup import BY_HAND
from annotations.model.ids import now_ms
from annotations.store import backup_age
from annotations.store.backup import backup_committed, backup_folder
from annotations.store.backup_list import backups_of
from reader.ui.window.window import MainWindow
from tests.qt.window_kit import annotations, go_to, label, make_library, opened

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


@pytest.fixture
def later(monkeypatch) -> None:
    """Two hours have gone by since the library was made."""
    monkeypatch.setattr(backup_age, "now_ms", lambda: now_ms() + 2 * 3_600_000)


def shown(app, qtbot, rows: int):
    """Open the window of backups by its key, and wait till it is known whether all are whole."""
    QTest.keyClick(app.window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    desk = app.controller.files.backups
    qtbot.waitUntil(lambda: desk.window is not None and desk.window.model.rowCount() == rows, timeout=10_000)
    qtbot.waitUntil(lambda: "Being checked…" not in cells(desk.window, 5), timeout=10_000)
    return desk.window


def cells(window, column: int) -> list[str]:
    return [window.model.index(row, column).data() for row in range(window.model.rowCount())]


def said(app) -> str:
    return app.window.status.accessibleDescription()


def test_an_old_library_is_backed_up_while_one_works_and_only_once(app, qtbot, path, monkeypatch):
    monkeypatch.setattr(backup_age, "now_ms", lambda: now_ms() + 2 * 3_600_000)
    keeper = app.controller.files.backups.keeper
    label(app, qtbot, "Ingrid Solheim", Qt.Key.Key_P)
    with qtbot.waitSignal(keeper.looked, timeout=10_000) as first:
        keeper.look()
    assert [one.reason for one in backups_of(path)] == ["opening"]
    assert first.args[0].newest.path == first.args[0].made
    monkeypatch.setattr(backup_age, "now_ms", now_ms)
    keeper.look()
    label(app, qtbot, "Pieter Vance", Qt.Key.Key_P)
    with qtbot.waitSignal(keeper.looked, timeout=10_000) as second:
        keeper.look()
    assert second.args[0].made is None, "the newest is not half an hour old"
    assert len(backups_of(path)) == 1
    assert app.window.findChild(type(app.window.status))._saved.help.startswith("The newest backup is of ")


def test_what_is_changed_while_a_backup_is_made_is_in_the_next_one(app, qtbot, path, monkeypatch, later):
    keeper = app.controller.files.backups.keeper
    label(app, qtbot, "Ingrid Solheim", Qt.Key.Key_P)
    with qtbot.waitSignal(keeper.looked, timeout=10_000):
        keeper.look()
        # As the window tells when something was saved.
        keeper.changed()
    monkeypatch.setattr(backup_age, "now_ms", lambda: now_ms() + 4 * 3_600_000)
    with qtbot.waitSignal(keeper.looked, timeout=10_000):
        keeper.look()


def test_a_library_that_was_made_just_now_is_left_in_peace(app, qtbot, path):
    keeper = app.controller.files.backups.keeper
    with qtbot.waitSignal(keeper.looked, timeout=10_000):
        keeper.look()
    assert not backup_folder(path).exists()


def test_switched_off_no_backup_is_made_and_asked_for_one_is(app, qtbot, path, later):
    app.settings.set("backups", False)
    keeper = app.controller.files.backups.keeper
    keeper.look()
    assert keeper.make()
    qtbot.waitUntil(lambda: len(backups_of(path)) == 1, timeout=10_000)
    assert backups_of(path)[0].reason == BY_HAND


def test_a_backup_that_cannot_be_made_is_told_and_the_work_goes_on(app, qtbot, path, later):
    backup_folder(path).write_text("in the way")
    keeper = app.controller.files.backups.keeper
    with qtbot.waitSignal(keeper.failed, timeout=10_000):
        keeper.look()
    qtbot.waitUntil(lambda: "No backup of study.newsgloss could be made" in said(app), timeout=10_000)
    assert "You can work on; it is tried again later." in said(app)
    label(app, qtbot, "Pieter Vance", Qt.Key.Key_P)
    keeper.look()
    assert keeper._job is None, "it is not tried again at once"


def test_of_a_library_that_is_known_to_be_damaged_no_backup_is_made_of_itself(app, path, later):
    app.controller.files.damage.found = ["The words of an article are not what was written."]
    keeper = app.controller.files.backups.keeper
    keeper.look()
    assert keeper._job is None
    assert not backup_folder(path).exists()


def test_the_list_tells_when_why_what_and_whether_it_is_whole(app, qtbot, path):
    backup_committed(path, BY_HAND)
    label(app, qtbot, "Ingrid Solheim", Qt.Key.Key_P)
    newest = backup_committed(path, "before-merge")
    os.truncate(newest, 9000)
    window = shown(app, qtbot, 2)
    assert cells(window, 1) == ["Before a merge", "When asked for"]
    assert cells(window, 5) == ["Damaged", "Whole"]
    assert (cells(window, 2)[1], cells(window, 3)[1]) == ("2", "0")
    assert str(backup_folder(path)) in window.place.text()
    assert not window.restore.isEnabled()
    QTest.keyClick(window.table, Qt.Key.Key_Return)
    assert "damaged" in window.trouble.text()
    QTest.keyClick(window.table, Qt.Key.Key_Down)
    assert window.restore.isEnabled()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: app.controller.files.backups.window is None, timeout=10_000)


def test_one_is_made_by_a_button_and_not_twice_of_the_same(app, qtbot, path):
    window = shown(app, qtbot, 0)
    assert "no backup of this library yet" in window.empty.text()
    QTest.keyClick(window.make, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: cells(window, 5) == ["Whole"], timeout=10_000)
    assert window.trouble.text() == "A backup was made."
    QTest.keyClick(window.make, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "no other was made" in window.trouble.text(), timeout=10_000)
    assert len(backups_of(path)) == 1


def test_the_library_is_restored_in_two_steps_and_the_way_back_is_there(app, qtbot, path, qapp):
    first = label(app, qtbot, "Ingrid Solheim", Qt.Key.Key_P)
    saved = backup_committed(path, BY_HAND)
    label(app, qtbot, "Pieter Vance", Qt.Key.Key_P)
    window = shown(app, qtbot, 1)
    QTest.keyClick(window.table, Qt.Key.Key_Return)
    desk = app.controller.files.backups
    qtbot.waitUntil(lambda: desk.question is not None, timeout=10_000)
    lines = desk.question.words()
    assert lines[0].startswith("Now: 2 articles, 2 annotations. Last: Label “Pieter Vance”")
    assert lines[1].startswith("Then: 2 articles, 1 annotation. Last: Label “Ingrid Solheim”")
    assert "Undo does not lead across" in lines[2]
    before = app.window
    QTest.keyClick(desk.question.do, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.window is not None and app.window is not before, timeout=20_000)
    go_to(app, qtbot, "ferry.txt")
    assert [one.uuid for one in annotations(app)] == [first.uuid]
    assert app.state.writing is not None
    qtbot.waitUntil(lambda: f"as it was in {saved.name}" in said(app), timeout=10_000)
    assert [one.reason for one in backups_of(path)] == [BY_HAND, "before-restore"]
    second = label(app, qtbot, "Pieter Vance", Qt.Key.Key_P)
    assert {one.uuid for one in annotations(app)} == {first.uuid, second.uuid}
    assert [one for one in qapp.topLevelWidgets() if isinstance(one, MainWindow) and one.isVisible()] == [app.window]
    with Library.open(backups_of(path)[-1].path) as kept:
        assert kept.check() == []


def test_left_at_the_question_nothing_is_restored(app, qtbot, path):
    backup_committed(path, BY_HAND)
    label(app, qtbot, "Pieter Vance", Qt.Key.Key_P)
    window = shown(app, qtbot, 1)
    QTest.keyClick(window.restore, Qt.Key.Key_Space)
    desk = app.controller.files.backups
    qtbot.waitUntil(lambda: desk.question is not None, timeout=10_000)
    QTest.keyClick(desk.question, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: desk.question is None, timeout=10_000)
    assert len(annotations(app)) == 1
    assert len(backups_of(path)) == 1


def test_where_nothing_was_done_since_the_question_says_so(app, qtbot, path):
    backup_committed(path, BY_HAND)
    window = shown(app, qtbot, 1)
    QTest.keyClick(window.table, Qt.Key.Key_Return)
    desk = app.controller.files.backups
    qtbot.waitUntil(lambda: desk.question is not None, timeout=10_000)
    assert desk.question.words()[2] == "Nothing was done since."


def test_a_window_that_only_reads_shows_what_another_program_restored(qapp, qtbot, path, tmp_path):
    from annotations.store.backup_restoring import restore_from
    from tests.qt.window_kit import ANA

    saved = backup_committed(path, BY_HAND)
    with Library.open_to_write(path, ANA, doing="test") as library:
        library.codebook.add("topic", "Ferries")
        holder = library.session.writer
        with opened(qapp, qtbot, path, tmp_path / "settings") as app:
            assert app.state.writing is None
            window = shown(app, qtbot, 1)
            assert not window.restore.isEnabled()
            assert "reading only" in window.restore.toolTip()

            def topics() -> set[str]:
                return app.state.reading.ask_now(lambda one: {code.name for code in one.codebook.all().values()})

            assert "Ferries" in topics()
            holder.close()
            with qtbot.waitSignal(app.state.changed, timeout=10_000):
                restore_from(path, saved)
            assert "Ferries" not in topics()


def test_closing_the_window_ends_a_backup_under_way_and_leaves_nothing_half_made(qapp, qtbot, path, tmp_path, later):
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        app.controller.files.backups.keeper.look()
    assert not list(backup_folder(path).glob(".*"))
    assert not path.with_name(f"{path.name}-wal").exists()
    with Library.open(path) as library:
        assert library.check() == []


def test_the_rows_have_the_hands_once_they_are_there_and_the_state_is_seen_in_a_narrow_window(app, qtbot, path):
    backup_committed(path, BY_HAND)
    window = shown(app, qtbot, 1)
    assert window.focusWidget() is window.table
    window.resize(window.minimumSizeHint().width(), 400)
    qtbot.waitUntil(lambda: window.table.isColumnHidden(4), timeout=10_000)
    last = window.table.columnViewportPosition(5) + window.table.columnWidth(5)
    assert last <= window.table.viewport().width()
