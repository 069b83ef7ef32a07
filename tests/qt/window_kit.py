"""What the tests of the window share: a library of two articles, and the window open on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations.library import Library
from annotations.model.annotator import Annotator
from reader.articles.pasted import pasted_article
from reader.config.settings import Settings

ANA = Annotator("11111111-1111-4111-8111-111111111111", "Ana")
TEXT = (
    "Harbour vote keeps the night ferry\n\nBy Maren Holt\n\nIngrid Solheim said on Monday that the ferry stays. "
    "Ingrid Solheim thanked the council of Port Alder, which voted late, and the people who work at night.\n\n"
    "Councillor Pieter Vance was not convinced that the plan would pay for itself within three years.\n"
)


def make_library(path: Path, text: str = TEXT) -> None:
    with Library.open_to_write(path, ANA, doing="test", create=True) as library:
        run = library.articles.begin_import()
        run.add([pasted_article("ferry.txt", text), pasted_article("other.txt", "Another town\n\nNothing happened.")])
        run.finish()


@contextmanager
def opened(qapp, qtbot, path: Path, settings: Path) -> Iterator:
    """The window on a library, `ferry.txt` on the page."""
    from reader.app import App

    before = qapp.palette()
    made = App(QApplication.instance(), Settings(settings))
    made.open(path).resize(1440, 900)
    go_to(made, qtbot, "ferry.txt")
    made.window.page.setFocus()
    try:
        yield made
    finally:
        made.window.close()
        # The look belongs to the whole application; other tests begin without one.
        qapp.setStyleSheet("")
        qapp.setPalette(before)


def go_to(app, qtbot, name: str) -> None:
    qtbot.waitUntil(lambda: app.state.view is not None, timeout=10_000)
    uuid = app.state.reading.ask_now(lambda library: library.articles.find(name).uuid)
    app.controller.listing.read(uuid)
    qtbot.waitUntil(lambda: app.state.view.row.name == name, timeout=10_000)


def select(app, words: str, text: str = TEXT) -> tuple[int, int]:
    start = text.index(words)
    app.window.page.select(start, start + len(words))
    return start, start + len(words)


def label(app, qtbot, words: str, key: Qt.Key, nth: int = 0):
    """Label words by a label's key; return the annotation."""
    start = -1
    for _ in range(nth + 1):
        start = app.state.view.text.index(words, start + 1)
    before = {one.uuid for one in annotations(app)}
    app.window.page.select(start, start + len(words))
    press(app, key)
    qtbot.waitUntil(lambda: len(annotations(app)) > len(before), timeout=10_000)
    return next(one for one in annotations(app) if one.uuid not in before)


def annotations(app):
    return app.state.view.annotations


def press(app, key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(app.window.page, key, modifiers)


def middle(page, offset: int) -> QPoint:
    """The middle of a character, in the viewport."""
    box = page.rects_of(offset, offset + 1)[0]
    return QPoint(box.x + box.width // 2, box.y + box.height // 2)
