"""Deciding on suggestions, offered or put there by "everywhere": one action that stays open (docs/decisions/0014)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotations.commands.certainty import Certainty
from annotations.commands.codebook import add_code
from annotations.commands.marking import check_words
from annotations.commands.renewing import Renewal
from annotations.commands.review import AT_ONCE, Decided, ReviewBatch
from annotations.commands.session import Session
from annotations.commands.spread import Wish, mark_everywhere, stop_everywhere
from annotations.commands.standing import finish_standing
from annotations.commands.topic_offers import decide_topics
from annotations.commands.touch import delete_with_notes, image_of
from annotations.commands.works import begin_work
from annotations.model.candidate import ACCEPTED, REJECTED, Candidate, Decision, Target
from annotations.model.errors import InvalidInput, NotFound
from annotations.model.ids import now_ms
from annotations.model.suggestion import Place, SuggestionDecision, part_words
from annotations.model.topic_offer import TopicDecision
from annotations.store import codes, many, suggesting
from annotations.store.journal import OpenAction
from annotations.store.tables import ANNOTATION, DECISION
from annotations.store.things import Image
from annotations.text.occurrences import occurrence_of

_CHANGED = "The text was changed since. Look for the words again."
_THERE = "These words have the label already."
_BY_HAND = "These words were marked meanwhile."
_ELSEWHERE = "“start” and “end” must be in the article, and overlap what was suggested."


class SuggestedBatch(ReviewBatch):
    """One review of suggestions: an action that stays open while a person decides.

    Args:
        session: whose decisions they are.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        self.name = "Review suggestions"
        # What "everywhere" had put there, as it was before a decision, by the key that the decision left.
        self._before: dict[str, Image] = {}

    def decide_on(self, decisions: Sequence[SuggestionDecision], *, begins: bool = False) -> list[Decided]:
        """Take decisions, a thousand a transaction; when this returns, all are on the disk.

        What is asked to be everywhere is done after the others of the transaction: an id of it stays what it was.

        Args:
            decisions: what a person said.
            begins: whether the annotator, who has the articles open, has begun with them by this; see
                `works.begin_work`.

        Returns:
            What became of each, in order. One whose label or entity is not there any more, or whose place is none for a
            mention, is left out with the reason, and hinders no other.

        Raises:
            Refused: the disk cannot be written; what was decided before stays.
        """
        found: list[Decided] = []
        for first in range(0, len(decisions), AT_ONCE):
            with self.deciding() as action:
                self._texts = {}
                wanted: list[Wish] = []
                unwanted: list[Wish] = []
                plain: list[SuggestionDecision] = []
                page = decisions[first : first + AT_ONCE]
                renewal = Renewal(self._session)
                renewal.expect(quote for one in page for quote in self._quotes(one))
                for one in page:
                    done = self._one(action, one)
                    found.append(done)
                    if done.standing in self._before and (one.verdict == REJECTED or one.label is not None):
                        renewal.doubt(self._quotes(one))
                    if one.everywhere and done.standing is not None:
                        (wanted if one.verdict == ACCEPTED else unwanted).extend(self._wishes(one))
                    elif one.places and one.verdict == ACCEPTED and not done.why and done.standing not in self._before:
                        plain.append(one)
                gone = stop_everywhere(self._session, action, unwanted)
                mark_everywhere(self._session, action, [*wanted, *self._wanted_before(plain)])
                gone += renewal.renew(action)
                found[-1] = replace(found[-1], gone=gone)
                if begins:
                    both = zip(page, found[first:], strict=True)
                    begun = [self._text(one.named.article)[0] for one, made in both if made.standing is not None]
                    begin_work(self._session, action, begun)
        return found

    def _quotes(self, one: SuggestionDecision) -> set[str]:
        """Return the words that a decision says something of."""
        _, revision_id, text = self._text(one.named.article)
        if revision_id != one.named.revision_id:
            return set()
        return {text[one.named.start : one.named.end], text[slice(*one.place)]}

    def _one(self, action: OpenAction, one: SuggestionDecision) -> Decided:
        named = one.named
        if one.standing is not None:
            self._put_back(action, one.standing)
        article_id, revision_id, text = self._text(named.article)
        if revision_id != named.revision_id or not 0 <= named.start < named.end <= len(text):
            return Decided(None, _CHANGED)
        if one.verdict not in {ACCEPTED, REJECTED}:
            return Decided()
        start, end = one.place
        if not (0 <= start < end <= len(text) and start < named.end and named.start < end):
            return Decided(None, _ELSEWHERE)
        try:
            label, version = self._label(one.label or named.label)
            suggested, _ = self._label(named.label)
            self._entity(one.entity)
            check_words(text, [(start, end)])
        except (InvalidInput, NotFound) as error:
            return Decided(None, str(error))
        db, me = self._session.writer.db, self._session.annotator_id()
        there = suggesting.mentions_at(db, article_id, me, (revision_id, start, end))
        by_rule = [(uuid, code) for uuid, code, looked_at in there if not looked_at]
        # Of several that "everywhere" put on the same words, the one that was asked about.
        by_rule.sort(key=lambda mark: mark[1] != (label if one.verdict == ACCEPTED else suggested))
        if one.verdict == REJECTED:
            if any(looked_at and code == suggested for _, code, looked_at in there):
                return Decided(None, _BY_HAND)
            said = self._rejected_before(one, suggested)
            if said is not None and not by_rule:
                return Decided(said)
            return self._reject(action, one, by_rule[0][0] if by_rule else None)
        standing = next((uuid for uuid, code, looked_at in there if looked_at and code == label), None)
        if standing is not None:
            return Decided(standing, _THERE)
        old: list[Image] = []
        if one.moved is not None and one.moved != (named.start, named.end):
            here = suggesting.mentions_at(db, article_id, me, (revision_id, named.start, named.end))
            gone = [uuid for uuid, code, looked_at in here if not looked_at and code == suggested]
            old = [image_of(self._session, ANNOTATION, uuid) for uuid in gone]
            delete_with_notes(self._session, action, ANNOTATION, gone)
        done = self._accept(action, one, by_rule[0][0] if by_rule else None, (label, version))
        if old and not by_rule and done.standing is not None:
            self._before[done.standing] = old[0]
        return done

    def _accept(
        self, action: OpenAction, one: SuggestionDecision, marked: str | None, label: tuple[int, int | None]
    ) -> Decided:
        journal = self._session.writer.journal
        if marked is None:
            image = self._mark(self._decision(one), self._session.annotator_id())
            journal.insert(action, ANNOTATION, [image])
            return Decided(image.key)
        old = image_of(self._session, ANNOTATION, marked)
        entity = self._entity(one.entity) if one.entity else old.column(ANNOTATION, "entity_id")
        changes = {"code_id": label[0], "origin": "accepted", "modified_at": now_ms(), "entity_id": entity}
        if old.column(ANNOTATION, "code_id") != label[0]:
            changes["code_version_id"] = label[1]
        journal.update(action, ANNOTATION, [(old, old.with_columns(ANNOTATION, changes))])
        self._before[marked] = old
        return Decided(marked)

    def _reject(self, action: OpenAction, one: SuggestionDecision, marked: str | None) -> Decided:
        image = self._rejection(self._decision(one), self._session.annotator_id())
        if marked is not None:
            self._before[image.key] = image_of(self._session, ANNOTATION, marked)
            delete_with_notes(self._session, action, ANNOTATION, [marked])
        self._session.writer.journal.insert(action, DECISION, [image])
        return Decided(image.key)

    def _rejected_before(self, one: SuggestionDecision, suggested: int) -> str | None:
        """Return the UUID of what says that just this was rejected: twice in one place is not in two places."""
        article_id, _, text = self._text(one.named.article)
        quote = text[one.named.start : one.named.end]
        occurrence = occurrence_of(text, quote, one.named.start)
        db, me = self._session.writer.db, self._session.annotator_id()
        return suggesting.rejection_of(db, article_id, me, suggested, (quote, occurrence))

    def _put_back(self, action: OpenAction, key: str) -> None:
        """Take back what an earlier decision left; what "everywhere" had put there stands again."""
        old, db = self._before.pop(key, None), self._session.writer.db
        if old is None or old.key != key:
            self._take_back(action, [key])
            if old is not None and not many.keys_there(db, "annotation", [old.key]):
                self._session.writer.journal.insert(action, ANNOTATION, [old])
        elif many.keys_there(db, "annotation", [key]):
            self._session.writer.journal.update(action, ANNOTATION, [(image_of(self._session, ANNOTATION, key), old)])

    def _decision(self, one: SuggestionDecision) -> Decision:
        """The same as a decision on a candidate."""
        named = one.named
        article_id, revision_id, text = self._text(named.article)
        target = Target(one.label if one.verdict == ACCEPTED and one.label else named.label, one.entity)
        start, end = one.place
        candidate = Candidate(named.article, article_id, revision_id, "", start, end, text[start:end], "", "", target)
        return Decision(candidate, one.verdict)

    def _wishes(self, one: SuggestionDecision) -> list[Wish]:
        """Return what a decision for everywhere says of other places: of its words, and of parts of the name here."""
        candidate, text = self._decision(one).candidate, self._text(one.named.article)[2]
        label, _ = self._label(candidate.target.label)
        entity = self._entity(candidate.target.entity)
        places: dict[str, list[Place]] = {candidate.quote: []}
        for start, end in one.places if one.verdict == ACCEPTED else ():
            words = text[start:end] if 0 <= start < end <= len(text) else ""
            if words == candidate.quote or words in part_words(candidate.quote):
                places.setdefault(words, []).append((start, end))
        return [
            Wish(candidate.article_id, words, label, entity, tuple(there), only=words != candidate.quote)
            for words, there in places.items()
        ]

    def _wanted_before(self, decisions: Sequence[SuggestionDecision]) -> list[Wish]:
        """Return what yeses without "everywhere" settle: places of words that are wanted everywhere as this by now."""
        if not decisions:
            return []
        db, me = self._session.writer.db, self._session.annotator_id()
        sure, book = Certainty(db, me), codes.all_codes(db)
        found: list[Wish] = []
        for one in decisions:
            own, *parts = self._wishes(one)
            if sure.stands(*own.pair) and book[own.code_id].retired_at is None:
                found += [replace(own, only=True), *parts]
        return found


def decide_suggestions(
    session: Session, decisions: Sequence[SuggestionDecision], name: str = "", *, begins: bool = False
) -> list[Decided]:
    """Take decisions in the review of suggestions under way; begin one where there is none.

    Args:
        session: whose decisions they are.
        decisions: what a person said.
        name: of an action of its own that they are; empty for the review's.
        begins: see `SuggestedBatch.decide_on`.

    Raises:
        Refused: see `SuggestedBatch.decide_on`.
    """
    if name:
        finish_standing(session)
        single = SuggestedBatch(session)
        single.name = name
        found = single.decide_on(decisions, begins=begins)
        single.finish()
        return found
    return _under_way(session).decide_on(decisions, begins=begins)


def add_label(session: Session, name: str) -> str:
    """Make a label that suggestions are accepted with, in the action of the review under way; return its UUID.

    Raises:
        InvalidInput: no label can have the name.
    """
    with _under_way(session).deciding() as action, session.within(action):
        return add_code(session, "label", name)


def decide_topics_too(session: Session, decisions: Sequence[TopicDecision]) -> int:
    """Take decisions on offered topics in the action of the review under way; without one they are an action of their
    own. Return how many changed something.

    Raises:
        NotFound, InvalidInput: see `topic_offers.decide_topics`; none of them is taken then.
    """
    standing = session.standing
    if not isinstance(standing, SuggestedBatch) or standing.action_id is None:
        return decide_topics(session, decisions)
    with standing.deciding() as action, session.within(action):
        return decide_topics(session, decisions)


def _under_way(session: Session) -> SuggestedBatch:
    standing = session.standing
    if not isinstance(standing, SuggestedBatch):
        finish_standing(session)
        standing = session.standing = SuggestedBatch(session)
    return standing
