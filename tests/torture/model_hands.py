"""The hands of a person at the real window: keys to what has the focus, the mouse where things are drawn, and waiting.

A person waits for what they did to be seen. So does this: till the writer has nothing to do and the window shows what
the model says, never for a time.
"""

from __future__ import annotations

import sys
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, QPoint, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from reader.app import App
from tests.torture.model import Article, Span, World, different
from tests.torture.model_rows import Rows

PATIENCE = 20.0
"""So many seconds what was done may take to be seen; on a machine that does other things, too."""

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
)  # fmt: skip
_NONE = Qt.KeyboardModifier.NoModifier
_SLOW, _FAST = 400, 1


class Amiss(AssertionError):
    """Something is not as the model says."""


class Ears:
    """Hears what Qt complains of, and exceptions that nobody took, in whatever thread.

    Attributes:
        heard: all of it.
    """

    def __init__(self) -> None:
        self.heard: list[str] = []
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = lambda *error: self.heard.append("".join(traceback.format_exception(*error)))
        threading.excepthook = lambda error: self.heard.append(f"in a thread: {error.exc_value!r}")
        qInstallMessageHandler(self._hear)

    def close(self) -> None:
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(None)

    def _hear(self, kind: QtMsgType, _: object, words: str) -> None:
        if kind != QtMsgType.QtDebugMsg and "This plugin does not support" not in words:
            self.heard.append(words)


class Hands:
    """Works one window.

    Attributes:
        app: the program, with a window on a library.
        world: what should be.
        rows: what is on the disk.
        folder: where the library is.
        here: the name of the article that is open.
        counted: how many acts there were within others, such as undo after undo.
        label: handle of the label that Enter repeats.
    """

    def __init__(self, app: App, world: World, path: Path) -> None:
        self.app, self.world, self.rows, self.folder = app, world, Rows(path), path.parent
        self.here = ""
        self.label: int | None = None
        self.counted = 0
        self._waker = QTimer()
        self._waker.setInterval(20)
        self._waker.start()
        # Two clicks of a person who works on are no double click; the hands here are faster.
        QGuiApplication.styleHints().setMouseDoubleClickInterval(_FAST)
        self.ears = Ears()

    def close(self) -> None:
        self._waker.stop()
        self.rows.close()
        self.ears.close()
        QGuiApplication.styleHints().setMouseDoubleClickInterval(_SLOW)

    # What is there

    @property
    def window(self) -> Any:
        return self.app.window

    @property
    def page(self) -> Any:
        return self.app.window.page  # type: ignore[union-attr]

    @property
    def article(self) -> Article:
        return self.world.article(self.here)

    # Waiting

    def until(self, condition: Callable[[], bool], what: Callable[[], str] | str) -> None:
        """Let the window live till something is so."""
        end = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > end:
                raise Amiss(f"waited in vain: {what if isinstance(what, str) else what()}")
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def settle(self) -> None:
        """Wait till all is written and seen, and hold it to the model."""
        # What is to go goes, as where a program waits for the next key.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.until(self._settled, self._unsettled)

    def _settled(self) -> bool:
        state = self.app.state
        assert state is not None
        assert state.writing is not None
        return state.writing._pending == 0 and self._names_undo() and self._shows_article()

    def _names_undo(self) -> bool:
        actions = self.window.actions_
        undo, redo = self.world.next_undo(), self.world.next_redo()
        right = undo is None or actions["edit.undo"].text() == (f"Undo: {undo}" if undo else "Undo")
        return right and actions["edit.redo"].text() == (f"Redo: {redo}" if redo else "Redo")

    def _shows_article(self) -> bool:
        view = self.app.state.view  # type: ignore[union-attr]
        if view is None or view.row.name != self.here:
            return False
        article = self.article
        if self.page.article.text != article.text or not self._shows_values(article):
            return False
        if view.text != article.text or len(view.annotations) != len(article.marks):
            return False
        wanted, shown = self._seen()
        return shown == wanted

    def _shows_values(self, article: Article) -> bool:
        """Whether the values in the details are those of the model: what is typed next goes into these rows."""
        view = self.app.state.view  # type: ignore[union-attr]
        wanted = sorted((one.name, one.value, one.status) for one in article.values)
        return wanted == sorted((one.name, one.value, one.status) for one in view.fields)  # type: ignore[union-attr]

    def _seen(self) -> tuple[list[Any], list[Any]]:
        """The annotations of the open article as the model has them, and as the window has."""
        view = self.app.state.view  # type: ignore[union-attr]
        shown = [(o.kind, o.label or o.topic, o.entity, o.body, tuple(o.spans)) for o in view.annotations]  # type: ignore[union-attr]
        wanted = [(o.kind, self.world.code(o.code).name if o.code else None, self._entity(o.entity), o.body, o.spans)
                  for o in self.article.marks]  # fmt: skip
        return sorted(wanted, key=repr), sorted(shown, key=repr)

    def _entity(self, number: int | None) -> str | None:
        return self.world.things["entity", number].name if number is not None else None

    def _unsettled(self) -> str:
        state, actions = self.app.state, self.window.actions_
        view = state.view  # type: ignore[union-attr]
        lines = [f"pending {state.writing._pending}"]  # type: ignore[union-attr]
        for key, name in (("edit.undo", self.world.next_undo()), ("edit.redo", self.world.next_redo())):
            lines.append(f"{actions[key].text()!r} should name {name!r}")
        lines.append(f"said: {self.window.status._words.text()!r}; open: {view and view.row.name} not {self.here}")
        page = self.page
        lines.append(f"caret {page.caret()}, selected {page.selection()}, focus {self.focus()}")
        lines.append(f"there: {page.marks_at(page.caret())}")
        if view is not None and view.row.name == self.here:
            lines.append(different(*self._seen()))
        return "\n ".join([*lines, *self.ears.heard])

    # Comparing

    def heard_nothing(self) -> None:
        """Hold the program to complaining of nothing."""
        if self.ears.heard:
            raise Amiss("heard: " + "\n".join(self.ears.heard))

    def compare_article(self, name: str | None = None) -> None:
        """Hold the rows of an article to the model."""
        article = self.world.article(name or self.here)
        wanted, found = self.world.plain(article), self.rows.article(article.name)
        if wanted != found:
            parts = [different(w, f) if isinstance(w, tuple) else f"\n  {w!r} {f!r}"
                     for w, f in zip(wanted, found, strict=True) if w != f]  # fmt: skip
            raise Amiss(f"“{article.name}” is not as it should be: {''.join(parts)}")

    def compare_all(self) -> None:
        """Hold all rows to the model."""
        names = sorted(one.name for one in self.world.articles())
        assert self.rows.names() == names, different(names, self.rows.names())
        for name in names:
            self.compare_article(name)
        for wanted, found in (
            (self.world.plain_codes(), self.rows.codes()), (self.world.plain_entities(), self.rows.entities()),
        ):  # fmt: skip
            if wanted != found:
                raise Amiss(f"not as it should be: {different(wanted, found)}")

    def compare_shown(self) -> None:
        """Hold what list, page and status bar show to the model."""
        article, window = self.article, self.window
        listed = [one for one in article.marks if one.kind != "note"]
        rows = window.annotations._model
        if not window.annotations.filter.text() and window.annotations.only is None:
            self.until(lambda: rows.rowCount() == len(listed), lambda: f"{rows.rowCount()} of {len(listed)} listed")
        placed = sum(bool(one.spans) and one.state == "ok" for one in article.marks)
        if not self.app.controller.showing.hidden_labels():  # type: ignore[union-attr]
            self.until(lambda: self._drawn() == placed, lambda: f"{self._drawn()} marks on the page, not {placed}")
        if (undo := self.world.next_undo()) is not None:
            assert window.status._undo_words[0] == undo
        assert self.page.article.text == article.text

    def _drawn(self) -> int:
        return sum(one.kind in {"mention", "topic", "note"} for one in self.page.layout_.index.marks.values())

    # Keys and mouse

    def focus(self) -> QWidget:
        """What a key goes to."""
        popup = QApplication.activePopupWidget()
        found = popup.focusWidget() or popup if popup is not None else QApplication.focusWidget()
        return found or self.window

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = _NONE) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self.focus(), key, held)

    def type(self, words: str) -> None:
        """Type words where the focus is."""
        where = self.focus()
        for character in words:
            if character == "\n":
                QTest.keyClick(where, Qt.Key.Key_Return)
            elif character.isascii():
                QTest.keyClick(where, character)
            else:
                # As an input method gives what no key has.
                event = QInputMethodEvent()
                event.setCommitString(character)
                QApplication.sendEvent(where, event)

    def on_page(self) -> None:
        """Give the page the hands, and let go of cards and words."""
        self.in_front()
        for _ in range(4):
            if QApplication.activePopupWidget() is None and self.focus() is self.page:
                break
            self.press(Qt.Key.Key_Escape)
            if QApplication.activePopupWidget() is None and self.focus() is not self.page:
                self.page.setFocus(Qt.FocusReason.MouseFocusReason)
        assert self.focus() is self.page, f"the page has not the hands, but {self.focus()}"
        card = self.app.controller.cards.card  # type: ignore[union-attr]
        for _ in range(3):
            if not card.isVisible() and self.page.selection()[0] == self.page.selection()[1]:
                break
            self.press(Qt.Key.Key_Escape)

    def in_front(self) -> None:
        """What a window manager does when a pop-up is gone, and the offscreen platform does not."""
        QApplication.processEvents()
        front = QApplication.activeWindow()
        if QApplication.activePopupWidget() is None and (front is None or not front.isVisible()):
            self.window.activateWindow()
            self.until(self.window.isActiveWindow, "the window is in front again")

    def caret_to(self, offset: int) -> None:
        """Put the caret before a character: by the mouse, and by arrows where that was not exact."""
        self.on_page()
        self.in_sight(offset)
        boxes = self.page.rects_of(offset, offset + 1)
        if boxes:
            box = boxes[0]
            x = box.x + box.width - 1 if leftward(self.article.text, offset) else box.x + 1
            self.click(QPoint(x, box.y + box.height // 2))
        for _ in range(120):
            caret = self.page.caret()
            if caret == offset:
                break
            self.press(self.onward(caret) if caret < offset else self.backward(caret))
        if self.page.caret() != offset:
            raise Amiss(f"the caret is at {self.page.caret()}, not at {offset}")

    def onward(self, offset: int) -> Qt.Key:
        """The arrow that leads on in the text."""
        return Qt.Key.Key_Left if leftward(self.article.text, offset) else Qt.Key.Key_Right

    def backward(self, offset: int) -> Qt.Key:
        return Qt.Key.Key_Right if leftward(self.article.text, offset) else Qt.Key.Key_Left

    def in_sight(self, offset: int) -> None:
        """Scroll so that a place is in the middle of what is seen."""
        bar, height = self.page.verticalScrollBar(), self.page.viewport().height()
        self.at_rest()
        y = self.page.layout_.point_of(offset)[1]
        if not bar.value() + 60 < y < bar.value() + height - 60:
            bar.setValue(int(y - height / 2))
            self.at_rest()

    def at_rest(self) -> None:
        """Wait till the page has found its height: what a person points at is what stands there now."""
        QApplication.processEvents()
        self.until(lambda: not self.page._size_wanted, "the page has found its height")

    def click(self, at: QPoint, held: Qt.KeyboardModifier = _NONE) -> None:
        QTest.mouseClick(self.page.viewport(), Qt.MouseButton.LeftButton, held, at)

    def double_click(self, at: QPoint) -> None:
        """Two clicks as near to each other as those of a person."""
        hints, view, left = QGuiApplication.styleHints(), self.page.viewport(), Qt.MouseButton.LeftButton
        QTest.mouseClick(view, left, _NONE, at)
        hints.setMouseDoubleClickInterval(_SLOW)
        QTest.mouseDClick(view, left, _NONE, at)
        hints.setMouseDoubleClickInterval(_FAST)

    def middle(self, offset: int) -> QPoint:
        box = self.page.rects_of(offset, offset + 1)[0]
        return QPoint(box.x + box.width // 2, box.y + box.height // 2)

    def selects(self, span: Span, way: str) -> None:
        if self.page.selection() != span:
            text, found = self.article.text, self.page.selection()
            found, wanted = (f"{one} “{text[slice(*one)]}”" for one in (found, span))
            raise Amiss(f"by {way}, with {self.focus()}: selected is {found}, not {wanted}")

    def go(self, name: str) -> None:
        """Go to an article by a click on its row in the list."""
        if not self.window.arrange.list_shown():
            self.on_page()
            self.press(Qt.Key.Key_1, CTRL)
        list_ = self.window.library.list
        view = self.app.state.reading.ask_now(lambda library: library.articles.find(name).id)  # type: ignore[union-attr]
        index = list_.model().index(list_.articles().row_of(view), 0)
        list_.scrollTo(index)
        QTest.mouseClick(list_.viewport(), Qt.MouseButton.LeftButton, _NONE, list_.visualRect(index).center())
        self.here = name
        self.settle()

    def arrive(self) -> None:
        """Wait till the list has the articles that there are, and one of them is shown; be there."""
        self.all_listed()
        names = {one.name for one in self.world.articles()}

        def shown() -> bool:
            view = self.app.state.view  # type: ignore[union-attr]
            return view is not None and view.row.name in names

        self.until(shown, "an article is shown that there is")
        self.here = self.app.state.view.row.name  # type: ignore[union-attr]

    def all_listed(self) -> None:
        """Wait till the list has the articles that there are."""
        names = {one.name for one in self.world.articles()}
        self.until(lambda: set(self.listed()) == names, lambda: f"listed are {self.listed()}, not {names}")

    def listed(self) -> list[str]:
        """The names of the articles in the list, in its order; one that is gone is still there for a moment."""
        ids = self.app.controller.listing.model.ids  # type: ignore[union-attr]
        names = self.rows.names_by_id()
        return [names.get(number, f"number {number}, which is gone") for number in ids]

    def suggested_topics(self) -> list[str]:
        """The names of the topics that are suggested for the open article."""
        return [self.rows.code_name(uuid) for uuid in self.app.controller.marking.likely]  # type: ignore[union-attr]

    def section(self, name: str) -> None:
        """Have a section of the panel shown and open."""
        self.on_page()
        section = getattr(self.window, name)
        if not section.isVisible() or not section.list.isVisible():
            self.press({"annotations": Qt.Key.Key_4, "notes": Qt.Key.Key_5}[name], CTRL)
        self.until(section.list.isVisible, f"{name} are shown")

    def click_row(self, rows: Any, number: int, held: Qt.KeyboardModifier = _NONE) -> None:
        """Click a row of a list in the panel."""
        index = rows._rows.index(number, 0)
        QApplication.processEvents()
        rows.scrollTo(index)
        at = rows.visualRect(index).center()
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, held, at)
        if rows.currentIndex().row() != number:
            raise Amiss(f"a click at {at} in goes to {rows.currentIndex().row()}, not {number}")

    def shown_beside(self) -> list[QWidget]:
        """What stands beside the window."""
        return [one for one in QApplication.topLevelWidgets()
                if one.isVisible() and one is not self.window and not isinstance(one, QMenu)]  # fmt: skip


def leftward(text: str, offset: int) -> bool:
    """Whether the line of an offset runs from right to left."""
    start = text.rfind("\n", 0, offset) + 1
    return "\u0590" <= text[start : start + 1] <= "\u08ff"
