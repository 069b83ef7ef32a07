"""One library after the other is opened in the window and closed: nothing of them stays in memory."""

from __future__ import annotations

import gc
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.app import App
from reader.config.settings import Settings
from reader.state import State
from reader.ui.window.window import MainWindow
from tests.qt.window_kit import make_library
from tests.torture.model_hands import Ears
from tests.torture.model_memory import Memory

pytestmark = pytest.mark.no_qt_log  # what Qt complains of is heard by the test itself

SHORT, LONG = 4, 200


def open_and_close(qapp: QApplication, qtbot, folder: Path, count: int, memory: Memory) -> None:
    """Open two libraries by turns in one program, mark something in each, and look what is left of those before."""
    # Other tests of this process may have left theirs.
    threads = threading.enumerate()
    settings = Settings(folder / "settings")
    paths = [folder / f"{name}.newsgloss" for name in ("one", "two")]
    for path in paths:
        make_library(path)
    app = App(qapp, settings)
    # Other tests of this process may have left theirs.
    before = windows(qapp)
    for number in range(count):
        window = app.open(paths[number % 2])
        qtbot.waitUntil(lambda: app.state.view is not None, timeout=20_000)
        window.page.select(0, 7)
        marks = len(app.state.view.annotations)
        QTest.keyClick(window.page, Qt.Key.Key_P)
        qtbot.waitUntil(lambda marks=marks: len(app.state.view.annotations) > marks, timeout=20_000)
        QTest.keyClick(window.page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda marks=marks: len(app.state.view.annotations) == marks, timeout=20_000)
        del window
        settle(qapp)
        memory.sample(number + 1)
    assert [one for one in windows(qapp) if one not in before] == [app.window]
    app.window.close()
    app.deleteLater()
    settle(qapp)
    left = [one for one in threading.enumerate() if one not in threads]
    assert [one.name for one in left if one.name.startswith("newsgloss")] == []


def windows(qapp: QApplication) -> list[MainWindow]:
    return [one for one in qapp.topLevelWidgets() if isinstance(one, MainWindow)]


def states() -> int:
    """How many there are, those of other tests of this process among them."""
    gc.collect()
    return len([one for one in gc.get_objects() if type(one) is State])


def settle(qapp: QApplication) -> None:
    """What is to go goes."""
    qapp.processEvents()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()


def work(qapp: QApplication, qtbot, folder: Path, count: int) -> Memory:
    memory, ears = Memory(lambda: len(qapp.allWidgets())), Ears()
    try:
        open_and_close(qapp, qtbot, folder, count, memory)
    finally:
        ears.close()
    assert ears.heard == []
    return memory


def test_a_library_that_is_closed_leaves_no_window_no_widget_no_state_and_no_thread(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    before = states()
    memory = work(qapp, qtbot, tmp_path, SHORT)
    widgets = [sample[3] for sample in memory.samples]
    assert widgets[-1] <= widgets[1] * 1.02
    # The last one may still be held by what this test asked of it.
    assert states() - before <= 1


@pytest.mark.torture
def test_two_hundred_libraries_are_opened_and_closed_and_the_memory_stays_flat(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    memory = work(qapp, qtbot, tmp_path, LONG)
    print(memory)  # noqa: T201 - the figures of docs/reliability.md
    memory.hold(1.2)
