"""Deciding on offered topics: a yes tags the article, a no is remembered, so that it is not offered there again."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.commands.session import Session
from annotations.commands.touch import article_of, image_of
from annotations.model.candidate import ACCEPTED, REJECTED
from annotations.model.errors import InvalidInput
from annotations.model.ids import new_uuid, now_ms
from annotations.model.topic_offer import TopicDecision
from annotations.store import annotators, many, tagged
from annotations.store.tables import CODE, DECISION
from annotations.store.things import Image, values_of


def decide_topics(session: Session, decisions: Sequence[TopicDecision], *, begins: bool = False) -> int:
    """Take decisions as one action; those about a topic that the article has, or is refused already, change nothing.

    Args:
        session: whose decisions they are.
        decisions: what was said.
        begins: whether a yes says that the annotator has begun with the article; see `works.begin_work`.

    Returns:
        How many changed something; with none there is no action.

    Raises:
        NotFound: an article or a topic is not there.
        InvalidInput: a code is no topic.
    """
    wanted = [one for one in dict.fromkeys(decisions) if _is_new(session, one)]
    if not wanted:
        return 0
    accepted = [
        NewAnnotation("topic", one.article, code=one.topic, origin="accepted")
        for one in wanted
        if one.verdict == ACCEPTED
    ]
    name = _name(session, wanted)
    with session.together(name):
        if accepted:
            add_annotations(session, accepted, begins=begins)
        with session.action(name) as action:
            images = [_refusal(session, one) for one in wanted if one.verdict == REJECTED]
            session.writer.journal.insert(action, DECISION, images)
    return len(wanted)


def _is_new(session: Session, one: TopicDecision) -> bool:
    """Whether a decision changes something: what the article has is not refused, and nothing is said twice."""
    if one.verdict not in (ACCEPTED, REJECTED):
        raise ValueError(one.verdict)
    article, topic = article_of(session, one.article), image_of(session, CODE, one.topic)
    if topic.column(CODE, "kind") != "topic":
        raise InvalidInput(f"“{topic.column(CODE, 'name')}” is no topic.")
    db = session.writer.db
    me = annotators.by_uuid(db, session.annotator.uuid)
    if me is None:
        return True
    if many.tagged(db, me, topic.id, [article.id]):
        return False
    return one.verdict == ACCEPTED or not tagged.is_refused(db, me, article.id, topic.id)


def _name(session: Session, wanted: Sequence[TopicDecision]) -> str:
    """Return what a person would call it: "Tag a.txt with Economy", "Offer Economy no more for a.txt"."""
    first = wanted[0]
    if len(wanted) > 1:
        return f"Decide on {len(wanted)} offered topics"
    article, topic = article_of(session, first.article).name, image_of(session, CODE, first.topic).column(CODE, "name")
    return f"Tag {article} with {topic}" if first.verdict == ACCEPTED else f"Offer {topic} no more for {article}"


def _refusal(session: Session, one: TopicDecision) -> Image:
    """Return what remembers a no: a decision about no words of the article, which is about the whole."""
    return Image(
        values_of(
            DECISION,
            {
                "id": session.writer.journal.new_id("decision"), "uuid": new_uuid(),
                "article_id": article_of(session, one.article).id, "annotator_id": session.annotator_id(),
                "code_id": image_of(session, CODE, one.topic).id, "entity_id": None, "quote": "",
                "occurrence": 0, "verdict": REJECTED, "decided_at": now_ms(),
            },
        )
    )  # fmt: skip
