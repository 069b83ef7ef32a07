"""Making two entities one, and one two: what moves is shown and asked about first, and one undo takes it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject

from annotations.library import Library
from annotations.model.entity import Entity
from annotations.model.entity_merge import Foreseen
from annotations.store.desk import EntityRow
from reader.models.entity_view import EntityShown, along, load_entity
from reader.state import State
from reader.ui.dialogs.palette import Choice
from reader.ui.said import core_words
from reader.ui.window.entity_forms import Do
from reader.ui.window.window import MainWindow

_NEW = "new"


class Ask(Protocol):
    """Asks in the palette for one of the choices, or for the name of a new one."""

    def __call__(
        self, title: str, choices: list[Choice], answer: Callable[[str], None],
        make: tuple[str, Callable[[str], None]] | None = None,
    ) -> None:  # fmt: skip
        """Ask."""


class EntityJoining(QObject):
    """Merges and splits entities on the page of one of them."""

    def __init__(self, window: MainWindow, state: State, ask: Ask, do: Do, open_: Callable[[str], None]) -> None:
        super().__init__(window)
        self._window, self._state, self._ask, self._do, self._open = window, state, ask, do, open_
        self._page = window.entities.page
        self._answer: Callable[[], None] | None = None
        self._page.question.answered.connect(self._answered)
        self._page.question.left.connect(self._left)
        self._page.choosing.given.connect(self._ask_whose)

    # Merging

    def ask_merge(self, entity: Entity) -> None:
        """Ask in the palette which entity this one becomes a part of; the likeliest first."""

        def offer(rows: list[EntityRow]) -> None:
            title = self.tr("Merge {name} into…").format(name=entity.name)
            self._ask(title, self._choices(rows, entity.uuid), lambda key: self._preview(entity.uuid, key))

        self._state.reading.ask(
            lambda library: _likely_rows(library, entity.name, entity), offer, self._tell, topic="merge"
        )

    def _preview(self, uuid: str, into: str) -> None:
        """Show what a merge would move, and ask."""

        def question(library: Library) -> tuple[EntityShown | None, Foreseen]:
            return load_entity(library, uuid), library.entities.foresee_merge([uuid], into)

        def ask(found: tuple[EntityShown | None, Foreseen]) -> None:
            gone, foreseen = found
            if gone is None:
                return
            self._window.entities.show_entity(gone)
            self._page.choosing.end()
            self._answer = lambda: self._do(
                lambda library: library.entities.merge([uuid], into), None, lambda _: self._open(into)
            )
            self._page.question.ask(
                self._merge_words(foreseen), self.tr("Merge the entities"), self.tr("Leave them apart")
            )

        self._state.reading.ask(question, ask, self._tell, topic="entity page")

    def _merge_words(self, foreseen: Foreseen) -> str:
        gone, name = foreseen.gone[0], foreseen.target.name
        names = ", ".join(alias.text for alias in foreseen.names())
        first = self.tr("{gone} becomes {name}. Mentions that move: {n}, in articles: {m}.")
        parts = [first.format(gone=gone.name, name=name, n=foreseen.mentions, m=foreseen.articles)]
        if names:
            words = self.tr("Names that become other names of {name}: {names}.")
            parts.append(words.format(name=name, names=names))
        if foreseen.notes:
            parts.append(self.tr("Notes that move: {n}.").format(n=foreseen.notes))
        if foreseen.decisions:
            parts.append(self.tr("Rejected places that stay rejected: {n}.").format(n=foreseen.decisions))
        known = [f"{field}: {value}" for field, value in foreseen.fields()]
        if foreseen.after.description != foreseen.target.description:
            known.insert(0, foreseen.after.description)
        if known:
            parts.append(self.tr("{name} gets: {words}.").format(name=name, words="; ".join(known)))
        left = [f"{field}: {value}" if field else value for field, value in foreseen.left]
        if left:
            words = self.tr("Not taken, since {name} says otherwise: {words}.")
            parts.append(words.format(name=name, words="; ".join(left)))
        return "\n".join(parts)

    # Splitting

    def choose(self) -> None:
        """Have the mentions chosen that are somebody else."""
        self._answer = None
        self._page.choose()

    def _ask_whose(self) -> None:
        """Ask in the palette whose the chosen mentions are: the likeliest for their words first."""
        shown, chosen = self._page.shown, self._page.choosing.chosen
        if shown is None or not chosen:
            return
        entity = shown.entity
        words = next(row.quote for row in shown.mentions if row.uuid in chosen)
        make = self.tr("Make the entity “{name}”")

        def offer(rows: list[EntityRow]) -> None:
            names = {row.uuid: row.name for row in rows}
            choices = self._choices(rows, entity.uuid)
            if words != entity.name and words not in names.values():
                choices.insert(0, Choice(_NEW, make.format(name=words), icon="plus"))

            def answer(key: str) -> None:
                self._preview_split(None if key == _NEW else key, names.get(key, words))

            title = self.tr("Who is it instead of {name}? Type a new name, or choose one.").format(name=entity.name)
            self._ask(title, choices, answer, (make, lambda typed: self._preview_split(None, " ".join(typed.split()))))

        self._state.reading.ask(lambda library: _likely_rows(library, words, entity), offer, self._tell, topic="split")

    def _preview_split(self, into: str | None, name: str) -> None:
        """Show what would move, ask which names go along, and do it."""
        page = self._page
        shown, chosen = page.shown, page.choosing.chosen
        if shown is None or not chosen:
            return
        entity = shown.entity
        moving = [row for row in shown.mentions if row.uuid in chosen]
        with_them = along(entity, moving, [row for row in shown.mentions if row.uuid not in chosen])
        uuids = [row.uuid for row in moving]

        def split() -> None:
            names = page.question.ticked()
            page.choosing.end()
            self._do(lambda library: library.entities.split(entity.uuid, uuids, into, name, names), None, self._open)

        self._answer = split
        page.choosing.hide()
        words = self.tr("Mentions that become {name}: {n}, in articles: {m}. {entity} keeps: {rest}.")
        said = words.format(
            name=name, n=len(moving), m=len({row.article for row in moving}), entity=entity.name,
            rest=len(shown.mentions) - len(moving),
        )  # fmt: skip
        if entity.aliases:
            said += "\n" + self.tr("Which other names of {entity} go along?").format(entity=entity.name)
        names = [(alias.text, alias.text in with_them) for alias in entity.aliases]
        page.question.ask(said, self.tr("Split the entity"), self.tr("Leave it whole"), names)

    # Parts

    def _choices(self, rows: list[EntityRow], but: str) -> list[Choice]:
        number = self.tr("mentions: {n}")
        return [
            Choice(row.uuid, row.name, " ".join(alias.text for alias in row.aliases), icon="entity",
                   end=number.format(n=row.mentions))
            for row in rows if row.uuid != but
        ]  # fmt: skip

    def _answered(self) -> None:
        answer, self._answer = self._answer, None
        self._page.mentions.setFocus()
        if answer is not None:
            answer()

    def _left(self) -> None:
        self._answer = None
        self._page.choosing.setVisible(self._page.choosing.chosen is not None)
        self._page.mentions.setFocus()

    def _tell(self, error: Exception) -> None:
        self._window.status.say(core_words(error))


def _likely_rows(library: Library, words: str, entity: Entity) -> list[EntityRow]:
    """Return the entities of the library, those first for whom words of the label of another one stand."""
    from annotations.search.likely import likely

    place = {one.entity.uuid: number for number, one in enumerate(likely(library.entities, words, entity.code_id))}
    return sorted(library.entities.rows(), key=lambda row: place.get(row.uuid, len(place)))
