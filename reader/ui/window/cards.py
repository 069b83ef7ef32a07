"""The card of a mention in the window: where it opens, what it follows, and when it goes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QTimer

from annotations.library import Library
from annotations.model.annotation import Annotation
from annotations.model.change import ChangeSet
from annotations.model.span import Span
from reader.models.article_view import ArticleView
from reader.models.card import CardView, load_card
from reader.state import State
from reader.ui.dialogs.card_notes import NoteTyped
from reader.ui.dialogs.card_parts import JoiningLine
from reader.ui.dialogs.mention_card import WIDTH, MentionCard
from reader.ui.dialogs.placing import place_card
from reader.ui.page.marks import MarkHit
from reader.ui.said import core_words
from reader.ui.window.entity_choices import mentioned, surely
from reader.ui.window.marking import Marking
from reader.ui.window.notes import Notes, short
from reader.ui.window.window import MainWindow

_SHOWN = frozenset({"annotation", "decision", "entity", "code"})


class Cards(QObject):
    """Opens one card at a time.

    Attributes:
        card: the card.
    """

    def __init__(self, window: MainWindow, state: State, marking: Marking, notes: Notes) -> None:
        super().__init__(window)
        self._window, self._state, self._marking, self._notes = window, state, marking, notes
        page = window.page
        self._line = JoiningLine(window.look, page)
        self.card = MentionCard(window.look, window.icons, page)
        self._uuid: str | None = None
        self._then: Callable[[], None] | None = None
        self._placing = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(lambda: self._place(scroll=True))
        page.installEventFilter(self)
        page.verticalScrollBar().valueChanged.connect(lambda _: self._place())
        page.caret_moved.connect(lambda _: self._caret_moved())
        page.selection_changed.connect(lambda selected: self.close() if selected.start < selected.end else None)
        page.mark_clicked.connect(self._clicked)
        state.article_shown.connect(lambda _: self.close())
        state.article_changed.connect(self._article_changed)
        state.changed.connect(self._changed)
        self._connect_card()

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about cards do, by id."""
        return {
            "mark.below": self.next_below,
            "mark.open": self._open_what_is_here,
            "mark.note_mention": lambda: self._open_here(self._focus_note),
        }

    def can_open(self) -> bool:
        """Whether there is a mention, a note or furniture under the caret to open."""
        marked = self._marking.here() is not None or self._notes.here() is not None
        return marked or self.card.isVisible() or self._window.page.on_furniture()

    def open(self, one: Annotation, then: Callable[[], None] | None = None) -> None:
        """Open the card of an annotation, instead of the one that is open.

        Args:
            one: the annotation; it stands on the text that is shown.
            then: called when the card is there.
        """
        if self._uuid is not None and self._uuid != one.uuid:
            self._notes.keeper.finish()
        self._uuid, self._then = one.uuid, then
        self._window.page.focus_mark(one.uuid)
        self._read()

    def next_below(self) -> None:
        """Go to the next of the mentions under the caret, innermost first; an open card goes along."""
        many, page = self._marking.mentions_here(), self._window.page
        if not many:
            return
        uuids = [one.uuid for one in many]
        focused = page.scene.focused
        at = (uuids.index(focused) + 1) % len(many) if focused in uuids else 0
        page.focus_mark(uuids[at])
        words = self.tr("{n} of {total}: {name}, {words}")
        name = many[at].label or many[at].topic or ""
        self._window.status.say(words.format(n=at + 1, total=len(many), name=name, words=short(many[at].quote or "")))
        if self._uuid is not None:
            self.open(many[at], self.card.focus_first if self.card.has_focus() else None)

    def close(self) -> bool:
        """Close the card, if there is one, and give the focus back to the page; return whether there was one."""
        if self._uuid is None:
            return False
        self._uuid = None
        inside = self.card.has_focus()
        self._notes.keeper.finish()
        self.card.hide()
        self.card.shown = None
        self._line.hide()
        self._window.page.focus_mark(None)
        if inside:
            self._window.page.setFocus()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay beside the words when the page has another size."""
        if event.type() == QEvent.Type.Resize and watched is self._window.page:
            self._soon.start(0)
        return False

    # What happens

    def _connect_card(self) -> None:
        card, marking = self.card, self._marking
        card.closed.connect(self.close)
        card.label_wanted.connect(lambda: self._with(lambda one: marking.ask_code(one, card.below(card.label))))
        card.entity_wanted.connect(lambda: self._with(lambda one: marking.ask_entity(one, card.below(card.entity))))
        card.unlink_wanted.connect(lambda: self._with(marking.unlink))
        card.delete_wanted.connect(lambda: self._with(marking.delete))
        card.relabelled.connect(lambda key: self._with(lambda one: marking.relabel_by_key(one, key)))
        card.below_wanted.connect(self.next_below)
        card.place_chosen.connect(self._go_to)
        card.words.chosen.connect(lambda index: self._with(lambda one: self._go_to_words(one.spans[index])))
        card.notes.typed.connect(self._note_typed)
        card.notes.left.connect(self._notes.keeper.finish)
        card.notes.grown.connect(lambda: self._soon.start(0))

    def _with(self, do: Callable[[Annotation], object]) -> None:
        one = self._one()
        if one is not None:
            do(one)

    def _one(self) -> Annotation | None:
        view = self._state.view
        return view.annotation(self._uuid) if view is not None and self._uuid is not None else None

    def _open_here(self, then: Callable[[], None]) -> None:
        one = self._one() or self._marking.here()
        if one is not None:
            self._window.page.reveal(*one.spans[0])
            self.open(one, then)

    def _open_what_is_here(self) -> None:
        """Open the card of the mention under the caret; where a note has the ring, or stands alone, write on in it;
        where there is neither, open the furniture the caret is in, or fold it."""
        note, mention, page = self._notes.here(), self._one() or self._marking.here(), self._window.page
        if note is not None and (note.uuid == page.scene.focused or self._marking.here() is None):
            self._notes.edit(note)
        elif mention is not None or not page.toggle_here():
            self._open_here(self.card.focus_first)

    def _focus_note(self) -> None:
        self.card.notes.note.field.setFocus()

    def _clicked(self, hit: MarkHit) -> None:
        view = self._state.view
        one = view.annotation(hit.id) if view is not None and hit.id is not None else None
        if one is None or one.kind == "note":
            self._window.page.focus_mark(hit.id)
            return
        # A chip or a bar was hit and not the words: the caret goes to the words, so that keys mean this annotation.
        if not _holds(one.spans, self._window.page.caret()):
            self._window.page.place_caret(one.spans[0][0])
        self.open(one)

    def _go_to(self, uuid: str) -> None:
        view = self._state.view
        other = view.annotation(uuid) if view is not None else None
        if other is None or uuid == self._uuid:
            return
        inside = self.card.has_focus()
        self.open(other, self._focus_place if inside else None)
        page = self._window.page
        page.reveal(*other.spans[0])
        page.place_caret(other.spans[0][0])

    def _go_to_words(self, span: Span) -> None:
        self._window.page.reveal(*span)
        self._window.page.place_caret(span[0])

    def _focus_place(self) -> None:
        if not self.card.has_focus():
            self.card.focus_first()

    def _note_typed(self, typed: NoteTyped) -> None:
        self._notes.keeper.begin(typed.draft)
        self._notes.keeper.typed(typed.body)

    def _caret_moved(self) -> None:
        one = self._one()
        if self._uuid is not None and (one is None or not _holds(one.spans, self._window.page.caret())):
            self.close()

    def _article_changed(self, view: ArticleView) -> None:
        if self._uuid is None:
            return
        one = view.annotation(self._uuid)
        if one is None or not view.placed(one):
            self.close()
        else:
            self._read()

    def _changed(self, changes: ChangeSet) -> None:
        if self._uuid is not None and changes.kinds & _SHOWN:
            self._read()

    # Reading and placing

    def _read(self) -> None:
        view, one = self._state.view, self._one()
        if view is not None and one is not None:
            uuid = one.uuid

            def question(library: Library) -> CardView:
                return load_card(library, view, one)

            def show(found: CardView) -> None:
                if self._uuid == uuid:
                    self._show(found)

            self._state.reading.ask(
                question, show, lambda error: self._window.status.say(core_words(error)), topic="card"
            )

    def _show(self, found: CardView) -> None:
        self._window.page.focus_mark(found.one.uuid)
        self.card.show_card(found, self._state.annotator.uuid)
        self._place(scroll=True)
        then, self._then = self._then, None
        if then is not None:
            then()
        self._offer(found)

    def _offer(self, found: CardView) -> None:
        """Say on the card whom the words of a mention surely mean, who is the first that linking offers."""
        view, one = self._state.view, found.one
        if view is None or one.kind != "mention" or found.entity is not None or self._state.writing is None:
            return
        words, about = " ".join((one.quote or "").split()), mentioned(view, [one])

        def show(name: str) -> None:
            if name and self._uuid == one.uuid and self.card.shown is found:
                self.card.offer(name)
                self._place()

        self._state.reading.ask(lambda library: surely(library, words, about), show, topic="likely")

    def _place(self, *, scroll: bool = False) -> None:
        one, page, card = self._one(), self._window.page, self.card
        if one is None or card.shown is None or self._placing:
            return
        words = [box for span in one.spans[:1] for box in page.rects_of(*span)]
        if not words:
            return
        look, bar = self._window.look, page.verticalScrollBar()
        card.resize(look.px(WIDTH), card.height())
        size, room, gap = card.sizeHint(), page.viewport().size(), look.px(10)
        left = bar.maximum() - bar.value() if scroll else 0
        placed = place_card(words, page.column(), room, size, gap, left)
        if placed.scroll:
            self._placing = True
            bar.setValue(bar.value() + placed.scroll)
            self._placing = False
            words = page.rects_of(*one.spans[0])
            placed = place_card(words, page.column(), room, size, gap)
        card.setGeometry(placed.x, placed.y, size.width(), placed.height)
        card.show()
        card.raise_()
        if placed.beside:
            self._line.join(words[0], QRect(card.geometry()))
        else:
            self._line.hide()


def _holds(spans: list[Span], caret: int) -> bool:
    return any(start <= caret <= end for start, end in spans)
