"""A spaCy model of the person's own in the preferences: tried when it is chosen, with the table of its labels."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject
from shiboken6 import isValid

from reader.articles.spacy_model import LABELS, label_for
from reader.state import State
from reader.ui.dialogs.model_control import ModelControl
from reader.ui.dialogs.model_labels import ModelLabelsWindow
from reader.ui.dialogs.preferences import PreferencesWindow
from reader.ui.style.look import Look
from reader.ui.window.learning import Learning
from reader.ui.window.marking import Marking


class OwnModel(QObject):
    """Shows in an open window of the preferences how it is with the model; goes with that window.

    Attributes:
        labels: the window of its labels; None before it was opened.
    """

    def __init__(
        self, preferences: PreferencesWindow, look: Look, state: State, marking: Marking, learning: Learning
    ) -> None:
        super().__init__(preferences)
        self._preferences, self._look, self._marking = preferences, look, marking
        self._settings, self._models = state.settings, learning.models
        self._control = cast(ModelControl, preferences.controls["spacy_folder"])
        self.labels: ModelLabelsWindow | None = None
        self._control.labels_wanted.connect(self.show_labels)
        self._control.chosen.connect(self._models.check)
        self._models.told.connect(self._tell)
        self._tell()
        self._models.check()

    def show_labels(self) -> None:
        """Open the window of the labels, or bring it to the front."""
        if self.labels is None or not isValid(self.labels) or not self.labels.isVisible():
            names, chosen = [code.name for code in self._marking.labels()], self._settings.get("spacy_labels")
            # Without a list of the model's own, the usual ones can be chosen for.
            found = sorted({*(self._models.labels or LABELS), *chosen})
            by_name = {label: label_for(label, names, {}) for label in found}
            self.labels = ModelLabelsWindow(self._look, by_name, names, chosen, self._preferences)
            self.labels.chosen.connect(self._choose)
        self.labels.show()
        self.labels.raise_()
        self.labels.activateWindow()

    def _choose(self, label: str, name: str | None) -> None:
        others = {key: value for key, value in self._settings.get("spacy_labels").items() if key != label}
        self._settings.set("spacy_labels", others if name is None else {**others, label: name})

    def _tell(self) -> None:
        self._control.say(self._models.state, self._models.why)
