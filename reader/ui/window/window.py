"""The main window's frame: list, page, panel and bars, side by side."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QMenu, QScrollArea, QVBoxLayout, QWidget

from reader.config.actions import ACTIONS, EVERYWHERE, MENUS
from reader.ui.dialogs.form import keep_open
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
from reader.ui.window.arrange import Arrange
from reader.ui.window.bars import StatusBar
from reader.ui.window.keys import KeyMap
from reader.ui.window.menu_key import MenuKey
from reader.ui.window.rail import Rail
from reader.ui.window.split import Split
from reader.ui.window.top_bar import TopBar
from reader.ui.window.words import spoken, with_keys


class MainWindow(QMainWindow):
    """Everything on the screen; it knows no library.

    Attributes:
        library, page, details, codebook, annotations, notes, entities, status, top, rail: its parts.
        arrange: places them.
        actions_: the QAction of each declared action, by id.

    Signals:
        called(str): an action was called, by menu, button or key.
        page_key(QKeyEvent): a key was pressed on the page that does not move the caret.
        closing: a person closes the window.
        keys_shown: menus and tool tips show the keys as they are now.
        menu_made(QMenu): a menu of actions is about to open for the first time.
    """

    called = Signal(str)
    page_key = Signal(object)
    closing = Signal()
    keys_shown = Signal()
    menu_made = Signal(object)

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
        self.rail = Rail(look, icons, with_keys(keys.shown()))
        self.actions_: dict[str, QAction] = {}
        self._menu_key: MenuKey | None = None
        self._lay_out()
        self._make_menus()
        self.show_keys()
        self.note_card = NoteCard(look, self.page)
        self.palette_ = Palette(look, icons, self)
        self.page.installEventFilter(self)
        self.top.called.connect(self.called)
        self.rail.called.connect(self._rail_pressed)
        self.arrange.laid_out.connect(self._arranged)
        self.page.verticalScrollBar().valueChanged.connect(lambda value: self.top.set_scrolled(value > 0))
        self.setMinimumSize(look.px(320), look.px(300))
        room = self.screen().availableSize()
        self.resize(min(1440, room.width()), min(900, room.height()))
        self._arranged()

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

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Listen for Alt as soon as there is a window that hears keys."""
        super().showEvent(event)
        handle = self.windowHandle()
        if self._menu_key is None and sys.platform != "darwin":
            self._menu_key = MenuKey(handle, self)
            self._menu_key.pressed.connect(lambda: self.called.emit("window.menu"))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Let the program put everything away first."""
        self.closing.emit()
        # A report or a form that still stands there is about this library, which is closed; what was typed is kept.
        for one in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if one.isWindow():
                one.hide()
        event.accept()

    def finish_typing(self) -> None:
        """Keep what is being typed in panels and forms: the library is about to be closed."""
        self.details.finish()
        self.codebook.view.finish()
        keep_open(self)

    def show_keys(self) -> None:
        """Show the keys as they are now, in menus and tool tips, and answer to them."""
        for action in ACTIONS:
            made, keys = self.actions_[action.id], self.keys.keys[action.id]
            if action.context == EVERYWHERE:
                made.setShortcuts([QKeySequence(key) for key in keys])
            else:
                # Shown only: these keys count where the hands are, and the page hands them on.
                shown = self.keys.first(action.id)
                made.setText(f"{action_text(action)}\t{shown}" if shown else action_text(action))
        shown_keys = self.keys.shown()
        words = with_keys(shown_keys)
        self.rail.set_words(words)
        self.top.set_words(words, spoken("go.palette"), shown_keys["go.palette"])
        self.library.set_keys(shown_keys)
        self.notes.set_key(shown_keys["mark.note"])
        self.keys_shown.emit()

    def set_checked(self, action_id: str, on: bool) -> None:
        """Show that what a switch stands for is in force, wherever it is seen."""
        self.actions_[action_id].setChecked(on)
        self.top.set_checked(action_id, on)

    def _rail_pressed(self, action_id: str) -> None:
        section = action_id.removeprefix("view.")
        if action_id != section:
            self.arrange.toggle_section(section)
        else:
            self.called.emit(action_id)

    def _arranged(self) -> None:
        values = self.arrange.values()
        self.top.set_list_shown(self.arrange.list_shown())
        self.set_checked("view.list", self.arrange.list_shown())
        self.set_checked("view.panel", self.arrange.panel_shown())
        self.set_checked("view.swap", values["swapped"])

    def _lay_out(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        self.area = PageArea(self.page)
        column.addWidget(self.area, 1)
        self.split = Split(self.look, middle)
        for part in (self.library, middle, self._panel()):
            self.split.addWidget(part)
        upper = QWidget()
        beside = QHBoxLayout(upper)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.split, 1)
        beside.addWidget(self.rail)
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(upper, 1)
        rows.addWidget(self.status)
        self.setCentralWidget(whole)
        shown = self.sections()
        sections = {name: part for name, part in vars(self).items() if isinstance(part, Section) and part in shown}
        self.arrange = Arrange(self.look, upper, self.split, self.library, self.panel, self.page, self.rail, sections)

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
        self.panel.setAccessibleName(self.tr("Panel"))
        return self.panel

    def _make_menus(self) -> None:
        menus: dict[str, QMenu] = {name: self.menuBar().addMenu(menu_text(name)) for name in MENUS}
        last: dict[str, str] = {}
        for menu in menus.values():
            menu.setToolTipsVisible(True)
        for action in ACTIONS:
            menu = menus[action.menu]
            if last.get(action.menu, action.group) != action.group:
                menu.addSeparator()
            last[action.menu] = action.group
            made = QAction(action_text(action), self)
            made.setData(action.id)
            made.setToolTip(action_help(action))
            made.setStatusTip(action_help(action))
            made.setCheckable(action.checkable)
            made.triggered.connect(lambda _=False, id_=action.id: self.called.emit(id_))
            menu.addAction(made)
            # Keys of actions in a menu bar that is hidden would not count.
            self.addAction(made)
            self.actions_[action.id] = made
        if sys.platform != "darwin":
            self.menuBar().hide()
