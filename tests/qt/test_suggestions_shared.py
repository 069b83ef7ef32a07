"""The page and the review panel have the same suggestions: outlined once, counted alike, and right after Undo."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.commands.session import Session
from annotations.model.annotator import Annotator
from reader.ui.panels.review_head import LIBRARY
from tests.qt.review_kit import CTRL, FIRST, KEY, SHIFT, begin, current, dashed, filled, key, panel, review, settled
from tests.qt.review_kit import shown as rows
from tests.qt.suggestions_kit import ALL, VOTE, answered, learn, make_votes, waits
from tests.qt.window_kit import annotations, go_to, opened, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

BEN = Annotator("22222222-2222-4222-8222-222222222222", "Ben")


@pytest.fixture
def path(tmp_path, monkeypatch):
    """Articles in which nothing is marked yet."""
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "study.newsgloss"
    make_votes(path, "Port news\n\nNobody came to Port Alder today.\n")
    return path


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    """`vote.txt` on the page, after two names were marked in `ferry.txt`."""
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        learn(made)
        go_to(made, qtbot, "vote.txt")
        made.window.page.setFocus()
        made.window.page.place_caret(0)
        yield made


def marked_by_ben(app, *places: tuple[str, str]) -> None:
    """Have Ben mark words of `vote.txt` under labels."""
    codes = {code.name: code.uuid for code in app.state.view.codes.values()}
    new = [
        NewAnnotation("mention", app.state.view.row.uuid, ((VOTE.index(words), VOTE.index(words) + len(words)),),
                      codes[label])
        for words, label in places
    ]  # fmt: skip
    app.state.writing.submit(lambda library: add_annotations(Session(library.session.writer, BEN), new)).result()


def test_what_marking_everywhere_outlines_is_not_outlined_as_a_suggestion_as_well(app, qtbot):
    waits(app, qtbot, *ALL)
    go_to(app, qtbot, "ferry.txt")
    app.window.page.setFocus()
    app.window.page.place_caret(FIRST + 2)
    begin(app, qtbot, 2)
    qtbot.waitUntil(lambda: app.state.view.row.name == "vote.txt", timeout=10_000)
    answered(app, qtbot)
    assert dashed(app) == sorted(ALL)
    key(app, KEY.Key_A)
    settled(app, qtbot)
    waits(app, qtbot, *ALL[1:])
    key(app, KEY.Key_Escape)
    answered(app, qtbot)
    assert dashed(app) == sorted(ALL[1:])
    app.window.page.place_caret(0)
    places = []
    for _ in range(4):
        press(app, KEY.Key_Period)
        places.append(app.window.page.caret())
    second = VOTE.index("Ingrid", VOTE.index("Ingrid") + 1)
    ports = [VOTE.index("Port"), VOTE.rindex("Port")]
    assert places == [second, *ports, second]
    press(app, KEY.Key_Comma)
    assert app.window.page.caret() == ports[1]


def test_another_review_begun_over_that_of_suggestions_leaves_the_others_on_the_page(app, qtbot):
    waits(app, qtbot, *ALL)
    app.controller.call("suggestions.review")
    filled(app, qtbot, 4)
    go_to(app, qtbot, "ferry.txt")
    app.window.page.setFocus()
    app.window.page.place_caret(FIRST + 2)
    begin(app, qtbot, 2)
    go_to(app, qtbot, "vote.txt")
    waits(app, qtbot, *ALL)


def test_what_another_has_marked_alike_is_neither_outlined_nor_listed_also_inside_longer_words(app, qtbot):
    waits(app, qtbot, *ALL)
    marked_by_ben(
        app, ("saw Ingrid Solheim leave", "Person"), ("stay in Port Alder", "Place"), ("Ingrid Solheim", "Place")
    )
    waits(app, qtbot, "Ingrid Solheim", "Port Alder")
    assert app.window.status.suggestions.text() == "2 suggestions"
    app.controller.call("suggestions.review")
    filled(app, qtbot, 2)
    assert rows(app) == ["left: 2", "Ingrid Solheim ?", "Port Alder ?"]


def test_a_label_that_is_hidden_is_neither_outlined_nor_listed(app, qtbot):
    waits(app, qtbot, *ALL)
    place = next(code.uuid for code in app.state.view.codes.values() if code.name == "Place")
    app.controller.showing.set_hidden_labels(frozenset({place}))
    app.controller.suggesting.ask()
    waits(app, qtbot, *ALL[:2])
    app.controller.call("suggestions.review")
    filled(app, qtbot, 2)


def test_a_mention_that_everywhere_put_there_waits_again_in_the_list_once_its_accept_is_undone(app, qtbot):
    waits(app, qtbot, *ALL)
    app.window.page.place_caret(VOTE.index("Port Alder"))
    press(app, KEY.Key_A, SHIFT)
    qtbot.waitUntil(lambda: len(annotations(app)) == 2, timeout=10_000)
    app.controller.call("suggestions.review")
    filled(app, qtbot, 3)
    panel(app).list.go_to(next(one for one in panel(app).model.entries if one.candidate.doubt == "not looked at"))
    key(app, KEY.Key_A)
    settled(app, qtbot)
    assert rows(app)[3:] == ["Port Alder accepted"]
    QTest.keyClick(app.window.page, KEY.Key_Z, CTRL)
    qtbot.waitUntil(lambda: rows(app)[3:] == ["Port Alder ?"], timeout=10_000)
    QTest.keyClick(app.window.page, KEY.Key_Z, CTRL | SHIFT)
    qtbot.waitUntil(lambda: rows(app)[3:] == ["Port Alder accepted"], timeout=10_000)


def test_another_label_is_shown_again_when_it_was_undone_and_redone(app, qtbot):
    waits(app, qtbot, *ALL)
    codes = {code.name: code.uuid for code in app.state.view.codes.values()}
    app.controller.call("suggestions.review")
    filled(app, qtbot, 4)
    first = panel(app).model.entries[0]
    key(app, KEY.Key_O)
    settled(app, qtbot)
    QTest.keyClick(app.window.page, KEY.Key_Z, CTRL)
    qtbot.waitUntil(lambda: rows(app)[1] == "Ingrid Solheim ?", timeout=10_000)
    assert first.candidate.target.label == codes["Person"]
    QTest.keyClick(app.window.page, KEY.Key_Z, CTRL | SHIFT)
    qtbot.waitUntil(lambda: rows(app)[1] == "Ingrid Solheim accepted", timeout=10_000)
    assert first.candidate.target.label == codes["Organisation"]


def go_on(app, qtbot, count: int) -> None:
    """Go on with the review that comes first in the list."""
    app.controller.call("review.go_on")
    qtbot.waitUntil(app.window.palette_.isVisible, timeout=10_000)
    QTest.keyClick(app.window.palette_.field, KEY.Key_Return)
    qtbot.waitUntil(lambda: review(app).shown(), timeout=10_000)
    filled(app, qtbot, count)


def test_a_review_of_suggestions_is_gone_on_with_later_from_another_article(app, qtbot):
    waits(app, qtbot, *ALL)
    app.controller.call("suggestions.review")
    filled(app, qtbot, 4)
    key(app, KEY.Key_A)
    settled(app, qtbot)
    key(app, KEY.Key_Escape)
    go_to(app, qtbot, "ferry.txt")
    go_on(app, qtbot, 4)
    assert rows(app) == ["left: 3", "Ingrid Solheim accepted", *(f"{words} ?" for words in ALL[1:])]
    assert panel(app).head.decided_words() == "1 of 4 decided"
    assert current(app) is panel(app).model.entries[1]
    qtbot.waitUntil(lambda: app.state.view.row.name == "vote.txt", timeout=10_000)
    waits(app, qtbot, *ALL[1:])
    panel(app).list.go_to(panel(app).model.entries[0])
    key(app, KEY.Key_R)
    settled(app, qtbot)
    qtbot.waitUntil(lambda: annotations(app) == (), timeout=10_000)
    assert rows(app)[1] == "Ingrid Solheim rejected"


def test_a_review_of_all_suggestions_that_is_begun_anew_does_not_list_what_an_earlier_one_accepted(app, qtbot):
    waits(app, qtbot, *ALL)
    app.controller.suggesting.review.begin(here=False)
    filled(app, qtbot, 5)
    assert review(app).source.asked.scope == LIBRARY
    for _ in ALL:
        key(app, KEY.Key_A)
    settled(app, qtbot)
    key(app, KEY.Key_Escape)
    # What was accepted has three other runs of capitals offered, too.
    go_on(app, qtbot, 8)
    assert panel(app).head.decided_words() == "4 of 8 decided"
    key(app, KEY.Key_Escape)
    app.controller.suggesting.review.begin(here=False)
    filled(app, qtbot, 4)
