"""Files for a person: several in one folder, written whole and all together, or not at all."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import IO, Any, BinaryIO, Self, TextIO

from annotations.exchange.carried import Lost
from annotations.model.errors import Cancelled, Refused
from annotations.store.place import is_free, refuse_library

Progress = Callable[[int, int], None]
"""Told how much is done, and of how much."""

Stop = Callable[[], bool]
"""Says whether to stop; asked often, so it must be quick."""

_MAKING = ".newsgloss-export-"
_EARLIER = "earlier"
_SCRATCH = ".scratch"
_LEFT_BEHIND_SECONDS = 24 * 60 * 60
_SYNCED_TOGETHER = 16
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export wrote.

    Attributes:
        files: their names in the folder, in the order they were put there.
        rows: how many rows each file has, without its header; files without rows are left out.
        warnings: sentences for a person.
        lost: what could not be carried.
    """

    files: tuple[str, ...]
    rows: dict[str, int]
    warnings: tuple[str, ...]
    lost: Lost = field(default_factory=Lost)


class Steps:
    """Counts the steps of a long piece of work, tells of them, and stops it when asked to."""

    def __init__(self, total: int, progress: Progress | None, stop: Stop | None) -> None:
        self._total = total
        self._done = 0
        self._progress = progress
        self._stop = stop

    def more(self, number: int) -> None:
        """Note that there are more steps than was said at first."""
        self._total += number

    def done(self, number: int) -> None:
        """Note that a number of further steps is done; to be called several times a second.

        Raises:
            Cancelled: it is to stop.
        """
        self._done += number
        if self._stop is not None and self._stop():
            raise Cancelled("Stopped. Nothing was written.")
        if self._progress is not None:
            self._progress(self._done, self._total)


class WholeFiles:
    """A context manager that files are opened from; they appear in the folder once the block has ended well.

    They are written into a hidden folder inside the folder, synced, and renamed in the order they were opened. If the
    block raises, or anything goes wrong up to the last rename, nothing is left behind, a folder made for them is gone
    again, and earlier files of the same names are what they were.

    Args:
        folder: where the files go; made if it is missing, though not the folders above it.
        library: whose content they have; neither it nor another library is written over.
        stop: also asked while the files are synced, which for thousands of them takes a while.

    Raises:
        Refused: the folder cannot be had, or the files cannot be written (a full disk, a file open in another
            program, a folder or a library in a file's place). On entering, by `binary` and `text`, and on leaving; an
            OSError of the block is turned into it too.
        Cancelled: `stop` said so; nothing is left behind.
    """

    def __init__(self, folder: Path, library: Path | None = None, stop: Stop | None = None) -> None:
        self._folder, self._library, self._stop = folder, library, stop
        self._made = False
        self._making: Path | None = None
        self._open: dict[str, IO[Any]] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the files, in the order they were opened."""
        return tuple(self._open)

    def __enter__(self) -> Self:
        folder = self._folder
        try:
            if folder.exists() and not folder.is_dir():
                raise Refused(f"{folder} is a file, not a folder. Name a folder to write into.")
            if not folder.absolute().parent.is_dir():
                raise Refused(f"There is no folder {folder.parent}. Make it first, or name another one.")
            if not folder.exists():
                folder.mkdir()
                self._made = True
            _clear_left_behind(folder)
            self._making = Path(tempfile.mkdtemp(prefix=_MAKING, dir=folder))
        except OSError as error:
            self._discard()
            raise self._refused(error) from error
        return self

    def binary(self, name: str) -> BinaryIO:
        """Open a file for bytes; it can be sought in, and need not be closed."""
        self._target(name)
        file: BinaryIO = self._written(name).open("xb")
        self._open[name] = file
        return file

    def text(self, name: str, *, newline: str = "\n") -> TextIO:
        """Open a file for text in UTF-8, its lines ended by `newline`; it need not be closed."""
        self._target(name)
        file: TextIO = self._written(name).open("x", encoding="utf-8", newline=newline)
        self._open[name] = file
        return file

    def scratch(self) -> Path:
        """Return a folder for what is needed only until the block ends."""
        folder = self._written(_SCRATCH)
        folder.mkdir(exist_ok=True)
        return folder

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is None:
                self._sync()
                self._put_in_place()
        except OSError as failed:
            error = failed
        finally:
            self._discard()
        # A reader of our output that hung up has nothing to do with the files.
        if isinstance(error, OSError) and not isinstance(error, ConnectionError):
            raise self._refused(error) from error

    def _written(self, name: str) -> Path:
        """Return where a file is for now."""
        assert self._making is not None
        assert name == Path(name).name
        return self._making / name

    def _target(self, name: str) -> Path:
        """Return where a file goes; looked at twice, so that what can be refused is refused before all is written."""
        target = self._folder / name
        if is_free(target):
            return target
        if target.is_dir() and not target.is_symlink():
            raise Refused(f"{target} is a folder, and a file of that name is to be written. Name another folder.")
        if self._library is not None:
            refuse_library(target, self._library)
        return target

    def _sync(self) -> None:
        for file in self._open.values():
            file.close()
        paths = [self._written(name) for name in self._open]
        # One after the other, each of thousands of small files waits for the disk; together they wait once.
        with ThreadPoolExecutor(min(len(paths), _SYNCED_TOGETHER) or 1) as pool:
            futures = [pool.submit(_sync_file, path) for path in paths]
            try:
                for future in futures:
                    future.result()
                    if self._stop is not None and self._stop():
                        raise Cancelled("Stopped. Nothing was written.")
            finally:
                pool.shutdown(cancel_futures=True)

    def _put_in_place(self) -> None:
        done: list[tuple[Path, Path | None]] = []
        try:
            for name in self._open:
                written, target = self._written(name), self._target(name)
                done.append((target, _keep_earlier(target, written.parent / _EARLIER)))
                written.replace(target)
        except BaseException:
            stuck = _put_back(done)
            if stuck:
                # What is kept there is all there is left of the earlier files.
                self._making = None
                where = ", ".join(str(path) for path in stuck)
                raise Refused(
                    f"Not all files could be put into {self._folder}. What was there before is kept: {where}."
                ) from None
            raise
        self._made = False
        _sync_folder(self._folder)

    def _discard(self) -> None:
        """Remove what was written, and the folder if it was made for it and is empty."""
        for file in self._open.values():
            with suppress(OSError):
                file.close()
        if self._making is not None:
            shutil.rmtree(self._making, ignore_errors=True)
        if self._made:
            with suppress(OSError):
                self._folder.rmdir()

    def _refused(self, error: OSError) -> Refused:
        advice = "Close the files in other programs"
        if error.errno in _FULL:
            advice = "Make room there"
        elif error.errno == errno.EIO:
            advice = "See that the disk is still there"
        return Refused(
            f"The files cannot be written into {self._folder}: {error.strerror or error}. What was there before is "
            f"as it was. {advice}, or name another folder."
        )


def _sync_file(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _keep_earlier(target: Path, folder: Path) -> Path | None:
    """Keep an earlier file by a second name, so that its place is never empty; by moving it where that fails."""
    if not os.path.lexists(target):
        return None
    folder.mkdir(exist_ok=True)
    kept = folder / target.name
    try:
        os.link(target, kept, follow_symlinks=False)
    except (OSError, NotImplementedError):
        target.replace(kept)
    return kept


def _put_back(done: list[tuple[Path, Path | None]]) -> list[Path]:
    """Make places what they were; return where the earlier files are that could not be put back."""
    stuck = []
    for target, kept in reversed(done):
        try:
            if kept is None:
                target.unlink(missing_ok=True)
            else:
                kept.replace(target)
        except OSError:
            if kept is not None:
                stuck.append(kept)
    return stuck


def _clear_left_behind(folder: Path) -> None:
    """Remove what a program left here that died while writing; never anything that an earlier file is kept in."""
    for left in folder.glob(f"{_MAKING}*"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _LEFT_BEHIND_SECONDS and not (left / _EARLIER).exists():
                shutil.rmtree(left, ignore_errors=True)


def _sync_folder(folder: Path) -> None:
    """Make renames last through a power cut; Windows has no way to ask for it, and needs none."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
