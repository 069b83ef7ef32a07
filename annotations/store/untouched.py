"""Whether a library is as it was made: nothing in it, and the codebook that each begins with."""

from __future__ import annotations

from annotations.model.ids import built_in_uuid
from annotations.model.starter import STARTER_CODES
from annotations.store import many, past
from annotations.store.connection import Connection
from annotations.store.tables import CODE, CODE_VERSION, Thing
from annotations.store.things import Image

_HELD = ("article", "annotation", "entity", "decision", "work", "outlet_rule")


def is_untouched(connection: Connection) -> bool:
    """Whether nobody's work is in a library, or all of it was undone."""
    held = " UNION ALL ".join(f"SELECT EXISTS (SELECT 1 FROM {table})" for table in _HELD)
    if any(row[0] for row in connection.execute(held)):
        return False
    keys = {built_in_uuid(one.kind, one.name) for one in STARTER_CODES}
    versions = {built_in_uuid("code_version", f"{one.kind}/{one.name}/1") for one in STARTER_CODES}
    return _as_made(connection, CODE, keys) and _as_made(connection, CODE_VERSION, versions)


def _as_made(connection: Connection, thing: Thing, keys: set[str]) -> bool:
    there: dict[str, Image] = {image.key: image for page in many.pages(connection, thing) for image in page}
    if set(there) != keys:
        return False
    states = past.states(connection, thing.table, sorted(keys))
    return all(states[key][:1] == [image.hash(thing)] for key, image in there.items())
