"""The articles of a library that look alike: found, told as groups, and compared. None is ever dropped or merged."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from annotations.facade.held import Held
from annotations.model.alike import LOWEST, Facts, Group, LooksLike, Pair, seen_from
from annotations.model.errors import InvalidInput, NotFound
from annotations.store import alike as store
from annotations.store import articles
from annotations.store.alike import Likeness

if TYPE_CHECKING:
    # Comparing takes numpy, which is loaded when something is compared.
    from annotations.analysis.alike import Keeper, Progress
    from annotations.analysis.differences import Beside, Compared
    from annotations.model.block import Block


class Alike:
    """Which articles look alike. Thresholds are shares of the words, from `LOWEST` to 1; see `Pair.share`."""

    def __init__(self, library: Held) -> None:
        self._library = library

    def unknown(self) -> int:
        """Return how many articles are still to be compared: new ones, and those whose text is another one now."""
        return store.unknown(self._library.db)

    def bring_up_to_date(self, keeper: Keeper, told: Callable[[Progress], None], cancelled: Callable[[], bool]) -> bool:
        """Compare what is still to be compared; see `annotations.analysis.alike.bring_up_to_date`."""
        from annotations.analysis.alike import bring_up_to_date

        return bring_up_to_date(self._library.db, keeper, told, cancelled)

    def keep_likeness(self, found: Sequence[Likeness]) -> None:
        """Keep what articles are compared by; see `annotations.commands.alike.keep_likeness`."""
        from annotations.commands.alike import keep_likeness

        keep_likeness(self._library.session, found)

    def keep_pairs(self, compared: Sequence[int], pairs: Sequence[Pair]) -> None:
        """Keep pairs that were found; see `annotations.commands.alike.keep_pairs`."""
        from annotations.commands.alike import keep_pairs

        keep_pairs(self._library.session, compared, pairs)

    def pairs_now(self, told: Callable[[Progress], None] = lambda _: None) -> list[Pair]:
        """Return all pairs there are at this moment; what is not compared yet is compared, and nothing is written."""
        from annotations.analysis.alike import Found

        found = Found()
        self.bring_up_to_date(found, told, lambda: False)
        known = [
            pair
            for pair in store.pairs(self._library.db, LOWEST)
            if pair.article not in found.read and pair.other not in found.read
        ]
        return sorted([*known, *found.pairs], key=lambda pair: (pair.article, pair.other))

    def groups(self, threshold: float, pairs: Sequence[Pair] | None = None) -> list[Group]:
        """Return the articles that look alike as groups; see `annotations.analysis.groups`.

        Args:
            threshold: which part of the words two must share.
            pairs: as `pairs_now` gives them; those that are kept in the library without.

        Raises:
            InvalidInput: the threshold is none.
        """
        from annotations.analysis.groups import groups_of

        check_threshold(threshold)
        if pairs is None:
            pairs = store.pairs(self._library.db, threshold)
        near = {(pair.article, pair.other): pair for pair in pairs if pair.share >= threshold}
        facts = store.facts(self._library.db, _words(near.values()))
        near = {key: pair for key, pair in near.items() if key[0] in facts and key[1] in facts}
        words = {number: one.words for number, one in facts.items()}
        return [
            Group(facts[first], tuple(seen_from(near[_key(first, one)], first, facts[one]) for one in others))
            for first, *others in groups_of(near.values(), words)
        ]

    def of(self, article_uuid: str, threshold: float, pairs: Sequence[Pair] | None = None) -> list[LooksLike]:
        """Return what an article looks like, the most alike first.

        Args:
            article_uuid: which article.
            threshold: which part of the words two must share.
            pairs: as `pairs_now` gives them; those that are kept in the library without.

        Raises:
            NotFound: there is no such article.
            InvalidInput: the threshold is none.
        """
        check_threshold(threshold)
        db = self._library.db
        row = articles.by_uuid(db, article_uuid)
        if row is None:
            raise NotFound(f"There is no article {article_uuid} in this library.")
        if pairs is None:
            pairs = store.pairs(db, threshold, row.id)
        others = {
            pair.other if pair.article == row.id else pair.article: pair
            for pair in pairs
            if pair.share >= threshold and row.id in {pair.article, pair.other}
        }
        facts = store.facts(db, _words(others.values()))
        found = [seen_from(pair, row.id, facts[other]) for other, pair in others.items() if other in facts]
        return sorted(found, key=lambda one: (-one.share, one.facts.article))

    def facts(self, article_uuid: str, pairs: Sequence[Pair] = ()) -> Facts:
        """Return who an article is; its words are counted if it was compared, or is in one of the pairs.

        Raises:
            NotFound: there is no such article.
        """
        row = articles.by_uuid(self._library.db, article_uuid)
        if row is None:
            raise NotFound(f"There is no article {article_uuid} in this library.")
        words = _words(pairs).get(row.id) or store.words(self._library.db, row.id)
        return store.facts(self._library.db, {row.id: words})[row.id]

    def among(self, uuids: Collection[str], threshold: float) -> tuple[int, int]:
        """Return how many of these articles look like others, and in how many groups they are."""
        groups = [{group.first.uuid, *(one.facts.uuid for one in group.others)} for group in self.groups(threshold)]
        groups = [members for members in groups if not members.isdisjoint(uuids)]
        return len(set().union(*groups).intersection(uuids)), len(groups)

    def differences(self, article_uuid: str, other_uuid: str) -> Compared:
        """Compare the bodies of two articles word by word; see `annotations.analysis.differences`.

        Raises:
            NotFound: one of them is not there.
        """
        from annotations.analysis.differences import differences

        return differences(*self._texts(article_uuid), *self._texts(other_uuid))

    def beside(self, article_uuid: str, other_uuid: str) -> Beside:
        """Return the bodies of two articles with what differs, to be shown beside each other.

        Raises:
            NotFound: one of them is not there.
        """
        from annotations.analysis.differences import beside

        return beside(*self._texts(article_uuid), *self._texts(other_uuid))

    def _texts(self, uuid: str) -> tuple[str, tuple[Block, ...]]:
        db = self._library.db
        row = articles.by_uuid(db, uuid)
        if row is None:
            raise NotFound(f"There is no article {uuid} in this library.")
        return articles.text(db, row.revision_id), articles.blocks(db, row.revision_id)


def check_threshold(threshold: float) -> None:
    """Hold a threshold to its bounds.

    Raises:
        InvalidInput: it is outside of them.
    """
    if not LOWEST <= threshold <= 1:
        raise InvalidInput("How much articles must share to look alike is between 0.6 and 1.")


def _words(pairs: Iterable[Pair]) -> dict[int, int]:
    """Return how many words the body of each article has, by internal id."""
    found = {}
    for pair in pairs:
        found[pair.article], found[pair.other] = pair.words, pair.other_words
    return found


def _key(one: int, other: int) -> tuple[int, int]:
    return min(one, other), max(one, other)
