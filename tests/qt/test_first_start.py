"""The first start, an empty library, and a start after the last library went away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLibraryInfo, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations.library import Library
from reader.app import App
from reader.config.settings import Settings
from reader.tasks.samples import samples_path
from tests.qt.window_kit import TEXT, make_library

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def settings(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    return Settings(tmp_path / "settings")


@pytest.fixture
def app(qapp, settings):
    before = qapp.palette()
    made = App(QApplication.instance(), settings)
    yield made
    for window in (made.window, made.start):
        if window is not None:
            window.close()
    qapp.setStyleSheet("")
    qapp.setPalette(before)


def shown(app):
    """What the notices at the page say."""
    return [notice.words() for notice in app.window.area.notices()]


def test_the_first_start_shows_something_at_once_and_then_a_well_annotated_sample(app, qtbot, settings):
    app.begin()
    assert app.start.isVisible()
    assert "Preparing" in app.start.said()
    qtbot.waitUntil(lambda: app.state is not None and app.state.view is not None, timeout=60_000)
    view = app.state.view
    assert len(view.annotations) > 20
    assert not view.row.name.endswith(".md")
    (notice,) = app.window.area.notices()
    assert "sample articles" in notice.words()
    assert [button.text() for button in notice.buttons.values()] == ["Start my own library…", "Import articles…"]
    assert app.start is None
    assert app.window.page.hasFocus() or app.window.focusWidget() is app.window.page
    # Put away once, it never comes back.
    notice.focus()
    QTest.keyClick(app.window.focusWidget(), Qt.Key.Key_Escape)
    assert shown(app) == []
    app.window.close()
    app.window = None
    app.open_samples()
    assert shown(app) == []
    assert Settings(settings._file.parent).get("recent") == [str(samples_path())]
    with Library.open(samples_path()) as library:
        assert library.check() == []


def test_closing_the_window_while_the_samples_are_prepared_leaves_nothing_half_made(app, settings):
    app.begin()
    app.start.close()
    left = {path.name for path in samples_path().parent.iterdir()}
    assert left <= {"settings.json", samples_path().name}


def test_the_samples_bar_goes_for_good_once_another_library_was_opened(app, qtbot, settings, tmp_path):
    make_library(samples_path_made(settings))
    app.open(samples_path())
    assert len(shown(app)) == 1
    app.open(tmp_path / "mine.newsgloss")
    app.open(samples_path())
    assert shown(app) == []


def samples_path_made(settings):
    samples_path().parent.mkdir(parents=True, exist_ok=True)
    return samples_path()


def test_an_empty_library_says_how_to_begin_with_the_codebook_there(app, qtbot, tmp_path):
    app.open(tmp_path / "mine.newsgloss")
    empty = app.controller.begin.empty
    qtbot.waitUntil(empty.isVisible, timeout=10_000)
    assert not app.window.page.isVisible()
    assert {button.accessibleName() for button in empty.buttons.values()} == {
        "Paste", "Import articles…", "Import a folder…"
    }  # fmt: skip
    assert all(button.toolTip() for button in empty.buttons.values())
    assert app.window.codebook.model.rowCount() > 0


def test_ctrl_v_in_an_empty_library_makes_an_article_before_any_click(app, qtbot, tmp_path):
    app.open(tmp_path / "mine.newsgloss")
    empty = app.controller.begin.empty
    qtbot.waitUntil(empty.isVisible, timeout=10_000)
    QGuiApplication.clipboard().setText(TEXT)
    QTest.keyClick(app.window.focusWidget(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: app.state.view is not None, timeout=30_000)
    assert app.state.view.field("title") == "Harbour vote keeps the night ferry"
    qtbot.waitUntil(app.window.page.isVisible, timeout=10_000)
    assert app.window.focusWidget() is app.window.page


def accents(app, empty):
    """How many points at the edge of what stands there have the strong colour."""
    picture, ratio = empty.grab().toImage(), empty.devicePixelRatioF()
    strong, edge = app.window.look.colour("accent").name(), range(round(40 * ratio))
    return sum(picture.pixelColor(x, y).name() == strong for y in edge for x in range(picture.width()))


def test_ctrl_v_on_the_page_makes_an_article_and_in_a_field_types_what_is_pasted(app, qtbot, settings):
    app.begin()
    qtbot.waitUntil(lambda: app.state is not None and app.state.view is not None, timeout=30_000)
    before = app.state.view.row.uuid
    QGuiApplication.clipboard().setText("A bell rings later\n\nPupils will begin an hour later, the council said.\n")
    search = app.window.library.filter_bar.search
    search.setFocus()
    QTest.keyClick(search, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert search.text().startswith("A bell rings later")
    search.clear()
    page = app.window.page
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: app.state.view.row.uuid != before, timeout=10_000)
    assert app.state.view.text.startswith("A bell rings later")


def test_the_frame_of_an_empty_library_is_quiet_and_the_focus_is_on_paste(app, qtbot, tmp_path):
    app.open(tmp_path / "mine.newsgloss")
    empty = app.controller.begin.empty
    qtbot.waitUntil(empty.isVisible, timeout=10_000)
    assert app.window.focusWidget() is empty.buttons["library.paste"]
    assert accents(app, empty) == 0


def test_files_let_go_over_an_empty_library_are_imported(app, qtbot, tmp_path):
    app.open(tmp_path / "mine.newsgloss")
    empty = app.controller.begin.empty
    qtbot.waitUntil(empty.isVisible, timeout=10_000)
    (tmp_path / "ferry.txt").write_text(TEXT, encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "ferry.txt"))])
    actions, at = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, QPoint(50, 50)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    whole = QLibraryInfo.version().minorVersion() < 12  # from Qt 6.12 on, a drag's place is in fractions of pixels
    QApplication.sendEvent(empty, QDragEnterEvent(at if whole else QPointF(at), actions, data, left, none))
    assert empty.drop.frame.isVisible()
    assert accents(app, empty) > 200
    QApplication.sendEvent(empty, QDropEvent(QPointF(at), actions, data, left, none))
    qtbot.waitUntil(lambda: app.state.view is not None, timeout=30_000)
    assert app.state.view.row.name == "ferry.txt"


def test_undoing_the_first_import_brings_the_ways_to_begin_back(app, qtbot, tmp_path):
    app.open(tmp_path / "mine.newsgloss")
    qtbot.waitUntil(app.controller.begin.empty.isVisible, timeout=10_000)
    QGuiApplication.clipboard().setText(TEXT)
    app.controller.begin.empty.buttons["library.paste"].click()
    qtbot.waitUntil(app.window.page.isVisible, timeout=30_000)
    app.controller.call("edit.undo")
    qtbot.waitUntil(app.controller.begin.empty.isVisible, timeout=10_000)


def test_where_the_last_library_is_gone_the_recent_ones_and_the_samples_are_offered(app, qtbot, settings, tmp_path):
    make_library(tmp_path / "older.newsgloss")
    settings.set("recent", [str(tmp_path / "gone.newsgloss"), str(tmp_path / "older.newsgloss")])
    app.begin()
    assert app.window is None
    assert app.start.said() == "gone.newsgloss is no longer where it was."
    (older,) = app.start.recent
    assert older.accessibleName() == "older"
    assert app.start.samples.isVisible()
    older.setFocus()
    QTest.keyClick(older, Qt.Key.Key_Return)
    assert app.window.isVisible()
    assert app.state.path == tmp_path / "older.newsgloss"


def test_a_recent_file_that_is_no_library_is_refused_in_the_start_window(app, settings, tmp_path):
    (tmp_path / "notes.newsgloss").write_text("not a library", encoding="utf-8")
    settings.set("recent", [str(tmp_path / "gone.newsgloss"), str(tmp_path / "notes.newsgloss")])
    app.begin()
    app.start.recent[0].click()
    assert "notes.newsgloss is not a Newsgloss library" in app.start.said()
    assert (tmp_path / "notes.newsgloss").read_text(encoding="utf-8") == "not a library"


def test_opening_the_library_that_is_open_keeps_the_window_as_it_is(app, tmp_path):
    window = app.open(tmp_path / "mine.newsgloss")
    assert app.open(tmp_path / "mine.newsgloss") is window
    assert app.state.writing is not None
