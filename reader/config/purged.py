"""What the program itself remembers of a library, forgotten after a purge: words learned, reviews begun."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from reader.config.training import models_folder

if TYPE_CHECKING:
    from reader.config.settings import Settings


def forget_learned(library_uuid: str, settings: Settings | None = None) -> None:
    """Delete what was learned from a library, and the reviews that could be gone on with; it is learned anew.

    Args:
        library_uuid: of the library.
        settings: those of the window; read from their file without.
    """
    folder = models_folder()
    for file in folder.glob(f"*{library_uuid}*") if folder.is_dir() else ():
        with suppress(OSError):
            file.unlink()
    if settings is None:
        from reader.config.folders import settings_folder
        from reader.config.settings import Settings as Kept

        settings = Kept(settings_folder())
    if settings.get("reviews", library_uuid):
        settings.set("reviews", [], library_uuid)
