"""What was typed for the fields of articles and could not be kept: it waits till its article is shown again."""

from __future__ import annotations

from dataclasses import replace

from reader.ui.panels.fields import FieldEdited, FieldTyped


class Unkept:
    """Holds what waits, the oldest first."""

    def __init__(self) -> None:
        self._waiting: list[tuple[FieldTyped, FieldEdited | None, str]] = []

    def add(self, edited: FieldEdited, why: str) -> None:
        """Have an edit wait that the library refused, if something was typed to that end."""
        if edited.typed is not None:
            self._waiting.append((replace(edited.typed, why=why), edited, edited.article))

    def add_unfit(self, typed: FieldTyped, article: str) -> None:
        """Have something wait that makes no edit as it is, such as a date that nobody can read."""
        self._waiting.append((typed, None, article))

    def take(self, article: str) -> FieldTyped | None:
        """Return the first that waits for an article, which does not wait any more; None without any."""
        for one in self._waiting:
            if one[2] == article:
                self._waiting.remove(one)
                return one[0]
        return None

    def take_edits(self) -> list[FieldEdited]:
        """Return the edits that can be tried again, which do not wait any more."""
        found = [edited for _, edited, _ in self._waiting if edited is not None]
        self._waiting = [one for one in self._waiting if one[1] is None]
        return found

    def all(self) -> list[FieldTyped]:
        """Return all that waits."""
        return [typed for typed, _, _ in self._waiting]
