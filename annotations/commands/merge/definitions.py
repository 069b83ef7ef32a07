"""Merging the definitions of labels and topics, each in its versions, by UUID and in the order they were written."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from annotations.commands.merge.settling import Difference
from annotations.commands.merge.shared import Merging
from annotations.commands.merge.valid import TWICE, check_thing
from annotations.model.errors import InvalidInput
from annotations.store import many
from annotations.store.tables import CODE_VERSION
from annotations.store.things import Image

_SAID = ("definition", "when_to_use", "when_not", "examples")
_NOTHING = ("", "", "", "[]")


class Definitions:
    """The definitions of another library's codes.

    Attributes:
        taken_for: our ids of the codes that one of theirs was taken for by its name. What such a one of theirs says
            is added only if it says something, and something else: most were made by naming them.
    """

    def __init__(self, merging: Merging) -> None:
        self._merging = merging
        self.taken_for: set[int] = set()
        self._kept_back: dict[int, list[Image]] = defaultdict(list)

    def merge(self, gone: set[int], brought: set[int]) -> None:
        """Take the definitions.

        Args:
            gone: their ids of the codes that were deleted here; `bring` may still want what they mean.
            brought: their ids of the codes that were deleted here and are back.
        """
        new: dict[int, list[Image]] = defaultdict(list)
        ours = self._ours()
        by_uuid = {image.key: image for images in ours.values() for image in images}
        for page in many.pages(self._merging.other.db, CODE_VERSION):
            for image in page:
                code = image.column(CODE_VERSION, "code_id")
                try:
                    check_thing(CODE_VERSION, image)
                    if code in gone:
                        self._kept_back[code].append(image)
                    else:
                        self._match(image, by_uuid, ours, new, brought=code in brought)
                except InvalidInput as error:
                    self._merging.leave_out("code_version", image.key, error)
        for code_id, images in new.items():
            self._insert(code_id, ours.get(code_id, []), images)

    def bring(self, brought: set[int]) -> None:
        """Take the definitions of codes, by their ids there, that were deleted here and are back."""
        ours = self._ours()
        for theirs in brought.intersection(self._kept_back):
            code_id = self._merging.ids.here["code"][theirs]
            self._insert(code_id, ours.get(code_id, []), self._kept_back.pop(theirs))

    def _ours(self) -> dict[int, list[Image]]:
        """Return the definitions here by our code, in order."""
        found: dict[int, list[Image]] = defaultdict(list)
        for page in many.pages(self._merging.db, CODE_VERSION):
            for image in page:
                found[image.column(CODE_VERSION, "code_id")].append(image)
        for images in found.values():
            images.sort(key=lambda image: int(image.column(CODE_VERSION, "n")))
        return found

    def _match(
        self, theirs: Image, by_uuid: dict[str, Image], ours: dict[int, list[Image]], new: dict[int, list[Image]],
        *, brought: bool,
    ) -> None:  # fmt: skip
        merging = self._merging
        code_id = merging.ids.here["code"].get(theirs.column(CODE_VERSION, "code_id"))
        if code_id is None:
            raise InvalidInput("Its label or topic is missing there, or cannot be taken.")
        same = by_uuid.get(theirs.key)
        if same is not None:
            merging.ids.pair("code_version", theirs.id, same.id)
            self._compare(theirs, same)
        elif code_id in self.taken_for and self._says_nothing_new(theirs, ours[code_id]):
            merging.report.same["code_version"] += 1
        elif brought or not merging.was_deleted(CODE_VERSION, theirs.key):
            if any(image.key == theirs.key for image in new[code_id]):
                raise InvalidInput(TWICE)
            new[code_id].append(theirs)

    def _says_nothing_new(self, theirs: Image, ours: list[Image]) -> bool:
        """Whether a definition says nothing, or what one here says too; that one is taken for it then."""
        for image in ours:
            if _said(image) == _said(theirs):
                self._merging.ids.pair("code_version", theirs.id, image.id)
                return True
        return _said(theirs) == _NOTHING

    def _compare(self, theirs: Image, ours: Image) -> None:
        # The number is each library's own: it tells the order, and a merge may put one in between.
        columns = {"id": ours.id, "code_id": ours.column(CODE_VERSION, "code_id"), "n": ours.column(CODE_VERSION, "n")}
        taken = theirs.with_columns(CODE_VERSION, columns)
        if taken.values == ours.values:
            self._merging.report.same["code_version"] += 1
            return
        columns = {name: theirs.column(CODE_VERSION, name) for name in ("id", "code_id", "n")}
        back = ours.with_columns(CODE_VERSION, columns)
        self._merging.settling.add(
            Difference(
                CODE_VERSION, ours, taken, {taken.hash(CODE_VERSION)}, {back.hash(CODE_VERSION)}, lambda: taken
            )
        )  # fmt: skip

    def _insert(self, code_id: int, ours: list[Image], new: list[Image]) -> None:
        """Put new definitions among those here by the time they were written; later numbers make room."""
        order: list[tuple[Image, bool]] = [(image, False) for image in ours]
        for image in sorted(new, key=_written):
            at = max((i + 1 for i, (other, _) in enumerate(order) if _written(other) < _written(image)), default=0)
            order.insert(at, (image, True))
        numbers = _numbers([None if is_new else int(image.column(CODE_VERSION, "n")) for image, is_new in order])
        moved, added = [], []
        for (image, is_new), n in zip(order, numbers, strict=True):
            if is_new:
                number = self._merging.journal.new_id("code_version")
                self._merging.ids.pair("code_version", image.id, number)
                added.append(image.with_columns(CODE_VERSION, {"id": number, "code_id": code_id, "n": n}))
            else:
                moved.append((image, image.with_columns(CODE_VERSION, {"n": n})))
        # The last first: no two have one number at any time.
        self._merging.update(CODE_VERSION, moved[::-1])
        self._merging.insert(CODE_VERSION, added)
        if ours and added and ours[-1].id not in self._merging.ids.there["code_version"]:
            self._tell(ours[-1], order[-1][1])

    def _tell(self, newest: Image, theirs_is_later: bool) -> None:
        report = self._merging.report
        what = self._merging.ours("code_version", newest.key)
        whose = f"that of {self._merging.other.name}" if theirs_is_later else "the one here"
        report.say(report.notices, f"{what} was written anew in both libraries: {whose} is the later, and stands.")


def _numbers(order: list[int | None]) -> list[int]:
    """Return numbers for versions in order: the old ones theirs where they can be, none twice, all ascending."""
    numbers: list[int] = []
    for n in order:
        following = numbers[-1] + 1 if numbers else 1
        numbers.append(following if n is None else max(n, following))
    return numbers


def _written(image: Image) -> tuple[int, str]:
    return int(image.column(CODE_VERSION, "created_at")), image.key


def _said(image: Image) -> tuple[Any, ...]:
    return tuple(image.column(CODE_VERSION, name) for name in _SAID)
