"""What stands over the text while it is edited: what has changed so far, and words that line ends part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotations.text.edits import Edits
from annotations.text.parted import Parted, parted_words
from reader.models.touched import Touched
from reader.ui.announce import announce
from reader.ui.window.notice import Notice
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from reader.ui.window.editing import Editing

_LONG_TITLE = 60


class EditingBars(QObject):
    """The bars of the editor.

    Attributes:
        bar: says what has changed; parted: goes through parted words; offered: offers what was typed and not kept.
        Each is None until it is first needed.
    """

    def __init__(self, window: MainWindow, editing: Editing) -> None:
        super().__init__(window)
        self._window, self._editing = window, editing
        self._title = ""
        self.bar: Notice | None = None
        self.parted: Notice | None = None
        self.offered: Notice | None = None
        self._found: list[Parted] = []
        self._at = 0

    def show(self, title: str) -> None:
        """Show the bar over the text."""
        self._title = title if len(title) <= _LONG_TITLE else title[: _LONG_TITLE - 1] + "…"
        if self.bar is None:
            self.bar = self._notice()
            self.bar.put_away.connect(self._editing.leave)
            for id_, kind in (("text.keep", "primary"), ("text.leave", ""), ("text.join_parted", "quiet")):
                button = self.bar.add_button(id_, self._words_of(id_), self._help(id_), kind)
                button.clicked.connect(lambda _=False, id_=id_: self._window.called.emit(id_))
            self._window.keys_shown.connect(self._show_keys)
        self.bar.buttons["text.join_parted"].setVisible(self._room_for_more())
        self.bar.show()
        self.offer(0)

    def words(self) -> str:
        """Return what the bar says."""
        return self.bar.words() if self.bar is not None else ""

    def count(self, changes: int, now: Touched) -> None:
        """Say how many changes there are, and what they do to annotations."""
        if self.bar is None:
            return
        said = [self.tr("Editing the text of {title}.").format(title=self._title)]
        if not changes:
            said.append(self.tr("Nothing has changed yet."))
        else:
            parts = [self.tr("%Ln changes so far", "", changes)]
            if now.moved:
                parts.append(self.tr("%Ln annotations move along", "", now.moved))
            if now.changed:
                parts.append(self.tr("%Ln want a look afterwards", "", now.changed))
            said.append("; ".join(filter(None, (parts[0], ", ".join(parts[1:])))) + ".")
        words = " ".join(said)
        if words != self.bar.words():
            self.bar.say(words)
        self.bar.buttons["text.keep"].setEnabled(changes > 0)

    def hide(self) -> None:
        """Take the bars away."""
        for bar in (self.bar, self.parted):
            if bar is not None:
                bar.hide()

    def offer(self, changes: int) -> None:
        """Offer to go on with what was typed and not kept; 0 changes take the offer away."""
        if not changes:
            if self.offered is not None:
                self.offered.hide()
            return
        if self.offered is None:
            self.offered = self._notice()
            again, forget = self.tr("Go on editing"), self.tr("Discard the changes")
            self.offered.add_button("again", again, self.tr("Opens the text with what you typed"), "primary")
            self.offered.add_button("forget", forget, self.tr("Forgets what you typed; the text stays as it is"))
            self.offered.buttons["again"].clicked.connect(self._editing.begin)
            self.offered.buttons["forget"].clicked.connect(self._editing.discard)
            self.offered.put_away.connect(self.offered.hide)
        self.offered.say(self.tr("%Ln changes that you typed are not in the text yet.", "", changes))
        self.offered.show()

    # Parted words

    def _room_for_more(self) -> bool:
        """Whether the bar offers to join parted words: where there are some, and room. Menu and key always do."""
        editor, bar = self._editing.editor, self.bar
        if editor is None or bar is None or next(parted_words(editor.typed.text), None) is None:
            return False
        wide = sum(button.sizeHint().width() for button in bar.buttons.values())
        return wide + self._window.look.px(100) <= self._window.area.width()

    def parting(self) -> None:
        """Go through the words that line ends part, from the caret on."""
        editor = self._editing.editor
        if not self._editing.active or editor is None:
            return
        if self.parted is None:
            self.parted = self._notice()
            for id_, words, help_, kind in (
                ("join", self.tr("Join it"), self.tr("Makes this word whole (Enter)"), "primary"),
                ("skip", self.tr("Skip it"), self.tr("Leaves this word as it is"), ""),
                ("all", self.tr("Join all"), self.tr("Makes all of them whole at once"), ""),
            ):
                self.parted.add_button(id_, words, help_, kind)
            self.parted.buttons["join"].clicked.connect(self._join)
            self.parted.buttons["skip"].clicked.connect(lambda: self._go(self._at + 1))
            self.parted.buttons["all"].clicked.connect(self._join_all)
            self.parted.put_away.connect(self._end_parting)
        caret = editor.caret()
        self._look()
        self._go(next((n for n, one in enumerate(self._found) if one.end > caret), 0))
        if self._found:
            self.parted.show()
            self.parted.focus()

    def _look(self) -> None:
        editor = self._editing.editor
        assert editor is not None
        self._found = list(parted_words(editor.typed.text))

    def _go(self, number: int) -> None:
        """Show one of the parted words; after the last there is none."""
        editor, bar, total = self._editing.editor, self.parted, len(self._found)
        assert editor is not None
        assert bar is not None
        if number >= total:
            joined = self.tr("No further word is parted at a line's end.")
            self._window.status.say(joined if total else self.tr("No word is parted at a line's end."))
            self._end_parting()
            return
        self._at, one = number, self._found[number]
        words = self.tr("Parted word {n} of {all}: {before}-{after}")
        bar.say(words.format(n=number + 1, all=total, before=one.before, after=one.after))
        bar.buttons["all"].setText(self.tr("Join all %Ln", "", total))
        start, end = one.start - len(one.before), one.end + len(one.after)
        editor.place_caret(start)
        editor.centerCursor()
        editor.set_lit((start, end))
        announce(bar, bar.words())

    def _join(self) -> None:
        editor = self._editing.editor
        if editor is None or self._at >= len(self._found):
            return
        # What was typed meanwhile may have moved them.
        here = self._found[self._at]
        self._look()
        if here in self._found:
            editor.apply(Edits((here.join(),)))
            self._look()
            self._go(next((n for n, one in enumerate(self._found) if one.start >= here.start), len(self._found)))
        else:
            self._go(min(self._at, len(self._found)))

    def _join_all(self) -> None:
        editor = self._editing.editor
        if editor is not None:
            self._look()
            editor.apply(Edits(tuple(one.join() for one in self._found)))
            self._window.status.say(self.tr("%Ln words were joined.", "", len(self._found)))
            self._end_parting()

    def _end_parting(self) -> None:
        editor, bar = self._editing.editor, self.parted
        if editor is not None and bar is not None:
            bar.hide()
            editor.set_lit(None)
            editor.setFocus()

    # Both

    def _notice(self) -> Notice:
        notice = Notice("", self._window.look, self._window.icons)
        notice.hide()
        self._window.area.add_notice(notice)
        notice.hide()
        return notice

    def _words_of(self, action_id: str) -> str:
        return {
            "text.keep": self.tr("Keep the changes"),
            "text.leave": self.tr("Leave without changes"),
            "text.join_parted": self.tr("Join parted words…"),
        }[action_id]

    def _help(self, action_id: str) -> str:
        from reader.config.actions import BY_ID
        from reader.ui.translation import action_help

        key = self._window.keys.first(action_id)
        words = action_help(BY_ID[action_id]).rstrip(".")
        return f"{words} ({key})" if key else words

    def _show_keys(self) -> None:
        for id_, button in self.bar.buttons.items() if self.bar is not None else ():
            button.setToolTip(self._help(id_))
            button.setAccessibleDescription(self._help(id_))
