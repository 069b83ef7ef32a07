"""Suggestions in a library: what is offered in an article, what is decided of it, and what was learned."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from annotations.facade.held import Held
from annotations.model.errors import NotFound
from annotations.model.suggestion import KINDS, Suggestion
from annotations.store import articles

if TYPE_CHECKING:
    from annotations.suggest.marks.memory import Memory


class Kind(NamedTuple):
    """How well a kind of suggestion does for an annotator.

    Attributes:
        accepted, rejected: how many were right and wrong in the articles reviewed.
        quiet: whether it is not offered, since it was mostly wrong.
    """

    accepted: int
    rejected: int
    quiet: bool

    @property
    def precision(self) -> float | None:
        """The share that was right; None before there was any."""
        total = self.accepted + self.rejected
        return self.accepted / total if total else None


class Suggestions:
    """Suggestions in a library."""

    def __init__(self, library: Held) -> None:
        self._library = library

    def memory(self, annotator_uuid: str, folder: Path | None) -> Memory:
        """Return what was learned for an annotator, as the cache has it and the library now is.

        Reading it takes a tenth of a second and more: keep it, and give it to `of`, which keeps it up to date.

        Args:
            annotator_uuid: whose.
            folder: of the caches; None to keep nothing.
        """
        from annotations.suggest.marks.memory import Memory

        return Memory.of(self._library.db, annotator_uuid, folder)

    def of(
        self, article_uuid: str, annotator_uuid: str, model: Memory | None = None, *, together: int = 2,
        awake: Collection[str] = (), off: Collection[str] = (),
    ) -> list[Suggestion]:  # fmt: skip
        """Return an article's suggestions by place; see `annotations.suggest.marks.offers`.

        Raises:
            NotFound: there is no such article.
        """
        from annotations.suggest.marks.offers import offers

        db = self._library.db
        article = articles.by_uuid(db, article_uuid)
        if article is None:
            raise NotFound(f"There is no article {article_uuid} in this library.")
        if model is None:
            model = self.memory(annotator_uuid, None)
        else:
            model.follow(db)
        return offers(db, model, article.id, together=together, awake=awake, off=off)

    def kinds(self, model: Memory) -> dict[str, Kind]:
        """Return how well each kind does, in the order of `KINDS`."""
        from annotations.suggest.marks.offers import quiet

        silent = quiet(model)
        tally = model.tally
        return {
            kind: Kind(tally[kind].right, tally[kind].wrong, kind in silent)
            if kind in tally
            else Kind(0, 0, quiet=False)
            for kind in KINDS
        }
