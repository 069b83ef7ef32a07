"""What the core says of the history and of going back in it; see `sentences`."""

from __future__ import annotations

HISTORY_ACTS = (
    "Restore the library to {time}", "Restore the library to before “{act}”", "Restore the library to after “{act}”",
    "Restore {name} to {time}", "Restore {name} to before “{act}”", "Restore {name} to after “{act}”",
)  # fmt: skip
"""Names of actions."""

HISTORY_PHRASES = (
    "{n} field value", "{n} field values", "{n} text", "{n} texts", "{n} definition", "{n} definitions", "{n} label",
    "{n} labels", "{n} entity", "{n} entities", "{n} decision", "{n} decisions", "{n} state of work",
    "{n} states of work", "{n} rule of an outlet", "{n} rules of outlets", "{n} original", "{n} originals",
    "{n} annotator", "{n} annotators", "{n} annotation", "{n} annotations", "{n} label or topic",
    "{n} labels or topics",
)  # fmt: skip
"""Kinds of things, counted."""

OF_HISTORY = (
    "Nothing was changed: it is as it was then already.", "Stopped. Nothing was changed.",
    "“{act}” is still going on. Wait till it has ended, or cancel it.",
    "The library was not there yet at that moment. Name a later one.",
    "“{act}” came after that moment, and nothing goes back behind it. A backup from before it is the way back.",
    "The history does not fit what is in the library. Check the library first.",
    "{name} was not in the library at that moment. To be without it, delete it.",
    "It needs a label, topic or entity that cannot be brought back.",
    "There is no annotator “{name}” in {file}.",
)  # fmt: skip
"""Errors."""
