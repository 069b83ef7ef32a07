"""What one key settles of the suggestions on the page, beside the one it is pressed on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest

from annotations.library import Library
from annotations.model.candidate import ACCEPTED, REJECTED
from annotations.model.suggestion import Suggestion
from reader.articles.pasted import pasted_article
from reader.ui.window.suggested_marks import Offered, settled
from tests.qt.review_kit import KEY, MOD, dashed
from tests.qt.suggestions_kit import ALL, VOTE, answered, learn, make_votes, names, said, waits
from tests.qt.window_kit import annotations, go_to, opened, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NAMES = "Ilse Kast spoke. Kast left, and Kast waved. Ilse flows. Ilse Kast sleeps.\n"


@pytest.fixture
def app(qapp, qtbot, tmp_path, monkeypatch):
    """`later.txt` on the page, which came after “Port Alder” was wanted everywhere in `vote.txt`."""
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "study.newsgloss"
    make_votes(path)
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        learn(made)
        go_to(made, qtbot, "vote.txt")
        made.window.page.setFocus()
        waits(made, qtbot, *ALL)
        made.window.page.place_caret(VOTE.index("Port Alder"))
        press(made, KEY.Key_A, MOD.ShiftModifier)
        qtbot.waitUntil(lambda: len(annotations(made)) == 2, timeout=10_000)
        made.state.writing.submit(_take).result()
        go_to(made, qtbot, "later.txt")
        made.window.page.setFocus()
        yield made


def _take(library: Library) -> None:
    run = library.articles.begin_import()
    run.add([pasted_article("later.txt", VOTE.replace("Council", "Later"))])
    run.finish()


def test_a_yes_to_words_that_are_wanted_everywhere_settles_their_other_places_in_a_later_article(app, qtbot):
    waits(app, qtbot, *ALL)
    for _ in range(3):
        press(app, KEY.Key_Period)
    assert app.controller.suggesting.card.widget.why.text().endswith("A yes marks 1 other place here, too.")
    press(app, KEY.Key_A)
    # At once, and not when the library has answered.
    assert dashed(app) == sorted(ALL[:2])
    both = [("Port Alder", "Place", "accepted"), ("Port Alder", "Place", "rule")]
    qtbot.waitUntil(lambda: said(app) == both, timeout=10_000)
    answered(app, qtbot)
    assert not app.window.status.offered.isVisible()
    names(app, qtbot, "Accept “Port Alder” as Place")
    QTest.keyClick(app.window.page, KEY.Key_Z, MOD.ControlModifier)
    waits(app, qtbot, *ALL)


def test_everywhere_is_still_offered_after_words_that_are_wanted_as_something_else(app, qtbot):
    waits(app, qtbot, *ALL)
    app.window.page.place_caret(VOTE.index("Port Alder"))
    press(app, KEY.Key_O)
    qtbot.waitUntil(app.window.status.offered.isVisible, timeout=10_000)
    qtbot.waitUntil(lambda: said(app) == [("Port Alder", "Organisation", "accepted")], timeout=10_000)


def test_a_settled_place_that_is_deleted_does_not_come_back_with_another_yes(app, qtbot):
    waits(app, qtbot, *ALL)
    app.window.page.place_caret(VOTE.index("Port Alder"))
    press(app, KEY.Key_A)
    qtbot.waitUntil(lambda: len(annotations(app)) == 2, timeout=10_000)
    app.window.page.place_caret(VOTE.rindex("Port Alder"))
    press(app, KEY.Key_Delete)
    qtbot.waitUntil(lambda: len(annotations(app)) == 1, timeout=10_000)
    answered(app, qtbot)
    assert dashed(app) == sorted(ALL[:2])


def offers() -> list[Offered]:
    """The names in NAMES, all of one label, and all but surely."""
    found, at = [], 0
    for words in ("Ilse Kast", "Kast", "Kast", "Ilse", "Ilse Kast"):
        at = NAMES.index(words, at)
        one = Suggestion("a", 1, 1, at, at + len(words), words, "person", None, 0.9, "part", "")
        found.append(Offered(one, one.start, one.end))
        at += len(words)
    return found


def along(one: Offered, others: list[Offered], verdict: str = ACCEPTED, label: str = "person", everywhere: bool = True):
    found = settled(one, others, NAMES, label, verdict, everywhere=everywhere)
    return [(NAMES[other.start : other.end], other.start) for other in found]


def changed(one: Offered, **values) -> Offered:
    return replace(one, suggestion=replace(one.suggestion, **values))


def test_a_yes_everywhere_settles_the_same_words_and_sure_parts_with_the_label():
    first, *others = offers()
    assert along(first, [first, *others]) == [("Kast", 17), ("Kast", 32), ("Ilse", 44), ("Ilse Kast", 56)]
    less = [changed(others[0], confidence=0.7), changed(others[1], label="ship"), others[2], others[3]]
    assert along(first, less) == [("Ilse", 44), ("Ilse Kast", 56)]
    assert along(first, [changed(others[0], entity="felipe"), replace(others[1], end=34)]) == []
    # With another label than was suggested its parts stay: they look like something else.
    assert along(first, others, label="ship") == [("Ilse Kast", 56)]


def test_a_no_everywhere_says_nothing_of_the_parts_and_a_yes_to_one_place_nothing_of_others():
    first, *others = offers()
    assert along(first, others, REJECTED) == [("Ilse Kast", 56)]
    assert along(first, others, everywhere=False) == []
    wanted = changed(first, wanted=True)
    assert len(along(wanted, others, everywhere=False)) == 4
    assert along(wanted, others, label="ship", everywhere=False) == []
    assert along(wanted, others, REJECTED, everywhere=False) == []
    assert along(replace(wanted, end=4), others, everywhere=False) == []
