"""What .docx and .odt share: XML out of a zip file without entities, lines with roles, weak metadata."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from annotations.model.article import MAX_ORIGINAL_BYTES
from annotations.model.errors import Refused
from annotations.model.field import Field
from annotations.text.canonical import canonical
from reader.articles.kinds.lines import put_together
from reader.articles.kinds.registry import Extract
from reader.articles.kinds.zips import DAMAGED

BROKEN = "The document is damaged. Open it in its program and save it again, or save it as plain text."
LOCKED = "The document is locked with a password. Open it in its program and save it as plain text."

NOT_SAFE = "The document declares entities of its own, which no office program does. It was not opened."

_RATIO, _RATIO_FROM = 250, 1024 * 1024
_TITLE, _AUTHOR = 0.4, 0.2
_DUBLIN = "{http://purl.org/dc/elements/1.1/}"
_TITLES = (f"{_DUBLIN}title",)
_AUTHORS = ("{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}initial-creator", f"{_DUBLIN}creator")


def open_document(data: bytes) -> zipfile.ZipFile:
    """Open the zip file that a document is.

    Raises:
        Refused: it is damaged.
    """
    try:
        return zipfile.ZipFile(BytesIO(data))
    except DAMAGED as error:
        raise Refused(BROKEN) from error


def xml_of(archive: zipfile.ZipFile, name: str) -> Any | None:
    """Return the root of a part of a document; None where it has no such part.

    No entity is expanded, nothing is fetched, and a part may neither be huge nor unpack to far more than it is.

    Raises:
        Refused: it is damaged, locked or too large, or declares entities.
    """
    from lxml import etree

    try:
        info = archive.getinfo(name)
    except KeyError:
        return None
    if info.flag_bits & 1:
        raise Refused(LOCKED)
    if info.file_size > _RATIO_FROM and info.file_size > _RATIO * max(1, info.compress_size):
        raise Refused(BROKEN)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
                             remove_comments=True, remove_pis=True)  # fmt: skip
    try:
        with archive.open(info) as file:
            content = file.read(MAX_ORIGINAL_BYTES + 1)
        if len(content) > MAX_ORIGINAL_BYTES:
            raise Refused(BROKEN)
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, *DAMAGED) as error:
        raise Refused(BROKEN) from error
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and next(iter(declared.iterentities()), None) is not None:
        # What such a name stands for would be missing in the text.
        raise Refused(NOT_SAFE)
    return root


class Lines:
    """Collects the paragraphs of a document; a row of a table becomes one line.

    Attributes:
        lines: words and role of each, in order; what stands in a box comes before the paragraph that holds the box.
    """

    def __init__(self) -> None:
        self.lines: list[tuple[str, str]] = []
        self._paragraphs: list[list[str]] = []
        self._rows: list[list[str]] = []

    def begin_paragraph(self) -> None:
        """Begin a paragraph, perhaps inside another."""
        self._paragraphs.append([])

    def write(self, words: str | None) -> None:
        """Add words to the paragraph; outside of one they are none of the text."""
        if words and self._paragraphs:
            self._paragraphs[-1].append(words)

    def end_paragraph(self, role: str) -> None:
        """End the paragraph begun last."""
        if self._paragraphs:
            self._put("".join(self._paragraphs.pop()), role)

    def begin_row(self) -> None:
        """Begin a row of a table, perhaps inside another."""
        self._rows.append([])

    def end_row(self) -> None:
        """End the row begun last."""
        if self._rows:
            self._put(" | ".join(" ".join(cell.split()) for cell in self._rows.pop() if cell.strip()), "")

    def _put(self, words: str, role: str) -> None:
        if self._rows:
            self._rows[-1].append(words)
        else:
            self.lines.append((words, role))


def extract_of(lines: Sequence[tuple[str, str]], properties: Any | None) -> Extract:
    """Return the text of a document.

    Args:
        lines: words and role of each paragraph; an empty role where the document does not say.
        properties: the root of its part with title and author; None without one.

    Raises:
        Refused: there is no visible character in it.
    """
    stripped = ((canonical(words).strip("\n \t"), role) for words, role in _one_headline(lines))
    text, hints = put_together((words, role) for words, role in stripped if words)
    return Extract(text, "utf-8", hints=hints, fields=tuple(_fields(properties)))


def _one_headline(lines: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Let the title, or the first heading where it opens the document, be the headline, all others subheads."""
    filled = [(words, role) for words, role in lines if words.strip()]
    named = next((index for index, (_, role) in enumerate(filled) if role == "headline"), None)
    if named is None and filled and filled[0][1] == "subhead":
        named = 0
    return [
        (words, "headline" if index == named else "subhead" if role == "headline" else role)
        for index, (words, role) in enumerate(filled)
    ]


def _fields(properties: Any | None) -> list[Field]:
    """Return what a document says of itself: its author is who typed it, so neither is believed much."""
    fields: list[Field] = []
    if properties is None:
        return fields
    for name, tags, sure in (("title", _TITLES, _TITLE), ("author", _AUTHORS, _AUTHOR)):
        value = next((one.text for tag in tags for one in properties.iter(tag) if one.text and one.text.strip()), "")
        # A single word is a user's name on a computer.
        if value and (name == "title" or " " in value.strip()):
            fields.append(Field(name, canonical(value).strip()[:500], confidence=sure))
    return fields
