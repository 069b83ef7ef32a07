"""What the models answer beyond Qt's own roles."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Qt


class Role(IntEnum):
    """Roles of the models of this package.

    Attributes:
        ROW: the whole row as the core gives it (for articles an `annotations.search.listing.ListRow`); None while
            it is on its way.
        ID: the internal id of the thing in the row, known at once.
    """

    ROW = Qt.ItemDataRole.UserRole + 1
    ID = Qt.ItemDataRole.UserRole + 2
