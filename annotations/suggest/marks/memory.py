"""What was learned of a library for one annotator: read from its cache, kept up with the library, written back."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from annotations.store import annotators, codes, places, suggesting
from annotations.store.connection import Connection, library_uuid
from annotations.store.suggesting import State, Work
from annotations.suggest.marks import kept, sequence
from annotations.suggest.marks.gate import Gate
from annotations.suggest.marks.judge import PRIOR
from annotations.suggest.marks.learner import Learner
from annotations.suggest.marks.long_text import is_long
from annotations.suggest.marks.parts import Article, Learned, Span, Tally
from annotations.suggest.marks.teaching import Lesson, as_learned, lesson
from annotations.suggest.marks.tokens import occurrences
from annotations.text.fold import words as words_of

AT_ONCE = 40
"""So many articles that changed are learned at once, the newest; all others wait for a training."""
_GATED_AT_ONCE = 3
_IN_HAND = 3
"""So many articles may be under way at once; where more change together, they were done elsewhere."""
_LEAST_MENTIONS, _GROWTH = 20, 1.25
"""A training is due with so many mentions, and again with so many times as many as at the last."""
_LEFT = 0.5
"""With less than this share of the mentions that a training had it is forgotten."""
_LOOKED_BACK = 400


class Memory:
    """What was learned of a library for one annotator.

    Args:
        annotator: UUID.
        folder: of the caches; None to keep nothing.

    Attributes:
        learner: what it was learned by.
        newest: the newest change of the library that was looked at.
        learned: by internal id of the article.
        tally: by kind of suggestion.
        entities: UUIDs of entities by their names, where a name has only one.
        trained_on: how many mentions the newest training had; 0 before the first.
        in_hand: internal ids of the articles that were worked on last, and may not be done.
        ahead: the gate as it will be once the articles in hand are done; for all others.
        changed: whether there is anything that the cache does not have.
        behind: whether there is more to learn than was learned.
    """

    def __init__(self, annotator: str, folder: Path | None = None) -> None:
        self.annotator, self.folder = annotator, folder
        self.learner = Learner()
        self.newest = -1
        self.learned: dict[int, Learned] = {}
        self.tally: dict[str, Tally] = defaultdict(Tally)
        self.entities: dict[str, str] = {}
        self.trained_on, self.behind = 0, False
        self.in_hand: set[int] = set()
        self.ahead = Gate()
        self.ahead.prior(PRIOR)
        self.changed = False
        self._training = ""
        self._texts_to = 0
        self._yes: dict[tuple[str, str], int] = {}

    # The cache.

    def paths(self, connection: Connection) -> tuple[Path, Path, Path] | None:
        """Return the files of the counts, the trained model and the gate's candidates; None where nothing is kept."""
        if self.folder is None:
            return None
        name = f"{library_uuid(connection)}-{self.annotator}"
        return self.folder / f"{name}.known", self.folder / f"{name}.trained", self.folder / f"{name}.rows"

    def is_kept(self, connection: Connection) -> bool:
        """Whether there is a cache: whether suggestions were ever asked for."""
        paths = self.paths(connection)
        return paths is not None and paths[0].exists()

    @classmethod
    def of(cls, connection: Connection, annotator: str, folder: Path | None) -> Memory:
        """Return what was learned, as the cache has it and the library now is."""
        memory = cls(annotator, folder)
        paths = memory.paths(connection)
        if paths is not None:
            memory._load(paths)
        memory.changed = memory.follow(connection)
        return memory

    def _load(self, paths: tuple[Path, Path, Path]) -> None:
        found = kept.read(paths[0])
        if found is not None:
            try:
                self._take(found[0])
            except (KeyError, TypeError, ValueError, AttributeError):
                self.__init__(self.annotator, self.folder)  # type: ignore[misc]
        self.take_training(paths[1])

    def take_training(self, path: Path) -> bool:
        """Take over a training that is newer than the one at hand; return whether there was one."""
        found = kept.read(path)
        if found is None:
            return False
        state, data = found
        try:
            size = state["gate_size"]
            tagger = sequence.load(data[size:]) if len(data) > size else None
            if state["crf"] and tagger is None:
                return False
            self.learner.habits.load(state["habits"])
            self.learner.tagger, self.trained_on, self._texts_to = tagger, state["mentions"], state["texts_to"]
            if state["id"] != self._training:
                gate = kept.loosened(data[:size])
                self.learner.gate.load(gate)
                self.ahead.load(gate)
                self._training = state["id"]
                for number in state["gated"]:
                    # One that was not looked at here yet is looked at still: its counts go by it.
                    if number in self.learned and self.learned[number].through is not None:
                        self.learned[number].gated = True
        except (KeyError, TypeError, ValueError, AttributeError):
            return False
        return True

    def save(self, connection: Connection) -> None:
        """Write the counts; the trained model is written by the training."""
        paths = self.paths(connection)
        if paths is not None:
            kept.write(paths[0], kept.pack(self._state()))

    def _state(self) -> dict[str, Any]:
        learner, known = self.learner, self.learner.known
        return {
            "newest": self.newest, "training": self._training, "behind": self.behind, "in_hand": sorted(self.in_hand),
            "strings": {words: labels for words, labels in known.strings.items() if labels},
            "passed": +known.passed, "words": {word: labels for word, labels in known.words.items() if labels},
            "outside": +known.outside, "given": known.given, "entities": self.entities, "labels": known.labels,
            "votes": learner.votes.dump(),
            "gate": learner.gate.dump(), "ahead": self.ahead.dump() if self.in_hand else None,
            "learned": [
                [
                    number, one.stamp, one.revision_id, one.gated, [[*at, label] for at, label in one.accepted.items()],
                    sorted(one.rejected), sorted(one.unseen), sorted(one.elsewhere), one.through, one.done, one.counted,
                ]
                for number, one in self.learned.items()
            ],
            "yes": [[*pair, at] for pair, at in self._yes.items()],
            "tally": {kind: [one.right, one.wrong] for kind, one in self.tally.items()},
            "stopped": sorted(learner.stopped),
        }  # fmt: skip

    def _take(self, state: dict[str, Any]) -> None:
        learner, known = self.learner, self.learner.known
        known.strings, known.words = kept.counters(state["strings"]), kept.counters(state["words"])
        known.passed, known.outside = Counter(state["passed"]), Counter(state["outside"])
        known.given, known.labels, self.entities = state["given"], Counter(state["labels"]), state["entities"]
        known.find_again()
        learner.votes.load(state["votes"])
        learner.gate.load(state["gate"])
        self.ahead.load(state["ahead"] or state["gate"])
        for number, stamp, revision_id, gated, accepted, rejected, *where, through, done, counted in state["learned"]:
            unseen, elsewhere = where
            self.learned[number] = Learned(
                stamp, revision_id, {(start, end): label for start, end, label in accepted}, gated,
                {Span(*one) for one in rejected}, {(start, end) for start, end in unseen},
                {(start, end) for start, end in elsewhere}, through, done,
                {kind: (right, wrong) for kind, (right, wrong) in counted.items()},
            )  # fmt: skip
        self._yes = {(words, label): at for words, label, at in state["yes"]}
        self.tally.update({kind: Tally(*counts) for kind, counts in state["tally"].items()})
        learner.stopped = frozenset((words, label) for words, label in state["stopped"])
        self.newest, self._training, self.behind = state["newest"], state["training"], state["behind"]
        self.in_hand = set(state["in_hand"])

    # Keeping up with the library.

    def follow(self, connection: Connection) -> bool:
        """Learn what was decided since the last time; return whether there was anything new.

        An article that somebody has gone on from teaches the gate which of its candidates were right.
        """
        before, self.newest = self.newest, suggesting.newest_action(connection)
        self._name_labels(connection)
        if self.newest == before:
            self._let_go()
            return False
        self._give_names(connection)
        me = annotators.by_uuid(connection, self.annotator)
        elsewhere = suggesting.from_reviews(connection, me) if me is not None else {}
        states = suggesting.states(connection, me, elsewhere) if me is not None else {}
        for number in [n for n in self.learned if n not in states or not states[n].decided_at]:
            self._forget(connection, number)
        changed = [
            number
            for number, state in states.items()
            if state.decided_at and (number not in self.learned or self.learned[number].stamp != state.stamp)
        ]
        changed.sort(key=lambda number: (states[number].decided_at, number))
        self.behind = self.behind or len(changed) > AT_ONCE
        self.in_hand = set(changed) if len(changed) <= _IN_HAND else set()
        changed = changed[-AT_ONCE:]
        self._teach_gate(connection, [n for n, one in self.learned.items() if not one.gated and n not in changed])
        works = suggesting.works(connection, me, changed, elsewhere)
        for number in changed:
            if number in works:
                self._learn(connection, works[number], states[number])
        self.learner.stopped = self._stops(connection, me)
        self._let_go()
        self._look_ahead(connection)
        return True

    def _let_go(self) -> None:
        """Forget a training most of whose mentions are gone: what was taken back is not to be offered as learned.

        So it is in a copy of the library that was made before they were marked, too: the cache is the same.
        """
        mentions = sum(len(one.accepted) for one in self.learned.values())
        if not self.behind and mentions < self.trained_on * _LEFT:
            self.learner.tagger, self.trained_on, self._training = None, 0, ""
            self.learner.gate.prior(PRIOR)
            self.ahead.prior(PRIOR)

    def look_at(self, number: int, text: str) -> None:
        """Count how words are written in an article that came after the newest training, while it is asked for."""
        new = number > self._texts_to
        self.learner.habits.look_at(self.learner.sentences(Article(str(number), text)) if new else None)

    def gate_for(self, number: int) -> Gate:
        """Return the gate for an article: what is not yet marked in one in hand may be marked still."""
        return self.learner.gate if number in self.in_hand else self.ahead

    def _look_ahead(self, connection: Connection) -> None:
        self.ahead = self.learner.gate.copied()
        for number in self.in_hand & self.learned.keys():
            one = self.learned[number]
            if not one.gated:
                self.ahead.add(self._lesson(connection, number).rows)

    def article(self, work: Work, text: str, *, all_marks: bool) -> Article:
        """Return an article as the learner sees it; with `all_marks` also what nobody has looked at is accepted."""
        article = Article(str(work.id), text)
        for mark in work.marks:
            if mark.looked_at or all_marks:
                article.accepted[mark.start, mark.end] = str(mark.code_id)
            if not mark.looked_at:
                article.unseen.add((mark.start, mark.end))
            elif not mark.here:
                article.elsewhere.add((mark.start, mark.end))
        for one in work.rejected:
            at = -1
            for _ in range(one.occurrence + 1):
                at = text.find(one.quote, at + 1)
                if at < 0:
                    break
            if at >= 0:
                article.rejected.add(Span(at, at + len(one.quote), str(one.code_id)))
                if not one.here:
                    article.elsewhere.add((at, at + len(one.quote)))
        return article

    def _name_labels(self, connection: Connection) -> None:
        names = {str(code.id): code.name for code in codes.all_codes(connection).values()}
        self.learner.call = lambda label: names.get(label, label)

    def _give_names(self, connection: Connection) -> None:
        given: dict[str, str] = {}
        entities: dict[str, str] = {}
        several: set[str] = set()
        for words, code_id, uuid in suggesting.entity_names(connection):
            if entities.setdefault(words, uuid) != uuid:
                several.add(words)
            if code_id is not None and len(words) > 1:
                given.setdefault(words, str(code_id))
        self.entities = {words: uuid for words, uuid in entities.items() if words not in several}
        self.learner.known.give(given)

    def _learn(self, connection: Connection, work: Work, state: State) -> None:
        number = work.id
        self.recall(connection, number)
        text = suggesting.texts(connection, [work.revision_id])[work.revision_id]
        article = self.article(work, text, all_marks=True)
        self.learned[number] = learned = as_learned(article, work, state, self.learned.get(number))
        article.through = bool(learned.through)
        new = self.learner.learn(article)
        self.note_accepted(work, text)
        self._look_back(connection, new, number)

    def note_accepted(self, work: Work, text: str) -> None:
        """Note when words were last accepted as what: a later yes takes back that they are to be suggested no more."""
        for mark in work.marks:
            pair = text[mark.start : mark.end], str(mark.code_id)
            if mark.looked_at:
                self._yes[pair] = max(self._yes.get(pair, 0), mark.modified_at)

    def recall(self, connection: Connection, number: int) -> None:
        """Have the counts of an article told apart, as it was when it was learned."""
        before = self.learned.get(number)
        if before is not None and not self.learner.known.has(str(number)):
            text = suggesting.texts(connection, [before.revision_id]).get(before.revision_id, "")
            self.learner.recall(before.article(str(number), text))

    def _forget(self, connection: Connection, number: int) -> None:
        self.recall(connection, number)
        self.learner.forget(str(number))
        self.count(number, {})
        del self.learned[number]

    def _look_back(self, connection: Connection, new: Sequence[str], but: int) -> None:
        """Count where words that are new stand in articles learned before."""
        others = {number for number, one in self.learned.items() if one.through and number != but}
        if not others:
            return
        for words in new:
            phrase = " ".join(word for _, _, word in words_of(words)).replace('"', "")
            there = places.ids_with(connection, f'"{phrase}"') & others if phrase else set()
            for one in places.read(connection, sorted(there)[-_LOOKED_BACK:]):
                mine = self.learned[one.id].accepted
                times = sum((at, at + len(words)) not in mine for at in occurrences(one.text, words))
                if times and not is_long(one.text):
                    self.learner.known.pass_over(words, str(one.id), times)

    def _stops(self, connection: Connection, me: int | None) -> Collection[tuple[str, str]]:
        """Words and labels that were rejected twice, or everywhere, since they were last accepted."""
        if me is None:
            return frozenset()
        stopped = set()
        for (words, code_id), times in suggesting.rejected_words(connection, me).items():
            yes = self._yes.get((words, str(code_id)), 0)
            since = [everywhere for at, everywhere in times if at > yes]
            if len(since) > 1 or any(since):
                stopped.add((words, str(code_id)))
        return frozenset(stopped)

    # The gate.

    def _teach_gate(self, connection: Connection, numbers: Sequence[int]) -> None:
        """Have the gate learn from articles that somebody has gone on from."""
        paths = self.paths(connection)
        now = suggesting.revisions(connection) if numbers else {}
        for number in numbers[-_GATED_AT_ONCE:]:
            one = self.learned[number]
            if one.revision_id != now.get(number):
                continue
            taught = self._lesson(connection, number)
            self.learner.gate.add(taught.rows)
            self.count(number, taught.counted)
            one.gated = True
            if paths is not None and taught.rows:
                kept.add_rows(paths[2], taught.rows)

    def _lesson(self, connection: Connection, number: int) -> Lesson:
        """Return what an article teaches; whether somebody has gone through it is known from then on."""
        one = self.learned[number]
        text = suggesting.texts(connection, [one.revision_id]).get(one.revision_id, "")
        furniture = suggesting.furniture(connection, [one.revision_id]).get(one.revision_id, ())
        self.recall(connection, number)
        self.look_at(number, text)
        taught = lesson(self.learner, one.article(str(number), text, furniture), done=one.done)
        self.tell_through(connection, number, through=taught.through)
        return taught

    def tell_through(self, connection: Connection, number: int, *, through: bool) -> None:
        """Say whether somebody has gone through an article: what is left in one was passed over."""
        one = self.learned[number]
        if through != bool(one.through):
            self.recall(connection, number)
            text = suggesting.texts(connection, [one.revision_id]).get(one.revision_id, "")
            one.through = through
            self.learner.learn(one.article(str(number), text))
        one.through = through

    def count(self, number: int, counted: dict[str, tuple[int, int]]) -> None:
        """Count how many suggestions of an article were right and wrong, in place of what was counted of it before."""
        before, self.learned[number].counted = self.learned[number].counted, counted
        for counts, sign in ((before, -1), (counted, 1)):
            for kind, (right, wrong) in counts.items():
                self.tally[kind].right += sign * right
                self.tally[kind].wrong += sign * wrong

    @property
    def to_train(self) -> int:
        """How many mentions a training would learn from: those of articles that may have been gone through."""
        return sum(
            len(one.accepted)
            for number, one in self.learned.items()
            if number not in self.in_hand and one.through is not False
        )

    @property
    def due(self) -> bool:
        """Whether there is enough new for a training."""
        if self.behind and not self.trained_on:
            return True
        count = self.to_train
        return count >= _LEAST_MENTIONS and count >= self.trained_on * _GROWTH
