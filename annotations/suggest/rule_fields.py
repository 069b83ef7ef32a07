"""Finding the value of a field in a text by a rule of its outlet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from annotations.model.field import Field
from annotations.model.outlet_rule import CONFIDENCE, LABEL, NEVER, NOT_AT, POSITION, SHAPE, OutletRule
from annotations.suggest.dates import dates_in
from annotations.suggest.page import Page
from annotations.suggest.rule_values import DATES, LONGEST_ELSE, is_date, may_be
from annotations.text.canonical import clean_value

NEAR = 12
"""So many lines round the headline a line of a shape, or a date, is looked for."""

_SEVERAL = (",", "&")
"""What stands between several authors in any language."""
_SPACES = re.compile(r"\s+")

Span = tuple[int, int]


def values_by(rule: OutletRule, page: Page) -> list[Field]:
    """Return what a rule finds in a text, nothing where it finds nothing; rules that only forbid find nothing.

    A line that is too long for the field, or ends like a sentence, is passed by.
    """
    found: list[Field] = []
    for span in _spans(rule, page):
        found += _values(rule, page, *span)
    return found


def is_forbidden(rule: OutletRule, field: Field, page: Page) -> bool:
    """Whether a rule says that a value which was found otherwise is none."""
    if rule.settles != field.name:
        return False
    if rule.kind == NEVER:
        return clean_value(str(rule.params["words"])).casefold() == field.value.casefold()
    if rule.kind == NOT_AT and field.start is not None:
        at = page.index(rule.params["base"], rule.params["n"])
        return at is not None and page.line_at(field.start) == at
    return False


def amended_fields(fields: Sequence[Field], rules: Iterable[OutletRule], page: Page) -> list[tuple[str, list[Field]]]:
    """Return (name, values) for each field that rules give other values; fields that a person set are left alone.

    Args:
        fields: of the article.
        rules: that are on, the newest first: of several for one field the newest that finds something counts.
        page: the text.
    """
    by_field: dict[str, list[OutletRule]] = {}
    for rule in rules:
        by_field.setdefault(rule.settles, []).append(rule)
    changed = []
    for name, own in by_field.items():
        old = [field for field in fields if field.name == name]
        if any(field.status != "detected" for field in old):
            continue
        new = next((values for values in (values_by(rule, page) for rule in own) if values), None)
        if new is None:
            new = [field for field in old if not any(is_forbidden(rule, field, page) for rule in own)]
        if not _says_the_same(old, new):
            changed.append((name, new))
    return changed


def _says_the_same(old: Sequence[Field], new: Sequence[Field]) -> bool:
    """Whether values are the same, in the same place, and as sure already."""
    if [(one.value, one.start, one.end) for one in old] != [(one.value, one.start, one.end) for one in new]:
        return False
    return list(old) == list(new) or all(one.confidence is None or one.confidence >= CONFIDENCE for one in old)


def taken(words: str, params: Any) -> Span | None:
    """Return where in the words of a line the wanted ones stand; None where the line is another than was meant."""
    start, end = 0, len(words)
    if "sep" in params:
        parts = list(_parts(words, params["sep"]))
        if len(parts) < 2 or params["part"] > len(parts):
            return None
        start, end = parts[params["part"] - 1]
    if "prefix" in params:
        prefix, inside = params["prefix"], trimmed(words, start, end)
        if inside is None or not begins_with(words[slice(*inside)], prefix):
            return None
        start = inside[0] + len(prefix)
    if "until" in params:
        until = re.compile(_whole(params["until"])).search(words, start + 1, end)
        end = until.start() if until else end
    return trimmed(words, start, end)


def begins_with(words: str, prefix: str) -> bool:
    """Whether words begin with others, whatever their case, and not in the middle of a word."""
    if words[: len(prefix)].casefold() != prefix.casefold():
        return False
    following = words[len(prefix) : len(prefix) + 1]
    return not (prefix[-1:].isalnum() and following.isalnum())


def lines_beginning(page: Page, words: str) -> list[int]:
    """Return the lines that begin with some words, as `begins_with` has it."""
    # Most lines are ruled out by their first letter, which is cheap: a text has hundreds, and each rule looks at all.
    text, first = page.text, {words[0], words[0].casefold(), words[0].upper(), words[0].title()}
    return [
        index
        for index, (start, end) in enumerate(page.lines)
        if (text[start] in first or not text[start].isascii()) and begins_with(text[start:end], words)
    ]


def trimmed(words: str, start: int, end: int) -> Span | None:
    """Return a span without white space at its ends; None if nothing is left."""
    while start < end and words[start].isspace():
        start += 1
    while end > start and words[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _whole(words: str) -> str:
    """Return a pattern for words that are not a part of others."""
    return ("(?<!\\w)" if words[0].isalnum() else "") + re.escape(words) + ("(?!\\w)" if words[-1].isalnum() else "")


def _parts(words: str, sep: str) -> Iterable[Span]:
    at = 0
    while True:
        end = words.find(sep, at)
        yield at, end if end >= 0 else len(words)
        if end < 0:
            return
        at = end + len(sep)


def _spans(rule: OutletRule, page: Page) -> Iterable[Span]:
    """Yield the stretch of the text that the rule points at, at most one."""
    params = rule.params
    if rule.kind == POSITION:
        at = page.index(params["base"], params["n"])
        inside = taken(page.words(at), params) if at is not None else None
        if at is not None and inside is not None:
            start = page.lines[at][0]
            yield start + inside[0], start + inside[1]
    elif rule.kind == LABEL:
        yield from _labelled(params, page)
    elif rule.kind == SHAPE:
        yield from _shaped(params, page)


def _labelled(params: Any, page: Page) -> Iterable[Span]:
    label = params["label"]
    under = bool(params.get("next"))
    for index in lines_beginning(page, label):
        if under and (len(page.words(index)) > len(label) or index + 1 >= len(page.lines)):
            continue
        start = page.lines[index + under][0]
        inside = taken(page.words(index + under), params if under else {**params, "prefix": label})
        if inside is not None:
            yield start + inside[0], start + inside[1]
            return


def _shaped(params: Any, page: Page) -> Iterable[Span]:
    if page.headline is None:
        return
    first, last = page.headline
    after = params["side"] == "after"
    near = range(last + 1, min(last + 1 + NEAR, len(page.lines))) if after else range(first - 1, first - 1 - NEAR, -1)
    for index in near:
        if index < 0:
            return
        words = page.words(index)
        fits = dates_in(words, page.language) if params["shape"] == "date" else in_capitals(words)
        if len(words) <= LONGEST_ELSE and fits:
            yield page.lines[index]
            return


def in_capitals(words: str) -> bool:
    """Whether words are in capitals: more than one letter, and none small."""
    return words.isupper() and sum(one.isalpha() for one in words) > 1


def _values(rule: OutletRule, page: Page, start: int, end: int) -> list[Field]:
    words = page.text[start:end]
    if rule.settles in DATES:
        return _date(rule, page, start, words)
    spans = _split(words, _between(rule))
    found = []
    for first, last in spans:
        value = clean_value(_SPACES.sub(" ", words[first:last]))
        if may_be(rule.settles, value, rule.params, page.language):
            found.append(Field(rule.settles, value, start + first, start + last, CONFIDENCE, "detected", rule.uuid))
    return found if len(found) == len(spans) else []


def _between(rule: OutletRule) -> Sequence[str]:
    between: Sequence[str] = rule.params.get("between", ())
    return (*between, *_SEVERAL) if rule.settles == "author" else between


def _date(rule: OutletRule, page: Page, start: int, words: str) -> list[Field]:
    if len(words) > LONGEST_ELSE or not (
        rule.params.get("date") or rule.kind == SHAPE or is_date(words, page.language)
    ):
        return []
    for value, first, last in dates_in(words, page.language):
        if not page.latest or value[:10] <= page.latest:
            return [Field(rule.settles, value, start + first, start + last, CONFIDENCE, "detected", rule.uuid)]
    return []


def _split(words: str, between: Sequence[str]) -> list[Span]:
    """Return the spans of several values."""
    if not between:
        return [(0, len(words))]
    pattern = "|".join(map(_whole, between))
    spans = []
    at = 0
    for match in re.finditer(pattern, words):
        spans.append(trimmed(words, at, match.start()))
        at = match.end()
    spans.append(trimmed(words, at, len(words)))
    return [span for span in spans if span is not None]
