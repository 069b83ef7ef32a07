"""The hidden folder beside a new library in which a damaged one is taken apart: held while somebody works in it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filelock import BaseFileLock

_PREFIX = ".recover-"
_HELD = "held.lock"
_TRIES = 5


@contextmanager
def working_folder(target: Path) -> Iterator[Path]:
    """Give a folder beside the place of a new library, which is gone afterwards.

    What programs that were killed have left in the same place is removed first.

    Raises:
        OSError: there can be none.
    """
    clear_left_behind(target)
    folder, lock = _held_folder(target)
    try:
        yield folder
    finally:
        lock.release()
        shutil.rmtree(folder, ignore_errors=True)


def clear_left_behind(target: Path) -> None:
    """Remove what programs that were ended have left beside the place of a new library; what is held stays.

    The lock is the operating system's own: it is gone with the process that held it, however that ended.
    """
    import filelock

    for left in target.parent.glob(f"{_PREFIX}*"):
        if left.is_symlink() or not left.is_dir():
            continue
        if not (left / _HELD).is_file():
            # Ended before it was held; a folder with something in it is none of ours.
            with suppress(OSError):
                left.rmdir()
            continue
        lock = filelock.FileLock(str(left / _HELD), thread_local=False)
        try:
            lock.acquire(timeout=0)
        except (filelock.Timeout, OSError):
            continue
        # Once it is held here nobody begins to work in it; whoever made it a moment ago takes another one.
        for inside in left.iterdir():
            if inside.name != _HELD:
                _remove(inside)
        lock.release()
        shutil.rmtree(left, ignore_errors=True)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink()


def _held_folder(target: Path) -> tuple[Path, BaseFileLock]:
    import filelock

    for _ in range(_TRIES):
        folder = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{target.name}-", dir=target.parent))
        lock = filelock.FileLock(str(folder / _HELD), thread_local=False)
        try:
            lock.acquire(timeout=0)
        except filelock.Timeout:
            continue
        except FileNotFoundError:
            # Somebody who clears up came between.
            continue
        except OSError:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        if (folder / _HELD).exists():
            return folder, lock
        lock.release()
    raise FileNotFoundError(2, "No such file or directory", str(target.parent))
