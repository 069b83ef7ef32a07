"""The window of the keys: found by words or by pressing, changed, and at work at once and after opening again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.config.actions import ACTIONS, BY_ID
from reader.config.keys_manual import manual
from reader.ui.window.rebind import portable
from tests.qt.window_kit import annotations, make_library, opened, press, select

# What the platform without a screen says of windows it cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY, MOD = Qt.Key, Qt.KeyboardModifier
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def app(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "study.newsgloss"
    make_library(path)
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


@pytest.fixture
def keys(app, qtbot):
    """The window, open."""
    press(app, KEY.Key_F1)
    window = app.controller.preferring.shortcuts
    qtbot.waitUntil(window.isVisible)
    return window


def rebind(window, action_id: str, *presses: tuple) -> None:
    """Ask for another key by Enter on the row, and press it."""
    row = window.rows[action_id]
    row.setFocus()
    QTest.keyClick(row, KEY.Key_Return)
    for key, *modifiers in presses:
        QTest.keyClick(row, key, modifiers[0] if modifiers else MOD.NoModifier)


def shown(window) -> list[str]:
    return [id_ for id_, row in window.rows.items() if not row.isHidden()]


def test_every_action_has_a_row_with_its_keys(keys):
    assert set(keys.rows) == {action.id for action in ACTIONS}
    for action in ACTIONS:
        name = keys.rows[action.id].accessibleName()
        assert name.startswith(action.text.rstrip("…"))
        assert all(portable(key) in name for key in action.keys)


def test_typing_finds_by_words_and_by_the_name_of_a_key(keys):
    QTest.keyClicks(keys.field, "next par")
    assert shown(keys) == ["go.next_paragraph"]
    keys.field.clear()
    QTest.keyClicks(keys.field, "ctrl+shift+n")
    assert shown(keys) == ["article.note"]


def test_pressing_a_key_finds_what_it_does(keys):
    QTest.keyClick(keys.field, KEY.Key_D, MOD.ControlModifier)
    assert shown(keys) == ["article.done"]
    assert keys.field.text() == "Ctrl+D"


def test_a_letter_alone_is_found_once_that_was_asked_for(keys):
    keys.press.click()
    QTest.keyClick(keys.field, KEY.Key_T)
    assert set(shown(keys)) == {"mark.palette", "mark.tag_paragraph", "desk.title"}
    assert not keys.press.isChecked()


def test_a_key_of_the_page_is_changed_and_works_at_once(app, keys):
    rebind(keys, "go.next_paragraph", (KEY.Key_Z,))
    assert app.settings.get("keys") == {"go.next_paragraph": ["Z"]}
    app.window.page.place_caret(0)
    press(app, KEY.Key_J)
    assert app.window.page.caret() == 0
    press(app, KEY.Key_Z)
    assert app.window.page.caret() > 0
    assert app.window.actions_["go.next_paragraph"].text() == "Next paragraph\tZ"


def test_a_key_of_everywhere_is_changed_and_works_at_once(app, keys, qtbot):
    rebind(keys, "article.done", (KEY.Key_Y, MOD.ControlModifier | MOD.ShiftModifier))
    assert app.window.actions_["article.done"].shortcut().toString() == "Ctrl+Shift+Y"
    called = []
    app.window.called.connect(called.append)
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    press(app, KEY.Key_D, MOD.ControlModifier)
    assert called == []
    press(app, KEY.Key_Y, MOD.ControlModifier | MOD.ShiftModifier)
    assert called == ["article.done"]


def test_a_changed_key_is_still_there_after_opening_again(app, keys, qapp, qtbot, tmp_path):
    rebind(keys, "go.next_paragraph", (KEY.Key_Z,))
    path = app.state.path
    app.window.close()
    with opened(qapp, qtbot, path, tmp_path / "settings") as again:
        again.window.page.place_caret(0)
        press(again, KEY.Key_J)
        assert again.window.page.caret() == 0
        press(again, KEY.Key_Z)
        assert again.window.page.caret() > 0


def test_a_key_that_something_else_has_is_named_and_taken_only_by_enter(app, keys):
    row = keys.rows["article.topic"]
    rebind(keys, "article.topic", (KEY.Key_D, MOD.ControlModifier))
    assert row.said().startswith("Ctrl+D is “Mark as done”")
    assert app.settings.get("keys") == {}
    QTest.keyClick(row, KEY.Key_Return)
    assert app.window.keys.keys["article.topic"] == ("Ctrl+D",)
    assert app.window.keys.keys["article.done"] == ()
    assert keys.rows["article.done"].said() == "It has lost its key."


def test_a_clash_is_left_by_escape_and_all_stays(app, keys):
    row = keys.rows["article.topic"]
    rebind(keys, "article.topic", (KEY.Key_D, MOD.ControlModifier), (KEY.Key_Escape,))
    assert (row.asking, row.said()) == (False, "")
    assert app.settings.get("keys") == {}
    assert keys.isVisible()


def test_the_key_of_a_label_is_not_given_away(app, keys):
    rebind(keys, "go.next_paragraph", (KEY.Key_P,))
    assert "label Person" in keys.rows["go.next_paragraph"].said()
    assert app.settings.get("keys") == {}


@pytest.mark.parametrize(
    ("action_id", "key", "held"),
    [
        ("article.done", KEY.Key_J, MOD.NoModifier),
        ("list.select_all", KEY.Key_J, MOD.ShiftModifier),
        ("go.next_paragraph", KEY.Key_Tab, MOD.NoModifier),
        ("go.next_paragraph", KEY.Key_F6, MOD.NoModifier),
        ("go.next_paragraph", KEY.Key_Return, MOD.NoModifier),
        ("article.done", KEY.Key_Down, MOD.NoModifier),
    ],
)
def test_letters_count_on_the_page_only_and_keys_that_move_or_press_are_never_given(app, keys, action_id, key, held):
    rebind(keys, action_id, (key, held))
    row = keys.rows[action_id]
    assert row.asking
    assert row.said() != "Press the new key. Esc leaves it as it is."
    assert app.settings.get("keys") == {}
    QTest.keyClick(row, KEY.Key_Escape)
    assert not row.asking


def test_delete_leaves_an_action_without_a_key_and_reset_gives_it_back(app, keys):
    row = keys.rows["go.next_paragraph"]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    QTest.keyClick(row, KEY.Key_Escape)
    QTest.keyClick(row, KEY.Key_Delete)
    assert app.window.keys.keys["go.next_paragraph"] == ()
    assert row.accessibleName() == "Next paragraph, no key"
    assert keys.reset_button.isEnabled()
    keys.reset_button.click()
    assert app.window.keys.keys["go.next_paragraph"] == ("J",)
    assert not keys.reset_button.isEnabled()


def test_reset_all_gives_every_action_its_own_key_back(app, keys):
    rebind(keys, "article.topic", (KEY.Key_D, MOD.ControlModifier), (KEY.Key_Return,))
    rebind(keys, "go.next_paragraph", (KEY.Key_Z,))
    keys.reset_all_button.click()
    assert app.settings.get("keys") == {}
    assert app.window.keys.keys == {action.id: action.keys for action in ACTIONS}


def test_the_arrows_go_through_the_rows_and_escape_closes(keys, qtbot):
    QTest.keyClick(keys.field, KEY.Key_Down)
    first = keys.rows["library.new"]
    assert first.hasFocus()
    QTest.keyClick(first, KEY.Key_Down)
    assert keys.rows["library.open"].hasFocus()
    QTest.keyClick(keys.rows["library.open"], KEY.Key_Escape)
    qtbot.waitUntil(lambda: not keys.isVisible())


def test_labelling_goes_on_while_the_window_stands_beside_the_page(app, keys, qtbot):
    select(app, "Port Alder")
    press(app, KEY.Key_L)
    qtbot.waitUntil(lambda: [one.quote for one in annotations(app)] == ["Port Alder"], timeout=10_000)
    assert keys.isVisible()


def test_the_manual_says_what_the_window_says(keys):
    written = (ROOT / "docs" / "keys.md").read_text(encoding="utf-8")
    assert written == manual(), "write what reader.config.keys_manual.manual() returns into docs/keys.md"
    for id_, row in keys.rows.items():
        line = f"| {BY_ID[id_].text} | {', '.join(f'`{key}`' for key in BY_ID[id_].keys)} | {row.toolTip()} |"
        assert line in written
