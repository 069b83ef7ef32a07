"""The walk with the mouse; the keyboard is for words only."""

from __future__ import annotations

from pathlib import Path

from tests.walk.by_keys import ARTICLES, ByKeys


class ByMouse(ByKeys):
    """Does each step as somebody does who points and clicks."""

    def new_library(self, path: Path) -> None:
        """Begin a library of one's own."""
        self.person.until(ARTICLES)
        self._press("Start my own library")
        self._name_file(path)
        self.person.until(f"window is not None and {path.stem!r} in window.windowTitle()")

    def tell_name(self) -> None:
        """Say who one is, once that is asked."""
        self._press("Your name")
        self.person.types("Walker")
        self._press("Keep name")
        self.person.until("not named('Your name')")

    def filter(self, words: str) -> None:
        """Show only the articles with some words."""
        self.person.until(ARTICLES)
        before = self.person.look(ARTICLES)
        self._click("centre(window.library.filter_bar.search)")
        self.person.types(words)
        self.person.until(f"0 < {ARTICLES} < {before}")

    def open(self, number: int) -> None:
        """Go to an article of the list."""
        self._click(f"row_at(window.library.list, {number})")
        self.person.until(f"shown() == at_row({number})")

    def correct_field(self, number: int, field: str, value: str) -> None:
        """Give an article another value for a field."""
        self.open(number)
        self.person.click(self.person.until(f"field_row({field!r})"), times=2)
        self.person.until("isinstance(QApplication.focusWidget(), QLineEdit)")
        self.person.types(value)
        self._click("centre(window.page)")
        self.person.until(f"field({field!r}) == [{value!r}]")

    def write_note(self, number: int, words: str) -> None:
        """Write a note on a word of an article."""
        self.open(number)
        before = self.person.look("annotations()")
        self.person.click(self.person.until("words_at(window.page, *found('the'))")[0], times=2)
        self._press("Write a note on these words")
        self.person.until("window.note_card.isVisible()")
        self.person.types(words)
        self._click("centre(window.library.filter_bar.search)")
        self.person.until(f"annotations() == {before + 1}")

    def undo(self) -> None:
        """Take the newest change back."""
        before = self.person.look("annotations()")
        self._press("Undo: ")
        self.person.until(f"annotations() == {before - 1}")

    def export(self, folder: Path) -> None:
        """Write everything as CSV."""
        self._press("Export annotations")
        self.person.until("dialog('ExportWindow')")
        self.person.click(self.person.until("inside('ExportWindow', 'Folder')"), times=3)
        self.person.types(str(folder))
        self._click("inside('ExportWindow', 'Export annotations')")
        self.person.wait((folder / "datapackage.json").is_file, "the export", 60)
        self._click("inside('ExportWindow', 'Close')")

    def quit(self) -> None:
        """Close the program, by its place in the menu."""
        self._press("Menu")
        self._click("menu_item('Library')")
        self._click("menu_item('Quit')")

    # Parts

    def _begin_import(self) -> None:
        self._press("Import a folder")

    def _close_report(self) -> None:
        self._click("inside('ImportReportWindow', 'Close the report')")

    def _press(self, words: str) -> None:
        self._click(f"named({words!r})")

    def _click(self, place: str) -> None:
        self.person.click(self.person.until(place))

    def _select(self, name: str) -> bool:
        place = self.person.look(f"words_at(window.page, *found({name!r})) if found({name!r}) else None")
        if place is None:
            return False
        self.person.click(place[0], times=2)
        return bool(self.person.until("selected()") == name)

    def _label(self) -> None:
        self._press("Label as Person")
