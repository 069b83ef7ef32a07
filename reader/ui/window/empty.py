"""What stands in the page's place in a library without articles: the ways to get some in."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from reader.ui.library.drop import DropZone
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look
from reader.ui.window.keys import KeyMap


class EmptyLibrary(QWidget):
    """Says how articles come into a library that has none; files can be dropped on it.

    Attributes:
        drop: where files are dropped.
        buttons: by the id of the action they call.
        ready: leads to the codebooks that come with the program.

    Signals:
        called(str): the id of an action.
    """

    WAYS: ClassVar[tuple[str, ...]] = ("library.paste", "library.import", "library.import_folder")

    called = Signal(str)

    def __init__(self, look: Look, icons: Icons, keys: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._icons, self._keys = look, icons, keys
        self._title = QLabel(self.tr("Paste an article to begin"), self)
        self._words = QLabel(
            self.tr(
                "Headline, byline, date and outlet are found for you.\n"
                "The page’s menus and adverts are folded away, never deleted."
            ),
            self,
        )
        self._or = QLabel(self.tr("or drop files here"), self)
        self.ready = QPushButton(self.tr("Add a ready codebook…"), self)
        self.ready.setProperty("kind", "quiet")
        self.ready.setToolTip(
            self.tr("Entities, topics, frames, sources or a set for schools, with definitions; more can follow.")
        )
        self.ready.clicked.connect(lambda: self.called.emit("codebook.ready"))
        self.buttons: dict[str, QPushButton] = {}
        self.drop = DropZone(self, look)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Empty library"))
        self.setAccessibleDescription(f"{self._title.text()}. {self._words.text()}")
        self._lay_out()
        # Paste is what is done first; Ctrl+V reaches this widget from there.
        self.setFocusProxy(self.buttons["library.paste"])
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        self._look = look
        for label, size, token in ((self._title, 24, "ink"), (self._words, 13, "muted"), (self._or, 12, "muted")):
            label.setFont(look.font(size, 600 if label is self._title else 400, serif=label is self._title))
            palette = label.palette()
            palette.setColor(label.foregroundRole(), look.colour(token))
            label.setPalette(palette)
        for (id_, icon), button in zip(
            zip(self.WAYS, ("paste", "import", "folder"), strict=True), self.buttons.values(), strict=True
        ):
            button.setFont(look.font(13, 600 if id_ == "library.paste" else 500))
            colour = look.colour("onaccent" if id_ == "library.paste" else "accent").name()
            button.setIcon(self._icons.icon(icon, look.px(16), colour))
        self.ready.setFont(look.font(12, 500))
        self.drop.set_look(look)
        self.update()

    def show_keys(self) -> None:
        """Show the keys as they are now."""
        for id_, button in self.buttons.items():
            text, key = button.accessibleName(), self._keys.first(id_)
            button.setText(f"{text}   {key}" if key else text)
            button.setToolTip(f"{text.rstrip('…')} ({key})" if key else text)

    def focus(self) -> None:
        """Take the focus where nobody's hands are elsewhere, so that Ctrl+V works at once."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the ground and a quiet dashed frame; a strong one comes with what is dragged over it."""
        painter, look, px = QPainter(self), self._look, self._look.px
        painter.fillRect(self.rect(), look.colour("paper"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(look.colour("line"), 1)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(px(32), px(16), -px(32), -px(32)), px(10), px(10))

    def _lay_out(self) -> None:
        texts = (self.tr("Paste"), self.tr("Import articles…"), self.tr("Import a folder…"))
        ways = QVBoxLayout()
        ways.setSpacing(self._look.px(8))
        for id_, text in zip(self.WAYS, texts, strict=True):
            button = QPushButton(text, self)
            button.setAccessibleName(text)
            button.setProperty("kind", "primary" if id_ == "library.paste" else "")
            button.clicked.connect(lambda _=False, id_=id_: self.called.emit(id_))
            self.buttons[id_] = button
            button.setMinimumWidth(self._look.px(260))
            ways.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.show_keys()
        column = QVBoxLayout(self)
        column.setSpacing(self._look.px(12))
        column.setContentsMargins(self._look.px(48), 0, self._look.px(48), self._look.px(16))
        column.addStretch(1)
        for part in (self._title, self._words):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            part.setWordWrap(True)
            column.addWidget(part)
        column.addSpacing(self._look.px(8))
        column.addLayout(ways)
        column.addSpacing(self._look.px(8))
        self._or.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._or)
        column.addSpacing(self._look.px(16))
        column.addWidget(self.ready, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
