"""Reading many files: worker processes do it, the outcomes come back in the order of the files."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from annotations.model.article import NewArticle
from reader.articles.encoding import text_encoding
from reader.articles.found import Found

if TYPE_CHECKING:
    from reader.articles.minder import Result
    from reader.articles.pool import Pool

PARSER = "reader.articles.parse:read_article"

_MOST_WORKERS = 4
_FEW_FILES = 8
_SMALL_FILE = 256 * 1024
_MOST_AHEAD = 1024
_FOUND_AT_ONCE = 64
_LOOK_EVERY_S = 0.05


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one file: an article, or the reason why there is none.

    Attributes:
        found: the file.
        article: the article, ready for a library; None where the file was not taken.
        reason: a sentence where it was not taken, else empty.
        encoding: Python's name of the encoding it was decoded with; empty where it was not taken.
        warnings: sentences for the report about an article that was taken.
    """

    found: Found
    article: NewArticle | None
    reason: str = ""
    encoding: str = ""
    warnings: tuple[str, ...] = ()


def read_files(
    found: Iterable[Found],
    *,
    named_encoding: str | None,
    today: date,
    workers: int | None = None,
    deadline_s: float = 5.0,
    memory_mb: int = 2048,
    cancelled: Callable[[], bool] = lambda: False,
    parser: str = PARSER,
) -> Iterator[Outcome]:
    """Read files in worker processes; yield an outcome for each, in their order.

    A file that hangs, crashes or eats memory is refused like any other that cannot be read; its worker is replaced.
    Close the iterator (or use it up) to end the workers.

    Args:
        found: the files; asked for as they are needed, in the thread that asks for outcomes.
        named_encoding: the encoding that a person named for all of them, or None to find it file by file.
        today: what "today" means in the articles.
        workers: how many processes; by default one for each processor, at most four.
        deadline_s: seconds that reading one file may take; three times as many while the machine is too busy to work on
            it, where the system tells so (Linux). Large files have 60 more to come from the disk.
        memory_mb: megabytes of address space that a worker may have, where the system can tell it so.
        cancelled: asked at least ten times a second; once it says yes, the workers are killed and no outcome follows.
        parser: `module:function` to call as `function(text, today=today)`, imported in the workers.

    Raises:
        InvalidInput: at once, when `named_encoding` is no encoding.
    """
    named = None if named_encoding is None else text_encoding(named_encoding)

    def make_pool(few: bool) -> Pool:
        from reader.articles.pool import Pool
        from reader.articles.worker import Setup

        return Pool(1 if few else workers or default_workers(), Setup(parser, named, today, deadline_s, memory_mb))

    return _outcomes(iter(found), make_pool, cancelled)


def default_workers() -> int:
    """How many worker processes to use on this machine."""
    affinity = getattr(os, "sched_getaffinity", None)
    processors = len(affinity(0)) if affinity else os.cpu_count() or 1
    return max(1, min(processors, _MOST_WORKERS))


def _outcomes(
    found: Iterator[Found], make_pool: Callable[[bool], Pool], cancelled: Callable[[], bool]
) -> Iterator[Outcome]:
    first = [(one, _size(one)) for one in itertools.islice(found, _FEW_FILES + 1)]
    few = len(first) <= _FEW_FILES and all(size < _SMALL_FILE for _, size in first)
    source = enumerate(itertools.chain(first, ((one, _size(one)) for one in found)))
    pending: dict[int, Found] = {}
    pool = make_pool(few)
    try:
        for number in itertools.count():
            result: Result | None = None
            while True:
                if cancelled():
                    return
                _fill(pool, source, pending)
                if number not in pending:
                    return
                if pending[number].problem is not None:
                    break
                result = pool.take(number, _LOOK_EVERY_S)
                if result:
                    break
            yield _outcome(pending.pop(number), result)
    finally:
        pool.close()


def _fill(pool: Pool, source: Iterator[tuple[int, tuple[Found, int]]], pending: dict[int, Found]) -> None:
    """Give the workers enough to do, and no more than that: the rest of the files is not even looked for yet."""
    from reader.articles.worker import Task

    for _ in range(_FOUND_AT_ONCE):
        if len(pending) >= _MOST_AHEAD:
            return
        following = next(source, None)
        if following is None:
            return
        number, (one, size) = following
        pending[number] = one
        if one.problem is None:
            pool.offer(Task(number, os.fspath(one.path), size))


def _outcome(found: Found, result: Result | None) -> Outcome:
    from reader.articles.minder import Article
    from reader.articles.worker import unpack_article

    if result is None:
        return Outcome(found, None, found.problem or "")
    if not isinstance(result, Article):
        return Outcome(found, None, result.reason)
    article = unpack_article(result.packed, found.name)
    return Outcome(found, article, "", article.encoding, article.warnings)


def _size(found: Found) -> int:
    try:
        return found.path.stat().st_size if found.problem is None else 0
    except (OSError, ValueError):
        return 0
