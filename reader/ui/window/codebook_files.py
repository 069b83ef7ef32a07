"""The codebook as a file in the window: saved, loaded from a file, and added from those that come ready."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotations.library import Library
from annotations.model.change import ChangeSet
from annotations.model.code_entry import ADDED, CHANGED
from reader.config.actions import BY_ID, EVERYWHERE, MENTION, READING, SELECTION
from reader.state import State
from reader.ui.library.drop import DropZone
from reader.ui.said import core_words
from reader.ui.translation import ready_text
from reader.ui.window.dropped import FileKind
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from annotations.model.code_entry import CodebookFile, CodebookPlan
    from reader.ui.dialogs.codebook_plan import CodebookPlanWindow, ReadyChoice


class CodebookFiles(QObject):
    """Saves the codebook, and brings others into it after showing what they would do.

    Attributes:
        window: shows what a codebook would do; None while there is none.
        drop: takes a file that is dropped on the codebook.
    """

    def __init__(self, window: MainWindow, state: State) -> None:
        super().__init__(window)
        self._window, self._state = window, state
        self.window: CodebookPlanWindow | None = None
        self._read: Callable[[str], CodebookFile] | None = None
        self._shown: tuple[str, CodebookFile] | None = None
        self._words, self._title = "", ""
        self.drop = DropZone(window.codebook, window.look, self.tr("Let go to see the codebook"))
        self.drop.set_why("" if state.writing is not None else self.tr("This library is open for reading only."))
        self.drop.files_dropped.connect(lambda dropped: self.dropped(dropped.paths))
        self.drop.refused.connect(window.status.say)
        state.changed.connect(self._changed)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about files of the codebook do, by id."""
        return {"codebook.save": self.ask_save, "codebook.load": self.ask_load, "codebook.ready": self.open_ready}

    # Saving

    def ask_save(self) -> None:
        """Ask for a file, and write the codebook to it."""
        from PySide6.QtWidgets import QFileDialog

        kinds = {
            self.tr("Codebook with all it says (*.json)"): ".json",
            self.tr("REFI-QDA, for other programs (*.qdc)"): ".qdc",
            self.tr("Table (*.csv)"): ".csv",
        }
        name, chosen = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the codebook"), f"{self._state.path.stem} codebook.json", ";;".join(kinds)
        )
        if name:
            path = Path(name)
            self.save(path if path.suffix else path.with_suffix(kinds.get(chosen, ".json")))

    def save(self, path: Path) -> None:
        """Write the codebook to a file, in the format that its name says."""
        title = self._state.path.stem

        def question(library: Library) -> tuple[str, ...]:
            from annotations.exchange.codebooks.codebook_files import format_of
            from reader.config.colour_names import figures

            return library.codebook.save(path, format_of(path), figures(), title)

        def tell(lost: tuple[str, ...]) -> None:
            said = self.tr("The codebook is in {file}.").format(file=path)
            self._window.status.say(" ".join([said, *map(core_words, lost)]))

        self._state.reading.ask(question, tell, self._fail)

    # Loading

    def ask_load(self) -> None:
        """Ask for a file, and show what its codebook would do."""
        from PySide6.QtWidgets import QFileDialog

        wanted = self.tr("Codebooks (*.json *.qdc *.csv *.tsv *.qde);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Load a codebook"), "", wanted)
        if name:
            self.load(Path(name))

    def load(self, path: Path) -> None:
        """Show what the codebook of a file would do."""
        from annotations.exchange.codebooks.codebook_files import read_codebook
        from reader.config.colour_names import figures

        self._read = lambda kind: read_codebook(path, figures(), kind)
        self._title, self._words = path.stem, self.tr("From the file {file}.").format(file=path.name)
        self._state.reading.ask(self._question("topic"), self._loaded, self._fail, topic="codebook-plan")

    def kind(self) -> FileKind:
        """Return what tells codebooks among files that are dropped elsewhere, and shows them."""

        def is_one(path: Path) -> bool:
            from annotations.exchange.codebooks.codebook_files import holds_codebook

            return holds_codebook(path)

        return FileKind((".qdc", ".json"), is_one, self.dropped)

    def dropped(self, paths: Sequence[Path]) -> None:
        """Show what the codebook of a file would do; of several nothing is done."""
        if len(paths) == 1:
            self.load(paths[0])
        else:
            self._window.status.say(
                self.tr("Drop one file with a codebook. Articles are dropped on the list or the page.")
            )

    def open_ready(self) -> None:
        """Show the codebooks that come with the program, each with what it would do."""
        choices = self._choices()
        shown = self._open(choices)
        shown.chosen.connect(lambda name: self._choose(next(one for one in choices if one.name == name)))
        shown.list.setCurrentRow(0)
        shown.list.setFocus()

    def _choose(self, choice: ReadyChoice) -> None:
        from reader.config.ready_codebooks import ready_codebook

        self._read, self._title, self._words = lambda _: ready_codebook(choice.name), choice.title, choice.about
        self._shown = None
        if self.window is not None:
            self.window.set_busy()
        self._ask("topic")

    def _loaded(self, found: tuple[CodebookFile, CodebookPlan]) -> None:
        """Open the window only once the file was read: what is wrong with it is said in the status bar."""
        shown = self._open(())
        shown.kind_chosen.connect(self._ask)
        self._show(found)
        (shown.table if found[1].changes else shown.leave).setFocus()

    def _open(self, choices: tuple[ReadyChoice, ...]) -> CodebookPlanWindow:
        from reader.ui.dialogs.codebook_plan import CodebookPlanWindow

        if self.window is not None:
            self.window.close()
        why = "" if self._state.writing is not None else self.tr("This library is open for reading only.")
        shown = self.window = CodebookPlanWindow(self._window.look, self._window, choices, why)
        shown.wanted.connect(self._add)
        shown.destroyed.connect(lambda: self._closed(shown))
        shown.show()
        shown.raise_()
        shown.activateWindow()
        return shown

    def _ask(self, kind: str) -> None:
        self._state.reading.ask(self._question(kind), self._show, self._fail, topic="codebook-plan")

    def _question(self, kind: str) -> Callable[[Library], tuple[CodebookFile, CodebookPlan]]:
        read, reserved = self._read, self._reserved()
        assert read is not None

        def question(library: Library) -> tuple[CodebookFile, CodebookPlan]:
            found = read(kind)
            return found, library.codebook.preview(found.entries, reserved)

        return question

    def _show(self, found: tuple[CodebookFile, CodebookPlan]) -> None:
        read, plan = found
        self._shown = (read.title or self._title, read)
        if self.window is not None:
            words = " ".join([self._words, *map(core_words, read.said)])
            self.window.show_plan(self._title, words, plan, told_kinds=read.told_kinds)

    def _add(self) -> None:
        writing, shown = self._state.writing, self._shown
        if writing is None or shown is None:
            return
        title, found = shown
        reserved = self._reserved()

        def done(plan: CodebookPlan) -> None:
            if self.window is not None:
                self.window.close()
            said = self.tr("The codebook {title} is added. New: {added}. Changed: {changed}.").format(
                title=self._title, added=plan.count(ADDED), changed=plan.count(CHANGED)
            )
            self._window.status.say(said)

        writing.do(lambda library: library.codebook.load(found.entries, title, reserved), done, self._fail)

    def _changed(self, changes: ChangeSet) -> None:
        if self.window is not None and self._shown is not None and changes.kinds & {"code", "code_version"}:
            self._ask(self.window.kinds.currentData())

    def _reserved(self) -> frozenset[str]:
        """Return the keys that do something else where words are labelled."""
        contexts = {EVERYWHERE, READING, SELECTION, MENTION}
        keys = self._window.keys.keys.items()
        return frozenset(key for action_id, own in keys if BY_ID[action_id].context in contexts for key in own)

    def _fail(self, error: Exception) -> None:
        self._window.status.say(core_words(error))
        if self.window is not None:
            self.window.say(core_words(error))

    def _closed(self, window: CodebookPlanWindow) -> None:
        if self.window is window:
            self.window = self._shown = None

    def _choices(self) -> tuple[ReadyChoice, ...]:
        """Return the ready codebooks as they are called here, in their order."""
        from reader.config.ready_codebooks import READY
        from reader.ui.dialogs.codebook_plan import ReadyChoice

        return tuple(ReadyChoice(name, ready_text(one.title), ready_text(one.about)) for name, one in READY.items())
