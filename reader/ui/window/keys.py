"""Which action a key press means: by what is typed, by context, and by position where a layout has no Latin letters."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from reader.config.actions import ACTIONS

# Scan codes of the letter keys as X11 and Wayland count them (evdev + 8), and as Windows does; by QWERTY.
_ROWS = {"QWERTYUIOP": 24, "ASDFGHJKL": 38, "ZXCVBNM": 52}
_WINDOWS_ROWS = {"QWERTYUIOP": 16, "ASDFGHJKL": 30, "ZXCVBNM": 44}
_BY_POSITION = {
    first + index: letter
    for row, first in (_WINDOWS_ROWS if sys.platform == "win32" else _ROWS).items()
    for index, letter in enumerate(row)
}
_BARE_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


class KeyMap:
    """The keys of all actions, with a person's own over the declared ones.

    Args:
        changed: keys by action id, as settings keep them.
    """

    def __init__(self, changed: Mapping[str, Sequence[str]] | None = None) -> None:
        self.keys: dict[str, tuple[str, ...]] = {}
        self._by_context: dict[str, dict[str, str]] = {}
        self.change(changed or {})

    def change(self, changed: Mapping[str, Sequence[str]]) -> None:
        """Take other keys from now on; keys in the settings that nobody can read count as none."""
        self.keys = {action.id: _readable(changed.get(action.id), action.keys) for action in ACTIONS}
        self._by_context = {}
        for action in ACTIONS:
            for key in self.keys[action.id]:
                self._by_context.setdefault(action.context, {})[_normal(key)] = action.id

    def first(self, action_id: str) -> str:
        """Return the key to show for an action, as this system writes it; empty where it has none."""
        keys = self.keys.get(action_id, ())
        return QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""

    def shown(self) -> dict[str, str]:
        """Return the key to show for every action, by id; empty where it has none."""
        return {id_: self.first(id_) for id_ in self.keys}

    def find(self, event: QKeyEvent, contexts: Iterable[str]) -> str | None:
        """Return the id of the action that a key press means in the first of the contexts that knows it."""
        names = typed(event)
        for context in contexts:
            known = self._by_context.get(context, {})
            for name in names:
                if name in known:
                    return known[name]
        return None


def typed(event: QKeyEvent) -> list[str]:
    """Return what a key press may mean, likeliest first: what it types, then the letter at its place on QWERTY."""
    key = event.key()
    if key in _BARE_MODIFIERS or key in (0, Qt.Key.Key_unknown):
        return []
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    names = [_name(Qt.Key(key), modifiers)]
    if len(event.text()) == 1 and event.text().isprintable() and not event.text().isalpha():
        # “.” or “+” is the character it types, whatever modifier this layout needs for it.
        names.append(_name(Qt.Key(key), modifiers & ~Qt.KeyboardModifier.ShiftModifier))
    if not _is_latin(key):
        letter = _BY_POSITION.get(event.nativeScanCode())
        if letter:
            names.append(_name(Qt.Key(ord(letter)), modifiers))
    return names


def plain_character(event: QKeyEvent) -> str | None:
    """Return the letter or digit, upper case, that a press without modifiers means; for the keys of labels."""
    if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
        return None
    if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return None
    text = event.text().upper()
    if len(text) == 1 and text.isascii() and text.isalnum():
        return text
    if event.type() == QEvent.Type.KeyPress and not _is_latin(event.key()):
        return _BY_POSITION.get(event.nativeScanCode())
    return None


def _readable(kept: object, declared: tuple[str, ...]) -> tuple[str, ...]:
    if isinstance(kept, list | tuple) and all(isinstance(key, str) for key in kept):
        return tuple(kept)
    return declared


def _is_latin(key: int) -> bool:
    """Whether a key is one that other layouts have too: anything but a letter of another script."""
    return key < 0x100 or key >= 0x01000000


def _name(key: Qt.Key, modifiers: Qt.KeyboardModifier) -> str:
    return QKeySequence(QKeyCombination(modifiers, key)).toString(QKeySequence.SequenceFormat.PortableText)


def _normal(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
