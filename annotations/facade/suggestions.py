"""Suggestions in a library: what is offered in an article, what is decided of it, and what was learned."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from annotations.facade.held import Held
from annotations.model.candidate import ACCEPTED
from annotations.model.errors import NotFound
from annotations.model.suggestion import KINDS, Suggestion, SuggestionDecision, part_words, settled_with
from annotations.store import articles

if TYPE_CHECKING:
    from annotations.commands.review import Decided
    from annotations.model.topic_offer import TopicDecision
    from annotations.suggest.marks.extra import Extra
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

    def keep(self, model: Memory) -> None:
        """Write what was learned to its cache; the trained model in it is written by the training."""
        model.save(self._library.db)

    def of(
        self, article_uuid: str, annotator_uuid: str, model: Memory | None = None, *, awake: Collection[str] = (),
        off: Collection[str] = (), extra: Iterable[Extra] = (),
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
        return offers(db, model, article.id, awake=awake, off=off, extra=extra)

    def decide(
        self, decisions: Sequence[SuggestionDecision], offered: Sequence[Suggestion] = (), name: str = "", *,
        begins: bool = False,
    ) -> list[Decided]:  # fmt: skip
        """Take decisions on suggestions, in the one open action of their review; see `commands.suggested`.

        Args:
            decisions: what a person said.
            offered: what is offered in their articles, as far as it is at hand: an accept with "everywhere" marks the
                places where the same words are offered with the same label without further asking, and sure parts of
                the name, see `annotations.model.suggestion.settled_with`.
            name: of an action of its own that they are; empty for the review's.
            begins: whether the annotator, who has the articles open, has begun with them by this.

        Raises:
            Refused: see `annotations.commands.suggested`.
        """
        from annotations.commands.suggested import decide_suggestions

        by_id = {one.id: one for one in offered}
        there: _There = {}
        for one in offered:
            there.setdefault((one.article, one.quote, one.label), []).append(one)
        told = [_with_places(one, by_id, there) for one in decisions]
        return decide_suggestions(self._library.session, told, name, begins=begins)

    def decide_topics(self, decisions: Sequence[TopicDecision]) -> int:
        """Take decisions on offered topics within the review under way; see `annotations.commands.suggested`."""
        from annotations.commands.suggested import decide_topics_too

        return decide_topics_too(self._library.session, decisions)

    def add_label(self, name: str) -> str:
        """Make a label to accept suggestions with, within their review; see `annotations.commands.suggested`."""
        from annotations.commands.suggested import add_label

        return add_label(self._library.session, name)

    def still_there(self, keys: Sequence[str]) -> set[str]:
        """Return those of the UUIDs that decisions left which stand still.

        What "everywhere" had put there stands only as long as it is accepted: an undo of that leaves the mention.
        """
        from annotations.store import many, suggesting

        db = self._library.db
        return suggesting.looked_at(db, keys) | many.keys_there(db, "decision", keys)

    def finish(self) -> None:
        """End the review under way: from then on one undo takes all its decisions back."""
        from annotations.commands.standing import finish_standing

        finish_standing(self._library.session)

    def train(self, annotator_uuid: str, folder: Path, cancelled: Callable[[], bool] = lambda: False) -> Memory | None:
        """Train a model on all that was decided; see `annotations.suggest.marks.training.train`."""
        from annotations.suggest.marks.training import train

        return train(self._library.db, annotator_uuid, folder, cancelled)

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


_There = dict[tuple[str, str, str], list[Suggestion]]
"""What is offered, by article, words and label."""


def _with_places(told: SuggestionDecision, by_id: Mapping[str, Suggestion], there: _There) -> SuggestionDecision:
    """Return a decision that knows what it settles in its article, if it is a yes everywhere."""
    one = by_id.get(told.named.id)
    if one is None or told.verdict != ACCEPTED or not told.everywhere or told.places or told.moved is not None:
        return told
    label = told.label or one.label
    keys = [(one.article, one.quote, one.label), *((one.article, part, label) for part in part_words(one.quote))]
    near = [other for key in keys for other in there.get(key, ())]
    settled = settled_with(one, label, near, everywhere=True)
    return replace(told, places=tuple((other.start, other.end) for other in settled))
