"""Topics that articles may have: learned from those an annotator tagged, offered for a yes or a no."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from annotations.facade.held import Held
from annotations.model.errors import NotFound
from annotations.model.topic_offer import TopicDecision, TopicOffer, TopicRecord
from annotations.store import annotators, articles, codes, places, tagged

if TYPE_CHECKING:
    # Learning takes numpy, which is loaded when something is learned or offered.
    from annotations.suggest.topics.learn import Learned

LIKELY = 0.5
"""A topic is offered from this likelihood on."""

OTHERS_AT_LEAST = 10
"""So many articles that nobody tagged are taken for ones without any of the topics, or a twentieth of those tagged."""

_AT_ONCE = 200


class Topics:
    """Topics that the articles of a library may have. Nothing is ever tagged without a person's yes."""

    def __init__(self, library: Held) -> None:
        self._library = library

    def is_due(self, annotator_uuid: str, learned: Learned | None) -> bool:
        """Whether so much was tagged or rejected since it was learned that it is to be learned again."""
        me = annotators.by_uuid(self._library.db, annotator_uuid)
        said = tagged.said(self._library.db, me) if me is not None else 0
        before = learned.said if learned is not None else 0
        return said >= 5 and (learned is None or abs(said - before) >= max(3, before // 20))

    def learn(self, annotator_uuid: str, cancelled: Callable[[], bool] = lambda: False) -> Learned | None:
        """Learn from the articles that an annotator tagged as a whole, rejected an offer for, or is done with.

        Where few articles say what the topics are not, some that nobody tagged do.

        Returns:
            What was learned; None where no topic has articles enough.

        Raises:
            Stopped: it was cancelled.
        """
        from annotations.suggest.topics.counting import Counts
        from annotations.suggest.topics.learn import learn

        db = self._library.db
        me = annotators.by_uuid(db, annotator_uuid)
        if me is None:
            return None
        uuids = {number: code.uuid for number, code in codes.all_codes(db).items()}
        has: dict[int, set[str]] = {}
        for article, code in tagged.tags(db, me):
            has.setdefault(article, set()).add(uuids[code])
        if not has:
            return None
        said = tagged.said(db, me)
        for article in [*(one for one, _ in tagged.refused(db, me)), *tagged.done(db, me)]:
            has.setdefault(article, set())
        others = [number for number in places.article_ids(db) if number not in has]
        wanted = max(OTHERS_AT_LEAST, len(has) // 20)
        every = max(len(others) // wanted, 1)
        ids = [*has, *others[::every][:wanted]]
        counts, topics_of, numbers = Counts(), [], []
        for number, _, title, text in self._texts(ids, cancelled):
            counts.add(title, text)
            topics_of.append(has.get(number, set()))
            numbers.append(number)
        return learn(counts, topics_of, numbers, said, cancelled)

    def of(self, article_uuid: str, annotator_uuid: str, learned: Learned | None) -> list[TopicOffer]:
        """Return the topics that an article may have and an annotator has neither given it nor refused, surest first.

        Raises:
            NotFound: there is no such article.
        """
        row = articles.by_uuid(self._library.db, article_uuid)
        if row is None:
            raise NotFound(f"There is no article {article_uuid} in this library.")
        return next(self.of_many([row.id], annotator_uuid, learned), (0, []))[1]

    def of_many(
        self, ids: Sequence[int] | None, annotator_uuid: str, learned: Learned | None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Iterator[tuple[int, list[TopicOffer]]]:  # fmt: skip
        """Yield (internal id, offers) of articles that have some, one after the other.

        Args:
            ids: internal ids; None for all articles.
            annotator_uuid: whose topics.
            learned: as `learn` gave it.
            cancelled: whether to stop.

        Raises:
            Stopped: it was cancelled.
        """
        if learned is None:
            return
        from annotations.suggest.topics.say import likely
        from annotations.suggest.topics.words import features

        db = self._library.db
        me = annotators.by_uuid(db, annotator_uuid)
        offered = self._offered(me)
        for number, uuid, title, text in self._texts(places.article_ids(db) if ids is None else ids, cancelled):
            settled = tagged.of_article(db, me, number) if me is not None else set()
            found = [
                TopicOffer(uuid, one.topic, offered[one.topic][1], one.confidence, one.like, one.words)
                for one in likely(learned, features(title, text), LIKELY, number)
                if one.topic in offered and offered[one.topic][0] not in settled
            ]
            if found:
                yield number, found

    def records(self, annotator_uuid: str) -> dict[str, TopicRecord]:
        """Return what became of the offers of each topic so far, by the topic's UUID."""
        db = self._library.db
        me = annotators.by_uuid(db, annotator_uuid)
        book = codes.all_codes(db)
        found = tagged.records(db, me) if me is not None else {}
        return {book[number].uuid: TopicRecord(*counts) for number, counts in found.items()}

    def decide(self, decisions: Sequence[TopicDecision], *, begins: bool = False) -> int:
        """Take decisions as one action; see `annotations.commands.topic_offers.decide_topics`."""
        from annotations.commands.topic_offers import decide_topics

        return decide_topics(self._library.session, decisions, begins=begins)

    def _offered(self, annotator_id: int | None) -> dict[str, tuple[int, str]]:
        """Return the internal id and the name of each topic that may be offered, by UUID."""
        db = self._library.db
        records = tagged.records(db, annotator_id) if annotator_id is not None else {}
        return {
            code.uuid: (number, code.name)
            for number, code in codes.all_codes(db).items()
            if code.retired_at is None
            and code.merged_into is None
            and not TopicRecord(*records.get(number, (0, 0))).quiet
        }

    def _texts(self, ids: Sequence[int], cancelled: Callable[[], bool]) -> Iterator[tuple[int, str, str, str]]:
        """Yield (internal id, UUID, title, beginning of the text without the page's own matter) of articles."""
        from annotations.suggest.topics.learn import go_on
        from annotations.suggest.topics.words import LENGTH

        db = self._library.db
        for first in range(0, len(ids), _AT_ONCE):
            go_on(cancelled)
            read = places.read(db, ids[first : first + _AT_ONCE])
            places.add_surroundings(db, read, None)
            titles = places.titles(db, [one.id for one in read])
            for one in read:
                text, at, kept = one.text, 0, []
                for start, end in one.furniture:
                    kept.append(text[at:start])
                    at = end
                    if sum(map(len, kept)) >= LENGTH:
                        break
                yield one.id, one.uuid, titles.get(one.id, ""), "".join([*kept, text[at : at + LENGTH]])
