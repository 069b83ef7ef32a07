"""What a format has no place for, kept beside its annotations as JSON of our own, so that it comes back with them.

brat and WebAnno TSV have a file of it in the folder, spaCy has it in each document's `user_data`, XMI in the type
`newsgloss.Article`. Of each article it is an object with `document`, `name`, `uuid`, `text_sha256`, `fields` and
`marks`; nothing in it is believed that does not fit what the format itself says.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from annotations.exchange.codebooks.described import as_description
from annotations.exchange.foreign import ForeignDocument, ForeignMark
from annotations.exchange.told import Mark, Source, Told
from annotations.model.annotation import KINDS
from annotations.model.codebook import path_of
from annotations.model.span import Span

FILE = "newsgloss.jsonl"
"""What the file is called; a line an article."""

_FRONT = b'{"document":"'
_LARGEST = 512 * 1024 * 1024

Record = dict[str, Any]


def about_article(article: Told, document: str, marks: Sequence[Record]) -> Record:
    """Return what is said of an article besides what the format holds; `document` is what the format calls it."""
    return {
        "document": document,
        "name": article.name,
        "uuid": article.uuid,
        "text_sha256": article.sha256,
        "fields": article.fields,
        "marks": marks,
    }


def about(mark: Mark) -> Record:
    """Return who made an annotation, and when."""
    return {
        "id": mark.uuid,
        "annotator": mark.annotator.name,
        "created_at": mark.created_at,
        "modified_at": mark.modified_at,
    }


def whole(mark: Mark, path: Sequence[str]) -> Record:
    """Return all of an annotation but its words; `path` names its label or topic from the top down."""
    record: Record = {"kind": mark.kind, **about(mark)}
    if path:
        record["code"] = list(path)
    if mark.entity is not None:
        record["entity"] = mark.entity.name
        if mark.entity.external_ids:
            record["ids"] = dict(mark.entity.external_ids)
    if mark.note is not None:
        record["note"] = mark.note
    if mark.target_kind == "annotation":
        record["on"] = mark.target
    if mark.spans:
        record["spans"] = mark.spans
    return record


def paths_of(source: Source) -> dict[int, list[str]]:
    """Return the names from the top down to each label and topic, by internal id."""
    return {number: path_of(number, source.codes) for number in source.codes}


def codes_of(source: Source) -> list[Record]:
    """Return a record of each label and topic, those above before those below."""
    found = []
    for number, path in paths_of(source).items():
        code = source.codes[number]
        record: Record = {"kind": code.kind, "path": path, "id": code.uuid}
        if code.colour:
            record["colour"] = code.colour
        one = source.definitions.get(number)
        said = as_description(one.definition, one.when_to_use, one.when_not, one.examples) if one else ""
        if said:
            record["definition"] = said
        found.append(record)
    return sorted(found, key=lambda record: (record["kind"], record["path"]))


def as_line(record: Record) -> str:
    """Return a record as a line of the file, with its end."""
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n"


class Beside:
    """The records of a folder's file, each looked at when it is asked for: the file may have those of a large library.

    Args:
        folder: where the file is; nothing is known where there is none, or it cannot be read.
    """

    def __init__(self, folder: Path) -> None:
        self._lines: dict[str, bytes] = {}
        path = folder / FILE
        with suppress(OSError):
            if path.is_file() and path.stat().st_size <= _LARGEST:
                with path.open("rb") as file:
                    for line in file:
                        name = _named(line)
                        if name is not None:
                            self._lines[name] = line

    def record(self, document: str) -> Record:
        """Return the record of a document; an empty one where there is none."""
        return parsed(self._lines.get(document, b"")) or {}

    def names_of_files(self) -> Iterator[tuple[str, str]]:
        """Yield (name of a file without its ending, document) where a document has several files."""
        for document in self._lines:
            files = self.record(document).get("files")
            if isinstance(files, list):
                yield from ((name, document) for name in files if isinstance(name, str))


def _named(line: bytes) -> str | None:
    """Return what document a line is about: it stands in front, so that the rest need not be looked at for it."""
    if line.startswith(_FRONT):
        end = line.find(b'"', len(_FRONT))
        while end > 0 and line[end - 1 : end] == b"\\":
            end = line.find(b'"', end + 1)
        name = parsed(b'{"document":' + line[len(_FRONT) - 1 : end + 1] + b"}") if end > 0 else None
    else:
        name = parsed(line)
    found = (name or {}).get("document")
    return found if isinstance(found, str) else None


def parsed(line: bytes | str) -> Record | None:
    """Return the JSON object of a line; None where it is none."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def tell(document: ForeignDocument, record: Record) -> Iterator[Record]:
    """Put what a record says of an article into a document, and yield the records of its annotations."""
    document.name = text(record, "name") or document.name
    document.uuid = text(record, "uuid")
    document.text_sha256 = text(record, "text_sha256")
    fields = record.get("fields")
    document.fields = tuple(
        (pair[0], pair[1])
        for pair in (fields if isinstance(fields, list) else ())
        if isinstance(pair, list) and len(pair) == 2 and all(isinstance(one, str) for one in pair)
    )
    marks = record.get("marks")
    yield from (one for one in (marks if isinstance(marks, list) else ()) if isinstance(one, dict))


def fill(mark: ForeignMark, record: Record) -> ForeignMark:
    """Put into a mark what a record says of who made it and when, and return it."""
    mark.identity = text(record, "id")
    mark.key = mark.identity or mark.key
    mark.annotator = mark.annotator or text(record, "annotator")
    mark.created_at, mark.modified_at = number(record, "created_at"), number(record, "modified_at")
    mark.on = mark.on or text(record, "on")
    return mark


def mark_of(record: Record, where: str, words: str | None = None) -> ForeignMark | None:
    """Return the mark that `whole` made a record of; None where it cannot be one.

    Args:
        record: as it was read.
        where: for the report.
        words: the document's text, for the quotes.
    """
    kind, code, ids = text(record, "kind"), record.get("code", []), record.get("ids", {})
    spans = spans_of(record.get("spans", []))
    if kind not in KINDS or not isinstance(code, list) or not all(isinstance(name, str) for name in code):
        return None
    if spans is None or (kind == "note") != (not code) or not isinstance(ids, dict):
        return None
    mark = ForeignMark(kind, where, spans, code=tuple(code), entity=text(record, "entity"), note=text(record, "note"))
    mark.ids = {name: one for name, one in ids.items() if isinstance(one, str)}
    if spans and words is not None:
        mark.quotes = tuple(words[start:end] for start, end in spans)
    return fill(mark, record)


def spans_of(found: Any) -> tuple[Span, ...] | None:
    """Return spans as JSON holds them; None where these are none."""
    if not isinstance(found, list):
        return None
    spans = []
    for pair in found:
        if not isinstance(pair, list) or len(pair) != 2 or any(type(one) is not int for one in pair):
            return None
        if not 0 <= pair[0] < pair[1]:
            return None
        spans.append((pair[0], pair[1]))
    return tuple(spans)


def text(record: Mapping[str, Any], key: str) -> str:
    """Return the text an object has for a key; empty where it has none."""
    found = record.get(key)
    return found if isinstance(found, str) else ""


def number(record: Mapping[str, Any], key: str) -> int | None:
    """Return the whole number an object has for a key; None where it has none."""
    found = record.get(key)
    return found if type(found) is int else None
