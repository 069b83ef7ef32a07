"""The articles of a library as a list."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from annotations.facade.held import Held
from annotations.model.alike import THRESHOLD
from annotations.search import listing as listings
from annotations.search.listing import Facets, Filter, ListRow, Sort
from annotations.store import annotators
from annotations.store.listing import total


class Listing:
    """The articles of a library as a list: filtered, in order, page by page, with counts.

    Where an annotator is asked for, it is the UUID of the one whose states of work count; without, all is unread.
    """

    def __init__(self, library: Held) -> None:
        self._library = library

    def total(self) -> int:
        """Return how many articles there are."""
        return total(self._library.db)

    def ids(self, wanted: Filter, sort: Sort, annotator_uuid: str | None = None) -> array[int]:
        """Return internal ids of the articles that fit, in order; see `annotations.search.listing.article_ids`."""
        return listings.article_ids(self._library.db, wanted, sort, self._annotator(annotator_uuid))

    def rows(
        self, ids: Sequence[int], annotator_uuid: str | None = None, wanted: Filter | None = None
    ) -> list[ListRow]:
        """Return the rows of a page; see `annotations.search.listing.rows`."""
        return listings.rows(self._library.db, ids, self._annotator(annotator_uuid), wanted)

    def titled(self, typed: str, limit: int = 20) -> list[ListRow]:
        """Return articles by what was typed of their titles; see `annotations.search.listing.titled`."""
        return listings.titled(self._library.db, typed, limit)

    def facets(self, wanted: Filter, annotator_uuid: str | None = None, threshold: float = THRESHOLD) -> Facets:
        """Return how many articles have which value; see `annotations.search.listing.facets`."""
        return listings.facets(self._library.db, wanted, self._annotator(annotator_uuid), threshold)

    def _annotator(self, uuid: str | None) -> int | None:
        return None if uuid is None else annotators.by_uuid(self._library.db, uuid)
