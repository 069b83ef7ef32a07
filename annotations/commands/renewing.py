"""Everywhere, judged anew: with each decision on words that are wanted everywhere, in the same action.

Whoever accepts, rejects or labels such words otherwise says something of all their places. Where this makes them sure,
or unsure, or sure as something else, the marks that nobody has looked at follow, in the articles not yet reviewed that
were there when the words were asked for: what came later has them as suggestions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from annotations.commands.certainty import Certainty
from annotations.commands.session import Session
from annotations.commands.spread import Wish, articles_with, not_reviewed, spread
from annotations.commands.touch import delete_with_notes
from annotations.store import wanted
from annotations.store.journal import OpenAction
from annotations.store.tables import ANNOTATION

_AT_MOST = 200
"""So many different words of one action are judged anew; a file with more is no decision on each of them."""


class Renewal:
    """What an action decides of words that are wanted everywhere: made before it, renewed after it.

    Args:
        session: who decides; inside the action.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._before: dict[str, int | None] = {}
        self._doubted: set[str] = set()
        self._sure: Certainty | None = None

    def expect(self, words: Iterable[str]) -> None:
        """Have it know that something is about to be decided of words."""
        if self._sure is None:
            self._sure = Certainty(self._session.writer.db, self._session.annotator_id())
        for one in self._sure.among(words):
            if one not in self._before and len(self._before) < _AT_MOST:
                self._before[one] = self._sure.label(one)

    def doubt(self, words: Iterable[str]) -> None:
        """Have it know that marks of "everywhere" were wrong: what is unsure now has none, whatever it was before."""
        self._doubted.update(words)

    def renew(self, action: OpenAction) -> int:
        """Renew the marks of what has become sure, or unsure, inside the action that decided.

        Returns:
            How many marks were taken away, of words that are unsure now.
        """
        if self._sure is None or not self._before:
            return 0
        now = self._sure.again()
        changed: dict[str, int | None] = {}
        for words, before in self._before.items():
            label = now.label(words)
            if label != before or (label is None and words in self._doubted):
                changed[words] = label
        if not changed:
            return 0
        db, me = self._session.writer.db, self._session.annotator_id()
        open_ids = not_reviewed(self._session)
        gone: list[str] = []
        unsure = 0
        by_article: dict[int, list[Wish]] = defaultdict(list)
        for words, label in changed.items():
            there = articles_with(self._session, words) & open_ids
            marks = wanted.not_looked_at(db, me, words, sorted(there))
            gone += [uuid for uuid, code in marks if code != label]
            if label is None:
                unsure += len(marks)
            else:
                asked = now.wish(words, label)
                for number in there & wanted.added_by(db, asked.at):
                    by_article[number].append(Wish(asked.article_id, words, label, asked.entity_id))
        delete_with_notes(self._session, action, ANNOTATION, gone)
        spread(self._session, action, by_article)
        return unsure
