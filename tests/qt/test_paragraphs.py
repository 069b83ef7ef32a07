"""J and K go from paragraph to paragraph, however many rows one has; a thin bar shows which it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations.model.block import Block
from reader.ui.page.marks import PageArticle, PageMark
from reader.ui.page.paint_margin import bar_x
from tests.qt.page_kit import mark, show
from tests.qt.window_kit import make_library, opened, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY, MOD = Qt.Key, Qt.KeyboardModifier
SENTENCE = "The council of Port Alder heard about the night ferry once more, and again put off its vote. "
LONG = (SENTENCE * 60).strip()
VERSE = (
    "The ferry comes at night, when the cranes of the old harbour are still,\nand it goes at night, with its lamps lit "
    "and its deck full of bicycles,\nand then nobody is left on the long pier but the man who sells the tickets."
)
LAST = "Nothing was said of the bridge that the council of Port Alder had wanted to build instead."
TEXT = f"Harbour vote keeps the night ferry\n\nBy Maren Holt\n\n{LONG}\n\n{VERSE}\n\n{LAST}\n"
HEBREW = ("המועצה דנה שוב במעבורת הלילה ודחתה את ההצבעה. " * 90).strip()


def blocks_of(text: str) -> tuple[Block, ...]:
    """A paragraph between each two empty lines."""
    found, reached = [], 0
    for part in text.split("\n\n"):
        if part.strip():
            found.append(Block("paragraph", reached, reached + len(part.rstrip())))
        reached += len(part) + 2
    return tuple(found)


def article(text: str, *marks: PageMark) -> PageArticle:
    return PageArticle(text, blocks_of(text), marks)


def accent(page, x: float) -> list[int]:
    """The heights at which the accent's colour is in the column of pixels at x."""
    QApplication.processEvents()
    picture = page.viewport().grab().toImage()
    name = page.scene.inks.token("accent").name()
    return [y for y in range(picture.height()) if picture.pixelColor(round(x), y).name() == name]


def bar_at(page) -> float:
    """The middle of the bar at the left of the column."""
    return page.layout_.x - round(page.layout_.metrics.px * 0.33) - 1


@pytest.fixture
def app(qapp, qtbot, tmp_path):
    make_library(tmp_path / "a.newsgloss", TEXT)
    with opened(qapp, qtbot, tmp_path / "a.newsgloss", tmp_path / "settings") as made:
        yield made


def test_j_and_k_take_a_paragraph_of_many_rows_as_one_step(app):
    page, text = app.window.page, app.state.view.text
    page.place_caret(text.index("By Maren"))
    assert page.layout_.display.goes_on(page.layout_.display.row_of(text.index(LONG)))
    seen = []
    for _ in range(4):
        press(app, KEY.Key_J)
        seen.append(page.caret())
    begins = [text.index(words) for words in (LONG, VERSE, LAST)]
    assert seen == [*begins, begins[-1]]
    press(app, KEY.Key_K)
    press(app, KEY.Key_K)
    assert page.caret() == text.index(LONG)


def test_k_goes_first_to_the_beginning_of_the_paragraph_itself(app):
    page, text = app.window.page, app.state.view.text
    page.place_caret(text.index("left on the long pier"))
    press(app, KEY.Key_K)
    assert page.caret() == text.index(VERSE)
    page.place_caret(text.index(LONG) + len(LONG) - 5)
    press(app, KEY.Key_K)
    assert page.caret() == text.index(LONG)


def test_control_and_the_arrows_go_by_the_same_paragraphs(qtbot):
    page = show(qtbot, article(TEXT))
    page.place_caret(TEXT.index(LONG))
    QTest.keyClick(page, KEY.Key_Down, MOD.ControlModifier)
    assert page.caret() == TEXT.index(VERSE)
    QTest.keyClick(page, KEY.Key_Up, MOD.ControlModifier)
    assert page.caret() == TEXT.index(LONG)


def test_with_shift_they_select_whole_paragraphs(app):
    page, text = app.window.page, app.state.view.text
    page.place_caret(text.index(VERSE))
    press(app, KEY.Key_Down, MOD.ControlModifier | MOD.ShiftModifier)
    assert page.selection() == (text.index(VERSE), text.index(VERSE) + len(VERSE))


def test_the_selection_grows_to_all_lines_of_a_paragraph(app):
    page, text = app.window.page, app.state.view.text
    page.place_caret(text.index("it goes at night"))
    for _ in range(5):
        press(app, KEY.Key_F2)
    assert page.selection() == (text.index(VERSE), text.index(VERSE) + len(VERSE))


def test_the_beginning_of_a_paragraph_that_is_not_seen_whole_comes_well_into_view(app):
    page, text = app.window.page, app.state.view.text
    app.window.resize(1440, 500)
    QApplication.processEvents()
    height = page.viewport().height()
    for key, words in ((KEY.Key_J, LONG), (KEY.Key_J, VERSE), (KEY.Key_K, LONG)):
        while page.caret() != text.index(words):
            before = page.caret()
            press(app, key)
            assert page.caret() != before
        QApplication.processEvents()
        at = page.rects_of(text.index(words), text.index(words) + 3)[0]
        assert height * 0.1 < at.y < height * 0.5


def test_a_paragraph_that_is_seen_whole_stays_where_it_is(qtbot):
    page = show(qtbot, article("\n\n".join(f"{n}. {SENTENCE}" for n in range(40))))
    page.verticalScrollBar().setValue(300)
    page.place_caret(page.article.text.index("6. "))
    before = page.verticalScrollBar().value()
    page.next_paragraph()
    assert page.verticalScrollBar().value() == before


def test_the_bar_stands_beside_all_rows_of_the_paragraph_and_goes_when_the_caret_moves(qtbot):
    page = show(qtbot, article(TEXT, mark(TEXT, VERSE, kind="topic")), height=900)
    page.place_caret(TEXT.index(LONG))
    page.next_paragraph()
    layout = page.layout_
    first, last = (layout.display.row_of(at) for at in (TEXT.index(VERSE), TEXT.index("and then nobody")))
    assert last == first + 2
    seen = accent(page, bar_at(page))
    assert seen == list(range(seen[0], seen[-1] + 1))
    assert abs(seen[0] - (page.rects_of(TEXT.index(VERSE), TEXT.index(VERSE) + 3)[0].y)) <= 2
    end = page.rects_of(TEXT.index("tickets"), TEXT.index("tickets") + 7)[0]
    assert abs(seen[-1] - (end.y + end.height)) <= 2
    # Apart from the topic's bar, and from the words.
    assert bar_x(layout, 0) + layout.metrics.px / 6 + 1 < bar_at(page) - 1
    QTest.keyClick(page, KEY.Key_Right)
    assert accent(page, bar_at(page)) == []


@pytest.mark.parametrize("move", ["select", "grow", "extend"])
def test_the_bar_goes_with_a_selection_too(qtbot, move):
    page = show(qtbot, article(TEXT))
    page.next_paragraph()
    assert accent(page, bar_at(page))
    if move == "select":
        page.select(page.caret(), page.caret() + 5)
    elif move == "grow":
        page.grow_selection()
    else:
        page.extend_to(page.caret(), page.caret() + 5, exact=True)
    assert accent(page, bar_at(page)) == []


def test_a_broken_paragraph_that_runs_left_has_its_bar_at_the_right(qtbot):
    text = f"Latin words.\n\n{HEBREW}\n\nLatin again."
    page = show(qtbot, article(text))
    page.next_paragraph()
    assert page.caret() == text.index(HEBREW)
    layout = page.layout_
    right = layout.x + layout.width + round(layout.metrics.px * 0.33) + 1
    seen = accent(page, right)
    assert len(seen) > page.viewport().height() * 0.6
    assert accent(page, bar_at(page)) == []
    page.next_paragraph()
    assert page.caret() == text.index("Latin again")


def test_rows_of_a_line_that_runs_left_run_left_wherever_it_was_broken(qtbot):
    latin = "Port Alder Ferry Company Limited, founded in 1911 and never sold. " * 90
    page = show(qtbot, PageArticle(f"המועצה {latin}"))
    rows = len(page.layout_.display.starts)
    assert rows > 2
    assert all(page.layout_.row(number).leftward for number in range(rows))
