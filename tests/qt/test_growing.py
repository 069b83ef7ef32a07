"""F2 selects more and more round the caret, and Shift+F2 goes back, with the keys a person presses."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt

from tests.qt.page_kit import drag, point
from tests.qt.window_kit import make_library, opened, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY, MOD = Qt.Key, Qt.KeyboardModifier
# The accents stand as characters of their own.
JOSE = "Jose\u0301 Anto\u0301nio Ge\u0301lvez"
FIRST = f"The chair said little. {JOSE} spoke for an hour, and nobody asked him why. Then the vote was put off."
SECOND = "Last week Ursula van der Meer wrote to the council of Port Alder. Nobody answered her letter at all."
THIRD = "北港市議会は夜の渡し船を残すことを決めた。反対した議員は三人だけだった。"
FOURTH = "परिषद ने रात की नौका को बनाए रखने का फ़ैसला किया। किसी ने विरोध नहीं किया।"
TEXT = f"Harbour vote keeps the night ferry\n\nBy Maren Holt\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{FOURTH}\n"


@pytest.fixture
def app(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss", TEXT)
    with opened(qapp, qtbot, tmp_path / "study.newsgloss", tmp_path / "settings") as made:
        assert made.state.view.text == TEXT
        yield made


def selected(app) -> str:
    start, end = app.window.page.selection()
    return TEXT[start:end]


def grown(app, at: int) -> list[str]:
    """What F2 selects, press by press, till it is no more."""
    app.window.page.place_caret(at)
    found = []
    for _ in range(8):
        press(app, KEY.Key_F2)
        if found and selected(app) == found[-1]:
            return found
        found.append(selected(app))
    raise AssertionError(found)


@pytest.mark.parametrize(
    ("at", "steps"),
    [
        (TEXT.index(JOSE) + 3, ["Jose\u0301", JOSE, FIRST[23 : FIRST.index(" Then")], FIRST]),
        (TEXT.index("Ge\u0301lvez") + 2, ["Ge\u0301lvez", JOSE, FIRST[23 : FIRST.index(" Then")], FIRST]),
        (TEXT.index("van der"), ["van", SECOND[: SECOND.index(" Nobody")], SECOND]),
        (
            TEXT.index("Ursula") + 1,
            ["Ursula", "Ursula van der Meer", SECOND[: SECOND.index(" Nobody")], SECOND],
        ),
        (TEXT.index("Meer"), ["Meer", "Ursula van der Meer", SECOND[: SECOND.index(" Nobody")], SECOND]),
        (TEXT.index("hour"), ["hour", FIRST[23 : FIRST.index(" Then")], FIRST]),
    ],
)
def test_f2_selects_word_name_sentence_paragraph_and_shift_f2_goes_back(app, at, steps):
    assert grown(app, at) == steps
    back = [selected(app)]
    for _ in steps[1:]:
        press(app, KEY.Key_F2, MOD.ShiftModifier)
        back.append(selected(app))
    assert back == steps[::-1]
    press(app, KEY.Key_F2)
    assert selected(app) == (steps[1] if len(steps) > 1 else steps[0])


@pytest.mark.parametrize(("at", "paragraph", "stop"), [("渡", THIRD, "。"), ("रात", FOURTH, "।")])
def test_in_other_scripts_it_goes_from_word_to_sentence_to_paragraph(app, at, paragraph, stop):
    steps = grown(app, TEXT.index(at))
    assert at in steps[0]
    assert stop not in steps[0]
    assert steps[-2:] == [paragraph[: paragraph.index(stop) + 1], paragraph]
    assert all(small in large for small, large in pairwise(steps))
    for wanted in steps[-2::-1]:
        press(app, KEY.Key_F2, MOD.ShiftModifier)
        assert selected(app) == wanted


def test_what_has_grown_is_labelled_whole(app, qtbot):
    app.window.page.place_caret(TEXT.index(JOSE) + 3)
    press(app, KEY.Key_F2)
    press(app, KEY.Key_F2)
    press(app, KEY.Key_P)
    qtbot.waitUntil(lambda: [one.quote for one in app.state.view.annotations] == [JOSE], timeout=10_000)


def test_a_drag_with_control_takes_letters_with_all_their_accents(app):
    page, start = app.window.page, TEXT.index(JOSE)
    drag(page, point(page, start + 1), point(page, start + 3, right=True), MOD.ControlModifier)
    assert selected(app) == "ose\u0301"
