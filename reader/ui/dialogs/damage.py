"""A window that says what is damaged in a library, and the ways on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from reader.models.harmless import unturned
from reader.ui.dialogs.fit import fit
from reader.ui.dialogs.note_field import words_label
from reader.ui.style.look import Look

_WIDTH = 560
_LINES = 9


class DamageWindow(QWidget):
    """Says it, with each thing that was found in a list, and a button for each way on; Esc leaves all as it is.

    Attributes:
        found: the list.
        buttons: by the way they lead.

    Signals:
        chosen: the way that a person chose.
    """

    chosen = Signal(str)

    def __init__(
        self, look: Look, title: str, said: str, found: Sequence[str], ways: Sequence[tuple[str, str, str]],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """Make it.

        Args:
            look: how it looks.
            title: what is damaged.
            said: what that means, in a sentence or two.
            found: each thing that was found.
            ways: (id, words, what it does) of each way on, the best one first.
            parent: over whose middle it opens.
        """
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(unturned(title))
        rows = QVBoxLayout(self)
        side = look.px(16)
        rows.setContentsMargins(side, side, side, side)
        rows.setSpacing(look.px(8))
        head = words_label(look, title, 15, "ink", self)
        head.setFont(look.font(15, 600))
        rows.addWidget(head)
        rows.addWidget(words_label(look, said, 13, "ink", self))
        self.found = self._list(look, found)
        rows.addWidget(self.found, 1)
        self.buttons: dict[str, QPushButton] = {}
        for id_, words, help_ in (*ways, ("", self.tr("Leave it as it is"), "Esc")):
            rows.addWidget(self._button(look, id_, words, help_))
        self.setAccessibleDescription(said)
        wide = look.px(_WIDTH)
        fit(self, wide, max(self.sizeHint().height(), rows.totalHeightForWidth(wide)))

    def present(self) -> None:
        """Show it, with the focus on the first way."""
        self.show()
        self.raise_()
        self.activateWindow()
        next(iter(self.buttons.values())).setFocus()

    def _list(self, look: Look, found: Sequence[str]) -> QPlainTextEdit:
        shown = QPlainTextEdit("\n".join(found), self)
        shown.setReadOnly(True)
        shown.setFont(look.font(13))
        shown.setAccessibleName(self.tr("What was found"))
        # Tab leads on to the buttons.
        shown.setTabChangesFocus(True)
        lines = min(max(len(found), 2), _LINES)
        shown.setMinimumHeight(shown.fontMetrics().lineSpacing() * lines + look.px(16))
        shown.setVisible(bool(found))
        return shown

    def _button(self, look: Look, id_: str, words: str, help_: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setFont(look.font(13, 500))
        button.setAutoDefault(True)
        button.setToolTip(help_)
        button.setAccessibleDescription(help_)
        if not self.buttons:
            button.setProperty("kind", "primary")
        self.buttons[id_ or "leave"] = button
        button.clicked.connect(lambda: self._choose(id_))
        return button

    def _choose(self, way: str) -> None:
        self.close()
        if way:
            self.chosen.emit(way)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Press the focused button by Enter; leave all as it is by Esc."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)
