"""One article read again: from a newer file, or from the same bytes in another encoding; for a job's thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from annotations.facade.mending import Source
from annotations.model.article import NewArticle
from annotations.model.errors import Refused
from reader.tasks.jobs import Job


def read_version(job: Job, path: Path) -> NewArticle | None:
    """Read the article that a file holds; None where a person ended it.

    Raises:
        Refused: it holds none, or several.
    """
    # Loaded when there is something to read: the window opens sooner.
    from reader.articles.again import read_newer

    today = datetime.now().astimezone().date()
    return _unless_ended(job, lambda: read_newer(path, today=today, cancelled=job.cancelled))


def read_source(job: Job, source: Source, encoding: str) -> NewArticle | None:
    """Read the bytes of an article in another encoding; None where a person ended it.

    Raises:
        Refused: they hold no article in that encoding.
        InvalidInput: there is no such encoding.
    """
    from reader.articles.again import read_again

    today = datetime.now().astimezone().date()
    return _unless_ended(
        job,
        lambda: read_again(source.data, source.name, source.locator, encoding, today=today, cancelled=job.cancelled),
    )


def _unless_ended(job: Job, read: Callable[[], NewArticle]) -> NewArticle | None:
    try:
        return read()
    except Refused:
        if job.cancelled():
            return None
        raise
