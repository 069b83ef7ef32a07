"""Whole libraries proved and recovered in a process of their own, for a job's thread."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader.tasks.apart import apart
from reader.tasks.jobs import Job
from reader.tasks.whole import prove, recover

if TYPE_CHECKING:
    from annotations.store.check import Finding
    from annotations.store.recover_report import Recovered


def prove_apart(job: Job, path: Path, words: str) -> list[Finding]:
    """Return what `check` finds in a library."""
    found: list[Finding] = apart(job, prove, path, words=lambda _: words)
    return found


def recover_apart(job: Job, path: Path, target: Path, words: str) -> Recovered:
    """Save what is readable in a process of its own, for a job's thread; what a stopped one left is removed."""
    from annotations.store.recover_place import clear_left_behind

    try:
        report: Recovered = apart(job, recover, path, target, words=lambda _: words)
    finally:
        clear_left_behind(target)
    return report
