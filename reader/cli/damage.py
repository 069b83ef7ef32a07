"""What the command line says of a damaged library: what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

_SIGNS = ("malformed", "not a database", "could not decode", "disk i/o error")


def is_damage(error: Exception) -> bool:
    """Whether an error of the store says that the file itself is not as it was written."""
    return any(sign in str(error).lower() for sign in _SIGNS)


def next_step(library: Path) -> str:
    """Return what can be done with a damaged library, in a sentence or two."""
    from annotations.store.backup import backups

    said = f"Keep it as it is: `recover {library} --to NEW` saves what is readable"
    if backups(library):
        said += f", and `restore {library} --from newest` goes back to its newest backup"
    return f"{said}."


def named_in(words: Sequence[str]) -> Path | None:
    """Return the library that a command line is about, as far as that can be told: the first file it names."""
    return next((Path(word) for word in words[1:] if not word.startswith("-") and Path(word).is_file()), None)
