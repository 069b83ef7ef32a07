"""What stands round the page in the window, and where."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from reader.ui.library.panel import LibraryPanel
from reader.ui.page.page import ArticlePage
from reader.ui.panels.annotations import AnnotationsPanel
from reader.ui.panels.codebook import CodebookPanel
from reader.ui.panels.details import DetailsPanel
from reader.ui.panels.entities import EntitiesPanel
from reader.ui.panels.notes import NotesPanel
from reader.ui.panels.section import Section
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look
from reader.ui.window.area import PageArea
from reader.ui.window.arrange import Arrange
from reader.ui.window.bars import StatusBar
from reader.ui.window.keys import KeyMap
from reader.ui.window.rail import Rail
from reader.ui.window.split import Split
from reader.ui.window.top_bar import TopBar
from reader.ui.window.words import with_keys


class Parts:
    """All parts of one window, laid out round its page.

    Attributes:
        whole: what they all stand in.
        area: the page with the notices over and under it.
        panel: what the sections stand in.
        arrange: places them.
    """

    def __init__(self, look: Look, icons: Icons, keys: KeyMap, page: ArticlePage) -> None:
        self.library = LibraryPanel(look, icons)
        self.details = DetailsPanel(look, icons)
        self.codebook = CodebookPanel(look, icons)
        self.annotations = AnnotationsPanel(look, icons)
        self.notes = NotesPanel(look, icons)
        self.entities = EntitiesPanel(look, icons)
        self.status = StatusBar(look, icons)
        self.top = TopBar(look, icons)
        self.rail = Rail(look, icons, with_keys(keys.shown()))
        self.area = PageArea(page)
        self.panel = self._panel()
        self._lay_out(look, page)

    def sections(self) -> tuple[Section, ...]:
        """Return the sections of the panel, from top to bottom."""
        return (self.details, self.codebook, self.annotations, self.notes, self.entities)

    def _lay_out(self, look: Look, page: ArticlePage) -> None:
        middle, upper, self.whole = QWidget(), QWidget(), QWidget()
        column = _tight(QVBoxLayout(middle))
        column.addWidget(self.top)
        column.addWidget(self.area, 1)
        self.split = Split(look, middle)
        for part in (self.library, middle, self.panel):
            self.split.addWidget(part)
        beside = _tight(QHBoxLayout(upper))
        beside.addWidget(self.split, 1)
        beside.addWidget(self.rail)
        rows = _tight(QVBoxLayout(self.whole))
        rows.addWidget(upper, 1)
        rows.addWidget(self.status)
        names = ("details", "codebook", "annotations", "notes", "entities")
        sections = dict(zip(names, self.sections(), strict=True))
        self.arrange = Arrange(look, upper, self.split, self.library, self.panel, page, self.rail, sections)

    def _panel(self) -> QScrollArea:
        body = QWidget()
        rows = _tight(QVBoxLayout(body))
        for section in self.sections():
            rows.addWidget(section)
        rows.addStretch(1)
        panel = QScrollArea()
        panel.setWidget(body)
        panel.setWidgetResizable(True)
        panel.setFrameShape(QFrame.Shape.NoFrame)
        panel.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        panel.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        panel.setAccessibleName(QCoreApplication.translate("MainWindow", "Panel"))
        return panel


def _tight(layout: QBoxLayout) -> QBoxLayout:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    return layout
