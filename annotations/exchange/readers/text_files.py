"""The files of a format that has a file or two for each document, and the text of one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from annotations.exchange.foreign import LeftOut
from annotations.model.errors import Refused

LARGEST_TEXT = 50_000_000
LARGEST_MARKS = 200_000_000


def found_files(
    paths: Sequence[Path], suffixes: Sequence[str], *, named: bool = False
) -> list[tuple[Path, Path] | LeftOut]:
    """Return (the folder its name is taken from, file) for each file that has one of the endings.

    Args:
        paths: files, and folders that are looked through.
        suffixes: with the dot, in small letters.
        named: also take a file that a person named, whatever its ending.

    Raises:
        Refused: there is none.
    """
    found = list(_found(paths, suffixes, named))
    if not any(isinstance(one, tuple) for one in found):
        raise Refused("There are no files of this format there. Name such files, or a folder that holds some.")
    return found


def _found(paths: Sequence[Path], suffixes: Sequence[str], named: bool) -> Iterator[tuple[Path, Path] | LeftOut]:
    for path in paths:
        try:
            if path.is_dir():
                inside = sorted(one for one in path.rglob("*") if one.suffix.lower() in suffixes and one.is_file())
                yield from ((path, one) for one in inside if not _hidden(one.relative_to(path)))
            elif not path.is_file():
                yield LeftOut(path.name, "", "There is no such file.")
            elif named or path.suffix.lower() in suffixes:
                yield path.parent, path
            else:
                yield LeftOut(path.name, "", "It is not of this format.")
        except OSError as error:
            yield LeftOut(path.name, "", f"It cannot be read: {error.strerror or error}.")


def name_of(folder: Path, file: Path) -> str:
    """Return a file's name as an article's is: with `/` between folders."""
    return file.relative_to(folder).as_posix()


def bytes_of(path: Path, largest: int) -> bytes | str:
    """Return the bytes of a file, or why there are none."""
    try:
        if path.stat().st_size > largest:
            return f"It is larger than {largest // 1_000_000} MB."
        return path.read_bytes()
    except OSError as error:
        return f"It cannot be read: {error.strerror or error}."


def decoded(data: bytes) -> str:
    """Return the text of bytes with nothing cleaned: UTF-8, else Windows-1252, in which old tools write."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


_INCEPTION = ("annotation", "annotation_ser", "curation", "curation_ser")
_NOBODY = ("INITIAL_CAS", "CURATION_USER")


def inception_place(folder: Path, file: Path) -> tuple[str, str]:
    """Return the name of a document and of its annotator.

    An export of a project from WebAnno or INCEpTION has a folder for each document, and in it a file for each of those
    who annotated it; elsewhere a file is a document of nobody in particular.
    """
    document = file.parent
    if document.parent.name in _INCEPTION and document.suffix:
        who = file.name.removesuffix(file.suffix)
        return document.name, "" if who in _NOBODY else who
    return name_of(folder, file.with_suffix(".txt")), ""
