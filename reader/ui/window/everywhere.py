"""Marking everywhere: a mention, an entity or selected words are looked for in all articles, and reviewed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from annotations.library import Library
from annotations.model.annotation import Annotation
from annotations.model.candidate import Phrase, Target
from annotations.model.codebook import Code
from reader.models.article_view import colour_of
from reader.models.review_recipe import Recipe, of_phrases, phrases_in
from reader.models.signs import sign_of
from reader.state import State
from reader.ui.dialogs.palette import Choice, Chosen
from reader.ui.said import core_words
from reader.ui.window.going_on import GoingOn
from reader.ui.window.listing import Listing
from reader.ui.window.marking import Marking
from reader.ui.window.notes import short
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from annotations.search.everywhere import Looked
    from reader.tasks.looking import Find
    from reader.ui.window.review import Reviewing


_MOST_TOLD = 40
"""So many of the names that are looked for are told at most."""


class Everywhere(QObject):
    """Begins reviews, and answers for them while there is none: the panel is made when it is first asked for.

    Attributes:
        reviewing: the review; None before the first.
        going_on: remembers reviews.
        at_another: whether the caret is on a suggestion of no review.

    Signals:
        outlined: what the review outlines on the page is another now, or it is another review.
    """

    outlined = Signal()

    def __init__(
        self, window: MainWindow, state: State, marking: Marking, listing: Listing, told: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self._window, self._state, self._marking, self._listing = window, state, marking, listing
        self._told = told
        self.going_on = GoingOn(state, marking)
        self.going_on.makers["everywhere"] = self._again
        self.reviewing: Reviewing | None = None
        self.at_another: Callable[[], bool] = lambda: False

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about reviews do, by id."""
        return {
            "mark.everywhere": self.ask,
            "view.review": self._toggle,
            **self.going_on.handlers(),
            "go.next_suggestion": lambda: self._step(1),
            "go.previous_suggestion": lambda: self._step(-1),
            **{id_: self._on_review(id_) for id_ in (
                "review.accept", "review.reject", "review.skip", "review.accept_like", "review.accept_all",
                "review.next", "review.previous", "review.leave", "review.done", "review.label", "review.link",
            )},
        }  # fmt: skip

    def ask(self) -> None:
        """Look for what a person is at: the current entity, the selected words, the mention under the caret."""
        entity = self.entity_at_hand()
        start, end = self._window.page.selection()
        one = self._mention()
        if entity is not None:
            self.begin_entity(entity)
        elif start < end:
            self._ask_words(self._window.page.article.text[start:end])
        elif one is not None:
            self.begin_mention(one)

    def has_words(self) -> bool:
        """Whether there is something that could be looked for."""
        start, end = self._window.page.selection()
        return start < end or self._mention() is not None or self.entity_at_hand() is not None

    def entity_at_hand(self) -> str | None:
        """Return the entity that is open or current in the list, where the focus is there; else None."""
        panel, focus = self._window.entities, QApplication.focusWidget()
        inside = focus is not None and panel.isAncestorOf(focus)
        return panel.current() if inside else None

    def _mention(self) -> Annotation | None:
        """The mention under the caret, else the one just before it: where the caret stands once words are labelled."""
        one, view = self._marking.here(), self._state.view
        if one is not None or view is None:
            return one if one is not None and one.kind == "mention" else None
        caret = self._window.page.caret()
        ending = [
            one for one in view.annotations
            if one.kind == "mention" and view.placed(one) and one.spans[-1][1] == caret
        ]  # fmt: skip
        return max(ending, key=lambda one: one.spans[-1][0], default=None)

    def begin_mention(self, one: Annotation, *, here: bool = False) -> None:
        """Look for the words of a mention, and for the names of whom it stands for.

        Args:
            one: the mention.
            here: whether in this article alone.
        """
        label, entity, words = one.label_uuid, one.entity_uuid, " ".join((one.quote or "").split())
        if label is None or not words:
            return

        def question(library: Library) -> tuple[str, list[Phrase]]:
            known = library.entities.find(entity) if entity is not None else None
            found = library.review.phrases_of_mention(words, label, entity)
            return known.name if known is not None else words, found

        self._state.reading.ask(
            question, lambda found: self.begin(*found, here=here), self._fail, topic="everywhere"
        )  # fmt: skip

    def begin_entity(self, uuid: str) -> None:
        """Look for the names of an entity."""

        def question(library: Library) -> tuple[str, list[Phrase]]:
            return library.entities.get(uuid).name, library.review.phrases_of(uuid)

        self._state.reading.ask(question, lambda found: self.begin(*found), self._fail, topic="everywhere")

    def under_way(self) -> tuple[int, str] | None:
        """Return (internal id, name) of the action that holds what was decided so far; None without decisions."""
        return self.reviewing.keeping.under_way if self.reviewing is not None else None

    def has_review(self) -> bool:
        """Whether there is a review to go on with."""
        return self.reviewing is not None and self.reviewing.source is not None

    def has_annotations(self) -> bool:
        """Whether the review is one of annotations."""
        source = self.reviewing.source if self.reviewing is not None else None
        return source is not None and source.asked.sought is not None

    def has_suggestions(self) -> bool:
        """Whether the open article has candidates that nobody has decided yet."""
        return self.reviewing is not None and self.reviewing.marks.any()

    def places(self) -> list[tuple[int, int]]:
        """Return the (start, end) of what the review outlines in the open article, by place."""
        return self.reviewing.marks.places() if self.reviewing is not None else []

    def nearer(self, by: int, start: int, *, around: bool) -> bool:
        """Whether a step leads to a candidate before it leads to a place; see `ReviewMarks.nearer`."""
        return self.reviewing is not None and self.reviewing.marks.nearer(by, start, around=around)

    def open_here(self) -> bool:
        """Open the review at the candidate under the caret; whether there is one."""
        entry = self.reviewing.marks.here() if self.reviewing is not None else None
        if self.reviewing is None or entry is None:
            return False
        self.reviewing.open(entry)
        return True

    def at_suggestion(self) -> bool:
        """Whether the caret is on a candidate, or on a suggestion."""
        return (self.reviewing is not None and self.reviewing.marks.here() is not None) or self.at_another()

    def close(self) -> None:
        """End the search under way: the library is about to be closed."""
        if self.reviewing is not None:
            self.reviewing.close()

    # Parts

    def begin(
        self, words: str, phrases: Sequence[Phrase], *, here: bool = False, scope: str = "", title: str = "",
        only: Sequence[int] | None = None, before: Mapping[str, Any] | None = None,
    ) -> None:  # fmt: skip
        """Look for phrases, and review what is found.

        Args:
            words: what the review is called.
            phrases: what is looked for; the first one's label is shown.
            here: whether in this article alone.
            scope: another scope to begin with, as in `review_head.SCOPES`.
            title: where the phrases come from.
            only: internal ids of the articles that are looked through, and no others; None for a choice.
            before: how it was asked the last time, where it is gone on with.
        """
        from reader.ui.panels.review_head import ARTICLE, LIBRARY, Asked
        from reader.ui.window.review_source import Source

        if not phrases:
            return
        code, me = self._code(phrases[0].target.label), self._state.annotator.uuid
        wanted = tuple(phrases)
        recipe = of_phrases(words, phrases, title, only)

        def source(asked: Asked) -> Source:
            def find(scope: Sequence[int] | None, any_case: bool) -> Find:
                actions = self.going_on.actions_of(recipe) if recipe is not None else ()

                def run(library: Library, cancelled: Callable[[], bool]) -> Iterable[Looked]:
                    where = only if scope is None else scope
                    parts = library.review.candidates(
                        wanted, where, me, cancelled,
                        any_case=any_case, aliases=asked.aliases, endings=asked.endings,
                    )  # fmt: skip
                    return library.review.with_accepted(parts, actions, where) if actions else parts

                return run

            nothing = self.tr("There are no other places of these words here.")
            return Source(asked, find, empty=nothing, again=source, recipe=recipe)

        several = len({phrase.target.label for phrase in phrases}) > 1
        asked = Asked(
            words, title or self.tr("Mark everywhere"), "" if several else sign_of(code), colour_of(code),
            ARTICLE if here else scope or LIBRARY, len(self._listing.model.ids),
            names=tuple(dict.fromkeys(phrase.words for phrase in phrases[:_MOST_TOLD])),
            others=any(phrase.alias for phrase in phrases), scoped=only is None,
        )  # fmt: skip
        self.review().begin(source(replace(asked, **before) if before else asked))

    def _again(self, recipe: Recipe) -> None:
        """Go on with a review of an earlier day."""
        data = recipe.data
        self.begin(
            recipe.words, phrases_in(recipe), title=data.get("title", ""), only=data.get("only"), before=recipe.asked
        )  # fmt: skip

    def review(self) -> Reviewing:
        """Return the review; it is made when it is first asked for."""
        if self.reviewing is None:
            from reader.ui.window.review import Reviewing

            self.reviewing = Reviewing(
                self._window, self._state, self._listing, self._marking, self.going_on, self._told
            )
            self.reviewing.marks.changed.connect(self.outlined)
        return self.reviewing

    def _on_review(self, action_id: str) -> Callable[[], None]:
        def do() -> None:
            if self.reviewing is not None:
                self.reviewing.handlers()[action_id]()

        return do

    def _toggle(self) -> None:
        """Show the review with the focus; the second time it closes."""
        review = self.review()
        if review.shown() and review.panel.isAncestorOf(QApplication.focusWidget() or self._window):
            review.leave()
            return
        if review.source is None:
            review.panel.head.ask(review.panel.head.asked)
            review.panel.say(self._how_to_begin())
        review.open()

    def _how_to_begin(self) -> str:
        key = self._window.keys.first("mark.everywhere")
        words = self.tr("Go to a mention, or select a name, to find all its other places")
        return f"{words} ({key})." if key else f"{words}."

    def _step(self, by: int) -> None:
        if self.reviewing is None or not self.has_suggestions():
            return
        if self.reviewing.marks.step(by):
            around = self.tr("From the beginning again.") if by > 0 else self.tr("From the end again.")
            self._window.status.say(around)

    def _ask_words(self, selected: str) -> None:
        """Ask what selected words are."""
        words = " ".join(selected.split())
        title = self.tr("Mark “{words}” everywhere as…").format(words=short(words))
        self.ask_label(title, lambda label: self.begin(words, [Phrase(words, Target(label))]))

    def ask_label(self, title: str, then: Callable[[str], None]) -> None:
        """Ask for a label: the one used last is the first that is offered.

        Args:
            title: the question.
            then: called with the UUID of the label.
        """
        active = self._marking.active()
        labels = sorted(self._marking.labels(), key=lambda code: active is None or code.uuid != active.uuid)
        choices = [
            Choice(code.uuid, code.name, sign=sign_of(code), colour=colour_of(code), end=code.key or "")
            for code in labels
        ]

        def answer(chosen: Chosen) -> None:
            if chosen.key:
                self._state.set_active_label(chosen.key)
                then(chosen.key)

        self._marking.ask(title, choices, answer, None)

    def _code(self, uuid: str) -> Code | None:
        view = self._state.view
        return next((code for code in view.codes.values() if code.uuid == uuid), None) if view is not None else None

    def _fail(self, error: Exception) -> None:
        self._window.status.say(core_words(error))
