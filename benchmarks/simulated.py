"""A simulated annotator, who knows what a corpus marks and says so, key by key."""

from __future__ import annotations

import io
import json
import re
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.exchange.rows import read_rows
from annotations.library import Library
from annotations.model.candidate import ACCEPTED, REJECTED
from annotations.model.suggestion import MARKED, Named, Suggestion, SuggestionDecision, settled_with
from annotations.store import annotators, suggesting
from annotations.suggest.marks.memory import Memory
from annotations.text.canonical import canonical
from reader.ui.page.words import next_edge

Span = tuple[int, int]
Row = Counter[str]
"""What was counted in an article; see `benchmarks.simulate.summary`."""
_LINE = re.compile(r"T\d+\t(\S+) (\d+) (\d+)\t")


class Corpus:
    """A folder of brat pairs.

    Args:
        folder: of NAME.txt and NAME.ann.
        limit: of how many articles; None for all.

    Attributes:
        names: of the texts, in order.
    """

    def __init__(self, folder: Path, limit: int | None = None) -> None:
        self.folder = folder
        self.names = sorted(one.name for one in folder.glob("*.txt") if one.with_suffix(".ann").exists())[:limit]

    def text(self, name: str) -> str:
        """Return an article's text, as the library has it."""
        return canonical((self.folder / name).read_text("utf-8-sig"))

    def mentions(self, name: str) -> dict[Span, str]:
        """Return the labels of an article's mentions by place; of several in one place the first."""
        found: dict[Span, str] = {}
        for line in (self.folder / name).with_suffix(".ann").read_text("utf-8").split("\n"):
            if match := _LINE.match(line):
                found.setdefault((int(match[2]), int(match[3])), match[1])
        return found


class Person:
    """Marks what a corpus marks, as in the window: one decision after the other, each with what the last one made.

    Args:
        library: the corpus, imported.
        me: UUID of the annotator.
        memory: of the suggestions.
        moves: ends of suggestions are moved by up to so many words.
        anew: whether suggestions are read again after each decision, as in the window; else twice an article.

    Attributes:
        asked_s: how long the suggestions of the last article took, in seconds, each time they were asked for.
    """

    def __init__(self, library: Library, me: str, memory: Memory, moves: int = 0, *, anew: bool = False) -> None:
        self._library, self._me, self._memory, self._moves, self._anew = library, me, memory, moves, anew
        self._labels = {code.name: code.uuid for code in library.codebook.all().values() if code.kind == "label"}
        self._asked: set[tuple[str, str]] = set()
        self._rejected: Counter[tuple[str, str]] = Counter()
        self.asked_s: list[float] = []
        self._text, self._row, self._first = "", Counter[str](), True
        self._left: dict[Span, str] = {}
        self._nowhere: set[tuple[str, str]] = set()
        self._no: list[Span] = []
        # What stands there without a key of its own: nobody has looked at it, and nothing is said of it.
        self._settled: set[Span] = set()
        # What "everywhere" had put there before the article was opened.
        self._before: set[Span] = set()

    def review(self, name: str, text: str, mentions: dict[Span, str]) -> Row:
        """Mark an article, in two rounds; return what it took."""
        self._text, self._left, self._row = text, dict(mentions), Counter(mentions=len(mentions))
        self._nowhere, self._no, self._settled, self.asked_s = set(), [], set(), []
        self._article = self._library.articles.find(name)
        for label in {*mentions.values()} - self._labels.keys():
            self._labels[label] = self._library.codebook.add("label", label)
        for first in (True, False):
            offered = self._ask()
            if first:
                self._before = {(one.start, one.end) for one in offered if one.state == MARKED}
                self._count(offered, mentions)
            self._first = first
            self._decide(offered)
            self._mark(name)
        return self._row

    def _ask(self) -> list[Suggestion]:
        began = time.perf_counter()
        offered = self._library.suggestions.of(self._article.uuid, self._me, self._memory)
        self.asked_s.append(time.perf_counter() - began)
        return offered

    def _count(self, offered: list[Suggestion], mentions: dict[Span, str]) -> None:
        row = self._row
        for one in offered:
            right = (one.start, one.end) in mentions
            row["shown"] += 1
            row["right"] += right
            row["label"] += right and self._labels[mentions[one.start, one.end]] == one.label
            row["marked"] += one.state == MARKED
            row["marked_right"] += right and one.state == MARKED

    def _decide(self, offered: list[Suggestion]) -> None:
        waiting = list(offered)
        while waiting:
            there = {(one.start, one.end) for one in waiting}
            one = waiting.pop(0)
            decision = self._say(one, there)
            if decision is None:
                continue
            if decision.verdict == ACCEPTED and not decision.everywhere and decision.moved is None:
                along = settled_with(one, decision.label or one.label, waiting)
                decision = replace(decision, places=tuple((other.start, other.end) for other in along))
            (done,) = self._library.suggestions.decide([decision], offered)
            assert not done.why or done.standing, done.why
            if self._anew:
                offered = self._ask()
                waiting = [other for other in offered if other.start >= max(one.end, decision.place[1])]
        self._library.suggestions.finish()

    def _say(self, one: Suggestion, there: set[Span]) -> SuggestionDecision | None:
        """Return what is said of a suggestion; None where nothing is."""
        row, at = self._row, (one.start, one.end)
        offered_as = next(name for name, uuid in self._labels.items() if uuid == one.label)
        if at in self._settled:
            return None
        if at in self._left:
            label, moved = self._left[at], None
            stands = label in self._standing(at)
            paid = one.state != MARKED or not stands
            row["accept" if label == offered_as else "relabel"] += paid
            if stands and at not in self._before:
                row["settled_by"] += paid
                self._settled.add(self._leave(at))
                return None
        else:
            moved = self._near(one, there) if self._moves else None
            if moved is None:
                return self._reject(one, offered_as)
            if self._left[moved] in self._standing(moved):
                # The page took it away when "everywhere" put the mention over it.
                self._settled.add(self._leave(moved))
                row["again"] += 1
                return None
            row["moved"] += 1
            row["words"] += self._presses(at, moved) or 0
            label, paid = self._left[moved], True
        words = self._text[slice(*self._leave(moved or at))]
        return SuggestionDecision(
            Named.read(one.id), ACCEPTED, self._labels[label] if label != offered_as else None,
            paid and self._wanted_everywhere(words, label), moved=moved,
        )  # fmt: skip

    def _leave(self, at: Span) -> Span:
        """There is nothing more to do at a place."""
        del self._left[at]
        return at

    def _reject(self, one: Suggestion, offered_as: str) -> SuggestionDecision:
        row, at = self._row, (one.start, one.end)
        row["reject"] += 1
        pair = self._text[slice(*at)], offered_as
        self._rejected[pair] += 1
        if pair in self._nowhere:
            row["no_settled"] += 1
        elif one.state != MARKED:
            self._no.append(at)
        if self._rejected[pair] == 2:
            self._nowhere.add(pair)
        return SuggestionDecision(Named.read(one.id), REJECTED, everywhere=self._rejected[pair] == 2)

    def _standing(self, at: Span) -> list[str]:
        """Return the labels of this person's mentions on just these words."""
        db, book = self._library.db, self._library.codebook.all()
        me = annotators.by_uuid(db, self._me)
        if me is None:
            return []
        there = suggesting.mentions_at(db, self._article.id, me, (self._article.revision_id, *at))
        return [book[code].name for _, code, _ in there]

    def _near(self, one: Suggestion, there: set[Span]) -> Span | None:
        """Return the mention that a suggestion becomes at no more keys than a reject and a mark by hand."""
        near = [
            (self._presses((one.start, one.end), at), at)
            for at in self._left
            if at[0] < one.end and one.start < at[1] and at not in there
        ]
        fit = [(words, at) for words, at in near if words is not None]
        return min(fit)[1] if fit else None

    def _presses(self, one: Span, other: Span) -> int | None:
        """Return how often the keys that move ends are pressed from one place to the other; None for too often."""
        presses = 0
        for begun, goal, start in ((one[0], other[0], True), (one[1], other[1], False)):
            at, forward = begun, goal > begun
            while at != goal:
                at, before = next_edge(self._text, at, start=start, forward=forward), at
                presses += 1
                if at == before or presses > self._moves or (at > goal if forward else at < goal):
                    return None
        return presses

    def _mark(self, name: str) -> None:
        """Mark what is left; in the first round the same words once, since they may be wanted everywhere.

        What "everywhere" has put there meanwhile waits for the second round, where it is one of those to be looked at.
        """
        seen = set()
        for (start, end), label in sorted(self._left.items()):
            words, standing = self._text[start:end], self._standing((start, end))
            if standing:
                self._row["again"] += label in standing and words not in seen
                if not self._first:
                    self._row["relabel"] += label not in standing
                continue
            if self._first and words in seen:
                continue
            seen.add(words)
            self._by_hand(name, (start, end), label)
            del self._left[start, end]
            over = [at for at in self._no if at[0] < end and start < at[1]]
            self._row["no_over"] += len(over)
            self._no = [at for at in self._no if at not in over]
            self._row["hand"] += 1

    def _by_hand(self, name: str, at: Span, label: str) -> None:
        if not self._wanted_everywhere(self._text[slice(*at)], label):
            new = NewAnnotation("mention", self._article.uuid, (at,), self._labels[label])
            add_annotations(self._library.session, [new])
            return
        line = {"article": name, "kind": "mention", "start": at[0], "end": at[1], "label": label, "everywhere": True}
        done = self._library.annotations.add(read_rows(io.BytesIO(json.dumps(line).encode())))
        assert not done.errors, done.errors

    def _wanted_everywhere(self, words: str, label: str) -> bool:
        new = words != words.lower() and len(words) > 2 and (words, label) not in self._asked
        self._asked.add((words, label))
        return new
