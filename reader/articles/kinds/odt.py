"""OpenDocument texts (.odt): paragraphs, headings and lists, a row of a table as a line."""

from __future__ import annotations

from typing import Any

from annotations.model.errors import Refused
from reader.articles.kinds import office
from reader.articles.kinds.registry import Extract, How

# Comments, notes, what was deleted, and forms.
_SKIPPED = frozenset({"annotation", "note", "tracked-changes", "forms", "sequence-decls"})
_STYLES = {"Title": "headline", "Subtitle": "standfirst", "Quotations": "quote", "Caption": "caption",
           "Illustration": "caption", "Figure": "caption"}  # fmt: skip
_LETTERS = {"tab": "\t", "line-break": "\n"}
_MOST_SPACES = 1_000


def read(data: bytes, how: How) -> Extract:
    """Return the text of an OpenDocument text.

    Raises:
        Refused: it is damaged, locked, or has no visible character.
    """
    with office.open_document(data) as archive:
        manifest = office.xml_of(archive, "META-INF/manifest.xml")
        if manifest is not None and next(manifest.iter("{*}encryption-data"), None) is not None:
            raise Refused(office.LOCKED)
        content = office.xml_of(archive, "content.xml")
        if content is None:
            raise Refused(office.BROKEN)
        properties = office.xml_of(archive, "meta.xml")
    return office.extract_of(_lines(content), properties)


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""


def _attribute(element: Any, wanted: str) -> str:
    return next((value for key, value in element.items() if key.rpartition("}")[2] == wanted), "")


def _lines(content: Any) -> list[tuple[str, str]]:
    """Return paragraphs in their order; a row of a table is one line."""
    from lxml import etree

    parents = {_attribute(style, "name"): _attribute(style, "parent-style-name") for style in content.iter("{*}style")}
    lines, skipped, lists = office.Lines(), 0, 0
    for event, element in etree.iterwalk(content, events=("start", "end")):
        name, begins = _name(element), event == "start"
        if name in _SKIPPED:
            skipped += 1 if begins else -1
        if skipped:
            continue
        lists += (1 if begins else -1) * (name == "list-item")
        if name in ("p", "h"):
            lines.begin_paragraph() if begins else lines.end_paragraph(_role(element, name, parents, lists))
        elif name == "table-row":
            lines.begin_row() if begins else lines.end_row()
        lines.write(_letters(element, name) + (element.text or "") if begins else element.tail)
    return lines.lines


def _letters(element: Any, name: str) -> str:
    if name == "s":
        count = _attribute(element, "c")
        return " " * min(int(count) if count.isascii() and count.isdigit() else 1, _MOST_SPACES)
    return _LETTERS.get(name, "")


def _role(element: Any, name: str, parents: dict[str, str], lists: int) -> str:
    style = _attribute(element, "style-name")
    role = _STYLES.get(style) or _STYLES.get(parents.get(style, ""))
    return role or ("subhead" if name == "h" else "list_item" if lists else "")
