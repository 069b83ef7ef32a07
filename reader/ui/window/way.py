"""The way through places that were visited: back, and forward again."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import NamedTuple

_MOST = 200
RESTED_S = 1.0
"""Who stays for less than so many seconds only passes by: going back leads to where somebody read."""


class Place(NamedTuple):
    """An article, by UUID, and the code point of the first line that was seen."""

    article: str
    offset: int


class Way:
    """Places that were left, the newest last.

    Args:
        clock: seconds that only grow.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._back: list[Place] = []
        self._forward: list[Place] = []
        self._clock = clock
        self._arrived = clock()

    def arrive(self) -> None:
        """Say that a new place is looked at from now on."""
        self._arrived = self._clock()

    def leave(self, place: Place, *, passing: bool) -> None:
        """Leave a place for another one, which ends the old way forward.

        Args:
            place: where one was.
            passing: whether a place where nobody stayed is to be left out.
        """
        rested = self._clock() - self._arrived >= RESTED_S
        if (rested or not passing or not self._back) and (not self._back or self._back[-1] != place):
            self._back.append(place)
            del self._back[:-_MOST]
        self._forward.clear()
        self.arrive()

    def forget(self, article: str) -> None:
        """Leave out all places in an article that is deleted."""
        for places in (self._back, self._forward):
            places[:] = [place for place in places if place.article != article]

    def leads(self, here: Place, *, back: bool) -> bool:
        """Whether there is another place, back or forward."""
        return any(place != here for place in (self._back if back else self._forward))

    def travel(self, here: Place, *, back: bool) -> Place | None:
        """Return the place that comes next, back or forward, and remember this one for the other way; None without."""
        there, other = (self._back, self._forward) if back else (self._forward, self._back)
        while there and there[-1] == here:
            there.pop()
        if not there:
            return None
        other.append(here)
        self.arrive()
        return there.pop()
