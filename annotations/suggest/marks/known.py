"""What the decisions so far say of words: names accepted as what, how often, and how often passed over.

All counts can be told without one article: a model that learns from an article must not find its own names known.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from annotations.suggest.marks.parts import Article
from annotations.suggest.marks.tokens import Token, goes_on, head


@dataclass(slots=True)
class _Of:
    """The counts of one article."""

    strings: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    passed: Counter[str] = field(default_factory=Counter)
    words: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    outside: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Seen:
    """What is known of words elsewhere.

    Attributes:
        labels: how often they were accepted as what.
        passed: how often they stood in an article that was gone through and were not, or were rejected.
        given: whether no article vouches for them: they are the name of an entity.
    """

    labels: Counter[str]
    passed: int
    given: bool = False

    @property
    def accepted(self) -> int:
        """How often they were accepted, as anything."""
        return self.labels.total()


_NONE: Counter[str] = Counter()


class Known:
    """The names of a library by what was decided, and those that its entities have.

    Attributes:
        strings: by words, how often they were accepted as what.
        passed: by words, how often they stood in an article that was gone through and were not accepted, or were
            rejected in another.
        words, outside: the same of single words, within a mention and outside of all.
        given: labels of words that no article vouches for: the names of entities.
        labels: how often each label was used.
    """

    def __init__(self) -> None:
        self.strings: dict[str, Counter[str]] = defaultdict(Counter)
        self.passed: Counter[str] = Counter()
        self.words: dict[str, Counter[str]] = defaultdict(Counter)
        self.outside: Counter[str] = Counter()
        self.given: dict[str, str] = {}
        self.labels: Counter[str] = Counter()
        self._own: dict[str, _Of] = {}
        self._sizes: dict[str, set[int]] = defaultdict(set)

    def give(self, given: dict[str, str]) -> None:
        """Take over the names of entities with their labels, in place of those before."""
        self.given = given
        for words in given:
            self._add_size(words)

    def has(self, key: str) -> bool:
        """Whether the counts of an article can be told from the others."""
        return key in self._own

    def learn(self, article: Article, tokens: Sequence[Token]) -> list[str]:
        """Take in what is decided of an article so far; what was known of it before is forgotten.

        Returns:
            The words that nothing was ever known of: where they stand in articles learned before is for `pass_over`.
        """
        self.forget(article.key)
        mine = self._own[article.key] = _Of()
        self._read(article, tokens, mine)
        new = [words for words in mine.strings if words not in self.strings and not self.passed[words]]
        for words, labels in mine.strings.items():
            self.strings[words].update(labels)
            self.labels.update(labels)
        for words, labels in mine.words.items():
            self.words[words].update(labels)
        self.outside.update(mine.outside)
        self._read_passed(article, tokens, mine)
        self.passed.update(mine.passed)
        return new

    def recall(self, article: Article, tokens: Sequence[Token]) -> None:
        """Tell again what of the counts an article has told, after they were read from a file."""
        mine = self._own[article.key] = _Of()
        self._read(article, tokens, mine)
        self._read_passed(article, tokens, mine)

    def forget(self, key: str) -> None:
        """Take back what an article has told; first `recall` it where the counts were read from a file."""
        mine = self._own.pop(key, None)
        if mine is None:
            return
        for words, labels in mine.strings.items():
            self.strings[words] = self.strings[words] - labels
            self.labels = self.labels - labels
        for words, labels in mine.words.items():
            self.words[words] = self.words[words] - labels
        self.outside.subtract(mine.outside)
        self.passed.subtract(mine.passed)

    def pass_over(self, words: str, key: str, times: int) -> None:
        """Count that words stand in an article that was learned before they were known."""
        self.passed[words] += times
        if key in self._own:
            self._own[key].passed[words] += times

    def recount(self, articles: Iterable[tuple[Article, Sequence[Token]]]) -> None:
        """Count anew what is passed over in the articles learned, all of them: the later names are known by now."""
        self.passed.clear()
        for article, tokens in articles:
            mine = self._own[article.key]
            mine.passed.clear()
            self._read_passed(article, tokens, mine)
            self.passed.update(mine.passed)

    def find_again(self) -> None:
        """Set up what is looked for, from the names, after they were read from a file."""
        for words in (*self.strings, *self.given):
            self._add_size(words)

    def places(self, text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
        """Yield where names stand, as whole words, all of them, also one within another."""
        ends = {token.end for token in tokens}
        for token in tokens:
            for size in self._sizes.get(token.text, ()):
                end = token.start + size
                if end in ends and not goes_on(text, token.start) and not goes_on(text, end):
                    words = text[token.start : end]
                    if self.strings.get(words) or words in self.given:
                        yield token.start, end

    def elsewhere(self, words: str, key: str) -> Seen:
        """Return what other articles than one say of words."""
        labels, passed = self.strings.get(words, _NONE), self.passed[words]
        mine = self._own.get(key)
        if mine is not None:
            own = mine.strings.get(words)
            labels = labels - own if own else labels
            passed -= mine.passed[words]
        if not labels:
            # Words that only this article has accepted were no names before: nobody passed them over.
            if words not in self.given:
                return Seen(_NONE, 0)
            return Seen(Counter({self.given[words]: 1}), max(0, passed), given=True)
        return Seen(labels, max(0, passed))

    def word_elsewhere(self, word: str, key: str) -> tuple[Counter[str], int]:
        """Return as part of what a single word was accepted in other articles than one, and how often it was not."""
        labels, outside = self.words.get(word, _NONE), self.outside[word]
        mine = self._own.get(key)
        if mine is not None:
            own = mine.words.get(word)
            labels = labels - own if own else labels
            outside -= mine.outside[word]
        return labels, max(0, outside)

    def _read(self, article: Article, tokens: Sequence[Token], mine: _Of) -> None:
        """Count an article's names, and where somebody has gone through it the words outside of all."""
        starts = {token.start: i for i, token in enumerate(tokens)}
        inside: set[int] = set()
        for (start, end), label in article.accepted.items():
            words = article.text[start:end]
            mine.strings[words][label] += 1
            self._add_size(words)
            i = starts.get(start)
            while i is not None and i < len(tokens) and tokens[i].end <= end:
                inside.add(tokens[i].start)
                mine.words[tokens[i].text][label] += 1
                i += 1
        if article.through:
            mine.outside.update(token.text for token in tokens if token.start not in inside)

    def _read_passed(self, article: Article, tokens: Sequence[Token], mine: _Of) -> None:
        said = None if article.through else {(one.start, one.end) for one in article.rejected}
        if said is not None and not said:
            return
        for start, end in self.places(article.text, tokens):
            if (start, end) not in article.accepted and (said is None or (start, end) in said):
                mine.passed[article.text[start:end]] += 1

    def _add_size(self, words: str) -> None:
        self._sizes[head(words)].add(len(words))
