"""Training: everything made anew from the library, in seconds, and the model that comes of it written to the cache."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from annotations.model.ids import new_uuid
from annotations.store import annotators, suggesting
from annotations.store.connection import Connection
from annotations.suggest.marks import features, kept, sequence
from annotations.suggest.marks.dictionary import dynamic
from annotations.suggest.marks.gate import KEPT, Gate
from annotations.suggest.marks.judge import PRIOR
from annotations.suggest.marks.learner import Learner, tags
from annotations.suggest.marks.long_text import is_long
from annotations.suggest.marks.memory import Memory
from annotations.suggest.marks.parts import Article
from annotations.suggest.marks.perceptron import Perceptron
from annotations.suggest.marks.teaching import as_learned, lesson

_MOST_ARTICLES, _MOST_TEXTS = 3000, 1500
"""So many of the newest reviewed articles are learned from, and so many texts tell how words are written."""
_MOST_LEARNED = 1_200_000
"""The models learn from the newest reviewed articles of so many code points: some 300 articles, in 650 MB at most."""
_PAGE = 64
_FIRST_STEP, _STEP = 60, 2.0
"""A library that was marked elsewhere is gone through in steps: a model after so many mentions, and so many times as
many; the gate learns from what each model makes of the articles after it."""
_UNGATED = 12
"""With more articles than this that the gate has not learned from, or no other, all are gone through."""


class Cancelled(Exception):
    """Nobody wants the training any more."""


class _Training:
    def __init__(self, connection: Connection, memory: Memory, cancelled: Callable[[], bool]) -> None:
        self._connection, self._memory, self._cancelled = connection, memory, cancelled
        self.learner = Learner()
        self.articles: list[Article] = []

    def find(self) -> None:
        """Read the reviewed articles that are learned from, in the order they were last decided."""
        memory, connection = self._memory, self._connection
        numbers = [number for number in memory.learned if number not in memory.in_hand][-_MOST_ARTICLES:]
        revisions = {number: memory.learned[number].revision_id for number in numbers}
        # Read from the newest on, as far as they are learned from; learned from in the order they were decided.
        size = 0
        for part in _pages(numbers[::-1]):
            if size > _MOST_LEARNED:
                break
            texts = suggesting.texts(connection, [revisions[number] for number in part])
            furniture = suggesting.furniture(connection, [revisions[number] for number in part])
            for number in part:
                at = revisions[number]
                article = memory.learned[number].article(str(number), texts.get(at, ""), furniture.get(at, ()))
                size += 0 if is_long(article.text) else len(article.text)
                if size <= _MOST_LEARNED:
                    self.articles.append(article)
            self.check()
        self.articles.reverse()

    def count(self) -> None:
        """Count how words are written, in these articles and others."""
        connection = self._connection
        self.learner.keep = len(self.articles) + 1
        for article in self.articles:
            self.learner.habits.add(self.learner.sentences(article))
        read = {article.key for article in self.articles}
        others = [at for number, at in suggesting.revisions(connection).items() if str(number) not in read]
        for part in _pages(others[max(0, len(others) + len(read) - _MOST_TEXTS) :]):
            for text in suggesting.texts(connection, part).values():
                self.learner.habits.add(self.learner.sentences_of(text))
            self.check()
        self.learner.habits.classify()

    def check(self) -> None:
        """Stop where nobody wants it any more."""
        if self._cancelled():
            raise Cancelled

    def go_through(self) -> list[kept.Rows]:
        """Return what a model that had not seen it made of each article, as many as the gate learns from."""
        gate = Gate()
        gate.prior(PRIOR)
        learner = Learner()
        learner.habits, learner.gate = self.learner.habits, gate
        learner.read_with(self.learner)
        found: list[kept.Rows] = []
        # The same conditions hold of thousands of candidates: each is held once.
        names: dict[str, str] = {}
        mentions, due = 0, _FIRST_STEP
        for n, article in enumerate(self.articles):
            self.check()
            taught = lesson(learner, article, done=self._memory.learned[int(article.key)].done)
            gate.add(taught.rows)
            article.through = taught.through
            self._memory.tell_through(self._connection, int(article.key), through=taught.through)
            self._memory.count(int(article.key), taught.counted)
            rows: kept.Rows = []
            for row, right in taught.rows:
                conditions = tuple(names.setdefault(name, name) for name in row.conditions)
                rows.append((row._replace(conditions=conditions), right))
            found.append(rows)
            while sum(len(rows) for rows in found[1:]) > KEPT:
                del found[0]
            learner.learn(article)
            mentions += len(article.accepted) if article.through else 0
            if mentions >= due and n + 1 < len(self.articles):
                due = int(mentions * _STEP)
                learner.recount(self.articles[: n + 1])
                learner.tagger = self.tagger(learner, self.articles[: n + 1])
        return found

    def learn(self) -> None:
        """Learn all names."""
        for article in self.articles:
            self.learner.learn(article)
            self.check()
        self.learner.recount(self.articles)

    def tagger(self, learner: Learner, articles: Sequence[Article]) -> sequence.Tagger | None:
        """Train a sequence model on those articles that somebody has gone through; None where there is no mention."""
        seen = [article for article in articles if article.through]
        if not any(article.accepted for article in seen):
            return None
        return sequence.train(self._rows(learner, seen))

    def _rows(self, learner: Learner, articles: Sequence[Article]) -> Iterator[tuple[list[sequence.Rows], list[str]]]:
        """Yield sentence by sentence what the model learns: all at once would be a gigabyte."""
        for article in articles:
            parts = learner.sentences(article)
            moving = dynamic(article.text, parts, learner.known, article.key)
            for sentence, own, more in zip(parts, features.static(parts, learner.habits), moving, strict=True):
                yield [own, more], tags(sentence, article.accepted)
            self.check()


def train(
    connection: Connection, annotator: str, folder: Path, cancelled: Callable[[], bool] = lambda: False
) -> Memory | None:
    """Train a model for an annotator on all that was decided, and write it to the cache.

    Args:
        connection: to read through.
        annotator: UUID.
        folder: of the caches.
        cancelled: asked between articles; the training of the sequence model itself, some seconds, is not stopped.

    Returns:
        What was learned; None where it was cancelled, or there is nothing to learn from.
    """
    memory = Memory.of(connection, annotator, folder)
    paths = memory.paths(connection)
    assert paths is not None
    try:
        everything = memory.behind or not memory.learned
        if everything:
            _learn_everything(connection, memory)
        training = _Training(connection, memory, cancelled)
        training.find()
        gate, gated = _gate(training, memory, paths[2])
        training.learn()
        training.check()
        tagger = training.tagger(training.learner, training.articles)
    except Cancelled:
        return None
    if tagger is None:
        return None
    weights = kept.squeezed(gate.dump())
    state: dict[str, Any] = {
        "id": new_uuid(), "crf": not isinstance(tagger, Perceptron), "habits": training.learner.habits.dump(),
        "gate_size": len(weights), "gated": gated,
        "texts_to": max(suggesting.revisions(connection), default=0),
        # Of all articles, also those that are too many: for them no training would ever be enough.
        "mentions": memory.to_train,
    }  # fmt: skip
    kept.write(paths[1], kept.pack(state, weights + tagger.dump()))
    memory.take_training(paths[1])
    memory.behind = False
    if everything or gated:
        memory.save(connection)
    return memory


def _gate(training: _Training, memory: Memory, path: Path) -> tuple[Gate, list[int]]:
    """Have it count how words are written; return the gate, and the articles it learned from now.

    The gate begins anew: one that went on from what it had learned of the same candidates would believe them too much.
    """
    numbers = [int(article.key) for article in training.articles]
    ungated = sum(not memory.learned[number].gated for number in numbers)
    gate = Gate()
    gate.prior(PRIOR)
    # A file that was lost or cut short is made again: the gate has nothing else to learn from.
    if ungated > _UNGATED or ungated == len(numbers) or not kept.are_whole(path):
        training.count()
        by_article = training.go_through()
        path.unlink(missing_ok=True)
        for rows in by_article:
            kept.add_rows(path, rows)
        # The newest first, as they are read again.
        gate.train([row for rows in reversed(by_article) for row in rows])
        return gate, numbers
    # Before the words are counted: candidates and words together would take half as much memory again.
    gate.train(kept.read_rows(path, KEPT))
    training.check()
    training.count()
    return gate, []


def _learn_everything(connection: Connection, memory: Memory) -> None:
    """Learn all reviewed articles, also those that were left for a training."""
    me = annotators.by_uuid(connection, memory.annotator)
    if me is None:
        return
    elsewhere = suggesting.from_reviews(connection, me)
    states = suggesting.states(connection, me, elsewhere)
    numbers = sorted((n for n in states if states[n].decided_at), key=lambda n: (states[n].decided_at, n))
    learner = Learner(memory.learner.call)
    learner.gate, learner.habits, learner.tagger = memory.learner.gate, memory.learner.habits, memory.learner.tagger
    learner.stopped, learner.keep = memory.learner.stopped, len(numbers) + 1
    learner.known.give(memory.learner.known.given)
    old, memory.learned, memory.learner = memory.learned, {}, learner
    articles = []
    for part in _pages(numbers[-_MOST_ARTICLES:]):
        works = suggesting.works(connection, me, part, elsewhere)
        texts = suggesting.texts(connection, [work.revision_id for work in works.values()])
        for number in (number for number in part if number in works):
            work = works[number]
            article = memory.article(work, texts[work.revision_id], all_marks=True)
            learned = memory.learned[number] = as_learned(article, work, states[number], old.get(number))
            article.through = bool(learned.through)
            learner.learn(article)
            articles.append(article)
            memory.note_accepted(work, article.text)
    learner.recount(articles)


def _pages(numbers: Sequence[int]) -> list[Sequence[int]]:
    return [numbers[first : first + _PAGE] for first in range(0, len(numbers), _PAGE)]
