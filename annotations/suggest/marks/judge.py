"""A candidate as the gate sees it, and the label it would have."""

from __future__ import annotations

import math
from collections.abc import Sequence

from annotations.suggest.marks.candidates import Candidate
from annotations.suggest.marks.features import Habits, shape
from annotations.suggest.marks.gate import Row
from annotations.suggest.marks.patterns import Votes
from annotations.suggest.marks.tokens import Token

PRIOR = {"model": 1.0, "known": 1.0, "never": -0.5, "votes": 0.4, "here": 0.6}
"""What the gate believes before anything was decided."""


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
    """
    sure, seen = one.sure, one.seen
    total = seen.accepted + seen.passed
    trust = (seen.accepted + 0.3) / (total + 0.6)
    share = max((_share(votes, s[8:]) for s in one.sources if s.startswith("pattern ")), default=0.0)
    here, against = one.here.total(), one.against
    numbers = {
        "model": _logit(sure) if trained else 0.0, "known": _logit(trust) if total else 0.0, "votes": _logit(share) if share else 0.0,
        "rival": _logit(rivals[0]) if trained else 0.0, "longer": rivals[1], "here": min(3.0, math.log1p(here)),
        "peers": _logit(one.peers_sure) if one.peers else 0.0, "against": min(3.0, math.log1p(against)),
    }  # fmt: skip
    first, after = tokens[one.first], tokens[one.last] if one.last < len(tokens) else None
    before = tokens[one.first - 1] if one.first else None
    size = min(4, one.last - one.first)
    at = str(int(sure * 9.99)) if trained else "x"
    half = str(int(sure * 9.99) // 2) if trained else "x"
    known = f"{min(3, seen.accepted.bit_length())}{int(trust * 4.99)}" if total else "new"
    forms = shape(first.text)[:2]
    habit = habits.of(first.text) if first.text[0].isalpha() else forms
    around = (
        ("C" if before and before.text[0].isupper() and before.end + 1 == first.start else "-")
        + ("C" if after and after.text[0].isupper() and after.start == tokens[one.last - 1].end + 1 else "-")
    )  # fmt: skip
    joined = ("-" if before and before.text == "-" and before.end == first.start else "") + (
        "+" if after and after.text == "-" and after.start == tokens[one.last - 1].end else ""
    )
    conditions = [
        "1", f"m{at}", f"k{known}", f"m{at}k{known}", f"l={label}", f"l={label} m{half}", f"l={label} k{known}",
        f"size={size}", f"size={size} m{half}", f"habit={habit}{first.first}", f"around={around}",
        f"around={around} {size}k{known}", f"here={min(3, here)}/{min(3, against)}",
        f"rival={int(rivals[0] * 4.99)}m{half}", f"form={forms}l={label}", f"join={joined}",
    ]  # fmt: skip
    lower = first.text.lower()
    final = tokens[one.last - 1].text.lower()
    form = "".join(shape(token.text)[:2] for token in tokens[one.first : one.last][:4])
    conditions += [
        f"first={lower}{size > 1}", f"final={final}{size > 1}", f"before={before.text.lower() if before else ''}",
        f"after={after.text.lower() if after else ''}", f"shape={form}", f"shape={form} k{known}",
    ]  # fmt: skip
    conditions.append(f"peers={min(3, one.peers)}/{int(one.peers_sure * 4.99)}")
    conditions.append(f"peers={min(3, one.peers)}/{int(one.peers_sure * 4.99)} m{half}")
    conditions += [f"from {source}" for source in sorted(one.sources)]
    if "model" in one.sources:
        conditions.append(f"best k{known}")
    if total == 0:
        conditions.append("never")
    return Row(numbers, tuple(conditions))


def _share(votes: Votes, name: str) -> float:
    labels, places = votes.of(name)
    return (labels.total() + 0.2) / (places + 1)
