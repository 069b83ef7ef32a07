"""The look as Qt's own controls take it: a palette for all, and rules for what the palette alone leaves uneven."""

from __future__ import annotations

import re

from PySide6.QtGui import QPalette

from reader.ui.style.control_rules import RULES
from reader.ui.style.files import resources
from reader.ui.style.look import Look

_ROLES: tuple[tuple[QPalette.ColorRole, str], ...] = (
    (QPalette.ColorRole.Window, "side"),
    (QPalette.ColorRole.WindowText, "ink"),
    (QPalette.ColorRole.Base, "field"),
    (QPalette.ColorRole.AlternateBase, "side"),
    (QPalette.ColorRole.Text, "ink"),
    (QPalette.ColorRole.Button, "raised"),
    (QPalette.ColorRole.ButtonText, "ink"),
    (QPalette.ColorRole.Highlight, "textsel"),
    (QPalette.ColorRole.HighlightedText, "ink"),
    (QPalette.ColorRole.PlaceholderText, "muted"),
    (QPalette.ColorRole.ToolTipBase, "raised"),
    (QPalette.ColorRole.ToolTipText, "ink"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.LinkVisited, "accent"),
    (QPalette.ColorRole.Light, "raised"),
    (QPalette.ColorRole.Midlight, "hover"),
    (QPalette.ColorRole.Mid, "line"),
    (QPalette.ColorRole.Dark, "edge"),
)
_DISABLED = (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText)
_TOKENS = tuple(dict.fromkeys(re.findall(r"{(\w+)}", RULES)))
_SIZE = re.compile(r"\[(\d+)\]")
_CIRCLE = re.compile(r"<(\d+) (\d+)>")
_SIGN = re.compile(r"\(([a-z ]+)\)")


def palette(look: Look) -> QPalette:
    """Return the palette of the whole application."""
    made = QPalette()
    for role, token in _ROLES:
        made.setColor(role, look.colour(token))
    for role in _DISABLED:
        made.setColor(QPalette.ColorGroup.Disabled, role, look.colour("faint"))
    return made


def stylesheet(look: Look) -> str:
    """Return the rules for buttons, inputs, menus and bars; all else paints itself or follows the palette."""
    rules = RULES
    for token in _TOKENS:
        rules = rules.replace("{" + token + "}", getattr(look.theme, token))
    rules = _CIRCLE.sub(lambda of: f"{look.px(float(of[1])) // 2 + look.px(float(of[2]))}px", rules)
    rules = _SIGN.sub(lambda sign: _sign(sign[1], look), rules)
    return _SIZE.sub(lambda size: f"{look.px(float(size[1]))}px", rules)


def _sign(named: str, look: Look) -> str:
    """Return where the picture of a sign is; `dark` are those for looks with light words on dark paper."""
    name, _, ink = named.partition(" ")
    file = resources() / "controls" / f"{name}_{ink or ('dark' if look.theme.dark else 'light')}.svg"
    return f'url("{file.as_posix()}")'
