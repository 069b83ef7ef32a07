"""A list of names to look for everywhere: pasted or from a file; what it holds is told before it is looked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from reader.models.harmless import unturned
from reader.ui.dialogs.fit import fit
from reader.ui.dialogs.note_field import words_label
from reader.ui.style.look import Look

if TYPE_CHECKING:
    from annotations.exchange.word_list import Meant, WordList

_SHOWN = 50_000
"""So many characters of a file are shown: more would keep the window waiting."""
_NAMED = 5


class WordListWindow(QWidget):
    """Takes a list in, says what is in it, and has its names looked for; Ctrl+Enter looks, Esc leaves.

    Attributes:
        field: the list; labels: what names without a label get.
        summary: what is in it. file, look_for, leave: the buttons.

    Signals:
        changed: the list or the label is another one.
        file_wanted: a file is to be chosen.
        wanted: the names are to be looked for.
    """

    changed = Signal()
    file_wanted = Signal()
    wanted = Signal()

    def __init__(self, look: Look, parent: QWidget, labels: Sequence[tuple[str, str]], active: str) -> None:
        """Make a window.

        Args:
            look: how it looks.
            parent: the main window.
            labels: UUID and name of each.
            active: UUID of the one that is chosen first.
        """
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Mark a list of names everywhere"))
        self._look, self._whole = look, ""
        self.field = QPlainTextEdit(self)
        self.field.setFont(look.font(14))
        self.field.setTabChangesFocus(True)
        self.field.setProperty("kind", "field")
        self.field.setAccessibleName(self.tr("Names, one a line"))
        self.field.setPlaceholderText(self.tr("Ingrid Solheim\nSolheim; Person; Ingrid Solheim"))
        self.labels = QComboBox(self)
        self.labels.setAccessibleName(self.tr("Label of names without one"))
        for uuid, name in labels:
            self.labels.addItem(unturned(name), uuid)
        self.labels.setCurrentIndex(max(0, self.labels.findData(active)))
        self.summary = words_label(look, "", 13, "ink", self)
        self.file = QPushButton(self.tr("Open a file…"), self)
        self.look_for = QPushButton(self.tr("Look for the names"), self)
        self.leave = QPushButton(self.tr("Leave"), self)
        self._lay_out()
        self.field.textChanged.connect(self._typed)
        self.labels.activated.connect(lambda _: self.changed.emit())
        self.file.clicked.connect(self.file_wanted)
        self.look_for.clicked.connect(self._press)
        self.leave.clicked.connect(self.close)
        self.say("")
        fit(self, look.px(560), look.px(480))

    def text(self) -> str:
        """Return the list."""
        return self._whole or self.field.toPlainText()

    def label(self) -> str:
        """Return the UUID of the label that names without one get; empty for none."""
        return self.labels.currentData() or ""

    def set_text(self, text: str, name: str) -> None:
        """Show another list; of a long one the beginning, which cannot be changed then.

        Args:
            text: the list.
            name: of its file.
        """
        long = len(text) > _SHOWN
        self._whole = ""
        self.field.setReadOnly(long)
        self.field.setPlainText(f"{text[:_SHOWN]}…" if long else text)
        self._whole = text if long else ""
        self.setWindowTitle(" – ".join((unturned(name), self.tr("Mark a list of names everywhere"))))
        self.changed.emit()

    def tell(self, read: WordList, meant: Meant) -> None:
        """Say what is in the list."""
        said = [self.tr("%Ln names", "", len(meant.phrases)) if meant.phrases else self.tr("No names yet")]
        if meant.labels > 1:
            said.append(self.tr("%Ln labels", "", meant.labels))
        linked = len({one.target.entity for one in meant.phrases if one.target.entity is not None})
        if linked:
            said.append(self.tr("%Ln entities", "", linked))
        if read.twice:
            said.append(self.tr("%Ln lines twice", "", read.twice))
        if read.unusable:
            said.append(self.tr("%Ln lines without a name", "", read.unusable))
        lines = [", ".join(said) + "."]
        if meant.no_labels:
            words = self.tr("Not in the codebook, so the label above is used: {names}.")
            lines.append(words.format(names=_some(meant.no_labels)))
        if meant.no_entities:
            words = self.tr("No entity, marked without one: {names}.")
            lines.append(words.format(names=_some(meant.no_entities)))
        self.say("\n".join(lines))
        self._able(bool(meant.phrases))

    def say(self, words: str) -> None:
        """Say something about the list, which cannot be looked for till it is known what is in it."""
        self.summary.setText(words)
        self.summary.setAccessibleName(words)
        self._able(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Close by Esc, look for the names by Ctrl+Enter."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and control:
            self._press()
        else:
            super().keyPressEvent(event)

    def _able(self, can: bool) -> None:
        # It stays in reach of the keys: a button that is greyed under the hands would send them elsewhere.
        self._can = can
        self.look_for.setProperty("kind", "primary")
        help_ = self.tr("Shows every place, to be accepted or rejected (Ctrl+Enter)")
        self.look_for.setToolTip(help_ if can else self.tr("There are no names in the list yet."))

    def _press(self) -> None:
        if self._can:
            self.wanted.emit()

    def _typed(self) -> None:
        if not self._whole:
            self.say(self.tr("Reading the list…") if self.field.document().characterCount() > 1 else "")
            self.changed.emit()

    def _lay_out(self) -> None:
        look, px = self._look, self._look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(16), px(16), px(16))
        column.setSpacing(px(12))
        how = self.tr(
            "Write one name on each line. If you like, its label and whom it stands for follow, each after a semicolon "
            "or a tab. Nothing is marked before you accept it."
        )
        column.addWidget(words_label(look, how, 13, "muted", self))
        column.addWidget(self.field, 1)
        row, buttons = QHBoxLayout(), QHBoxLayout()
        row.addWidget(words_label(look, self.tr("Names without a label get"), 13, "ink", self), 1)
        row.addWidget(self.labels)
        column.addLayout(row)
        column.addWidget(self.summary)
        self.file.setToolTip(self.tr("Reads the names of a text or CSV file"))
        self.leave.setToolTip(self.tr("Changes nothing (Esc)"))
        self.leave.setProperty("kind", "quiet")
        buttons.addWidget(self.file)
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.look_for)
        column.addLayout(buttons)


def _some(names: Sequence[str]) -> str:
    more = "…" if len(names) > _NAMED else ""
    return ", ".join(f"“{name}”" for name in names[:_NAMED]) + more
