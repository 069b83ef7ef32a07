"""What the sequence model sees of a token that no decision changes: forms, affixes, neighbours, habits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any

from annotations.suggest.marks import atlas, word_classes
from annotations.suggest.marks.classes import Classes, Reader
from annotations.suggest.marks.tokens import Token

BESIDE = 4
"""So many of the usual words to the left and the right of a name are features of it."""


def _often(counted: tuple[str, int]) -> tuple[int, str]:
    return -counted[1], counted[0]


class Habits:
    """How often words stand with a capital and without in the texts of a library, marked or not.

    What begins a sentence does not count as a capital.

    Attributes:
        small, great: by word in small letters, how often it stands without and with a capital.
        classes: of words; none before `classify`.
    """

    def __init__(self) -> None:
        self.small: Counter[str] = Counter()
        self.great: Counter[str] = Counter()
        self._beside: dict[str, Counter[str]] = {}
        self._usual: dict[str, Sequence[str]] = {}
        self._guest: Habits | None = None
        self._reader = Reader()
        self._times: Counter[str] = Counter()
        self._pairs: Counter[str] = Counter()
        self.classes: Classes = {}

    def add(self, article: Sequence[Sequence[Token]]) -> None:
        """Take in an article's sentences."""
        self._usual.clear()
        self._reader.add(article)
        for sentence in article:
            self._add_beside(sentence)
            self._times.update(token.text for token in sentence)
            self._pairs.update(f"{a.text} {b.text}" for a, b in pairwise(sentence))
            for token in sentence:
                letter = token.text[0]
                if letter.isupper():
                    if not token.first:
                        self.great[token.text.lower()] += 1
                elif letter.isalpha():
                    self.small[token.text] += 1

    def look_at(self, article: Sequence[Sequence[Token]] | None) -> None:
        """Count a text that was not taken in, as long as it is looked at; None for a text that was."""
        self._guest = None
        if article is not None:
            self._guest = Habits()
            self._guest.add(article)

    def classify(self) -> None:
        """Make the classes of the words of all texts taken in; in seconds."""
        self.classes = self._reader.learn()

    def dump(self) -> dict[str, Any]:
        """Return what is usual, by word."""
        return {
            "small": self.small, "great": self.great, "beside": {word: self.beside(word) for word in self._beside},
            "classes": self.classes, "times": self._times,
            "pairs": {words: times for words, times in self._pairs.items() if times > 1},
        }  # fmt: skip

    def load(self, state: dict[str, Any]) -> None:
        """Take over what `dump` returned."""
        self.small, self.great = Counter(state["small"]), Counter(state["great"])
        self._usual, self.classes = state["beside"], state["classes"]
        self._times, self._pairs = Counter(state["times"]), Counter(state["pairs"])

    def _add_beside(self, sentence: Sequence[Token]) -> None:
        size = len(sentence)
        for i, (left, right) in enumerate(_runs(sentence)):
            token = sentence[i]
            if not token.text[0].isupper():
                continue
            beside = self._beside.setdefault(token.text, Counter())
            beside[f"L{sentence[left - 1].text.lower()}" if left else "L^"] += 1
            beside[f"R{sentence[right].text.lower()}" if right < size else "R$"] += 1
            beside["<" if i > left else "("] += 1
            beside[">" if i + 1 < right else ")"] += 1

    def together(self, left: str, right: str) -> tuple[int, int, int]:
        """Return how often two words stand side by side in the library, 0 for once, and each of them at all."""
        times = self._pairs[f"{left} {right}"]
        # Pairs that stand once are not kept: a training must not see what its reader will not.
        return times if times > 1 else 0, self._times[left], self._times[right]

    def beside(self, word: str) -> Sequence[str]:
        """Return what usually stands beside a word with a capital, or the run of such words it is part of."""
        found = self._usual.get(word)
        if found is None and self._guest is not None and word not in self._beside:
            return self._guest.beside(word)
        if found is None:
            counts = self._beside.get(word, Counter())
            left = sorted((c for c in counts.items() if c[0][0] == "L"), key=_often)[:BESIDE]
            right = sorted((c for c in counts.items() if c[0][0] == "R"), key=_often)[:BESIDE]
            made = tuple(f"u{name}" for name, _ in (*left, *right))
            for one, other in ("<(", ">)"):
                share = counts[one] / max(1, counts[one] + counts[other])
                made += (f"u{one}{round(share * 3)}",)
            self._usual[word] = found = made
        return found

    def of(self, word: str) -> str:
        """Return how a word is usually written: "G" with a capital, "s" small, "m" both, "?" not known."""
        lower = word.lower()
        great, small = self.great[lower], self.small[lower]
        if self._guest is not None:
            great, small = great + self._guest.great[lower], small + self._guest.small[lower]
        if great + small == 0:
            return "?"
        if small == 0:
            return "G" if great > 2 else "g"
        share = great / (great + small)
        return "G" if share > 0.9 else "m" if share > 0.3 else "s"


@lru_cache(maxsize=100_000)
def shape(word: str) -> str:
    """Return a word's form: X for a capital, x for a small letter, 0 for a digit; runs of one kind as one or two."""
    made: list[str] = []
    for c in word:
        kind = "X" if c.isupper() else "0" if c.isdigit() else "x" if c.isalpha() else c
        if made[-2:] != [kind, kind]:
            made.append(kind)
    return "".join(made)


@lru_cache(maxsize=100_000)
def _own(word: str) -> tuple[str, ...]:
    lower = word.lower()
    made = [f"w={lower}", f"s={shape(word)}"]
    if word.isdigit():
        made.append(f"d={len(word)}")
        if len(word) == 4:
            made.append(f"century={word[:2]}")
    elif word[0].isalpha():
        made.extend(f"e{size}={lower[-size:]}" for size in (1, 2, 3, 4) if len(lower) > size)
        made.extend(f"b{size}={lower[:size]}" for size in (2, 3) if len(lower) > size)
        if word.isupper() and len(word) > 1:
            made.append("upper")
    return tuple(made)


def _class(token: Token, habits: Habits) -> str:
    word = token.text
    if not word[0].isalpha():
        return shape(word)
    return f"{shape(word)[:2]}{habits.of(word)}"


def static(article: Sequence[Sequence[Token]], habits: Habits) -> list[list[list[str]]]:
    """Return the features of each token of each sentence."""
    inside = Counter(t.text for sentence in article for t in sentence if not t.first and t.text[0].isupper())
    first_word = {sentence[0].start for sentence in article[:1] if sentence}
    made = [_sentence(one, habits, inside, bool(one) and one[0].start in first_word) for one in article]
    for rows, classes in zip(made, word_classes.of_article(article), strict=True):
        if any(classes):
            _add_classes(rows, classes)
    return made


def _add_classes(rows: list[list[str]], classes: Sequence[word_classes.Classes]) -> None:
    """Add to a sentence's features the classes of each token, of those beside it, and of two side by side."""
    last = len(rows) - 1
    for i, (row, own) in enumerate(zip(rows, classes, strict=True)):
        here, before, after = _prefixed(own)
        row.extend(here)
        if i:
            rows[i - 1] += before
        if i < last:
            rows[i + 1] += after
        mine = own[0] if own else "?"
        left = "^" if not i else classes[i - 1][0] if classes[i - 1] else "?"
        right = "$" if i == last else classes[i + 1][0] if classes[i + 1] else "?"
        row.extend((f"-c|c={left}|{mine}", f"c|c+={mine}|{right}"))


@lru_cache(maxsize=10_000)
def _prefixed(classes: word_classes.Classes) -> tuple[Sequence[str], Sequence[str], Sequence[str]]:
    """Return the features that a word of some classes is to itself, to the word before it and to the one after it."""
    own = [f"c {one}" for one in classes or ("?",)]
    return own, [f"+{one}" for one in own], [f"-{one}" for one in own]


def _sentence(sentence: Sequence[Token], habits: Habits, inside: Counter[str], top: bool) -> list[list[str]]:
    size = len(sentence)
    lower = ["^^", "^", *(t.text.lower() for t in sentence), "$", "$$"]
    forms = ["^", "^", *(_class(t, habits) for t in sentence), "$", "$"]
    runs = _runs(sentence)
    great = sum(t.text[0].isupper() for t in sentence) * 2 > sum(t.text[0].isalpha() for t in sentence) and size > 3
    made = []
    for i, token in enumerate(sentence):
        j = i + 2
        one = ["1", *_own(token.text)]
        one += (
            f"f={forms[j]}", f"-f={forms[j - 1]}", f"+f={forms[j + 1]}",
            f"-ff={forms[j - 1]}|{forms[j]}", f"ff+={forms[j]}|{forms[j + 1]}",
            f"fff={forms[j - 1]}|{forms[j]}|{forms[j + 1]}",
            f"-2f={forms[j - 2]}|{forms[j - 1]}", f"+2f={forms[j + 1]}|{forms[j + 2]}",
            f"-w={lower[j - 1]}", f"+w={lower[j + 1]}", f"-2w={lower[j - 2]}", f"+2w={lower[j + 2]}",
            f"-ww={lower[j - 1]}|{lower[j]}", f"ww+={lower[j]}|{lower[j + 1]}",
            f"-e={lower[j - 1][-3:]}", f"+e={lower[j + 1][-3:]}",
        )  # fmt: skip
        if token.text[0].isupper():
            left, right = runs[i]
            one.append(f"run={min(i - left, 3)}/{min(right - left, 4)}")
            one.append(f"-run={lower[left + 1]}")
            one.append(f"+run={lower[right + 2]}")
            one.append(f"last={lower[right + 1]}")
            one += habits.beside(token.text)
            if token.first:
                one.append("first" if inside[token.text] else "first, never inside")
        if great:
            one.append("line of capitals")
        if top:
            one.append("top")
        made.append(one)
    for first, last, kind in atlas.places(sentence, habits.of):
        for i in range(first, last):
            mine = f"{kind}={'B' if i == first else 'I'}{'.' if i == last - 1 else ''}"
            made[i].append(mine)
            if i:
                made[i - 1].append(f"+{mine}")
            if i + 1 < size:
                made[i + 1].append(f"-{mine}")
    return made


def _runs(sentence: Sequence[Token]) -> list[tuple[int, int]]:
    """The run of words with capitals that each token stands in, as indices of tokens, half-open."""
    runs, left = [(i, i + 1) for i in range(len(sentence))], 0
    while left < len(sentence):
        right = left
        while right < len(sentence) and sentence[right].text[0].isupper():
            right += 1
        for i in range(left, right):
            runs[i] = (left, right)
        left = right + 1
    return runs


def flatten(article: Iterable[Sequence[Token]]) -> list[Token]:
    """Return all tokens of an article in order."""
    return [token for sentence in article for token in sentence]
