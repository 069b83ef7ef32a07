"""How far an annotator is with an article: not started, in progress, done."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.commands.session import Session
from annotations.model.errors import InvalidInput, NotFound
from annotations.model.ids import new_uuid, now_ms
from annotations.store import annotators, listing, many
from annotations.store.journal import OpenAction
from annotations.store.tables import WORK
from annotations.store.things import Image, values_of

STATE_NAMES: dict[str, str] = {"unread": "not started", "reading": "in progress", "done": "done"}


def set_state(session: Session, article_uuids: Sequence[str], state: str) -> int:
    """Say how far the acting annotator is with articles, as one action; those that are so already stay untouched.

    Args:
        session: whose state it is.
        article_uuids: of which articles.
        state: unread, reading or done.

    Returns:
        How many were changed; with none there is no action.

    Raises:
        NotFound: there is no such article.
        InvalidInput: there is no such state.
    """
    if state not in STATE_NAMES:
        raise InvalidInput(f"“{state}” is no state of work.")
    writer = session.writer
    known = listing.names_of(writer.db, article_uuids)
    for uuid in article_uuids:
        if uuid not in known:
            raise NotFound(f"There is no article {uuid} in this library.")
    # An annotator who has changed nothing so far is not in the library, and is not put there for nothing.
    annotator_id = annotators.by_uuid(writer.db, session.annotator.uuid)
    numbers = [number for number, _ in known.values()]
    keys = {} if annotator_id is None else listing.work_keys(writer.db, annotator_id, numbers)
    there = many.by_keys(writer.db, WORK, keys.values())
    states = {number: there[key].column(WORK, "state") for number, key in keys.items()}
    changing = [(number, name) for number, name in known.values() if states.get(number, "unread") != state]
    if not changing:
        return 0
    what = changing[0][1] if len(changing) == 1 else f"{len(changing)} articles"
    with session.action(f"Mark {what} as {STATE_NAMES[state]}") as action:
        new = [_row(session, number, state) for number, _ in changing if number not in keys]
        old = [there[keys[number]] for number, _ in changing if number in keys]
        columns = {"state": state, "changed_at": now_ms()}
        writer.journal.insert(action, WORK, new)
        writer.journal.update(action, WORK, [(image, image.with_columns(WORK, columns)) for image in old])
    return len(changing)


def begin_work(session: Session, action: OpenAction, article_ids: Sequence[int]) -> None:
    """Say that the acting annotator has begun with articles, inside an action that is their first change in them.

    Whoever is through with an article stays through. Undoing the action takes this back with it.
    """
    writer = session.writer
    keys = listing.work_keys(writer.db, session.annotator_id(), article_ids)
    old = [image for image in many.by_keys(writer.db, WORK, keys.values()).values()
           if image.column(WORK, "state") == "unread"]  # fmt: skip
    new = [_row(session, number, "reading") for number in dict.fromkeys(article_ids) if number not in keys]
    columns = {"state": "reading", "changed_at": now_ms()}
    writer.journal.insert(action, WORK, new)
    writer.journal.update(action, WORK, [(image, image.with_columns(WORK, columns)) for image in old])


def _row(session: Session, article_id: int, state: str) -> Image:
    return Image(
        values_of(
            WORK,
            {
                "id": session.writer.journal.new_id("work"), "uuid": new_uuid(), "article_id": article_id,
                "annotator_id": session.annotator_id(), "layer": None, "state": state, "changed_at": now_ms(),
            },
        )
    )  # fmt: skip
