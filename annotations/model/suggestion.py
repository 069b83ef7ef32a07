"""Suggestions: mentions that nobody has accepted yet, with what found them, how sure it is, and why."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from annotations.model.candidate import Candidate, Target
from annotations.model.errors import InvalidInput

OFFERED, MARKED = "offered", "marked"

LONG = 60_000
"""An article of more code points is not read by the model: only known names and patterns are suggested in it."""

SURE_PART = 0.8
"""A part of a name is settled with the name if it was offered with at least this confidence."""

KINDS: dict[str, str] = {
    "name": "A name that is known",
    "part": "A part of a name in this article",
    "pattern": "A date, an amount or another pattern",
    "learned": "Learned from what was marked",
    "spacy": "Found by a spaCy model",
    "everywhere": "Put there by “everywhere”",
}
"""What finds suggestions, each with its name for a person."""

Place = tuple[int, int]
"""Start and end in code points."""


def part_words(name: str) -> tuple[str, ...]:
    """Return the words that may stand for a name of two to five words elsewhere: its first and its last one.

    Words of fewer than three code points, and such as do not begin with a capital, are none.
    """
    words = name.split()
    ends = dict.fromkeys((words[0], words[-1])) if 1 < len(words) < 6 else ()
    return tuple(word for word in ends if word[:1].isupper() and len(word) > 2)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Words of an article's current text that may be a mention.

    Attributes:
        article: UUID; `article_id` and `revision_id` are internal.
        start, end: code points of the revision's text; `text[start:end] == quote`.
        label: UUID of the label it would have.
        entity: UUID of whom the words stand for; None for nobody in particular.
        confidence: how likely the words are a mention, 0 to 1.
        kind: one of KINDS.
        reason: for a person, in words.
        annotation: UUID of the mention that "everywhere" put there and nobody has looked at; empty for an offered one.
        wanted: whether the words were asked for everywhere with this label: a yes settles all places that are offered.
        furniture: whether it stands in the page's own matter.
    """

    article: str
    article_id: int
    revision_id: int
    start: int
    end: int
    quote: str
    label: str
    entity: str | None
    confidence: float
    kind: str
    reason: str
    annotation: str = ""
    wanted: bool = False
    furniture: bool = False

    @property
    def state(self) -> str:
        """MARKED for what "everywhere" put there and nobody has looked at, else OFFERED."""
        return MARKED if self.annotation else OFFERED

    @property
    def id(self) -> str:
        """A name that any process understands as long as the text stays: see `Named`."""
        return Named(self.article, self.revision_id, self.start, self.end, self.label, self.entity).id

    @property
    def candidate(self) -> Candidate:
        """The same as a candidate of a review, without its title and what stands round it."""
        return Candidate(
            self.article, self.article_id, self.revision_id, "", self.start, self.end, self.quote, "", "",
            Target(self.label, self.entity),
        )  # fmt: skip


def settled_with(
    one: Suggestion, label: str, others: Iterable[Suggestion], *, everywhere: bool = False
) -> list[Suggestion]:
    """Return which others of the same article a yes to a suggestion settles.

    These are the same words with the same label, and sure parts of the name, see `part_words`, that stand for nobody
    else: of a yes everywhere, and of one to an offered place of words that were asked for everywhere with the label.
    What stands in the page's own matter, mostly folded away, only goes along with what stands there, too.

    Args:
        one: what is accepted.
        label: UUID of the label it is accepted with.
        others: what else there is in the article, itself among them or not.
        everywhere: whether the yes is for all places.
    """
    if not everywhere and not (one.wanted and one.state == OFFERED and label == one.label):
        return []
    parts = part_words(one.quote)

    def goes_along(other: Suggestion) -> bool:
        if other.state != OFFERED or (other.start, other.end) == (one.start, one.end):
            return False
        if other.furniture and not one.furniture:
            return False
        if other.quote == one.quote:
            return other.label == one.label
        sure = other.confidence >= SURE_PART and other.entity in {None, one.entity}
        return sure and other.label == label and other.quote in parts

    return [other for other in others if goes_along(other)]


_UUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_ID = re.compile(rf"({_UUID})\.(\d{{1,18}})\.(\d{{1,12}})-(\d{{1,12}})\.({_UUID})(?:\.({_UUID}))?")


@dataclass(frozen=True, slots=True)
class Named:
    """What the id of a suggestion says: the article's UUID, the internal id of its text, start, end, label, entity."""

    article: str
    revision_id: int
    start: int
    end: int
    label: str
    entity: str | None = None

    @property
    def id(self) -> str:
        """The id: all of it with dots between."""
        entity = f".{self.entity}" if self.entity else ""
        return f"{self.article}.{self.revision_id}.{self.start}-{self.end}.{self.label}{entity}"

    @classmethod
    def read(cls, text: str) -> Named:
        """Return what an id says.

        Raises:
            InvalidInput: it is none.
        """
        match = _ID.fullmatch(text)
        if match is None:
            raise InvalidInput(f"“{text[:80]}” is no suggestion's id.")
        article, revision, start, end, label, entity = match.groups()
        return cls(article, int(revision), int(start), int(end), label, entity)


@dataclass(frozen=True, slots=True)
class SuggestionDecision:
    """What a person said of a suggestion.

    Attributes:
        named: what the suggestion's id says.
        verdict: ACCEPTED, REJECTED or UNDECIDED of `annotations.model.candidate`; the last takes an earlier one back.
        label: UUID of the label it is accepted with; None for the one that was suggested.
        everywhere: of an accept, that the other places of the words are marked, in this article and in those not yet
            reviewed; of a reject, that the words are no longer suggested with this label.
        places: of an accept, what else it settles in this article, see `settled_with`: marked without further asking
            where it is for everywhere, or the words were asked for everywhere before.
        standing: UUID of the annotation or rejection that an earlier decision left; None for the first.
        moved: start and end that it is accepted with, where these were put right; None for those of the suggestion.
    """

    named: Named
    verdict: str
    label: str | None = None
    everywhere: bool = False
    places: tuple[Place, ...] = ()
    standing: str | None = None
    moved: Place | None = None

    @property
    def place(self) -> Place:
        """Start and end of the words that are decided on."""
        return self.moved or (self.named.start, self.named.end)

    @property
    def entity(self) -> str | None:
        """UUID of whom the words stand for; other words than the suggested ones stand for nobody in particular."""
        return self.named.entity if self.place == (self.named.start, self.named.end) else None
