"""Entities and the notes of the whole library in the window: reading them, and the commands that come of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu

from annotations.library import Library
from annotations.model.change import ChangeSet
from annotations.model.codebook import Code
from annotations.model.entity import Entity
from annotations.store.desk import EntityRow, MentionRow, NoteRow
from reader.config.actions import ENTITIES
from reader.models.article_view import colour_of
from reader.models.entity_view import EntityShown, load_entity
from reader.models.signs import sign_of, with_own_signs
from reader.state import State
from reader.ui.dialogs.form import Form
from reader.ui.dialogs.palette import Choice, Chosen
from reader.ui.outside import open_outside
from reader.ui.panels.entities import entity_words
from reader.ui.panels.notes import note_words
from reader.ui.panels.row_list import RowMenu
from reader.ui.said import core_words
from reader.ui.window.entity_forms import EntityForms
from reader.ui.window.entity_joining import EntityJoining
from reader.ui.window.marking import Marking
from reader.ui.window.places import Places
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from annotations.search.together import Together

_SOON_MS = 200
_ON_A_ROW = ("mark.everywhere", "entity.edit", "entity.label", "entity.note", "entity.merge", "entity.split",
             "entity.linked", "entity.delete")  # fmt: skip


class EntityDesk(QObject):
    """Does what a person asks of the entities, and of the notes of all articles.

    Attributes:
        forms: the windows in which entities are written; joining: merging and splitting them.
    """

    def __init__(self, window: MainWindow, state: State, marking: Marking) -> None:
        super().__init__(window)
        self._window, self._state, self._marking = window, state, marking
        self._panel = window.entities
        self._places = Places(window, state)
        self.forms = EntityForms(window, state, self._do)
        self.joining = EntityJoining(window, state, self._ask, self._do, self._open)
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
            "entity.add": lambda: self.forms.add(self._open),
            "entity.edit": self._with_current(self.forms.edit),
            "entity.note": self._with_current(self.forms.note),
            "entity.label": self._with_current(self._ask_label),
            "entity.merge": self._with_current(self.joining.ask_merge),
            "entity.split": self._with_current(self._split),
            "entity.delete": self._with_current(self._delete),
            "notes.all": lambda: self._window.notes.set_all(not self._window.notes.all),
        }

    @property
    def form(self) -> Form | None:
        """The window opened last in which an entity is written; None before the first."""
        return self.forms.form

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
        page.mentions.chosen.connect(self._mention_chosen)
        page.beside.chosen.connect(lambda row: self._open(row.uuid))
        page.link_clicked.connect(open_outside)
        panel.list.pressed_key.connect(self._key)
        panel.list.menu_wanted.connect(self._menu)
        page.mentions.pressed_key.connect(self._key_on_page)
        page.mentions.menu_wanted.connect(self._menu)
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
                self._read_beside(uuid)
                if not again:
                    # What is read is at the top of the panel, not under its lower edge.
                    self._window.arrange.show_section("entities")
            elif self._panel.page.shown is not None:
                self._panel.show_list()

        self._state.reading.ask(lambda library: load_entity(library, uuid), shown, self._tell, topic="entity page")

    def _read_beside(self, uuid: str) -> None:
        def show(found: list[Together]) -> None:
            page = self._panel.page
            if page.shown is not None and page.shown.entity.uuid == uuid:
                page.show_beside(found)

        self._state.reading.ask(
            lambda library: library.entities.together(uuid) if library.entities.find(uuid) else [],
            show, self._tell, topic="entity beside",
        )  # fmt: skip

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

    def _mention_chosen(self, row: MentionRow) -> None:
        """Go to a mention; while some are chosen it is chosen, or no longer."""
        if not self._panel.page.choosing.toggle(row):
            self._go_to_mention(row)

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

    def _key_on_page(self, event: QKeyEvent) -> None:
        """Take the keys that are about the open entity; Delete is not one: the current row is a mention."""
        if self._window.keys.find(event, [ENTITIES]) == "entity.edit":
            event.accept()
            self._window.called.emit("entity.edit")

    def _menu(self, wanted: RowMenu) -> None:
        self._popup(wanted.position)

    def _popup(self, at: QPoint) -> None:
        focus = QApplication.focusWidget()
        if focus is None or not self._panel.isAncestorOf(focus):
            # A press of the button leaves the hands where they were; what the menu offers is about the entity here.
            (self._panel.page.more if self._panel.page.shown is not None else self._panel.list).setFocus()
        menu = QMenu(self._window)
        for id_ in _ON_A_ROW:
            menu.addAction(self._window.actions_[id_])
        self._window.menu_made.emit(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

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

    def _split(self, entity: Entity) -> None:
        """Have mentions of an entity chosen, on its page."""

        def shown(found: EntityShown | None) -> None:
            if found is not None:
                self._panel.show_entity(found)
                self._read_beside(entity.uuid)
                self._window.arrange.show_section("entities")
                self.joining.choose()

        self._state.reading.ask(
            lambda library: load_entity(library, entity.uuid), shown, self._tell, topic="entity page"
        )

    def _delete(self, entity: Entity) -> None:
        words = self.tr("Deleted {name}. Its mentions stay, linked to nobody.").format(name=entity.name)

        def deleted(_: object) -> None:
            self._window.status.say(words)
            if self._panel.page.shown is not None:
                self._panel.show_list()

        self._do(lambda library: library.entities.delete(entity.uuid), None, deleted)

    # Parts

    def _ask(
        self, title: str, choices: list[Choice], answer: Callable[[str], None],
        make: tuple[str, Callable[[str], None]] | None = None,
    ) -> None:  # fmt: skip
        """Ask in the palette for one of the choices; `make` has words for a new one, and what is done with its name."""
        rows = self._panel.page.mentions if self._panel.page.shown is not None else self._panel.list
        below = rows.visualRect(rows.currentIndex()).bottomLeft() if rows.currentIndex().isValid() else QPoint(0, 0)

        def chosen(chosen: Chosen) -> None:
            rows.setFocus()
            if chosen.key is not None:
                answer(chosen.key)
            elif make is not None and chosen.typed.strip():
                make[1](chosen.typed)

        self._marking.ask(title, choices, chosen, make[0] if make else None, rows.viewport().mapToGlobal(below))

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
