"""Questions to the library are answered beside the window, and end as soon as nobody waits for the answer."""

from __future__ import annotations

import threading

import pytest

from annotations.library import Library
from annotations.model.errors import Refused
from reader.tasks.reading import Reading
from tests.qt.window_kit import make_library, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def reading(qapp, tmp_path):
    make_library(tmp_path / "study.newsgloss")
    made = Reading(tmp_path / "study.newsgloss")
    yield made
    made.close()


class Endless:
    """A question that is never answered."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.ended = threading.Event()

    def __call__(self, library: Library) -> int:
        self.begun.set()
        try:
            numbers = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
            return library.db.execute(numbers).fetchone()[0]
        finally:
            self.ended.set()


def test_a_question_that_a_newer_one_replaces_is_ended_and_makes_way(qtbot, reading):
    old, answers, failures = [Endless(), Endless()], [], []
    for topic, question in zip(("list", "facets"), old, strict=True):
        reading.ask(question, answers.append, failures.append, topic=topic)
    assert all(question.begun.wait(10) for question in old)
    # All threads are taken; what is newer has to end them.
    for topic in ("list", "facets"):
        reading.ask(lambda library: library.listing.total(), answers.append, failures.append, topic=topic)
    qtbot.waitUntil(lambda: answers == [2, 2], timeout=10_000)
    assert all(question.ended.is_set() for question in old)
    assert failures == []


def test_the_end_waits_for_no_answer(reading):
    question, answers = Endless(), []
    reading.ask(question, answers.append, answers.append)
    assert question.begun.wait(10)
    reading.close()
    assert question.ended.is_set()
    assert answers == []


def test_a_question_that_is_waited_for_is_not_ended_by_one_about_something_else(qtbot, reading):
    def many(library: Library) -> int:
        numbers = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 300000)"
        return library.db.execute(f"{numbers} SELECT count(*) FROM n").fetchone()[0]

    answers = []
    reading.ask(many, answers.append, topic="list")
    reading.ask(lambda library: library.listing.total(), answers.append, topic="facets")
    qtbot.waitUntil(lambda: sorted(answers) == [2, 300_000], timeout=10_000)


def test_what_a_question_without_an_ear_for_errors_meets_is_told_all_the_same(qtbot, reading):
    def refused(library: Library) -> int:
        raise Refused("study.newsgloss is busy. Try again in a moment.")

    with qtbot.waitSignal(reading.unanswered, timeout=10_000) as told:
        reading.ask(refused, lambda _: None)
    assert str(told.args[0]) == "study.newsgloss is busy. Try again in a moment."


def test_the_window_says_what_kept_a_question_from_being_answered(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    with opened(qapp, qtbot, tmp_path / "study.newsgloss", tmp_path / "settings") as app:
        app.state.reading.ask(lambda library: library.articles.find("gone.txt"), lambda _: None)
        said = app.window.status._words.text
        qtbot.waitUntil(lambda: "There is no article “gone.txt”" in said(), timeout=10_000)
