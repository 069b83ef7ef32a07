"""What a screen reader says of a change: its name when it is there, and that it was taken back or done again."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from annotations.store.history import ActionRow
from reader.models.harmless import unturned
from reader.ui.said import act_words


@dataclass(frozen=True, slots=True)
class Doable:
    """What undo and redo would do now; None for nothing."""

    undo: ActionRow | None
    redo: ActionRow | None

    def names(self, under_way: tuple[int, str] | None = None) -> tuple[str, str]:
        """Return their names as a menu shows them; empty for nothing.

        Args:
            under_way: internal id and name of an action that has not ended yet: undo would end it, and take it back.
        """
        undo = self.undo.name if self.undo is not None else ""
        if under_way is not None and (self.undo is None or self.undo.id < under_way[0]):
            undo = under_way[1]
        redo = self.redo.name if self.redo is not None else ""
        return unturned(act_words(undo)) if undo else "", unturned(act_words(redo)) if redo else ""


class Spoken(QObject):
    """Tells what was done from what undo and redo would do before and after."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before: Doable | None = None

    def of(self, now: Doable) -> str:
        """Return what to say; empty where nothing was done, and the first time."""
        before, self._before = self._before, now
        if before is None:
            return ""
        if now.redo is not None and _same(now.redo, before.undo):
            return self.tr("Undone: {name}").format(name=act_words(now.redo.name))
        if now.undo is None or _same(now.undo, before.undo):
            return ""
        if _same(now.undo, before.redo):
            return self.tr("Done again: {name}").format(name=act_words(now.undo.name))
        return act_words(now.undo.name)


def _same(one: ActionRow, other: ActionRow | None) -> bool:
    return other is not None and one.uuid == other.uuid
