"""Topics that the open article may have: asked for beside the window's thread, offered in the details."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QBoxLayout

from annotations.library import Library
from annotations.model.candidate import ACCEPTED, REJECTED
from annotations.model.change import ChangeSet
from annotations.model.topic_offer import TopicDecision, TopicOffer
from reader.models.article_view import ArticleView
from reader.state import State
from reader.tasks.jobs import Job
from reader.ui.panels.topic_offers import TopicOffersPart
from reader.ui.window.marking import Marking
from reader.ui.window.refusals import Refusals
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from annotations.suggest.topics.learn import Learned

FIRST_MS = 2_000
"""So long after the window was opened topics are asked for: all else comes first."""

SOON_MS = 250
"""So long after an article is shown, or something was changed, they are asked for."""

_KINDS = frozenset({"annotation", "decision", "code", "revision", "work"})


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the library says: what was learned so far, the offers, and whether it is time to learn again."""

    learned: Learned | None
    offers: list[TopicOffer]
    due: bool


class TopicOffers(QObject):
    """Offers topics for the open article; none is put on it without a yes.

    Attributes:
        part: where the details offer them.
        job: the learning under way; None when there is none.
    """

    def __init__(self, window: MainWindow, state: State, marking: Marking, refusals: Refusals) -> None:
        super().__init__(window)
        self._window, self._state, self._marking, self._refusals = window, state, marking, refusals
        self.job: Job | None = None
        self._learned: Learned | None = None
        self._ready = False
        self.part = TopicOffersPart(window.look, window.icons, window.details)
        layout = window.details.layout()
        assert isinstance(layout, QBoxLayout)
        layout.insertWidget(layout.indexOf(window.details.body) + 1, self.part)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._ask)
        if state.writing is not None:
            self._connect()
            self._soon.start(FIRST_MS)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about offered topics do, by id."""
        return {"article.offered_topics": self._go}

    def close(self) -> None:
        """End the learning and wait for it."""
        self._soon.stop()
        job, self.job = self.job, None
        if job is not None:
            job.cancel()
            job.join()

    def without_offers(self) -> str:
        """Return why there is no offered topic to go to; empty where there is one."""
        return "" if self.part.chips else self.tr("No topic is suggested for this article.")

    # Parts

    def _connect(self) -> None:
        state, details = self._state, self._window.details
        state.article_shown.connect(self._shown)
        state.article_left.connect(lambda: self._offer([]))
        state.changed.connect(self._changed)
        details.folded.connect(lambda: self.part.set_unfolded(details.title.open))
        self.part.accepted.connect(lambda offer: self._decide(offer, ACCEPTED))
        self.part.rejected.connect(lambda offer: self._decide(offer, REJECTED))

    def _shown(self, _: ArticleView) -> None:
        self._offer([])
        self._again()

    def _changed(self, changes: ChangeSet) -> None:
        if changes.kinds & _KINDS:
            self._again()

    def _again(self) -> None:
        """Ask soon; the first time is not brought forward."""
        if self._ready:
            self._soon.start(SOON_MS)

    def _ask(self) -> None:
        self._ready = True
        view, known = self._state.view, self._learned
        if view is None or view.me != self._state.annotator.uuid:
            return
        uuid, me = view.row.uuid, view.me

        def question(library: Library) -> _Asked:
            # Loaded when there is an article to offer something for: the window opens sooner.
            from reader.config.topic_cache import kept_topics

            learned = known or kept_topics(library, me)
            return _Asked(learned, library.topics.of(uuid, me, learned), library.topics.is_due(me, learned))

        def tell(asked: _Asked) -> None:
            self._learned = self._learned or asked.learned
            now = self._state.view
            if now is not None and now.row.uuid == uuid:
                self._offer(asked.offers)
            if asked.due:
                self._learn(me)

        self._state.reading.ask(question, tell, lambda _: None, topic="offered topics")

    def _offer(self, offers: list[TopicOffer]) -> None:
        self.part.show_offers(offers)
        self._marking.likely = tuple(offer.topic for offer in self.part.offers)

    def _learn(self, me: str) -> None:
        """Learn anew in the background; what was learned before holds until then."""
        if self.job is not None:
            return
        path, known = self._state.path, self._learned

        def work(job: Job) -> Learned | None:
            from reader.config.topic_cache import learned_topics

            with Library.open(path) as library, library.snapshot():
                return learned_topics(library, me, known, job.cancelled)

        job = self.job = Job("topics", work, self)
        job.finished.connect(lambda learned: self._ended(job, learned))
        # Nothing was asked for that could fail: it is tried again after the next change.
        job.failed.connect(lambda _: self._ended(job, known))
        job.start()

    def _ended(self, job: Job, learned: Learned | None) -> None:
        if self.job is not job:
            return
        self.job = None
        job.deleteLater()
        if learned is not None and learned is not self._learned:
            self._learned = learned
            self._again()

    def _go(self) -> None:
        self._window.details.set_open(True)
        self.part.chips[0].setFocus()
        self._window.panel.ensureWidgetVisible(self.part)

    def _decide(self, offer: TopicOffer, verdict: str) -> None:
        decision = TopicDecision(offer.article, offer.topic, verdict)
        last = len(self.part.chips) == 1 and self.part.chips[0].line_has_focus()
        tried = self._refusals.change(
            lambda library: library.topics.decide([decision], begins=verdict == ACCEPTED), (), lambda _: self._again()
        )
        if tried:
            self.part.take_away(offer)
            if last:
                self._window.page.setFocus()
