"""From one revision of an article to another: how anchors get from text to text, step by step."""

from __future__ import annotations

from annotations.commands.moving import moved_parts
from annotations.model.errors import InvalidInput
from annotations.store import articles, revisions
from annotations.store.connection import Connection
from annotations.store.things import Parts
from annotations.text.edits import Edits


class Path:
    """The way from a revision to another of the same article: back to the one both came from, then forward.

    Args:
        connection: to the library that has them.
        start, goal: their internal ids.
    """

    def __init__(self, connection: Connection, start: int, goal: int) -> None:
        self._connection = connection
        self.start = start
        self._moves: dict[int, tuple[Edits | None, str]] = {}
        # The texts on the way, and whether each was made from the one before it, or that one from it.
        self._steps: list[tuple[int, bool | None]] = [] if start == goal else self._found(goal)

    def _found(self, goal: int) -> list[tuple[int, bool | None]]:
        up, down = ([row.id for row in revisions.chain(self._connection, end)] for end in (self.start, goal))
        below = set(down)
        common = next((number for number in up if number in below), None)
        if common is None:
            return [(goal, None)]
        back: list[tuple[int, bool | None]] = [(number, False) for number in up[1 : up.index(common) + 1]]
        return back + [(number, True) for number in down[: down.index(common)][::-1]]

    def walk(self, parts: Parts) -> list[Parts]:
        """Return where the anchors of one thing stand on each text of the way, as far as they get.

        All of them move or none. Where an edit touches their words they stay on the text before it, for review;
        that is the last of the list then.
        """
        places = [parts]
        before = self.start
        if not parts:
            return places
        for index, (number, _) in enumerate(self._steps):
            moves, text = self._step(index, before)
            if moves is None:
                parts = tuple((*part[:6], "review" if part[6] == "ok" else part[6]) for part in parts)
            else:
                parts = moved_parts(parts, before, moves, text, number)
            places.append(parts)
            if any(part[2] != number for part in parts):
                break
            before = number
        return places

    def _step(self, index: int, before: int) -> tuple[Edits | None, str]:
        """Return the edits of one step, None where nothing says how the texts hang together, and the text after it."""
        if index not in self._moves:
            number, forward = self._steps[index]
            text = articles.text(self._connection, number)
            moves: Edits | None = None
            try:
                if forward:
                    moves = revisions.edits(self._connection, number)
                elif forward is not None:
                    made_by = revisions.edits(self._connection, before)
                    moves = made_by.inverse(text) if made_by else None
            except InvalidInput:
                moves = None
            self._moves[index] = moves, text
        return self._moves[index]
