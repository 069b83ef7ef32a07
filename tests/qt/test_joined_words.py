"""A mention on several stretches of words is drawn as one: dots join them, and all light up together."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QLineF, QObject, QPoint
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QApplication

from reader.ui.page.marks import PageArticle, PageMark
from reader.ui.page.paint_joins import join_lines
from tests.qt.page_kit import TEXT, mouse, point, sample, show

SENTENCE = "The council of Port Alder heard about the night ferry once more, and again put off its vote. "
LONG = "\n\n".join(f"{n}. " + SENTENCE * 3 for n in range(60))
HEBREW = "המועצה דנה שוב במעבורת הלילה ודחתה את ההצבעה. " * 6


def on(text: str, *words: str, name: str = "m") -> PageMark:
    starts = [text.index(one) for one in words]
    return PageMark(
        name, "mention", tuple((at, at + len(one)) for at, one in zip(starts, words, strict=True)), "PER", "orange"
    )


def lines(page, mark: PageMark) -> list[QLineF]:
    QApplication.processEvents()
    return join_lines(page.layout_, mark, 0, len(page.article.text))


def dots(page, line: QLineF) -> float:
    """The share of a line's pixels that are in the colour of the mark's rule."""
    picture, scroll = page.viewport().grab().toImage(), page.verticalScrollBar().value()
    rule = page.scene.inks.rule("orange")
    long = max(1, int(line.length()))
    hits = 0
    for step in range(long):
        at = line.pointAt(step / long)
        near = (
            picture.pixelColor(round(at.x() + dx), round(at.y() + dy - scroll))
            for dx in (-1, 0, 1)
            for dy in (-1, 0, 1)
        )
        hits += any(abs(seen.blue() - rule.blue()) < 160 for seen in near)
    return hits / long


def test_on_one_line_the_dots_go_from_the_end_of_one_to_the_start_of_the_next_in_the_underlines_lane(qtbot):
    mark = on(TEXT, "José", "Kast")
    page = show(qtbot, sample(mark))
    (line,) = lines(page, mark)
    first, second = page.layout_.row(page.layout_.display.row_of(mark.spans[0][0])).traces["m"]
    assert line.x1() == pytest.approx(page.layout_.x + first.rule.right())
    assert line.x2() == pytest.approx(page.layout_.x + second.rule.left())
    assert dots(page, line) > 0.2
    picture, y = page.viewport().grab().toImage(), round(line.y1()) - page.verticalScrollBar().value()
    assert len({picture.pixel(x, y) for x in range(round(line.x1()) + 2, round(line.x2()) - 2)}) > 2  # dots, no rule
    page.set_marks(removed=["m"])
    assert dots(page, line) == 0
    assert not page.layout_.index.several


def test_from_line_to_line_they_go_by_the_margin_and_over_no_words_between(qtbot):
    mark = on(TEXT, "Antonio", "second sentence")
    page = show(qtbot, sample(mark), width=520)
    there, back, down = lines(page, mark)
    layout = page.layout_
    assert there.x2() == back.x2() == down.x1() == down.x2() < layout.x
    assert down.y1() == there.y1() < back.y1() == down.y2()
    assert all(dots(page, line) > 0.2 for line in (there, back, down))


def test_within_a_paragraph_they_take_the_nearer_margin(qtbot):
    text = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " * 2
    page = show(qtbot, PageArticle(text), width=420)
    row = page.layout_.row(0)
    ends = [page.layout_.display.to_text(line.end) for line in row.lines[:2]]
    spans = tuple((text.rindex(" ", 0, end - 1) + 1, end - 1) for end in ends)
    mark = PageMark("m", "mention", spans, "PER", "orange")
    page.set_marks([mark])
    assert lines(page, mark)[-1].x1() > page.layout_.x + page.layout_.width


def test_words_that_run_left_are_joined_at_the_right(qtbot):
    text = f"{HEBREW}\n\n{HEBREW.replace('המועצה', 'העירייה')}"
    mark = on(text, "במעבורת", "העירייה")
    page = show(qtbot, PageArticle(text, marks=(mark,)))
    assert lines(page, mark)[-1].x1() > page.layout_.x + page.layout_.width


def test_between_words_that_are_far_apart_the_line_is_seen_and_nothing_is_laid_out_for_it(qtbot):
    mark = on(LONG, "2. The council", "55. The council")
    page = show(qtbot, PageArticle(LONG, marks=(mark,)))
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum() // 2)
    page.grab()
    QApplication.processEvents()
    laid_out = page.layout_.maker.laid_out
    x = page.layout_.x - page.layout_.metrics.px * 0.2
    top = page.verticalScrollBar().value()
    assert dots(page, QLineF(x, top + 50, x, top + 450)) > 0.2
    assert page.layout_.maker.laid_out - laid_out <= 1
    assert page.layout_.display.row_of(mark.spans[1][0]) not in page.layout_.rows


def test_the_pointer_and_the_ring_light_all_of_it(qtbot):
    mark = on(TEXT, "Antonio", "second sentence")
    page = show(qtbot, sample(mark), width=520)
    down = lines(page, mark)[-1]
    box = page.rects_of(*mark.spans[1])[0]
    plain = page.viewport().grab().toImage()
    mouse(page, "hover", point(page, mark.spans[0][0] + 1))
    QApplication.processEvents()
    assert page.scene.hovered == "m"
    lit = page.viewport().grab().toImage()
    other = range(box.y + box.height, box.y + box.height + 6)
    assert any(plain.pixel(box.x + 5, y) != lit.pixel(box.x + 5, y) for y in other)
    x, scroll = round(down.x1()), page.verticalScrollBar().value()
    column = range(round(down.y1()) + 3 - scroll, round(down.y2()) - 3 - scroll)
    assert any(plain.pixel(x + dx, y) != lit.pixel(x + dx, y) for y in column for dx in (-1, 0, 1))
    page.focus_mark("m")
    assert {turn for turn, _end, _at in page.layout_.handles()} == {0, 1}


class Painted(QObject):
    """Sees which part of the page is painted anew."""

    def __init__(self, page) -> None:
        super().__init__(page)
        QApplication.processEvents()
        self.region = QRegion()
        page.viewport().installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            self.region = self.region.united(event.region())
        return False


@pytest.mark.parametrize("how", ["hover", "focus", "add", "remove"])
def test_what_joins_the_words_is_painted_anew_when_it_changes(qtbot, how):
    mark = on(LONG, "0. The", "2. The")
    page = show(qtbot, PageArticle(LONG, marks=(mark,)))
    down = lines(page, mark)[-1].pointAt(0.5).toPoint() - QPoint(0, page.verticalScrollBar().value())
    if how == "add":
        page.set_marks(removed=["m"])
    painted = Painted(page)
    if how == "hover":
        mouse(page, "hover", point(page, mark.spans[0][0] + 1))
    elif how == "focus":
        page.focus_mark("m")
    else:
        page.set_marks(*([mark],) if how == "add" else ((), ["m"]))
    QApplication.processEvents()
    assert painted.region.contains(down)
