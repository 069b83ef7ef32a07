"""Draws the pictures in `docs/pictures`: every view of the window, light and dark (`make pictures`).

What is shown is the sample library, so that a picture is made anew by one command.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_FONT_DPI"] = "96"
_SETTINGS = tempfile.TemporaryDirectory()
os.environ["NEWSGLOSS_SETTINGS"] = _SETTINGS.name

from PySide6.QtCore import QElapsedTimer, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotations.search.listing import Filter, Sort
from reader.app import App
from reader.config.settings import Settings
from reader.config.themes import THEMES
from reader.tasks.jobs import Job
from reader.tasks.samples import make_samples, samples_path
from tests.walk.bringing_pictures import bringing
from tests.walk.codebook_pictures import codebook
from tests.walk.exporting_pictures import exporting
from tests.walk.history_picture import history
from tests.walk.mending_pictures import mending
from tests.walk.scripts_picture import scripts_picture
from tests.walk.suggestion_pictures import make_tagged, offered_topics, suggestions

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "pictures"
ARTICLE = "without a date"


class Painter:
    """One program, of which pictures are taken.

    Args:
        application: Qt's.
        theme: the id of the theme.
        width, height: of the window.
        scale: of everything but the page.
        library: an empty one to make; the samples by default.
    """

    def __init__(
        self, application: QApplication, theme: str, width: int = 1440, height: int = 900, scale: float = 1.0,
        library: Path | None = None,
    ) -> None:  # fmt: skip
        settings = Settings()
        settings.set("theme", theme)
        settings.set("ui_scale", scale)
        self.theme = theme
        self.app = App(application, settings)
        if library is None:
            # Made anew, so that no picture shows what was done for the one before, or begins where that one stopped.
            samples_path().unlink(missing_ok=True)
            make_samples(Job("samples", lambda _: None), samples_path())
        self.window = self.app.open(library or samples_path())
        self.window.resize(width, height)
        # The keys of the window before, which is going, would else go to nobody.
        self.window.activateWindow()
        self.wait(200)
        if library is None:
            self.until(lambda: self.app.state is not None and self.app.state.view is not None)
            self.read(ARTICLE)

    def read(self, title: str) -> None:
        """Open an article by words of its title."""
        state = self.app.state
        assert state is not None
        uuid = state.reading.ask_now(
            lambda library: next(
                row.uuid
                for row in library.listing.rows(library.listing.ids(*_everything()))
                if title in (row.title or row.name)
            )
        )
        state.show_article(uuid)
        self.until(lambda: state.view is not None and state.view.row.uuid == uuid)
        self.wait(400)

    def go_to(self, words: str) -> None:
        """Show words of the article near the top of the page."""
        self.wait(400)
        page = self.window.page
        page.go_to_place(page.article.text.index(words))
        self.wait(200)

    def wait(self, milliseconds: int) -> None:
        """Let the window work for a while."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def until(self, true: Callable[[], bool], milliseconds: int = 15_000) -> None:
        """Let the window work until something is true."""
        clock = QElapsedTimer()
        clock.start()
        while not true():
            if clock.elapsed() > milliseconds:
                raise TimeoutError
            self.wait(20)

    def take(self, name: str, of: QWidget | None = None) -> None:
        """Save a picture of the window with all that is open over it, or of one of its own windows."""
        self.wait(300)
        if of is not None:
            picture = of.grab().toImage()
        else:
            picture = self.window.grab().toImage()
            painter = QPainter(picture)
            for one in QApplication.topLevelWidgets():
                if one is not self.window and one.isVisible():
                    painter.drawPixmap(self.window.mapFromGlobal(one.mapToGlobal(QPoint(0, 0))), one.grab())
            painter.end()
        FOLDER.mkdir(parents=True, exist_ok=True)
        path = FOLDER / f"{name}_{self.theme}.png"
        in_few_colours(picture).save(str(path), "PNG", 0)
        sys.stdout.write(f"{path.name}\n")

    def close(self) -> None:
        """Close the window."""
        self.window.close()
        self.wait(100)


def in_few_colours(picture: QImage) -> QImage:
    """Return a picture in the 256 colours that it has most of, which makes its file a third as large."""
    import numpy

    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    pixels = numpy.frombuffer(picture.constBits(), dtype=numpy.uint32)
    colours, counts = numpy.unique(pixels, return_counts=True)
    most = colours[numpy.argsort(-counts)[:256]]
    table = [int(colour) | 0xFF000000 for colour in most]
    return picture.convertToFormat(
        QImage.Format.Format_Indexed8,
        table,
        Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither,
    )


def _everything() -> tuple[Filter, Sort]:
    return Filter(), Sort()


def views(painter: Painter) -> None:
    """Take a picture of each view of a window of the usual size."""
    window, page = painter.window, painter.window.page
    text = page.article.text
    painter.take("main")
    start = text.index("Femke Dorsal")
    page.reveal(start, start + 1)
    page.place_caret(start + 2)
    window.called.emit("mark.open")
    painter.take("mention_card")
    QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Escape)
    start = text.index("Seven months ago")
    page.reveal(start, start + 1)
    page.select(start, start + len("Seven months ago"))
    page.setFocus()
    window.called.emit("mark.note")
    painter.wait(200)
    QTest.keyClicks(QApplication.focusWidget(), "Who is quoted here, and **who is not**?")
    painter.take("note")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    page.select(start, start + len("Seven months ago"))
    window.called.emit("mark.palette")
    painter.wait(200)
    QTest.keyClicks(QApplication.focusWidget(), "po")
    painter.take("palette")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    review(painter)
    # The review went to other articles.
    painter.read(ARTICLE)
    for section in ("codebook", "entities", "annotations", "notes"):
        window.arrange.show_section(section)
        painter.take(section)
    entity(painter)
    window.library.filter_bar.search.setText("crowns")
    window.library.filter_bar.search.textEdited.emit("crowns")
    painter.wait(800)
    painter.take("filter")
    window.library.filter_bar.search.clear()
    painter.read(ARTICLE)
    presentation(painter)
    for action, name in (
        ("help.shortcuts", "shortcuts"),
        ("app.preferences", "preferences"),
    ):
        if action in window.actions_:
            before = set(QApplication.topLevelWidgets())
            window.called.emit(action)
            painter.wait(500)
            opened = [one for one in QApplication.topLevelWidgets() if one not in before and one.isVisible()]
            for one in opened:
                painter.take(name, one)
                one.close()


def review(painter: Painter) -> None:
    """Take a picture of a review with some decided, and undo that."""
    window, page = painter.window, painter.window.page
    state = painter.app.state
    assert painter.app.controller is not None
    assert state is not None
    assert state.view is not None
    names = {one.entity: one for one in state.view.annotations if one.kind == "mention"}
    one = next(names[name] for name in ("Tarmeda", "Lysmark", "Port Elsin", *names) if name in names)
    page.setFocus()
    page.place_caret(one.spans[0][0] + 1)
    window.called.emit("mark.everywhere")
    everywhere = painter.app.controller.everywhere
    painter.until(lambda: everywhere.reviewing is not None and not everywhere.reviewing.looking.active)
    for key in (Qt.Key.Key_A, Qt.Key.Key_R):
        painter.wait(300)
        QTest.keyClick(QApplication.focusWidget() or page, key)
    painter.take("review")
    window.called.emit("review.done")
    window.called.emit("edit.undo")
    painter.wait(500)


def entity(painter: Painter) -> None:
    """Take a picture of the page of the entity with most mentions, in the order of publication."""
    controller, state, page = painter.app.controller, painter.app.state, painter.window.entities.page
    assert controller is not None
    assert state is not None
    rows = state.reading.ask_now(lambda library: library.entities.rows())
    painter.window.arrange.show_section("entities")
    controller.entities.show(max(rows, key=lambda row: row.mentions).uuid)
    painter.until(lambda: page.shown is not None and page.beside.isVisible())
    page.by_date.click()
    painter.wait(300)
    painter.take("entity")
    page.by_date.click()
    page.back.click()


def check(painter: Painter) -> None:
    """Take a picture of the check of what was imported, at the first article with a question."""
    painter.window.called.emit("library.check")
    controller = painter.app.controller
    assert controller is not None
    painter.until(lambda: controller.checking.desk is not None and controller.checking.shown())
    for _ in range(3):
        painter.wait(800)
        painter.window.called.emit("desk.skip")
    painter.wait(1000)
    painter.take("check")
    painter.window.called.emit("desk.leave")
    painter.wait(300)


def presentation(painter: Painter) -> None:
    """Take a picture of the article as it is presented, one label hidden and a paragraph lit."""
    painter.window.called.emit("view.present")
    painter.wait(300)
    controller = painter.app.controller
    shown = controller.presenting.presentation if controller is not None else None
    assert shown is not None
    shown.showNormal()
    shown.resize(1440, 900)
    painter.wait(200)
    shown.page.go_to_place(shown.page.article.text.index("Quiroga, 54"))
    QTest.keyClick(shown, Qt.Key.Key_J)
    QTest.keyClick(shown, Qt.Key.Key_J)
    QTest.keyClick(shown, Qt.Key.Key_D)
    painter.take("presentation", shown)
    shown.close()
    painter.wait(100)


def _window(application: QApplication, theme: str) -> None:
    painter = Painter(application, theme)
    views(painter)
    painter.close()


def _contrast(application: QApplication, theme: str) -> None:
    painter = Painter(application, "contrast" if theme == "light" else "contrast_dark")
    painter.take("main")
    painter.close()


def _dense(application: QApplication, theme: str) -> None:
    painter = Painter(application, theme)
    check(painter)
    painter.read(ARTICLE)
    painter.window.called.emit("view.panel")
    painter.go_to("A senior official")
    painter.take("dense")
    painter.close()


def _mending(application: QApplication, theme: str) -> None:
    painter = Painter(application, theme)
    mending(painter, Path(_SETTINGS.name))
    history(painter)
    painter.close()


def _codebook(application: QApplication, theme: str) -> None:
    painter = Painter(application, theme)
    codebook(painter)
    painter.close()


def _bringing(application: QApplication, theme: str) -> None:
    painter = Painter(application, theme)
    bringing(painter, Path(_SETTINGS.name) / theme / "brat project")
    painter.close()


def _exporting(application: QApplication, theme: str) -> None:
    painter = Painter(application, theme)
    exporting(painter)
    painter.close()


def _suggestions(application: QApplication, theme: str) -> None:
    painter = Painter(application, theme)
    suggestions(painter)
    painter.close()
    path = Path(_SETTINGS.name) / f"tagged {theme}.newsgloss"
    make_tagged(path)
    painter = Painter(application, theme, library=path)
    offered_topics(painter)
    painter.close()


def _sizes(application: QApplication, theme: str) -> None:
    painter = Painter(application, theme, 1024, 640)
    painter.go_to("A senior official")
    painter.take("narrow")
    painter.close()
    painter = Painter(application, theme, scale=2.0)
    painter.take("large")
    painter.close()
    painter = Painter(application, theme, library=Path(_SETTINGS.name) / f"study {theme}.newsgloss")
    painter.take("empty")
    painter.close()
    # Flags need their own colours.
    scripts_picture(THEMES[theme]).save(str(FOLDER / f"scripts_{theme}.png"), "PNG", 0)


PARTS: dict[str, Callable[[QApplication, str], None]] = {
    "window": _window, "contrast": _contrast, "dense": _dense, "mending": _mending, "codebook": _codebook,
    "bringing": _bringing, "exporting": _exporting, "suggestions": _suggestions, "sizes": _sizes,
}  # fmt: skip


def main() -> int:
    """Take all pictures, or those of the named parts; each theme's in a process of its own.

    Windows that are going would take keys and places.
    """
    themes = [name for name in sys.argv[1:] if name not in PARTS]
    parts = [name for name in sys.argv[1:] if name in PARTS]
    if not themes:
        return max(subprocess.run([sys.executable, "-m", "tests.walk.pictures", theme, *parts], check=False).returncode
                   for theme in ("light", "dark"))  # fmt: skip
    application = QApplication(sys.argv[:1])
    for theme in themes:
        for name in parts or PARTS:
            PARTS[name](application, theme)
    return 0


if __name__ == "__main__":
    sys.exit(main())
