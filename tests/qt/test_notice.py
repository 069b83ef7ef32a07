"""A bar at the page: its words are whole at every width."""

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.ui.style.icons import Icons
from reader.ui.style.look import Look
from reader.ui.window.notice import Notice

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.mark.parametrize("width", [360, 500, *range(520, 860, 10)])
def test_the_words_beside_a_field_and_a_button_are_never_cut(qtbot, width):
    area = QWidget()
    qtbot.addWidget(area)
    notice = Notice("Whose annotations are these? A pseudonym will do. It is kept in the library.", Look(), Icons())
    notice.add_field("Your name")
    notice.add_button("keep", "Keep name", "Keeps the name (Enter)", "primary")
    layout = QVBoxLayout(area)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(notice)
    layout.addStretch(1)
    area.resize(width, 300)
    area.show()
    words = notice.findChild(QLabel)
    qtbot.waitUntil(lambda: notice.width() == width)
    notice.layout().activate()
    one_line = words.fontMetrics().horizontalAdvance(words.text())
    assert words.wordWrap() or words.width() >= one_line
    assert not words.wordWrap() or words.height() >= words.heightForWidth(words.width())


@pytest.mark.parametrize("width", [300, 360, 420, 900])
def test_long_words_on_buttons_are_never_cut(qtbot, width):
    area = QWidget()
    qtbot.addWidget(area)
    notice = Notice("Das sind Beispielartikel, zum Teil annotiert.", Look(), Icons())
    notice.add_button("start", "Eigene Bibliothek beginnen…", "Beginnt eine Bibliothek", "primary")
    notice.add_button("import", "Artikel importieren…", "Nimmt Artikel auf")
    layout = QVBoxLayout(area)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(notice)
    layout.addStretch(1)
    area.resize(width, 300)
    area.show()
    qtbot.waitUntil(lambda: notice.width() == width)
    notice.layout().activate()
    for button in notice.buttons.values():
        assert button.width() >= button.sizeHint().width()
        assert notice.rect().contains(button.geometry())
