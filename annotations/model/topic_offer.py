"""Topics that an article may have and nobody has given it: with how sure that is, and why."""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotations.model.errors import InvalidInput

_UUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_ID = re.compile(rf"topic:({_UUID})\.({_UUID})")

OFFER = "topic:"
"""What the id of an offered topic begins with, and that of no suggestion of a mention."""


@dataclass(frozen=True, slots=True)
class NamedTopic:
    """What the id of an offered topic says: the UUIDs of the article and of the topic."""

    article: str
    topic: str

    @property
    def id(self) -> str:
        """The id, which any process understands; it holds whatever becomes of the article's text."""
        return f"{OFFER}{self.article}.{self.topic}"

    @classmethod
    def read(cls, text: str) -> NamedTopic:
        """Return what an id says.

        Raises:
            InvalidInput: it is none.
        """
        match = _ID.fullmatch(text)
        if match is None:
            raise InvalidInput(f"“{text[:80]}” is no offered topic's id.")
        return cls(*match.groups())


@dataclass(frozen=True, slots=True)
class TopicOffer:
    """A topic that an article may have.

    Attributes:
        article, topic: UUIDs.
        name: of the topic.
        confidence: how likely a person gives it to the article, 0 to 1.
        like: how many articles with the topic have at least two of the words, or the one.
        words: which of the article's words speak most for it, at most three; folded.
    """

    article: str
    topic: str
    name: str
    confidence: float
    like: int
    words: tuple[str, ...]

    @property
    def id(self) -> str:
        """See `NamedTopic`."""
        return NamedTopic(self.article, self.topic).id

    @property
    def reason(self) -> str:
        """Why it is offered, for a person: "like 14 articles tagged Economy; words: budget, deficit"."""
        many = "1 article" if self.like == 1 else f"{self.like} articles"
        return f"like {many} tagged {self.name}; words: {', '.join(self.words)}"


@dataclass(frozen=True, slots=True)
class TopicDecision:
    """What a person said of a topic for an article: `verdict` is accepted or rejected."""

    article: str
    topic: str
    verdict: str


@dataclass(frozen=True, slots=True)
class TopicRecord:
    """What became of the offers of a topic so far.

    Attributes:
        accepted, rejected: how many a person took, and refused.
    """

    accepted: int = 0
    rejected: int = 0

    @property
    def quiet(self) -> bool:
        """Whether it is offered no more, since it was refused five times or more, and more often than it was taken."""
        return self.rejected >= 5 and self.rejected > self.accepted
