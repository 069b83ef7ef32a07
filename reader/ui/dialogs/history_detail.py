"""What is told of one action of the history: what it changed, why it stays, and what going back would change."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from annotations.model.kind_words import kinds_words
from annotations.model.moment import Restoring
from annotations.model.past_action import Effect
from annotations.model.purge import PURGED
from annotations.text.obeyed import side_by_side
from reader.models.dates import moment_words
from reader.models.harmless import unturned, unturned_lines
from reader.models.history import Detail, annotator_words, articles_words, state_words
from reader.ui.dialogs.note_field import words_label
from reader.ui.said import act_words, phrase_words
from reader.ui.style.look import Look

_MOST_NAMED = 12


class HistoryDetail(QScrollArea):
    """The words of an action, one below the other, and a question with two buttons while one is open.

    Attributes:
        title, facts, changed: what the action is, when and whose, and what it changed.
        note: whose it is, where that is somebody else, or why it cannot be undone.
        asked: what going back would change.
        confirm, leave: go back, or leave it.

    Signals:
        confirmed: going back is wanted.
        left: it is not.
    """

    confirmed = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._body = QWidget(self)
        self.title, self.facts, self.changed, self.note = (
            words_label(look, "", size, token, self._body)
            for size, token in ((15, "ink"), (12, "muted"), (13, "ink"), (12, "warn"))
        )
        self.title.setFont(look.font(15, 600))
        self.asking = QFrame(self._body)
        self.asked = words_label(look, "", 13, "ink", self.asking)
        self.confirm, self.leave = QPushButton(self.asking), QPushButton(self.tr("Leave it"), self.asking)
        self._lay_out()
        self.ask("", "")

    def show_detail(self, detail: Detail | None) -> None:
        """Show an action; None for none."""
        self.ask("", "")
        self.say("")
        if detail is None:
            for label in (self.title, self.facts, self.changed):
                label.setText("")
            return
        action, touched = detail.entry.action, detail.entry.touched
        facts = [moment_words(action.started_at), annotator_words(action.annotator), state_words(action)]
        articles = articles_words(touched)
        self.title.setText(unturned(act_words(action.name)))
        lines = filter(None, (side_by_side(facts), articles))
        self.facts.setText("\n".join(map(unturned_lines, lines)))
        # What was purged since was something, and nothing but the name tells of it.
        self.changed.setText("" if action.name == PURGED else unturned_lines(effect_words(detail.effect)))
        self.setAccessibleDescription(
            "\n".join(label.text() for label in (self.title, self.facts, self.changed) if label.text())
        )
        self.verticalScrollBar().setValue(0)

    def say(self, words: str, token: str = "warn") -> None:
        """Say something of the action in a colour of the theme; without words nothing."""
        palette = self.note.palette()
        palette.setColor(self.note.foregroundRole(), self._look.colour(token))
        self.note.setPalette(palette)
        self.note.setText(unturned_lines(words))
        self.note.setVisible(bool(words))

    def ask(self, words: str, button: str) -> None:
        """Ask whether to go back; without words ask nothing, without a button only say them."""
        self.asked.setText(unturned_lines(words))
        self.confirm.setText(button)
        self.confirm.setVisible(bool(button))
        self.asking.setVisible(bool(words))
        # The question alone, so that it is whole in the smallest window too.
        for label in (self.facts, self.changed):
            label.setVisible(not words)
        if words:
            self.note.hide()
            (self.confirm if button else self.leave).setFocus()
        else:
            self.note.setVisible(bool(self.note.text()))

    @property
    def asks(self) -> bool:
        """Whether a question is open."""
        return not self.asking.isHidden()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return a size that leaves most of the room to the rows."""
        return QSize(self._look.px(320), self._look.px(200))

    def _lay_out(self) -> None:
        px = self._look.px
        self.confirm.setProperty("kind", "primary")
        self.confirm.clicked.connect(self.confirmed)
        self.leave.clicked.connect(self.left)
        self.leave.setToolTip(self.tr("Leaves everything as it is (Esc)"))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.confirm)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        question = QVBoxLayout(self.asking)
        question.setContentsMargins(px(12), px(12), px(12), px(12))
        question.setSpacing(px(8))
        question.addWidget(self.asked)
        question.addLayout(buttons)
        palette = self.asking.palette()
        palette.setColor(self.asking.backgroundRole(), self._look.colour("warnsoft"))
        self.asking.setPalette(palette)
        self.asking.setAutoFillBackground(True)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(px(12), px(4), px(12), px(4))
        column.setSpacing(px(8))
        for widget in (self.title, self.facts, self.note, self.asking, self.changed):
            column.addWidget(widget)
        column.addStretch(1)
        self.setWidget(self._body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("What the action changed"))
        for label in (self.title, self.facts, self.changed, self.note, self.asked):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setMinimumWidth(1)


def effect_words(effect: Effect) -> str:
    """Return what an action changed: how many things of each kind, and the first of them by name."""
    lines = []
    for how, form in (
        ("new", QCoreApplication.translate("History", "New: {what}")),
        ("changed", QCoreApplication.translate("History", "Changed: {what}")),
        ("gone", QCoreApplication.translate("History", "Gone: {what}")),
    ):
        kinds = Counter({kind: number for (kind, state), number in effect.counts.items() if state == how})
        if kinds:
            lines.append(form.format(what=phrase_words(kinds_words(kinds))))
            lines += [f"    {one.words}" for one in effect.named[:_MOST_NAMED] if one.how == how]
    if sum(effect.counts.values()) > len(effect.named) and lines:
        lines.append("    …")
    return "\n".join(lines) or QCoreApplication.translate("History", "It changed nothing.")


def restoring_words(found: Restoring, what: str) -> str:
    """Return what going back changes, in lines: whose actions go, and how many things of each kind.

    Args:
        found: it.
        what: goes back, as a sentence says it.
    """
    if not found:
        return QCoreApplication.translate("History", "Nothing would change: it is as it was then already.")
    number = found.actions.total()
    lines = [QCoreApplication.translate("History", "{what} goes back to just after this.").format(what=what)]
    if number:
        own = ", ".join(
            QCoreApplication.translate("History", "{n} of {name}").format(n=count, name=annotator_words(name))
            for name, count in found.actions.most_common()
        )
        lines.append(
            QCoreApplication.translate("History", "%n actions are taken back: {whose}.", "", number).format(whose=own)
        )
    for form, kinds in (
        (QCoreApplication.translate("History", "Goes: {what}."), found.gone),
        (QCoreApplication.translate("History", "Comes back: {what}."), found.back),
        (QCoreApplication.translate("History", "Becomes what it was: {what}."), found.changed),
    ):
        if kinds:
            lines.append(form.format(what=phrase_words(kinds_words(kinds))))
    if found.needed:
        lines.append(
            QCoreApplication.translate("History", "Comes back because it is needed: {names}.").format(
                names=", ".join(found.needed)
            )
        )
    lines.append(QCoreApplication.translate("History", "It is one action, which Undo takes back."))
    return "\n".join(lines)
