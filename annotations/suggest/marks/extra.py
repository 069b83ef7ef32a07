"""Suggestions that something else than what was learned has found, such as a model of the person's own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from annotations.suggest.marks.known import Known
from annotations.suggest.marks.learner import SHOW, Learner
from annotations.suggest.marks.parts import Article, Pick, Span
from annotations.text.taken import Taken

_BELIEVED, _WEIGHT = 0.6, 2.0
"""So likely right is a span of which nothing is known yet, as if it had been seen so many times."""


class Extra(NamedTuple):
    """A stretch of an article's text that was found elsewhere.

    Attributes:
        start, end: code points.
        label: UUID of the label it would have.
        found_as: what it is called where it was found.
    """

    start: int
    end: int
    label: str
    found_as: str


def extra_picks(
    extra: Iterable[Extra],
    article: Article,
    learner: Learner,
    taken: Sequence[tuple[int, int]],
    numbers: dict[str, str],
) -> list[Pick]:
    """Return those that are offered: where nothing stands yet, nothing was rejected, and words are mostly accepted.

    Args:
        extra: what was found, in any order; the longer of two that overlap is taken.
        article: with what was decided of it.
        learner: what was learned.
        taken: where mentions stand, and what is offered already.
        numbers: of labels, internal ids as digits, by UUID.
    """
    picks: list[Pick] = []
    covered = Taken(taken)
    for one in sorted(extra, key=lambda one: (one.start - one.end, one.start)):
        words, label = article.text[one.start : one.end], numbers.get(one.label, "")
        likely = _likely(words, article.key, learner.known)
        if (
            label
            and words.strip()
            and likely > SHOW
            and Span(one.start, one.end, label) not in article.rejected
            and (words, label) not in learner.stopped
            and covered.put(one.start, one.end)
        ):
            reason = f"the spaCy model found it as {one.found_as}"
            picks.append(Pick(one.start, one.end, label, round(likely, 3), "spacy", reason))
    return sorted(picks)


def _likely(words: str, article: str, known: Known) -> float:
    """Return how likely words are a mention: as often as they were accepted before, where they were seen."""
    seen = known.elsewhere(words, article)
    return (seen.accepted + _BELIEVED * _WEIGHT) / (seen.accepted + seen.passed + _WEIGHT)
