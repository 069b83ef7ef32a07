"""What stands on the line that folded furniture is."""

from __future__ import annotations

from PySide6.QtCore import QObject


class FoldWords(QObject):
    """Says how much a line stands for; a class that none inherits: Qt finds no plural of a class that is inherited."""

    def say(self, lines: int) -> str:
        """Return the words for so many lines."""
        return self.tr("%n lines of the page around the article", "", lines)
