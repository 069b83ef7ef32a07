"""The check in the window: articles of an import gone through one after the other, mostly by one key each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeyEvent

from annotations.library import Library
from annotations.model.change import ChangeSet
from annotations.search.checklist import Checklist
from annotations.store.runs import Item, RunHead
from reader.config.actions import READING, SELECTION
from reader.config.desk_actions import DESK, FIELD_ACTIONS
from reader.models.article_view import ArticleView
from reader.models.checking import Entry, Heading, Refusal
from reader.state import State
from reader.ui.announce import announce
from reader.ui.panels.check_list import CheckSide
from reader.ui.panels.check_panel import CheckPanel
from reader.ui.panels.check_words import CheckWords
from reader.ui.said import core_words
from reader.ui.window.check_accept import accept
from reader.ui.window.check_answers import CheckAnswers
from reader.ui.window.check_bar import CheckBar
from reader.ui.window.check_marks import CheckMarks
from reader.ui.window.check_scope import LISTED, RUN, CheckScopes, Scope
from reader.ui.window.keys import plain_character
from reader.ui.window.listing import Listing
from reader.ui.window.selected import Selected
from reader.ui.window.window import MainWindow


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read of the library: the imports there are, the articles, and what the import did not take."""

    runs: Sequence[RunHead]
    run: RunHead | None
    found: Checklist
    refused: Sequence[Item]


class CheckDesk(QObject):
    """Fills list and panel, and has the library know what a person says.

    Attributes:
        side, panel, bar: what is seen of it.
        marks: the evidence on the page.
        answers: sets fields and roles.
        scope: what is checked.
    """

    def __init__(
        self, window: MainWindow, state: State, listing: Listing, selected: Selected, call: Callable[[str], None]
    ) -> None:
        super().__init__(window)
        self._window, self._state, self._selected = window, state, selected
        self._call = call
        self.scope = Scope()
        self._found: Checklist | None = None
        self._words = words = CheckWords(self)
        self.side = CheckSide(window.look, window.icons, words)
        self.panel = CheckPanel(window.look, window.icons, words)
        self.bar = CheckBar(window.look, window.icons)
        self._scopes = CheckScopes(window, listing)
        self.bar.hide()
        self.marks = CheckMarks(window.page)
        self.answers = CheckAnswers(window, state, self.panel, self.marks, window.page.setFocus)
        window.arrange.add_beside(self.side, left=True)
        window.arrange.add_beside(self.panel)
        window.area.add_bar(self.bar)
        self._connect()

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the check do, by id."""
        return {
            "desk.accept": self._accept,
            "desk.accept_like": self._accept_like,
            "desk.accept_sure": self.side.ask_about_sure,
            "desk.skip": self._go_on,
            "desk.field": self._selected.ask_field,
            "desk.scope": self.side.choose.click,
            "desk.leave": self.leave,
            **self.answers.handlers(),
        }

    def shown(self) -> bool:
        """Whether the check is open."""
        return self._window.arrange.beside is self.panel

    def open(self, run: str | None = None) -> None:
        """Show the check; of another import where one is named."""
        if run is not None:
            self.scope = Scope(RUN, run)
        window = self._window
        window.arrange.show_beside(self.panel, self.side)
        self._selected.shown_in = self.side.list
        self._selected.others = self._selected_ids
        self.bar.show()
        window.area.settle()
        self.panel.show_nothing("")
        window.page.setFocus()
        self._read()

    def forget(self) -> None:
        """Begin with the newest import the next time."""
        self.scope = Scope()

    def leave(self) -> None:
        """Close the check."""
        if not self.side.close_question():
            self._window.arrange.show_beside(None)
            self._window.page.setFocus()

    def step(self, by: int) -> None:
        """Go to the next row, or the one before."""
        row = self.side.model.after(self.side.list.currentIndex().row(), by, unchecked=False)
        if row is not None and not isinstance(row, Heading):
            self.side.list.go_to(row)

    def key(self, event: QKeyEvent) -> bool:
        """Do what a key means during the check; letters that mean nothing here do nothing."""
        window, page = self._window, self._window.page
        start, end = page.selection()
        found = window.keys.find(event, [DESK])
        character = plain_character(event)
        if found == "desk.leave" and window.arrange.drawer is not None:
            window.arrange.close_drawer()
        elif found == "desk.leave" and page.hasFocus() and start < end:
            page.clear_selection()
        elif found is not None:
            self._call(found)
        elif character is not None and character.isdigit():
            self.answers.answer(int(character))
        elif page.hasFocus():
            return self._read_on(event, character, selected=start < end)
        else:
            return character is not None
        event.accept()
        return True

    # What is read

    def _read(self) -> None:
        scope = self.scope

        def question(library: Library) -> _Read:
            runs = library.articles.imports()
            head = next((one for one in runs if scope.run in (None, one.uuid)), None) if scope.kind == RUN else None
            if scope.kind == RUN and head is None:
                return _Read(runs, None, Checklist((), {}), ())
            ids = scope.ids if scope.kind == LISTED else None
            found = library.checking.to_check(ids, head.uuid if head else None)
            report = library.articles.import_report(head.uuid) if head else None
            refused = [item for item in report.items if item.outcome == "refused"] if report else []
            return _Read(runs, head, found, refused)

        self._state.reading.ask(question, self._show_list, self._fail, topic="check list")

    def _show_list(self, read: _Read) -> None:
        side = self.side
        self._scopes.runs, self._found = read.runs, read.found
        if read.run is not None:
            self.scope = Scope(RUN, read.run.uuid)
        side.set_title(self._scopes.title(self.scope, read.run))
        side.model.set_list(read.found.articles, read.refused)
        first = side.model.after(-1, 1, unchecked=True) or side.model.after(-1, 1, unchecked=False)
        if first is None or isinstance(first, Heading):
            self.panel.show_nothing(self.tr("There is nothing to check here."))
            self.marks.show(None)
        else:
            side.list.go_to(first)
        self._count()

    def _changed(self, changes: ChangeSet) -> None:
        if not self.shown() or not changes.kinds & {"article", "field", "revision"} or self._found is None:
            return
        known, shared = self.side.model.entries, self._found.shared
        ids = list(known) if changes.articles is None else [one for one in changes.articles if one in known]
        if not ids:
            return

        def told(found: Checklist) -> None:
            self.side.model.update(found.articles)
            self.side.model.remove([one for one in ids if one not in {article.id for article in found.articles}])
            self._count()
            current = self.side.list.current()
            if current is None:
                self._go_on()
            elif isinstance(current, Entry):
                self._show_article()

        self._state.reading.ask(lambda library: library.checking.to_check(ids, None, shared), told, self._fail)

    def _gone_to(self, row: Entry | Refusal) -> None:
        if not self.shown():
            return
        if isinstance(row, Refusal):
            self.panel.show_refusal(row.item)
            self.marks.show(None)
            return
        view = self._state.view
        if view is not None and view.row.uuid == row.one.uuid:
            self._show_article()
        else:
            self.panel.show_article(None, row.one.title, self._words.doubts(row), self._read_only())
            self._state.show_article(row.one.uuid)

    def _article_shown(self, view: ArticleView) -> None:
        current = self.side.list.current()
        if not self.shown():
            return
        if isinstance(current, Entry) and current.one.uuid != view.row.uuid:
            # Somebody went to another article by the palette or a link.
            entry = self.side.model.entries.get(view.row.id)
            if entry is None:
                self._window.arrange.show_beside(None)
            else:
                self.side.list.go_to(entry)
            return
        self._show_article()
        words = self._words.doubts(current) if isinstance(current, Entry) else ""
        self._window.status.announce(". ".join(filter(None, (words, self.side.done_words()))))

    def _show_article(self) -> None:
        """Show the current article in the panel and its evidence on the page."""
        view, current = self._state.view, self.side.list.current()
        if not self.shown() or view is None or not isinstance(current, Entry) or current.one.uuid != view.row.uuid:
            return
        said, garbled = self._words.doubts(current), current.garbled()
        self.panel.show_article(view, current.one.title, said, self._read_only(), garbled=garbled)
        self.answers.show(view, checked=current.one.checked)

    # What a person says

    def _accept(self) -> None:
        selected = self.side.list.selected()
        current = self.side.list.current()
        if len(selected) > 1:
            self._accept_these(selected)
        elif isinstance(current, Entry):
            self._accept_these([current])

    def _accept_like(self) -> None:
        current = self.side.list.current()
        if isinstance(current, Entry):
            self._accept_these([one for one in self.side.model.unchecked() if one is current or one.like(current)])

    def _accept_these(self, entries: Sequence[Entry]) -> None:
        """Have the library know that articles are checked, and go on at once."""
        writing, new = self._state.writing, [entry for entry in entries if not entry.one.checked]
        self.panel.fields.finish()
        if writing is None:
            return
        if new:
            uuids, ids = [entry.one.uuid for entry in new], [entry.one.id for entry in new]
            self.side.model.update([replace(entry.one, checked=True) for entry in new])
            self._count()

            def failed(error: Exception) -> None:
                self._fail(error)
                self._changed(ChangeSet(frozenset({"field"}), articles=frozenset(ids)))

            self._window.status.say("")
            accept(writing, uuids, failed)
            announce(self.side, self.tr("Accepted. {done}").format(done=self.side.done_words()))
        self._go_on()

    def _go_on(self) -> None:
        """Go to the next article that nobody has checked; say so where there is none."""
        self.panel.fields.finish()
        model, current = self.side.model, self.side.list.current()
        row = model.after(current.row if current is not None else -1, 1, unchecked=True)
        if isinstance(row, Entry) and row is not current:
            self.side.list.go_to(row)
        else:
            self._show_article()
            if row is None and model.total():
                self._window.status.say(self.tr("All articles of this list are checked."))

    def _selected_ids(self) -> tuple[int, ...]:
        return tuple(entry.one.id for entry in self.side.list.selected())

    # Parts

    def _read_on(self, event: QKeyEvent, character: str | None, *, selected: bool) -> bool:
        """Move and select as in reading; letters are no labels here."""
        found = self._window.keys.find(event, [SELECTION, READING] if selected else [READING])
        folded = found == "mark.open" and self._window.page.on_furniture()
        if found is not None and (folded or found.startswith(("go.", "select.", "edit."))):
            self._call(found)
            event.accept()
            return True
        if character is not None:
            event.accept()
        return character is not None

    def _take_scope(self, scope: Scope) -> None:
        self.scope = scope
        self._read()

    def _count(self) -> None:
        model = self.side.model
        refused = sum(isinstance(model.row(number), Refusal) for number in range(model.rowCount()))
        words = self.side.done_words()
        if refused:
            words += "  ·  " + self.tr("%Ln not taken", "", refused)
        self.bar.say(words)

    def _left(self) -> None:
        """The panel is gone: the page is for reading again."""
        if self.shown() or self.bar.isHidden():
            return
        self.panel.fields.finish()
        self._selected.shown_in = self._selected.others = None
        self.bar.hide()
        self._window.area.settle()
        self.marks.show(None)

    def _read_only(self) -> str:
        return self.tr("This library is open for reading only.") if self._state.writing is None else ""

    def _fail(self, error: Exception) -> None:
        self._window.status.say(core_words(error))

    def _panel_key(self, event: QKeyEvent) -> None:
        if self.key(event):
            event.accept()

    def _show_keys(self) -> None:
        keys = self._window.keys.shown()
        fields = {name: keys[id_] for id_, name in FIELD_ACTIONS.items()}
        self.panel.set_keys(keys, fields)
        self.bar.set_key(keys["desk.leave"])

    def _connect(self) -> None:
        window, state, side, panel = self._window, self._state, self.side, self.panel
        for part in (side, panel):
            part.called.connect(window.called)
        side.list.gone_to.connect(self._gone_to)
        side.scope_wanted.connect(lambda at: self._scopes.open_menu(self.scope, at))
        self._scopes.chosen.connect(self._take_scope)
        side.accepted.connect(self._accept_these)
        for signal in (side.list.pressed_key, panel.pressed_key):
            signal.connect(self._panel_key)
        self.bar.left.connect(self.leave)
        state.article_shown.connect(self._article_shown)
        state.article_changed.connect(lambda _: self._show_article())
        state.changed.connect(self._changed)
        window.arrange.beside_left.connect(self._left)
        window.keys_shown.connect(self._show_keys)
        window.typing.append(panel.fields.finish)
        self._show_keys()
