"""What waits for a person since its words were changed: what it was, what stands there now, where it may belong."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from annotations.model.annotation import Annotation
from annotations.model.astray import Astray, Offer
from annotations.model.span import GAP, Span, quote_of
from annotations.store import articles, many, places
from annotations.store.articles import ArticleRow
from annotations.store.connection import Connection
from annotations.store.desk import AROUND, one_line
from annotations.store.marks import AnnotationReader
from annotations.store.tables import FIELD
from annotations.text.layered import compared
from annotations.text.offers import MOST, Offers, Place


def astray(
    connection: Connection, article: ArticleRow | None, *, lost: bool = False,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[Astray]:  # fmt: skip
    """Yield the annotations and fields whose words were changed, article by article, in the order they stood in.

    Args:
        connection: to read through.
        article: of which; None for all articles.
        lost: whether those are meant of which a person said that their words are gone, instead of those that wait.
        cancelled: asked before each; they end there then.
    """
    state = "lost" if lost else "review"
    numbers = [article.id] if article is not None else places.articles_astray(connection, state)
    reader = AnnotationReader(connection)
    for number in numbers:
        row = articles.by_id(connection, number)
        if row is None or cancelled():
            return
        looking = _Looking(connection, row)
        for one in sorted(looking.all(reader, state), key=lambda one: (one[0][0][0], one[1])):
            if cancelled():
                return
            yield looking.told(*one)


_Found = tuple[list[Span], str, int, dict[str, str | None]]
"""Spans, UUID, internal id of the revision, and what it is."""


class _Looking:
    """What is astray in one article.

    Args:
        connection: to read through.
        article: which.
    """

    def __init__(self, connection: Connection, article: ArticleRow) -> None:
        self._connection, self._article = connection, article
        self._text = articles.text(connection, article.revision_id)
        self._uuid = articles.revision_uuid(connection, article.revision_id)
        self._old: dict[int, tuple[str, str, Offers]] = {}

    def all(self, reader: AnnotationReader, state: str) -> Iterator[_Found]:
        """Yield all that is in a state."""
        for one in reader.of_article(self._article.id):
            if any(anchor.state == state for anchor in one.anchors):
                yield one.spans, one.uuid, one.anchors[0].revision_id, _said_of(one, state)
        for image in many.of_article(self._connection, FIELD, self._article.id):
            if any(part[6] == state for part in image.parts):
                said = {
                    "kind": "field", "state": state, "what": image.column(FIELD, "name"), "entity": None,
                    "body": image.column(FIELD, "value"), "annotator": "",
                }  # fmt: skip
                yield [(part[3], part[4]) for part in image.parts], image.key, image.parts[0][2], said

    def told(self, spans: Sequence[Span], uuid: str, revision: int, said: dict[str, str | None]) -> Astray:
        """Return all there is to say of one."""
        text, name, offers = self._revision(revision)
        now = [offers.here(*span) for span in spans]
        now = [span for span in now if span[0] < span[1]]
        first, last = (now[0][0], now[-1][1]) if now else (offers.here(*spans[0])[0],) * 2
        words = GAP.join(self._text[slice(*span)] for span in now)
        return Astray(
            uuid=uuid, kind=said["kind"] or "", article=self._article.uuid, article_id=self._article.id,
            name=self._article.name, state=said["state"] or "", what=said["what"] or "", entity=said["entity"],
            body=said["body"], annotator=said["annotator"] or "", revision=name, spans=tuple(spans),
            quote=quote_of(text, spans), before=_before(text, spans[0][0]), after=_after(text, spans[-1][1]),
            text=self._uuid, now=words, now_before=_before(self._text, first), now_after=_after(self._text, last),
            offers=tuple(self._offers([offers.of(*span) for span in spans])),
        )  # fmt: skip

    def _revision(self, number: int) -> tuple[str, str, Offers]:
        if number not in self._old:
            text = articles.text(self._connection, number)
            found = Offers(text, self._text, compared(text, self._text))
            self._old[number] = text, articles.revision_uuid(self._connection, number), found
        return self._old[number]

    def _offers(self, of_spans: Sequence[Sequence[Place]]) -> Iterator[Offer]:
        """Yield offers for all spans together: what is likeliest of each, as long as they stay in order."""
        for rank in range(min(MOST, max(map(len, of_spans), default=0))):
            if not all(of_spans):
                return
            chosen = [places[min(rank, len(places) - 1)] for places in of_spans]
            spans = tuple((place.start, place.end) for place in chosen)
            if any(one[1] > other[0] for one, other in pairwise(spans)):
                continue
            yield Offer(
                spans, quote_of(self._text, spans), min(place.score for place in chosen), chosen[0].reason,
                _before(self._text, spans[0][0]), _after(self._text, spans[-1][1]),
            )  # fmt: skip


def _said_of(one: Annotation, state: str) -> dict[str, str | None]:
    return {
        "kind": one.kind, "state": state, "what": one.label or one.topic, "entity": one.entity, "body": one.body,
        "annotator": one.annotator,
    }  # fmt: skip


def _before(text: str, start: int) -> str:
    return one_line(text[max(0, start - AROUND) : start])


def _after(text: str, end: int) -> str:
    return one_line(text[end : end + AROUND])
