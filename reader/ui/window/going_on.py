"""Going on with an earlier review: the last ones are remembered by what was asked, and begun again from there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QLocale, QObject

from annotations.model.ids import now_ms
from reader.models.review_recipe import Recipe
from reader.state import State
from reader.ui.dialogs.palette import Choice, Chosen
from reader.ui.window.marking import Marking

_MOST = 12
_KEPT = "reviews"
_SWITCHES = ("any_case", "aliases", "endings")


class GoingOn(QObject):
    """Remembers reviews, in the settings: the library has their decisions.

    Attributes:
        makers: by the kind of a recipe, what begins it again.
    """

    def __init__(self, state: State, marking: Marking) -> None:
        super().__init__(marking)
        self._state, self._marking = state, marking
        self.makers: dict[str, Callable[[Recipe], None]] = {}

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the action of going on does, by id."""
        return {"review.go_on": self.ask}

    def any(self) -> bool:
        """Whether there is a review to go on with."""
        return bool(self._known())

    def actions_of(self, recipe: Recipe) -> tuple[str, ...]:
        """Return the UUIDs of the actions in which an earlier review of the same was decided."""
        found = next((one for one in self._known() if _same(one, recipe)), None)
        return tuple(found["actions"]) if found is not None else ()

    def remember(self, recipe: Recipe, decided: int, total: int, actions: tuple[str, ...]) -> None:
        """Put a review first among those that can be gone on with.

        Args:
            recipe: what it is.
            decided, total: how far it is.
            actions: UUIDs of the actions that hold its decisions, the earlier ones too.
        """
        if self._state.settings.get("keep_recent"):
            made = {
                "kind": recipe.kind, "words": recipe.words, "data": recipe.data, "asked": recipe.asked,
                "decided": decided, "total": total, "actions": list(actions), "at": now_ms(),
            }  # fmt: skip
            others = [one for one in self._known() if not _same(one, recipe)]
            self._state.settings.set(_KEPT, [made, *others][:_MOST], self._state.uuid)

    def forget(self, recipe: Recipe) -> None:
        """Remember a review no longer: the same is begun from the beginning."""
        known = self._known()
        if any(_same(one, recipe) for one in known):
            self._state.settings.set(_KEPT, [one for one in known if not _same(one, recipe)], self._state.uuid)

    def ask(self) -> None:
        """Ask which review to go on with, the last one first."""
        known = self._known()
        number = QLocale().toString
        choices = [
            Choice(
                str(at), one["words"], icon="review",
                end=self.tr("{decided} of {total} decided").format(
                    decided=number(one["decided"]), total=number(one["total"])
                ),
            )
            for at, one in enumerate(known)
        ]  # fmt: skip

        def answer(chosen: Chosen) -> None:
            if chosen.key:
                one = known[int(chosen.key)]
                self.makers[one["kind"]](Recipe(one["kind"], one["words"], one["data"], one["asked"]))

        self._marking.ask(self.tr("Go on with a review"), choices, answer, None)

    def _known(self) -> list[dict[str, Any]]:
        kept = self._state.settings.get(_KEPT, self._state.uuid)
        return [one for one in kept if _fits(one) and one["kind"] in self.makers]


def _same(one: Mapping[str, Any], recipe: Recipe) -> bool:
    return (one["kind"], one["data"]) == (recipe.kind, recipe.data)


def _fits(one: object) -> bool:
    """Whether what stands in the settings is a review; the file may have been changed by hand."""
    wanted = {"kind": str, "words": str, "data": dict, "asked": dict, "decided": int, "total": int, "actions": list}
    if not isinstance(one, dict) or not all(isinstance(one.get(name), type_) for name, type_ in wanted.items()):
        return False
    asked = one["asked"]
    switches = {name for name, on in asked.items() if isinstance(on, bool)}
    return asked.get("scope") in {"article", "listed", "library"} and set(asked) == {"scope", *_SWITCHES} == {
        "scope", *switches
    }  # fmt: skip
