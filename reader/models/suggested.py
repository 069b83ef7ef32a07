"""Suggestions as the window has them: an article's, read beside its thread, and as candidates of a review."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotations.library import Library
from annotations.model.annotation import Annotation
from annotations.model.candidate import ACCEPTED, Candidate, Decision, Target
from annotations.model.suggestion import KINDS, MARKED, Named, Suggestion, SuggestionDecision
from annotations.search.everywhere import Looked
from annotations.store.desk import AROUND
from annotations.text.taken import Taken

if TYPE_CHECKING:
    from annotations.facade.suggestions import Kind
    from annotations.suggest.marks.extra import Extra

UNSURE, NOT_LOOKED_AT = "unsure", "not looked at"
"""Doubts of these candidates: the words may be something else; "everywhere" put the mention there."""

SURE = 0.7
"""Less than this is unsure."""

ON, OFF = "on", "off"
"""What a person can say of a kind; without, it is offered until it is mostly rejected."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose suggestions are wanted, and which.

    Attributes:
        annotator: UUID.
        folder: of what was learned.
        awake: kinds that are offered though they are mostly wrong; off: kinds that are not offered.
        extra: told the library, an article's UUID and what says that it was cancelled, says what else was found there.
    """

    annotator: str
    folder: Path
    awake: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()
    extra: Callable[[Library, str, Callable[[], bool]], Sequence[Extra]] | None = None

    @classmethod
    def of(cls, annotator: str, folder: Path, chosen: dict[str, Any]) -> Wanted:
        """Return what is wanted by the setting `suggestion_kinds`; whoever edited it may have left anything there."""
        kinds = {kind: chosen.get(kind) for kind in KINDS}
        return cls(
            annotator, folder, frozenset(kind for kind, said in kinds.items() if said == ON),
            frozenset(kind for kind, said in kinds.items() if said == OFF),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """The suggestions of an article.

    Attributes:
        article: UUID; revision_id: internal, of the text that was looked at.
        found: by place.
        kinds: how well each kind does so far.
        due: whether there is enough new for a training; learned: from how many mentions.
        number: of the question.
    """

    article: str
    revision_id: int
    found: tuple[Suggestion, ...]
    kinds: dict[str, Kind]
    due: bool = False
    learned: int = 0
    number: int = 0


class SuggestedCandidate(Candidate):
    """A suggestion as a candidate of a review.

    Attributes:
        suggestion: which.
    """

    suggestion: Suggestion

    @property
    def key(self) -> tuple[str, int, int, Target]:
        """What tells it from all others, whatever label it is accepted with."""
        one = self.suggestion
        return one.article, one.start, one.end, Target(one.label, one.entity)

    def labelled(self, label: str) -> SuggestedCandidate:
        """Return the same with another label."""
        made = SuggestedCandidate(*self._replace(target=Target(label, self.suggestion.entity)))
        made.suggestion = self.suggestion
        return made


def candidate_of(one: Suggestion, title: str, text: str) -> SuggestedCandidate:
    """Return a suggestion as a candidate.

    Args:
        one: the suggestion.
        title: of its article.
        text: of its article.
    """
    doubt = NOT_LOOKED_AT if one.state == MARKED else UNSURE if one.confidence < SURE else ""
    made = SuggestedCandidate(
        one.article, one.article_id, one.revision_id, title, one.start, one.end, one.quote,
        text[max(0, one.start - AROUND) : one.start], text[one.end : one.end + AROUND], Target(one.label, one.entity),
        doubt, confidence=None if one.state == MARKED else one.confidence,
        why="" if one.state == MARKED else one.reason,
    )  # fmt: skip
    made.suggestion = one
    return made


def decision_of(
    one: Suggestion, verdict: str, label: str | None = None, standing: str | None = None, *,
    at: tuple[int, int] | None = None, everywhere: bool = False, places: tuple[tuple[int, int], ...] = (),
) -> SuggestionDecision:  # fmt: skip
    """Return what the library is told of a suggestion.

    Args:
        one: the suggestion.
        verdict: ACCEPTED, REJECTED or UNDECIDED.
        label: UUID of the label it is accepted with; None for the one that was suggested.
        standing: UUID of what an earlier decision left.
        at: its ends where they were moved: then it stands for nobody in particular.
        everywhere, places: see SuggestionDecision.
    """
    start, end = at or (one.start, one.end)
    entity = one.entity if (start, end) == (one.start, one.end) else None
    named = Named(one.article, one.revision_id, start, end, one.label, entity)
    return SuggestionDecision(
        named, verdict, label if label != one.label else None, everywhere=everywhere, places=places, standing=standing
    )


def new_to_see(
    found: Iterable[Suggestion], annotations: Iterable[Annotation], revision_id: int, hidden: Collection[str] = ()
) -> list[Suggestion]:
    """Return the suggestions that a person is to see, on the page and in the review alike.

    Left out is what would say once more what is seen already: words of a mention with the same label, whoever made it.

    Args:
        found: the suggestions of an article.
        annotations: of the article.
        revision_id: internal, of the text that is shown.
        hidden: UUIDs of labels that are not shown.
    """
    spans: dict[str | None, list[tuple[int, int]]] = {}
    for one in annotations:
        if one.kind == "mention" and one.anchors and all(part.revision_id == revision_id for part in one.anchors):
            spans.setdefault(one.label_uuid, []).extend(one.spans)
    seen = {label: Taken(places) for label, places in spans.items()}
    return [
        one for one in found
        if one.revision_id == revision_id and one.label not in hidden
        and (one.state == MARKED or one.label not in seen or not seen[one.label].over(one.start, one.end))
    ]  # fmt: skip


def look(
    library: Library, wanted: Wanted, scope: Sequence[int] | None, cancelled: Callable[[], bool],
    hidden: Collection[str] = (), actions: Sequence[str] = (),
) -> Iterator[Looked]:  # fmt: skip
    """Yield the suggestions of some articles, or of all, as candidates.

    Args:
        library: to look in.
        wanted: whose, and which kinds.
        scope: internal ids of the articles; None for all.
        cancelled: asked before each article; nothing follows once it says yes.
        hidden: UUIDs of labels that are not shown.
        actions: UUIDs of those in which an earlier review of the same was decided: what they accepted stands there too.
    """
    parts = _look(library, wanted, scope, cancelled, hidden)
    if not actions:
        yield from parts
        return
    for part in library.review.with_accepted(parts, actions, scope):
        yield replace(part, candidates=tuple(map(_as_suggested, part.candidates)))


def _as_suggested(one: Candidate) -> Candidate:
    """Return what was accepted earlier as the suggestion that it was."""
    if isinstance(one, SuggestedCandidate):
        return one
    made = SuggestedCandidate(*one)
    made.suggestion = Suggestion(
        one.article, one.article_id, one.revision_id, one.start, one.end, one.quote, one.target.label,
        one.target.entity, 1.0, "learned", "",
    )  # fmt: skip
    return made


def _look(
    library: Library, wanted: Wanted, scope: Sequence[int] | None, cancelled: Callable[[], bool],
    hidden: Collection[str],
) -> Iterator[Looked]:  # fmt: skip
    memory = library.suggestions.memory(wanted.annotator, wanted.folder)
    uuids = [row.uuid for row in library.articles] if scope is None else library.articles.uuids_of(scope)
    titles = library.articles.field_values(("title",))
    for number, uuid in enumerate(uuids):
        if cancelled():
            return
        extra = wanted.extra(library, uuid, cancelled) if wanted.extra is not None else ()
        found = library.suggestions.of(uuid, wanted.annotator, memory, awake=wanted.awake, off=wanted.off,
                                       extra=extra)  # fmt: skip
        made: tuple[Candidate, ...] = ()
        if found:
            row = library.articles.find(uuid)
            title = titles.get(row.id, {}).get("title") or row.name
            text = library.articles.text(row)
            seen = library.annotations.reader().of_article(row.id)
            made = tuple(candidate_of(one, title, text) for one in new_to_see(found, seen, row.revision_id, hidden))
        yield Looked(number + 1, len(uuids), made)


def decide(library: Library, told: Sequence[Decision]) -> list[Any]:
    """Tell the library what was decided in a review; return what `Review.decide` returns."""
    decisions = [
        decision_of(
            one.candidate.suggestion, one.verdict,
            one.candidate.target.label if one.verdict == ACCEPTED else None, one.standing,
        )
        for one in told
        if isinstance(one.candidate, SuggestedCandidate)
    ]  # fmt: skip
    return library.suggestions.decide(decisions)
