"""The look as Qt's own controls take it: a palette for all, and rules for buttons, inputs and scroll bars only."""

from __future__ import annotations

from PySide6.QtGui import QPalette

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

# Sizes in brackets are pixels at scale 1, names in braces are tokens. A focused control trades a pixel of padding
# for one of border, so that nothing moves.
_RULES = """
QPushButton { color: {ink}; background: {raised}; border: 1px solid {line}; border-radius: [6]; padding: 0 [12];
    min-height: [30]; font-weight: 500; }
QPushButton:hover { background: {hover}; }
QPushButton:pressed { background: {press}; }
QPushButton:focus { border: 2px solid {accent}; padding: 0 [11]; min-height: [28]; }
QPushButton:disabled { color: {faint}; background: transparent; border-color: {line}; }
QPushButton[kind="primary"] { color: {onaccent}; background: {accent}; border-color: {accent}; font-weight: 600; }
QPushButton[kind="primary"]:focus { border: 2px solid {ink}; }
QPushButton[kind="primary"]:disabled { color: {muted}; background: {press}; border-color: {press}; }
QPushButton[kind="quiet"] { color: {accent}; background: transparent; border-color: transparent; padding: 0 [8]; }
QPushButton[kind="quiet"]:hover { background: {hover}; }
QPushButton[kind="quiet"]:checked { color: {ink}; background: {sel}; }
QPushButton[kind="quiet"]:disabled { color: {faint}; }
QPushButton[kind="quiet"]:focus { border-color: {accent}; padding: 0 [7]; }
QPushButton[kind="danger"] { color: {danger}; background: {dangersoft}; border-color: {danger}; font-weight: 600; }
QLineEdit { color: {ink}; background: {field}; border: 1px solid {edge}; border-radius: [6]; padding: 0 [8];
    min-height: [30]; selection-background-color: {textsel}; selection-color: {ink}; }
QLineEdit:focus { border: 2px solid {accent}; padding: 0 [7]; min-height: [28]; }
QPlainTextEdit[kind="field"] { color: {ink}; background: {field}; border: 1px solid {edge}; border-radius: [6];
    padding: [1] [4]; selection-background-color: {textsel}; selection-color: {ink}; }
QPlainTextEdit[kind="field"]:focus { border: 2px solid {accent}; padding: 0 [3]; }
QLineEdit:disabled { color: {faint}; background: transparent; border-color: {line}; }
QScrollBar:vertical { background: transparent; width: [10]; margin: 0; border: 0; }
QScrollBar:horizontal { background: transparent; height: [10]; margin: 0; border: 0; }
QScrollBar::handle { background: {press}; border-radius: [3]; margin: [2]; }
QScrollBar::handle:vertical { min-height: [32]; }
QScrollBar::handle:horizontal { min-width: [32]; }
QScrollBar::handle:hover { background: {edge}; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""


def palette(look: Look) -> QPalette:
    """Return the palette of the whole application."""
    made = QPalette()
    for role, token in _ROLES:
        made.setColor(role, look.colour(token))
    for role in _DISABLED:
        made.setColor(QPalette.ColorGroup.Disabled, role, look.colour("faint"))
    return made


def stylesheet(look: Look) -> str:
    """Return the rules for buttons, inputs and scroll bars; all else paints itself or follows the palette."""
    rules = _RULES
    for token in ("ink", "muted", "faint", "line", "edge", "raised", "field", "hover", "press", "sel", "textsel",
                  "accent", "onaccent", "danger", "dangersoft"):  # fmt: skip
        rules = rules.replace("{" + token + "}", getattr(look.theme, token))
    parts = rules.split("[")
    done = parts[0]
    for part in parts[1:]:
        inside, rest = part.split("]", 1)
        done += f"{look.px(float(inside))}px{rest}" if inside.isdigit() else f"[{inside}]{rest}"
    return done
