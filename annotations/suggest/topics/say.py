"""What was learned of topics says which of them an article may have, how likely, and by which words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from annotations.suggest.topics.learn import Learned

SHOWN_WORDS = 3
"""By so many words an offer says why it is one."""


@dataclass(frozen=True, slots=True)
class Likely:
    """A topic that an article may have.

    Attributes:
        topic: its UUID.
        confidence: 0 to 1.
        words: those that speak most for it, folded.
        like: how many articles with the topic have at least two of the words, or the one.
    """

    topic: str
    confidence: float
    words: tuple[str, ...]
    like: int


def likely(learned: Learned, counts: Counter[str], least: float, number: int | None = None) -> list[Likely]:
    """Return the topics of at least a likelihood, the surest first.

    Args:
        learned: from the tagged articles.
        counts: the article's words, as `annotations.suggest.topics.words.features` gives them.
        least: the likelihood.
        number: of the article: one that was learned from is judged as if it had not been. What it is not tagged with
            would else speak against itself.
    """
    places, values = learned.vocabulary.row(counts)
    if not places:
        return []
    at = np.array(places)
    weights = learned.weights[at]
    said = learned.held_out_of(number) if number is not None else None
    lines = (values @ weights if said is None else said) * learned.scales[:, 0] + learned.scales[:, 1]
    confidence = 1 / (1 + np.exp(-np.clip(lines, -30, 30)))
    found = []
    for topic in np.flatnonzero(confidence >= least):
        words = _telling(learned, at, values * weights[:, topic])
        like = _like(learned, int(topic), words)
        if like:
            names = tuple(learned.vocabulary.words[word] for word in words)
            found.append(Likely(learned.topics[topic], float(confidence[topic]), names, like))
    return sorted(found, key=lambda one: (-one.confidence, one.topic))


def _telling(learned: Learned, places: npt.NDArray[np.int64], shares: npt.NDArray[np.float32]) -> list[int]:
    """Return the places of the words that speak most for a topic; no word is told twice, alone and in a pair."""
    chosen: list[int] = []
    told: set[str] = set()
    for at in np.argsort(-shares, kind="stable"):
        parts = set(learned.vocabulary.words[places[at]].split())
        if shares[at] <= 0 or len(chosen) == SHOWN_WORDS:
            break
        if not parts & told:
            chosen.append(int(places[at]))
            told |= parts
    return chosen


def _like(learned: Learned, topic: int, words: list[int]) -> int:
    """Return how many articles with a topic have at least two of some words, or the one there is."""
    rows = learned.rows
    hits = np.isin(rows.words, words).astype(np.int64)
    sums = np.concatenate(([0], np.cumsum(hits)))
    own = sums[rows.starts[1:]] - sums[rows.starts[:-1]]
    return int(((own >= min(2, len(words))) & learned.has[:, topic]).sum()) if words else 0
