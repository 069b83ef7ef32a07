"""A person at the window, in a process that is killed: does one thing after the other by keys, says what was saved.

Each thing prints a line `doing` with all that will be in the library, and a line `kept` once the status bar says
“All changes saved”. What is printed is facts: see `kill_kit.facts_of`.
"""

from __future__ import annotations

import inspect
import json
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from reader.app import App
from tests.torture.kill_kit import facts_of, tokens

CTRL, SHIFT, KEY = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.Key
LABELS = {"Person": KEY.Key_P, "Organisation": KEY.Key_O, "Place": KEY.Key_L}
STUCK_S = 30.0
PROMISED_S = 1.0
"""What is typed is on the disk within a second, the guide says."""

Waits = Iterator[Callable[[], bool]]


class Person:
    """Does things by keys; every method yields what it waits for."""

    def __init__(self, app: App, random_: random.Random, folder: Path) -> None:
        self.app, self.random, self.folder = app, random_, folder
        self.facts: Counter[str] = Counter()
        self.undo: list[Counter[str]] = []
        self.redo: list[Counter[str]] = []
        self.last: Callable[[], Waits] = self.mark

    def script(self, things: int) -> Waits:
        """Do so many things, then close the window."""
        yield lambda: self.app.state is not None and self.app.state.view is not None
        yield self.saved
        self.facts = self.found()
        say(begun=listed(self.facts), article=self.app.state.view.row.name, place=self.place())
        ways = [self.mark, self.mark, self.note, self.edit, self.accept, self.review, self.take_back, self.take_back,
                self.again, self.go, self.take_in, self.copy]  # fmt: skip
        for _ in range(things):
            self.last = self.random.choice(ways)
            yield from self.last()
        say(doing=listed(self.facts), what="close", place=self.place(), article=self.app.state.view.row.name)
        self.app.window.close()
        say(kept=listed(self.facts), what="close")

    def place(self) -> str:
        """The article that is shown at the next start, as the settings say it."""
        uuid = self.app.settings.get("place", self.app.state.uuid).get("article")
        names = self.app.state.reading.ask_now(lambda library: {one.uuid: one.name for one in library.articles})
        return names.get(uuid, "")

    # What a person sees

    def saved(self) -> bool:
        return self.app.window.status._saved.text() == "All changes saved"

    def refused(self) -> bool:
        return self.app.window.status._words.text().startswith("The text was changed since")

    def found(self) -> Counter[str]:
        return Counter(self.app.state.reading.ask_now(facts_of))

    def text(self) -> str:
        return self.app.state.view.text

    def editing(self) -> str:
        """What is being edited, for whoever reads a failed test."""
        editing = self.app.controller.mending.editing
        typed = editing.typed_text()
        return f"{editing.active} {editing._busy} {editing._landing} {editing._view and editing._view.row} {typed}"

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.app.window.page, key, modifiers)

    def doing(self, what: str, added: Counter[str], *, partly: bool = False) -> None:
        say(doing=listed(self.facts + added), what=what, partly=partly)

    def kept(self, what: str, added: Counter[str]) -> Waits:
        """It is said to be saved: so it is there."""
        yield self.saved
        self.undo.append(added)
        self.redo.clear()
        yield from self.now(what, self.facts + added)

    def now(self, what: str, facts: Counter[str]) -> Waits:
        found = self.found()
        if found != facts:
            say(wrong=f"{what}: not there {facts - found}, too much {found - facts}")
        self.facts = facts
        say(kept=listed(facts), what=what)
        yield lambda: True

    # What a person does

    def mark(self) -> Waits:
        text, label = self.text(), self.random.choice(list(LABELS))
        there = {one.quote for one in self.app.state.view.annotations}
        words = [one for one in re.finditer(r"\b[A-Za-z]{4,}\b", text) if one[0] not in there]
        if not words:
            return
        word, added = self.random.choice(words), Counter()
        added[f"mention {label} {word[0]}"] = 1
        self.app.window.page.select(word.start(), word.end())
        self.doing("mark", added)
        self.press(LABELS[label])
        yield from self.kept("mark", added)

    def note(self) -> Waits:
        body = f"note{self.random.randrange(10**9)}"
        words = self.random.choice(list(re.finditer(r"\b[A-Za-z]{4,}\b", self.text())))
        self.app.window.page.select(words.start(), words.end())
        self.press(KEY.Key_N)
        yield self.app.window.note_card.isVisible
        field = self.app.window.note_card.field
        QTest.keyClicks(field, body)
        if self.random.random() < 0.7:
            end = time.monotonic() + PROMISED_S
            yield lambda: time.monotonic() > end and self.saved()
            say(draft=body)
        added = Counter({f"note {body}": 1})
        self.doing("note", added)
        QTest.keyClick(field, KEY.Key_Escape)
        yield from self.kept("note", added)

    def edit(self) -> Waits:
        token = f"zz{self.random.randrange(10**9)}"
        editing = self.app.controller.mending.editing
        spaces = [one.start() for one in re.finditer(r"(?<=[a-z]) (?=[a-z])", self.text())]
        self.app.window.page.place_caret(self.random.choice(spaces))
        self.press(KEY.Key_E, CTRL | SHIFT)
        yield lambda: editing.active
        # What was typed when an earlier window was killed is in the editor again.
        again = Counter(tokens(editing.editor.typed.text)) - Counter(tokens(self.text()))
        QTest.keyClicks(editing.editor, f" {token}")
        if self.random.random() < 0.7:
            end = time.monotonic() + PROMISED_S
            yield lambda: time.monotonic() > end and self.saved()
            say(draft=token)
        added = Counter(f"text {one}" for one in [token, *again.elements()])
        self.doing("edit", added)
        QTest.keyClick(editing.editor, KEY.Key_Return, CTRL)
        yield lambda: not editing.active and token in self.text()
        yield from self.kept("edit", added)

    def accept(self) -> Waits:
        """Accept a suggestion, where there is one."""
        marks = [one for one in self.app.window.page.layout_.index.marks.values() if one.kind == "suggestion"]
        if not marks:
            return
        start, end = self.random.choice(marks).spans[0]
        label = {"Ingrid Solheim": "Person", "Port Alder": "Place"}.get(quote := self.text()[start:end])
        self.app.window.page.place_caret(start)
        if label is None or not self.app.controller.suggesting.at_one():
            return
        added = Counter({f"mention {label} {quote}": 1})
        self.doing("accept", added)
        self.press(KEY.Key_A)
        # What it becomes is asked first; only then it is being saved. One that is older than the text is refused.
        yield lambda: self.found() == self.facts + added or self.refused()
        if self.refused():
            yield from self.now("refused", self.facts)
        else:
            yield from self.kept("accept", added)

    def review(self) -> Waits:
        """Mark everywhere, and accept some of what is found; all of it is one action."""
        here = [one for one in self.app.state.view.annotations if one.kind == "mention" and one.spans]
        if not here:
            return
        one = self.random.choice(here)
        # The first candidate may stand in another article, which is shown then.
        say(going="")
        self.app.window.page.setFocus()
        self.app.window.page.place_caret(one.spans[0][0] + 1)
        self.press(KEY.Key_M, CTRL | SHIFT)
        everywhere = self.app.controller.everywhere
        yield lambda: everywhere.reviewing is not None and everywhere.reviewing.panel.isVisible()
        review = everywhere.reviewing
        yield lambda: not review.looking.active
        sure = [entry for entry in review.panel.model.entries if not entry.candidate.doubt][:3]
        accepted: Counter[str] = Counter()
        for _ in sure:
            entry = review.panel.list.current()
            if entry is None or entry.verdict is not None:
                break
            added = Counter({f"mention {one.label} {entry.candidate.quote}": 1})
            self.doing("review", added)
            QTest.keyClick(review.panel.list, KEY.Key_A)
            yield lambda: review.keeping.pending == 0
            yield self.saved
            accepted += added
            yield from self.now("review", self.facts + added)
        if accepted:
            self.undo.append(accepted)
            self.redo.clear()
        self.app.controller.call("review.done")
        yield self.saved
        self.app.window.page.setFocus()

    def take_back(self) -> Waits:
        if not self.undo:
            return
        added = self.undo.pop()
        self.redo.append(added)
        facts = self.facts - added
        say(doing=listed(facts), what="undo", partly=False)
        self.press(KEY.Key_Z, CTRL)
        yield self.saved
        yield from self.now("undo", facts)

    def again(self) -> Waits:
        if not self.redo:
            return
        added = self.redo.pop()
        self.undo.append(added)
        facts = self.facts + added
        say(doing=listed(facts), what="redo", partly=False)
        self.press(KEY.Key_Z, CTRL | SHIFT)
        yield self.saved
        yield from self.now("redo", facts)

    def go(self) -> Waits:
        """Read another article; it is the first one shown after the next start."""
        uuids = self.app.state.reading.ask_now(
            lambda library: {one.name: one.uuid for one in library.articles if one.name in {"ferry.txt", "vote.txt"}}
        )
        name = self.random.choice(sorted(uuids))
        say(going=name)
        self.app.controller.listing.read(uuids[name])
        yield lambda: self.app.state.view.row.name == name
        end = time.monotonic() + PROMISED_S
        yield lambda: time.monotonic() > end
        say(reading=name)

    def take_in(self) -> Waits:
        """Import a folder of new files."""
        folder = self.folder / f"new{self.random.randrange(10**9)}"
        folder.mkdir()
        names = [f"{folder.name}-{n}.txt" for n in range(4)]
        for name in names:
            (folder / name).write_text(f"Article {name}\n\nThe words of {name}, by nobody in particular.\n")
        files = self.app.controller.files
        added = Counter({f"article {name}": 1 for name in names})
        self.doing("import", added, partly=True)
        before = files.importing.window
        files.import_paths([folder])
        yield lambda: files.job is None and files.importing.window not in {None, before}
        yield from self.kept("import", added)
        files.importing.window.close()

    def copy(self) -> Waits:
        """Save a copy; the dialog is answered for the person."""
        target = self.folder / f"copy{self.random.randrange(10**9)}.newsgloss"
        QFileDialog.getSaveFileName = lambda *_, **__: (str(target), "")
        self.app.controller.call("library.copy")
        yield lambda: target.exists() and self.app.controller.files.work.job is None
        say(copied=target.name)


def say(**what: object) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def listed(facts: Counter[str]) -> list[str]:
    return sorted(facts.elements())


def main(arguments: list[str]) -> int:
    """Open a library and do so many things on it; the arguments are its file, a folder, a seed and how many."""
    path, folder, seed, things = Path(arguments[0]), Path(arguments[1]), int(arguments[2]), int(arguments[3])
    application = QApplication([])
    app = App(application)
    app.open(path).resize(1440, 900)
    person = Person(app, random.Random(seed), folder)
    steps = person.script(things)
    wait, since = (lambda: True), time.monotonic()

    def go_on() -> None:
        nonlocal wait, since
        if not wait():
            if time.monotonic() - since > STUCK_S:
                doing = [name for name, one in inspect.getmembers(person, inspect.ismethod) if one == person.last]
                say(wrong="stuck", at=doing, status=app.window.status._words.text(), saved=person.saved(),
                    focus=str(QApplication.focusWidget()), article=app.state.view.row.name, text=person.text(),
                    editing=person.editing())  # fmt: skip
                application.exit(3)
            return
        since = time.monotonic()
        try:
            wait = next(steps)
        except StopIteration:
            application.quit()

    ticks = QTimer()
    ticks.timeout.connect(go_on)
    ticks.start(2)
    return application.exec()
