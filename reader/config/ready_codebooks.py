"""The codebooks that come with the program: files of the format docs/codebook-format.md, in `resources/codebooks`."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files

from annotations.exchange.codebooks.own import read_json
from annotations.model.code_entry import CodebookFile, CodeEntry
from annotations.model.codebook import join_path
from annotations.model.errors import NotFound
from annotations.model.ids import built_in_uuid

READY: tuple[str, ...] = (
    "conll-2003", "ontonotes-5", "newsroom-topics", "framing", "sourcing", "claims-and-evidence", "close-reading",
)  # fmt: skip
"""What the command line calls them, in the order in which they are offered; each is a file with the suffix `.json`."""


def ready_codebook(name: str) -> CodebookFile:
    """Return a ready codebook. Its labels and topics have fixed UUIDs: thirty pupils who add it have the same ones.

    Raises:
        NotFound: there is none of this name.
    """
    if name not in READY:
        raise NotFound(f"There is no ready codebook “{name}”. There are: {', '.join(READY)}.")
    found = read_json((files("resources") / "codebooks" / f"{name}.json").read_bytes(), f"{name}.json")
    return replace(found, entries=tuple(map(_fixed, found.entries)))


def _fixed(entry: CodeEntry) -> CodeEntry:
    return replace(entry, uuid=built_in_uuid(entry.kind, join_path(entry.path)))
