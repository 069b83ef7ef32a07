"""Going back to a moment: the library, or one article, becomes what it was then, as one new action."""

from __future__ import annotations

from datetime import UTC, datetime

from annotations.commands.session import Session
from annotations.model.backup import BEFORE_RESTORE
from annotations.model.errors import NothingToUndo
from annotations.model.moment import Moment, Restoring
from annotations.store import articles, history
from annotations.store import restoring as past
from annotations.store.backup import backup_committed
from annotations.store.connection import Connection
from annotations.store.going_back import STOPPED, GoingBack, Progress, Stop, count, look, names
from annotations.store.restoring_article import article_keys, article_steps, former_article
from annotations.store.stopping import stoppable


def what_would_change(
    connection: Connection, moment: Moment, article: str | None = None, cancelled: Stop | None = None
) -> Restoring:
    """Return what going back to a moment would change; nothing is written.

    Args:
        connection: to the library, which is read from one moment.
        moment: to go back to.
        article: UUID of the one article that goes back; None for the whole library.
        cancelled: asked often; True ends it.

    Raises:
        NotFound, Refused, InvalidInput, UndoBlocked: as of `restore`.
        Cancelled: it was to stop.
    """
    last = past.last_kept(connection, moment)
    found = Restoring(past.time_of(connection, moment))
    if article is None:
        found.actions = past.taken_back(connection, last)
        for some in past.touched_since(connection, last):
            count(found, past.steps(connection, some))
            look(cancelled)
        return found
    keys = article_keys(connection, article, last)
    found.actions = past.taken_back(connection, last, keys)
    own, needed = article_steps(connection, keys, last)
    count(found, own)
    found.needed = names(needed)
    return found


def restore(
    session: Session, moment: Moment, article: str | None = None, progress: Progress | None = None,
    cancelled: Stop | None = None,
) -> Restoring:  # fmt: skip
    """Make the library, or one article, what it was at a moment, as one action: all of it or nothing.

    Changes of other annotators go back too. Annotators, originals and texts stay; what a restored article needs of the
    codebook and the entities comes back with it. The whole library is backed up first.

    Args:
        session: who does it.
        moment: to go back to.
        article: UUID of the one article that goes back, which may be deleted by now; None for the whole library.
        progress: told (done, total) in changes that lie since.
        cancelled: asked often; True ends it, and nothing is changed then.

    Returns:
        What was changed.

    Raises:
        NotFound: there is no such action or article.
        Refused: the moment lies before a step that nothing goes back behind, or no backup can be made.
        InvalidInput: the article was not in the library then.
        UndoBlocked: something stands in the way; it is named.
        NothingToUndo: it is as it was then already.
        Cancelled: it was to stop.
    """
    session.end_standing()
    writer = session.writer
    with stoppable(writer.db, cancelled, STOPPED):
        last = past.last_kept(writer.db, moment)
        found = Restoring(past.time_of(writer.db, moment))
        keys = None if article is None else article_keys(writer.db, article, last)
        found.actions = past.taken_back(writer.db, last, keys)
        with session.action(_restored_name(session, moment, article)) as action:
            going = GoingBack(writer.db, writer.journal, action, last, found, progress, cancelled)
            if keys is None:
                going.whole()
            else:
                going.article(*article_steps(writer.db, keys, last))
            if not action.changes:
                raise NothingToUndo("Nothing was changed: it is as it was then already.")
            found.action = action.uuid
            if keys is None:
                # Made by another connection, to which this transaction is still to come.
                backup_committed(writer.path, BEFORE_RESTORE, None, cancelled)
    return found


_LONGEST = 120
"""Names of actions up to so many characters stand in the name of a restore; of others their time does."""


def _restored_name(session: Session, moment: Moment, article: str | None) -> str:
    """Return what a restore is called: after the time, in that of this machine, or after the action."""
    db = session.writer.db
    action = history.by_uuid(db, moment.action) if moment.at is None else None
    if article is None:
        name = "the library"
    else:
        row = articles.by_uuid(db, article)
        former = None if row is not None else former_article(db, article)
        name = row.name if row is not None else former[1] if former is not None else article
    if action is not None and len(action.name) <= _LONGEST:
        return (
            f"Restore {name} to before “{action.name}”" if moment.before else f"Restore {name} to after “{action.name}”"
        )
    when = past.time_of(db, moment)
    return f"Restore {name} to {datetime.fromtimestamp(when / 1000, UTC).astimezone():%Y-%m-%d %H:%M:%S}"
