"""Picking examples of a label or topic from the text."""

from __future__ import annotations

from annotations.commands.codebook import change_code
from annotations.commands.session import Session
from annotations.commands.touch import image_of
from annotations.model.errors import InvalidInput
from annotations.model.example import picked, with_example
from annotations.store import codes
from annotations.store.hashing import compact_json
from annotations.store.tables import CODE


def add_example(session: Session, uuid: str, quote: str, title: str) -> bool:
    """Keep words as an example of a label or topic, as one action; whether they were not among its examples before.

    Args:
        session: who does it.
        uuid: of the label or topic.
        quote: the words as they stand in the text; kept on one line, and cut where they are long.
        title: of the article.

    Raises:
        NotFound: the label or topic is not there.
        InvalidInput: there are no words.
    """
    code = image_of(session, CODE, uuid)
    new = picked(quote, title)
    if not new.quote:
        raise InvalidInput("There are no words in the selection.")
    said = codes.versions(session.writer.db, uuid)
    lines = with_example(said[0].examples if said else (), new)
    if lines is None:
        return False
    with session.together(f"Keep an example of {code.column(CODE, 'name')}"):
        change_code(session, uuid, examples=compact_json(list(lines)))
    return True
