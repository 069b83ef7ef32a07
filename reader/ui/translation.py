"""What people read in their language: the words of the declared tables.

A sentence in code goes through `self.tr`. A table has no Qt, so its words are translated where they are shown, by the
functions here; `make translations` lists them beside those of the code.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from annotations.exchange.registry import FORMATS
from annotations.model.field import FIELD_NAMES
from reader.config.action import Action
from reader.config.actions import ACTIONS, CONTEXT_NAMES, MENUS
from reader.config.palette import NAMES
from reader.config.settings import SETTINGS, THEME_NAMES
from reader.ui.said import all_forms

_ACTIONS, _MENUS, _CONTEXTS, _SETTINGS = "Actions", "Menus", "Contexts", "Settings"
_FIELDS, _COLOURS, _FORMATS, _READY = "Fields", "Colours", "Formats", "ReadyCodebooks"
