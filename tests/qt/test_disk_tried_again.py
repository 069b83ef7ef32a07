"""An import, a review or a check that a full disk does not take waits, and goes on where it was by one click."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations.library import Library
from tests.qt import check_kit, review_kit, suggestions_kit
from tests.qt.review_kit import KEY, begin, key, mark, mentions, panel, review, shown
from tests.qt.suggestions_kit import ALL, dashed, learn, make_votes, waits
from tests.qt.test_full_disk import full_disk
from tests.qt.window_kit import go_to, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PAGES = 230
"""So much room is left for what is imported: a part of `many`."""


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "study.newsgloss"
    review_kit.make_study(path)
    return path


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


@pytest.fixture
def many(tmp_path):
    """A folder of so many long articles that the disk is full in the middle of them."""
    chance = random.Random(8)
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(45):
        words = " ".join(f"w{chance.getrandbits(40):x}" for _ in range(700))
        (folder / f"{number:02}.txt").write_text(f"Article {number}\n\nBy Maren Holt\n\n{words}.\n", "utf-8")
    return folder


def half_fill(app) -> None:
    """The library may grow by so much and no more, till it is opened anew after that."""

    def limit(library: Library) -> None:
        pages = library.db.execute("PRAGMA page_count").fetchone()[0]
        library.db.execute(f"PRAGMA max_page_count = {pages + PAGES}")

    app.state.writing.submit(limit).result()


def held(app):
    return app.controller.files.not_kept


def wait_for(app, qtbot, number: int) -> None:
    """Wait till so many changes wait, and nothing is under way."""
    qtbot.waitUntil(lambda: len(held(app).waiting) == number and app.controller.files.job is None, timeout=60_000)


def again(app, qtbot) -> None:
    """Press “Try again” with the keyboard."""
    held(app).notice.focus()
    QTest.keyClick(QApplication.focusWidget() or app.window, KEY.Key_Return)


def tell(app, entry, key_: Qt.Key, qtbot, waiting: int) -> None:
    """Decide a candidate, which the disk does not take."""
    panel(app).list.go_to(entry)
    key(app, key_)
    qtbot.waitUntil(lambda: len(held(app).waiting) == waiting, timeout=10_000)
    review_kit.settled(app, qtbot)


def articles(app) -> int:
    return app.state.reading.ask_now(lambda library: sum(1 for _ in library.articles))


def actions(path) -> list[tuple[str, str]]:
    """(name, state) of the actions, newest first, after `check`."""
    with Library.open(path) as library:
        assert library.check() == []
        return [(one.name, one.state) for one in library.history.actions()]


# Imports


def test_an_import_that_a_full_disk_does_not_take_goes_on_without_the_files_being_chosen_again(app, qtbot, path, many):
    there = articles(app)
    with full_disk():
        app.controller.files.import_paths([many])
        wait_for(app, qtbot, 1)
        assert "The last: Import articles" in held(app).notice.words()
        assert app.window.status._saved.text() == "Not all is saved"
        again(app, qtbot)
        wait_for(app, qtbot, 1)
    again(app, qtbot)
    qtbot.waitUntil(lambda: articles(app) == there + 45 and app.controller.files.job is None, timeout=60_000)
    assert not held(app).notice.isVisible()
    app.window.close()
    assert actions(path)[0] == ("Import 45 articles", "done")


def test_an_import_that_stops_in_the_middle_goes_on_there_as_the_same_action_with_one_report(app, qtbot, path, many):
    there = articles(app)
    half_fill(app)
    app.controller.files.import_paths([many])
    wait_for(app, qtbot, 1)
    assert there < articles(app) < there + 45
    again(app, qtbot)
    qtbot.waitUntil(lambda: app.controller.files.report is not None, timeout=60_000)
    report = app.controller.files.report
    assert (report.taken, report.same, report.refused) == (45, 0, 0)
    assert articles(app) == there + 45
    app.window.close()
    assert actions(path)[0] == ("Import 45 articles", "done")
    assert [name for name, _ in actions(path)].count("Import 45 articles") == 1


def test_an_import_that_waits_holds_the_window_once_and_ends_at_what_was_taken(app, qtbot, path, many):
    there = articles(app)
    half_fill(app)
    app.controller.files.import_paths([many])
    wait_for(app, qtbot, 1)
    taken = articles(app) - there
    assert not app.window.close()
    assert "could be kept" in app.window.status._words.text()
    assert app.controller.files.job is None
    assert app.window.close()
    name, state = actions(path)[0]
    assert (name, state) == (f"Import {taken} articles (cancelled)", "interrupted")
    with Library.open_to_write(path, review_kit.ANA, doing="test") as library:
        assert library.interrupted == 0


# Reviews


def test_decisions_of_a_review_that_a_full_disk_does_not_take_are_taken_by_one_click(app, qtbot, path):
    mark(app, qtbot)
    begin(app, qtbot, 2)
    one, two = panel(app).model.entries[:2]
    with full_disk():
        tell(app, one, KEY.Key_A, qtbot, 1)
        tell(app, two, KEY.Key_R, qtbot, 2)
        assert "2 changes are not kept so far" in held(app).notice.words()
        assert [row.split()[-1] for row in shown(app) if not row.startswith("left")] == ["?", "?"]
    again(app, qtbot)
    qtbot.waitUntil(lambda: one.standing is not None and two.standing is not None, timeout=10_000)
    assert (one.verdict, two.verdict) == ("accepted", "rejected")
    assert held(app).waiting == []
    app.controller.call("edit.undo")
    qtbot.waitUntil(lambda: not one.verdict and not two.verdict, timeout=10_000)


def test_what_was_decided_otherwise_meanwhile_is_left_so(app, qtbot, path):
    mark(app, qtbot)
    begin(app, qtbot, 2)
    one, two = panel(app).model.entries[:2]
    with full_disk():
        tell(app, one, KEY.Key_A, qtbot, 1)
        tell(app, two, KEY.Key_A, qtbot, 2)
        # The same one again: only what was said last counts.
        tell(app, two, KEY.Key_R, qtbot, 2)
    panel(app).list.go_to(one)
    key(app, KEY.Key_R)
    qtbot.waitUntil(lambda: one.standing is not None, timeout=10_000)
    again(app, qtbot)
    qtbot.waitUntil(lambda: two.standing is not None, timeout=10_000)
    assert (one.verdict, two.verdict) == ("rejected", "rejected")


def test_decisions_are_taken_also_when_the_review_is_closed_by_then(app, qtbot, path):
    mark(app, qtbot)
    begin(app, qtbot, 2)
    before = mentions(app, "vote.txt")
    with full_disk():
        entry = panel(app).model.entries[-1]
        tell(app, entry, KEY.Key_A, qtbot, 1)
        review(app).done()
    again(app, qtbot)
    qtbot.waitUntil(lambda: len(mentions(app, "vote.txt")) == len(before) + 1, timeout=10_000)
    app.window.close()
    assert actions(path)[0][1] == "done"


# What is suggested, and the check


def test_a_suggestion_that_a_full_disk_does_not_let_accept_is_accepted_by_one_click(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_votes(tmp_path / "votes.newsgloss")
    with opened(qapp, qtbot, tmp_path / "votes.newsgloss", tmp_path / "settings") as app:
        learn(app)
        go_to(app, qtbot, "vote.txt")
        app.window.page.setFocus()
        app.window.page.place_caret(0)
        waits(app, qtbot, *ALL)
        with full_disk():
            QTest.keyClick(app.window.page, KEY.Key_Period)
            QTest.keyClick(app.window.page, KEY.Key_A)
            qtbot.waitUntil(lambda: len(held(app).waiting) == 1, timeout=10_000)
            waits(app, qtbot, *ALL)
        again(app, qtbot)
        qtbot.waitUntil(lambda: suggestions_kit.said(app) == [("Ingrid Solheim", "Person", "accepted")], timeout=10_000)
        qtbot.waitUntil(lambda: dashed(app) == sorted(ALL[1:]), timeout=10_000)


def test_a_check_that_a_full_disk_does_not_take_is_done_by_one_click(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    check_kit.make_pages(tmp_path / "pages.newsgloss")
    with opened(qapp, qtbot, tmp_path / "pages.newsgloss", tmp_path / "settings") as app:
        check_kit.open_check(app, qtbot)
        name = check_kit.name(app)
        with full_disk():
            check_kit.press(app, KEY.Key_A)
            qtbot.waitUntil(lambda: len(held(app).waiting) == 1, timeout=10_000)
            assert check_kit.checked(app) == set()
        again(app, qtbot)
        qtbot.waitUntil(lambda: check_kit.checked(app) == {name}, timeout=10_000)
        assert not held(app).notice.isVisible()
