"""Typing into an article's text: whatever Qt does with characters, our copy says exactly what was typed."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from annotations.text.canonical import canonical_words
from annotations.text.edits import Edit, Edits
from reader.config.themes import LIGHT
from reader.ui.page.editor import TextEditor
from reader.ui.page.marks import PageStyle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ODD = "ab \n\t\u00a0\u2028\u2029\ufdd0\ufdd1é\u0301😀🇦🇷\u200d\ufeff\u00ad\ufffc\u202f"
TEXT = "Kast\u00a0won\u2028in Chile.\n😀 A\u0301nd\u2029then\ufdd1more \U00010348.\n"


@pytest.fixture
def editor(qtbot):
    made = TextEditor(LIGHT, PageStyle())
    qtbot.addWidget(made)
    made.resize(700, 500)
    return made


def paste(editor, words: str) -> None:
    data = QMimeData()
    data.setText(words)
    data.setHtml("<b>bold</b>")
    editor.insertFromMimeData(data)


def kept_in_clipboard(words: str) -> str:
    """A clipboard drops a byte order mark at the beginning."""
    data = QMimeData()
    data.setText(words)
    return canonical_words(data.text())


def commit(editor, words: str) -> None:
    """What an input method does: it shows letters on trial, then puts them in."""
    QApplication.sendEvent(editor, QInputMethodEvent(words[:1], []))
    done = QInputMethodEvent("", [])
    done.setCommitString(words)
    QApplication.sendEvent(editor, done)


steps = st.one_of(
    st.tuples(st.just("paste"), st.text(alphabet=ODD, max_size=5)),
    st.tuples(st.just("commit"), st.sampled_from(["a", "漢字", "😀", "\u00a0x", "e\u0301"])),
    st.tuples(st.just("type"), st.sampled_from(["x", " ", "y"])),
    st.tuples(st.sampled_from(["back", "forward", "enter", "undo", "redo", "cut", "edits"]), st.just("")),
)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100)
@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 8), steps), max_size=12), st.text(alphabet=ODD))
def test_our_copy_says_what_was_typed_whatever_qt_makes_of_it(editor, todo, more):
    text = TEXT + more
    editor.set_text(text)
    for wanted, length, (what, words) in todo:
        now = editor.typed.text
        start = min(wanted, len(now))
        end = min(start + length, len(now))
        editor.place_caret(start, end)
        before, expected = editor.selection(), None
        assert before == (start, end)
        if what in {"paste", "commit", "type"}:
            expected = now[:start] + (kept_in_clipboard(words) if what == "paste" else words) + now[end:]
            {"paste": paste, "commit": commit, "type": QTest.keyClicks}[what](editor, words)
        elif what == "enter":
            expected = f"{now[:start]}\n{now[end:]}"
            QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        elif what == "edits":
            expected = now[:start] + now[end:]
            editor.apply(Edits((Edit(start, end, ""),)))
        elif what == "cut":
            expected = now[:start] + now[end:]
            editor.cut()
        elif what in {"back", "forward"}:
            key = Qt.Key.Key_Backspace if what == "back" else Qt.Key.Key_Delete
            QTest.keyClick(editor, key)
            if start < end:
                expected = now[:start] + now[end:]
        elif what == "undo":
            editor.undo_typing()
        else:
            editor.redo_typing()
        if expected is not None:
            assert editor.typed.text == expected
        assert editor.document().characterCount() - 1 == len(editor.typed.text.encode("utf-16-le")) // 2
        assert editor.typed.edits().apply(text) == editor.typed.text
    while editor.typed.can_undo():
        editor.undo_typing()
    assert editor.typed.text == text
    assert shown(editor) == text.translate(dict.fromkeys(map(ord, "\n\ufdd0\ufdd1"), "\u2029"))


def shown(editor) -> str:
    document = editor.document()
    raw = "".join(document.characterAt(n) for n in range(document.characterCount() - 1))
    return raw.encode("utf-16-le", "surrogatepass").decode("utf-16-le")


def test_taking_an_emoji_back_takes_it_whole(editor):
    editor.set_text("a😀b", 2)
    QTest.keyClick(editor, Qt.Key.Key_Backspace)

    assert editor.typed.text == "ab"
    assert editor.caret() == 1


def test_copied_words_keep_their_no_break_spaces(editor):
    editor.set_text("10\u00a0000 people")
    editor.place_caret(0, 6)
    editor.copy()

    assert QApplication.clipboard().text() == "10\u00a0000"


def test_undo_is_the_text_s_own_word_by_word(editor):
    editor.set_text("ferry")
    QTest.keyClicks(editor, "the night ")
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert editor.typed.text == "the ferry"
    QTest.keyClick(editor, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert editor.typed.text == "the night ferry"


def test_only_words_in_sight_are_underlined(editor):
    editor.set_text("word\n" * 5000)
    editor.show()
    editor.set_underlined([(5 * n, 5 * n + 4) for n in range(5000)])

    assert 0 < len(editor.extraSelections()) < 100


def test_the_menu_s_undo_is_the_editor_s_own(editor):
    editor.set_text("ferry")
    editor.show()
    QTest.keyClicks(editor, "the ")
    QApplication.sendEvent(editor, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5)))
    menu = next(one for one in editor.findChildren(QMenu))
    undo = next(action for action in menu.actions() if action.objectName() == "edit-undo")

    assert undo.isEnabled()
    undo.trigger()
    assert editor.typed.text == "ferry"
    menu.close()


def test_words_cannot_be_dragged_about(editor):
    assert not editor.acceptDrops()
    assert not editor.viewport().acceptDrops()
