"""The sequence model: which labels a run of tokens has, learned from accepted mentions in seconds.

With `python-crfsuite` a conditional random field; without it an averaged perceptron (see `perceptron`).
"""

from __future__ import annotations

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

    def dump(self) -> bytes:
        """Return the model as bytes that `load` reads."""


class _Field:
    """A conditional random field."""

    def __init__(self, package: Any, data: bytes) -> None:
        self._data = data
        self._tagger: Any = package.Tagger()
        self._tagger.open_inmemory(data)
        self._labels: list[str] = self._tagger.labels()

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


join = _joined
