"""Who made an annotation of a file, by name."""

from __future__ import annotations

from annotations.commands.resolve import Resolver
from annotations.commands.session import Session
from annotations.model.errors import Ambiguous
from annotations.store import annotators
from annotations.text.canonical import clean_value


def annotator_named(session: Session, resolver: Resolver, name: str) -> tuple[int, bool]:
    """Return the internal id of the annotator of a name, who is made if missing; of whoever acts where there is none.

    Returns:
        The id, and whether several have the name: then it is the one who was here first, always, so that the same file
        again finds the same.
    """
    name = clean_value(name)
    if not name:
        return session.annotator_id(), False
    try:
        return resolver.annotator(name), False
    except Ambiguous:
        return annotators.by_name(session.writer.db, name)[0][0], True
