"""How much work the page does: only what is seen is laid out, only what changed is done again."""

from __future__ import annotations

import gc
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


@pytest.mark.parametrize(
    "article", [long_article(2000), PageArticle("word " * 200_000), PageArticle("总统当选人会见" * 100_000)]
)
def test_a_first_paint_lays_out_what_is_seen_and_little_more(qtbot, article):
    page = show(qtbot, article)
    assert page.layout_.maker.laid_out <= visible_rows(page) + 20


def test_a_mark_added_or_removed_lays_out_no_row_and_dresses_its_own_only(qtbot):
    page = show(qtbot, long_article())
    laid_out, dressed = page.layout_.maker.laid_out, page.layout_.maker.dressed
    page.set_marks([PageMark("new", "mention", ((2, 9),), "PER", "orange")])
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


def test_scrolling_lays_out_the_new_rows_only(qtbot):
    page = show(qtbot, long_article())
    laid_out, bar = page.layout_.maker.laid_out, page.verticalScrollBar()
    for _ in range(20):
        bar.setValue(bar.value() + 60)
        QApplication.processEvents()
    assert page.layout_.maker.laid_out - laid_out <= 1200 / (page.layout_.metrics.look("paragraph").pitch * 3) + 3


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
    assert len(page.layout_.rows) <= 700


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
