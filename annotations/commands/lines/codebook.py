"""The codebook of a file of lines: its labels and topics name each other in any order, so all are put in at the end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from annotations.commands.merge.valid import TWICE, check_thing, check_uuid
from annotations.exchange.own_lines import shape
from annotations.model.errors import InvalidInput
from annotations.store.made import MadeLibrary
from annotations.store.tables import CODE, CODE_VERSION
from annotations.store.things import Image

_PARENT, _INTO, _KIND = (CODE.columns.index(name) for name in ("parent_id", "merged_into", "kind"))


class Codebook:
    """Labels, topics and definitions that lines say.

    Attributes:
        kinds: label or topic, by internal id.

    Args:
        made: where they are put in the end.
        ids: internal ids by table and UUID; those of labels and topics are added.
    """

    def __init__(self, made: MadeLibrary, ids: dict[str, dict[str, int]]) -> None:
        self.kinds: dict[int, str] = {}
        self._made = made
        self._ids = ids["code"]
        self._codes: dict[str, Image] = {}
        self._versions: dict[str, Image] = {}

    def add(self, line: Mapping[str, Any]) -> None:
        """Take a label or topic.

        Raises:
            InvalidInput: it is wrong.
        """
        key = line.get("uuid")
        check_uuid(key)
        assert isinstance(key, str)
        if key in self._codes:
            raise InvalidInput(TWICE)
        for refers in ("parent", "merged_into"):
            if line.get(refers) is not None:
                check_uuid(line[refers])
        image = Image((self._made.new_id("code", key), *(line.get(name) for name, _ in shape("code").columns)))
        check_thing(CODE, image)
        self._codes[key] = image
        self._ids[key] = image.id
        self.kinds[image.id] = image.values[_KIND]

    def add_version(self, image: Image) -> None:
        """Take a definition that was looked at.

        Raises:
            InvalidInput: it is there already, or has no number.
        """
        if image.key in self._versions:
            raise InvalidInput(TWICE)
        if type(image.column(CODE_VERSION, "n")) is not int or image.column(CODE_VERSION, "code_id") is None:
            raise InvalidInput("It does not say of what it is the definition, or has no number.")
        self._versions[image.key] = image

    def finish(self, *, whole: bool) -> list[tuple[str, str]]:
        """Put all in; return (UUID, why) of what was changed or left out."""
        left: list[tuple[str, str]] = []
        images = []
        for key, image in self._codes.items():
            values = list(image.values)
            for column, what in ((_PARENT, "part of"), (_INTO, "merged into")):
                other = self._codes.get(values[column]) if values[column] is not None else None
                if values[column] is not None and (
                    other is None or other.values[_KIND] != values[_KIND] or self._leads_back(key, column)
                ):
                    left.append((key, f"What it is {what} is missing, of another kind, or itself: it stands alone."))
                    other = None
                values[column] = None if other is None else other.id
            images.append(Image(tuple(values)))
        for thing, found in ((CODE, images), (CODE_VERSION, list(self._versions.values()))):
            wrong = self._made.take_codebook(thing, found, whole=whole)
            left += [(key, str(error)) for key, error in wrong]
        return left

    def _leads_back(self, key: str, column: int) -> bool:
        seen: set[str] = set()
        current: str | None = key
        while current is not None and current in self._codes:
            if current in seen:
                return True
            seen.add(current)
            current = self._codes[current].values[column]
        return False
