"""Suggestions in a very long article, all of which the model would take half a minute to read.

Known names, and the patterns that are mostly right, are looked for in the whole text within a fraction of a second.
What is decided in such an article makes its names known; nothing else is learned from it: few are marked to the end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import NamedTuple

from annotations.model.suggestion import LONG
from annotations.suggest.marks import compose, patterns
from annotations.suggest.marks.candidates import Candidate
from annotations.suggest.marks.judge import label_of
from annotations.suggest.marks.known import Known
from annotations.suggest.marks.parts import Article, Pick, Span
from annotations.suggest.marks.patterns import Votes
from annotations.suggest.marks.tokens import places_of
from annotations.text.taken import Taken

LEARNED_AHEAD = 40_000
"""What becomes of the candidates of an article of more code points is not learned: judging them takes seconds."""

_BELIEVED, _WEIGHT = 0.6, 1.0
"""So likely right is what nothing is known of, as if it had been seen so many times."""


def is_long(text: str) -> bool:
    """Whether a text is too long for the model to read."""
    return len(text) > LONG


class _Found(NamedTuple):
    """Words that may be a mention, wherever they stand; the other attributes are those of `Pick`."""

    places: Iterable[tuple[int, int]]
    label: str
    confidence: float
    kind: str
    reason: str


def quick_picks(
    article: Article, taken: Iterable[tuple[int, int]], known: Known, votes: Votes, *, least: float,
    stopped: Collection[tuple[str, str]], call: Callable[[str], str],
) -> list[Pick]:  # fmt: skip
    """Return what is offered in a very long article, in its order; of what overlaps the longer.

    Args:
        article: with what was decided of it.
        taken: where mentions stand.
        known: names. votes: on patterns.
        least: how likely right what is offered must be.
        stopped: words and labels that are offered no more.
        call: what a label is called.
    """
    text, no = article.text, article.rejected
    found = [*_names(article, known, votes, least, call), *_patterns(text, votes, least, call)]
    sized = [(start - end, start, end, n) for n, what in enumerate(found) for start, end in what.places]
    covered, picks = Taken((*taken, *article.furniture)), []
    for _, start, end, n in sorted(sized):
        what = found[n]
        label = what.label
        if (
            label
            and (text[start:end], label) not in stopped
            and not (no and Span(start, end, label) in no)
            and covered.put(start, end)
        ):
            picks.append(Pick(start, end, label, what.confidence, what.kind, what.reason))
    return sorted(picks)


def _names(
    article: Article, known: Known, votes: Votes, least: float, call: Callable[[str], str]
) -> Iterator[_Found]:  # fmt: skip
    """Yield the known names that stand in a text, those that only this article tells of too."""
    text = article.text
    here: dict[str, Counter[str]] = {}
    for (start, end), label in article.accepted.items():
        here.setdefault(text[start:end], Counter())[label] += 1
    against = Counter(text[one.start : one.end] for one in article.rejected)
    for words, places in places_of({*known.strings, *known.given, *here}, text).items():
        seen, mine = known.elsewhere(words, article.key), here.get(words, Counter[str]())
        right = seen.accepted + mine.total()
        likely = (right + _BELIEVED * _WEIGHT) / (right + seen.passed + against[words] + _WEIGHT)
        if right and likely > least:
            yield _found(places, Candidate(0, 0, 0, 0, {"known"}, seen, here=mine), votes, likely, call)


def _patterns(text: str, votes: Votes, least: float, call: Callable[[str], str]) -> Iterator[_Found]:
    """Yield the places of dates, amounts and the like, as far as they were mostly right so far; a run of capitals that
    is no known name says too little alone."""
    for name, form in patterns.FORMS:
        labels, places = votes.of(name)
        likely = labels.total() / (places + _WEIGHT)
        if likely > least and not name.startswith("capitals"):
            spans = (match.span() for match in form.finditer(text))
            yield _found(spans, Candidate(0, 0, 0, 0, {f"pattern {name}"}), votes, likely, call)


def _found(
    places: Iterable[tuple[int, int]], one: Candidate, votes: Votes, likely: float, call: Callable[[str], str]
) -> _Found:
    label = label_of(one, votes, "")
    return _Found(places, label, round(min(likely, 0.999), 3), *compose.kind_and_reason(one, call(label)))
