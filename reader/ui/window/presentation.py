"""The window of a presentation: one article, large, for a room, with the legend of its labels at the foot."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.config.actions import EVERYWHERE, READING
from reader.models.harmless import unturned
from reader.ui.announce import announce
from reader.ui.dialogs.hints import Hints
from reader.ui.dialogs.legend import Legend, LegendEntry
from reader.ui.page.marks import PageArticle, PageMark, PageStyle
from reader.ui.page.presented import PresentedPage
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look
from reader.ui.window.keys import KeyMap, plain_character

SIZE = 30.0
"""Pixels of the words on a screen of the size below; on a larger one they are as much larger."""
_SCREEN = (1440, 900)
_TOP = 48
"""Above the page, for the hints: they never lie over words."""


class Presentation(QWidget):
    """Shows one article and its legend; knows no library.

    Attributes:
        page, legend, hints: its parts.

    Signals:
        called(str): an action of the main window was called by its key.
        toggled(str): UUID of a label or topic to show or hide.
        ended: it is no longer seen.

    Args:
        look: of the main window.
        style: tells how the page is set, for a size of the words in pixels.
    """

    called = Signal(str)
    toggled = Signal(str)
    ended = Signal()

    def __init__(
        self, look: Look, icons: Icons, keys: KeyMap, style: Callable[[float], PageStyle], parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._outer, self._keys, self._style = look, keys, style
        self._look = Look(look.theme, look.scale, look.families, look.serif)
        self.page = PresentedPage(look.theme, style(SIZE), self)
        self.legend = Legend(self._look, icons, self)
        self.hints = Hints(self._look, self)
        self.legend.toggled.connect(self.toggled)
        self.page.setFocus()

    def show_article(
        self, title: str, article: PageArticle, entries: Sequence[LegendEntry], place: int | None = None
    ) -> None:
        """Show an article with its legend.

        Args:
            title: what the window is called by.
            article: with the marks that are shown, and no notes.
            entries: of the legend.
            place: where to begin; None for the beginning.
        """
        self.setWindowTitle(unturned(title))
        self.setAccessibleName(self.tr("Presentation: {title}").format(title=title))
        self.legend.set_entries(entries)
        self._fit()
        self.page.set_article(article, place)
        announce(self, self.accessibleName())

    def change(
        self, entries: Sequence[LegendEntry], added: Iterable[PageMark] = (), removed: Iterable[str] = ()
    ) -> None:
        """Show other marks of the same article; the line at the top stays."""
        self.legend.set_entries(entries)
        self._fit()
        self.page.set_marks(added, removed)

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        self._outer = look
        self.page.set_theme(look.theme)
        self._fit()

    def refit(self) -> None:
        """Set the page as its style wants it now."""
        self._fit()

    def say_keys(self) -> None:
        """Say the keys for some seconds."""
        first = self._keys.first
        keyed, px = any(entry.key for entry in self.legend.entries()), self._look.px
        parts = [
            (first("go.next_article"), self.tr("next article")),
            ("", self.tr("A label's key shows or hides it") if keyed else ""),
            (self.tr("Space"), self.tr("next paragraph")),
            (self.tr("Esc"), self.tr("close")),
        ]
        self.hints.say([part for part in parts if part[1]], self.width() - 2 * px(16))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.hints.move(px(16) if mirrored else self.width() - px(16) - self.hints.width(), px(6))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Scroll, light, show, hide, leave; any other key brings the hints back."""
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        move = self._moves(shift=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)).get(event.key())
        found = self._keys.find(event, [READING, EVERYWHERE])
        character = plain_character(event)
        if event.key() == Qt.Key.Key_Escape or found == "view.present":
            self.close()
        elif plain and move is not None:
            move()
        elif found in {"go.next_paragraph", "go.previous_paragraph"}:
            step = self.page.next_paragraph if found == "go.next_paragraph" else self.page.previous_paragraph
            step()
        elif found is not None and found.startswith(_PASSED):
            self.called.emit(found)
        elif character is not None and any(entry.key.upper() == character for entry in self.legend.entries()):
            self.toggled.emit(next(one.uuid for one in self.legend.entries() if one.key.upper() == character))
        elif event.key() not in _BARE:
            self.say_keys()
            self.hints.show_for_a_while()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the page what the legend leaves, and set it for this screen."""
        super().resizeEvent(event)
        self._fit()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Tell that it is over, unless it only went to the task bar."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.ended.emit()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Go."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the paper above the page."""
        QPainter(self).fillRect(event.rect(), self._look.colour("paper"))

    def _moves(self, *, shift: bool) -> Mapping[int, Callable[[], None]]:
        page, key = self.page, Qt.Key
        return {
            key.Key_Space: page.previous_paragraph if shift else page.next_paragraph,
            key.Key_Down: lambda: page.step(1),
            key.Key_Up: lambda: page.step(-1),
            key.Key_PageDown: lambda: page.turn(1),
            key.Key_PageUp: lambda: page.turn(-1),
            key.Key_Home: lambda: page.go_to_edge(end=False),
            key.Key_End: lambda: page.go_to_edge(end=True),
        }

    def _fit(self) -> None:
        factor = max(1.0, min(self.width() / _SCREEN[0], self.height() / _SCREEN[1]))
        outer = self._outer
        self._look.become(Look(outer.theme, outer.scale * factor, outer.families, outer.serif))
        width, height, top = self.width(), self.height(), self._look.px(_TOP)
        foot = self.legend.lay(width)
        self.legend.setVisible(foot > 0)
        self.legend.setGeometry(0, height - foot, width, foot)
        self.page.setGeometry(0, top, width, max(1, height - foot - top))
        self.page.set_style(self._style(SIZE * factor))
        self.say_keys()
        self.update()
        self.legend.update()


_PASSED = (
    "go.next_article", "go.previous_article", "view.larger", "view.smaller", "view.normal", "view.chips", "view.sans",
    "view.dark", "app.quit",
)  # fmt: skip
_BARE = frozenset({
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
})  # fmt: skip
