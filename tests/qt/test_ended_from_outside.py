"""The session ends, or the system asks the program to go: it ends as a window that is closed, with nothing to tell."""

from __future__ import annotations

import signal
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations.library import Library
from reader.config.crash_watch import Watch
from reader.ending import Ending
from tests.qt.test_crash import running
from tests.qt.test_full_disk import full_disk
from tests.qt.window_kit import ANA, annotations, make_library, opened, press, select

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.skipif(sys.platform == "win32", reason="no such signals there"),
]
MARKED = """
    window = app().window
    window.page.setFocus()
    start = app().state.view.text.index("Nothing")
    window.page.select(start, start + 7)
    QTest.keyClick(window.page, Qt.Key.Key_L)
    when(lambda: len(app().state.view.annotations) == 1, note)

def note():
    window = app().window
    QTest.keyClick(window.page, Qt.Key.Key_N)
    QTest.keyClicks(window.note_card.field, "half a word")
    say("ready")
"""
ASKED = """
    QTimer.singleShot(200, app(), lambda: say("ready"))
    app().controller.call("library.open")
"""


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    # Where the tests were started to outlive their terminal (nohup), the program would be too.
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield tmp_path / "study.newsgloss"
    signal.signal(signal.SIGHUP, before)


def end(path, script: str, number: int) -> tuple[int, str]:
    """Run the program till its script is ready, send it a signal, and return its exit status and what it told."""
    with running(path, script) as process:
        assert process.stdout.readline() == "ready\n"
        process.send_signal(number)
        _, errors = process.communicate(timeout=120)
        return process.returncode, errors


def kept(path, name: str = "ferry.txt") -> list[str]:
    with Library.open_to_write(path, ANA, doing="test") as library:
        assert library.interrupted == 0
        assert library.check() == []
        article = library.articles.find(name)
        return sorted(one.body or one.quote for one in library.annotations.reader().of_article(article.id))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_window_that_is_asked_to_end_keeps_what_is_typed_and_the_next_start_has_nothing_to_tell(
    path, tmp_path, number
):
    status, errors = end(path, MARKED, number)
    assert status == 0, errors
    assert "Traceback" not in errors
    assert list((tmp_path / "settings" / "running").iterdir()) == []
    assert {one.name for one in tmp_path.iterdir()} <= {"study.newsgloss", "study.newsgloss.backups", "settings"}
    # What the next start asks, to tell that this one was not closed.
    assert not Watch().left_behind()
    assert kept(path, "other.txt") == ["Nothing", "half a word"]


def test_a_question_that_is_open_is_closed_and_the_window_ends(path, tmp_path):
    status, errors = end(path, ASKED, signal.SIGTERM)
    assert status == 0, errors
    assert list((tmp_path / "settings" / "running").iterdir()) == []


class Session:
    """What Qt hands over where a session ends; it makes none itself."""

    def __init__(self, *, asks: bool) -> None:
        self.asks, self.cancelled = asks, False

    def allowsInteraction(self) -> bool:  # noqa: N802
        return self.asks

    def release(self) -> None:
        pass

    def cancel(self) -> None:
        self.cancelled = True


@pytest.mark.parametrize("asks", [True, False])
def test_a_session_that_ends_closes_the_window_or_goes_on_where_not_all_can_be_kept(qapp, qtbot, path, tmp_path, asks):
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        ending, session, window = Ending(QApplication.instance()), Session(asks=asks), app.window
        with full_disk():
            select(app, "Port Alder")
            press(app, Qt.Key.Key_N)
            QTest.keyClicks(window.note_card.field, "half a word")
            ending._session_ends(session)
            assert session.cancelled is asks
            assert window.isVisible() is asks
        if asks:
            qtbot.waitUntil(lambda: len(annotations(app)) == 1, timeout=15_000)
            ending._session_ends(session)
            assert not window.isVisible()
            assert kept(path) == ["half a word"]
        ending.setParent(None)
