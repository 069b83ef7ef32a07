"""Files inside a zip, read by name alone and within limits: nothing is unpacked to the disk, no path leads anywhere."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Self

from annotations.model.errors import Refused

LARGEST_FILE = 200 * 1024 * 1024
_LARGEST_WHOLE = 1024 * 1024 * 1024
_MOST_FILES = 60_000
_PART = 1 << 20
_BROKEN = (OSError, zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, ValueError)


class Packed:
    """A zip that is read file by file; to be used as a context manager.

    Raises:
        Refused: on opening, it is no zip that is whole, or holds more than any project.
    """

    def __init__(self, path: Path) -> None:
        try:
            self._zip = zipfile.ZipFile(path)
        except _BROKEN as error:
            raise Refused(f"{path.name} is no packed project that is whole: {error}. Export it again.") from None
        entries = self._zip.infolist()
        if len(entries) > _MOST_FILES or sum(entry.file_size for entry in entries) > _LARGEST_WHOLE:
            self._zip.close()
            raise Refused(f"{path.name} holds more than any project does. It was left as it is.")
        # Programs differ in capitals, and some on Windows write a backslash.
        self._entries: Mapping[str, zipfile.ZipInfo] = {
            entry.filename.replace("\\", "/").lower(): entry for entry in entries if not entry.is_dir()
        }

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    @property
    def names(self) -> Collection[str]:
        """The names of all files, in small letters."""
        return self._entries.keys()

    def read(self, name: str) -> bytes | str:
        """Return the bytes of a file, whatever its capitals, or in words why there are none."""
        entry = self._entries.get(name.replace("\\", "/").lower())
        if entry is None:
            return "It is not in the project."
        too_large = f"It is larger than {LARGEST_FILE // (1024 * 1024)} MB."
        if entry.file_size > LARGEST_FILE:
            return too_large
        parts, size = [], 0
        try:
            with self._zip.open(entry) as file:
                # What a zip says of a size may be a lie.
                while part := file.read(_PART):
                    size += len(part)
                    if size > LARGEST_FILE:
                        return too_large
                    parts.append(part)
        except _BROKEN as error:
            return f"It cannot be read: {error}."
        return b"".join(parts)
