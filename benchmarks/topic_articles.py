"""Made articles with topics: invented words, those of a topic among those of all others, as thick as in real news."""

from __future__ import annotations

from itertools import accumulate
from random import Random
from typing import NamedTuple

_BEGINS = "b br ch d dr f fl g gr k kl l m n p pl qu r s sk st t tr v w z".split()
_MIDDLES = "a e i o u ai ei ou ua ie".split()
_ENDS = ["n", "r", "l", "s", "t", "m", "nd", "rt", "lk", "sk", ""]


class MadeArticle(NamedTuple):
    """An article.

    Attributes:
        topics: what it is about, one or two.
        said: what a person tagged it with, who overlooks a topic now and then or takes another.
    """

    title: str
    text: str
    topics: frozenset[str]
    said: frozenset[str]


class MadeNews:
    """A source of articles about topics of very different weight, each with words of its own.

    Args:
        topics: how many there are.
        seed: another one makes others.
        own: which part of an article's words belong to its topic.
        wrong: which part of the taggings is wrong.
    """

    def __init__(self, topics: int = 20, seed: int = 1, own: float = 0.06, wrong: float = 0.05) -> None:
        self._random = Random(seed)
        self._own, self._wrong = own, wrong
        self._common = [self._word() for _ in range(4_000)]
        self._thick = list(accumulate(1 / (rank + 3) for rank in range(len(self._common))))
        self.topics = [f"Topic {number:02d}" for number in range(topics)]
        # A third of a topic's words is in use with its neighbour, too; some are common ones.
        own_words = [[self._word() for _ in range(60)] for _ in self.topics]
        self._words = {
            topic: [*own_words[at], *own_words[at - 1][:25], *self._random.sample(self._common[50:600], 15)]
            for at, topic in enumerate(self.topics)
        }
        self._weights = [1 / (rank + 2) ** 0.7 for rank in range(topics)]

    def article(self, words: int = 250) -> MadeArticle:
        """Return the next article."""
        random = self._random
        first = random.choices(self.topics, self._weights)[0]
        second = random.choices(self.topics, self._weights)[0] if random.random() < 0.25 else first
        about = sorted({first, second})
        body = [self._next(about, self._own) for _ in range(words)]
        title = [self._next(about, 0.25) for _ in range(8)]
        said = {topic for topic in about if random.random() >= self._wrong}
        if random.random() < self._wrong or not said:
            said.add(random.choice(self.topics))
        return MadeArticle(" ".join(title).capitalize(), " ".join(body), frozenset(about), frozenset(said))

    def _next(self, about: list[str], own: float) -> str:
        if self._random.random() < own:
            return self._random.choice(self._words[self._random.choice(about)])
        return self._random.choices(self._common, cum_weights=self._thick)[0]

    def _word(self) -> str:
        parts = self._random.choice([2, 2, 3])
        return "".join(
            self._random.choice(_BEGINS) + self._random.choice(_MIDDLES) + self._random.choice(_ENDS)
            for _ in range(parts)
        )
