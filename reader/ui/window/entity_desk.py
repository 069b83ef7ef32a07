"""Entities and the notes of the whole library in the window: reading them, and the commands that come of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from annotations.library import Library
from annotations.model.change import ChangeSet
from annotations.model.codebook import Code
from annotations.model.entity import Alias, Entity
from annotations.store.desk import EntityRow, MentionRow, NoteRow
from reader.config.actions import ENTITIES
from reader.models.article_view import colour_of
from reader.models.signs import sign_of, with_own_signs
from reader.state import State
from reader.ui.dialogs.form import Form, FormField, FormKept
from reader.ui.dialogs.palette import Choice, Chosen
from reader.ui.panels.entities import EntityShown, entity_words
from reader.ui.panels.notes import note_words
from reader.ui.panels.row_list import RowMenu
from reader.ui.said import core_words
from reader.ui.window.marking import Marking
from reader.ui.window.places import Places
from reader.ui.window.window import MainWindow

_SOON_MS = 200
_ON_A_ROW = ("mark.everywhere", "entity.edit", "entity.label", "entity.merge", "entity.linked", "entity.delete")


class EntityDesk(QObject):
    """Does what a person asks of the entities, and of the notes of all articles.

    Attributes:
        form: the window opened last in which an entity is written; None before the first.
    """

    def __init__(self, window: MainWindow, state: State, marking: Marking) -> None:
        super().__init__(window)
        self._window, self._state, self._marking = window, state, marking
        self._panel = window.entities
        self._places = Places(window, state)
        self.form: Form | None = None
        self._merge: tuple[str, str] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._read_again)
        self._connect()
        if self._panel.title.open:
            self._read()

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about entities and all notes do, by id."""
        return {
            "entity.add": self._add,
            "entity.edit": self._with_current(self._edit),
            "entity.label": self._with_current(self._ask_label),
            "entity.merge": self._with_current(self._ask_merge),
            "entity.delete": self._with_current(self._delete),
            "notes.all": lambda: self._window.notes.set_all(not self._window.notes.all),
        }

    def show(self, uuid: str) -> None:
        """Show an entity in the panel."""
        self._panel.set_open(True)
        self._open(uuid)

    def _connect(self) -> None:
        panel, page, notes = self._panel, self._panel.page, self._window.notes
        panel.asked_for.connect(self._read)
        panel.opened.connect(lambda row: self._open(row.uuid))
        panel.add.clicked.connect(lambda: self._window.called.emit("entity.add"))
        page.more.clicked.connect(lambda: self._popup(page.more.mapToGlobal(QPoint(0, page.more.height()))))
        page.mentions.chosen.connect(self._go_to_mention)
        page.do_merge.clicked.connect(self._do_merge)
        panel.list.pressed_key.connect(self._key)
        panel.list.menu_wanted.connect(self._menu)
        notes.all_turned.connect(self._turn_notes)
        notes.wanted.connect(self._go_to_note)
        self._state.changed.connect(self._changed)

    # Reading

    def _changed(self, changes: ChangeSet) -> None:
        if changes.kinds & {"entity", "annotation", "article", "code", "field"}:
            self._soon.start()

    def _read_again(self) -> None:
        if self._panel.title.open:
            self._read()
        if self._panel.page.shown is not None:
            self._open(self._panel.page.shown.entity.uuid, again=True)
        if self._window.notes.all:
            self._read_notes()

    def _read(self) -> None:
        def question(library: Library) -> tuple[list[EntityRow], list[str], Mapping[int, Code]]:
            rows = library.entities.rows()
            return rows, [entity_words(row) for row in rows], with_own_signs(library.codebook.all())

        self._state.reading.ask(question, lambda found: self._panel.set_rows(*found), self._tell, topic="entity rows")

    def _open(self, uuid: str, *, again: bool = False) -> None:
        def shown(found: EntityShown | None) -> None:
            if again and self._panel.page.shown is None:
                # A person has left it meanwhile.
                return
            if found is not None:
                self._panel.show_entity(found)
            elif self._panel.page.shown is not None:
                self._panel.show_list()

        self._state.reading.ask(lambda library: _read_one(library, uuid), shown, self._tell, topic="entity page")

    def _read_notes(self) -> None:
        linked = self._window.notes.linked

        def question(library: Library) -> tuple[list[NoteRow], list[str]]:
            rows = library.annotations.linking(*linked) if linked is not None else library.annotations.notes()
            return rows, [note_words(row) for row in rows]

        notes = self._window.notes
        self._state.reading.ask(question, lambda found: notes.set_rows(*found), self._tell, topic="all notes")

    def _turn_notes(self, shown: bool) -> None:
        self._window.actions_["notes.all"].setChecked(shown)
        if shown:
            self._read_notes()

    # Going there

    def _go_to_mention(self, row: MentionRow) -> None:
        self._places.go(row.article, row.uuid)

    def _go_to_note(self, row: NoteRow) -> None:
        if row.article is not None:
            self._places.go(row.article, row.uuid)
        elif row.target_kind == "code" and row.target is not None:
            self._window.codebook.view.go_to(row.target)
            self._window.codebook.view.setFocus()
        elif row.target_kind == "entity" and row.target is not None:
            self.show(row.target)

    # Commands

    def _key(self, event: QKeyEvent) -> None:
        found = self._window.keys.find(event, [ENTITIES])
        if found is not None:
            event.accept()
            self._window.called.emit(found)

    def _menu(self, wanted: RowMenu) -> None:
        self._popup(wanted.position)

    def _popup(self, at: QPoint) -> None:
        menu = QMenu(self._window)
        for id_ in _ON_A_ROW:
            menu.addAction(self._window.actions_[id_])
        self._window.menu_made.emit(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _add(self) -> None:
        form = self._open_form(self.tr("New entity"), self.tr("Add the entity"), None)
        label = self._state.active_label

        def kept(kept: FormKept) -> None:
            values = dict(kept.values)

            said = _changes(values)

            def command(library: Library) -> str:
                return library.entities.add(
                    said["name"], label, said["aliases"], said["description"], said["external_ids"]
                )

            self._do(command, form, self._open)

        form.kept.connect(kept)

    def _edit(self, entity: Entity) -> None:
        title = self.tr("{name}: who or what it is").format(name=entity.name)
        form = self._open_form(title, self.tr("Keep the changes"), entity)
        form.kept.connect(lambda kept: self._do(
            lambda library: library.entities.change(entity.uuid, **_changes(kept.values)), form
        ))  # fmt: skip

    def _open_form(self, title: str, keep: str, entity: Entity | None) -> Form:
        names = "\n".join(one.text for one in entity.aliases if one.kind == "name") if entity else ""
        described = "\n".join(one.text for one in entity.aliases if one.kind != "name") if entity else ""
        ids = "\n".join(f"{scheme}: {value}" for scheme, value in entity.external_ids) if entity else ""
        form = self.form = Form(title, keep, [
            FormField("name", self.tr("Name"), entity.name if entity else ""),
            FormField("names", self.tr("Other names, one a line"), names, 3),
            FormField("described", self.tr("Described as, one a line"), described, 2,
                      self.tr("“the Chilean leader”: shown, but never looked for in texts")),
            FormField("description", self.tr("Who or what it is"), entity.description if entity else "", 2),
            FormField("ids", self.tr("Ids elsewhere, one a line"), ids, 2, self.tr("wikidata: Q42")),
        ], self._window.look, self._window)  # fmt: skip
        form.show()
        form.inputs["name"].setFocus()
        return form

    def _ask_label(self, entity: Entity) -> None:
        view = self._state.view
        codes = view.codes.values() if view else ()
        choices = [Choice("", self.tr("No label"), icon="label")] + [
            Choice(code.uuid, code.name, sign=sign_of(code), colour=colour_of(code))
            for code in codes
            if code.kind == "label" and code.merged_into is None and code.retired_at is None
        ]
        title = self.tr("Which label do new mentions of {name} get?").format(name=entity.name)
        self._ask(title, choices, lambda key: self._do(
            lambda library: library.entities.set_label(entity.uuid, key or None)
        ))  # fmt: skip

    def _ask_merge(self, entity: Entity) -> None:
        def offer(rows: list[EntityRow]) -> None:
            number = self.tr("mentions: {n}")
            choices = [
                Choice(row.uuid, row.name, " ".join(alias.text for alias in row.aliases), icon="entity",
                       end=number.format(n=row.mentions))
                for row in rows if row.uuid != entity.uuid
            ]  # fmt: skip
            title = self.tr("Merge {name} into…").format(name=entity.name)
            self._ask(title, choices, lambda key: self._preview(entity.uuid, key))

        self._state.reading.ask(lambda library: library.entities.rows(), offer, self._tell, topic="merge")

    def _preview(self, uuid: str, into: str) -> None:
        """Show what a merge would move, and ask."""

        def question(library: Library) -> tuple[EntityShown | None, str]:
            return _read_one(library, uuid), library.entities.get(into).name

        def ask(found: tuple[EntityShown | None, str]) -> None:
            gone, name = found
            if gone is None:
                return
            self._merge = uuid, into
            self._panel.show_entity(gone)
            names = ", ".join([gone.entity.name, *(alias.text for alias in gone.entity.aliases)])
            words = self.tr(
                "{gone} becomes {name}. Mentions that move: {n}, in articles: {m}."
                " Names that become other names of {name}: {names}."
            )
            self._panel.page.ask(words.format(
                gone=gone.entity.name, name=name, n=len(gone.mentions), m=gone.articles(), names=names
            ))  # fmt: skip

        self._state.reading.ask(question, ask, self._tell, topic="entity page")

    def _do_merge(self) -> None:
        if self._merge is not None:
            gone, into = self._merge
            self._merge = None
            self._do(lambda library: library.entities.merge([gone], into), None, lambda _: self._open(into))

    def _delete(self, entity: Entity) -> None:
        words = self.tr("Deleted {name}. Its mentions stay, linked to nobody.").format(name=entity.name)

        def deleted(_: object) -> None:
            self._window.status.say(words)
            if self._panel.page.shown is not None:
                self._panel.show_list()

        self._do(lambda library: library.entities.delete(entity.uuid), None, deleted)

    # Parts

    def _ask(self, title: str, choices: list[Choice], answer: Callable[[str], None]) -> None:
        rows = self._panel.page.mentions if self._panel.page.shown is not None else self._panel.list
        below = rows.visualRect(rows.currentIndex()).bottomLeft() if rows.currentIndex().isValid() else QPoint(0, 0)

        def chosen(chosen: Chosen) -> None:
            rows.setFocus()
            if chosen.key is not None:
                answer(chosen.key)

        self._marking.ask(title, choices, chosen, None, rows.viewport().mapToGlobal(below))

    def _do(
        self, command: Callable[[Library], Any], form: Form | None = None, then: Callable[[Any], None] | None = None
    ) -> None:
        """Have the library changed; what goes wrong is said in the form, or in the status bar."""
        say = form.say if form is not None else self._window.status.say
        writing = self._state.writing
        if writing is None:
            say(self.tr("This library is open for reading only."))
            return

        def done(answer: Any) -> None:
            if form is not None:
                form.done()
            if then is not None:
                then(answer)

        self._window.status.say("")
        writing.do(command, done, lambda error: say(core_words(error)))

    def _with_current(self, does: Callable[[Entity], None]) -> Callable[[], None]:
        def call() -> None:
            uuid = self._panel.current()
            if uuid is None:
                self._window.status.say(self.tr("Go to an entity in the list of entities first (Ctrl+6)."))
                return
            self._state.reading.ask(lambda library: library.entities.get(uuid), does, self._tell)

        return call

    def _tell(self, error: Exception) -> None:
        self._window.status.say(core_words(error))


def _read_one(library: Library, uuid: str) -> EntityShown | None:
    """Return an entity with its mentions; None where it is gone."""
    entity = library.entities.find(uuid)
    if entity is None or entity.merged_into is not None:
        return None
    label = with_own_signs(library.codebook.all()).get(entity.code_id) if entity.code_id is not None else None
    return EntityShown(entity, label, tuple(library.entities.mentions(uuid)))


def _aliases(values: Mapping[str, str]) -> list[Alias]:
    return [
        Alias(line.strip(), kind)
        for key, kind in (("names", "name"), ("described", "description"))
        for line in values[key].splitlines()
        if line.strip()
    ]


def _changes(values: Mapping[str, str]) -> dict[str, Any]:
    """Return what the fields of the form say as the library takes it; a line of ids without a colon has no scheme."""
    ids = [line.partition(":") for line in values["ids"].splitlines() if line.strip()]
    return {
        "name": values["name"],
        "aliases": _aliases(values),
        "description": values["description"],
        "external_ids": {(scheme.strip() if colon else "id"): (value if colon else scheme).strip()
                         for scheme, colon, value in ids},
    }  # fmt: skip
