"""Learning topics: one line for each topic that tells its articles from the others, and how far it is to be trusted.

Least squares with a penalty are solved at one go for all topics, and give for each article what they would say of it
had they not seen it. By these held-out answers what a line says becomes a likelihood.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from annotations.suggest.topics.counting import Counts, Floats, Ints
from annotations.suggest.topics.vocabulary import Rows, Vocabulary, read

LEAST = 5
"""A topic is learned from so many articles with it, and as many without."""

_PENALTY = 1.0
_BLOCK = 1_000

Doubles = npt.NDArray[np.float64]


class Stopped(Exception):
    """Nobody wants to know any more."""


@dataclass(frozen=True, slots=True)
class Learned:
    """What was learned.

    Attributes:
        topics: UUIDs.
        vocabulary: the words that count.
        weights: of each word (row) for each topic (column).
        scales: by row, what makes a likelihood of what the line of a topic says: factor, and what is added.
        rows: the articles that have any of the topics.
        has: which of these articles (row) has which topic (column).
        said: how many taggings and rejections there were at the time.
        numbers: of the articles that were learned from.
        held_out: what each of them (row) would be said to be by the line of each topic (column) had it not been there.
    """

    topics: tuple[str, ...]
    vocabulary: Vocabulary
    weights: Floats
    scales: Floats
    rows: Rows
    has: npt.NDArray[np.bool_]
    said: int
    numbers: Ints
    held_out: Floats

    def held_out_of(self, number: int) -> Floats | None:
        """Return what is said of an article that was learned from as if it had not been; None for another one."""
        found = np.flatnonzero(self.numbers == number)
        return self.held_out[found[0]] if len(found) else None


def learn(
    counts: Counts, topics_of: Sequence[Collection[str]], numbers: Sequence[int] | None = None, said: int = 0,
    cancelled: Callable[[], bool] = lambda: False,
) -> Learned | None:  # fmt: skip
    """Learn from tagged articles.

    Args:
        counts: their words.
        topics_of: UUIDs of all topics that each has; an article without any says what the topics are not.
        numbers: of the articles; counted from 0 where there are none.
        said: see `Learned`.
        cancelled: whether to stop.

    Returns:
        What was learned; None where no topic has articles enough.

    Raises:
        Stopped: it was cancelled.
    """
    counted = Counter(topic for topics in topics_of for topic in set(topics))
    topics = sorted(topic for topic, n in counted.items() if n >= LEAST and len(counts) - n >= LEAST)
    column = {topic: at for at, topic in enumerate(topics)}
    has = np.zeros((len(counts), len(topics)), bool)
    for at, some in enumerate(topics_of):
        has[at, [column[topic] for topic in some if topic in column]] = True
    go_on(cancelled)
    vocabulary, rows = read(counts, has)
    if not topics or not len(vocabulary):
        return None
    go_on(cancelled)
    weights, held_out = _solve(rows, has, len(vocabulary), cancelled)
    scales = np.array([_scale(said_of, there) for said_of, there in zip(held_out.T, has.T, strict=True)], np.float32)
    # Told its type: what `any` of an axis gives is typed otherwise in numpy 2.4, the newest for Python 3.11.
    any_topic: npt.NDArray[np.bool_] = np.asarray(has.any(axis=1))
    return Learned(
        tuple(topics), vocabulary, weights.astype(np.float32), scales, rows.only(any_topic), has[any_topic], said,
        np.array(range(len(counts)) if numbers is None else numbers, np.int64), held_out.astype(np.float32),
    )  # fmt: skip


def _solve(
    rows: Rows, has: npt.NDArray[np.bool_], width: int, cancelled: Callable[[], bool]
) -> tuple[Doubles, Doubles]:
    """Return the weights, and what each article would be said to be had it not been there."""
    wanted = has - has.mean(axis=0)
    if len(rows) <= width:
        every = rows.dense(0, len(rows), width)
        inverse = np.linalg.inv(every @ every.T + np.float32(_PENALTY) * np.eye(len(rows), dtype=np.float32))
        go_on(cancelled)
        part = inverse @ wanted
        return every.T @ part, wanted - part / np.diag(inverse)[:, None]
    square, sums = np.zeros((width, width), np.float32), np.zeros((width, has.shape[1]))
    blocks = [(first, min(first + _BLOCK, len(rows))) for first in range(0, len(rows), _BLOCK)]
    for first, end in blocks:
        go_on(cancelled)
        some = rows.dense(first, end, width)
        square += some.T @ some
        sums += some.T @ wanted[first:end]
    # The penalty keeps it far from singular: single precision is enough, and twice as quick.
    inverse = np.linalg.inv(square + np.float32(_PENALTY) * np.eye(width, dtype=np.float32))
    weights = inverse @ sums
    held_out = np.zeros_like(wanted)
    for first, end in blocks:
        go_on(cancelled)
        some = rows.dense(first, end, width)
        # How much each article has to say in what is said of itself.
        own = np.minimum(((some @ inverse) * some).sum(axis=1), 0.999)[:, None]
        held_out[first:end] = (some @ weights - own * wanted[first:end]) / (1 - own)
    return weights, held_out


def _scale(said: Doubles, there: npt.NDArray[np.bool_]) -> tuple[float, float]:
    """Return (factor, added) by which what is said becomes a likelihood: a logistic curve through the held-out answers.

    The answers themselves are taken as a little less than sure, the less the fewer there are (Platt's way).
    """
    yes = int(there.sum())
    no = len(there) - yes
    wanted = np.where(there, (yes + 1) / (yes + 2), 1 / (no + 2))
    spread = float(said.std()) or 1.0
    table = np.stack([said / spread, np.ones_like(said)], axis=1)
    found = np.array([0.0, np.log((yes + 1) / (no + 1))])
    for _ in range(30):
        likely = 1 / (1 + np.exp(-np.clip(table @ found, -30, 30)))
        slope = table.T @ (wanted - likely) - 1e-3 * found
        curve = (table * (likely * (1 - likely))[:, None]).T @ table + 1e-3 * np.eye(2)
        step = np.linalg.solve(curve, slope)
        found += np.clip(step, -2, 2)
        if np.abs(step).max() < 1e-6:
            break
    # A line that says the reverse of what is so has learned nothing.
    return max(float(found[0]), 0.0) / spread, float(found[1])


def go_on(cancelled: Callable[[], bool]) -> None:
    """Raise Stopped where nobody wants to know any more."""
    if cancelled():
        raise Stopped
