"""No step onto a network, by Python or by any library in C, in any process, while the whole main job is done."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GUARD = Path(__file__).parent / "guard"
LIMIT_S = 600
CONNECT = "import socket; socket.create_connection(('198.51.100.7', 9), 1)"
"""What must be seen, to know that nothing seen means nothing done; the address belongs to nobody."""
CONNECT_IN_C = """
import ctypes
libc = ctypes.CDLL(None)
assert libc.socket(2, 1, 0) == -1
assert libc.getaddrinfo(b"example.org", None, None, None) != 0
assert libc.socket(1, 1, 0) >= 0
"""


@pytest.fixture(scope="module")
def shim(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The library that refuses sockets below Python; where none can be made, Python's own hook has to do."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None or not sys.platform.startswith("linux"):
        return ""
    made = tmp_path_factory.mktemp("guard") / "sockets.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", str(made), str(GUARD / "sockets.c")], check=True)
    return str(made)


@pytest.fixture
def guarded(shim: str, tmp_path: Path) -> dict[str, str]:
    """The environment in which every process and its children are watched."""
    return {
        **{name: value for name, value in os.environ.items() if name != "LD_PRELOAD"},
        **({"LD_PRELOAD": shim} if shim else {}),
        "PYTHONPATH": os.pathsep.join((str(GUARD), str(ROOT))), "GUARD_LOG": str(tmp_path / "guard.log"),
        "NEWSGLOSS_SETTINGS": str(tmp_path / "settings"), "NEWSGLOSS_TRAINING": "wait", "QT_QPA_PLATFORM": "offscreen",
        "NEWSGLOSS_ANNOTATOR": "Ana",
    }  # fmt: skip


def noticed(guarded: dict[str, str]) -> str:
    log = Path(guarded["GUARD_LOG"])
    return log.read_text("utf-8") if log.exists() else ""


def run(guarded: dict[str, str], *words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *map(str, words)], env=guarded, cwd=ROOT, capture_output=True, encoding="utf-8",
        timeout=LIMIT_S, check=False,
    )  # fmt: skip


def test_what_watches_sees_a_step_of_python_and_refuses_it(guarded):
    assert "PermissionError" in run(guarded, "-c", CONNECT).stderr
    assert "socket.getaddrinfo" in noticed(guarded) or "socket.connect" in noticed(guarded)


def test_what_watches_sees_a_step_below_python_and_lets_those_of_the_machine_itself_pass(guarded, shim):
    if not shim:
        pytest.skip("no C compiler here, or no LD_PRELOAD: Python's hook alone watches")
    done = run(guarded, "-c", CONNECT_IN_C)
    assert done.returncode == 0, done.stderr
    assert [line.split()[2] for line in noticed(guarded).splitlines()] == ["socket", "getaddrinfo"]


def test_the_whole_main_job_takes_no_step_onto_a_network(guarded, tmp_path):
    (tmp_path / "work").mkdir()
    done = run(guarded, "tests/torture/whole_job.py", tmp_path / "work")
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-3000:]
    assert done.stdout.endswith("done\n")
    assert noticed(guarded) == ""
    seen = Path(guarded["GUARD_LOG"] + ".seen").read_text("utf-8")
    # The job itself, the processes that read files, the one that learns, the one that prints.
    assert len(set(seen.splitlines())) >= 4, seen
    assert "--train" in seen
    assert "multiprocessing" in seen or "spawn" in seen or "-c" in seen, seen
