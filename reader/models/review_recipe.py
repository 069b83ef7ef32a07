"""What a review is made of, as it is remembered to be gone on with another day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from annotations.model.candidate import Phrase, Target
from annotations.model.sought import Sought

_MOST_PHRASES = 200
"""Reviews of longer lists are begun from their list again."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a review is made of.

    Attributes:
        kind: whose it is: what knows how to begin it again.
        words: what a person calls it.
        data: what that one needs; JSON.
        asked: how it was asked at last: in which articles, with which capitals and so on; JSON.
    """

    kind: str
    words: str
    data: dict[str, Any]
    asked: dict[str, Any] = field(default_factory=dict)


def of_phrases(words: str, phrases: Sequence[Phrase], title: str, only: Sequence[int] | None) -> Recipe | None:
    """Return how a review of names is remembered; None where there are too many of them.

    Args:
        words: what a person calls it.
        phrases: what is looked for.
        title: where they come from.
        only: internal ids of the articles that alone are looked through; None for a choice.
    """
    if len(phrases) > _MOST_PHRASES:
        return None
    within = list(only) if only is not None else None
    return Recipe("everywhere", words, {"phrases": [asdict(one) for one in phrases], "title": title, "only": within})


def phrases_in(recipe: Recipe) -> list[Phrase]:
    """Return what a remembered review looks for; nothing where that cannot be read."""
    try:
        return [
            Phrase(**{**one, "target": Target(**one["target"])}) for one in recipe.data["phrases"]
        ]  # fmt: skip
    except (KeyError, TypeError):
        return []


def of_sought(words: str, sought: Sought) -> Recipe:
    """Return how it is remembered that annotations are looked through."""
    return Recipe("annotations", words, {name: list(chosen) for name, chosen in asdict(sought).items()})


def sought_in(recipe: Recipe) -> Sought:
    """Return which annotations are looked through; all where that cannot be read."""
    try:
        return Sought(**{name: tuple(map(str, chosen)) for name, chosen in recipe.data.items()})
    except TypeError:
        return Sought()
