"""A library that is restored from a backup, beside the window's thread."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from annotations.model.backup import Restored


def restore(path: Path, backup: Path) -> Restored:
    """Restore a library that nothing has open; for a job's thread.

    Raises:
        NewsglossError: it cannot be done; see `restore_from`.
    """
    from annotations.store.backup_restoring import restore_from

    return restore_from(path, backup, doing="the window")


def restored_words(restored: Restored) -> str:
    """Return what became of it, for the status bar."""
    words = QCoreApplication.translate("Backups", "The library is as it was in {backup}.")
    said = words.format(backup=restored.backup.name)
    if restored.before is not None:
        before = QCoreApplication.translate("Backups", "What it was before is the backup {name}.")
        return f"{said} {before.format(name=restored.before.name)}"
    if restored.damaged is not None:
        kept = QCoreApplication.translate("Backups", "The damaged file is kept as {name}.")
        return f"{said} {kept.format(name=restored.damaged.name)}"
    return said
