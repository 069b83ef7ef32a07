"""The program as a person starts it, with one addition: it answers on a pipe where its widgets are and what they show.

Nothing is done through the pipe: keys and mouse come from the screen.
"""

from __future__ import annotations

import json
import os
import re
import sys
import threading
import time
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QWidget

from reader.app import App
from reader.run import run
from reader.ui.panels.details import FieldRow
from reader.ui.window.window import MainWindow


class Answers(QObject):
    """Looks at the window in the window's own thread."""

    asked = Signal(str)

    def __init__(self, out: Any) -> None:
        super().__init__()
        self._out = out
        self.asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def _answer(self, question: str) -> None:
        try:
            found = eval(question, {"window": main_window(), "QApplication": QApplication, **LOOKING})
            told = {"is": found}
        except Exception as error:  # noqa: BLE001 - the walk tells what it was
            told = {"error": f"{type(error).__name__}: {error}"}
        self._out.write(json.dumps(told, ensure_ascii=False, default=str) + "\n")
        self._out.flush()


def main_window() -> MainWindow | None:
    """Return the window that is open."""
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow) and one.isVisible()]
    return shown[-1] if shown else None


def centre(widget: QWidget) -> list[int]:
    """Return where the middle of a widget is on the screen."""
    at = widget.mapToGlobal(widget.rect().center())
    return [at.x(), at.y()]


def named(part: str, among: QWidget | None = None) -> list[int] | None:
    """Return where a visible widget whose name for screen readers holds some words is."""
    roots = [among] if among else [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    for root in roots:
        for widget in (root, *root.findChildren(QWidget)):
            words = widget.accessibleName() or (widget.text() if hasattr(widget, "text") else "")
            if part in str(words) and widget.isVisible():
                return centre(widget)
    return None


def row(view: Any, part: str) -> list[int] | None:
    """Return where the row of a list is whose words hold some words."""
    model = view.model()
    for number in range(model.rowCount()):
        index = model.index(number, 0)
        if part in str(index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data() or ""):
            view.scrollTo(index)
            at = view.viewport().mapToGlobal(view.visualRect(index).center())
            return [at.x(), at.y()]
    return None


def branch(tree: Any, name: str) -> list[int] | None:
    """Return where a code is in the codebook on the screen, once it is seen there."""
    found = next((one for one in main_window().codebook.codes.values() if one.name == name), None)
    if found is None:
        return None
    index = tree.model().index_of(found.uuid)
    main_window().panel.ensureVisible(0, tree.mapTo(main_window().panel.widget(), tree.visualRect(index).center()).y())
    at = tree.viewport().mapToGlobal(tree.visualRect(index).center())
    return [at.x(), at.y()]


def above(name: str) -> str | None:
    """Return under which code of the codebook one stands."""
    codes = main_window().codebook.codes
    found = next(one for one in codes.values() if one.name == name)
    return codes[found.parent_id].name if found.parent_id is not None else None


def words_at(page: Any, start: int, end: int) -> list[list[int]]:
    """Return where words of the article begin and end on the screen, a pixel inside them."""
    page.reveal(start, end)
    rects = page.rects_of(start, end)
    first, last = rects[0], rects[-1]
    points = [(first.x + 1, first.y + first.height / 2), (last.x + last.width - 1, last.y + last.height / 2)]
    places = [page.viewport().mapToGlobal(QPoint(round(x), round(y))) for x, y in points]
    return [[place.x(), place.y()] for place in places]


def grab(path: str) -> bool:
    """Save a picture of the screen."""
    return bool(QGuiApplication.primaryScreen().grabWindow(0).save(path))


def app() -> App:
    """Return the program."""
    found = QApplication.instance().findChild(App)
    assert found is not None
    return found


def view() -> Any:
    """Return the article that is shown."""
    return app().state.view


def shown() -> str | None:
    """Return the id of the article that is shown."""
    return view().row.uuid if view() else None


def at_row(number: int) -> str | None:
    """Return the id of an article of the list, by its place."""
    found = main_window().library.list.model().row(number)
    return found.uuid if found else None


def row_at(view_: Any, number: int) -> list[int] | None:
    """Return where a row of a list is on the screen."""
    index = view_.model().index(number, 0)
    view_.scrollTo(index)
    at = view_.viewport().mapToGlobal(view_.visualRect(index).center())
    return [at.x(), at.y()]


def annotations(kind: str = "") -> int:
    """Return how many annotations the article that is shown has."""
    return sum(not kind or one.kind == kind for one in view().annotations)


def selected() -> str:
    """Return the words that are selected."""
    start, end = main_window().page.selection()
    return view().text[start:end]


def found(words: str) -> tuple[int, int] | None:
    """Return where words stand first in what the article says, beside the page's own furniture."""
    text, blocks = view().text, view().blocks
    said = [(one.start, one.end) for one in blocks if one.role != "furniture"]
    for start, end in said:
        for match in re.finditer(rf"\b{re.escape(words)}\b", text[start:end]):
            return start + match.start(), start + match.end()
    return None


def field(name: str) -> list[str]:
    """Return the values of a field of the article that is shown."""
    return [one.value for one in view().fields if one.name == name]


def focused_field() -> str | None:
    """Return which field's row has the focus."""
    return getattr(QApplication.focusWidget(), "name", None)


def field_row(name: str) -> list[int] | None:
    """Return where the row of a field is on the screen."""
    for one in main_window().details.findChildren(FieldRow):
        if one.name == name and one.isVisible():
            main_window().panel.ensureWidgetVisible(one)
            return centre(one)
    return None


def dialog(kind: str) -> bool:
    """Whether a window of a class is open."""
    return any(type(one).__name__ == kind and one.isVisible() for one in QApplication.topLevelWidgets())


def menu_item(words: str) -> list[int] | None:
    """Return where an entry of an open menu is."""
    for menu in QApplication.topLevelWidgets():
        if isinstance(menu, QMenu) and menu.isVisible():
            for action in menu.actions():
                if words in action.text():
                    at = menu.mapToGlobal(menu.actionGeometry(action).center())
                    return [at.x(), at.y()]
    return None


def dialog_active(kind: str) -> bool:
    """Whether a window of a class is the one that hears the keys."""
    active = QApplication.activeWindow()
    return active is not None and type(active).__name__ == kind


def inside(kind: str, words: str) -> list[int] | None:
    """Return where a control of an open window of a class is, by its name."""
    for one in QApplication.topLevelWidgets():
        if type(one).__name__ == kind and one.isVisible():
            return named(words, one)
    return None


def focused() -> str:
    """Return the name of what has the focus."""
    widget = QApplication.focusWidget()
    return widget.accessibleName() if widget is not None else ""


def asks_name() -> bool:
    """Whether the program asks for one's name, with the caret in the answer."""
    return QApplication.focusWidget() is not None and QApplication.focusWidget().accessibleName() == "Your name"


LOOKING = {
    one.__name__: one
    for one in (
        centre, named, row, branch, above, words_at, grab, app, view, shown, at_row, row_at, annotations, selected,
        found, field, focused_field, field_row, dialog, dialog_active, inside, menu_item, focused, asks_name,
    )
} | {"Qt": Qt, "QFileDialog": QFileDialog, "QLineEdit": QLineEdit}  # fmt: skip


def listen(out: Any) -> None:
    """Hand on the questions that come in, once there is a program to answer them."""
    while QApplication.instance() is None:
        time.sleep(0.02)
    answers = Answers(out)
    answers.moveToThread(QApplication.instance().thread())
    for line in sys.stdin:
        answers.asked.emit(line.strip())


if __name__ == "__main__":
    pipe = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # whatever is printed must not come between
    threading.Thread(target=listen, args=(pipe,), daemon=True).start()
    sys.exit(run(sys.argv[1:]))
