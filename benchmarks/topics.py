"""`python -m benchmarks topics`: how often offered topics are right, and what learning them takes.

Made articles are tagged in an order, with some mistakes; then the next ones are asked about. A folder of articles
whose file names say the topic (`corpus_TOPIC_number.txt`) can be measured as well.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Sequence
from pathlib import Path

from annotations.suggest.topics.counting import Counts
from annotations.suggest.topics.learn import Learned, learn
from annotations.suggest.topics.say import likely
from annotations.suggest.topics.words import features
from benchmarks.topic_articles import MadeArticle, MadeNews

_LIKELY = 0.5
_ASKED = 1_000


def main(arguments: list[str]) -> int:
    """Measure and print; always 0."""
    parser = argparse.ArgumentParser(prog="benchmarks topics", description=__doc__)
    parser.add_argument("--sizes", default="50,200,1000,10000", help="numbers of tagged articles (%(default)s)")
    parser.add_argument("--topics", type=int, default=20, help="how many topics the made articles have (%(default)s)")
    parser.add_argument("--folder", type=Path, action="append", default=[], help="articles named after their topic")
    chosen = parser.parse_args(arguments)
    news = MadeNews(chosen.topics)
    asked = [news.article() for _ in range(_ASKED)]
    for size in map(int, chosen.sizes.split(",")):
        tagged = [news.article() for _ in range(size)]
        began = time.perf_counter(), time.process_time()
        learned = _learn(tagged)
        took = time.perf_counter() - began[0], time.process_time() - began[1]
        _say(f"{size:6} made articles", learned, asked, took)
    for folder in chosen.folder:
        _folder(folder)
    return 0


def _learn(tagged: Sequence[MadeArticle]) -> Learned | None:
    counts = Counts()
    for one in tagged:
        counts.add(one.title, one.text)
    return learn(counts, [one.said for one in tagged])


def _folder(folder: Path) -> None:
    read = [_named(path) for path in sorted(folder.glob("*_*_*.txt"))]
    for part in (20, 40, len(read) // 2):
        hits, shown, there = 0, 0, 0
        for seed in range(5):
            order = random.Random(seed).sample(read, len(read))
            learned = _learn(order[:part])
            counts = _counts(learned, order[part:])
            hits, shown, there = hits + counts[0], shown + counts[1], there + counts[2]
        print(f"{folder.name}, {part} tagged, five orders: {_figures(hits, shown, there)}")


def _named(path: Path) -> MadeArticle:
    text = path.read_text(encoding="utf-8")
    topic = frozenset([path.name.split("_")[1]])
    return MadeArticle(text.partition("\n")[0], text, topic, topic)


def _say(what: str, learned: Learned | None, asked: Sequence[MadeArticle], took: tuple[float, float]) -> None:
    hits, shown, there = _counts(learned, asked)
    topics = len(learned.topics) if learned else 0
    print(
        f"{what}: {_figures(hits, shown, there)}; {topics} topics learned in {took[0]:.1f} s"
        f" ({took[1]:.1f} s of processor)",
        flush=True,
    )


def _counts(learned: Learned | None, asked: Sequence[MadeArticle]) -> tuple[int, int, int]:
    """Return how many offers are right, how many there are, and how many topics the articles have."""
    hits = shown = 0
    for one in asked:
        found = likely(learned, features(one.title, one.text), _LIKELY) if learned is not None else []
        shown += len(found)
        hits += sum(offer.topic in one.topics for offer in found)
    return hits, shown, sum(len(one.topics) for one in asked)


def _figures(hits: int, shown: int, there: int) -> str:
    return f"{hits / max(shown, 1):.2f} of {shown} offers right, {hits / max(there, 1):.2f} of the topics found"
