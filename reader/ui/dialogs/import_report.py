"""The report of an import: what became of each file, kept till it is closed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from annotations.store.runs import ImportedRun, RunHead
from reader.models.dates import run_words
from reader.models.harmless import unturned_lines
from reader.models.import_items import ImportItems
from reader.ui.dialogs.alike_line import AlikeLine, KnownLine
from reader.ui.dialogs.fit import fit
from reader.ui.said import core_words
from reader.ui.style.look import Look
from reader.ui.style.tables import table_of_rows

_FILTERS = ("", "refused", "same", "taken")
_WIDTHS = (200, 96, 300, 72)
_STRETCHED = (2, 4)


class ImportReportWindow(QWidget):
    """A row for each file; Enter or a double click opens its article.

    Attributes:
        table: the rows.
        model: what is in them; run: of which import.
        filters: the button of each outcome; "" is all of them.
        alike: how many articles look like others, where some do.
        known: how many known names stand in the articles, where some do.
        runs: the imports to choose from, the newest first; hidden where there is but one.
        check: opens the check of what was taken.

    Signals:
        opened(str): UUID of the article a person wants to see.
        save_wanted(Path): the report is to be written there; whoever listens says what came of it.
        run_wanted(str): the report of another import is to be shown; its UUID.
        check_wanted(str): the articles of the import that is shown are to be checked; its UUID.
    """

    opened = Signal(str)
    save_wanted = Signal(object)
    run_wanted = Signal(str)
    check_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._look = look
        self.run: ImportedRun | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import report"))
        self.runs = QComboBox(self)
        self.runs.setAccessibleName(self.tr("Import"))
        self.runs.setToolTip(self.tr("Shows the report of another import"))
        self.runs.activated.connect(lambda at: self.run_wanted.emit(self.runs.itemData(at)))
        self.runs.hide()
        self.words = QLabel(self)
        self.words.setFont(look.font(15, 600))
        self.words.setWordWrap(True)
        self.trouble = QLabel(self)
        self.trouble.setFont(look.font(12))
        self.trouble.setWordWrap(True)
        self.trouble.setMinimumHeight(self.trouble.fontMetrics().height())
        self.alike, self.known = AlikeLine(look, self), KnownLine(look, self)
        self.model = ImportItems(core_words, self)
        self.table = self._table()
        self.filters: dict[str, QPushButton] = {}
        layout = QVBoxLayout(self)
        side = look.px(16)
        layout.setContentsMargins(side, side, side, side)
        layout.setSpacing(look.px(12))
        layout.addWidget(self.runs, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addWidget(self.words)
        layout.addWidget(self.alike)
        layout.addWidget(self.known)
        layout.addLayout(self._filter_row())
        layout.addWidget(self.table, 1)
        layout.addWidget(self.trouble)
        layout.addLayout(self._buttons())
        fit(self, look.px(860), look.px(520))

    def set_runs(self, heads: Sequence[RunHead]) -> None:
        """Offer the reports of these imports."""
        self.runs.clear()
        for head in heads:
            taken = self.tr("%Ln taken", "", head.taken)
            self.runs.addItem(f"{run_words(head.started_at)}: {taken}", head.uuid)
        self.runs.setVisible(len(heads) > 1)

    def set_run(self, run: ImportedRun, left: int = 0) -> None:
        """Show a report.

        Args:
            run: of which import.
            left: how many files were not looked at any more, since the import was cancelled.
        """
        self.run = run
        self.runs.setCurrentIndex(self.runs.findData(run.uuid))
        counts = run.counts()
        self.check.setEnabled(bool(counts["taken"] and run.titles))
        told = self.tr("{taken} taken, {same} there already, {refused} not taken.").format(
            taken=f"{counts['taken']:,}", same=f"{counts['same']:,}", refused=f"{counts['refused']:,}"
        )
        if run.complete:
            words = self.tr("Import done: {counts}").format(counts=told)
        else:
            words = self.tr("Import cancelled: {counts}").format(counts=told)
            if left:
                words += " " + self.tr("%Ln were not looked at.", "", left)
            words += " " + self.tr("What was taken stays; Undo takes it back.")
        self.words.setText(unturned_lines(words))
        names = {"": self.tr("All"), "refused": self.tr("Not taken"), "same": self.tr("There already"),
                 "taken": self.tr("Taken")}  # fmt: skip
        for outcome, button in self.filters.items():
            n = counts[outcome] if outcome else len(run.items)
            button.setText(f"{names[outcome]}  {n:,}")
            button.setEnabled(bool(n) or not outcome)
        self.model.set_items(run.items, run.titles)
        self.filters[""].click()
        self.say("")

    def present(self, at_once: bool) -> None:
        """Show the window; `at_once` gives it the focus, else the hands stay where they are."""
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not at_once)
        self.show()
        self.raise_()
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))
        if at_once:
            self.activateWindow()
        self.table.setFocus()

    def say(self, words: str, token: str = "danger") -> None:
        """Say what went wrong, or well, under the rows."""
        palette = self.trouble.palette()
        palette.setColor(self.trouble.foregroundRole(), self._look.colour(token))
        self.trouble.setPalette(palette)
        self.trouble.setText(unturned_lines(words))
        self.trouble.setAccessibleName(words)

    def saved(self, path: Path, error: Exception | None = None) -> None:
        """Say that the report is written, or why it is not."""
        if error is not None:
            self.say(self.tr("The report was not saved. {why}").format(why=core_words(error)))
        else:
            self.say(self.tr("The report is in {file}").format(file=path), "ok")

    def copy(self) -> None:
        """Copy the selected rows, or all that are shown, with tabs between their cells."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        QGuiApplication.clipboard().setText(self.model.as_text(rows or range(self.model.rowCount())))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Open by Enter, close by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.table.hasFocus():
            self._open(self.table.currentIndex())
        else:
            super().keyPressEvent(event)

    def _table(self) -> QTableView:
        name = self.tr("Files of the import")
        table = table_of_rows(self.model, name, _WIDTHS, _STRETCHED, self._look, self)
        table.setToolTip(self.tr("Opens the article of a file (Enter)"))
        table.doubleClicked.connect(self._open)
        table.selectionModel().currentRowChanged.connect(self._explain)
        return table

    def _explain(self, index: QModelIndex) -> None:
        """Say the whole reason of the row that is current: its cell may be too narrow."""
        reason = self.model.reason(index.row()) if index.isValid() else ""
        self.say(reason, "ink")

    def _filter_row(self) -> QHBoxLayout:
        row, group = QHBoxLayout(), QButtonGroup(self)
        row.setSpacing(self._look.px(4))
        for outcome in _FILTERS:
            button = QPushButton(self)
            button.setCheckable(True)
            button.setProperty("kind", "quiet")
            button.setToolTip(self.tr("Shows these files only"))
            button.clicked.connect(lambda _=False, outcome=outcome: self.model.set_outcome(outcome))
            group.addButton(button)
            row.addWidget(button)
            self.filters[outcome] = button
        self.filters[""].setToolTip(self.tr("Shows all files"))
        row.addStretch(1)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(8))
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        shortcut.activated.connect(self.copy)
        self.check = QPushButton(self.tr("Check the articles"), self)
        self.check.setToolTip(self.tr("Goes through the articles of this import, those in doubt first"))
        self.check.clicked.connect(lambda: self.check_wanted.emit(self.run.uuid if self.run is not None else ""))
        row.addWidget(self.check)
        for words, help_, action in (
            (self.tr("Save the report…"), self.tr("Writes a row for each file as CSV"), self._choose),
            (self.tr("Copy rows"), self.tr("Copies the selected rows (Ctrl+C)"), self.copy),
            (self.tr("Close"), self.tr("Closes the report (Esc); the menu Library brings it back"), self.close),
        ):
            button = QPushButton(words, self)
            button.setToolTip(help_)
            button.clicked.connect(action)
            row.addWidget(button)
            if words == self.tr("Copy rows"):
                row.addStretch(1)
            elif words == self.tr("Close"):
                button.setAccessibleName(self.tr("Close the report"))
        return row

    def _choose(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the report"), "import report.csv", self.tr("CSV (*.csv)")
        )
        if name:
            self.save_wanted.emit(Path(name))

    def _open(self, index: QModelIndex) -> None:
        uuid = self.model.article(index.row()) if index.isValid() else None
        if uuid:
            self.say("")
            self.opened.emit(uuid)
        elif index.isValid():
            self.say(self.tr("No article was made of this file: {why}").format(why=self.model.reason(index.row())))
