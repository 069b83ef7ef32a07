"""Deleted things in a window of their own: found by typing, looked at, put back by keys, several at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotations.library import Library
from annotations.model.deleted import Deleted
from reader.models.deleted import DeletedModel, rows_of
from tests.qt.window_kit import ANA, annotations, label, make_library, opened

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


def delete(app, qtbot, *words: str) -> list[str]:
    """Label words as persons and delete each by itself; return their UUIDs, the last deleted first."""
    uuids = [label(app, qtbot, one, Qt.Key.Key_P).uuid for one in words]
    for uuid in uuids:
        app.state.writing.do(lambda library, uuid=uuid: library.annotations.delete([uuid]))
    qtbot.waitUntil(lambda: not {one.uuid for one in annotations(app)}.intersection(uuids), timeout=10_000)
    return uuids[::-1]


def shown(app, qtbot, rows: int):
    QTest.keyClick(
        app.window, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    desk = app.controller.past.bin
    qtbot.waitUntil(lambda: desk.window is not None and desk.window.model.rowCount() == rows, timeout=10_000)
    return desk.window


def cells(window, column: int) -> list[str]:
    return [window.model.index(row, column).data() for row in range(window.model.rowCount())]


def test_the_newest_stands_above_with_its_label_article_and_who_deleted_it(app, qtbot):
    delete(app, qtbot, "Ingrid Solheim", "Pieter Vance")
    window = shown(app, qtbot, 2)
    assert cells(window, 0) == ["Mention", "Mention"]
    assert cells(window, 1) == ["Pieter Vance (Person)", "Ingrid Solheim (Person)"]
    assert cells(window, 2) == ["Harbour vote keeps the night ferry"] * 2
    assert len(set(cells(window, 4))) == 1
    assert not window.isModal()


def test_enter_shows_the_words_it_stood_on_with_those_beside_them(app, qtbot):
    delete(app, qtbot, "Pieter Vance")
    window = shown(app, qtbot, 1)
    QTest.keyClick(window.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Councillor [Pieter Vance] was not convinced" in window.shown.text(), timeout=5_000)
    assert window.shown.isVisible()


def test_the_key_puts_all_that_is_selected_back_as_one_action(app, qtbot):
    uuids = delete(app, qtbot, "Ingrid Solheim", "Pieter Vance")
    window = shown(app, qtbot, 2)
    QTest.keyClick(window.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert window.put_back.text() == "Put back 2 things"
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: {one.uuid for one in annotations(app)} >= set(uuids), timeout=10_000)
    qtbot.waitUntil(lambda: window.model.rowCount() == 0, timeout=10_000)
    qtbot.waitUntil(lambda: window.trouble.text() == "2 things are back.", timeout=10_000)
    assert "Nothing of this library is deleted" in window.empty.text()
    app.window.activateWindow()
    app.controller.call("edit.undo")
    qtbot.waitUntil(lambda: not {one.uuid for one in annotations(app)}.intersection(uuids), timeout=10_000)
    qtbot.waitUntil(lambda: window.model.rowCount() == 2, timeout=10_000)


def test_typing_and_the_kind_filter_the_rows(app, qtbot):
    delete(app, qtbot, "Ingrid Solheim", "Pieter Vance")
    window = shown(app, qtbot, 2)
    window.typed.setFocus()
    QTest.keyClicks(window.typed, "vance person")
    qtbot.waitUntil(lambda: cells(window, 1) == ["Pieter Vance (Person)"], timeout=5_000)
    QTest.keyClick(window.typed, Qt.Key.Key_Down)
    assert window.selected() == [window.model.deleted(0).uuid]
    window.kinds.setCurrentIndex(window.kinds.findData("note"))
    assert window.model.rowCount() == 0
    assert window.empty.text() == "No deleted thing has these words."


def test_what_cannot_come_back_says_why_beside_the_rows(app, qtbot):
    delete(app, qtbot, "Pieter Vance")
    label(app, qtbot, "Pieter Vance", Qt.Key.Key_P)
    window = shown(app, qtbot, 1)
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.trouble.text() == "These words have the label already.", timeout=5_000)
    assert window.model.rowCount() == 1


def test_a_library_that_is_only_read_shows_them_and_says_why_none_comes_back(qapp, qtbot, path, tmp_path):
    with Library.open_to_write(path, ANA, doing="another window") as library:
        library.articles.delete([library.articles.find("other.txt").uuid])
        with opened(qapp, qtbot, path, tmp_path / "settings") as app:
            window = shown(app, qtbot, 1)
            assert not window.put_back.isEnabled()
            assert window.put_back.toolTip() == "This library is open for reading only."
            QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            assert window.trouble.text() == "This library is open for reading only."


def test_a_hundred_thousand_are_filtered_without_making_their_words(qapp):
    things = [
        Deleted(str(n), "mention", f"word {n}", "Person", "Ferry", "a", "Ana", n, "Delete", "b", ())
        for n in range(100_000)
    ]
    model = DeletedModel()
    model.set_rows(rows_of(things))
    model.set_filter("mention", "word 99999")
    assert [model.deleted(row).uuid for row in range(model.rowCount())] == ["99999"]
    model.set_filter("note", "")
    assert model.rowCount() == 0
    assert model.total == 100_000
