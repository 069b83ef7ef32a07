"""The walk with the keyboard alone."""

from __future__ import annotations

from pathlib import Path

from tests.walk.person import Person

ARTICLES = "len(window.library.list.model().ids)"
SAVED = "window.status.is_saved()"


class ByKeys:
    """Does each step as somebody does who never touches the mouse."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.row = 0

    def new_library(self, path: Path) -> None:
        """Begin a library of one's own."""
        self.person.until(ARTICLES)
        self.person.keys("ctrl+n")
        self._name_file(path)
        self.person.until(f"window is not None and {path.stem!r} in window.windowTitle()")

    def import_folder(self, folder: Path, articles: int) -> None:
        """Take a folder of articles in, and put the report away."""
        self._begin_import()
        self._name_file(folder)
        self.person.until(f"{ARTICLES} == {articles}", seconds=120)
        self.person.until("dialog('ImportReportWindow')", seconds=60)
        self.person.picture(f"{type(self).__name__} import report")
        self._close_report()
        self.person.until("not dialog('ImportReportWindow')")

    def tell_name(self) -> None:
        """Say who one is, once that is asked."""
        self.person.until("named('Your name')")
        self.person.wait(lambda: self._go_round_to("Your name"), "the field for one's name")
        self.person.types("Walker")
        self.person.keys("Return")
        self.person.until("not named('Your name')")

    def filter(self, words: str) -> None:
        """Show only the articles with some words."""
        self.person.until(ARTICLES)
        before = self.person.look(ARTICLES)
        self.person.keys("ctrl+shift+f")
        self.person.types(words)
        self.person.until(f"0 < {ARTICLES} < {before}")

    def open(self, number: int) -> None:
        """Go to an article of the list; the caret is at the words that were looked for."""
        for _ in range(8):
            if self.person.look("window.library.list.hasFocus()"):
                break
            self.person.keys("F6")
        self.person.keys("Home", *["Down"] * number, "Return")
        self.person.until(f"window.page.hasFocus() and shown() == at_row({number})")

    def correct_field(self, number: int, field: str, value: str) -> None:
        """Give an article another value for a field."""
        self.open(number)
        self.person.keys("ctrl+2")
        self.person.wait(lambda: self._step_to(field), f"the row of {field}", 20)
        self.person.keys("Return")
        self.person.until("isinstance(QApplication.focusWidget(), QLineEdit)")
        self.person.types(value)
        self.person.keys("Return")
        self.person.until(f"field({field!r}) == [{value!r}]")

    def mark_name(self, name: str) -> None:
        """Label the name as Person in the next article of the list that speaks of it, and not of a word like it."""
        while True:
            number, self.row = self.row, self.row + 1
            self.open(number)
            if self._select(name):
                break
        before = self.person.look("annotations()")
        self._label()
        self.person.until(f"annotations() == {before + 1}")

    def write_note(self, number: int, words: str) -> None:
        """Write a note on the words that were looked for in an article."""
        self.open(number)
        before = self.person.look("annotations()")
        self.person.keys("F2", "n")
        self.person.until("window.note_card.isVisible()")
        self.person.types(words)
        self.person.keys("Escape")
        self.person.until(f"annotations() == {before + 1}")

    def undo(self) -> None:
        """Take the newest change back."""
        before = self.person.look("annotations()")
        self.person.keys("ctrl+z")
        self.person.until(f"annotations() == {before - 1}")

    def export(self, folder: Path) -> None:
        """Write everything as CSV."""
        self.person.keys("ctrl+e")
        self.person.until("dialog_active('ExportWindow')")
        self.person.picture(f"{type(self).__name__} export")
        self._export_to(folder)
        self.person.wait((folder / "datapackage.json").is_file, "the export", 60)
        self.person.keys("Escape")

    def quit(self) -> None:
        """Close the program."""
        self.person.keys("ctrl+q")

    # Parts

    def _begin_import(self) -> None:
        self.person.keys("ctrl+shift+i")

    def _close_report(self) -> None:
        # It did not take the focus: whoever marks goes on marking. Its action brings it to the front.
        self.person.keys("ctrl+k")
        self.person.until("window.palette_.isVisible()")
        self.person.types("last import")
        self.person.keys("Return")
        self.person.until("dialog_active('ImportReportWindow')")
        self.person.keys("Escape")

    def _name_file(self, path: Path) -> None:
        self.person.until("isinstance(QApplication.activeWindow(), QFileDialog)")
        self.person.types(str(path))
        self.person.keys("Return")

    def _step_to(self, field: str) -> bool:
        if self.person.look(f"focused_field() == {field!r}"):
            return True
        self.person.keys("Tab")
        return False

    def _select(self, name: str) -> bool:
        self.person.until(f"view().text[window.page.caret():].lower().startswith({name.lower()!r})")
        self.person.keys("F2")
        self.person.until("selected()")
        return bool(self.person.look(f"selected() == {name!r}"))

    def _label(self) -> None:
        self.person.keys("p")

    def _export_to(self, folder: Path) -> None:
        self.person.wait(lambda: self._tab_to("Folder"), "the field for the folder")
        self.person.keys("ctrl+a")
        self.person.types(str(folder))
        self.person.keys("Return")

    def _go_round_to(self, name: str) -> bool:
        if self.person.look(f"focused() == {name!r}"):
            return True
        self.person.keys("F6")
        return False

    def _tab_to(self, name: str) -> bool:
        if self.person.look(f"focused() == {name!r}"):
            return True
        self.person.keys("Tab")
        return False
