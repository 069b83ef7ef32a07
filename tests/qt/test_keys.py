"""Keys on other layouts than QWERTY: what is typed counts, else the place of the key where letters are not Latin."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from reader.config.actions import (
    ACTIONS,
    CONTEXTS,
    EVERYWHERE,
    LIST,
    MENTION,
    READING,
    RESERVED_KEYS,
    SELECTION,
    clashes,
)
from reader.config.review_actions import REVIEW
from reader.ui.window.keys import KeyMap, plain_character, typed
from tests.qt.window_kit import TEXT, annotations, label, make_library, opened, select

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY, MOD = Qt.Key, Qt.KeyboardModifier
PLACES = {
    "Q": 24, "W": 25, "E": 26, "R": 27, "T": 28, "Y": 29, "U": 30, "I": 31, "O": 32, "P": 33, "A": 38, "S": 39, "D": 40,
    "F": 41, "G": 42, "H": 43, "J": 44, "K": 45, "L": 46, "Z": 52, "X": 53, "C": 54, "V": 55, "B": 56, "N": 57, "M": 58,
}  # fmt: skip
"""Scan codes of the letter keys by where they are on QWERTY, as X11 and Wayland count them."""

AZERTY = {"A": "Q", "Q": "A", "Z": "W", "W": "Z"}
GERMAN = {"Z": "Y", "Y": "Z"}
ARABIC = {
    "P": "ح",
    "O": "خ",
    "L": "م",
    "J": "ت",
    "K": "ن",
    "T": "ف",
    "N": "ى",
    "Z": "ئ",
    "D": "ي",
    "Q": "ض",
    "A": "ش",
    "R": "ق",
    "S": "س",
}
on_x11 = pytest.mark.skipif(sys.platform == "win32", reason="scan codes of X11 and Wayland")


def event(text: str, key: int, place: str = "", modifiers: Qt.KeyboardModifier = MOD.NoModifier) -> QKeyEvent:
    """A press as the platform sends it."""
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, PLACES.get(place, 0), 0, 0, text)


def latin(letter: str, swapped: dict[str, str], modifiers: Qt.KeyboardModifier = MOD.NoModifier) -> QKeyEvent:
    """The key that types a letter on a layout with Latin letters: the key stands elsewhere than on QWERTY."""
    return event(letter.lower(), ord(letter), swapped.get(letter, letter), modifiers)


def arabic(place: str, modifiers: Qt.KeyboardModifier = MOD.NoModifier) -> QKeyEvent:
    """The key at a place of QWERTY, as an Arabic layout sends it."""
    letter = ARABIC[place]
    control = bool(modifiers & MOD.ControlModifier)
    return event("" if control else letter, ord(letter), place, modifiers)


@pytest.fixture
def keys() -> KeyMap:
    return KeyMap()


@on_x11
@pytest.mark.parametrize("layout", [{}, AZERTY, GERMAN], ids=["qwerty", "azerty", "german"])
@pytest.mark.parametrize("letter", list("POLEDCQWZAY"))
def test_on_latin_layouts_a_labels_key_is_the_letter_it_types(layout, letter):
    assert plain_character(latin(letter, layout)) == letter


@on_x11
@pytest.mark.parametrize("place", ["P", "O", "L", "D", "Q"])
def test_on_arabic_a_labels_key_is_the_one_at_its_place(place):
    assert plain_character(arabic(place)) == place


@on_x11
@pytest.mark.parametrize(
    ("contexts", "letter", "action"),
    [
        ((READING, EVERYWHERE), "J", "go.next_paragraph"),
        ((READING, EVERYWHERE), "K", "go.previous_paragraph"),
        ((SELECTION, READING, EVERYWHERE), "T", "mark.palette"),
        ((READING, EVERYWHERE), "T", "mark.tag_paragraph"),
        ((SELECTION, READING, EVERYWHERE), "N", "mark.note"),
        ((READING, EVERYWHERE), "N", "mark.note_here"),
        ((MENTION, READING, EVERYWHERE), "N", "mark.note_mention"),
        ((REVIEW,), "A", "review.accept"),
        ((REVIEW,), "R", "review.reject"),
        ((REVIEW,), "S", "review.skip"),
    ],
)
def test_the_letters_of_reading_mean_the_same_on_every_layout(keys, contexts, letter, action):
    for press in (latin(letter, {}), latin(letter, AZERTY), latin(letter, GERMAN), arabic(letter)):
        assert keys.find(press, contexts) == action


@on_x11
def test_undo_is_the_key_that_types_z_and_on_arabic_the_one_at_its_place(keys):
    for press in (
        latin("Z", {}, MOD.ControlModifier),
        latin("Z", AZERTY, MOD.ControlModifier),
        latin("Z", GERMAN, MOD.ControlModifier),
        arabic("Z", MOD.ControlModifier),
    ):
        assert keys.find(press, (READING, EVERYWHERE)) == "edit.undo"
    # Where QWERTY has its Z, German has its Y: that is redo.
    there = event("y", ord("Y"), "Z", MOD.ControlModifier)
    assert keys.find(there, (READING, EVERYWHERE)) == "edit.redo"


@on_x11
def test_shift_with_a_letter_is_another_key_and_no_labels_key(keys):
    for press in (latin("J", AZERTY, MOD.ShiftModifier), arabic("J", MOD.ShiftModifier)):
        assert keys.find(press, (READING, EVERYWHERE)) == "go.next_mark"
    for press in (latin("A", AZERTY, MOD.ShiftModifier), arabic("A", MOD.ShiftModifier)):
        assert keys.find(press, (REVIEW,)) == "review.accept_like"
        assert plain_character(press) is None


def test_a_sign_counts_as_what_it_types_whatever_modifier_the_layout_needs_for_it(keys):
    # “.” is Shift+; on AZERTY, “+” has a key of its own on German, “=” is under Shift+0 there.
    dot = event(".", KEY.Key_Period, modifiers=MOD.ShiftModifier)
    assert "." in typed(dot)
    assert "," in typed(event(",", KEY.Key_Comma))
    for press in (
        event("+", KEY.Key_Plus, modifiers=MOD.ControlModifier),
        event("+", KEY.Key_Plus, modifiers=MOD.ControlModifier | MOD.ShiftModifier),
        event("=", KEY.Key_Equal, modifiers=MOD.ControlModifier),
    ):
        assert keys.find(press, (READING, EVERYWHERE)) == "view.larger"


def test_digits_of_azerty_which_need_shift_are_no_labels_keys_and_the_number_pad_is(keys):
    assert plain_character(event("&", KEY.Key_Ampersand)) is None
    assert plain_character(event("1", KEY.Key_1, modifiers=MOD.KeypadModifier)) == "1"


@pytest.mark.parametrize("key", [KEY.Key_Shift, KEY.Key_Control, KEY.Key_Alt, KEY.Key_AltGr, KEY.Key_Meta])
def test_a_modifier_alone_means_nothing(keys, key):
    assert typed(event("", key)) == []
    assert keys.find(event("", key), CONTEXTS) is None


def test_letters_with_accents_are_no_labels_keys():
    assert plain_character(event("é", 0xC9)) is None
    assert plain_character(event("ö", 0xD6)) is None


def test_no_key_stands_twice_in_a_context_and_a_clash_is_told():
    declared = {action.id: action.keys for action in ACTIONS}
    assert clashes(declared) == []
    told = clashes({**declared, "go.next_paragraph": ("K",), "mark.note": ("Ctrl+Z",)})
    assert (READING, "K", "go.next_paragraph, go.previous_paragraph") in told
    assert any(context == SELECTION and key == "Ctrl+Z" for context, key, _ in told)
    # Reading and selection may share a key: only one of them has the hands.
    assert clashes({**declared, "go.next_paragraph": ("T2",), "mark.palette": ("T2",)}) == []


def test_letters_that_mean_something_while_reading_are_no_labels_keys():
    assert {"T", "N", "J", "K"} <= RESERVED_KEYS


def test_a_persons_own_keys_take_the_place_of_the_declared_ones(keys):
    changed = KeyMap({"go.next_paragraph": ["H"]})
    assert changed.find(latin("H", {}), (READING, EVERYWHERE)) == "go.next_paragraph"
    assert changed.find(latin("J", {}), (READING, EVERYWHERE)) is None
    assert changed.first("go.next_paragraph") == "H"
    assert keys.find(event("", KEY.Key_Delete), (LIST,)) == "article.delete"


# In the window


@pytest.fixture
def app(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    with opened(qapp, qtbot, tmp_path / "study.newsgloss", tmp_path / "settings") as made:
        yield made


@on_x11
@pytest.mark.parametrize("press", [latin("P", AZERTY), latin("P", GERMAN), arabic("P")], ids=["azerty", "german", "ar"])
def test_a_labels_key_labels_on_every_layout(app, qtbot, press):
    select(app, "Pieter Vance")
    QApplication.sendEvent(app.window.page, press.clone())
    qtbot.waitUntil(lambda: [one.label for one in annotations(app)] == ["Person"], timeout=10_000)


@on_x11
def test_on_arabic_the_whole_round_is_done_by_keys(app, qtbot):
    page = app.window.page
    page.place_caret(0)
    QApplication.sendEvent(page, arabic("J"))
    assert page.caret() == TEXT.index("By Maren")
    label(app, qtbot, "Port Alder", KEY.Key_L)
    QApplication.sendEvent(page, arabic("Z", MOD.ControlModifier))
    qtbot.waitUntil(lambda: not annotations(app), timeout=10_000)
    select(app, "Port Alder")
    QApplication.sendEvent(page, arabic("T"))
    qtbot.waitUntil(app.window.palette_.isVisible, timeout=5_000)
    app.window.palette_.hide()
    select(app, "Port Alder")
    QApplication.sendEvent(page, arabic("N"))
    assert app.window.note_card.isVisible()
