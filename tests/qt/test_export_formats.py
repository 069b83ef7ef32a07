"""Formats in the export's window: all of the table, their options, what they cannot carry, how their files begin."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotations.exchange.format import Format
from annotations.exchange.purposes import PURPOSES
from annotations.exchange.registry import FORMATS
from annotations.library import Library
from reader.config.settings import Settings
from reader.ui.translation import format_text
from tests.qt.test_export_window import open_export, press
from tests.qt.window_kit import ANA, annotations, label, make_library, opened, select

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY = Qt.Key


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    return tmp_path / "study.newsgloss"


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    """A mention, and a note, which CoNLL cannot carry."""
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        label(made, qtbot, "Ingrid Solheim", KEY.Key_P)
        select(made, "voted late")
        QTest.keyClick(made.window.page, KEY.Key_N)
        QTest.keyClicks(made.window.note_card.field, "Which hour?")
        QTest.keyClick(made.window.note_card.field, KEY.Key_Escape)
        qtbot.waitUntil(lambda: len(annotations(made)) == 2, timeout=10_000)
        yield made


def find(window, typed):
    """Type into the field that finds a format."""
    window.formats.search.setFocus()
    window.formats.search.clear()
    QTest.keyClicks(window.formats.search, typed)


def type_target(window, target):
    window.folder.setFocus()
    window.folder.selectAll()
    QTest.keyClicks(window.folder, str(target))


def texts(window, hidden=False):
    rows = [window.formats.list.item(row) for row in range(window.formats.list.count())]
    return [row.text() for row in rows if hidden or not row.isHidden()]


def test_all_formats_that_can_be_written_stand_under_what_they_are_for(app, qtbot):
    window = open_export(app, qtbot)
    shown = texts(window)
    assert [words for words in shown if words in PURPOSES] == list(PURPOSES)
    assert set(shown) - set(PURPOSES) == {one.name for one in FORMATS.values() if one.writer}
    assert window.formats.about.text() == FORMATS["csv"].description


def test_a_format_is_found_by_typing_and_the_keys_go_on_in_the_list(app, qtbot):
    window = open_export(app, qtbot)
    find(window, "inception tsv")
    assert texts(window) == ["For other programs", FORMATS["webanno-tsv"].name]
    assert window.formats.format.id == "webanno-tsv"
    QTest.keyClick(window.formats.search, KEY.Key_Escape)
    assert window.isVisible()
    assert len(texts(window)) > 10
    QTest.keyClick(window.formats.search, KEY.Key_Return)
    assert window.formats.list.hasFocus()
    before = window.formats.format.id
    QTest.keyClick(window.formats.list, KEY.Key_Down)
    assert window.formats.format.id != before
    assert app.controller.files.exporting.window is window
    assert window.trouble.text() == ""


def test_the_format_of_the_last_export_is_chosen_and_in_sight(app, qtbot, tmp_path):
    window = open_export(app, qtbot)
    find(window, "word document")
    type_target(window, tmp_path / "read.docx")
    QTest.keyClick(window.folder, KEY.Key_Return)
    qtbot.waitUntil(window.show_button.isVisible, timeout=20_000)
    window.close()
    qtbot.waitUntil(lambda: app.controller.files.exporting.window is None, timeout=5_000)
    window = open_export(app, qtbot)
    assert window.formats.format.id == "docx"
    assert window.folder.text() == str(tmp_path / "study.docx")
    shown = window.formats.list
    qtbot.waitUntil(lambda: shown.viewport().rect().contains(shown.visualItemRect(shown.currentItem())), timeout=5_000)


def test_headings_are_passed_by_the_keys(app, qtbot):
    window = open_export(app, qtbot)
    window.formats.list.setFocus()
    seen = [window.formats.format.id]
    for _ in range(len(FORMATS)):
        QTest.keyClick(window.formats.list, KEY.Key_Down)
        seen.append(window.formats.format.id)
    assert set(seen) == {one.id for one in FORMATS.values() if one.writer}


def test_options_are_those_of_the_table_and_what_was_chosen_stays_with_the_format(app, qtbot, tmp_path):
    window = open_export(app, qtbot)
    for one in FORMATS.values():
        if one.writer:
            window.formats.choose(one.id)
            assert window.choice().options == {option.id: option.usual for option in one.options}
            said = [[box.itemText(row) for row in range(box.count())] for box in window.options.boxes.values()]
            assert said == [[format_text(words) for _, words in option.values] for option in one.options]
    find(window, "conll")
    box = window.options.boxes["tags"]
    box.setFocus()
    QTest.keyClick(box, KEY.Key_Down)
    find(window, "web page")
    find(window, "conll")
    assert window.choice().options["tags"] == "bioes"
    app.settings.save()
    assert Settings(tmp_path / "settings").get("export_options")["conll"]["tags"] == "bioes"
    window.close()
    qtbot.waitUntil(lambda: app.controller.files.exporting.window is None, timeout=5_000)
    window = open_export(app, qtbot)
    window.formats.choose("conll")
    assert window.choice().options["tags"] == "bioes"


def test_a_file_gets_a_name_and_the_end_of_its_format(app, qtbot, tmp_path):
    window = open_export(app, qtbot)
    find(window, "web page")
    assert window.folder.text() == str(tmp_path / "study.html")
    assert window.folder.accessibleName() == "File"
    find(window, "excel")
    assert window.folder.text() == str(tmp_path / "study.xlsx")
    find(window, "web page")
    type_target(window, tmp_path / "for.everybody")
    QTest.keyClick(window.folder, KEY.Key_Return)
    qtbot.waitUntil(window.show_button.isVisible, timeout=20_000)
    page = (tmp_path / "for.everybody.html").read_text("utf-8")
    assert "Ingrid Solheim" in page
    assert "for.everybody.html" in window.trouble.text()
    find(window, "csv data")
    assert window.folder.accessibleName() == "Folder"
    assert window.folder.text() == ""


def test_brat_is_written_into_a_folder_and_files_there_are_named_before(app, qtbot, tmp_path):
    window = open_export(app, qtbot)
    find(window, "brat")
    type_target(window, tmp_path / "out")
    QTest.keyClick(window.folder, KEY.Key_Return)
    qtbot.waitUntil(window.show_button.isVisible, timeout=20_000)
    assert "Ingrid Solheim" in (tmp_path / "out" / "ferry.ann").read_text("utf-8")
    type_target(window, tmp_path / "other")
    qtbot.waitUntil(lambda: window.trouble.text() == "", timeout=10_000)
    type_target(window, tmp_path / "out")
    qtbot.waitUntil(lambda: "annotation.conf" in window.trouble.text(), timeout=10_000)
    assert "(.ann) will be written over where they have the same name" in window.trouble.text()


def test_what_a_format_cannot_carry_is_said_before_and_after_and_stands_in_a_file(app, qtbot, tmp_path):
    window = open_export(app, qtbot)
    qtbot.waitUntil(lambda: window.losses.text() == "This format carries all of it.", timeout=10_000)
    find(window, "conll")
    qtbot.waitUntil(lambda: "notes on words: 1 (left out)" in window.losses.text(), timeout=10_000)
    before = window.losses.text().split("\n")[1:]
    type_target(window, tmp_path / "words.conll")
    QTest.keyClick(window.folder, KEY.Key_Return)
    qtbot.waitUntil(window.show_button.isVisible, timeout=20_000)
    head, *after = window.losses.text().split("\n")
    assert "words.conll.not-carried.txt" in head
    assert after == before
    assert "notes on words: 1 (left out)" in (tmp_path / "words.conll.not-carried.txt").read_text("utf-8")
    QTest.keyClick(window.filters.kinds["note"], KEY.Key_Space)
    qtbot.waitUntil(lambda: "This format" in window.losses.text(), timeout=10_000)
    assert "notes on words" not in window.losses.text()


def test_a_file_that_is_cancelled_is_there_whole_or_as_it_was(app, qtbot, tmp_path):
    (tmp_path / "mine.docx").write_text("mine")
    window = open_export(app, qtbot)
    find(window, "word document")
    type_target(window, tmp_path / "mine.docx")
    qtbot.waitUntil(lambda: "written over: mine.docx." in window.trouble.text(), timeout=10_000)
    press(window.export_button)
    assert window.cancel_button.isVisible()
    assert not window.preview_button.isEnabled()
    press(window.cancel_button)
    qtbot.waitUntil(lambda: app.controller.files.job is None, timeout=20_000)
    qtbot.waitUntil(window.export_button.isEnabled, timeout=5_000)
    # It may have been done before the press; there is never a part of it.
    written = (tmp_path / "mine.docx").read_bytes()
    assert written == b"mine" or written.startswith(b"PK")
    left = {one.name for one in tmp_path.iterdir() if not one.name.startswith("study.newsgloss")}
    assert left - {"mine.docx.not-carried.txt"} == {"mine.docx", "settings"}


def test_dates_and_states_choose_and_a_date_that_is_none_is_said(app, qtbot):
    window = open_export(app, qtbot)
    window.filters.first.setFocus()
    QTest.keyClicks(window.filters.first, "soon")
    qtbot.waitUntil(lambda: "“soon” is no date" in window.trouble.text(), timeout=10_000)
    window.filters.first.clear()
    QTest.keyClicks(window.filters.last, "1999-12")
    qtbot.waitUntil(lambda: window.summary.text().startswith("Articles: 0."), timeout=10_000)
    assert window.trouble.text() == ""
    window.filters.last.clear()
    window.filters.states.setFocus()
    QTest.keyClick(window.filters.states, KEY.Key_End)
    qtbot.waitUntil(lambda: "Mentions: 0." in window.summary.text(), timeout=10_000)
    QTest.keyClick(window.filters.states, KEY.Key_Home)
    window.filters.read.setFocus()
    QTest.keyClick(window.filters.read, KEY.Key_End)
    qtbot.waitUntil(lambda: window.summary.text().startswith("Articles: 0."), timeout=10_000)


def test_the_preview_shows_how_the_files_begin_and_goes_by_keys(app, qtbot, tmp_path):
    window = open_export(app, qtbot)
    QTest.keyClick(window, KEY.Key_F3)
    qtbot.waitUntil(window.preview.table.isVisible, timeout=10_000)
    cells = {window.preview.table.item(0, column).text() for column in range(window.preview.table.columnCount())}
    assert "Ingrid Solheim" in cells
    files = [window.preview.files.itemText(row) for row in range(window.preview.files.count())]
    assert files[0] == "annotations.csv"
    QTest.keyClick(window, KEY.Key_Escape)
    assert window.isVisible()
    assert not window.preview.isVisible()
    find(window, "brat")
    press(window.preview_button)
    qtbot.waitUntil(window.preview.text.isVisible, timeout=10_000)
    assert "T1\tPerson" in window.preview.text.toPlainText()
    QTest.keyClick(window, KEY.Key_F3)
    find(window, "refi project")
    press(window.preview_button)
    qtbot.waitUntil(lambda: "for programs to read" in window.preview.words.text(), timeout=10_000)
    left = {one.name for one in tmp_path.iterdir() if not one.name.startswith("study.newsgloss")}
    assert left == {"settings"}


def test_a_format_without_its_package_says_how_to_get_it_and_cannot_be_begun(app, qtbot, tmp_path, monkeypatch):
    lacking = Format("csv-wide", "Lacking", "Nothing.", "folder", (".x",), "a:b", package="not_there_at_all", extra="x")
    monkeypatch.setitem(FORMATS, "csv-wide", lacking)
    window = open_export(app, qtbot)
    window.formats.choose("csv-wide")
    qtbot.waitUntil(lambda: "pip install 'newsgloss[x]'" in window.trouble.text(), timeout=10_000)
    assert not window.export_button.isEnabled()
    assert not window.preview_button.isEnabled()
    type_target(window, tmp_path / "out")
    QTest.keyClick(window.folder, KEY.Key_Return)
    assert app.controller.files.job is None
    window.formats.choose("csv")
    assert window.export_button.isEnabled()


def test_a_library_that_can_only_be_read_is_exported_too(qapp, qtbot, path, tmp_path):
    with Library.open_to_write(path, ANA, doing="test"), opened(qapp, qtbot, path, tmp_path / "settings") as app:
        assert app.state.writing is None
        window = open_export(app, qtbot)
        find(window, "web page")
        type_target(window, tmp_path / "read.html")
        QTest.keyClick(window.folder, KEY.Key_Return)
        qtbot.waitUntil(window.show_button.isVisible, timeout=20_000)
        assert (tmp_path / "read.html").is_file()


def test_all_can_be_reached_in_a_small_window_at_twice_the_size(qapp, qtbot, path, tmp_path):
    settings = Settings(tmp_path / "settings")
    settings.set("ui_scale", 2.0)
    settings.save()
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        window = open_export(app, qtbot)
        window.resize(1024, 600)
        qtbot.waitUntil(lambda: window.width() == 1024, timeout=5_000)
        assert window.height() == 600
        assert window.minimumSizeHint().height() <= 600
        qtbot.waitUntil(lambda: not window.folder.visibleRegion().isEmpty(), timeout=5_000)
        inside = window.rect()
        for button in (window.export_button, window.close_button, window.preview_button):
            assert inside.contains(button.geometry())
