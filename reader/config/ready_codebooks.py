"""The codebooks that come with the program: files of the format docs/codebook-format.md, in `resources/codebooks`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib.resources import files

from annotations.exchange.codebooks.own import read_json
from annotations.model.code_entry import CodebookFile, CodeEntry
from annotations.model.codebook import join_path
from annotations.model.errors import NotFound
from annotations.model.ids import built_in_uuid


@dataclass(frozen=True, slots=True)
class ReadyCodebook:
    """A codebook that comes with the program: a file with its name and the suffix `.json`.

    Attributes:
        name: what the command line calls it.
        title: what people call it; about: what it is for. Its file says both too.
    """

    name: str
    title: str
    about: str


READY: dict[str, ReadyCodebook] = {
    one.name: one
    for one in (
        ReadyCodebook(
            "conll-2003",
            "CoNLL-2003 entities",
            "The four kinds of names of the shared task of CoNLL-2003, on which most programs that find names are "
            "measured. The tag of the set is the label’s sign.",
        ),
        ReadyCodebook(
            "ontonotes-5",
            "OntoNotes 5 entities",
            "The eighteen kinds of names and values of OntoNotes 5, as spaCy and many others find them. The tag "
            "of the set is the label’s sign, cut to eight letters.",
        ),
        ReadyCodebook(
            "newsroom-topics",
            "Newsroom topics",
            "Seventeen subjects a newsroom sorts its articles by, named as the top level of the IPTC Media Topics "
            "is; the definitions are our own.",
        ),
        ReadyCodebook(
            "framing",
            "Framing elements",
            "What makes a frame, after the four functions named by Robert Entman (1993), and five frames that are "
            "found in news of all subjects, after Holli Semetko and Patti Valkenburg (2000). The definitions are "
            "our own.",
        ),
        ReadyCodebook(
            "sourcing",
            "Sourcing",
            "Who says it, and how the text hands it on: for studies of who gets to speak, and for checking how "
            "well a report is sourced.",
        ),
        ReadyCodebook(
            "claims-and-evidence",
            "Claims and evidence",
            "What is claimed, and what it rests on: for studies of argument, for fact checking, and for teaching "
            "how to read a claim.",
        ),
        ReadyCodebook(
            "close-reading",
            "Close reading for schools",
            "A small set for a lesson: what the text says, how it says it, and what you make of it. Every label "
            "has a key.",
        ),
    )
}
"""All of them, in the order in which they are offered."""


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
