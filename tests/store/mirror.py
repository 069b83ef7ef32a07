"""A library in plain memory: what each thing is, whose actions made it so, and what undo and redo must do.

The rule is that of CONTRACTS.md 9. Every action is two snapshots of each thing it touched. It can be undone when all
of these are as it left them, and when nothing that stays would refer to something that goes, or stand on a text that
its article no longer has.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.store.proof import Key, State, Thing

KEPT = {"original", "revision"}
"""Only ever referred to: an undo leaves them where they are."""

REFERENCES = {
    "article": {"original_id": "original", "revision_id": "revision"},
    "field": {"article_id": "article", "annotator_id": "annotator"},
    "code": {"parent_id": "code", "merged_into": "code"},
    "code_version": {"code_id": "code"},
    "entity": {"code_id": "code", "merged_into": "entity"},
    "annotation": {
        "article_id": "article", "annotator_id": "annotator", "code_id": "code", "code_version_id": "code_version",
        "entity_id": "entity",
    },
}  # fmt: skip

Diff = dict[Key, tuple[Thing | None, Thing | None]]


@dataclass
class Action:
    """One action: what it was before and after for each thing, and whether it is in force."""

    number: int
    annotator: str
    diff: Diff = field(default_factory=dict)
    state: str = "done"
    undone: bool = False


@dataclass
class Mirror:
    """The things of a library and the changes that made them, in the order they began."""

    state: State
    actions: list[Action] = field(default_factory=list)
    undos: list[tuple[int, Action]] = field(default_factory=list)
    counted: int = 0

    def begin(self, annotator: str) -> Action:
        """Begin an action; it is open till its state says otherwise."""
        self.counted += 1
        self.actions.append(Action(self.counted, annotator, state="open"))
        return self.actions[-1]

    def adopt(self, action: Action, after: State) -> None:
        """Note what an action has done so far: the difference between the state before and after."""
        for key in self.state.keys() | after.keys():
            old, new = self.state.get(key), after.get(key)
            # An annotator is added by the program, and stays.
            if old != new and key[0] != "annotator":
                action.diff[key] = (action.diff[key][0] if key in action.diff else old, new)
        self.state = after

    def to_undo(self, annotator: str) -> Action | None:
        """The newest ended action of an annotator that is in force and changed something."""
        mine = (a for a in reversed(self.actions) if a.annotator == annotator)
        return next((a for a in mine if a.diff and not a.undone and a.state != "open"), None)

    def to_redo(self, annotator: str) -> Action | None:
        """What this annotator's last undo took back and no redo brought again; nothing once a newer change began."""
        newest = max((a.number for a in self.actions if a.annotator == annotator and a.diff), default=0)
        mine = (a for number, a in reversed(self.undos) if a.annotator == annotator and number > newest)
        return next((a for a in mine if a.undone), None)

    def undone(self, action: Action) -> State | None:
        """The state without an action; None where something stands in the way."""
        return self._reverted(
            action, {key: (new, old) for key, (old, new) in action.diff.items() if not _stays(key, old)}
        )

    def redone(self, action: Action) -> State | None:
        """The state with an action once more; None where something stands in the way."""
        return self._reverted(action, {key: pair for key, pair in action.diff.items() if not _stays(key, pair[0])})

    def note_undo(self, action: Action, after: State) -> None:
        """Take an undo as done."""
        self.counted += 1
        self.undos.append((self.counted, action))
        action.undone = True
        self.state = after

    def note_redo(self, action: Action, after: State) -> None:
        """Take a redo as done."""
        self.counted += 1
        action.undone = False
        self.state = after

    def _reverted(self, action: Action, pairs: Diff) -> State | None:
        staying = {key: pair[1] for key, pair in action.diff.items() if _stays(key, pair[0])}
        if any(self.state.get(key) != there for key, (there, _) in pairs.items()):
            return None
        if not action.undone and any(self.state.get(key) != there for key, there in staying.items()):
            return None
        after = dict(self.state)
        for key, (_, wanted) in pairs.items():
            if wanted is None:
                del after[key]
            else:
                after[key] = wanted
        return after if fits(after) else None


def _stays(key: Key, old: Thing | None) -> bool:
    return key[0] in KEPT and old is None


def fits(state: State) -> bool:
    """Whether all that things refer to is there, in its place, and no article stands twice."""
    ids = {(table, thing["id"]) for (table, _), thing in state.items()}
    current = {thing["id"]: thing["revision_id"] for (table, _), thing in state.items() if table == "article"}
    origins = [(thing["original_id"], thing["locator"]) for (table, _), thing in state.items() if table == "article"]
    if len(set(origins)) < len(origins):
        return False
    for (table, _), thing in state.items():
        for column, parent in REFERENCES.get(table, {}).items():
            if thing[column] is not None and (parent, thing[column]) not in ids:
                return False
        target = (thing["target_kind"], thing["target_uuid"]) if table == "annotation" else (None, None)
        if target[1] is not None and target not in state:
            return False
        if table in {"annotation", "field"} and any(
            part[6] == "ok" and part[2] != current[thing["article_id"]] for part in thing.parts
        ):
            return False
    return True


def of(state: State, table: str, **wanted: object) -> list[tuple[str, Thing]]:
    """The things of a table with these values, by their internal id."""
    found = [(key, thing) for (name, key), thing in state.items() if name == table]
    found = [one for one in found if all(one[1][column] == value for column, value in wanted.items())]
    return sorted(found, key=lambda one: one[1]["id"])


def with_notes(state: State, keys: Iterable[Key]) -> set[Key]:
    """Things, the notes about them, the notes about those, and so on."""
    found = set(keys)
    while True:
        uuids = {key for _, key in found}
        notes = {("annotation", key) for key, thing in of(state, "annotation") if thing["target_uuid"] in uuids}
        if notes <= found:
            return found
        found |= notes


class Names:
    """Things told by what a person sees of them, so that what is new can be foretold without its id and its time."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._by_id = {(key[0], thing["id"]): key for key, thing in state.items()}

    def path(self, code_id: int | None) -> tuple[str, ...] | None:
        """The kind and the names of a code from the top."""
        if code_id is None:
            return None
        code = self._state[self._by_id["code", code_id]]
        above = self.path(code["parent_id"]) if code["parent_id"] is not None else (code["kind"],)
        return (*(above or ()), code["name"])

    def plain(self, key: Key) -> tuple[object, ...]:
        """A thing without what only the library can know: ids, UUIDs, times."""
        table, thing = key[0], self._state[key]
        return (table, *getattr(self, f"_{table}")(thing))

    def _at(self, table: str, number: int | None, column: str) -> object:
        return None if number is None else self._state[self._by_id[table, number]][column]

    def _annotator(self, thing: Thing) -> tuple[object, ...]:
        return thing["uuid"], thing["name"], thing["kind"]

    def _original(self, thing: Thing) -> tuple[object, ...]:
        return thing["sha256"], thing["size"]

    def _revision(self, thing: Thing) -> tuple[object, ...]:
        blocks = thing.parts if thing["kind"] == "decoded" else None
        return thing["kind"], thing["text"], thing["encoding"], blocks

    def _article(self, thing: Thing) -> tuple[object, ...]:
        sha256 = self._at("original", thing["original_id"], "sha256")
        return thing["name"], thing["locator"], sha256, self._at("revision", thing["revision_id"], "text")

    def _field(self, thing: Thing) -> tuple[object, ...]:
        return (
            self._at("article", thing["article_id"], "name"), thing["name"], thing["value"], thing["confidence"],
            thing["status"], self._at("annotator", thing["annotator_id"], "name"), self._anchors(thing),
        )  # fmt: skip

    def _code(self, thing: Thing) -> tuple[object, ...]:
        return (self.path(thing["id"]),)

    def _code_version(self, thing: Thing) -> tuple[object, ...]:
        return self.path(thing["code_id"]), thing["n"]

    def _entity(self, thing: Thing) -> tuple[object, ...]:
        return thing["name"], self.path(thing["code_id"])

    def _annotation(self, thing: Thing) -> tuple[object, ...]:
        target = (thing["target_kind"], thing["target_uuid"])
        return (
            thing["kind"], self._at("article", thing["article_id"], "name"),
            self._at("annotator", thing["annotator_id"], "name"), self.path(thing["code_id"]),
            self._at("entity", thing["entity_id"], "name"), thing["body"],
            self.plain(target) if target in self._state else None, self._anchors(thing),
        )  # fmt: skip

    def _anchors(self, thing: Thing) -> tuple[object, ...]:
        return tuple(
            (role, self._at("revision", revision, "sha256"), start, end, quote, place)
            for _, role, revision, start, end, quote, place in thing.parts
        )
