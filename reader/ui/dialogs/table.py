"""The question what the columns of a table are, with the article that results beside them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from annotations.model.errors import InvalidInput
from reader.articles.tables.delimited import NO_ROWS
from reader.articles.tables.mapping import ColumnMapping, check_mapping
from reader.articles.tables.preview import Preview
from reader.articles.tables.table import Options, Row
from reader.models.harmless import unturned
from reader.ui.dialogs.asked import AskedWindow
from reader.ui.dialogs.table_columns import TableColumns
from reader.ui.dialogs.table_preview import TablePreview
from reader.ui.said import core_words
from reader.ui.style.look import Look

ENCODINGS = (
    "utf-8", "cp1252", "iso8859-15", "cp1250", "cp1251", "koi8-r", "cp1253", "cp1254", "cp1255", "cp1256", "mac-roman",
    "cp437", "utf-16-le", "utf-16-be", "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TableAnswer:
    """What a person chose: what the columns of a table with these names become, and how it is read."""

    columns: tuple[str, ...]
    mapping: ColumnMapping
    options: Options


class TableWindow(AskedWindow):
    """Asks what the columns of a table become, and shows the article of one row after the other.

    Attributes:
        columns: the columns with their boxes; article: what a row becomes.
        delimiters, sheets, encodings, header: how the table is read.
        earlier, later: go to the row before and after; place: which row is shown.

    Signals:
        answered(TableAnswer): import it so.
        reread(Options): look into the table again, reading it in another way.
    """

    answered = Signal(object)
    reread = Signal(object)

    def __init__(self, look: Look, file: str, others: int, parent: QWidget) -> None:
        super().__init__(look, self.tr("Import a table"), parent)
        self._others, self._row, self._waits = others, 0, False
        self.preview: Preview | None = None
        self.mapping = ColumnMapping(())
        self._rows_of_all = 0
        self.head.setText(self.tr("What do the columns of {file} become?").format(file=unturned(file)))
        self.rows.addLayout(self._ways_to_read())
        splitter = QSplitter(self)
        self.columns = TableColumns(look, self)
        self.columns.chosen.connect(self._choose)
        splitter.addWidget(self.columns)
        splitter.addWidget(self._beside())
        splitter.setSizes([look.px(460), look.px(460)])
        splitter.setChildrenCollapsible(False)
        self.rows.addWidget(splitter, 1)
        self.import_button.clicked.connect(self._answer)
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda step=step: self.go(step))
        self.finish()

    def set_preview(self, preview: Preview, mapping: ColumnMapping, rows: int, *, remembered: bool) -> None:
        """Show a table.

        Args:
            preview: what it looks like.
            mapping: what its columns become at first.
            rows: how many articles there are in it, and in the others with the same columns.
            remembered: whether a person chose the mapping before.
        """
        self.preview, self.mapping, self._row, self._rows_of_all = preview, mapping, 0, rows
        self._waits = False
        facts = [self.tr("%Ln rows", "", rows)]
        if self._others:
            facts.append(self.tr("and %Ln other tables with the same columns", "", self._others))
        if preview.bad:
            facts.append(self.tr("%Ln rows cannot be read", "", preview.bad))
        if remembered:
            facts.append(self.tr("Filled in as you chose last time for these columns"))
        facts += [core_words(warning) for warning in preview.warnings]
        self.facts.setText(" · ".join(facts))
        self._show_ways(preview)
        self.columns.set_mapping(mapping)
        self.setEnabled(True)
        self._show()
        box = self.columns.first_text()
        if box is not None:
            box.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Import where Enter is pressed in a box, which has no use for it, as in other windows with a blue button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(self.focusWidget(), QComboBox):
            self.import_button.click()
        else:
            super().keyPressEvent(event)

    def wait(self) -> None:
        """Show that the table is being read again: till it is, what is shown is not what was chosen."""
        self._waits = True
        self.say(self.tr("Reading the table…"), "muted")
        self.import_button.setEnabled(False)

    def go(self, step: int) -> None:
        """Show the article of another row."""
        if self.preview is not None:
            self._row = max(0, min(len(self.preview.rows) - 1, self._row + step))
            self._show()

    def _ways_to_read(self) -> QHBoxLayout:
        row, look = QHBoxLayout(), self.look
        row.setSpacing(look.px(8))
        self.delimiters, self.sheets, self.encodings = QComboBox(self), QComboBox(self), QComboBox(self)
        self.header = QCheckBox(self.tr("The first row names the columns"), self)
        self.header.setFont(look.font(13))
        for words, sign in ((self.tr("Comma"), ","), (self.tr("Semicolon"), ";"), (self.tr("Tab"), "\t"),
                            (self.tr("Bar"), "|")):  # fmt: skip
            self.delimiters.addItem(words, sign)
        for name in ENCODINGS:
            self.encodings.addItem(name, name)
        names = (self.tr("Between cells"), self.tr("Sheet"), self.tr("Encoding"))
        for box, name in zip((self.delimiters, self.sheets, self.encodings), names, strict=True):
            box.setFont(look.font(13))
            box.setAccessibleName(name)
            box.setToolTip(name)
            box.activated.connect(lambda _: self._reread())
            row.addWidget(box)
        self.header.clicked.connect(self._reread)
        row.addWidget(self.header)
        row.addStretch(1)
        return row

    def _beside(self) -> QWidget:
        beside, look = QWidget(self), self.look
        column, row = QVBoxLayout(beside), QHBoxLayout()
        column.setContentsMargins(look.px(8), 0, 0, 0)
        column.setSpacing(look.px(4))
        self.place = QLabel(beside)
        self.place.setFont(look.font(12))
        self.earlier = self.button(self.tr("Previous row"), self.tr("Shows the article of the row before (Alt+Up)"))
        self.later = self.button(self.tr("Next row"), self.tr("Shows the article of the row after (Alt+Down)"))
        self.earlier.clicked.connect(lambda: self.go(-1))
        self.later.clicked.connect(lambda: self.go(1))
        row.addWidget(self.place, 1)
        for button in (self.earlier, self.later):
            button.setProperty("kind", "quiet")
            row.addWidget(button)
        self.article = TablePreview(look, beside)
        column.addLayout(row)
        column.addWidget(self.article, 1)
        return beside

    def _show_ways(self, preview: Preview) -> None:
        options = preview.options
        delimiter = self.delimiters.findData(options.delimiter)
        if delimiter < 0 and options.delimiter:
            self.delimiters.addItem(options.delimiter, options.delimiter)
            delimiter = self.delimiters.count() - 1
        self.delimiters.setCurrentIndex(delimiter)
        self.delimiters.setVisible(preview.kind == "csv")
        self.sheets.clear()
        self.sheets.addItems(list(preview.sheets))
        self.sheets.setCurrentText(options.sheet or "")
        self.sheets.setVisible(len(preview.sheets) > 1)
        if options.encoding and self.encodings.findData(options.encoding) < 0:
            self.encodings.addItem(options.encoding, options.encoding)
        self.encodings.setCurrentIndex(self.encodings.findData(options.encoding))
        self.encodings.setVisible(preview.kind != "xlsx")
        self.header.setChecked(bool(options.header))
        self.header.setVisible(preview.kind != "json")

    def _reread(self) -> None:
        """Ask for the table anew, in the way that is chosen now."""
        if self.preview is None:
            return
        kind = self.preview.kind
        options = Options(
            self.delimiters.currentData() if kind == "csv" else None,
            self.header.isChecked() if kind != "json" else None,
            self.sheets.currentText() if kind == "xlsx" else None,
            self.encodings.currentData() if kind != "xlsx" else None,
        )
        self.wait()
        self.reread.emit(options)

    def _choose(self, name: str, becomes: str) -> None:
        self.mapping = self.mapping.changed(name, becomes)
        self.columns.set_mapping(self.mapping)
        self._show()

    def _current(self) -> Row | None:
        return self.preview.rows[self._row] if self.preview is not None and self.preview.rows else None

    def _show(self) -> None:
        row = self._current()
        if self.preview is None:
            return
        if row is not None:
            self.columns.set_row(row.cells)
            self.article.show_row(row, self.mapping)
            place = self.tr("Row {row} of {all}")
            self.place.setText(place.format(row=f"{self._row + 1:,}", all=f"{self.preview.count:,}"))
        else:
            self.article.clear()
            self.place.clear()
        self.earlier.setEnabled(self._row > 0)
        self.later.setEnabled(self._row + 1 < len(self.preview.rows))
        self.import_button.setText(self.tr("Import %Ln articles", "", self._rows_of_all))
        if not self._waits:
            self._tell(any_row=row is not None)

    def _tell(self, *, any_row: bool) -> None:
        """Say whether it can be imported so."""
        try:
            check_mapping(self.mapping)
        except InvalidInput:
            words, token, able = self.tr("Choose the column that holds the text of the articles."), "warn", False
        else:
            words, token, able = self.tr("Columns that are left out stay in the original."), "muted", any_row
        self.say(words if any_row else core_words(NO_ROWS), token if any_row else "warn")
        self.import_button.setEnabled(able)

    def _answer(self) -> None:
        if self.preview is None or not self.import_button.isEnabled():
            return
        self.decided = True
        # Closed before the next window comes, which would lose the focus to the one behind this.
        self.close()
        self.answered.emit(TableAnswer(self.preview.columns, self.mapping, self.preview.options))
