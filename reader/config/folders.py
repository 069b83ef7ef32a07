"""Where this machine keeps a person's settings, and how libraries are named."""

from __future__ import annotations

import os
from pathlib import Path

ENDINGS = (".newsgloss", ".sqlite")
"""What the names of libraries end in."""


def library_file(name: str) -> Path:
    """Return the file of a library that a person named: “Study 1.2” is a name without an ending."""
    path = Path(name)
    return path if path.suffix in ENDINGS else path.with_name(f"{path.name}{ENDINGS[0]}")


def settings_folder() -> Path:
    """Return the folder of the settings; it need not exist yet. NEWSGLOSS_SETTINGS names another one."""
    chosen = os.environ.get("NEWSGLOSS_SETTINGS")
    if chosen:
        return Path(chosen)
    import platformdirs

    return platformdirs.user_config_path("newsgloss", appauthor=False)
