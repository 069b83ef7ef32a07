"""The names of annotators."""

from __future__ import annotations

from annotations.commands.session import Session
from annotations.model.annotator import Annotator
from annotations.model.errors import InvalidInput
from annotations.store import things
from annotations.store.tables import ANNOTATOR
from annotations.text.canonical import clean_value


def rename_annotator(session: Session, annotator: Annotator) -> bool:
    """Give an annotator of this library another name, and have the session act under it.

    An action of the program's own, as the annotator's adding is: undo takes back what was done to the articles, and
    is not to stop at a name in between.

    Args:
        session: who does it.
        annotator: who it is, by UUID, with the new name.

    Returns:
        Whether anything changed: nothing does where the name is the same, or the annotator did nothing here yet.

    Raises:
        InvalidInput: the name is empty.
    """
    name = clean_value(annotator.name)
    if not name:
        raise InvalidInput("An annotator needs a name; a pseudonym will do.")
    if session.annotator.uuid == annotator.uuid:
        session.annotator = Annotator(annotator.uuid, name, annotator.kind)
    old = things.read(session.writer.db, ANNOTATOR, annotator.uuid)
    if old is None or old.column(ANNOTATOR, "name") == name:
        return False
    with session.writer.transaction():
        action = session.writer.begin(
            f"Rename the annotator {old.column(ANNOTATOR, 'name')} to {name}", session.annotator_id(), "program"
        )
        session.writer.journal.update(action, ANNOTATOR, [(old, old.with_columns(ANNOTATOR, {"name": name}))])
        session.writer.end(action)
    return True
