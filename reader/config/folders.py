"""Where this machine keeps a person's settings."""

from __future__ import annotations

import os
from pathlib import Path


def settings_folder() -> Path:
    """Return the folder of the settings; it need not exist yet. NEWSGLOSS_SETTINGS names another one."""
    chosen = os.environ.get("NEWSGLOSS_SETTINGS")
    if chosen:
        return Path(chosen)
    import platformdirs

    return platformdirs.user_config_path("newsgloss", appauthor=False)
