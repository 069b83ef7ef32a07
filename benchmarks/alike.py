"""`python -m benchmarks alike`: finding which of 10,000 articles look alike, and how many of a made set are found."""

from __future__ import annotations

import argparse
import itertools
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import numpy as np

from annotations.analysis.alike import Found, bring_up_to_date, compare
from annotations.analysis.candidates import Kept
from annotations.analysis.differences import differences
from annotations.analysis.shingles import Body, body_of, kept_of, part_in
from annotations.library import Library
from annotations.model.alike import Pair
from annotations.model.annotator import Annotator
from annotations.model.block import Block
from annotations.store.alike import Likeness
from benchmarks.alike_articles import Made, made_set
from benchmarks.corpus import Corpus
from benchmarks.measure import peak_memory_mb

ANNOTATOR = Annotator("11111111-1111-4111-8111-111111111111", "Bench")
LIMIT_S, LEAST_RECALL = 10.0, 0.98


def main(arguments: list[str]) -> int:
    """Measure and print; 1 if it takes too long or too few are found."""
    parser = argparse.ArgumentParser(prog="benchmarks alike", description=__doc__)
    parser.add_argument("--size", type=int, default=10_000, help="number of articles (%(default)s)")
    parser.add_argument("--stories", type=int, default=96, help="stories of the made set (%(default)s)")
    chosen = parser.parse_args(arguments)
    taken = _speed(chosen.size)
    found = _recall(made_set(chosen.stories))
    _differences()
    return int(taken > LIMIT_S or found < LEAST_RECALL)


def texts(size: int) -> list[str]:
    """Return articles of about 4 KB, of which three in ten are copies: cut at the end, or with a few words changed."""
    chance, found = random.Random(4), list(Corpus().articles(size))
    for place in range(0, size - 9, 10):
        paragraphs = found[place].split("\n\n")
        found[place + 1] = "\n\n".join(paragraphs[: len(paragraphs) * 2 // 3])
        words = found[place].split(" ")
        for _ in range(10):
            words[chance.randrange(len(words))] = "changed"
        found[place + 2] = " ".join(words)
        found[place + 3] = f"{found[place]}\n\nWith reporting by the Aurelia press agency."
    return found


class _Writing:
    """Writes what is found into the library, and takes the time of each transaction."""

    def __init__(self, library: Library) -> None:
        self._alike = library.alike
        self.times: list[float] = []

    def put(self, found: Sequence[Likeness]) -> None:
        self._timed(lambda: self._alike.keep_likeness(found))

    def settle(self, compared: Sequence[int], pairs: Sequence[Pair]) -> None:
        self._timed(lambda: self._alike.keep_pairs(compared, pairs))

    def _timed(self, job: Callable[[], None]) -> None:
        begun = time.perf_counter()
        job()
        self.times.append(time.perf_counter() - begun)


def _speed(size: int) -> float:
    from benchmarks.alike_library import take

    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "alike.newsgloss"
        with Library.open_to_write(path, ANNOTATOR, doing="bench", create=True) as library:
            made = texts(size + 100)
            take(library, made[:size])
            before = path.stat().st_size
            writing = _Writing(library)
            with Library.open(path) as reader:
                taken = _timed(f"{size} articles, first time", lambda: bring_up_to_date(reader.db, writing))
                groups = len(library.alike.groups(0.8))
                print(f"{'groups at 0.8':40} {groups:9}")
                median, longest = statistics.median(writing.times) * 1000, max(writing.times) * 1000
                print(f"{'a transaction, and the longest':40} {median:9.1f} ms, {longest:.1f} ms")
                take(library, made[size:])
                _timed("100 more", lambda: bring_up_to_date(reader.db, writing))
                _timed("nothing new", lambda: bring_up_to_date(reader.db, writing))
                _timed("the groups of all", lambda: library.alike.groups(0.8))
                one = next(iter(library.articles)).uuid
                _timed("what one article looks like", lambda: library.alike.of(one, 0.8))
                _timed("all again, nothing written", lambda: bring_up_to_date(reader.db, Found()))
        print(f"{'the library, before and after':40} {before / 1e6:9.1f} MB, {path.stat().st_size / 1e6:.1f} MB")
        print(f"{'memory at most':40} {peak_memory_mb():9.0f} MB")
    return taken


def _recall(made: Sequence[Made]) -> float:
    bodies = [body_of(one.text) for one in made]
    kept = [Kept(place, body.words, body.digest, kept_of(body), True) for place, body in enumerate(bodies)]
    found = {
        (pair.article, pair.other): pair.share
        for _, pairs in compare(kept, bodies.__getitem__, lambda: False)
        for pair in pairs
    }
    exact = _exact(bodies)
    same = {key for key in exact if made[key[0]].story == made[key[1]].story}
    print(f"\n{len(made)} made articles, {len(same)} pairs of the same story")
    worst = 1.0
    for threshold in (0.6, 0.7, 0.8, 0.9):
        alike = {key for key, share in exact.items() if share >= threshold}
        told = {key for key, share in found.items() if share >= threshold}
        recall = len(alike & told) / len(alike)
        worst = min(worst, recall)
        print(
            f"  at {threshold}: {recall:.4f} of the pairs that share so much; {len(same & told) / len(same):.4f} of"
            f" those of the same story; {len(same & told) / len(told):.4f} of what was found are such"
        )
    return worst


def _exact(bodies: Sequence[Body]) -> dict[tuple[int, int], float]:
    """Return the share of each pair, by holding all against all."""
    in_order = [np.unique(body.shingles) for body in bodies]
    return {
        (i, j): max(part_in(bodies[i], in_order[j]), part_in(bodies[j], in_order[i]))
        for i, j in itertools.combinations(range(len(bodies)), 2)
    }


def _differences() -> None:
    chance = random.Random(6)
    one = next(Corpus().articles(1, 100_000))
    words = one.split(" ")
    edited = " ".join("changed" if chance.random() < 0.02 else word for word in words)
    chance.shuffle(words)
    print()
    for name, other in (("one word in fifty another", edited), ("all words in another order", " ".join(words))):
        blocks, others = [Block("paragraph", 0, len(one))], [Block("paragraph", 0, len(other))]
        _timed(f"100 KB, {name}", partial(differences, one, blocks, other, others))


def _timed(name: str, job: Callable[[], object]) -> float:
    wall, processor = time.perf_counter(), time.process_time()
    job()
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    print(f"{name:40} {wall:9.3f} s, {processor:9.3f} s of the processor", flush=True)
    return processor
