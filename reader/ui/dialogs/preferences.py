"""The preferences: made from the declared settings, with a page on top that shows each change at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from annotations.model.block import Block
from reader.config.settings import SETTINGS, Settings
from reader.ui.dialogs.fit import fit
from reader.ui.dialogs.setting_controls import Control, ValueChosen, make_control
from reader.ui.page.marks import PageArticle, PageMark, PageNote, PageStyle
from reader.ui.page.page import ArticlePage
from reader.ui.style.look import Look
from reader.ui.translation import setting_text


class PreferencesWindow(QWidget):
    """Shows and changes settings; a change counts at once. It stands beside the page and blocks nothing.

    Attributes:
        preview: a page with a sentence, set as the page is.
        controls: by the names of the settings.
        forget: what asks before recent libraries are forgotten; hidden until then.

    Signals:
        name_wanted: the annotator's name is to be changed.

    Args:
        style: tells how the page is set now.
        name: of the annotator.
    """

    name_wanted = Signal()

    def __init__(
        self, look: Look, settings: Settings, style: Callable[[], PageStyle], name: str, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._look, self._settings, self._style = look, settings, style
        self.controls: dict[str, Control] = {}
        self.setWindowTitle(self.tr("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, look.px(8))
        layout.setSpacing(look.px(8))
        self.preview = ArticlePage(look.theme, replace(style(), margin=0), self)
        self._fill_preview()
        layout.addWidget(self.preview)
        layout.addWidget(self._area(name), 1)
        fit(self, look.px(720), look.px(760))
        settings.listen(self._changed)
        self.controls["theme"].focus.setFocus()

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        self._look = look
        self.preview.set_theme(look.theme)
        self._fit_preview()

    def set_name(self, name: str) -> None:
        """Show the annotator's name."""
        self._name.setText(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Close by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Listen no longer."""
        self._settings.forget(self._changed)
        super().closeEvent(event)

    def _fill_preview(self) -> None:
        furniture = self.tr("Share · Print · Newsletter")
        text = self.tr("Mayor Ingrid Solheim called the decision “a promise kept to those who work at night.”")
        text = f"{furniture}\n\n{text} " + self.tr("The ferry stays until 2030; it crosses the bay six times a night.")
        marks = []
        for words, sign, colour in ((self.tr("Ingrid Solheim"), "PER", "orange"), (_quoted(text), "QUO", "pink")):
            start = text.find(words)
            if words and start >= 0:
                marks.append(PageMark(words, "mention", ((start, start + len(words)),), sign, colour))
        first = len(furniture)
        blocks = (Block("furniture", 0, first), Block("paragraph", first + 2, len(text)))
        note = PageNote("note", self.tr("Whose promise?"), marks[-1].spans[0][1] if marks else len(text))
        self.preview.set_article(PageArticle(text, blocks, tuple(marks), (note,)))
        self.preview.setAccessibleName(self.tr("Preview of the page"))
        self.preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._fit_preview()

    def _fit_preview(self) -> None:
        """Leave the settings room on a small screen."""
        self.preview.setFixedHeight(min(self._look.px(208), self.screen().availableSize().height() // 3))

    def _area(self, name: str) -> QScrollArea:
        look, body = self._look, QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(look.px(24), look.px(8), look.px(24), look.px(8))
        grid.setVerticalSpacing(look.px(12))
        grid.setColumnStretch(0, 1)
        for row, setting in enumerate(one for one in SETTINGS if one.title):
            control = make_control(setting, look, body)
            control.show(self._settings.get(setting.name))
            control.chosen.connect(self._chosen)
            self.controls[setting.name] = control
            words = self._words(setting_text(setting.title), setting_text(setting.help), control.focus, body)
            grid.addWidget(words, row, 0)
            grid.addWidget(control.widget, row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self._make_forget(body), grid.rowCount(), 0, 1, 2)
        row = grid.rowCount()
        change = QPushButton(self.tr("Change name…"), body)
        change.setToolTip(self.tr("Changes the name that stands with your annotations"))
        change.clicked.connect(self.name_wanted)
        self.name_button = change
        grid.addWidget(self._words(self.tr("Your name"), name, change, body), row, 0)
        grid.addWidget(change, row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.setRowStretch(row + 1, 1)
        area = QScrollArea(self)
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _words(self, title: str, below: str, focus: QWidget, parent: QWidget) -> QWidget:
        """Two lines: what it is, and what it does."""
        whole = QWidget(parent)
        first, second = QLabel(title, whole), QLabel(below, whole)
        first.setBuddy(focus)
        first.setWordWrap(True)
        first.setFont(self._look.font(13, 500))
        second.setFont(self._look.font(12))
        second.setWordWrap(True)
        palette = second.palette()
        palette.setColor(second.foregroundRole(), self._look.colour("muted"))
        second.setPalette(palette)
        self._name = second
        lines = QVBoxLayout(whole)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(first)
        lines.addWidget(second)
        lines.addStretch(1)
        return whole

    def _make_forget(self, parent: QWidget) -> QWidget:
        """What is asked before recent libraries are forgotten."""
        self.forget = QWidget(parent)
        self._forget_words = QLabel(self.forget)
        self._forget_words.setWordWrap(True)
        self.forget_button = QPushButton(self.tr("Forget libraries"), self.forget)
        self.forget_button.setToolTip(self.tr("Empties the list; the library files stay where they are"))
        self.forget_button.setProperty("kind", "danger")
        self.forget_button.clicked.connect(self._forget_recent)
        self.keep_button = QPushButton(self.tr("Keep remembering"), self.forget)
        self.keep_button.setToolTip(self.tr("Leaves the list as it is"))
        self.keep_button.clicked.connect(self._keep_recent)
        row = QHBoxLayout(self.forget)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.px(8))
        row.addWidget(self._forget_words, 1)
        row.addWidget(self.forget_button)
        row.addWidget(self.keep_button)
        self.forget.hide()
        return self.forget

    def _chosen(self, chosen: ValueChosen) -> None:
        if chosen.name == "keep_recent" and not chosen.value and self._settings.get("recent"):
            n = len(self._settings.get("recent"))
            words = self.tr("This empties the list of recent libraries: %n entries. The files stay.", "", n)
            self._forget_words.setText(words)
            self._forget_words.setAccessibleName(words)
            self.forget.show()
            self.forget_button.setFocus()
            return
        if chosen.name == "keep_recent":
            self.forget.hide()
        self._settings.set(chosen.name, chosen.value)

    def _forget_recent(self) -> None:
        self._settings.set("keep_recent", False)
        self._settings.set("recent", [])
        self._end_forget()

    def _keep_recent(self) -> None:
        self.controls["keep_recent"].show(True)
        self._end_forget()

    def _end_forget(self) -> None:
        self.controls["keep_recent"].focus.setFocus()
        self.forget.hide()

    def _changed(self, name: str) -> None:
        """Show what was changed, here or elsewhere."""
        if name in self.controls:
            self.controls[name].show(self._settings.get(name))
            self.preview.set_style(replace(self._style(), margin=0))


def _quoted(text: str) -> str:
    """What stands in quotation marks, as the language of the text writes them."""
    marks = [at for at, character in enumerate(text) if character in "“”„«»"]
    return text[marks[0] + 1 : marks[-1]] if len(marks) > 1 else ""
