"""What was begun in a process of its own ends with the program that asked for it, however that ended."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no kill -9 there")
ASKS = """
import sys
sys.path.insert(0, {root!r})
from reader.articles.apart import run_apart
if __name__ == "__main__":
    run_apart("time:sleep", 600, deadline_s=600)
"""


def test_a_process_that_looks_into_a_file_or_trains_does_not_outlive_its_killed_parent(tmp_path):
    script = tmp_path / "asks.py"
    script.write_text(ASKS.format(root=str(Path(__file__).resolve().parents[2])))
    with subprocess.Popen([sys.executable, str(script)]) as asking:
        parent, limit = psutil.Process(asking.pid), time.monotonic() + 60
        # One is Python's own, which looks after what processes share; the other one sleeps.
        while not (started := [one for one in parent.children() if "spawn_main" in " ".join(one.cmdline())]):
            assert time.monotonic() < limit
            time.sleep(0.05)
        time.sleep(1.0)
        asking.kill()
    _, alive = psutil.wait_procs(started, timeout=20)
    assert alive == []
