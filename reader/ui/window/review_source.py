"""Where the candidates of a review come from, and who is told what was decided of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from annotations.commands.review import Decided
from annotations.library import Library
from annotations.model.candidate import Decision
from annotations.model.sought import Sought
from reader.models.review_recipe import Recipe
from reader.tasks.looking import Find
from reader.ui.panels.review_head import Asked


@dataclass(frozen=True, slots=True)
class Source:
    """Where candidates come from.

    Attributes:
        asked: what the panel says of it.
        find: makes the search, given internal ids of articles (None for all) and whether small letters count.
        decide: tells the library what was decided: the words of the review, and the decisions.
        still_there: of the UUIDs that `decide` gave back, which still stand.
        empty: what is said where nothing is found.
        many: tells the library of several at once, as an action of their own; None: `decide` does.
        other: makes the source of other annotations that are looked through; None where they are none.
        again: makes the source anew where something else is asked than where and in what capitals; None where that
            changes nothing.
        recipe: how it is remembered, to be gone on with another day; None where it is not.
    """

    asked: Asked
    find: Callable[[Sequence[int] | None, bool], Find]
    decide: Callable[[Library, str, Sequence[Decision]], list[Decided]] = lambda library, words, told: (
        library.review.decide(words, told)
    )
    still_there: Callable[[Library, Sequence[str]], set[str]] = lambda library, keys: library.review.still_there(keys)
    empty: str = ""
    many: Callable[[Library, str, Sequence[Decision]], list[Decided]] | None = None
    other: Callable[[Sought, Asked], Source] | None = None
    again: Callable[[Asked], Source] | None = None
    recipe: Recipe | None = None
