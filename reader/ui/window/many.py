"""What is done to several annotations that are selected in their list: all of them at once, as one undo."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint

from annotations.commands import codebook, entities, marking
from annotations.library import Library
from annotations.model.annotation import Annotation
from reader.models.code_choices import LABELS, TOPICS
from reader.state import State
from reader.ui.dialogs.palette import Choice, Chosen
from reader.ui.window.entity_choices import NEW, entity_choices, mentioned
from reader.ui.window.marking import Marking
from reader.ui.window.refusals import Refusals
from reader.ui.window.window import MainWindow


class Many(QObject):
    """Labels, links and deletes annotations together; where it is but one, as that one alone."""

    def __init__(self, window: MainWindow, state: State, marking: Marking, refusals: Refusals) -> None:
        super().__init__(window)
        self._window, self._state, self._marking, self._refusals = window, state, marking, refusals
        panel = window.annotations
        panel.many_removed.connect(self.delete)
        panel.relabel_wanted.connect(lambda wanted: self.ask_code(wanted.annotations, wanted.position))
        panel.link_wanted.connect(lambda wanted: self.ask_entity(wanted.annotations, wanted.position))

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about selected annotations do, by id."""
        return {"annotations.link": self._window.annotations.link}

    def delete(self, uuids: Sequence[str]) -> None:
        """Delete annotations as one action."""
        self._change(lambda library: marking.delete_annotations(library.session, uuids))

    def ask_code(self, many: Sequence[Annotation], below: QPoint) -> None:
        """Open the palette for another label of many mentions, or another topic of many taggings."""
        view = self._state.view
        if view is None or not many:
            return
        if len(many) == 1:
            self._marking.ask_code(many[0], below)
            return
        topic = many[0].kind == "topic"
        n, uuids, kind = len(many), [one.uuid for one in many], "topic" if topic else "label"

        def answer(chosen: Chosen) -> None:
            code = self._marking.code(chosen.key)
            if code is None and not chosen.key:

                def command(library: Library) -> None:
                    with library.session.together(
                        f"Change {n} {'topics' if topic else 'mentions'} to the new {kind} {chosen.typed}"
                    ):
                        new = codebook.add_code(library.session, kind, chosen.typed)
                        marking.change_annotations(library.session, uuids, code=new)

                self._change(command)
            elif code is not None:
                name = f"Change {n} {'topics' if topic else 'mentions'} to {code.name}"
                self._change(
                    lambda library: marking.change_annotations(library.session, uuids, name=name, code=code.uuid)
                )

        if topic:
            title = self.tr("Another topic for %n annotations", "", n)
        else:
            title = self.tr("Another label for %n mentions", "", n)
        choices = self._marking.choices
        new = self.tr("Make the topic “{name}”") if topic else self.tr("Make the label “{name}”")
        recent = choices.recent(*(one.label_uuid or one.topic_uuid for one in many))
        self._marking.ask(title, choices.of(TOPICS if topic else LABELS, view), answer, new, below, recent=recent)

    def ask_entity(self, many: Sequence[Annotation], below: QPoint) -> None:
        """Open the palette for whom mentions stand for, all of them for the same; likeliest by the commonest words."""
        view = self._state.view
        if view is None or not many:
            return
        if len(many) == 1:
            self._marking.ask_entity(many[0], below)
            return
        n, uuids = len(many), [one.uuid for one in many]
        words = Counter(" ".join((one.quote or "").split()) for one in many).most_common(1)[0][0]
        labels = {one.label_uuid for one in many}
        label = next(iter(labels)) if len(labels) == 1 else None
        about = mentioned(view, many)

        def offer(found: list[Choice]) -> None:
            names = {choice.key: choice.words for choice in found if choice.key != NEW}

            def answer(chosen: Chosen) -> None:
                known = chosen.key if chosen.key in names else None
                name = names.get(chosen.key or "") or (words if chosen.key == NEW else chosen.typed)

                def command(library: Library) -> None:
                    with library.session.together(f"Link {n} mentions to {name}"):
                        entity = known or entities.add_entity(library.session, name, label)
                        marking.change_annotations(library.session, uuids, entity=entity)

                self._change(command)

            title = self.tr("Whom do these %n mentions stand for?", "", n)
            self._marking.ask(title, found, answer, self.tr("Make the entity “{name}”"), below)

        self._state.reading.ask(lambda library: entity_choices(library, words, about), offer, topic="entities")

    def _change(self, command: Callable[[Library], object]) -> None:
        # They stand in many places: what goes wrong is said in the status bar.
        self._refusals.change(command, ())
