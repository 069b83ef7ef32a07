"""What has been learned for one annotator of a library, and what it makes of an article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple

from annotations.model.suggestion import LONG
from annotations.suggest.marks import compose, features
from annotations.suggest.marks.candidates import Candidate, Read, collect
from annotations.suggest.marks.dictionary import dynamic
from annotations.suggest.marks.ends import Ends
from annotations.suggest.marks.gate import Gate, Row
from annotations.suggest.marks.judge import PRIOR, label_of, row_of
from annotations.suggest.marks.known import Known
from annotations.suggest.marks.long_text import is_long, quick_picks
from annotations.suggest.marks.parts import Article, Pick, Places, Span
from annotations.suggest.marks.patterns import Votes
from annotations.suggest.marks.sequence import Odds, Tagger, join
from annotations.suggest.marks.tokens import Token, sentences

SHOW = 0.37
"""How likely right a suggestion must be to be offered: a right one saves a key, a wrong one costs one."""
SPAN = 0.02
"""A span that the sequence model finds likelier than this is a candidate."""
_KEPT = 64


class Judged(NamedTuple):
    """A candidate with the label it would have and what the gate goes by."""

    one: Candidate
    label: str
    row: Row


class Learner:
    """What has been learned for one annotator of a library.

    Attributes:
        known: names, by what was decided.
        votes: what patterns stand for.
        gate: how likely a candidate is right.
        habits: how words are usually written in the library.
        tagger: the sequence model; None before the first training.
        stopped: words and labels that the annotator wants to see no more.
        call: what a label is called, for the reasons.
        keep: the tokens of so many articles are kept at hand.
    """

    def __init__(self, call: Callable[[str], str] = str) -> None:
        self.known, self.votes, self.gate, self.habits = Known(), Votes(), Gate(), features.Habits()
        self.gate.prior(PRIOR)
        self.tagger: Tagger | None = None
        self.stopped: Collection[tuple[str, str]] = frozenset()
        self.call = call
        self.keep = _KEPT
        self._tokens: dict[str, tuple[str, list[list[Token]]]] = {}

    def sentences(self, article: Article) -> list[list[Token]]:
        """Return an article's tokens by sentence, none of a very long one; kept for a while."""
        if is_long(article.text):
            return []
        text, made = self._tokens.get(article.key, ("", []))
        if text != article.text:
            if len(self._tokens) >= self.keep:
                self._tokens.clear()
            # In place of those of the text that the article had before.
            made = sentences(article.text)
            self._tokens[article.key] = article.text, made
        return made

    def read_with(self, other: Learner) -> None:
        """Share the tokens of articles with another learner."""
        self.keep, self._tokens = other.keep, other._tokens

    @staticmethod
    def sentences_of(text: str) -> list[list[Token]]:
        """Return the tokens of a text that is looked at once; of a very long one those of its beginning."""
        return sentences(text[:LONG])

    def judged(self, article: Article) -> list[Judged]:
        """Return all candidates of an article, by place, also those that are decided already."""
        read = self._read(article)
        found = collect(article, read, self.known)
        labels = self.known.labels
        fallback = max(labels, key=lambda name: (labels[name], name), default="")
        made = []
        around = Ends(read.tokens, read.breaks, self.habits)
        for one, over in zip(found, compose.rivals(found), strict=True):
            label = label_of(one, self.votes, fallback)
            made.append(
                Judged(
                    one,
                    label,
                    row_of(
                        one, label, read.tokens, self.habits, self.votes, over, around, trained=self.tagger is not None
                    ),
                )
            )
        return made

    def picks(self, article: Article, taken: Iterable[tuple[int, int]], gate: Gate | None = None) -> list[Pick]:
        """Return what is offered in an article, in its order.

        Args:
            article: with what was decided of it.
            taken: where mentions stand; nothing that overlaps one is offered.
            gate: that judges; the learner's own where there is none.
        """
        if is_long(article.text):
            return quick_picks(article, taken, self.known, self.votes, least=SHOW, stopped=self.stopped, call=self.call)
        return self.picks_of(article, self.judged(article), taken, gate)

    def picks_of(
        self, article: Article, judged: Iterable[Judged], taken: Iterable[tuple[int, int]], gate: Gate | None = None
    ) -> list[Pick]:
        """Return what is offered of candidates; see `picks`."""
        free = Free(taken)
        judged = list(judged)
        # Also what stands over another candidate that is not offered itself speaks against it.
        likely = (gate or self.gate).all_odds([one.row for one in judged])
        offered = [
            (judged_one, odds)
            for judged_one, odds in zip(judged, likely, strict=True)
            if odds > SHOW
            and judged_one.label
            and free.at(judged_one.one.start, judged_one.one.end)
            and Span(judged_one.one.start, judged_one.one.end, judged_one.label) not in article.rejected
            and (article.text[judged_one.one.start : judged_one.one.end], judged_one.label) not in self.stopped
        ]
        chosen = compose.choose(
            [(one.start, one.end) for (one, _, _), _ in offered], [odds - SHOW for _, odds in offered]
        )
        picks = []
        for i in chosen:
            (one, label, _), odds = offered[i]
            kind, reason = compose.kind_and_reason(one, self.call(label))
            picks.append(Pick(one.start, one.end, label, round(odds, 3), kind, reason))
        return picks

    def learn(self, article: Article) -> list[str]:
        """Take in what was decided of an article; the names in it are known at once. Returns the new ones."""
        if not is_long(article.text):
            self.votes.learn(article)
        return self.known.learn(article, features.flatten(self.sentences(article)))

    def recall(self, article: Article) -> None:
        """Tell apart again what an article told that was learned before everything was read from a file."""
        if not self.known.has(article.key):
            if not is_long(article.text):
                self.votes.recall(article)
            self.known.recall(article, features.flatten(self.sentences(article)))

    def forget(self, key: str) -> None:
        """Take back what an article told; `recall` it first."""
        self.known.forget(key)
        self.votes.forget(key)

    def recount(self, articles: Sequence[Article]) -> None:
        """Count anew where names stand that are no mention, once all names of all articles learned are known."""
        self.known.recount((article, features.flatten(self.sentences(article))) for article in articles)

    def _read(self, article: Article) -> Read:
        parts = self.sentences(article)
        tokens = features.flatten(parts)
        breaks, at = set(), 0
        for sentence in parts:
            at += len(sentence)
            breaks.add(at)
        if self.tagger is None:
            return Read(tokens, breaks, ["O"] * len(tokens), [{"O": 1.0} for _ in tokens])
        tags: list[str] = []
        odds: Odds = []
        spans: list[tuple[int, int]] = []
        moving = dynamic(article.text, parts, self.known, article.key)
        for own, more in zip(features.static(parts, self.habits), moving, strict=True):
            rows = join((own, more))
            best, likely = self.tagger.tag(rows)
            spans += [(len(tags) + i, len(tags) + j) for i, j in self.tagger.spans(rows, likely, SPAN)]
            tags += best
            odds += likely
        return Read(tokens, breaks, tags, odds, spans)


class Free:
    """Tells where nothing stands.

    Args:
        taken: (start, end) of what does.
    """

    def __init__(self, taken: Iterable[tuple[int, int]]) -> None:
        self._ends = sorted((end, start) for start, end in taken)
        self._longest = max((end - start for end, start in self._ends), default=0)

    def at(self, start: int, end: int) -> bool:
        """Whether a stretch overlaps nothing."""
        i = bisect_left(self._ends, (start + 1, -1))
        while i < len(self._ends) and self._ends[i][0] < end + self._longest:
            if self._ends[i][1] < end:
                return False
            i += 1
        return True


def tags(sentence: Sequence[Token], accepted: Places) -> list[str]:
    """Return what the sequence model is to find in a sentence: "B-label" where a mention begins, "I-label", "O"."""
    begins = {start: (end, label) for (start, end), label in accepted.items()}
    found, until, inside = [], -1, ""
    for token in sentence:
        if token.start in begins:
            until, inside = begins[token.start]
            found.append(f"B-{inside}")
        else:
            found.append(f"I-{inside}" if token.end <= until else "O")
    return found
