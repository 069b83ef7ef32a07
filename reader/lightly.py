"""Loading the modules of the start without what takes as long as they do."""

from __future__ import annotations

import builtins
import gc


def load_lightly() -> None:
    """Have all modules from now on loaded without two things that take a third of the time. Loads Qt itself.

    PySide6 has every import of the program looked through for `from __feature__ import`, which is not used here: it
    reads the source of each module for that. And nothing that is loaded at the start can be garbage.

    Raises:
        ImportError: the system lacks something that Qt needs.
    """
    gc.disable()
    import PySide6.QtCore  # noqa: F401 - what puts the hook there

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def keep_loaded() -> None:
    """Look for garbage again, but not among what was loaded at the start and stays."""
    gc.freeze()
    gc.enable()
