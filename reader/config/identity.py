"""Who annotates on this machine: a UUID for each name used here, made once.

Annotators are matched by UUID only, so the same name on the same machine is the same annotator in every library.
"""

from __future__ import annotations

import getpass
import json
import os
import tempfile
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
    """

    current: Annotator
    all: tuple[Annotator, ...]
    made: bool

    @property
    def uuids(self) -> list[str]:
        """The UUIDs of all of them."""
        return [annotator.uuid for annotator in self.all]


def identities(name: str | None = None) -> Identities:
    """Return who acts on this machine, made and kept at the first call.

    Args:
        name: act under this name; without one, under NEWSGLOSS_ANNOTATOR, else as before, else as the account's name.

    Raises:
        InvalidInput: the name is empty.
    """
    folder = settings_folder()
    known = _read(folder / _FILE)
    wanted = name if name is not None else os.environ.get("NEWSGLOSS_ANNOTATOR")
    if wanted is None and known:
        return Identities(known[0], tuple(known), made=False)
    wanted = clean_value(wanted if wanted is not None else _account())
    if not wanted:
        raise InvalidInput("The annotator's name is empty. A pseudonym will do.")
    for annotator in known:
        if annotator.name == wanted:
            return Identities(annotator, tuple(known), made=False)
    made = Annotator(new_uuid(), wanted)
    # The first name used on a machine stays the one that acts without being named.
    known.append(made)
    with suppress(OSError):
        _write(folder / _FILE, known)
    return Identities(made, tuple(known), made=True)


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "Annotator"


def _read(file: Path) -> list[Annotator]:
    try:
        found = json.loads(file.read_text("utf-8"))
        return [Annotator(parse_uuid(one["uuid"]), str(one["name"])) for one in found["annotators"]]
    except (OSError, ValueError, KeyError, TypeError, NewsglossError):
        return []


def _write(file: Path, known: list[Annotator]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=_FILE)
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        json.dump({"annotators": [{"uuid": one.uuid, "name": one.name} for one in known]}, out, ensure_ascii=False)
        out.flush()
        os.fsync(out.fileno())
    Path(name).replace(file)
