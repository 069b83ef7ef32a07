"""How much work the page does: only what is seen is laid out, only what changed is done again."""

from __future__ import annotations

import gc
import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from reader.config.themes import DARK
from reader.ui.page.marks import PageArticle, PageMark
from tests.qt.page_kit import long_article, mark, sample, show


def visible_rows(page) -> int:
    layout, bar = page.layout_, page.verticalScrollBar()
    return len(list(layout.seen(bar.value(), bar.value() + page.viewport().height())))


EACH_SHAPE = pytest.mark.parametrize(
    "article",
    [long_article(2000), PageArticle("word " * 200_000), PageArticle("总统当选人会见" * 100_000)],
    ids=["paragraphs", "one line", "CJK"],
)


@EACH_SHAPE
def test_a_first_paint_lays_out_what_is_seen_and_little_more(qtbot, article):
    page = show(qtbot, article)
    assert page.layout_.maker.laid_out <= visible_rows(page) + 20


@EACH_SHAPE
@pytest.mark.parametrize("at", [0.0, 0.5])
def test_a_mark_added_or_removed_lays_out_no_row_and_dresses_its_own_only(qtbot, article, at):
    page = show(qtbot, article)
    page.verticalScrollBar().setValue(int(page.verticalScrollBar().maximum() * at))
    QApplication.processEvents()
    start = page.layout_.display.starts[page.layout_.row_at(page.verticalScrollBar().value() + 300.0)]
    laid_out, dressed = page.layout_.maker.laid_out, page.layout_.maker.dressed
    page.set_marks([PageMark("new", "mention", ((start + 2, start + 9),), "PER", "orange")])
    page.set_marks([], ["new"])
    QApplication.processEvents()
    assert page.layout_.maker.laid_out == laid_out
    assert page.layout_.maker.dressed == dressed + 2


def test_a_mark_far_away_costs_nothing_now(qtbot):
    page = show(qtbot, long_article())
    dressed = page.layout_.maker.dressed
    end = len(page.article.text)
    page.set_marks([PageMark("far", "mention", ((end - 30, end - 20),), "PER", "orange")])
    assert page.layout_.maker.dressed == dressed


@EACH_SHAPE
@pytest.mark.parametrize("step", [60, 600, -60])
def test_scrolling_lays_out_the_new_rows_only(qtbot, article, step):
    page = show(qtbot, article)
    bar = page.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    QApplication.processEvents()
    known, laid_out = set(page.layout_.rows), page.layout_.maker.laid_out
    seen: set[int] = set()
    for _ in range(12):
        bar.setValue(bar.value() + step)
        QApplication.processEvents()
        # What is drawn reaches a little out of what is seen: chips stand over their lines, bars go on to the next row.
        seen |= {n for n, _y in page.layout_.seen(bar.value() - 60, bar.value() + page.viewport().height() + 60)}
    assert page.layout_.maker.laid_out - laid_out <= len(seen - known) + 2


@EACH_SHAPE
def test_a_jump_lays_out_what_is_seen_there_and_little_more(qtbot, article):
    page = show(qtbot, article)
    bar = page.verticalScrollBar()
    for share in (0.7, 0.2, 0.9):
        laid_out = page.layout_.maker.laid_out
        bar.setValue(int(bar.maximum() * share))
        QApplication.processEvents()
        assert page.layout_.maker.laid_out - laid_out <= visible_rows(page) + 3


@EACH_SHAPE
def test_another_width_lays_out_what_is_seen_and_little_more(qtbot, article):
    page = show(qtbot, article)
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum() // 2)
    QApplication.processEvents()
    page.resize(600, 700)
    QApplication.processEvents()
    assert page.layout_.maker.laid_out <= visible_rows(page) + 3


def test_all_of_it_holds_at_two_pixels_to_the_point():
    """The number of pixels is the whole process's."""
    if os.environ.get("QT_SCALE_FACTOR"):
        pytest.skip("this is the one at two pixels")
    which = "first_paint or no_row or rows_only or little"
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:xdist", "-k", which, __file__],
        env={**os.environ, "QT_SCALE_FACTOR": "2"}, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


def test_colours_and_hover_and_selection_lay_out_nothing(qtbot):
    page = show(qtbot, sample(mark(sample().text, "José Antonio Kast")))
    laid_out = page.layout_.maker.laid_out
    page.set_theme(DARK)
    page.focus_mark("José Antonio Kast")
    page.select(70, 90)
    QApplication.processEvents()
    assert page.layout_.maker.laid_out == laid_out


def test_rows_far_from_what_is_seen_are_forgotten(qtbot):
    page = show(qtbot, PageArticle("\n".join(f"line {n}" for n in range(5000))))
    bar = page.verticalScrollBar()
    for value in range(0, bar.maximum(), 400):
        bar.setValue(value)
        QApplication.processEvents()
    # Some eight screens of words, and those that are near.
    assert len(page.layout_.rows) <= 400


def test_what_is_far_gives_its_glyphs_back(qtbot):
    page = show(qtbot, long_article())
    first = page.layout_.document().findBlockByNumber(0).layout()
    assert first.lineCount() > 0
    bar = page.verticalScrollBar()
    for value in range(0, bar.maximum(), 600):
        bar.setValue(value)
        QApplication.processEvents()
    assert 0 not in page.layout_.rows
    assert first.lineCount() == 0
    assert not first.cacheEnabled()


def test_documents_of_articles_before_are_deleted(qtbot):
    page = show(qtbot, sample())
    for _ in range(10):
        page.set_article(sample())
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert len(page.findChildren(QTextDocument)) == 1


def test_many_void_calls_leave_none_alone(qtbot):
    """PySide6 6.12 on Python 3.11 drops a reference to None at nearly every call."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(2_000):
        thing.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < 1_000
