"""What is being typed anywhere in the window is kept when the window closes or shows another library."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from annotations.library import Library
from tests.qt.window_kit import annotations, label, make_library, opened, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    return tmp_path / "study.newsgloss"


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


def names(path, kind=None):
    with Library.open(path) as library:
        return {one.name for one in library.codebook.all().values() if kind in (None, one.kind)}


def entity_names(path):
    with Library.open(path) as library:
        return sorted(one.name for one in library.entities)


def type_title(app, words):
    row = next(row for row in app.window.details.field_rows() if row.name == "title")
    app.window.details.edit(row)
    app.window.details.editor.line.setText(words)


def title_of(path):
    with Library.open(path) as library:
        article = library.articles.find("ferry.txt")
        return next(field.value for field in library.articles.fields(article) if field.name == "title")


def open_entity_form(app, name):
    app.controller.call("entity.add")
    form = app.controller.entities.form
    form.inputs["name"].setText(name)
    return form


def test_a_field_that_is_being_typed_is_kept_when_the_window_closes(app, path):
    type_title(app, "The ferry stays")
    app.window.close()
    assert title_of(path) == "The ferry stays"


def test_a_field_that_is_being_typed_is_kept_when_another_library_is_opened(app, path, tmp_path):
    make_library(tmp_path / "second.newsgloss")
    type_title(app, "The ferry stays")
    app.open(tmp_path / "second.newsgloss")
    assert title_of(path) == "The ferry stays"


def test_a_name_that_is_being_typed_over_a_label_is_kept_when_the_window_closes(app, path):
    view, place = app.window.codebook.view, app.window.codebook.model
    person = next(one for one in app.state.view.codes.values() if one.name == "Person")
    view.setFocus()
    view.go_to(person.uuid)
    view.edit(place.index_of(person.uuid))
    line = view.findChild(QLineEdit)
    line.setText("Somebody")
    app.window.close()
    assert "Somebody" in names(path, "label")


def test_what_stands_in_open_forms_is_kept_when_another_library_is_opened(app, path, tmp_path):
    make_library(tmp_path / "second.newsgloss")
    open_entity_form(app, "Ingrid Solheim")
    app.controller.call("codebook.add_topic")
    app.controller.desk.forms.form.inputs["name"].setText("Ferries")
    app.open(tmp_path / "second.newsgloss")
    assert entity_names(path) == ["Ingrid Solheim"]
    assert "Ferries" in names(path, "topic")


def test_every_open_form_is_kept_when_the_window_closes(app, path):
    open_entity_form(app, "Ingrid Solheim")
    open_entity_form(app, "Pieter Vance")
    app.window.close()
    assert entity_names(path) == ["Ingrid Solheim", "Pieter Vance"]


def test_a_form_is_kept_once_however_often_its_button_is_pressed(app, qtbot, path):
    form = open_entity_form(app, "Ingrid Solheim")
    form.keep()
    form.keep()
    QTest.keyClick(form.inputs["name"], KEY.Key_Return)
    app.window.close()
    assert entity_names(path) == ["Ingrid Solheim"]


def test_enter_on_the_button_that_leaves_a_form_does_not_keep_it(app, qtbot, path):
    form = open_entity_form(app, "Nobody")
    leave = next(one for one in form.findChildren(QPushButton) if one.property("kind") != "primary")
    leave.setFocus()
    QTest.keyClick(leave, KEY.Key_Return)
    assert "not kept" in form.trouble.text()
    QTest.keyClick(leave, KEY.Key_Return)
    assert not form.isVisible()
    app.window.close()
    assert entity_names(path) == []


def test_a_form_warns_again_when_more_was_typed_since_it_warned(app, path):
    form = open_entity_form(app, "Ingrid")
    QTest.keyClick(form.inputs["name"], KEY.Key_Escape)
    QTest.keyClicks(form.inputs["name"], " Solheim")
    QTest.keyClick(form.inputs["name"], KEY.Key_Escape)
    assert form.isVisible()
    QTest.keyClick(form.inputs["name"], KEY.Key_Escape)
    assert not form.isVisible()


def test_a_note_that_is_being_typed_stays_when_its_card_is_read_anew_behind_the_palette(app, qtbot):
    one = label(app, qtbot, "Ingrid Solheim", KEY.Key_P)
    app.window.page.place_caret(one.spans[0][0] + 1)
    press(app, KEY.Key_Return)
    card = app.controller.cards.card
    qtbot.waitUntil(card.isVisible, timeout=5_000)
    field = card.notes.note.field
    field.setFocus()
    QTest.keyClicks(field, "Mayor")
    app.controller.call("go.palette")
    qtbot.waitUntil(app.window.palette_.isVisible, timeout=5_000)
    # Something else changes the card meanwhile: it is read anew, and tells the new label.
    app.controller.change(lambda library: library.codebook.rename(one.label_uuid, "Somebody"))
    qtbot.waitUntil(lambda: card.label.text() == "Somebody", timeout=10_000)
    assert field.toPlainText() == "Mayor"
    QTest.keyClick(app.window.palette_.field, KEY.Key_Escape)
    field.setFocus()
    QTest.keyClicks(field, " of it")
    QTest.keyClick(field, KEY.Key_Escape)
    qtbot.waitUntil(lambda: [a.body for a in annotations(app) if a.kind == "note"] == ["Mayor of it"], timeout=10_000)
