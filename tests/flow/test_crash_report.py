"""A command that meets an error of the program itself: one line, a report without anybody's words, exit status 1."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from reader.config.crash_frames import told_by_python
from reader.config.crash_log import LOG, LOG_BEFORE, MOST_BYTES, Log, lines_of
from reader.config.crash_report import report_text

ROOT = Path(__file__).resolve().parents[2]
BROKEN = """
import sys
sys.path.insert(0, {root!r})
from reader.cli import reading
from reader.cli.app import main

def broken(*_, **__):
    try:
        {{}}["Kastellan"]
    except KeyError as error:
        raise ZeroDivisionError("Kastellan") from error

reading.Library.open = broken
sys.exit(main(["articles", sys.argv[1]]))
"""


def test_it_says_one_line_and_where_the_report_is(newsgloss, library):
    done = subprocess.run(
        [sys.executable, "-c", BROKEN.format(root=str(ROOT)), str(library)],
        capture_output=True, text=True, env=newsgloss.environment(), check=False,
    )  # fmt: skip
    report = newsgloss.settings / "report-of-the-last-command.txt"
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "Something went wrong in the program (ZeroDivisionError). What was finished before is kept. "
        f"A report that holds none of your words is in {report}.\n"
    )
    text = report.read_text("utf-8")
    assert "  ZeroDivisionError\n    reader/cli/app.py:" in text
    assert "  KeyError\n    elsewhere:" in text
    assert "Kastellan" not in text
    assert str(ROOT) not in text
    assert library.name not in text


def test_where_nothing_can_be_written_the_line_alone_is_said(newsgloss, library):
    (newsgloss.folder / "a file").write_text("")
    done = subprocess.run(
        [sys.executable, "-c", BROKEN.format(root=str(ROOT)), str(library)], capture_output=True, text=True,
        env=newsgloss.environment(NEWSGLOSS_SETTINGS=str(newsgloss.folder / "a file")), check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr == (
        "Something went wrong in the program (ZeroDivisionError). What was finished before is kept.\n"
    )


def test_a_log_holds_plain_words_of_the_program_alone(tmp_path):
    log = Log(tmp_path)
    log.note("action", "mark.note", "Ilse Kast", "Ärger", "x" * 121, "a\nb")
    log.finish()
    (line,) = lines_of(tmp_path, 10)
    assert line.split(" ", 1)[1] == f"{os.getpid()} action mark.note ? ? ? ?"


def test_a_log_is_begun_anew_before_it_grows_large_and_the_one_before_is_kept(tmp_path):
    (tmp_path / LOG).write_text("old\n" * (MOST_BYTES // 4 + 1))
    log = Log(tmp_path)
    log.note("new")
    log.finish()
    assert (tmp_path / LOG).stat().st_size < 100
    assert (tmp_path / LOG_BEFORE).stat().st_size > MOST_BYTES
    assert [line.split()[-1] for line in lines_of(tmp_path, 3)] == ["old", "old", "new"]


def test_of_what_python_wrote_of_a_crash_only_kinds_and_places_are_told(tmp_path):
    site = "/home/ilse kast/.venv/lib/python3.13/site-packages/PySide6/x.py"
    written = (
        "Fatal Python error: Segmentation fault\n\nCurrent thread 0x00007f (most recent call first):\n"
        f'  File "{ROOT}/reader/app.py", line 12 in open\n  File "{site}", line 3 in <module>\n'
        '  File "/home/ilse kast/my plan.py", line 1 in f\nIlse Kast was here\nExtension modules: kast (total: 1)\n'
    )
    assert told_by_python(written) == [
        "Fatal Python error: Segmentation fault", "Current thread 0x00007f (most recent call first):",
        "  reader/app.py:12 open", "  PySide6/x.py:3 <module>", "  elsewhere:1 f",
    ]  # fmt: skip


def test_a_report_without_anything_to_tell_says_so(tmp_path):
    text = report_text(tmp_path)
    for line in ("None is known.", "Nothing.", "SQLite: 3.", "theme: system"):
        assert line in text
