"""A library in plain memory: what a person's actions make of it, with undo and redo, and without any of our code.

Things refer to each other by handles of the model's own. `plain` tells them by what a person sees of them, so that
they can be held against rows whose ids and UUIDs only the library knows.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

Span = tuple[int, int]
Key = tuple[str, int]

REMEMBERED = 400
"""So many actions can be undone; what is older is forgotten, so that the model's own memory stays flat."""


class Mark(NamedTuple):
    """A mention, a topic or a note."""

    id: int
    kind: str
    code: int | None = None
    spans: tuple[Span, ...] = ()
    quotes: tuple[str, ...] = ()
    entity: int | None = None
    body: str | None = None
    target: int | None = None
    origin: str = "manual"
    state: str = "ok"


class Value(NamedTuple):
    """A value of a field, and the words it came from."""

    name: str
    value: str
    status: str
    evidence: tuple[tuple[int, int, str, str], ...] = ()


class Article(NamedTuple):
    """An article with all that is in it."""

    id: int
    name: str
    text: str
    values: tuple[Value, ...] = ()
    marks: tuple[Mark, ...] = ()
    work: str = "unread"
    said: tuple[tuple[Any, ...], ...] = ()
    """What was decided about candidates: (words, which of them, code, verdict)."""

    def mark(self, number: int) -> Mark:
        return next(one for one in self.marks if one.id == number)

    def at(self, offset: int) -> list[Mark]:
        """The marks that a caret at an offset is in or at."""
        words = (one for one in self.marks if one.state == "ok")
        return [one for one in words if any(start <= offset <= end for start, end in one.spans)]


class Code(NamedTuple):
    """A label or a topic."""

    id: int
    kind: str
    name: str
    key: str | None = None
    colour: str | None = None
    retired: bool = False
    definition: str = ""


class Entity(NamedTuple):
    """Whom mentions stand for."""

    id: int
    name: str
    code: int | None = None


Thing = Article | Code | Entity


class Step(NamedTuple):
    """What can be undone: its name, and each thing before and after."""

    name: str
    diff: dict[Key, tuple[Thing | None, Thing | None]]


@dataclass
class World:
    """All things there are, by table and handle, and the way back.

    Attributes:
        forgotten: whether more could be undone than is remembered.
    """

    things: dict[Key, Thing] = field(default_factory=dict)
    done: deque[Step] = field(default_factory=deque)
    undone: list[Step] = field(default_factory=list)
    counted: int = 0
    forgotten: bool = False

    def new(self) -> int:
        self.counted += 1
        return self.counted

    def articles(self) -> list[Article]:
        return [one for one in self.things.values() if isinstance(one, Article)]

    def codes(self, kind: str) -> list[Code]:
        return [one for one in self.things.values() if isinstance(one, Code) and one.kind == kind]

    def entities(self) -> list[Entity]:
        return [one for one in self.things.values() if isinstance(one, Entity)]

    def article(self, name: str) -> Article:
        return next(one for one in self.articles() if one.name == name)

    def code(self, number: int | None) -> Code:
        one = self.things["code", number or 0]
        assert isinstance(one, Code)
        return one

    def put(self, *things: Thing) -> None:
        """What is there from the beginning; nobody undoes it."""
        for thing in things:
            self.things[key_of(thing)] = thing

    def do(self, name: str, *after: Thing, gone: tuple[Thing, ...] = ()) -> None:
        """Do something: these things are so afterwards, and those are gone."""
        now = {key_of(thing): thing for thing in after} | {key_of(thing): None for thing in gone}
        diff = {key: (self.things.get(key), thing) for key, thing in now.items() if self.things.get(key) != thing}
        assert diff, f"{name} changes nothing"
        self._take(diff, 1)
        self.undone.clear()
        self.done.append(Step(name, diff))
        if len(self.done) > REMEMBERED:
            self.done.popleft()
            self.forgotten = True

    def undo(self) -> None:
        step = self.done.pop()
        self._take(step.diff, 0)
        self.undone.append(step)

    def redo(self) -> None:
        step = self.undone.pop()
        self._take(step.diff, 1)
        self.done.append(step)

    def next_undo(self) -> str | None:
        """What undo would take back; nothing at all is "", and None is what is no longer remembered."""
        return self.done[-1].name if self.done else None if self.forgotten else ""

    def next_redo(self) -> str:
        return self.undone[-1].name if self.undone else ""

    def _take(self, diff: dict[Key, tuple[Thing | None, Thing | None]], which: int) -> None:
        for key, pair in diff.items():
            thing = pair[which]
            if thing is None:
                del self.things[key]
            else:
                self.things[key] = thing

    # What a person sees of it

    def plain(self, article: Article) -> tuple[Any, ...]:
        """An article told without handles."""
        marks = sorted((self._mark(article, one) for one in article.marks), key=repr)
        said = sorted(((*one[:2], self._code(one[2]), one[3]) for one in article.said), key=repr)
        return article.name, article.text, article.work, tuple(article.values), tuple(marks), tuple(said)

    def plain_codes(self) -> list[tuple[Any, ...]]:
        found = (one for one in self.things.values() if isinstance(one, Code))
        return sorted(((c.kind, c.name, c.key, c.colour, c.retired, c.definition) for c in found), key=repr)

    def plain_entities(self) -> list[tuple[Any, ...]]:
        return sorted(((one.name, self._code(one.code)) for one in self.entities()), key=repr)

    def _mark(self, article: Article, one: Mark) -> tuple[Any, ...]:
        entity = self.things.get(("entity", one.entity or 0))
        target = self._mark(article, article.mark(one.target)) if one.target is not None else None
        return (
            one.kind, self._code(one.code), entity.name if isinstance(entity, Entity) else None, one.body, one.origin,
            tuple((start, end, quote, one.state) for (start, end), quote in zip(one.spans, one.quotes, strict=True)),
            target,
        )  # fmt: skip

    def _code(self, number: int | None) -> str | None:
        return self.code(number).name if number is not None else None


def key_of(thing: Thing) -> Key:
    return type(thing).__name__.lower(), thing.id


def mark(kind: str, world: World, article: Article, span: Span | None, **more: Any) -> Mark:
    """A new mark on words of an article, or on all of it."""
    spans = (span,) if span else ()
    return Mark(world.new(), kind, spans=spans, quotes=tuple(article.text[s:e] for s, e in spans), **more)


def with_mark(article: Article, one: Mark) -> Article:
    """An article with a mark more, which says that somebody has begun with it."""
    work = "reading" if article.work == "unread" else article.work
    return article._replace(marks=(*article.marks, one), work=work)


def changed(article: Article, one: Mark) -> Article:
    return article._replace(marks=tuple(one if other.id == one.id else other for other in article.marks))


def without(article: Article, numbers: set[int]) -> Article:
    """An article without marks, and without the notes about them."""
    gone = set(numbers)
    while more := {one.id for one in article.marks if one.target in gone} - gone:
        gone |= more
    return article._replace(marks=tuple(one for one in article.marks if one.id not in gone))


def short(words: str, most: int = 40) -> str:
    """Words as the name of an action has them."""
    words = " ".join(words.split())
    return words if len(words) <= most else words[: most - 1] + "…"


def different(one: Iterator[Any] | list[Any] | tuple[Any, ...], other: Iterator[Any] | tuple[Any, ...]) -> str:
    """What only one of two lists has, for whoever reads a failed test."""
    left, right = list(one), list(other)
    mine = [thing for thing in left if thing not in right]
    its = [thing for thing in right if thing not in left]
    return f"\n  the model alone: {mine}\n  the other alone: {its}"
