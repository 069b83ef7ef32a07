"""A `recover` that is killed leaves a hidden folder; the next one clears it away, if nobody holds it."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time

import pytest

from annotations.store.recover_place import clear_left_behind, working_folder
from tests.torture import damaging

PAGE = 4096
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")


@pytest.fixture
def hurt(newsgloss):
    path = newsgloss.folder / "hurt.newsgloss"
    damaging.make(path, random.Random(11), articles=8)
    data = path.read_bytes()
    path.write_bytes(data[:100] + bytes(PAGE - 100) + data[PAGE:])
    path.with_name(path.name + ".older").unlink()
    return path


def left(folder):
    return [one.name for one in folder.iterdir() if one.name.startswith(".recover-")]


def test_the_next_one_clears_away_what_a_killed_one_left(newsgloss, hurt):
    process = newsgloss.start("recover", hurt, "--to", "new.newsgloss", stderr=subprocess.DEVNULL)
    while process.poll() is None and not any(newsgloss.folder.glob(".recover-*/hurt.newsgloss")):
        time.sleep(0.001)
    process.send_signal(signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL
    assert len(left(newsgloss.folder)) == 1
    newsgloss.ok("recover", hurt, "--to", "another.newsgloss")
    assert left(newsgloss.folder) == []
    newsgloss.ok("check", "another.newsgloss")


def test_a_folder_in_which_somebody_works_stays(tmp_path):
    with working_folder(tmp_path / "new.newsgloss") as folder:
        (folder / "half done").write_text("words")
        with working_folder(tmp_path / "new.newsgloss") as other:
            assert other != folder
        clear_left_behind(tmp_path / "other.newsgloss")
        assert (folder / "half done").read_text() == "words"
    assert left(tmp_path) == []


def test_a_folder_of_somebody_else_stays(tmp_path):
    (tmp_path / ".recover-mine").mkdir()
    (tmp_path / ".recover-mine" / "letter.txt").write_text("words")
    clear_left_behind(tmp_path / "new.newsgloss")
    assert (tmp_path / ".recover-mine" / "letter.txt").read_text() == "words"
