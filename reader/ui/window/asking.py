"""What has to be asked before files are imported: one window after the other, then the import."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from reader.articles.splitting.parts import SPLIT, SplitChoices
from reader.articles.tables.choices import TABLES, TableChoices
from reader.articles.tables.mapping import ColumnMapping
from reader.articles.tables.table import Options
from reader.tasks.asking import Questions, SplitAsked, TableAsked, look_again, split_again
from reader.tasks.jobs import Job
from reader.ui.dialogs.split import SplitWindow
from reader.ui.dialogs.table import TableAnswer, TableWindow
from reader.ui.said import core_words
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from reader.articles.splitting.preview import WayShown
    from reader.articles.tables.preview import Preview

Answered = Callable[[dict[str, object], frozenset[Path]], None]
"""Gets what was chosen, see `kinds.registry.How`, and the files that are left out."""

Remember = Callable[[tuple[str, ...], ColumnMapping], object]


class Asking(QObject):
    """Asks the questions of one import.

    Attributes:
        window: that asks now; None when nothing is asked.

    Args:
        window: of the program.
        questions: what is asked.
        answered: is called when all is answered.
        remember: is called with a table's header and what its columns are to become; keeps it for the next time.
    """

    def __init__(self, window: MainWindow, questions: Questions, answered: Answered, remember: Remember) -> None:
        super().__init__(window)
        self._main, self._answered, self._remember = window, answered, remember
        self._left_to_ask = list(questions.asked)
        self._mappings: dict[tuple[str, ...], ColumnMapping] = {}
        self._options: dict[str, Options] = {}
        self._ways: dict[str, str] = {}
        self._left_out: set[Path] = set()
        self._job: Job | None = None
        self.window: TableWindow | SplitWindow | None = None

    def begin(self) -> None:
        """Ask what is next, or be done."""
        self._stop()
        self.window = None
        if not self._left_to_ask:
            self._finish()
            return
        one = self._left_to_ask.pop(0)
        if isinstance(one, TableAsked):
            self._ask_table(one)
        else:
            self._ask_split(one)

    def _finish(self) -> None:
        choices: dict[str, object] = {}
        if self._mappings:
            choices[TABLES] = TableChoices(dict(self._mappings), by_file=dict(self._options))
        if self._ways:
            choices[SPLIT] = SplitChoices(dict(self._ways))
        self._answered(choices, frozenset(self._left_out))
        self.deleteLater()

    def _leave(self, *paths: Path) -> None:
        self._left_out.update(paths)
        self.begin()

    def _ask_table(self, one: TableAsked) -> None:
        asks = TableWindow(self._main.look, one.paths[0].name, len(one.paths) - 1, self._main)
        self.window = asks
        asks.answered.connect(lambda answer: self._table_answered(one, answer))
        asks.left.connect(lambda: self._leave(*one.paths))
        asks.reread.connect(lambda options: self._reread(asks, one, options))
        self._show_table(asks, one.preview, one.rows, one.remembered)
        asks.present()

    def _show_table(
        self, asks: TableWindow, preview: Preview, rows: int, before: ColumnMapping | None
    ) -> None:  # fmt: skip
        # What was answered a moment ago may not be on the disk yet.
        remembered = self._mappings.get(preview.columns, before) if preview.options.header else None
        mapping = remembered or preview.guessed.mapping
        asks.set_preview(preview, mapping, rows, remembered=remembered is not None)

    def _reread(self, asks: TableWindow, one: TableAsked, options: Options) -> None:
        others = one.rows - (one.preview.count - one.preview.bad)

        def show(found: object) -> None:
            preview, remembered = cast("tuple[Preview, ColumnMapping | None]", found)
            if self.window is asks:
                self._show_table(asks, preview, preview.count - preview.bad + others, remembered)

        def fail(error: Exception) -> None:
            if self.window is asks:
                asks.say(core_words(error))

        self._start(lambda _: look_again(one.paths[0], options), show, fail)

    def _table_answered(self, one: TableAsked, answer: TableAnswer) -> None:
        if answer.options.header:
            self._remember(answer.columns, answer.mapping)
        self._mappings[answer.columns] = answer.mapping
        chosen, seen = answer.options, one.preview.options
        # The others may have an encoding, a sheet and a delimiter of their own: only what was changed is for them too.
        others = Options(
            None if chosen.delimiter == seen.delimiter else chosen.delimiter,
            None if chosen.header == seen.header else chosen.header,
        )
        self._options |= {str(path): others for path in one.paths[1:]} | {str(one.paths[0]): chosen}
        self.begin()

    def _ask_split(self, one: SplitAsked) -> None:
        asks = SplitWindow(self._main.look, one.path.name, self._main)
        self.window = asks
        asks.answered.connect(lambda name: self._split_answered(one, name))
        asks.left.connect(lambda: self._leave(one.path))
        asks.tried.connect(lambda pattern: self._try(asks, one, pattern))
        asks.set_ways(one.ways)
        asks.present()

    def _split_answered(self, one: SplitAsked, name: str) -> None:
        self._ways[str(one.path)] = name
        self.begin()

    def _try(self, asks: SplitWindow, one: SplitAsked, pattern: str) -> None:
        def show(ways: object) -> None:
            if self.window is asks:
                asks.add_way(cast("tuple[WayShown, ...]", ways), pattern)

        def fail(error: Exception) -> None:
            if self.window is asks:
                asks.say(core_words(error))

        self._start(lambda _: split_again(one.path, pattern), show, fail)

    def _start(
        self, work: Callable[[Job], object], show: Callable[[object], None], fail: Callable[[Exception], None]
    ) -> None:  # fmt: skip
        """Look into a file beside the window; what was looked for before is of no interest any more."""
        self._stop()
        job = self._job = Job("look", work, self)
        job.finished.connect(lambda result: show(result) if self._job is job else None)
        job.failed.connect(lambda error: fail(error) if self._job is job else None)
        job.start()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = None
