"""The controls of the preferences: one for each declared setting, made by what kind of value it has."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QSlider, QWidget

from reader.config.settings import CHOICE_NAMES, SANS_SERIF, Setting
from reader.ui.style.look import Look
from reader.ui.translation import setting_text

PIXELS = 18
"""Size of the page's type at zoom 1."""


@dataclass(frozen=True, slots=True)
class ValueChosen:
    """A person chose a value of a setting."""

    name: str
    value: Any


class Control(QObject):
    """What changes one setting.

    Attributes:
        setting: which.
        widget: what stands in the window; focus: what in it takes the hands.

    Signals:
        chosen(ValueChosen): another value is wanted.
    """

    chosen = Signal(object)

    def __init__(self, setting: Setting, widget: QWidget, focus: QWidget, show: Callable[[Any], None]) -> None:
        super().__init__(widget)
        self.setting, self.widget, self.focus, self._show = setting, widget, focus, show
        title, help_ = setting_text(setting.title), setting_text(setting.help)
        focus.setAccessibleName(title)
        focus.setAccessibleDescription(help_)
        focus.setToolTip(help_)

    def show(self, value: Any) -> None:
        """Show a value, which whoever listens is not told of."""
        with QSignalBlocker(self.focus):
            self._show(value)

    def choose(self, value: Any) -> None:
        """Tell that another value is wanted."""
        self.chosen.emit(ValueChosen(self.setting.name, value))


def make_control(setting: Setting, look: Look, parent: QWidget) -> Control:
    """Return the control of a setting: a list, a box to tick, a slider, or the folder of a model."""
    if setting.name == "spacy_folder":
        from reader.ui.dialogs.model_control import ModelControl

        return ModelControl(setting, look, parent)
    if setting.name == "page_family":
        return _list(setting, [*_own_typefaces(), *((one, one) for one in typefaces())], parent)
    if setting.choices:
        names = CHOICE_NAMES.get(setting.name, {})
        choices = [(one, setting_text(names[one]) if names else str(one)) for one in setting.choices]
        return _list(setting, choices, parent)
    if isinstance(setting.default, bool):
        return _box(setting, parent)
    if setting.name == "page_zoom":
        return _slider(setting, PIXELS, 1, QCoreApplication.translate("Settings", "{n} px"), look, parent)
    if isinstance(setting.default, int):
        return _slider(setting, 1, 2, "{n}", look, parent)
    return _slider(setting, 100, 10, QCoreApplication.translate("Settings", "{n} %"), look, parent)


def typefaces() -> list[str]:
    """Return the families with Latin letters that are installed, by name."""
    known = QFontDatabase.families(QFontDatabase.WritingSystem.Latin)
    # A name with its foundry in brackets is there without it too.
    usual = {one for one in known if not QFontDatabase.isPrivateFamily(one) and "[" not in one}
    return sorted(usual, key=str.casefold)


def _own_typefaces() -> list[tuple[str, str]]:
    serif = QCoreApplication.translate("Settings", "Serif, the program's own")
    return [("", serif), (SANS_SERIF, QCoreApplication.translate("Settings", "Sans serif, the program's own"))]


def _list(setting: Setting, choices: Sequence[tuple[str, str]], parent: QWidget) -> Control:
    box = QComboBox(parent)
    for value, words in choices:
        box.addItem(words, value)
    box.setMaxVisibleItems(16)
    box.setMinimumWidth(1)
    made = Control(setting, box, box, lambda value: box.setCurrentIndex(max(0, box.findData(value))))
    box.currentIndexChanged.connect(lambda row: made.choose(box.itemData(row)))
    return made


def _box(setting: Setting, parent: QWidget) -> Control:
    box = QCheckBox(parent)
    box.setProperty("bare", True)  # its words stand elsewhere; it lines up with the other controls
    made = Control(setting, box, box, box.setChecked)
    box.toggled.connect(made.choose)
    return made


class _Slider(QSlider):
    """As wide as there is room, up to a width that is easy to hit."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        return QSize(self._look.px(168), super().sizeHint().height())


def _slider(setting: Setting, unit: float, step: int, words: str, look: Look, parent: QWidget) -> Control:
    """A slider with its value beside it; it tells once it is let go, since the window itself may move under it."""
    whole = QWidget(parent)
    slider, said = _Slider(look, whole), QLabel(whole)
    slider.setRange(round((setting.low or 0) * unit / step), round((setting.high or 1) * unit / step))
    slider.setPageStep(2)
    slider.setTracking(False)
    slider.setMinimumWidth(look.px(64))
    said.setFont(look.font(13))
    said.setFixedWidth(look.px(52))
    said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.px(8))
    row.addWidget(slider)
    row.addWidget(said)

    def say(place: int) -> None:
        said.setText(words.format(n=place * step))

    def show(value: float) -> None:
        slider.setValue(round(value * unit / step))
        say(slider.value())

    made = Control(setting, whole, slider, show)
    slider.sliderMoved.connect(say)
    slider.valueChanged.connect(say)
    kind = type(setting.default)
    slider.valueChanged.connect(lambda place: made.choose(kind(place * step / unit)))
    return made
