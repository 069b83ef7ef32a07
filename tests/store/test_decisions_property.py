"""Accepting, rejecting, looking through, merging, splitting, undo in any order: whole after each, and all undone."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotations.commands.marking import NewAnnotation, add_annotations, change_annotations
from annotations.library import Library
from annotations.model.candidate import ACCEPTED, REJECTED, Candidate, Decision, Phrase, Target
from annotations.model.candidate import UNDECIDED as NEITHER
from annotations.model.errors import InvalidInput, NotFound, NothingToUndo
from annotations.model.sought import KEPT, NEW, REMOVED, UNDECIDED, Judgement, Marked, Sought
from annotations.model.suggestion import Named, SuggestionDecision
from annotations.text.edits import Edit
from tests.store.making import ANA, incoming, made, mention, rows, take
from tests.store.proof import State, broken, things

FIRST = "Kast met Milei. Kast left, and Antonio Kast stayed.\n\nMilei saw Kast; KAST waved at Milei Kast."
SECOND = "Milei wrote to Kast from Rosario. Rosario heard of Kast."
WORDS = ("Kast", "Milei", "Rosario")
NAMES = ("José Kast", "Javier Milei", "Rosario", "Kast")

Step = tuple[str, int, int, int]
KINDS = (
    "mark", "decide", "decide", "decide", "judge", "judge", "judge", "judge many", "relabel many", "delete", "edit",
    "suggested", "suggested", "suggested", "suggested", "everywhere", "rows", "entity", "link", "merge", "split",
    "finish", "undo", "undo", "redo",
)  # fmt: skip
numbers = st.integers(0, 1000)
steps = st.lists(st.tuples(st.sampled_from(KINDS), numbers, numbers, numbers), max_size=24)


class Desk:
    """A library that everything is decided in.

    Args:
        library: held for writing.
    """

    def __init__(self, library: Library) -> None:
        self.library = library
        take(library, incoming("a.txt", FIRST), incoming("b.txt", SECOND), incoming("c.txt", FIRST + SECOND))
        self.labels = [one.uuid for one in library.codebook.all().values() if one.kind == "label"]
        self.articles = [library.articles.find(name).uuid for name in ("a.txt", "b.txt")]
        # What stands of the decisions about candidates of the review under way.
        self.decided: dict[str, tuple[Candidate, str | None]] = {}
        self.judged: list[Marked] = []
        # What the last decision on a suggestion left, by its id.
        self.suggestions: dict[str, str | None] = {}

    def do(self, step: Step) -> None:
        """Do a step; what cannot be done is refused and changes nothing."""
        kind, a, b, c = step
        doing: dict[str, Callable[[int, int, int], object]] = {
            "mark": self.mark, "decide": self.decide, "judge": self.judge, "judge many": self.judge_many,
            "relabel many": self.relabel_many, "delete": self.delete, "edit": self.edit, "entity": self.entity,
            "link": self.link, "merge": self.merge, "split": self.split, "suggested": self.suggested,
            "everywhere": lambda a, b, c: self.suggested(a, b, 2 * c, everywhere=True), "rows": self.rows,
            "finish": lambda *_: self.library.review.finish(),
            "undo": lambda *_: self.library.history.undo([ANA.uuid]) if self.undoable() else None,
            "redo": lambda *_: self.library.history.redo([ANA.uuid]),
        }  # fmt: skip
        before = self.state()
        try:
            doing[kind](a, b, c)
        except (InvalidInput, NotFound, NothingToUndo):
            assert self.state() == before

    def state(self) -> State:
        """All things but texts and bytes, which are only ever added."""
        return {key: one for key, one in things(self.library.db).items() if key[0] not in {"revision", "original"}}

    def undoable(self) -> bool:
        """Whether there is anything left but the import."""
        self.library.review.finish()
        done = (one for one in self.library.history.actions() if one.kind == "change" and one.changes and one.annotator)
        return not next(one for one in done if not one.undone).name.startswith("Import")

    def marked(self, **wanted: tuple[str, ...]) -> list[Marked]:
        parts = self.library.annotations.sought(Sought(**wanted), None, ANA.uuid)
        return [one for part in parts for one in part.candidates if isinstance(one, Marked)]

    def entities(self) -> list[str]:
        return [one.uuid for one in self.library.entities]

    def mark(self, a: int, b: int, c: int) -> None:
        at, text = self.articles[a % 2], self.library.articles.text(self.library.articles.find(self.articles[a % 2]))
        words = WORDS[b % 3]
        start = text.find(words, b % len(text))
        if start >= 0:
            span = start, start + len(words)
            origin = ("manual", "rule", "imported")[c % 3]
            add_annotations(
                self.library.session, [NewAnnotation("mention", at, (span,), self.labels[c % 3], origin=origin)]
            )

    def decide(self, a: int, b: int, c: int) -> None:
        words, verdict = WORDS[a % 2], (ACCEPTED, REJECTED, NEITHER)[c % 3]
        label = self.labels[a % 2]
        phrases = [Phrase(words, Target(label))]
        found = [one for part in self.library.review.candidates(phrases, None, ANA.uuid) for one in part.candidates]
        known = [(one, standing) for name, (one, standing) in self.decided.items() if name.startswith(words)]
        choice = [*((one, one.rejected or None) for one in found), *known]
        if choice:
            one, standing = choice[b % len(choice)]
            (made,) = self.library.review.decide(words, [Decision(one, verdict, standing)])
            self.decided[f"{words} {one.key}"] = one, made.standing

    def suggested(self, a: int, b: int, c: int, *, everywhere: bool = False) -> None:
        """Decide on a suggestion: a yes, a no, another label, or neither after all."""
        article = self.library.articles.find(self.articles[a % 2])
        text, words = self.library.articles.text(article), WORDS[b % 3]
        places = [one.start() for one in re.finditer(words, text)]
        if not places:
            return
        start = places[a % len(places)]
        named = Named(article.uuid, article.revision_id, start, start + len(words), self.labels[b % 2])
        verdict, label = (
            (ACCEPTED, None), (REJECTED, None), (ACCEPTED, self.labels[a % 2]), (NEITHER, None),
        )[c % 4]  # fmt: skip
        standing = self.suggestions.get(named.id)
        told = SuggestionDecision(named, verdict, label, everywhere, standing=standing)
        (made,) = self.library.suggestions.decide([told])
        self.suggestions[named.id] = made.standing

    def rows(self, a: int, b: int, c: int) -> None:
        """Mark words by a row, as the command line does."""
        article = self.library.articles.find(self.articles[a % 2])
        text, words = self.library.articles.text(article), WORDS[b % 3]
        if words in text:
            label = next(one.name for one in self.library.codebook.all().values() if one.uuid == self.labels[c % 2])
            self.library.annotations.add(rows(mention(article.name, words, label, text, everywhere=bool(a % 3))))

    def judge(self, a: int, b: int, c: int) -> None:
        choice = [*self.marked(), *self.judged]
        if not choice:
            return
        one = choice[a % len(choice)]
        others = self.entities()
        told = (
            Judgement(one.annotation, KEPT), Judgement(one.annotation, REMOVED), Judgement(one.annotation, UNDECIDED),
            Judgement(one.annotation, KEPT, code=self.labels[b % 3]),
            Judgement(one.annotation, KEPT, entity=others[b % len(others)] if others else None),
        )  # fmt: skip
        self.library.annotations.judge(f"Look through {a % 2}", [told[c % 5]])
        self.judged.append(one)

    def judge_many(self, a: int, b: int, c: int) -> None:
        many = self.marked(states=(NEW,)) if c % 2 else self.marked()
        verdict, code = ((KEPT, None), (REMOVED, None), (KEPT, self.labels[b % 3]))[a % 3]
        told = [Judgement(one.annotation, verdict, code) for one in many]
        self.library.annotations.judge(f"Judge {len(told)}", told, at_once=True)

    def relabel_many(self, a: int, b: int, _: int) -> None:
        many = [one.annotation for one in self.marked()][: b % 5]
        if many:
            change_annotations(self.library.session, many, code=self.labels[a % 3])

    def delete(self, a: int, *_: int) -> None:
        many = self.marked()
        if many:
            self.library.annotations.delete([many[a % len(many)].annotation])

    def edit(self, a: int, b: int, c: int) -> None:
        article = self.articles[a % 2]
        text = self.library.articles.text(self.library.articles.find(article))
        start = b % len(text)
        self.library.mending.edit(article, [Edit(start, min(len(text), start + c % 3), "x ")])

    def entity(self, a: int, *_: int) -> None:
        self.library.entities.add(NAMES[a % 4], self.labels[0])

    def link(self, a: int, b: int, _: int) -> None:
        many, others = self.marked(), self.entities()
        if many and others:
            entity = others[a % len(others)]
            change_annotations(self.library.session, [many[b % len(many)].annotation], entity=entity)

    def merge(self, a: int, b: int, _: int) -> None:
        others = self.entities()
        if len(others) > 1:
            self.library.entities.merge([others[a % len(others)]], others[b % len(others)])

    def split(self, a: int, b: int, c: int) -> None:
        others = self.entities()
        if others:
            whose = others[a % len(others)]
            mentions = [one.uuid for one in self.library.entities.mentions(whose)][: 1 + b % 3]
            into = others[c % len(others)] if c % 2 else None
            self.library.entities.split(whose, mentions, into, NAMES[c % 4])


@contextmanager
def desk() -> Iterator[Desk]:
    with tempfile.TemporaryDirectory() as folder, made(Path(folder) / "library.newsgloss") as library:
        yield Desk(library)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps)
def test_whatever_is_decided_the_library_is_whole_and_all_of_it_can_be_undone_and_done_again(wanted):
    with desk() as at:
        first = at.state()
        for step in wanted:
            at.do(step)
            assert broken(at.library.db) == []
        at.library.review.finish()
        assert at.library.check() == []
        last = at.state()
        undone = 0
        while at.undoable():
            at.library.history.undo([ANA.uuid])
            undone += 1
        assert at.state() == first
        assert broken(at.library.db) == []
        for _ in range(undone):
            at.library.history.redo([ANA.uuid])
        assert at.state() == last
        assert at.library.check() == []
