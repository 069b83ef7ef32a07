"""What cannot be done now is grey in its menu, with the reason; its key answers with the reason instead of nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from annotations.library import Library
from reader.config.actions import ACTIONS
from tests.qt.window_kit import ANA, go_to, label, make_library, opened, select

# What the platform without a screen says of windows it cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def app(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "study.newsgloss"
    make_library(path)
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


@pytest.fixture
def empty(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "empty.newsgloss"
    with Library.open_to_write(path, ANA, doing="test", create=True):
        pass
    from reader.app import App
    from reader.config.settings import Settings

    before = qapp.palette()
    made = App(qapp, Settings(tmp_path / "settings"))
    made.open(path)
    qtbot.waitUntil(made.controller.begin.empty.isVisible, timeout=10_000)
    yield made
    made.window.close()
    qapp.setStyleSheet("")
    qapp.setPalette(before)


def menu_of(window, name: str) -> QMenu:
    return next(action.menu() for action in window.menuBar().actions() if action.text() == name)


def grey(menu: QMenu) -> dict[str, str]:
    """What is grey while a menu is open, by id, with the reason."""
    menu.popup(menu.parentWidget().mapToGlobal(menu.parentWidget().rect().center()))
    found = {one.data(): one.toolTip() for one in menu.actions() if one.data() and not one.isEnabled()}
    menu.close()
    return found


def said(app) -> str:
    return app.window.status._words.text()


def test_a_menu_greys_what_needs_words_and_says_so(app):
    menu = menu_of(app.window, "Annotate")
    app.window.page.clear_selection()
    app.window.page.place_caret(0)
    found = grey(menu)
    assert found["mark.note"] == "Select words first."
    assert found["mark.delete"] == "Go to a mention first."
    assert "mark.note_here" not in found
    select(app, "Port Alder")
    assert "mark.note" not in grey(menu)
    assert app.window.actions_["mark.note"].toolTip() == "Writes a note on the selected words."


def test_the_key_of_what_cannot_be_done_says_why(app, qtbot):
    grey(menu_of(app.window, "Edit"))
    QTest.keyClick(app.window.page, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: said(app) == "There is nothing to undo.", timeout=10_000)
    QTest.keyClick(app.window.page, Qt.Key.Key_Right, ALT)
    assert said(app) == "You have not gone back."
    app.window.codebook.view.setCurrentIndex(app.window.codebook.model.index(-1, 0))
    app.window.actions_["codebook.merge"].trigger()
    assert said(app) == "Go to a label or topic in the codebook first (Ctrl+3)."


def test_no_action_stays_disabled_once_its_menu_is_closed(app):
    for menu in (one.menu() for one in app.window.menuBar().actions()):
        grey(menu)
    assert [id_ for id_, one in app.window.actions_.items() if not one.isEnabled()] == []


def test_undo_is_offered_as_soon_as_there_is_something_to_take_back(app, qtbot):
    menu = menu_of(app.window, "Edit")
    assert grey(menu)["edit.undo"] == "There is nothing to undo."
    label(app, qtbot, "Port Alder", Qt.Key.Key_L)
    # As long as it is on its way to the library nobody knows what there is to do again.
    qtbot.waitUntil(lambda: {"edit.undo", "edit.redo"} & grey(menu).keys() == {"edit.redo"}, timeout=10_000)


def test_back_and_forward_are_grey_until_they_lead_somewhere(app, qtbot):
    back, forward = app.window.top.buttons["go.back"], app.window.top.buttons["go.forward"]
    app.controller.call("view.list")
    go_to(app, qtbot, "other.txt")
    qtbot.waitUntil(back.isEnabled, timeout=5_000)
    assert not forward.isEnabled()
    assert forward.toolTip() == "Forward (Alt+Right)\nYou have not gone back."
    while back.isEnabled():
        name = app.state.view.row.name
        QTest.mouseClick(back, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda name=name: app.state.view.row.name != name, timeout=5_000)
        qtbot.waitUntil(forward.isEnabled, timeout=5_000)
    assert "There is no place before this one." in back.toolTip()
    assert forward.toolTip() == "Forward (Alt+Right)"


def test_the_end_of_the_list_is_told(app):
    ids = app.controller.listing.model.ids
    first = app.state.view.row.id == ids[0]
    found = grey(menu_of(app.window, "Go"))
    assert ("go.previous_article" in found, "go.next_article" in found) == (first, not first)


def test_the_menu_of_the_codebook_greys_what_does_not_fit_the_row(app):
    rows, model = app.window.codebook.view, app.window.codebook.model
    rows.go_to(model.code(model.index(0, 0, model.index(0, 0))).uuid)
    found = grey(menu_of(app.window, "Codebook"))
    name = rows.current().name
    assert found["codebook.in"] == f"There is nothing above {name} to move it under."
    assert found["codebook.out"] == f"{name} is at the top already."
    assert found["codebook.show_all"] == "No marks are hidden."
    assert "codebook.merge" not in found


def test_the_menu_of_selected_articles_is_asked_too(app, qtbot):
    from PySide6.QtCore import QPoint

    from reader.ui.library.events import MenuRequest

    app.window.library.list.selectAll()
    ids = app.window.library.list.selected_ids()
    app.controller.selected.open_menu(MenuRequest("articles", app.window.mapToGlobal(QPoint(40, 200)), ids))
    menu = next(menu for menu in app.window.findChildren(QMenu) if menu.isVisible())
    assert all(one.isEnabled() for one in menu.actions())
    menu.close()


def test_without_an_article_everything_about_one_says_so(empty):
    window = empty.window
    assert grey(menu_of(window, "Article"))["article.history"] == "Open an article first."
    assert grey(menu_of(window, "Article"))["article.done"] == "Open an article first, or select some in the list."
    assert grey(menu_of(window, "Annotate"))["mark.tag_paragraph"] == "Open an article first."
    window.actions_["article.original"].trigger()
    assert said(empty) == "Open an article first."


def test_an_empty_clipboard_cannot_be_imported(empty):
    QGuiApplication.clipboard().clear()
    menu = menu_of(empty.window, "Library")
    assert grey(menu)["library.paste"] == "There is no text in the clipboard."
    QGuiApplication.clipboard().setText("A town\n\nSomething happened.")
    assert "library.paste" not in grey(menu)
    only_page = QMimeData()
    only_page.setHtml("<p>Something happened.</p>")
    QGuiApplication.clipboard().setMimeData(only_page)
    assert "library.paste" not in grey(menu)


def test_every_action_can_be_asked_about_with_and_without_an_article(app, empty):
    for made in (app, empty):
        for action in ACTIONS:
            why = made.controller.able.why_not(action.id)
            assert not why or why.endswith("."), action.id
