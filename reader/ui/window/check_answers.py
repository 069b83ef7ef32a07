"""What a person says of an article during a check: answers to its question, fields from words, roles of lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from annotations.commands.roles import lines_of
from annotations.library import Library
from annotations.model.checking import ASKED, UNSURE_BELOW
from annotations.model.errors import NotFound
from annotations.model.field import Field
from annotations.model.outlet_rule import BLOCK
from reader.articles.offers import DATES, Offer, offers, read_value
from reader.config.desk_actions import FIELD_ACTIONS
from reader.models.article_view import ArticleView
from reader.state import State
from reader.ui.announce import announce
from reader.ui.panels.check_panel import CheckPanel
from reader.ui.panels.check_question import Question
from reader.ui.panels.fields import FieldEdited
from reader.ui.said import core_words
from reader.ui.window.check_marks import CheckMarks
from reader.ui.window.check_rule import CheckRule
from reader.ui.window.window import MainWindow

_TEXT = "paragraph"


class CheckAnswers(QObject):
    """Asks what is open in an article, and sets what a person answers; every answer is one undo.

    Args:
        window: with the page.
        state: what is open.
        panel: shows question and fields.
        marks: shows the answers on the page.
        done: called when something was typed and the hands are free.

    Attributes:
        rule: offers rules of outlets.
    """

    def __init__(
        self, window: MainWindow, state: State, panel: CheckPanel, marks: CheckMarks, done: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self._window, self._state, self._panel, self._marks = window, state, panel, marks
        self._view: ArticleView | None = None
        self._caret: tuple[int, ArticleView] | None = None
        self.rule = CheckRule(state, panel.rule)
        panel.question.answered.connect(self._take)
        panel.question.pointed.connect(marks.point)
        panel.fields.pointed.connect(marks.point)
        panel.fields.edited.connect(self._set)
        panel.fields.left.connect(done)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about fields and lines do, by id."""
        return {
            **{id_: partial(self._from_words, name) for id_, name in FIELD_ACTIONS.items()},
            "desk.add_author": lambda: self._from_words("author", more=True),
            "desk.reject": self._reject,
            "desk.write": self._write,
            "desk.remember": self.rule.remember,
            "desk.furniture": lambda: self._turn("furniture", whole_lines=True),
            "desk.subhead": lambda: self._turn("subhead", whole_lines=False),
        }

    def show(self, view: ArticleView, *, checked: bool) -> None:
        """Ask what is open in an article; nothing of one that is checked."""
        before, self._view = self._view, view
        self._come_back(view)
        self.rule.show(view.row.uuid)
        name = None if checked else self._open_name(view)
        if name is None:
            self._ask(None)
            return
        same = before is not None and (before.row.uuid, before.fields, before.blocks) == (
            view.row.uuid, view.fields, view.blocks
        )  # fmt: skip
        now = self._panel.question.question
        if same and now is not None and now.name == name:
            self._marks.show(view, now)
            return
        missing = not any(field.name == name and field.value for field in view.fields)
        # At once without answers, so that no key goes to the question of the article before.
        self._ask(Question(name, missing))

        def found(answers: list[Offer]) -> None:
            if self._view is view:
                self._ask(Question(name, missing, tuple(answers)))
                announce(self._panel, self._panel.question.asked_words())

        text, blocks, fields = view.text, view.blocks, view.fields
        self._state.reading.ask(lambda _: offers(name, text, blocks, fields), found, self._fail, topic="check answers")

    def answer(self, number: int) -> None:
        """Take one of the answers, by its number from 1 on."""
        question = self._panel.question.question
        if question is not None and 1 <= number <= len(question.answers):
            self._take(question.answers[number - 1])

    # Questions

    def _open_name(self, view: ArticleView) -> str | None:
        """The field that is asked about: one that is missing first, then one that is not sure."""
        there = {field.name for field in view.fields}
        missing = (name for name in ASKED if name not in there)
        unsure = (
            field.name for field in view.fields
            if field.status == "detected" and (1 if field.confidence is None else field.confidence) < UNSURE_BELOW
        )  # fmt: skip
        return next(missing, None) or next(unsure, None)

    def _ask(self, question: Question | None) -> None:
        view = self._view
        why = self.tr("This library is open for reading only.") if self._state.writing is None else ""
        self._panel.question.ask(question, view.text if view is not None else "", why)
        self._marks.show(view, question)

    def _take(self, offer: Offer) -> None:
        """Have the question's field be an answer; what was detected so is confirmed."""
        view, question = self._view, self._panel.question.question
        if view is None or question is None or self._state.writing is None:
            return
        there = [field for field in view.fields if field.name == question.name and field.value]
        if "; ".join(field.value for field in there) == offer.value:
            new = [Field(one.name, one.value, one.start, one.end, None, "confirmed") for one in there]
        else:
            new = [Field(question.name, offer.value, offer.start, offer.end, None, "changed")]
        self._set(FieldEdited(view.row.uuid, question.name, tuple(new)))

    def _reject(self) -> None:
        view, question = self._view, self._panel.question.question
        if view is not None and question is not None:
            absent = Field(question.name, "", status="absent")
            self._set(FieldEdited(view.row.uuid, question.name, (absent,)))

    def _write(self) -> None:
        question = self._panel.question.question
        if question is not None:
            self._panel.fields.edit(question.name)

    # Fields

    def _from_words(self, name: str, *, more: bool = False) -> None:
        """Set a field from the selected words; `more` keeps the values it has."""
        view, (start, end) = self._view, self._window.page.selection()
        if view is None or start == end:
            return
        words, language = view.text[start:end], view.field("language") or None

        def read(found: list[Offer]) -> None:
            if self._view is not None and self._view.row.uuid == view.row.uuid:
                self._read(name, words, found, more=more)

        self._state.reading.ask(lambda _: read_value(name, words, start, language), read, self._fail, topic="read")

    def _read(self, name: str, words: str, found: Sequence[Offer], *, more: bool) -> None:
        view, page, short = self._view, self._window.page, " ".join(words.split())[:60]
        if view is None:
            return
        if not found:
            said = self.tr("No date can be read from “{words}”. Select the date alone, or type it.")
            self._window.status.say(said.format(words=short) if name in DATES else self.tr("There are no words here."))
            return
        if len(found) > 1:
            self._ask(Question(name, not any(field.name == name for field in view.fields), tuple(found)))
            self._window.status.say(self.tr("These words may be more than one date. Choose by its number."))
            return
        offer, uuid = found[0], view.row.uuid
        new = Field(name, offer.value, offer.start, offer.end, None, "changed")
        page.clear_selection()
        if not more:
            self._set(FieldEdited(uuid, name, (new,)))
            return

        def add(library: Library) -> None:
            # What the library has by now: the value before may have been set a moment ago.
            there = library.articles.fields(library.articles.find(uuid))
            values = [field for field in there if field.name == name and field.value]
            same = next((n for n, field in enumerate(values) if field.value == new.value), len(values))
            library.articles.set_field(uuid, name, [*values[:same], new, *values[same + 1 :]])

        self._do(add, self._fail, lambda: self.rule.corrected(uuid, name), again=True)

    def _set(self, edited: FieldEdited) -> None:
        def failed(error: Exception) -> None:
            self._fail(error)
            if not isinstance(error, NotFound):
                self._panel.fields.take_back(edited, core_words(error))

        def told() -> None:
            if any(field.status != "confirmed" for field in edited.fields):
                self.rule.corrected(edited.article, edited.name)

        self._do(lambda library: library.articles.set_field(edited.article, edited.name, edited.fields), failed, told)

    # Lines

    def _turn(self, role: str, *, whole_lines: bool) -> None:
        """Give the selected lines, or that of the caret, a role; what has it already becomes text again."""
        view, page = self._view, self._window.page
        if view is None:
            return
        start, end = page.selection()
        if start == end:
            start = end = page.caret()
        if page.is_folded(start):
            page.toggle_here()
            self._window.status.say(self.tr("Go to the line that is to be text again, then press the key once more."))
            return
        first, last = lines_of(view.text, start, end) if whole_lines or start == end else (start, end)
        there = [block.role for block in view.blocks if block.start < last and first < block.end]
        wanted = _TEXT if there and all(one == role for one in there) else role
        uuid, self._caret = view.row.uuid, (page.caret(), view)
        self._do(
            lambda library: library.checking.set_role(uuid, start, end, wanted, whole_lines=whole_lines), self._fail,
            lambda: self.rule.corrected(uuid, BLOCK), again=True,
        )  # fmt: skip
        names = {"furniture": self.tr("Furniture"), "subhead": self.tr("Subhead"), _TEXT: self.tr("Text")}
        announce(page, names[wanted])

    def _come_back(self, view: ArticleView) -> None:
        """The page was set anew with the new roles: the caret goes where it was, or to what is seen next to it."""
        if self._caret is None:
            return
        caret, before = self._caret
        if view.row.uuid != before.row.uuid or view.blocks != before.blocks:
            self._caret = None
            if view.row.uuid == before.row.uuid:
                self._window.page.put_caret(caret)

    def _do(
        self, command: Callable[[Library], object], failed: Callable[[Exception], None], told: Callable[[], None], *,
        again: bool = False,
    ) -> None:  # fmt: skip
        writing = self._state.writing
        if writing is not None:
            self._window.status.say("")
            writing.do(command, lambda _: told(), failed, again=again)

    def _fail(self, error: Exception) -> None:
        self._window.status.say(core_words(error))
