"""Who annotates: a name is asked for after the first change on a machine, beside the work and never before it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

from annotations.model.annotator import Annotator
from annotations.model.change import ChangeSet
from reader.state import State
from reader.ui.said import core_words
from reader.ui.window.notice import Notice
from reader.ui.window.window import MainWindow

Rename = Callable[[str, str], Annotator]
"""Keeps the name of an annotator, by UUID, on this machine; writes a file, so beside the window's thread."""


class Naming(QObject):
    """Asks for the annotator's name.

    The change that was begun is done at once, under a stand-in; the name, once given, is that annotator's too.
    """

    def __init__(self, window: MainWindow, state: State, rename: Rename, *, chosen: bool) -> None:
        super().__init__(window)
        self._window, self._state, self._rename, self._chosen = window, state, rename, chosen
        self._asked = False
        self._notice: Notice | None = None
        if state.writing is not None:
            state.changed.connect(self._changed)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about the name do, by id."""
        return {"library.name": self.ask}

    def ask(self) -> None:
        """Ask now, with the hands there."""
        notice = self._show()
        notice.focus()
        if notice.field is not None:
            notice.field.selectAll()

    def _changed(self, changes: ChangeSet) -> None:
        if self._chosen:
            self._carry(changes)
        elif not self._asked:
            self._show()

    def _carry(self, changes: ChangeSet) -> None:
        """Have a library that knows this annotator under a stand-in from before hear of the name; once."""
        writing, annotator = self._state.writing, self._state.annotator
        if not self._asked and writing is not None and changes.kinds - {"annotator"}:
            self._asked = True
            writing.submit(lambda library: library.rename_annotator(annotator))

    def _show(self) -> Notice:
        self._asked = True
        if self._notice is None:
            self._notice = self._make()
        field = self._notice.field
        if field is not None and not field.text() and self._chosen:
            field.setText(self._state.annotator.name)
        self._notice.show()
        return self._notice

    def _make(self) -> Notice:
        window = self._window
        notice = Notice(
            self.tr("Whose annotations are these? A pseudonym will do. It is kept in the library."),
            window.look, window.icons,
        )  # fmt: skip
        field = notice.add_field(self.tr("Your name"))
        field.setToolTip(self.tr("Your name, or a pseudonym. Enter keeps it, Esc puts it off."))
        field.returnPressed.connect(self._keep)
        keep = notice.add_button("keep", self.tr("Keep name"), self.tr("Keeps the name (Enter)"), "primary")
        keep.clicked.connect(self._keep)
        notice.put_away.connect(self._put_off)
        window.area.add_notice(notice, under=True)
        return notice

    def _keep(self) -> None:
        notice, state = self._notice, self._state
        if notice is None or notice.field is None:
            return
        uuid, name = state.annotator.uuid, notice.field.text()

        def kept(annotator: Annotator) -> None:
            self._chosen = True
            state.set_annotator(annotator)
            state.reload()
            self._window.status.say(self.tr("Your annotations are {name}’s.").format(name=annotator.name))
            self._put_off()

        def failed(error: Exception) -> None:
            notice.say(core_words(error))
            notice.focus()

        if state.writing is not None:
            state.writing.do(lambda _: self._rename(uuid, name), kept, failed)
        else:
            state.reading.ask(lambda _: self._rename(uuid, name), kept, failed)

    def _put_off(self) -> None:
        if self._notice is not None:
            had_focus = self._notice.isAncestorOf(self._window.focusWidget())
            # Once the key that did it has been dealt with.
            QTimer.singleShot(0, self._notice, self._notice.hide)
            if had_focus:
                self._window.page.setFocus(Qt.FocusReason.OtherFocusReason)
