"""What the tests of the review share: a library with a name in two articles, and hands at the review panel."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.library import Library
from annotations.model.entity import Alias
from reader.articles.pasted import pasted_article
from reader.models.review import Entry, Heading
from tests.qt.window_kit import ANA, TEXT, annotations, make_library

KEY, MOD = Qt.Key, Qt.KeyboardModifier
CTRL, SHIFT = MOD.ControlModifier, MOD.ShiftModifier
FIRST = TEXT.index("Ingrid Solheim")
VOTE = "Council vote\n\nIngrid Solheim voted. Reporters saw Solheim leave, and Erik Solheim stay. SOLHEIM!\n"


def make_study(path: Path) -> None:
    """Ingrid Solheim twice in `ferry.txt`, and under several names in `vote.txt`."""
    make_library(path)
    with Library.open_to_write(path, ANA, doing="test") as library:
        run = library.articles.begin_import()
        run.add([pasted_article("vote.txt", VOTE)])
        run.finish()


def mark(app, qtbot, entity: bool = False):
    """Mark the first Ingrid Solheim, in the name of whoever sits at the window."""
    person = person_of(app)
    ferry = app.state.view.row.uuid

    def command(library):
        who = library.entities.add("Ingrid Solheim", person, [Alias("Solheim")]) if entity else None
        add_annotations(library.session, [NewAnnotation("mention", ferry, ((FIRST, FIRST + 14),), person, who)])

    app.state.writing.submit(command).result()
    qtbot.waitUntil(lambda: len(annotations(app)) == 1, timeout=10_000)
    app.window.page.setFocus()
    app.window.page.place_caret(FIRST + 2)


def person_of(app) -> str:
    return next(code.uuid for code in app.state.view.codes.values() if code.name == "Person")


def review(app):
    return app.controller.everywhere.reviewing


def panel(app):
    return review(app).panel


def begin(app, qtbot, count: int) -> None:
    """Mark everywhere by its key, and wait till all candidates are there."""
    QTest.keyClick(app.window.page, KEY.Key_M, CTRL | SHIFT)
    filled(app, qtbot, count)


def filled(app, qtbot, count: int) -> None:
    qtbot.waitUntil(lambda: review(app) is not None and not review(app).looking.active, timeout=10_000)
    qtbot.waitUntil(lambda: len(panel(app).model.entries) == count, timeout=10_000)
    settled(app, qtbot)


def settled(app, qtbot) -> None:
    """Wait till all that was decided is on the disk, and shown."""
    qtbot.waitUntil(lambda: review(app).keeping.pending == 0, timeout=10_000)


def key(app, key_: Qt.Key, modifiers=MOD.NoModifier) -> None:
    QTest.keyClick(panel(app).list, key_, modifiers)


def shown(app) -> list[str]:
    """The rows of the list: of titles what is left, words with what was said of them."""
    rows = []
    for row in panel(app).model.rows():
        if isinstance(row, Heading):
            rows.append(f"left: {row.left}")
        else:
            rows.append(f"{row.candidate.quote} {row.verdict or '?'}")
    return rows


def current(app) -> Entry:
    return panel(app).list.current()


def mentions(app, name: str) -> list[str]:
    def question(library):
        return [one.quote for one in library.annotations.reader().of_article(library.articles.find(name).id)]

    return app.state.reading.ask_now(question)


def dashed(app) -> list[str]:
    """The words that are marked on the page as suggestions."""
    marks = app.window.page.layout_.index.marks.values()
    return sorted(app.state.view.text[slice(*one.spans[0])] for one in marks if one.kind == "suggestion")


def focus() -> object:
    return QApplication.focusWidget()
