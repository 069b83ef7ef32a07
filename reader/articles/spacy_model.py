"""Entities by a spaCy model in a folder of the person's own: read in a process beside this one, kept by text.

spaCy is an extra; it is imported in that process, and only there. Neither it nor a model is ever downloaded.
"""

from __future__ import annotations

import hashlib
import json
import os
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from annotations.model.errors import Refused

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

    from annotations.model.codebook import Code
    from annotations.suggest.marks.extra import Extra

Found: TypeAlias = tuple[int, int, str]
"""Start and end in code points, and what spaCy calls it: PERSON, ORG …"""

LOADING_S = 120.0
"""A model that takes longer to load is given up."""

READING_S = 60.0
"""So does an article that takes longer."""

LONGEST = 1_000_000
"""So many code points of an article are read at most: spaCy itself refuses more."""

LABELS: dict[str, tuple[str, ...]] = {
    "PERSON": ("Person",),
    "PER": ("Person",),
    "ORG": ("Organisation", "Organization"),
    "GPE": ("Place", "Location"),
    "LOC": ("Place", "Location"),
    "FAC": ("Facility", "Place", "Location"),
    "NORP": ("NORP", "Group"),
    "EVENT": ("Event",),
    "LAW": ("Law",),
    "DATE": ("Date",),
    "TIME": ("Time", "Date"),
    "MONEY": ("Money",),
    "PRODUCT": ("Product",),
    "WORK_OF_ART": ("Work of art", "Work"),
    "MISC": ("Misc",),
}
"""What labels of spaCy's usual models are called in a codebook: the first of these names that it has."""


def label_for(found: str, names: Sequence[str], chosen: Mapping[str, str]) -> str | None:
    """Return the name of the codebook's label for one of spaCy's; None where it is not offered.

    Args:
        found: what spaCy says.
        names: of the codebook's labels.
        chosen: what a person chose for it, by spaCy's label; an empty name says that it is not offered.
    """
    if found in chosen:
        return chosen[found] if chosen[found] in names else None
    by_name = {name.casefold(): name for name in reversed(names)}
    wanted = (*LABELS.get(found.upper(), ()), found)
    return next((by_name[name.casefold()] for name in wanted if name.casefold() in by_name), None)


def extras(found: Iterable[Found], codes: Iterable[Code], chosen: Mapping[str, str]) -> list[Extra]:
    """Return what was found as suggestions take it; what has no label in the codebook is left out.

    Args:
        found: by a model.
        codes: the codebook; labels that are retired or merged away are passed over.
        chosen: what a person chose, see `label_for`.
    """
    from annotations.suggest.marks.extra import Extra

    by_name = {
        code.name: code.uuid
        for code in codes
        if code.kind == "label" and code.retired_at is None and code.merged_into is None
    }
    names, made = list(by_name), []
    for start, end, label in found:
        name = label_for(label, names, chosen)
        if name is not None:
            made.append(Extra(start, end, by_name[name], label))
    return made


def model_labels(folder: Path) -> tuple[str, ...]:
    """Return what the model of a folder calls its entities, as far as its `meta.json` says; empty where it does not."""
    found: set[str] = set()
    with suppress(OSError, ValueError, TypeError, AttributeError, LookupError):
        for part, labels in json.loads((folder / "meta.json").read_text("utf-8"))["labels"].items():
            if "ner" in part or "entity" in part:
                found.update(label for label in labels if isinstance(label, str) and label)
    return tuple(sorted(found))


class SpacyReader:
    """A process that holds a model and reads one text after the other; it is begun when it is first needed.

    Args:
        folder: of the model: the one that holds its `config.cfg`.
        cache: folder in which what was found is kept by text; None to keep nothing.
    """

    def __init__(self, folder: Path, cache: Path | None = None) -> None:
        self._folder = folder
        self._cache = cache
        self._lock = threading.Lock()
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None

    def entities(self, text: str, cancelled: Callable[[], bool] = lambda: False) -> list[Found]:
        """Return the entities of a text in order.

        Raises:
            Refused: spaCy is missing, the folder holds no model, or it cannot read the text; the sentence says which.
        """
        kept = self._kept(text)
        if kept is not None and kept.is_file():
            known = _read(kept, len(text))
            if known is not None:
                return known
        self.begin(cancelled)
        with self._lock:
            found = self._ask(text, cancelled)
        if kept is not None:
            _write(kept, found)
        return found

    def begin(self, cancelled: Callable[[], bool] = lambda: False) -> None:
        """Load the model, unless it is loaded.

        Raises:
            Refused: see `entities`.
        """
        with self._lock:
            if self._connection is None:
                self._begin(cancelled)

    def is_kept(self, text: str) -> bool:
        """Whether it is kept what was found in a text, so that no model is needed for it."""
        kept = self._kept(text)
        return kept is not None and kept.is_file() and _read(kept, len(text)) is not None

    def close(self) -> None:
        """End the process."""
        process, connection = self._process, self._connection
        self._process = self._connection = None
        if connection is not None:
            connection.close()
        if process is not None:
            process.join(0.2)
            if process.is_alive():
                process.terminate()
                process.join(1)

    def __enter__(self) -> SpacyReader:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _begin(self, cancelled: Callable[[], bool]) -> None:
        from multiprocessing import get_context

        if not (self._folder / "config.cfg").is_file():
            raise Refused(f"{self._folder} holds no spaCy model. Choose the folder with its config.cfg.")
        context = get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs, str(self._folder)), daemon=True)
        self._process.start()
        theirs.close()
        why = self._wait(LOADING_S, cancelled)
        if why == "missing":
            self.close()
            raise Refused("spaCy is not installed. Install it with “pip install newsgloss[spacy]”, and try again.")
        if why:
            self.close()
            raise Refused(f"The spaCy model {self._folder} cannot be loaded: {why}")

    def _ask(self, text: str, cancelled: Callable[[], bool]) -> list[Found]:
        assert self._connection is not None
        with suppress(OSError):
            self._connection.send(text[:LONGEST])
        answer = self._wait(READING_S, cancelled)
        if isinstance(answer, str):
            self.close()
            raise Refused(f"The spaCy model {self._folder} cannot read the article: {answer}")
        return [(start, end, label) for start, end, label in answer if 0 <= start < end <= len(text)]

    def _wait(self, seconds: float, cancelled: Callable[[], bool]) -> str | list[Found]:
        """Return what the process answers; a sentence where it does not."""
        connection = self._connection
        assert connection is not None
        waited = 0.0
        while not connection.poll(0.1):
            waited += 0.1
            if cancelled():
                return "It was cancelled."
            if waited > seconds:
                return "It took too long."
        try:
            answer: str | list[Found] = connection.recv()
        except (EOFError, OSError):
            return "Its process ended."
        return answer

    def _kept(self, text: str) -> Path | None:
        if self._cache is None:
            return None
        named = str(self._folder.absolute()).encode("utf-8", "surrogateescape")
        with suppress(OSError):
            # Another version of the model in the same folder finds other things.
            named += (self._folder / "meta.json").read_bytes()
        model = hashlib.sha256(named).hexdigest()[:16]
        return self._cache / f"spacy-{model}" / f"{hashlib.sha256(text.encode()).hexdigest()[:32]}.json"


def serve(connection: Connection, folder: str) -> None:
    """Load the model of a folder and answer each text with its entities, until the other end closes."""
    with suppress(OSError, AttributeError):
        os.nice(10)
    try:
        import socket

        # What comes along to fetch models, and is never used, tries out a socket when it is imported.
        socket.has_ipv6 = False
        import spacy
    except ImportError:
        connection.send("missing")
        return
    try:
        model = spacy.load(folder)
    except Exception as error:  # noqa: BLE001  whatever a model does when it is loaded, a person hears of it
        connection.send(_sentence(error))
        return
    connection.send("")
    with suppress(EOFError, OSError):
        while True:
            text = connection.recv()
            try:
                connection.send([(one.start_char, one.end_char, one.label_) for one in model(text).ents])
            except Exception as error:  # noqa: BLE001  see above
                connection.send(_sentence(error))


def _sentence(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__


def _read(path: Path, length: int) -> list[Found] | None:
    with suppress(OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError):
        found = [(int(start), int(end), str(label)) for start, end, label in json.loads(path.read_text("utf-8"))]
        if all(0 <= start < end <= length for start, end, _ in found):
            return found
    return None


def _write(path: Path, found: Sequence[Found]) -> None:
    """Keep what was found; a disk that does not take it is no error."""
    beside = path.with_name(f"{path.name}.{os.getpid()}.part")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(found), "utf-8")
        beside.replace(path)
