"""Which module reads which kind of file, and the two shapes such a module can have.

To add a kind: let `file_kind.find_kind` return its name, and name the function that reads it in `ONE` or in `MANY`. All
of it runs in worker processes, with the deadline and the memory limit that hold there.

* A file of ONE article: `function(data: bytes, how: How) -> Extract`, its text and what the file itself says of it.
* A file of MANY articles (a table, an archive): `function(source: Source, how: How) -> Parts`, one `Part` an article.
  Parts are listed in the same order each time, and cheaply: reading one belongs into its `make`, which is called at
  most once for each and may raise `Refused` for this part alone. When a worker had to be ended on a part, another one
  lists them again, passes over those that are done without making them, and goes on after the bad one. The deadline is
  one for each part, with what listing it takes.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from annotations.model.article import NewArticle
from annotations.model.field import Field
from reader.articles.original import Original
from reader.articles.parser import Parser

TEXT = "text"

ONE: dict[str, str] = {
    TEXT: "reader.articles.kinds.text:read",
    "html": "reader.articles.kinds.html:read",
    "mhtml": "reader.articles.kinds.mhtml:read",
    "docx": "reader.articles.kinds.docx:read",
    "odt": "reader.articles.kinds.odt:read",
    "pdf": "reader.articles.kinds.pdf:read",
    "rtf": "reader.articles.kinds.rtf:read",
}
"""Kinds of files that hold one article, and what reads them: `module:function`, loaded when one comes."""

MANY: dict[str, str] = {
    "zip": "reader.articles.kinds.archive:parts",
    "table": "reader.articles.tables.parts:parts",
}
"""Kinds of files that may hold many articles, and what lists these."""


@dataclass(frozen=True, slots=True)
class How:
    """What all files of an import are read with.

    Attributes:
        parser: makes blocks and fields of a text.
        named: canonical name of the encoding that a person named, or None.
        today: what "today" means to the parser.
        choices: what a person chose for a kind of file, by whatever its module looks for (a mapping of columns, a
            separator); its values can be pickled.
        alive: called by what reads a long document piece by piece: each piece has a deadline of its own then, for as
            long as `worker.LONGEST_DOCUMENT_S` says.
    """

    parser: Parser
    named: str | None
    today: date
    choices: Mapping[str, object] = field(default_factory=dict)
    alive: Callable[[], None] = lambda: None


@dataclass(frozen=True, slots=True)
class Hint:
    """A stretch of a text, in code points, and the role that the structure of the file gives it."""

    start: int
    end: int
    role: str


@dataclass(frozen=True, slots=True)
class Extract:
    """What a file of one article says.

    Attributes:
        text: canonical in the sense of `annotations.text.canonical`, with at least one visible character.
        encoding: Python's name of the encoding its bytes were decoded with; `utf-8` for formats that are no text.
        warnings: sentences for the report.
        hints: in order, not overlapping; the parser's own roles hold elsewhere.
        fields: metadata of the file; `start` and `end` are None unless the words stand in the text.
        structured: whether the hints cover all of the text, so that what they call a paragraph is no furniture.
    """

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()
    hints: tuple[Hint, ...] = ()
    fields: tuple[Field, ...] = ()
    structured: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """A file to take articles out of.

    Attributes:
        name: its name, with folders; only its suffix should matter.
        original: its bytes; None for an archive that is larger than an original may be.
        path: where it is; None for a member of an archive.
    """

    name: str
    original: Original | None
    path: str | None = None

    def open(self) -> BinaryIO:
        """Open the bytes for reading."""
        if self.original is not None:
            return BytesIO(self.original.data)
        assert self.path is not None
        return Path(self.path).open("rb")


@dataclass(frozen=True, slots=True)
class Part:
    """One article of a file of many.

    Attributes:
        make: makes the article, its `name` still empty; raises `Refused` with the reason why there is none.
        inside: its path in an archive, with `/`; empty where the file is no archive. Such an article has an original of
            its own, and an empty locator unless its member holds many.
        locator: where in its original it stands (`row 17`, `part 3`), which people read after the file's name; it is
            the `locator` of the article that `make` returns.
    """

    make: Callable[[], NewArticle]
    inside: str = ""
    locator: str = ""


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a file, and how many they are as far as known before they are listed (for the progress)."""

    listed: Iterable[Part]
    count: int | None = None


@cache
def load(function: str) -> Callable[..., object]:
    """Import `module:function`."""
    module, _, name = function.partition(":")
    found: Callable[..., object] = getattr(importlib.import_module(module), name)
    return found


def shown_name(file: str, inside: str = "", locator: str = "") -> str:
    """Return the name of an article, by which reports and lists show it: `news.zip/may/a.txt`, `news.csv › row 17`."""
    name = f"{file}/{inside}" if inside else file
    return f"{name} › {locator}" if locator else name
