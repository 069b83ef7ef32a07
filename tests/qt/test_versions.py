"""Other texts of an article in the window: a newer file, another encoding, and the way back to an earlier text."""

from __future__ import annotations

import threading
from datetime import date

import pytest
from PySide6.QtCore import QLibraryInfo, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from annotations.commands.imports import Incoming
from annotations.library import Library
from tests.qt.window_kit import ANA, TEXT, annotations, go_to, label, make_library, opened, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NEWER = TEXT.replace("said on Monday", "said on Tuesday").replace("the people who work", "the many people who work")


@pytest.fixture
def app(qapp, qtbot, tmp_path):
    make_library(tmp_path / "news.newsgloss")
    (tmp_path / "ferry2.txt").write_text(NEWER, encoding="utf-8")
    with opened(qapp, qtbot, tmp_path / "news.newsgloss", tmp_path / "settings.json") as made:
        yield made


def compared(app, qtbot):
    """The comparison that is open, once it shows something."""
    versions = app.controller.mending.versions
    qtbot.waitUntil(lambda: versions.window is not None and bool(versions.window.words.text()), timeout=20_000)
    return versions.window


def drop(app, *paths) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    whole = QLibraryInfo.version().minorVersion() < 12  # from Qt 6.12 on, a drag's place is in fractions of pixels
    at, copy = QPoint(9, 9), Qt.DropAction.CopyAction
    QApplication.sendEvent(app.window.area, QDragEnterEvent(at if whole else QPointF(at), copy, data, left, none))
    assert app.controller.mending.versions.drop.frame.isVisible()
    QApplication.sendEvent(app.window.area, QDropEvent(QPointF(at), copy, data, left, none))


def test_a_newer_file_is_compared_taken_and_undone(app, qtbot, tmp_path):
    label(app, qtbot, "Pieter Vance", Qt.Key.Key_P)
    app.controller.mending.versions.take_file(tmp_path / "ferry2.txt")
    window = compared(app, qtbot)

    assert window.view.rows.total == 2
    assert "Tuesday" in window.view.toPlainText()
    assert "move" in window.below.text()
    assert app.state.view.text == TEXT
    QTest.mouseClick(window.buttons["take"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: app.state.view.text == NEWER, timeout=10_000)
    (one,) = annotations(app)
    assert NEWER[slice(*one.spans[0])] == "Pieter Vance"
    press(app, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: app.state.view.text == TEXT, timeout=10_000)


def test_the_windows_of_versions_and_encodings_name_the_article_as_the_list_does(app, qtbot, tmp_path):
    title = app.state.view.field("title")
    assert title not in ("", app.state.view.row.name)
    newer = tmp_path / "newer.txt"
    newer.write_text(app.state.view.text + "\n\nMore of it.", encoding="utf-8")
    app.controller.mending.versions.take_file(newer)
    assert compared(app, qtbot).windowTitle() == f"New version of {title}"


def test_a_file_that_is_no_newer_version_says_why(app, qtbot, tmp_path):
    (tmp_path / "same.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    for name, said in (("same.txt", "has already"), ("empty.txt", "cannot be read")):
        app.controller.mending.versions.take_file(tmp_path / name)
        qtbot.waitUntil(lambda said=said: said in app.window.status._words.text(), timeout=20_000)

    assert app.controller.mending.versions.window is None


def asked(app, qtbot):
    """The question what a dropped file is; it comes once somebody has looked whether it holds annotations."""
    versions = app.controller.mending.versions
    qtbot.waitUntil(lambda: versions.question is not None, timeout=20_000)
    return versions.question


def test_a_file_dropped_on_the_page_asks_what_it_is(app, qtbot, tmp_path):
    drop(app, tmp_path / "ferry2.txt")
    question = asked(app, qtbot)

    assert "ferry2.txt" in question.words()
    assert question.buttons["version"].hasFocus()
    QTest.keyClick(question.buttons["version"], Qt.Key.Key_Return)
    assert question.isHidden()
    assert compared(app, qtbot).view.rows.total == 2


def test_a_dropped_file_can_be_a_new_article(app, qtbot, tmp_path):
    drop(app, tmp_path / "ferry2.txt")
    asked(app, qtbot).buttons["article"].click()

    qtbot.waitUntil(lambda: len(app.controller.listing.model.ids) == 3, timeout=20_000)
    assert app.controller.mending.versions.question.isHidden()


def test_several_files_dropped_on_the_page_are_imported(app, qtbot, tmp_path):
    (tmp_path / "third.txt").write_text("A third town\n\nNothing happened there.", encoding="utf-8")
    drop(app, tmp_path / "ferry2.txt", tmp_path / "third.txt")

    qtbot.waitUntil(lambda: len(app.controller.listing.model.ids) == 4, timeout=20_000)


def test_all_versions_are_listed_compared_and_gone_back_to(app, qtbot, tmp_path):
    app.controller.mending.versions.take_file(tmp_path / "ferry2.txt")
    compared(app, qtbot).buttons["take"].click()
    qtbot.waitUntil(lambda: app.state.view.text == NEWER, timeout=10_000)
    app.controller.call("article.versions")
    # The comparison before it may still be there.
    qtbot.waitUntil(lambda: hasattr(compared(app, qtbot), "list"), timeout=10_000)
    window = compared(app, qtbot)

    assert window.list.count() == 2
    assert "A newer version of the file, the text now" in window.list.item(0).text()
    qtbot.waitUntil(lambda: window.view.rows.total == 2, timeout=10_000)
    QTest.keyClick(window.list, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: not window.buttons["back"].isEnabled(), timeout=10_000)
    QTest.keyClick(window.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: window.view.rows.total == 2, timeout=10_000)
    assert window.buttons["back"].isEnabled()
    window.buttons["back"].click()
    qtbot.waitUntil(lambda: app.state.view.text == TEXT, timeout=10_000)
    qtbot.waitUntil(lambda: window.list.count() == 3, timeout=10_000)
    app.controller.call("edit.undo")
    qtbot.waitUntil(lambda: app.state.view.text == NEWER, timeout=10_000)
    now = "A newer version of the file, the text now"
    qtbot.waitUntil(lambda: any(now in window.list.item(n).text() for n in range(window.list.count())), timeout=10_000)


def test_the_window_of_versions_saves_the_errata_of_its_article_whichever_is_open(app, qtbot, tmp_path, monkeypatch):
    app.controller.mending.versions.take_file(tmp_path / "ferry2.txt")
    compared(app, qtbot).buttons["take"].click()
    qtbot.waitUntil(lambda: app.state.view.text == NEWER, timeout=10_000)
    app.controller.call("article.versions")
    qtbot.waitUntil(lambda: hasattr(compared(app, qtbot), "list"), timeout=10_000)
    window = compared(app, qtbot)
    qtbot.waitUntil(window.buttons["back"].isEnabled, timeout=10_000)
    window.buttons["back"].click()
    qtbot.waitUntil(lambda: window.list.count() == 3, timeout=10_000)
    go_to(app, qtbot, "other.txt")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "errata.csv"), ""))
    assert window.buttons["errata"].isEnabled()
    window.buttons["errata"].click()
    qtbot.waitUntil(lambda: "changes are in" in app.window.status._words.text(), timeout=10_000)
    assert "Tuesday" in (tmp_path / "errata.csv").read_text("utf-8")


def test_the_errata_are_saved_and_never_over_the_library(app, qtbot, tmp_path):
    versions, library = app.controller.mending.versions, app.state.path
    versions.take_file(tmp_path / "ferry2.txt")
    compared(app, qtbot).buttons["take"].click()
    qtbot.waitUntil(lambda: app.state.view.text == NEWER, timeout=10_000)
    versions.save_errata(app.state.view.row, tmp_path / "errata.csv")
    qtbot.waitUntil(lambda: "2 changes are in" in app.window.status._words.text(), timeout=10_000)
    assert "Tuesday" in (tmp_path / "errata.csv").read_text("utf-8")

    before = library.stat().st_size
    versions.save_errata(app.state.view.row, library)
    qtbot.waitUntil(lambda: "changes are in" not in app.window.status._words.text(), timeout=10_000)
    assert library.stat().st_size == before


def test_the_details_lead_to_versions_and_encodings(app, qtbot, tmp_path):
    app.controller.mending.versions.take_file(tmp_path / "ferry2.txt")
    compared(app, qtbot).buttons["take"].click()
    qtbot.waitUntil(lambda: app.state.view.text == NEWER, timeout=10_000)
    past = app.window.details.past
    past.show_original(True)
    buttons = {button.accessibleName(): button for button in past.findChildren(QPushButton)}
    buttons["Versions of the text…"].click()
    qtbot.waitUntil(lambda: app.controller.mending.versions.window is not None, timeout=10_000)
    buttons["Read with another encoding…"].click()
    qtbot.waitUntil(lambda: "the same in every encoding" in app.window.status._words.text(), timeout=10_000)


def test_f7_goes_through_what_differs(app, qtbot, tmp_path):
    assert "compared" in app.controller.able.why_not("compare.next")
    app.controller.mending.versions.take_file(tmp_path / "ferry2.txt")
    window = compared(app, qtbot)
    QTest.keyClick(window.view, Qt.Key.Key_F7)
    assert window.view.current == 0
    app.controller.call("compare.next")

    assert window.view.current == 1
    QTest.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: app.controller.mending.versions.window is None)


WORDS = "Die Fähre fährt über Nacht\n\nDer Bürgermeister Jörg Müller sagte, das Schiff fahre täglich."


@pytest.fixture
def wrong(qapp, qtbot, tmp_path):
    """An article that was read with the wrong encoding."""

    from reader.articles.found import Found
    from reader.articles.work import read_files

    path = tmp_path / "ferry.txt"
    path.write_bytes(WORDS.encode("cp1252"))
    with Library.open_to_write(tmp_path / "news.newsgloss", ANA, doing="test", create=True) as library:
        run = library.articles.begin_import()
        (one,) = read_files([Found(path, "ferry.txt")], named_encoding="cp1251", today=date(2026, 1, 2), workers=1)
        run.add([Incoming("ferry.txt", one.article, "", one.encoding)])
        run.finish()
    with opened(qapp, qtbot, tmp_path / "news.newsgloss", tmp_path / "settings.json") as made:
        yield made


def test_an_article_is_read_with_another_encoding(wrong, qtbot):
    assert "Fähre" not in wrong.state.view.text
    wrong.controller.call("article.encoding")
    window = compared(wrong, qtbot)
    names = [window.list.item(n).text() for n in range(window.list.count())]
    at = next(n for n, name in enumerate(names) if "cp1252" in name)
    assert "utf-8" in names[-1] or "unreadable" in next(name for name in names if "utf-8" in name)
    window.list.setCurrentRow(at)
    qtbot.waitUntil(lambda: "Bürgermeister" in window.view.toPlainText(), timeout=10_000)
    window.buttons["take"].click()

    qtbot.waitUntil(lambda: wrong.state.view.text == WORDS, timeout=20_000)
    assert wrong.state.view.row.encoding == "cp1252"


def test_a_text_that_is_the_same_in_every_encoding_says_so(app, qtbot):
    app.controller.call("article.encoding")

    qtbot.waitUntil(lambda: "the same in every encoding" in app.window.status._words.text(), timeout=10_000)


def test_a_comparison_that_is_closed_while_the_text_is_taken_is_missed_by_nobody(app, qtbot, tmp_path):
    label(app, qtbot, "said on Monday", Qt.Key.Key_P)
    app.controller.mending.versions.take_file(tmp_path / "ferry2.txt")
    window = compared(app, qtbot)
    free = threading.Event()
    app.state.writing.submit(lambda _: free.wait(20))
    gone = []
    window.destroyed.connect(lambda: gone.append(True))

    QTest.mouseClick(window.buttons["take"], Qt.MouseButton.LeftButton)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(gone))
    free.set()

    qtbot.waitUntil(lambda: app.state.view.text == NEWER, timeout=10_000)
    notice = app.controller.mending.astray
    qtbot.waitUntil(lambda: notice.notice is not None and notice.notice.isVisible(), timeout=10_000)
