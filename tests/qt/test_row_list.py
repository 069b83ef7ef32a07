"""A list in the panel: a press goes to the row that is under the pointer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QStyledItemDelegate, QVBoxLayout, QWidget

from reader.models.rows import FilteredRows
from reader.ui.panels.row_list import RowList
from reader.ui.style.look import Look

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Rows28(QStyledItemDelegate):
    def sizeHint(self, option, index):  # noqa: N802
        return QSize(100, 28)


@pytest.fixture
def listed(qtbot):
    """A list of thirty rows of which ten are seen, the hands elsewhere."""
    frame = QWidget()
    qtbot.addWidget(frame)
    model: FilteredRows[str] = FilteredRows(str, parent=frame)
    model.set_rows([f"row {number}" for number in range(30)])
    made = RowList("rows", model, Rows28(), Look(), 280, frame)
    elsewhere, layout = QLineEdit(frame), QVBoxLayout(frame)
    layout.addWidget(elsewhere)
    layout.addWidget(made)
    with qtbot.waitExposed(frame):
        frame.show()
    frame.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is frame)
    elsewhere.setFocus()
    made.held_by, made.elsewhere = frame, elsewhere  # Python would let go of them
    return made


def test_a_press_on_a_row_of_a_list_that_was_scrolled_goes_to_that_row(listed):
    chosen = []
    listed.chosen.connect(chosen.append)
    listed.setFocus(Qt.FocusReason.TabFocusReason)
    listed.elsewhere.setFocus()
    listed.model().set_rows([f"row {number}" for number in range(30)])  # of another article: no row is current
    listed.verticalScrollBar().setValue(15 * 28 + 10)
    index = listed.model().index(20, 0)
    where = listed.visualRect(index).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
    assert chosen == ["row 20"]
    assert listed.verticalScrollBar().value() == 15 * 28 + 10


def test_by_keys_the_first_row_is_the_current_one(listed):
    listed.setFocus(Qt.FocusReason.TabFocusReason)
    assert listed.current() == "row 0"
