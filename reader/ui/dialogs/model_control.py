"""In the preferences: the folder of a spaCy model, what is wrong with it, and the way to its labels."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.config.settings import Setting
from reader.ui.dialogs.setting_controls import Control
from reader.ui.said import core_words
from reader.ui.style.look import Look


class ModelControl(Control):
    """Chooses the folder of a model by its picker, or none again.

    Attributes:
        none_button: puts the model away; labels_button: opens the table of its labels.
        says: how it is with the model.

    Signals:
        labels_wanted: the table of its labels is to be shown.
    """

    labels_wanted = Signal()

    def __init__(self, setting: Setting, look: Look, parent: QWidget) -> None:
        whole = QWidget(parent)
        self._look, self._folder = look, ""
        self._choose = QPushButton(QCoreApplication.translate("Settings", "Choose folder…"), whole)
        self.none_button = QPushButton(QCoreApplication.translate("Settings", "Use none"), whole)
        self.none_button.setToolTip(
            QCoreApplication.translate("Settings", "Suggests nothing by a spaCy model any more")
        )
        self.labels_button = QPushButton(QCoreApplication.translate("Settings", "Labels…"), whole)
        self.labels_button.setToolTip(
            QCoreApplication.translate("Settings", "Says which label of the codebook each of the model's becomes")
        )
        self._name, self.says = QLabel(whole), QLabel(whole)
        super().__init__(setting, whole, self._choose, self._show_folder)
        self._lay_out()
        self._choose.clicked.connect(self._pick)
        self.none_button.clicked.connect(self._put_away)
        self.labels_button.clicked.connect(self.labels_wanted)

    def say(self, state: str, why: str) -> None:
        """Say how it is with the model.

        Args:
            state: see `reader.tasks.models`.
            why: what is wrong with it, in the core's words.
        """
        words = {
            "loading": QCoreApplication.translate("Settings", "The model is being loaded…"),
            "ready": QCoreApplication.translate("Settings", "The model can be used."),
        }.get(state, "")
        self._say(core_words(why) if why else words, "warn" if why else "muted")

    def _say(self, words: str, token: str) -> None:
        self.says.setText(words)
        self.says.setAccessibleName(words)
        self.says.setVisible(bool(words))
        palette = self.says.palette()
        palette.setColor(self.says.foregroundRole(), self._look.colour(token))
        self.says.setPalette(palette)

    def _lay_out(self) -> None:
        px = self._look.px
        # At a large scale the words beside need the room.
        buttons = QVBoxLayout() if self._look.scale > 1.4 else QHBoxLayout()
        buttons.setSpacing(px(8))
        for button in (self._choose, self.none_button, self.labels_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self.widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        for label in (self._name, self.says):
            label.setFont(self._look.font(12))
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        column.addWidget(self._name)
        column.addLayout(buttons)
        column.addWidget(self.says)
        self._say("", "muted")

    def _show_folder(self, folder: str) -> None:
        if not folder and self.none_button.hasFocus():
            self._choose.setFocus()
        self._folder = folder
        self._name.setText(Path(folder).name if folder else QCoreApplication.translate("Settings", "None"))
        self._name.setToolTip(folder)
        self.none_button.setVisible(bool(folder))
        self.labels_button.setVisible(bool(folder))

    def _pick(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self.widget, QCoreApplication.translate("Settings", "Choose the folder of a spaCy model"), self._folder
        )
        if name:
            self.choose(name)

    def _put_away(self) -> None:
        self.choose("")
