"""Which key an action may be given: what is never given away, and who has it already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from reader.config.actions import ACTIONS, BY_ID, EVERYWHERE, MENTION, READING, SELECTION
from reader.config.review_actions import REVIEW
from reader.config.suggestion_actions import SUGGESTION

FIXED = frozenset({
    "Tab", "Backtab", "Shift+Tab", "Shift+Backtab", "Esc", "F6", "Shift+F6", "F10", "Return", "Enter", "Space",
    *(held + key for held in ("", "Shift+")
      for key in ("Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDown")),
})  # fmt: skip
"""They move the caret and the focus, press what has it, and leave where one is; only what is declared to have one of
them may have it."""

LETTERS = frozenset({READING, SELECTION, MENTION, SUGGESTION, REVIEW})
"""Where a key that types something may be a shortcut: nobody writes there."""

MODIFIERS = frozenset({
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock, Qt.Key.Key_Super_L, Qt.Key.Key_Super_R, Qt.Key.Key_unknown,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Verdict:
    """What stands against giving an action a key.

    Attributes:
        refused: why it cannot be: `fixed`, `letter` (somebody may be writing there), `label` (a label has it); empty
            where it can.
        label: name of the label.
        holders: ids of the actions that would lose it.
    """

    refused: str = ""
    label: str = ""
    holders: tuple[str, ...] = ()


def portable(key: str) -> str:
    """Return a key as Qt writes it on every system: `Escape` is `Esc`."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def native(key: str) -> str:
    """Return a key as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def pressed(event: QKeyEvent) -> str:
    """Return the key that was pressed, with its modifiers; empty where only modifiers are held."""
    if event.key() in MODIFIERS or event.key() == 0:
        return ""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    text = event.text()
    if len(text) == 1 and text.isprintable() and not text.isalpha() and not text.isspace():
        # “+” is the character it types, whatever modifier this layout needs for it.
        held &= ~Qt.KeyboardModifier.ShiftModifier
    return portable(QKeySequence(QKeyCombination(held, Qt.Key(event.key()))).toString())


def judge(keys: Mapping[str, Iterable[str]], labels: Mapping[str, str], action_id: str, key: str) -> Verdict:
    """Say whether an action may have a key.

    Args:
        keys: of all actions, by id.
        labels: names of the labels, by their keys.
        action_id: what would get it.
        key: as `portable` writes it.
    """
    action = BY_ID[action_id]
    if key in FIXED and key not in {portable(one) for one in action.keys}:
        return Verdict("fixed")
    if _writes(key):
        if action.context not in LETTERS:
            return Verdict("letter")
        if key in labels:
            return Verdict("label", labels[key])
    return Verdict(holders=tuple(
        one.id for one in ACTIONS
        if one.id != action_id and _meet(one.context, action.context)
        and key in {portable(its) for its in keys.get(one.id, ())}
    ))  # fmt: skip


def given(
    keys: Mapping[str, tuple[str, ...]], action_id: str, new: Iterable[str], losing: Iterable[str] = ()
) -> dict[str, list[str]]:
    """Return the keys to keep in settings: those of the actions that no longer have the declared ones.

    Args:
        keys: of all actions as they are, by id.
        action_id: what gets others.
        new: its keys from now on.
        losing: ids of the actions that lose each of these.
    """
    wanted = list(new)
    taken = {portable(one) for one in wanted}
    after = {id_: list(its) for id_, its in keys.items()}
    after[action_id] = wanted
    for id_ in losing:
        after[id_] = [one for one in after[id_] if portable(one) not in taken]
    return {
        id_: its for id_, its in after.items()
        if [portable(one) for one in its] != [portable(one) for one in BY_ID[id_].keys]
    }  # fmt: skip


def _writes(key: str) -> bool:
    """Whether a key types something where somebody writes."""
    last = key.removeprefix("Shift+")
    return len(last) == 1


def _meet(one: str, other: str) -> bool:
    return one == other or EVERYWHERE in {one, other}
