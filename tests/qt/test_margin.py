"""Cards in the margin: in order, none over another, and only those that are seen cost anything."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.page.margin_places import beside, words_width
from reader.ui.page.marks import PageArticle, PageNote
from reader.ui.page.page import ArticlePage
from tests.qt.page_kit import long_article

MANY = 500


def show(qtbot, notes):
    plain = long_article()
    page = ArticlePage()
    qtbot.addWidget(page)
    page.resize(1400, 900)
    page.set_article(PageArticle(plain.text, plain.blocks, (), tuple(notes), plain.header))
    page.show()
    page.grab()
    return page


def spread(body="A **bold** word, and some more of them that need two lines or three."):
    length = len(long_article().text)
    return [PageNote(f"n{n}", f"{n}: {body}", (n + 1) * length // (MANY + 2), "Ana", "today") for n in range(MANY)]


def seen(page):
    top = page.verticalScrollBar().value()
    return page.layout_.margin.seen(page.layout_, top, top + page.viewport().height())


def test_of_five_hundred_notes_those_are_measured_that_are_seen(qtbot):
    page = show(qtbot, spread())
    margin = page.layout_.margin
    assert margin.wide
    assert 0 < margin.measured <= len(seen(page)) + 2
    before = margin.measured
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum() // 2)
    page.grab()
    assert margin.measured - before <= len(seen(page)) + 4
    page.grab()
    after = margin.measured
    page.grab()
    assert margin.measured == after


def test_a_note_that_is_added_has_no_other_measured_again(qtbot):
    notes = spread()
    page = show(qtbot, notes)
    before = page.layout_.margin.measured
    page.set_notes([*notes, PageNote("new", "One more", 5)])
    page.grab()
    assert page.layout_.margin.measured - before <= 2


def test_a_word_that_is_longer_than_a_line_is_broken_and_lines_stay_lines(qtbot):
    word = "Donaudampfschifffahrtsgesellschaftskapitaensmuetzenabzeichen"
    page = show(qtbot, [PageNote("long", f"{word}\nnext", 40), PageNote("short", "one\ntwo", 90)])
    margin, layout = page.layout_.margin, page.layout_
    document = margin.body(margin.notes[0], layout)
    assert document.size().width() <= words_width(layout.metrics) + 1
    assert document.toPlainText() == f"{word}\nnext"
    assert margin.body(margin.notes[1], layout) is None
    assert margin.cards(layout)[0].box.height() > margin.cards(layout)[1].box.height()


def test_a_crowd_at_one_line_keeps_its_order_and_none_covers_another(qtbot):
    page = show(qtbot, [PageNote(f"n{n}", f"note {n}", 40) for n in range(MANY)])
    cards = page.layout_.margin.cards(page.layout_)
    assert [card.note.id for card in cards] == [f"n{n}" for n in range(MANY)]
    assert all(a.box.bottom() < b.box.top() for a, b in pairwise(cards))
    assert {card.anchor.y() for card in cards} == {cards[0].anchor.y()}


def test_of_a_crowd_the_note_that_is_written_stands_at_its_words_and_the_others_keep_their_order(qtbot):
    notes = [PageNote(f"n{n}", f"note {n}", 40, "Ana") for n in range(MANY)]
    page = show(qtbot, notes)
    page.note_place.begin(notes[250])
    page.note_place.set_height(60)
    cards = page.layout_.margin.cards(page.layout_)
    written = cards[250]
    assert written.note.id == "n250"
    assert abs(written.box.top() - written.anchor.y()) < 40
    assert all(a.box.bottom() < b.box.top() for a, b in pairwise(cards))
    page.note_place.end("note 250")
    page.grab()
    # Then all can be reached again.
    assert page.layout_.margin.cards(page.layout_)[0].box.top() > 0


boxes = st.lists(st.tuples(st.floats(0, 2_000), st.floats(1, 300)), min_size=1, max_size=30)


@given(boxes, st.data())
def test_boxes_in_a_column_never_meet_and_the_favoured_one_is_as_near_as_can_be(drawn, data):
    wanted, heights = sorted(want for want, _ in drawn), [height for _, height in drawn]
    focused = data.draw(st.integers(0, len(drawn) - 1))
    plain, near = beside(wanted, heights, 10, 5), beside(wanted, heights, 10, 5, focused)
    firm = beside(wanted, heights, 10, 5, focused, firmly=True)
    for tops in (plain, near, firm):
        for n in range(len(tops) - 1):
            assert tops[n] + heights[n] + 5 <= tops[n + 1] + 1e-6
    assert min(*plain, *near) >= 10 - 1e-6
    assert plain[focused] + 1e-6 >= near[focused] >= firm[focused] == max(wanted[focused], 10)


def test_the_page_scrolls_down_to_the_last_note_also_where_the_words_end_before(qtbot):
    page = ArticlePage()
    qtbot.addWidget(page)
    page.resize(1400, 900)
    notes = tuple(PageNote(f"n{n}", f"note {n}", 5, "Ana", "today") for n in range(100))
    page.set_article(PageArticle("A few words only.", (), (), notes))
    page.show()
    page.grab()
    bar = page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 2_000, timeout=5_000)
    bar.setValue(bar.maximum())
    page.grab()
    last = page.layout_.margin.card_of(page.layout_, "n99")
    qtbot.waitUntil(lambda: bar.maximum() + page.viewport().height() >= last.box.bottom(), timeout=5_000)
    page.set_notes(notes[:1])
    qtbot.waitUntil(lambda: bar.maximum() == 0, timeout=5_000)
