"""`python -m benchmarks everywhere`: the places of 5,000 names and of one word in 10,000 articles, as they come."""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from annotations.library import Library
from annotations.model.annotator import Annotator
from annotations.model.block import Block
from annotations.model.candidate import Phrase, Target
from annotations.model.field import Field
from benchmarks.corpus import Corpus
from tests.store.making import incoming

ANNOTATOR = Annotator("11111111-1111-4111-8111-111111111111", "Bench")
NAMES_S, WORD_S = 3.0, 1.5
"""The limits, in seconds of the processor: by the wall a busy machine takes longer."""
_BATCH = 200


def main(arguments: list[str]) -> int:
    """Measure and print; 1 if something is over its limit."""
    parser = argparse.ArgumentParser(prog="benchmarks everywhere", description=__doc__)
    parser.add_argument("--size", type=int, default=10_000, help="number of articles (%(default)s)")
    size = parser.parse_args(arguments).size
    corpus = Corpus()
    over = False
    with tempfile.TemporaryDirectory() as name:
        os.environ["NEWSGLOSS_SETTINGS"] = str(Path(name) / "settings")
        path = Path(name) / "everywhere.newsgloss"
        _make(path, corpus, size)
        print(f"{size} articles, load {os.getloadavg()[0]:.1f}", flush=True)
        names = corpus.name_list(5_000, 40)
        for job, phrases, limit, endings in (
            ("one word", ["have"], WORD_S, False), ("5,000 names", names, NAMES_S, False),
            ("5,000 names with other endings", names, None, True),
        ):  # fmt: skip
            taken = min(_look(path, phrases, endings=endings, say=print if turn == 2 else _hush) for turn in range(3))
            over |= limit is not None and taken > limit
            print(f"  {job}: {taken:.2f} s of the processor{f', limit {limit} s' if limit else ''}", flush=True)
    return int(over)


def _make(path: Path, corpus: Corpus, size: int) -> None:
    english = [Field("language", "en", confidence=0.9)]
    with Library.open_to_write(path, ANNOTATOR, doing="bench", create=True) as library:
        run, waiting = library.articles.begin_import(), []
        for number, text in enumerate(corpus.articles(size)):
            waiting.append(incoming(f"{number}.txt", text, [Block("paragraph", 0, len(text.rstrip()))], english))
            if len(waiting) == _BATCH:
                run.add(waiting)
                waiting = []
        run.add(waiting)
        run.finish()


def _look(path: Path, words: Sequence[str], *, endings: bool, say: Callable[[str], None]) -> float:
    """Return how many seconds of the processor a search took; say when its first places came, and when all had."""
    with Library.open(path) as library, library.snapshot():
        target = Target(next(code.uuid for code in library.codebook.all().values() if code.kind == "label"))
        phrases = [Phrase(one, target) for one in words]
        wall, cpu, first, count = time.perf_counter(), time.process_time(), 0.0, 0
        for part in library.review.candidates(phrases, None, ANNOTATOR.uuid, endings=endings):
            count += len(part.candidates)
            first = first or (time.perf_counter() - wall if part.candidates else 0.0)
        taken = time.process_time() - cpu
        say(f"  {count} places, the first after {first:.2f} s, all after {time.perf_counter() - wall:.2f} s")
    return taken


def _hush(_: str) -> None:
    pass
