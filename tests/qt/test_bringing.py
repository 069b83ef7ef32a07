"""Annotations of other programs come in through the window: looked at, mapped by keys, imported, reviewed, undone."""

from __future__ import annotations

import csv

import pytest
from PySide6.QtCore import QLibraryInfo, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from annotations.exchange.export import export
from annotations.exchange.registry import FORMATS
from annotations.library import Library
from tests.qt.window_kit import TEXT, annotations, go_to, make_library, opened

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


@pytest.fixture
def pairs(tmp_path):
    """Files of brat: one article that is there, one that is new, and one annotation that does not fit."""
    folder = tmp_path / "pairs"
    folder.mkdir()
    (folder / "ferry.txt").write_text(TEXT, encoding="utf-8")
    start, vance = TEXT.index("Ingrid Solheim"), TEXT.index("Pieter Vance")
    (folder / "ferry.ann").write_text(
        f"T1\tPER {vance} {vance + 12}\tPieter Vance\nT2\tPER {start + 3} {start + 17}\tIngrid Solheim\n"
        "#1\tAnnotatorNotes T2\tWho is she?\n",
        encoding="utf-8",
    )
    (folder / "tides.txt").write_text("High tides in Norda\n\nThe quay was under water.\n", encoding="utf-8")
    (folder / "tides.ann").write_text("T1\tLOC 14 19\tNorda\nR1\tNear Arg1:T1 Arg2:T1\n", encoding="utf-8")
    return folder


def drop(app, *paths, target=None) -> None:
    """Drag files over the page, and let go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    over, at = target or app.window.area, QPointF(60, 60)
    way = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    whole = QLibraryInfo.version().minorVersion() < 12  # from Qt 6.12 on, a drag's place is in fractions of pixels
    QApplication.sendEvent(over, QDragEnterEvent(at.toPoint() if whole else at, *way))
    QApplication.sendEvent(over, QDropEvent(at, *way))


def looked(app, qtbot, rows: int = 2):
    """The window, once it shows what files hold."""
    bringing = app.controller.bringing
    qtbot.waitUntil(lambda: bringing.window is not None and bringing.window.model.rowCount() == rows, timeout=20_000)
    qtbot.waitUntil(lambda: app.controller.files.job is None, timeout=10_000)
    return bringing.window


def imported(app, qtbot, window):
    """Import by Enter, and return the report."""
    bringing = app.controller.bringing
    before = bringing.report
    QTest.keyClick(window.table, KEY.Key_Return)
    qtbot.waitUntil(lambda: bringing.report is not None and bringing.report is not before, timeout=20_000)
    return bringing.report


def cells(window):
    model = window.model
    shown = [[model.data(model.index(row, column)) for column in range(3)] for row in range(model.rowCount())]
    return [tuple(cell.replace("\u2068", "").replace("\u2069", "") for cell in row) for row in shown]


def names(app):
    return [row.name for row in app.state.reading.ask_now(lambda library: list(library.articles))]


@pytest.mark.parametrize("place", ["page", "list"])
def test_a_folder_that_is_dropped_is_looked_at_imported_by_enter_and_undone(app, qtbot, pairs, place):
    drop(app, pairs, target=app.window.area if place == "page" else app.window.library)
    window = looked(app, qtbot)
    assert window.summary.text() == ("Documents: 1 new, 1 in the library already. Annotations: 4. Cannot be taken: 1.")
    assert window.formats.currentText() == "Recognised: brat standoff"
    assert cells(window) == [("Label: LOC", "1", "New label: LOC"), ("Label: PER", "2", "New label: PER")]
    assert "Near" in window.details.toPlainText()
    report = imported(app, qtbot, window)
    assert report.sentence() == "1 article and 2 mentions"
    assert window.trouble.text() == (
        "Imported: 1 article and 2 mentions. Cannot be taken: 1. Not where the file says: 1."
    )
    assert sorted(names(app)) == ["ferry.txt", "other.txt", "tides.txt"]
    qtbot.waitUntil(lambda: [one.quote for one in annotations(app)] == ["Pieter Vance"], timeout=10_000)
    app.controller.call("edit.undo")
    qtbot.waitUntil(lambda: len(names(app)) == 2, timeout=10_000)


def test_keys_and_the_path_say_what_codes_become_and_it_is_remembered(app, qtbot, pairs):
    app.controller.bringing.open([pairs])
    window = looked(app, qtbot)
    QTest.keyClick(window.table, KEY.Key_Delete)
    assert cells(window)[0][2] == "Leave out"
    assert not window.path.isEnabled()
    QTest.keyClick(window.table, KEY.Key_T)
    assert cells(window)[0][2] == "New topic: LOC"
    QTest.keyClick(window.table, KEY.Key_Down)
    window.path.setFocus()
    window.path.lineEdit().selectAll()
    QTest.keyClicks(window.path.lineEdit(), "Person")
    QTest.keyClick(window.path.lineEdit(), KEY.Key_Return)
    assert cells(window)[1][2] == "Label: Person"
    report = imported(app, qtbot, window)
    assert report.sentence() == "1 article, 1 mention and 1 topic"
    qtbot.waitUntil(lambda: [one.label for one in annotations(app)] == ["Person"], timeout=10_000)
    window.close()
    qtbot.waitUntil(lambda: app.controller.bringing.window is None, timeout=10_000)
    app.controller.bringing.open([pairs])
    again = looked(app, qtbot)
    assert [row[2] for row in cells(again)] == ["Topic: LOC", "Label: Person"]
    assert imported(app, qtbot, again).sentence() == "nothing"


def begin_review(app, qtbot, pairs):
    app.controller.bringing.open([pairs])
    window = looked(app, qtbot)
    imported(app, qtbot, window)
    qtbot.waitUntil(lambda: not window.review_button.isHidden(), timeout=10_000)
    assert window.review_button.text() == "Review what did not fit (1)"
    QTest.keyClick(window.review_button, KEY.Key_Return)
    panel = app.controller.everywhere.reviewing.panel
    qtbot.waitUntil(lambda: len(panel.model.entries) == 1 and panel.list.current() is not None, timeout=10_000)
    return panel


def settled(app, qtbot) -> None:
    qtbot.waitUntil(lambda: not app.controller.everywhere.reviewing.keeping.pending, timeout=10_000)


def test_what_does_not_fit_is_put_in_its_place_key_by_key_with_its_note_and_one_undo(app, qtbot, pairs):
    panel = begin_review(app, qtbot, pairs)
    offers = panel.card.offers
    assert "Ingrid Solheim" in offers._was.text()
    assert offers._what.text() == "A mention: PER. Its words are not where the file says."
    assert [button.text() for button in offers.buttons] == ["Ingrid Solheim", "Ingrid Solheim"]
    assert panel.card.accept.text() == "Put it here"
    QTest.keyClick(panel.list, KEY.Key_2)
    settled(app, qtbot)
    second = TEXT.index("Ingrid Solheim", TEXT.index("Ingrid Solheim") + 1)
    qtbot.waitUntil(lambda: any(one.spans == [(second, second + 14)] for one in annotations(app)), timeout=10_000)
    placed = next(one for one in annotations(app) if one.spans == [(second, second + 14)])
    assert (placed.label, placed.origin) == ("PER", "imported")
    assert [one.body for one in annotations(app) if one.target == placed.uuid] == ["Who is she?"]
    QTest.keyClick(panel.list, KEY.Key_A)
    settled(app, qtbot)
    qtbot.waitUntil(lambda: sum(one.quote == "Ingrid Solheim" for one in annotations(app)) == 1, timeout=10_000)
    QTest.keyClick(panel.list, KEY.Key_Escape)
    app.controller.call("edit.undo")
    qtbot.waitUntil(lambda: [one.quote for one in annotations(app)] == ["Pieter Vance"], timeout=10_000)


def test_the_same_files_offer_what_is_still_open_and_not_what_was_rejected(app, qtbot, pairs):
    panel = begin_review(app, qtbot, pairs)
    QTest.keyClick(panel.list, KEY.Key_S)
    app.controller.bringing.open([pairs])
    assert len(imported(app, qtbot, looked(app, qtbot)).unsettled) == 1
    panel = begin_review(app, qtbot, pairs)
    QTest.keyClick(panel.list, KEY.Key_R)
    settled(app, qtbot)
    app.controller.bringing.open([pairs])
    report = imported(app, qtbot, looked(app, qtbot))
    assert (report.unsettled, report.sentence()) == ([], "nothing")


def test_what_was_not_taken_is_saved_as_a_report_but_never_over_the_library(
    app, qtbot, pairs, path, tmp_path, monkeypatch
):
    app.controller.bringing.open([pairs])
    window = looked(app, qtbot)
    imported(app, qtbot, window)
    for target in (path, tmp_path / "report.csv"):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, target=target: (str(target), ""))
        window.say("")
        window.save_button.click()
        qtbot.waitUntil(lambda: bool(window.trouble.text()), timeout=10_000)
    with (tmp_path / "report.csv").open(encoding="utf-8", newline="") as file:
        assert [row["outcome"] for row in csv.DictReader(file)] == ["left out", "waits"]
    with Library.open(path) as library:
        assert library.check() == []


def test_files_of_no_format_say_so_and_another_format_can_be_chosen(app, qtbot, tmp_path):
    (tmp_path / "words.bin").write_bytes(b"\x00\x01")
    app.controller.bringing.open([tmp_path / "words.bin"])
    bringing = app.controller.bringing
    qtbot.waitUntil(lambda: bringing.window is not None and bool(bringing.window.trouble.text()), timeout=20_000)
    window = bringing.window
    assert window.trouble.text() == "There is nothing in these files that can be imported."
    assert not window.import_button.isEnabled()
    assert "It is no file of annotations that is known here." in window.details.toPlainText()
    window.formats.setCurrentIndex(window.formats.findData("brat"))
    window.formats.activated.emit(window.formats.currentIndex())
    qtbot.waitUntil(lambda: "no files of this format" in window.details.toPlainText(), timeout=20_000)


def test_a_library_that_is_only_read_takes_nothing_and_says_why(app, qtbot, pairs):
    app.state.writing.settle()
    writing, app.state.writing = app.state.writing, None
    try:
        assert app.controller.able.why_not("library.import_annotations")
        app.controller.bringing.open([pairs])
        assert app.controller.bringing.window is None
    finally:
        app.state.writing = writing


def test_texts_without_annotations_that_are_dropped_are_still_articles(app, qtbot, tmp_path):
    (tmp_path / "plain.txt").write_text("Low tides\n\nThe quay was dry on Friday.\n", encoding="utf-8")
    drop(app, tmp_path / "plain.txt", target=app.window.library)
    qtbot.waitUntil(lambda: "plain.txt" in names(app), timeout=20_000)
    assert app.controller.bringing.window is None
    go_to(app, qtbot, "ferry.txt")


def test_a_library_as_json_lines_is_merged(app, qtbot, tmp_path):
    make_library(tmp_path / "other.newsgloss", "Ferry prices\n\nThey rise on Monday.\n")
    with Library.open(tmp_path / "other.newsgloss") as library, library.snapshot():
        export(library.db, FORMATS["jsonl"], tmp_path / "other.jsonl")
    drop(app, tmp_path / "other.jsonl")
    bringing = app.controller.bringing
    qtbot.waitUntil(lambda: bringing.window is not None and "merged" in bringing.window.summary.text(), timeout=20_000)
    qtbot.waitUntil(lambda: app.controller.files.job is None, timeout=10_000)
    imported(app, qtbot, bringing.window)
    assert len(names(app)) == 3
