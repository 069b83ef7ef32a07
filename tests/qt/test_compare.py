"""Two texts in a window: what differs is told by shape, gone through by keys, and shown narrow too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from reader.models.differences import Differing, Rows, rows_of
from reader.ui.dialogs.compare import CompareWindow
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ONE = "Harbour vote\n\nThe old boat leaves at ten.\n\nNobody came.\n"
TWO = "Harbour vote\n\nThe new boat leaves at ten.\n\nNobody came, they say.\n"
PLACES = [Differing(18, 21, 18, 21), Differing(54, 54, 54, 64)]


@pytest.fixture
def window(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    made = CompareWindow(Look(), Icons(), parent)
    made.compare("Versions", "ferry.txt then and now", rows_of(ONE, TWO, PLACES), ("then", "now"))
    made.set_keys(["F7"], ["Shift+F7"])
    made.resize(900, 600)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


def formats(view) -> dict[str, tuple[bool, bool]]:
    """Whether each stretch of words is struck through and underlined."""
    stretches, block = [], view.document().begin()
    while block.isValid():
        for part in block:
            fragment = part.fragment()
            form = fragment.charFormat().fontStrikeOut(), fragment.charFormat().fontUnderline()
            if stretches and stretches[-1][1] == form:
                stretches[-1][0] += fragment.text()
            else:
                stretches.append([fragment.text(), form])
        stretches.append(["", None])
        block = block.next()
    return dict(stretches)


@pytest.mark.parametrize("width", [900, 400])
def test_what_differs_is_told_by_shape_side_by_side_and_below_each_other(window, width, qtbot):
    window.resize(width, 600)
    qtbot.waitUntil(lambda: window.view._beside is (width == 900))
    shown = formats(window.view)

    assert shown["old"] == (True, False)
    assert shown["new"] == (False, True)
    assert shown[", they say"] == (False, True)
    del shown[""]
    assert not any(any(form) for words, form in shown.items() if "leaves at ten" in words)
    assert bool(window.view.document().rootFrame().childFrames()) is (width == 900)


def test_f7_goes_through_the_differences_and_begins_again(window):
    gone = []
    for _ in range(3):
        QTest.keyClick(window.view, Qt.Key.Key_F7)
        gone.append(window.view.current)
    QTest.keyClick(window.view, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)

    assert gone == [0, 1, 0]
    assert window.view.current == 1


@pytest.mark.parametrize("width", [900, 400])
def test_a_step_lights_both_sides_of_the_difference_and_lays_nothing_out_anew(window, width, qtbot):
    window.resize(width, 600)
    qtbot.waitUntil(lambda: window.view._beside is (width == 900))
    laid_out = []
    window.view.document().contentsChanged.connect(lambda: laid_out.append(True))

    def lit():
        return [one.cursor.selectedText() for one in window.view.extraSelections()]

    window.step(1)
    assert "".join(lit()) == "oldnew"
    window.step(1)
    assert "".join(lit()) == ", they say"
    assert not laid_out
    window.resize(1300 - width, 600)
    qtbot.waitUntil(lambda: window.view._beside is (width == 400))
    assert "".join(lit()) == ", they say"


def test_texts_that_say_the_same_say_so(window):
    window.compare("Versions", "", Rows((), 0, 0), ("", ""))

    assert window.view.toPlainText() == "Both texts say the same."
    assert not window.forward.isEnabled()


def test_words_of_a_text_are_never_taken_for_markup(window):
    text = "<img src='x'> & <b>bold</b>"
    window.compare("Versions", "", rows_of(text, text + "!", [Differing(27, 27, 27, 28)]), ("", ""))

    assert "<img src='x'> & <b>bold</b>" in window.view.toPlainText()
