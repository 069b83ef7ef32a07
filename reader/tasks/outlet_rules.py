"""Applying rules of outlets beside the window's thread: read first what would change, then change some at a time."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from annotations.library import Library
from annotations.model.outlet_rule import RuleChange
from reader.tasks.jobs import Job
from reader.tasks.writing import LONG_WORK, Writing

_AT_ONCE = 20


def preview_rules(job: Job, path: Path, rules: Sequence[str] | None) -> list[RuleChange]:
    """Return what rules would change; for a job's thread.

    Args:
        job: told how far it is; cancelling it raises Cancelled.
        path: the library.
        rules: UUIDs; None for all that are on.
    """
    words = QCoreApplication.translate("Jobs", "Looking what rules would change")
    with Library.open(path) as library, library.snapshot():
        return library.outlets.preview(rules, job.cancelled, lambda done, total: job.step(done, total, words))


def apply_rules(job: Job, writing: Writing, rules: Sequence[str] | None) -> int:
    """Apply rules to the articles already in, and return how many were changed; what is done when cancelled stays."""
    words = QCoreApplication.translate("Jobs", "Applying rules of outlets")
    run, articles = writing.submit(lambda library: library.outlets.begin_applying(rules), LONG_WORK).result()
    complete = False
    try:
        for start in range(0, len(articles), _AT_ONCE):
            some = articles[start : start + _AT_ONCE]
            # The next is queued only when this has landed, so that a person's command waits for one at most.
            writing.submit(lambda _, some=some: run.add(some), LONG_WORK).result()  # type: ignore[misc]
            job.step(min(start + _AT_ONCE, len(articles)), len(articles), words)
            if job.cancelled():
                break
        complete = not job.cancelled()
    finally:
        writing.submit(lambda _: run.finish(complete=complete), LONG_WORK).result()
    return run.changed
