"""What is selected on the page, by mouse and by keys, is exactly the words that are meant."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations.model.block import Block
from annotations.text.canonical import canonical
from annotations.text.graphemes import is_boundary
from reader.ui.page.display import DisplayText
from reader.ui.page.marks import PageArticle
from reader.ui.page.words import snap_to_words, words_of
from tests.qt.page_kit import TEXT, drag, mouse, point, sample, show, words

KEY, MOD = Qt.Key, Qt.KeyboardModifier
UNICODE = st.text(
    st.sampled_from("ab é\u0301 中文 مصدر \u05d0\u05d1 👍🏽 \U0001f1e8\U0001f1f1 กำ\u00a0\u2028\u2029\ufeff-’.\n")
    | st.characters(exclude_categories=["Cs"]),
    min_size=1,
    max_size=120,
).map(canonical)
QUIET = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def page(qtbot):
    return show(qtbot, sample())


@given(UNICODE)
def test_offsets_go_to_the_document_and_back(text):
    display = DisplayText(text)
    assert len(display.take_shown().split("\n")) == len(display.starts)
    assert all(display.to_text(display.to_page(offset)) == offset for offset in range(len(text) + 1))


@given(UNICODE, st.lists(st.integers(1, 119), max_size=6))
def test_blocks_that_begin_in_the_middle_of_a_line_begin_a_row_and_lose_no_place(text, cuts):
    edges = [0, *sorted({cut for cut in cuts if cut < len(text)}), len(text)]
    display = DisplayText(text, tuple(Block("paragraph", start, end) for start, end in pairwise(edges)))
    assert set(edges[:-1]) <= set(display.starts)
    assert list(display.starts) == sorted(display.starts)
    assert all(display.to_text(display.to_page(offset)) == offset for offset in range(len(text) + 1))
    assert all(display.to_text(display.to_page(offset, end=True)) == offset for offset in range(len(text) + 1))


def test_long_lines_without_spaces_are_broken_without_losing_a_place():
    text = "总统当选人👍🏽" * 2_000
    display = DisplayText(text)
    assert max(display.lengths) <= 3_000
    assert all(display.to_text(display.to_page(offset)) == offset for offset in range(0, len(text), 97))
    assert all(is_boundary(text[:4000], start) for start in display.starts if start < 4000)
    assert display.take_shown().replace("\n", "") == text


@QUIET
@given(data=st.data(), text=UNICODE)
def test_what_is_selected_is_what_is_marked(page, data, text):
    page.set_article(PageArticle(text))
    found = words_of(text, 0, len(text))
    if not found:
        return
    first, last = sorted([data.draw(st.sampled_from(found)), data.draw(st.sampled_from(found))])
    page.select(first[0], last[1])
    assert page.selection() == (first[0], last[1])
    cursor = page.textCursor()
    assert page.layout_.display.to_text(cursor.selectionStart()) == first[0]
    assert page.layout_.display.to_text(cursor.selectionEnd()) == last[1]
    page.copy()
    assert QApplication.clipboard().text() == text[first[0] : last[1]]


@given(UNICODE, st.integers(0, 120), st.integers(0, 120))
def test_whole_words_never_cut_a_character_and_have_no_space_at_their_ends(text, one, other):
    low, high = sorted((min(one, len(text)), min(other, len(text))))
    start, end = snap_to_words(text, low, high)
    if start < end:
        assert is_boundary(text, start)
        assert is_boundary(text, end)
        assert not text[start].isspace()
        assert not text[end - 1].isspace()


@pytest.mark.parametrize(
    ("begin", "end", "taken"),
    [
        ("tonio", "st met", "Antonio Kast met"),
        ("berg-Ito", "Tuesd", "Solberg-Ito on Tuesday"),
        ("2.8", "min", "52.8 minutes"),
    ],
)
def test_a_drag_takes_whole_words(page, begin, end, taken):
    drag(page, point(page, TEXT.index(begin)), point(page, TEXT.index(end) + len(end) - 1, right=True))
    assert words(page) == taken


def test_a_drag_with_control_takes_characters(page):
    start = TEXT.index("Antonio")
    drag(page, point(page, start + 1), point(page, start + 3, right=True), MOD.ControlModifier)
    assert words(page) == "nto"


def test_two_three_and_four_clicks_take_word_sentence_paragraph(page):
    at = point(page, TEXT.index("Solberg") + 2)
    seen = []
    for kind in ("press", "double", "press", "double"):
        mouse(page, kind, at)
        mouse(page, "release", at)
        seen.append(words(page))
    start = TEXT.index("José")
    assert seen == [
        "",
        "Solberg-Ito",
        "José Antonio Kast met Hanne Solberg-Ito on Tuesday.",
        TEXT[start : TEXT.index("\n", start)],
    ]


def test_the_selection_grows_and_shrinks(page):
    page.place_caret(TEXT.index("Antonio") + 1)
    seen = []
    while page.grow_selection():
        seen.append(words(page))
    assert seen[:3] == ["Antonio", "José Antonio Kast", "José Antonio Kast met Hanne Solberg-Ito on Tuesday."]
    assert seen[3].endswith("Nobody else was there.")
    assert page.shrink_selection()
    assert words(page) == seen[2]


def test_keys_move_by_character_word_line_and_paragraph(page):
    page.place_caret(TEXT.index("José"))
    QTest.keyClick(page, KEY.Key_Right, MOD.ShiftModifier)
    assert words(page) == "J"
    QTest.keyClick(page, KEY.Key_Right, MOD.ShiftModifier | MOD.ControlModifier)
    assert words(page) == "José"
    QTest.keyClick(page, KEY.Key_Right)
    QTest.keyClick(page, KEY.Key_Right, MOD.ShiftModifier | MOD.ControlModifier)
    assert words(page) == "Antonio"
    QTest.keyClick(page, KEY.Key_Down, MOD.ControlModifier)
    assert page.caret() == TEXT.index("The council")
    QTest.keyClick(page, KEY.Key_End)
    QTest.keyClick(page, KEY.Key_Home)
    assert page.caret() == TEXT.index("The council")


def test_the_caret_skips_the_gap_between_paragraphs_and_stops_once_at_folded_furniture(page):
    page.place_caret(TEXT.index("ferry") + 5)
    QTest.keyClick(page, KEY.Key_Right)
    assert page.caret() == TEXT.index("José")
    QTest.keyClick(page, KEY.Key_Left)
    assert page.caret() == TEXT.index("ferry") + 5
    page.place_caret(TEXT.index("one was.") + 8)
    QTest.keyClick(page, KEY.Key_Right)
    assert page.caret() == TEXT.index("Share")


def test_up_and_down_go_through_every_line_and_come_back(page):
    page.resize(420, 600)
    QApplication.processEvents()
    page.place_caret(TEXT.index("Harbour"))
    seen = [page.caret()]
    for _ in range(40):
        QTest.keyClick(page, KEY.Key_Down)
        seen.append(page.caret())
    assert seen == sorted(seen)
    assert len(set(seen)) == 9  # eight lines, and the line of the furniture below
    for _ in range(60):
        QTest.keyClick(page, KEY.Key_Up)
    assert page.caret() <= TEXT.index("Harbour")


def test_an_emoji_is_one_step(qtbot):
    page = show(qtbot, PageArticle("a👨‍👩‍👧é\u0301b"))
    steps = [page.caret()]
    for _ in range(4):
        QTest.keyClick(page, KEY.Key_Right)
        steps.append(page.caret())
    assert steps == [0, 1, 6, 8, 9]


def test_copied_words_are_those_of_the_article(qtbot):
    page = show(qtbot, PageArticle("a\u00a0b\u2028c\n\n   d"))
    page.select(0, len(page.article.text))
    page.copy()
    assert QApplication.clipboard().text() == "a\u00a0b\u2028c\n\n   d"
