"""Files and folders that are dragged over a widget and let go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QDropEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.ui.library.events import FilesDropped
from reader.ui.style.look import Look

_DRAGS = {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.DragLeave, QEvent.Type.Drop}


class DropZone(QObject):
    """Lets files be dropped on a widget, and shows a frame on it while they are dragged over it.

    Signals:
        files_dropped(FilesDropped): files and folders of this computer; nothing else is taken.
        refused(str): they were let go where none can be taken; why.
    """

    files_dropped = Signal(object)
    refused = Signal(str)

    def __init__(self, target: QWidget, look: Look, words: str = "") -> None:
        """Take files that are dropped on a widget; `words` say what letting go does, if not importing."""
        super().__init__(target)
        self._target = target
        self._why = ""
        self.frame = DropFrame(look, target)
        self.frame.words = words
        self.frame.hide()
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        self.frame.set_look(look)

    def set_why(self, why: str) -> None:
        """Take nothing, and say why while something is dragged; an empty reason lets files be dropped again."""
        self._why = self.frame.why = why

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take what is dragged over the target."""
        kind = event.type()
        if kind not in _DRAGS or watched is not self._target:
            return False
        if isinstance(event, QDropEvent):
            paths = _paths(event)
            self._show(bool(paths) and kind != QEvent.Type.Drop)
            if not paths:
                event.ignore()
                return True
            # What cannot be taken is followed all the same: the frame says why, and goes when it leaves.
            event.setDropAction(Qt.DropAction.IgnoreAction if self._why else Qt.DropAction.CopyAction)
            event.accept()
            if kind == QEvent.Type.Drop and self._why:
                self.refused.emit(self._why)
            elif kind == QEvent.Type.Drop:
                self.files_dropped.emit(FilesDropped(paths))
        else:
            self._show(False)
        return True

    def _show(self, over: bool) -> None:
        self.frame.setGeometry(self._target.rect())
        self.frame.setVisible(over)
        if over:
            self.frame.raise_()


def _paths(event: QDropEvent) -> tuple[Path, ...]:
    """Return the files and folders of this computer that are dragged, each once."""
    urls = event.mimeData().urls()
    return tuple(dict.fromkeys(Path(url.toLocalFile()) for url in urls if url.isLocalFile()))


class DropFrame(QWidget):
    """The dashed frame, with a sentence that says what letting go will do.

    Attributes:
        words: what it will do; empty where it will import.
        why: why it will do nothing; empty where it will do it.
    """

    words = ""
    why = ""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        self._look = look
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it over what is below, which stays to be seen."""
        px, look = self._look.px, self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(look.colour("edge" if self.why else "accent"), 2)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(px(5), px(5), -px(5), -px(5)), px(10), px(10))
        words, fill = (
            self.why or self.words or self.tr("Let go to import"),
            look.colour("warn" if self.why else "accent"),
        )
        width = min(QFontMetricsF(look.font(13, 600)).horizontalAdvance(words) + px(32), self.width() - px(24))
        box = QRectF((self.width() - width) / 2, self.height() / 2 - px(20), width, px(40))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(box, px(8), px(8))
        painter.setPen(look.colour("onaccent"))
        painter.setFont(look.font(13, 600))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)
