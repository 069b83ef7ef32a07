"""A candidate as the gate sees it, and the label it would have."""

from __future__ import annotations

import math
from collections.abc import Sequence

from annotations.suggest.marks import classes
from annotations.suggest.marks.candidates import Candidate
from annotations.suggest.marks.ends import Ends
from annotations.suggest.marks.features import Habits, shape
from annotations.suggest.marks.gate import Row
from annotations.suggest.marks.patterns import Votes
from annotations.suggest.marks.tokens import Token

PRIOR = {
    "furniture": -2.0, "model": 1.0, "known": 1.0, "never": -0.5, "votes": 0.4, "here": 0.6,
    "from pattern capitals": -0.1, "from pattern capitals with small words": -0.1,
    "from pattern capitals with digits": -0.2, "from part": -0.1,
}  # fmt: skip
"""What the gate believes before anything was decided: known names are offered, runs of capitals and parts are not."""


def label_of(one: Candidate, votes: Votes, fallback: str) -> str:
    """Return the label that decisions and the model together find likeliest."""
    scores: dict[str, float] = {}
    for odds, weight in ((one.model, 1.5), (one.pooled, 2.0)):
        for label, p in odds.items():
            scores[label] = scores.get(label, 0.0) + weight * p
    total = one.seen.accepted
    for label, count in one.seen.labels.items():
        scores[label] = scores.get(label, 0.0) + 6 * count / (total + 1)
    for label, count in one.here.items():
        scores[label] = scores.get(label, 0.0) + 4 * min(count, 3)
    if not scores:
        for source in one.sources:
            if source.startswith("pattern "):
                labels, _ = votes.of(source[8:])
                for label, count in labels.items():
                    scores[label] = scores.get(label, 0.0) + count
    return max(scores, key=lambda label: (scores[label], label)) if scores else fallback


_USUAL = {"G": 1.0, "g": 0.6, "m": 0.3, "s": -1.0}
"""How far a capital is usual for a word, by `Habits.of`."""


def _logit(p: float) -> float:
    p = min(0.995, max(0.005, p))
    return math.log(p / (1 - p))


def row_of(
    one: Candidate,
    label: str,
    tokens: Sequence[Token],
    habits: Habits,
    votes: Votes,
    rivals: tuple[float, float],
    around: Ends,
    *,
    trained: bool,
) -> Row:
    """Return what the gate goes by.

    Args:
        one: the candidate.
        label: it would have.
        tokens: of the article.
        habits: of the library.
        votes: on patterns.
        rivals: how sure the model is of the likeliest other span over this one, and how trusted the best known longer
            name over it is.
        around: the ends of the article's candidates.
        trained: whether there is a sequence model.
    """
    span = _Span(one, label, tokens, habits, trained)
    numbers, ends = around.of(one.first, one.last, label)
    conditions = [
        *_of_model(span, rivals), *_of_words(span), *_of_sources(span), *ends,
        *classes.of_ends(tokens, one.first, one.last, label, habits.classes),
    ]  # fmt: skip
    # Half of the numbers are 0, of tens of thousands of candidates: those say nothing, and are left out.
    told = {name: value for name, value in (_numbers(span, votes, rivals) | numbers).items() if value}
    return Row(told, tuple(conditions), (one.start, one.end))


class _Span:
    """A candidate with what several conditions go by."""

    def __init__(self, one: Candidate, label: str, tokens: Sequence[Token], habits: Habits, trained: bool) -> None:
        self.one, self.label, self.tokens, self.habits, self.trained = one, label, tokens, habits, trained
        self.total = one.seen.accepted + one.seen.passed
        self.trust = (one.seen.accepted + 0.3) / (self.total + 0.6)
        level = min(3, one.seen.accepted.bit_length())
        self.known = f"{level}{int(self.trust * 4.99)}" if self.total else "new"
        self.size = min(4, one.last - one.first)
        self.first, self.final = tokens[one.first], tokens[one.last - 1]
        self.before = tokens[one.first - 1] if one.first else None
        self.after = tokens[one.last] if one.last < len(tokens) else None
        self.at = str(int(one.sure * 9.99)) if trained else "x"
        self.pool = min(0.999, sum(one.pooled.values()))
        self.lab = max(one.model.values(), default=0.0)
        self.pooled = str(int(self.pool * 9.99)) if trained else "x"
        self.half = str(int(one.sure * 9.99) // 2) if trained else "x"


def _numbers(span: _Span, votes: Votes, rivals: tuple[float, float]) -> dict[str, float]:
    one = span.one
    share = max((_share(votes, s[8:]) for s in one.sources if s.startswith("pattern ")), default=0.0)
    return {
        "model": _logit(one.sure) if span.trained else 0.0,
        "pool": _logit(span.pool) if span.trained else 0.0,
        "lab": _logit(span.lab) if span.trained else 0.0,
        "ahead": _logit(one.sure) - _logit(rivals[0]) if span.trained else 0.0,
        "known": _logit(span.trust) if span.total else 0.0,
        "votes": _logit(share) if share else 0.0,
        "rival": _logit(rivals[0]) if span.trained else 0.0,
        "longer": rivals[1],
        "here": min(3.0, math.log1p(one.here.total())),
        "peers": _logit(one.peers_sure) if one.peers and span.trained else 0.0,
        "against": min(3.0, math.log1p(one.against)),
        "accepted": math.log1p(one.seen.accepted),
        "passed": math.log1p(one.seen.passed),
        "size": math.log(one.last - one.first),
        "many": math.log1p(one.peers),
        "usual": _USUAL.get(span.habits.of(span.first.text), 0.0),
        "usual last": _USUAL.get(span.habits.of(span.final.text), 0.0),
    }


def _of_model(span: _Span, rivals: tuple[float, float]) -> list[str]:
    """What the sequence model and the names known say, and both together with the label."""
    one, at, half, known, label = span.one, span.at, span.half, span.known, span.label
    here = f"{min(3, one.here.total())}/{min(3, one.against)}"
    rival = int(rivals[0] * 9.99) if span.trained else "x"
    pool, lab = f"p{span.pooled}", f"lab{int(span.lab * 9.99)}"
    peers = f"peers={min(3, one.peers)}/{int(one.peers_sure * 4.99)}"
    return [
        "1", f"m{at}", f"k{known}", f"m{at}k{known}", f"l={label}", f"l={label} m{half}", f"l={label} k{known}",
        f"size={span.size}", f"size={span.size} m{half}", f"here={here}", f"rival={int(rivals[0] * 4.99)}m{half}",
        peers, f"{peers} m{half}", pool, f"{pool} m{at}", f"{pool} r{rival}", f"m{at} r{rival}", f"{pool} k{known}",
        lab, f"{lab} size={span.size}", f"{pool} size={span.size}",
    ]  # fmt: skip


def _of_words(span: _Span) -> list[str]:
    """What the words look like, and those beside them."""
    one, first, final, before, after = span.one, span.first, span.final, span.before, span.after
    forms, known, size = shape(first.text)[:2], span.known, span.size
    habit = span.habits.of(first.text) if first.text[0].isalpha() else forms
    left = "C" if before and before.text[0].isupper() and before.end + 1 == first.start else "-"
    right = "C" if after and after.text[0].isupper() and after.start == final.end + 1 else "-"
    joined = ("-" if before and before.text == "-" and before.end == first.start else "") + (
        "+" if after and after.text == "-" and after.start == final.end else ""
    )
    form = "".join(shape(token.text)[:2] for token in span.tokens[one.first : one.last][:4])
    return [
        f"habit={habit}{first.first}", f"around={left}{right}", f"around={left}{right} {size}k{known}",
        f"form={forms}l={span.label}", f"join={joined}", f"first={first.text.lower()}{size > 1}",
        f"final={final.text.lower()}{size > 1}", f"before={before.text.lower() if before else ''}",
        f"after={after.text.lower() if after else ''}", f"shape={form}", f"shape={form} k{known}",
    ]  # fmt: skip


def _of_sources(span: _Span) -> list[str]:
    """What found it."""
    found = [f"from {source}" for source in sorted(span.one.sources)]
    if "model" in span.one.sources:
        found.append(f"best k{span.known}")
    if span.total == 0:
        found.append("never")
    if span.one.furniture:
        found += ["furniture", f"furniture m{span.half}"]
    return found


def _share(votes: Votes, name: str) -> float:
    labels, places = votes.of(name)
    return (labels.total() + 0.2) / (places + 1)
