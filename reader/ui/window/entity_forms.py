"""The windows in which an entity, and a note on it, are written."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from PySide6.QtCore import QObject

from annotations.commands import marking
from annotations.commands.marking import NewAnnotation
from annotations.library import Library
from annotations.model.annotation import Annotation
from annotations.model.entity import Alias, Entity
from reader.state import State
from reader.ui.dialogs.form import Form, FormField, FormKept
from reader.ui.window.window import MainWindow


class Do(Protocol):
    """Has the library changed; what goes wrong is said in the form, or in the status bar."""

    def __call__(
        self, command: Callable[[Library], Any], form: Form | None = None, then: Callable[[Any], None] | None = None
    ) -> None:
        """Do it."""


class EntityForms(QObject):
    """Opens the forms of entities, and has done what is written in them.

    Attributes:
        form: the one opened last; None before the first.
    """

    def __init__(self, window: MainWindow, state: State, do: Do) -> None:
        super().__init__(window)
        self._window, self._state, self._do = window, state, do
        self.form: Form | None = None

    def add(self, then: Callable[[str], None]) -> None:
        """Open a window for a new entity; `then` is called with its UUID."""
        form = self._open(self.tr("New entity"), self.tr("Add the entity"), None)
        label = self._state.active_label

        def kept(kept: FormKept) -> None:
            said = changes(kept.values)
            name = said.pop("name")
            self._do(lambda library: library.entities.add(name, label, **said), form, then)

        form.kept.connect(kept)

    def edit(self, entity: Entity) -> None:
        """Open a window for what is known of an entity."""
        title = self.tr("{name}: who or what it is").format(name=entity.name)
        form = self._open(title, self.tr("Keep the changes"), entity)
        form.kept.connect(lambda kept: self._do(
            lambda library: library.entities.change(entity.uuid, **changes(kept.values)), form
        ))  # fmt: skip

    def note(self, entity: Entity) -> None:
        """Open a window for this annotator's note on an entity: the one that is there, or a new one."""

        def open_(notes: list[Annotation]) -> None:
            own = next((note for note in notes if note.annotator_uuid == self._state.annotator.uuid), None)
            title = self.tr("Note on {name}").format(name=entity.name)
            field = FormField("body", self.tr("Note"), (own.body or "") if own else "", 8)
            form = self.form = Form(title, self.tr("Keep the note"), [field], self._window.look, self._window)
            form.kept.connect(lambda kept: self._do(_write(entity, own, kept.values["body"]), form))
            form.show()
            form.inputs["body"].setFocus()

        self._state.reading.ask(lambda library: list(library.annotations.reader().about(entity.uuid)), open_)

    def _open(self, title: str, keep: str, entity: Entity | None) -> Form:
        names = "\n".join(one.text for one in entity.aliases if one.kind == "name") if entity else ""
        described = "\n".join(one.text for one in entity.aliases if one.kind != "name") if entity else ""
        ids = "\n".join(f"{scheme}: {value}" for scheme, value in entity.external_ids) if entity else ""
        own = json.dumps(entity.fields, ensure_ascii=False) if entity and entity.fields else ""
        form = self.form = Form(title, keep, [
            FormField("name", self.tr("Name"), entity.name if entity else ""),
            FormField("names", self.tr("Other names, one a line"), names, 3),
            FormField("described", self.tr("Described as, one a line"), described, 2,
                      self.tr("“the Chilean leader”: shown, but never looked for in texts")),
            FormField("description", self.tr("Who or what it is"), entity.description if entity else "", 2),
            FormField("fields", self.tr("Own fields"), own, 0),
            FormField("ids", self.tr("Ids elsewhere, one a line"), ids, 2, self.tr("wikidata: Q42")),
        ], self._window.look, self._window)  # fmt: skip
        form.show()
        form.inputs["name"].setFocus()
        return form


def changes(values: Mapping[str, str]) -> dict[str, Any]:
    """Return what the fields of the form say as the library takes it; a line of ids without a colon has no scheme."""
    ids = [line.partition(":") for line in values["ids"].splitlines() if line.strip()]
    external = {
        (scheme.strip() if colon else "id"): (value if colon else scheme).strip() for scheme, colon, value in ids
    }
    return {
        "name": values["name"],
        "aliases": _aliases(values),
        "description": values["description"],
        "external_ids": external,
        "fields": [(name, value) for name, value in json.loads(values["fields"] or "[]")],
    }


def _aliases(values: Mapping[str, str]) -> list[Alias]:
    return [
        Alias(line.strip(), kind)
        for key, kind in (("names", "name"), ("described", "description"))
        for line in values[key].splitlines()
        if line.strip()
    ]


def _write(entity: Entity, own: Annotation | None, body: str) -> Callable[[Library], object]:
    def command(library: Library) -> None:
        if own is None:
            marking.add_annotations(library.session, [NewAnnotation("note", body=body, target=entity.uuid)])
        elif body.strip():
            marking.change_annotations(library.session, [own.uuid], body=body)
        else:
            marking.delete_annotations(library.session, [own.uuid])

    return command
