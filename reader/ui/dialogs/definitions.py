"""The window of the definitions that a label or topic has had: since when, what they say, how much is marked so."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reader.models.definitions import Definition, Definitions
from reader.models.harmless import unturned
from reader.ui.dialogs.fit import fit
from reader.ui.dialogs.note_field import words_label
from reader.ui.style.look import Look

_WIDTH, _HEIGHT = 520, 560


class DefinitionsWindow(QWidget):
    """Lists them, the newest first.

    Attributes:
        reviews: the buttons that lead to what was marked under a definition, by its number.
        review_all: the button that leads to all of that; None where there is nothing.

    Signals:
        wanted(object): what was marked under the definition of this number is to be reviewed; None for all.
    """

    wanted = Signal(object)

    def __init__(self, look: Look, title: str, found: Definitions, why_not: str, parent: QWidget) -> None:
        """Make it.

        Args:
            look: how it looks.
            title: what it says of which label or topic.
            found: the definitions.
            why_not: why nothing can be reviewed; empty where it can.
            parent: over whose middle it opens.
        """
        super().__init__(parent, Qt.WindowType.Window)
        self._look, self._why_not = look, why_not
        self.reviews: dict[int, QPushButton] = {}
        self.review_all: QPushButton | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(unturned(title))
        column = QVBoxLayout(self)
        side = look.px(16)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(look.px(8))
        head = words_label(look, title, 15, "ink", self)
        head.setFont(look.font(15, 600))
        column.addWidget(head)
        column.addWidget(self._area(found), 1)
        column.addLayout(self._foot(found))
        QShortcut(QKeySequence("Escape"), self).activated.connect(self.close)
        fit(self, look.px(_WIDTH), look.px(_HEIGHT))

    def present(self) -> None:
        """Show it, with the focus where the keys can scroll and go on."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.area.setFocus()

    def _area(self, found: Definitions) -> QScrollArea:
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(self._look.px(16))
        for one in found.all:
            rows.addWidget(self._block(one, inside))
        if found.unknown:
            words = self.tr("%Ln annotations were made under a definition that is not known.", "", found.unknown)
            rows.addWidget(words_label(self._look, words, 12, "muted", inside))
        rows.addStretch(1)
        area = self.area = QScrollArea(self)
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Definitions so far"))
        area.setAccessibleDescription("\n".join(self._spoken(one) for one in found.all))
        return area

    def _block(self, one: Definition, parent: QWidget) -> QWidget:
        look, block = self._look, QWidget(parent)
        rows = QVBoxLayout(block)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(look.px(4))
        dates = words_label(look, self.dates(one), 13, "ink", block)
        dates.setFont(look.font(13, 600))
        rows.addWidget(dates)
        for title, words in self._parts(one):
            rows.addWidget(words_label(look, title, 12, "muted", block))
            rows.addWidget(words_label(look, words, 13, "ink", block))
        rows.addWidget(words_label(look, self._count(one), 12, "muted", block))
        if one.made and not one.present:
            button = self._button(self.tr("Review what was marked under it…"), one.version.n)
            self.reviews[one.version.n] = button
            line = QHBoxLayout()
            line.addWidget(button)
            line.addStretch(1)
            rows.addLayout(line)
        return block

    def _foot(self, found: Definitions) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(self._look.px(8))
        foot.addStretch(1)
        close = QPushButton(self.tr("Close"), self)
        close.setToolTip(self.tr("Close (Esc)"))
        close.clicked.connect(self.close)
        foot.addWidget(close)
        if found.outdated:
            words = self.tr("Review all %Ln under earlier definitions…", "", found.outdated)
            self.review_all = self._button(words, None)
            self.review_all.setProperty("kind", "primary")
            foot.addWidget(self.review_all)
        return foot

    def _button(self, words: str, n: int | None) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(True)
        button.setEnabled(not self._why_not)
        button.setToolTip(self._why_not or self.tr("Goes through them in the review: each is kept or removed"))
        button.setAccessibleDescription(self._why_not)
        button.clicked.connect(lambda: self._want(n))
        return button

    def _want(self, n: int | None) -> None:
        self.wanted.emit(n)
        self.close()

    def dates(self, one: Definition) -> str:
        """Return since when a definition holds, or from when to when it held."""
        since = _day(one.version.created_at)
        if one.version.created_at == 0:
            since = self.tr("the beginning")
        if one.until is None:
            return self.tr("Since {day}").format(day=since)
        return self.tr("From {day} to {other}").format(day=since, other=_day(one.until))

    def _parts(self, one: Definition) -> list[tuple[str, str]]:
        version = one.version
        parts = [
            (self.tr("What it stands for"), version.definition), (self.tr("When to use it"), version.when_to_use),
            (self.tr("When not"), version.when_not), (self.tr("Examples"), "\n".join(version.examples)),
        ]  # fmt: skip
        return [part for part in parts if part[1]] or [(self.tr("What it stands for"), self.tr("Nothing is written."))]

    def _count(self, one: Definition) -> str:
        words = self.tr("%Ln annotations were made under it.", "", one.made)
        if one.until is not None and one.present:
            words = " ".join((words, self.tr("It says what the present one says.")))
        return words

    def _spoken(self, one: Definition) -> str:
        return " ".join(
            [self.dates(one), *(f"{title}: {words}" for title, words in self._parts(one)), self._count(one)]
        )


def _day(moment: int) -> str:
    return QLocale().toString(
        QDateTime.fromMSecsSinceEpoch(moment), QCoreApplication.translate("Dates", "d MMM yyyy, HH:mm")
    )
