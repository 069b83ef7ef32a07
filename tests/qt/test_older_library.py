"""A library of an earlier version in the window: it opens, is brought up to date, and all of it can be used."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from annotations.store.schema import SCHEMA_VERSION
from tests.qt.window_kit import go_to
from tests.store.old_libraries import old_library

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def app(qapp, tmp_path, monkeypatch):
    from reader.app import App
    from reader.config.settings import Settings

    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    before = qapp.palette()
    made = App(QApplication.instance(), Settings(tmp_path / "settings"))
    yield made
    made.window.close()
    qapp.setStyleSheet("")
    qapp.setPalette(before)


def version_of(path) -> int:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db:
        return db.execute("PRAGMA user_version").fetchone()[0]


def test_it_is_brought_up_to_date_and_what_is_new_can_be_used(app, qtbot, tmp_path):
    path = old_library(tmp_path / "old.newsgloss")
    app.open(path).resize(1440, 900)
    go_to(app, qtbot, "press/b.txt")
    assert version_of(path) == SCHEMA_VERSION
    assert [field.value for field in app.state.view.fields] == ["Regen in Köln", "Ada Beispiel"]
    uuid = app.state.view.row.uuid
    app.controller.change(lambda library: library.articles.set_field_of_many([uuid], "outlet", "Der Kai"))
    qtbot.waitUntil(lambda: app.state.view.field("outlet") == "Der Kai", timeout=10_000)
    app.controller.call("library.outlet_rules")
    qtbot.waitUntil(lambda: "no rules yet" in app.controller.outlets.window.words.text(), timeout=10_000)
    app.controller.call("edit.undo")
    qtbot.waitUntil(lambda: not app.state.view.field("outlet"), timeout=10_000)


def test_a_line_says_so_while_it_is_brought_up_to_date_and_the_program_lives(app, tmp_path):
    path, shown = old_library(tmp_path / "old.newsgloss"), []
    QTimer.singleShot(0, lambda: shown.append((app.start.said(), app.start.isVisible())))
    app.open(path)
    assert shown == [("Bringing old.newsgloss up to date for this version of Newsgloss…", True)]
    assert app.start is None
    assert app.state.writing is not None
    other, said = old_library(tmp_path / "other.newsgloss"), []
    QTimer.singleShot(0, lambda: said.append(app.window.status._words.text()))
    app.open(other)
    assert said == ["Bringing other.newsgloss up to date for this version of Newsgloss…"]
    assert version_of(other) == SCHEMA_VERSION


def test_where_it_cannot_be_written_it_is_read_and_stays_as_it_is(app, qtbot, tmp_path):
    path = old_library(tmp_path / "old.newsgloss")
    with closing(sqlite3.connect(path)) as db:
        page = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'draft'").fetchone()[0]
        size = db.execute("PRAGMA page_size").fetchone()[0]
    with path.open("r+b") as file:
        # Damaged in a corner: no backup that holds could be made, so it is not changed.
        file.seek((page - 1) * size)
        file.write(b"\xff" * 100)
    app.open(path).resize(1440, 900)
    go_to(app, qtbot, "press/b.txt")
    assert app.state.writing is None
    assert version_of(path) == 1


def test_one_of_a_later_version_is_read_and_the_window_says_why_nothing_can_be_changed(app, qtbot, tmp_path):
    path = old_library(tmp_path / "newer.newsgloss", SCHEMA_VERSION)
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("ALTER TABLE annotation ADD COLUMN mood TEXT")
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    before = path.read_bytes()
    app.open(path).resize(1440, 900)
    assert "newer.newsgloss was written by a newer version of Newsgloss" in app.window.status._words.text()
    assert "newer version" in app.window.status._saved.accessibleDescription()
    go_to(app, qtbot, "press/b.txt")
    assert app.state.writing is None
    assert path.read_bytes() == before
