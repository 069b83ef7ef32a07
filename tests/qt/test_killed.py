"""The window's process is killed right after a mark was said to be saved: the mark is there when it is opened again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from annotations.library import Library
from tests.qt.window_kit import annotations, label, make_library, opened

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.skipif(sys.platform == "win32", reason="no kill -9 there"),
]
ROOT = Path(__file__).resolve().parents[2]
WINDOW = """
import sys
sys.path.insert(0, {root!r})
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from reader.app import App
application = QApplication([])
app = App(application)
app.open(Path(sys.argv[1]))
went = []
def go_on():
    view = app.state.view
    if view is None:
        return
    if view.row.name != "ferry.txt":
        if not went:
            went.append(1)
            uuid = app.state.reading.ask_now(lambda library: library.articles.find("ferry.txt").uuid)
            app.controller.listing.read(uuid)
    elif len(went) < 2:
        went.append(2)
        start = view.text.index("Pieter Vance")
        app.window.page.select(start, start + 12)
        QTest.keyClick(app.window.page, Qt.Key.Key_P)
    elif "All changes saved" in [words.text() for words in app.window.status.findChildren(QLabel)]:
        print("saved", flush=True)
        ticks.stop()
ticks = QTimer()
ticks.timeout.connect(go_on)
ticks.start(1)
application.exec()
"""


def test_a_mark_that_was_said_to_be_saved_outlives_a_kill(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "study.newsgloss"
    make_library(path)
    code = WINDOW.format(root=str(ROOT))
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        [sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout.readline() == "saved\n"
        process.send_signal(signal.SIGKILL)
    with Library.open(path) as library:
        assert library.check() == []
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        assert [one.quote for one in annotations(app)] == ["Pieter Vance"]
        label(app, qtbot, "Port Alder", Qt.Key.Key_L)
        app.window.close()
    with Library.open(path) as library:
        assert library.check() == []
    assert [file.name for file in tmp_path.glob("study*")] == ["study.newsgloss"]
