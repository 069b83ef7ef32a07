"""The annotation.conf of brat, and what of ours is said in its comments: what each type is called in truth."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotations.exchange.ascii_names import AsciiNames
from annotations.exchange.beside import Record, parsed, text

NAME = "annotation.conf"
NOTE = "Note"
"""The type of notes on words."""
ANNOTATOR = "Annotator"
"""The attribute that says who made an annotation."""

_OURS = "# newsgloss "
_LARGEST = 16_000_000
_SECTIONS = ("entities", "relations", "events", "attributes")
_TERM = re.compile(r"(\t*)(!?)([^\s<>=]+)")


@dataclass(slots=True)
class Conf:
    """What an annotation.conf says.

    Attributes:
        ours: whether an export of ours wrote it.
        codes: what each type is: a record with kind, path, and perhaps id, colour, definition.
        annotators: names by what the attribute says.
    """

    ours: bool = False
    codes: dict[str, Record] = field(default_factory=dict)
    annotators: dict[str, str] = field(default_factory=dict)


def types_of(codes: Iterable[Record]) -> list[tuple[str, Record]]:
    """Return a type for each label and topic, each different."""
    names = AsciiNames((NOTE, ANNOTATOR, "Topic"))
    return [(names.name(("" if code["kind"] == "label" else "Topic_") + code["path"][-1]), code) for code in codes]


def conf_text(types: Sequence[tuple[str, Record]], annotators: Sequence[tuple[str, str]]) -> str:
    """Return an annotation.conf.

    Args:
        types: of each label and topic, those above before those below.
        annotators: (what the attribute says, name).
    """
    lines = ["# What each type stands for in the library of Newsgloss that this was exported from:"]
    lines += [_ours({"type": one, **code}) for one, code in types]
    lines.append(_ours({"type": NOTE, "kind": "note"}))
    lines += [_ours({"annotator": name, "value": value}) for value, name in annotators]
    lines += ["", "[entities]", ""]
    lines += ["\t" * (len(code["path"]) - 1) + one for one, code in types]
    lines += [NOTE, "", "[relations]", "", "[events]", "", "[attributes]", ""]
    if annotators:
        lines.append(f"{ANNOTATOR}\tArg:<ENTITY>, Value:{'|'.join(value for value, _ in annotators)}")
    return "\n".join(lines) + "\n"


def visual_text(types: Sequence[tuple[str, Record]]) -> str:
    """Return a visual.conf, by which brat shows the true names and the colours."""
    lines = ["[labels]", ""]
    lines += [f"{one} | {' '.join(code['path'][-1].replace('|', '/').split())}" for one, code in types]
    lines += ["", "[drawing]", ""]
    lines += [f"{one}\tbgColor:{code['colour']}" for one, code in types if code.get("colour", "").startswith("#")]
    return "\n".join(lines) + "\n"


def read_conf(path: Path) -> Conf:
    """Return what an annotation.conf says; nothing where it cannot be read."""
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST:
            return Conf()
        return parse_conf(path.read_bytes().decode("utf-8-sig", "replace"))
    except OSError:
        return Conf()


def parse_conf(words: str) -> Conf:
    """Return what the text of an annotation.conf says."""
    found, section, above = Conf(), "", list[str]()
    for line in (line.rstrip("\r ") for line in words.split("\n")):
        if line.startswith(_OURS):
            _take_ours(found, parsed(line.removeprefix(_OURS)) or {})
        elif line.startswith("[") and line.rstrip().endswith("]"):
            section, above = line.strip()[1:-1].lower(), []
        elif section in ("entities", "events") and (match := _TERM.match(line)) and not line.startswith(("#", "<")):
            depth, name = len(match.group(1)), match.group(3)
            above = [*above[:depth], name]
            found.codes.setdefault(name, {"kind": "label", "path": above})
    return found


def _take_ours(found: Conf, record: Record) -> None:
    """Take what a comment of ours says, as far as it makes sense."""
    found.ours = True
    one, path = text(record, "type"), record.get("path")
    if text(record, "value") and text(record, "annotator"):
        found.annotators[text(record, "value")] = text(record, "annotator")
    elif one and record.get("kind") == "note":
        found.codes[one] = {"kind": "note", "path": []}
    elif one and record.get("kind") in ("label", "topic") and _is_path(path):
        found.codes[one] = record


def _is_path(path: Any) -> bool:
    return isinstance(path, list) and bool(path) and all(isinstance(name, str) and name for name in path)


def _ours(record: Record) -> str:
    return _OURS + json.dumps(record, ensure_ascii=False)
