"""What another library may hold: each thing is looked at as closely as on any other way in.

All of these raise InvalidInput with the first rule that is broken. References are looked at where they are carried
over, quotes where the text is at hand.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from annotations.model.annotation import KINDS
from annotations.model.article import MAX_ORIGINAL_BYTES
from annotations.model.block import Block, check_blocks
from annotations.model.errors import InvalidInput
from annotations.model.field import STATUSES
from annotations.model.span import check_spans
from annotations.store.tables import (
    ANNOTATION,
    CODE,
    CODE_VERSION,
    DECISION,
    ENTITY,
    FIELD,
    REVISION,
    TARGET_KINDS,
    WORK,
    Thing,
)
from annotations.store.things import Image, Parts
from annotations.text.canonical import canonical, is_canonical, text_sha256

TWICE = "It is there more than once."
"""Said of what a damaged library holds twice under one identity."""

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_ROLES = ("span", "evidence", "speaker", "cue")
_STATES = ("ok", "review", "lost")


def is_proper(key: object) -> bool:
    """Whether an identity is a UUID in its one spelling."""
    return isinstance(key, str) and _UUID.fullmatch(key) is not None


def proper_keys(images: Iterable[Image]) -> list[str]:
    """Return the identities of things, but for those that are none."""
    return [image.key for image in images if is_proper(image.key)]


def check_uuid(value: object) -> None:
    """Hold an identity to its one spelling."""
    if not is_proper(value):
        raise InvalidInput("Its id is no UUID.")


def check_thing(thing: Thing, image: Image) -> None:
    """Hold a thing to the rules for its kind, as far as it can be seen without what it refers to."""
    check_uuid(image.key)
    _CHECKS[thing.table](dict(zip(thing.columns, image.values, strict=True)), image.parts)


def check_article(name: object, locator: object, added_at: object) -> None:
    """Hold an article to the rules."""
    _words(name, "name", may_be_empty=True)
    _words(locator, "place in its original", may_be_empty=True)
    _time(added_at)


def check_original(digest: object, size: object, packed: object) -> None:
    """Unpack an original as far as an original may go, and hold it to its SHA-256."""
    if not isinstance(digest, str) or _SHA256.fullmatch(digest) is None or not isinstance(packed, bytes):
        raise InvalidInput("Its original bytes are missing.")
    if not packed and size == 0:
        # Emptied there by a purge of another article that was made from them.
        return
    unpacker = zlib.decompressobj()
    try:
        data = unpacker.decompress(packed, MAX_ORIGINAL_BYTES + 1)
    except zlib.error:
        raise InvalidInput("Its original bytes cannot be unpacked.") from None
    if not unpacker.eof or unpacker.unused_data or len(data) != size or sha256(data).hexdigest() != digest:
        raise InvalidInput("Its original bytes are not those that were imported.")


def check_revision(image: Image, text: object) -> None:
    """Hold a text and its blocks to the rules; its edits are looked at where the text before it is at hand."""
    check_uuid(image.key)
    column = dict(zip(REVISION.columns, image.values, strict=True))
    if not isinstance(text, str) or not is_canonical(text):
        raise InvalidInput("Its text is missing or holds control characters.")
    if text_sha256(text) != column["sha256"]:
        raise InvalidInput("Its text is not what was written: its SHA-256 is another.")
    _one_of(column["kind"], ("decoded", "edited", "replaced"), "kind of text")
    _words(column["encoding"], "encoding", may_be_none=True)
    _words(column["locator"], "place in its original", may_be_none=True, may_be_empty=True)
    _time(column["created_at"])
    check_block_parts(image.parts, text)


def check_block_parts(parts: Parts, text: str) -> None:
    """Hold the blocks of a text to the rules of `check_blocks`."""
    for order, role, start, end, status in parts:
        if not all(type(number) is int for number in (order, start, end)) or not isinstance(role, str):
            raise InvalidInput("Its blocks cannot be read.")
        if not isinstance(status, str):
            raise InvalidInput("Its blocks cannot be read.")
    check_blocks([Block(role, start, end, status) for _, role, start, end, status in parts], text)


def check_quotes(parts: Parts, texts: dict[int, str]) -> None:
    """Hold anchors to their words; `texts` has the text of each revision they stand on."""
    for _, _, revision_id, start, end, quote, _ in parts:
        text = texts[revision_id]
        if end > len(text) or text[start:end] != quote:
            raise InvalidInput("It does not stand on the words that it quotes.")
    if len(texts) == 1:
        spans = [(part[3], part[4]) for part in parts if part[1] == "span"]
        if spans:
            check_spans(spans, len(next(iter(texts.values()))))


def _code(column: dict[str, Any], _: Parts) -> None:
    _one_of(column["kind"], ("label", "topic"), "kind")
    _words(column["name"], "name")
    for name in ("sign", "key", "colour"):
        _words(column[name], name, may_be_none=True, may_be_empty=True)
    _time(column["retired_at"], may_be_none=True)


def _code_version(column: dict[str, Any], _: Parts) -> None:
    for name in ("definition", "when_to_use", "when_not"):
        _words(column[name], "definition", may_be_empty=True)
    if not isinstance(_parsed(column["examples"]), list):
        raise InvalidInput("Its examples cannot be read.")
    _time(column["created_at"])


def _entity(column: dict[str, Any], parts: Parts) -> None:
    _words(column["name"], "name")
    _words(column["description"], "description", may_be_empty=True)
    ids = _parsed(column["external_ids"])
    if not isinstance(ids, dict) or not all(isinstance(value, str) for value in ids.values()):
        raise InvalidInput("Its ids elsewhere cannot be read.")
    if column["fields"] is not None:
        _own_fields(_parsed(column["fields"]))
    _orders(parts)
    for _, text, kind in parts:
        _words(text, "alias")
        _one_of(kind, ("name", "description"), "kind of alias")


def _own_fields(fields: object) -> None:
    if not isinstance(fields, dict) or not all(isinstance(value, str) for value in fields.values()):
        raise InvalidInput("Its own fields cannot be read.")
    for name, value in fields.items():
        _words(name, "name of a field")
        _words(value, "value", may_be_empty=True)


def _field(column: dict[str, Any], parts: Parts) -> None:
    _words(column["name"], "name")
    _one_of(column["status"], STATUSES, "status")
    _words(column["value"], "value", may_be_empty=True)
    confidence = column["confidence"]
    if confidence is not None and not (isinstance(confidence, float) and 0 <= confidence <= 1):
        raise InvalidInput("Its confidence is not between 0 and 1.")
    if type(column["ord"]) is not int:
        raise InvalidInput("It has no place among the fields.")
    if column["rule_uuid"] is not None:
        check_uuid(column["rule_uuid"])
    _anchors(parts)


def _annotation(column: dict[str, Any], parts: Parts) -> None:
    kind = column["kind"]
    _one_of(kind, KINDS, "kind")
    _one_of(column["origin"], ("manual", "accepted", "imported", "rule"), "origin")
    _words(column["body"], "note", may_be_none=True)
    _words(column["layer"], "layer", may_be_none=True)
    _time(column["created_at"])
    _time(column["modified_at"])
    _anchors(parts)
    _annotation_shape(kind, column, parts)


def _annotation_shape(kind: str, column: dict[str, Any], parts: Parts) -> None:
    """Hold an annotation to what its kind needs and can have."""
    target = column["target_kind"]
    if (target is None) != (column["target_uuid"] is None):
        raise InvalidInput("What it is about is only half said.")
    if target is not None:
        _one_of(target, TARGET_KINDS, "target")
        check_uuid(column["target_uuid"])
    if column["article_id"] is None and (parts or target is None):
        raise InvalidInput("It belongs to no article.")
    if kind == "note":
        if column["body"] is None or column["code_id"] is not None:
            raise InvalidInput("A note needs words of its own, and has no label or topic.")
    elif column["body"] is not None or column["code_id"] is None:
        raise InvalidInput(f"A {kind} needs a label or topic, and has no note of its own.")
    if kind == "mention" and not any(part[1] == "span" for part in parts):
        raise InvalidInput("A mention stands on words, and it has none.")


def _decision(column: dict[str, Any], _: Parts) -> None:
    # Without a quote it is about the whole article.
    _words(column["quote"], "quote", may_be_empty=True)
    if type(column["occurrence"]) is not int:
        raise InvalidInput("It does not say which occurrence it is about.")
    _one_of(column["verdict"], ("accepted", "rejected"), "verdict")
    _time(column["decided_at"])


def _work(column: dict[str, Any], _: Parts) -> None:
    _words(column["layer"], "layer", may_be_none=True)
    _one_of(column["state"], ("unread", "reading", "done"), "state")
    _time(column["changed_at"])


_CHECKS = {
    CODE.table: _code,
    CODE_VERSION.table: _code_version,
    ENTITY.table: _entity,
    FIELD.table: _field,
    ANNOTATION.table: _annotation,
    DECISION.table: _decision,
    WORK.table: _work,
}


def _anchors(parts: Parts) -> None:
    _orders(parts)
    for _, role, revision_id, start, end, quote, state in parts:
        if type(revision_id) is not int or type(start) is not int or type(end) is not int or not 0 <= start < end:
            raise InvalidInput("Its place in the text cannot be read.")
        if role not in _ROLES or state not in _STATES or not isinstance(quote, str):
            raise InvalidInput("Its place in the text cannot be read.")


def _orders(parts: Parts) -> None:
    orders = [part[0] for part in parts]
    if not all(type(order) is int for order in orders) or len(set(orders)) != len(orders):
        raise InvalidInput("Its parts are in no order.")


def _words(value: object, what: str, *, may_be_none: bool = False, may_be_empty: bool = False) -> None:
    if value is None and may_be_none:
        return
    if not isinstance(value, str) or canonical("\ufeff" + value) != value:
        raise InvalidInput(f"Its {what} holds what is no text.")
    if not may_be_empty and not value.strip():
        raise InvalidInput(f"Its {what} is empty.")


def _time(value: object, *, may_be_none: bool = False) -> None:
    if type(value) is not int and not (may_be_none and value is None):
        raise InvalidInput("One of its times is none.")


def _one_of(value: object, known: tuple[str, ...], what: str) -> None:
    if value not in known:
        raise InvalidInput(f"Its {what} is none that Newsgloss knows.")


def _parsed(value: object) -> object:
    if not isinstance(value, str):
        return None
    try:
        found: object = json.loads(value)
    except (ValueError, RecursionError):
        return None
    return found
