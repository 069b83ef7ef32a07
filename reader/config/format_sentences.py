"""What the core says of files in its own JSON formats: forms to translate it by, as in `sentences`."""

from __future__ import annotations

WRONG_LINES = (
    "{file} is no JSON Lines file of a library: its first line does not say so.",
    "{file} was written by a newer version of Newsgloss. Install the newer version to read it.",
    "{file} cannot be read: {why}.",
    "Stopped. Nothing was taken.",
    "Something (of the kind: {kind}) refers to what is not there. Run `check` to see what is broken.",
    "It is empty.",
)  # fmt: skip
"""Errors."""
