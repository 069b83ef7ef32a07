"""The library's panel: its name, import, filter, order, and the list or what stands in its place."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QStackedLayout, QVBoxLayout, QWidget

from annotations.search.listing import Facets, Filter, Sort
from reader.config.actions import ACTIONS
from reader.models.articles import ArticlesModel
from reader.models.harmless import plain_tip, unturned
from reader.ui.library.buttons import IconButton, NameButton
from reader.ui.library.drop import DropZone
from reader.ui.library.empty import EmptyNote
from reader.ui.library.events import ImportRequest, MenuRequest
from reader.ui.library.filter_bar import FilterBar
from reader.ui.library.list import ArticleList
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

_KEYS = {action.id: action.keys[0] for action in ACTIONS if action.keys}


class LibraryPanel(QWidget):
    """Everything about the list of articles. Knows no library: it is told what to show.

    Attributes:
        list: the list, to give it the focus.
        filter_bar: the filter, to give its field the focus.

    Signals:
        article_chosen(ArticleChosen): a person went to an article.
        filter_changed(Filter): a person filters otherwise.
        first_wanted(): a person wants to read the first article that the filter lets through.
        sort_changed(Sort): a person orders otherwise.
        import_requested(ImportRequest): a person wants to choose files.
        files_dropped(FilesDropped): files and folders were let go over the panel.
        menu_requested(MenuRequest): of the window, the library, or the selected articles.
        refused(str): files were let go where none can be taken; why.
    """

    article_chosen = Signal(object)
    filter_changed = Signal(object)
    first_wanted = Signal()
    sort_changed = Signal(object)
    import_requested = Signal(object)
    files_dropped = Signal(object)
    menu_requested = Signal(object)
    refused = Signal(str)

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._icons = look, icons
        self._sort, self._shown, self._total, self._selected = Sort(), 0, 0, 0
        self._keys: Mapping[str, str] = _KEYS
        self._menu_button = IconButton("menu", self.tr("Menu"), look, icons, self)
        self._name = NameButton(look, icons, self)
        self._import_button = IconButton("import", self.tr("Import articles"), look, icons, self)
        self.filter_bar = FilterBar(look, icons, self)
        self._count = QLabel(self)
        self._order = IconButton("sort", "", look, icons, self, side=24)
        self.list = ArticleList(look, icons, self)
        self._empty = EmptyNote(look, self)
        self._nothing = EmptyNote(look, self)
        self._drop = DropZone(self, look)
        self.setAccessibleName(self.tr("Library"))
        self._lay_out()
        self._connect()
        self.set_look(look)
        self.set_library_name("")
        self.set_sort(Sort())
        self.set_counts(0, 0)

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        self._look = look
        for part in (self._menu_button, self._name, self._import_button, self.filter_bar, self._order, self.list,
                     self._empty, self._nothing, self._drop):  # fmt: skip
            part.set_look(look)
        self._count.setFont(look.font(12))
        palette = self._count.palette()
        palette.setColor(self._count.foregroundRole(), look.colour("muted"))
        self._count.setPalette(palette)
        self._space()
        self.update()

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Show other keys than those of the action table; by the ids of actions."""
        self._keys = {**_KEYS, **keys}
        self._say()

    def set_read_only(self, why: str) -> None:
        """Let nothing be imported, and say why; an empty reason lets it again."""
        for part in (self._import_button, self._empty, self._drop):
            part.set_why(why)

    def set_library_name(self, name: str) -> None:
        """Show which library this is."""
        self._name.setText(unturned(name))
        self._name.setAccessibleName(self.tr("Library {name}").format(name=name))
        self._name.setToolTip(plain_tip(name))

    def set_model(self, model: ArticlesModel) -> None:
        """Show these articles."""
        self.list.set_model(model)

    def set_counts(self, shown: int, total: int) -> None:
        """Say how many articles the filter lets through, of how many."""
        self._shown, self._total = shown, total
        self._say()

    def set_facets(self, facets: Facets) -> None:
        """Show these values in the menus of the pills."""
        self.filter_bar.set_facets(facets)

    def set_filter(self, wanted: Filter) -> None:
        """Show which filter is in force, without a signal."""
        self.filter_bar.set_filter(wanted)
        self._filtered(wanted)

    def set_sort(self, sort: Sort) -> None:
        """Show which order is in force, without a signal."""
        self._sort = sort
        self._say()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the size it would like."""
        return QSize(self._look.px(288), self._look.px(640))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return how small it may become."""
        return QSize(self._look.px(220), self._look.px(200))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Say more or less beside the count."""
        super().resizeEvent(event)
        self._name_order()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the ground."""
        QPainter(self).fillRect(self.rect(), self._look.colour("side"))

    def _connect(self) -> None:
        self._menu_button.clicked.connect(lambda: self._ask_menu("window", self._menu_button))
        self._name.clicked.connect(lambda: self._ask_menu("library", self._name))
        self._import_button.clicked.connect(lambda: self.import_requested.emit(ImportRequest()))
        self._order.clicked.connect(self._open_orders)
        self._nothing.pressed.connect(self._show_all)
        self._empty.pressed.connect(lambda: self.import_requested.emit(ImportRequest()))
        self._drop.files_dropped.connect(self.files_dropped)
        self._drop.refused.connect(self.refused)
        self.filter_bar.filter_changed.connect(self._filtered)
        self.filter_bar.filter_changed.connect(self.filter_changed)
        self.filter_bar.first_wanted.connect(self.first_wanted)
        self.filter_bar.left_down.connect(lambda: self.list.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.list.article_chosen.connect(self.article_chosen)
        self.list.menu_requested.connect(self.menu_requested)
        self.list.selection_counted.connect(self._select)

    def _orders(self) -> dict[Sort, tuple[str, str]]:
        """Return for each order what its button says and what its menu says."""
        return {
            Sort("date_published", True): (self.tr("Newest"), self.tr("Date, newest first")),
            Sort("date_published", False): (self.tr("Oldest"), self.tr("Date, oldest first")),
            Sort("added", True): (self.tr("Added last"), self.tr("Added, latest first")),
            Sort("added", False): (self.tr("Added first"), self.tr("Added, earliest first")),
            Sort("title", False): (self.tr("Title"), self.tr("Title, A to Z")),
            Sort("title", True): (self.tr("Title, Z to A"), self.tr("Title, Z to A")),
            Sort("outlet", False): (self.tr("Outlet"), self.tr("Outlet, A to Z")),
            Sort("outlet", True): (self.tr("Outlet, Z to A"), self.tr("Outlet, Z to A")),
            Sort("annotations", True): (self.tr("Most annotated"), self.tr("Annotations, most first")),
            Sort("annotations", False): (self.tr("Least annotated"), self.tr("Annotations, fewest first")),
            Sort("name", False): (self.tr("File name"), self.tr("File name, A to Z")),
            Sort("name", True): (self.tr("File name, Z to A"), self.tr("File name, Z to A")),
        }

    def order_menu(self) -> QMenu:
        """Return the menu of orders."""
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Order"))
        menu.setFont(self._look.font(13))
        group = QActionGroup(menu)
        for sort, (_, long) in self._orders().items():
            action = QAction(long, menu, checkable=True, checked=sort == self._sort)
            action.triggered.connect(lambda _=False, sort=sort: self._reorder(sort))
            group.addAction(action)
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _open_orders(self) -> None:
        menu = self.order_menu()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 0 if mirrored else self._order.width() - menu.sizeHint().width()
        menu.popup(self._order.mapToGlobal(QPoint(x, self._order.height())))

    def _reorder(self, sort: Sort) -> None:
        if sort != self._sort:
            self.set_sort(sort)
            self.sort_changed.emit(sort)

    def _filtered(self, wanted: Filter) -> None:
        self.list.set_hits(bool(wanted.text.strip()))
        self._say()

    def _show_all(self) -> None:
        self.set_filter(Filter())
        self.filter_changed.emit(Filter())
        self.filter_bar.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _select(self, selected: int) -> None:
        self._selected = selected
        self._say()

    def _ask_menu(self, about: str, below: QWidget) -> None:
        self.menu_requested.emit(MenuRequest(about, below.mapToGlobal(QPoint(0, below.height()))))

    def _say(self) -> None:
        """Say how many there are, and show the list or what stands in its place."""
        number = QLocale().toString
        if not self._total:
            words = self.tr("No articles yet")
        elif self._selected > 1:
            words = self.tr("{selected} of {shown} selected").format(
                selected=number(self._selected), shown=number(self._shown)
            )
        elif self.filter_bar.wanted or self._shown != self._total:
            words = self.tr("{shown} of {total} articles").format(shown=number(self._shown), total=number(self._total))
        else:
            words = self.tr("%Ln articles", "", self._total)
        self._count.setText(words)
        self._order.setVisible(self._shown > 1)
        self._name_order()
        self.filter_bar.set_offered(self._total > 0)
        self._empty.say(
            self.tr("The articles you import will stand here."),
            (self._keys["library.paste"], self.tr("makes one of the clipboard")),
            self.tr("Import articles…"),
        )
        self._nothing.say(
            self.tr("No article fits this filter."),
            ("Esc", self.tr("in the field above empties it")),
            self.tr("Show all {n} articles").format(n=number(self._total)),
        )
        place = self._empty if not self._total else self.list if self._shown else self._nothing
        self._stack.setCurrentWidget(place)
        for button, name, action in (
            (self._menu_button, self.tr("Menu"), "window.menu"),
            (self._import_button, self.tr("Import articles"), "library.import"),
        ):
            key = self._keys.get(action, "")
            button.set_words(f"{name} ({key})" if key else name)
        self.filter_bar.search.set_key(self._keys.get("go.filter", ""))

    def _name_order(self) -> None:
        """Say the order beside its icon, where there is room for it beside the count."""
        short, long = self._orders()[self._sort]
        spoken, px = self.tr("Order: {order}").format(order=long), self._look.px
        self._order.set_words(spoken, short)
        if self._count.sizeHint().width() + self._order.sizeHint().width() + px(34) > self.width():
            self._order.set_words(spoken)

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        for widget in (self._menu_button, self._name, self._import_button):
            self._head.addWidget(widget)
        self._line = QHBoxLayout()
        self._line.addWidget(self._count)
        self._line.addStretch(1)
        self._line.addWidget(self._order)
        self._stack = QStackedLayout()
        for place in (self.list, self._nothing, self._empty):
            self._stack.addWidget(place)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(self._head)
        self._column.addWidget(self.filter_bar)
        self._column.addLayout(self._line)
        self._column.addLayout(self._stack, 1)

    def _space(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._head.setContentsMargins(px(8), px(8), px(8), px(8))
        self._head.setSpacing(px(4))
        self._line.setContentsMargins(px(16), px(6), px(8), px(4))
        self._line.setSpacing(px(8))
        self._count.setMinimumSize(1, px(24))
