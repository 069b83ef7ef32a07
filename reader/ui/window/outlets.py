"""Rules of outlets in the window: offered after a correction, listed in a window, applied to what is here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from annotations.library import Library
from annotations.model.change import ChangeSet
from annotations.model.outlet_rule import OutletRule, RuleChange, RuleOffer
from reader.state import State
from reader.ui.panels.fields import FieldEdited, field_title
from reader.ui.panels.rule_offer import RuleOfferLine
from reader.ui.said import CONTEXT, core_words
from reader.ui.window.able import Able
from reader.ui.window.bars import Offer
from reader.ui.window.window import MainWindow
from reader.ui.window.work import LongWork

if TYPE_CHECKING:
    from reader.ui.dialogs.outlet_rules import OutletRulesWindow
    from reader.ui.dialogs.rule_preview import RulePreviewWindow


class OutletRules(QObject):
    """Offers, lists and applies the rules of outlets.

    Attributes:
        line: the offer in the details.
        window, preview: the windows of the rules, and of what they would change; None while there is none.
    """

    def __init__(self, window: MainWindow, state: State, work: LongWork, able: Able) -> None:
        super().__init__(window)
        self._window, self._state, self._work = window, state, work
        self.window: OutletRulesWindow | None = None
        self.preview: RulePreviewWindow | None = None
        self._corrected: tuple[str, str] | None = None
        details = window.details
        self.line = RuleOfferLine(window.look, details)
        layout = details.layout()
        assert layout is not None
        layout.insertWidget(layout.indexOf(details.past), self.line)  # type: ignore[attr-defined]
        self.line.wanted.connect(self.remember)
        self.line.left.connect(self._drop)
        state.changed.connect(self._changed)
        state.article_shown.connect(self._shown)
        able.add("article.remember_rule", self.why_not)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about rules do, by id."""
        return {"library.outlet_rules": self.open, "article.remember_rule": self.remember}

    def why_not(self) -> str:
        """Return why no rule can be remembered now; empty if one can."""
        return "" if self.line.shown else self.tr("No rule is offered. Correct a field of the article first.")

    def corrected(self, edited: FieldEdited) -> None:
        """Note that a person set a field: once it is kept, a rule may be offered."""
        self._corrected = edited.article, edited.name

    def remember(self) -> None:
        """Have the offered rule remembered."""
        offered = self.line.shown
        if offered is not None:
            self._drop()
            self.keep(offered)

    def keep(self, offered: RuleOffer, *, look: bool = False) -> None:
        """Keep a rule; offer what it would change in the articles already in, or show it at once."""
        writing = self._state.writing
        if writing is not None:
            writing.do(
                lambda library: library.outlets.remember(offered),
                lambda uuid: self._remembered(offered, uuid, look=look), self._fail, again=True,
            )  # fmt: skip

    def open(self) -> None:
        """Open the window of the rules."""
        from reader.ui.dialogs.outlet_rules import OutletRulesWindow

        shown = self.window
        if shown is None:
            why = "" if self._state.writing is not None else self.tr("This library is open for reading only.")
            shown = self.window = OutletRulesWindow(self._window.look, self._window, why)
            shown.switched.connect(
                lambda uuid, state: self._change(lambda library: library.outlets.set_state(uuid, state))
            )
            shown.delete_wanted.connect(lambda uuids: self._change(lambda library: library.outlets.delete(uuids)))
            shown.apply_wanted.connect(lambda uuids: self.look(uuids or None))
            shown.save_wanted.connect(self._save)
            shown.load_wanted.connect(self._load)
            shown.destroyed.connect(self._closed)
        self._fill()
        shown.show()
        shown.raise_()
        shown.activateWindow()
        shown.table.setFocus()

    def look(self, uuids: Sequence[str] | None) -> bool:
        """Find out what rules would change (None: all that are on), and show it before anything is changed.

        Returns:
            Whether it began: not while other long work is under way.
        """
        from reader.tasks.outlet_rules import preview_rules

        path = self._state.path
        return self._work.begin(
            "rules", lambda job: preview_rules(job, path, uuids), lambda found: self._show(found, uuids), self._fail
        )

    # Parts

    def _changed(self, changes: ChangeSet) -> None:
        if self.window is not None and changes.kinds & {"outlet_rule", "field"}:
            self._fill()
        view = self._state.view
        if self._corrected is None or view is None or not changes.kinds & {"field", "outlet_rule"}:
            return
        article, name = self._corrected
        if view.row.uuid == article and changes.touches_article(view.row.id):
            self._state.reading.ask(
                lambda library: library.outlets.offer(article, name), self._offer, lambda _: self._drop(),
                topic="rule-offer",
            )  # fmt: skip

    def _shown(self, view: object) -> None:
        corrected, now = self._corrected, self._state.view
        if corrected is not None and (now is None or now.row.uuid != corrected[0]):
            self._drop()

    def _offer(self, offered: RuleOffer | None) -> None:
        if self._corrected is None:
            return
        key = self._window.keys.first("article.remember_rule")
        self.line.offer(offered, key)
        if offered is None:
            return
        words = self.line.words.text()
        if self.line.isVisible():
            self._window.status.announce(words)
        else:
            # The details are folded, or the panel is away.
            do = Offer("accept", self.line.remember.text(), self.line.remember.toolTip(), self.remember)
            self._window.status.say(words, do)

    def _drop(self) -> None:
        self._corrected = None
        self.line.offer(None)

    def _remembered(self, offered: RuleOffer, uuid: str, *, look: bool) -> None:
        said = self.tr("The rule is remembered for {outlet}.").format(outlet=offered.rule.outlet)
        if not offered.settles or (look and self.look([uuid])):
            self._window.status.say(said)
            return
        more = Offer(
            "review", self.tr("Apply it to %n articles…", "", offered.settles),
            self.tr("Shows first what the rule would change in the articles already in"), lambda: self.look([uuid]),
        )  # fmt: skip
        self._window.status.say(said, more)

    def _fill(self) -> None:
        def question(library: Library) -> tuple[list[OutletRule], dict[str, int]]:
            return library.outlets.rules(), library.outlets.settled()

        def tell(found: tuple[list[OutletRule], dict[str, int]]) -> None:
            if self.window is not None:
                self.window.set_rules(*found)

        self._state.reading.ask(question, tell, self._fail, topic="outlet-rules")

    def _change(self, command: Callable[[Library], object]) -> None:
        if self._state.writing is not None:
            self._say("")
            self._state.writing.do(command, None, self._fail, again=True)

    def _save(self, path: Path) -> None:
        def tell(number: int) -> None:
            self._say(self.tr("%n rules are in {file}.", "", number).format(file=path), "ok")

        self._state.reading.ask(lambda library: library.outlets.save(path), tell, self._fail)

    def _load(self, path: Path) -> None:
        def tell(number: int) -> None:
            self._say(self.tr("%n rules are new here.", "", number), "ok")

        if self._state.writing is not None:
            self._state.writing.do(lambda library: library.outlets.load(path), tell, self._fail, again=True)

    def _show(self, found: object, uuids: Sequence[str] | None) -> None:
        from reader.ui.dialogs.rule_preview import RulePreviewWindow

        assert isinstance(found, list)
        changes: list[RuleChange] = found
        shown = self.preview = RulePreviewWindow(changes, field_title, _role_words, self._window.look, self._window)
        shown.wanted.connect(lambda: self._apply(uuids))
        shown.opened.connect(self._state.show_article)
        shown.destroyed.connect(self._preview_closed)
        shown.show()
        shown.raise_()
        shown.activateWindow()
        (shown.apply if changes else shown.leave).setFocus()

    def _apply(self, uuids: Sequence[str] | None) -> None:
        from reader.tasks.outlet_rules import apply_rules

        writing = self._state.writing
        if writing is None:
            return

        def then(changed: object) -> None:
            assert isinstance(changed, int)
            self._say(self.tr("%n articles were changed.", "", changed), "ok")

        self._work.begin("rules", lambda job: apply_rules(job, writing, uuids), then, self._fail)

    def _fail(self, error: Exception) -> None:
        self._say(core_words(error))

    def _say(self, words: str, token: str = "danger") -> None:
        self._window.status.say(words)
        if self.window is not None:
            self.window.say(words, token)

    def _closed(self) -> None:
        self.window = None

    def _preview_closed(self) -> None:
        self.preview = None


def _role_words(role: str) -> str:
    """Return a role of lines in the reader's language, as rules say it."""
    return QCoreApplication.translate(CONTEXT, role.replace("_", " "))
