"""The candidates of a review on the page: dashed where nobody has decided yet, and gone to as they are reviewed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from annotations.model.candidate import UNDECIDED
from annotations.model.codebook import Code
from annotations.model.sought import Marked
from reader.models.article_view import ArticleView, colour_of
from reader.models.review import Entry, ReviewModel
from reader.models.signs import sign_of
from reader.state import State
from reader.ui.page.marks import PageMark
from reader.ui.window.window import MainWindow


class ReviewMarks(QObject):
    """Shows the candidates of the open article, and follows the one that is being decided.

    Args:
        window: with the page.
        state: what is open.

    Signals:
        changed: others are outlined now, or another review is shown.
    """

    changed = Signal()

    def __init__(self, window: MainWindow, state: State) -> None:
        super().__init__(window)
        self._window, self._state = window, state
        self._model: ReviewModel | None = None
        self._shown: dict[str, Entry] = {}
        self._wanted: Entry | None = None
        state.article_shown.connect(self._article_shown)
        state.article_changed.connect(lambda _: self.refresh())

    def show(self, model: ReviewModel | None) -> None:
        """Show the candidates of a review; None for none."""
        self._model = model
        if model is None:
            self._wanted = None
        self.refresh()
        self.changed.emit()

    def refresh(self) -> None:
        """Show the candidates as they are now."""
        page = self._window.page
        there = page.layout_.index.marks
        self._shown = {key: entry for key, entry in self._shown.items() if key in there}
        wanted = {_id(entry): entry for entry in self._here()}
        removed = [key for key in self._shown if key not in wanted]
        added = [self._mark(entry) for key, entry in wanted.items() if self._shown.get(key) is not entry]
        if added or removed:
            page.set_marks(added, removed)
        self._shown = wanted
        if added or removed:
            self.changed.emit()

    def update(self, entries: Iterable[Entry]) -> None:
        """Show what was decided of some candidates."""
        view = self._state.view
        if view is None or self._model is None:
            return
        added, removed = [], []
        # Of many that are decided at once few are in the open article.
        for entry in [one for one in entries if one.candidate.article == view.row.uuid]:
            key = _id(entry)
            open_ = entry.verdict == UNDECIDED and _stands(entry, view) and not isinstance(entry.candidate, Marked)
            if open_ and key not in self._shown:
                added.append(self._mark(entry))
                self._shown[key] = entry
            elif not open_ and self._shown.pop(key, None) is not None:
                removed.append(key)
        if added or removed:
            self._window.page.set_marks(added, removed)
            self.changed.emit()

    def follow(self, entry: Entry) -> None:
        """Show a candidate on the page; its article is opened first. The focus stays where it is."""
        view = self._state.view
        if view is not None and view.row.uuid == entry.candidate.article:
            self._wanted = None
            self._reveal(view, entry)
        else:
            self._wanted = entry
            self._state.show_article(entry.candidate.article)

    def place_caret(self, entry: Entry) -> None:
        """Put the caret on a candidate, if its article is open."""
        view = self._state.view
        if view is not None and _stands(entry, view):
            self._window.page.place_caret(entry.candidate.start)

    def any(self) -> bool:
        """Whether the open article has candidates that nobody has decided yet."""
        return bool(self._shown)

    def places(self) -> list[tuple[int, int]]:
        """Return the (start, end) of what is outlined, by place."""
        found = sorted((one.candidate.start, one.candidate.end) for one in self._shown.values())
        return [(start, end) for start, end in found if start < end]

    def here(self) -> Entry | None:
        """Return the candidate under the caret."""
        marks = self._window.page.marks_at(self._window.page.caret())
        return next((self._shown[mark.id] for mark in marks if mark.id in self._shown), None)

    def named(self, mark_id: str | None) -> Entry | None:
        """Return the candidate that a mark of the page stands for."""
        return self._shown.get(mark_id or "")

    def step(self, by: int) -> bool:
        """Move the caret to the next candidate of the article, or the one before; whether it began at an end again."""
        page = self._window.page
        order = sorted(self._shown.values(), key=lambda one: one.candidate.start)
        at = self._at(order, by)
        entry = order[at % len(order)]
        page.reveal(entry.candidate.start, entry.candidate.end)
        page.place_caret(entry.candidate.start)
        page.focus_mark(_id(entry))
        return not 0 <= at < len(order)

    def nearer(self, by: int, start: int, *, around: bool) -> bool:
        """Whether a step leads to a candidate before it leads to a place.

        Args:
            by: 1 for the next, -1 for the one before.
            start: of the place; around: whether the way to it begins at an end again.
        """
        order = sorted(self._shown.values(), key=lambda one: one.candidate.start)
        if not order:
            return False
        at = self._at(order, by)
        begins_again = not 0 <= at < len(order)
        if begins_again != around:
            return around
        return order[at % len(order)].candidate.start * by < start * by

    def _at(self, order: Sequence[Entry], by: int) -> int:
        starts, caret = [one.candidate.start for one in order], self._window.page.caret()
        return bisect_right(starts, caret) if by > 0 else bisect_left(starts, caret) - 1

    def _article_shown(self, view: ArticleView) -> None:
        self.refresh()
        wanted, self._wanted = self._wanted, None
        if wanted is not None and wanted.candidate.article == view.row.uuid:
            self._window.library.list.go_to(view.row.id)
            self._reveal(view, wanted)

    def _reveal(self, view: ArticleView, entry: Entry) -> None:
        page, one = self._window.page, entry.candidate
        if not _stands(entry, view):
            return
        if isinstance(one, Marked):
            # It stands on the page already; a topic of the whole article has no words to go to.
            page.reveal(one.start, max(one.end, one.start + 1))
            page.focus_mark(None if one.whole else one.annotation)
            return
        page.reveal(one.start, one.end)
        page.focus_mark(_id(entry) if entry.verdict == UNDECIDED else entry.standing)

    def _here(self) -> list[Entry]:
        view, model = self._state.view, self._model
        if view is None or model is None:
            return []
        there = model.of_article(view.row.uuid)
        return [
            one for one in there
            if one.verdict == UNDECIDED and _stands(one, view) and not isinstance(one.candidate, Marked)
        ]  # fmt: skip

    def _mark(self, entry: Entry) -> PageMark:
        one = entry.candidate
        code = self._code(one.target.label)
        title = self.tr("Suggestion: {label}, {words}").format(label=code.name if code else "", words=one.quote)
        return PageMark(
            _id(entry), "suggestion", ((one.start, one.end),), sign=sign_of(code), colour=colour_of(code), title=title
        )

    def _code(self, uuid: str) -> Code | None:
        view = self._state.view
        return next((code for code in view.codes.values() if code.uuid == uuid), None) if view is not None else None


def _id(entry: Entry) -> str:
    return f"candidate {entry.number}"


def _stands(entry: Entry, view: ArticleView) -> bool:
    one = entry.candidate
    return one.article == view.row.uuid and one.revision_id == view.row.revision_id
