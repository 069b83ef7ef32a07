"""Annotations of files whose words are not where these say, as candidates of a review: where each may belong."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from annotations.library import Library
from annotations.model.astray import DELETED, PLACED, SAME, UNDECIDED, Astray, Offer
from annotations.model.candidate import ACCEPTED, REJECTED, Decision, Target
from annotations.model.span import quote_of
from annotations.model.unsettled import Unsettled
from annotations.search.everywhere import Looked
from annotations.store.desk import AROUND, one_line
from reader.models.astray import AstrayCandidate, around

ELSEWHERE = "elsewhere"
"""The doubt of these candidates: the same words stand there, and the file says another place."""


class UnsettledCandidate(AstrayCandidate):
    """A place where an annotation of a file may belong.

    Attributes:
        unsettled: what it is.
    """

    unsettled: Unsettled

    def at(self, choice: int) -> UnsettledCandidate:
        """Return the candidate at another of its offers."""
        return candidate_at(self.unsettled, self.astray, choice, self.title)


def candidate_at(one: Unsettled, astray: Astray, choice: int, title: str) -> UnsettledCandidate:
    """Make a candidate of an annotation at one of its offers.

    Args:
        one: what it is.
        astray: the same, with the words of its offers.
        choice: number of the offer.
        title: of its article.
    """
    offer = astray.offers[choice]
    made = UnsettledCandidate(
        one.article, one.article_id, one.revision_id, title, offer.spans[0][0], offer.spans[-1][1], offer.quote,
        *around(offer.before, offer.after), Target(one.code or "", astray.uuid), ELSEWHERE,
    )  # fmt: skip
    made.astray, made.choice, made.revision, made.unsettled = astray, choice, one.revision_id, one
    return made


def look(
    library: Library, waiting: Sequence[Unsettled], scope: Sequence[int] | None, cancelled: Callable[[], bool]
) -> Iterator[Looked]:
    """Yield the annotations of files that wait, article by article in the order of the import.

    Args:
        library: to look in.
        waiting: what waits.
        scope: internal ids of the articles; None for all.
        cancelled: asked often; nothing follows once it says yes.
    """
    titles = library.articles.field_values(("title",))
    by_article: dict[str, list[Unsettled]] = {}
    for one in waiting:
        if scope is None or one.article_id in scope:
            by_article.setdefault(one.article, []).append(one)
    for number, (article, ones) in enumerate(by_article.items(), 1):
        if cancelled():
            return
        if not library.articles.has(article):
            # The import was undone.
            continue
        row = library.articles.find(article)
        text = library.articles.text(row)
        title = titles.get(row.id, {}).get("title") or row.name
        fitting = [one for one in ones if one.revision_id == row.revision_id]
        found = sorted((candidate_at(one, _astray(one, row.name, text), 0, title) for one in fitting), key=_place)
        yield Looked(number, len(by_article), tuple(found))


def settle(library: Library, what: str, told: Sequence[Decision]) -> list[Any]:
    """Do what a person decided; see `Bringing.place`. Return what `Review.decide` returns."""
    from annotations.commands.bring.settle import Placing

    placings = []
    for decision in told:
        one = decision.candidate
        assert isinstance(one, UnsettledCandidate), "another kind of candidate"
        verdict = {ACCEPTED: PLACED, REJECTED: DELETED}.get(decision.verdict, UNDECIDED)
        spans = one.astray.offers[one.choice].spans if verdict == PLACED else ()
        placings.append(Placing(one.unsettled, verdict, spans, decision.standing))
    return library.bringing.place(what, placings)


def _astray(one: Unsettled, name: str, text: str) -> Astray:
    offers = tuple(
        Offer(
            spans, quote_of(text, spans), 0.5, SAME, one_line(text[max(0, spans[0][0] - AROUND) : spans[0][0]]),
            one_line(text[spans[-1][1] : spans[-1][1] + AROUND]),
        )
        for spans in one.offers
    )  # fmt: skip
    return Astray(
        f"file-{one.number}", one.kind, one.article, one.article_id, name, "review", one.what, one.entity or None,
        one.note or None, one.annotator, "", (), one.quote, one.before, one.after, "", "", "", "", offers,
    )  # fmt: skip


def _place(one: UnsettledCandidate) -> tuple[int, int]:
    return one.start, one.unsettled.number
