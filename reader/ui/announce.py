"""Says things to screen readers that nobody has to go to in order to hear them."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


def announce(about: QObject, words: str) -> None:
    """Have a screen reader say words when it is done with what it says; nothing happens where none listens.

    Args:
        about: whose words they are.
        words: one sentence or a few; none for nothing.
    """
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(about, words))
