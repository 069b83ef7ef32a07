"""Saying a rule in words, in one place. `reader.config.sentences` has a form for each, by which it is translated."""

from __future__ import annotations

from typing import Any

from annotations.model.outlet_rule import (
    BEGINS,
    BLOCK,
    FROM_ON,
    LABEL,
    NEVER,
    NOT_AT,
    POSITION,
    SAYS,
    SHAPE,
    UP_TO,
    OutletRule,
)

_FIELDS = {
    "title": "the title", "subtitle": "the subtitle", "author": "the author", "date_published": "the publication date",
    "date_updated": "the date of the update", "place": "the place", "section": "the section",
    "credit": "the credit",
}  # fmt: skip
_BASES = {"headline": "the headline", "body": "the text"}
_NEXT = {1: "after", -1: "before"}


def rule_in_words(rule: OutletRule) -> str:
    """Return what a rule says, beginning small: “the line after the headline is the author”."""
    params = dict(rule.params)
    if rule.settles == BLOCK:
        return f"{_lines(rule.kind, params)}: {params['role'].replace('_', ' ')}"
    what = _what(rule.kind, params)
    field = _FIELDS.get(rule.settles, f"the field “{rule.settles}”")
    return f"{what} is never {field}" if rule.kind in {NEVER, NOT_AT} else f"{what} is {field}"


def _what(kind: str, params: dict[str, Any]) -> str:
    if kind == NEVER:
        return f"“{params['words']}”"
    if kind == SHAPE:
        shape = "with a date" if params["shape"] == "date" else "in capitals"
        return f"the nearest line {shape} {params['side']} the headline"
    if kind == LABEL:
        place = "the line under" if params.get("next") else "what follows"
        return f"{place} “{params['label']}”{_taken(params)}"
    return f"{_line(params['base'], params['n'])}{_taken(params)}"


def _line(base: str, n: int) -> str:
    if base == "top":
        return "the first line of the page" if n == 1 else f"line {n} of the page"
    if abs(n) == 1:
        return f"the line {_NEXT[n]} {_BASES[base]}"
    return f"line {abs(n)} {_NEXT[n // abs(n)]} {_BASES[base]}"


def _taken(params: dict[str, Any]) -> str:
    """Return how the words are taken from the line, in brackets; empty where it is the whole line."""
    said = []
    if params.get("date"):
        said.append("its date")
    if "sep" in params:
        said.append(f"part {params['part']}, cut at “{params['sep']}”")
    if "prefix" in params:
        said.append(f"after “{params['prefix']}”")
    if "until" in params:
        said.append(f"up to “{params['until']}”")
    if "between" in params:
        said.append("several names")
    return f" ({'; '.join(said)})" if said else ""


def _lines(kind: str, params: dict[str, Any]) -> str:
    if kind == POSITION:
        return _line(params["base"], params["n"])
    words = params["words"]
    return {
        SAYS: f"lines that say “{words}”",
        BEGINS: f"lines that begin with “{words}”",
        FROM_ON: f"all lines from “{words}” on",
        UP_TO: f"all lines up to “{words}”",
    }[kind]
