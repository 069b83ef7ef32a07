"""Two texts in a window of their own, with what differs and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.models.differences import Rows
from reader.models.harmless import unturned, unturned_lines
from reader.ui.dialogs.differences import DifferencesView
from reader.ui.dialogs.fit import fit
from reader.ui.library.buttons import IconButton
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look


class CompareWindow(QWidget):
    """Shows what differs between two texts; Esc closes it.

    Attributes:
        words: what this is about; below: what follows from it, or went wrong.
        view: the texts.
        forward, back: to the next difference, and the one before.
        buttons: what can be done, by what they are for.
    """

    def __init__(self, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look = look
        self.words, self.below, self._count = QLabel(self), QLabel(self), QLabel(self)
        self.view = DifferencesView(look, self)
        self.back = IconButton("chevron-up", self.tr("Difference before"), look, icons, self, side=28)
        self.forward = IconButton("chevron-down", self.tr("Next difference"), look, icons, self, side=28)
        self.buttons: dict[str, QPushButton] = {}
        self._shortcuts: list[QShortcut] = []
        self._lay_out()
        self.forward.clicked.connect(lambda: self.step(1))
        self.back.clicked.connect(lambda: self.step(-1))
        self.view.went.connect(lambda _: self._tell())
        self.setFocusProxy(self.view)
        fit(self, look.px(900), look.px(640))

    def compare(self, title: str, words: str, rows: Rows, names: tuple[str, str]) -> None:
        """Show two texts.

        Args:
            title: of the window.
            words: what this is about, a sentence.
            rows: as `rows_of` makes them.
            names: what the two texts are called.
        """
        self.setWindowTitle(unturned(title))
        self.words.setText(unturned_lines(words))
        self.view.show_rows(rows, *names)
        for button in (self.back, self.forward):
            button.setEnabled(rows.shown > 0)
        self._tell()

    def say(self, words: str, token: str = "muted") -> None:
        """Say below what follows, or what went wrong; a token of the theme gives the colour."""
        self.below.setText(unturned_lines(words))
        self.below.setVisible(bool(words))
        palette = self.below.palette()
        palette.setColor(self.below.foregroundRole(), self._look.colour(token))
        self.below.setPalette(palette)

    def add_button(self, id_: str, words: str, help_: str, do: Callable[[], None], kind: str = "") -> QPushButton:
        """Add a button below.

        Args:
            id_: its key in `buttons`.
            words: on it.
            help_: what it does; the tool tip.
            do: called when it is pressed.
            kind: `primary`, or nothing.
        """
        button = QPushButton(words, self)
        button.setProperty("kind", kind)
        button.setToolTip(help_)
        button.setAccessibleDescription(help_)
        button.clicked.connect(lambda _=False: do())
        self.buttons[id_] = button
        self._foot.addWidget(button)
        return button

    def set_keys(self, forward: Sequence[str], back: Sequence[str]) -> None:
        """Answer to these keys, and show the first of them."""
        for one in self._shortcuts:
            one.deleteLater()
        self._shortcuts = []
        for keys, by, button in ((forward, 1, self.forward), (back, -1, self.back)):
            words = self.tr("Next difference") if by > 0 else self.tr("Difference before")
            shown = QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
            button.set_words(f"{words} ({shown})" if shown else words)
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
                shortcut.activated.connect(lambda by=by: self.step(by))
                self._shortcuts.append(shortcut)

    def step(self, by: int) -> None:
        """Go to the next difference, or the one before; after the last the first again."""
        if not self.view.step(by) and self.view.rows.shown:
            self.view.go_to(0 if by > 0 else self.view.rows.shown - 1)

    def middle(self) -> QWidget:
        """Return what stands in the middle."""
        return self.view

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Close by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        rows, current = self.view.rows, self.view.current
        if current >= 0:
            words = self.tr("{n} of {all}").format(n=current + 1, all=rows.total)
        else:
            # Where numbers come in, Qt takes the first class of an object for its context, also where that is a heir.
            words = QCoreApplication.translate("CompareWindow", "%Ln differences", "", rows.total)
        self._count.setText(words)

    def _lay_out(self) -> None:
        look, px = self._look, self._look.px
        self.words.setFont(look.font(15, 600))
        for label in (self.words, self.below):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.below.setFont(look.font(13))
        self.below.hide()
        self._count.setFont(look.font(13))
        head, self._foot = QHBoxLayout(), QHBoxLayout()
        for row in (head, self._foot):
            row.setSpacing(px(8))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.back)
        head.addWidget(self.forward)
        self._foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(16), px(16), px(16))
        column.setSpacing(px(8))
        column.addWidget(self.words)
        column.addLayout(head)
        column.addWidget(self.middle(), 1)
        column.addWidget(self.below)
        column.addLayout(self._foot)
