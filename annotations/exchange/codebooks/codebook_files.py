"""Reading and writing a codebook, whichever of the formats it has."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from annotations.exchange.codebooks import own, qdc, table
from annotations.model.code_entry import CodebookFile, CodeEntry
from annotations.model.errors import InvalidInput, NotFound, Refused

FORMATS: dict[str, str] = {"json": ".json", "qdc": ".qdc", "csv": ".csv"}
"""The formats by what the command line calls them, with the suffix of each."""

_LARGEST = 16_000_000
_UTF_16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


def format_of(path: Path) -> str:
    """Return the format that a file's name asks for.

    Raises:
        InvalidInput: it asks for none that is known.
    """
    for name, suffix in FORMATS.items():
        if path.suffix.lower() == suffix:
            return name
    raise InvalidInput(f"{path.name} does not say in which format. Name it .json, .qdc or .csv.")


def save_codebook(
    path: Path, entries: Sequence[CodeEntry], format_id: str, colours: Mapping[str, str], title: str = ""
) -> tuple[str, ...]:
    """Write a codebook to a file, whole or not at all; an earlier file of the same format is replaced.

    Args:
        path: the file.
        entries: each after the one it stands under.
        format_id: one of `FORMATS`.
        colours: what `#rrggbb` each name of a colour is.
        title: what the codebook is called; JSON keeps it.

    Returns:
        Sentences about what the format could not carry.

    Raises:
        Refused: something else is there, or the file cannot be written.
        InvalidInput: the format has no way to say it.
    """
    lost: tuple[str, ...] = ()
    if format_id == "qdc":
        data, lost = qdc.as_qdc(entries, colours), qdc.lost_in_qdc(entries)
    elif format_id == "csv":
        data = table.as_csv(entries).encode()
    else:
        data = own.as_json(entries, title).encode()
    making = path.with_name(f".{path.name}.making{os.getpid()}")
    try:
        if os.path.lexists(path) and not _is_codebook(path, format_id):
            raise Refused(f"{path} is something else than a codebook, and was left as it is. Name another file.")
        try:
            with making.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            making.replace(path)
        finally:
            making.unlink(missing_ok=True)
    except OSError as error:
        raise Refused(f"{path} could not be written: {error.strerror or error}.") from error
    return lost


def read_codebook(path: Path, colours: Mapping[str, str], kind: str = "topic") -> CodebookFile:
    """Return the codebook of a file; what it holds says its format, not its name.

    Args:
        path: the file.
        colours: what `#rrggbb` each name of a colour is.
        kind: what labels and topics are in a file that does not tell them apart.

    Raises:
        NotFound: there is no such file.
        Refused: it cannot be read, or is too large.
        InvalidInput: it holds no codebook; the text says why.
    """
    try:
        if path.is_dir():
            raise Refused(f"{path} is a folder. Name a file with a codebook.")
        if path.stat().st_size > _LARGEST:
            raise Refused(f"{path} is larger than {_LARGEST // 1_000_000} MB, as no codebook is. It was not read.")
        data = path.read_bytes() if path.is_file() else b""
    except FileNotFoundError:
        raise NotFound(f"There is no such file: {path}.") from None
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror or error}.") from None
    return parse_codebook(data, path.name, colours, kind)


def holds_codebook(path: Path) -> bool:
    """Whether a file is a codebook: by its name of REFI-QDA, or as JSON of ours by how it begins.

    A table does not say what it is a table of; so does a file that cannot be read.
    """
    if path.suffix.lower() == ".qdc":
        return path.is_file()
    try:
        with path.open("rb") as file:
            return f'"{own.FORMAT}"'.encode() in file.read(1024)
    except OSError:
        return False


def parse_codebook(data: bytes, name: str, colours: Mapping[str, str], kind: str = "topic") -> CodebookFile:
    """Return the codebook of a file's bytes, as `read_codebook` does."""
    head = data[:200].decode(_UTF_16.get(data[:2], "utf-8"), "replace").lstrip("\ufeff \t\r\n")
    if not head:
        raise InvalidInput(f"{name} is empty. It was left as it is.")
    if head.startswith("<"):
        return qdc.read_qdc(data, name, kind, colours)
    if head.startswith(("{", "[")):
        return own.read_json(data, name)
    return table.read_csv(data, name, kind)


def _is_codebook(path: Path, format_id: str) -> bool:
    """Whether a file holds a codebook of this format, or nothing."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        head = file.read(1024)
    signs = {"qdc": qdc.NAMESPACE, "csv": table.HEAD, "json": own.HEAD}
    return not head.strip() or signs[format_id].encode() in head
