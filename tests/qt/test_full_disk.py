"""A disk that is full, and a form that is refused at the end: it is said, nothing typed is lost, the window goes on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotations.library import Library
from tests.qt.window_kit import annotations, label, make_library, opened, press, select

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
