"""Pictures of the codebook: the definitions a label has had, a ready codebook, and tagging with many topics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from tests.walk.pictures import Painter

_NEW = {
    "definition": "A statement that can be true or false, by somebody who is named.",
    "when_to_use": "Also where the article reports it in its own words.",
    "when_not": "Not for wishes, questions and orders.",
    "examples": '["no ship would be unloaded before Friday"]',
}


def codebook(painter: Painter) -> None:
    """Take the pictures.

    Args:
        painter: with the samples open.
    """
    controller, state = painter.app.controller, painter.app.state
    assert controller is not None
    assert state is not None
    assert state.writing is not None
    assert state.view is not None
    code = next(code for code in state.view.codes.values() if code.name == "Claim")
    state.writing.submit(lambda library: library.codebook.change(code.uuid, **_NEW)).result()
    controller.definitions.show(code)
    painter.until(lambda: controller.definitions.shown is not None)
    shown = controller.definitions.shown
    assert shown is not None
    painter.take("definitions", shown)
    shown.close()
    painter.window.called.emit("codebook.ready")
    files = controller.desk.files
    painter.until(lambda: files.window is not None)
    assert files.window is not None
    files.window.list.setCurrentRow(2)
    painter.wait(800)
    painter.take("ready_codebook", files.window)
    files.window.add.click()
    painter.until(lambda: files.window is None)
    painter.wait(500)
    painter.window.page.setFocus()
    painter.window.called.emit("article.topic")
    painter.wait(300)
    QTest.keyClicks(QApplication.focusWidget(), "econmy")
    painter.take("tagging")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
