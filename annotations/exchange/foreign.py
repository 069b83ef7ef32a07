"""What other programs' files say, as their readers give it: before a word of it is believed.

Nothing here is looked up, and no offset is trusted: `annotations.commands` settles each against the words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from annotations.model.span import Span

UNITS: tuple[str, ...] = ("points", "utf16", "bytes")
"""What a file may count offsets in: code points, UTF-16 units, bytes of UTF-8."""


@dataclass(slots=True)
class ForeignMark:
    """One annotation in a file.

    Attributes:
        kind: mention, topic or note; code where the file does not tell labels from topics.
        where: where in the file it stands, for the report ("T12", "line 3").
        spans: [start, end) as the file counts, in the document's text; empty for the whole document.
        quotes: the words the file says are at each span; None where it says none.
        code: names from the top of the tree down to its label or topic; empty for a note.
        entity: name of what it stands for; ids: of that elsewhere, by scheme (wikidata).
        note: text of a note, or of a note that goes with a mention or topic.
        key: by which other marks of the document name it; on: key of what a note is about.
        identity: a UUID the file gives it, else empty.
        annotator: name; empty where the file names nobody.
        created_at, modified_at: milliseconds since 1970, UTC.
    """

    kind: str
    where: str
    spans: tuple[Span, ...] = ()
    quotes: tuple[str, ...] | None = None
    code: tuple[str, ...] = ()
    entity: str = ""
    ids: Mapping[str, str] = field(default_factory=dict)
    note: str = ""
    key: str = ""
    on: str = ""
    identity: str = ""
    annotator: str = ""
    created_at: int | None = None
    modified_at: int | None = None


@dataclass(slots=True)
class ForeignDocument:
    """One text with its annotations.

    Attributes:
        name: as an article's name: a path with `/` between folders.
        text: what the offsets count in, before any cleaning; None where the file brings no text and only names one.
        original: the bytes an article is made from where the library has none of this text; None: the text in UTF-8.
        text_sha256, uuid: of an article of a library the file came from; empty where it does not say.
        fields: (name, value) as `annotations.model.field` names them, and others.
        unit: what its offsets count in (of `UNITS`); empty where that has to be found out by the words.
        marks: in the file's order.
        left_out: (where, why) of what in the file could not be read.
    """

    name: str
    text: str | None
    original: bytes | None = None
    text_sha256: str = ""
    uuid: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    unit: str = ""
    marks: list[ForeignMark] = field(default_factory=list)
    left_out: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class ForeignCode:
    """A label or topic in a file's own codebook.

    Attributes:
        path: names from the top down.
        kind: label, topic; code where the file does not tell.
    """

    path: tuple[str, ...]
    kind: str = "code"
    colour: str = ""
    definition: str = ""
    identity: str = ""


@dataclass(slots=True)
class LeftOut:
    """Something in a file that could not be taken, said for people: what it was, why, and where."""

    file: str
    where: str
    why: str


Foreign = ForeignDocument | ForeignCode | LeftOut


class Reader(Protocol):
    """What reads a format. It is run in a process of its own, with a deadline and a limit of memory.

    Attributes of what it is given:
        paths: the files and folders a person named.
    """

    def __call__(self, paths: Sequence[Path]) -> Iterator[Foreign]:
        """Yield what the files say; what cannot be read is a `LeftOut`, and the rest goes on.

        Raises:
            Refused: the files are not of this format at all.
        """
