"""Reading many files in worker processes: in order, whatever one of them does, and without a process left behind."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import psutil
import pytest

from annotations.model.block import check_blocks
from annotations.model.errors import InvalidInput
from annotations.text.canonical import text_sha256
from reader.articles import pool
from reader.articles.found import Found, find_files
from reader.articles.work import Outcome, read_files

TODAY = date(2026, 3, 9)
HERE = Path(__file__).parent
# Far longer than anything takes: only what hangs is caught by it.
PATIENCE_S = 60.0

posix = pytest.mark.skipif(os.name != "posix", reason="needs signals")


@pytest.fixture(autouse=True)
def parsers_can_be_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(HERE))


@pytest.fixture(autouse=True)
def nothing_is_left_behind() -> Iterator[None]:
    yield
    assert [thread.name for thread in threading.enumerate() if thread.name == "reading minder"] == []
    assert workers_of(psutil.Process()) == []


def workers_of(process: psutil.Process) -> list[psutil.Process]:
    """The worker processes of a process, dead ones that nobody fetched too."""
    workers = []
    for child in process.children(recursive=True):
        try:
            if child.status() == psutil.STATUS_ZOMBIE or "spawn_main" in " ".join(child.cmdline()):
                workers.append(child)
        except psutil.NoSuchProcess:
            continue
    return workers


def write(folder: Path, texts: list[str]) -> Path:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_bytes(text.encode())
    return folder


def read(found, parser: str = "by_words", **options) -> Iterator[Outcome]:
    options = {"named_encoding": None, "today": TODAY, "workers": 2, "deadline_s": PATIENCE_S, **options}
    return read_files(found, parser=f"hostile_parsers:{parser}", **options)


def reasons(outcomes) -> dict[str, str]:
    return {outcome.found.name: outcome.reason for outcome in outcomes}


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
    (tmp_path / "1.pdf").write_bytes(b"%PDF-1.4")
    outcomes = reasons(read(find_files([tmp_path, tmp_path / "none.txt"])))
    assert list(outcomes) == ["0.txt", "1.pdf", "1.txt", "2.txt", "none.txt"]
    assert outcomes["1.pdf"] == "Not a .txt or .md file."
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


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("raise", "Reading it failed (ValueError). The other files are not affected."),
        ("stop the program", "Reading it failed (SystemExit). The other files are not affected."),
        ("forget words", "Reading it failed: The words from 3 on stand in no block."),
        ("point outside", "Reading it failed: The words of the field title stand outside the text."),
        ("leave", "The program that reads files ended on it (exit status 7)."),
        pytest.param("fall", "The program that reads files ended on it (SIGSEGV).", marks=posix),
        pytest.param("eat memory", "Reading it took more than 512 MB of memory.", marks=posix),
        ("hang in a pattern", "Reading it took longer than 1 second."),
        ("hang asleep", "Reading it took longer than 1 second."),
    ],
)
def test_a_file_that_goes_wrong_is_refused_and_all_others_are_read(tmp_path, word, reason):
    texts = [f"number {number}" for number in range(60)]
    texts[23] = f"this one will {word}"
    outcomes = list(read(find_files([write(tmp_path, texts)]), deadline_s=1, memory_mb=512))
    assert [outcome.found.name for outcome in outcomes] == [f"{number}.txt" for number in range(60)]
    assert {name: told for name, told in reasons(outcomes).items() if told} == {"23.txt": reason}
    assert outcomes[23].article is None


def test_many_bad_files_in_a_row_are_each_refused(tmp_path):
    words = ["leave", "hang asleep", "raise"] * 4
    told = reasons(read(find_files([write(tmp_path, [f"this will {word}" for word in words])]), deadline_s=1.5))
    assert len(told) == 12
    assert [reason.split("(")[0] for reason in told.values()] == [
        "The program that reads files ended on it ",
        "Reading it took longer than 1.5 seconds.",
        "Reading it failed ",
    ] * 4


@posix
def test_a_file_whose_worker_was_killed_by_somebody_is_read_after_all(tmp_path):
    texts = ["good"] * 20
    texts[7] = f"killed once only, mark: {tmp_path / 'mark'}"
    (tmp_path / "in").mkdir()
    assert set(reasons(read(find_files([write(tmp_path / "in", texts)]))).values()) == {""}


@posix
def test_a_file_is_not_blamed_for_what_the_one_before_it_ate(tmp_path):
    texts = ["good"] * 20
    texts[7] = "eat memory"
    texts[8] = f"killed once only, mark: {tmp_path / 'mark'}"
    (tmp_path / "in").mkdir()
    told = reasons(read(find_files([write(tmp_path / "in", texts)]), memory_mb=512, workers=1))
    assert {name: reason for name, reason in told.items() if reason} == {
        "7.txt": "Reading it took more than 512 MB of memory."
    }


@posix
def test_workers_that_are_killed_cost_nothing(tmp_path):
    outcomes = read(find_files([write(tmp_path, [f"number {number}" for number in range(2_000)])]))
    first = next(outcomes)
    for worker in workers_of(psutil.Process()):
        worker.kill()
    assert set(reasons([first, *outcomes]).values()) == {""}


@posix
def test_a_worker_that_is_stopped_is_replaced(tmp_path):
    texts = [f"number {number}" for number in range(200)]
    outcomes = read(find_files([write(tmp_path, texts)]), deadline_s=1, workers=1)
    told = [next(outcomes)]
    for worker in workers_of(psutil.Process()):
        worker.suspend()
    told += outcomes
    assert len(told) == 200
    refused = [outcome.reason for outcome in told if outcome.reason]
    assert len(refused) <= 1
    assert set(refused) <= {"Reading it took longer than 1 second."}


@posix
def test_time_in_which_everything_stood_still_is_not_held_against_a_file(tmp_path):
    """As with Ctrl+Z, or a closed lid."""
    texts = ["this will take a while"] * 5
    outcomes = read(find_files([write(tmp_path, texts)]), deadline_s=0.7, workers=1)
    told = [next(outcomes)]
    (worker,) = workers_of(psutil.Process())
    worker.suspend()
    time.sleep(3)
    waking = threading.Timer(0.5, worker.resume)  # we are the first to wake
    waking.start()
    told += outcomes
    waking.join()
    assert [outcome.reason for outcome in told] == [""] * 5


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells how long a process was at work")
def test_a_file_is_not_refused_because_the_machine_is_busy(tmp_path):
    texts = ["this will take a while"] * 3
    assert set(reasons(read(find_files([write(tmp_path, texts)]), deadline_s=0.28)).values()) == {""}


def test_a_file_may_hang_while_nobody_asks(tmp_path):
    outcomes = read(find_files([write(tmp_path, ["good", "this will hang asleep", "good"])]), deadline_s=1)
    told = [next(outcomes)]
    time.sleep(2)
    told += outcomes
    assert [outcome.reason for outcome in told] == ["", "Reading it took longer than 1 second.", ""]


@pytest.mark.parametrize("parser", ["no_such_module:read", "hostile_parsers:no_such_function"])
def test_workers_that_do_not_start_are_told_of_and_not_tried_for_ever(tmp_path, parser):
    write(tmp_path, [f"number {number}" for number in range(40)])
    outcomes = list(read_files(find_files([tmp_path]), named_encoding=None, today=TODAY, parser=parser))
    assert len(outcomes) == 40
    assert all(outcome.reason.startswith("The program that reads files does not start: ") for outcome in outcomes)


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


def test_a_full_store_of_results_lets_the_file_through_that_is_waited_for(tmp_path):
    # The first holds up those behind it in its batch until the other worker has read as much as may lie about.
    write(tmp_path, ["this will hang asleep"] + [f"{number} " + "words " * 17_000 for number in range(80)])
    patience = time.monotonic() + PATIENCE_S
    outcomes = list(read(find_files([tmp_path]), deadline_s=4, cancelled=lambda: time.monotonic() > patience))
    assert [outcome.reason for outcome in outcomes] == ["Reading it took longer than 4 seconds."] + [""] * 80


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
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=HERE.parents[1]
    )
    loaded = set(ran.stdout.split())
    assert "reader.articles.worker" in loaded
    assert {"PySide6", "click", "sqlite3", "annotations.store", "chardet", "multiprocessing"} & loaded == set()


PROGRAM = f"""
import datetime, pathlib, sys, time
sys.path[:0] = [{str(HERE.parents[1])!r}, {str(HERE)!r}]
from reader.articles.found import find_files
from reader.articles.work import read_files
if __name__ == "__main__":
    found = find_files([pathlib.Path(sys.argv[1])])
    outcomes = read_files(found, named_encoding=None, workers=2, today=datetime.date(2026, 3, 9), deadline_s=0.5,
                          parser="hostile_parsers:by_words")
    next(outcomes)
    print("begun", flush=True)
    time.sleep(600)
"""


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Callable[[list[str]], subprocess.Popen[str]]]:
    """Start a program of its own that reads these texts and sleeps after the first."""
    started: list[subprocess.Popen[str]] = []

    def start(texts: list[str]) -> subprocess.Popen[str]:
        (tmp_path / "in").mkdir()
        write(tmp_path / "in", texts)
        (tmp_path / "program.py").write_text(PROGRAM, encoding="utf-8")
        command = [sys.executable, str(tmp_path / "program.py"), str(tmp_path / "in")]
        running = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
        )
        started.append(running)
        assert running.stdout is not None
        assert running.stdout.readline() == "begun\n"
        return running

    yield start
    for running in started:
        running.kill()
        running.communicate()


@posix
@pytest.mark.parametrize("word", ["good", "hang in a pattern"])
def test_workers_end_by_themselves_when_the_program_is_killed(program, word):
    running = program(["good"] + [f"this will {word}"] * 20)
    workers = workers_of(psutil.Process(running.pid))
    assert workers
    running.send_signal(signal.SIGKILL)
    _, alive = psutil.wait_procs(workers, timeout=PATIENCE_S)
    assert alive == []


@posix
def test_the_interrupt_key_is_the_program_s_own_affair(program):
    running = program(["good"] * 300)
    workers = workers_of(psutil.Process(running.pid))
    os.killpg(running.pid, signal.SIGINT)
    _, errors = running.communicate(timeout=PATIENCE_S)
    assert errors.count("KeyboardInterrupt") == 1
    assert "spawn_main" not in errors
    assert psutil.wait_procs(workers, timeout=PATIENCE_S)[1] == []


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="looks into /proc")
def test_a_worker_is_deaf_to_the_interrupt_key_from_its_first_moment_on(tmp_path):
    outcomes = read(find_files([write(tmp_path, ["good", "this will hang asleep"])]))
    next(outcomes)
    (worker,) = workers_of(psutil.Process())
    blocked = next(
        line.split()[1]
        for line in Path(f"/proc/{worker.pid}/status").read_text(encoding="ascii").splitlines()
        if line.startswith("SigBlk")
    )
    assert int(blocked, 16) & 1 << signal.SIGINT - 1
    outcomes.close()
