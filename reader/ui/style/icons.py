"""The icons of the window, drawn from SVG in the colour they are wanted in."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.ui.style.files import resources

_RATIOS = (1.0, 2.0)


class Icons:
    """Draws icons and keeps what was drawn; one for the whole window, passed by constructor.

    Attributes:
        drawn: how many pictures are kept.
    """

    def __init__(self) -> None:
        self._pixmaps: dict[tuple[str, int, str, float], QPixmap] = {}
        self._sources: dict[str, str] = {}

    @property
    def drawn(self) -> int:
        """How many pictures are kept."""
        return len(self._pixmaps)

    def pixmap(self, name: str, size: int, colour: str, ratio: float = 1.0) -> QPixmap:
        """Return an icon.

        Args:
            name: of a file in `resources/icons`, without its ending.
            size: of each side, in device-independent pixels.
            colour: `#rrggbb`.
            ratio: device pixels per pixel.

        Raises:
            FileNotFoundError: there is no such icon; an error of the program.
        """
        key = (name, size, colour, ratio)
        known = self._pixmaps.get(key)
        if known is None:
            known = self._pixmaps[key] = self._draw(name, size, colour, ratio)
        return known

    def icon(self, name: str, size: int, colour: str) -> QIcon:
        """Return an icon for a button, sharp on ordinary and on dense screens."""
        icon = QIcon()
        for ratio in _RATIOS:
            icon.addPixmap(self.pixmap(name, size, colour, ratio))
        return icon

    def _draw(self, name: str, size: int, colour: str, ratio: float) -> QPixmap:
        if name not in self._sources:
            file = resources() / "icons" / f"{name}.svg"
            self._sources[name] = file.read_text(encoding="utf-8")
        source = self._sources[name].replace("currentColor", colour)
        side = max(1, round(size * ratio))
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, side, side))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
