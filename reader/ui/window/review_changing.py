"""Changes of annotations in a review: another label or topic, somebody else they stand for, and several at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint

from annotations.model.candidate import ACCEPTED, REJECTED, UNDECIDED
from annotations.model.codebook import Code
from annotations.model.sought import Marked
from reader.models.code_choices import LABELS, TOPICS
from reader.models.review import Entry
from reader.models.suggested import SuggestedCandidate
from reader.state import State
from reader.ui.dialogs.palette import Choice, Chosen
from reader.ui.panels.review import ReviewPanel
from reader.ui.window.entity_choices import NEW, Mentioned, entity_choices
from reader.ui.window.marking import Marking
from reader.ui.window.notes import short

Decide = Callable[[Sequence[Entry], str, bool], None]
"""Has verdicts shown and kept: of which candidates, the verdict, and whether they are an action of their own."""


class Changing(QObject):
    """Does to the selected candidates of a review what more than a yes or a no is needed for.

    Args:
        panel: with the list.
        state: what is open.
        marking: knows the labels, and asks with the palette.
        decide: keeps verdicts.
        show: shows verdicts.
        say: says in the status bar why something is not done.
    """

    def __init__(
        self, panel: ReviewPanel, state: State, marking: Marking, decide: Decide,
        show: Callable[[Sequence[Entry], Sequence[str]], None], say: Callable[[str], None],
    ) -> None:  # fmt: skip
        super().__init__(panel)
        self._panel, self._state, self._marking = panel, state, marking
        self._decide, self._show, self._say = decide, show, say

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions do that change annotations, by id."""
        return {"review.label": self.ask_code, "review.link": self.ask_entity}

    def say(self, verdict: str) -> None:
        """Accept or reject what is selected; of several it is asked first, with their number."""
        entries = self._panel.list.selected()
        if len(entries) < 2:
            self._decide(entries, verdict, False)
            return
        n, marked = len(entries), all(isinstance(entry.candidate, Marked) for entry in entries)
        if verdict == REJECTED:
            question = self.tr("Remove %Ln annotations?", "", n) if marked else self.tr("Reject %Ln candidates?", "", n)
            answer = self.tr("Remove %Ln", "", n) if marked else self.tr("Reject %Ln", "", n)
        else:
            question = self.tr("Keep %Ln annotations?", "", n) if marked else self.tr("Accept %Ln candidates?", "", n)
            answer = self.tr("Keep %Ln", "", n) if marked else self.tr("Accept %Ln", "", n)
        self._panel.ask_many(self._with_undo(question), answer, lambda: self._decide(entries, verdict, True))

    def by_key(self, character: str) -> bool:
        """Give what is selected the label that has this key; return whether it can have one, and there is one."""
        offered = [one for one in self._panel.list.selected() if isinstance(one.candidate, SuggestedCandidate)]
        if not self._ones() and not offered:
            return False
        code = next((code for code in self._marking.labels() if (code.key or "").upper() == character), None)
        if code is not None and offered:
            self._accept_as(offered, code)
        elif code is not None:
            self.relabel(code)
        return code is not None

    def _accept_as(self, entries: Sequence[Entry], code: Code) -> None:
        """Accept suggestions with another label; of several it is asked first."""

        def do() -> None:
            self._show(entries, [UNDECIDED] * len(entries))
            for entry in entries:
                if isinstance(entry.candidate, SuggestedCandidate):
                    entry.candidate = entry.candidate.labelled(code.uuid)
            self._decide(entries, ACCEPTED, False)

        if len(entries) > 1:
            question = self.tr("Accept %Ln candidates?", "", len(entries))
            self._panel.ask_many(self._with_undo(question), self.tr("Accept %Ln", "", len(entries)), do)
        else:
            do()

    def relabel(self, code: Code) -> None:
        """Give the selected annotations another label, or the selected taggings another topic."""
        kind = "mention" if code.kind == "label" else "topic"
        fit = [(entry, one) for entry, one in self._ones() if one.kind == kind and one.target.label != code.uuid]
        if not fit:
            what = self.tr("These are topics. Labels are for mentions.") if kind == "mention" else (
                self.tr("These are mentions. Topics are for articles and passages.")
            )  # fmt: skip
            same = any(one.target.label == code.uuid for _, one in self._ones())
            self._say(self.tr("It is {name} already.").format(name=code.name) if same else what)
            return
        changed = [(entry, one.changed(code=(code.uuid, code.name))) for entry, one in fit]
        question = self.tr("Change %Ln annotations to {name}?", "", len(fit)).format(name=code.name)
        self._do(changed, question, self.tr("Change %Ln", "", len(fit)))

    def ask_code(self) -> None:
        """Open the palette for another label of the selected mentions, or another topic of the selected taggings."""
        ones, view = self._ones(), self._state.view
        if not ones or view is None:
            return
        topic = ones[0][1].kind == "topic"
        choices = self._marking.choices

        def answer(chosen: Chosen) -> None:
            code = self._marking.code(chosen.key)
            if code is not None:
                self.relabel(code)

        if topic:
            title = self.tr("Another topic for %Ln annotations", "", len(ones))
        else:
            title = self.tr("Another label for %Ln mentions", "", len(ones))
        recent = choices.recent(*(one.target.label for _, one in ones))
        self._marking.ask(title, choices.of(TOPICS if topic else LABELS, view), answer, None, self._below(), recent)

    def ask_entity(self) -> None:
        """Open the palette for whom the selected mentions stand for, all of them for the same."""
        ones, view = [(entry, one) for entry, one in self._ones() if one.kind == "mention"], self._state.view
        if not ones or view is None:
            self._say(self.tr("Only mentions stand for somebody or something."))
            return
        words = Counter(" ".join(one.quote.split()) for _, one in ones).most_common(1)[0][0]
        code = self._marking.code(ones[0][1].target.label)
        about = Mentioned(code.id if code is not None else None, (), frozenset())

        def offer(found: list[Choice]) -> None:
            names = {choice.key: choice.words for choice in found if choice.key != NEW}

            def answer(chosen: Chosen) -> None:
                known = chosen.key if chosen.key in names else None
                name = names.get(chosen.key or "") or (words if chosen.key == NEW else chosen.typed)
                changed = [(entry, one.changed(whom=(known, name))) for entry, one in ones]
                question = self.tr("Link %Ln mentions to {name}?", "", len(ones)).format(name=name)
                self._do(changed, question, self.tr("Link %Ln", "", len(ones)))

            title = self.tr("Whom does “{words}” stand for?").format(words=short(words))
            self._marking.ask(title, found, answer, self.tr("Make the entity “{name}”"), self._below())

        self._state.reading.ask(lambda library: entity_choices(library, words, about), offer, topic="entities")

    def _do(self, changed: Sequence[tuple[Entry, Marked]], question: str, answer: str) -> None:
        """Keep annotations as they are to be now; of several it is asked first."""

        def do() -> None:
            entries = [entry for entry, _ in changed]
            self._show(entries, [UNDECIDED] * len(entries))
            for entry, one in changed:
                entry.candidate = one
            self._decide(entries, ACCEPTED, len(changed) > 1)

        if len(changed) > 1:
            self._panel.ask_many(self._with_undo(question), answer, do)
        else:
            do()

    def _ones(self) -> list[tuple[Entry, Marked]]:
        """The selected annotations that are not removed."""
        return [
            (entry, entry.candidate) for entry in self._panel.list.selected()
            if isinstance(entry.candidate, Marked) and entry.verdict != REJECTED
        ]  # fmt: skip

    def _with_undo(self, question: str) -> str:
        return " ".join((question, self.tr("One Undo takes it back.")))

    def _below(self) -> QPoint:
        card = self._panel.card
        return card.mapToGlobal(QPoint(0, card.height()))
