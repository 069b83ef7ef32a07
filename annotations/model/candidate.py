"""Candidates: words that may be what a person looks for, each waiting for a yes or a no."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

CASE, ACCENTS, LONGER, TAKEN, ENDING = "case", "accents", "longer", "taken", "ending"
DOUBTS: tuple[str, ...] = ("", CASE, ACCENTS, LONGER, TAKEN, ENDING)
"""Why a candidate may be another than the one that is meant: nothing speaks against it; its capitals differ; its
accents differ; it is a part of a longer run of capitalised words; a mention of something else stands there; it is the
name with another ending."""

ACCEPTED, REJECTED, UNDECIDED = "accepted", "rejected", ""

REVIEW_NAME = "Mark “{words}” everywhere"
"""What the action of a review of some words is called in the history: by it its decisions are told from others."""


@dataclass(frozen=True, slots=True)
class Target:
    """What the words become where they are accepted.

    Attributes:
        label: UUID of the label.
        entity: UUID of whom they stand for; None for nobody in particular.
    """

    label: str
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words to look for, and what they are.

    Attributes:
        alias: whether they are another name of whom is looked for, which may be left out.
        loose: whether any capitals and accents will do, as in a search: then they are no reason to doubt.
    """

    words: str
    target: Target
    alias: bool = False
    loose: bool = False


class Candidate(NamedTuple):
    """A place of words in one revision of an article.

    Attributes:
        article, title: UUID and title of the article.
        article_id, revision_id: internal.
        start, end: code points of the revision's text; `text[start:end] == quote`.
        before, after: what stands round them, up to 48 code points.
        doubt: one of DOUBTS.
        about: what the doubt is about: the longer run of words, the label that stands there, or the name that was
            asked for.
        rejected: UUID of an earlier rejection by the same annotator; empty for none.
        accepted: UUID of what an earlier yes left: an annotation, or a decision; empty for none.
        confidence: how likely it is right, 0 to 1; None where nobody knows.
        why: what speaks for it, as the core says it; empty where it needs no reason.
    """

    article: str
    article_id: int
    revision_id: int
    title: str
    start: int
    end: int
    quote: str
    before: str
    after: str
    target: Target
    doubt: str = ""
    about: str = ""
    rejected: str = ""
    accepted: str = ""
    confidence: float | None = None
    why: str = ""

    @property
    def key(self) -> tuple[str, int, int, Target]:
        """What tells it from all others."""
        return self.article, self.start, self.end, self.target


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person said of a candidate.

    Attributes:
        verdict: ACCEPTED, REJECTED or UNDECIDED, which takes an earlier one back.
        standing: UUID of the annotation or rejection that an earlier decision left; None for the first.
    """

    candidate: Candidate
    verdict: str
    standing: str | None = None
