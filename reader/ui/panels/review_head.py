"""The head of the review panel: what is reviewed, in which articles, and how far it is."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from annotations.model.sought import Marked, Sought
from annotations.search.everywhere import Looked
from reader.models.harmless import plain_tip, unturned
from reader.models.review import ReviewModel
from reader.ui.dialogs.note_field import words_label
from reader.ui.library.buttons import IconButton
from reader.ui.panels.review_filters import ReviewFilters, Values
from reader.ui.panels.rows import paint_chip
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

ARTICLE, LISTED, LIBRARY = "article", "listed", "library"
SCOPES = (ARTICLE, LISTED, LIBRARY)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is reviewed.

    Attributes:
        words: what the person calls it.
        source: where the candidates come from, as the panel's title says it.
        sign, colour: of the label that accepted ones get.
        scope: one of SCOPES; listed: how many articles the list has.
        any_case: whether small letters count where capitals were asked for.
        names: all names that are looked for.
        sought: which annotations are looked through; None where none are. values: what else could be sought.
        others: whether some of them are other names of whom is looked for; aliases: whether these count.
        endings: whether names with other endings count.
        scoped: whether a person may look in other articles.
    """

    words: str = ""
    source: str = ""
    sign: str = ""
    colour: str = ""
    scope: str = LIBRARY
    listed: int = 0
    any_case: bool = False
    names: tuple[str, ...] = ()
    sought: Sought | None = None
    values: Values = field(default_factory=dict)
    others: bool = False
    aliases: bool = True
    endings: bool = False
    scoped: bool = True


class Chip(QWidget):
    """A label's chip."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.sign = self.colour = ""

    def set_label(self, sign: str, colour: str) -> None:
        """Show another label."""
        self.sign, self.colour = sign, colour
        self.setVisible(bool(sign))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        look = self._look
        metrics = QLabel().fontMetrics().__class__(look.font(10, 700))
        return QSize(metrics.horizontalAdvance(self.sign) + look.px(12), look.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.sign:
            paint_chip(painter, self._look, self.sign, self.colour, 0, self.height() / 2)


class Share(QWidget):
    """A thin bar: how much is decided."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._share = look, 0.0
        self.setFixedHeight(look.px(4))

    def set_share(self, share: float) -> None:
        """Show another share, 0 to 1."""
        self._share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        painter.setBrush(look.colour("press"))
        painter.drawRoundedRect(whole, whole.height() / 2, whole.height() / 2)
        done = QRectF(whole)
        done.setWidth(whole.width() * self._share)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            done.moveRight(whole.right())
        painter.setBrush(look.colour("accent"))
        painter.drawRoundedRect(done, whole.height() / 2, whole.height() / 2)


class ReviewHead(QWidget):
    """Says what is reviewed and how far it is, and lets the articles be chosen.

    Attributes:
        asked: what it shows.
        scope: the choice of articles.
        filters: which annotations are looked through; hidden where none are.
        more, close_button, cancel: the buttons; fold: shows the rest, and hides it, where there is little room.

    Signals:
        scope_chosen(str): other articles were chosen, one of SCOPES.
        option_chosen(str, bool): `any_case`, `endings` or `aliases` of what is asked is to be another.
        cancelled: the search is to end.
    """

    scope_chosen = Signal(str)
    option_chosen = Signal(str, bool)
    cancelled = Signal()

    def __init__(self, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.asked = Asked()
        self._title, self._source = QLabel(self.tr("Review"), self), QLabel(self)
        self.more = IconButton("more", self.tr("What the review can do besides"), look, icons, self)
        self._low = self._unfolded = False
        self.fold = IconButton("chevron-down", self.tr("Show what is reviewed"), look, icons, self)
        self.fold.clicked.connect(self._unfold)
        self.close_button = IconButton("close", self.tr("Close the review"), look, icons, self)
        self._chip, self._words = Chip(look, self), words_label(look, "", 13, "ink", self)
        self._found = words_label(look, "", 12, "muted", self)
        self.scope = QComboBox(self)
        self.scope.setAccessibleName(self.tr("In which articles"))
        self.filters = ReviewFilters(look, icons, self)
        self._share = Share(look, self)
        self._decided, self._counted = (words_label(look, "", 12, "muted", self) for _ in range(2))
        self._looking = QWidget(self)
        self._step = words_label(look, "", 12, "muted", self._looking)
        self._bar = QProgressBar(self._looking)
        self.cancel = QPushButton(self.tr("Cancel"), self._looking)
        self._lay_out()
        self.scope.activated.connect(lambda at: self.scope_chosen.emit(SCOPES[at]))
        self.cancel.clicked.connect(self.cancelled)

    def ask(self, asked: Asked) -> None:
        """Show what is reviewed now."""
        self.asked = asked
        self._chip.set_label(asked.sign, asked.colour)
        self._words.setText(unturned(asked.words))
        self._words.setToolTip(plain_tip("\n".join(asked.names)))
        scopes = (
            self.tr("In this article"), self.tr("In the %Ln articles of the list", "", asked.listed),
            self.tr("In the whole library"),
        )  # fmt: skip
        self.scope.clear()
        self.scope.addItems(scopes)
        self.scope.setCurrentIndex(SCOPES.index(asked.scope))
        if asked.sought is not None:
            self.filters.show_sought(asked.sought, asked.values)
        self._show_parts()

    def set_low(self, low: bool) -> None:
        """Leave the room to the list where there is little: but for the title, till a person unfolds the rest."""
        if low != self._low:
            self._low, self._unfolded = low, False
            self._show_parts()

    def _unfold(self) -> None:
        self._unfolded = not self._unfolded
        self._show_parts()

    def _show_parts(self) -> None:
        asked, folded = self.asked, self._low and not self._unfolded
        for part in (self._words, self._found, self._share, self._decided, self._counted):
            part.setVisible(bool(asked.words) and not folded)
        self._chip.setVisible(bool(asked.sign) and not folded)
        self.filters.setVisible(asked.sought is not None and not folded)
        # What it holds is about names that are looked for.
        self.more.setVisible(bool(asked.names))
        self.scope.setVisible(bool(asked.words) and asked.scoped and not folded)
        self.fold.setVisible(bool(asked.words) and self._low)
        self.fold.set_icon("chevron-down" if folded else "chevron-up")
        self.fold.set_words(self.tr("Show what is reviewed") if folded else self.tr("Hide what is reviewed"))
        # How far it is has the room of the title then.
        self._title.setVisible(not (folded and asked.words))
        self._source.setText((self._decided.text() if folded else "") or unturned(asked.source))

    def count(self, model: ReviewModel) -> None:
        """Show the counts."""
        number = QLocale().toString
        total, decided = len(model.entries), model.decided()
        places = self.tr("%Ln places", "", total)
        articles = self.tr("in %Ln articles", "", model.articles())
        self._found.setText(f"{places} {articles}" if total else "")
        self._share.set_share(decided / total if total else 0)
        words = self.tr("{decided} of {total} decided").format(decided=number(decided), total=number(total))
        self._decided.setText(words if total else "")
        self._show_parts()
        keeps = any(isinstance(one.candidate, Marked) for one in model.entries[:1])
        said = self.tr("{accepted} kept, {rejected} removed") if keeps else (
            self.tr("{accepted} accepted, {rejected} rejected")
        )  # fmt: skip
        self._counted.setText(
            said.format(accepted=number(model.accepted), rejected=number(model.rejected)) if decided else ""
        )
        self._share.setAccessibleName(words)

    def decided_words(self) -> str:
        """Return how far it is, in words."""
        return self._decided.text()

    def set_looking(self, looked: Looked | None) -> None:
        """Show how far the search is; None when there is none."""
        self._looking.setVisible(looked is not None)
        if looked is not None:
            number = QLocale().toString
            words = self.tr("{done} of {total} articles looked through")
            self._step.setText(words.format(done=number(looked.done), total=number(looked.total)))
            self._bar.setRange(0, max(1, looked.total))
            self._bar.setValue(looked.done)

    def _lay_out(self) -> None:
        look, px = self._look, self._look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(8), px(16), px(8))
        column.setSpacing(px(8))
        self._title.setFont(look.font(15, 600))
        self._source.setFont(look.font(13))
        for label, token in ((self._title, "ink"), (self._source, "muted")):
            palette = label.palette()
            palette.setColor(label.foregroundRole(), look.colour(token))
            label.setPalette(palette)
        self._words.setFont(look.font(13, 600))
        head, what, counts, looking = (QHBoxLayout() for _ in range(4))
        head.setContentsMargins(0, 0, -px(8), 0)
        for layout in (head, what, counts, looking):
            layout.setSpacing(px(8))
        head.addWidget(self._title)
        head.addWidget(self._source, 1)
        head.addWidget(self.fold)
        head.addWidget(self.more)
        head.addWidget(self.close_button)
        what.addWidget(self._chip)
        what.addWidget(self._words, 1)
        what.addWidget(self._found)
        self._found.setWordWrap(False)
        counts.addWidget(self._decided, 1)
        counts.addWidget(self._counted)
        self._counted.setWordWrap(False)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(px(72), px(6))
        looking.setContentsMargins(0, 0, 0, 0)
        looking.addWidget(self._step, 1)
        looking.addWidget(self._bar)
        looking.addWidget(self.cancel)
        self._looking.setLayout(looking)
        self._looking.hide()
        for row in (head, what):
            column.addLayout(row)
        column.addWidget(self.scope)
        column.addWidget(self.filters)
        column.addWidget(self._looking)
        column.addWidget(self._share)
        column.addLayout(counts)
