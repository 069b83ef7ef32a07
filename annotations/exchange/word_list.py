"""A list of names to look for, pasted or from a file: a line a name, perhaps with its label and whom it stands for."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotations.model.candidate import Phrase, Target
from annotations.model.codebook import Code, join_path, path_of, resolve
from annotations.model.entity import Entity
from annotations.text.canonical import canonical, clean_value
from annotations.text.fold import words

LONGEST = 200
"""A longer line is no name."""
MOST = 100_000
"""So many lines of a list are read."""

_NAMES = frozenset(["name", "names", "word", "words", "term", "terms", "wort", "wörter", "begriff", "namen"])
_LABELS = frozenset(["label", "type", "category", "class", "code", "kategorie", "typ", "klasse"])
_ENTITIES = frozenset(["entity", "alias of", "alias_of", "of", "canonical", "entität", "entitaet", "alias von"])


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of a list.

    Attributes:
        name: what is looked for.
        label: the label as it is written there; empty for none.
        entity: the name of whom it stands for; empty for nobody in particular.
    """

    name: str
    label: str = ""
    entity: str = ""


@dataclass(frozen=True, slots=True)
class WordList:
    """A list as it was read.

    Attributes:
        lines: the names, each once.
        twice: how many lines said what another did before.
        unusable: how many lines hold no word, or far too much for a name.
    """

    lines: tuple[Listed, ...] = ()
    twice: int = 0
    unusable: int = 0


@dataclass(frozen=True, slots=True)
class Meant:
    """What a list means in a library.

    Attributes:
        phrases: to look for.
        labels: how many labels they get.
        no_labels, no_entities: those that are named in the list and are not there, or may be several.
    """

    phrases: tuple[Phrase, ...]
    labels: int
    no_labels: tuple[str, ...]
    no_entities: tuple[str, ...]


def read_word_list(text: str, *, commas: bool = False) -> WordList:
    """Read a list.

    Args:
        text: a line a name. Tabs or semicolons part columns: the name, its label, whom it stands for. A first line
            with the names of the columns may put them in another order.
        commas: whether commas part columns where tabs and semicolons do not, as in files that are called `.csv`.
    """
    rows = _rows(canonical(text), commas)
    order = (0, 1, 2)
    found: dict[Listed, None] = {}
    twice = unusable = 0
    for number, row in enumerate(rows):
        cells = [" ".join(clean_value(cell).split()) for cell in row]
        if number == 0 and (named := _header(cells)) is not None:
            order = named
            continue
        if not any(cells):
            continue
        name, label, entity = (cells[at] if 0 <= at < len(cells) else "" for at in order)
        if len(name) > LONGEST or not any(True for _ in words(name)):
            unusable += 1
            continue
        one = Listed(name, label, entity)
        twice += one in found
        found[one] = None
    return WordList(tuple(found), twice, unusable)


def meant_by(listed: Sequence[Listed], label: str | None, book: dict[int, Code], known: Iterable[Entity]) -> Meant:
    """Return what to look for in a library.

    A line without a label gets that of its entity, else the one that is given. Names of labels and entities are found
    whatever their capitals. Lines without any label are left out.

    Args:
        listed: the lines.
        label: UUID of the label of those that have none; None for none.
        book: the codebook by internal id.
        known: the entities.
    """
    labels, entities = _labels(book), _entities(known)
    missing: dict[str, None] = {}
    nobody: dict[str, None] = {}
    phrases: dict[str, Phrase] = {}
    for one in listed:
        uuid = labels.get(one.label.casefold()) if one.label else None
        if one.label and uuid is None:
            missing[one.label] = None
        entity = entities.get(one.entity.casefold()) if one.entity else None
        if one.entity and entity is None:
            nobody[one.entity] = None
        own = book.get(entity.code_id) if entity is not None and entity.code_id is not None else None
        uuid = uuid or (own.uuid if own is not None else None) or label
        if uuid is not None:
            target = Target(uuid, entity.uuid if entity is not None else None)
            phrases.setdefault(one.name, Phrase(one.name, target, alias=bool(one.entity) and one.entity != one.name))
    count = len({phrase.target.label for phrase in phrases.values()})
    return Meant(tuple(phrases.values()), count, tuple(missing), tuple(nobody))


def _rows(text: str, commas: bool) -> list[list[str]]:
    lines = [line for line in text.split("\n") if line.strip()][:MOST]
    with_semicolon = sum(";" in line for line in lines)
    if any("\t" in line for line in lines):
        mark = "\t"
    elif with_semicolon and (commas or 2 * with_semicolon >= len(lines)):
        mark = ";"
    elif commas:
        mark = ","
    else:
        return [[line] for line in lines]
    found: list[list[str]] = []
    for line in lines:
        # Line by line: a quotation mark that nobody closes spoils one name, not all that follow.
        try:
            found += csv.reader([line], delimiter=mark, skipinitialspace=True)
        except csv.Error:
            found.append([line])
    return found


def _header(cells: Sequence[str]) -> tuple[int, int, int] | None:
    """Return where name, label and entity stand, if this line names the columns."""
    small = [cell.casefold() for cell in cells]

    def at(names: frozenset[str]) -> int:
        return next((number for number, cell in enumerate(small) if cell in names), -1)

    name = at(_NAMES)
    return (name, at(_LABELS), at(_ENTITIES)) if name >= 0 and len({*small}) == len(small) else None


def _labels(book: dict[int, Code]) -> dict[str, str]:
    """Return the labels that are in use by path, and by a name that only one has."""
    found: dict[str, str] = {}
    several: set[str] = set()
    current = [
        code
        for code in book.values()
        if code.kind == "label" and code.retired_at is None and resolve(code, book) is code
    ]
    for code in current:
        name = code.name.casefold()
        several |= {name} & found.keys()
        found[name] = code.uuid
    for name in several:
        del found[name]
    for code in current:
        found[join_path(path_of(code.id, book)).casefold()] = code.uuid
    return found


def _entities(known: Iterable[Entity]) -> dict[str, Entity]:
    """Return the entities that are in use by name, else by another name; those that share one are left out."""
    current = [one for one in known if one.merged_into is None]
    found: dict[str, Entity] = {}
    names = [(one.name, one) for one in current]
    others = [(alias.text, one) for one in current for alias in one.aliases if alias.kind == "name"]
    for these in (names, others):
        here: dict[str, Entity | None] = {}
        for name, one in these:
            key = name.casefold()
            here[key] = one if here.get(key, one) is one else None
        for key, only in here.items():
            if only is not None:
                found.setdefault(key, only)
    return found
