"""Proposing a rule of an outlet after a person corrected a field: the plainest of those that fit best."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from annotations.model.field import Field
from annotations.model.outlet_rule import LABEL, NEVER, NOT_AT, POSITION, SHAPE, OutletRule
from annotations.suggest.dates import dates_in
from annotations.suggest.outlet_key import outlet_key
from annotations.suggest.page import Page
from annotations.suggest.rule_fields import NEAR, Span, in_capitals, values_by
from annotations.suggest.rule_params import is_proper
from annotations.suggest.rule_values import DATES
from annotations.text.canonical import clean_value

FIELDS: tuple[str, ...] = (
    "title", "subtitle", "author", "date_published", "date_updated", "place", "section", "credit",
)  # fmt: skip
"""The fields that a rule can find; others are a page's own (`url`, `language`) or tell the outlet."""

_MOST_AWAY = {"headline": 6, "body": 3, "top": 1}
"""So many lines from where it counts, at most: what is farther stands elsewhere on the next page."""
_LONGEST_LABEL = 40
_SEPARATORS = ("|", "·", "•", "/", "–", "—", ";")
_LABEL_END = (":", "：")
_WORD = re.compile(r"[^\W\d_]+(?:[ '’.-]+[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Known:
    """An article of the outlet in which a person set the field: what a rule must find there.

    Attributes:
        page: the text.
        values: the values, in order; empty where the person said that there is none.
    """

    page: Page
    values: tuple[str, ...]


def propose_field(
    outlet: str, name: str, fields: Sequence[Field], page: Page, known: Sequence[Known] = (), wrong: Field | None = None
) -> OutletRule | None:
    """Return the rule that a correction stands for.

    Args:
        outlet: its name as it is shown.
        name: of the field.
        fields: the values that a person gave it; an absent one says that there is none.
        page: the text of the article.
        known: other articles of the outlet in which a person set the field.
        wrong: what was detected before, and is none; only looked at where the field is absent.

    Returns:
        The simplest rule that finds exactly this here and contradicts the fewest of the others; None where there is no
        such rule, or where it contradicts more of them than it agrees with.
    """
    if name not in FIELDS or not outlet_key(outlet):
        return None
    values = [field for field in fields if field.status != "absent" and field.value]
    maker = _Maker(outlet, name)
    if not values:
        return next((rule for rule in maker.against(wrong, page) if is_proper(rule)), None) if wrong else None
    spans = _spans_of(name, values, page)
    if spans is None:
        return None
    here = Known(page, tuple(field.value for field in values))
    best: tuple[tuple[int, int, int], OutletRule] | None = None
    for order, rule in enumerate(maker.finding(spans, page)):
        if not is_proper(rule) or not _agrees(rule, here):
            continue
        agreeing = sum(_agrees(rule, one) for one in known)
        against = sum(bool(values_by(rule, one.page)) and not _agrees(rule, one) for one in known)
        points = (against, -agreeing, order)
        if best is None or points < best[0]:
            best = points, rule
    if best is None or best[0][0] > -best[0][1] + 1:
        return None
    return best[1]


def _agrees(rule: OutletRule, known: Known) -> bool:
    found = [field.value for field in values_by(rule, known.page)]
    if rule.settles in DATES:
        # A person may have typed the day and left the time.
        return [one[:10] for one in found] == [one[:10] for one in known.values]
    return [one.casefold() for one in found] == [one.casefold() for one in known.values]


def _spans_of(name: str, values: Sequence[Field], page: Page) -> list[Span] | None:
    """Return where the values stand, all in one line; None where they do not, or nowhere."""
    spans = []
    for value in values:
        if value.start is not None and value.end is not None:
            spans.append((value.start, value.end))
        else:
            found = _looked_up(name, value.value, page)
            if found is None:
                return None
            spans.append(found)
    spans.sort()
    lines = {page.line_at(start) for start, _ in spans}
    return spans if len(lines) == 1 and None not in lines else None


def _looked_up(name: str, value: str, page: Page) -> Span | None:
    """Return where a typed value stands: near the headline first, then anywhere."""
    order = list(range(len(page.lines)))
    if page.headline is not None:
        head = page.headline[1]
        order.sort(key=lambda index: (abs(index - head) > NEAR, abs(index - head)))
    for index in order:
        start, words = page.lines[index][0], page.words(index)
        if name in DATES:
            if page.headline is not None and abs(index - page.headline[1]) > NEAR:
                return None
            for one, first, last in dates_in(words, page.language):
                if one[:10] == value[:10]:
                    return start + first, start + last
            continue
        found = re.search(rf"(?<!\w){re.escape(value)}(?!\w)", words)
        if found:
            return start + found.start(), start + found.end()
    return None


class _Maker:
    """Makes rules for one field of one outlet."""

    def __init__(self, outlet: str, name: str) -> None:
        self._rule = OutletRule(outlet, outlet_key(outlet), name, POSITION)
        self._name = name

    def finding(self, spans: Sequence[Span], page: Page) -> Iterator[OutletRule]:
        """Yield rules that may find values at these places of one line, the plainest first."""
        at = page.line_at(spans[0][0])
        assert at is not None
        start, words = page.lines[at][0], page.words(at)
        first, last = spans[0][0] - start, spans[-1][1] - start
        between = _between(words, [(one - start, other - start) for one, other in spans])
        before, behind = words[:first].strip(), words[last:].strip()
        takes = list(_takes(words, first, last, between, is_date=self._name in DATES))
        label = before if before and len(before) <= _LONGEST_LABEL and before[-1] in _LABEL_END else ""
        if label:
            yield self._label(label, behind, between)
        above = page.words(at - 1) if at else ""
        if not before and len(above) <= _LONGEST_LABEL and above.endswith(_LABEL_END):
            yield self._label(above, behind, between, next=True)
        for base, n in self._positions(at, page):
            for take in takes:
                yield self._made(POSITION, base=base, n=n, **take)
        if before and not label and _WORD.fullmatch(before):
            yield self._label(before, behind, between)
        if self._name in DATES or (self._name == "section" and not before and not behind and in_capitals(words)):
            shape = "date" if self._name in DATES else "capitals"
            for side in ("after", "before"):
                yield self._made(SHAPE, shape=shape, side=side)

    def against(self, wrong: Field, page: Page) -> Iterator[OutletRule]:
        """Yield rules by which what was found is none."""
        if self._name not in DATES and wrong.value:
            yield self._made(NEVER, words=clean_value(wrong.value))
        at = page.line_at(wrong.start) if wrong.start is not None else None
        if at is not None:
            for base, n in self._positions(at, page):
                yield self._made(NOT_AT, base=base, n=n)

    def _positions(self, at: int, page: Page) -> Iterator[tuple[str, int]]:
        for base, n in page.counted(at):
            if abs(n) <= _MOST_AWAY[base] and not (base == "headline" and self._name == "title"):
                yield base, n

    def _label(self, label: str, behind: str, between: list[str], **more: Any) -> OutletRule:
        params: dict[str, Any] = {"label": label, **more}
        if self._name not in DATES:
            params |= _until(behind) | ({"between": between} if between else {})
        return self._made(LABEL, **params)

    def _made(self, kind: str, **params: Any) -> OutletRule:
        return replace(self._rule, kind=kind, params=params)


def _between(words: str, spans: Sequence[Span]) -> list[str]:
    """Return what stands between several values, each once."""
    found = [words[one[1] : other[0]].strip() for one, other in pairwise(spans)]
    return list(dict.fromkeys(one for one in found if one))


def _takes(words: str, first: int, last: int, between: list[str], *, is_date: bool) -> Iterator[dict[str, Any]]:
    """Yield how the values could be taken out of their line, the plainest way first."""
    before, behind = words[:first].strip(), words[last:].strip()
    if is_date:
        yield {"date": True} if before or behind else {}
        return
    several: dict[str, Any] = {"between": between} if between else {}
    if not before:
        yield {**_until(behind), **several}
    elif _WORD.fullmatch(before.rstrip(":：")) and len(before) <= _LONGEST_LABEL:
        yield {"prefix": before, **_until(behind), **several}
    for sep in _SEPARATORS:
        if sep in words[:first] or sep in words[last:]:
            start = words.rfind(sep, 0, first) + len(sep) if sep in words[:first] else 0
            end = words.find(sep, last)
            end = end if end >= 0 else len(words)
            inside, rest = words[start:first].strip(), words[last:end].strip()
            take = {"sep": sep, "part": words[:first].count(sep) + 1, **_until(rest), **several}
            if not inside:
                yield take
            elif _WORD.fullmatch(inside.rstrip(":：")):
                yield {**take, "prefix": inside}


def _until(behind: str) -> dict[str, str]:
    """Return where the wanted words end, by what stands behind them: a sign, or a whole word."""
    if not behind:
        return {}
    word = _WORD.match(behind)
    return {"until": behind.split(maxsplit=1)[0] if word else behind[0]}
