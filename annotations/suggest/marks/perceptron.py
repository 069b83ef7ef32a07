"""An averaged perceptron that tags tokens from left to right: what is used where python-crfsuite is not installed."""

from __future__ import annotations

import json
import math
import random
import zlib
from collections import defaultdict
from collections.abc import Iterable, Sequence

_PASSES = 5


class Perceptron:
    """A greedy tagger: a token's features and the tag before it vote.

    The odds are a softmax of the votes, which is rough; the gate learns how far they are to be trusted.
    """

    MAGIC = b"perceptron\n"

    def __init__(self, weights: dict[str, dict[str, float]], tags: list[str], scale: float) -> None:
        self._weights, self._tags, self._scale = weights, tags, scale

    @classmethod
    def trained(cls, sentences: Iterable[tuple[Sequence[Sequence[str]], list[str]]]) -> Perceptron:
        """Return a tagger trained on sentences: the features of their tokens, and their tags."""
        data = list(sentences)
        tags = sorted({tag for _, sentence in data for tag in sentence} | {"O"})
        made = cls({}, tags, 1.0)
        totals: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        order, step = random.Random(1), 1
        for _ in range(_PASSES):
            order.shuffle(data)
            for rows, gold in data:
                step = made._learn(rows, gold, totals, step)
        for feature, votes in made._weights.items():
            for tag in votes:
                votes[tag] -= totals[feature][tag] / step
        made._scale = 4.0 / max(1.0, made._usual(data))
        return made

    def _learn(
        self, rows: Sequence[Sequence[str]], gold: list[str], totals: dict[str, dict[str, float]], step: int
    ) -> int:
        before = "^"
        for row, right in zip(rows, gold, strict=True):
            votes = self._votes(row, before)
            best = max(votes, key=votes.__getitem__)
            if best != right:
                for feature in (*row, f"tag={before}"):
                    weights = self._weights.setdefault(feature, {})
                    for tag, way in ((right, 1.0), (best, -1.0)):
                        weights[tag] = weights.get(tag, 0.0) + way
                        totals[feature][tag] += way * step
            before, step = right, step + 1
        return step

    def _usual(self, data: Sequence[tuple[Sequence[Sequence[str]], list[str]]]) -> float:
        """How far apart the best two votes are, on average, where there is a name."""
        gaps = []
        for rows, gold in data[:200]:
            for i, row in enumerate(rows):
                if gold[i] != "O":
                    first, second = sorted(self._votes(row, gold[i - 1] if i else "^").values())[:-3:-1]
                    gaps.append(first - second)
        return sum(gaps) / max(1, len(gaps))

    def _votes(self, row: Sequence[str], before: str) -> dict[str, float]:
        votes = dict.fromkeys(self._tags, 0.0)
        if before in {"O", "^"}:
            for tag in self._tags:
                if tag.startswith("I-"):
                    votes[tag] = -1e6
        elif before[2:]:
            for tag in self._tags:
                if tag.startswith("I-") and tag[2:] != before[2:]:
                    votes[tag] = -1e6
        for feature in (*row, f"tag={before}"):
            for tag, weight in self._weights.get(feature, {}).items():
                votes[tag] += weight
        return votes

    def spans(
        self, rows: Sequence[Sequence[str]], odds: Sequence[dict[str, float]], least: float
    ) -> list[tuple[int, int]]:
        """Return none: only a field knows of other readings than the best."""
        return []

    def tag(self, rows: Sequence[Sequence[str]]) -> tuple[list[str], list[dict[str, float]]]:
        """Return the best tags of a sentence and how likely each tag is at each token."""
        best, odds, before = [], [], "^"
        for row in rows:
            votes = self._votes(row, before)
            top = max(votes.values())
            powers = {tag: math.exp(min(0.0, (vote - top) * self._scale)) for tag, vote in votes.items()}
            total = sum(powers.values())
            odds.append({tag: p / total for tag, p in powers.items() if p > 0.005 * total})
            before = max(votes, key=votes.__getitem__)
            best.append(before)
        return best, odds

    def dump(self) -> bytes:
        """Return the model as bytes that `load` reads; votes of nearly nothing are left out."""
        kept = {
            feature: {tag: round(vote, 2) for tag, vote in votes.items() if abs(vote) > 0.05}
            for feature, votes in self._weights.items()
        }
        state = {"weights": {k: v for k, v in kept.items() if v}, "tags": self._tags, "scale": self._scale}
        return self.MAGIC + zlib.compress(json.dumps(state).encode())

    @classmethod
    def load(cls, data: bytes) -> Perceptron:
        """Return a tagger from bytes of `dump`."""
        state = json.loads(zlib.decompress(data[len(cls.MAGIC) :]))
        return cls(state["weights"], state["tags"], state["scale"])
