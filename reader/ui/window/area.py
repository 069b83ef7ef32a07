"""The middle of the window: the page, what stands in its place while there is no article, and notices at its edges."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reader.ui.window.notice import Notice


class PageArea(QWidget):
    """Shows the page or something in its place, with notices over and under it.

    A notice that comes while somebody works goes under the page, so that no line moves.
    """

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._stack = QStackedWidget(self)
        self._stack.addWidget(page)
        self._over, self._bars, self._under = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._column = column = QVBoxLayout(self)
        for layout in (column, self._over, self._bars, self._under):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        column.addLayout(self._over)
        column.addLayout(self._bars)
        column.addWidget(self._stack, 1)
        column.addLayout(self._under)

    def add_notice(self, notice: Notice, *, under: bool = False) -> None:
        """Show a notice over the page, or under it."""
        (self._under if under else self._over).addWidget(notice)
        notice.show()

    def add_bar(self, bar: QWidget) -> None:
        """Have a bar stand right over the page, as long as it is not hidden."""
        self._bars.addWidget(bar)

    def settle(self) -> None:
        """Give everything its place now."""
        self._column.activate()

    def notices(self) -> list[Notice]:
        """Return the notices that are shown, from top to bottom."""
        layouts = (self._over, self._under)
        items = [layout.itemAt(n) for layout in layouts for n in range(layout.count())]
        found = [item.widget() for item in items if item is not None]
        return [one for one in found if isinstance(one, Notice) and not one.isHidden()]

    def show_instead(self, view: QWidget | None) -> None:
        """Show something in the page's place; None shows the page."""
        if view is not None and self._stack.indexOf(view) < 0:
            self._stack.addWidget(view)
        self._stack.setCurrentWidget(view or self._page)

    def targets(self) -> list[QWidget]:
        """Return what takes the focus of the page, or of what is shown in its place."""
        shown = self._stack.currentWidget()
        bars = [item.widget() for n in range(self._bars.count()) if (item := self._bars.itemAt(n)) is not None]
        return [*([] if shown is None else [shown]), *(one.focusProxy() or one for one in bars if one is not None)]

    def shows(self, view: QWidget) -> bool:
        """Whether something is what is shown in the page's place."""
        return self._stack.currentWidget() is view

    def is_page_shown(self) -> bool:
        """Whether the page is what is shown."""
        return self._stack.currentWidget() is self._page
