"""The ends of a mention are moved word by word, in every script: never into a space, never into a character."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotations.text.graphemes import is_boundary
from reader.ui.page.words import next_edge
from tests.qt.window_kit import annotations, label, make_library, opened, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY, MOD = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def app(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    with opened(qapp, qtbot, tmp_path / "study.newsgloss", tmp_path / "settings") as made:
        yield made


def test_a_mention_that_is_made_shorter_at_either_end_has_no_space_there(app, qtbot):
    mention = label(app, qtbot, "Ingrid Solheim said", KEY.Key_P)
    app.window.page.place_caret(mention.spans[0][0] + 8)

    def quotes() -> list[str]:
        return [one.quote for one in annotations(app)]

    press(app, KEY.Key_Right, MOD.ControlModifier | MOD.AltModifier | MOD.ShiftModifier)
    qtbot.waitUntil(lambda: quotes() == ["Solheim said"], timeout=10_000)
    press(app, KEY.Key_Left, MOD.AltModifier | MOD.ShiftModifier)
    qtbot.waitUntil(lambda: quotes() == ["Solheim"], timeout=10_000)
    press(app, KEY.Key_Left, MOD.ControlModifier | MOD.AltModifier | MOD.ShiftModifier)
    qtbot.waitUntil(lambda: quotes() == ["Ingrid Solheim"], timeout=10_000)
    press(app, KEY.Key_Right, MOD.AltModifier | MOD.ShiftModifier)
    qtbot.waitUntil(lambda: quotes() == ["Ingrid Solheim said"], timeout=10_000)


def test_presses_that_come_faster_than_the_page_each_move_the_end_by_a_word(app, qtbot):
    def becomes(words: str) -> None:
        qtbot.waitUntil(lambda: [one.quote for one in annotations(app)] == [words], timeout=10_000)

    mention = label(app, qtbot, "Ingrid", KEY.Key_P)
    app.window.page.place_caret(mention.spans[0][0] + 2)
    for _ in range(4):
        press(app, KEY.Key_Right, MOD.AltModifier | MOD.ShiftModifier)
    becomes("Ingrid Solheim said on Monday")
    # More than there are words: the last word stays, and nothing waits for later.
    for _ in range(9):
        press(app, KEY.Key_Left, MOD.AltModifier | MOD.ShiftModifier)
    becomes("Ingrid")
    qtbot.waitUntil(lambda: "last word" in app.window.status._words.text(), timeout=10_000)
    press(app, KEY.Key_Right, MOD.AltModifier | MOD.ShiftModifier)
    becomes("Ingrid Solheim")
    for _ in range(5):
        QTest.keyClick(app.window.page, KEY.Key_Z, MOD.ControlModifier)
    becomes("Ingrid Solheim said on Monday")


@pytest.mark.parametrize(
    ("key", "words"), [(KEY.Key_Right, "Solheim said"), (KEY.Key_Left, "Solheim")], ids=["longer", "shorter"]
)
def test_words_that_were_just_marked_have_their_ends_moved_at_once(app, qtbot, key, words):
    mention = label(app, qtbot, "Solheim" if key == KEY.Key_Right else "Solheim said", KEY.Key_P)
    assert app.window.page.caret() == mention.spans[0][1]
    press(app, key, MOD.AltModifier | MOD.ShiftModifier)
    qtbot.waitUntil(lambda: [one.quote for one in annotations(app)] == [words], timeout=10_000)


@pytest.mark.parametrize(
    ("text", "starts", "ends"),
    [
        ("Das “Öl” can't, in U.S.A. 52.8 %", [5, 9, 16, 19, 26], [3, 7, 14, 18, 24, 30]),
        ("यह हिन्दी भाषा है।", [3, 10, 15], [2, 9, 14, 17]),
    ],
)
def test_edges_are_those_of_words(text, starts, ends):
    def walk(at: int, *, start: bool, forward: bool) -> list[int]:
        found = []
        while (at := next_edge(text, at, start=start, forward=forward)) not in {0, len(text)}:
            found.append(at)
        return found

    assert walk(0, start=True, forward=True) == starts
    assert walk(0, start=False, forward=True) == ends
    assert walk(len(text), start=True, forward=False) == starts[::-1]
    assert walk(len(text), start=False, forward=False) == ends[::-1]


@pytest.mark.parametrize("text", ["สวัสดีครับทุกคน", "東京都は雨です。", "e\u0301te\u0301 👩‍👩‍👧 fin"])
def test_no_edge_cuts_a_character(text):
    for offset in range(len(text) + 1):
        for start in (True, False):
            for forward in (True, False):
                assert is_boundary(text, next_edge(text, offset, start=start, forward=forward))
