"""What might be a mention in an article, from all sources, before the gate judges it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from annotations.model.suggestion import part_words
from annotations.suggest.marks import patterns
from annotations.suggest.marks.known import Known, Seen
from annotations.suggest.marks.parts import Article
from annotations.suggest.marks.sequence import Odds
from annotations.suggest.marks.tokens import Token, goes_on

SOFT = 0.3
"""A token more likely than this to be in a mention begins or goes on a run that is a candidate."""
NEAR = 0.05
"""A word more or less than the model's best span is a candidate, too, when it is so likely."""
_BETWEEN = 2
"""Two spans with no more words and signs between are one candidate, too."""
_SIGNS = frozenset("'’-‘`.&")
"""Signs that stand within words."""
_STOPS = frozenset(".;:!?")

Add = Callable[[int, int, str], None]
"""Adds a candidate: start, end, source."""


@dataclass(slots=True)
class Candidate:
    """A stretch that might be a mention.

    Attributes:
        start, end: code points.
        first, last: its tokens, in the article's, half-open.
        sources: "known", "model", "near", "soft", "whole", "joined", "same", "part", "pattern ...".
        seen: what other articles say of its words.
        model: by label, how likely the sequence model holds just this span.
        here, against: how often the same words were accepted as what, and rejected, in this article.
        part_of: the longer name that a single word is a part of.
        peers, peers_sure: how often the same words stand in the article elsewhere, and how sure the model is there.
        furniture: whether it stands in the page's own matter.
        pooled: as `model`, over all places of the words in the article, and of the longer name.
    """

    start: int
    end: int
    first: int
    last: int
    sources: set[str] = field(default_factory=set)
    seen: Seen = field(default_factory=lambda: Seen(Counter(), 0))
    model: dict[str, float] = field(default_factory=dict)
    here: Counter[str] = field(default_factory=Counter)
    against: int = 0
    part_of: str = ""
    peers: int = 0
    peers_sure: float = 0.0
    pooled: dict[str, float] = field(default_factory=dict)
    furniture: bool = False

    @property
    def sure(self) -> float:
        """How likely the model holds the span, with any label."""
        return min(0.999, sum(self.model.values()))


@dataclass(slots=True)
class Read:
    """An article as it was read: tokens, the model's tags and odds for each, and all spans it finds at all likely."""

    tokens: list[Token]
    breaks: set[int]
    tags: list[str]
    odds: Odds
    spans: Sequence[tuple[int, int]] = ()


def collect(article: Article, read: Read, known: Known) -> list[Candidate]:
    """Return the candidates of an article by start, longest first; also those decided already."""
    tokens, text = read.tokens, article.text
    firsts = {token.start: i for i, token in enumerate(tokens)}
    lasts = {token.end: i + 1 for i, token in enumerate(tokens)}
    made: dict[tuple[int, int], Candidate] = {}

    def add(start: int, end: int, source: str) -> None:
        if start in firsts and end in lasts and firsts[start] < lasts[end]:
            one = made.get((start, end))
            if one is None:
                one = made[start, end] = Candidate(start, end, firsts[start], lasts[end])
            one.sources.add(source)

    here = {text[start:end] for start, end in article.accepted}
    for start, end in known.places(text, tokens):
        # What only this article tells counts as far as it is decided by now.
        if text[start:end] in here or known.elsewhere(text[start:end], article.key).accepted:
            add(start, end, "known")
    for first, last in _viterbi(read.tags):
        add(tokens[first].start, tokens[last - 1].end, "model")
        for near in ((first + 1, last), (first, last - 1), (first - 1, last), (first, last + 1)):
            if 0 <= near[0] < near[1] <= len(tokens) and sum(_span_odds(read, *near).values()) > NEAR:
                add(tokens[near[0]].start, tokens[near[1] - 1].end, "near")
    for first, last in _soft(read):
        add(tokens[first].start, tokens[last - 1].end, "soft")
    for start, end, name in patterns.found(text):
        add(start, end, f"pattern {name}")
    for first, last in read.spans:
        add(tokens[first].start, tokens[last - 1].end, "span")
    _whole(tokens, made, add)
    _joined(text, tokens, made, add)
    _parts(article, made, tokens, add)
    _same(text, tokens, made, add)
    _tell(article, read, known, made.values())
    return sorted(made.values(), key=lambda c: (c.start, -c.end))


def _viterbi(tags: Sequence[str]) -> Iterable[tuple[int, int]]:
    first: int | None = None
    for i, tag in enumerate([*tags, "O"]):
        if first is not None and (not tag.startswith("I-") or tag[2:] != tags[first][2:]):
            yield first, i
            first = None
        if tag.startswith("B-") or (tag.startswith("I-") and first is None):
            first = i


def _soft(read: Read) -> Iterable[tuple[int, int]]:
    first: int | None = None
    for i, odds in enumerate([*read.odds, {"O": 1.0}]):
        inside = 1 - odds.get("O", 0.0) if odds else 0.0
        if first is not None and (inside < SOFT or i in read.breaks):
            yield first, i
            first = None
        if inside >= SOFT and first is None:
            first = i


def _whole(tokens: Sequence[Token], made: dict[tuple[int, int], Candidate], add: Add) -> None:
    """All that a sign joins without a space, where a candidate ends within it: `Sana’a`, `Yong-jin`."""
    for one in list(made.values()):
        first, last = one.first, one.last
        while first >= 2 and _joins(tokens, first - 1):
            first -= 2
        while last + 1 < len(tokens) and _joins(tokens, last):
            last += 2
        if (first, last) != (one.first, one.last):
            add(tokens[first].start, tokens[last - 1].end, "whole")


def _joins(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is a sign that stands within a word."""
    left, sign, right = tokens[at - 1 : at + 2]
    return (
        sign.text in _SIGNS and left.end == sign.start and sign.end == right.start
        and left.text[-1].isalnum() and right.text[0].isalnum()
    )  # fmt: skip


def _joined(text: str, tokens: Sequence[Token], made: dict[tuple[int, int], Candidate], add: Add) -> None:
    """Two spans that the model finds best, with little between: `Oregon, United States`, `State of Rio Grande`."""
    best = sorted((one for one in made.values() if "model" in one.sources), key=lambda one: one.first)
    for one, other in pairwise(best):
        between = tokens[one.last : other.first]
        near = len(between) <= _BETWEEN and "\n" not in text[one.end : other.start]
        if near and not any(token.text in _STOPS for token in between):
            add(one.start, other.end, "joined")


def _same(text: str, tokens: Sequence[Token], made: dict[tuple[int, int], Candidate], add: Add) -> None:
    """Words that the model finds in one place, in all others of the article."""
    heads: dict[str, set[str]] = {}
    for one in made.values():
        if "model" in one.sources:
            words = text[one.start : one.end]
            heads.setdefault(tokens[one.first].text, set()).add(words)
    for token in tokens:
        for words in heads.get(token.text, ()):
            end = token.start + len(words)
            if text.startswith(words, token.start) and not goes_on(text, token.start) and not goes_on(text, end):
                add(token.start, end, "same")


def _parts(article: Article, made: dict[tuple[int, int], Candidate], tokens: Sequence[Token], add: Add) -> None:
    """Single words of names of several words, accepted here or likely: `Kast` after `José Antonio Kast`."""
    text = article.text
    long = {(start, end) for start, end in article.accepted}
    long |= {at for at, one in made.items() if "model" in one.sources}
    names: dict[str, str] = {}
    for start, end in long:
        for word in part_words(text[start:end]):
            names.setdefault(word, text[start:end])
    for token in tokens:
        if token.text in names and not goes_on(text, token.start):
            add(token.start, token.end, "part")
            made[token.start, token.end].part_of = names[token.text]


def _tell(article: Article, read: Read, known: Known, made: Collection[Candidate]) -> None:
    """Fill in what is known of each candidate."""
    text = article.text
    here: dict[str, Counter[str]] = {}
    for (start, end), label in article.accepted.items():
        here.setdefault(text[start:end], Counter())[label] += 1
    against = Counter(text[s.start : s.end] for s in article.rejected)
    for one in made:
        words = text[one.start : one.end]
        one.seen = known.elsewhere(words, article.key)
        one.here = Counter(here.get(words, {}))
        if (one.start, one.end) in article.accepted:
            one.here[article.accepted[one.start, one.end]] -= 1
        one.against = against[words] - sum((s.start, s.end) == (one.start, one.end) for s in article.rejected)
        one.model = _span_odds(read, one.first, one.last)
        one.furniture = any(low <= one.start < high for low, high in article.furniture)
    _pool(text, made)


def _pool(text: str, made: Collection[Candidate]) -> None:
    """Tell each candidate what the model holds of the same words elsewhere in the article."""
    groups: dict[str, list[Candidate]] = {}
    for one in made:
        groups.setdefault(text[one.start : one.end], []).append(one)
    for group in groups.values():
        total = sum(one.sure for one in group)
        labels: Counter[str] = Counter()
        for one in group:
            labels.update(one.model)
        for one in group:
            one.peers = len(group) - 1
            one.peers_sure = (total - one.sure) / one.peers if one.peers else 0.0
            one.pooled = {label: p / len(group) for label, p in labels.items()}
    for one in made:
        if one.part_of and one.part_of in groups:
            longer = groups[one.part_of][0].pooled
            one.pooled = {n: one.pooled.get(n, 0.0) + longer.get(n, 0.0) for n in {*one.pooled, *longer}}


def _span_odds(read: Read, first: int, last: int) -> dict[str, float]:
    """By label how likely the model holds exactly these tokens: no more than its least likely part."""
    found = {}
    odds = read.odds
    for tag, p in odds[first].items():
        if tag[0] != "B":
            continue
        inner, least = f"I-{tag[2:]}", p
        for i in range(first + 1, last):
            least = min(least, odds[i].get(inner, 0.0))
        if last < len(odds) and last not in read.breaks:
            least = min(least, 1 - odds[last].get(inner, 0.0))
        if least > 0.005:
            found[tag[2:]] = least
    return found
