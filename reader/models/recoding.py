"""What was marked under an earlier definition, as candidates of a review: each stays, goes, or gets another label."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from annotations.commands.review import Decided
from annotations.library import Library
from annotations.model.candidate import Candidate, Decision, Target
from annotations.model.recoding import Outdated
from annotations.model.sought import DONE, Marked
from annotations.search.everywhere import Looked
from reader.models.astray import around
from reader.models.sought import judgement

_PART = 50
"""So many candidates are handed on at a time."""


def candidate_of(one: Outdated) -> Marked:
    """Make a candidate of an annotation; a topic of a whole article stands on no words and says its name."""
    place = (one.spans[0][0], one.spans[-1][1]) if one.spans else (0, 0)
    made = Marked(
        one.article, one.article_id, one.revision_id, one.title, *place, one.quote or one.name,
        *around(one.before, one.after), Target(one.code, one.entity),
    )  # fmt: skip
    made.annotation, made.kind, made.code, made.whom = one.uuid, one.kind, one.name, one.whom
    made.annotator, made.state = one.annotator, DONE
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


def settle(library: Library, name: str, told: Sequence[Decision], *, at_once: bool = False) -> list[Decided]:
    """Do what a person decided: what is kept comes under the newest definition; see `Annotations.judge`.

    Args:
        library: to be changed.
        name: of the label or topic: it names the action.
        told: what was decided.
        at_once: whether it is an action that ends with these; else it goes on with the review.
    """
    asked = [replace(judgement(one.candidate, one), defined=True) for one in told if isinstance(one.candidate, Marked)]
    return library.annotations.judge(f"Recode what is marked {name}", asked, at_once=at_once)
