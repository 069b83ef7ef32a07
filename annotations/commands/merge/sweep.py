"""What the other library merged into something else is merged here too, with what only this library has of it."""

from __future__ import annotations

from annotations.commands.merge.shared import Merging
from annotations.store import codes, entities, many
from annotations.store.tables import ANNOTATION, CODE, ENTITY, Thing


def move_from_merged_codes(merging: Merging, merged: dict[int, int]) -> None:
    """Give what hangs on labels and topics that were merged into others by this merge to those.

    Args:
        merging: the merge.
        merged: our ids of what is merged, and of what it is merged into.
    """
    db = merging.db
    definitions = codes.definitions(db)
    for old, target in merged.items():
        version = definitions[target][0] if target in definitions else None
        columns = {"code_id": target, "code_version_id": version}
        moved = _move(merging, ANNOTATION, codes.used_by(db, "annotation", [old]), columns)
        moved += _move(merging, ENTITY, codes.used_by(db, "entity", [old]), {"code_id": target})
        known = codes.all_codes(db)
        below = [code.uuid for code in known.values() if code.parent_id == old and code.id != target]
        moved += _move(merging, CODE, below, {"parent_id": target})
        _tell(merging, known[old].name, known[target].name, moved)


def move_from_merged_entities(merging: Merging, merged: dict[int, int]) -> None:
    """Do the same for entities."""
    db = merging.db
    for old, target in merged.items():
        moved = _move(merging, ANNOTATION, entities.mention_keys(db, old), {"entity_id": target})
        one, other = entities.by_id(db, old), entities.by_id(db, target)
        _tell(merging, one.name if one else "", other.name if other else "", moved)


def _move(merging: Merging, thing: Thing, keys: list[str], columns: dict[str, int | None]) -> int:
    for start in range(0, len(keys), many.PAGE):
        images = many.by_keys(merging.db, thing, keys[start : start + many.PAGE]).values()
        merging.update(thing, [(image, image.with_columns(thing, columns)) for image in images])
        merging.swept.update({image.key: image.values for image in images})
    return len(keys)


def _tell(merging: Merging, name: str, target: str, moved: int) -> None:
    if moved:
        merging.report.say(
            merging.report.notices,
            f"“{name}” was merged into “{target}” in {merging.other.name}: {moved} of what hung on it here hangs on "
            f"“{target}” now.",
        )
