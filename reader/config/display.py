"""Whether a window can be shown here."""

from __future__ import annotations

import os
import sys


def no_display() -> str | None:
    """Return why no window can be shown; None where one can."""
    if not sys.platform.startswith("linux"):
        return None
    if os.environ.get("QT_QPA_PLATFORM") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return None
    return "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set)."
