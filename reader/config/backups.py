"""When the program makes backups of itself, and how many stay, as a person set it."""

from __future__ import annotations

from annotations.model.backup import Limits
from reader.config.settings import Settings

_MB = 1_000_000


def limits(settings: Settings) -> Limits:
    """Return how many backups of a library are kept."""
    return Limits(settings.get("backup_number"), settings.get("backup_megabytes") * _MB)
