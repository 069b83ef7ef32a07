"""Why an action cannot be done now, in words for whoever wanted to: the one source for menus, keys and palette."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from reader.config.actions import BY_ID, COMPARE, EDITING, ENTITIES, MENTION, SELECTION
from reader.config.codebook_actions import CODEBOOK
from reader.config.desk_actions import DESK
from reader.config.review_actions import REVIEW
from reader.state import State
from reader.ui.window.cards import Cards
from reader.ui.window.checking import Checking
from reader.ui.window.everywhere import Everywhere
from reader.ui.window.listing import Listing
from reader.ui.window.marking import Marking
from reader.ui.window.mending import Mending
from reader.ui.window.selected import Selected
from reader.ui.window.showing import Showing
from reader.ui.window.spans import OF_ENDS, Spans
from reader.ui.window.window import MainWindow

_CHANGES = ("mark.", "everywhere.", "annotations.", "review.", "suggestion.", "suggestions.",
            "codebook.", "entity.", "library.import", "library.paste", "library.purge",
            "edit.undo", "edit.redo", "article.done", "article.unread", "article.topic", "article.note",
            "article.field", "article.delete", "list.field", "article.edit_text", "article.new_version",
            "article.encoding", "article.astray", "article.remember_rule",
            "text.", "desk.")  # fmt: skip
_READS = frozenset({
    "review.leave", "desk.leave", "desk.skip", "desk.scope",
    "mark.open", "mark.below", "codebook.hide", "codebook.show_all", "codebook.retired",
    "codebook.save", "codebook.history",
    "codebook.linked", "entity.linked",
})  # fmt: skip
_OF_THE_ARTICLE = frozenset({
    "edit.copy", "edit.select_all", "article.note", "article.field", "article.history", "article.original",
    "article.save_original", "article.linked", "article.edit_text", "article.new_version", "article.encoding",
    "article.versions", "article.errata", "select.grow", "view.present", "go.next_paragraph",
    "go.previous_paragraph", "go.next_sentence", "go.previous_sentence", "select.next_sentence",
    "select.previous_sentence", "go.next_mark", "go.previous_mark", "go.next_suggestion", "go.previous_suggestion",
    "go.find", "go.next_hit", "go.previous_hit", "article.alike",
    "article.day",
})  # fmt: skip
_ALSO_WHILE_EDITING = frozenset({
    "edit.copy", "edit.select_all", "article.edit_text", "article.history", "article.original",
    "article.save_original", "article.linked", "article.versions", "article.errata",
    "go.find", "go.next_hit", "go.previous_hit",
})  # fmt: skip
_OF_THE_SELECTED = frozenset({"article.done", "article.unread", "article.topic", "article.delete", "list.field"})


class Able(QObject):
    """Knows what the library, the page and the selection let be done.

    Attributes:
        undo, redo: whether there is something to take back, to do again.
    """

    def __init__(
        self, window: MainWindow, state: State, marking: Marking, listing: Listing, showing: Showing,
        selected: Selected, cards: Cards, spans: Spans, everywhere: Everywhere,
        checking: Checking, mending: Mending,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._window, self._state, self._marking = window, state, marking
        self._listing, self._showing, self._selected, self._cards = listing, showing, selected, cards
        self._spans, self._everywhere = spans, everywhere
        self._editing, self._versions = mending.editing, mending.versions
        self._checking = checking
        self.undo = self.redo = False
        self._own: dict[str, Callable[[], str]] = {
            "edit.undo": lambda: "" if self.undo else self.nothing("edit.undo"),
            "edit.redo": lambda: "" if self.redo else self.nothing("edit.redo"),
            "edit.copy": self._without_words,
            "library.paste": self._without_clipboard,
            "list.select_all": lambda: "" if listing.model.ids else self.tr("The list has no articles."),
            "mark.open": lambda: "" if cards.can_open() or everywhere.at_suggestion() else self._without_mention(),
            "mark.everywhere": lambda: (
                "" if everywhere.has_words() else (self.tr("Select words, or go to a mention or an entity first."))
            ),
            "go.next_suggestion": self._without_suggestions,
            "go.previous_suggestion": self._without_suggestions,
            "review.go_on": lambda: (
                "" if everywhere.going_on.any() else self.tr("No review was begun in this library yet.")
            ),
            "review.label": self._without_annotations,
            "review.link": self._without_annotations,
            "go.back": lambda: "" if showing.leads(back=True) else self.tr("There is no place before this one."),
            "go.forward": lambda: "" if showing.leads(back=False) else self.tr("You have not gone back."),
            "go.next_article": lambda: (
                "" if listing.has(1) or checking.shown() else self.tr("This is the last article of the list.")
            ),
            "go.previous_article": lambda: (
                "" if listing.has(-1) or checking.shown() else self.tr("This is the first article of the list.")
            ),
            "mark.hand": self._without_labels,
            "annotations.link": self._without_mentions,
            "mark.repeat": self._without_labels,
            "mark.add_words": self._without_gathering,
            "mark.remove_words": self._whole_mention,
            "go.next_mark": self._without_marks,
            "go.previous_mark": self._without_marks,
            "codebook.show_all": lambda: "" if showing.hidden_labels() else self.tr("No marks are hidden."),
            "codebook.key": self._without_key,
            "codebook.linked": self._without_topic,
            "codebook.in": self._without_above,
            "codebook.out": self._at_top,
        }

    def add(self, action_id: str, why_not: Callable[[], str]) -> None:
        """Have somebody else say why an action cannot be done; empty where it can."""
        self._own[action_id] = why_not

    def why_not(self, action_id: str) -> str:
        """Return why an action cannot be done now; empty if it can."""
        context, state = BY_ID[action_id].context, self._state
        if state.writing is None and action_id.startswith(_CHANGES) and action_id not in _READS:
            return self.read_only()
        on_page = action_id in _OF_THE_ARTICLE or action_id.startswith(("mark.", "select."))
        if on_page and state.view is None:
            return self.tr("Open an article first.")
        if self._editing.active and (on_page or action_id in {"edit.undo", "edit.redo"}):
            return self._while_editing(action_id)
        if action_id in _OF_THE_SELECTED and not self._selected.ids():
            return self.tr("Open an article first, or select some in the list.")
        if why := self._where_it_counts(action_id, context):
            return why
        own = self._own.get(action_id)
        return own() if own is not None else ""

    def _where_it_counts(self, action_id: str, context: str) -> str:
        """Return why an action of a context cannot be done now: its hands are elsewhere."""
        if context == SELECTION:
            return self._without_words()
        if context == MENTION:
            at_end = action_id in OF_ENDS and self._marking.reached() is not None
            return "" if at_end else self._without_mention()
        if context == EDITING and not self._editing.active:
            return self._with_key(self.tr("The text is not being edited"), "article.edit_text")
        if context == COMPARE and self._versions.window is None:
            return self.tr("No texts are being compared.")
        if context == REVIEW and not self._everywhere.has_review():
            return self.tr("There is no review under way.")
        if context == DESK:
            return self._checking.why_not(action_id)
        if context == CODEBOOK and self._window.codebook.view.current() is None:
            return self._with_key(self.tr("Go to a label or topic in the codebook first"), "view.codebook")
        if context == ENTITIES and self._window.entities.current() is None:
            return self._with_key(self.tr("Go to an entity in the list of entities first"), "view.entities")
        return ""

    def refusal(self, action_id: str) -> str:
        """Return why an action that was called is not even tried.

        Undo and redo are: what was done a moment ago may be on its way to the library, which then knows best.
        """
        return self.read_only() if action_id in {"edit.undo", "edit.redo"} else self.why_not(action_id)

    def nothing(self, action_id: str) -> str:
        """Return what is said where there is nothing to take back, or to do again."""
        undo = action_id == "edit.undo"
        return self.tr("There is nothing to undo.") if undo else self.tr("There is nothing to redo.")

    def _while_editing(self, action_id: str) -> str:
        typed = self._editing.editor.typed if self._editing.editor is not None else None
        if action_id in {"edit.undo", "edit.redo"} and typed is not None:
            there = typed.can_undo() if action_id == "edit.undo" else typed.can_redo()
            return "" if there else self.nothing(action_id)
        if action_id in _ALSO_WHILE_EDITING:
            return ""
        return self.tr("The text is being edited. Keep the changes or leave it first.")

    def read_only(self) -> str:
        """Return what is said of everything that would change a library which is only read; empty where it is not."""
        if self._state.damaged:
            return self.tr("This library is damaged, and open for reading only.")
        return self.tr("This library is open for reading only.") if self._state.writing is None else ""

    def _with_key(self, words: str, action_id: str) -> str:
        key = self._window.keys.first(action_id)
        return f"{words} ({key})." if key else f"{words}."

    def _without_labels(self) -> str:
        return "" if self._marking.labels() else self.tr("The codebook has no labels yet.")

    def _without_mentions(self) -> str:
        if self._window.annotations.mentions():
            return ""
        return self._with_key(self.tr("Select mentions in the list of annotations first"), "view.annotations")

    def _without_words(self) -> str:
        start, end = self._window.page.selection()
        return "" if start < end else self.tr("Select words first.")

    def _without_mention(self) -> str:
        return "" if self._marking.here() is not None else self.tr("Go to a mention first.")

    def _without_gathering(self) -> str:
        start, end = self._window.page.selection()
        if self._spans.gathering is not None and start < end:
            return ""
        if start == end and self._marking.here() is not None:
            return ""
        words = self.tr("Go to a mention first, then select the words to add to it")
        return self._with_key(words, "mark.add_words") if start < end else self.tr("Go to a mention first.")

    def _whole_mention(self) -> str:
        one = self._marking.here()
        many = one is not None and len(one.spans) > 1
        return "" if many else self.tr("These are all words of the mention. Delete it instead.")

    def _without_marks(self) -> str:
        view = self._state.view
        return "" if view is not None and view.annotations else self.tr("This article has no annotations yet.")

    def _without_suggestions(self) -> str:
        return "" if self._everywhere.has_suggestions() else self.tr("There are no suggestions in this article.")

    def _without_annotations(self) -> str:
        if self._everywhere.has_annotations():
            return ""
        return self._with_key(self.tr("Look through annotations first"), "review.annotations")

    def _without_clipboard(self) -> str:
        data = QGuiApplication.clipboard().mimeData()
        there = data is not None and (data.hasHtml() or bool(data.text().strip()))  # type: ignore[redundant-expr]
        return "" if there else self.tr("There is no text in the clipboard.")

    def _without_key(self) -> str:
        code = self._window.codebook.view.current()
        label = code is not None and code.kind == "label"
        return "" if label else self.tr("Only labels have keys. Put a topic on words with the palette.")

    def _without_topic(self) -> str:
        code = self._window.codebook.view.current()
        topic = code is not None and code.kind == "topic"
        return "" if topic else self.tr("Notes link to topics, not to labels.")

    def _without_above(self) -> str:
        code, model = self._window.codebook.view.current(), self._window.codebook.model
        if code is None or model.index_of(code.uuid).row() > 0:
            return ""
        return self.tr("There is nothing above {name} to move it under.").format(name=code.name)

    def _at_top(self) -> str:
        code = self._window.codebook.view.current()
        if code is None or code.parent_id is not None:
            return ""
        return self.tr("{name} is at the top already.").format(name=code.name)
