"""The sequence model: which labels a run of tokens has, learned from accepted mentions in seconds.

With `python-crfsuite` a conditional random field; without it an averaged perceptron (see `perceptron`).
"""

from __future__ import annotations

import math
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Protocol

from annotations.suggest.marks.perceptron import Perceptron


def field() -> Any:
    """Return the package of conditional random fields; None where it is not installed."""
    try:
        import pycrfsuite
    except ImportError:
        return None
    return pycrfsuite


Rows = Sequence[Sequence[str]]
"""The features of each token of a sentence."""
Odds = list[dict[str, float]]
"""For each token how likely each tag is: "O", "B-label", "I-label"."""

C1, C2, ROUNDS, RARE = 0.2, 0.2, 45, 1
"""Regularisation, most iterations, and how often a feature must be seen (over all sentences) to count."""


class Tagger(Protocol):
    """What has been trained."""

    def tag(self, rows: Rows) -> tuple[list[str], Odds]:
        """Return the best tags of a sentence and how likely each tag is at each token."""

    def spans(self, rows: Rows, odds: Odds, least: float) -> list[tuple[int, int]]:
        """Return all spans of a sentence that are likelier than this, in any reading; odds as `tag` returned them."""

    def dump(self) -> bytes:
        """Return the model as bytes that `load` reads."""


class _Field:
    """A conditional random field."""

    def __init__(self, package: Any, data: bytes) -> None:
        self._data = data
        self._tagger: Any = package.Tagger()
        self._tagger.open_inmemory(data)
        self._labels: list[str] = self._tagger.labels()
        self._steps: dict[str, dict[str, float]] = {}

    def tag(self, rows: Rows) -> tuple[list[str], Odds]:
        tagger = self._tagger
        best = tagger.tag(rows)
        odds: Odds = []
        for i in range(len(rows)):
            found = {}
            for label in self._labels:
                if (p := tagger.marginal(label, i)) > 0.005:
                    found[label] = p
            odds.append(found)
        return best, odds

    def spans(self, rows: Rows, odds: Odds, least: float) -> list[tuple[int, int]]:
        if all(len(one) == 1 and "O" in one for one in odds):
            return []
        found: dict[tuple[int, int], float] = {}
        going = self._going(rows, odds)
        for first, one in enumerate(odds):
            for tag, p in one.items():
                if tag[0] != "B":
                    continue
                inner, at, last = f"I-{tag[2:]}", tag, first + 1
                while p > least / 2:
                    share = going[last - 1].get(at, {}).get(inner, 0.0)
                    found[first, last] = found.get((first, last), 0.0) + p * (1 - share)
                    p, at, last = p * share, inner, last + 1  # noqa: PLW2901
        return [span for span, p in found.items() if p > least]

    def _going(self, rows: Rows, odds: Odds) -> list[dict[str, dict[str, float]]]:
        """Return for each token and tag how likely each tag follows, of those worth a look; by sums from the end."""
        tagger, steps = self._tagger, self._steps or self._learn_steps()
        kept = [list(one) or self._labels for one in odds]
        own: list[dict[str, float]] = []
        for row, tags in zip(rows, kept, strict=True):
            if len(tags) == 1:
                own.append({tags[0]: 0.0})
                continue
            tagger.set([row])
            own.append({tag: _log(tagger.marginal(tag, 0)) for tag in tags})
        going: list[dict[str, dict[str, float]]] = [{} for _ in rows]
        behind = dict.fromkeys(kept[-1], 0.0)
        for i in range(len(rows) - 2, -1, -1):
            sums = {}
            for tag in kept[i]:
                ways = {other: steps[tag][other] + own[i + 1][other] + behind[other] for other in kept[i + 1]}
                most = max(ways.values())
                sums[tag] = most + math.log(sum(math.exp(way - most) for way in ways.values()))
                going[i][tag] = {other: math.exp(way - sums[tag]) for other, way in ways.items()}
            behind = sums
        return going

    def _learn_steps(self) -> dict[str, dict[str, float]]:
        """Learn what speaks for one tag after another, whatever the words: from two words of no features."""
        self._tagger.set([["-"], ["-"]])
        self._steps = {a: {b: _log(self._tagger.probability([a, b])) for b in self._labels} for a in self._labels}
        return self._steps

    def dump(self) -> bytes:
        return self._data


def train(sentences: Iterable[tuple[Sequence[Rows], list[str]]], *, rounds: int = ROUNDS) -> Tagger:
    """Train on sentences: their features, as lists of rows to be joined token by token, and their tags."""
    package = field()
    if package is None:
        return Perceptron.trained((_joined(parts), tags) for parts, tags in sentences)
    trainer = package.Trainer(verbose=False, params={
        "c1": C1, "c2": C2, "max_iterations": rounds, "feature.minfreq": RARE,
        "period": 5, "delta": 1e-3,
    })  # fmt: skip
    for parts, tags in sentences:
        trainer.append(_joined(parts), tags)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model")
        trainer.train(str(path))
        return _Field(package, path.read_bytes())


def load(data: bytes) -> Tagger | None:
    """Return a model from bytes; None where what it needs is not installed."""
    if data.startswith(Perceptron.MAGIC):
        return Perceptron.load(data)
    package = field()
    return _Field(package, data) if package is not None else None


def _joined(parts: Sequence[Rows]) -> list[list[str]]:
    return [[one for part in token for one in part] for token in zip(*parts, strict=True)]


def _log(p: float) -> float:
    return math.log(max(1e-300, p))


join = _joined
