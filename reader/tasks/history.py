"""Going back in the history beside the window's thread."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotations.model.moment import Moment, Restoring
from reader.tasks.jobs import Job
from reader.tasks.writing import LONG_WORK, Writing


def restore(job: Job, writing: Writing, moment: Moment, article: str | None) -> Restoring:
    """Make the library, or one article, what it was at a moment; for a job's thread. Cancelled, nothing is changed.

    Raises:
        Cancelled, and all that `annotations.commands.restoring.restore` raises.
    """
    words = QCoreApplication.translate("Jobs", "Going back")
    return writing.submit(
        lambda library: library.history.restore(
            moment, article, lambda done, total: job.step(done, total, words), job.cancelled
        ),
        LONG_WORK,
    ).result()
