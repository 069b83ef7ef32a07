"""Kinds of things in words, counted: "231 mentions, 3 notes and 1 article"."""

from __future__ import annotations

from collections import Counter

_ONE = {
    "field": "field value", "revision": "text", "code_version": "definition", "work": "state of work",
    "outlet_rule": "rule of an outlet", "annotation": "annotation", "code": "label or topic",
}  # fmt: skip
_MANY = {
    "entity": "entities", "work": "states of work", "outlet_rule": "rules of outlets", "code": "labels or topics",
}  # fmt: skip


def kinds_words(kinds: Counter[str]) -> str:
    """Return how many things of each kind there are, the most first; empty where there are none."""
    words = [_counted(number, kind) for kind, number in kinds.most_common() if number]
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def _counted(number: int, kind: str) -> str:
    if number == 1:
        return f"1 {_ONE.get(kind, kind)}"
    return f"{number} {_MANY.get(kind) or _ONE.get(kind, kind) + 's'}"
