"""One writer at a time, held by the operating system: gone with the process, however that ended."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotations.library import Library
from annotations.model.errors import LibraryBusy, NotALibrary, NotFound, Refused
from annotations.store.lock import WriterLock
from tests.store.making import ANA, BEN, incoming, made, rows, take
from tests.store.proof import broken, things

ROOT = Path(__file__).resolve().parents[2]
BEGINNING = f"""
import sys, time
sys.path.insert(0, {str(ROOT)!r})
from pathlib import Path
from tests.store.making import BEN, incoming, made, rows, take
path = Path(sys.argv[1])
"""
HOLD = """
library = made(path, BEN)
print("held", flush=True)
time.sleep(600)
"""
HOLD_IN_AN_IMPORT = """
library = made(path, BEN)
run = library.articles.begin_import()
run.add([incoming("from-ben.txt", "one")])
library.db.execute("BEGIN IMMEDIATE")
library.db.execute("DELETE FROM article")
print("held", flush=True)
time.sleep(600)
"""
HOLD_AND_START_ANOTHER = """
import os
library = made(path, BEN)
if os.fork() == 0:
    # As between a process that is begun and the program it becomes: all that is open is open here too.
    time.sleep(0.3)
    os._exit(0)
print("held", flush=True)
time.sleep(600)
"""
TRY = """
from annotations.model.errors import LibraryBusy
try:
    made(path, BEN)
except LibraryBusy as error:
    print(error)
"""
COUNT_UP = """
from annotations.model.errors import LibraryBusy
from annotations.store.lock import WriterLock
counter, rounds = path.with_suffix(".count"), 0
while rounds < int(sys.argv[2]):
    lock = WriterLock(path)
    try:
        lock.take("count")
    except LibraryBusy:
        continue
    number = int(counter.read_text())
    time.sleep(0.0005)
    counter.write_text(str(number + 1))
    lock.release()
    rounds += 1
"""

Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts other processes, which are ended with the test."""
    running: list[subprocess.Popen[str]] = []

    def begin(script: str, *arguments: object) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", BEGINNING + script, *map(str, arguments)],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8",
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        )  # fmt: skip
        running.append(process)
        return process

    yield begin
    for process in running:
        process.kill()
        process.wait()
        process.stdout.close()


@pytest.fixture
def path(tmp_path) -> Path:
    path = tmp_path / "library.newsgloss"
    made(path).close()
    return path


def files_of(path: Path) -> list[str]:
    return sorted(file.name for file in path.parent.iterdir())


def held(start: Start, path: Path, script: str = HOLD) -> subprocess.Popen[str]:
    process = start(script, path)
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_writer_is_told_at_once_who_holds_the_library(start, path):
    holder = held(start, path)
    begun = time.monotonic()
    with pytest.raises(LibraryBusy) as caught:
        Library.open_to_write(path, ANA, doing="annotate")
    assert time.monotonic() - begun < 5
    assert str(caught.value).startswith(
        f"library.newsgloss is held for writing by another Newsgloss (test, process {holder.pid} on "
    )
    assert str(caught.value).endswith("Wait until it has ended, then try again.")


def test_it_is_told_so_too_while_a_transaction_is_running(start, path):
    held(start, path, HOLD_IN_AN_IMPORT)
    with pytest.raises(LibraryBusy, match="held for writing"):
        made(path)


def test_this_process_keeps_others_out(start, path):
    with made(path):
        out, _ = start(TRY, path).communicate(timeout=60)
    assert f"process {os.getpid()}" in out


def test_a_second_window_of_the_same_program_is_kept_out(path):
    with made(path), pytest.raises(LibraryBusy, match=f"process {os.getpid()}"):
        made(path, BEN)
    made(path, BEN).close()


def test_a_record_that_cannot_be_read_is_no_obstacle_to_saying_so(path):
    with made(path):
        path.with_name(path.name + ".lock").write_bytes(b"\0{broken")
        with pytest.raises(LibraryBusy, match=r"held for writing by another Newsgloss\. Wait"):
            made(path)


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
def test_the_lock_is_gone_with_a_killed_holder_and_its_whole_changes_are_there(start, path):
    holder = held(start, path, HOLD_IN_AN_IMPORT)
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait()
    assert {".lock", "-wal"} <= {name.removeprefix(path.name) for name in files_of(path)}
    with made(path) as library:
        assert library.interrupted == 1
        assert [article.name for article in library.articles] == ["from-ben.txt"]
        assert broken(library.db) == []
        assert library.check() == []
    assert files_of(path) == [path.name]


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
def test_a_lock_that_outlives_its_killed_holder_for_a_moment_is_waited_for(start, path):
    holder = held(start, path, HOLD_AND_START_ANOTHER)
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait()
    with made(path) as library:
        assert library.check() == []


def test_nothing_is_left_beside_a_closed_library(path):
    with made(path) as library:
        take(library, incoming("a.txt", "text"))
        assert {f"{path.name}.lock", f"{path.name}-wal"} <= set(files_of(path))
    assert files_of(path) == [path.name]


def test_the_lock_is_given_back_when_opening_fails(path):
    path.write_bytes(b"no library" * 100)
    with pytest.raises(NotALibrary):
        made(path)
    assert files_of(path) == [path.name]
    lock = WriterLock(path)
    lock.take("test")
    lock.release()


@pytest.mark.parametrize("kind", ["symlink", "folder"])
def test_two_ways_to_one_library_lead_to_one_lock(path, tmp_path, kind):
    other = tmp_path / "elsewhere"
    try:
        if kind == "symlink":
            other.symlink_to(path)
        else:
            (tmp_path / "inner").symlink_to(tmp_path, target_is_directory=True)
            other = tmp_path / "inner" / path.name
    except OSError:
        pytest.skip("links cannot be made here")
    with made(path), pytest.raises(LibraryBusy):
        made(other)
    with made(other) as library:
        take(library, incoming("a.txt", "text"))
    with Library.open(other) as library:
        assert [article.name for article in library.articles] == ["a.txt"]


def test_no_folder_and_no_lock_is_made_for_a_library_that_is_not_there(tmp_path):
    with pytest.raises(NotFound, match="There is no library"):
        Library.open_to_write(tmp_path / "missing" / "library.newsgloss", ANA, doing="annotate")
    with pytest.raises(Refused, match="There is no folder"):
        made(tmp_path / "missing" / "library.newsgloss")
    with pytest.raises(NotFound):
        Library.open_to_write(tmp_path / "library.newsgloss", ANA, doing="annotate")
    assert list(tmp_path.iterdir()) == []


def test_of_many_processes_only_one_at_a_time_has_the_lock(start, path):
    """Also in the moment when the lock's file is removed and another process waits on the old one."""
    path.with_suffix(".count").write_text("0", encoding="utf-8")
    processes = [start(COUNT_UP, path, 40) for _ in range(4)]
    for process in processes:
        out, _ = process.communicate(timeout=120)
        assert (process.returncode, out) == (0, "")
    assert path.with_suffix(".count").read_text(encoding="utf-8") == "160"


def test_a_reader_reads_on_from_one_moment_while_a_writer_works(path):
    with made(path) as writing:
        take(writing, incoming("a.txt", "one"))
        with Library.open(path) as reading:
            with reading.snapshot():
                before = things(reading.db)
                take(writing, incoming("b.txt", "two"))
                writing.annotations.add(rows({"article": "a.txt", "kind": "note", "note": "n"}))
                assert things(reading.db) == before
                assert reading.search("one").total == 1
                assert reading.search("two").total == 0
            assert things(reading.db) == things(writing.db) != before


def test_a_library_that_is_being_read_is_still_whole_after_its_writer_closed(path):
    reading = Library.open(path)
    with made(path) as writing:
        take(writing, incoming("a.txt", "one"))
        assert [article.name for article in reading.articles] == ["a.txt"]
    assert [article.name for article in reading.articles] == ["a.txt"]
    reading.close()
    made(path).close()
    assert files_of(path) == [path.name]


def test_the_record_says_who_and_since_when(path):
    with made(path):
        record = json.loads(path.with_name(path.name + ".lock").read_bytes()[1:])
    assert record.keys() == {"doing", "pid", "host", "since"}
    assert (record["doing"], record["pid"]) == ("test", os.getpid())
