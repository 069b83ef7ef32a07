"""The main window's frame: list, page, panel and bars, side by side."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QMainWindow, QMenu, QScrollArea, QSplitter, QVBoxLayout, QWidget

from reader.config.actions import ACTIONS, EVERYWHERE, MENUS
from reader.ui.dialogs.note import NoteCard
from reader.ui.dialogs.palette import Palette
from reader.ui.library.panel import LibraryPanel
from reader.ui.page.marks import PageStyle
from reader.ui.page.page import ArticlePage
from reader.ui.panels.annotations import AnnotationsPanel
from reader.ui.panels.codebook import CodebookPanel
from reader.ui.panels.details import DetailsPanel
from reader.ui.panels.entities import EntitiesPanel
from reader.ui.panels.notes import NotesPanel
from reader.ui.panels.section import Section
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look
from reader.ui.translation import action_help, action_text, menu_text
from reader.ui.window.area import PageArea
from reader.ui.window.bars import StatusBar, TopBar
from reader.ui.window.keys import KeyMap


class MainWindow(QMainWindow):
    """Everything on the screen; it knows no library.

    Attributes:
        library, page, details, codebook, annotations, notes, entities, status, top: its parts.
        actions: the QAction of each declared action, by id.

    Signals:
        called(str): an action was called, by menu, button or key.
        page_key(QKeyEvent): a key was pressed on the page that does not move the caret.
        closing: a person closes the window.
    """

    called = Signal(str)
    page_key = Signal(object)
    closing = Signal()

    def __init__(self, look: Look, icons: Icons, keys: KeyMap, style: PageStyle) -> None:
        super().__init__()
        self.look, self.icons, self.keys = look, icons, keys
        self.library = LibraryPanel(look, icons)
        self.page = ArticlePage(look.theme, style)
        self.details = DetailsPanel(look, icons)
        self.codebook = CodebookPanel(look, icons)
        self.annotations = AnnotationsPanel(look, icons)
        self.notes = NotesPanel(look, icons)
        self.entities = EntitiesPanel(look, icons)
        self.status = StatusBar(look, icons)
        self.top = TopBar(look, icons)
        self.actions_: dict[str, QAction] = {}
        self._lay_out()
        self._make_menus()
        self._fill_top()
        self.note_card = NoteCard(look, self.page)
        self.palette_ = Palette(look, icons, self)
        self.page.installEventFilter(self)
        self.setMinimumSize(look.px(640), look.px(480))
        self.resize(look.px(1440), look.px(900))

    def sections(self) -> tuple[Section, ...]:
        """Return the sections of the panel, from top to bottom."""
        return (self.details, self.codebook, self.annotations, self.notes, self.entities)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Hand on the keys that the page has no use for."""
        if watched is self.page and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            event.setAccepted(False)
            self.page_key.emit(event)
            return event.isAccepted()
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Let the program put everything away first."""
        self.closing.emit()
        event.accept()

    def _lay_out(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        self.area = PageArea(self.page)
        column.addWidget(self.area, 1)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        for part in (self.library, middle, self._panel()):
            self.split.addWidget(part)
        self.split.setStretchFactor(1, 1)
        px = self.look.px
        self.split.setSizes([px(288), px(800), px(320)])
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.split, 1)
        rows.addWidget(self.status)
        self.setCentralWidget(whole)

    def _panel(self) -> QScrollArea:
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for section in self.sections():
            rows.addWidget(section)
        rows.addStretch(1)
        self.panel = QScrollArea()
        self.panel.setWidget(body)
        self.panel.setWidgetResizable(True)
        self.panel.setFrameShape(QFrame.Shape.NoFrame)
        self.panel.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.panel.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.panel.setMinimumWidth(self.look.px(280))
        return self.panel

    def _make_menus(self) -> None:
        menus: dict[str, QMenu] = {name: self.menuBar().addMenu(menu_text(name)) for name in MENUS}
        last: dict[str, str] = {}
        for action in ACTIONS:
            menu = menus[action.menu]
            if last.get(action.menu, action.group) != action.group:
                menu.addSeparator()
            last[action.menu] = action.group
            made = QAction(action_text(action), self)
            made.setToolTip(action_help(action))
            made.setStatusTip(action_help(action))
            made.setCheckable(action.checkable)
            keys = self.keys.keys[action.id]
            if action.context == EVERYWHERE and keys:
                made.setShortcuts([QKeySequence(key) for key in keys])
            elif keys:
                # Shown only: these keys count where the hands are, and the page hands them on.
                made.setText(f"{action_text(action)}\t{self.keys.first(action.id)}")
            made.triggered.connect(lambda _=False, id_=action.id: self.called.emit(id_))
            menu.addAction(made)
            self.actions_[action.id] = made

    def _fill_top(self) -> None:
        self.top.add("go.back", "back", self._spoken("go.back"))
        self.top.add("go.forward", "forward", self._spoken("go.forward"))
        self.top.add_place()
        for id_ in ("go.palette", "view.chips", "view.dark", "library.export"):
            action = next(one for one in ACTIONS if one.id == id_)
            self.top.add(id_, action.icon, self._spoken(id_))
        self.top.called.connect(self.called)

    def _spoken(self, action_id: str) -> str:
        action = next(one for one in ACTIONS if one.id == action_id)
        key = self.keys.first(action_id)
        return f"{action_text(action)} ({key})" if key else action_text(action)
