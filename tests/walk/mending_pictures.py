"""Pictures of mending a text: the editor, two texts compared, and annotations whose words were changed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from tests.walk.pictures import Painter


def mending(painter: Painter, folder: Path) -> None:
    """Take pictures of a text being edited, of a newer version, and of the review of what lost its words.

    Args:
        painter: with the samples open.
        folder: for a file to compare with.
    """
    controller, state = painter.app.controller, painter.app.state
    assert controller is not None
    assert state is not None
    assert state.view is not None
    text, one = state.view.text, controller.mending
    start = text.rindex("Femke Dorsal")
    painter.window.page.reveal(start, start + 1)
    painter.window.page.place_caret(start)
    painter.window.called.emit("article.edit_text")
    painter.until(lambda: one.editing.active)
    editor = one.editing.editor
    assert editor is not None
    for old, new in (("Femke Dorsal", "Femke van Dorsal"), ("the Courier", "the Evening Courier")):
        begin = editor.typed.text.rindex(old)
        editor.place_caret(begin, begin + len(old))
        QTest.keyClicks(editor, new)
    editor.place_caret(start)
    editor.centerCursor()
    painter.wait(400)
    painter.take("edit_text")
    painter.window.called.emit("text.keep")
    painter.until(lambda: not one.editing.active)
    painter.window.called.emit("article.astray")
    painter.until(lambda: bool(controller.everywhere.reviewing and controller.everywhere.reviewing.panel.model.entries))
    painter.wait(500)
    painter.take("look_again")
    painter.window.called.emit("review.done")
    painter.window.called.emit("edit.undo")
    painter.until(lambda: state.view is not None and state.view.text == text)
    newer = folder / "newer version.txt"
    changed = text.replace("90 minutes", "nearly two hours").replace("last August", "last July")
    changed = changed.replace("Advertisement\n\n", "", 1).replace("who asked not to be named", "who spoke in private")
    newer.write_text(changed, encoding="utf-8")
    one.versions.take_file(newer)
    painter.until(lambda: one.versions.window is not None and one.versions.window.view.rows.total > 0)
    assert one.versions.window is not None
    one.versions.window.step(1)
    painter.take("newer_version", one.versions.window)
    one.versions.window.close()
