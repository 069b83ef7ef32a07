"""The words of the page that fields come from, marked during a check; and those that may answer the open question."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotations.model.checking import UNSURE_BELOW
from annotations.model.field import Field
from reader.articles.offers import Offer
from reader.models.article_view import ArticleView
from reader.ui.page.marks import PageMark
from reader.ui.page.page import ArticlePage
from reader.ui.panels.check_question import Question
from reader.ui.panels.fields import field_title

_SURE, _UNSURE = "blue", "orange"


class CheckMarks(QObject):
    """Puts evidence on one page, and takes it off again."""

    def __init__(self, page: ArticlePage) -> None:
        super().__init__(page)
        self._page = page
        self._shown: frozenset[str] = frozenset()

    def show(self, view: ArticleView | None, question: Question | None = None) -> None:
        """Mark the words of an article's fields, and of the answers to a question; None takes all marks off."""
        answers = question.answers if question is not None else ()
        asked = {(offer.start, offer.end) for offer in answers}
        marks = [] if view is None else [
            self._evidence(number, field) for number, field in enumerate(view.fields)
            if field.start is not None and (field.start, field.end) not in asked
        ]  # fmt: skip
        if view is not None:
            marks += [
                self._answer(number, offer) for number, offer in enumerate(answers, 1)
                if offer.start is not None and offer.end is not None
            ]  # fmt: skip
        wanted = frozenset(mark.id for mark in marks)
        there = self._page.layout_.index.marks
        removed = [key for key in self._shown - wanted if key in there]
        if marks or removed:
            self._page.set_marks(marks, removed)
        self._shown = wanted

    def point(self, at: Field | Offer | None) -> None:
        """Draw the ring round the words of a field or an answer, and show them; None takes it away."""
        if at is None or at.start is None or at.end is None:
            self._page.focus_mark(None)
            return
        found = (
            mark.id for mark in self._page.layout_.index.marks.values()
            if mark.id in self._shown and mark.spans[0] == (at.start, at.end)
        )  # fmt: skip
        self._page.reveal(at.start, at.end)
        self._page.focus_mark(next(found, None))

    def _evidence(self, number: int, field: Field) -> PageMark:
        assert field.start is not None
        assert field.end is not None
        unsure = field.status == "detected" and (field.confidence or 1) < UNSURE_BELOW
        sign = f"{self._sign(field.name)} ?" if unsure else self._sign(field.name)
        title = self.tr("{field}, not sure") if unsure else "{field}"
        return PageMark(
            f"evidence {number}", "evidence", ((field.start, field.end),), sign=sign,
            colour=_UNSURE if unsure else _SURE, title=title.format(field=field_title(field.name)),
        )  # fmt: skip

    def _answer(self, number: int, offer: Offer) -> PageMark:
        assert offer.start is not None
        assert offer.end is not None
        title = self.tr("Answer {n}: {value}").format(n=number, value=offer.value)
        span = (offer.start, offer.end)
        return PageMark(f"answer {number}", "suggestion", (span,), sign=str(number), colour=_UNSURE, title=title)

    def _sign(self, name: str) -> str:
        short = {"date_published": self.tr("Date"), "date_updated": self.tr("Updated"), "date_page": self.tr("Visited")}
        return short.get(name, field_title(name)).upper()
