"""What stands on words that were changed, as candidates of a review: where each may belong now."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from annotations.library import Library
from annotations.model.astray import DELETED, LOST, PLACED, UNDECIDED, Astray, Settlement
from annotations.model.candidate import ACCEPTED, REJECTED, Candidate, Decision, Target
from annotations.search.everywhere import Looked
from annotations.store.desk import AROUND

NOWHERE, UNSURE = "nowhere", "moved"
"""Doubts of these candidates: nothing like its words stands in the text; what is offered is another wording."""

_SURE = 0.95
_OPENING = ("(", "[", "“", "„", "«", "‘", "¿", "¡")
_CLOSING = (",", ".", ";", ":", "!", "?", "…", ")", "]", "”", "»", "’", "'")


class AstrayCandidate(Candidate):
    """A place where something may belong.

    Attributes:
        astray: what it is, with all places that are offered.
        choice: the number of the offer that this place is; -1 where there is none.
        revision: internal id of the article's text.
    """

    astray: Astray
    choice: int
    revision: int

    def at(self, choice: int) -> AstrayCandidate:
        """Return the candidate at another of its offers."""
        return candidate_at(self.astray, choice, self.title, self.revision, self.target.label)

    def settlement(self, verdict: str) -> Settlement:
        """Return what the library is told for a verdict of the review."""
        one = self.astray
        if verdict == ACCEPTED and self.choice >= 0:
            return Settlement(one.uuid, PLACED, one.offers[self.choice].spans, one.text)
        return Settlement(one.uuid, {ACCEPTED: LOST, REJECTED: DELETED}.get(verdict, UNDECIDED))


def candidate_at(one: Astray, choice: int, title: str, revision: int, label: str) -> AstrayCandidate:
    """Make a candidate of something at one of its offers.

    Args:
        one: what it is.
        choice: number of the offer; -1 for none.
        title: of its article.
        revision: internal id of the article's text.
        label: UUID of its label or topic; empty for none.
    """
    # The UUID in the place of an entity tells it from others at the same words.
    target = Target(label, one.uuid)
    if choice < 0:
        made = AstrayCandidate(
            one.article, one.article_id, -1, title, 0, 0, one.quote, *around(one.before, one.after), target, NOWHERE
        )
    else:
        offer = one.offers[choice]
        doubt = "" if offer.score >= _SURE and len(one.offers) == 1 else UNSURE
        made = AstrayCandidate(
            one.article, one.article_id, revision, title, offer.spans[0][0], offer.spans[-1][1], offer.quote,
            *around(offer.before, offer.after), target, doubt,
        )  # fmt: skip
    made.astray, made.choice, made.revision = one, choice, revision
    return made


def around(before: str, after: str) -> tuple[str, str]:
    """Return what stands beside words as it is shown: without words that are cut, and parted by a space."""
    if len(before) >= AROUND - 1:
        before = before.partition(" ")[2] or before
    if len(after) >= AROUND - 1:
        after = after.rpartition(" ")[0] or after
    left = "" if before.endswith(_OPENING) or not before else " "
    right = "" if after.startswith(_CLOSING) or not after else " "
    return f"{before}{left}", f"{right}{after}"


def look(library: Library, scope: Sequence[int] | None, cancelled: Callable[[], bool]) -> Iterator[Looked]:
    """Yield what waits in some articles, or in all.

    Args:
        library: to look in.
        scope: internal ids of the articles; None for all.
        cancelled: asked often; nothing follows once it says yes.
    """
    uuids: Sequence[str | None] = [None] if scope is None else library.articles.uuids_of(scope)
    titles = library.articles.field_values(("title",))
    known: dict[str, tuple[int, dict[str, str]]] = {}
    for number, uuid in enumerate(uuids):
        for one in library.mending.astray(uuid, cancelled=cancelled):
            if one.article not in known:
                known = {one.article: _known(library, one)}
            revision, labels = known[one.article]
            title = titles.get(one.article_id, {}).get("title") or one.name
            made = candidate_at(one, 0 if one.offers else -1, title, revision, labels.get(one.uuid, ""))
            yield Looked(number, len(uuids), (made,))
        if cancelled():
            return
        yield Looked(number + 1, len(uuids), ())


def settle(library: Library, what: str, told: Sequence[Decision]) -> list[Any]:
    """Do what a person decided; see `Mending.settle`. Return what `Review.decide` returns."""
    from annotations.commands.review import Decided

    candidates = [(one.candidate, one.verdict) for one in told]
    asked = [(one, one.settlement(verdict)) for one, verdict in candidates if isinstance(one, AstrayCandidate)]
    made = library.mending.settle(what, [settlement for _, settlement in asked])
    return [
        Decided(one.astray.uuid if done.done else None, done.why)
        for (one, _), done in zip(asked, made, strict=True)
    ]  # fmt: skip


def _known(library: Library, one: Astray) -> tuple[int, dict[str, str]]:
    """The internal id of the text of an article, and the labels and topics of its annotations."""
    row = library.articles.find(one.article)
    annotations = library.annotations.reader().of_article(row.id)
    return row.revision_id, {each.uuid: each.label_uuid or each.topic_uuid or "" for each in annotations}
