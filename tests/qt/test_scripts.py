"""Every script: marks, chips, underlines, caret and selection stand where their words are, wherever these run to.

Only places are compared, since typefaces differ from machine to machine; where one is missing, boxes are drawn, and
these run as the letters would.
"""

from __future__ import annotations

from itertools import pairwise

import pytest
import regex
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.ui.page.marks import PageArticle, PageMark
from tests.qt.page_kit import mouse, point, show, words

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LINES = {
    "Arabic": "وافق مجلس ميناء ألدر على إبقاء العبارة حتى عام 2031",
    "Hebrew": "מועצת נמל אלדר אישרה את המעבורת עד 2031",
    "English with Hebrew": "The council מועצת הנמל voted (12:30) again",
    "Arabic with English": "قالت ميرا سولبرغ Mira Solberg إن القرار صائب",
    "Chinese": "奥尔德港议会周二投票决定保留夜间渡轮",
    "Japanese": "オルダー港の議会は夜間フェリーの存続を決めた",
    "Korean": "올더 항구 의회는 야간 페리를 유지했다",
    "Hindi": "मीरा सोलबर्ग ने कहा कि यह पहला कदम है",
    "Tamil": "மீரா சோல்பெர்க் கூறினார்",
    "Bengali": "অ্যাল্ডার বন্দর পরিষদ সিদ্ধান্ত নিয়েছে",
    "Thai": "มีรา โซลเบิร์กกล่าวว่าเป็นก้าวแรก",
    "Emoji": "The family 👨‍👩‍👧‍👦 and 🇨🇱🇳🇴 waved 👍🏽 at Café",
}
RIGHT_TO_LEFT = {"Arabic", "Hebrew", "Arabic with English"}
EACH_LINE = pytest.mark.parametrize("name", LINES)
SLACK = 2.5


def clusters(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in regex.finditer(r"\X", text)]


def boxes(page, start: int, end: int) -> list[tuple[float, float]]:
    return sorted((box.left(), box.right()) for box in page.layout_.boxes(start, end))


def covered(inner: tuple[float, float], outer: list[tuple[float, float]]) -> bool:
    middle = sum(inner) / 2
    return any(left - SLACK <= middle <= right + SLACK for left, right in outer)


def words_in(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in regex.finditer(r"\S+", text)]


@EACH_LINE
def test_characters_stand_side_by_side_and_none_over_another(qtbot, name):
    text = LINES[name]
    page = show(qtbot, PageArticle(text), width=1400)
    seen = [boxes(page, *cluster) for cluster in clusters(text) if not text[slice(*cluster)].isspace()]
    assert all(len(found) == 1 for found in seen)
    in_order = sorted(found[0] for found in seen)
    assert all(after[0] >= before[1] - SLACK for before, after in pairwise(in_order))


@EACH_LINE
def test_the_fill_and_the_line_of_a_mark_lie_over_all_its_characters_and_no_others(qtbot, name):
    text = LINES[name]
    for start, end in words_in(text):
        mark = PageMark("m", "mention", ((start, end),), "PER", "orange")
        page = show(qtbot, PageArticle(text, marks=(mark,)), width=1400)
        traces = page.layout_.rows[0].traces["m"]
        x = page.layout_.x
        fills = [(x + trace.box.left(), x + trace.box.right()) for trace in traces]
        rules = [(x + trace.rule.left(), x + trace.rule.right()) for trace in traces]
        assert fills == rules
        for cluster in clusters(text):
            if text[slice(*cluster)].isspace():
                continue
            inside = start <= cluster[0] < end
            assert covered(boxes(page, *cluster)[0], fills) is inside, text[slice(*cluster)]
        page.close()


@EACH_LINE
def test_a_chip_stands_over_where_the_words_begin(qtbot, name):
    text = LINES[name]
    start, end = words_in(text)[-1]
    mark = PageMark("m", "mention", ((start, end),), "PER", "orange")
    page = show(qtbot, PageArticle(text, marks=(mark,)), width=1400)
    row = page.layout_.rows[0]
    (chip,) = row.chips
    left, right = boxes(page, start, end)[-1 if name in RIGHT_TO_LEFT else 0]
    if name in RIGHT_TO_LEFT:
        assert abs(page.layout_.x + chip.x + chip.width - right) <= SLACK
    else:
        assert abs(page.layout_.x + chip.x - left) <= SLACK
    assert chip.y + page.layout_.metrics.chip_height <= row.traces["m"][0].box.top()


@EACH_LINE
def test_the_caret_stands_at_an_edge_of_the_characters_beside_it(qtbot, name):
    text = LINES[name]
    page = show(qtbot, PageArticle(text), width=1400)
    found = clusters(text)
    for before, after in pairwise(found):
        x = page.layout_.point_of(after[0])[0]
        beside = [box for cluster in (before, after) for box in boxes(page, *cluster)]
        assert any(abs(x - edge) <= SLACK for box in beside for edge in box), text[slice(*after)]


@EACH_LINE
def test_the_caret_goes_by_whole_characters_the_way_the_row_runs(qtbot, name):
    text = LINES[name]
    page = show(qtbot, PageArticle(text), width=1400)
    key = Qt.Key.Key_Left if name in RIGHT_TO_LEFT else Qt.Key.Key_Right
    page.place_caret(0)
    seen = [0]
    for _ in clusters(text):
        QTest.keyClick(page, key)
        seen.append(page.caret())
    assert seen == [0, *(end for _start, end in clusters(text))]


@EACH_LINE
def test_what_is_selected_is_under_the_colour_of_the_selection_and_nothing_else(qtbot, name):
    text = LINES[name]
    page = show(qtbot, PageArticle(text), width=1400)
    start, end = words_in(text)[1] if len(words_in(text)) > 1 else (2, 5)
    page.select(start, end)
    chosen = boxes(page, *page.selection())
    for cluster in clusters(text):
        if not text[slice(*cluster)].isspace():
            assert covered(boxes(page, *cluster)[0], chosen) is (start <= cluster[0] < end)


def test_a_mark_over_two_directions_lies_in_as_many_stretches_as_are_seen(qtbot):
    text = LINES["English with Hebrew"]
    start, end = text.index("council"), text.index(" הנמל")
    mark = PageMark("m", "mention", ((start, end),), "ORG", "green")
    page = show(qtbot, PageArticle(text, marks=(mark,)), width=1400)
    # “מועצת” stands at the right of “הנמל”, which is not marked.
    assert len(page.layout_.rows[0].traces["m"]) == 2


@pytest.mark.parametrize(
    ("text", "at", "word"),
    [
        ("สภาท่าเรืออัลเดอร์มีมติเมื่อวันอังคาร", "รือ", "เรือ"),
        ("ນາຍົກລັດຖະມົນຕີປະເທດລາວ", "ເທດ", "ເທດ"),
        ("မြန်မာနိုင်ငံသမ္မတ", "နိုင်", "နိုင်"),
        ("ក្រុមប្រឹក្សា", "ប្រឹ", "ប្រឹ"),
        ("オルダー港の議会は火曜日、夜間フェリーの存続を決めた。", "議", "議会"),
        ("オルダー港の議会は火曜日、夜間フェリーの存続を決めた。", "ェリ", "フェリー"),
        ("オルダー港の議会は火曜日、夜間フェリーの存続を決めた。", "めた", "めた"),
        ("奥尔德港议会周二投票", "议", "议"),
        ("올더 항구 의회는 했다", "의회", "의회는"),
        ("मीरा सोलबर्ग ने कहा।", "बर्ग", "सोलबर्ग"),
    ],
)
def test_a_double_click_takes_a_word_or_what_comes_nearest_to_one(qtbot, text, at, word):
    page = show(qtbot, PageArticle(text), width=1400)
    where = point(page, text.index(at))
    for kind in ("press", "release", "double", "release"):
        mouse(page, kind, where)
    assert words(page) == word


@pytest.mark.parametrize(
    ("text", "at", "phrase"),
    [
        ("สภาท่าเรือ มีรา โซลเบิร์กกล่าว วันนี้", "โซล", "โซลเบิร์กกล่าว"),
        ("オルダー港のミラ・ソルバーグ市長は語った。", "市長", "ミラ・ソルバーグ市長"),
        ("预算由奥尔德港议会决定，他说。", "议", "奥尔德港议会决定"),
    ],
)
def test_what_grows_from_a_word_without_spaces_is_a_phrase_and_not_yet_the_sentence(qtbot, text, at, phrase):
    page = show(qtbot, PageArticle(text))
    page.place_caret(text.index(at))
    assert page.grow_selection()
    assert len(words(page)) < len(phrase)
    assert page.grow_selection()
    assert words(page) == phrase
    assert page.grow_selection()
    assert phrase in words(page) != phrase


def test_a_drag_over_words_without_spaces_stops_at_any_character(qtbot):
    text = "สภาท่าเรืออัลเดอร์มีมติ"
    page = show(qtbot, PageArticle(text))
    start = text.index("มติ")
    page.select(start, start + 3, exact=False)
    assert words(page) == "มติ"


def test_steps_by_words_go_through_text_without_spaces(qtbot):
    text = "オルダー港の議会は決めた"
    page = show(qtbot, PageArticle(text))
    page.place_caret(0)
    seen = []
    while page.caret() < len(text):
        QTest.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
        seen.append(page.caret())
    assert "|".join(text[start:end] for start, end in pairwise([0, *seen])) == "オルダー|港|の|議会|は|決|めた"
