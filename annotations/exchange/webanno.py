"""What reading and writing WebAnno's TSV have in common: names of layers, and how text is escaped."""

from __future__ import annotations

import re

ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
"""The layer of mentions, which every project of WebAnno and INCEpTION has."""
TOPIC, NOTE = "webanno.custom.Topic", "webanno.custom.Note"
"""The layers of topics and notes on words, which have to be made there."""
FEATURES: dict[str, tuple[str, ...]] = {ENTITY: ("identifier", "value"), TOPIC: ("value",), NOTE: ("text",)}

WIKIDATA = "http://www.wikidata.org/entity/"

_RESERVED = re.compile(r"->|[\\\[\]|_;*]")
_CONTROLS = {"\t": "\\t", "\n": "\\n", "\r": "\\r"}
_BACK = {"t": "\t", "n": "\n", "r": "\r"}
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


def escaped_value(value: str) -> str:
    """Return a value as a column holds it."""
    return _with_controls(_RESERVED.sub(lambda match: "\\" + match[0], value))


def escaped_text(text: str) -> str:
    """Return words as `#Text=` and the column of words hold them."""
    return _with_controls(text.replace("\\", "\\\\"))


def unescaped(cell: str) -> str:
    """Return what was escaped."""
    return _ESCAPED.sub(lambda match: _BACK.get(match[1], match[1]), cell) if "\\" in cell else cell


def split_cell(cell: str, sign: str) -> list[str]:
    """Return the parts of a cell between signs that are not escaped."""
    if "\\" not in cell:
        return cell.split(sign)
    parts, begin = [], 0
    for match in re.finditer(rf"\\.|{re.escape(sign)}", cell, re.DOTALL):
        if match[0] == sign:
            parts.append(cell[begin : match.start()])
            begin = match.end()
    return [*parts, cell[begin:]]


def _with_controls(text: str) -> str:
    for sign, written in _CONTROLS.items():
        if sign in text:
            text = text.replace(sign, written)
    return text
