"""Imports in the window: a report with a row for each file; a cancelled import keeps what it took."""

from __future__ import annotations

import csv

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton

from annotations.exchange.import_report import REPORT_COLUMNS
from annotations.library import Library
from reader.cli.app import main as command_line
from tests.qt.window_kit import TEXT, make_library, opened

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


@pytest.fixture
def folder(tmp_path):
    """Two new articles, and a file that is no text."""
    made = tmp_path / "incoming"
    made.mkdir()
    (made / "council.txt").write_text(
        "Council meets\n\nThe council met on Tuesday. It agreed on the budget after a debate of five hours.\n"
    )
    (made / "market.txt").write_text("Market opens\n\nThe market opened again after a long winter.\n")
    (made / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    return made


def import_and_wait(app, qtbot, folder):
    app.controller.files.import_paths([folder])
    qtbot.waitUntil(lambda: app.controller.files.job is None, timeout=60_000)
    qtbot.waitUntil(lambda: app.controller.files.importing.window is not None, timeout=10_000)
    return app.controller.files.importing.window


def rows(window):
    model = window.model
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def button(window, name):
    return next(one for one in window.findChildren(QPushButton) if name in (one.text(), one.accessibleName()))


def press(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def title_of(library, name):
    return next(field.value for field in library.articles.fields(library.articles.find(name)) if field.name == "title")


def status(app):
    return app.window.status._words.text()


def test_a_bad_file_is_a_row_with_its_reason_and_the_others_are_taken(app, qtbot, folder):
    window = import_and_wait(app, qtbot, folder)
    qtbot.waitUntil(window.isVisible, timeout=5_000)
    told = rows(window)
    assert [(row[0], row[1]) for row in told] == [
        ("picture.txt", "Not taken"), ("council.txt", "Taken"), ("market.txt", "Taken"),
    ]  # fmt: skip
    assert told[0][2]
    assert (told[1][3], told[1][4]) == (
        "utf-8",
        app.state.reading.ask_now(lambda library: title_of(library, "council.txt")),
    )
    assert window.words.text() == "Import done: 2 taken, 0 there already, 1 not taken."
    assert not window.isModal()
    assert app.window.findChildren(QMessageBox) == []


def test_enter_and_a_double_click_open_the_article_and_a_bad_file_says_why_not(app, qtbot, folder):
    window = import_and_wait(app, qtbot, folder)
    QTest.keyClick(window.table, Qt.Key.Key_Return)
    assert window.trouble.text().startswith("No article was made of this file: ")
    QTest.keyClick(window.table, Qt.Key.Key_Down)
    QTest.keyClick(window.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.state.view.row.name == "council.txt", timeout=10_000)
    last = window.table.visualRect(window.model.index(2, 0)).center()
    QTest.mouseClick(window.table.viewport(), Qt.MouseButton.LeftButton, pos=last)
    QTest.mouseDClick(window.table.viewport(), Qt.MouseButton.LeftButton, pos=last + QPoint(1, 1))
    qtbot.waitUntil(lambda: app.state.view.row.name == "market.txt", timeout=10_000)


def test_a_row_whose_article_was_undone_says_so(app, qtbot, folder):
    window = import_and_wait(app, qtbot, folder)
    qtbot.waitUntil(lambda: "Import" in app.window.actions_["edit.undo"].text(), timeout=10_000)
    app.window.actions_["edit.undo"].trigger()
    qtbot.waitUntil(lambda: app.state.reading.ask_now(lambda one: one.listing.total()) == 2, timeout=10_000)
    QTest.keyClick(window.table, Qt.Key.Key_Down)
    QTest.keyClick(window.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "not in the library any more" in window.trouble.text(), timeout=5_000)


def test_rows_are_filtered_by_outcome(app, qtbot, folder):
    window = import_and_wait(app, qtbot, folder)
    press(window.filters["refused"])
    assert [row[0] for row in rows(window)] == ["picture.txt"]
    QTest.keyClick(window.filters["taken"], Qt.Key.Key_Space)
    assert [row[0] for row in rows(window)] == ["council.txt", "market.txt"]
    assert not window.filters["same"].isEnabled()
    assert window.filters["refused"].text() == "Not taken  1"


def test_the_saved_report_is_what_the_command_line_writes(app, qtbot, folder, tmp_path):
    window = import_and_wait(app, qtbot, folder)
    window.save_wanted.emit(tmp_path / "window.csv")
    qtbot.waitUntil(lambda: "The report is in" in window.trouble.text(), timeout=10_000)
    other = tmp_path / "other.newsgloss"
    assert command_line(["import", str(other), str(folder), "--report", str(tmp_path / "cli.csv")]) == 0

    def read(name):
        with (tmp_path / name).open(encoding="utf-8", newline="") as file:
            found = list(csv.DictReader(file))
        return [{**row, "article": bool(row["article"])} for row in found]

    assert read("window.csv") == read("cli.csv")
    assert tuple(read("window.csv")[0]) == REPORT_COLUMNS


def test_saving_over_something_else_is_refused_beside_the_button(app, qtbot, folder, tmp_path):
    window = import_and_wait(app, qtbot, folder)
    (tmp_path / "mine.csv").write_text("my own table\n")
    window.save_wanted.emit(tmp_path / "mine.csv")
    qtbot.waitUntil(lambda: "left as it is" in window.trouble.text(), timeout=10_000)
    assert (tmp_path / "mine.csv").read_text() == "my own table\n"


@pytest.mark.parametrize("end", ["", "-wal", "-journal", ".lock"])
def test_the_report_is_never_saved_over_a_file_of_the_library_that_is_open(app, qtbot, folder, path, end):
    window = import_and_wait(app, qtbot, folder)
    own = path.with_name(path.name + end)
    before = own.stat().st_ino if own.exists() else None
    window.save_wanted.emit(own)
    qtbot.waitUntil(lambda: "belongs to the library" in window.trouble.text(), timeout=10_000)
    assert (own.stat().st_ino if own.exists() else None) == before


def test_rows_are_copied(app, qtbot, folder):
    window = import_and_wait(app, qtbot, folder)
    press(button(window, "Copy rows"))
    assert QGuiApplication.clipboard().text().startswith("picture.txt\tNot taken\t")


def test_the_report_comes_back_by_its_action_also_after_the_program_was_closed(qapp, qtbot, path, folder, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        window = import_and_wait(app, qtbot, folder)
        press(button(window, "Close the report"))
        qtbot.waitUntil(lambda: app.controller.files.importing.window is None, timeout=5_000)
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        app.window.actions_["library.report"].trigger()
        qtbot.waitUntil(lambda: app.controller.files.importing.window is not None, timeout=10_000)
        window = app.controller.files.importing.window
        assert rows(window)[0][0] == "picture.txt"
        QTest.keyClick(window.table, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: app.controller.files.importing.window is None, timeout=5_000)


def test_files_that_are_there_already_are_said_to_be(app, qtbot, folder):
    (folder / "picture.txt").unlink()
    window = import_and_wait(app, qtbot, folder)
    assert {row[1] for row in rows(window)} == {"Taken"}
    app.controller.files.import_paths([folder])
    qtbot.waitUntil(lambda: {row[1] for row in rows(window)} == {"There already"}, timeout=60_000)
    assert window.model.index(0, 2).data()


def test_a_pasted_text_needs_no_window(app, qtbot):
    QGuiApplication.clipboard().setText("A pasted page\n\nSomething was pasted here, and it is long enough.\n")
    app.window.library.list.setFocus()
    QTest.keyClick(app.window.library.list, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "1 taken" in status(app), timeout=20_000)
    assert app.controller.files.importing.window is None


def test_a_page_that_was_copied_is_pasted_with_its_headings(app, qtbot, path):
    data = QMimeData()
    words = "The harbour bridge will close on Monday for three weeks, the council of Port Elsin said on Friday."
    data.setText(f"Bridge closes\n{words}\nWho pays\n{words}")
    data.setHtml(f"<h1>Bridge closes</h1><p>{words}</p><h2>Who pays</h2><p>{words} It said no more.</p>")
    QGuiApplication.clipboard().setMimeData(data)
    app.window.library.list.setFocus()
    QTest.keyClick(app.window.library.list, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "1 taken" in status(app), timeout=60_000)
    app.window.close()
    with Library.open(path) as library:
        article = list(library.articles)[-1]
        assert article.name.startswith("pasted ")
        assert article.name.endswith(".html")


def test_a_cancelled_import_keeps_what_is_whole_and_says_how_much(app, qtbot, path, tmp_path):
    many = tmp_path / "many"
    many.mkdir()
    for number in range(400):
        (many / f"{number:03}.txt").write_text(f"Report {number}\n\n{TEXT}")
    files = app.controller.files
    seen = []
    files.work.stepped.connect(lambda step: (seen.append(step.done), app.window.status._cancel.click()))
    window = import_and_wait(app, qtbot, many)
    report = files.report
    assert report.cancelled
    assert 0 < report.taken < 400
    assert f"Import cancelled: {report.taken} taken" in window.words.text()
    assert f"{400 - report.taken} were not looked at" in window.words.text()
    assert len(rows(window)) == report.taken
    app.window.close()
    with Library.open(path) as library:
        assert library.listing.total() == 2 + report.taken
        assert library.check() == []


def test_ten_thousand_files_are_shown_at_once(app, qtbot):
    import time

    from annotations.store.runs import ImportedRun, Item
    from reader.ui.dialogs.import_report import ImportReportWindow

    items = tuple(
        Item(f"folder/{n:05}.txt", "refused" if n % 7 == 0 else "taken", "No text." * (n % 7 == 0), "utf-8", None)
        for n in range(10_000)
    )
    window = ImportReportWindow(app.window.look, app.window)
    began = time.monotonic()
    window.set_run(ImportedRun(True, items, {}))
    window.present(at_once=True)
    window.grab()
    assert time.monotonic() - began < 1
    press(window.filters["refused"])
    assert window.model.rowCount() == 1429
    window.close()


def test_a_folder_without_articles_is_told_by_its_name(app, qtbot, tmp_path):
    empty = tmp_path / "photos"
    empty.mkdir()
    nothing = "No files that can be imported in photos."
    app.controller.files.import_paths([empty])
    qtbot.waitUntil(lambda: app.window.status._words.text() == nothing, timeout=60_000)
    (empty / "one.png").write_bytes(b"\x89PNG")
    (empty / "two.png").write_bytes(b"\x89PNG")
    app.window.status.say("")
    import_and_wait(app, qtbot, empty)
    qtbot.waitUntil(lambda: app.window.status._words.text() == nothing, timeout=10_000)
