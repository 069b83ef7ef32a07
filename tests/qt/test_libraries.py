"""New, open, recent libraries and copies, with real files; and what an interrupted action says at the next start."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget

from annotations.library import Library
from annotations.model.annotator import Annotator
from reader.articles.pasted import pasted_article
from reader.config.identity import identities
from reader.ui.window.empty import EmptyLibrary
from reader.ui.window.window import MainWindow
from tests.qt.window_kit import ANA, label, make_library, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "study.newsgloss"
    make_library(path)
    return path


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


@pytest.fixture
def choosing(monkeypatch):
    """A person who chooses this file in the system's dialog, which no test can press."""

    def choose(path) -> None:
        for name in ("getSaveFileName", "getOpenFileName"):
            monkeypatch.setattr(QFileDialog, name, lambda *_, **__: (str(path), ""))

    return choose


def recent(app) -> list[str]:
    app.controller.recent.menu.aboutToShow.emit()
    return [action.toolTip() for action in app.controller.recent.menu.actions() if action.isEnabled()]


def test_a_new_library_is_one_file_with_a_codebook_and_opens_at_once(app, choosing, tmp_path):
    choosing(tmp_path / "mine")
    app.window.actions_["library.new"].trigger()
    assert app.state.path == tmp_path / "mine.newsgloss"
    assert app.window.windowTitle() == "mine – Newsgloss"
    app.window.close()
    assert sorted(file.name for file in tmp_path.glob("*.newsgloss*")) == ["mine.newsgloss", "study.newsgloss"]
    with Library.open(tmp_path / "mine.newsgloss") as library:
        assert library.codebook.all()
        assert library.check() == []


@pytest.mark.parametrize("name", ["there", "there.newsgloss"])
def test_a_new_library_never_takes_the_place_of_a_file_nor_opens_one_that_is_there(app, choosing, path, tmp_path, name):
    make_library(tmp_path / "there.newsgloss")
    before = (tmp_path / "there.newsgloss").read_bytes()
    choosing(tmp_path / name)
    app.window.actions_["library.new"].trigger()
    assert app.state.path == path
    assert (tmp_path / "there.newsgloss").read_bytes() == before
    assert "There is a file there.newsgloss already" in app.window.status._words.text()


def test_a_name_with_a_point_in_it_is_no_ending(app, choosing, tmp_path):
    choosing(tmp_path / "Study 1.2")
    app.window.actions_["library.new"].trigger()
    assert app.state.path == tmp_path / "Study 1.2.newsgloss"


def test_the_library_before_is_among_the_recent_ones_and_opens_from_there(app, choosing, path, tmp_path):
    assert recent(app) == []
    make_library(tmp_path / "other.newsgloss")
    choosing(tmp_path / "other.newsgloss")
    app.window.actions_["library.open"].trigger()
    assert app.state.path == tmp_path / "other.newsgloss"
    assert recent(app) == [str(path)]
    app.controller.recent.menu.actions()[0].trigger()
    assert app.state.path == path


def test_the_menu_of_the_librarys_name_offers_the_same_libraries_and_the_ways_to_more(app, qtbot, path, tmp_path):
    for name in ("other.newsgloss", "third.newsgloss"):
        make_library(tmp_path / name)
        app.open(tmp_path / name)
    QTest.mouseClick(app.window.library._name, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu), timeout=10_000)
    menu = QApplication.activePopupWidget()
    libraries, ways = menu.actions()[:2], menu.actions()[3:]
    assert [one.toolTip() for one in libraries] == recent(app) == [str(tmp_path / "other.newsgloss"), str(path)]
    assert [one.data() for one in ways] == ["library.new", "library.open", "library.copy"]
    menu.close()
    libraries[1].trigger()
    assert app.state.path == path


def test_nothing_of_a_window_is_left_behind_when_another_library_opens(app, qapp, qtbot, tmp_path):
    def windows() -> list[QWidget]:
        return [one for one in qapp.allWidgets() if isinstance(one, MainWindow | EmptyLibrary)]

    before = len(windows())
    for name in ("second.newsgloss", "third.newsgloss"):
        make_library(tmp_path / name)
        app.open(tmp_path / name)
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert len(windows()) == before


def test_a_recent_library_that_is_gone_is_not_made_anew(app, choosing, path, tmp_path):
    make_library(tmp_path / "other.newsgloss")
    choosing(tmp_path / "other.newsgloss")
    app.window.actions_["library.open"].trigger()
    path.unlink()
    recent(app)
    app.controller.recent.menu.actions()[0].trigger()
    assert app.state.path == tmp_path / "other.newsgloss"
    assert not path.exists()
    assert "is no longer where it was" in app.window.status._words.text()


def test_a_file_that_is_no_library_is_refused_and_the_open_one_stays(app, choosing, path, tmp_path):
    (tmp_path / "letter.newsgloss").write_text("Dear all", encoding="utf-8")
    choosing(tmp_path / "letter.newsgloss")
    app.window.actions_["library.open"].trigger()
    assert app.state.path == path
    assert app.state.writing is not None
    assert "letter.newsgloss is not a Newsgloss library" in app.window.status._words.text()


def test_a_copy_is_a_whole_library_of_its_own(app, qtbot, choosing, tmp_path):
    choosing(tmp_path / "copy.newsgloss")
    app.window.actions_["library.copy"].trigger()
    qtbot.waitUntil((tmp_path / "copy.newsgloss").exists, timeout=20_000)
    qtbot.waitUntil(lambda: app.controller.files.job is None, timeout=20_000)
    with Library.open(tmp_path / "copy.newsgloss") as library:
        assert {article.name for article in library.articles} == {"ferry.txt", "other.txt"}
        assert library.check() == []


def test_a_copy_whose_name_was_completed_never_takes_the_place_of_a_file(app, qtbot, choosing, path, tmp_path):
    make_library(tmp_path / "there.newsgloss")
    before = (tmp_path / "there.newsgloss").read_bytes()
    # The dialog asks about “there” only, which there is not.
    choosing(tmp_path / "there")
    app.window.actions_["library.copy"].trigger()
    qtbot.waitUntil(lambda: app.controller.files.job is None, timeout=20_000)
    assert (tmp_path / "there.newsgloss").read_bytes() == before
    assert "There is a file there.newsgloss already" in app.window.status._words.text()


def cut_off(path, who=ANA):
    """Leave the file as a program does that ends in the middle of an import."""
    library = Library.open_to_write(path, who, doing="test")
    library.articles.begin_import().add([pasted_article("half.txt", "Half an import\n\nNothing more came.")])
    library.db.close()
    library.session.writer._lock.release()


def me():
    """Who acts in the windows of these tests."""
    return identities(stand_in="Annotator").current


def names(app):
    return app.state.reading.ask_now(lambda library: {article.name for article in library.articles})


def test_an_action_that_was_cut_off_is_told_at_the_next_start_and_can_be_undone(qapp, qtbot, path, tmp_path):
    cut_off(path)
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        (notice,) = app.window.area.notices()
        assert "ended last time before it was done" in notice.words()
        app.state.reading.ask_now(lambda library: library.articles.find("half.txt"))
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        assert app.window.area.notices() == []


def test_the_notice_takes_back_what_was_cut_off_and_nothing_else(qapp, qtbot, path, tmp_path):
    cut_off(path, me())
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        (notice,) = app.window.area.notices()
        button = notice.buttons["edit.undo"]
        qtbot.waitUntil(button.isVisible, timeout=10_000)
        button.click()
        qtbot.waitUntil(lambda: names(app) == {"ferry.txt", "other.txt"}, timeout=10_000)
        assert notice.isHidden()


def test_once_something_else_was_done_the_notice_of_what_was_cut_off_goes(qapp, qtbot, path, tmp_path):
    cut_off(path, me())
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        (notice,) = app.window.area.notices()
        button = notice.buttons["edit.undo"]
        qtbot.waitUntil(button.isVisible, timeout=10_000)
        label(app, qtbot, "Port Alder", Qt.Key.Key_P)
        done = app.state.reading.ask_now(lambda library: library.history.next_undo([me().uuid])).name
        assert "Port Alder" in done
        # Pressed before the window has heard of the change, or after: what is newer stays.
        button.click()
        app.state.writing.settle()
        qtbot.waitUntil(notice.isHidden, timeout=10_000)
        assert app.state.reading.ask_now(lambda library: library.history.next_undo([me().uuid])).name == done
        assert "half.txt" in names(app)


def test_what_another_annotator_left_cut_off_is_told_without_an_undo(qapp, qtbot, path, tmp_path):
    cut_off(path, Annotator("22222222-2222-4222-8222-222222222222", "Ben"))
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        (notice,) = app.window.area.notices()
        label(app, qtbot, "Port Alder", Qt.Key.Key_P)
        app.state.writing.settle()
        assert not notice.buttons["edit.undo"].isVisible()
        assert "Undo" not in notice.words()
