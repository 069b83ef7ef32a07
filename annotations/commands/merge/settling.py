"""What both libraries have and that differs: whose is newer is read off the two histories, never guessed.

If what is here now is something that the other library's thing once was, theirs is newer and is taken. If what is
there now is something that ours once was, ours is newer and stays. Else both were changed: ours stays, and a person
is told.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from annotations.commands.merge.shared import Merging
from annotations.commands.merge.valid import TWICE
from annotations.model.errors import InvalidInput
from annotations.store import describe, past
from annotations.store.tables import Thing
from annotations.store.things import Image

_WAITING = 5000

History = Sequence[bytes | None]


@dataclass(slots=True)
class Difference:
    """A thing that both have and that differs.

    Attributes:
        ours: as it is here.
        theirs: as it is there, in our ids; None where it refers to what is not here.
        here: hashes that theirs has, or had when it stood on an earlier text, in our ids.
        there: hashes that ours has, or had when it stood on an earlier text, in their ids.
        take: returns what is written if theirs is taken; raises InvalidInput if it cannot be.
        only_place: whether the two differ in nothing but where they stand, on the same words.
    """

    thing: Thing
    ours: Image
    theirs: Image | None
    here: set[bytes]
    there: set[bytes]
    take: Callable[[], Image]
    only_place: bool = False


class Settling:
    """Gathers differences, since looking into a history is cheap only for many things at once, and decides them."""

    def __init__(self, merging: Merging) -> None:
        self._merging = merging
        self._waiting: dict[tuple[str, str], Difference] = {}

    def add(self, difference: Difference) -> None:
        """Take in a difference."""
        key = difference.thing.table, difference.ours.key
        if key in self._waiting:
            self._merging.leave_out(*key, TWICE)
            return
        self._waiting[key] = difference
        if len(self._waiting) >= _WAITING:
            self.decide()

    def decide(self) -> None:
        """Decide all differences that were taken in."""
        waiting, self._waiting = self._waiting, {}
        for table in dict.fromkeys(table for table, _ in waiting):
            differences = [difference for (its, _), difference in waiting.items() if its == table]
            keys = [difference.ours.key for difference in differences]
            here = past.states(self._merging.db, table, keys)
            there = past.states(self._merging.other.db, table, keys)
            theirs = []
            for difference in differences:
                verdict = whose(
                    difference, here.get(difference.ours.key, []), there.get(difference.ours.key, [])
                )  # fmt: skip
                if verdict == "theirs":
                    theirs.append(difference)
                else:
                    self._keep(difference, verdict)
            self._take(theirs)

    def _keep(self, difference: Difference, verdict: str) -> None:
        report, table = self._merging.report, difference.thing.table
        (report.same if verdict == "same" else report.kept)[table] += 1
        sentence = self._sentence(difference) if verdict == "both" else ""
        if sentence:
            report.say(report.conflicts, sentence)

    def _take(self, differences: list[Difference]) -> None:
        """Take theirs; what cannot be is tried again as long as taking others may have made room for it."""
        while differences:
            refused = []
            for difference in differences:
                try:
                    image = difference.take()
                except InvalidInput as error:
                    refused.append((difference, error))
                    continue
                self._merging.update(difference.thing, [(difference.ours, image)])
                self._merging.report.updated[difference.thing.table] += 1
            if len(refused) == len(differences):
                for difference, reason in refused:
                    self._merging.leave_out(difference.thing.table, difference.ours.key, reason)
                return
            differences = [difference for difference, _ in refused]

    def _sentence(self, difference: Difference) -> str:
        """Return what a person is told of a conflict; nothing where the two say the same to a person."""
        there = "something that is not here"
        if difference.theirs is not None:
            there = describe.differences(self._merging.db, difference.thing, difference.ours, difference.theirs)
            if not there:
                return ""
        what = self._merging.ours(difference.thing.table, difference.ours.key)
        name = self._merging.other.name
        return f"{what} was changed here and in {name}. It stays as it is here. There: {there}."


def whose(difference: Difference, here: History, there: History) -> str:
    """Return whose state stands: "theirs", "ours", "both" (both were changed; ours stays), or "same".

    Args:
        difference: the thing.
        here, there: the hashes of all it was, oldest first, in each library's own ids.
    """
    if there and there[-1] in difference.there:
        return "same"
    steps = _common_steps(here, there)
    if steps and steps in (len(here), len(there)):
        # Copies of one library: one knows all that the other was, and more.
        return "theirs" if steps == len(here) else "ours"
    newer_there = any(state in difference.there for state in there[:-1])
    newer_here = any(state in difference.here for state in here[:-1])
    if newer_there != newer_here:
        return "theirs" if newer_there else "ours"
    return "same" if difference.only_place else "both"


def _common_steps(here: History, there: History) -> int:
    steps = 0
    for one, other in zip(here, there, strict=False):
        if one != other:
            break
        steps += 1
    return steps
