"""Word documents (.docx): paragraphs, headings, lists and quotes by their styles, a row of a table as a line."""

from __future__ import annotations

import re
from typing import Any

from annotations.model.errors import Refused
from reader.articles.kinds import office
from reader.articles.kinds.registry import Extract, How

_LETTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
# What was deleted, what other programs show instead, and what stands in the margin.
_SKIPPED = frozenset(
    {"del", "moveFrom", "Fallback", "pPr", "rPr", "instrText", "delText", "tblPr", "trPr", "tcPr", "sectPr"}
)
_ROLES = (
    (re.compile(r"title$"), "headline"), (re.compile(r"subtitle$"), "standfirst"),
    (re.compile(r"heading \d$"), "subhead"), (re.compile(r"(?:intense )?quote$|block text$"), "quote"),
    (re.compile(r"caption$"), "caption"), (re.compile(r"list\b.*"), "list_item"),
)  # fmt: skip


def read(data: bytes, how: How) -> Extract:
    """Return the text of a Word document.

    Raises:
        Refused: it is damaged, locked, or has no visible character.
    """
    with office.open_document(data) as archive:
        document = office.xml_of(archive, "word/document.xml")
        if document is None:
            raise Refused(office.BROKEN)
        styles = _styles(office.xml_of(archive, "word/styles.xml"))
        properties = office.xml_of(archive, "docProps/core.xml")
    return office.extract_of(_lines(document, styles), properties)


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""


def _value(element: Any) -> str:
    """Return what an element's `val` says, whichever namespace the document has."""
    return next((value for key, value in element.items() if key.rpartition("}")[2] == "val"), "")


def _styles(tree: Any | None) -> dict[str, str]:
    """Return the role of each style by its id; names are English in the file whatever the program's language."""
    roles: dict[str, str] = {}
    for style in tree.iter("{*}style") if tree is not None else ():
        key = next((value for name, value in style.items() if name.rpartition("}")[2] == "styleId"), "")
        name = next((_value(child).lower() for child in style if _name(child) == "name"), "")
        role = next((role for pattern, role in _ROLES if pattern.fullmatch(name)), "")
        if key and role:
            roles[key] = role
    return roles


def _lines(document: Any, styles: dict[str, str]) -> list[tuple[str, str]]:
    """Return paragraphs in their order; a row of a table is one line, a text box comes before what it stands in."""
    from lxml import etree

    lines, skipped = office.Lines(), 0
    for event, element in etree.iterwalk(document, events=("start", "end")):
        name, begins = _name(element), event == "start"
        if name in _SKIPPED:
            skipped += 1 if begins else -1
        elif skipped:
            continue
        elif name == "p":
            lines.begin_paragraph() if begins else lines.end_paragraph(_role(element, styles))
        elif name == "tr":
            lines.begin_row() if begins else lines.end_row()
        elif begins and (name == "t" or name in _LETTERS):
            lines.write(_LETTERS.get(name) or element.text)
    return lines.lines


def _role(paragraph: Any, styles: dict[str, str]) -> str:
    for properties in paragraph:
        if _name(properties) != "pPr":
            continue
        role = next((styles.get(_value(child), "") for child in properties if _name(child) == "pStyle"), "")
        numbered = any(_name(child) == "numPr" for child in properties)
        return role or ("list_item" if numbered else "")
    return ""
