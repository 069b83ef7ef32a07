"""Merging codebooks: labels and topics by UUID, else by their path, which is then taken for the same."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import Any

from annotations.commands.merge.definitions import Definitions
from annotations.commands.merge.ids import carried
from annotations.commands.merge.settling import Difference
from annotations.commands.merge.shared import Merging
from annotations.commands.merge.valid import TWICE, check_thing
from annotations.model.codebook import Code, join_path, path_of, resolve
from annotations.model.errors import InvalidInput
from annotations.store import codes, many, past
from annotations.store.tables import CODE
from annotations.store.things import Image

_DEEPEST = 100


class Codebook:
    """The codebook of another library, matched with the one here and merged into it."""

    def __init__(self, merging: Merging) -> None:
        self._merging = merging
        self._ids = merging.ids
        self._definitions = Definitions(merging)
        self._theirs: dict[int, Image] = {}
        self._numbers: dict[str, int] = {}
        self._ours: dict[int, Code] = codes.all_codes(merging.db)
        self._by_uuid = {code.uuid: code for code in self._ours.values()}
        self._by_place: dict[tuple[str, int | None, str], list[Code]] = defaultdict(list)
        for code in self._ours.values():
            if code.merged_into is None:
                self._by_place[code.kind, code.parent_id, code.name].append(code)
        self._gone: set[int] = set()
        self._new: list[int] = []
        self._brought: set[int] = set()
        self._merged_before = {code.id for code in self._ours.values() if code.merged_into is not None}

    def merge(self) -> None:
        """Match all labels and topics, take what is new, and decide about what differs."""
        self._read()
        for number, image in self._theirs.items():
            try:
                self._place(number, 0)
            except InvalidInput as error:
                self._merging.leave_out("code", image.key, error)
        self._insert_new()
        gone = {self._theirs[number].key: number for number in self._gone}
        former = past.former_ids(self._merging.db, "code", gone)
        self._ids.remember("code", {gone[key]: number for key, number in former.items()})
        self._compare()
        self._merging.settling.decide()
        self._definitions.merge(self._gone, self._brought)
        self._merging.settling.decide()
        self._follow()

    def bring(self, theirs: int) -> int:
        """Return our id of a label or topic of theirs that a new annotation needs, even if it was deleted here.

        Raises:
            InvalidInput: it is missing there, or cannot be taken.
        """
        if theirs in self._gone:
            self._bring_back(theirs)
            self._definitions.bring(self._brought)
            self._follow()
        ours = self._ids.now["code"].get(theirs)
        if ours is None:
            raise InvalidInput("Its label or topic is missing there, or cannot be taken.")
        return ours

    def merged_now(self) -> dict[int, int]:
        """Return which codes here were merged into which by this merge, by our ids."""
        now = codes.all_codes(self._merging.db)
        return {
            code.id: resolve(code, now).id
            for code in now.values()
            if code.merged_into is not None and code.id not in self._merged_before
        }

    def kind(self, ours: int) -> str:
        """Return what a code here is: label or topic."""
        return self._ours[ours].kind

    def uuid_here(self, uuid: str) -> str | None:
        """Return the UUID here of a label or topic of theirs, given by its UUID there."""
        number = self._numbers.get(uuid)
        ours = None if number is None else self._ids.here["code"].get(number)
        return None if ours is None else self._ours[ours].uuid

    def _read(self) -> None:
        for page in many.pages(self._merging.other.db, CODE):
            for image in page:
                try:
                    check_thing(CODE, image)
                    if image.key in self._numbers:
                        raise InvalidInput(TWICE)
                    self._theirs[image.id] = image
                    self._numbers[image.key] = image.id
                except InvalidInput as error:
                    self._merging.leave_out("code", image.key, error)

    def _place(self, number: int, depth: int, *, needed: bool = False) -> int | None:
        """Return our id of a code of theirs, found or new; None if it was deleted here and is not needed.

        Raises:
            InvalidInput: it hangs on one that is missing, or on itself.
        """
        found = self._ids.here["code"].get(number)
        if found is not None:
            return found
        image = self._theirs.get(number)
        if image is None or depth > _DEEPEST:
            raise InvalidInput("What it is part of is missing there, or part of itself.")
        kind, parent, name = (image.column(CODE, column) for column in ("kind", "parent_id", "name"))
        same = self._by_uuid.get(image.key)
        if same is not None:
            self._ids.pair("code", number, same.id)
            return same.id
        parent_id = None if parent is None else self._place(parent, depth + 1)
        if parent_id is not None:
            parent_id = resolve(self._ours[parent_id], self._ours).id
        named = self._named(kind, parent_id, name) if parent is None or parent_id is not None else None
        if named is not None:
            self._ids.pair("code", number, named.id)
            self._taken_for(named)
            return named.id
        if not needed and (number in self._gone or self._merging.was_deleted(CODE, image.key)):
            self._gone.add(number)
            return None
        if number in self._gone:
            self._gone.discard(number)
            self._brought.add(number)
        if parent is not None and parent_id is None:
            parent_id = self._place(parent, depth + 1, needed=True)
        return self._make(number, image, parent_id)

    def _make(self, number: int, image: Image, parent_id: int | None) -> int:
        made = self._merging.journal.new_id("code")
        self._ids.pair("code", number, made)
        self._new.append(number)
        columns = dict(zip(CODE.columns, image.values, strict=True))
        self._ours[made] = Code(**{**columns, "id": made, "parent_id": parent_id, "merged_into": None})
        return made

    def _named(self, kind: str, parent_id: int | None, name: str) -> Code | None:
        """Return the code at a place here, if the other library does not have that one too, beside its own."""
        places = self._by_place.get((kind, parent_id, name), ())
        return next((code for code in places if code.uuid not in self._numbers), None)

    def _taken_for(self, code: Code) -> None:
        report = self._merging.report
        report.same["code"] += 1
        path = join_path(path_of(code.id, self._ours))
        sentence = f"The {code.kind} “{path}” of {self._merging.other.name} is taken for the one here."
        report.say(report.taken_for, sentence)
        self._definitions.taken_for.add(code.id)

    def _insert_new(self) -> None:
        """Write the new ones, once all are placed: one may be merged into another that comes later."""
        images = []
        for number in self._new:
            theirs = self._theirs[number]
            made = self._ids.here["code"][number]
            into = None if self._merged_in_a_circle(number) else theirs.column(CODE, "merged_into")
            if into in self._gone:
                # The list grows while it is gone through.
                self._place(into, 0, needed=True)
            target = None if into is None else self._ids.here["code"].get(into)
            columns = {"id": made, "parent_id": self._ours[made].parent_id, "merged_into": target}
            images.append(theirs.with_columns(CODE, columns))
        new, self._new = self._new, []
        self._merging.insert(CODE, images)
        for number in self._brought.intersection(new):
            self._merging.say_back("code", self._theirs[number].key)

    def _merged_in_a_circle(self, number: int) -> bool:
        seen: set[int] = set()
        current: int | None = number
        while current is not None and current in self._theirs:
            if current in seen:
                return True
            seen.add(current)
            current = self._theirs[current].column(CODE, "merged_into")
        return False

    def _compare(self) -> None:
        before = {code.id for code in self._by_uuid.values()}
        ours = many.by_keys(self._merging.db, CODE, self._numbers)
        for number, theirs in self._theirs.items():
            image = ours.get(theirs.key)
            if image is None or self._ids.here["code"].get(number) != image.id or image.id not in before:
                continue
            values = carried(CODE, theirs.values, image.id, self._ids.here)
            once = carried(CODE, theirs.values, image.id, self._ids.once)
            if image.values in (values, self._followed(values)):
                self._merging.report.same["code"] += 1
                continue
            back = carried(CODE, image.values, number, self._ids.there)
            self._merging.settling.add(
                Difference(
                    CODE, image, Image(values) if values else None,
                    {Image(once).hash(CODE)} if once else set(), {Image(back).hash(CODE)} if back else set(),
                    partial(self._take, image, theirs),
                )
            )  # fmt: skip

    def _followed(self, values: tuple[Any, ...] | None) -> tuple[Any, ...] | None:
        """Return a code's values with it in the place of what took the place of the one above it."""
        if values is None:
            return None
        image = Image(values)
        parent = image.column(CODE, "parent_id")
        if parent is None:
            return values
        return image.with_columns(CODE, {"parent_id": resolve(self._ours[parent], self._ours).id}).values

    def _bring_back(self, number: int) -> None:
        self._place(number, 0, needed=True)
        self._insert_new()

    def _take(self, ours: Image, theirs: Image) -> Image:
        for column in ("parent_id", "merged_into"):
            if theirs.column(CODE, column) in self._gone:
                self._bring_back(theirs.column(CODE, column))
        values = carried(CODE, theirs.values, ours.id, self._ids.here)
        if values is None:
            raise InvalidInput("It refers to a label or topic that is not here.")
        now = codes.all_codes(self._merging.db)
        new = Image(values)
        kind, parent, name = (new.column(CODE, column) for column in ("kind", "parent_id", "name"))
        if kind != ours.column(CODE, "kind"):
            raise InvalidInput("It is a label in one library and a topic in the other.")
        for column in ("parent_id", "merged_into"):
            if _leads_to(new.column(CODE, column), column, ours.id, now):
                raise InvalidInput("It would be part of itself.")
        shown = [c for c in now.values() if c.merged_into is None and c.id != ours.id]
        if new.column(CODE, "merged_into") is None and any(
            (c.kind, c.parent_id, c.name) == (kind, parent, name) for c in shown
        ):
            raise InvalidInput(f"There is another {kind} “{name}” at its place here.")
        return new

    def _follow(self) -> None:
        """Say for each code of theirs which one here stands for it now, after all that was merged into others."""
        self._ours = codes.all_codes(self._merging.db)
        here, now = self._ids.here["code"], self._ids.now["code"]
        theirs = {number: Code(*image.values) for number, image in self._theirs.items()}
        for number, ours in here.items():
            into = _resolved(theirs[number], theirs)
            now[number] = resolve(self._ours[here.get(into, ours)], self._ours).id


def _resolved(code: Code, all_of_them: dict[int, Code]) -> int:
    try:
        return resolve(code, all_of_them).id
    except KeyError:
        # What took its place is missing there.
        return code.id


def _leads_to(start: int | None, column: str, goal: int, all_of_them: dict[int, Code]) -> bool:
    seen: set[int] = set()
    while start is not None and start not in seen and start in all_of_them:
        if start == goal:
            return True
        seen.add(start)
        start = getattr(all_of_them[start], column)
    return False
