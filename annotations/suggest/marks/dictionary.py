"""What the sequence model sees of a token that decisions change: names and words known from other articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from annotations.suggest.marks.known import Known
from annotations.suggest.marks.tokens import Token


def dynamic(text: str, article: Sequence[Sequence[Token]], known: Known, key: str) -> list[list[list[str]]]:
    """Return the features of each token of each sentence."""
    marks = _marks(text, article, known, key)
    made = []
    for sentence in article:
        words = [_word(token.text, known, key) for token in sentence]
        own = [marks.get(token.start, "N") for token in sentence]
        rows = []
        for i in range(len(sentence)):
            row = [f"k={words[i]}", f"n={own[i]}"]
            row.append(f"-k={words[i - 1]}|{words[i]}" if i else f"-k=^|{words[i]}")
            row.append(f"k+={words[i]}|{words[i + 1]}" if i + 1 < len(words) else f"k+={words[i]}|$")
            row.append(f"-n={own[i - 1]}" if i else "-n=^")
            row.append(f"+n={own[i + 1]}" if i + 1 < len(words) else "+n=$")
            rows.append(row)
        made.append(rows)
    return made


def _word(word: str, known: Known, key: str) -> str:
    labels, outside = known.word_elsewhere(word, key)
    total = labels.total()
    if total == 0:
        return "new" if outside == 0 else "out" if outside < 3 else "OUT"
    label = _best(labels)
    most = labels[label]
    share = total / (total + outside)
    return f"{label}{'!' if most > 0.8 * total else '~'}{int(share * 3.99)}{'+' if total > 2 else ''}"


def _marks(text: str, article: Sequence[Sequence[Token]], known: Known, key: str) -> dict[int, str]:
    """The longest names that other articles know, as beginning and going on, with how far they are to be trusted."""
    tokens = [token for sentence in article for token in sentence]
    spans = []
    for start, end in known.places(text, tokens):
        seen = known.elsewhere(text[start:end], key)
        if seen.accepted:
            trust = seen.accepted / (seen.accepted + seen.passed)
            spans.append((end - start, start, end, f"{_best(seen.labels)}/{int(trust * 3.99)}"))
    spans.sort(reverse=True)
    taken: set[int] = set()
    made: dict[int, str] = {}
    at = {token.start: i for i, token in enumerate(tokens)}
    for _, start, end, name in spans:
        i = at[start]
        covered = []
        while i < len(tokens) and tokens[i].end <= end:
            covered.append(tokens[i].start)
            i += 1
        if taken.isdisjoint(covered):
            taken.update(covered)
            for n, where in enumerate(covered):
                last = "." if n == len(covered) - 1 else ""
                made[where] = f"{'B' if n == 0 else 'I'}{last}-{name}"
    return made


def _best(labels: Counter[str]) -> str:
    """The label used most; of two the same whatever order they came in."""
    return max(labels, key=lambda label: (labels[label], label))
