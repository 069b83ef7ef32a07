"""Tables and texts with many articles in the window: what has to be told is asked first, by keys alone if one likes."""

from __future__ import annotations

import csv
import json
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from reader.articles.tables.mapping import BECOMES, ColumnMapping
from reader.articles.tables.table import Row
from reader.ui.dialogs.split import SplitWindow
from reader.ui.dialogs.table import TableWindow
from reader.ui.dialogs.table_preview import TablePreview
from reader.ui.panels.fields import field_name, field_title
from reader.ui.style.look import Look
from tests.qt.window_kit import make_library, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

BODY = (
    "The harbour of Port Lorne stayed closed on Tuesday after a storm tore two cranes loose, its master said. "
    "Ships waited outside. “We count the hours,” said Marit Kast, who runs the pilots' office."
)
HEAD = ["Headline", "Byline", "Date", "Body", "Codes"]
ROWS = [[f"Storm, day {n}", "Kast, Marit; Roe, John", f"2025-09-0{n}", f"{BODY} {n}", f"A{n}"] for n in range(1, 4)]


@pytest.fixture
def app(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    with opened(qapp, qtbot, tmp_path / "study.newsgloss", tmp_path / "settings") as made:
        yield made


def write(path, head, rows, delimiter=",", encoding="utf-8"):
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows([*([head] if head else []), *rows])
    return path


@pytest.fixture
def table(tmp_path):
    return write(tmp_path / "export.csv", HEAD, ROWS)


@pytest.fixture
def many(tmp_path):
    text = "".join(
        f"Document {n} of 3\n\nTitle: Storm, day {n}\n\nAuthor: Kast, Marit\n\nPublication date: Sep {n}, 2025\n\n"
        f"Full text: {BODY}\n\n***\n\n"
        for n in (1, 2, 3)
    )
    (tmp_path / "many.txt").write_text(text, encoding="utf-8")
    return tmp_path / "many.txt"


def asked(app, qtbot, *paths):
    """Import files and return the window that asks."""
    app.controller.files.importing.import_paths(list(paths))
    return next_window(app, qtbot)


def next_window(app, qtbot, before=None):
    importing = app.controller.files.importing

    def there():
        return importing.asking is not None and importing.asking.window not in (None, before)

    qtbot.waitUntil(there, timeout=20_000)
    qtbot.waitUntil(importing.asking.window.isActiveWindow, timeout=5_000)
    return importing.asking.window


def imported(app, qtbot):
    importing = app.controller.files.importing
    qtbot.waitUntil(lambda: importing.report is not None, timeout=30_000)
    report, importing.report = importing.report, None
    return report


def fields(app, name):
    def read(library):
        return [(one.name, one.value) for one in library.articles.fields(library.articles.find(name))]

    return app.state.reading.ask_now(read)


def box(window, column):
    names = [name for name, _ in window.mapping.columns]
    return window.columns.boxes[names.index(column)]


def press(widget, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, modifiers)


def test_a_table_is_asked_for_with_its_columns_guessed_and_the_article_of_a_row(app, qtbot, table):
    window = asked(app, qtbot, table)
    assert isinstance(window, TableWindow)
    assert not window.isModal()
    assert dict(window.mapping.columns) == {
        "Headline": "title", "Byline": "author", "Date": "date_published", "Body": "text", "Codes": "field"
    }  # fmt: skip
    shown = window.article.toPlainText()
    assert shown.startswith("Storm, day 1\nMarit Kast, John Roe · 2025-09-01\nThe harbour of Port Lorne")
    assert "Codes: A1" in shown
    assert window.import_button.text() == "Import 3 articles"
    press(window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert window.article.toPlainText().startswith("Storm, day 2")
    assert window.place.text() == "Row 2 of 3"


def test_enter_in_the_box_of_a_column_imports_the_table(app, qtbot, table):
    window = asked(app, qtbot, table)
    assert window.focusWidget() is box(window, "Body")
    press(window.focusWidget(), Qt.Key.Key_Return)
    report = imported(app, qtbot)
    assert (report.taken, report.refused) == (3, 0)


def test_by_keys_alone_a_column_becomes_something_else_and_the_table_comes_in(app, qtbot, table):
    window = asked(app, qtbot, table)
    assert window.focusWidget() is box(window, "Body")
    press(window.focusWidget(), Qt.Key.Key_Tab)
    assert window.focusWidget() is box(window, "Codes")
    press(window.focusWidget(), Qt.Key.Key_End)
    assert dict(window.mapping.columns)["Codes"] == BECOMES[-1] == "ignore"
    assert "Codes" not in window.article.toPlainText()
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    report = imported(app, qtbot)
    assert (report.taken, report.refused) == (3, 0)
    found = fields(app, "export.csv › row 3")
    assert ("title", "Storm, day 2") in found
    assert ("author", "Marit Kast") in found
    assert "Codes" not in {name for name, _ in found}


def test_an_archives_number_has_one_name_in_the_box_in_the_article_and_in_the_details(app, qtbot, table):
    window = asked(app, qtbot, table)
    box(window, "Codes").setCurrentIndex(BECOMES.index("id"))
    assert box(window, "Codes").currentText() == "Archive number"
    assert "Archive number: A1" in window.article.toPlainText()
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    imported(app, qtbot)
    assert ("id", "A1") in fields(app, "export.csv › row 2")
    assert (field_title("id"), field_name("archive number")) == ("Archive number", "id")


def test_without_a_column_for_the_text_nothing_can_be_imported(app, qtbot, table):
    window = asked(app, qtbot, table)
    press(box(window, "Body"), Qt.Key.Key_End)
    assert not window.import_button.isEnabled()
    assert window.trouble.text() == "Choose the column that holds the text of the articles."
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.isVisible()


def test_esc_leaves_the_table_out_and_the_other_files_come_in(app, qtbot, table, tmp_path):
    (tmp_path / "council.txt").write_text(f"Council meets\n\n{BODY}\n", encoding="utf-8")
    window = asked(app, qtbot, table, tmp_path / "council.txt")
    press(window, Qt.Key.Key_Escape)
    assert imported(app, qtbot).taken == 1
    assert fields(app, "council.txt")


def test_esc_on_the_only_file_imports_nothing(app, qtbot, table):
    window = asked(app, qtbot, table)
    press(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: app.controller.files.importing.asking is None, timeout=5_000)
    assert app.controller.files.work.job is None
    assert app.state.reading.ask_now(lambda library: library.listing.total()) == 2


def test_what_was_chosen_is_remembered_for_the_same_columns(app, qtbot, table, tmp_path):
    window = asked(app, qtbot, table)
    press(box(window, "Codes"), Qt.Key.Key_End)
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    imported(app, qtbot)
    kept = json.loads((tmp_path / "settings" / "tables.json").read_text(encoding="utf-8"))
    assert kept[0]["columns"]["Codes"] == "ignore"
    other = write(tmp_path / "next.csv", HEAD, [["Wall", "Roe, John", "2025-10-01", BODY, "B"]], ";")
    window = asked(app, qtbot, other)
    assert dict(window.mapping.columns)["Codes"] == "ignore"
    assert "Filled in as you chose last time" in window.facts.text()
    press(window, Qt.Key.Key_Escape)


def test_what_is_remembered_is_read_and_written_beside_the_windows_thread(app, qtbot, table, monkeypatch):
    touched = []

    def seen(do):
        def done(path, *args, **more):
            if path.name.startswith("tables.json"):
                touched.append((do.__name__, threading.current_thread() is threading.main_thread()))
            return do(path, *args, **more)

        return done

    for name in ("open", "write_text", "replace"):
        monkeypatch.setattr(Path, name, seen(getattr(Path, name)))
    press(asked(app, qtbot, table), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    imported(app, qtbot)
    assert {"open", "write_text", "replace"} == {name for name, _ in touched}
    assert not any(by_window for _, by_window in touched)


def test_of_hundreds_of_fields_of_its_own_a_row_shows_the_first_ones(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    preview = TablePreview(Look(), parent)
    columns = [("Body", "text"), *((f"Column {number}", "field") for number in range(500)), ("Head", "title")]
    cells = (BODY, *(f"<b>cell</b> {number} {'word ' * 600}" for number in range(500)), "Storm closes the harbour")
    preview.show_row(Row(2, cells), ColumnMapping(tuple(columns)))
    lines = preview.toPlainText().split("\n")

    assert lines[0] == "Storm closes the harbour"
    assert lines[-1] == "…"
    assert lines[-2].startswith("Column 29: cell 29 word word")
    assert not any(line.startswith("Column 30:") for line in lines)
    preview.show_row(Row(2, cells[:20]), ColumnMapping(tuple(columns[:20])))
    assert preview.toPlainText().split("\n")[-1].startswith("Column 18: cell 18")


def test_tables_with_the_same_columns_are_asked_for_once(app, qtbot, table, tmp_path):
    more = write(
        tmp_path / "more.csv", HEAD, [[f"Wall {n}", "Roe", "2025-10-01", f"{BODY} wall {n}", ""] for n in range(2)]
    )
    window = asked(app, qtbot, table, more)
    assert window.import_button.text() == "Import 5 articles"
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert imported(app, qtbot).taken == 5


def test_a_table_read_in_another_way_is_shown_anew(app, qtbot, tmp_path):
    path = write(tmp_path / "bare.csv", None, [["Storm closes the harbour", BODY], ["Wall is built", BODY]], ";")
    window = asked(app, qtbot, path)
    assert not window.header.isChecked()
    assert [name for name, _ in window.mapping.columns] == ["Column 1", "Column 2"]
    press(window.header, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.mapping.columns[0][0] == "Storm closes the harbour", timeout=15_000)
    assert window.import_button.text() == "Import 1 article"
    press(window.header, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.mapping.columns[0][0] == "Column 1", timeout=15_000)
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert imported(app, qtbot).taken == 2


def test_tables_with_the_same_columns_may_have_other_delimiters(app, qtbot, table, tmp_path):
    other = [[f"Wall {n}", "Roe, John", "2025-10-01", f"{BODY} wall {n}", ""] for n in range(2)]
    window = asked(app, qtbot, table, write(tmp_path / "more.csv", HEAD, other, ";"))
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    report = imported(app, qtbot)
    assert (report.taken, report.refused) == (5, 0)
    assert ("title", "Wall 1") in fields(app, "more.csv › row 3")


def test_a_table_without_rows_says_so_and_cannot_be_imported(app, qtbot, tmp_path):
    path = write(tmp_path / "bare.csv", None, [["Storm closes the harbour", BODY]])
    window = asked(app, qtbot, path)
    assert window.import_button.isEnabled()
    window.header.click()
    qtbot.waitUntil(lambda: window.trouble.text() == "The table has no rows.", timeout=15_000)
    assert not window.import_button.isEnabled()
    assert window.article.toPlainText() == window.place.text() == ""
    window.header.click()
    qtbot.waitUntil(window.import_button.isEnabled, timeout=15_000)


def test_while_a_table_is_read_in_another_way_nothing_can_be_imported(app, qtbot, table):
    window = asked(app, qtbot, table)
    window.header.click()
    assert window.trouble.text() == "Reading the table…"
    window.later.click()
    assert window.trouble.text() == "Reading the table…"
    assert not window.import_button.isEnabled()
    qtbot.waitUntil(lambda: window.mapping.columns[0][0] == "Column 1", timeout=15_000)
    assert window.trouble.text() != "Reading the table…"


def test_a_text_of_many_articles_is_split_after_a_look_at_its_parts(app, qtbot, many):
    window = asked(app, qtbot, many)
    assert isinstance(window, SplitWindow)
    assert window.list.item(0).text() == "Documents that are counted\n3 articles"
    rows = [[window.model.index(row, column).data() for column in range(3)] for row in range(3)]
    assert rows[1] == ["2", "Storm, day 2", "2025-09-02"]
    press(window.parts, Qt.Key.Key_Down)
    assert "Storm, day 2" in window.beginning.toPlainText()
    assert window.import_button.text() == "Import as 3 articles"
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert imported(app, qtbot).taken == 3
    assert ("title", "Storm, day 3") in fields(app, "many.txt › part 3")


@pytest.mark.parametrize("place", ["list", "parts"])
def test_enter_in_a_list_of_the_split_imports_the_parts(app, qtbot, many, place):
    window = asked(app, qtbot, many)
    getattr(window, place).setFocus()
    press(getattr(window, place), Qt.Key.Key_Return)
    assert imported(app, qtbot).taken == 3


def test_such_a_text_can_be_taken_as_one(app, qtbot, many):
    window = asked(app, qtbot, many)
    press(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    report = imported(app, qtbot)
    assert report.taken == 1
    assert not any("looks like" in item.reason for item in report.items)


def test_a_line_of_ones_own_is_tried_and_shown_beside_the_others(app, qtbot, many):
    window = asked(app, qtbot, many)
    before = window.list.count()
    window.own.setFocus()
    QTest.keyClicks(window.own, "Title: .*")
    press(window.own, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.list.count() == before + 1, timeout=15_000)
    assert window.list.currentItem().text().startswith("Lines of Title: .*")
    window.own.clear()
    QTest.keyClicks(window.own, "nowhere")
    press(window.own, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "No line is like “nowhere”" in window.trouble.text(), timeout=15_000)
    press(window, Qt.Key.Key_Escape)


def test_a_table_and_a_text_are_asked_for_one_after_the_other(app, qtbot, table, many):
    first = asked(app, qtbot, many, table)
    press(first, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    second = next_window(app, qtbot, first)
    assert {type(first), type(second)} == {TableWindow, SplitWindow}
    press(second, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert imported(app, qtbot).taken == 6


def test_closing_the_program_while_a_table_is_asked_for_imports_nothing(app, qtbot, table, tmp_path):
    from annotations.library import Library

    window = asked(app, qtbot, table)
    app.window.close()
    qtbot.waitUntil(lambda: not app.window.isVisible(), timeout=10_000)
    assert window.trouble is not None
    with Library.open(tmp_path / "study.newsgloss") as library:
        assert library.listing.total() == 2


def test_another_import_meanwhile_is_asked_for_by_itself(app, qtbot, table, many):
    first = asked(app, qtbot, table)
    second = asked_after(app, qtbot, first, many)
    press(second, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert imported(app, qtbot).taken == 3
    first.activateWindow()
    first.import_button.click()
    assert imported(app, qtbot).taken == 3


def asked_after(app, qtbot, before, *paths):
    app.controller.files.importing.import_paths(list(paths))
    return next_window(app, qtbot, before)


def test_a_table_of_five_hundred_columns_can_be_looked_at(app, qtbot, tmp_path):
    head = [f"c{n}" for n in range(498)]
    path = write(tmp_path / "wide.csv", ["Title", *head, "Text"], [["Storm", *(["x"] * 498), BODY]])
    window = asked(app, qtbot, path)
    qtbot.waitUntil(lambda: len(window.columns.boxes) == 500, timeout=20_000)
    assert window.columns.boxes[-1].currentText() == "Text"
    assert window.import_button.isEnabled()
    press(window, Qt.Key.Key_Escape)
