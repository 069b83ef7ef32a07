"""Annotations that are looked through, as the review shows them: what can be chosen, and what becomes of a verdict."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.commands.review import Decided
from annotations.library import Library
from annotations.model.candidate import ACCEPTED, REJECTED, Decision
from annotations.model.codebook import join_path, path_of
from annotations.model.sought import KEPT, REMOVED, UNDECIDED, Judgement, Marked
from annotations.search.listing import FacetValue
from annotations.store.annotators import all_annotators

Values = dict[str, tuple[FacetValue, ...]]


def values(library: Library) -> Values:
    """Return the labels, topics, entities and annotators that annotations have, those of most first."""
    counts = library.annotations.counts()
    book = library.codebook.all()
    found: Values = {}
    for part, kind in (("labels", "label"), ("topics", "topic")):
        used = [(number, count) for number, count in counts["codes"].items() if book[number].kind == kind]
        found[part] = tuple(
            FacetValue(book[number].uuid, join_path(path_of(number, book)), count) for number, count in used
        )
    names = {one.uuid: one.name for one in library.entities}
    found["entities"] = tuple(
        FacetValue(uuid, names[uuid], count) for uuid, count in counts["entities"].items() if uuid in names
    )
    people = {one.uuid: one.name for one in all_annotators(library.db).values()}
    found["annotators"] = tuple(FacetValue(uuid, people[uuid], count) for uuid, count in counts["annotators"].items())
    return found


def judgement(one: Marked, told: Decision) -> Judgement:
    """Return what the library is told for a verdict of the review."""
    verdict = {ACCEPTED: KEPT, REJECTED: REMOVED}.get(told.verdict, UNDECIDED)
    standing = told.standing or one.accepted or None
    if verdict != KEPT:
        return Judgement(one.annotation, verdict, standing=standing)
    if one.linked and one.target.entity is None:
        return Judgement(one.annotation, verdict, one.target.label, None, standing, one.whom)
    return Judgement(one.annotation, verdict, one.target.label, one.target.entity, standing)


def settle(library: Library, name: str, told: Sequence[Decision], *, at_once: bool = False) -> list[Decided]:
    """Do what a person decided; see `Annotations.judge`. Return what `Review.decide` returns."""
    asked = [judgement(one.candidate, one) for one in told if isinstance(one.candidate, Marked)]
    return library.annotations.judge(name, asked, at_once=at_once)


def settle_at_once(library: Library, told: Sequence[Decision]) -> list[Decided]:
    """Do what a person decided of several at once, as an action of its own with a name that says what it does."""
    ones = [(one.candidate, one.verdict) for one in told if isinstance(one.candidate, Marked)]
    n, verdict = len(ones), ones[0][1]
    what = f"{n} annotations" if n != 1 else "an annotation"
    if verdict == REJECTED:
        return settle(library, f"Remove {what}", told, at_once=True)
    names = {f"Change {what} to {one.code}": None for one, _ in ones if one.relabelled}
    names |= {f"Link {what} to {one.whom}": None for one, _ in ones if one.linked}
    name = next(iter(names), f"Keep {what}")
    return settle(library, name, told, at_once=True)
