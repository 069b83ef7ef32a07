"""Where anchors stood on the earlier texts of their article: by this, a former state of a thing is known.

A thing's hash covers its anchors, and these move with every edit of the text. Whether the other library once had
what is here is therefore asked for each text that it may have stood on.
"""

from __future__ import annotations

from annotations.commands.paths import Path
from annotations.store import revisions
from annotations.store.connection import Connection
from annotations.store.things import Parts

_FARTHEST = 100


class Frames:
    """The earlier texts of one article of ours."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._back: dict[int, Path] = {}

    def of(self, walked: list[Parts]) -> list[Parts]:
        """Return the places of anchors that were led along a way, and those they had or would have had before."""
        found = [*walked, *map(_as_it_was, walked)]
        for place in (walked[0], walked[-1]):
            found += self._earlier(_as_it_was(place))
        return list(dict.fromkeys(found))

    def _earlier(self, parts: Parts) -> list[Parts]:
        stands_on = {part[2] for part in parts}
        if len(stands_on) != 1:
            return []
        number = stands_on.pop()
        if number not in self._back:
            chain = revisions.chain(self._connection, number)[: _FARTHEST + 1]
            self._back[number] = Path(self._connection, number, chain[-1].id)
        return self._back[number].walk(parts)


def _as_it_was(place: Parts) -> Parts:
    """Return how anchors that wait for review stood before the edit that made them wait."""
    return tuple((*part[:6], "ok" if part[6] == "review" else part[6]) for part in place)
