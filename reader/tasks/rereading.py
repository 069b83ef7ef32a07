"""One article read again: from a newer file, or from the same bytes in another encoding; for a job's thread."""

from __future__ import annotations

import tempfile
from datetime import datetime
from pathlib import Path, PurePosixPath

from annotations.facade.mending import Source
from annotations.model.article import NewArticle
from annotations.model.errors import Refused
from reader.tasks.jobs import Job


def read_version(job: Job, path: Path) -> NewArticle | None:
    """Read the article that a file holds; None where a person ended it.

    Raises:
        Refused: it holds none, or several.
    """
    return _only(job, path, None, None)


def read_source(job: Job, source: Source, encoding: str) -> NewArticle | None:
    """Read the bytes of an article in another encoding; None where a person ended it.

    Raises:
        Refused: they hold no article in that encoding.
        InvalidInput: there is no such encoding.
    """
    with tempfile.TemporaryDirectory(prefix="newsgloss-") as folder:
        # The readers look at names too; what stands before a name's last part is nothing of this folder.
        path = Path(folder) / (PurePosixPath(source.name).name or "article.txt")
        path.write_bytes(source.data)
        return _only(job, path, encoding, source.locator)


def _only(job: Job, path: Path, encoding: str | None, locator: str | None) -> NewArticle | None:
    # Loaded when there is something to read: the window opens sooner.
    from reader.articles.found import find_files
    from reader.articles.work import read_files

    today = datetime.now().astimezone().date()
    outcomes = list(
        read_files(find_files([path]), named_encoding=encoding, today=today, cancelled=job.cancelled, workers=1)
    )
    if job.cancelled():
        return None
    found = [one.article for one in outcomes if one.article is not None]
    if locator is not None:
        found = [one for one in found if one.locator == locator]
    if len(found) > 1:
        raise Refused(f"{path.name} holds {len(found)} articles. Choose a file that holds one.")
    if not found:
        reason = next((one.reason for one in outcomes if one.reason), "There is no text in it.")
        raise Refused(f"{path.name} was not read. {reason}")
    return found[0]
