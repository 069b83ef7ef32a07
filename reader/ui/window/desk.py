"""The codebook in the window: what is done on its rows and by its actions, and the commands that come of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from annotations.commands.belongings import Belongings
from annotations.library import Library
from annotations.model.change import ChangeSet
from annotations.model.codebook import Code, join_path, path_of
from annotations.model.errors import NotFound
from reader.config.codebook_actions import CODEBOOK
from reader.config.palette import NAMES
from reader.models.article_view import colour_of
from reader.models.signs import sign_of
from reader.state import State
from reader.ui.dialogs.palette import Choice, Chosen
from reader.ui.panels.code_view import CodeChosen, CodeMenu, KeyGiven
from reader.ui.panels.codebook import CodeMoved, CodeRenamed
from reader.ui.said import core_words, phrase_words
from reader.ui.translation import colour_text
from reader.ui.window.code_forms import CodeForms
from reader.ui.window.code_merging import CodeMerging
from reader.ui.window.codebook_files import CodebookFiles
from reader.ui.window.marking import Marking
from reader.ui.window.showing import Showing
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QColorDialog

_ON_A_ROW = (
    ("rename", "edit", "recolour", "key"), ("history", "recode"),
    ("add_below", "move", "in", "out", "merge"), ("hide", "linked", "retire"),
    ("delete",),
)  # fmt: skip
_ANOTHER = "another"
_ON_NO_ROW = (("add_label", "add_topic"), ("ready", "load", "save"), ("show_all", "retired"))


class Desk(QObject):
    """Does what a person asks of the codebook.

    Args:
        window: where it is asked.
        state: what is open.
        marking: labels words, and lends its palette.
        showing: hides marks.

    Attributes:
        forms: the windows in which codes are added and defined.
        files: saves the codebook, and brings others into it.
        merging: shows what a merge moves, and has it done.
        colour_dialog: the window in which a colour was picked last.
    """

    colour_dialog: QColorDialog | None = None

    def __init__(self, window: MainWindow, state: State, marking: Marking, showing: Showing) -> None:
        super().__init__(window)
        self._window, self._state, self._marking, self._showing = window, state, marking, showing
        self._panel = window.codebook
        self._rows = window.codebook.view
        self.forms = CodeForms(window, state)
        self.files = CodebookFiles(window, state)
        self.merging = CodeMerging(window, state, self._do)
        self._connect()
        self._panel.set_hidden(showing.hidden_labels())
        self._read_definitions()

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about the codebook do, by id."""
        on_current: dict[str, Callable[[Code], None]] = {
            "add_below": lambda code: self.forms.add(code.kind, code),
            "rename": lambda code: self._rows.edit(self._panel.model.index_of(code.uuid)),
            "edit": self.forms.edit,
            "recolour": self._ask_colour,
            "key": self._ask_key,
            "move": self._ask_place,
            "in": self._move_in,
            "out": self._move_out,
            "merge": self._ask_merge,
            "hide": self._turn_eye,
            "retire": self._retire,
            "delete": self._delete,
        }
        return {
            **self.files.handlers(),
            "codebook.add_label": lambda: self.forms.add("label", None),
            "codebook.add_topic": lambda: self.forms.add("topic", None),
            "codebook.show_all": lambda: self._hide(frozenset()),
            "codebook.retired": lambda: self._show_retired(not self._panel.model.retired),
            **{f"codebook.{name}": self._with_current(does) for name, does in on_current.items()},
        }

    def show(self, uuid: str) -> None:
        """Go to the row of a label or topic, and to its next words in the article that is open."""
        code = self._panel.model.named(uuid)
        if code is not None:
            self._rows.go_to(uuid)
            self._rows.setFocus()
            self._show_next(code)

    def _connect(self) -> None:
        rows, panel = self._rows, self._panel
        rows.chosen.connect(self._chosen)
        rows.eye_pressed.connect(lambda chosen: self._turn_eye(chosen.code))
        rows.plus_pressed.connect(lambda kind: self.forms.add(kind, None))
        rows.key_given.connect(self._key_given)
        rows.menu_wanted.connect(self._open_menu)
        rows.pressed_key.connect(self._key)
        panel.renamed.connect(self._renamed)
        panel.moved.connect(self._moved)
        panel.more.clicked.connect(self._open_more)
        self._state.changed.connect(self._changed)
        self._state.label_changed.connect(panel.set_active)

    # What the library tells

    def _changed(self, changes: ChangeSet) -> None:
        if changes.kinds & {"code", "code_version"}:
            self._read_definitions()

    def _read_definitions(self) -> None:
        self._state.reading.ask(
            lambda library: library.codebook.definitions(), self._panel.model.set_definitions, topic="definitions"
        )

    # What a person does on a row

    def _chosen(self, chosen: CodeChosen) -> None:
        """Mark the selected words; with none selected, make a label the active one and show its next words."""
        page, code = self._window.page, chosen.code
        start, end = page.selection()
        if start < end and code.kind == "label":
            self._marking.label(code)
        elif start < end:
            self._marking.tag(code.uuid, ((start, end),))
        else:
            if code.kind == "label":
                self._state.set_active_label(code.uuid)
            self._show_next(code)
            return
        page.setFocus()

    def _show_next(self, code: Code) -> None:
        view, page = self._state.view, self._window.page
        if view is None:
            return
        found = [one for one in view.annotations if code.uuid in (one.label_uuid, one.topic_uuid) and view.placed(one)]
        if found:
            one = next((one for one in found if one.spans[0][0] > page.caret()), found[0])
            page.reveal(*one.spans[0])
            page.place_caret(one.spans[0][0])
            page.focus_mark(one.uuid)

    def _key(self, event: QKeyEvent) -> None:
        found = self._window.keys.find(event, [CODEBOOK])
        if found is not None:
            event.accept()
            self._window.called.emit(found)

    def _renamed(self, renamed: CodeRenamed) -> None:
        code = renamed.code
        self._do(
            lambda library: library.codebook.rename(code.uuid, renamed.name), code,
            failed=lambda: self._rows.take_back(code, renamed.name),
        )  # fmt: skip

    def _moved(self, moved: CodeMoved) -> None:
        code = self._panel.model.named(moved.code)
        if code is not None:
            self._do(lambda library: library.codebook.move(moved.code, moved.parent), code)

    def _open_menu(self, wanted: CodeMenu) -> None:
        groups = _ON_A_ROW if wanted.code is not None else _ON_NO_ROW
        self._popup(groups, wanted.position)

    def _open_more(self) -> None:
        button = self._panel.more
        groups = _ON_NO_ROW if self._rows.current() is None else (*_ON_NO_ROW, *_ON_A_ROW)
        self._popup(groups, button.mapToGlobal(QPoint(0, button.height())))

    def _popup(self, groups: tuple[tuple[str, ...], ...], at: QPoint) -> None:
        menu = QMenu(self._window)
        for group in groups:
            for name in group:
                menu.addAction(self._window.actions_[f"codebook.{name}"])
            menu.addSeparator()
        self._window.menu_made.emit(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    # Looks

    def _ask_colour(self, code: Code) -> None:
        sign, now = sign_of(code), colour_of(code)
        names = [now, *NAMES] if now not in NAMES else NAMES
        choices = [Choice(name, colour_text(name), sign=sign, colour=name) for name in names]
        choices.append(Choice(_ANOTHER, self.tr("Another colour…"), icon="plus"))
        title = self.tr("Which colour for {name}?").format(name=code.name)

        def answer(chosen: Chosen) -> None:
            if chosen.key == _ANOTHER:
                self._ask_own_colour(code, title)
                return
            if chosen.key is not None:
                self._recolour(code, chosen.key)
            self._rows.setFocus()

        self._marking.ask(title, choices, answer, None, self._below(code))

    def _ask_own_colour(self, code: Code, title: str) -> None:
        from reader.ui.window.own_colour import ask_own_colour

        window, sign = self._window, sign_of(code) if code.kind == "label" else ""
        self.colour_dialog = ask_own_colour(
            title, code.name, sign, colour_of(code), window.look, window, lambda colour: self._recolour(code, colour)
        )

    def _recolour(self, code: Code, colour: str) -> None:
        self._do(lambda library: library.codebook.recolour(code.uuid, colour), code)

    def _ask_key(self, code: Code) -> None:
        if code.kind == "label":
            self._rows.ask_key(code)
        else:
            self._window.status.say(self.tr("Only labels have keys. Put a topic on words with the palette."))

    def _key_given(self, given: KeyGiven) -> None:
        trouble = self.forms.key_trouble(given.code, given.key)
        if trouble:
            self._panel.say(given.code.uuid, trouble)
            self._window.status.say(trouble)
        else:
            self._do(lambda library: library.codebook.set_key(given.code.uuid, given.key), given.code)

    def _turn_eye(self, code: Code) -> None:
        self._hide(self._showing.hidden_labels() ^ {code.uuid})

    def _hide(self, uuids: frozenset[str]) -> None:
        self._showing.set_hidden_labels(uuids)
        self._panel.set_hidden(uuids)

    def _show_retired(self, shown: bool) -> None:
        self._panel.set_retired(shown)
        self._window.actions_["codebook.retired"].setChecked(shown)

    # Place

    def _ask_place(self, code: Code) -> None:
        top = Choice("", self.tr("The top, under nothing"), icon="chevron-right")
        choices = [top, *self._others(code, without_below=True)]
        title = self.tr("Move {name} under…").format(name=code.name)
        self._ask(title, choices, code, lambda library, key: library.codebook.move(code.uuid, key or None))

    def _move_in(self, code: Code) -> None:
        index = self._panel.model.index_of(code.uuid)
        above = self._panel.model.code(index.siblingAtRow(index.row() - 1)) if index.row() else None
        if above is None:
            self._window.status.say(self.tr("There is nothing above {name} to move it under.").format(name=code.name))
            return
        self._do(lambda library: library.codebook.move(code.uuid, above.uuid), code)

    def _move_out(self, code: Code) -> None:
        above = self._panel.codes.get(code.parent_id or 0)
        if above is None:
            self._window.status.say(self.tr("{name} is at the top already.").format(name=code.name))
            return
        target = self._panel.codes.get(above.parent_id or 0)
        self._do(lambda library: library.codebook.move(code.uuid, target.uuid if target else None), code)

    def _ask_merge(self, code: Code) -> None:
        """Ask into which, and then show what would move along."""

        def chosen(key: str) -> None:
            into = self._panel.model.named(key)
            if into is not None:
                self.merging.ask(code, into)

        title = self.tr("Merge {name} into…").format(name=code.name)
        self._ask_which(title, self._others(code, without_below=True), code, chosen)

    def _retire(self, code: Code) -> None:
        if code.retired_at is None:
            said = self.tr("{name} is retired: it is offered no longer, its annotations stay.").format(name=code.name)
            self._do(lambda library: library.codebook.retire(code.uuid), code, lambda _: self._window.status.say(said))
        else:
            self._do(lambda library: library.codebook.bring_back(code.uuid), code)

    def _delete(self, code: Code) -> None:
        def deleted(gone: Belongings) -> None:
            what = phrase_words(gone.words())
            words = self.tr("Deleted {name} with {what}.") if what else self.tr("Deleted {name}.")
            self._window.status.say(words.format(name=code.name, what=what))

        self._do(lambda library: library.codebook.delete(code.uuid), code, deleted)

    # Parts

    def _others(self, code: Code, *, without_below: bool) -> list[Choice]:
        """Return all of a kind but one, and those below it, to choose from."""
        known = self._panel.codes
        found = []
        for other in known.values():
            path = path_of(other.id, known)
            in_use = other.merged_into is None and other.retired_at is None and other.kind == code.kind
            if not in_use or (without_below and _stands_below(other, code, known)):
                continue
            label = code.kind == "label"
            found.append(Choice(
                other.uuid, join_path(path), sign=sign_of(other) if label else "", colour=colour_of(other),
                icon="" if label else "topic",
            ))  # fmt: skip
        return found

    def _ask(self, title: str, choices: list[Choice], code: Code, command: Callable[[Library, str], object]) -> None:
        """Open the palette at a code's row, and have done what is chosen."""
        self._ask_which(title, choices, code, lambda key: self._do(lambda library: command(library, key), code))

    def _ask_which(self, title: str, choices: list[Choice], code: Code, then: Callable[[str], None]) -> None:
        """Open the palette at a code's row, and hand on what is chosen."""

        def answer(chosen: Chosen) -> None:
            self._rows.setFocus()
            if chosen.key is not None:
                then(chosen.key)

        self._marking.ask(title, choices, answer, None, self._below(code))

    def _below(self, code: Code) -> QPoint:
        """Where the palette opens for a code: under its row."""
        index = self._panel.model.index_of(code.uuid)
        return self._rows.viewport().mapToGlobal(self._rows.visualRect(index).bottomLeft())

    def _do(
        self, command: Callable[[Library], Any], code: Code, then: Callable[[Any], None] | None = None,
        failed: Callable[[], None] | None = None,
    ) -> None:  # fmt: skip
        """Have the library changed; what goes wrong is said at the row, and in the status bar."""
        writing = self._state.writing
        if writing is None:
            self._window.status.say(self.tr("This library is open for reading only."))
            return

        def tell(error: Exception) -> None:
            self._panel.say(code.uuid, core_words(error))
            self._window.status.say(core_words(error))
            if failed is not None and not isinstance(error, NotFound):
                failed()

        self._window.status.say("")
        writing.do(command, then, tell, again=failed is None)

    def _with_current(self, does: Callable[[Code], None]) -> Callable[[], None]:
        def call() -> None:
            code = self._rows.current()
            if code is None:
                self._window.status.say(self.tr("Go to a label or topic in the codebook first (Ctrl+3)."))
            else:
                does(code)

        return call

    def _tell(self, error: Exception) -> None:
        self._window.status.say(core_words(error))


def _stands_below(other: Code, code: Code, known: Mapping[int, Code]) -> bool:
    """Whether a code is another one or stands below it."""
    seen: set[int] = set()
    current: Code | None = other
    while current is not None and current.id not in seen:
        if current.id == code.id:
            return True
        seen.add(current.id)
        current = known.get(current.parent_id or 0)
    return False
