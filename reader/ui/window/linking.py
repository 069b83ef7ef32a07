"""Links in notes: offered while they are typed, followed when they are pressed, and found from where they lead."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeyEvent

from annotations.library import Library
from annotations.text.note_links import NoteLink, target_of
from reader.models.article_view import ArticleView
from reader.models.link_offers import Offer, things, topics
from reader.state import State
from reader.ui.dialogs.link_typing import LinkTyping, LinkWanted
from reader.ui.dialogs.note_field import NoteEditor
from reader.ui.outside import open_outside
from reader.ui.said import core_words
from reader.ui.window.desk import Desk
from reader.ui.window.entity_desk import EntityDesk
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from annotations.store.note_links import LinkTarget
    from reader.ui.dialogs.link_offer import LinkChoice, LinkOffer


class Linking(QObject):
    """Offers links in the fields of notes, and goes where links lead.

    Attributes:
        offer: the list of choices; None before it was first asked for.
    """

    def __init__(
        self, window: MainWindow, state: State, editors: Sequence[NoteEditor], desk: Desk, entities: EntityDesk
    ) -> None:
        super().__init__(window)
        self._window, self._state, self._desk, self._entities = window, state, desk, entities
        self._editors = editors
        self.offer: LinkOffer | None = None
        self._typing: LinkTyping | None = None
        self._wanted: str | None = None
        # Whether what is offered is for what is typed now, and whether the first that is offered then is taken.
        self._fresh = self._take = False
        for editor in editors:
            editor.linked.connect(self.follow)
            typing = editor.links
            typing.wanted.connect(lambda wanted, typing=typing: self._ask(typing, wanted))
            typing.ended.connect(self._end)
        window.page.link_clicked.connect(self.follow)
        state.article_shown.connect(self._shown)
        state.article_changed.connect(self._know)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about links do, by id."""
        return {
            "article.linked": self._to_article,
            "entity.linked": self._to_entity,
            "codebook.linked": self._to_topic,
        }

    def follow(self, address: str) -> None:
        """Go where a link leads: to what is in the library now, or out to the web."""
        target = target_of(address)
        if target is None:
            open_outside(address)
            return
        view = self._state.view
        known = view.linked.get(address) if view is not None else None
        link = NoteLink(*target, known.name if known is not None else "")

        def go(found: dict[str, LinkTarget | None]) -> None:
            there = found[address]
            if there is None:
                self._window.status.say(self.tr("What this links to is no longer in the library."))
            else:
                self._go(there)

        self._state.reading.ask(
            lambda library: library.annotations.links([link.markdown]), go, self._tell, topic="link"
        )  # fmt: skip

    # Offering

    def _ask(self, typing: LinkTyping, wanted: LinkWanted) -> None:
        view, typed = self._state.view, wanted.typed
        here = frozenset(one.entity_uuid for one in view.annotations if one.entity_uuid) if view is not None else ()
        self._typing, self._fresh, self._take = typing, False, False

        def question(library: Library) -> list[Offer]:
            return topics(library, typed) if wanted.sign == "#" else things(library, typed, here)

        def answer(found: list[Offer]) -> None:
            if self._typing is typing:
                self._show(typing, typed, found)

        self._state.reading.ask(question, answer, self._tell, topic="note links")

    def _show(self, typing: LinkTyping, typed: str, found: Sequence[Offer]) -> None:
        from reader.ui.dialogs.link_offer import LinkChoice, LinkOffer

        if self.offer is None:
            self.offer = LinkOffer(self._window.look, self._window.icons, self._window)
            self.offer.chosen.connect(self._chosen)
            self.offer.dismissed.connect(lambda: self._typing.dismiss() if self._typing is not None else None)
        choices = [LinkChoice(*one) for one in found]
        caret, line = typing.caret()
        self.offer.offer(choices, typed, typing.field, caret, line)
        typing.field.offered = self._key if choices else None
        self._fresh = True
        current = self.offer.current()
        if self._take and current is not None:
            self._chosen(current)

    def _key(self, event: QKeyEvent) -> bool:
        """Take a key for what is offered; who is quicker than the answer to what was typed means that one."""
        if self.offer is None:
            return False
        if not self._fresh and self.offer.takes(event):
            self._take = True
            return True
        return self.offer.key(event)

    def _chosen(self, choice: LinkChoice) -> None:
        if self._typing is not None:
            self._typing.insert(choice.kind, choice.uuid, choice.name)

    def _end(self) -> None:
        if self._typing is not None:
            self._typing.field.offered = None
        self._typing = None
        if self.offer is not None:
            self.offer.hide()

    # Going

    def _go(self, there: LinkTarget) -> None:
        window = self._window
        if there.kind == "article":
            if self._state.view is None or self._state.view.row.uuid != there.uuid:
                self._wanted = there.uuid
                self._state.show_article(there.uuid)
        elif there.kind == "entity":
            window.arrange.show_section("entities")
            self._entities.show(there.uuid)
        else:
            window.arrange.show_section("codebook")
            self._desk.show(there.uuid)

    def _shown(self, view: ArticleView) -> None:
        if self._wanted == view.row.uuid:
            self._window.library.list.go_to(view.row.id)
        self._wanted = None
        self._know(view)

    def _know(self, view: ArticleView) -> None:
        names = view.names()
        for editor in self._editors:
            editor.names = names

    # From where links lead

    def _to_article(self) -> None:
        view = self._state.view
        if view is not None:
            self._show_linking("article", view.row.uuid, view.field("title") or view.row.name)

    def _to_entity(self) -> None:
        uuid = self._window.entities.current()
        if uuid is not None:
            self._state.reading.ask(
                lambda library: library.entities.get(uuid).name,
                lambda name: self._show_linking("entity", uuid, name), self._tell,
            )  # fmt: skip

    def _to_topic(self) -> None:
        code = self._window.codebook.view.current()
        if code is not None:
            self._show_linking("topic", code.uuid, code.name)

    def _show_linking(self, kind: str, uuid: str, name: str) -> None:
        self._window.arrange.show_section("notes")
        self._window.notes.show_linking(kind, uuid, name)

    def _tell(self, error: Exception) -> None:
        self._window.status.say(core_words(error))
