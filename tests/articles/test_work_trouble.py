"""Workers that hang, crash, eat memory or are killed: the file is refused, all others are read, and nothing stays."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from reader.articles.found import find_files
from reader.articles.work import read_files
from tests.articles.reading_many import PARSERS, PATIENCE_S, TODAY, posix, read, reasons, workers_of, write

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def nothing_is_left_behind() -> Iterator[None]:
    yield
    assert [thread.name for thread in threading.enumerate() if thread.name == "reading minder"] == []
    assert workers_of(psutil.Process()) == []


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


@pytest.mark.parametrize("parser", ["no_such_module:read", "tests.articles.hostile_parsers:no_such_function"])
def test_workers_that_do_not_start_are_told_of_and_not_tried_for_ever(tmp_path, parser):
    write(tmp_path, [f"number {number}" for number in range(40)])
    outcomes = list(read_files(find_files([tmp_path]), named_encoding=None, today=TODAY, parser=parser))
    assert len(outcomes) == 40
    assert all(outcome.reason.startswith("The program that reads files does not start: ") for outcome in outcomes)


def test_a_full_store_of_results_lets_the_file_through_that_is_waited_for(tmp_path):
    # The first holds up those behind it in its batch until the other worker has read as much as may lie about.
    write(tmp_path, ["this will hang asleep"] + [f"{number} " + "words " * 17_000 for number in range(80)])
    patience = time.monotonic() + PATIENCE_S
    outcomes = list(read(find_files([tmp_path]), deadline_s=4, cancelled=lambda: time.monotonic() > patience))
    assert [outcome.reason for outcome in outcomes] == ["Reading it took longer than 4 seconds."] + [""] * 80


PROGRAM = f"""
import datetime, pathlib, sys, time
sys.path.insert(0, {str(ROOT)!r})
from reader.articles.found import find_files
from reader.articles.work import read_files
if __name__ == "__main__":
    found = find_files([pathlib.Path(sys.argv[1])])
    outcomes = read_files(found, named_encoding=None, workers=2, today=datetime.date(2026, 3, 9), deadline_s=0.5,
                          parser="{PARSERS}:by_words")
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
