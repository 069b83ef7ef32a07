"""What stood on words that were changed is never lost from sight, and is put where it belongs key by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotations.library import Library
from tests.qt.window_kit import TEXT, annotations, label, make_library, opened, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def app(qapp, qtbot, tmp_path):
    make_library(tmp_path / "news.newsgloss")
    with opened(qapp, qtbot, tmp_path / "news.newsgloss", tmp_path / "settings.json") as made:
        yield made


def edit(app, qtbot, *pairs: tuple[str, str]) -> None:
    """Change words in the editor, and keep that."""
    press(app, Qt.Key.Key_E, CTRL | SHIFT)
    editing = app.controller.mending.editing
    qtbot.waitUntil(lambda: editing.active, timeout=10_000)
    for old, new in pairs:
        start = editing.editor.typed.text.index(old)
        editing.editor.place_caret(start, start + len(old))
        if new:
            QTest.keyClicks(editing.editor, new)
        else:
            QTest.keyClick(editing.editor, Qt.Key.Key_Delete)
    QTest.keyClick(editing.editor, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: not editing.active, timeout=10_000)


def begin(app, qtbot, count: int):
    """Open the review from the notice; return its panel."""
    notice = app.controller.mending.astray.notice
    qtbot.waitUntil(lambda: notice is not None and not notice.isHidden(), timeout=10_000)
    notice.buttons["look"].click()
    panel = app.controller.everywhere.reviewing.panel
    qtbot.waitUntil(lambda: len(panel.model.entries) == count, timeout=10_000)
    qtbot.waitUntil(lambda: panel.list.current() is not None, timeout=10_000)
    return panel


def settled(app, qtbot) -> None:
    qtbot.waitUntil(lambda: not app.controller.everywhere.reviewing.keeping.pending, timeout=10_000)


@pytest.fixture
def changed(app, qtbot):
    """The words of one of two mentions were changed."""
    label(app, qtbot, "Pieter Vance", Qt.Key.Key_P)
    label(app, qtbot, "council of Port Alder", Qt.Key.Key_O)
    edit(app, qtbot, ("council of Port", "whole town council of Old Port"))
    qtbot.waitUntil(lambda: app.controller.mending.astray.notice is not None, timeout=10_000)
    return app


def test_what_lost_its_words_is_told_and_stays_in_the_list(changed):
    notice = changed.controller.mending.astray.notice

    assert "1 annotation stood on words that were changed." in notice.words()
    assert "(1)" in changed.window.actions_["article.astray"].text()
    assert len(changed.window.annotations._all) == 2
    (lost,) = changed.window.annotations._delegate.lost
    assert lost in {one.uuid for one in annotations(changed)}


def test_a_puts_it_where_it_belongs_and_one_undo_takes_the_sitting_back(changed, qtbot):
    panel = begin(changed, qtbot, 1)

    assert "council of Port Alder" in panel.card.offers._was.text()
    assert panel.card.accept.text() == "Put it here"
    QTest.keyClick(panel.list, Qt.Key.Key_A)
    settled(changed, qtbot)
    qtbot.waitUntil(lambda: all(map(changed.state.view.placed, annotations(changed))), timeout=10_000)
    one = next(one for one in annotations(changed) if one.label == "Organisation")
    assert changed.state.view.text[slice(*one.spans[0])] == one.quote
    assert "Port Alder" in one.quote
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    changed.controller.call("edit.undo")
    qtbot.waitUntil(lambda: not all(map(changed.state.view.placed, annotations(changed))), timeout=10_000)


def test_r_takes_it_away_and_undo_brings_it_back(changed, qtbot):
    panel = begin(changed, qtbot, 1)
    QTest.keyClick(panel.list, Qt.Key.Key_R)
    settled(changed, qtbot)
    qtbot.waitUntil(lambda: len(annotations(changed)) == 1, timeout=10_000)

    changed.controller.call("edit.undo")
    qtbot.waitUntil(lambda: len(annotations(changed)) == 2, timeout=10_000)
    qtbot.waitUntil(lambda: panel.list.current().verdict == "", timeout=10_000)


def test_the_offer_is_dashed_on_the_page(changed, qtbot):
    panel = begin(changed, qtbot, 1)
    entry = panel.list.current()

    marks = changed.window.page.marks_at(entry.candidate.start)
    assert any(mark.kind == "suggestion" for mark in marks)


def test_a_number_chooses_another_place(app, qtbot):
    label(app, qtbot, "Ingrid Solheim", Qt.Key.Key_P)
    edit(app, qtbot, ("Ingrid Solheim said", "She said"), ("that the ferry stays", "that Ingrid Solheim stays"))
    panel = begin(app, qtbot, 1)
    offers = panel.list.current().candidate.astray.offers

    assert len(offers) > 1
    assert [button.text() for button in panel.card.offers.buttons][:2] == [offers[0].quote, offers[1].quote]
    QTest.keyClick(panel.list, Qt.Key.Key_2)
    settled(app, qtbot)
    qtbot.waitUntil(lambda: all(map(app.state.view.placed, annotations(app))), timeout=10_000)
    (one,) = annotations(app)
    assert tuple(one.spans) == offers[1].spans


def test_what_is_gone_for_good_can_be_kept(app, qtbot):
    label(app, qtbot, "Councillor Pieter Vance was not convinced", Qt.Key.Key_P)
    start, end = TEXT.index("Councillor"), len(TEXT) - 1
    edit(app, qtbot, (TEXT[start:end], ""))
    panel = begin(app, qtbot, 1)

    assert panel.card.accept.text() == "Keep it, words gone"
    QTest.keyClick(panel.list, Qt.Key.Key_A)
    settled(app, qtbot)
    qtbot.waitUntil(lambda: [a.state for one in annotations(app) for a in one.anchors] == ["lost"], timeout=10_000)


def test_where_nothing_waits_the_panel_says_so(app, qtbot):
    app.controller.call("article.astray")
    panel = app.controller.everywhere.reviewing.panel

    qtbot.waitUntil(lambda: "Nothing waits here" in panel.hint.text(), timeout=10_000)


def test_the_library_is_whole_after_a_sitting(changed, qtbot, tmp_path):
    panel = begin(changed, qtbot, 1)
    QTest.keyClick(panel.list, Qt.Key.Key_A)
    settled(changed, qtbot)
    changed.window.close()

    with Library.open(tmp_path / "news.newsgloss") as library:
        assert library.check() == []
