"""What was marked under an earlier definition, as candidates of a review: each stays, goes, or gets another label."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from annotations.library import Library
from annotations.model.candidate import ACCEPTED, REJECTED, Candidate, Decision, Target
from annotations.model.recoding import KEPT, REMOVED, UNDECIDED, Outdated, Recoding
from annotations.search.everywhere import Looked
from reader.models.astray import around

_PART = 50
"""So many candidates are handed on at a time."""


class RecodeCandidate(Candidate):
    """An annotation whose definition was changed since.

    Attributes:
        outdated: what it is.
    """

    outdated: Outdated

    def recoding(self, verdict: str) -> Recoding:
        """Return what the library is told for a verdict of the review."""
        return Recoding(self.outdated.uuid, {ACCEPTED: KEPT, REJECTED: REMOVED}.get(verdict, UNDECIDED))


def candidate_of(one: Outdated) -> RecodeCandidate:
    """Make a candidate of an annotation; a topic of a whole article stands on no words and says the title."""
    # The UUID in the place of an entity tells it from others at the same words.
    target = Target(one.code, one.uuid)
    if one.spans:
        place = one.spans[0][0], one.spans[-1][1]
        made = RecodeCandidate(
            one.article, one.article_id, one.revision_id, one.title, *place, one.quote,
            *around(one.before, one.after), target,
        )  # fmt: skip
    else:
        made = RecodeCandidate(one.article, one.article_id, -1, one.title, 0, 0, one.title, "", "", target)
    made.outdated = one
    return made


def look(
    library: Library, code: str, n: int | None, scope: Sequence[int] | None, cancelled: Callable[[], bool]
) -> Iterator[Looked]:
    """Yield what was marked under earlier definitions of a label or topic.

    Args:
        library: to look in.
        code: UUID of the label or topic.
        n: the number of the definition that is meant; None for all.
        scope: internal ids of the articles; None for all.
        cancelled: asked often; nothing follows once it says yes.
    """
    part: list[Candidate] = []
    for one in library.codebook.outdated(code, n, scope):
        if cancelled():
            return
        part.append(candidate_of(one))
        if len(part) == _PART:
            yield Looked(0, 1, tuple(part))
            part = []
    yield Looked(1, 1, tuple(part))


def settle(library: Library, code: str, told: Sequence[Decision]) -> list[Any]:
    """Do what a person decided; see `Codebook.recode`. Return what `Review.decide` returns."""
    from annotations.commands.review import Decided

    candidates = [(one.candidate, one.verdict) for one in told]
    ours = [(one, verdict) for one, verdict in candidates if isinstance(one, RecodeCandidate)]
    made = library.codebook.recode(code, [one.recoding(verdict) for one, verdict in ours])
    return [
        Decided(one.outdated.uuid if done.done and verdict else None, done.why)
        for (one, verdict), done in zip(ours, made, strict=True)
    ]  # fmt: skip
