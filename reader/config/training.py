"""Where what was learned is kept, and the training of it in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from reader.config.folders import settings_folder

WAIT, NO = "wait", "no"
"""What NEWSGLOSS_TRAINING may say: a command waits for the training that it starts; there is none."""


def models_folder() -> Path:
    """Return the folder of what was learned; deleting it costs a training, seconds for hundreds of articles."""
    return settings_folder() / "models"


def start_training(library: Path, annotator: str) -> None:
    """Train in a process of its own, which shows nothing and ends by itself.

    Args:
        library: its file.
        annotator: UUID.
    """
    how = os.environ.get("NEWSGLOSS_TRAINING")
    if how == NO:
        return
    main = Path(__file__).resolve().parents[2] / "main.py"
    command = [sys.executable, str(main), "suggest", str(library.absolute()), "--train", annotator]
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS
    with suppress(OSError):
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True, creationflags=flags, close_fds=True,
        )  # fmt: skip
        if how == WAIT:
            process.wait()
        else:
            # It goes on when this process has ended: nobody waits for it.
            process.returncode = 0


def train_here(library: Path, annotator: str) -> bool:
    """Train in this process, as `start_training` has it done; return whether a model was made.

    One process at a time trains for a library and an annotator; a second one has nothing to do.
    """
    from filelock import FileLock, Timeout

    from annotations.library import Library

    if hasattr(os, "nice"):
        with suppress(OSError):
            os.nice(10)
    folder = models_folder()
    folder.mkdir(parents=True, exist_ok=True)
    with Library.open(library) as opened:
        lock = FileLock(folder / f"{opened.uuid}-{annotator}.training")
        try:
            with lock.acquire(blocking=False):
                return opened.suggestions.train(annotator, folder) is not None
        except Timeout:
            return False
