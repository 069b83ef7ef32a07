"""The program goes wrong: the window says so quietly, the next start too, and the report holds no words of anybody."""

from __future__ import annotations

import os
import random
import signal
import string
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.library import Library
from annotations.model.annotator import Annotator
from reader.articles.pasted import pasted_article
from reader.config.crash_report import report_text
from reader.config.crash_watch import Watch
from reader.config.settings import Settings
from tests.qt.window_kit import ANA, make_library

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ROOT = Path(__file__).resolve().parents[2]
KILLS = pytest.mark.skipif(sys.platform == "win32", reason="no kill -9 there")
CHILD = """
import sys
sys.path.insert(0, {root!r})
import ctypes, threading, time
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from reader.app import App
from reader.opening import start

SECRET = sys.argv[2]

def say(words):
    print(words, flush=True)

def app():
    return QApplication.instance().findChild(App)

def when(ready, do):
    def look():
        if ready():
            ticks.stop()
            ticks.deleteLater()
            do()
    ticks = QTimer(QApplication.instance())
    ticks.timeout.connect(look)
    ticks.start(5)

def whole():
    return app() is not None and app()._watch is not None and app().state is not None and app().state.view is not None

def notice():
    return app().controller.files.crash.notice

def wrong():
    raise KeyError(SECRET)

def script():
{script}

def begin():
    while QApplication.instance() is None:
        time.sleep(0.01)
    QTimer.singleShot(0, QApplication.instance(), lambda: when(whole, script))

threading.Thread(target=begin, daemon=True).start()
sys.exit(start([sys.argv[1]]))
"""
READY = "    say('ready')"
SEGFAULT = "    say('ready')\n    ctypes.string_at(0)"


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    return tmp_path / "study.newsgloss"


@contextmanager
def running(path: Path, script: str, secret: str = "secret"):
    """The program in a process of its own, which says lines of what a script in it comes to."""
    code = CHILD.format(root=str(ROOT), script=script)
    with subprocess.Popen(
        [sys.executable, "-c", code, str(path), secret],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    ) as process:  # fmt: skip
        try:
            yield process
        finally:
            if process.poll() is None:
                process.kill()


def ended(path: Path, script: str, secret: str = "secret") -> tuple[int, list[str], str]:
    with running(path, script, secret) as process:
        out, err = process.communicate(timeout=120)
    return process.returncode, out.splitlines(), err


@contextmanager
def next_start(qapp, qtbot, path: Path):
    """The window of the next start, watched as the program watches it; yields what it says over the page."""
    from reader.app import App
    from reader.opening import Opening

    before, watch = qapp.palette(), Watch()
    opening = Opening(qapp, path, Settings(), watch)
    with qtbot.waitSignal(opening.whole, timeout=20_000):
        pass
    app = qapp.findChildren(App)[-1]
    app.window.resize(1440, 900)
    try:
        yield app
    finally:
        app.window.close()
        watch.end()
        opening.setParent(None)
        app.setParent(None)
        qapp.setStyleSheet("")
        qapp.setPalette(before)


def said(app) -> str:
    notice = app.controller.files.crash.notice
    return "" if notice is None or notice.isHidden() else notice.words()


@KILLS
def test_the_next_start_says_that_a_window_was_not_closed_and_saves_a_report(qapp, qtbot, path, tmp_path, monkeypatch):
    with running(path, READY) as process:
        assert process.stdout.readline() == "ready\n"
        process.send_signal(signal.SIGKILL)
    target = tmp_path / "a report.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    with next_start(qapp, qtbot, path) as app:
        assert said(app) == "Newsgloss was not closed properly last time. What was saved by then is all here."
        assert app.window.page.hasFocus()
        button = app.controller.files.crash.notice.buttons["help.report"]
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Return)
        qtbot.waitUntil(target.exists, timeout=10_000)
        qtbot.waitUntil(lambda: said(app) == "", timeout=10_000)
        assert "A window was not closed." in target.read_text("utf-8")
    with next_start(qapp, qtbot, path) as app:
        assert said(app) == ""


@KILLS
def test_a_crash_of_qt_or_python_is_in_the_report_with_the_places_it_happened_at(qapp, qtbot, path):
    status, _, _ = ended(path, SEGFAULT)
    assert status == -signal.SIGSEGV
    with next_start(qapp, qtbot, path) as app:
        assert said(app)
        report = report_text()
    assert "Fatal Python error: Segmentation fault" in report
    assert "elsewhere:" in report
    assert "reader/opening.py:" in report
    assert str(ROOT) not in report


def test_an_error_of_the_program_is_said_once_and_the_work_goes_on(qapp, qtbot, path):
    script = """
    QTimer.singleShot(0, wrong)
    def go_on():
        say(notice().words())
        first = notice()
        QTimer.singleShot(0, wrong)
        def again():
            say(str(notice() is first))
            page = app().window.page
            at = app().state.view.text.index("Pieter Vance") if "Pieter" in app().state.view.text else 0
            page.select(at, at + 7)
            QTest.keyClick(page, Qt.Key.Key_P)
            when(lambda: app().state.view.annotations, app().window.close)
        QTimer.singleShot(200, again)
    when(lambda: notice() is not None, go_on)
"""
    status, lines, err = ended(path, script)
    assert (status, lines) == (
        0, ["Something went wrong in the program. Your work is kept, and you can go on.", "True"]
    )  # fmt: skip
    assert err.count("KeyError: 'secret'") == 2
    with Library.open(path) as library:
        assert library.check() == []
        assert sum(library.articles.annotation_counts().values()) == 1
    report = report_text()
    assert "error KeyError" in report
    assert "changed annotation" in report
    with next_start(qapp, qtbot, path) as app:
        assert said(app) == "", "the window was closed"


def test_an_error_in_a_thread_is_said_too(path):
    script = """
    threading.Thread(target=wrong).start()
    def go_on():
        say(notice().words())
        app().window.close()
    when(lambda: notice() is not None, go_on)
"""
    status, lines, _ = ended(path, script)
    assert (status, lines) == (0, ["Something went wrong in the program. Your work is kept, and you can go on."])


def test_a_window_that_runs_is_no_crash(qapp, qtbot, path, tmp_path):
    make_library(tmp_path / "other.newsgloss")
    with running(path, READY) as process:
        assert process.stdout.readline() == "ready\n"
        with next_start(qapp, qtbot, tmp_path / "other.newsgloss") as app:
            assert said(app) == ""


@KILLS
def test_no_word_of_articles_notes_names_and_files_is_in_a_report(tmp_path, monkeypatch):
    random_ = random.Random(20260312)
    secret = {
        what: "".join(random_.choices(string.ascii_lowercase, k=12))
        for what in ("library", "folder", "article", "headline", "text", "note", "annotator", "label", "message")
    }
    folder = tmp_path / secret["folder"]
    folder.mkdir()
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(folder / "settings"))
    path = folder / f"{secret['library']}.newsgloss"
    who = Annotator(ANA.uuid, secret["annotator"])
    with Library.open_to_write(path, who, doing="test", create=True) as library:
        run = library.articles.begin_import()
        run.add([pasted_article(f"{secret['article']}.txt", f"{secret['headline']}\n\nThe {secret['text']} came.\n")])
        run.finish()
        library.codebook.add("label", secret["label"])
        article = next(iter(library.articles)).uuid
        add_annotations(library.session, [NewAnnotation("note", article, ((0, 5),), body=secret["note"])])
    script = f"""
    say("ready")
    page = app().window.page
    page.select(0, 12)
    QTest.keyClick(page, Qt.Key.Key_N)
    QTest.keyClicks(app().window.note_card.field, {secret["note"]!r})
    QTest.keyClick(app().window.note_card.field, Qt.Key.Key_Escape)
    QTimer.singleShot(0, wrong)
    threading.Thread(target=lambda: open({str(folder / secret["message"])!r})).start()
    when(lambda: notice() is not None, lambda: QTimer.singleShot(300, lambda: ctypes.string_at(0)))
"""
    assert ended(path, script, secret["message"])[0] == -signal.SIGSEGV
    watch = Watch()
    assert watch.left_behind()
    watch.end()
    report = report_text()
    for kind in ("error KeyError", "error FileNotFoundError 2", "changed annotation", "Segmentation fault"):
        assert kind in report
    for word in secret.values():
        assert word not in report
    assert str(tmp_path) not in report
