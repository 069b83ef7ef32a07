"""Pictures of annotations that come in from another program: what the files hold, and what did not fit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.walk.pictures import Painter


def bringing(painter: Painter, folder: Path) -> None:
    """Take the pictures.

    Args:
        painter: with the samples open.
        folder: where the files of the other program are made.
    """
    controller, state = painter.app.controller, painter.app.state
    assert controller is not None
    assert state is not None
    assert state.view is not None
    folder.mkdir(parents=True, exist_ok=True)
    _make_files(folder, state.view.row.name, state.view.text)
    controller.bringing.open([folder])
    painter.until(lambda: controller.bringing.window is not None and controller.bringing.window.model.rowCount() > 0)
    shown = controller.bringing.window
    assert shown is not None
    painter.take("import_annotations", shown)
    shown.import_button.click()
    painter.until(lambda: controller.bringing.report is not None, 60_000)
    painter.wait(500)
    controller.bringing.review()
    panel = controller.everywhere.review().panel
    painter.until(lambda: bool(panel.model.entries))
    painter.wait(800)
    painter.take("review_imported")


def _make_files(folder: Path, name: str, text: str) -> None:
    """Make files of brat of an article that is there and of one that is not."""
    stem = Path(name).stem
    (folder / f"{stem}.txt").write_text(text, encoding="utf-8")
    rows = []
    for number, (label, words) in enumerate((("PER", "Femke Dorsal"), ("Place", "Port Elsin"), ("ORG", "council")), 1):
        at = text.find(words)
        if at >= 0:
            rows.append(f"T{number}\t{label} {at} {at + len(words)}\t{words}\n")
    # One whose words stand elsewhere.
    at = text.find("Femke Dorsal")
    rows.append(f"T9\tPER {at + 30} {at + 36}\tDorsal\n#1\tAnnotatorNotes T9\tSpeaks for whom?\n")
    (folder / f"{stem}.ann").write_text("".join(rows), encoding="utf-8")
    (folder / "tides.txt").write_text("High tides in Port Elsin\n\nThe quay was under water.\n", encoding="utf-8")
    (folder / "tides.ann").write_text("T1\tPlace 14 24\tPort Elsin\n", encoding="utf-8")
