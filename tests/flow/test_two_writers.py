"""One program at a time writes a library; a second one is told at once who does, and readers go on reading."""

from __future__ import annotations

import contextlib
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

FIRST = {"article": "harbour.txt", "kind": "note", "note": "From the first writer."}
WRITERS = {
    "import": ["harbour.txt"],
    "annotate": ["rows.jsonl"],
    "undo": [],
    "redo": [],
    "merge": ["other.newsgloss"],
}


@contextlib.contextmanager
def at_work(newsgloss, library) -> Iterator[subprocess.Popen[bytes]]:
    """A writer that holds the library: `annotate` waits for the next line on its standard input."""
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with newsgloss.start("annotate", library, "-", **pipes) as process:
        try:
            process.stdin.write(json.dumps(FIRST).encode() + b"\n")
            process.stdin.flush()
            lock = library.with_name(library.name + ".lock")
            limit = time.monotonic() + 60
            while not (lock.exists() and b"annotate" in lock.read_bytes()):
                assert process.poll() is None, process.stderr.read()
                assert time.monotonic() < limit
                time.sleep(0.02)
            # It holds the lock before it has opened the library.
            time.sleep(0.5)
            yield process
        finally:
            if process.poll() is None:
                process.kill()


def finish(process: subprocess.Popen[bytes]) -> tuple[int, str]:
    out, err = process.communicate(timeout=60)
    assert b"Traceback" not in err
    return process.returncode, out.decode()


@pytest.fixture
def files(newsgloss, imported):
    (newsgloss.folder / "harbour.txt").write_text("Another harbour\n\nWith other words.\n")
    (newsgloss.folder / "rows.jsonl").write_text(json.dumps({**FIRST, "note": "From the second."}) + "\n")
    (newsgloss.folder / "other.newsgloss").write_bytes(imported.read_bytes())


def test_a_second_writer_is_told_who_holds_the_library_and_loses_nothing(newsgloss, library, files):
    with at_work(newsgloss, library) as first:
        for name, arguments in WRITERS.items():
            began = time.monotonic()
            run = newsgloss.run(name, library, *arguments)
            assert run.out == ""
            told = re.fullmatch(
                r"study\.newsgloss is held for writing by another Newsgloss \(annotate, process (\d+) on (\S+), since "
                r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00\)\. Wait until it has ended, then try again\.",
                run.error,
            )
            assert told, run.error
            assert int(told[1]) == first.pid
            # At once: not after a time-out of ten seconds. A busy machine needs some time to start a process.
            assert time.monotonic() - began < 8
        assert finish(first) == (0, "Added 1 note.\n")
    assert [one["note"] for one in newsgloss.annotations(library)] == [FIRST["note"]]
    newsgloss.whole(library)
    assert newsgloss.ok("annotate", library, "rows.jsonl").lines == ["Added 1 note."]
    assert newsgloss.ok("undo", library).lines == ["Undone: Annotate: 1 note"]
    assert [one["note"] for one in newsgloss.annotations(library)] == [FIRST["note"]]


def test_readers_work_while_a_writer_is_at_work_and_see_what_is_finished(newsgloss, library, files):
    before = newsgloss.ok("show", library, "--all", "--json").out
    with at_work(newsgloss, library) as first:
        assert newsgloss.ok("show", library, "--all", "--json").out == before
        assert len(newsgloss.ok("articles", library).lines) == 5
        assert len(newsgloss.ok("search", library, "kast", "--json").rows) == 2
        assert newsgloss.ok("history", library, "--json").rows[0]["name"] == "Import 5 articles"
        newsgloss.whole(library)
        newsgloss.ok("export", library, "--format", "csv", "--to", "out")
        assert finish(first) == (0, "Added 1 note.\n")
    assert newsgloss.ok("show", library, "--all", "--json").out != before
    assert sorted(path.name for path in newsgloss.folder.glob("study*")) == ["study.newsgloss"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_another_way_to_the_same_library_is_no_way_round_its_writer(newsgloss, library, files):
    (newsgloss.folder / "link.newsgloss").symlink_to(library)
    (newsgloss.folder / "folder").mkdir()
    (newsgloss.folder / "folder link").symlink_to(newsgloss.folder, target_is_directory=True)
    with at_work(newsgloss, library) as first:
        for path in ("link.newsgloss", "folder/../study.newsgloss", "folder link/study.newsgloss"):
            assert f"process {first.pid} " in newsgloss.run("undo", path).error
        assert finish(first) == (0, "Added 1 note.\n")
    newsgloss.whole(library)
    assert newsgloss.ok("undo", "link.newsgloss").lines == ["Undone: Annotate: 1 note"]


def test_a_writer_that_was_killed_holds_nothing(newsgloss, library, files):
    with at_work(newsgloss, library) as first:
        first.kill()
        first.wait()
        assert newsgloss.annotations(library) == []
        assert newsgloss.ok("annotate", library, "rows.jsonl").lines == ["Added 1 note."]
    newsgloss.whole(library)
    assert sorted(path.name for path in newsgloss.folder.glob("study*")) == ["study.newsgloss"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT to one process")
def test_a_writer_that_is_interrupted_takes_its_change_back_and_says_so(newsgloss, library):
    import signal

    with at_work(newsgloss, library) as first:
        first.send_signal(signal.SIGINT)
        out, err = first.communicate(timeout=60)
        assert (first.returncode, out) == (130, b"")
        assert err.decode().splitlines()[-1] == "Stopped. What was finished is kept."
        assert b"Traceback" not in err
    assert newsgloss.annotations(library) == []
    newsgloss.whole(library)
    assert sorted(path.name for path in newsgloss.folder.glob("study*")) == ["study.newsgloss"]


def test_a_lock_that_was_left_behind_is_worth_nothing(newsgloss, library, files):
    """As after a crash, with the record of a process that is alive: this one."""
    record = {"doing": "import", "pid": os.getpid(), "host": "here", "since": "2026-03-12T08:15:00+00:00"}
    library.with_name(library.name + ".lock").write_bytes(b" " + json.dumps(record).encode())
    assert newsgloss.ok("annotate", library, "rows.jsonl").lines == ["Added 1 note."]
    assert newsgloss.ok("undo", library).err == ""


def test_two_writers_at_the_same_moment_are_one_after_the_other_or_one_is_told(newsgloss, library):
    """Many calls at once: each either does all of its work or says that the library is held; none is half done."""
    rows = [newsgloss.folder / f"{n}.jsonl" for n in range(6)]
    for n, path in enumerate(rows):
        path.write_text("".join(json.dumps({**FIRST, "note": f"Writer {n}, note {m}"}) + "\n" for m in range(50)))
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    processes = [newsgloss.start("annotate", library, path, **pipes) for path in rows]
    done = 0
    for process in processes:
        out, err = process.communicate(timeout=120)
        if process.returncode == 0:
            assert (out, err) == (b"Added 50 notes.\n", b"")
            done += 1
        else:
            assert (process.returncode, out) == (1, b"")
            assert b"is held for writing by another Newsgloss" in err
            assert err.count(b"\n") == 1
    assert done >= 1
    assert len(newsgloss.annotations(library)) == 50 * done
    newsgloss.whole(library)


def test_a_writer_waits_for_a_reader_and_says_so_where_that_takes_too_long(newsgloss, library, files):
    # More than a pipe holds, so that the reader is in the middle of it.
    rows = [{**FIRST, "note": f"{n} " + "x" * 1000} for n in range(500)]
    assert newsgloss.annotate(library, rows).status == 0
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with newsgloss.start("show", library, "--all", "--json", stdout=subprocess.PIPE) as reader:
        assert reader.stdout.read(1)
        run = newsgloss.run("annotate", library, "rows.jsonl")
        assert run.error == (
            "study.newsgloss is being read by another program. Wait until it has ended, then try again."
        )
        with newsgloss.start("annotate", library, "rows.jsonl", **pipes) as writer:
            time.sleep(2)
            assert b"From the second." not in reader.stdout.read()
            assert finish(writer) == (0, "Added 1 note.\n")
    assert reader.returncode == 0
    newsgloss.whole(library)
