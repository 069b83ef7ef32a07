"""A review is left and gone on with: at once, after another article, after the program was closed."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from reader.config.settings import Settings
from tests.qt.review_kit import (
    CTRL,
    FIRST,
    KEY,
    SHIFT,
    begin,
    current,
    filled,
    key,
    make_study,
    mark,
    panel,
    review,
    settled,
)
from tests.qt.review_kit import shown as rows
from tests.qt.window_kit import go_to, opened

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


def go_on(app, qtbot, count: int) -> None:
    """Go on with the review that comes first in the list."""
    app.controller.call("review.go_on")
    qtbot.waitUntil(app.window.palette_.isVisible, timeout=10_000)
    QTest.keyClick(app.window.palette_.field, KEY.Key_Return)
    qtbot.waitUntil(lambda: review(app) is not None and review(app).shown(), timeout=10_000)
    filled(app, qtbot, count)


def decide(app, qtbot) -> None:
    """Reject the first of the two candidates of an entity with two names, accept the next."""
    mark(app, qtbot, entity=True)
    begin(app, qtbot, 5)
    key(app, KEY.Key_R)
    key(app, KEY.Key_A)
    settled(app, qtbot)


def test_before_the_first_review_there_is_none_to_go_on_with(app):
    assert app.controller.able.why_not("review.go_on") == "No review was begun in this library yet."


def test_what_was_decided_is_shown_so_on_another_day_and_the_first_undecided_is_current(
    qapp, qtbot, path, tmp_path
):  # fmt: skip
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        decide(app, qtbot)
        before = rows(app)
        app.state.settings.save()
        assert [row.split()[-1] for row in before].count("accepted") == 1
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        go_on(app, qtbot, 5)
        assert rows(app) == before
        assert panel(app).head.decided_words() == "2 of 5 decided"
        assert current(app).verdict == ""
        assert panel(app).model.after(-1, 1, undecided=True) is current(app)


def test_the_same_words_asked_for_again_show_what_was_decided(app, qtbot):
    decide(app, qtbot)
    before = rows(app)
    key(app, KEY.Key_Escape)
    assert not review(app).shown()
    panel(app).model.clear()
    go_to(app, qtbot, "ferry.txt")
    app.window.page.setFocus()
    app.window.page.place_caret(FIRST + 2)
    QTest.keyClick(app.window.page, KEY.Key_M, CTRL | SHIFT)
    filled(app, qtbot, 5)
    assert rows(app) == before


def test_an_accepted_one_of_an_earlier_day_can_still_be_rejected(app, qtbot):
    decide(app, qtbot)
    key(app, KEY.Key_Escape)
    go_to(app, qtbot, "other.txt")
    go_on(app, qtbot, 5)
    accepted = next(entry for entry in panel(app).model.entries if entry.verdict == "accepted")
    panel(app).list.go_to(accepted)
    key(app, KEY.Key_R)
    settled(app, qtbot)
    assert panel(app).head.decided_words() == "2 of 5 decided"
    assert (panel(app).model.accepted, panel(app).model.rejected) == (0, 2)
    uuid = accepted.candidate.accepted
    assert app.state.reading.ask_now(lambda library: library.review.still_there([uuid])) == set()


def test_what_cannot_be_read_in_the_settings_is_left_out(app):
    good = {
        "kind": "astray", "words": "Words", "data": {}, "decided": 1, "total": 2, "actions": [],
        "asked": {"scope": "library", "any_case": False, "aliases": True, "endings": False},
    }  # fmt: skip
    kept = [good, {**good, "kind": "unheard of"}, {**good, "asked": {"scope": "moon"}}, "?", {"kind": 1}]
    app.state.settings.set("reviews", kept, app.state.uuid)
    assert len(app.controller.everywhere.going_on._known()) == 1
    assert isinstance(app.state.settings, Settings)
