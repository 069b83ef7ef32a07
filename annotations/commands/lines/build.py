"""A library made of lines: each line is looked at for itself, and one that is wrong is left out with its number."""

from __future__ import annotations

from base64 import b64decode
from binascii import Error as NotBase64
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from annotations.commands.lines.codebook import Codebook
from annotations.commands.merge.outlet_rules import checked
from annotations.commands.merge.valid import (
    TWICE,
    check_article,
    check_original,
    check_quotes,
    check_revision,
    check_thing,
    check_uuid,
)
from annotations.exchange.own_lines import ORDER, Shape, parts_of, shape
from annotations.model.errors import InvalidInput
from annotations.store import revisions
from annotations.store.made import MadeLibrary
from annotations.store.tables import ANNOTATION, ARTICLE, ENTITY, FIELD, ORIGINAL, REVISION
from annotations.store.things import Image
from annotations.text.canonical import clean_value

_PLAIN = (str, int, float)
_MOST_TEXTS = 20
_TABLE_NAMES = {"code": "label or topic", "code_version": "definition", "revision": "text", "original": "original"}

Line = Mapping[str, Any]


@dataclass(slots=True)
class _Known:
    """What earlier lines said: internal ids by table and UUID (originals: SHA-256)."""

    ids: dict[str, dict[str, int]] = field(default_factory=lambda: {table: {} for table in ORDER})
    article_of: dict[int, int] = field(default_factory=dict)
    """By revision: the article it belongs to."""
    promised: dict[str, int] = field(default_factory=dict)
    """Articles that texts belong to and that are still to come, by UUID."""
    merged: dict[str, tuple[int, str]] = field(default_factory=dict)
    """Entities that are merged into others: (own id, UUID of the other), by UUID."""


class Builder:
    """Puts what lines say into a library, line by line.

    Args:
        made: the library.
        whole: whether the file says that it is the whole of a library.
    """

    def __init__(self, made: MadeLibrary, *, whole: bool) -> None:
        self._made = made
        self._whole = whole
        self._known = _Known()
        self._texts: dict[int, str] = {}
        self._codebook = Codebook(made, self._known.ids)
        self._checks: dict[str, Callable[[Image, Line], None]] = {
            "annotator": self._annotator, "entity": self._entity, "outlet_rule": self._outlet_rule,
            "code_version": self._plain_thing, "original": self._original, "revision": self._revision,
            "article": self._article, "field": self._anchored, "annotation": self._anchored,
            "decision": self._plain_thing, "work": self._plain_thing,
        }  # fmt: skip

    def add(self, line: Line) -> None:
        """Put in what a line says.

        Raises:
            InvalidInput: it is wrong.
        """
        table = line.get("type")
        if not isinstance(table, str) or table not in ORDER:
            raise InvalidInput("Its “type” is none that is known.")
        how = shape(table)
        if not line.keys() <= how.keys:
            raise InvalidInput(f"“{next(key for key in line if key not in how.keys)}” means nothing here.")
        if table == "code":
            self._codebook.add(line)
            return
        if table not in ("original", "annotator"):
            check_uuid(line.get("uuid"))
        image = self._image(table, how, line)
        self._checks[table](image, line)
        if table == "code_version":
            self._codebook.add_version(image)
        else:
            self._made.insert(how.thing, image)
        if table in self._known.ids and table not in ("field", "annotation", "decision", "work"):
            self._known.ids[table][image.key] = image.id

    def finish(self) -> list[tuple[str, str]]:
        """Settle what could only be settled at the end; return (what, why) of what is left out or changed by it."""
        left = self._codebook.finish(whole=self._whole)
        for key, (number, other) in self._known.merged.items():
            into = self._known.ids["entity"].get(other)
            if into is None or self._in_a_circle(key):
                left.append((key, "The entity that it was merged into is missing; it stands for itself."))
            else:
                self._made.set_column(ENTITY, "merged_into", number, into)
        self._made.clear_text(self._known.promised.values())
        left += [(key, "Its article is missing.") for key in self._known.promised]
        left += [(key, "What the note is about is missing.") for key in self._made.drop_notes_about_nothing()]
        return left

    def _in_a_circle(self, key: str) -> bool:
        seen: set[str] = set()
        while key in self._known.merged:
            if key in seen:
                return True
            seen.add(key)
            key = self._known.merged[key][1]
        return False

    def _image(self, table: str, how: Shape, line: Line) -> Image:
        values: list[Any] = []
        for key, refers in how.columns:
            value = line.get(key)
            if value is not None and refers is not None:
                value = self._refer(table, key, refers, value)
            elif value is not None:
                _plain(key, value)
            values.append(value)
        known = self._known.promised.get(values[0]) if table == "article" else None
        number = known if known is not None else self._made.new_id(table, values[0])
        parts = parts_of(how, _listed(line, how), self._number) if how.parts else ()
        return Image((number, *values), parts)

    def _refer(self, table: str, key: str, refers: str, value: Any) -> int | None:
        if table == "revision" and refers == "article":
            check_uuid(value)
            if value in self._known.ids["article"]:
                return self._known.ids["article"][value]
            if value not in self._known.promised:
                self._known.promised[value] = self._made.new_id("article", value)
            return self._known.promised[value]
        if table == "entity" and key == "merged_into":
            check_uuid(value)
            return None
        return self._number(refers, value)

    def _number(self, table: str, key: Any) -> int:
        number = self._known.ids[table].get(key) if isinstance(key, str) else None
        if number is None:
            raise InvalidInput(f"The {_TABLE_NAMES.get(table, table)} that it names is on no line before it.")
        return number

    def _text(self, revision: int) -> str:
        if revision not in self._texts:
            if len(self._texts) >= _MOST_TEXTS:
                self._texts.clear()
            self._texts[revision] = self._made.text(revision)
        return self._texts[revision]

    def _annotator(self, image: Image, line: Line) -> None:
        check_uuid(image.key)
        _, _, name, kind = image.values
        if not isinstance(name, str) or not name or clean_value(name) != name:
            raise InvalidInput("It has no name.")
        if kind not in ("person", "machine"):
            raise InvalidInput("It is neither a person nor a program (“machine”).")

    def _entity(self, image: Image, line: Line) -> None:
        check_thing(ENTITY, image)
        other = line.get("merged_into")
        if other is not None:
            self._known.merged[image.key] = image.id, other

    def _outlet_rule(self, image: Image, line: Line) -> None:
        checked(image)

    def _plain_thing(self, image: Image, line: Line) -> None:
        check_thing(shape(line["type"]).thing, image)

    def _original(self, image: Image, line: Line) -> None:
        if image.key in self._known.ids["original"]:
            raise InvalidInput(TWICE)
        packed = line.get("bytes")
        try:
            image.bulk = b64decode(packed, validate=True) if isinstance(packed, str) else None
        except (NotBase64, ValueError):
            raise InvalidInput("Its bytes are no base64.") from None
        check_original(image.key, image.column(ORIGINAL, "size"), image.bulk)

    def _revision(self, image: Image, line: Line) -> None:
        text = line.get("text")
        check_revision(image, text)
        assert isinstance(text, str)
        edits, parent = image.column(REVISION, "edits"), image.column(REVISION, "parent_id")
        article = image.column(REVISION, "article_id")
        if article is None:
            raise InvalidInput("It belongs to no article.")
        if parent is not None and self._known.article_of[parent] != article:
            raise InvalidInput("The text that it was made from is of another article.")
        if edits is None and image.column(REVISION, "kind") == "edited":
            raise InvalidInput("Its text was edited, and it is not said how.")
        if edits is not None:
            if parent is None or not isinstance(edits, str):
                raise InvalidInput("The text that its edits are of is missing.")
            if revisions.parse_edits(edits).apply(self._text(parent)) != text:
                raise InvalidInput("Its text is not what its edits make of the one before it.")
        image.bulk = text
        self._known.article_of[image.id] = article

    def _article(self, image: Image, line: Line) -> None:
        check_article(*(image.column(ARTICLE, name) for name in ("name", "locator", "added_at")))
        if image.column(ARTICLE, "original_id") is None:
            raise InvalidInput("Its original is missing.")
        if self._known.article_of.get(image.column(ARTICLE, "revision_id")) != image.id:
            raise InvalidInput("Its text is missing, or belongs to another article.")
        self._known.promised.pop(image.key, None)

    def _anchored(self, image: Image, line: Line) -> None:
        thing = FIELD if line["type"] == "field" else ANNOTATION
        check_thing(thing, image)
        article = image.column(thing, "article_id")
        if thing is FIELD and article is None:
            raise InvalidInput("It belongs to no article.")
        if any(self._known.article_of[part[2]] != article for part in image.parts):
            raise InvalidInput("It stands on a text of another article.")
        check_quotes(image.parts, {part[2]: self._text(part[2]) for part in image.parts})
        code = image.column(ANNOTATION, "code_id") if thing is ANNOTATION else None
        if code is not None and (self._codebook.kinds[code] == "label") != (image.column(thing, "kind") == "mention"):
            raise InvalidInput("A mention has a label, and a topic is no label.")


def _plain(key: str, value: Any) -> None:
    if isinstance(value, bool) or not isinstance(value, _PLAIN):
        raise InvalidInput(f"“{key}” is neither text nor a number.")
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:
            raise InvalidInput(f"“{key}” holds half of a surrogate pair.") from None


def _listed(line: Line, how: Shape) -> list[dict[str, Any]]:
    listed = line.get(how.parts, [])
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise InvalidInput(f"“{how.parts}” is no list of objects.")
    for one in listed:
        for key, value in one.items():
            if key not in how.part_keys:
                raise InvalidInput(f"“{key}” means nothing in “{how.parts}”.")
            _plain(key, value)
    return listed
