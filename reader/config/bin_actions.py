"""The actions about what was deleted, and about what is to go for good."""

from __future__ import annotations

from reader.config.action import Action
from reader.config.action import declare as _a

BIN_ACTION: Action = _a(
    "edit.bin", "Deleted things…", "Edit", keys="Ctrl+Shift+Delete", icon="delete", group="undo",
    help_="Lists all that was deleted, with the words it stood on, and puts it back as it was.",
)  # fmt: skip

PURGE_ACTION: Action = _a(
    "library.purge", "Purge for good…", "Library", icon="delete", group="files",
    help_="Takes an article's or an annotator's data out of everything, backups too; nothing brings it back.",
)  # fmt: skip
