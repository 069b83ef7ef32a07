"""The rules that make Qt's own controls flat: one text, in which colours, sizes and signs stand by name."""

from __future__ import annotations

_BUTTONS = """
QPushButton { color: {ink}; background: {raised}; border: 1px solid {line}; border-radius: [6]; padding: 0 [12];
    min-height: [30]; font-weight: 500; qproperty-autoDefault: true; }
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
QToolButton { color: {ink}; background: {raised}; border: 1px solid {line}; border-radius: [6]; padding: [4] [8]; }
QToolButton:hover { background: {hover}; }
QToolButton:pressed, QToolButton:checked { background: {press}; }
QToolButton:focus { border: 2px solid {accent}; padding: [3] [7]; }
QToolButton:disabled { color: {faint}; background: transparent; }
"""

_INPUTS = """
QLineEdit { color: {ink}; background: {field}; border: 1px solid {edge}; border-radius: [6]; padding: 0 [8];
    min-height: [30]; selection-background-color: {textsel}; selection-color: {ink};
    placeholder-text-color: {muted}; }
QLineEdit:focus { border: 2px solid {accent}; padding: 0 [7]; min-height: [28]; }
QLineEdit:disabled { color: {faint}; background: transparent; border-color: {line}; }
QPlainTextEdit[kind="field"] { color: {ink}; background: {field}; border: 1px solid {edge}; border-radius: [6];
    padding: [1] [4]; selection-background-color: {textsel}; selection-color: {ink};
    placeholder-text-color: {muted}; }
QPlainTextEdit[kind="field"]:focus { border: 2px solid {accent}; padding: 0 [3]; }
QAbstractSpinBox { color: {ink}; background: {field}; border: 1px solid {edge}; border-radius: [6]; padding: 0 [8];
    min-height: [28]; selection-background-color: {textsel}; selection-color: {ink}; }
QAbstractSpinBox:focus { border: 2px solid {accent}; padding: 0 [7]; min-height: [26]; }
QAbstractSpinBox:disabled { color: {faint}; background: transparent; border-color: {line}; }
QLineEdit#qt_spinbox_lineedit { border: 0; background: transparent; padding: 0 0 0 [8]; min-height: 0; }
QAbstractSpinBox::up-button { subcontrol-origin: border; subcontrol-position: top right; width: [24]; border: 0;
    margin: [2] [2] 0 0; border-top-right-radius: [4]; }
QAbstractSpinBox::down-button { subcontrol-origin: border; subcontrol-position: bottom right; width: [24]; border: 0;
    margin: 0 [2] [2] 0; border-bottom-right-radius: [4]; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: {hover}; }
QAbstractSpinBox::up-button:pressed, QAbstractSpinBox::down-button:pressed { background: {press}; }
QAbstractSpinBox::up-arrow { image: (up); width: [12]; height: [12]; }
QAbstractSpinBox::down-arrow { image: (down); width: [12]; height: [12]; }
QAbstractSpinBox::up-arrow:disabled, QAbstractSpinBox::up-arrow:off { image: (up faint); }
QAbstractSpinBox::down-arrow:disabled, QAbstractSpinBox::down-arrow:off { image: (down faint); }
"""

_CHOICES = """
QComboBox, QDateEdit { color: {ink}; background: {raised}; border: 1px solid {edge}; border-radius: [6];
    padding: 0 [4] 0 [8]; min-height: [28]; combobox-popup: 0; }
QComboBox:hover { background: {hover}; }
QComboBox:on { background: {press}; selection-background-color: {sel}; selection-color: {ink}; }
QComboBox:editable, QDateEdit { background: {field}; }
QComboBox:focus, QDateEdit:focus { border: 2px solid {accent}; padding: 0 [3] 0 [7]; min-height: [26]; }
QComboBox:disabled, QDateEdit:disabled { color: {faint}; background: transparent; border-color: {line}; }
QComboBox QLineEdit { border: 0; background: transparent; padding: 0; min-height: 0; }
QComboBox::drop-down, QDateEdit::drop-down { subcontrol-origin: border; subcontrol-position: center right;
    width: [28]; border: 0; background: transparent; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: (down); width: [16]; height: [16]; }
QComboBox::down-arrow:disabled, QDateEdit::down-arrow:disabled { image: (down faint); }
QComboBox QAbstractItemView { color: {ink}; background: {raised}; border: 1px solid {line}; padding: [4]; outline: 0;
    selection-background-color: {sel}; selection-color: {ink}; }
QComboBox QAbstractItemView::item { min-height: [28]; padding: 0 [8]; border-radius: [4]; }
QComboBox QAbstractItemView::item:hover, QComboBox QAbstractItemView::item:selected { background: {sel};
    color: {ink}; }
QComboBox QAbstractItemView::item:disabled { color: {faint}; }
"""

_TICKS = """
QCheckBox, QRadioButton { color: {ink}; spacing: [8]; padding: [2] [4]; border: 2px solid transparent;
    border-radius: [6]; }
QCheckBox[bare="true"] { spacing: 0; padding: [2] 0; }
QCheckBox:focus, QRadioButton:focus { border-color: {accent}; }
QCheckBox:disabled, QRadioButton:disabled { color: {faint}; }
QCheckBox::indicator, QAbstractItemView::indicator, QMenu::indicator { width: [14]; height: [14];
    border: [1] solid {edge}; border-radius: [4]; background: {field}; }
QCheckBox::indicator:hover, QAbstractItemView::indicator:hover { background: {hover}; }
QCheckBox::indicator:checked, QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:checked,
    QAbstractItemView::indicator:indeterminate, QMenu::indicator:checked { background: {accent};
    border-color: {accent}; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked, QMenu::indicator:checked { image: (tick); }
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate { image: (dash); }
QCheckBox::indicator:disabled, QAbstractItemView::indicator:disabled { background: transparent;
    border-color: {faint}; }
QCheckBox::indicator:checked:disabled, QCheckBox::indicator:indeterminate:disabled,
    QAbstractItemView::indicator:checked:disabled, QAbstractItemView::indicator:indeterminate:disabled {
    background: {faint}; }
QRadioButton::indicator { width: [14]; height: [14]; border: [1] solid {edge}; border-radius: <14 1>;
    background: {field}; }
QRadioButton::indicator:hover { background: {hover}; }
QRadioButton::indicator:checked { width: [6]; height: [6]; border: [5] solid {accent}; border-radius: <6 5>;
    background: {onaccent}; }
QRadioButton::indicator:disabled { background: transparent; border-color: {faint}; }
"""

_BARS = """
QScrollBar:vertical { background: transparent; width: [10]; margin: 0; border: 0; }
QScrollBar:horizontal { background: transparent; height: [10]; margin: 0; border: 0; }
QScrollBar::handle { background: {press}; border-radius: [3]; margin: [2]; }
QScrollBar::handle:vertical { min-height: [32]; }
QScrollBar::handle:horizontal { min-width: [32]; }
QScrollBar::handle:hover { background: {edge}; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { color: {ink}; background: {press}; border: 0; border-radius: [3]; text-align: center; }
QProgressBar::chunk { background: {accent}; border-radius: [3]; }
QSlider { min-height: [24]; border: 2px solid transparent; border-radius: [6]; }
QSlider:focus { border-color: {accent}; }
QSlider::groove:horizontal { height: [4]; border-radius: [2]; background: {press}; }
QSlider::sub-page:horizontal { background: {accent}; border-radius: [2]; }
QSlider::handle:horizontal { width: [14]; height: [14]; margin: -[6] 0; border: [1] solid {accent};
    border-radius: <14 1>; background: {raised}; }
QSlider::handle:horizontal:hover { background: {accentsoft}; }
QSlider::sub-page:horizontal:disabled { background: {faint}; }
QSlider::handle:horizontal:disabled { border-color: {faint}; background: {side}; }
"""

_POPUPS = """
QMenu { color: {ink}; background: {raised}; border: 1px solid {line}; padding: [4]; }
QMenu::item { padding: [5] [24] [5] [12]; border-radius: [4]; background: transparent; }
QMenu::item:selected { background: {sel}; color: {ink}; }
QMenu::item:disabled { color: {faint}; }
QMenu::separator { height: 1px; background: {line}; margin: [4] [8]; }
QMenu::icon { padding-left: [8]; }
QMenu::indicator { margin-left: [8]; }
QMenu::indicator:disabled { border-color: {faint}; background: transparent; }
QMenu::indicator:checked:disabled { background: {faint}; }
QMenu::right-arrow { image: (right); width: [12]; height: [12]; margin-right: [6]; }
QMenu::right-arrow:disabled { image: (right faint); }
QToolTip { color: {ink}; background: {raised}; border: 1px solid {edge}; padding: [4] [6]; }
"""

_TREES = """
QTreeView::branch:closed:has-children { image: (right); }
QTreeView::branch:open:has-children { image: (down); }
"""

RULES = _BUTTONS + _INPUTS + _CHOICES + _TICKS + _BARS + _POPUPS + _TREES
"""Names in braces are tokens of the theme, numbers in brackets pixels at scale 1, names in parentheses signs of
`resources/controls`; a width and a border in angle brackets give the radius of a circle of these. A focused control
trades a pixel of padding for one of border, so that nothing moves."""
