"""A library of an older version, brought up to date beside the window's thread: a backup of a large one takes long."""

from __future__ import annotations

from pathlib import Path

from annotations.library import Library
from annotations.model.annotator import Annotator


def bring_up_to_date(path: Path, annotator: Annotator) -> None:
    """Do what the first writer does; for a job's thread.

    Raises:
        NewsglossError: it cannot be done; see `Library.open_to_write`.
    """
    with Library.open_to_write(path, annotator, doing="the window"):
        pass
