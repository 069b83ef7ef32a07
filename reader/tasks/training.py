"""Training what suggests mentions, in a process of its own: the window goes on meanwhile."""

from __future__ import annotations

from pathlib import Path

from annotations.library import Library
from reader.tasks.jobs import Job

_DEADLINE_S = 900.0
_MEMORY_MB = 4096


def train(path: str, annotator: str, folder: str) -> bool:
    """Train a model and write it to the cache; for a process of its own.

    Args:
        path: of the library.
        annotator: UUID.
        folder: of the caches.

    Returns:
        Whether there was something to learn from.
    """
    with Library.open(Path(path)) as library:
        return library.suggestions.train(annotator, Path(folder)) is not None


def train_apart(job: Job, path: Path, annotator: str, folder: Path) -> bool:
    """Have it done in another process, which ends within a tenth of a second once the job is cancelled.

    Returns:
        Whether there is a new model.

    Raises:
        Refused: it took too long, or died.
    """
    from reader.articles.apart import Cancelled, run_apart

    try:
        return bool(
            run_apart(
                "reader.tasks.training:train", str(path), annotator, str(folder), deadline_s=_DEADLINE_S,
                memory_mb=_MEMORY_MB, cancelled=job.cancelled,
            )
        )  # fmt: skip
    except Cancelled:
        return False
