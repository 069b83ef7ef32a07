"""Reading many files: worker processes do it, the outcomes come back in the order of the files."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from annotations.model.article import NewArticle
from reader.articles.encoding import text_encoding
from reader.articles.found import Found

if TYPE_CHECKING:
    from reader.articles.minder import Result
    from reader.articles.pool import Pool

NOTHING_INSIDE = "There is no text in it."
PARSER = "reader.articles.parse:read_article"

_MOST_WORKERS = 4
_FEW_FILES = 8
_SMALL_FILE = 256 * 1024
_MOST_AHEAD = 1024
_FOUND_AT_ONCE = 64
_LOOK_EVERY_S = 0.05


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one file, or of one part of a file that holds several articles: an article, or why there is none.

    Attributes:
        found: the file.
        article: the article, ready for a library; None where none was taken.
        reason: a sentence where none was taken, else empty.
        encoding: Python's name of the encoding it was decoded with; empty where none was taken.
        warnings: sentences for the report about an article that was taken.
        name: as the report shows it, `news.csv › row 17`; the file's name where it is the whole file.
        of: how many outcomes the file is said to have.
    """

    found: Found
    article: NewArticle | None
    reason: str = ""
    encoding: str = ""
    warnings: tuple[str, ...] = ()
    name: str = ""
    of: int = 1


class Tally:
    """How far a batch is: outcomes there were, of so many as are to be expected.

    Attributes:
        done: outcomes seen.
        total: outcomes expected.
    """

    def __init__(self, files: int) -> None:
        """Begin a batch of so many files."""
        self.done, self.total = 0, files
        self._file: Found | None = None
        self._seen, self._expected = 0, 1

    def see(self, outcome: Outcome) -> None:
        """Count an outcome; those of one file come one after the other."""
        if outcome.found is not self._file:
            if self._file is not None:
                # There may have been fewer than the file before said.
                self.total -= self._expected - self._seen
            self._file, self._seen, self._expected = outcome.found, 0, max(1, outcome.of)
            self.total += self._expected - 1
        self.done += 1
        self._seen += 1
        if self._seen > self._expected:
            self._expected += 1
            self.total += 1


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
    choices: Mapping[str, object] | None = None,
) -> Generator[Outcome, None, None]:
    """Read files in worker processes; yield an outcome for each, several where it holds several, in their order.

    A file that hangs, crashes or eats memory is refused like any other that cannot be read; its worker is replaced.
    Close the iterator (or use it up) to end the workers.

    Args:
        found: the files; asked for as they are needed, in the thread that asks for outcomes.
        named_encoding: the encoding that a person named for all of them, or None to find it file by file.
        today: what "today" means in the articles.
        workers: how many processes; by default one for each processor, at most four.
        deadline_s: seconds that reading one file may take, or each part of one that holds several articles; three times
            as many while the machine is too busy to work on it, where the system tells so (Linux). Large files have 60
            more to come from the disk.
        memory_mb: megabytes of address space that a worker may have, where the system can tell it so.
        cancelled: asked at least ten times a second; once it says yes, the workers are killed and no outcome follows.
        parser: `module:function` to call as `function(text, today=today)`, imported in the workers.
        choices: what a person chose for a kind of file, see `kinds.registry.How`.

    Raises:
        InvalidInput: at once, when `named_encoding` is no encoding.
    """
    named = None if named_encoding is None else text_encoding(named_encoding)

    def make_pool(few: bool) -> Pool:
        from reader.articles.pool import Pool
        from reader.articles.worker import Setup

        setup = Setup(parser, named, today, deadline_s, memory_mb, dict(choices or {}))
        return Pool(1 if few else workers or default_workers(), setup)

    return _outcomes(iter(found), make_pool, cancelled)


def default_workers() -> int:
    """How many worker processes to use on this machine."""
    affinity = getattr(os, "sched_getaffinity", None)
    processors = len(affinity(0)) if affinity else os.cpu_count() or 1
    return max(1, min(processors, _MOST_WORKERS))


def _outcomes(
    found: Iterator[Found], make_pool: Callable[[bool], Pool], cancelled: Callable[[], bool]
) -> Generator[Outcome, None, None]:
    first = [(one, _size(one)) for one in itertools.islice(found, _FEW_FILES + 1)]
    few = len(first) <= _FEW_FILES and all(size < _SMALL_FILE for _, size in first)
    source = enumerate(itertools.chain(first, ((one, _size(one)) for one in found)))
    pending: dict[int, Found] = {}
    pool = make_pool(few)
    try:
        for number in itertools.count():
            several = _Several()
            while True:
                if cancelled():
                    return
                _fill(pool, source, pending)
                if number not in pending:
                    return
                if pending[number].problem is not None:
                    yield Outcome(pending[number], None, pending[number].problem or "", name=pending[number].name)
                    break
                result = pool.take(number, _LOOK_EVERY_S)
                if result is None:
                    continue
                outcome = several.outcome(pending[number], result)
                if outcome:
                    yield outcome
                if several.ended:
                    break
            pending.pop(number)
    finally:
        pool.close()


class _Several:
    """Turns the results for one file into outcomes.

    Attributes:
        ended: whether no more follow.
    """

    def __init__(self) -> None:
        from reader.articles.parcel import Unpacking

        self.ended = False
        self._unpacking = Unpacking()
        self._of = 1
        self._there_were = False

    def outcome(self, found: Found, result: Result) -> Outcome | None:
        """Return what a result says; None where it says nothing about an article."""
        from reader.articles import minder
        from reader.articles.kinds.registry import shown_name
        from reader.articles.parcel import named, unpack_refusal

        if isinstance(result, minder.Many):
            self._of = result.of if result.of is not None else self._of
            return None
        self.ended = not (
            isinstance(result, minder.PartRefusal) or (isinstance(result, minder.Article) and result.more)
        )
        if isinstance(result, minder.Done):
            return None if self._there_were else Outcome(found, None, NOTHING_INSIDE, name=found.name)
        self._there_were = True
        if isinstance(result, minder.Refusal):
            return Outcome(found, None, result.reason, name=found.name, of=self._of)
        if isinstance(result, minder.PartRefusal):
            reason, inside, locator = unpack_refusal(result.packed)
            return Outcome(found, None, reason, name=shown_name(found.name, inside, locator), of=self._of)
        article, inside = self._unpacking.article(result.packed)
        article = named(article, shown_name(found.name, inside, article.locator))
        return Outcome(found, article, "", article.encoding, article.warnings, article.name, self._of)


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


def _size(found: Found) -> int:
    try:
        return found.path.stat().st_size if found.problem is None else 0
    except (OSError, ValueError):
        return 0
