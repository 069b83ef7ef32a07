"""Files that hold many articles: each an outcome of its own, a bad one stops no other, all share one original."""

from __future__ import annotations

import datetime
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from annotations.commands.imports import Incoming
from annotations.library import Library
from reader.articles import pool
from reader.articles.found import find_files
from reader.articles.work import Outcome, Tally, read_files
from tests.articles.reading_many import PATIENCE_S, posix, workers_of
from tests.store.making import ANA

TODAY = datetime.date(2026, 3, 9)


@pytest.fixture(autouse=True)
def nothing_is_left_behind() -> Iterator[None]:
    yield
    assert [thread.name for thread in threading.enumerate() if thread.name == "reading minder"] == []
    assert workers_of(psutil.Process()) == []


def read(path: Path, **options: object) -> Iterator[Outcome]:
    asked = {"named_encoding": None, "today": TODAY, "workers": 2, "deadline_s": PATIENCE_S, **options}
    return read_files(find_files([path]), parser="tests.articles.many_parsers:by_words", **asked)  # type: ignore[arg-type]


def rows(folder: Path, *lines: str, name: str = "news.txt") -> Path:
    (folder / name).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return folder / name


def told(outcomes: list[Outcome]) -> list[str]:
    return [outcome.reason or (outcome.article.text if outcome.article else "") for outcome in outcomes]


def test_each_article_has_its_place_in_the_file_and_the_bytes_of_the_whole_file(tmp_path):
    path = rows(tmp_path, "Bridge closes", "Ferry sails", "", "Mayor resigns")
    outcomes = list(read(path))
    assert [outcome.name for outcome in outcomes] == [f"news.txt › row {number}" for number in (1, 2, 3, 4)]
    assert told(outcomes) == ["Bridge closes", "Ferry sails", "The row is empty.", "Mayor resigns"]
    articles = [outcome.article for outcome in outcomes if outcome.article]
    assert [article.locator for article in articles] == ["row 1", "row 2", "row 4"]
    assert [article.name for article in articles] == [f"news.txt › row {number}" for number in (1, 2, 4)]
    assert {article.original_size for article in articles} == {path.stat().st_size}
    assert len({article.original_sha256 for article in articles}) == 1
    assert all(article.original_packed is articles[0].original_packed for article in articles)


def test_the_file_is_kept_once_and_its_articles_are_not_taken_twice(tmp_path):
    path = rows(tmp_path, "Bridge closes", "Ferry sails", "")
    with Library.open_to_write(tmp_path / "news.newsgloss", ANA, doing="test", create=True) as library:
        for _ in range(2):
            run = library.articles.begin_import()
            items = run.add([Incoming(one.name, one.article, one.reason, one.encoding) for one in read(path)])
            run.finish()
        assert [(item.path, item.outcome) for item in items] == [
            ("news.txt › row 1", "same"), ("news.txt › row 2", "same"), ("news.txt › row 3", "refused"),
        ]  # fmt: skip
        assert [article.name for article in library.articles] == ["news.txt › row 1", "news.txt › row 2"]
        assert library.check() == []
        library.history.undo([ANA.uuid])
        assert list(library.articles) == []
        assert library.check() == []


@posix
@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ("hang in a pattern", "Reading it took longer than 1 second."),
        ("fall", "The program that reads files ended on it (SIGSEGV)."),
        ("raise", "Reading it failed (ValueError). The other files are not affected."),
        ("forget words", "Reading it failed: The words from 3 on stand in no block."),
    ],
)
def test_an_article_that_cannot_be_read_stops_no_other_of_its_file(tmp_path, bad, reason):
    path = rows(tmp_path, "one", f"please {bad}", "three", f"again {bad}", "five")
    outcomes = list(read(path, deadline_s=1.0))
    assert told(outcomes) == ["one", reason, "three", reason, "five"]
    assert [outcome.name for outcome in outcomes] == [f"news.txt › row {number}" for number in range(1, 6)]


@posix
def test_a_file_whose_articles_hang_one_after_the_other_is_given_up_in_the_end(tmp_path, monkeypatch):
    monkeypatch.setattr(pool, "_MOST_BAD_PARTS", 2)
    path = rows(tmp_path, "one", *["please leave"] * 4, "six")
    monkeypatch.setattr(pool, "_MOST_DEATHS", 1)
    outcomes = list(read(path))
    ended = "The program that reads files ended on it (exit status 7)."
    assert told(outcomes) == ["one", ended, ended, ended]
    assert outcomes[-1].name == "news.txt"


def test_what_was_read_before_a_list_broke_off_is_taken(tmp_path):
    outcomes = list(read(rows(tmp_path, "one", "two", "list badly", "four")))
    assert told(outcomes) == ["one", "two", "The list is torn."]
    assert outcomes[-1].name == "news.txt"


def test_files_of_many_articles_come_in_the_order_of_the_files(tmp_path, monkeypatch):
    monkeypatch.setattr(pool, "_MOST_UNREAD_BYTES", 20_000)
    for number in range(12):
        rows(tmp_path, *(f"File {number} row {row} " + "words " * 200 for row in range(40)), name=f"{number}.txt")
    texts = told(list(read(tmp_path)))
    assert [text.split(" words")[0] for text in texts] == [
        f"File {number} row {row}" for number in range(12) for row in range(40)
    ]


def test_what_a_person_chose_reaches_those_who_read(tmp_path):
    (outcome,) = read(rows(tmp_path, "one"), choices={"sentence": "Chosen: "})
    assert outcome.article is not None
    assert outcome.article.text == "Chosen: one"


@posix
def test_cancelled_amid_a_file_no_worker_goes_on(tmp_path):
    path = rows(tmp_path, *(f"take a while {number}" for number in range(1000)))
    ended = threading.Event()
    outcomes = read(path, cancelled=ended.is_set)
    assert next(outcomes).name == "news.txt › row 1"
    ended.set()
    assert list(outcomes) == []


def test_a_long_document_that_is_read_page_by_page_has_a_deadline_for_each_page(tmp_path):
    path = rows(tmp_path, "one", "page by page", "three")
    assert told(list(read(path, deadline_s=1.7))) == ["one", "page by page", "three"]


def test_the_tally_grows_where_a_file_holds_many_and_ends_with_what_there_was(tmp_path):
    rows(tmp_path, "one", "two", "three", name="a.txt")
    rows(tmp_path, "four", name="b.txt")
    rows(tmp_path, "five", "list badly", "six", "seven", name="c.txt")
    rows(tmp_path, "eight", name="d.txt")
    tally, seen = Tally(4), []
    for outcome in read(tmp_path):
        tally.see(outcome)
        seen.append((tally.done, tally.total))
    assert seen == [(1, 6), (2, 6), (3, 6), (4, 6), (5, 9), (6, 9), (7, 7)]


def test_an_empty_list_is_a_refusal(tmp_path):
    (outcome,) = read(rows(tmp_path, "\x0b"))
    assert outcome.article is None
    assert outcome.reason
    assert os.fspath(outcome.found.path).endswith("news.txt")
