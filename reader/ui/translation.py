"""What people read in their language: the words of the declared tables.

A sentence in code goes through `self.tr`. A table has no Qt, so its words are translated where they are shown, by the
functions here; `make translations` lists them beside those of the code.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from annotations.exchange.carried import FEATURES, OF_WRITERS
from annotations.exchange.purposes import PURPOSES
from annotations.exchange.registry import FORMATS
from annotations.model.field import FIELD_NAMES
from reader.config.action import Action
from reader.config.actions import ACTIONS, CONTEXT_NAMES, MENUS
from reader.config.palette import NAMES
from reader.config.settings import CHOICE_NAMES, SETTINGS
from reader.ui.said import all_forms

_ACTIONS, _MENUS, _CONTEXTS, _SETTINGS = "Actions", "Menus", "Contexts", "Settings"
_FIELDS, _COLOURS, _FORMATS, _READY = "Fields", "Colours", "Formats", "ReadyCodebooks"
_OTHER_TITLES = {"url": "URL", "id": "Archive number"}

NAMED_FIELDS = (*FIELD_NAMES, "id")
"""The fields that have a name for people; `id` is what a table's archive calls its article."""


def action_text(action: Action) -> str:
    """Return what an action is called."""
    return QCoreApplication.translate(_ACTIONS, action.text)


def action_help(action: Action) -> str:
    """Return the sentence that says what an action does."""
    return QCoreApplication.translate(_ACTIONS, action.help) if action.help else ""


def menu_text(name: str) -> str:
    """Return what a menu of `MENUS` is called."""
    return QCoreApplication.translate(_MENUS, name)


def context_text(context: str) -> str:
    """Return where the keys of a context count."""
    return QCoreApplication.translate(_CONTEXTS, CONTEXT_NAMES[context])


def setting_text(words: str) -> str:
    """Return the title or the help of a setting, or what one of its choices is called."""
    return QCoreApplication.translate(_SETTINGS, words)


def field_text(name: str) -> str:
    """Return a field's name for people: `date_published` is “Date published”; own names stay as they are."""
    return QCoreApplication.translate(_FIELDS, _field_title(name)) if name in NAMED_FIELDS else name


def ready_text(words: str) -> str:
    """Return the title of a ready codebook, or what it is for."""
    return QCoreApplication.translate(_READY, words)


def colour_text(name: str) -> str:
    """Return what a colour of a label is called."""
    return QCoreApplication.translate(_COLOURS, name.capitalize())


def format_text(words: str) -> str:
    """Return the name or the description of a format, of its options, or what becomes of what it cannot carry."""
    return QCoreApplication.translate(_FORMATS, words)


def table_words() -> Iterator[tuple[str, str]]:
    """Return all words of the declared tables that people read, each with its context."""
    from reader.config.ready_codebooks import READY

    for action in ACTIONS:
        yield _ACTIONS, action.text
        yield _ACTIONS, action.help
    yield from ((_MENUS, name) for name in MENUS)
    yield from ((_CONTEXTS, name) for name in CONTEXT_NAMES.values())
    yield from ((_SETTINGS, words) for setting in SETTINGS for words in (setting.title, setting.help) if words)
    yield from ((_SETTINGS, name) for names in CHOICE_NAMES.values() for name in names.values())
    yield from ((_FIELDS, _field_title(name)) for name in NAMED_FIELDS)
    yield from ((_COLOURS, name.capitalize()) for name in NAMES)
    for one in FORMATS.values():
        yield _FORMATS, one.name
        yield _FORMATS, one.description
        for option in one.options:
            yield _FORMATS, option.name
            yield from ((_FORMATS, words) for _, words in option.values)
        yield from ((_FORMATS, words) for words in one.instead.values())
    yield from ((_FORMATS, words) for words in (*FEATURES.values(), *OF_WRITERS, *PURPOSES))
    for ready in READY.values():
        yield _READY, ready.title
        yield _READY, ready.about
    yield from all_forms()


def _field_title(name: str) -> str:
    words = name.replace("_", " ")
    return _OTHER_TITLES.get(name) or words[:1].upper() + words[1:]


if __name__ == "__main__":
    # For lupdate, which reads code: the tables as if they were written out.
    sys.stdout.write("from PySide6.QtCore import QCoreApplication\n\n")
    for context, words in dict.fromkeys(table_words()):
        sys.stdout.write(f"QCoreApplication.translate({context!r}, {words!r})\n")
