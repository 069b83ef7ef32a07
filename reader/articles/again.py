"""Reading a single article: the bytes of one that is there in another encoding, or a newer version from a file."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from annotations.model.article import NewArticle
from annotations.model.errors import Refused
from reader.articles.found import Found, find_files
from reader.articles.work import Outcome, read_files

_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}$")
_WITHIN = " › "


def read_newer(
    path: Path, *, today: date, encoding: str | None = None, cancelled: Callable[[], bool] = lambda: False
) -> NewArticle:
    """Return the article that a file holds.

    Args:
        path: of the file.
        today: what "today" means in it.
        encoding: what it is decoded with; None finds it.
        cancelled: asked while it is read.

    Raises:
        Refused: it cannot be read, holds no article or several, or reading was cancelled; the text says which.
        InvalidInput: there is no such encoding.
    """
    if path.is_dir():
        raise Refused(f"{path.name} is a folder. Name a file.")
    outcomes = _read(next(find_files([path])), encoding, today, cancelled)
    taken = [outcome.article for outcome in outcomes if outcome.article is not None]
    if len(outcomes) > 1:
        raise Refused(f"{path.name} holds several articles. A newer version must be a file of its own.")
    if not taken:
        raise Refused(f"{path.name} cannot be read: {_reason(outcomes)}")
    return taken[0]


def read_again(
    data: bytes, name: str, locator: str, encoding: str, *, today: date,
    cancelled: Callable[[], bool] = lambda: False,
) -> NewArticle:  # fmt: skip
    """Return what an article's bytes say in another encoding.

    Args:
        data: the bytes; see `Mending.source`.
        name: of the article.
        locator: where in the bytes it stands.
        encoding: what they are decoded with.
        today: what "today" means in them.
        cancelled: asked while they are read.

    Raises:
        Refused: they cannot be read so; the text says why.
        InvalidInput: there is no such encoding.
    """
    outer = name.split(_WITHIN, maxsplit=1)[0] if locator else name
    suffix = _SUFFIX.search(outer)
    with tempfile.TemporaryDirectory(prefix="newsgloss-") as folder:
        path = Path(folder) / f"original{suffix[0] if suffix else ''}"
        path.write_bytes(data)
        outcomes = _read(Found(path, outer), encoding, today, cancelled)
    for outcome in outcomes:
        if outcome.article is not None and outcome.article.locator == locator:
            return replace(outcome.article, name=name)
    raise Refused(f"{name} cannot be read as {encoding}: {_reason(outcomes)}")


def _read(found: Found, encoding: str | None, today: date, cancelled: Callable[[], bool]) -> list[Outcome]:
    return list(read_files([found], named_encoding=encoding, today=today, workers=1, cancelled=cancelled))


def _reason(outcomes: list[Outcome]) -> str:
    if any(outcome.article is not None for outcome in outcomes):
        return "The part of the file that it was made of is not found again."
    return next((outcome.reason for outcome in outcomes if outcome.reason), "It was stopped.")
