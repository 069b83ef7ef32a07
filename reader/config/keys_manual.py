"""The manual of the keys, made from the one table of actions; `docs/keys.md` is what `manual` returns."""

from __future__ import annotations

from reader.config.action import Action
from reader.config.actions import ACTIONS, CONTEXT_NAMES, CONTEXTS

_HEAD = """# Keys

Every key of the window, as it comes. The same list is in the program (F1), where each can be found by pressing it and
changed by a click. Two places may use one key, since only one of them has the hands. On a Mac, Ctrl is the Command
key.

A letter or digit beside a label in the codebook labels the selected words, or gives the mention under the caret that
label. Tab, F6, Esc, Enter, Space and the arrows move, press and leave everywhere; they cannot be given to anything
else.
"""


def manual() -> str:
    """Return the manual as Markdown: a table for each place where keys count, in the order of the action table."""
    parts = [_HEAD]
    for context in CONTEXTS:
        rows = [action for action in ACTIONS if action.context == context]
        if rows:
            lines = ["| Action | Keys | What it does |", "|---|---|---|", *map(_row, rows)]
            parts.append(f"## {CONTEXT_NAMES[context]}\n\n" + "\n".join(lines) + "\n")
    return "\n".join(parts)


def _row(action: Action) -> str:
    keys = ", ".join(f"`{key}`" for key in action.keys)
    return f"| {action.text} | {keys} | {action.help} |"
