"""What the program itself remembers of a library, forgotten after a purge: what was learned, and reviews begun."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from reader.config.training import models_folder

if TYPE_CHECKING:
    from annotations.library import Library
    from annotations.model.purge import Purged
    from reader.config.settings import Settings


def purge_and_forget(library: Library, purge: Callable[[], Purged]) -> Purged:
    """Purge, and forget what was learned from the library.

    It is forgotten before, since nothing would do it if the program were killed at the purge; and after, since
    something may have been learned meanwhile.

    Args:
        library: held for writing.
        purge: does it.
    """
    forget_learned(library.uuid)
    done = purge()
    forget_learned(library.uuid)
    return done


def forget_learned(library_uuid: str) -> None:
    """Delete what was learned from a library; it is learned anew from what is left."""
    folder = models_folder()
    for file in folder.glob(f"*{library_uuid}*") if folder.is_dir() else ():
        with suppress(OSError):
            file.unlink()


def forget_reviews(library_uuid: str, settings: Settings) -> None:
    """Forget the reviews that could be gone on with: they name the words that were looked for."""
    if settings.get("reviews", library_uuid):
        settings.set("reviews", [], library_uuid)
