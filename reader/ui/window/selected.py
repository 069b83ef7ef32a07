"""What is done to the articles that are selected in the list: all of them at once, as one undo."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu

from annotations.library import Library
from annotations.model.field import FIELD_NAMES
from reader.config.actions import LIST
from reader.models.code_choices import TOPICS
from reader.state import State
from reader.ui.dialogs.palette import Choice, Choices, Chosen
from reader.ui.library.events import MenuRequest
from reader.ui.panels.field_typed import no_date, typed_value
from reader.ui.panels.fields import field_name, field_title
from reader.ui.window.marking import Marking
from reader.ui.window.window import MainWindow

_REMOVE = "\0remove"


class Selected(QObject):
    """Tags, states, fields and deletes what is selected; where nothing is, the article that is open.

    Args:
        window: with the list.
        state: what is open.
        marking: asks with the palette.
        change: runs a command on the library and tells what went wrong.
        call: does an action, by id.

    Attributes:
        others: returns the internal ids that are selected in another list, while that has the list's place.
        shown_in: that list.
    """

    def __init__(
        self, window: MainWindow, state: State, marking: Marking,
        change: Callable[[Callable[[Library], object]], None], call: Callable[[str], None],
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._window, self._state, self._marking = window, state, marking
        self._change, self._call = change, call
        self._asking = False
        self.others: Callable[[], tuple[int, ...]] | None = None
        self.shown_in: QAbstractItemView | None = None
        self._list = window.library.list
        self._list.installEventFilter(self)
        window.palette_.closed.connect(self._back_to_list)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about selected articles do, by id."""
        return {
            "article.done": lambda: self._set_state("done"),
            "article.unread": lambda: self._set_state("unread"),
            "article.topic": self.tag,
            "article.delete": self.delete,
            "list.field": self.ask_field,
            "list.select_all": self._list.selectAll,
        }

    def ids(self) -> tuple[int, ...]:
        """Return the internal ids of what is meant: the selected articles, else the one that is open."""
        view = self._state.view
        selected = self.others() if self.others is not None else self._list.selected_ids()
        return selected or ((view.row.id,) if view else ())

    def open_menu(self, wanted: MenuRequest) -> None:
        """Open the menu of the selected articles."""
        menu, one = QMenu(self._window), len(wanted.article_ids) == 1
        many = self.tr("%Ln articles", "", len(wanted.article_ids))
        menu.setAccessibleName(self.tr("The selected article") if one else many)
        what = self.tr("the article") if one else many
        rows = [
            ("article.topic", self.tr("Tag {what}…").format(what=what)),
            ("list.field", self.tr("Set a field…") if one else self.tr("Set a field for all…")),
            ("", ""),
            ("article.done", self.tr("Mark as done")),
            ("article.unread", self.tr("Mark as not started")),
            ("", ""),
            ("library.export", self._window.actions_["library.export"].text().partition("\t")[0]),
            ("", ""),
            ("article.delete", self.tr("Delete {what}").format(what=what)),
        ]
        for id_, words in rows:
            if not id_:
                menu.addSeparator()
                continue
            key = self._window.keys.first(id_)
            action = menu.addAction(f"{words}\t{key}" if key else words)
            action.setData(id_)
            action.triggered.connect(lambda _=False, id_=id_: self._call(id_))
        self._window.menu_made.emit(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(wanted.position)

    def tag(self) -> None:
        """Ask for a topic and put it on all that is selected."""
        ids, view = self.ids(), self._state.view
        if len(ids) < 2 or view is None:
            self._marking.ask_topic(())
            return

        def answer(chosen: Chosen) -> None:
            topic, new = chosen.key, chosen.typed
            self._change(lambda library: library.articles.tag(_uuids(library, ids), topic or None, new=new))

        title = self.tr("Tag %Ln articles", "", len(ids))
        known = self._marking.choices
        self._ask(title, known.of(TOPICS, view), answer, self.tr("Make the topic “{name}”"), known.recent())

    def ask_field(self) -> None:
        """Ask for a field and a value, and set it in all that is selected."""
        ids = self.ids()
        if not ids:
            return

        def offer(names: list[str]) -> None:
            known = [*FIELD_NAMES, *(name for name in names if name not in FIELD_NAMES)]
            choices = [Choice(name, field_title(name), icon="details") for name in known]
            title = self.tr("Set which field of {n}?").format(n=self._count_words(ids))
            self._ask(
                title,
                choices,
                lambda c: self._ask_value(ids, c.key or field_name(c.typed)),
                self.tr("A field “{name}”"),
            )

        self._state.reading.ask(lambda library: library.articles.field_names(), offer, topic="fields")

    def delete(self) -> None:
        """Delete all that is selected; undo brings it back."""
        ids = self.ids()
        if ids:
            self._change(lambda library: library.articles.delete(_uuids(library, ids)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Do what a key means in the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is self._list:
            found = self._window.keys.find(event, [LIST])
            if found is not None:
                self._call(found)
                return True
        return False

    def _ask_value(self, ids: tuple[int, ...], name: str) -> None:
        def answer(chosen: Chosen) -> None:
            typed = "" if chosen.key == _REMOVE else chosen.key or chosen.typed
            value = typed_value(name, typed)
            if value is None:
                self._window.status.say(no_date(typed))
                return
            self._change(lambda library: library.articles.set_field_of_many(_uuids(library, ids), name, value))

        def offer(values: list[str]) -> None:
            choices = [Choice(value, value, icon="details") for value in values]
            choices.append(Choice(_REMOVE, self.tr("Remove this field"), icon="delete"))
            title = self.tr("{field} of {n}").format(field=field_title(name), n=self._count_words(ids))
            self._ask(title, choices, answer, self.tr("Set it to “{name}”"))

        self._state.reading.ask(lambda library: library.articles.common_values(name), offer, topic="values")

    def _set_state(self, state: str) -> None:
        ids = self.ids()
        if ids:
            self._change(lambda library: library.articles.set_state(_uuids(library, ids), state))

    def _ask(
        self, title: str, choices: Sequence[Choice] | Choices, answer: Callable[[Chosen], None], new: str,
        recent: Mapping[str, int] | None = None,
    ) -> None:  # fmt: skip
        shown = self.shown_in or self._list
        row = shown.visualRect(shown.currentIndex())
        at = shown.viewport().mapToGlobal(QPoint(row.left() + self._window.look.px(32), row.bottom()))
        self._asking = True
        self._marking.ask(title, choices, answer, new, at, recent)

    def _back_to_list(self) -> None:
        if self._asking:
            self._asking = False
            (self.shown_in or self._list).setFocus(Qt.FocusReason.PopupFocusReason)

    def _count_words(self, ids: tuple[int, ...]) -> str:
        if len(ids) == 1:
            return self.tr("the article")
        return self.tr("%Ln articles", "", len(ids))


def _uuids(library: Library, ids: tuple[int, ...]) -> list[str]:
    return [library.articles.uuid_of(number) for number in ids]
