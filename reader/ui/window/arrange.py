"""What stands where: list, page, panel and rail beside each other, or over the page where the window is narrow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QWidget
from shiboken6 import isValid

from reader.ui.page.page import ArticlePage
from reader.ui.panels.section import Section
from reader.ui.style.look import Look
from reader.ui.style.restyle import moved
from reader.ui.window import room
from reader.ui.window.drawer import Drawer
from reader.ui.window.rail import Rail
from reader.ui.window.split import Split

_PATIENCE_MS = 1000
"""So long a section that was gone to is kept at the top while its rows are being read."""
_FOLDED_AT_FIRST = ("entities",)
"""Its counts are of the whole library, which takes time where that is large."""


class Arrange(QObject):
    """Places the parts and remembers how a person likes them.

    A part without room beside the page opens over it: as a drawer, which Esc and a press on the page close.

    Args:
        whole: what they all stand in, side by side.
        split: holds list, page and panel.
        library, panel: what can be closed.
        sections: of the panel, by name.

    Attributes:
        beside: what stands in the panel's place; None for the panel itself.
        left: what stands in the list's place, the list itself but while something beside the page brings its own.
        still: whether drawers open without moving.

    Signals:
        changed: a person showed, hid or moved a part or made it wider, or folded a section.
        laid_out: the parts were given their places, for that or for another size of the window.
        beside_left: what stood in the panel's place is gone.
    """

    changed = Signal()
    laid_out = Signal()
    beside_left = Signal()

    def __init__(
        self, look: Look, whole: QWidget, split: Split, library: QWidget, panel: QScrollArea, page: ArticlePage,
        rail: Rail, sections: Mapping[str, Section],
    ) -> None:  # fmt: skip
        super().__init__(split)
        self._look, self._split, self._page, self._rail = look, split, page, rail
        self.library, self.panel, self._sections = library, panel, sections
        self._lefts: list[QWidget] = []
        self._list_wanted = self._panel_wanted = True
        self._list_width, self._panel_width = room.LIST, room.PANEL
        self._swapped = False
        self._current: str | None = next(iter(sections), None)
        self.beside: QWidget | None = None
        self.left: QWidget = library
        self.still = False
        self._drawer = Drawer(look, whole, rail)
        self._whole, self._bring = whole, ""
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._let_go)
        panel.verticalScrollBar().rangeChanged.connect(self._bring_up)
        panel.verticalScrollBar().actionTriggered.connect(self._let_go)
        split.splitterMoved.connect(self._dragged)
        whole.installEventFilter(self)
        for section in sections.values():
            section.folded.connect(self.changed)
        for part in (library, panel):
            part.installEventFilter(self)
        self.set_look(look)

    @property
    def drawer(self) -> QWidget | None:
        """The part that is open over the page; None when none is."""
        return self._drawer.part

    # What is remembered

    def values(self) -> dict[str, Any]:
        """Return how it stands now, for `restore`."""
        return {
            "list": self._list_wanted,
            "panel": self._panel_wanted,
            "list_width": self._list_width,
            "panel_width": self._panel_width,
            "swapped": self._swapped,
            "section": self._current,
            "folded": sorted(name for name, section in self._sections.items() if not section.title.open),
        }

    def restore(self, values: Mapping[str, Any]) -> None:
        """Take it as it was kept; what does not fit counts as not kept."""
        kept_so = room.wanted(values)
        self._list_wanted, self._panel_wanted, self._swapped = kept_so.list, kept_so.panel, kept_so.swapped
        self._list_width, self._panel_width = kept_so.list_width, kept_so.panel_width
        if values.get("section") in self._sections:
            self._current = values["section"]
        kept = values.get("folded")
        folded = kept if isinstance(kept, list) else _FOLDED_AT_FIRST
        for name, section in self._sections.items():
            section.set_open(name not in folded)
        self._order()
        self.apply()

    def title(self) -> QWidget:
        """Return the title of the section that was opened last, to give it the focus."""
        return self._sections[self._current].title if self._current else self.panel

    # What a person does

    def list_shown(self) -> bool:
        """Whether the list is seen, beside the page or over it."""
        return not self.left.isHidden()

    def panel_shown(self) -> bool:
        """Whether the panel is seen, beside the page or over it."""
        return not self.panel.isHidden()

    def toggle_list(self) -> None:
        """Show or close the list."""
        if self.list_shown():
            self._close(self.left)
        else:
            self._list_wanted = True
            self._open(self.left)

    def toggle_panel(self) -> None:
        """Show or close the panel; what stands in its place gives way to it."""
        if self.beside is not None:
            self._panel_wanted = True
            self.show_beside(None)
        elif self.panel_shown():
            self._close(self.panel)
        else:
            self._panel_wanted = True
            self._open(self.panel)

    def show_section(self, name: str) -> None:
        """Open a section of the panel and bring it to the top."""
        self.show_beside(None)
        self._current = name
        self._panel_wanted = True
        section = self._sections[name]
        section.set_open(True)
        if not self.panel_shown():
            self._open(self.panel)
        body = self.panel.widget()
        if body is not None:
            body.adjustSize()
        self._bring = name
        self._bring_up()
        # What is read first may come a moment later and make room; then the panel is the person's again.
        self._patience.start()
        self._tell()

    def toggle_section(self, name: str) -> None:
        """Go to a section; the second time the panel closes."""
        if self.panel_shown() and self._current == name:
            self._close(self.panel)
        else:
            self.show_section(name)

    def go_to_section(self, name: str) -> None:
        """Go to a section with the keys; from there the panel closes, and the keys are the page's again."""
        section, focus = self._sections[name], QApplication.focusWidget()
        if self.panel_shown() and focus is not None and section.isAncestorOf(focus):
            self._close(self.panel)
        else:
            self.show_section(name)
            section.title.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def swap(self) -> None:
        """Put panel and rail on the other side, and the list where they were."""
        self._swapped = not self._swapped
        self._order()
        self.apply()
        self._tell()

    def close_drawer(self) -> None:
        """Close what is open over the page."""
        if self.drawer is not None:
            self._close(self.drawer)

    def add_beside(self, part: QWidget, *, left: bool = False) -> None:
        """Take a part that can stand in the panel's place, or in the list's."""
        part.hide()
        if left:
            self._lefts.append(part)
            part.installEventFilter(self)
        self._split.addWidget(part)
        self._order()
        part.setMinimumWidth(self._look.px(room.LIST_LEAST if left else room.REVIEW_LEAST))
        part.setMaximumWidth(self._look.px(room.LIST_MOST if left else room.PANEL_MOST))

    def show_beside(self, part: QWidget | None, left: QWidget | None = None) -> None:
        """Show a part in the panel's place, which keeps its room beside the page, and one in the list's; or none."""
        before, self.beside = self.beside, part
        if before is part:
            return
        if self.drawer is not None and (part is not None or self.left is not self.library):
            self._dock()
        for one in (before, self.left if self.left is not (left or self.library) else None):
            if one is not None:
                one.hide()
        self.left = left or self.library
        top = self._page.place()
        self.apply()
        # The page has another width now: the line that was at the top stays there.
        self._page.go_to_place(top)
        if before is not None:
            self.beside_left.emit()

    # How it is done

    def _bring_up(self) -> None:
        if self._bring:
            self.panel.verticalScrollBar().setValue(self._sections[self._bring].y())

    def _let_go(self) -> None:
        self._bring = ""

    def set_look(self, look: Look) -> None:
        """Take other sizes."""
        self._look = look
        for part, least, most in (
            (self.library, room.LIST_LEAST, room.LIST_MOST), (self.panel, room.PANEL_LEAST, room.PANEL_MOST),
        ):  # fmt: skip
            part.setMinimumWidth(look.px(least))
            part.setMaximumWidth(look.px(most))
        self.apply()

    def apply(self) -> None:
        """Share the width out anew; what finds room again beside the page leaves its place over it."""
        whole, px = self._whole, self._look.px
        if whole.width() <= px(room.RAIL):
            return
        wide, list_wanted = whole.width() / self._look.scale, self._list_width if self._list_wanted else 0
        if self.beside is not None:
            self.panel.hide()
            wanted = room.share_with_review(wide, list_wanted)
        else:
            wanted = room.share(wide, list_wanted, self._panel_width if self._panel_wanted else 0)
        side = self.beside or self.panel
        for part, width in ((self.left, wanted.list), (side, wanted.panel)):
            if part is self.drawer:
                if not width:
                    self._place_drawer()
                    continue
                self._dock()
            part.setVisible(bool(width))
        middle = px(room.PAGE)
        taken = {id(self.left): px(wanted.list), id(side): px(wanted.panel)}
        free = max(middle, self._split.width() - sum(taken.values()))
        parts = [self._split.widget(index) for index in range(self._split.count())]
        self._split.setSizes([taken.get(id(part), free) for part in parts])
        self._say()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Follow the size of the window; close the drawer on Esc and on a press on the page."""
        kind = event.type()
        if kind in {QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange}:
            if watched is self._whole and isValid(self._page):
                self.apply()
        elif kind == QEvent.Type.MouseButtonPress:
            if watched is self._page.viewport():
                self.close_drawer()
        elif isinstance(event, QKeyEvent) and watched is self.drawer and _is_escape(event):
            self.close_drawer()
            return True
        return False

    def _open(self, part: QWidget) -> None:
        self.apply()
        if part.isHidden():
            self._float(part)
        self._tell()

    def _close(self, part: QWidget) -> None:
        inside = (focus := QApplication.focusWidget()) is not None and (focus is part or part.isAncestorOf(focus))
        if part is self.drawer:
            self._dock()
        elif part is self.left:
            self._list_wanted = False
        else:
            self._panel_wanted = False
        self.apply()
        if inside:
            self._page.setFocus()
        self._tell()

    def _float(self, part: QWidget) -> None:
        """Open a part over the page."""
        if self.drawer is not None:
            self._dock()
        self._drawer.lift(part)
        self._place_drawer()
        self._page.viewport().installEventFilter(self)
        if part is self.left:
            part.setFocus()
        if not self.still:
            self._drawer.slide_in()

    def _place_drawer(self) -> None:
        width = self._list_width if self.drawer is self.left else self._panel_width
        self._drawer.place(
            self._look, width, self._split.height(), beside_rail=self.drawer is self.panel, swapped=self._swapped
        )

    def _dock(self) -> None:
        """Put the drawer back beside the page, hidden."""
        self._page.viewport().removeEventFilter(self)
        part = self._drawer.put_back()
        if part is not None:
            with moved(part):
                self._order()

    def _order(self) -> None:
        """Put everything in its order; a drawer stays one."""
        others = [self._split.widget(number) for number in range(self._split.count())]
        parts = [self.library, *self._lefts, self._split.middle, self.panel]
        parts += [one for one in others if one is not None and one not in parts]
        for index, part in enumerate(
            one for one in (reversed(parts) if self._swapped else parts) if one is not self.drawer
        ):
            hidden = part.isHidden()
            self._split.insertWidget(index, part)
            part.setVisible(not hidden)
        self._split.setStretchFactor(self._split.indexOf(self._split.middle), 1)
        row = self._whole.layout()
        if isinstance(row, QHBoxLayout):
            row.removeWidget(self._rail)
            row.insertWidget(0 if self._swapped else row.count(), self._rail)
            row.activate()

    def _dragged(self) -> None:
        scale = self._look.scale
        if self._split.indexOf(self.left) >= 0 and self.list_shown():
            width = round(self.left.width() / scale)
            self._list_width = room.within(width, room.LIST_LEAST, room.LIST_MOST, room.LIST)
        if self._split.indexOf(self.panel) >= 0 and self.panel_shown():
            width = round(self.panel.width() / scale)
            self._panel_width = room.within(width, room.PANEL_LEAST, room.PANEL_MOST, room.PANEL)
        self.changed.emit()

    def _tell(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        review = self.beside is not None and self.left is self.library
        shown = "view.review" if review else f"view.{self._current}" if self.panel_shown() else None
        self._rail.set_current(shown)
        self.laid_out.emit()


def _is_escape(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape
