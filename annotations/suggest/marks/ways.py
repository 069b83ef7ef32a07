"""How words, and words side by side, stood in mentions: at which place of one, joined in one or parted by its end."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from annotations.suggest.marks.tokens import Token

Ways = dict[str, Counter[str]]
"""By a word: how often it was the first ("B") of several in a mention, within ("I"), the last ("L"), alone ("U"). By
two words with a space between: how often one mention held both ("J"), one began ("s") or ended ("e") between them, or
one followed the other there ("x")."""

_SURE, _SEVERAL = 0.85, 2


def counted(tokens: Sequence[Token], mentions: Iterable[tuple[int, int]]) -> Ways:
    """Return what an article tells.

    Args:
        tokens: of the article.
        mentions: where they stand, code points.
    """
    starts = {token.start: i for i, token in enumerate(tokens)}
    spans = []
    for start, end in sorted(mentions):
        first = starts.get(start)
        if first is not None and tokens[first].end <= end:
            last = first
            while last + 1 < len(tokens) and tokens[last + 1].end <= end:
                last += 1
            spans.append((first, last))
    made: Ways = defaultdict(Counter)
    lasts, firsts = {last for _, last in spans}, {first for first, _ in spans}
    for first, last in spans:
        for i in range(first, last + 1):
            made[tokens[i].text]["U" if first == last else "B" if i == first else "L" if i == last else "I"] += 1
            if i < last:
                made[pair(tokens[i], tokens[i + 1])]["J"] += 1
        if first:
            made[pair(tokens[first - 1], tokens[first])]["x" if first - 1 in lasts else "s"] += 1
        if last + 1 < len(tokens) and last + 1 not in firsts:
            made[pair(tokens[last], tokens[last + 1])]["e"] += 1
    return made


def pair(left: Token, right: Token) -> str:
    """Return as what two words side by side are counted."""
    return f"{left.text} {right.text}"


def mostly(counts: Counter[str]) -> str:
    """Return what there is most of, whether that is nearly all, and whether there are several; empty without any."""
    total = counts.total()
    if not total:
        return ""
    way = max(counts, key=lambda one: (counts[one], one))
    return f"{way}{'!' if counts[way] > _SURE * total else '~'}{'+' if total > _SEVERAL else ''}"
