"""From candidates to what is shown: the best that do not overlap, with label, confidence, kind and reason."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from annotations.suggest.marks.candidates import Candidate
from annotations.suggest.marks.patterns import LOOKS

_LEARNED = 0.3
"""A span that the sequence model finds likelier than this is its own find, whatever pattern it fits, too."""


def rivals(candidates: Sequence[Candidate]) -> list[tuple[float, float]]:
    """Return for each candidate how sure the model is of the likeliest other span over it, and how trusted the best
    longer known name is (-1 to 1; 0 where there is none)."""
    found = []
    for i, one in enumerate(candidates):
        sure, longer = 0.0, 0.0
        for other in _over(candidates, i):
            sure = max(sure, other.sure)
            if other.start <= one.start and other.end >= one.end:
                total = other.seen.accepted + other.seen.passed
                if total:
                    longer = max(longer, other.seen.accepted / total)
        found.append((sure, longer))
    return found


def _over(candidates: Sequence[Candidate], i: int) -> list[Candidate]:
    one = candidates[i]
    found = []
    for j in range(max(0, i - 40), min(len(candidates), i + 40)):
        other = candidates[j]
        if j != i and other.start < one.end and one.start < other.end:
            found.append(other)
    return found


def choose(spans: Sequence[tuple[int, int]], gains: Sequence[float]) -> list[int]:
    """Return the indices of the spans that together gain most without overlapping; weighted interval scheduling."""
    order = sorted((i for i in range(len(spans)) if gains[i] > 0), key=lambda i: spans[i][1])
    ends = [spans[i][1] for i in order]
    best = [0.0]
    before = []
    for n, i in enumerate(order):
        before.append(bisect_right(ends, spans[i][0], 0, n))
        best.append(max(best[n], best[before[n]] + gains[i]))
    chosen, n = [], len(order)
    while n:
        if best[n] > best[n - 1]:
            chosen.append(order[n - 1])
            n = before[n - 1]
        else:
            n -= 1
    return sorted(chosen, key=lambda i: spans[i][0])


def kind_and_reason(one: Candidate, label: str) -> tuple[str, str]:
    """Return what a candidate comes from, and in words why it is offered."""
    here, seen = one.here.total(), one.seen
    if here:
        return "name", f"marked {_times(here)} in this article"
    if seen.given:
        return "name", "the name of an entity"
    if seen.accepted:
        passed = f", left unmarked {_times(seen.passed)}" if seen.passed else ""
        return "name", f"marked {_times(seen.accepted)} in other articles{passed}"
    if one.part_of:
        return "part", f"part of {one.part_of}"
    pattern = next((s[8:] for s in sorted(one.sources) if s.startswith("pattern ")), "")
    if pattern and "model" not in one.sources and one.sure <= _LEARNED:
        return "pattern", f"looks like {LOOKS[pattern]}"
    return "learned", f"looks like what was marked as {label}"


def _times(number: int) -> str:
    return "once" if number == 1 else "twice" if number == 2 else f"{number} times"
