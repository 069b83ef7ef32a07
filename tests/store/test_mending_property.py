"""Edits, newer versions, other encodings, ways back and decisions in any order: whole after each, all of it undone."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotations.commands.imports import Incoming
from annotations.library import Library
from annotations.model.article import NewArticle
from annotations.model.astray import DELETED, LOST, PLACED, UNDECIDED, Settlement
from annotations.model.errors import InvalidInput, NothingToUndo
from annotations.model.field import Field
from annotations.text.edits import Edit
from annotations.text.graphemes import snap
from tests.store.making import ANA, incoming, made, mention, rows, take
from tests.store.proof import State, broken, things

TEXT = (
    "José Kast visits Milei\n\nKast met Milei in Lysmark, “a good day”. Kast stayed; Milei left for Nórdia.\n"
    "Read more\n\nKast met the press. 👩‍👩‍👧 cheered.\nRead more\n"
)
NAME = "a.txt"
PIECES = ("Kast ", "met ", "\n", "Nórdia", "\u0301", "Read more\n", "x", "", " and Milei", "👧")
ENCODINGS = ("utf-8", "cp1252", "cp1251", "gb18030")

Step = tuple[str, int, int, int]
KINDS = ("mark", "mark", "edit", "edit", "set text", "newer", "encoding", "back", "settle", "settle", "undo", "redo")
numbers = st.integers(0, 1000)
steps = st.lists(st.tuples(st.sampled_from(KINDS), numbers, numbers, numbers), max_size=12)


def read(data: bytes, encoding: str, name: str = NAME) -> NewArticle:
    """What reading bytes gives: the first line is the title, each time."""
    text = data.decode(encoding, "surrogateescape" if encoding == "utf-8" else "replace")
    new = incoming(name, text, data=data).article
    assert new is not None
    end = new.text.find("\n") % (len(new.text) + 1)
    title = [Field("title", new.text[:end], 0, end, 0.8)] if new.text[:end].strip() else []
    return replace(new, encoding=encoding, fields=tuple(title))


class Desk:
    """One article that everything is done to.

    Args:
        library: held for writing.
    """

    def __init__(self, library: Library) -> None:
        self.library = library
        take(library, Incoming(NAME, read(TEXT.encode(), "utf-8"), encoding="utf-8"))
        self.article = library.articles.find(NAME).uuid

    @property
    def text(self) -> str:
        return self.library.articles.text(self.library.articles.find(self.article))

    def do(self, step: Step) -> None:
        """Do a step; what cannot be done is refused and changes nothing."""
        kind, a, b, c = step
        doing: dict[str, Callable[[int, int, int], object]] = {
            "mark": self.mark, "edit": self.edit, "set text": self.set_text, "newer": self.newer,
            "encoding": self.decode, "back": self.back, "settle": self.settle,
            "undo": lambda *_: self.library.history.undo([ANA.uuid]) if self.undoable() else None,
            "redo": lambda *_: self.library.history.redo([ANA.uuid]),
        }  # fmt: skip
        before = self.state()
        try:
            doing[kind](a, b, c)
        except (InvalidInput, NothingToUndo):
            assert self.state() == before

    def state(self) -> State:
        """All things but texts and bytes, which are only ever added."""
        return {key: one for key, one in things(self.library.db).items() if key[0] not in {"revision", "original"}}

    def undoable(self) -> bool:
        """Whether there is anything left but the import."""
        done = (one for one in self.library.history.actions() if one.kind == "change" and one.changes)
        return next(one for one in done if not one.undone).name != "Import 1 article"

    def mark(self, a: int, b: int, _: int) -> None:
        text = self.text
        start, end = snap(text, a % len(text), a % len(text) + 1 + b % 12)
        if text[start:end].strip():
            row = {**mention(NAME, "", text=text), "start": start, "end": end, "label": f"Label {b % 2}"}
            self.library.annotations.add(rows(row))

    def edit(self, a: int, b: int, c: int) -> None:
        start = a % (len(self.text) + 1)
        end = min(len(self.text), start + b % 9)
        self.library.mending.edit(self.article, [Edit(start, end, PIECES[c % len(PIECES)])])

    def edited(self, a: int, b: int, c: int) -> str:
        lines = self.text.splitlines(keepends=True)
        at = a % len(lines)
        if c % 3 == 0:
            lines.insert(b % len(lines), lines.pop(at))
        elif c % 3 == 1:
            lines[at] = lines[at].replace("Kast", "Kast Kast" if b % 2 else "Cast")
        else:
            del lines[at]
        return "".join(lines)

    def set_text(self, a: int, b: int, c: int) -> None:
        self.library.mending.set_text(self.article, self.edited(a, b, c))

    def newer(self, a: int, b: int, c: int) -> None:
        text = self.edited(a, b, c)
        if text.strip():
            self.library.mending.replace(self.article, read(text.encode(), "utf-8", "b.txt"))

    def decode(self, a: int, *_: int) -> None:
        source = self.library.mending.source(self.article)
        self.library.mending.decode_again(self.article, read(source.data, ENCODINGS[a % len(ENCODINGS)]))

    def back(self, a: int, *_: int) -> None:
        revisions = self.library.mending.revisions(self.article)
        self.library.mending.go_back(self.article, revisions[a % len(revisions)].uuid)

    def settle(self, a: int, b: int, c: int) -> None:
        waiting = list(self.library.mending.astray(self.article)) or list(
            self.library.mending.astray(self.article, lost=True)
        )
        if waiting:
            one = waiting[a % len(waiting)]
            verdict = (PLACED, PLACED, LOST, DELETED, UNDECIDED)[c % 5]
            if verdict == PLACED and not one.offers:
                return
            spans = one.offers[b % len(one.offers)].spans if verdict == PLACED else ()
            self.library.mending.settle(NAME, [Settlement(one.uuid, verdict, spans, one.text)])
            self.library.mending.finish()


@contextmanager
def desk() -> Iterator[Desk]:
    with tempfile.TemporaryDirectory() as folder, made(Path(folder) / "library.newsgloss") as library:
        yield Desk(library)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps)
def test_whatever_is_done_to_a_text_the_library_is_whole_and_all_of_it_can_be_undone(wanted):
    with desk() as at:
        first = at.state()
        for step in wanted:
            at.do(step)
            assert broken(at.library.db) == []
        assert at.library.check() == []
        last = at.state()
        undone = 0
        while at.undoable():
            at.library.history.undo([ANA.uuid])
            undone += 1
        # Labels that a mark made, and who Ana is, are the program's.
        assert {key: one for key, one in at.state().items() if key[0] in {"article", "field", "annotation"}} == {
            key: one for key, one in first.items() if key[0] in {"article", "field", "annotation"}
        }
        for _ in range(undone):
            at.library.history.redo([ANA.uuid])
        assert at.state() == last
        assert at.library.check() == []
