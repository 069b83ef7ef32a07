"""Training what suggests mentions, in a process of its own: the window goes on meanwhile."""

from __future__ import annotations

from pathlib import Path

from reader.tasks.jobs import Job

_DEADLINE_S = 900.0
_MEMORY_MB = 4096


def train_apart(job: Job, path: Path, annotator: str) -> bool:
    """Have it done in another process, which ends within a tenth of a second once the job is cancelled.

    Args:
        job: that waits for it.
        path: of the library.
        annotator: UUID.

    Returns:
        Whether there is a new model.

    Raises:
        Refused: it took too long, or died.
    """
    from reader.articles.apart import Cancelled, run_apart

    try:
        return bool(
            run_apart(
                "reader.config.training:train_here", path, annotator, deadline_s=_DEADLINE_S, memory_mb=_MEMORY_MB,
                cancelled=job.cancelled,
            )
        )  # fmt: skip
    except Cancelled:
        return False
