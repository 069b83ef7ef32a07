"""The codebook as a file in the window: saved, loaded after a look, added from the ready ones, taken back."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QLibraryInfo, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from annotations.library import Library
from reader.config.ready_codebooks import READY, ready_codebook
from tests.qt.window_kit import ANA, make_library, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    return tmp_path / "study.newsgloss"


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


def names(app):
    return {one.path[-1] for one in app.state.reading.ask_now(lambda library: library.codebook.entries())}


def said(app) -> str:
    return app.window.status._words.text()


def picked(monkeypatch, way, path, chosen=""):
    monkeypatch.setattr(QFileDialog, way, lambda *_: (str(path), chosen))


def shown(app, qtbot):
    """The window that shows what a codebook would do, once it does."""
    files = app.controller.desk.files
    qtbot.waitUntil(lambda: files.window is not None and files.window.model.rowCount() > 0, timeout=10_000)
    return files.window


def cells(window):
    """What stands in the table, without the marks that keep words of a file together."""
    model = window.model
    return [
        tuple(model.data(model.index(row, column)).strip("\u2068\u2069").replace("\u2068", "") for column in range(3))
        for row in range(model.rowCount())
    ]


def choose(app, qtbot, title):
    """Go to a ready codebook by the keys, and wait till it is shown."""
    window = shown(app, qtbot)
    while window.list.currentItem().text() != title:
        QTest.keyClick(window.list, Qt.Key.Key_Down)
    first = ready_codebook(next(one.name for one in READY.values() if one.title == title)).entries[0]
    qtbot.waitUntil(lambda: [one.entry for one in window.model.rows[:1]] == [first], timeout=10_000)
    return window


def test_a_ready_codebook_is_chosen_looked_at_added_by_enter_and_taken_back_by_name(app, qtbot):
    before = names(app)
    app.controller.call("codebook.ready")
    window = shown(app, qtbot)
    assert [window.list.item(row).text() for row in range(window.list.count())] == [one.title for one in READY.values()]
    assert cells(window)[2:] == [
        ("Location", "Added", "The key L was left out: it belongs to Place."),
        ("Miscellaneous", "Added", ready_codebook("conll-2003").entries[3].definition),
    ]
    assert window.summary.text() == "Added: 2. Changed: 2. As they are: 0. Left out: 0."
    window = choose(app, qtbot, "Sourcing")
    assert cells(window)[:2] == [
        ("Source", "Added", "Whoever or whatever a statement comes from."),
        ("    Named", "Added", "A person given by name."),
    ]
    assert "When not: Not people who are only spoken about." in window.details.toPlainText()
    assert names(app) == before, "nothing is done before it is wanted"
    QTest.keyClick(window.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Anonymous" in names(app), timeout=10_000)
    qtbot.waitUntil(lambda: app.controller.desk.files.window is None, timeout=10_000)
    assert said(app) == "The codebook Sourcing is added. New: 15. Changed: 0."
    first = ready_codebook("sourcing").entries[0]
    qtbot.waitUntil(lambda: app.window.codebook.model.named(first.uuid) is not None, timeout=10_000)
    name = next(iter(app.state.reading.ask_now(lambda library: [*library.history.actions()]))).name
    assert name == "Load the codebook Sourcing"
    app.controller.call("edit.undo")
    qtbot.waitUntil(lambda: names(app) == before, timeout=10_000)


def test_the_names_of_a_ready_codebook_can_be_read(app, qtbot):
    app.controller.call("codebook.ready")
    table = shown(app, qtbot).table
    head = table.horizontalHeader()
    qtbot.waitUntil(lambda: all(head.sectionSize(at) >= head.sectionSizeHint(at) for at in (0, 1)), timeout=10_000)


def test_leaving_changes_nothing(app, qtbot):
    before = names(app)
    app.controller.call("codebook.ready")
    QTest.keyClick(shown(app, qtbot), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: app.controller.desk.files.window is None, timeout=10_000)
    assert names(app) == before


def test_what_is_here_already_cannot_be_added_and_the_window_follows_the_codebook(app, qtbot):
    app.controller.call("codebook.ready")
    window = choose(app, qtbot, "Framing elements")
    app.state.writing.do(
        lambda library: library.codebook.load(ready_codebook("framing").entries, "Framing", frozenset())
    )
    qtbot.waitUntil(lambda: not window.add.isEnabled(), timeout=10_000)
    assert window.summary.text().endswith("As they are: 11. Left out: 0. All of it is here already.")
    app.controller.call("edit.undo")
    qtbot.waitUntil(window.add.isEnabled, timeout=10_000)


@pytest.mark.parametrize("suffix", ["json", "qdc", "csv"])
def test_the_codebook_is_saved_and_loaded_into_another_library(app, qtbot, tmp_path, monkeypatch, suffix):
    app.state.writing.do(lambda library: library.codebook.add("topic", "Ferries", definition="Ships."))
    qtbot.waitUntil(lambda: "Ferries" in names(app), timeout=10_000)
    file = tmp_path / f"mine.{suffix}"
    picked(monkeypatch, "getSaveFileName", file)
    app.controller.call("codebook.save")
    qtbot.waitUntil(lambda: said(app).startswith("The codebook is in "), timeout=10_000)
    assert ("REFI-QDA has no place for keys" in said(app)) == (suffix == "qdc")
    app.controller.call("edit.undo")
    qtbot.waitUntil(lambda: "Ferries" not in names(app), timeout=10_000)
    picked(monkeypatch, "getOpenFileName", file)
    app.controller.call("codebook.load")
    window = shown(app, qtbot)
    assert window.words.text() == f"From the file mine.{suffix}."
    assert [row for row in cells(window) if row[1] != "As it is"] == [("Ferries", "Added", "Ships.")]
    QTest.keyClick(window.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Ferries" in names(app), timeout=10_000)


def test_a_name_without_a_suffix_gets_that_of_the_kind_that_was_chosen(app, qtbot, tmp_path, monkeypatch):
    picked(monkeypatch, "getSaveFileName", tmp_path / "mine", "REFI-QDA, for other programs (*.qdc)")
    app.controller.call("codebook.save")
    qtbot.waitUntil((tmp_path / "mine.qdc").exists, timeout=10_000)


def test_a_file_that_does_not_tell_labels_from_topics_is_asked_about(app, qtbot, tmp_path):
    file = tmp_path / "codes.csv"
    file.write_text("Name,Description\nFerry,A ship.\n", encoding="utf-8")
    app.controller.desk.files.load(file)
    window = shown(app, qtbot)
    assert window.kinds.isVisible()
    assert window.model.rows[0].entry.kind == "topic"
    window.kinds.setFocus()
    QTest.keyClick(window.kinds, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: window.model.rows[0].entry.kind == "label", timeout=10_000)
    window.add.click()
    qtbot.waitUntil(lambda: "Ferry" in names(app), timeout=10_000)


def drop(app, *paths, target=None) -> None:
    """Drag files over the rows of the codebook, or over something else, and let go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    rows, at = target or app.window.codebook.view.viewport(), QPointF(20, 40)
    way = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    whole = QLibraryInfo.version().minorVersion() < 12  # from Qt 6.12 on, a drag's place is in fractions of pixels
    QApplication.sendEvent(rows, QDragEnterEvent(at.toPoint() if whole else at, *way))
    assert target is not None or app.controller.desk.files.drop.frame.isVisible()
    QApplication.sendEvent(rows, QDropEvent(at, *way))
    assert not app.controller.desk.files.drop.frame.isVisible()


def test_a_file_that_is_dropped_on_the_codebook_is_shown_and_several_are_not(app, qtbot, tmp_path):
    file = tmp_path / "codes.csv"
    file.write_text("kind,path\ntopic,Ferry\n", encoding="utf-8")
    drop(app, file, tmp_path)
    assert said(app) == "Drop one file with a codebook. Articles are dropped on the list or the page."
    drop(app, file)
    assert cells(shown(app, qtbot)) == [("Ferry", "Added", "")]
    assert "Ferry" not in names(app)


@pytest.mark.parametrize("place", ["page", "list"])
def test_a_codebook_that_is_dropped_on_the_page_or_the_list_is_shown_and_articles_beside_it_are_taken(
    app, qtbot, tmp_path, place
):
    codebook, other, article = (tmp_path / name for name in ("codes.qdc", "codes.json", "tides.txt"))
    for file in (codebook, other):
        app.controller.desk.files.save(file)
        qtbot.waitUntil(file.is_file, timeout=10_000)
    article.write_text("High tides\n\nThe quay was under water on Monday.\n", encoding="utf-8")
    (tmp_path / "low.txt").write_text("Low tides\n\nThe quay was dry on Friday.\n", encoding="utf-8")
    target = app.window.area if place == "page" else app.window.library
    drop(app, codebook, article, tmp_path / "low.txt", target=target)
    qtbot.waitUntil(lambda: app.controller.desk.files.window is not None, timeout=10_000)
    there = lambda: [row.name for row in app.state.reading.ask_now(lambda library: list(library.articles))]  # noqa: E731
    qtbot.waitUntil(lambda: {"tides.txt", "low.txt"} <= set(there()), timeout=30_000)
    assert "codes.qdc" not in there()
    app.controller.desk.files.window.close()
    qtbot.waitUntil(lambda: app.controller.desk.files.window is None, timeout=10_000)
    drop(app, other, target=target)
    qtbot.waitUntil(lambda: app.controller.desk.files.window is not None, timeout=10_000)


def test_keys_that_do_something_here_are_not_given_away(app, qtbot, tmp_path):
    file = tmp_path / "keys.json"
    codes = [{"kind": "label", "path": [name], "key": key} for name, key in (("A", "N"), ("B", "7"))]
    file.write_text(json.dumps({"format": "newsgloss-codebook", "version": 1, "codes": codes}), encoding="utf-8")
    app.controller.desk.files.load(file)
    assert cells(shown(app, qtbot)) == [
        ("A", "Added", "The key N was left out: it does something else."), ("B", "Added", ""),
    ]  # fmt: skip


def test_a_file_that_holds_no_codebook_is_refused_in_words_and_opens_nothing(app, qtbot, tmp_path):
    file = tmp_path / "book.qdc"
    file.write_text('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', encoding="utf-8")
    app.controller.desk.files.load(file)
    words = "book.qdc declares a document type or entities, which no codebook needs. It was left as it is."
    qtbot.waitUntil(lambda: said(app) == words, timeout=10_000)
    assert app.controller.desk.files.window is None


def test_a_library_that_is_only_read_lets_its_codebook_be_saved_and_refuses_others(qapp, qtbot, path, tmp_path):
    with (
        Library.open_to_write(path, ANA, doing="test"),
        opened(qapp, qtbot, path, tmp_path / "settings") as app,
    ):
        able = app.controller.able
        assert able.why_not("codebook.save") == ""
        assert able.why_not("codebook.load") == able.why_not("codebook.ready") == able.read_only() != ""
        app.controller.call("codebook.ready")
        assert app.controller.desk.files.window is None
        drop(app, tmp_path / "book.csv")
        assert said(app) == able.read_only()
        app.controller.desk.files.save(tmp_path / "book.csv")
        qtbot.waitUntil((tmp_path / "book.csv").exists, timeout=10_000)


def test_the_menu_of_the_codebook_has_the_ways(app):
    titles = {"codebook.ready", "codebook.load", "codebook.save"}
    menu = next(one.menu() for one in app.window.menuBar().actions() if one.text() == "Codebook")
    assert titles <= {one.data() for one in menu.actions()}


def test_an_empty_library_leads_to_the_ready_codebooks(qapp, qtbot, tmp_path, monkeypatch):
    from reader.app import App
    from reader.config.settings import Settings

    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    before = qapp.palette()
    app = App(qapp, Settings(tmp_path / "settings"))
    app.open(tmp_path / "empty.newsgloss").resize(1440, 900)
    begin = app.controller.begin
    qtbot.waitUntil(begin.empty.isVisible, timeout=10_000)
    QTest.keyClick(begin.empty.ready, Qt.Key.Key_Space)
    assert shown(app, qtbot).list.hasFocus()
    app.window.close()
    qapp.setStyleSheet("")
    qapp.setPalette(before)
