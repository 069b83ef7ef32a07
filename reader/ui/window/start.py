"""The window there is while no library is open: the ways in, the recent libraries, the samples."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QFontMetricsF, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.config.actions import EVERYWHERE
from reader.config.folders import library_file
from reader.models.harmless import plain_tip, unturned, unturned_lines
from reader.ui.dialogs.fit import fit
from reader.ui.library.buttons import PaintedButton
from reader.ui.library.search_field import key_width, paint_key
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look
from reader.ui.window.keys import KeyMap

_LIBRARIES = "Newsgloss (*.newsgloss *.sqlite)"
_WIDTH = 480
_MOST_RECENT = 5


class StartWindow(QWidget):
    """Three ways in, the recent libraries below, and the samples.

    Attributes:
        ways: the buttons, by what they do: `paste`, `new`, `open`.
        recent: a button for each recent library.
        samples: the button of the samples.

    Signals:
        library_wanted: Path of a library to open, or to make.
        paste_wanted: Path of a library to make, with the clipboard in it.
        samples_wanted(): the library of samples is wanted.
        closing(): a person closes the window.
    """

    library_wanted = Signal(object)
    paste_wanted = Signal(object)
    samples_wanted = Signal()
    closing = Signal()

    def __init__(self, look: Look, icons: Icons, recent: Sequence[Path], keys: KeyMap) -> None:
        super().__init__()
        self.look = look
        self._keys = keys
        self._icons = icons
        self._name = _Name(look, self)
        self._about = QLabel(self.tr("Read news articles closely. Mark what they say."), self)
        self._where = QLabel(self.tr("Everything stays in one file on this computer."), self)
        self._said = QLabel(self)
        self._bar = QProgressBar(self)
        self.ways: dict[str, Way] = {}
        self.recent: list[Way] = []
        self._recent_title = QLabel(self.tr("Recent"), self)
        self.samples = QPushButton(self.tr("Try it with the sample articles"), self)
        self._add_ways(recent)
        self._lay_out()
        self.setWindowTitle("Newsgloss")
        self.setAccessibleName(self.tr("Newsgloss: start"))
        self.set_look(look)
        self.set_busy(False)
        self.say("")
        self.ways["paste"].setFocus(Qt.FocusReason.OtherFocusReason)
        fit(self, look.px(960), look.px(680))
        self.setMinimumSize(look.px(500), look.px(300))

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        for label, font, token in (
            (self._about, look.font(17, serif=True), "ink"), (self._where, look.font(13), "muted"),
            (self._said, look.font(13, 500), "ink"), (self._recent_title, look.font(12, 600), "muted"),
        ):  # fmt: skip
            label.setFont(font)
            palette = label.palette()
            palette.setColor(label.foregroundRole(), look.colour(token))
            label.setPalette(palette)
        self.samples.setFont(look.font(13, 500))
        self.update()

    def say(self, words: str) -> None:
        """Say what happened to a library; nothing takes it away."""
        self._said.setText(unturned_lines(words))
        self._said.setVisible(bool(words))

    def said(self) -> str:
        """Return what it says."""
        return self._said.text()

    def set_busy(self, busy: bool) -> None:
        """Show that something is being prepared, instead of the ways in."""
        for way in (*self.ways.values(), *self.recent):
            way.setVisible(not busy)
        self._recent_title.setVisible(bool(self.recent) and not busy)
        self.samples.setVisible(not busy)
        self._bar.setVisible(busy)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take what is pasted, and the keys of the window's actions."""
        wanted = self._keys.find(event, [EVERYWHERE])
        if self._bar.isVisible():
            super().keyPressEvent(event)
        elif wanted == "library.paste" or event.matches(QKeySequence.StandardKey.Paste):
            self.ways["paste"].click()
        elif wanted == "library.new":
            self.ways["new"].click()
        elif wanted == "library.open":
            self.ways["open"].click()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Let the program end what it prepares."""
        self.closing.emit()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the ground."""
        QPainter(self).fillRect(self.rect(), self.look.colour("paper"))

    def _add_ways(self, recent: Sequence[Path]) -> None:
        first = self._keys.first
        for id_, icon, words, below, key, call in (
            ("paste", "paste", self.tr("Paste an article…"),
             self.tr("Copy a news page in the browser; it begins a library of yours"), first("library.paste"),
             lambda: self._ask_new(self.paste_wanted.emit)),
            ("new", "plus", self.tr("Start my own library…"), self.tr("An empty one, in a file of your choice"),
             first("library.new"), lambda: self._ask_new(self.library_wanted.emit)),
            ("open", "folder", self.tr("Open a library…"), self.tr("A file you have, or somebody gave you"),
             first("library.open"), self._ask_open),
        ):  # fmt: skip
            way = Way(words, below, key, icon, self.look, self._icons, self, primary=id_ == "paste")
            way.clicked.connect(call)
            self.ways[id_] = way
        for path in recent[:_MOST_RECENT]:
            way = Way(path.stem, str(path.parent), "", "library", self.look, self._icons, self, flat=True)
            way.clicked.connect(lambda _=False, path=path: self.library_wanted.emit(path))
            self.recent.append(way)
        self.samples.setProperty("kind", "quiet")
        self.samples.setToolTip(self.tr("Opens a library of sample articles, partly annotated"))
        self.samples.clicked.connect(self.samples_wanted)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Preparing"))

    def _lay_out(self) -> None:
        px, centre = self.look.px, Qt.AlignmentFlag.AlignHCenter
        self._bar.setFixedSize(px(240), px(6))
        self._said.setWordWrap(True)
        self._said.setAlignment(centre)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.setSpacing(px(8))
        column.addStretch(1)
        for part in (self._name, self._about, self._where):
            column.addWidget(part, 0, centre)
        column.addSpacing(px(16))
        column.addWidget(self._said)
        column.addWidget(self._bar, 0, centre)
        for way in self.ways.values():
            column.addWidget(way, 0, centre)
        column.addSpacing(px(8))
        self._recent_title.setAlignment(centre)
        column.addWidget(self._recent_title)
        for way in self.recent:
            column.addWidget(way, 0, centre)
        column.addSpacing(px(8))
        column.addWidget(self.samples, 0, centre)
        column.addStretch(1)
        # At a large scale a small screen does not hold all of it.
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        scroll.viewport().setAutoFillBackground(False)
        body.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def _ask_new(self, wanted: Callable[[Path], None]) -> None:
        # Nothing is ever replaced, so the dialog has nothing to ask about that.
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("New library"), self.tr("My library.newsgloss"), _LIBRARIES,
            options=QFileDialog.Option.DontConfirmOverwrite,
        )  # fmt: skip
        path = library_file(name) if name else None
        if path is not None and path.exists():
            said = self.tr("There is a file {file} already; it was left as it is. Choose another name, or open it.")
            self.say(said.format(file=path.name))
        elif path is not None:
            wanted(path)

    def _ask_open(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Open library"), "", _LIBRARIES)
        if name:
            self.library_wanted.emit(Path(name))


class Way(PaintedButton):
    """A wide button of two lines, with its key."""

    def __init__(
        self, words: str, below: str, key: str, icon: str, look: Look, icons: Icons, parent: QWidget, *,
        primary: bool = False, flat: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(look, icons, parent)
        self._below, self._key, self._icon, self._primary, self._flat = below, key, icon, primary, flat
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(below)
        self.setToolTip(f"{words.rstrip('…')} ({key})" if key else plain_tip(below))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        return QSize(self.look.px(_WIDTH), self.look.px(48 if self._flat else 60))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return how small it may become: its words are cut short."""
        return QSize(self.look.px(200), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        painter, look, px = QPainter(self), self.look, self.look.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, muted, icon = ("onaccent",) * 3 if self._primary else ("ink", "muted", "muted" if self._flat else "accent")
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        over = self.underMouse()
        ground = "accent" if self._primary else "hover" if over else None if self._flat else "raised"
        painter.setPen(Qt.PenStyle.NoPen if self._flat or self._primary else look.colour("line"))
        if ground is not None:
            painter.setBrush(look.colour(ground))
            painter.drawRoundedRect(box, px(8), px(8))
        if self.hasFocus():
            self._paint_ring(painter, box)
        self.paint_icon(painter, self._icon, px(20), 20, icon)
        right = px(16) + (key_width(self._key, look) + px(8) if self._key else 0)
        left, width, middle = px(56), self.width() - px(56) - right, self.height() / 2
        for words, font, token, base in (
            (self.text(), look.font(14, 600), ink, middle - px(4)),
            (self._below, look.font(13), muted, middle + px(15)),
        ):  # fmt: skip
            painter.setFont(font)
            painter.setPen(look.colour(token))
            shown = QFontMetricsF(font).elidedText(unturned(words), Qt.TextElideMode.ElideMiddle, width)
            painter.drawText(QPointF(left, base), shown)
        if self._key:
            key = key_width(self._key, look)
            paint_key(painter, QRectF(self.width() - px(16) - key, middle - px(10), key, px(20)), self._key, look)

    def _paint_ring(self, painter: QPainter, box: QRectF) -> None:
        pen = painter.pen()
        pen.setStyle(Qt.PenStyle.SolidLine)
        pen.setColor(self.look.colour("ink" if self._primary else "accent"))
        pen.setWidth(2)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, self.look.px(8), self.look.px(8))


class _Name(QWidget):
    """The program's name, its second half marked as words on the page are."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName("Newsgloss")

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        metrics = QFontMetricsF(self._look.font(44, 700, serif=True))
        return QSize(round(metrics.horizontalAdvance("Newsgloss")) + self._look.px(8), self._look.px(64))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = look.font(44, 700, serif=True)
        metrics = QFontMetricsF(font)
        start, width = metrics.horizontalAdvance("News"), metrics.horizontalAdvance("gloss")
        painter.fillRect(QRectF(start - 1, look.px(4), width + 3, look.px(50)), look.colour("sel"))
        painter.fillRect(QRectF(start - 1, look.px(55), width + 3, look.px(3)), look.colour("accent"))
        painter.setFont(font)
        painter.setPen(look.colour("ink"))
        painter.drawText(QPointF(0, look.px(46)), "Newsgloss")
