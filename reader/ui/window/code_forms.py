"""The windows in which labels and topics are added and defined."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from annotations.library import Library
from annotations.model.codebook import Code
from annotations.store.codes import Version
from reader.config.actions import BY_ID, EVERYWHERE, MENTION, READING, SELECTION
from reader.config.palette import colour_for
from reader.state import State
from reader.ui.dialogs.form import Form, FormField, FormKept
from reader.ui.said import core_words
from reader.ui.translation import action_text
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from reader.models.definitions import Definitions


class CodeForms(QObject):
    """Opens the forms of the codebook, and has done what is written in them.

    Attributes:
        form: the one opened last; None before the first.
    """

    def __init__(self, window: MainWindow, state: State) -> None:
        super().__init__(window)
        self._window, self._state, self._panel = window, state, window.codebook
        self.form: Form | None = None

    def add(self, kind: str, parent: Code | None) -> None:
        """Open a window for a new label or topic, at the top or below another."""
        title = self.tr("New label") if kind == "label" else self.tr("New topic")
        if parent is not None:
            title = self.tr("{title} below {name}").format(title=title, name=parent.name)
        keep = self.tr("Add the label") if kind == "label" else self.tr("Add the topic")
        form = self._open_form(title, keep, self._fields(kind, None, None))
        colour = colour_for(sum(code.kind == kind for code in self._panel.codes.values()))

        def kept(kept: FormKept) -> None:
            values = dict(kept.values)

            def command(library: Library) -> str:
                said = {key: values[key] for key in ("when_to_use", "when_not", "examples") if values[key].strip()}
                return library.codebook.add(
                    kind, values["name"], parent=parent.uuid if parent else None, sign=values["sign"],
                    key=values.get("key"), colour=colour, definition=values["definition"],
                    **({**said, "examples": _as_json(said["examples"])} if "examples" in said else said),
                )  # fmt: skip

            self._keep(form, None, values.get("key"), command, self._window.codebook.view.want)

        form.kept.connect(kept)

    def edit(self, code: Code) -> None:
        """Open a window for the name, looks and definition of a label or topic."""

        def ready(versions: list[Version]) -> None:
            title = self.tr("{name}: what it stands for").format(name=code.name)
            fields = self._fields(code.kind, code, versions[0] if versions else None)
            form = self._open_form(title, self.tr("Keep the changes"), fields)

            def kept(kept: FormKept) -> None:
                changes: dict[str, Any] = dict(kept.changed)
                if "examples" in changes:
                    changes["examples"] = _as_json(changes["examples"])
                self._keep(
                    form, code, changes.get("key"), lambda library: library.codebook.change(code.uuid, **changes),
                    lambda _: self._tell_of_earlier(code),
                )  # fmt: skip

            form.kept.connect(kept)

        self._state.reading.ask(lambda library: library.codebook.versions(code.uuid), ready, self._tell)

    def _tell_of_earlier(self, code: Code) -> None:
        """Say how much was marked under what stood there before, and what leads to it."""
        from reader.models.definitions import definitions_of

        def tell(found: Definitions) -> None:
            if found.outdated:
                words = self.tr("%Ln annotations of {name} were made under an earlier definition; “{action}” has them.",
                                "", found.outdated)  # fmt: skip
                action = action_text(BY_ID["codebook.history"]).rstrip("…")
                self._window.status.say(words.format(name=code.name, action=action))

        self._state.reading.ask(lambda library: definitions_of(library, code.uuid), tell, self._tell, topic="earlier")

    def _fields(self, kind: str, code: Code | None, version: Version | None) -> list[FormField]:
        fields = [
            FormField("name", self.tr("Name"), code.name if code else ""),
            FormField("sign", self.tr("Sign"), (code.sign or "") if code else "", 1,
                      self.tr("The letters on its chip, at most 8")),
        ]  # fmt: skip
        if kind == "label":
            hint = self.tr("A letter or digit that gives it to selected words")
            fields.append(FormField("key", self.tr("Key"), (code.key or "") if code else "", 1, hint))
        return [
            *fields,
            FormField("definition", self.tr("What it stands for"), version.definition if version else "", 3),
            FormField("when_to_use", self.tr("When to use it"), version.when_to_use if version else "", 2),
            FormField("when_not", self.tr("When not"), version.when_not if version else "", 2),
            FormField("examples", self.tr("Examples, one a line"), "\n".join(version.examples) if version else "", 2),
        ]

    def _open_form(self, title: str, keep: str, fields: list[FormField]) -> Form:
        form = self.form = Form(title, keep, fields, self._window.look, self._window)
        form.show()
        next(iter(form.inputs.values())).setFocus()
        return form

    def _keep(
        self, form: Form, code: Code | None, key: str | None, command: Callable[[Library], Any],
        then: Callable[[Any], None] | None = None,
    ) -> None:  # fmt: skip
        """Have what a form says done; what is wrong is said in the form, which stays."""
        trouble = self.key_trouble(code, (key or "").strip().upper())
        writing = self._state.writing
        if trouble or writing is None:
            form.say(f"{trouble}." if trouble else self.tr("This library is open for reading only."))
            return

        def done(answer: Any) -> None:
            form.done()
            if then is not None:
                then(answer)

        writing.do(command, done, lambda error: form.say(core_words(error)))

    def key_trouble(self, code: Code | None, key: str | None) -> str:
        """Return why a label cannot have a key; empty if it can."""
        if not key:
            return ""
        for action_id, keys in self._window.keys.keys.items():
            action = BY_ID[action_id]
            if key in keys and action.context in {EVERYWHERE, READING, SELECTION, MENTION}:
                return self.tr("{key} is for “{action}”").format(key=key, action=action_text(action))
        for other in self._panel.codes.values():
            in_use = other.retired_at is None and other.merged_into is None and other.kind == "label"
            if in_use and (other.key or "").upper() == key and (code is None or other.uuid != code.uuid):
                return self.tr("{key} belongs to {name}").format(key=key, name=other.name)
        return ""

    def _tell(self, error: Exception) -> None:
        self._window.status.say(core_words(error))


def _as_json(lines: str) -> str:
    return json.dumps([line.strip() for line in lines.splitlines() if line.strip()], ensure_ascii=False)
