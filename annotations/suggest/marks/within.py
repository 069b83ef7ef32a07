"""What the sequence model sees of a word's other places in the same article, marked or not."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from annotations.suggest.marks.tokens import Token

_MOST = 3
"""So many of the words beside the other places are features, on each side, the most frequent first."""

Runs = Sequence[Sequence[tuple[int, int]]]
"""For each token of each sentence the run of words with capitals it stands in, as indices of tokens, half-open."""


class Within:
    """Where the words with a capital stand in an article.

    Args:
        article: its tokens by sentence.
        runs: of each token.
    """

    def __init__(self, article: Sequence[Sequence[Token]], runs: Runs) -> None:
        self._beside: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
        self._alone: Counter[str] = Counter()
        self._times: Counter[str] = Counter()
        self._inside: Counter[str] = Counter()
        self._longest: dict[str, int] = {}
        self._small = {token.text for sentence in article for token in sentence if token.text[0].islower()}
        for sentence, own in zip(article, runs, strict=True):
            for i, (left, right) in enumerate(own):
                word = sentence[i].text
                if not word[0].isupper():
                    continue
                self._times[word] += 1
                self._beside[word].update(_beside(sentence, i, left, right))
                self._inside[word] += not sentence[i].first
                self._alone[word] += right - left == 1
                self._longest[word] = max(self._longest.get(word, 0), right - left)

    def features(self, sentence: Sequence[Token], i: int, run: tuple[int, int]) -> list[str]:
        """Return the features of a word with a capital: of what its other places are like, not of this one."""
        left, right = run
        token = sentence[i]
        word = token.text
        others = self._times[word] - 1
        made = [f"on={min(others, 3)}"]
        if word.lower() in self._small:
            made.append("osmall")
        elif token.first:
            made.append(f"ogreat={min(2, self._inside[word])}")
        if not others:
            return made
        counts = self._beside[word]
        here = dict(_beside(sentence, i, left, right))
        for side in ("oL", "oR", "oP", "oN"):
            there = [(n - (here[side] == what), what) for (where, what), n in counts.items() if where == side]
            there = sorted(((n, what) for n, what in there if n), key=lambda one: (-one[0], one[1]))
            made += [f"{side}={what}" for _, what in there[:_MOST]]
        made.append(f"oalone={3 * (self._alone[word] - (right - left == 1)) // others}")
        if self._longest[word] > right - left:
            made.append("olonger")
        return made


def _beside(sentence: Sequence[Token], i: int, left: int, right: int) -> list[tuple[str, str]]:
    """What stands left and right of a word's run of capitals, and before and after the word within it."""
    return [
        ("oL", sentence[left - 1].text.lower() if left else "^"),
        ("oR", sentence[right].text.lower() if right < len(sentence) else "$"),
        ("oP", sentence[i - 1].text.lower() if i > left else ""),
        ("oN", sentence[i + 1].text.lower() if i + 1 < right else ""),
    ]
