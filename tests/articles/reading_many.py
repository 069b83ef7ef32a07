"""What the tests of reading many files share: files to read, reading them, and a look at the worker processes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import psutil
import pytest

from reader.articles.found import Found
from reader.articles.work import Outcome, read_files

TODAY = date(2026, 3, 9)
# Far longer than anything takes: only what hangs is caught by it.
PATIENCE_S = 60.0
PARSERS = "tests.articles.hostile_parsers"

posix = pytest.mark.skipif(os.name != "posix", reason="needs signals")


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


def read(found: Iterable[Found], parser: str = "by_words", **options: Any) -> Iterator[Outcome]:
    options = {"named_encoding": None, "today": TODAY, "workers": 2, "deadline_s": PATIENCE_S, **options}
    return read_files(found, parser=f"{PARSERS}:{parser}", **options)


def reasons(outcomes: Iterable[Outcome]) -> dict[str, str]:
    return {outcome.found.name: outcome.reason for outcome in outcomes}
