"""Reading many files in worker processes: in order, no further ahead than needed, and without a process left behind."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import threading
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from annotations.model.block import check_blocks
from annotations.model.errors import InvalidInput
from annotations.text.canonical import text_sha256
from reader.articles import pool
from reader.articles.found import Found, find_files
from tests.articles.reading_many import PATIENCE_S, posix, read, reasons, workers_of, write


@pytest.fixture(autouse=True)
def nothing_is_left_behind() -> Iterator[None]:
    yield
    assert [thread.name for thread in threading.enumerate() if thread.name == "reading minder"] == []
    assert workers_of(psutil.Process()) == []


def test_an_article_is_all_that_a_library_needs(tmp_path):
    data = "  Bridge closes\r\n\r\nThe bridge – closed.\x00 \n".encode("cp1252")
    (tmp_path / "a.txt").write_bytes(data)
    (outcome,) = read(find_files([tmp_path]), "plain", named_encoding="Windows-1252")
    article = outcome.article
    assert article is not None
    assert (article.name, article.locator, article.encoding, outcome.encoding) == ("a.txt", "", "cp1252", "cp1252")
    assert zlib.decompress(article.original_packed) == data
    assert (article.original_size, article.original_sha256) == (len(data), hashlib.sha256(data).hexdigest())
    assert article.text == "  Bridge closes\n\nThe bridge – closed.\ufffd \n"
    assert article.text_sha256 == text_sha256(article.text)
    check_blocks(article.blocks, article.text)
    assert [(field.name, field.value) for field in article.fields] == [("date_page", "2026-03-09")]
    assert article.warnings == outcome.warnings == ("1 unprintable character became U+FFFD.",)
    assert (outcome.found.path, outcome.reason) == (tmp_path / "a.txt", "")


def test_outcomes_come_in_the_order_of_the_files(tmp_path):
    texts = [f"Article {number}. " + "Words. " * (number % 50) for number in range(300)]
    outcomes = list(read(find_files([write(tmp_path, texts)])))
    assert [outcome.article.text for outcome in outcomes] == texts


def test_a_found_problem_is_an_outcome_in_its_place(tmp_path):
    write(tmp_path, ["one", "two", "three"])
    (tmp_path / "1.png").write_bytes(b"x")
    outcomes = reasons(read(find_files([tmp_path, tmp_path / "none.txt"])))
    assert list(outcomes) == ["0.txt", "1.png", "1.txt", "2.txt", "none.txt"]
    assert outcomes["1.png"] == "Not a kind of file that is imported."
    assert outcomes["none.txt"] == "There is no such file or folder."


def test_problems_alone_need_no_worker(tmp_path, monkeypatch):
    monkeypatch.setattr(pool.Minder, "start", lambda _: pytest.fail("a worker was started"))
    assert len(list(read(find_files([tmp_path / f"{number}.txt" for number in range(3)])))) == 3


def test_nothing_found_gives_nothing():
    assert list(read([])) == []


def test_files_that_cannot_be_read_are_refused_with_the_reason(tmp_path):
    write(tmp_path, ["good", "", "\x89PNG\r\n\x1a\n".encode("latin-1").decode("latin-1")])
    (tmp_path / "3.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    gone = Found(tmp_path / "4.txt", "4.txt")
    folder = Found(tmp_path, "5.txt")
    told = reasons(read([*find_files([tmp_path / f"{number}.txt" for number in (0, 1, 3)]), gone, folder]))
    assert told["0.txt"] == ""
    assert told["1.txt"] == "The file has no text."
    assert told["3.txt"].startswith("An image")
    assert told["4.txt"] == "It is no longer there."
    assert told["5.txt"].endswith(".")


@posix
def test_a_pipe_that_took_the_place_of_a_file_holds_nobody_up(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    assert reasons(read([Found(tmp_path / "a.txt", "a.txt")]))["a.txt"].startswith("A pipe")


def test_an_encoding_that_is_none_is_refused_before_anything_is_read():
    with pytest.raises(InvalidInput, match="klingon"):
        read([], named_encoding="klingon")


@pytest.mark.parametrize("word", ["hang in a pattern", "wait for nothing"])
def test_cancelling_stops_at_once_and_kills_the_workers(tmp_path, word):
    texts = ["good"] * 5 + [f"this one will {word}"] + ["good"] * 500
    asked_at: list[float] = []
    outcomes = []
    for outcome in read(find_files([write(tmp_path, texts)]), cancelled=lambda: bool(asked_at)):
        outcomes.append(outcome)
        if len(outcomes) == 5:
            asked_at.append(time.monotonic())
    assert time.monotonic() - asked_at[0] < PATIENCE_S / 4
    assert len(outcomes) == 5
    assert all(outcome.article for outcome in outcomes)


def test_cancelling_while_waiting_for_a_file_that_hangs_ends_the_wait(tmp_path):
    start = time.monotonic()
    outcomes = list(
        read(
            find_files([write(tmp_path, ["this will hang in a pattern"])]),
            cancelled=lambda: time.monotonic() - start > 0.5,
        )
    )
    assert outcomes == []
    assert time.monotonic() - start < PATIENCE_S / 4


def test_closing_early_ends_the_workers(tmp_path):
    outcomes = read(find_files([write(tmp_path, ["good"] * 100)]))
    next(outcomes)
    assert workers_of(psutil.Process())
    outcomes.close()
    assert workers_of(psutil.Process()) == []


def test_an_error_where_files_are_found_reaches_the_caller_and_leaves_nothing(tmp_path):
    def broken() -> Iterator[Found]:
        yield from find_files([write(tmp_path, ["good"] * 20)])
        raise RuntimeError("the folder went away")

    with pytest.raises(RuntimeError, match="went away"):
        list(read(broken()))


def test_files_are_looked_for_only_as_far_as_they_are_needed(tmp_path):
    write(tmp_path, ["this will hang asleep", "words"])
    asked = 0

    def endless() -> Iterator[Found]:
        nonlocal asked
        yield Found(tmp_path / "0.txt", "0.txt")
        while True:
            asked += 1
            yield Found(tmp_path / "1.txt", f"{asked}.txt")

    # While the first is waited for, the others are looked for, each look taking 64 of them.
    outcomes = read(endless(), deadline_s=2.5)
    assert next(outcomes).reason
    assert 64 < asked <= 1024
    outcomes.close()


def test_results_that_nobody_takes_do_not_pile_up(tmp_path, monkeypatch):
    # Each packs to little, but its text stays 100 KB on the way.
    kept: list[pool.Pool] = []
    make = pool.Pool.__init__

    def made(self, *arguments):
        make(self, *arguments)
        kept.append(self)

    monkeypatch.setattr(pool.Pool, "__init__", made)
    write(tmp_path, [f"{number} " + "words " * 17_000 for number in range(200)])
    outcomes = read(find_files([tmp_path]), "plain")
    next(outcomes)
    patience = time.monotonic() + PATIENCE_S
    while kept[0]._unread < 4 << 20 and time.monotonic() < patience:
        time.sleep(0.05)
    time.sleep(0.5)
    assert 4 << 20 <= kept[0]._unread < 6 << 20
    assert len(list(outcomes)) == 199


def test_large_files_come_through_whole(tmp_path):
    text = "".join(f"Line {number} of a long text, with an é in it.\n" for number in range(200_000))
    (tmp_path / "large.txt").write_bytes(text.encode())
    (tmp_path / "small.txt").write_text("small", encoding="utf-8")
    large, small = read(find_files([tmp_path]), "plain")
    assert large.article.text == text
    assert zlib.decompress(large.article.original_packed) == text.encode()
    assert small.article.text == "small"


def test_a_path_may_begin_in_the_folder_we_are_in(tmp_path, monkeypatch):
    write(tmp_path, ["words"])
    monkeypatch.chdir(tmp_path)
    assert reasons(read(find_files([Path("0.txt"), Path()]))) == {"0.txt": ""}


def test_a_few_small_files_share_one_worker(tmp_path):
    write(tmp_path, ["good"] * 3 + ["this will hang asleep"])
    outcomes = read(find_files([tmp_path]))
    for _ in range(3):
        next(outcomes)
    assert len(workers_of(psutil.Process())) == 1
    outcomes.close()


def test_reading_works_from_a_thread_and_twice_at_once(tmp_path):
    write(tmp_path, [f"number {number}" for number in range(50)])
    read_there: dict[int, list[str]] = {}

    def run(number: int) -> None:
        read_there[number] = [outcome.article.text for outcome in read(find_files([tmp_path]))]

    threads = [threading.Thread(target=run, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE_S)
    assert read_there == {number: [f"number {i}" for i in range(50)] for number in range(3)}


def test_a_worker_knows_nothing_of_qt_of_click_and_of_the_store(tmp_path):
    script = "import sys; import reader.articles.worker; print(*sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2]
    )
    loaded = set(ran.stdout.split())
    assert "reader.articles.worker" in loaded
    assert {"PySide6", "click", "sqlite3", "annotations.store", "chardet", "multiprocessing"} & loaded == set()
