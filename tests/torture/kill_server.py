"""A program that has loaded everything and forks for each job, so that a thousand can be killed in minutes.

What is forked stands for a process that was started anew: nothing but modules is loaded in the one it comes from, no
file is open, no thread runs. It gets its settings, its folder and its streams as if it were started with them.

A line of JSON on standard input is a job; its process id is answered. `wait` is answered with its status, once it has
ended.
"""

from __future__ import annotations

import atexit
import ctypes
import importlib
import json
import os
import pkgutil
import sys
import warnings
from pathlib import Path

FOLDERS = ("annotations", "reader.articles", "reader.cli", "reader.config")
WINDOW = ("reader.models", "reader.state", "reader.tasks", "reader.ui", "reader.app", "reader.opening")
OFTEN = (
    "filelock", "filelock._unix", "chardet", "docx", "lxml.html", "multiprocessing.spawn", "openpyxl", "platformdirs",
    "py3langid.langid", "reader.papers.docx", "reader.papers.html", "sqlite_utils",
)  # fmt: skip


def load(folders: tuple[str, ...]) -> None:
    """Load all modules there are in some packages."""
    for name in folders:
        module = importlib.import_module(name)
        for found in pkgutil.walk_packages(getattr(module, "__path__", []), f"{name}."):
            importlib.import_module(found.name)


def serve() -> int:
    """Answer until the input ends; in a forked process do its job, and return its exit status."""
    lines = os.fdopen(os.dup(0), "r", encoding="utf-8")
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    for given in iter(lines.readline, ""):
        job = json.loads(given)
        pid = os.fork()
        if pid == 0:
            lines.close()
            answers.close()
            return work(job)
        answers.write(f"{pid}\n")
        answers.flush()
        lines.readline()
        answers.write(f"{os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])}\n")
        answers.flush()
    return 0


def work(job: dict) -> int:
    """Become the process of a job, and do it."""
    os.setsid()
    os.environ.update(job["environment"])
    os.chdir(job["folder"])
    for number, name, flags in (
        (0, job.get("input") or os.devnull, os.O_RDONLY),
        (1, job["out"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC),
        (2, job["err"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC),
    ):
        opened = os.open(name, flags)
        os.dup2(opened, number)
        os.close(opened)
    if shim := os.environ.get("NEWSGLOSS_KILL_AT"):
        counting = ctypes.CDLL(shim)
        atexit.register(lambda: Path(f"{job['out']}.calls").write_text(str(counting.calls_made())))
        counting.kill_at(ctypes.c_long(job.get("call", 0)))
    if job["kind"] == "window":
        from tests.torture.kill_window import main as window

        return window(job["arguments"])
    from reader.cli.app import main

    return main(job["arguments"])


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    warnings.simplefilter("ignore")
    for often in OFTEN:
        importlib.import_module(often)
    load(FOLDERS)
    if sys.argv[1] == "window":
        load(WINDOW)
    os.write(1, b"ready\n")
    sys.exit(serve())
