"""Everywhere, judged anew: with each decision on words that are wanted everywhere, in the same action.

Whoever accepts, rejects or labels such words otherwise says something of all their places. Where this makes them sure,
or unsure, or sure as something else, the marks that nobody has looked at follow, in the articles not yet reviewed that
were there when the words were asked for: what came later has them as suggestions. There the first yes to such words
marks their other places in its article, if they are sure: the wish holds, and nobody has to say it once more.
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
        # Words of which nothing is accepted yet in an article by its internal id.
        self._first: set[tuple[str, int]] = set()
        self._sure: Certainty | None = None

    def expect(self, words: Iterable[str], article_id: int | None = None) -> None:
        """Have it know that something is about to be decided of words.

        Args:
            words: as they stand there.
            article_id: internal, of the article in which a yes to them is to hold for all of their places; None where
                each place is told.
        """
        db, me = self._session.writer.db, self._session.annotator_id()
        if self._sure is None:
            self._sure = Certainty(db, me)
        for one in self._sure.among(words):
            if one not in self._before and len(self._before) < _AT_MOST:
                self._before[one] = self._sure.label(one)
            if article_id is None or len(self._first) >= _AT_MOST or one not in self._before:
                continue
            # Where marks of them stand there already, what has none was left out, or taken away by somebody.
            if not wanted.accepted(db, me, one, [article_id]) and not wanted.not_looked_at(db, me, one, [article_id]):
                self._first.add((one, article_id))

    def stands(self, words: str, code_id: int) -> bool:
        """Whether expected words were wanted everywhere with a label before the action, and are still."""
        return self._sure is not None and self._sure.stands(words, code_id)

    def doubt(self, words: Iterable[str]) -> None:
        """Have it know that marks of "everywhere" were wrong: what is unsure now has none, whatever it was before."""
        self._doubted.update(words)

    def renew(self, action: OpenAction) -> None:
        """Renew the marks of what has become sure, or unsure, inside the action that decided."""
        if self._sure is None or not self._before:
            return
        now = self._sure.again()
        changed: dict[str, int | None] = {}
        for words, before in self._before.items():
            label = now.label(words)
            if label != before or (label is None and words in self._doubted):
                changed[words] = label
        by_article = self._where_first(now)
        if changed:
            self._follow(action, now, changed, by_article)
        spread(self._session, action, by_article)

    def _where_first(self, now: Certainty) -> dict[int, list[Wish]]:
        """What the first yes to words in an article marks there, by the article's internal id."""
        db, me = self._session.writer.db, self._session.annotator_id()
        found: dict[int, list[Wish]] = defaultdict(list)
        for words, article_id in sorted(self._first):
            label = now.label(words)
            if label is None or all(yes.code_id != label for yes in wanted.accepted(db, me, words, [article_id])):
                continue
            found[article_id].append(Wish(article_id, words, label, now.wish(words, label).entity_id))
        return found

    def _follow(
        self, action: OpenAction, now: Certainty, changed: dict[str, int | None], by_article: dict[int, list[Wish]]
    ) -> None:
        """Take away the marks of what is unsure now, and put together which articles get some of what is sure."""
        db, me = self._session.writer.db, self._session.annotator_id()
        open_ids = not_reviewed(self._session)
        gone: list[str] = []
        for words, label in changed.items():
            there = articles_with(self._session, words) & open_ids
            marks = wanted.not_looked_at(db, me, words, sorted(there))
            gone += [uuid for uuid, code in marks if code != label]
            if label is not None:
                asked = now.wish(words, label)
                for number in there & wanted.added_by(db, asked.at):
                    by_article[number].append(Wish(asked.article_id, words, label, asked.entity_id))
        delete_with_notes(self._session, action, ANNOTATION, gone)
