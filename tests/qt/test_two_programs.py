"""Two programs and one library: the second reads, sees what the first writes, and may write once that is done."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from annotations.library import Library
from tests.qt.window_kit import TEXT, annotations, label, make_library, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 1000
WRITER = f"""
import io, json, sys
sys.path.insert(0, {str(ROOT)!r})
from pathlib import Path
from annotations.exchange.rows import read_rows
from annotations.library import Library
from annotations.model.annotator import Annotator
ANA = Annotator("11111111-1111-4111-8111-111111111111", "Ana")
with Library.open_to_write(Path(sys.argv[1]), ANA, doing="the window") as library:
    print("held", flush=True)
    for line in sys.stdin:
        if line.strip() == "undo":
            library.history.undo([ANA.uuid])
        else:
            library.annotations.add(read_rows(io.BytesIO(line.encode())))
        print("done", flush=True)
"""
AT = TEXT.index("Pieter Vance")
MENTION = f'{{"article": "ferry.txt", "kind": "mention", "start": {AT}, "end": {AT + 12}, "label": "Person"}}'


class Other:
    """The other program: it holds the library and does what it is told."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def do(self, line: str) -> None:
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        assert self.process.stdout.readline() == "done\n"

    def end(self) -> None:
        self.process.stdin.close()
        assert self.process.wait(30) == 0

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(30)


@contextmanager
def held(path: Path) -> Iterator[Other]:
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with process:
        assert process.stdout.readline() == "held\n"
        try:
            yield Other(process)
        finally:
            process.kill()


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "study.newsgloss"
    make_library(path)
    return path


@pytest.fixture
def both(qapp, qtbot, path, tmp_path):
    """The other program, and a window on the library that it holds."""
    with held(path) as other, opened(qapp, qtbot, path, tmp_path / "settings") as app:
        yield other, app


def notice(app):
    (one,) = app.window.area.notices()
    return one


def free(app) -> bool:
    return app.controller.begin._held.buttons["write"].isVisible()


def test_a_second_window_reads_and_says_who_writes(both, qtbot):
    _, app = both
    assert app.state.writing is None
    qtbot.waitUntil(lambda: "another Newsgloss window" in notice(app).words(), timeout=10_000)
    assert not free(app)


def test_what_the_other_program_writes_appears_on_the_page_and_in_the_list(both, qtbot):
    other, app = both
    other.do(MENTION)
    qtbot.waitUntil(lambda: [one.quote for one in annotations(app)] == ["Pieter Vance"], timeout=5 * SECONDS)
    ids = app.controller.listing.model.ids
    row = ids.index(app.state.view.row.id)
    qtbot.waitUntil(lambda: app.controller.listing.model.row(row).annotations == 1, timeout=5 * SECONDS)
    other.do("undo")
    qtbot.waitUntil(lambda: not annotations(app), timeout=5 * SECONDS)


def test_nothing_is_read_anew_while_nobody_writes(both, qtbot):
    _, app = both
    heard, looks = [], []
    app.state.changed.connect(heard.append)
    app.state.watched.connect(lambda: looks.append(1))
    qtbot.waitUntil(lambda: len(looks) >= 3, timeout=15 * SECONDS)
    assert heard == []


def test_once_the_other_program_is_done_the_library_can_be_opened_for_writing(both, qtbot, path):
    other, app = both
    other.do(MENTION)
    other.end()
    qtbot.waitUntil(lambda: free(app), timeout=10 * SECONDS)
    assert "You can write this library now" in notice(app).words()
    notice(app).buttons["write"].click()
    qtbot.waitUntil(lambda: app.state.view is not None, timeout=10 * SECONDS)
    assert app.state.writing is not None
    assert app.state.view.row.name == "ferry.txt"
    label(app, qtbot, "Port Alder", Qt.Key.Key_L)
    app.window.close()
    with Library.open(path) as library:
        assert library.check() == []


@pytest.mark.skipif(sys.platform == "win32", reason="no kill -9 there")
def test_after_the_other_program_was_killed_the_library_can_be_opened_for_writing(both, qtbot):
    other, app = both
    other.do(MENTION)
    other.kill()
    qtbot.waitUntil(lambda: free(app), timeout=10 * SECONDS)
    notice(app).buttons["write"].click()
    qtbot.waitUntil(lambda: app.state.view is not None and len(annotations(app)) == 1, timeout=10 * SECONDS)
    assert app.state.writing is not None


def test_what_the_command_line_adds_to_a_library_that_is_only_read_appears(both, qtbot, path, tmp_path):
    other, app = both
    other.end()
    rows = tmp_path / "rows.jsonl"
    rows.write_text(MENTION + "\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "annotate", "--annotator", "Ben", str(path), str(rows)],
        capture_output=True, text=True, check=False, env={**os.environ, "QT_QPA_PLATFORM": ""},
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "Added 1 mention.\n"), done.stderr
    qtbot.waitUntil(lambda: [one.annotator for one in annotations(app)] == ["Ben"], timeout=5 * SECONDS)


def test_a_command_that_would_write_while_the_window_does_is_told_so(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings"):
        done = subprocess.run(
            [sys.executable, str(ROOT / "main.py"), "undo", str(path)], capture_output=True, text=True, check=False
        )
    assert done.returncode == 1
    assert "held for writing by another Newsgloss (the window" in done.stderr
