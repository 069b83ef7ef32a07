"""What happens when an action is called: the one place where the window's parts and the library meet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from annotations.library import Library
from annotations.model.change import ChangeSet
from annotations.model.errors import NothingToUndo
from reader.config.actions import EVERYWHERE, MENTION, READING, SELECTION
from reader.config.identity import Identities, rename
from reader.config.suggestion_actions import SUGGESTION
from reader.state import State
from reader.ui.dialogs.note_field import NoteEditor
from reader.ui.library.events import MenuRequest
from reader.ui.page.marks import ResizeWanted
from reader.ui.panels.annotations import AnnotationChosen
from reader.ui.said import core_words
from reader.ui.window.able import Able
from reader.ui.window.alike import AlikeDesk
from reader.ui.window.begin import Begin
from reader.ui.window.bringing import Bringing
from reader.ui.window.cards import Cards
from reader.ui.window.checking import Checking
from reader.ui.window.days import Days
from reader.ui.window.definitions import Definitions
from reader.ui.window.desk import Desk
from reader.ui.window.dropped import Dropped
from reader.ui.window.entity_desk import EntityDesk
from reader.ui.window.everywhere import Everywhere
from reader.ui.window.field_words import FieldWords
from reader.ui.window.files import Files
from reader.ui.window.finding import Finding
from reader.ui.window.greying import Greying
from reader.ui.window.hand import Hand
from reader.ui.window.in_article import InArticle
from reader.ui.window.keys import plain_character
from reader.ui.window.leaving import Leaving
from reader.ui.window.linking import Linking
from reader.ui.window.listing import Listing
from reader.ui.window.many import Many
from reader.ui.window.marking import Marking
from reader.ui.window.mending import Mending
from reader.ui.window.name import Naming
from reader.ui.window.notes import Notes
from reader.ui.window.offering import Offering
from reader.ui.window.outlets import OutletRules
from reader.ui.window.past import Past
from reader.ui.window.preferring import Preferring
from reader.ui.window.presenting import Presenting
from reader.ui.window.read_only import ReadOnly
from reader.ui.window.recent import Recent
from reader.ui.window.refusals import Refusals
from reader.ui.window.selected import Selected
from reader.ui.window.showing import Showing, void
from reader.ui.window.spans import Spans
from reader.ui.window.spoken import Doable, Spoken
from reader.ui.window.suggesting import Suggesting
from reader.ui.window.topic_offers import TopicOffers
from reader.ui.window.wholesale import Wholesale
from reader.ui.window.window import MainWindow


class Controller(QObject):
    """Connects one window with one open library.

    Signals:
        library_wanted: Path of another library that a person wants to open.
        theme_wanted: another theme was asked for.
    """

    library_wanted = Signal(object)
    theme_wanted = Signal()

    def __init__(self, window: MainWindow, state: State, who: Identities) -> None:
        super().__init__(window)
        self._window, self._state, self._uuids = window, state, who.uuids
        self._busy, self._spoken = False, Spoken(self)
        self.listing = Listing(window, state)
        self.refusals = Refusals(window, state)
        self.marking = Marking(window, state, self.refusals)
        self.spans = Spans(window, state, self.marking, self.refusals)
        self.many = Many(window, state, self.marking, self.refusals)
        self.notes = Notes(window, state)
        self.cards = Cards(window, state, self.marking, self.notes)
        self.hand = Hand(window, state, self.marking)
        self.offering = Offering(
            window, state, self.marking, self.call, lambda: self.hand.holds() or self.checking.shown()
        )  # fmt: skip
        self.files = Files(window, state, self.listing)
        self.alike = AlikeDesk(window, state, self.listing, self.files)
        self.topics = TopicOffers(window, state, self.marking, self.refusals)
        self.past = Past(window, state, self.files.work, self._uuids)
        self.selected = Selected(window, state, self.marking, self.change, self.call)
        self.showing = Showing(window, state, self.listing)
        self.checking = Checking(window, state, self.listing, self.selected, self.files.importing, self.call)
        self.desk = Desk(window, state, self.marking, self.showing)
        self.entities = EntityDesk(window, state, self.marking)
        self.linking = Linking(window, state, self._note_editors(), self.desk, self.entities)
        self.days = Days(window, state)
        self.naming = Naming(window, state, rename, chosen=who.chosen)
        self.recent = Recent(window, state, self.library_wanted.emit)
        self.everywhere = Everywhere(window, state, self.marking, self.listing, self._name_undo)
        self.bringing = Bringing(window, state, self.files, self.everywhere, self.listing)
        self.definitions = Definitions(window, state, self.marking, self.everywhere, self.listing)
        self.suggesting = Suggesting(
            window, state, self.marking, self.spans, self.everywhere, self.listing, self.showing, self.call
        )  # fmt: skip
        self.mending = Mending(window, state, self.files, self.everywhere, self.listing)
        self.in_article = InArticle(window, state, self.mending.editing)
        self.leaving = Leaving(window, state, self.notes, self.mending.editing, self.files.not_kept)
        self.able = Able(
            window, state, self.marking, self.listing, self.showing, self.selected, self.cards, self.spans,
            self.everywhere, self.checking, self.mending,
        )  # fmt: skip
        self.outlets = OutletRules(window, state, self.files.work, self.able)
        self.fields = FieldWords(window, state, self.marking, self.change, self.outlets.corrected)
        self.wholesale = Wholesale(
            window, state, self.marking, self.listing, self.everywhere, self.in_article, self.files.importing,
            self.able, self._uuids,
        )  # fmt: skip
        self.finding = Finding(window, state, self.marking, self.able, self.call)
        self.greying = Greying(window, state, self.able)
        self.showing.went.connect(self.greying.refresh)
        self.mending.editing.switched.connect(self._name_undo)
        self.mending.editing.switched.connect(self.greying.refresh)
        self.read_only = ReadOnly(window, self.cards.card, self.able.read_only(), self.refusals.say)
        self.refusals.around = (self.cards.card, self.offering.bar, window.note_card)
        self.preferring = Preferring(window, state, self.marking, self.suggesting.learning, self.call)
        self.presenting = Presenting(window, state, self.showing, self.call)
        self.begin = Begin(window, state, self.call, self.library_wanted.emit)
        self._handlers = self._make_handlers()
        self._connect()
        self._begin()

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each action does, by id."""
        return self._handlers

    def change(self, command: Callable[[Library], object], failed: Callable[[Exception], None] | None = None) -> None:
        """Have something else than words changed; what goes wrong is said in the status bar, and to `failed`."""
        self.refusals.change(command, (), failed)

    def call(self, action_id: str) -> None:
        """Do an action, or say why it cannot be done now."""
        if self.mending.editing.takes(action_id):
            return
        why = self.able.refusal(action_id)
        if why and action_id.startswith(("mark.", "select.")):
            self.refusals.say(why)
        elif why:
            self._window.status.say(why)
        else:
            turn = self._window.status.turn
            self._handlers[action_id]()
            if not action_id.startswith(("go.next_area", "go.previous_area")):
                self._window.status.let_go(turn)

    # Parts

    def _begin(self) -> None:
        """Go on where the library was left."""
        state, window = self._state, self._window
        window.name_library(state.path.stem)
        state.begin()
        last = state.settings.get("place", state.uuid).get("article")
        self.listing.read(last if last and self._known(last) else None)
        self._name_undo()

    def _connect(self) -> None:
        window, state = self._window, self._state
        window.called.connect(self.call)
        self.checking.rule_wanted.connect(lambda offered: self.outlets.keep(offered, look=True))
        self.able.add("article.day", self.days.without_days)
        self.able.add("article.alike", self.alike.without_others)
        self.able.add("article.offered_topics", self.topics.without_offers)
        self.able.add("mark.example", self.definitions.without_words)
        for part in (self.suggesting, self.files.not_kept):
            part.tell(self.able)
        window.page_key.connect(self._key)
        state.changed.connect(self._changed)
        state.failed.connect(lambda words: window.status.say(core_words(words)))
        state.article_shown.connect(lambda view: window.status.announce(view.field("title") or view.row.name))
        window.status.undo.connect(lambda: self.call("edit.undo"))
        if state.writing is not None:
            state.writing.waiting.connect(window.status.set_saving)
            state.writing.waiting.connect(self._waiting)
        for panel in (window.annotations, window.notes):
            panel.chosen.connect(self._annotation_chosen)
        window.notes.removed.connect(lambda chosen: self.marking.delete(chosen.annotation))
        self.cards.card.words_wanted.connect(lambda: self.call("mark.add_words"))
        self.cards.card.words.taken_out.connect(self._take_out)
        self.cards.card.everywhere_wanted.connect(self._everywhere_here)
        self.spans.started.connect(self.cards.close)
        self.spans.asked.connect(window.status.say)
        window.page.resize_wanted.connect(self._resize)
        window.library.import_requested.connect(lambda _: self.call("library.import"))
        self.files.importing.done.connect(self._name_undo)
        self.dropped = Dropped(self, state)
        self.dropped.kinds += [self.desk.files.kind(), self.bringing.kind()]
        for zone in (window.library, self.begin.empty.drop):
            self.dropped.follow(zone.files_dropped, self.files.import_paths)
        self.dropped.follow(self.mending.versions.drop.files_dropped, self.mending.versions.dropped)
        self.begin.undo_wanted.connect(self._undo_only)
        window.library.menu_requested.connect(self._open_menu_of)

    def _note_editors(self) -> tuple[NoteEditor, ...]:
        notes = self.cards.card.notes
        return self._window.note_card.editor, notes.note, notes.thing_note

    def _make_handlers(self) -> dict[str, Callable[[], None]]:
        window, marking, files, notes = self._window, self.marking, self.files, self.notes
        page = window.page
        return {
            **files.handlers(self.library_wanted.emit),
            **self.showing.handlers(),
            **self.selected.handlers(),
            **self.cards.handlers(),
            **self.everywhere.handlers(),
            **self.bringing.handlers(),
            **self.definitions.handlers(),
            **self.suggesting.handlers(),
            **self.checking.handlers(),
            **self.outlets.handlers(),
            "go.next_article": lambda: self._step(1),
            "go.previous_article": lambda: self._step(-1),
            "mark.open": self._open_here,
            **self.spans.handlers(),
            **self.many.handlers(),
            "mark.hand": self.hand.toggle,
            **self.desk.handlers(),
            **self.linking.handlers(),
            **self.past.handlers(),
            **self.alike.handlers(),
            **self.topics.handlers(),
            **self.mending.handlers(),
            **self.in_article.handlers(),
            **self.wholesale.handlers(),
            **self.days.handlers(),
            **self.naming.handlers(),
            **self.entities.handlers(),
            **self.preferring.handlers(),
            **self.presenting.handlers(),
            "app.quit": lambda: void(window.close()),
            "edit.undo": lambda: self._revert("edit.undo", lambda library: library.history.undo(self._uuids)),
            "edit.redo": lambda: self._revert("edit.redo", lambda library: library.history.redo(self._uuids)),
            "edit.copy": page.copy,
            "edit.select_all": lambda: page.select(0, len(page.article.text)),
            "article.note": lambda: notes.write(()),
            "article.field": self.fields.ask,
            "mark.repeat": marking.repeat,
            "mark.palette": marking.ask_label,
            "mark.tag_paragraph": lambda: marking.ask_topic((page.unit_at_caret("paragraph"),)),
            "mark.note": lambda: notes.write((page.selection(),)),
            "mark.note_here": lambda: notes.write((page.unit_at_caret("paragraph"),)),
            "mark.delete": marking.delete_here,
            "select.grow": lambda: void(page.grow_selection()),
            "select.shrink": lambda: void(page.shrink_selection()),
            "select.none": page.clear_selection,
            "view.dark": self.theme_wanted.emit,
            "go.palette": self.finding.ask,
            "window.menu": self._open_menu,
        }

    # What the library tells

    def _changed(self, changes: ChangeSet) -> None:
        self._name_undo()

    def _waiting(self, busy: bool) -> None:
        """What was just done can be undone at once, before the library has said its name."""
        self._busy = busy
        if busy:
            self.able.undo = self.able.redo = True
        else:
            self._name_undo()

    def _name_undo(self) -> None:
        def question(library: Library) -> Doable:
            return Doable(library.history.next_undo(self._uuids), library.history.next_redo(self._uuids))

        def tell(now: Doable) -> None:
            window, names = self._window, now.names(self.everywhere.under_way())
            if self.mending.editing.active:
                # There, Undo is the text's own.
                names = ("", "")
            window.status.announce(self._spoken.of(now))
            self.able.undo, self.able.redo = (bool(name) or self._busy for name in names)
            words = (self.tr("Undo"), self.tr("Redo"))
            for action_id, word, name in zip(("edit.undo", "edit.redo"), words, names, strict=True):
                action = window.actions_[action_id]
                action.setText(f"{word}: {name}" if name else word)
            window.status.set_undo(names[0], window.keys.first("edit.undo"))
            self.begin.set_next_undo(now.undo)

        self._state.reading.ask(question, tell, topic="undo")

    # What a person does

    def _step(self, by: int) -> None:
        """Go to another article: of the check while that is open, else of the list."""
        if not self.checking.step(by):
            self.listing.step(by)

    def _revert(self, action_id: str, command: Callable[[Library], object]) -> None:
        def failed(error: Exception) -> None:
            nothing = isinstance(error, NothingToUndo)
            self._window.status.say(self.able.nothing(action_id) if nothing else core_words(error))

        if self._state.writing is not None:
            self._window.status.say("")
            self._state.writing.do(command, None, failed)

    def _undo_only(self, uuid: str) -> None:
        """Take one action back if it is what Undo would take; something newer is never taken in its place."""
        self._revert("edit.undo", lambda library: library.history.undo(self._uuids, only=uuid))

    def _key(self, event: QKeyEvent) -> None:
        keys = self._window.keys
        if self.checking.key(event):
            return
        start, end = self._window.page.selection()
        contexts = [SELECTION] if start < end else []
        if start == end and self.marking.here() is not None:
            contexts.append(MENTION)
        if start == end and self.suggesting.at_one():
            contexts.insert(0, SUGGESTION)
        contexts += [READING, EVERYWHERE]
        found = keys.find(event, contexts) or self.spans.of_ends(event) or self.suggesting.marks.missed(event)
        character = plain_character(event)
        if self.spans.key(event) or (event.key() == Qt.Key.Key_Escape and self._let_go(bare=start == end)):
            event.accept()
        elif found is not None:
            event.accept()
            self.call(found)
        elif event.key() == Qt.Key.Key_Escape and self.in_article.close():
            event.accept()
        elif character is not None:
            event.accept()
            if start < end or not self.suggesting.accept_as(character):
                self.marking.label_by_key(character)

    def _let_go(self, *, bare: bool) -> bool:
        """Close what Esc closes first: the card, and where no words are selected the marker in the hand."""
        return self.suggesting.card.hide() or self.cards.close() or (bare and self.hand.put_down())

    def _open_here(self) -> None:
        """Open the card of the mention under the caret; the review where there is only a candidate."""
        if self.marking.here() is not None or not (self.everywhere.open_here() or self.suggesting.open_here()):
            self.cards.handlers()["mark.open"]()

    def _everywhere_here(self) -> None:
        """Review the other places of the mention whose card is open, in this article."""
        shown = self.cards.card.shown
        if shown is not None:
            self.everywhere.begin_mention(shown.one, here=True)

    def _annotation_chosen(self, chosen: AnnotationChosen) -> None:
        view, one = self._state.view, chosen.annotation
        if view is None:
            return
        if view.placed(one):
            self._window.page.reveal(*one.spans[0])
            self._window.page.place_caret(one.spans[0][0])
            self._window.page.focus_mark(one.uuid)
        if one.kind == "note":
            self.notes.edit(one)
        else:
            self._window.page.setFocus()

    def _resize(self, wanted: ResizeWanted) -> None:
        one = self._state.view.annotation(wanted.id) if self._state.view else None
        if one is not None:
            self.spans.resize(one, wanted.index, wanted.start, wanted.end)

    def _take_out(self, index: int) -> None:
        shown = self.cards.card.shown
        if shown is not None:
            self.spans.take_out(shown.one, index)

    def _open_menu_of(self, wanted: MenuRequest) -> None:
        menus: dict[str, Callable[[MenuRequest], None]] = {
            "articles": self.selected.open_menu, "library": self.recent.open_menu, "window": self.files.open_menu,
        }  # fmt: skip
        menus[wanted.about](wanted)

    def _open_menu(self) -> None:
        """Open the menu at the icon that stands for it: in the list's head, or over the page."""
        window = self._window
        button = window.top.buttons["window.menu"]
        below: QWidget = button if button.isVisible() else window.library
        place = QPoint(0, below.height() if below is button else window.look.px(40))
        self.files.open_menu(MenuRequest("window", below.mapToGlobal(place)))

    def _known(self, uuid: str) -> bool:
        return self._state.reading.ask_now(lambda library: library.articles.has(uuid))
