"""What this program is, which version, under which licences, and where its files are."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.config.folders import settings_folder
from reader.models.harmless import unturned_lines
from reader.ui.dialogs.fit import fit
from reader.ui.style.look import Look


class AboutWindow(QDialog):
    """Says it in a few lines that can be selected and copied; Esc closes."""

    def __init__(self, library: Path, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Newsgloss"))
        self.setModal(False)
        layout = QVBoxLayout(self)
        side = look.px(24)
        layout.setContentsMargins(side, side, side, look.px(16))
        layout.setSpacing(look.px(8))
        for words, size, weight in self._lines(library):
            label = QLabel(unturned_lines(words), self)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setFont(look.font(size, weight))
            label.setWordWrap(True)
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            layout.addWidget(label)
        layout.addSpacing(look.px(8))
        close = QPushButton(self.tr("Close"), self)
        close.setToolTip(self.tr("Closes this window (Esc)"))
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        layout.addLayout(row)
        close.setFocus()
        # What is asked for at another width has room for more lines than there are.
        fit(self, look.px(480), layout.totalHeightForWidth(look.px(480)))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Close by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _lines(self, library: Path) -> list[tuple[str, int, int]]:
        name = self.tr("Newsgloss {version}").format(version=_version()).strip()
        qt = self.tr("With Qt {version} under the LGPL. The typefaces Source Serif and Source Sans are under the SIL "
                     "Open Font License.").format(version=qVersion())  # fmt: skip
        places = self.tr("Suggestions know countries as CLDR calls them (Unicode licence), and cities as GeoNames does "
                         "(geonames.org, CC BY 4.0).")  # fmt: skip
        words = self.tr("Which English, Spanish and German words are alike they know from spaCy’s lookup tables (MIT "
                        "licence) and GloVe (PDDL).")  # fmt: skip
        return [
            (name, 15, 600),
            (self.tr("Reads news closely and annotates it, offline, in one file."), 13, 400),
            (self.tr("This library: {file}").format(file=library.absolute()), 13, 400),
            (self.tr("Settings: {folder}").format(folder=settings_folder()), 13, 400),
            (qt, 12, 400),
            (places, 12, 400),
            (words, 12, 400),
        ]


def _version() -> str:
    """Return the version as it was installed; empty where the program runs from its sources."""
    try:
        return version("newsgloss")
    except PackageNotFoundError:
        return ""
