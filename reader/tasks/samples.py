"""The library of samples: made at the first start, partly annotated, and free to be changed."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from annotations.exchange.rows import read_rows
from annotations.library import Library
from annotations.model.annotator import Annotator
from reader.config.folders import settings_folder
from reader.tasks.importing import import_paths
from reader.tasks.jobs import Job
from reader.tasks.writing import Writing

_WHO = Annotator("5a3ab1e5-0000-4000-8000-000000000001", "Newsgloss")


@dataclass(frozen=True, slots=True)
class Samples:
    """The library of samples, just made.

    Attributes:
        path: its file.
        library: its UUID.
        article: UUID of the article to begin with.
    """

    path: Path
    library: str
    article: str


def samples_path() -> Path:
    """Return where the library of samples is, or would be."""
    return settings_folder() / "Sample library.newsgloss"


def make_samples(job: Job, path: Path) -> Samples | None:
    """Make the library of samples; for a job's thread. None where the job was cancelled: then nothing is left.

    Raises:
        NewsglossError, OSError: it cannot be made there.
    """
    samples = Path(str(files("resources")))
    path.parent.mkdir(parents=True, exist_ok=True)
    making = path.with_name("samples.making")
    making.unlink(missing_ok=True)
    writing = Writing(making, _WHO, create=True)
    try:
        import_paths(job, writing, [samples / "samples"])
        with (samples / "sample_annotations.jsonl").open("rb") as rows:
            found = list(read_rows(rows))
        if not job.cancelled():
            writing.submit(lambda library: library.annotations.add(found)).result()
            made = writing.submit(lambda library: Samples(path, library.uuid, _best(library))).result()
    finally:
        writing.close()
    if job.cancelled():
        making.unlink(missing_ok=True)
        return None
    shutil.move(making, path)
    return made


def _best(library: Library) -> str:
    """Return the article that shows most: the most annotated one that is as it came from a news page."""
    counts = library.articles.annotation_counts()
    plain = [article for article in library.articles if not article.name.endswith(".md")]
    return max(plain, key=lambda article: counts.get(article.id, 0)).uuid
