"""What a codebook from outside does to the one of a library: found out before anything is done, then done so."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from annotations.exchange.codebooks.entries import checked
from annotations.model.code_entry import ADDED, CHANGED, KEPT, LEFT_OUT, CodebookPlan, CodeEntry, PlanRow
from annotations.model.codebook import Code, path_of, resolve
from annotations.text.canonical import clean_value

Said = tuple[str, str, str, tuple[str, ...]]
"""Definition, when to use, when not, examples."""

NOTHING: Said = ("", "", "", ())
_LOOKS = ("sign", "colour", "key")


@dataclass(frozen=True, slots=True)
class Step:
    """What is to be done for one entry.

    Attributes:
        row: what a person is told of it.
        code: the label or topic here that it is, or whose place it has; None where it is new.
        above: the number of the step it stands under; None at the top.
        looks: sign, colour and key that it gets, by name.
        said: its definition from now on; None where that stays.
    """

    row: PlanRow
    code: Code | None
    above: int | None
    looks: Mapping[str, str] = field(default_factory=dict)
    said: Said | None = None


class Planner:
    """Finds for each entry the label or topic it is, and what changes.

    The same kind and path is the same label or topic; else the same UUID is, whatever it is called here now.

    Args:
        codes: the codebook of the library, by internal id.
        said: what each stands for now, by internal id.
        reserved: keys that no label can have, since they do something else.
    """

    def __init__(self, codes: Mapping[int, Code], said: Mapping[int, Said], reserved: Collection[str] = ()) -> None:
        self._codes, self._said, self._reserved = codes, said, reserved
        in_use = [code for code in codes.values() if code.merged_into is None]
        self._by_place = {(code.kind, code.parent_id, code.name): code for code in in_use}
        self._by_uuid = {code.uuid: code for code in codes.values()}
        self._keys = {code.key.upper(): code.name for code in in_use if code.key and _has_key(code)}
        self._places: dict[tuple[str, str, str], int] = {}

    def steps(self, entries: Sequence[CodeEntry]) -> list[Step]:
        """Return what is to be done; entries and steps each after the one they stand under."""
        numbers: dict[tuple[str, tuple[str, ...]], int] = {}
        paths = {(entry.kind, entry.path) for entry in entries}
        steps: list[Step] = []
        for number, entry in enumerate(entries):
            above = numbers.get((entry.kind, entry.path[:-1]))
            over = steps[above].code if above is not None else None
            code = None
            if above is None or over is not None:
                code = self._by_place.get((entry.kind, over.id if over else None, entry.path[-1]))
            code = code or self._of_uuid(entry, paths)
            into = resolve(code, self._codes) if code is not None else None
            where = f"code {over.id}" if over is not None else f"step {above}"
            place = (entry.kind, f"is {into.id}", "") if into is not None else (entry.kind, where, entry.path[-1])
            merged = code is not into
            first = number if merged else self._places.setdefault(place, number)
            numbers[entry.kind, entry.path] = first
            if merged and into is not None:
                words = f"It was merged into {into.name} here, and stays so."
                steps.append(Step(PlanRow(entry, LEFT_OUT, (words,), into.uuid), into, above))
            elif first != number:
                words = "It is the same here as one before it."
                steps.append(Step(PlanRow(entry, LEFT_OUT, (words,), into.uuid if into else ""), into, above))
            elif code is None:
                steps.append(self._new(entry, above))
            else:
                steps.append(self._known(entry, code, above))
        return steps

    def _of_uuid(self, entry: CodeEntry, paths: Collection[tuple[str, tuple[str, ...]]]) -> Code | None:
        """Return the label or topic with the UUID of an entry, unless another entry has its path."""
        code = self._by_uuid.get(entry.uuid)
        if code is None or code.kind != entry.kind:
            return None
        path = (code.kind, tuple(path_of(code.id, self._codes)))
        return None if path in paths and path != (entry.kind, entry.path) else code

    def _new(self, entry: CodeEntry, above: int | None) -> Step:
        said: list[str] = []
        looks = {name: getattr(entry, name) for name in _LOOKS}
        looks["key"] = self._free_key(entry.key, entry, entry.path[-1], said)
        words: Said = (entry.definition, entry.when_to_use, entry.when_not, entry.examples)
        return Step(PlanRow(entry, ADDED, tuple(said)), None, above, _given(looks), words)

    def _known(self, entry: CodeEntry, code: Code, above: int | None) -> Step:
        """Return what becomes of a label or topic that is here: what a person gave it stays, what it lacks it gets."""
        said: list[str] = []
        looks = {name: getattr(entry, name) for name in _LOOKS if not getattr(code, name)}
        if looks.get("key"):
            looks["key"] = self._free_key(entry.key, entry, code.name, said)
        elif entry.key and code.key and code.key.upper() != entry.key:
            said.append(f"It has the key {code.key} here, and keeps it.")
        looks = _given(looks)
        here = self._said.get(code.id, NOTHING)
        wanted = _with(here, entry)
        changed = [f"Its {name} becomes {value}." for name, value in looks.items()]
        if wanted is not None and here == NOTHING:
            changed.insert(0, "It gets a definition.")
        elif wanted is not None:
            changed.insert(0, "It gets a new definition; the earlier one is kept.")
        if code.name != entry.path[-1]:
            said.append(f"It is called {code.name} here, and stays so.")
        if code.retired_at is not None and entry.retired_at is None:
            said.append("It is retired here, and stays so.")
        row = PlanRow(entry, CHANGED if changed else KEPT, (*changed, *said), code.uuid)
        return Step(row, code, above, looks, wanted)

    def _free_key(self, key: str, entry: CodeEntry, name: str, said: list[str]) -> str:
        """Return a key if it can be had; else nothing, and say why."""
        if not key:
            return ""
        if key in self._keys:
            said.append(f"The key {key} was left out: it belongs to {self._keys[key]}.")
            return ""
        if key in self._reserved:
            said.append(f"The key {key} was left out: it does something else.")
            return ""
        if entry.retired_at is None:
            self._keys[key] = name
        return key


def planned(
    entries: Iterable[CodeEntry], codes: Mapping[int, Code], said: Mapping[int, Said], reserved: Collection[str] = ()
) -> tuple[list[Step], CodebookPlan]:
    """Return what is to be done for entries in a library, and what a person is told of it; see `Planner`.

    Raises:
        InvalidInput: there are no entries, too many, or they stand too deep.
    """
    whole, told = checked(entries, "The codebook")
    steps = Planner(codes, said, reserved).steps(whole)
    return steps, CodebookPlan(tuple(step.row for step in steps), told)


def _has_key(code: Code) -> bool:
    return code.kind == "label" and code.retired_at is None


def _given(looks: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in looks.items() if value}


def _with(here: Said, entry: CodeEntry) -> Said | None:
    """Return the definition with what an entry says; None where it says nothing else."""
    pairs = zip((entry.definition, entry.when_to_use, entry.when_not), here[:3], strict=True)
    definition, when_to_use, when_not = (new if new and new.strip() != old.strip() else old for new, old in pairs)
    kept = tuple(one for one in map(clean_value, here[3]) if one)
    examples = entry.examples if entry.examples and entry.examples != kept else here[3]
    wanted: Said = (definition, when_to_use, when_not, examples)
    return None if wanted == here else wanted
