"""How sure it is that words wanted everywhere are what they are wanted as: by what became of them so far.

All of it is counted in the library and holds for any language: how often a person accepted exactly these words and as
what, and in how many places he or she rejected them. A yes to all places is one to be found out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from annotations.search.query import Term
from annotations.store import places, wanted
from annotations.store.connection import Connection
from annotations.store.wanted import Asked
from annotations.text.fold import words as words_of

LEAST_RIGHT = 0.6
"""Words are sure if at least this share of the places decided was right, and one right place more is assumed."""
_BESIDES = 1.2
_AFTER_NO = 2
"""So often words must be accepted after a no to all places, until the yes to all places before it holds again."""


class Certainty:
    """What is sure of an annotator's words, as the library now is.

    Args:
        connection: to read through.
        annotator_id: internal.
    """

    def __init__(self, connection: Connection, annotator_id: int) -> None:
        self._db, self._me = connection, annotator_id
        self._asked = wanted.asked(connection, annotator_id)
        self._ids: dict[str, set[int]] = {}

    def again(self) -> Certainty:
        """Return what is sure after something was decided, by the articles that were looked up already."""
        now = Certainty(self._db, self._me)
        now._ids = self._ids
        return now

    def among(self, words: Iterable[str]) -> list[str]:
        """Return those of the words that are wanted everywhere as anything."""
        return [one for one in dict.fromkeys(words) if one in self._asked]

    def only(self, words: str) -> bool:
        """Whether words are wanted everywhere with one label alone."""
        return sum(not one.no_at for one in self._asked.get(words, {}).values()) == 1

    def stands(self, words: str, code_id: int) -> bool:
        """Whether words are wanted everywhere with a label, and nobody said since that they are wanted nowhere."""
        asked = self._asked.get(words, {}).get(code_id)
        return asked is not None and not asked.no_at

    def wish(self, words: str, code_id: int) -> Asked:
        """Return what was asked; KeyError where it was not."""
        return self._asked[words][code_id]

    def label(self, words: str) -> int | None:
        """Return the internal id of the label that words are to have everywhere; None where it is unsure."""
        asked = self._asked.get(words)
        if not asked:
            return None
        found = wanted.accepted(self._db, self._me, words, self._articles(words))
        rejected = wanted.times_rejected(self._db, self._me, [words])[words]
        if len(found) + 1 < LEAST_RIGHT * (len(found) + rejected + _BESIDES):
            return None
        times = Counter(one.code_id for one in found)
        newest = {one.code_id: one.at for one in sorted(found, key=lambda one: one.at)}
        label = max(asked, key=lambda code: (times[code], newest.get(code, 0)))
        if 2 * times[label] <= len(found):
            return None
        since = asked[label].no_at
        if since and sum(one.at > since for one in found if one.code_id == label) < _AFTER_NO:
            return None
        return label

    def _articles(self, words: str) -> set[int]:
        if words not in self._ids:
            parts = tuple(word for _, _, word in words_of(words))
            there = Term(parts, prefix=False, excluded=False).expression() if parts else ""
            self._ids[words] = places.ids_with(self._db, there) if there else set()
        return self._ids[words]
