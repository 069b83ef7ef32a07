"""Pictures of the export: what can be chosen and what a format cannot carry, and how the files will begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.walk.pictures import Painter


def exporting(painter: Painter) -> None:
    """Take the pictures.

    Args:
        painter: with the samples open.
    """
    controller = painter.app.controller
    assert controller is not None
    painter.window.called.emit("library.export")
    shown = controller.files.exporting.window
    assert shown is not None
    shown.resize(960, 640)
    # Where the samples lie is nobody's place.
    shown.formats.choose("brat")
    shown.folder.setText("~/study/brat")
    painter.until(lambda: "•" in shown.losses.text() and bool(shown.summary.text()))
    painter.wait(500)
    painter.take("export", shown)
    shown.formats.choose("csv")
    shown.preview_button.click()
    painter.until(shown.preview.table.isVisible)
    painter.wait(500)
    painter.take("export_preview", shown)
    shown.close()
