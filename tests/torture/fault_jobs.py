"""The main job in pieces, each of which is done on a disk that fails; a program of its own, see `main`.

A piece begins with a folder that was prepared, opens the library in it, acts, and closes it. What an act comes to is
told by the words in the library, which are the same in every run.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from annotations.commands.drafts import NoteDraft, keep_draft, settle_draft
from annotations.exchange.export import export
from annotations.exchange.registry import format_named
from annotations.library import Library
from annotations.model.candidate import Decision, Phrase, Target
from annotations.model.errors import NewsglossError
from annotations.store.backup import backups, checked_backup
from annotations.text.edits import Edit
from reader.config import identity
from reader.config.settings import Settings
from tests.store.making import ANA, incoming, made, mention, rows, take
from tests.store.old_libraries import old_library
from tests.store.proof import things
from tests.torture.fault_layer import Layer

Act = Callable[[Library, Path], object]
NAME = "study.newsgloss"
LONG = "The council of Norda met. " * 400
_ADVICE = re.compile(r"Make room|[Ss]ee that|[Cc]opy it|[Cc]hoose|[Nn]ame another|[Cc]lose|again|see that")


def import_articles() -> list[Act]:
    run: list[Any] = []

    def batch(number: int) -> Act:
        def act(library: Library, _: Path) -> None:
            if not run:
                run.append(library.articles.begin_import())
            run[0].add([incoming(f"{number}-{n}.txt", f"Article {number} {n}\n\n{LONG}") for n in range(3)])

        return act

    return [batch(1), batch(2), lambda library, _: run[0].finish()]


def annotate() -> list[Act]:
    return [lambda library, _: library.annotations.add(rows(mention("a.txt", "Kast"), mention("a.txt", "Milei")))]


def decide() -> list[Act]:
    found: list[Any] = []

    def look(library: Library, _: Path) -> None:
        label = next(one.uuid for one in library.codebook.all().values() if one.name == "Person")
        parts = library.review.candidates([Phrase("Kast", Target(label))], None, ANA.uuid)
        found[:] = [one for part in parts for one in part.candidates]

    def one(number: int) -> Act:
        verdict = ("accepted", "rejected")[number % 2]
        return lambda library, _: library.review.decide("Kast", [Decision(found[number], verdict)])

    return [look, one(0), one(1), lambda library, _: library.session.end_standing()]


def undo_and_redo() -> list[Act]:
    return [
        lambda library, _: library.history.undo([ANA.uuid]),
        lambda library, _: library.history.redo([ANA.uuid]),
    ]


def export_csv() -> list[Act]:
    def csv(library: Library, folder: Path) -> None:
        export(library.db, format_named("csv"), folder / "csv")

    def web_page(library: Library, folder: Path) -> None:
        export(library.db, format_named("jsonl"), folder / "all.jsonl")

    return [csv, web_page]


def merge() -> list[Act]:
    return [lambda library, folder: library.merge([folder / "other.newsgloss"])]


def copies() -> list[Act]:
    return [
        lambda library, folder: library.copy_to(folder / "copy.newsgloss"),
        lambda library, folder: checked_backup(library.db, folder / NAME, "test"),
    ]


def note_and_text() -> list[Act]:
    draft = NoteDraft("33333333-3333-4333-8333-333333333333", spans=())

    def placed(library: Library) -> NoteDraft:
        return NoteDraft(draft.note, article=library.articles.find("a.txt").uuid)

    return [
        lambda library, _: keep_draft(library.session, placed(library), "half a"),
        lambda library, _: settle_draft(library.session, placed(library), "half a year"),
        lambda library, _: library.mending.edit(library.articles.find("a.txt").uuid, [Edit(0, 4, "Mr Kast")]),
    ]


def nothing() -> list[Act]:
    return []


@dataclass
class Piece:
    """A piece of the job.

    Attributes:
        acts: makes what is done, one after the other.
        prepare: puts into a folder what it begins with.
        creates: whether the library is made by it.
    """

    acts: Callable[[], list[Act]]
    prepare: Callable[[Path], object] = lambda folder: None
    creates: bool = False


def library_of_one(folder: Path) -> None:
    with made(folder / NAME) as library:
        take(library, incoming("a.txt", "Kast visits Milei\n\nJosé Antonio Kast met Javier Milei in Buenos Aires."))
        library.annotations.add(rows(mention("a.txt", "Milei", text="Kast visits Milei")))


def library_and_another(folder: Path) -> None:
    library_of_one(folder)
    with made(folder / "other.newsgloss") as other:
        take(other, incoming("b.txt", "Other words\n\n" + LONG))


def synced(prepare: Callable[[Path], object]) -> Callable[[Path], object]:
    """In a folder that a program copies elsewhere the library has a journal of its own instead of a log."""

    def prepared(folder: Path) -> None:
        (folder / ".stfolder").mkdir()
        prepare(folder)

    return prepared


PIECES: dict[str, Piece] = {
    "make": Piece(nothing, creates=True),
    "import": Piece(import_articles, library_of_one),
    "annotate": Piece(annotate, library_of_one),
    "decide": Piece(decide, library_of_one),
    "undo": Piece(undo_and_redo, library_of_one),
    "export": Piece(export_csv, library_of_one),
    "merge": Piece(merge, library_and_another),
    "copy": Piece(copies, library_of_one),
    "type": Piece(note_and_text, library_of_one),
    "import, synced": Piece(import_articles, synced(library_of_one)),
    "annotate, synced": Piece(annotate, synced(library_of_one)),
    "undo, synced": Piece(undo_and_redo, synced(library_of_one)),
    "migrate": Piece(nothing, lambda folder: old_library(folder / NAME)),
}


def content(library: Library) -> list[Any]:
    """Return the words a library consists of, and what was done, in an order of its own."""
    said: list[Any] = []
    for (table, _), thing in things(library.db).items():
        words = [thing.row.get(one) for one in ("name", "kind", "body", "value", "text", "state", "verdict")]
        said.append([table, *words, [str(part[-2]) for part in thing.parts]])
    done = [[one.kind, one.name, one.state] for one in library.history.actions() if one.kind != "program"]
    return [sorted(said, key=repr), done]


@dataclass
class Told:
    """What came of one run: what failed, what was said, what was wrong, what is in the library, how many calls came."""

    failed: str = ""
    said: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    left: Any = None
    counted: int = 0


class Run:
    """Does a piece in a folder, while a call to the disk fails; every act that fails is done again."""

    def __init__(self, layer: Layer, piece: Piece, folder: Path) -> None:
        self._layer, self._piece, self._folder = layer, piece, folder
        self._path = folder / NAME
        self.told = Told()

    def do(self) -> Told:
        library = self._until_done(self._open)
        if library is not None:
            for act in self._piece.acts():
                before = content(library)
                self._until_done(partial(act, library, self._folder), partial(self._as_before, library, before))
            try:
                library.close()
            except Exception as error:  # noqa: BLE001 - whatever it is, it is told
                self.told.problems.append(f"closing raised {error!r}")
        self.told.failed, self.told.counted = self._layer.failed(), self._layer.counted()
        self._layer.mend()
        self._hold()
        return self.told

    def _open(self) -> Library:
        return Library.open_to_write(self._path, ANA, doing="test", create=self._piece.creates)

    def _until_done(self, act: Callable[[], Any], look: Callable[[], None] = lambda: None) -> Any:
        for _ in range(3):
            try:
                return act()
            except NewsglossError as error:
                self._clear(str(error))
                look()
            except Exception as error:  # noqa: BLE001 - whatever it is, it is told
                self.told.problems.append(f"{type(error).__module__}.{type(error).__name__}: {error}")
                look()
            # Once only calls that are named fail; else somebody makes room, or puts the stick in again.
            self._layer.mend()
        self.told.problems.append("it could not be done after the disk was put right")
        return None

    def _clear(self, words: str) -> None:
        self.told.said.append(words)
        if not (re.search(r"newsgloss|csv|jsonl|/work", words) and _ADVICE.search(words)) or "\n" in words:
            self.told.problems.append(f"unclear: {words}")

    def _as_before(self, library: Library, before: list[Any]) -> None:
        try:
            content(library)
        except sqlite3.OperationalError:
            # What was begun in the file itself is taken back as soon as that can be written.
            self._layer.mend()
        if content(library) != before:
            self.told.problems.append("what failed is there by half")
        with Library.open(self._path) as seen:
            if content(seen) != before:
                self.told.problems.append("what failed is there by half, for others")

    def _hold(self) -> None:
        """Hold what is left to `check`, and have it be one file once it was opened and closed again."""
        try:
            with Library.open(self._path) as library:
                self.told.problems += [f"check: {one}" for one in library.check()]
            with Library.open_to_write(self._path, ANA, doing="test") as library:
                self.told.left = content(library)
                if library.interrupted and "interrupted" not in repr(self.told.left):
                    self.told.problems.append("an action was left open that nobody tells of")
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told
            self.told.problems.append(f"it does not open: {error!r}")
            return
        beside = {file.name for file in self._folder.glob(f"{NAME}*")} - {NAME, f"{NAME}.backups"}
        if beside:
            self.told.problems.append(f"beside it is {beside}")
        for copy in (*backups(self._path), *self._folder.glob("copy.newsgloss")):
            with Library.open(copy) as library:
                self.told.problems += [f"copy: {one}" for one in library.check()]


def keep_settings(layer: Layer, folder: Path, at: int, kind: str, error: int) -> list[str]:
    """Write settings and the names of annotators while a call fails; what was there before or what is new is there."""
    os.environ["NEWSGLOSS_SETTINGS"] = str(folder)
    os.environ.pop("NEWSGLOSS_ANNOTATOR", None)
    problems = []
    settings = Settings(folder)
    settings.set("page_zoom", 2.0)
    settings.save()
    who = identity.identities("Ana").current
    layer.set(folder, at, kind, error)
    settings.set("page_zoom", 3.0)
    settings.save()
    identity.rename(who.uuid, "Bea")
    layer.mend()
    if Settings(folder).get("page_zoom") not in {2.0, 3.0}:
        problems.append("the settings are neither the old nor the new")
    if identity.identities().current.name not in {"Ana", "Bea"}:
        problems.append("the annotator has neither the old nor the new name")
    left = {file.name for file in folder.iterdir()} - {"settings.json", "annotators.json"}
    # A disk that is gone cannot be cleared either.
    if left and "unlink" not in layer.failed() and kind != "dead":
        problems.append(f"left behind: {left}")
    settings.save()
    if Settings(folder).get("page_zoom") != 3.0:
        problems.append("the settings cannot be written after the disk was put right")
    return problems


def main(layer_path: Path, folder: Path, wanted: list[dict[str, Any]]) -> None:
    """Do runs, each {piece, at, kind, error}, and print a line of JSON for each; `at` 0 counts."""
    layer = Layer(layer_path)
    expected: dict[str, Any] = {}
    for one in wanted:
        name, at, kind, error = one["piece"], one["at"], one["kind"], one["error"]
        work = folder / "work"
        shutil.rmtree(work, ignore_errors=True)
        if name == "settings":
            work.mkdir()
            problems = keep_settings(layer, work, at, kind, error)
            told = Told(layer.failed(), [], problems, counted=layer.counted())
        else:
            base = folder / f"base {name}"
            if not base.exists():
                base.mkdir()
                PIECES[name].prepare(base)
            if name not in expected:
                shutil.copytree(base, work)
                layer.set(work, 0)
                expected[name] = Run(layer, PIECES[name], work).do().left
                shutil.rmtree(work)
            shutil.copytree(base, work)
            layer.set(work, at, kind, error)
            told = Run(layer, PIECES[name], work).do()
            if told.left != expected[name]:
                told.problems.append(f"there is {told.left} instead of {expected[name]}")
        found = {"counted": told.counted, "failed": told.failed, "said": told.said, "problems": told.problems}
        sys.stdout.write(json.dumps({**one, **found}) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), json.loads(sys.stdin.read()))
