"""The menu of a field in the details."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu

from reader.ui.panels.fields import FieldRow, field_title
from reader.ui.panels.rows import grey

if TYPE_CHECKING:
    from reader.ui.panels.details import DetailsPanel


def open_field_menu(panel: DetailsPanel, row: FieldRow, at: QPoint, why: str) -> None:
    """Open the menu of a row.

    Args:
        panel: does what is chosen.
        row: of which field.
        at: where on the screen.
        why: why nothing can be changed; empty where it can.
    """
    menu = QMenu(panel)
    menu.setAccessibleName(field_title(row.name))
    detected = row.field is not None and row.field.status == "detected"
    absent = row.field is not None and row.field.status == "absent"
    translate = QCoreApplication.translate
    wanted: list[tuple[bool, str, Callable[[], None]]] = [
        (True, translate("DetailsPanel", "Change…\tEnter"), lambda: panel.edit(row)),
        (detected, translate("DetailsPanel", "Confirm\tSpace"), lambda: panel.confirm(row)),
        (not absent, translate("DetailsPanel", "There is none"), lambda: panel.deny(row)),
        (row.field is not None, translate("DetailsPanel", "Note on it\tN"), lambda: panel.note(row)),
        (row.field is not None, translate("DetailsPanel", "Remove it\tDel"), lambda: panel.remove(row)),
        (True, "", panel.add),
        (True, translate("DetailsPanel", "Add an author…"), lambda: panel.add("Author")),
        (True, translate("DetailsPanel", "Add a field…"), panel.add),
    ]
    for fits, words, does in wanted:
        if fits and not words:
            menu.addSeparator()
        elif fits:
            menu.addAction(words).triggered.connect(lambda _=False, does=does: does())
    if why:
        grey(menu, why)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)
