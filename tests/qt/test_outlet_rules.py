"""Rules of outlets in the window: offered after a correction, listed, switched, given away and applied."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from annotations.library import Library
from annotations.model.block import Block
from annotations.model.field import Field
from tests.qt.window_kit import ANA, go_to, opened, select
from tests.store.making import incoming, take

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

AUTHORS = {"ferry.txt": "Ada Example", "b.txt": "Bo Sample", "c.txt": "Cy Muster"}
BODY = "The harbour was closed on Monday, the port authority said. Ships had to wait."
RULE = "the line after the headline is the author"


def article(name: str, author: str):
    head = f"Harbour closed ({name})"
    text = f"{head}\n\n{author}\n\n{BODY}"
    at, body = len(head) + 2, len(head) + 4 + len(author)
    blocks = [Block("headline", 0, len(head)), Block("paragraph", at, at + len(author)),
              Block("paragraph", body, len(text))]  # fmt: skip
    fields = [Field("title", head, 0, len(head), 0.8), Field("outlet", "The Daily Quay", None, None, 0.9)]
    return incoming(name, text, blocks, fields)


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "study.newsgloss"
    with Library.open_to_write(path, ANA, doing="test", create=True) as library:
        take(library, *(article(name, author) for name, author in AUTHORS.items()))
    return path


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        made.window.activateWindow()
        go_to(made, qtbot, "ferry.txt")
        yield made


def correct(app, qtbot, words: str = "Ada Example") -> None:
    """Set the author from the selected words, by the key and the palette."""
    select(app, words, app.state.view.text)
    app.window.page.setFocus()
    QTest.keyClick(app.window.page, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    palette = app.window.palette_
    qtbot.waitUntil(palette.isVisible, timeout=10_000)
    QTest.keyClicks(palette.field, "Author")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)


def offered(app, qtbot):
    line = app.controller.outlets.line
    qtbot.waitUntil(lambda: line.shown is not None, timeout=10_000)
    return line


def authors(app, name: str) -> list[tuple[str, str]]:
    def question(library):
        found = library.articles.fields(library.articles.find(name))
        return [(field.value, field.status) for field in found if field.name == "author"]

    return app.state.reading.ask_now(question)


def rules(app):
    return app.state.reading.ask_now(lambda library: library.outlets.rules())


def remembered(app, qtbot) -> None:
    correct(app, qtbot)
    offered(app, qtbot).remember.click()
    qtbot.waitUntil(lambda: len(rules(app)) == 1, timeout=10_000)


def rules_window(app, qtbot):
    app.controller.call("library.outlet_rules")
    shown = app.controller.outlets.window
    qtbot.waitUntil(lambda: shown.model.rowCount() == len(rules(app)), timeout=10_000)
    return shown


def test_after_a_correction_the_rule_is_offered_in_words_and_remembered_by_a_key(app, qtbot):
    assert app.controller.able.why_not("article.remember_rule").startswith("No rule is offered.")
    correct(app, qtbot)
    line = offered(app, qtbot)
    said = line.words.text().replace("\u2068", "").replace("\u2069", "")
    assert said == f"Remember for The Daily Quay: {RULE} – settles 2 articles that are here"
    assert line.isVisible()
    assert rules(app) == [], "an offer is nothing yet"
    QTest.keyClick(
        app.window.page, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    qtbot.waitUntil(lambda: len(rules(app)) == 1, timeout=10_000)
    assert not line.isVisible()
    assert authors(app, "b.txt") == [], "what is here changes only when it is asked for"


def test_a_value_typed_in_the_details_is_offered_as_a_rule_too_and_can_be_left(app, qtbot):
    details = app.window.details
    details.edit(next(row for row in details.field_rows() if row.name == "author"))
    QTest.keyClicks(details.editor.line, "Ada Example")
    QTest.keyClick(details.editor.line, Qt.Key.Key_Return)
    line = offered(app, qtbot)
    line.leave.click()
    assert not line.isVisible()
    assert rules(app) == []


def test_undoing_the_correction_takes_the_offer_away_and_so_does_another_article(app, qtbot):
    correct(app, qtbot)
    line = offered(app, qtbot)
    app.controller.call("edit.undo")
    qtbot.waitUntil(lambda: line.shown is None and not app.state.view.field("author"), timeout=10_000)
    correct(app, qtbot)
    offered(app, qtbot)
    go_to(app, qtbot, "b.txt")
    qtbot.waitUntil(lambda: line.shown is None, timeout=10_000)


def test_from_the_status_bar_the_rule_is_applied_after_a_look_and_one_undo_takes_it_back(app, qtbot):
    remembered(app, qtbot)
    status = app.window.status
    qtbot.waitUntil(status.offered.isVisible, timeout=10_000)
    status.offered.click()
    outlets = app.controller.outlets
    qtbot.waitUntil(lambda: outlets.preview is not None, timeout=10_000)
    model = outlets.preview.model
    rows = [[model.data(model.index(row, column)) for column in range(4)] for row in range(model.rowCount())]
    assert sorted(rows) == [["b.txt", "Author", "none", "Bo Sample"], ["c.txt", "Author", "none", "Cy Muster"]]
    assert authors(app, "b.txt") == []
    assert outlets.preview.apply.text() == "Apply to 2 articles"
    QTest.keyClick(outlets.preview.apply, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: authors(app, "c.txt") == [("Cy Muster", "detected")], timeout=10_000)
    qtbot.waitUntil(lambda: outlets.preview is None and app.controller.files.job is None, timeout=10_000)
    go_to(app, qtbot, "b.txt")
    row = next(one for one in app.window.details.field_rows() if one.name == "author")
    assert row.state_words() == "found by a rule of the outlet"
    app.controller.call("edit.undo")
    qtbot.waitUntil(lambda: authors(app, "b.txt") == [], timeout=10_000)
    assert authors(app, "ferry.txt") == [("Ada Example", "changed")]
    with Library.open(app.state.path) as library:
        assert library.check() == []


def test_the_window_lists_rules_by_outlet_and_the_space_bar_switches_one(app, qtbot):
    remembered(app, qtbot)
    shown = rules_window(app, qtbot)
    cells = [shown.model.data(shown.model.index(0, column)) for column in range(4)]
    assert cells == ["\u2068The Daily Quay\u2069", RULE[0].upper() + RULE[1:], "0", "On"]
    QTest.keyClick(shown.table, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: rules(app)[0].state == "off", timeout=10_000)
    qtbot.waitUntil(lambda: shown.model.data(shown.model.index(0, 3)) == "Off", timeout=10_000)
    QTest.keyClick(shown.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: rules(app) == [], timeout=10_000)
    qtbot.waitUntil(lambda: shown.model.rowCount() == 0, timeout=10_000)
    assert "no rules yet" in shown.words.text()
    assert not shown.buttons["apply"].isEnabled()
    assert shown.buttons["apply"].accessibleDescription() == "There are no rules."
    app.controller.call("edit.undo")
    qtbot.waitUntil(lambda: shown.model.rowCount() == 1, timeout=10_000)
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: app.controller.outlets.window is None, timeout=10_000)


def test_rules_are_saved_to_a_file_and_loaded_again(app, qtbot, tmp_path, monkeypatch):
    remembered(app, qtbot)
    shown, file = rules_window(app, qtbot), tmp_path / "rules.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    shown.buttons["save"].click()
    qtbot.waitUntil(lambda: "1 rule" in shown.trouble.text(), timeout=10_000)
    shown.buttons["delete"].click()
    qtbot.waitUntil(lambda: rules(app) == [], timeout=10_000)
    shown.buttons["load"].click()
    qtbot.waitUntil(lambda: len(rules(app)) == 1, timeout=10_000)
    file.write_text("{}", "utf-8")
    shown.buttons["load"].click()
    qtbot.waitUntil(lambda: "holds no rules" in shown.trouble.text(), timeout=10_000)


def test_a_library_that_is_only_read_shows_its_rules_and_changes_none(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as first:
        go_to(first, qtbot, "ferry.txt")
        remembered(first, qtbot)
    with (
        Library.open_to_write(path, ANA, doing="test"),
        opened(qapp, qtbot, path, tmp_path / "settings") as reading,
    ):
        shown = rules_window(reading, qtbot)
        assert shown.model.rowCount() == 1
        QTest.keyClick(shown.table, Qt.Key.Key_Space)
        assert [name for name, button in shown.buttons.items() if button.isEnabled()] == ["save", "close"]
        assert "read" in shown.buttons["apply"].accessibleDescription()
        assert rules(reading)[0].state == "on"
        assert reading.controller.able.why_not("article.remember_rule") == reading.controller.able.read_only()
