"""The review beside the page: candidates are accepted or rejected key by key, and taken back at once."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations.model.candidate import ACCEPTED, REJECTED
from tests.qt.review_kit import (
    CTRL,
    FIRST,
    KEY,
    MOD,
    SHIFT,
    begin,
    current,
    dashed,
    focus,
    key,
    make_study,
    mark,
    mentions,
    panel,
    review,
    settled,
    shown,
)
from tests.qt.window_kit import (
    TEXT,
    go_to,
    opened,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def path(tmp_path, monkeypatch):
    """Ingrid Solheim in two articles."""
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "study.newsgloss"
    make_study(path)
    return path


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


def test_a_mentions_words_are_found_everywhere_and_the_keys_go_to_the_list(app, qtbot):
    mark(app, qtbot)
    begin(app, qtbot, 2)
    assert shown(app) == [
        "left: 1", "Ingrid Solheim ?", "left: 1", "Ingrid Solheim ?",
    ]  # fmt: skip
    assert focus() is panel(app).list
    assert panel(app).head._found.text() == "2 places in 2 articles"
    assert panel(app).accept_all.text() == "Accept the 2 left…"
    assert dashed(app) == ["Ingrid Solheim"]
    assert app.window.page.scene.focused == "candidate 0"
    assert "Ingrid Solheim thanked the council" in panel(app).card._sentence.text().replace("</span>", "").replace(
        "<span style='color:#665f55'>", ""
    )


def test_an_accepted_candidate_is_a_mention_and_the_page_follows_the_next_one(app, qtbot):
    mark(app, qtbot)
    begin(app, qtbot, 2)
    key(app, KEY.Key_A)
    qtbot.waitUntil(lambda: app.state.view.row.name == "vote.txt", timeout=10_000)
    assert focus() is panel(app).list
    assert dashed(app) == ["Ingrid Solheim"]
    settled(app, qtbot)
    assert mentions(app, "ferry.txt") == ["Ingrid Solheim", "Ingrid Solheim"]
    assert panel(app).head.decided_words() == "1 of 2 decided"
    key(app, KEY.Key_A)
    settled(app, qtbot)
    qtbot.waitUntil(lambda: dashed(app) == [], timeout=10_000)
    assert shown(app)[2:] == ["left: 0", "Ingrid Solheim accepted"]
    assert panel(app).accept_all.isHidden()


def test_all_names_of_an_entity_are_looked_for_and_the_mentions_are_linked_to_it(app, qtbot):
    mark(app, qtbot, entity=True)
    begin(app, qtbot, 5)
    assert [row.candidate.quote for row in panel(app).model.entries] == [
        "Ingrid Solheim", "Ingrid Solheim", "Solheim", "Solheim", "SOLHEIM",
    ]  # fmt: skip
    key(app, KEY.Key_A)
    settled(app, qtbot)
    uses = app.state.reading.ask_now(lambda library: [row.mentions for row in library.entities.rows()])
    assert uses == [2]


def test_rejecting_skipping_and_changing_ones_mind(app, qtbot):
    mark(app, qtbot, entity=True)
    begin(app, qtbot, 5)
    key(app, KEY.Key_R)
    key(app, KEY.Key_S)
    assert current(app).number == 2
    key(app, KEY.Key_A)
    key(app, KEY.Key_Up)
    assert current(app).number == 2
    key(app, KEY.Key_R)
    settled(app, qtbot)
    assert [one.verdict for one in panel(app).model.entries] == [REJECTED, "", REJECTED, "", ""]
    assert panel(app).head._counted.text() == "0 accepted, 2 rejected"
    assert mentions(app, "vote.txt") == []
    for _ in range(9):
        key(app, KEY.Key_Up)
    assert current(app).number == 0
    key(app, KEY.Key_A)
    settled(app, qtbot)
    assert mentions(app, "ferry.txt") == ["Ingrid Solheim", "Ingrid Solheim"]
    assert panel(app).card._said.text() == "" or current(app).number != 0


@pytest.mark.skipif(sys.platform == "win32", reason="scan codes of X11 and Wayland")
def test_the_keys_are_those_at_their_places_where_letters_are_not_latin(app, qtbot):
    mark(app, qtbot, entity=True)
    begin(app, qtbot, 5)
    listed = panel(app).list
    for text, place in (("ق", 27), ("ش", 38)):
        QApplication.sendEvent(listed, QKeyEvent(QEvent.Type.KeyPress, ord(text), MOD.NoModifier, place, 0, 0, text))
    settled(app, qtbot)
    assert [one.verdict for one in panel(app).model.entries] == [REJECTED, ACCEPTED, "", "", ""]


def test_after_the_last_one_it_goes_on_with_what_was_skipped(app, qtbot):
    mark(app, qtbot)
    begin(app, qtbot, 2)
    key(app, KEY.Key_S)
    assert current(app).number == 1
    key(app, KEY.Key_A)
    assert current(app).number == 0


def test_shift_a_accepts_all_like_this_one(app, qtbot):
    mark(app, qtbot, entity=True)
    begin(app, qtbot, 5)
    key(app, KEY.Key_A, SHIFT)
    settled(app, qtbot)
    assert [one.verdict for one in panel(app).model.entries] == [ACCEPTED, ACCEPTED, "", "", ""]


def test_accepting_all_that_are_left_asks_how_many_are_doubtful(app, qtbot):
    mark(app, qtbot, entity=True)
    begin(app, qtbot, 5)
    view = panel(app)
    QTest.mouseClick(view.accept_all, Qt.MouseButton.LeftButton)
    assert view.question.isVisible()
    assert view._asked.text() == "2 of these candidates are doubtful."
    assert (view.accept_each.text(), view.accept_sure.text()) == ("Accept all 5", "Accept the 3 sure ones")
    QTest.keyClick(view.accept_each, KEY.Key_Escape)
    assert not view.question.isVisible()
    assert review(app).shown()
    QTest.mouseClick(view.accept_all, Qt.MouseButton.LeftButton)
    QTest.mouseClick(view.accept_sure, Qt.MouseButton.LeftButton)
    settled(app, qtbot)
    assert view.head.decided_words() == "3 of 5 decided"
    QTest.mouseClick(view.accept_all, Qt.MouseButton.LeftButton)
    QTest.mouseClick(view.accept_each, Qt.MouseButton.LeftButton)
    settled(app, qtbot)
    assert view.head.decided_words() == "5 of 5 decided"
    assert len(mentions(app, "vote.txt")) == 4


def test_one_undo_takes_the_batch_back_and_redo_brings_it_again(app, qtbot):
    mark(app, qtbot, entity=True)
    begin(app, qtbot, 5)
    for press_ in (KEY.Key_A, KEY.Key_R, KEY.Key_A):
        key(app, press_)
    settled(app, qtbot)
    name = "Mark “Ingrid Solheim” everywhere"
    qtbot.waitUntil(lambda: name in app.window.actions_["edit.undo"].text(), timeout=10_000)
    QTest.keyClick(panel(app).list, KEY.Key_Z, CTRL)
    qtbot.waitUntil(lambda: not any(one.verdict for one in panel(app).model.entries), timeout=10_000)
    assert mentions(app, "ferry.txt") == ["Ingrid Solheim"]
    assert panel(app).head.decided_words() == "0 of 5 decided"
    QTest.keyClick(panel(app).list, KEY.Key_Z, CTRL | SHIFT)
    qtbot.waitUntil(lambda: panel(app).model.decided() == 3, timeout=10_000)
    assert mentions(app, "ferry.txt") == ["Ingrid Solheim", "Ingrid Solheim"]


def test_esc_leaves_with_the_caret_at_the_candidate_and_the_review_goes_on_later(app, qtbot):
    mark(app, qtbot)
    begin(app, qtbot, 2)
    second = TEXT.index("Ingrid", FIRST + 1)
    key(app, KEY.Key_Escape)
    assert not review(app).shown()
    assert focus() is app.window.page
    assert app.window.page.caret() == second
    assert dashed(app) == ["Ingrid Solheim"]
    assert app.window.panel.isVisible()
    QTest.keyClick(app.window.page, KEY.Key_7, CTRL)
    assert review(app).shown()
    assert focus() is panel(app).list
    key(app, KEY.Key_A)
    settled(app, qtbot)
    assert len(mentions(app, "ferry.txt")) == 2


def test_done_ends_the_review_and_takes_its_marks_off_the_page(app, qtbot):
    mark(app, qtbot)
    begin(app, qtbot, 2)
    QTest.mouseClick(panel(app).finish, Qt.MouseButton.LeftButton)
    assert not review(app).shown()
    assert dashed(app) == []
    app.controller.call("review.accept")
    assert app.window.status._words.text() == "There is no review under way."


def test_the_buttons_of_the_open_candidate_do_what_their_keys_do(app, qtbot):
    mark(app, qtbot)
    begin(app, qtbot, 2)
    card = panel(app).card
    assert card.accept.accessibleName() == "Accept (A)"
    QTest.mouseClick(card.reject, Qt.MouseButton.LeftButton)
    settled(app, qtbot)
    assert panel(app).model.entries[0].verdict == REJECTED
    QTest.mouseClick(card.accept, Qt.MouseButton.LeftButton)
    settled(app, qtbot)
    assert panel(app).model.entries[1].verdict == ACCEPTED
    rect = panel(app).list.visualRect(panel(app).model.index(1, 0))
    QTest.mouseClick(panel(app).list.viewport(), Qt.MouseButton.LeftButton, MOD.NoModifier, rect.center())
    assert current(app).number == 0


def test_rows_and_the_open_candidate_say_themselves_to_screen_readers(app, qtbot):
    mark(app, qtbot, entity=True)
    begin(app, qtbot, 5)
    model = panel(app).model
    said = [model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(model.rowCount())]
    assert said[0] == "Harbour vote keeps the night ferry, left: 1"
    assert said[5].startswith("“Solheim”. Part of “Erik Solheim”.")
    key(app, KEY.Key_R)
    assert "Rejected" in model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_several_candidates_are_rejected_at_once_after_their_number_was_said(app, qtbot):
    mark(app, qtbot)
    begin(app, qtbot, 2)
    QTest.keyClick(panel(app).list, KEY.Key_A, CTRL)
    key(app, KEY.Key_R)
    assert panel(app)._asked.text() == "Reject 2 candidates? One Undo takes it back."
    assert panel(app).model.rejected == 0
    QTest.keyClick(focus(), KEY.Key_Space)
    settled(app, qtbot)
    assert (panel(app).model.rejected, panel(app).head.decided_words()) == (2, "2 of 2 decided")
    QTest.keyClick(app.window.page, KEY.Key_Z, CTRL)
    qtbot.waitUntil(lambda: panel(app).model.rejected == 0, timeout=10_000)


def test_many_that_are_accepted_at_once_are_painted_and_counted_once(app, qtbot):
    mark(app, qtbot)
    begin(app, qtbot, 2)
    model, told = panel(app).model, []
    model.dataChanged.connect(lambda *_: told.append("painted"))
    model.counted.connect(lambda: told.append("counted"))
    review(app)._accept_all(tuple(model.left()))
    assert told == ["painted", "counted"]
    assert (model.accepted, model.decided(), [one.heading.left for one in model.entries]) == (2, 2, [0, 0])
    settled(app, qtbot)
    assert told == ["painted", "counted"]


def test_a_second_review_has_the_keys_too_when_the_one_before_was_left_with_candidates(app, qtbot):
    mark(app, qtbot, entity=True)
    begin(app, qtbot, 5)
    key(app, KEY.Key_Escape)
    go_to(app, qtbot, "ferry.txt")
    app.window.page.setFocus()
    app.window.page.place_caret(FIRST + 2)
    begin(app, qtbot, 5)
    qtbot.waitUntil(lambda: focus() is panel(app).list, timeout=10_000)
    QTest.keyClick(panel(app).list, KEY.Key_A)
    qtbot.waitUntil(lambda: panel(app).model.decided() == 1, timeout=10_000)
