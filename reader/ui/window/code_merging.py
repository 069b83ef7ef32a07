"""Merging labels and topics in the window: what would move along is shown first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from annotations.commands.belongings import Belongings
from annotations.library import Library
from annotations.model.codebook import Code, join_path, path_of
from reader.state import State
from reader.ui.said import core_words
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from reader.ui.dialogs.confirm import ConfirmWindow

Do = Callable[[Callable[[Library], Any], Code], None]
"""Has a code changed; what goes wrong is said at its row."""


class CodeMerging(QObject):
    """Shows what a merge moves, and has it done.

    Attributes:
        asked: the question asked last; None before the first.
    """

    def __init__(self, window: MainWindow, state: State, do: Do) -> None:
        super().__init__(window)
        self._window, self._state, self._do = window, state, do
        self.asked: ConfirmWindow | None = None

    def ask(self, code: Code, into: Code) -> None:
        """Show what one label or topic would give to another, and merge them if a person wants it."""
        from reader.ui.dialogs.confirm import ConfirmWindow

        def ready(counts: Belongings) -> None:
            known = self._window.codebook.codes
            name, other = join_path(path_of(code.id, known)), join_path(path_of(into.id, known))
            title = self.tr("Merge {name} into {other}?").format(name=name, other=other)
            words = self.tr("Merge them"), self.tr("Leave them apart")
            lines = self.lines(counts, code.name, into.name)
            asked = self.asked = ConfirmWindow(self._window.look, title, lines, words, self._window)
            asked.agreed.connect(lambda: self._do(lambda library: library.codebook.merge(code.uuid, into.uuid), code))
            asked.present()

        self._state.reading.ask(
            lambda library: library.codebook.belongings(code.uuid), ready,
            lambda error: self._window.status.say(core_words(error)), topic="merge codes",
        )  # fmt: skip

    def lines(self, counts: Belongings, name: str, other: str) -> list[str]:
        """Return what would move, a line for each kind of thing, and what stays."""
        label = counts.kind == "label"
        moved = []
        if counts.own:
            what = self.tr("%Ln mentions", "", counts.own) if label else self.tr("%Ln taggings", "", counts.own)
            where = self.tr("in %Ln articles", "", counts.articles)
            moved.append(self.tr("{what} {where} will be {other}.").format(what=what, where=where, other=other))
        if counts.own_notes:
            moved.append(self.tr("%Ln notes about them will go along.", "", counts.own_notes))
        if counts.own_entities:
            moved.append(self.tr("%Ln entities will have the label {other}.", "", counts.own_entities))
        if counts.below:
            moved.append(
                self.tr("%Ln labels below it will go along.", "", counts.below) if label
                else self.tr("%Ln topics below it will go along.", "", counts.below)
            )  # fmt: skip
            theirs = counts.annotations - counts.own
            moved += [self.tr("%Ln annotations of those below stay theirs.", "", theirs)] if theirs else []
        if counts.decisions:
            moved.append(self.tr("%Ln decided suggestions will count for {other}.", "", counts.decisions))
        if not moved:
            moved = [self.tr("Nothing is marked with {name}, and nothing stands below it.")]
        stays = self.tr("{name} goes out of sight with its definitions; what {other} stands for is not changed.")
        return [
            *(line.format(name=name, other=other) for line in moved), stays.format(name=name, other=other),
            self.tr("One Undo takes all of it back."),
        ]  # fmt: skip
