"""Words are taken in the hand: mentions under one point, mentions on several stretches of words, the marker."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotations.commands.spans import add_span
from tests.qt.page_kit import drag, mouse
from tests.qt.window_kit import TEXT, annotations, label, make_library, middle, opened, press, select

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY, MOD = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def app(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    with opened(qapp, qtbot, tmp_path / "study.newsgloss", tmp_path / "settings") as made:
        yield made


def drag_over(app, words):
    start, page = TEXT.index(words), app.window.page
    drag(page, middle(page, start), middle(page, start + len(words) - 1))


def quotes(app):
    return sorted((one.label, one.quote) for one in annotations(app))


def wait_for(app, qtbot, *wanted):
    qtbot.waitUntil(lambda: quotes(app) == sorted(wanted), timeout=10_000)


def undo(app, qtbot, *wanted):
    press(app, KEY.Key_Z, MOD.ControlModifier)
    wait_for(app, qtbot, *wanted)


@pytest.fixture
def stack(app, qtbot):
    """Three mentions over the word Solheim."""
    for words, key in (("Ingrid Solheim said", KEY.Key_O), ("Ingrid Solheim", KEY.Key_P), ("Solheim", KEY.Key_L)):
        label(app, qtbot, words, key)
    app.window.page.place_caret(TEXT.index("Solheim") + 2)
    return {one.quote: one for one in annotations(app)}


def test_alt_down_goes_through_the_mentions_under_the_caret_and_keys_mean_the_one_with_the_ring(app, qtbot, stack):
    page, seen = app.window.page, []
    for _ in range(4):
        press(app, KEY.Key_Down, MOD.AltModifier)
        seen.append(page.scene.focused)
    inner, middle_one, outer = (stack[words].uuid for words in ("Solheim", "Ingrid Solheim", "Ingrid Solheim said"))
    assert seen == [inner, middle_one, outer, inner]
    press(app, KEY.Key_Down, MOD.AltModifier)
    press(app, KEY.Key_D)
    wait_for(app, qtbot, ("Organisation", "Ingrid Solheim said"), ("Date", "Ingrid Solheim"), ("Place", "Solheim"))
    press(app, KEY.Key_Delete)
    wait_for(app, qtbot, ("Organisation", "Ingrid Solheim said"), ("Place", "Solheim"))


def test_the_card_goes_along_and_enter_opens_that_of_the_one_with_the_ring(app, qtbot, stack):
    card = app.controller.cards.card
    press(app, KEY.Key_Down, MOD.AltModifier)
    press(app, KEY.Key_Down, MOD.AltModifier)
    press(app, KEY.Key_Return)
    qtbot.waitUntil(lambda: card.shown is not None and card.shown.one.quote == "Ingrid Solheim", timeout=10_000)
    QTest.keyClick(card.label, KEY.Key_Down, MOD.AltModifier)
    qtbot.waitUntil(lambda: card.shown.one.quote == "Ingrid Solheim said", timeout=10_000)
    assert card.has_focus()


def test_clicks_on_one_place_go_through_the_mentions_there(app, qtbot, stack):
    page, card, seen = app.window.page, app.controller.cards.card, []
    at = middle(page, TEXT.index("Solheim") + 2)
    for words in ("Solheim", "Ingrid Solheim", "Ingrid Solheim said"):
        mouse(page, "press", at)
        mouse(page, "release", at)
        qtbot.waitUntil(lambda w=words: card.shown is not None and card.shown.one.quote == w, timeout=10_000)
        seen.append(page.scene.focused)
        # The next is another click and no second of the same.
        page._gestures._clock.invalidate()
    assert seen == [stack[words].uuid for words in ("Solheim", "Ingrid Solheim", "Ingrid Solheim said")]


def test_words_are_added_to_a_mention_by_keys_taken_out_again_and_undone_one_by_one(app, qtbot):
    label(app, qtbot, "Ingrid Solheim", KEY.Key_P)
    page = app.window.page
    page.place_caret(TEXT.index("Ingrid Solheim") + 3)
    press(app, KEY.Key_Plus)
    select(app, "the ferry stays")
    press(app, KEY.Key_Return)
    wait_for(app, qtbot, ("Person", "Ingrid Solheim … the ferry stays"))
    (one,) = annotations(app)
    assert page.scene.focused == one.uuid
    assert {turn for turn, _end, _at in page.layout_.handles()} == {0, 1}
    page.place_caret(TEXT.index("Ingrid Solheim") + 3)
    press(app, KEY.Key_Minus)
    wait_for(app, qtbot, ("Person", "the ferry stays"))
    undo(app, qtbot, ("Person", "Ingrid Solheim … the ferry stays"))
    undo(app, qtbot, ("Person", "Ingrid Solheim"))


def test_words_are_added_by_the_card_and_the_mouse_and_esc_adds_none(app, qtbot):
    label(app, qtbot, "Ingrid Solheim", KEY.Key_P)
    page, card = app.window.page, app.controller.cards.card
    page.place_caret(TEXT.index("Ingrid Solheim") + 3)
    press(app, KEY.Key_Plus)
    press(app, KEY.Key_Escape)
    drag_over(app, "Pieter Vance")
    assert app.controller.offering.bar.isVisible()
    press(app, KEY.Key_Escape)
    page.place_caret(TEXT.index("Ingrid Solheim") + 3)
    press(app, KEY.Key_Return)
    qtbot.waitUntil(card.isVisible, timeout=10_000)
    QTest.mouseClick(card.add_words, Qt.MouseButton.LeftButton)
    drag_over(app, "Pieter Vance")
    wait_for(app, qtbot, ("Person", "Ingrid Solheim … Pieter Vance"))
    assert not app.controller.offering.bar.isVisible()


def test_the_end_of_the_words_under_the_caret_is_moved_and_other_words_of_the_mention_stay(app, qtbot):
    label(app, qtbot, "Ingrid Solheim", KEY.Key_P)
    page = app.window.page
    page.place_caret(TEXT.index("Ingrid Solheim") + 3)
    press(app, KEY.Key_Plus)
    drag_over(app, "Port")
    wait_for(app, qtbot, ("Person", "Ingrid Solheim … Port"))
    page.place_caret(TEXT.index("Port Alder") + 1)
    press(app, KEY.Key_Right, MOD.AltModifier | MOD.ShiftModifier)
    wait_for(app, qtbot, ("Person", "Ingrid Solheim … Port Alder"))


def test_the_marker_in_the_hand_labels_each_selection_until_esc_and_undo_takes_one_by_one(app, qtbot):
    window, page = app.window, app.window.page
    label(app, qtbot, "Port Alder", KEY.Key_L)
    app.controller.call("mark.hand")
    assert window.actions_["mark.hand"].isChecked()
    assert page.pointer.tool is not None
    assert window.status.hand.isVisible()
    assert "Place" in window.status.hand.text()
    port, monday, alder = ("Place", "Port Alder"), ("Place", "Monday"), ("Place", "Pieter Vance")
    drag_over(app, "Monday")
    wait_for(app, qtbot, port, monday)
    assert not app.controller.offering.bar.isVisible()
    drag_over(app, "Pieter Vance")
    wait_for(app, qtbot, port, monday, alder)
    press(app, KEY.Key_Escape)
    assert not window.status.hand.isVisible()
    assert page.pointer.tool is None
    drag_over(app, "council")
    assert app.controller.offering.bar.isVisible()
    undo(app, qtbot, port, monday)
    undo(app, qtbot, port)


def test_three_clicks_with_the_marker_label_the_sentence_and_not_the_word_too(app, qtbot):
    app.controller.call("mark.hand")
    at = middle(app.window.page, TEXT.index("Councillor") + 3)
    for kind in ("press", "double", "press"):
        mouse(app.window.page, kind, at)
        mouse(app.window.page, "release", at)
    qtbot.waitUntil(lambda: len(annotations(app)) == 1, timeout=10_000)
    assert annotations(app)[0].quote.startswith("Councillor Pieter")


def test_the_key_takes_the_marker_another_label_changes_it_and_its_button_puts_it_down(app, qtbot):
    press(app, KEY.Key_L, MOD.ControlModifier)
    assert app.controller.hand.holds()
    press(app, KEY.Key_D)
    assert "Date" in app.window.status.hand.text()
    drag_over(app, "Monday")
    wait_for(app, qtbot, ("Date", "Monday"))
    QTest.mouseClick(app.window.status.hand, Qt.MouseButton.LeftButton)
    assert not app.controller.hand.holds()


def card_of_three(app, qtbot):
    """The card of a mention on three stretches of words, opened at the first."""
    label(app, qtbot, "Ingrid Solheim", KEY.Key_P)
    (one,) = annotations(app)
    spans = [(TEXT.index(words), TEXT.index(words) + len(words)) for words in ("the ferry stays", "Pieter Vance")]
    for span in spans:
        app.controller.change(lambda library, span=span: add_span(library.session, one.uuid, span))
    wait_for(app, qtbot, ("Person", "Ingrid Solheim … the ferry stays … Pieter Vance"))
    app.window.page.place_caret(TEXT.index("Ingrid Solheim") + 3)
    press(app, KEY.Key_Return)
    card = app.controller.cards.card
    qtbot.waitUntil(lambda: card.isVisible() and len(card.words.out) == 3, timeout=10_000)
    return card


def test_the_card_shows_each_stretch_of_words_goes_there_and_takes_it_out(app, qtbot):
    card, page = card_of_three(app, qtbot), app.window.page
    assert [place.text() for place in card.words.places] == ["Ingrid Solheim", "the ferry stays", "Pieter Vance"]
    assert card.words.out[1].accessibleName() == "Take “the ferry stays” out of the mention"
    QTest.mouseClick(card.words.places[2], Qt.MouseButton.LeftButton)
    assert page.caret() == TEXT.index("Pieter Vance")
    assert card.isVisible()
    button = card.words.out[1]
    button.setFocus()
    QTest.keyClick(button, KEY.Key_Space)
    wait_for(app, qtbot, ("Person", "Ingrid Solheim … Pieter Vance"))
    qtbot.waitUntil(lambda: len(card.words.out) == 2, timeout=10_000)
    assert card.words.out[1].hasFocus()
    # The words at the caret go, and the card stays with the rest.
    QTest.keyClick(card.words.out[1], KEY.Key_Space)
    wait_for(app, qtbot, ("Person", "Ingrid Solheim"))
    qtbot.waitUntil(card.words.isHidden, timeout=10_000)
    assert page.caret() == TEXT.index("Ingrid Solheim")
    assert card.isVisible()
    assert card.label.hasFocus()
    undo(app, qtbot, ("Person", "Ingrid Solheim … Pieter Vance"))


def test_a_stretch_that_is_pressed_twice_takes_no_other_along(app, qtbot):
    card = card_of_three(app, qtbot)
    card.words.taken_out.emit(1)
    card.words.taken_out.emit(1)
    wait_for(app, qtbot, ("Person", "Ingrid Solheim … Pieter Vance"))
    said = app.window.status._words
    qtbot.waitUntil(lambda: said.text() == "These words do not belong to the mention.", timeout=10_000)
    assert quotes(app) == [("Person", "Ingrid Solheim … Pieter Vance")]


def test_nothing_is_taken_out_where_nothing_may_be_changed(app, qtbot):
    card = card_of_three(app, qtbot)
    card.set_read_only("Not now.")
    assert all(not button.isEnabled() or "Not now." in button.toolTip() for button in card.words.out)
    QTest.mouseClick(card.words.out[0], Qt.MouseButton.LeftButton)
    assert quotes(app) == [("Person", "Ingrid Solheim … the ferry stays … Pieter Vance")]
