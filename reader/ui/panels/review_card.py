"""The candidate that is being decided: its sentence, what speaks against it, and the keys that decide."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from annotations.model.candidate import ACCENTS, ACCEPTED, CASE, ENDING, LONGER, REJECTED, TAKEN, Candidate
from annotations.model.codebook import Code
from annotations.model.sought import ASTRAY, NEW, Marked
from annotations.store.desk import one_line
from annotations.text.obeyed import side_by_side
from reader.config.palette import mark_colours
from reader.models import suggested
from reader.models.article_view import colour_of
from reader.models.astray import NOWHERE, UNSURE, AstrayCandidate
from reader.models.harmless import unturned, unturned_lines
from reader.models.review import Entry
from reader.models.unsettled import ELSEWHERE, UnsettledCandidate
from reader.ui.library.delegate import right_to_left
from reader.ui.panels.key_button import KeyButton
from reader.ui.panels.review_list import OpenCard, paint_card_ground
from reader.ui.panels.review_offers import Offers
from reader.ui.panels.suggestion_words import why_words
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

_AROUND = (40, 20, 8)
"""So many characters beside the words are shown where there is no room for the sentence; code points."""


class ReviewCard(OpenCard):
    """One candidate, open in its place in the list.

    Attributes:
        entry: what it shows; None before the first.
        accept, reject, skip: the buttons.
    """

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._icons = look, icons
        self.entry: Entry | None = None
        self._colour = ""
        self._states = {NEW: self.tr("not looked at yet")}
        self._round = ("", "")
        self._shortened: int | None = None
        self._columns = 0
        self._sentence = QLabel(self)
        self._doubt_sign, self._doubt = QLabel(self), QLabel(self)
        self._said = QLabel(self)
        self._what = QLabel(self)
        self.offers = Offers(look, icons, self)
        self.accept = KeyButton(self.tr("Accept"), look, icons, self, primary=True)
        self.reject = KeyButton(self.tr("Reject"), look, icons, self)
        self.skip = KeyButton(self.tr("Skip"), look, icons, self)
        self._lay_out()
        self.setAccessibleName(self.tr("Current candidate"))
        for button in (self.accept, self.reject, self.skip):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_entry(self, entry: Entry, label: Code | None, around: tuple[str, str] | None = None) -> None:
        """Show a candidate.

        Args:
            entry: which.
            label: that it would get.
            around: what stands before and after its words in its sentence, once that is known.
        """
        one = entry.candidate
        if around is None:
            around = self._round if self.entry is entry else (one.before, one.after)
        self.entry, self._colour, self._round = entry, colour_of(label), around
        self._show_sentence()
        self._name_buttons(one)
        what = self.what_words(one)
        if isinstance(one, suggested.SuggestedCandidate) and label is not None:
            what = label.name
        self._what.setText(unturned(what))
        self._what.setVisible(bool(what))
        words = self.doubt_words(one) or why_words(one.confidence, one.why)
        self._doubt.setText(unturned_lines(words))
        dress(self._doubt, self._look, "warn" if one.doubt else "muted")
        self._doubt.setVisible(bool(words))
        self._doubt_sign.setVisible(bool(one.doubt))
        said = self.verdict_words(one, entry.verdict)
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self.setAccessibleDescription(". ".join(filter(None, (what, self._plain(), words, said))))

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        self._paint_sign()
        self.offers.set_look(look)
        if self.entry is not None:
            self._show_sentence()

    def set_keys(self, accept: str, reject: str, skip: str) -> None:
        """Show the keys as they are now."""
        for button, key in ((self.accept, accept), (self.reject, reject), (self.skip, skip)):
            button.set_key(key)

    def doubt_words(self, one: Candidate) -> str:
        """Return why a candidate may be another than the one that is meant; empty where nothing speaks against it."""
        if one.doubt == suggested.UNSURE:
            return why_words(one.confidence, one.why)
        words = {
            CASE: self.tr("Other capitals than asked for."),
            ACCENTS: self.tr("Other accents than asked for."),
            LONGER: self.tr("Part of “{words}”."),
            TAKEN: self.tr("These words are marked as {words} already."),
            ASTRAY: self.tr("Its words were changed. “Annotations to look at again” says where it may belong."),
            ENDING: self.tr("“{words}” with another ending."),
            UNSURE: self.tr("Its words were changed; this may be where it belongs."),
            NOWHERE: self.tr("Nothing like its words stands in the text any more."),
            ELSEWHERE: self.tr("These words stand here; the file says another place."),
            suggested.NOT_LOOKED_AT: self.tr("Put there by “everywhere”; nobody has looked at it."),
        }.get(one.doubt, "")
        return words.format(words=one_line(one.about))

    def verdict_words(self, one: Candidate, verdict: str) -> str:
        """Return what was said of a candidate: that an annotation is kept, or another one accepted; else empty."""
        if isinstance(one, Marked):
            return {ACCEPTED: self.tr("Kept"), REJECTED: self.tr("Removed")}.get(verdict, "")
        return {ACCEPTED: self.tr("Accepted"), REJECTED: self.tr("Rejected")}.get(verdict, "")

    def what_words(self, one: Candidate) -> str:
        """Return what an annotation is, for whom it stands and who made it; empty for other candidates."""
        if not isinstance(one, Marked):
            return ""
        made = self.tr("by {name}").format(name=one.annotator)
        return side_by_side((one.code, one.whom, made, self._states.get(one.state, "")))

    def fit(self, width: int, room: int) -> int:
        """Show of the sentence what leaves room for the buttons; return how tall it is for a width.

        Args:
            width: in pixels.
            room: how tall it may be, in pixels; the words themselves are shown in any case.
        """
        for self._shortened in (None, *_AROUND):
            if self.entry is not None:
                self._show_sentence()
            if self.heightForWidth(width) <= room:
                break
        return self.heightForWidth(width)

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return how tall it is for a width."""
        layout, px = self.layout(), self._look.px
        # Where they do not fit side by side, not even tightly, the buttons stand in two rows, or one below the other.
        columns = next((n for n, tight in ((3, False), (3, True), (2, True)) if self._fit(width, n, tight=tight)), 1)
        self._arrange(columns)
        if layout is None:
            return px(120)
        layout.activate()
        return layout.totalHeightForWidth(width)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Paint the ring anew when the list gets or loses the focus."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut} and isValid(self):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the ground, with the ring where the keys go here."""
        painter, px = QPainter(self), self._look.px
        painter.fillRect(self.rect(), self._look.colour("side"))
        viewport = self.parentWidget()
        view = viewport.parentWidget() if viewport is not None else None
        ring = view is not None and view.hasFocus()
        paint_card_ground(painter, self._look, QRectF(self.rect()).adjusted(px(8), px(2), -px(8), -px(2)), ring=ring)

    def _lay_out(self) -> None:
        look, px = self._look, self._look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(12), px(20), px(12))
        column.setSpacing(px(8))
        self._sentence.setFont(look.font(14, serif=True))
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.RichText)
        doubt, self._buttons = QHBoxLayout(), QGridLayout()
        doubt.setSpacing(px(8))
        self._buttons.setVerticalSpacing(px(8))
        self._buttons.setColumnStretch(3, 1)
        for label, token in ((self._doubt, "warn"), (self._said, "muted")):
            label.setFont(look.font(12))
            label.setTextFormat(Qt.TextFormat.PlainText)
            dress(label, look, token)
        self._doubt.setWordWrap(True)
        self._what.setFont(look.font(12, 600))
        self._what.setTextFormat(Qt.TextFormat.PlainText)
        self._what.setWordWrap(True)
        doubt.addWidget(self._doubt_sign, 0, Qt.AlignmentFlag.AlignTop)
        doubt.addWidget(self._doubt, 1)
        self._arrange(3)
        column.addWidget(self._what)
        column.addWidget(self.offers)
        column.addWidget(self._sentence)
        column.addLayout(doubt)
        column.addLayout(self._buttons)
        self._paint_sign()

    def _name_buttons(self, one: Candidate) -> None:
        """Say on the buttons what they do with what stands on changed words; they are the usual ones elsewhere."""
        names = self.tr("Accept"), self.tr("Reject")
        if isinstance(one, Marked):
            names = self.tr("Keep"), self.tr("Remove")
        if isinstance(one, AstrayCandidate):
            place = self.tr("Put it here") if one.choice >= 0 else self.tr("Keep it, words gone")
            names = place, self.tr("Take it away")
        if isinstance(one, UnsettledCandidate):
            names = self.tr("Put it here"), self.tr("Leave it out")
        for button, name in zip((self.accept, self.reject), names, strict=True):
            button.rename(name)
        self.offers.show_astray(one if isinstance(one, AstrayCandidate) else None)

    def _arrange(self, columns: int) -> None:
        """Put the buttons into as many columns, and what was said of the candidate after them."""
        if columns == self._columns:
            return
        self._columns = columns
        for part in (self.accept, self.reject, self.skip, self._said):
            self._buttons.removeWidget(part)
        for at, button in enumerate((self.accept, self.reject, self.skip)):
            self._buttons.addWidget(button, at // columns, at % columns, Qt.AlignmentFlag.AlignLeading)
        row, column = (0, 4) if columns == 3 else (1, 1) if columns == 2 else (3, 0)
        self._buttons.addWidget(self._said, row, column)

    def _fit(self, width: int, columns: int, *, tight: bool) -> bool:
        buttons, px = (self.accept, self.reject, self.skip), self._look.px
        changed = [button for button in buttons if button.tight != tight]
        for button in changed:
            button.tight = tight
            button.updateGeometry()
        self._buttons.setHorizontalSpacing(px(4 if tight else 8))
        sizes = [button.sizeHint().width() for button in buttons]
        said = [self._said.sizeHint().width()] if self._said.text() else []
        sizes = [*sizes, *said] if columns == 3 else [max(sizes[0], sizes[2]), max(sizes[1], *said, 0)]
        wanted = sum(sizes) + (len(sizes) - 1) * self._buttons.horizontalSpacing()
        return wanted <= width - 2 * px(20)

    def _paint_sign(self) -> None:
        look = self._look
        colour = look.colour("warn").name()
        self._doubt_sign.setPixmap(self._icons.pixmap("unsure", look.px(16), colour, self.devicePixelRatioF()))

    def _show_sentence(self) -> None:
        look = self._look
        assert self.entry is not None
        quote = unturned(one_line(self.entry.candidate.quote))
        before, after = _shorten(*self._round, self._shortened)
        colours = mark_colours(self._colour, look.theme)
        mixed = _over(QColor(colours.fill), look.colour("raised"), colours.fill_alpha)
        ink, muted = look.colour("ink").name(), look.colour("muted").name()
        mark = f"<span style='color:{ink}; background-color:{mixed.name()}; font-weight:600'>{escape(quote)}</span>"
        around = [
            f"<span style='color:{muted}'>{escape(unturned(one_line(words)))}</span>" for words in (before, after)
        ]
        direction = "rtl" if right_to_left(f"{before}{quote}{after}") else "ltr"
        leading = "line-height:135%"
        html = f"<p dir='{direction}' style='margin:0; {leading}'>{around[0]}{mark}{around[1]}</p>"
        self._sentence.setText(html)

    def _plain(self) -> str:
        assert self.entry is not None
        return f"{one_line(self._round[0])}{one_line(self.entry.candidate.quote)}{one_line(self._round[1])}"


def _shorten(before: str, after: str, most: int | None) -> tuple[str, str]:
    """Return so many characters beside the words, whole words of them; None for all."""
    if most is None:
        return before, after
    if len(before) > most:
        before = f"…{before[len(before) - most :].partition(' ')[2]}"
    if len(after) > most:
        after = f"{after[:most].rpartition(' ')[0]}…"
    return before, after


def dress(label: QLabel, look: Look, token: str) -> None:
    """Give words a colour of the theme."""
    palette = label.palette()
    palette.setColor(label.foregroundRole(), look.colour(token))
    label.setPalette(palette)


def _over(fill: QColor, ground: QColor, share: float) -> QColor:
    """Return the colour of a fill that lets the ground shine through: rich text knows no transparency."""
    pairs = ((fill.red(), ground.red()), (fill.green(), ground.green()), (fill.blue(), ground.blue()))
    return QColor(*(round(over * share + under * (1 - share)) for over, under in pairs))
