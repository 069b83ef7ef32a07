"""What parameters each kind of rule has: looked at before a rule is kept, whoever brings it.

position: `base` (headline, body, top), `n` (below zero: before; `top` counts from 1), and how the words are taken:
    `prefix` (words before them that must be there), `until` (words that end them), `sep` and `part` (the line is cut at
    `sep`; parts count from 1), `date` (true: the date in the line), `between` (a list of what stands between several
    values). For BLOCK only `base`, `n` and `role`.
label: `label` (the words that the line begins with), `next` (true: the values stand on the line under it), `until`,
    `between`, `date`.
shape: `shape` (date, capitals), `side` (after, before): the nearest such line on that side of the headline.
never: `words`: a value that is none.
not_at: `base`, `n`: what was found in that line is none.
says, begins: `words`, `role`: lines that are, or begin with, these words.
from_on, up_to: `words`, `role`: all lines from the one that begins with these words to the end, or up to it; itself
    too.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from annotations.model.block import ROLES
from annotations.model.errors import InvalidInput
from annotations.model.outlet_rule import (
    BEGINS,
    BLOCK,
    FROM_ON,
    KINDS,
    LABEL,
    NEVER,
    NOT_AT,
    POSITION,
    SAYS,
    SHAPE,
    STATES,
    UP_TO,
    OutletRule,
)
from annotations.suggest.outlet_key import outlet_key
from annotations.text.canonical import clean_value

MOST_WORDS = 300
MOST_AWAY = 40
_TAKES = frozenset({"prefix", "until", "sep", "part", "date", "between"})
_PARAMS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    POSITION: (frozenset({"base", "n"}), _TAKES),
    LABEL: (frozenset({"label"}), frozenset({"next", "until", "between", "date"})),
    SHAPE: (frozenset({"shape", "side"}), frozenset()),
    NEVER: (frozenset({"words"}), frozenset()),
    NOT_AT: (frozenset({"base", "n"}), frozenset()),
    **{kind: (frozenset({"words", "role"}), frozenset()) for kind in (SAYS, BEGINS, FROM_ON, UP_TO)},
}
_OF_BLOCKS = frozenset({POSITION, SAYS, BEGINS, FROM_ON, UP_TO})


def check_rule(rule: OutletRule) -> None:
    """Hold a rule to what its kind is.

    Raises:
        InvalidInput: it is none that this version knows, or says something that cannot be.
    """
    of_blocks = rule.settles == BLOCK
    names_outlet = outlet_key(rule.outlet) and rule.key == outlet_key(rule.outlet)
    if not names_outlet or not rule.settles or clean_value(rule.settles) != rule.settles:
        raise InvalidInput("The rule names no outlet or no field.")
    if rule.kind not in KINDS or rule.state not in STATES or (rule.kind in _OF_BLOCKS) < of_blocks:
        raise InvalidInput("The rule is of a kind that this version does not know.")
    needed, allowed = _PARAMS[rule.kind]
    if of_blocks and rule.kind == POSITION:
        needed, allowed = needed | {"role"}, frozenset()
    elif not of_blocks and "role" in needed:
        raise InvalidInput("The rule is of a kind that this version does not know.")
    names = frozenset(rule.params)
    if not needed <= names or not names <= needed | allowed or not all(map(_fits, *_pairs(rule.params))):
        raise InvalidInput("The rule says something that cannot be.")
    if ("sep" in names) != ("part" in names):
        raise InvalidInput("The rule says something that cannot be.")


def is_proper(rule: OutletRule) -> bool:
    """Whether `check_rule` lets a rule pass."""
    try:
        check_rule(rule)
    except InvalidInput:
        return False
    return True


def _pairs(params: Mapping[str, Any]) -> tuple[list[str], list[Any]]:
    return list(params), list(params.values())


def _fits(name: str, value: Any) -> bool:
    if name in {"n", "part"}:
        return type(value) is int and value != 0 and abs(value) <= MOST_AWAY and (name == "n" or value > 0)
    if name in {"date", "next"}:
        return isinstance(value, bool)
    if name == "between":
        return isinstance(value, list) and 0 < len(value) <= 8 and all(map(_are_words, value))
    choices = {"base": ("headline", "body", "top"), "shape": ("date", "capitals"), "side": ("after", "before"),
               "role": ROLES}  # fmt: skip
    if name in choices:
        return value in choices[name]
    return _are_words(value)


def _are_words(value: Any) -> bool:
    return (
        isinstance(value, str) and 0 < len(value) <= MOST_WORDS and bool(value.strip()) and clean_value(value) == value
    )
