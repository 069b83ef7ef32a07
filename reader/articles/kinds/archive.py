"""Zip archives: each file in them is read as if it lay in a folder. Nothing is ever written to the disk.

A member's original is its own bytes, so that the same file loose and in an archive is one article; the archive itself
is not kept. What a member is called only names the article: no path leads anywhere.
"""

from __future__ import annotations

import contextlib
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from annotations.model.article import MAX_ORIGINAL_BYTES, NewArticle
from annotations.model.errors import Refused
from reader.articles.file_kind import TOO_LARGE, find_kind
from reader.articles.found import NOT_A_TEXT, clean_name, is_passed_over, is_text_name, natural
from reader.articles.kinds.registry import MANY, How, Part, Parts, Source
from reader.articles.kinds.zips import DAMAGED
from reader.articles.original import Original
from reader.articles.reading import WEB, read_source
from reader.articles.splitting.parts import SPLIT, split_parts

MAX_MEMBERS = 20_000
"""So many files may be in an archive."""
MAX_UNPACKED = 4 * 1024**3
"""So many bytes may come out of an archive in all."""
MAX_RATIO = 250
"""So many times its packed size may a file have, from a megabyte on: text gets ten times smaller, not a thousand."""

BROKEN = "The archive is damaged. Save or download it again, or unpack it with another program and take the files."
_RATIO_FROM = 1024 * 1024
_ENCRYPTED = 0x1
_UTF8_NAME = 0x800
_STEPS = re.compile(r"[\\/]")
_DRIVE = re.compile("[A-Za-z]:")


def parts(source: Source, how: How) -> Parts:
    """List the files in an archive, in the order a folder has.

    Raises:
        Refused: it is damaged, holds too many files, or is a document that is too large.
    """
    try:
        archive = zipfile.ZipFile(source.open())
        members = archive.infolist()
    except DAMAGED as error:
        raise Refused(BROKEN) from error
    if source.original is None and {"[Content_Types].xml", "mimetype"} & {member.filename for member in members}:
        # A document of more than an original may have.
        raise Refused(TOO_LARGE)
    if len(members) > MAX_MEMBERS:
        raise Refused(f"More than {MAX_MEMBERS:,} files are in this archive. Unpack it and import the folder.")
    named = sorted(((_path(member), member) for member in members if not member.is_dir()), key=_order)
    wanted = [(path, member) for path, member in named if not is_passed_over(path)]
    return Parts(_listed(archive, wanted, how), len(wanted))


def _listed(archive: zipfile.ZipFile, members: list[tuple[str, zipfile.ZipInfo]], how: How) -> Iterator[Part]:
    unpacked = 0
    for path, member in members:
        unpacked += member.file_size
        if unpacked > MAX_UNPACKED:
            raise Refused("More than 4 GB would come out of this archive. Unpack it and import what you need of it.")
        if not is_text_name(PurePosixPath(path).name):
            yield Part(_refusing(Refused(NOT_A_TEXT)), path)
        elif _may_hold_many(path) or SPLIT in how.choices:
            yield from _of_member(archive, member, path, how)
        else:
            yield Part(_making(archive, member, path, how), path)


def _may_hold_many(path: str) -> bool:
    """Whether a member has to be looked into to know how many articles it holds."""
    return bool(MANY.keys() - {"zip"}) and not path.lower().endswith((".txt", ".htm", ".html", ".md"))


def _making(archive: zipfile.ZipFile, member: zipfile.ZipInfo, path: str, how: How) -> Callable[[], NewArticle]:
    def make() -> NewArticle:
        read = read_source(Source(path, _unpack(archive, member)), how)
        if isinstance(read, Parts):
            raise Refused("An archive in an archive. Unpack the outer one and take what is in it.")
        return read

    return make


def _of_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, path: str, how: How) -> Iterator[Part]:
    """Yield the articles of a member that may be a table, or a text that is to be split."""
    try:
        original = _unpack(archive, member)
        kind = find_kind(original.data, path, how.named)
        source = Source(path, original)
        if kind in MANY:
            read = read_source(source, how) if kind != "zip" else None
        else:
            read = split_parts(source, kind, how) if SPLIT in how.choices and kind not in WEB else None
        if isinstance(read, Parts):
            for part in read.listed:
                yield Part(part.make, path, part.locator)
        else:
            yield Part(_making(archive, member, path, how), path)
    except Exception as error:  # noqa: BLE001  one bad member, and be it too large for the memory, stops no other
        yield Part(_refusing(error), path)


def _refusing(error: Exception) -> Callable[[], NewArticle]:
    def make() -> NewArticle:
        raise error

    return make


def _unpack(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Original:
    """Return a member's bytes, whatever its header says of how many they are.

    Raises:
        Refused: it is encrypted, too large, packed in a way that is not known, or damaged.
    """
    if member.flag_bits & _ENCRYPTED:
        raise Refused("It is encrypted. Unpack the archive with its password and take the file.")
    if member.file_size > MAX_ORIGINAL_BYTES:
        raise Refused(TOO_LARGE)
    if member.file_size > _RATIO_FROM and member.file_size > MAX_RATIO * max(1, member.compress_size):
        raise Refused(f"It is more than {MAX_RATIO} times as large as it is packed, as no text is.")
    try:
        with archive.open(member) as file:
            data = file.read(MAX_ORIGINAL_BYTES + 1)
    except NotImplementedError as error:
        raise Refused("It is packed in a way that is not known here. Unpack the archive and take the file.") from error
    except DAMAGED as error:
        raise Refused(
            "It is damaged in the archive. Download the archive again, or unpack it and take the file."
        ) from error
    if len(data) > MAX_ORIGINAL_BYTES:
        raise Refused(TOO_LARGE)
    return Original(data)


def _path(member: zipfile.ZipInfo) -> str:
    """Return a member's path, safe to show and to store: without drive, root and steps upwards."""
    name = member.filename
    if not member.flag_bits & _UTF8_NAME:
        # Many programs write UTF-8 and do not say so; zipfile took it for the encoding of DOS.
        with contextlib.suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    steps = [step for step in _STEPS.split(name) if step not in ("", ".", "..")]
    if steps and _DRIVE.fullmatch(steps[0]):
        del steps[0]
    return clean_name("/".join(steps)) or "unnamed"


def _order(one: tuple[str, zipfile.ZipInfo]) -> tuple[object, ...]:
    return tuple(natural(part) for part in one[0].split("/"))
