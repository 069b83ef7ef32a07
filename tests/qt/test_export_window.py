"""The export in the window: what is chosen by keys and mouse is what stands in the files."""

from __future__ import annotations

import csv
import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from reader.config.settings import Settings
from reader.ui.dialogs.export_choice import ALL, CURRENT, LISTED, SELECTED
from tests.qt.window_kit import annotations, label, make_library, opened, select

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
FILES = {"annotations.csv", "articles.csv", "entities.csv", "codebook.csv", "datapackage.json"}


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    return tmp_path / "study.newsgloss"


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    """Two mentions in one of two articles."""
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        label(made, qtbot, "Ingrid Solheim", Qt.Key.Key_P)
        label(made, qtbot, "Port Alder", Qt.Key.Key_L)
        yield made


def open_export(app, qtbot):
    app.window.actions_["library.export"].trigger()
    window = app.controller.files.exporting.window
    qtbot.waitUntil(lambda: "Mentions:" in window.summary.text(), timeout=10_000)
    return window


def export(app, qtbot, window, folder):
    """Type the folder and press Enter; return the rows of annotations.csv."""
    window.folder.setFocus()
    window.folder.clear()
    QTest.keyClicks(window.folder, str(folder))
    QTest.keyClick(window.folder, Qt.Key.Key_Return)
    qtbot.waitUntil(window.show_button.isVisible, timeout=20_000)
    return rows(folder)


def rows(folder, table="annotations"):
    with (folder / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def press(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(12, widget.height() // 2))


def code_row(window, name):
    return next(item for item in window.filters.codes.rows.values() if item.text(0) == name)


def untick(window, name):
    """Go to a row by keys and let go of it."""
    window.filters.codes.setFocus()
    window.filters.codes.setCurrentItem(code_row(window, name))
    QTest.keyClick(window.filters.codes, Qt.Key.Key_Space)


def test_enter_writes_all_of_it_into_the_folder_that_was_typed(app, qtbot, tmp_path):
    window = open_export(app, qtbot)
    assert window.summary.text() == "Articles: 2. Mentions: 2. Topics: 0. Notes: 0."
    written = export(app, qtbot, window, tmp_path / "out")
    assert [row["quote"] for row in written] == ["Ingrid Solheim", "Port Alder"]
    assert {file.name for file in (tmp_path / "out").iterdir()} == FILES
    assert str(tmp_path / "out") in window.trouble.text()
    assert not window.isModal()
    assert app.window.findChildren(QMessageBox) == []


def test_a_label_that_is_let_go_is_left_out(app, qtbot, tmp_path):
    window = open_export(app, qtbot)
    untick(window, "Person")
    qtbot.waitUntil(lambda: "Mentions: 1." in window.summary.text(), timeout=10_000)
    assert [row["quote"] for row in export(app, qtbot, window, tmp_path / "out")] == ["Port Alder"]


def test_a_topic_below_one_that_is_ticked_goes_with_it_and_alone_once_that_is_let_go(app, qtbot):
    app.state.writing.submit(
        lambda library: library.codebook.add("topic", "Ferries", parent=_uuid(library, "Economy"))
    ).result()
    window = open_export(app, qtbot)
    below = code_row(window, "Ferries")
    assert below.isDisabled()
    untick(window, "Economy")
    assert not below.isDisabled()
    assert below.checkState(0) == Qt.CheckState.Unchecked
    window.filters.codes.setCurrentItem(below)
    QTest.keyClick(window.filters.codes, Qt.Key.Key_Space)
    assert below.data(0, Qt.ItemDataRole.UserRole) in window.filters.codes.ticked()


def _uuid(library, name):
    return next(code.uuid for code in library.codebook.all().values() if code.name == name)


def test_only_this_article_is_written(app, qtbot, tmp_path):
    window = open_export(app, qtbot)
    press(window.filters.scopes[CURRENT])
    qtbot.waitUntil(lambda: "Articles: 1." in window.summary.text(), timeout=10_000)
    export(app, qtbot, window, tmp_path / "out")
    assert [row["name"] for row in rows(tmp_path / "out", "articles")] == ["ferry.txt"]


def test_what_the_filter_lets_through_is_written_also_when_it_changes_meanwhile(app, qtbot, tmp_path):
    window = open_export(app, qtbot)
    press(window.filters.scopes[LISTED])
    assert window.filters.scopes[LISTED].text() == "In the list, as filtered (2)"
    app.window.library.filter_bar.search.setFocus()
    QTest.keyClicks(app.window.library.filter_bar.search, "nothing")
    qtbot.waitUntil(lambda: "(1)" in window.filters.scopes[LISTED].text(), timeout=10_000)
    export(app, qtbot, window, tmp_path / "out")
    assert [row["name"] for row in rows(tmp_path / "out", "articles")] == ["other.txt"]


def test_with_several_selected_it_begins_with_these(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        articles = app.window.library.list
        articles.setFocus()
        QTest.keyClick(articles, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        window = open_export(app, qtbot)
        assert window.filters.scopes[SELECTED].isChecked()
        assert window.filters.scopes[SELECTED].text() == "Selected in the list (2)"


def test_kinds_and_annotators_can_be_let_go(app, qtbot, tmp_path):
    select(app, "voted late")
    QTest.keyClick(app.window.page, Qt.Key.Key_N)
    QTest.keyClicks(app.window.note_card.field, "Which hour?")
    QTest.keyClick(app.window.note_card.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(annotations(app)) == 3, timeout=10_000)
    window = open_export(app, qtbot)
    QTest.keyClick(window.filters.kinds["mention"], Qt.Key.Key_Space)
    assert [row["kind"] for row in export(app, qtbot, window, tmp_path / "out")] == ["note"]
    window.filters.annotators.tick(False)
    qtbot.waitUntil(lambda: "Notes: 0." in window.summary.text(), timeout=10_000)


def test_what_would_be_written_over_is_named_before(app, qtbot, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "annotations.csv").write_text("mine")
    window = open_export(app, qtbot)
    QTest.keyClicks(window.folder, str(tmp_path / "out"))
    qtbot.waitUntil(lambda: "written over: annotations.csv." in window.trouble.text(), timeout=10_000)
    assert (tmp_path / "out" / "annotations.csv").read_text() == "mine"


def test_trouble_is_said_under_the_folder_and_nothing_is_written(app, qtbot, tmp_path):
    window = open_export(app, qtbot)
    press(window.export_button)
    assert "No folder is named" in window.trouble.text()
    QTest.keyClicks(window.folder, str(tmp_path / "there is not" / "such a folder"))
    press(window.export_button)
    qtbot.waitUntil(lambda: "There is no folder" in window.trouble.text(), timeout=10_000)
    assert window.export_button.isEnabled()
    assert not window.show_button.isVisible()


def test_cancel_ends_it_and_leaves_nothing(app, qtbot, path, tmp_path):
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db:
        assert db.execute("SELECT count(*) FROM annotation").fetchone() == (2,)
    window = open_export(app, qtbot)
    QTest.keyClicks(window.folder, str(tmp_path / "out"))
    window.export_button.click()
    assert window.cancel_button.isVisible()
    press(window.cancel_button)
    qtbot.waitUntil(lambda: app.controller.files.job is None, timeout=20_000)
    qtbot.waitUntil(window.export_button.isEnabled, timeout=5_000)
    whole = {file.name for file in (tmp_path / "out").iterdir()} if (tmp_path / "out").exists() else set()
    # It may have been done before the press; there is never a part of it.
    assert whole in (set(), FILES)


def test_folder_and_options_are_remembered_and_esc_closes(app, qtbot, tmp_path):
    window = open_export(app, qtbot)
    window.options.boxes["profile"].setFocus()
    QTest.keyClick(window.options.boxes["profile"], Qt.Key.Key_Down)
    export(app, qtbot, window, tmp_path / "out")
    assert (tmp_path / "out" / "annotations.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    QTest.keyClick(window.folder, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: app.controller.files.exporting.window is None, timeout=5_000)
    window = open_export(app, qtbot)
    assert window.folder.text() == str(tmp_path / "out")
    assert window.choice().options == {"profile": "spreadsheet"}
    assert window.filters.scopes[ALL].isChecked()
    app.settings.save()
    assert Settings(tmp_path / "settings").get("export_options") == {"csv": {"profile": "spreadsheet"}}


def test_what_would_be_written_over_is_named_also_where_there_are_no_labels_and_topics(app, qtbot, tmp_path):
    def delete_all(library):
        for code in library.codebook.all().values():
            library.codebook.delete(code.uuid)

    app.state.writing.submit(delete_all).result()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "annotations.csv").write_text("mine")
    window = open_export(app, qtbot)
    window.folder.setText(str(tmp_path / "out"))
    qtbot.waitUntil(lambda: "written over: annotations.csv." in window.trouble.text(), timeout=10_000)


def test_labels_and_topics_stand_under_headings_that_the_keys_pass_by(app, qtbot):
    window = open_export(app, qtbot)
    tops = [window.filters.codes.topLevelItem(row) for row in range(window.filters.codes.topLevelItemCount())]
    words = [item.text(0) for item in tops]
    heads = [item.text(0) for item in tops if not item.flags() & Qt.ItemFlag.ItemIsUserCheckable]
    assert heads == ["Labels", "Topics"]
    assert words.index("Labels") < words.index("Person") < words.index("Topics") < words.index("Economy")
    last = words.index("Topics") - 1
    window.filters.codes.setFocus()
    window.filters.codes.setCurrentItem(tops[last])
    QTest.keyClick(window.filters.codes, Qt.Key.Key_Down)
    assert window.filters.codes.currentItem() is tops[last + 2]
    assert window.filters.codes.ticked() is None


def test_the_status_bar_offers_the_folder_by_keys_once_the_window_is_closed(app, qtbot, tmp_path):
    opened_urls = []

    class Opener(QObject):
        @Slot(QUrl)
        def take(self, url):
            opened_urls.append(url.toLocalFile())

    opener = Opener()
    QDesktopServices.setUrlHandler("file", opener, "take")
    try:
        window = open_export(app, qtbot)
        export(app, qtbot, window, tmp_path / "out")
        QTest.keyClick(window, Qt.Key.Key_Escape)
        offered = app.window.status.offered
        assert offered.isVisible()
        assert offered.text() == "Show in folder"
        assert app.window.status.first_part() is offered
        offered.setFocus()
        QTest.keyClick(offered, Qt.Key.Key_Space)
        assert opened_urls == [str(tmp_path / "out")]
    finally:
        QDesktopServices.unsetUrlHandler("file")
    label(app, qtbot, "council", Qt.Key.Key_O)
    assert not offered.isVisible()
