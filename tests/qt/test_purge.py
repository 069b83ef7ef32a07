"""Purging in the window: what will be lost is said, it is asked once more, and then it is gone from the file."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotations.library import Library
from reader.config.training import models_folder
from tests.qt.window_kit import ANA, annotations, go_to, label, make_library, opened

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


def asked(app, qtbot):
    """The window that asks what is to go, once it says what will be lost."""
    app.controller.call("library.purge")
    desk = app.controller.past.purging
    qtbot.waitUntil(lambda: desk.window is not None and desk.window.go_on.isEnabled(), timeout=10_000)
    return desk


def confirmed(desk, qtbot) -> str:
    """Go on by keys to the last question and agree; return what the button said."""
    desk.window.go_on.setFocus()
    QTest.keyClick(desk.window.go_on, Qt.Key.Key_Return)
    question = desk.question
    qtbot.waitUntil(question.isActiveWindow, timeout=5_000)
    assert question.leave.hasFocus()
    words = question.do.text()
    QTest.keyClick(question, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    return words


def test_an_article_goes_for_good_after_a_second_question(app, qtbot, path):
    label(app, qtbot, "Ingrid Solheim", Qt.Key.Key_P)
    learned = models_folder() / f"tally-{app.state.uuid}-x.bin"
    learned.parent.mkdir(parents=True, exist_ok=True)
    learned.write_bytes(b"Ingrid")
    desk = asked(app, qtbot)
    assert "Lost for good: 1 article, 1 annotation" in desk.window.lost.text()
    words = confirmed(desk, qtbot)
    assert words == "Purge 1 article and 1 annotation for good"
    qtbot.waitUntil(lambda: desk.window is None, timeout=20_000)
    qtbot.waitUntil(lambda: app.state.view is None or app.state.view.row.name == "other.txt", timeout=10_000)
    qtbot.waitUntil(lambda: not learned.exists(), timeout=10_000)
    app.window.close()
    for file in (path, *(one for one in path.parent.glob("study.newsgloss.backups/*") if one.is_file())):
        assert b"Solheim" not in file.read_bytes()
    with Library.open(path) as library:
        assert library.check() == []
        assert [article.name for article in library.articles] == ["other.txt"]


def test_leaving_it_changes_nothing(app, qtbot):
    desk = asked(app, qtbot)
    desk.window.go_on.click()
    qtbot.waitUntil(desk.question.isActiveWindow, timeout=5_000)
    QTest.keyClick(desk.question, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: desk.question is None, timeout=5_000)
    assert app.state.reading.ask_now(lambda library: len(list(library.articles))) == 2


def test_a_name_goes_and_the_marks_stay(app, qtbot):
    one = label(app, qtbot, "Ingrid Solheim", Qt.Key.Key_P)
    learned = models_folder() / f"tally-{app.state.uuid}-x.bin"
    learned.parent.mkdir(parents=True, exist_ok=True)
    learned.write_bytes(b"what this annotator marks")
    desk = asked(app, qtbot)
    desk.window.person.setChecked(True)
    desk.window.people.setCurrentIndex(desk.window.people.findText(one.annotator))
    qtbot.waitUntil(lambda: "stays, under another name" in desk.window.lost.text(), timeout=10_000)
    assert confirmed(desk, qtbot) == "Purge the annotator's name for good"
    qtbot.waitUntil(lambda: [mark.annotator for mark in annotations(app)] == ["Anonymous 1"], timeout=20_000)
    qtbot.waitUntil(lambda: not learned.exists(), timeout=10_000)


def test_a_deleted_article_is_purged_from_the_list_of_deleted_things(app, qtbot):
    app.state.writing.do(lambda library: library.articles.delete([library.articles.find("other.txt").uuid]))
    app.controller.call("edit.bin")
    bin_ = app.controller.past.bin
    qtbot.waitUntil(lambda: bin_.window is not None and bin_.window.model.rowCount() == 1, timeout=10_000)
    qtbot.waitUntil(bin_.window.purge.isEnabled, timeout=5_000)
    bin_.window.purge.click()
    desk = app.controller.past.purging
    qtbot.waitUntil(lambda: desk.window is not None and desk.window.go_on.isEnabled(), timeout=10_000)
    assert desk.window.articles.text() == "The article “other.txt”"
    assert confirmed(desk, qtbot) == "Purge 1 article for good"
    qtbot.waitUntil(lambda: bin_.window.model.rowCount() == 0, timeout=20_000)


def test_a_library_that_is_only_read_says_so(qapp, qtbot, path, tmp_path):
    with (
        Library.open_to_write(path, ANA, doing="another window"),
        opened(qapp, qtbot, path, tmp_path / "settings") as app,
    ):
        go_to(app, qtbot, "other.txt")
        assert app.controller.able.why_not("library.purge") == "This library is open for reading only."
