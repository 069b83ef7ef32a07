"""Marking: what happens when words are selected and a key, a row or the palette says as what."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from annotations.commands import codebook, entities, marking
from annotations.commands.marking import NewAnnotation
from annotations.library import Library
from annotations.model.annotation import Annotation
from annotations.model.codebook import Code
from annotations.model.span import Span
from reader.models.article_view import ArticleView
from reader.models.code_choices import BOTH, LABELS, TOPICS
from reader.state import State
from reader.ui.dialogs.palette import Choice, Choices, Chosen
from reader.ui.page.marks import Rect
from reader.ui.window.code_choices import CodeChoices
from reader.ui.window.entity_choices import NEW, entity_choices, mentioned
from reader.ui.window.notes import short
from reader.ui.window.refusals import Refusals
from reader.ui.window.window import MainWindow


class Marking(QObject):
    """Turns what a person does on the page into commands.

    Args:
        window: where it is done.
        state: what is open.
        refusals: runs commands on the library, and tells beside the words what went wrong.

    Attributes:
        choices: labels and topics as the palette offers them.
        likely: UUIDs of the topics that are suggested for the open article, the surest first.
    """

    def __init__(self, window: MainWindow, state: State, refusals: Refusals) -> None:
        super().__init__(window)
        self._window, self._state, self._refusals, self._change = window, state, refusals, refusals.change
        self.choices = CodeChoices(state, self)
        self.likely: tuple[str, ...] = ()
        self._answer: Callable[[Chosen], None] | None = None
        self._asked_from: QWidget | None = None
        window.palette_.chosen.connect(self._palette_chosen)
        window.palette_.closed.connect(self._palette_closed)

    # Labels

    def label(self, code: Code) -> None:
        """Label the selected words; with none selected, give the mention under the caret this label."""
        view, page = self._state.view, self._window.page
        if view is None:
            return
        start, end = page.selection()
        if start < end:
            self._use(code)
            new = NewAnnotation("mention", view.row.uuid, ((start, end),), code=code.uuid)
            if self._change(lambda library: marking.add_annotations(library.session, [new], begins=True)):
                page.place_caret(end)
            return
        mention = self.here()
        if mention is not None and mention.kind == "mention":
            self.relabel(mention, code)
        else:
            self._state.set_active_label(code.uuid)

    def relabel(self, one: Annotation, code: Code) -> None:
        """Give a mention another label, or a tagging another topic."""
        self._use(code)
        if code.uuid in {one.label_uuid, one.topic_uuid}:
            words = self.tr("“{words}” is {name} already.")
            self._refusals.say(words.format(words=short(one.quote or ""), name=code.name), one.spans)
        else:
            name = f"Change “{short(one.quote or '')}” to {code.name}"
            self._change(
                lambda library: marking.change_annotations(library.session, [one.uuid], name=name, code=code.uuid)
            )

    def relabel_by_key(self, one: Annotation, character: str) -> None:
        """Give a mention the label that has this key."""
        code = self._code_of_key(character)
        if code is None:
            self._refuse_key(character, one.spans)
        elif one.kind == "mention":
            self.relabel(one, code)
        else:
            self._refusals.say(self.tr("This is a topic. Labels are for mentions."), one.spans)

    def repeat(self) -> None:
        """Label the selected words with the label used last, or with the first one."""
        code = self.active()
        if code is not None:
            self.label(code)

    def active(self) -> Code | None:
        """Return the label used last, or the first one; None where there are none."""
        labels = self.labels()
        return next((code for code in labels if code.uuid == self._state.active_label), next(iter(labels), None))

    def label_by_key(self, character: str) -> None:
        """Label by the key of a label; where words are meant and it is no label's key, say so."""
        code = self._code_of_key(character)
        if code is not None:
            self.label(code)
        elif self._refusals.meant():
            self._refuse_key(character)

    def _refuse_key(self, character: str, about: Sequence[Span] | None = None) -> None:
        words = self.tr("No label has the key {key}. The codebook shows which have one, and gives others.")
        self._refusals.say(words.format(key=character), about)

    def _code_of_key(self, character: str) -> Code | None:
        return next((code for code in self.labels() if (code.key or "").upper() == character), None)

    def mentions_here(self) -> list[Annotation]:
        """Return the mentions under the caret, innermost first, and then the topics on its words."""
        return self._mentions_at(self._window.page.caret())

    def _mentions_at(self, offset: int) -> list[Annotation]:
        view = self._state.view
        marks = self._window.page.marks_at(offset)
        found = [view.annotation(mark.id) for mark in marks] if view is not None else []
        return [one for kind in ("mention", "topic") for one in found if one is not None and one.kind == kind]

    def here(self) -> Annotation | None:
        """Return what keys act on: of what is under the caret the one with the ring, else the innermost mention."""
        found = self.mentions_here()
        focused = self._window.page.scene.focused
        first = found[0] if found and found[0].kind == "mention" else None
        return next((one for one in found if one.uuid == focused), first)

    def reached(self) -> Annotation | None:
        """Return what keys act on, else the innermost mention that ends at the caret, as one just marked does."""
        caret = self._window.page.caret()
        ending = [
            one for one in self._mentions_at(caret - 1)
            if one.kind == "mention" and any(end == caret for _, end in one.spans)
        ] if caret else []  # fmt: skip
        return self.here() or next(iter(ending), None)

    def delete_here(self) -> None:
        """Delete what keys act on."""
        one = self.here()
        if one is not None:
            self.delete(one)

    def delete(self, one: Annotation) -> None:
        """Delete an annotation."""
        self._change(lambda library: marking.delete_annotations(library.session, [one.uuid]))

    # The palette

    def ask_label(self) -> None:
        """Open the palette for the selected words."""
        view, page = self._state.view, self._window.page
        start, end = page.selection()
        if view is None or start == end:
            return
        words = view.text[start:end]

        def answer(chosen: Chosen) -> None:
            code = self.code(chosen.key)
            if code is not None and code.kind == "label":
                page.select(start, end)
                self.label(code)
            elif code is not None:
                self.tag(code.uuid, ((start, end),))
            elif not chosen.key:
                self._make_and_mark(chosen.typed, view, (start, end))

        self.ask(
            self.tr("Label or tag “{words}”").format(words=short(words)), self.choices.of(BOTH, view), answer,
            self.tr("Make the label “{name}”"), recent=self.choices.recent(),
        )  # fmt: skip

    def ask_topic(self, spans: tuple[tuple[int, int], ...]) -> None:
        """Open the palette for topics of the whole article (no spans) or of words."""
        view = self._state.view
        if view is None:
            return

        def answer(chosen: Chosen) -> None:
            if chosen.key:
                self.tag(chosen.key, spans)
                return
            article = view.row.uuid

            new = NewAnnotation("topic", article, spans)
            self._change(lambda library: _mark_as_new(library, chosen.typed, new), spans)

        what = self.tr("Tag the article") if not spans else self.tr("Tag these words")
        make = self.tr("Make the topic “{name}”")
        # What is suggested for the article stands before what was used last.
        first = () if spans else self.likely
        order = dict.fromkeys((*first, *self.choices.recent()))
        recent = {uuid: place for place, uuid in enumerate(order)}
        self.ask(what, self.choices.of(TOPICS, view), answer, make, recent=recent)

    def ask_code(self, one: Annotation, below: QPoint) -> None:
        """Open the palette for another label of a mention, or another topic of a tagging."""
        view = self._state.view
        if view is None:
            return
        topic = one.kind == "topic"
        choices = self.choices.of(TOPICS if topic else LABELS, view)

        def answer(chosen: Chosen) -> None:
            code = self.code(chosen.key)
            if code is not None:
                self.relabel(one, code)
            if chosen.key:
                return

            def command(library: Library) -> None:
                with library.session.together(f"Change “{short(one.quote or '')}” to {chosen.typed}"):
                    new = codebook.add_code(library.session, "topic" if topic else "label", chosen.typed)
                    marking.change_annotations(library.session, [one.uuid], code=new)

            self._change(command)

        title = self.tr("Another topic for “{words}”") if topic else self.tr("Another label for “{words}”")
        new = self.tr("Make the topic “{name}”") if topic else self.tr("Make the label “{name}”")
        recent = self.choices.recent(one.label_uuid, one.topic_uuid)
        self.ask(title.format(words=short(one.quote or "")), choices, answer, new, below, recent=recent)

    def ask_entity(self, one: Annotation, below: QPoint | None = None) -> None:
        """Open the palette for whom a mention stands for, the likeliest first."""
        view = self._state.view
        if view is None:
            return
        words = " ".join((one.quote or "").split())
        about = mentioned(view, [one])

        def offer(found: list[Choice]) -> None:
            title = self.tr("Whom does “{words}” stand for?").format(words=short(words))
            self.ask(title, found, answer, self.tr("Make the entity “{name}”"), below)

        def answer(chosen: Chosen) -> None:
            name = words if chosen.key == NEW else chosen.typed

            def command(library: Library) -> None:
                key = chosen.key if chosen.key and chosen.key != NEW else None
                with library.session.together(f"Link “{short(words)}”"):
                    key = key or entities.add_entity(library.session, name, one.label_uuid)
                    marking.change_annotations(library.session, [one.uuid], entity=key)

            self._change(command)

        def question(library: Library) -> list[Choice]:
            return entity_choices(library, words, about)

        self._state.reading.ask(question, offer, topic="entities")

    def unlink(self, one: Annotation) -> None:
        """Have a mention stand for nobody in particular."""
        name = f"Unlink “{short(one.quote or '')}”"
        self._change(
            lambda library: marking.change_annotations(library.session, [one.uuid], name=name, entity=None)
        )  # fmt: skip

    # Parts

    def tag(self, topic: str, spans: tuple[tuple[int, int], ...]) -> None:
        """Put a topic on words, or on the whole article."""
        view = self._state.view
        if view is not None:
            self.choices.used(topic)
            origin = "accepted" if not spans and topic in self.likely else "manual"
            new = NewAnnotation("topic", view.row.uuid, spans, code=topic, origin=origin)
            self._change(lambda library: marking.add_annotations(library.session, [new], begins=True), spans)

    def _use(self, code: Code) -> None:
        """Remember what was used last."""
        self.choices.used(code.uuid)
        if code.kind == "label":
            self._state.set_active_label(code.uuid)

    def _make_and_mark(self, name: str, view: ArticleView, span: tuple[int, int]) -> None:
        new = NewAnnotation("mention", view.row.uuid, (span,))
        self._change(lambda library: _mark_as_new(library, name, new), (span,))

    def ask(
        self, title: str, choices: Sequence[Choice] | Choices, answer: Callable[[Chosen], None], new: str | None,
        at: QPoint | None = None, recent: Mapping[str, int] | None = None,
    ) -> None:  # fmt: skip
        """Open the palette below the selection, or at a place on the screen.

        Args:
            title: what is asked.
            choices: what is offered.
            answer: called with what was chosen.
            new: words for making something new, with `{name}` in them; None where nothing new can be made.
            at: where on the screen; None: below the selection.
            recent: how long ago each choice was used, by its key.
        """
        self._answer = answer
        self._asked_from = QApplication.focusWidget()
        make = (lambda name: new.format(name=name)) if new is not None else None
        below, over = (at, self._window.look.px(40)) if at is not None else self._below_selection()
        self._window.palette_.ask(title, choices, make, below, over=over, recent=recent)

    def _palette_chosen(self, chosen: Chosen) -> None:
        answer, self._answer = self._answer, None
        if answer is not None:
            answer(chosen)

    def _palette_closed(self) -> None:
        """Give the focus back: to the card or the review that asked, else to the page."""
        before, self._asked_from = self._asked_from, None
        page = self._window.page
        inside = before is not None and isValid(before) and before.isVisible() and any(
            part is not None and part.isAncestorOf(before) for part in (page, self._window.arrange.beside)
        )  # fmt: skip
        (before if inside and before is not None else page).setFocus()

    def _below_selection(self) -> tuple[QPoint, int]:
        """Where the palette goes on the screen, and how far above that the words begin."""
        page = self._window.page
        start, end = page.selection()
        if start == end:
            start, end = page.caret(), page.caret() + 1
        rects = page.rects_of(start, end) or [Rect(24, 24, 0, 0)]
        last = rects[-1]
        gap = self._window.look.px(10)
        bottom = last.y + last.height + gap
        return page.viewport().mapToGlobal(QPoint(last.x, bottom)), bottom - rects[0].y + gap

    def labels(self) -> list[Code]:
        """Return the labels that are in use, in the order of the codebook."""
        return self._shown("label")

    def topics(self) -> list[Code]:
        """Return the topics that are in use, in the order of the codebook."""
        return self._shown("topic")

    def _shown(self, kind: str) -> list[Code]:
        view = self._state.view
        codes = view.codes.values() if view else ()
        return [c for c in codes if c.kind == kind and c.merged_into is None and c.retired_at is None]

    def code(self, uuid: str | None) -> Code | None:
        """Return a label or topic of the codebook."""
        view = self._state.view
        return next((code for code in view.codes.values() if code.uuid == uuid), None) if view else None


def _mark_as_new(library: Library, name: str, new: NewAnnotation) -> None:
    """Make a label or topic and annotate with it, as one action."""
    does, kind = ("Label", "label") if new.kind == "mention" else ("Tag", "topic")
    with library.session.together(f"{does} with the new {kind} {name}"):
        code = codebook.add_code(library.session, kind, name)
        marking.add_annotations(library.session, [replace(new, code=code)], begins=True)
