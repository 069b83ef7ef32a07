"""What the labels, topics and codes of a file become here: a table that a person sees first and may change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotations.exchange.codebooks.described import taken_apart
from annotations.exchange.codebooks.entries import DEEPEST
from annotations.exchange.foreign import ForeignCode, ForeignMark
from annotations.model.code_entry import CodeEntry
from annotations.model.codebook import Code, join_path, path_of, split_path
from annotations.model.errors import InvalidInput
from annotations.text.canonical import clean_value

LABEL, TOPIC, LEAVE = "label", "topic", "leave"
"""What something of a file may become: a label, a topic, or nothing."""

KINDS = (LABEL, TOPIC, "code")
"""What a file may call it; code where it does not tell labels from topics."""

_OF_MARKS = {"mention": LABEL, "topic": TOPIC}
_WORDS = {"leave out": LEAVE, "leave": LEAVE}


@dataclass(frozen=True, slots=True, order=True)
class CodeKey:
    """A label, topic or code of a file: what the file takes it for, and the names from the top of its tree down."""

    kind: str
    path: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.kind}:{join_path(self.path)}"


@dataclass(frozen=True, slots=True)
class Target:
    """What becomes of it: LABEL or TOPIC with the path that it has here, or LEAVE."""

    kind: str
    path: tuple[str, ...] = ()

    def __str__(self) -> str:
        return "leave out" if self.kind == LEAVE else f"{self.kind}:{join_path(self.path)}"


CodeTable = dict[CodeKey, Target]


def clean_path(path: Iterable[str]) -> tuple[str, ...]:
    """Return the names of a path as a codebook can hold them; names of nothing are left out."""
    return tuple(name for name in map(clean_value, path) if name)


def key_of_mark(mark: ForeignMark) -> CodeKey | None:
    """Return what of the file's codes an annotation has; None for a note and where it names none."""
    path = clean_path(mark.code)
    return CodeKey(_OF_MARKS.get(mark.kind, "code"), path) if path and mark.kind != "note" else None


def key_of_code(code: ForeignCode) -> CodeKey | None:
    """Return the key of an entry of the file's own codebook; None where it has no name."""
    path = clean_path(code.path)
    return CodeKey(code.kind if code.kind in KINDS else "code", path) if path else None


class Proposer:
    """Says what something of a file would become in a library, before a person says it.

    The same path is the same, then the same name where only one has it; capitals and what stands between words do not
    count where nothing is just the same. What is like nothing here becomes new: a label what the file calls one, a
    topic everything else.

    Args:
        book: the codebook by internal id.
    """

    def __init__(self, book: Mapping[int, Code]) -> None:
        self._same: set[tuple[str, tuple[str, ...]]] = set()
        self._paths: dict[tuple[str, tuple[str, ...]], tuple[str, ...]] = {}
        self._names: dict[tuple[str, str], set[tuple[str, ...]]] = {}
        for code in book.values():
            if code.merged_into is None:
                path = tuple(path_of(code.id, book))
                self._same.add((code.kind, path))
                self._paths.setdefault((code.kind, _folded(path)), path)
                if code.retired_at is None:
                    self._names.setdefault((code.kind, _fold(path[-1])), set()).add(path)

    def target(self, key: CodeKey) -> Target:
        """Return what a key would become."""
        kinds = (LABEL, TOPIC) if key.kind == "code" else (key.kind,)
        for kind in kinds:
            if (kind, key.path) in self._same:
                return Target(kind, key.path)
        for kind in kinds:
            path = self._paths.get((kind, _folded(key.path)))
            if path is not None:
                return Target(kind, path)
        for kind in kinds:
            named = self._names.get((kind, _fold(key.path[-1])), set())
            if len(named) == 1:
                return Target(kind, next(iter(named)))
        kind = TOPIC if key.kind == "code" else key.kind
        # What stands above it may be here already, in other capitals.
        for depth in range(len(key.path) - 1, 0, -1):
            above = self._paths.get((kind, _folded(key.path[:depth])))
            if above is not None:
                return Target(kind, (*above, *key.path[depth:]))
        return Target(kind, key.path)

    def is_here(self, target: Target) -> bool:
        """Whether the label or topic is in the library already."""
        path = self._paths.get((target.kind, _folded(target.path)))
        return path == target.path


def proposed(keys: Iterable[CodeKey], book: Mapping[int, Code], chosen: Mapping[str, str] | None = None) -> CodeTable:
    """Return the table for some keys.

    Args:
        keys: of the file.
        book: the codebook of the library, by internal id.
        chosen: what a person said, now or at an earlier import, see `read_choices`; it comes first.

    Raises:
        InvalidInput: what was chosen cannot be.
    """
    proposer, said = Proposer(book), read_choices(chosen or {})
    table: CodeTable = {}
    for key in keys:
        given = said.get(str(key)) or said.get(join_path(key.path))
        table[key] = given or proposer.target(key)
    return table


def read_choices(given: Mapping[str, str]) -> dict[str, Target]:
    """Return what a person said of codes.

    Args:
        given: by path, with `label:`, `topic:` or `code:` before it where the file has the same path of several kinds:
            `label:PATH`, `topic:PATH` or `leave out`.

    Raises:
        InvalidInput: something is neither of them.
    """
    found: dict[str, Target] = {}
    for name, words in given.items():
        kind, colon, path = words.partition(":")
        kind = kind.strip().lower()
        if words.strip().lower() in _WORDS:
            found[name] = Target(LEAVE)
        elif colon and kind in (LABEL, TOPIC):
            names = clean_path(split_path(path))
            found[name] = Target(kind, names)
        else:
            raise InvalidInput(
                f"“{name}” cannot become “{words}”. Say “label:” or “topic:” with a path behind it, or “leave out”."
            )
    return found


def choices_of(table: Mapping[CodeKey, Target]) -> dict[str, str]:
    """Return a table as it is remembered, and as `read_choices` reads it."""
    return {str(key): str(target) for key, target in table.items()}


def entries_for(table: Mapping[CodeKey, Target], codes: Sequence[ForeignCode] = ()) -> list[CodeEntry]:
    """Return the labels and topics that a table needs, with what the file's codebook says of them.

    Several that become one are one entry: what is said of the first of them holds.
    """
    told = {key: code for code in codes if (key := key_of_code(code)) is not None}
    entries: dict[tuple[str, tuple[str, ...]], CodeEntry] = {}
    for key, target in table.items():
        # What stands deeper than a codebook goes is no reason to leave out the rest.
        if target.kind == LEAVE or not 0 < len(target.path) <= DEEPEST:
            continue
        place = (target.kind, target.path)
        code = told.get(key)
        # What has another name here than in the file keeps what is said of it here.
        own = code if code is not None and code.path and clean_path(code.path)[-1] == target.path[-1] else None
        known = entries.get(place)
        if known is not None and (own is None or known.definition or known.colour):
            continue
        definition, when_to_use, when_not, examples = taken_apart(own.definition if own else "")
        entries[place] = CodeEntry(
            target.kind, target.path, colour=own.colour.lower() if own else "", definition=definition,
            when_to_use=when_to_use, when_not=when_not, examples=examples, uuid=own.identity.lower() if own else "",
        )  # fmt: skip
    return list(entries.values())


def _folded(path: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(_fold, path))


def _fold(name: str) -> str:
    return " ".join(name.split()).casefold()
