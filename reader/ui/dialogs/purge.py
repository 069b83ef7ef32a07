"""What is to be purged: articles, or an annotator; said before with what will be lost."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QPushButton, QRadioButton, QVBoxLayout, QWidget

from reader.models.harmless import unturned, unturned_lines
from reader.ui.dialogs.fit import fit
from reader.ui.dialogs.note_field import words_label
from reader.ui.dialogs.scrolled import Scrolled
from reader.ui.style.look import Look


class PurgeWindow(QWidget):
    """Asks what; what will be lost is told below as soon as it is known, and only then the next step can be taken.

    Attributes:
        articles, person: which of the two it is to be.
        people: the annotators; keep: whether what they did stays under another name.
        lost: what would be lost; trouble: what went wrong, or came of it.
        go_on: leads to the last question.

    Signals:
        chosen: something else was chosen; what would be lost is to be told.
        wanted: a person goes on to the last question.
    """

    chosen = Signal()
    wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Purge for good"))
        self.articles, self.person = QRadioButton(self), QRadioButton(self.tr("An annotator:"), self)
        self.people = QComboBox(self)
        self.keep = QCheckBox(self.tr("Keep what they did, under another name"), self)
        self.lost = words_label(look, "", 13, "ink", self)
        self.lost_area = Scrolled(self.lost, self.tr("What would be lost"), look.px(400), look, self)
        self.trouble = QLabel(self)
        self._make()
        self._lay_out()
        fit(self, look.px(520), look.px(380))

    def offer(self, articles: str, people: Sequence[tuple[str, str]]) -> None:
        """Offer articles, in words (empty for none), and annotators: UUID and name."""
        self.articles.setText(unturned(articles) or self.tr("Articles: select some in the list first, or open one"))
        self.articles.setEnabled(bool(articles))
        self.people.clear()
        for uuid, name in people:
            self.people.addItem(unturned(name), uuid)
        self.person.setEnabled(bool(people))
        (self.articles if articles else self.person).setChecked(True)
        self._choose()

    def whose(self) -> str:
        """Return the UUID of the chosen annotator; empty where it is about articles."""
        return str(self.people.currentData() or "") if self.person.isChecked() else ""

    def tell(self, lines: Sequence[str]) -> None:
        """Say what would be lost; the next step can be taken then."""
        self.lost.setText(unturned_lines("\n".join(lines)))
        self.lost_area.tell()
        self.go_on.setEnabled(bool(lines))

    def say(self, words: str, token: str = "danger") -> None:
        """Say what went wrong, or what came of it."""
        palette = self.trouble.palette()
        palette.setColor(self.trouble.foregroundRole(), self._look.colour(token))
        self.trouble.setPalette(palette)
        self.trouble.setText(unturned_lines(words))
        self.trouble.setAccessibleName(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Close by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _make(self) -> None:
        look = self._look
        self.people.setAccessibleName(self.tr("Which annotator"))
        self.people.setToolTip(self.tr("Whose name, and whose work, is to go"))
        self.articles.setToolTip(self.tr("With texts, originals and all annotations in them"))
        self.person.setToolTip(self.tr("With all annotations and notes, or the name alone"))
        self.keep.setToolTip(self.tr("Only name and identity go; annotations, notes and states of work stay"))
        self.keep.setChecked(True)
        for one in (self.articles, self.person, self.people, self.keep):
            one.setFont(look.font(13))
        self.trouble.setFont(look.font(12))
        self.trouble.setWordWrap(True)
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.articles.toggled.connect(lambda _: self._choose())
        self.keep.toggled.connect(lambda _: self._choose())
        self.people.currentIndexChanged.connect(lambda _: self._choose())

    def _lay_out(self) -> None:
        px = self._look.px
        head = words_label(
            self._look, self.tr("Goes out of everything: history, backups, free space. Nothing brings it back."), 13,
            "ink", self,
        )  # fmt: skip
        who = QHBoxLayout()
        who.addWidget(self.person)
        who.addWidget(self.people, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[px(16)] * 4)
        whole.setSpacing(px(10))
        whole.addWidget(head)
        whole.addWidget(self.articles)
        whole.addLayout(who)
        whole.addWidget(self.keep)
        whole.addWidget(self.lost_area, 1)
        whole.addWidget(self.trouble)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addStretch(1)
        close = QPushButton(self.tr("Close"), self)
        close.setToolTip(self.tr("Closes the window (Esc)"))
        self.go_on = QPushButton(self.tr("Purge…"), self)
        self.go_on.setToolTip(self.tr("Asks once more, with what will be lost"))
        close.clicked.connect(self.close)
        self.go_on.clicked.connect(self.wanted)
        for button in (close, self.go_on):
            button.setAutoDefault(True)
            foot.addWidget(button)
        whole.addLayout(foot)

    def _choose(self) -> None:
        person = self.person.isChecked()
        self.people.setEnabled(person)
        self.keep.setEnabled(person)
        self.tell(())
        self.say("")
        self.chosen.emit()
