"""Who annotates on this machine: a UUID for each name used here, made once.

Annotators are matched by UUID only, so the same name on the same machine is the same annotator in every library.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from annotations.model.annotator import Annotator
from annotations.model.errors import InvalidInput, NewsglossError
from annotations.model.ids import new_uuid, parse_uuid
from annotations.text.canonical import clean_value
from reader.config.folders import settings_folder

_FILE = "annotators.json"


@dataclass(frozen=True, slots=True)
class Identities:
    """The annotators of this machine.

    Attributes:
        current: who acts.
        all: every annotator that acted on this machine, `current` among them.
        made: whether `current` was made just now.
        chosen: whether a person gave the name of `current`; without, it is the account's or a stand-in.
    """

    current: Annotator
    all: tuple[Annotator, ...]
    made: bool
    chosen: bool = True

    @property
    def uuids(self) -> list[str]:
        """The UUIDs of all of them."""
        return [annotator.uuid for annotator in self.all]


def identities(name: str | None = None, *, stand_in: str | None = None) -> Identities:
    """Return who acts on this machine, made and kept at the first call.

    Args:
        name: act under this name; without one, under NEWSGLOSS_ANNOTATOR, else as before, else as the account's name.
        stand_in: the name to act under until a person gives one, instead of the account's.

    Raises:
        InvalidInput: the name is empty.
    """
    folder = settings_folder()
    known, chosen = _read(folder / _FILE)
    wanted = name if name is not None else os.environ.get("NEWSGLOSS_ANNOTATOR")
    if wanted is None and known:
        return Identities(known[0], tuple(known), made=False, chosen=known[0].uuid in chosen)
    given = wanted is not None
    wanted = clean_value(wanted if wanted is not None else stand_in or _account())
    if not wanted:
        raise InvalidInput("The annotator's name is empty. A pseudonym will do.")
    for annotator in known:
        if annotator.name == wanted:
            return Identities(annotator, tuple(known), made=False)
    made = Annotator(new_uuid(), wanted)
    # The first name used on a machine stays the one that acts without being named.
    known.append(made)
    if given:
        chosen.add(made.uuid)
    with suppress(OSError):
        _write(folder / _FILE, known, chosen)
    return Identities(made, tuple(known), made=True, chosen=given)


def rename(uuid: str, name: str) -> Annotator:
    """Give an annotator of this machine the name a person chose, and return the annotator.

    Raises:
        InvalidInput: the name is empty.
    """
    name = clean_value(name)
    if not name:
        raise InvalidInput("The name is empty. A pseudonym will do.")
    file = settings_folder() / _FILE
    known, chosen = _read(file)
    renamed = Annotator(uuid, name)
    others = [one for one in known if one.uuid != uuid]
    at = next((place for place, one in enumerate(known) if one.uuid == uuid), len(others))
    with suppress(OSError):
        _write(file, [*others[:at], renamed, *others[at:]], chosen | {uuid})
    return renamed


def _account() -> str:
    import getpass  # only where no name is known yet

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "Annotator"


def _read(file: Path) -> tuple[list[Annotator], set[str]]:
    """Return the annotators, and the UUIDs of those whose name a person chose."""
    try:
        found = json.loads(file.read_text("utf-8"))["annotators"]
        known = [Annotator(parse_uuid(one["uuid"]), str(one["name"])) for one in found]
        return known, {one.uuid for one, kept in zip(known, found, strict=True) if kept.get("chosen") is True}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, NewsglossError):
        return [], set()


def _write(file: Path, known: list[Annotator], chosen: set[str]) -> None:
    import tempfile  # only where something changed: the window opens sooner without

    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=_FILE)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            kept = [{"uuid": one.uuid, "name": one.name, "chosen": one.uuid in chosen} for one in known]
            json.dump({"annotators": kept}, out, ensure_ascii=False)
            out.flush()
            os.fsync(out.fileno())
        Path(name).replace(file)
    except OSError:
        # A full disk is not filled further by what was begun.
        Path(name).unlink()
        raise
