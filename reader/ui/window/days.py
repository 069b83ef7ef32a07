"""Which day the words at the caret mean ("on Tuesday", "yesterday"), told in the status bar as a hint."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject, QTimer

from annotations.library import Library
from reader.models.article_view import ArticleView
from reader.state import State
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from reader.articles.relative_days import RelativeDay

_SOON_MS = 400
"""So long after an article is shown its days are looked for: the page comes first."""


class Days(QObject):
    """Has the days of the open article reckoned beside the window's thread, and tells that of the words at the caret.

    They are hints and never stored. They hold for the day of publication; where only the page's own day is known, they
    hold if the article was written in that week.

    Attributes:
        found: the days of the open article.
        known: whether they have been looked for.
    """

    def __init__(self, window: MainWindow, state: State) -> None:
        super().__init__(window)
        self._window, self._state = window, state
        self.found: list[RelativeDay] = []
        self.known = False
        self._asked: tuple[str, str, str, str] | None = None
        self._from: datetime.date | None = None
        self._published = True
        self._said = ""
        self._wanted = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._look)
        # What was found in the article before says nothing of this one.
        state.article_shown.connect(lambda _: self._forget())
        for signal in (state.article_shown, state.article_changed):
            signal.connect(lambda _: self._soon.start())
        state.article_left.connect(self._forget)
        window.page.caret_moved.connect(lambda _: self._tell())

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions do, by id."""
        return {"article.day": self.ask}

    def without_days(self) -> str:
        """Return why no day can be told; empty if one can."""
        if self.known and self._from is None:
            return self.tr("The article has no date that days could be reckoned from. Set “Published” first.")
        return self.tr("No words of this article tell a day.") if self.known and not self.found else ""

    def ask(self) -> None:
        """Tell the day of the words at the caret; where there are none, go to the next such words."""
        if not self.known:
            # The article has only just come.
            self._wanted = True
            self._look()
            return
        page = self._window.page
        here = self._at(page.caret())
        if here is None and self.found:
            later = [day for day in self.found if day.start > page.caret()]
            here = (later or self.found)[0]
            page.put_caret(here.start)
        if here is not None:
            self._say(here)

    def _look(self) -> None:
        view = self._state.view
        if view is None:
            return
        day, published = _reckoned_from(view)
        asked = (view.row.uuid, view.row.text_sha256, view.field("language"), str(day))
        if asked == self._asked:
            return
        self._forget()
        self._asked, self._from, self._published = asked, day, published
        if day is None:
            self.known = True
            return
        if self._soon.isActive():
            self._soon.stop()
        text, language, reckoned = view.text, view.field("language") or None, day

        def reckon(_: Library) -> list[RelativeDay]:
            from reader.articles.relative_days import relative_days

            return relative_days(text, language, reckoned)

        def take(found: list[RelativeDay]) -> None:
            self.found, self.known = found, True
            self._tell()
            if self._wanted:
                self._wanted = False
                self.ask()

        self._state.reading.ask(reckon, take, lambda _: None, topic="days")

    def _forget(self) -> None:
        self.found, self.known, self._asked, self._from = [], False, None, None

    def _at(self, offset: int) -> RelativeDay | None:
        return next((day for day in self.found if day.start <= offset <= day.end), None)

    def _tell(self) -> None:
        """Say it while the caret stands in such words, and no longer."""
        here = self._at(self._window.page.caret())
        if here is not None:
            self._say(here)
        elif self._said:
            self._window.status.take_back(self._said)
            self._said = ""

    def _say(self, day: RelativeDay) -> None:
        words = self.hint(day)
        if words != self._said:
            self._said = words
            self._window.status.say(words)

    def hint(self, day: RelativeDay) -> str:
        """Return what is said of a day."""
        means = _written(day.first)
        if day.last != day.first:
            means = self.tr("{first} to {last}").format(first=means, last=_written(day.last))
        reckoned = _written(self._from or day.first)
        if self._published:
            return self.tr("“{words}”: {day}, if published on {date}").format(words=day.words, day=means, date=reckoned)
        whole = self.tr("“{words}”: {day}, if written in the week of the page’s date, {date}")
        return whole.format(words=day.words, day=means, date=reckoned)


def _reckoned_from(view: ArticleView) -> tuple[datetime.date | None, bool]:
    """Return the day of publication and True, else the day the page was opened and False."""
    for name, published in (("date_published", True), ("date_page", False)):
        try:
            return datetime.date.fromisoformat(view.field(name)[:10]), published
        except ValueError:
            continue
    return None, True


def _written(day: datetime.date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
