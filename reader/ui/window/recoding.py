"""The open article read with another encoding: which there are, what each would change, and taking one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotations.library import Library
from annotations.model.article import NewArticle
from annotations.model.errors import Refused
from reader.models.differences import Rows, places_of, rows_of
from reader.state import State
from reader.ui.said import core_words
from reader.ui.window.versions import Versions
from reader.ui.window.window import MainWindow
from reader.ui.window.work import LongWork

if TYPE_CHECKING:
    from annotations.facade.mending import Source
    from annotations.store.articles import ArticleRow
    from reader.articles.other_encodings import Reading
    from reader.ui.dialogs.choosing import ChoosingWindow

_COMPARED = 200_000
"""So many characters of a text are compared to show what another encoding changes: it is the same all through."""


@dataclass(frozen=True, slots=True)
class _Choice:
    source: Source
    text: str
    readings: tuple[Reading, ...]


class Recoding(QObject):
    """Offers other encodings for the open article."""

    def __init__(self, window: MainWindow, state: State, work: LongWork, versions: Versions) -> None:
        super().__init__(window)
        self._window, self._state, self._work, self._versions = window, state, work, versions

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about encodings do, by id."""
        return {"article.encoding": self.ask}

    def ask(self) -> None:
        """Show what the bytes of the open article say in other encodings."""
        view = self._state.view
        if view is None:
            return
        row = view.row

        def ask(library: Library) -> _Choice:
            from reader.articles.encoding import decode
            from reader.articles.file_kind import find_kind
            from reader.articles.other_encodings import other_readings

            source = library.mending.source(row.uuid)
            if source.locator or find_kind(source.data, source.name, source.encoding) != "text":
                raise Refused(f"{row.name} says itself how it is encoded. Only plain text files can be read otherwise.")
            now = source.encoding or decode(source.data).encoding
            current = library.articles.text(library.articles.find(row.uuid))
            readings = sorted(other_readings(source.data, now), key=lambda one: one.bad > 0)
            if not readings:
                raise Refused(f"The text of {row.name} is the same in every encoding.")
            return _Choice(source, current, tuple(readings))

        self._state.reading.ask(ask, lambda choice: self._show(row, choice), self._fail, topic="encodings")

    def _show(self, row: ArticleRow, choice: _Choice) -> None:
        from reader.ui.dialogs.choosing import ChoosingWindow

        window = ChoosingWindow(self._window.look, self._window.icons, self._window, self.tr("Encodings"))
        self._versions.hold(window)
        words, help_ = self.tr("Read with this encoding"), self.tr("Makes it the text; Undo takes it back")
        window.add_button(
            "take", words, self._versions.help_of(help_), lambda: self._take(row, choice, window), "primary"
        )
        window.buttons["take"].setEnabled(self._state.writing is not None)
        window.picked.connect(lambda number: self._pick(row, choice, window, number))
        window.set_choices([self._words_of(one) for one in choice.readings])
        self._versions.present(window)

    def _words_of(self, one: Reading) -> tuple[str, str]:
        doubt = self.tr("%Ln unreadable characters", "", one.bad) if one.bad else self.tr("no unreadable characters")
        return f"{Scripts().words().get(one.encoding, '')} ({one.encoding})".strip(), doubt

    def _pick(self, row: ArticleRow, choice: _Choice, window: ChoosingWindow, number: int) -> None:
        if not 0 <= number < len(choice.readings):
            return
        one = choice.readings[number]

        def ask(_: Library) -> Rows:
            from annotations.text.layered import compared

            old, new = choice.text[:_COMPARED], one.text[:_COMPARED]
            return rows_of(old, new, places_of(compared(old, new).bare))

        def show(rows: Rows) -> None:
            if self._versions.window is window and window.list.currentRow() == number:
                first, second = self._words_of(one)
                title = self.tr("Encoding of {name}").format(name=self._versions.title_of(row))
                now = self.tr("The text now ({encoding})").format(encoding=choice.source.encoding or "")
                window.compare(title, f"{first}: {second}", rows, (now, one.encoding))

        self._state.reading.ask(ask, show, lambda error: self._versions.tell(window, error), topic="encoding")

    def _take(self, row: ArticleRow, choice: _Choice, window: ChoosingWindow) -> None:
        from reader.tasks.rereading import read_source

        number = window.list.currentRow()
        if not 0 <= number < len(choice.readings):
            return
        encoding = choice.readings[number].encoding

        def read(new: object) -> None:
            if isinstance(new, NewArticle):
                self._versions.do(lambda library: library.mending.decode_again(row.uuid, new), window)

        self._work.begin(
            "encoding", lambda job: read_source(job, choice.source, encoding), read,
            lambda error: self._versions.tell(window, error),
        )  # fmt: skip

    def _fail(self, error: Exception) -> None:
        self._window.status.say(core_words(error))


class Scripts(QObject):
    """Says what encodings are for; a class since lupdate looks for words in `self.tr` alone."""

    def words(self) -> dict[str, str]:
        """Return what each is for, by its canonical name."""
        every, western = self.tr("All scripts"), self.tr("Western Europe")
        return {
            "utf-8": every, "utf-16-le": every, "utf-16-be": every, "cp1252": western, "iso8859-1": western,
            "iso8859-15": western, "cp850": self.tr("Western Europe, DOS"), "cp437": self.tr("Western Europe, DOS"),
            "mac-roman": self.tr("Western Europe, Mac"), "cp1250": self.tr("Central Europe"),
            "iso8859-2": self.tr("Central Europe"), "cp1251": self.tr("Cyrillic"), "koi8-r": self.tr("Cyrillic"),
            "cp866": self.tr("Cyrillic, DOS"), "cp1253": self.tr("Greek"), "cp1254": self.tr("Turkish"),
            "cp1255": self.tr("Hebrew"), "cp1256": self.tr("Arabic"), "cp1257": self.tr("Baltic"),
            "cp1258": self.tr("Vietnamese"), "cp874": self.tr("Thai"), "gb18030": self.tr("Chinese, simplified"),
            "big5": self.tr("Chinese, traditional"), "shift_jis": self.tr("Japanese"), "euc_jp": self.tr("Japanese"),
            "euc_kr": self.tr("Korean"),
        }  # fmt: skip
