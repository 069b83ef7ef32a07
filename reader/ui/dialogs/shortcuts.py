"""Every key by context, made from the one table of actions: found by words or by pressing it, and changed here."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotations.text.fold import fold
from reader.config.action import Action
from reader.config.actions import ACTIONS, BY_ID, CONTEXTS, EVERYWHERE, MENUS
from reader.config.settings import Settings
from reader.ui.dialogs.fit import fit
from reader.ui.dialogs.shortcut_groups import Group, Groups
from reader.ui.dialogs.shortcut_row import ShortcutRow
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look
from reader.ui.translation import action_help, action_text, context_text, menu_text
from reader.ui.window.keys import KeyMap
from reader.ui.window.rebind import given, judge, native, portable, pressed

_EDITING = frozenset("ACVXZY")
"""With Ctrl, they work on what is written in the field."""


class ShortcutsWindow(QWidget):
    """Shows and changes keys; a change counts at once. It stands beside the page and blocks nothing.

    Attributes:
        field: what is looked for; press: whether the next key is looked for.
        rows: the row of each action, by id.

    Args:
        labels: names of the labels, by their keys.
    """

    def __init__(
        self, look: Look, icons: Icons, keys: KeyMap, settings: Settings, labels: Mapping[str, str], parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._look, self._icons, self._keys, self._settings, self._labels = look, icons, keys, settings, labels
        self._sought = ""
        self._pending = ""
        self.rows: dict[str, ShortcutRow] = {}
        self._at: ShortcutRow | None = None
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(8), look.px(16), look.px(8), look.px(12))
        layout.setSpacing(look.px(12))
        layout.addLayout(self._head())
        self._groups = Groups(look, self)
        self._fill()
        layout.addWidget(self._groups, 1)
        layout.addLayout(self._foot())
        fit(self, look.px(960), look.px(640))
        self._show_keys()
        self._go(self._groups.rows()[0], focus=False)
        self.field.setFocus()

    def set_labels(self, labels: Mapping[str, str]) -> None:
        """Tell which label has which key, by the key."""
        self._labels = labels

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Close by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """In the field: a key that types nothing is looked for, any key once that was asked for."""
        kinds = {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}
        if event.type() in kinds and isinstance(event, QKeyEvent) and watched is self.field:
            sought = self.press.isChecked() or _types_nothing(event)
            if event.type() == QEvent.Type.ShortcutOverride and sought:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._key_in_field(event, sought=sought)
        return False

    # Parts

    def _head(self) -> QHBoxLayout:
        look = self._look
        row = QHBoxLayout()
        row.setContentsMargins(look.px(8), 0, look.px(8), 0)
        row.setSpacing(look.px(8))
        self.field = QLineEdit(self)
        self.field.setFont(look.font(13))
        self.field.setAccessibleName(self.tr("Find a shortcut"))
        self.field.setToolTip(self.tr("Finds shortcuts by their words, or by a key with Ctrl or Alt pressed here"))
        self.field.setClearButtonEnabled(True)
        self.field.textEdited.connect(self._typed)
        self.field.installEventFilter(self)
        self.press = QPushButton(self.tr("Press a key"), self)
        self.press.setProperty("kind", "quiet")
        self.press.setCheckable(True)
        self.press.setToolTip(self.tr("Finds what the next key pressed does, also a letter alone"))
        self.press.setAccessibleName(self.tr("Find by pressing a key"))
        self.press.toggled.connect(self._press_toggled)
        self._press_toggled(on=False)
        row.addWidget(self.field, 1)
        row.addWidget(self.press)
        return row

    def _fill(self) -> None:
        groups = []
        everywhere = [(menu_text(menu), [a for a in ACTIONS if (a.context, a.menu) == (EVERYWHERE, menu)])
                      for menu in MENUS]  # fmt: skip
        elsewhere = [(context_text(context), [a for a in ACTIONS if a.context == context]) for context in CONTEXTS[1:]]
        for title, actions in (*everywhere, *elsewhere):
            if not actions:
                continue
            group = Group(title, self._look, self._groups.body)
            for action in actions:
                group.add(self._row(action, group))
            groups.append(group)
        self._groups.set_groups(groups)

    def _row(self, action: Action, parent: QWidget) -> ShortcutRow:
        row = ShortcutRow(
            action.id, action_text(action).rstrip("…"), action_help(action), self._look, self._icons, parent
        )
        row.clicked.connect(lambda: self._ask(row))
        row.key_pressed.connect(lambda key: self._take(row, key))
        row.left.connect(lambda: self._stop(row))
        row.move_wanted.connect(lambda by: self._step(row, by))
        row.remove_wanted.connect(lambda: self._set(row, ()))
        self.rows[action.id] = row
        return row

    def _foot(self) -> QHBoxLayout:
        look = self._look
        row = QHBoxLayout()
        row.setContentsMargins(look.px(8), 0, look.px(8), 0)
        row.setSpacing(look.px(4))
        hint = QLabel(self.tr("Click a row to change its key. Delete removes it."), self)
        hint.setFont(look.font(12))
        hint.setWordWrap(True)
        self._count = hint
        row.addWidget(hint, 1)
        self.remove_button = self._button(self.tr("Remove key"), self.tr("Leaves this action without a key (Delete)"))
        self.remove_button.clicked.connect(self._remove)
        self.reset_button = self._button(self.tr("Reset key"), self.tr("Gives this action back the key it came with"))
        self.reset_button.clicked.connect(self._reset)
        self.reset_all_button = self._button(self.tr("Reset all keys"), self.tr("Gives every action its own key back"))
        self.reset_all_button.clicked.connect(self._reset_all)
        for button in (self.remove_button, self.reset_button, self.reset_all_button):
            row.addWidget(button)
        return row

    def _button(self, words: str, tip: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setProperty("kind", "quiet")
        button.setToolTip(tip)
        return button

    # Finding

    def _press_toggled(self, on: bool) -> None:
        self.field.setPlaceholderText(self.tr("Press a key…") if on else self.tr("Find a shortcut, or press one"))
        if on:
            self.field.clear()
            self._typed("")
            self.field.setFocus()

    def _key_in_field(self, event: QKeyEvent, *, sought: bool) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            if self.press.isChecked():
                self.press.setChecked(False)
            else:
                self.close()
            return True
        if sought:
            name = pressed(event)
            if name:
                self.press.setChecked(False)
                self.field.setText(native(name))
                self._sought = name
                self._filter()
            return True
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            found = self._groups.rows()
            if found:
                self._go(found[0])
                if key != Qt.Key.Key_Down:
                    self._ask(found[0])
            return True
        return False

    def _typed(self, _: str) -> None:
        self._sought = ""
        self._filter()

    def _filter(self) -> None:
        wanted = fold(self.field.text()).casefold().split()
        for id_, row in self.rows.items():
            keys = [portable(key) for key in self._keys.keys[id_]]
            said = " ".join([row.text(), row.toolTip(), *map(native, keys)])
            words = fold(said).casefold()
            shown = self._sought in keys if self._sought else all(part in words for part in wanted)
            row.setVisible(shown)
        self._groups.place()
        found = self._groups.rows()
        self._say_found(len(found))
        if self._at not in found:
            self._go(found[0] if found else None, focus=False)

    def _say_found(self, count: int) -> None:
        if count:
            self._count.setText(self.tr("Click a row to change its key. Delete removes it."))
        elif self._sought:
            self._count.setText(self.tr("No action has the key {key}.").format(key=native(self._sought)))
        else:
            self._count.setText(self.tr("No action is called so."))

    # Moving

    def _go(self, row: ShortcutRow | None, *, focus: bool = True) -> None:
        if self._at is not None:
            self._at.set_on(False)
            self._at.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._at = row
        self._show_buttons()
        if row is not None:
            row.set_on(True)
            # One row is reached by Tab; the arrows go on from there.
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            if focus:
                row.setFocus(Qt.FocusReason.OtherFocusReason)
            self._groups.ensureWidgetVisible(row, 0, self._look.px(28))

    def _step(self, row: ShortcutRow, by: int) -> None:
        shown = self._groups.rows()
        at = shown.index(row) + by if row in shown else 0
        if at < 0:
            self.field.setFocus()
        else:
            self._go(shown[min(at, len(shown) - 1)])

    # Changing

    def _ask(self, row: ShortcutRow) -> None:
        self._pending = ""
        self._go(row)
        row.ask(self.tr("Press the new key. Esc leaves it as it is."))
        self._groups.ensureWidgetVisible(row)

    def _stop(self, row: ShortcutRow) -> None:
        self._pending = ""
        row.ask("")

    def _take(self, row: ShortcutRow, key: str) -> None:
        if self._pending and key in {"Return", "Enter"}:
            key = self._pending
            self._set(row, (key,), judge(self._keys.keys, self._labels, row.action_id, key).holders)
            return
        self._pending = ""
        verdict = judge(self._keys.keys, self._labels, row.action_id, key)
        said = {"key": native(key), "label": verdict.label}
        if verdict.refused == "fixed":
            row.say(self.tr("{key} moves, presses or leaves everywhere. Press another key.").format(**said), "danger")
        elif verdict.refused == "letter":
            row.say(self.tr("{key} alone would be lost to writing. Add Ctrl or Alt.").format(**said), "danger")
        elif verdict.refused == "label":
            row.say(self.tr("{key} is the key of the label {label}. Press another key.").format(**said), "danger")
        elif verdict.holders:
            self._pending = key
            names = ", ".join(f"“{action_text(BY_ID[one]).rstrip('…')}”" for one in verdict.holders)
            words = self.tr("{key} is {action}. Enter takes it from there; Esc leaves it.")
            row.say(words.format(key=native(key), action=names), "warn")
        else:
            self._set(row, (key,))

    def _set(self, row: ShortcutRow, keys: tuple[str, ...], losing: tuple[str, ...] = ()) -> None:
        self._keep(given(self._keys.keys, row.action_id, keys, losing))
        row.ask("")
        for one in losing:
            self.rows[one].say(self.tr("It has lost its key.") if not self._keys.keys[one] else "", "warn")

    def _remove(self) -> None:
        if self._at is not None:
            self._set(self._at, ())

    def _reset(self) -> None:
        row = self._at
        if row is None:
            return
        wanted = BY_ID[row.action_id].keys
        holders = {
            one for key in wanted
            for one in judge(self._keys.keys, self._labels, row.action_id, portable(key)).holders
        }  # fmt: skip
        self._set(row, wanted, tuple(holders))

    def _reset_all(self) -> None:
        self._keep({})

    def _keep(self, changed: dict[str, list[str]]) -> None:
        self._pending = ""
        self._settings.set("keys", changed)
        self._show_keys()

    def _show_keys(self) -> None:
        for id_, row in self.rows.items():
            row.set_keys(self._keys.keys[id_])
            if not row.asking:
                row.say("")
        self._show_buttons()

    def _show_buttons(self) -> None:
        changed = self._settings.get("keys")
        id_ = self._at.action_id if self._at is not None else ""
        self.remove_button.setEnabled(bool(self._keys.keys.get(id_)))
        self.reset_button.setEnabled(id_ in changed)
        self.reset_all_button.setEnabled(bool(changed))


def _types_nothing(event: QKeyEvent) -> bool:
    """Whether a key in the field is one to look for: it neither writes nor works on what is written."""
    key, held = event.key(), event.modifiers()
    if Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35:
        return True
    control = bool(held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier))
    alone = control and not held & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    if alone and (key < 0x100 and chr(key) in _EDITING):
        return False
    return control or (bool(held & Qt.KeyboardModifier.AltModifier) and not event.text().isprintable())
