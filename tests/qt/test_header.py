"""What stands over the article on the page."""

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextOption

from annotations.text.obeyed import side_by_side
from tests.qt.window_kit import label, make_library, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TEXT = (
    "Night ferry stays\n\nBy Maren Holt\n\nPublished: March 11, 2026 at 7:48 p.m.\n\n"
    "Ingrid Solheim said on Monday that the ferry stays, and that the council of Port Alder had voted late.\n"
)


def test_the_date_over_the_article_is_written_as_in_the_list(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss", TEXT)
    with opened(qapp, qtbot, tmp_path / "study.newsgloss", tmp_path / "settings") as app:
        assert app.window.page.article.header.second == "Maren Holt · 11 Mar 2026"


ARABIC = (
    "استقالة رئيسة بلدية نوردا بسبب عقد العبّارات\n\nبقلم: سلمى الحداد\n\n5 مارس 2025\n\n"
    "أعلنت رئيسة بلدية نوردا نغوزي أوكافور استقالتها يوم الاثنين بعد نشر رسائل وعدت فيها شركة بعقد قيمته كبيرة.\n\n"
    "وقالت المفوضية الأوروبية في بروكسل إنها طلبت وثائق من إسبانيا وألمانيا. ونفى رجل الأعمال التهم.\n"
)


def ranges(words, parts, *, turned):
    """From where to where each part is drawn, in pixels, in a row that runs to the right or to the left."""
    layout, option = QTextLayout(words), QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if turned else Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(10_000)
    layout.endLayout()
    found = []
    for part in parts:
        boxes = [run.boundingRect() for run in line.glyphRuns(words.index(part), len(part))]
        found.append((min(box.left() for box in boxes), max(box.right() for box in boxes)))
    return found


def test_author_and_date_over_an_arabic_article_stand_together_each_and_begin_at_the_right(
    qapp, qtbot, tmp_path, monkeypatch
):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss", ARABIC)
    with opened(qapp, qtbot, tmp_path / "study.newsgloss", tmp_path / "settings") as app:
        header = app.window.page.article.header
        assert header.right_to_left
        author, date = ranges(header.second, ("سلمى الحداد", "5 Mar 2025"), turned=True)
        assert date[1] < author[0]
        label(app, qtbot, "بروكسل", Qt.Key.Key_L)
        counts = app.window.page.layout_.header.counts
        number, word = ranges(counts, ("1", "mention"), turned=True)
        assert number < word


@pytest.mark.parametrize("turned", [False, True])
def test_in_a_row_of_parts_of_both_directions_each_part_stands_together_and_in_its_place(qapp, turned):
    parts = ("صحيفة المرفأ", "5 Mar 2025", "נמל 7", "Port Alder", "3 changes")
    drawn = ranges(side_by_side(parts, turned=turned), parts, turned=turned)
    assert drawn == sorted(drawn, reverse=turned)
    for one, other in itertools.pairwise(sorted(drawn)):
        assert one[1] <= other[0]


def test_a_row_of_one_direction_has_no_marks_in_it():
    assert side_by_side(("Norda Courier", None, "", "3 Mar 2025")) == "Norda Courier · 3 Mar 2025"
