"""The page as a person uses it: marks, notes, furniture, keys, screen reader."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from reader.config.palette import mark_colours
from reader.config.themes import DARK, LIGHT, THEMES
from reader.ui.page.marks import PageArticle, PageMark, PageNote
from reader.ui.page.page import ArticlePage
from tests.qt.page_kit import TEXT, drag, long_article, mark, mouse, point, sample, show, words

KAST = mark(TEXT, "José Antonio Kast", "kast", title="Person, José Antonio Kast")
FIRST = mark(TEXT, "Antonio", "first", title="Name, Antonio")


def heard(signal) -> list:
    found: list = []
    signal.connect(found.append)
    return found


def test_a_click_on_a_mark_names_the_innermost(qtbot):
    page = show(qtbot, sample(KAST, FIRST))
    clicks = heard(page.mark_clicked)
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=point(page, TEXT.index("Antonio") + 2))
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=point(page, TEXT.index("José")))
    assert [hit.id for hit in clicks] == ["first", "kast"]
    assert clicks[0].rect.width > 0
    assert [found.id for found in page.marks_at(TEXT.index("Antonio"))] == ["first", "kast"]


def test_the_pointer_over_a_mark_is_told_once(qtbot):
    page = show(qtbot, sample(KAST))
    hovers = heard(page.mark_hovered)
    for offset in (TEXT.index("José"), TEXT.index("Kast"), TEXT.index("met")):
        mouse(page, "hover", point(page, offset))
    assert [hit.id for hit in hovers] == ["kast", None]


def test_the_end_of_the_focused_mark_can_be_dragged(qtbot):
    page = show(qtbot, sample(KAST))
    page.focus_mark("kast")
    wanted = heard(page.resize_wanted)
    (_turn, at_end, handle) = page.layout_.handles()[1]
    assert at_end
    start = (handle - QPoint(0, page.verticalScrollBar().value())).toPoint()
    drag(page, start, point(page, TEXT.index("met") + 2, right=True))
    assert [(it.id, it.index, TEXT[it.start : it.end]) for it in wanted] == [("kast", 0, "José Antonio Kast met")]


@pytest.mark.parametrize(
    ("to", "exact", "words"),
    [
        ("et", False, "José Antonio Kast met"),
        ("et", True, "José Antonio Kast m"),
        ("ntonio", False, "José Antonio"),
        ("ntonio", True, "José A"),
        (" met", False, "José Antonio Kast"),
    ],
)
def test_a_dragged_end_takes_whole_words_as_a_selection_does_and_characters_with_ctrl(qtbot, to, exact, words):
    page = show(qtbot, sample(KAST))
    page.focus_mark("kast")
    wanted = heard(page.resize_wanted)
    start = (page.layout_.handles()[1][2] - QPoint(0, page.verticalScrollBar().value())).toPoint()
    held = Qt.KeyboardModifier.ControlModifier if exact else Qt.KeyboardModifier.NoModifier
    drag(page, start, point(page, TEXT.index(to)), modifiers=held)
    assert [TEXT[it.start : it.end] for it in wanted] == [words]


def test_the_end_that_is_not_dragged_stays_in_its_word_and_the_start_is_dragged_by_words_too(qtbot):
    page = show(qtbot, sample(mark(TEXT, "ntonio Ka", "part")))
    page.focus_mark("part")
    wanted = heard(page.resize_wanted)
    for turn, to in ((1, "et"), (0, "osé")):
        at = (page.layout_.handles()[turn][2] - QPoint(0, page.verticalScrollBar().value())).toPoint()
        drag(page, at, point(page, TEXT.index(to)))
    assert [TEXT[it.start : it.end] for it in wanted] == ["ntonio Kast met", "José Antonio Ka"]


def test_a_press_with_shift_selects_also_where_the_end_of_the_focused_mark_can_be_taken(qtbot):
    page = show(qtbot, sample(KAST))
    page.place_caret(TEXT.index("José"))
    page.focus_mark("kast")
    _turn, _at_end, handle = page.layout_.handles()[1]
    at = (handle - QPoint(3, 5 + page.verticalScrollBar().value())).toPoint()
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, at)
    assert words(page) == "José Antonio Kast"


def test_furniture_is_a_line_that_a_click_opens_and_folds(qtbot):
    page = show(qtbot, sample())
    toggled = heard(page.furniture_toggled)
    layout = page.layout_
    high = layout.heights.total
    at = QPoint(round(layout.x) + 30, round(layout.y_of(0) + layout.metrics.fold / 2))
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QApplication.processEvents()
    assert toggled[0].open
    assert layout.heights.total > high
    assert page.rects_of(TEXT.index("Menu"), TEXT.index("Menu") + 4)
    assert page.toggle_furniture(TEXT.index("Menu"))
    assert not toggled[1].open
    assert layout.heights.total == pytest.approx(high)


def test_words_in_furniture_are_revealed(qtbot):
    page = show(qtbot, sample())
    page.reveal(TEXT.index("More news"), TEXT.index("More news") + 4)
    assert page.rects_of(TEXT.index("More news"), TEXT.index("More news") + 4)


@pytest.mark.parametrize("width", [1300, 520])
def test_notes_are_cards_or_signs_and_can_be_clicked(qtbot, width):
    notes = (PageNote("n1", "A **bold** word", TEXT.index("Kast") + 4, "Maren", "today"), PageNote("n2", "All of it"))
    page = show(qtbot, sample(notes=notes), width=width)
    clicks = heard(page.note_clicked)
    cards = page.layout_.margin.cards(page.layout_)
    assert page.layout_.margin.wide == (width == 1300)
    assert cards[0].box.bottom() < cards[1].box.top()
    for card in cards:
        QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=card.box.center().toPoint())
    assert [hit.id for hit in clicks] == ["n2", "n1"]


def test_letters_go_to_the_window_and_arrows_do_not(qtbot):
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # the offscreen platform warns of others
    other, page = QLineEdit(), ArticlePage()
    page.set_article(sample())
    layout.addWidget(page)
    layout.addWidget(other)
    qtbot.addWidget(window)
    pressed: list[str] = []
    for key in ("J", "T", "Shift+K", "Alt+Left"):
        QShortcut(key, window).activated.connect(lambda key=key: pressed.append(key))
    window.show()
    window.activateWindow()
    page.setFocus()
    qtbot.waitUntil(page.hasFocus)
    QTest.keyClick(page, Qt.Key.Key_J)
    QTest.keyClick(page, Qt.Key.Key_T)
    QTest.keyClick(page, Qt.Key.Key_K, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert pressed == ["J", "T", "Shift+K", "Alt+Left"]
    QTest.keyClick(page, Qt.Key.Key_Tab)
    assert other.hasFocus()


def test_a_screen_reader_hears_what_the_caret_enters_and_leaves(qtbot):
    page = show(qtbot, sample(KAST, FIRST))
    said = heard(page.announced)
    moved = heard(page.caret_moved)
    page.place_caret(TEXT.index("José"))
    page.place_caret(TEXT.index("Antonio"))
    page.place_caret(TEXT.index("met"))
    assert [it.words for it in said] == [
        "Person, José Antonio Kast, begins",
        "Name, Antonio, begins",
        "Name, Antonio, ends. Person, José Antonio Kast, ends",
    ]
    assert moved[1].marks == ("first", "kast")
    assert page.accessibleName() == "Article text"


def test_paragraphs_and_marks_are_gone_through_in_order(qtbot):
    page = show(qtbot, sample(KAST, mark(TEXT, "Port Alder", "port")))
    assert page.caret() == TEXT.index("Harbour")
    page.next_paragraph()
    page.next_paragraph()
    assert page.caret() == TEXT.index("The council")
    page.previous_paragraph()
    assert page.caret() == TEXT.index("José")
    page.place_caret(TEXT.index("Harbour"))
    assert [page.next_mark(), page.next_mark(), page.next_mark()] == ["kast", "port", None]
    assert page.previous_mark() == "kast"


def test_the_place_comes_back(qtbot):
    page = show(qtbot, long_article())
    page.verticalScrollBar().setValue(9_000)
    QApplication.processEvents()
    place = page.place()
    assert place > 0
    page.set_article(sample())
    page.set_article(long_article(), place)
    QApplication.processEvents()
    assert abs(page.place() - place) < 200


@pytest.mark.parametrize("change", ["zoom", "chips", "resize"])
def test_the_line_at_the_top_stays_there(qtbot, change):
    page = show(qtbot, long_article())
    page.verticalScrollBar().setValue(9_000)
    QApplication.processEvents()
    row = page.layout_.row_at(page.verticalScrollBar().value())
    if change == "zoom":
        page.set_zoom(1.4)
    elif change == "chips":
        page.set_chips_visible(False)
    else:
        page.resize(600, 700)
    QApplication.processEvents()
    assert abs(page.layout_.row_at(page.verticalScrollBar().value()) - row) <= 1


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_every_theme_paints_its_own_paper_and_rules(qtbot, theme):
    page = show(qtbot, sample(KAST))
    page.set_theme(theme)
    picture = page.grab().toImage()
    assert picture.pixelColor(3, 300).name() == theme.paper
    rule = page.layout_.rows[page.layout_.display.row_of(KAST.spans[0][0])].traces["kast"][0].rule
    y = page.layout_.y_of(page.layout_.display.row_of(KAST.spans[0][0])) + rule.center().y()
    seen = {picture.pixelColor(round(page.layout_.x + rule.center().x()), round(y) + dy).name() for dy in (-1, 0, 1)}
    assert mark_colours("orange", theme).rule in seen


def test_the_page_is_dark_when_the_theme_is(qtbot):
    page = show(qtbot, sample())
    page.set_theme(DARK)
    assert page.grab().toImage().pixelColor(3, 300).lightness() < 60
    page.set_theme(LIGHT)
    assert page.grab().toImage().pixelColor(3, 300).lightness() > 200


def test_crowded_words_get_at_most_four_lanes_and_a_count(qtbot):
    start = TEXT.index("José")
    crowd = [PageMark(f"m{n}", "mention", ((start, start + 5 + n),), "PER", "blue") for n in range(7)]
    page = show(qtbot, sample(*crowd))
    row = page.layout_.row(page.layout_.display.row_of(start))
    assert sum(len(boxes) for boxes in row.rules.values()) == 4
    assert [chip.sign for chip in row.chips if chip.mark is None] == ["+3"]


def test_right_to_left_paragraphs_stand_at_the_right(qtbot):
    text = "التقى الرئيس خوسيه أنطونيو كاست في القصر\n\nLatin words"
    start = text.index("خوسيه")
    page = show(qtbot, PageArticle(text, marks=(PageMark("m", "mention", ((start, start + 5),), "PER", "orange"),)))
    row = page.layout_.row(0)
    assert row.leftward
    assert row.lines[0].right == pytest.approx(page.layout_.width, abs=2)
    trace, chip = row.traces["m"][0], row.chips[0]
    assert chip.x + chip.width == pytest.approx(trace.box.right(), abs=3)
    assert not page.layout_.row(1).leftward


def test_a_discontinuous_mark_is_drawn_on_each_of_its_spans(qtbot):
    one, two = TEXT.index("José"), TEXT.index("Kast")
    page = show(qtbot, sample(PageMark("m", "mention", ((one, one + 4), (two, two + 4)), "PER", "orange")))
    assert len(page.layout_.row(page.layout_.display.row_of(one)).traces["m"]) == 2


def test_an_empty_article_and_one_of_spaces_can_be_shown(qtbot):
    for text in ("", "   ", "\n\n\n", "\u2029"):
        page = show(qtbot, PageArticle(text))
        page.grab()
        QTest.keyClick(page, Qt.Key.Key_Down)
        QTest.keyClick(page, Qt.Key.Key_Right)
        page.grow_selection()
        assert page.selection()[0] == page.selection()[1]


def test_the_page_ends_where_its_words_end_also_of_rows_that_nobody_has_painted(qtbot):
    page = show(qtbot, long_article(60))
    bar, estimated = page.verticalScrollBar(), page.layout_.heights.total
    page.viewport().setUpdatesEnabled(False)
    page.rects_of(0, len(page.article.text))
    assert abs(page.layout_.heights.total - estimated) > 20
    QApplication.processEvents()
    assert bar.maximum() == round(page.layout_.documentSize().height()) - page.viewport().height()
