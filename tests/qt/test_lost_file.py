"""The disk is full or the file is gone: what was done stays in view, is tried again, or goes on elsewhere."""

from __future__ import annotations

import os
import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from annotations.library import Library
from tests.qt.test_full_disk import full_disk
from tests.qt.window_kit import annotations, label, make_library, opened, press, select

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.skipif(os.name != "posix", reason="there a file that is open cannot be moved"),
]
KEY = Qt.Key


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    (tmp_path / "stick").mkdir()
    make_library(tmp_path / "stick" / "study.newsgloss")
    return tmp_path / "stick" / "study.newsgloss"


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


def said(app) -> str:
    return app.window.status._words.text()


def notice(app):
    return app.controller.files.not_kept.notice


def mark_in_vain(app, qtbot, words: str, key: Qt.Key) -> None:
    waiting = len(app.controller.files.not_kept.waiting)
    select(app, words)
    press(app, key)
    qtbot.waitUntil(lambda: len(app.controller.files.not_kept.waiting) > waiting, timeout=10_000)


def quotes(app) -> list[str]:
    return sorted(one.quote for one in annotations(app))


def kept(path) -> list[str]:
    with Library.open(path) as library:
        assert library.check() == []
        article = library.articles.find("ferry.txt")
        return sorted(one.body or one.quote for one in library.annotations.reader().of_article(article.id))


def answer(monkeypatch, path) -> None:
    """Have the dialog for a file answered; it is the system's."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))


def test_marks_that_a_full_disk_does_not_take_wait_and_are_made_by_a_key(app, qtbot, path):
    with full_disk():
        mark_in_vain(app, qtbot, "Ingrid Solheim", KEY.Key_P)
        mark_in_vain(app, qtbot, "Port Alder", KEY.Key_L)
        assert "2 changes are not kept so far" in notice(app).words()
        assert app.window.status._saved.text() == "Not all is saved"
        assert "Port Alder" in notice(app).words()
        assert app.window.page.hasFocus()
        # Still full: they wait on.
        app.controller.call("library.try_again")
        qtbot.waitUntil(lambda: len(app.controller.files.not_kept.waiting) == 2, timeout=10_000)
    notice(app).focus()
    QTest.keyClick(app.window.focusWidget(), KEY.Key_Return)
    qtbot.waitUntil(lambda: quotes(app) == ["Ingrid Solheim", "Port Alder"], timeout=10_000)
    assert not notice(app).isVisible()
    assert app.window.status._saved.text() == "All changes saved"
    assert "kept" in app.controller.able.why_not("library.try_again")


def test_the_same_mark_tried_twice_waits_once(app, qtbot):
    with full_disk():
        mark_in_vain(app, qtbot, "Port Alder", KEY.Key_L)
        select(app, "Port Alder")
        press(app, KEY.Key_L)
        app.state.writing.settle()
        assert len(app.controller.files.not_kept.waiting) == 1


def test_what_waits_holds_the_window_once_and_is_tried_at_leaving(app, qtbot, path):
    with full_disk():
        mark_in_vain(app, qtbot, "Port Alder", KEY.Key_L)
        assert not app.window.close()
        assert "could be kept" in said(app)
    assert app.window.close()
    assert kept(path) == ["Port Alder"]


def test_what_waits_can_be_put_away(app, qtbot, path):
    with full_disk():
        mark_in_vain(app, qtbot, "Port Alder", KEY.Key_L)
    notice(app).focus()
    QTest.keyClick(app.window.focusWidget(), KEY.Key_Escape)
    assert not notice(app).isVisible()
    assert app.window.close()
    assert kept(path) == []


def test_a_file_that_was_moved_away_is_noticed_before_anything_is_done_and_work_goes_on_when_it_is_back(
    app, qtbot, path, tmp_path
):
    path.rename(tmp_path / "elsewhere.newsgloss")
    qtbot.waitUntil(lambda: notice(app) is not None and notice(app).isVisible(), timeout=10_000)
    assert "study.newsgloss is not where it was" in notice(app).words()
    mark_in_vain(app, qtbot, "Port Alder", KEY.Key_L)
    assert "is not where it was" in said(app)
    (tmp_path / "elsewhere.newsgloss").rename(path)
    qtbot.waitUntil(lambda: quotes(app) == ["Port Alder"], timeout=10_000)
    assert not notice(app).isVisible()
    label(app, qtbot, "Ingrid Solheim", KEY.Key_P)
    app.window.close()
    assert kept(path) == ["Ingrid Solheim", "Port Alder"]


def test_a_stick_that_is_in_again_is_gone_on_with_in_the_same_window(app, qtbot, path, tmp_path):
    label(app, qtbot, "Ingrid Solheim", KEY.Key_P)
    shutil.copytree(path.parent, tmp_path / "same")
    path.parent.rename(tmp_path / "pulled")
    mark_in_vain(app, qtbot, "Port Alder", KEY.Key_L)
    (tmp_path / "same").rename(path.parent)
    qtbot.waitUntil(lambda: quotes(app) == ["Ingrid Solheim", "Port Alder"], timeout=10_000)
    app.window.close()
    assert kept(path) == ["Ingrid Solheim", "Port Alder"]
    assert [file.name for file in path.parent.iterdir()] == ["study.newsgloss"]


def test_work_goes_on_elsewhere_with_what_was_not_kept(app, qtbot, path, tmp_path, monkeypatch):
    label(app, qtbot, "Ingrid Solheim", KEY.Key_P)
    path.unlink()
    mark_in_vain(app, qtbot, "Port Alder", KEY.Key_L)
    target = tmp_path / "at home.newsgloss"
    answer(monkeypatch, target)
    qtbot.waitUntil(lambda: notice(app).isVisible(), timeout=10_000)
    notice(app).buttons["elsewhere"].setFocus()
    QTest.keyClick(notice(app).buttons["elsewhere"], KEY.Key_Space)
    qtbot.waitUntil(lambda: quotes(app) == ["Ingrid Solheim", "Port Alder"], timeout=10_000)
    assert app.window.windowTitle().startswith("at home")
    assert app.settings.get("recent")[0] == str(target)
    qtbot.waitUntil(lambda: not notice(app).isVisible(), timeout=10_000)
    label(app, qtbot, "Pieter Vance", KEY.Key_P)
    app.controller.call("edit.undo")
    qtbot.waitUntil(lambda: quotes(app) == ["Ingrid Solheim", "Port Alder"], timeout=10_000)
    app.window.close()
    assert kept(target) == ["Ingrid Solheim", "Port Alder"]


def test_work_goes_on_elsewhere_also_where_nothing_is_wrong(app, qtbot, path, tmp_path, monkeypatch):
    label(app, qtbot, "Ingrid Solheim", KEY.Key_P)
    answer(monkeypatch, tmp_path / "second")
    app.controller.call("library.elsewhere")
    qtbot.waitUntil(lambda: app.state.path == tmp_path / "second.newsgloss", timeout=10_000)
    label(app, qtbot, "Port Alder", KEY.Key_L)
    app.window.close()
    assert kept(path) == ["Ingrid Solheim"]
    assert kept(tmp_path / "second.newsgloss") == ["Ingrid Solheim", "Port Alder"]


def test_a_file_that_is_there_already_is_never_written_over(app, qtbot, path, tmp_path, monkeypatch):
    (tmp_path / "there.newsgloss").write_text("something else")
    answer(monkeypatch, tmp_path / "there.newsgloss")
    app.controller.call("library.elsewhere")
    assert "already" in said(app)
    assert (tmp_path / "there.newsgloss").read_text() == "something else"


def test_what_was_typed_is_written_to_a_text_file(app, qtbot, path, tmp_path, monkeypatch):
    card, details = app.window.note_card, app.window.details
    with full_disk():
        mark_in_vain(app, qtbot, "Ingrid Solheim", KEY.Key_P)
        details.edit(next(row for row in details.field_rows() if row.name == "outlet"))
        details.editor.line.setText("Alder Courier")
        QTest.keyClick(details.editor.line, KEY.Key_Return)
        qtbot.waitUntil(lambda: bool(details.unkept()), timeout=10_000)
        select(app, "Port Alder")
        app.controller.call("mark.note")
        QTest.keyClicks(card.field, "half a year of work")
        QTest.keyClick(card.field, KEY.Key_Escape)
        qtbot.waitUntil(lambda: bool(app.controller.notes.keeper.held()), timeout=10_000)
        assert app.window.status._saved.text() == "Not all is saved"
    target = tmp_path / "words.txt"
    answer(monkeypatch, target)
    app.controller.call("library.save_words")
    qtbot.waitUntil(target.exists, timeout=10_000)
    words = target.read_text("utf-8")
    assert "Note\nhalf a year of work" in words
    assert "Alder Courier" in words
    assert "Label “Ingrid Solheim” as Person" in words
    # The note is tried again by itself.
    qtbot.waitUntil(lambda: not app.controller.notes.keeper.held(), timeout=15_000)
    assert app.window.close()
    assert kept(path) == ["Ingrid Solheim", "half a year of work"]
