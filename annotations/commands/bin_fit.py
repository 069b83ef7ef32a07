"""Fitting what comes back into the library as it is now: another text, codes that were merged, what was made anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from annotations.commands.bin_group import Group, NotNow
from annotations.commands.mending import finder
from annotations.commands.moving import carried
from annotations.model.codebook import resolve
from annotations.store import articles, binned, codes, entities, many, places
from annotations.store.binned import Deletion
from annotations.store.connection import Connection
from annotations.store.tables import ANNOTATION, FIELD, WORK
from annotations.store.things import Image


@dataclass(slots=True)
class Fitted:
    """What comes back, as it is written.

    Attributes:
        images: the things, by table.
        there: how many were left out, since they are there already.
        review: how many are up for review.
    """

    images: dict[str, list[Image]] = field(default_factory=dict)
    there: int = 0
    review: int = 0


def fit(connection: Connection, group: Group) -> Fitted:
    """Return the members of a group as they can be written now; those that are there already leave the group.

    Raises:
        NotNow: something stands in the way of what was asked for.
    """
    _refuse(connection, group)
    fitted = Fitted()
    images = {key: _image(one) for key, one in group.members.items()}
    _follow_merges(connection, group, images)
    fitted.review = _follow_texts(connection, group, images)
    for one in list(group.members.values()):
        if one.key in group.members and _is_there(connection, one, images[one.key]):
            if one is group.asked:
                raise NotNow(_THERE[one.thing.table])
            fitted.there += group.without(one)
    by_table: dict[str, list[Image]] = defaultdict(list)
    for key, one in group.members.items():
        by_table[one.thing.table].append(images[key])
    fitted.images = dict(by_table)
    return fitted


_THERE = {
    "annotation": "These words have the label already.", "work": "There is another state of work now.",
}  # fmt: skip


def _image(one: Deletion) -> Image:
    return Image(tuple(one.row[name] for name in one.thing.columns), one.parts)


def _refuse(connection: Connection, group: Group) -> None:
    """Refuse what cannot be beside what was made since."""
    for one in group.members.values():
        row = one.row
        if one.thing.table == "article":
            taken = binned.taken_by(connection, row["original_id"], row["locator"])
            if taken is not None:
                raise NotNow(f"The article “{taken}” was made from the same file since. Delete that one first.")
        elif one.thing.table == "code":
            _refuse_name(connection, one)
    if group.asked.thing is FIELD:
        row = group.asked.row
        names = {other.column(FIELD, "name") for other in many.of_article(connection, FIELD, row["article_id"])}
        if row["name"] in names:
            raise NotNow(f"The article has another {row['name']} now. Remove that first.")


def _refuse_name(connection: Connection, one: Deletion) -> None:
    if one.row["merged_into"] is not None:
        return
    for code in codes.in_use(connection, one.row["kind"], "name", one.row["name"]):
        if code.parent_id == one.row["parent_id"]:
            raise NotNow(f"There is a {code.kind} “{code.name}” here already. Rename that first.")


def _follow_merges(connection: Connection, group: Group, images: dict[str, Image]) -> None:
    """Have what refers to something that was merged since refer to what took its place; drop keys that are taken."""
    book, newest = codes.all_codes(connection), codes.definitions(connection)
    into = entities.merges(connection)
    for key, one in group.members.items():
        image, thing = images[key], one.thing
        columns: dict[str, object] = {}
        code = book.get(one.row.get("code_id") or 0)
        if code is not None and code.merged_into is not None and thing.table != "code_version":
            code = resolve(code, book)
            columns["code_id"] = code.id
            if thing is ANNOTATION:
                columns["code_version_id"] = newest[code.id][0] if code.id in newest else None
        if one.row.get("entity_id") in into:
            columns["entity_id"] = entities.in_place_of(connection, one.row["entity_id"])
        if thing.table == "code" and one.row["key"]:
            held = codes.in_use(connection, one.row["kind"], "key", one.row["key"])
            if any(other.retired_at is None for other in held):
                columns["key"] = None
        if thing is ANNOTATION and one.row["target_kind"] in {"code", "entity"}:
            target = _target_now(connection, one.row["target_kind"], one.row["target_uuid"])
            if target is not None:
                columns["target_uuid"] = target
        if columns:
            images[key] = image.with_columns(thing, columns)


def _target_now(connection: Connection, kind: str, uuid: str) -> str | None:
    """Return the UUID of what took the place of a merged code or entity; None where none did."""
    if kind == "code":
        book = codes.all_codes(connection)
        code = next((one for one in book.values() if one.uuid == uuid), None)
        return resolve(code, book).uuid if code is not None and code.merged_into is not None else None
    entity = entities.by_uuid(connection, uuid)
    if entity is None or entity.merged_into is None:
        return None
    return entities.get(connection, entities.in_place_of(connection, entity.id)).uuid


def _follow_texts(connection: Connection, group: Group, images: dict[str, Image]) -> int:
    """Find the words of what stands on a text that its article no longer has; return how many are up for review."""
    now = {one.id: int(one.row["revision_id"]) for one in group.members.values() if one.thing.table == "article"}
    astray: dict[tuple[int, int], list[str]] = defaultdict(list)
    for key, one in group.members.items():
        article_id = one.row.get("article_id")
        if one.thing not in (ANNOTATION, FIELD) or article_id is None or not one.parts:
            continue
        if article_id not in now:
            row = articles.by_id(connection, article_id)
            assert row is not None
            now[article_id] = row.revision_id
        stood = {int(part[2]) for part in one.parts if part[6] == "ok"}
        for revision in sorted(stood - {now[article_id]})[:1]:
            astray[revision, now[article_id]].append(key)
    review = 0
    for (old, new), keys in astray.items():
        found = _carried(connection, old, new, [images[key] for key in keys])
        for key, image in zip(keys, found, strict=True):
            images[key] = image
            review += any(part[6] == "review" for part in image.parts)
    return review


def _carried(connection: Connection, old: int, new: int, images: Sequence[Image]) -> list[Image]:
    from annotations.text.layered import compared

    old_text, new_text = articles.text(connection, old), articles.text(connection, new)
    find = finder(old_text, new_text, compared(old_text, new_text).edits)
    return carried(images, old, new, new_text, find)


def _is_there(connection: Connection, one: Deletion, image: Image) -> bool:
    """Whether a person made the same anew since."""
    row = one.row
    if one.thing is WORK:
        return any(
            (other.column(WORK, "annotator_id"), other.column(WORK, "layer")) == (row["annotator_id"], row["layer"])
            for other in many.of_article(connection, WORK, row["article_id"])
        )
    if one.thing is not ANNOTATION or row["article_id"] is None:
        return False
    code_id = image.column(ANNOTATION, "code_id")
    if row["kind"] == "mention" and len(image.parts) == 1 and image.parts[0][6] == "ok":
        place = image.parts[0][2:5]
        return places.has_mention(connection, row["article_id"], row["annotator_id"], code_id, place)
    if row["kind"] == "topic" and not image.parts:
        return bool(many.tagged(connection, row["annotator_id"], code_id, [row["article_id"]]))
    return False
