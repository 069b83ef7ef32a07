"""The formats to choose from, by what they are for, with a field that finds one by its name."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotations.exchange.purposes import written_formats
from annotations.exchange.registry import FORMATS, Format
from reader.ui.style.look import Look
from reader.ui.translation import format_text

_ID = Qt.ItemDataRole.UserRole
_LOOKS_ALIKE = str.maketrans("-_/", "   ")


class FormatList(QWidget):
    """All formats that can be written, one of them chosen.

    Attributes:
        search: what is typed in it leaves formats whose name, id, suffix or description has all its words.
        list: the formats under what they are for.
        about: what is to know of the chosen one.

    Signals:
        chosen: another one is chosen.
    """

    chosen = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._missing, self._last = look, dict[str, str](), ""
        self.search, self.list, self.about = QLineEdit(self), QListWidget(self), QLabel(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        for widget in (self.search, self.list, self.about):
            column.addWidget(widget, 1 if widget is self.list else 0)
        self.search.setPlaceholderText(self.tr("Find a format"))
        self.search.setAccessibleName(self.tr("Find a format"))
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._filter)
        self.list.setAccessibleName(self.tr("Format"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFont(look.font(13))
        self.list.setMinimumHeight(look.px(124))
        self.list.setTabKeyNavigation(False)
        self.list.setStyleSheet(f"QListView::item {{ padding-left: {look.px(6)}px; }}")
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.about.setFont(look.font(12))
        self.about.setWordWrap(True)
        self._fill()
        self.list.currentItemChanged.connect(self._changed)
        # How much of the list is in sight depends on the words and options of what is chosen in it.
        self.list.verticalScrollBar().rangeChanged.connect(lambda: self.list.scrollToItem(self.list.currentItem()))

    @property
    def format(self) -> Format:
        """The format that is chosen."""
        return FORMATS[self._last]

    @property
    def missing(self) -> str:
        """How to get what the chosen format needs and is not installed; empty where nothing is missing."""
        return self._missing.get(self._last, "")

    def choose(self, format_id: str) -> None:
        """Choose a format; one that is not there leaves what is chosen."""
        for item in self._items():
            if item.data(_ID) == format_id:
                self.list.setCurrentItem(item)

    def set_missing(self, missing: Mapping[str, str]) -> None:
        """Say which formats lack a package, by id, and how to get it."""
        self._missing = dict(missing)
        for item in self._items():
            one = FORMATS[str(item.data(_ID))]
            lacks = self._missing.get(one.id, "")
            item.setForeground(self._look.colour("muted" if lacks else "ink"))
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, lacks)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Lead from the field to the list by Down and Enter, and empty it by Escape before that closes the window."""
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) and isinstance(event, QKeyEvent):
            to_list = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            empties = event.key() == Qt.Key.Key_Escape and bool(self.search.text())
            if to_list or empties:
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    self.search.clear() if empties else self.list.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        for purpose, formats in written_formats():
            head = QListWidgetItem(format_text(purpose), self.list)
            # The arrow keys pass it by: there is nothing to choose.
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            head.setFont(self._look.font(11, 600))
            head.setForeground(self._look.colour("muted"))
            head.setSizeHint(QSize(0, self._look.px(26)))
            for one in formats:
                item = QListWidgetItem(format_text(one.name), self.list)
                item.setData(_ID, one.id)
                item.setToolTip(format_text(one.description))
                item.setSizeHint(QSize(0, self._look.px(24)))
        self.list.setCurrentItem(next(iter(self._items())))
        self._changed()

    def _items(self) -> list[QListWidgetItem]:
        return [item for item in self._rows() if item.data(_ID)]

    def _rows(self) -> list[QListWidgetItem]:
        """Return all rows, with the headings."""
        return [self.list.item(row) for row in range(self.list.count())]

    def _filter(self, typed: str) -> None:
        words = typed.casefold().translate(_LOOKS_ALIKE).split()
        shown = []
        for item in self._items():
            one = FORMATS[str(item.data(_ID))]
            text = " ".join((one.id, format_text(one.name), format_text(one.description), *one.suffixes))
            hidden = any(word not in text.casefold().translate(_LOOKS_ALIKE) for word in words)
            item.setHidden(hidden)
            if not hidden:
                shown.append(item)
        self._hide_headings()
        current: QListWidgetItem | None = self.list.currentItem()
        if shown and (current is None or current.isHidden()):
            named = [item for item in shown if words and words[0] in item.text().casefold()]
            self.list.setCurrentItem((named or shown)[0])

    def _hide_headings(self) -> None:
        """Hide each heading that has nothing under it."""
        something = False
        for item in reversed(self._rows()):
            if item.data(_ID):
                something = something or not item.isHidden()
            else:
                item.setHidden(not something)
                something = False

    def _changed(self) -> None:
        item: QListWidgetItem | None = self.list.currentItem()
        format_id = str(item.data(_ID) or "") if item is not None else ""
        if not format_id or format_id == self._last:
            return
        self._last = format_id
        self.about.setText(format_text(FORMATS[format_id].description))
        self.chosen.emit()
