"""A disk that is full, and a form that is refused at the end: it is said, nothing typed is lost, the window goes on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from annotations.library import Library
from tests.qt.window_kit import annotations, go_to, label, make_library, opened, press, select

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY = Qt.Key


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    return tmp_path / "study.newsgloss"


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


@contextmanager
def full_disk() -> Iterator[None]:
    """The limit for the size of a file stands for the disk."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def said(app) -> str:
    return app.window.status._words.text()


def notes(path) -> list[str]:
    with Library.open(path) as library:
        article = library.articles.find("ferry.txt")
        return [one.body for one in library.annotations.of_article(article) if one.kind == "note"]


def test_a_mark_that_cannot_be_kept_is_told_in_words_and_the_next_one_is_kept(app, qtbot, path):
    with full_disk():
        select(app, "Ingrid Solheim")
        press(app, KEY.Key_P)
        qtbot.waitUntil(lambda: "study.newsgloss cannot be written" in said(app), timeout=10_000)
        assert "Make room on the disk" in said(app)
    assert not annotations(app)
    label(app, qtbot, "Port Alder", KEY.Key_L)
    app.window.close()
    with Library.open(path) as library:
        assert library.check() == []


def test_a_note_that_cannot_be_kept_stays_open_with_its_words_and_is_kept_once_there_is_room(app, qtbot, path):
    card = app.window.note_card
    with full_disk():
        select(app, "Port Alder")
        press(app, KEY.Key_N)
        QTest.keyClicks(card.field, "half a year of work")
        QTest.keyClick(card.field, KEY.Key_Escape)
        qtbot.waitUntil(lambda: bool(app.controller.notes.keeper.held()), timeout=10_000)
        assert "cannot be written" in said(app)
        assert card.isVisible()
        assert card.field.toPlainText() == "half a year of work"
        # The hands are not taken from where they are.
        assert not card.field.hasFocus()
        assert not app.window.close()
        assert "could be kept" in said(app)
    qtbot.waitUntil(lambda: [one.body for one in annotations(app)] == ["half a year of work"], timeout=15_000)
    assert not card.isVisible()
    assert app.window.close()


def test_a_note_that_could_not_be_kept_is_typed_on_in_its_card(app, qtbot):
    card = app.window.note_card
    with full_disk():
        select(app, "Port Alder")
        press(app, KEY.Key_N)
        QTest.keyClicks(card.field, "half")
        QTest.keyClick(card.field, KEY.Key_Escape)
        qtbot.waitUntil(lambda: bool(app.controller.notes.keeper.held()), timeout=10_000)
    card.field.setFocus()
    card.field.moveCursor(card.field.textCursor().MoveOperation.End)
    QTest.keyClicks(card.field, " and whole")
    QTest.keyClick(card.field, KEY.Key_Escape)
    qtbot.waitUntil(lambda: [one.body for one in annotations(app)] == ["half and whole"], timeout=15_000)


def test_a_form_that_cannot_be_kept_stays_open_with_its_words(app, qtbot):
    app.controller.call("entity.add")
    form = app.controller.entities.form
    form.inputs["name"].setText("Ingrid Solheim")
    with full_disk():
        form.keep()
        qtbot.waitUntil(lambda: "cannot be written" in form.trouble.text(), timeout=10_000)
        assert form.isVisible()
    form.keep()
    qtbot.waitUntil(
        lambda: (
            [one.name for one in app.state.reading.ask_now(lambda library: list(library.entities))]
            == ["Ingrid Solheim"]
        ),
        timeout=10_000,
    )


def type_into(app, name: str, value: str) -> None:
    details = app.window.details
    details.edit(next(row for row in details.field_rows() if row.name == name))
    details.editor.line.setText(value)


def values(path, name: str) -> list[str]:
    with Library.open(path) as library:
        article = library.articles.find("ferry.txt")
        return [field.value for field in library.articles.fields(article) if field.name == name]


def test_a_value_that_cannot_be_kept_stands_in_its_editor_again_and_is_kept_once_there_is_room(app, qtbot, path):
    details = app.window.details
    with full_disk():
        type_into(app, "outlet", "Alder Courier")
        QTest.keyClick(details.editor.line, KEY.Key_Return)
        assert details.editor is None
        app.window.page.setFocus()
        qtbot.waitUntil(lambda: details.editor is not None, timeout=10_000)
        assert details.editor.line.text() == "Alder Courier"
        assert "cannot be written" in details.editor.wrong.text()
        # The hands are not taken from where they are.
        assert app.window.page.hasFocus()
        assert not app.window.close()
        assert "could be kept" in said(app)
        assert details.editor.line.text() == "Alder Courier"
    assert app.window.close()
    assert values(path, "outlet") == ["Alder Courier"]


def test_hands_that_stayed_at_a_value_that_cannot_be_kept_are_in_its_editor_again(app, qtbot):
    details = app.window.details
    with full_disk():
        type_into(app, "outlet", "Alder Courier")
        QTest.keyClick(details.editor.line, KEY.Key_Return)
        qtbot.waitUntil(lambda: details.editor is not None, timeout=10_000)
        assert details.editor.line.hasFocus()
        QTest.keyClick(details.editor.line, KEY.Key_Escape)
    assert not details.unkept()


def test_a_value_that_cannot_be_kept_waits_till_its_article_is_shown_again(app, qtbot, path):
    details = app.window.details
    with full_disk():
        type_into(app, "outlet", "Alder Courier")
        go_to(app, qtbot, "other.txt")
        qtbot.waitUntil(lambda: len(details.unkept()) == 1, timeout=10_000)
        assert details.editor is None
        go_to(app, qtbot, "ferry.txt")
        qtbot.waitUntil(lambda: details.editor is not None, timeout=10_000)
        assert details.editor.line.text() == "Alder Courier"
    QTest.keyClick(details.editor.line, KEY.Key_Return)
    qtbot.waitUntil(lambda: values(path, "outlet") == ["Alder Courier"], timeout=10_000)
    assert details.editor is None
    assert not details.unkept()


def test_two_values_that_cannot_be_kept_come_back_one_after_the_other(app, qtbot, path):
    details = app.window.details
    with full_disk():
        for name, value in (("outlet", "Alder Courier"), ("title", "The ferry stays")):
            type_into(app, name, value)
            details.finish()
        app.state.writing.settle()
        assert {typed.value for typed in details.unkept()} == {"Alder Courier", "The ferry stays"}
    first = details.editor.line.text()
    QTest.keyClick(details.editor.line, KEY.Key_Return)
    assert details.editor.line.text() in {"Alder Courier", "The ferry stays"} - {first}
    QTest.keyClick(details.editor.line, KEY.Key_Escape)
    assert not details.unkept()
    app.state.writing.settle()
    assert first in values(path, "outlet") + values(path, "title")


def test_a_new_field_that_cannot_be_kept_stands_in_its_form_again(app, qtbot, path):
    details = app.window.details
    with full_disk():
        details.add("Frame")
        details.form.value.setText("conflict")
        QTest.keyClick(details.form.value, KEY.Key_Return)
        qtbot.waitUntil(lambda: details.form is not None, timeout=10_000)
        assert (details.form.name.text(), details.form.value.text()) == ("Frame", "conflict")
    QTest.keyClick(details.form.value, KEY.Key_Return)
    qtbot.waitUntil(lambda: values(path, "Frame") == ["conflict"], timeout=10_000)


def test_a_date_that_nobody_can_read_holds_the_window_once_and_waits_for_its_article(app, qtbot):
    details = app.window.details
    type_into(app, "date_published", "some day in May")
    go_to(app, qtbot, "other.txt")
    assert details.editor is None
    go_to(app, qtbot, "ferry.txt")
    assert details.editor.line.text() == "some day in May"
    assert "not taken as a date" in details.editor.wrong.text()
    assert not app.window.close()
    assert "could be kept" in said(app)
    assert app.window.close()


def test_a_name_that_cannot_be_kept_stands_in_its_editor_again(app, qtbot, path):
    view, model = app.window.codebook.view, app.window.codebook.model
    person = next(one for one in app.state.view.codes.values() if one.name == "Person")

    def line() -> QLineEdit | None:
        return next((one for one in view.viewport().findChildren(QLineEdit) if not one.isHidden()), None)

    def names() -> set[str]:
        with Library.open(path) as library:
            return {one.name for one in library.codebook.all().values()}

    with full_disk():
        view.setFocus()
        view.edit(model.index_of(person.uuid))
        line().setText("Somebody")
        QTest.keyClick(line(), KEY.Key_Return)
        qtbot.waitUntil(lambda: view.unkept() == ("Somebody",) and line() is not None, timeout=10_000)
        assert line().text() == "Somebody"
        # Hands that are elsewhere are left there; the name comes when it is edited again.
        app.window.page.setFocus()
        qtbot.waitUntil(lambda: view.unkept() == ("Somebody",), timeout=10_000)
        app.state.writing.settle()
        assert app.window.page.hasFocus()
        assert line() is None
        assert not app.window.close()
        assert "could be kept" in said(app)
        view.setFocus()
        view.edit(model.index_of(person.uuid))
        assert line().text() == "Somebody"
        QTest.keyClick(line(), KEY.Key_Escape)
        assert view.unkept() == ()
        view.edit(model.index_of(person.uuid))
        assert line().text() == "Person"
        line().setText("Somebody else")
        assert not app.window.close()
    assert app.window.close()
    assert "Somebody else" in names()


@pytest.mark.parametrize("leave", ["close", "open"])
def test_a_form_that_the_library_refuses_holds_the_window_till_it_is_mended_or_left_again(app, tmp_path, leave):
    make_library(tmp_path / "second.newsgloss")
    app.controller.call("codebook.add_label")
    form = app.controller.desk.forms.form
    form.inputs["name"].setText("Person")
    window = app.window

    def go() -> bool:
        if leave == "close":
            return window.close()
        return app.open(tmp_path / "second.newsgloss") is not window

    assert not go()
    assert window.isVisible()
    assert form.isVisible()
    assert form.trouble.text()
    assert "could be kept" in said(app)
    assert go()
