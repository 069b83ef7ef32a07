"""A codebook as CSV: a row for each label and topic, with the columns of an export's codebook.csv."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence

from annotations.exchange.codebooks.entries import MOST, checked
from annotations.exchange.codebooks.own import TEXTS, iso_of, moment_of
from annotations.model.code_entry import CodebookFile, CodeEntry
from annotations.model.codebook import join_path, split_path
from annotations.model.errors import InvalidInput

COLUMNS = ("id", "kind", "path", "name", *TEXTS, "examples", "retired_at")
HEAD = ",".join(COLUMNS)
_OTHER_NAMES = {
    "color": "colour", "description": "definition", "code": "name", "label": "name", "topic": "name", "shortcut": "key",
    "when to use": "when_to_use", "when not": "when_not", "example": "examples", "uuid": "id", "guid": "id",
}  # fmt: skip
_DELIMITERS = ",;\t"
_LONGEST_CELL = 1_000_000


def as_csv(entries: Sequence[CodeEntry]) -> str:
    """Return a codebook as CSV (RFC 4180, lines ended by LF), every text exact."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(COLUMNS)
    for entry in entries:
        examples = json.dumps(entry.examples, ensure_ascii=False)
        writer.writerow((
            entry.uuid, entry.kind, join_path(entry.path), entry.path[-1], *(getattr(entry, name) for name in TEXTS),
            examples, iso_of(entry.retired_at),
        ))  # fmt: skip
    return written.getvalue()


def read_csv(data: bytes, name: str, kind: str) -> CodebookFile:
    """Return the codebook of a table: of ours, or any with a column `path` or `name`.

    Commas, semicolons and tabs part its cells, whichever part the header; examples are a JSON list, or one a line.

    Args:
        data: the file's bytes, in UTF-8, or in UTF-16 with a byte order mark.
        name: of the file, for what is said.
        kind: what a row is that does not say it.

    Raises:
        InvalidInput: it is no such table; the text says why.
    """
    text = _decoded(data, name)
    header = text.lstrip("\r\n").split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=header.count)
    before = csv.field_size_limit(_LONGEST_CELL)
    try:
        rows = list(_rows(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, restval=""), name))
    except csv.Error as error:
        raise InvalidInput(f"{name} is no table that can be read: {error}.") from None
    finally:
        csv.field_size_limit(before)
    told = all(row.get("kind", "") in ("label", "topic") for row in rows)
    entries, said = checked((_entry(row, kind) for row in rows if not row.get("merged_into")), name)
    return CodebookFile(entries, said, told_kinds=told)


def _decoded(data: bytes, name: str) -> str:
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise InvalidInput(
            f"{name} is not in UTF-8. Save it as CSV UTF-8 in the program it comes from, then load it."
        ) from None


def _rows(reader: csv.DictReader[str], name: str) -> Iterator[dict[str, str]]:
    known = {column: _column(column) for column in reader.fieldnames or () if column}
    if not {"path", "name"} & set(known.values()):
        raise InvalidInput(f"{name} holds no codebook: no column is named path or name. It was left as it is.")
    for number, row in enumerate(reader):
        if number >= MOST:
            raise InvalidInput(f"{name} has more than {MOST} labels and topics. It was left as it is.")
        values: dict[str, str] = {}
        for column, value in row.items():
            # What stands behind the last column has none.
            if column in known and isinstance(value, str):
                values.setdefault(known[column], value)
        if any(value.strip() for value in values.values()):
            yield values


def _column(column: str) -> str:
    plain = column.strip().lower()
    return _OTHER_NAMES.get(plain, plain.replace(" ", "_"))


def _entry(row: Mapping[str, str], kind: str) -> CodeEntry:
    said = row.get("kind", "").strip().lower()
    try:
        path = tuple(split_path(row["path"])) if row.get("path", "").strip() else (row.get("name", ""),)
    except InvalidInput:
        path = ("",)
    return CodeEntry(
        said if said in ("label", "topic") else kind, path, **{name: row.get(name, "") for name in TEXTS},
        examples=_examples(row.get("examples", "")), retired_at=moment_of(row.get("retired_at", "")),
        uuid=row.get("id", ""),
    )  # fmt: skip


def _examples(cell: str) -> tuple[str, ...]:
    try:
        found = json.loads(cell)
    except (ValueError, RecursionError):
        found = None
    if isinstance(found, list) and all(isinstance(one, str) for one in found):
        return tuple(found)
    return tuple(cell.splitlines())
