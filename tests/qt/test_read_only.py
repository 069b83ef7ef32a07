"""A window on a library that another program writes: what would change it says so before it is used."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLibraryInfo, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from annotations.commands import marking
from annotations.commands.marking import NewAnnotation
from annotations.library import Library
from reader.ui.panels.row_list import RowMenu
from tests.qt.window_kit import ANA, TEXT, annotations, label, make_library, opened, press, select

# What the platform without a screen says of windows it cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
WHY = "This library is open for reading only."


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "study.newsgloss"
    make_library(path)
    with Library.open_to_write(path, ANA, doing="test") as library:
        at = TEXT.index("Port Alder")
        person = next(code for code in library.codebook.all().values() if code.name == "Place")
        article = library.articles.find("ferry.txt").uuid
        new = NewAnnotation("mention", article, ((at, at + 10),), code=person.uuid)
        marking.add_annotations(library.session, [new], begins=True)
    return path


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with Library.open_to_write(path, ANA, doing="the window"), opened(qapp, qtbot, path, tmp_path / "settings") as made:
        assert made.state.writing is None
        yield made


def said(app) -> str:
    return app.window.status._words.text()


def test_the_fields_say_so_and_open_no_editor(app):
    details = app.window.details
    row = next(row for row in details.field_rows() if row.name == "title")
    assert row.toolTip().endswith(WHY)
    assert "Enter changes it" not in row.toolTip()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_N):
        app.window.status.say("")
        row.setFocus()
        QTest.keyClick(row, key)
        assert (key, said(app)) == (key, WHY)
    assert details.editor is None
    assert (details._more.isEnabled(), WHY in details._more.toolTip()) == (False, True)
    assert not any(button.isEnabled() for button in details.body.findChildren(QPushButton))
    row.menu_wanted.emit(app.window.mapToGlobal(QPoint(20, 20)))
    menu = next(menu for menu in details.findChildren(QMenu) if menu.isVisible())
    assert {action.isEnabled() for action in menu.actions()} == {False}
    menu.close()


def test_the_codebook_is_not_typed_over_dragged_or_added_to(app):
    rows, model = app.window.codebook.view, app.window.codebook.model
    rows.go_to(next(code.uuid for code in app.state.view.codes.values() if code.name == "Person"))
    QTest.keyClick(rows, Qt.Key.Key_F2)
    assert said(app) == WHY
    assert rows.state() != rows.State.EditingState
    QTest.mouseDClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(rows.currentIndex()).center())
    assert rows.state() != rows.State.EditingState
    assert not rows.dragEnabled()
    heading = rows.visualRect(model.index(0, 0))
    plus = rows._delegate.eye(heading, False).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=plus)
    assert app.controller.desk.forms.form is None
    # Hiding marks changes nothing in the library.
    assert app.controller.able.why_not("codebook.hide") == ""


def test_entities_and_imports_are_grey_with_the_reason(app):
    window = app.window
    for button in (window.entities.add, window.library._import_button):
        assert not button.isEnabled()
        assert button.toolTip().endswith(WHY)
    window.actions_["entity.add"].trigger()
    assert (said(app), app.controller.entities.form) == (WHY, None)


def test_files_that_are_dragged_here_are_told_that_they_cannot_be_imported(app, tmp_path):
    library, data = app.window.library, QMimeData()
    (tmp_path / "new.txt").write_text("A town\n\nSomething happened.")
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "new.txt"))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    whole = QLibraryInfo.version().minorVersion() < 12  # from Qt 6.12 on, a drag's place is in fractions of pixels
    at = QPoint(20, 20) if whole else QPointF(20, 20)
    enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(library, enter)
    assert enter.dropAction() == Qt.DropAction.IgnoreAction
    assert (library._drop.frame.isVisible(), library._drop.frame.why) == (True, WHY)
    QApplication.sendEvent(library, QDropEvent(QPointF(20, 20), Qt.DropAction.CopyAction, data, left, none))
    assert (said(app), library._drop.frame.isVisible(), app.controller.files.job) == (WHY, False, None)


def test_the_card_shows_and_cannot_be_edited(app, qtbot):
    card = app.controller.cards.card
    app.window.page.place_caret(TEXT.index("Port Alder") + 2)
    press(app, Qt.Key.Key_Return)
    qtbot.waitUntil(card.isVisible, timeout=5_000)
    assert [one.isEnabled() for one in (card.label, card.entity, card.delete)] == [False] * 3
    assert card.label.toolTip().endswith(WHY)
    assert card.notes.note.field.isReadOnly()
    assert card.notes.note.field.toolTip() == WHY
    for key in (Qt.Key.Key_T, Qt.Key.Key_Delete, Qt.Key.Key_P):
        app.window.status.say("")
        QTest.keyClick(card.close_button, key)
        assert said(app) == WHY
    assert not app.window.palette_.isVisible()
    assert app.window.page.layout_.handles() == []


def test_the_list_of_annotations_offers_no_change(app, qtbot):
    panel = app.window.annotations
    panel.list.setCurrentIndex(panel._model.index(0, 0))
    for key in (Qt.Key.Key_L, Qt.Key.Key_Delete):
        app.window.status.say("")
        QTest.keyClick(panel.list, key)
        assert said(app) == WHY
    panel._open_menu(RowMenu(annotations(app)[0], app.window.mapToGlobal(QPoint(20, 20))))
    menu = next(menu for menu in panel.findChildren(QMenu) if menu.isVisible())
    assert [action.isEnabled() for action in menu.actions()] == [True, False, False, False]
    menu.close()


def test_menus_and_keys_that_mark_say_so(app):
    select(app, "Ingrid Solheim")
    press(app, Qt.Key.Key_T)
    assert said(app) == WHY
    assert not app.window.palette_.isVisible()
    menu = next(one.menu() for one in app.window.menuBar().actions() if one.text() == "Annotate")
    menu.popup(app.window.mapToGlobal(QPoint(20, 20)))
    assert app.window.actions_["mark.note"].toolTip() == WHY
    assert not app.window.actions_["mark.note"].isEnabled()
    menu.close()


def test_everything_comes_alive_when_the_window_may_write(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as writer:
        window = writer.window
        assert window.entities.add.isEnabled()
        assert window.codebook.view.dragEnabled()
        writer.controller.read_only.set_reason(WHY)
        assert not window.entities.add.isEnabled()
        assert not window.codebook.view.dragEnabled()
        writer.controller.read_only.set_reason("")
        assert window.entities.add.isEnabled()
        assert window.entities.add.toolTip() == "Add an entity…"
        assert window.library._import_button.isEnabled()
        row = next(row for row in window.details.field_rows() if row.name == "title")
        row.setFocus()
        QTest.keyClick(row, Qt.Key.Key_Return)
        assert window.details.editor is not None
        QTest.keyClick(window.details.editor.line, Qt.Key.Key_Escape)
        window.page.setFocus()
        label(writer, qtbot, "Pieter Vance", Qt.Key.Key_P)


def test_a_window_that_takes_over_writing_is_alive(qapp, qtbot, path, tmp_path):
    held = Library.open_to_write(path, ANA, doing="the window")
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        button = app.controller.begin._held.buttons["write"]
        held.close()
        qtbot.waitUntil(button.isVisible, timeout=10_000)
        button.click()
        qtbot.waitUntil(lambda: app.state.view is not None, timeout=10_000)
        assert app.window.entities.add.isEnabled()
        assert app.window.details._more.isEnabled()
        assert app.controller.able.why_not("article.done") == ""


def test_the_details_without_an_article_offer_nothing_that_is_not_there(qapp, qtbot, tmp_path, monkeypatch):
    from reader.app import App
    from reader.config.settings import Settings

    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    before = qapp.palette()
    with Library.open_to_write(tmp_path / "empty.newsgloss", ANA, doing="test", create=True):
        pass
    made = App(qapp, Settings(tmp_path / "settings"))
    details = made.open(tmp_path / "empty.newsgloss").details
    qtbot.waitUntil(made.controller.begin.empty.isVisible, timeout=10_000)
    try:
        assert details.past.isHidden()
        QTest.mouseClick(details.title, Qt.MouseButton.LeftButton)
        QTest.mouseClick(details.title, Qt.MouseButton.LeftButton)
        assert details.title.open
        assert details.past.isHidden()
        made.window.actions_["article.history"].trigger()
        assert details.past.isHidden()
    finally:
        made.window.close()
        qapp.setStyleSheet("")
        qapp.setPalette(before)


def test_a_folded_section_of_details_keeps_its_history_folded_too(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        details = app.window.details
        assert not details.past.isHidden()
        details.set_open(False)
        assert details.past.isHidden()
        details.set_open(True)
        assert not details.past.isHidden()


def test_the_versions_are_shown_and_the_way_back_says_why_it_is_closed(app, qtbot):
    app.controller.call("article.versions")
    versions = app.controller.mending.versions
    qtbot.waitUntil(lambda: versions.window is not None and bool(versions.window.words.text()), timeout=20_000)
    back = versions.window.buttons["back"]
    assert (back.isEnabled(), back.toolTip(), back.accessibleDescription()) == (False, WHY, WHY)
    assert versions.window.buttons["text"].isEnabled()
