"""Where an export goes: a folder for formats of many files, else a file, with a name that is suggested."""

from __future__ import annotations

from pathlib import Path, PurePath

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from annotations.exchange.registry import Format
from reader.ui.dialogs.export_filters import titled
from reader.ui.style.look import Look
from reader.ui.translation import format_text


class ExportTarget(QWidget):
    """A field and a button that chooses.

    Attributes:
        field: what is typed. choose_button: asks for a folder, or for a file.

    Signals:
        changed: another place is typed.
    """

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._format: Format | None = None
        self._folder = self._stem = ""
        column, row = titled(look, self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        self._title, self.field, self.choose_button = QLabel(self), QLineEdit(self), QPushButton(self)
        self._title.setFont(look.font(13, 600))
        self._title.setBuddy(self.field)
        self.field.textChanged.connect(self.changed)
        self.choose_button.setText(self.tr("Choose…"))
        self.choose_button.clicked.connect(self._choose)
        row.addWidget(self.field, 1)
        row.addWidget(self.choose_button)
        column.addWidget(self._title)
        column.addLayout(row)
        self.setLayout(column)

    def begin(self, folder: str, stem: str) -> None:
        """Say which folder was exported to last (empty for none), and what a file is called without its end."""
        self._folder, self._stem = folder, stem
        if self._format is not None and self._format.kind == "folder":
            self.field.setText(folder)
        elif self._format is not None:
            self.field.setText(stem + self._format.suffixes[0])

    def show_format(self, chosen: Format) -> None:
        """Ask for what a format is written into; what was typed for another stays as far as it fits."""
        before, self._format = self._format, chosen
        folder, typed = chosen.kind == "folder", self.field.text().strip()
        if before is not None and before.kind == "folder":
            self._folder = typed
        elif before is not None and typed:
            self._stem = without_suffix(typed, before)
        self._title.setText(self.tr("Folder") if folder else self.tr("File"))
        self.field.setAccessibleName(self._title.text())
        self.field.setToolTip(
            self.tr("The folder to write into; it is made if it is not there")
            if folder
            else self.tr("The file to write; it gets the end of its format where that is missing")
        )
        self.choose_button.setToolTip(
            self.tr("Chooses the folder to write into") if folder else self.tr("Chooses the file to write")
        )
        self.field.setText(self._folder if folder else self._stem + chosen.suffixes[0] if self._stem else "")

    def _choose(self) -> None:
        chosen = self._format
        if chosen is None:
            return
        if chosen.kind == "folder":
            name = QFileDialog.getExistingDirectory(self, self.tr("Export annotations to a folder"), self.field.text())
        else:
            ends = " ".join(f"*{suffix}" for suffix in chosen.suffixes)
            name, _ = QFileDialog.getSaveFileName(
                self, self.tr("Export annotations to a file"), self.field.text(),
                f"{format_text(chosen.name)} ({ends})", options=QFileDialog.Option.DontConfirmOverwrite,
            )  # fmt: skip
        if name:
            self.field.setText(str(Path(name)))


def without_suffix(typed: str, chosen: Format) -> str:
    """Return a file's name without the end of its format, where it has that."""
    end = next((suffix for suffix in chosen.suffixes if typed.lower().endswith(suffix)), "")
    return typed[: -len(end)] if end and PurePath(typed).name.lower() != end else typed


def place_of(typed: str, chosen: Format) -> Path | None:
    """Return where a format is written to when this was typed: a file gets its end; None where nothing was typed."""
    if not typed:
        return None
    place = Path(typed).expanduser()
    if chosen.kind == "folder" or not place.name or place.name.lower().endswith(chosen.suffixes):
        return place
    return place.with_name(place.name + chosen.suffixes[0])
