"""Proposing a rule of an outlet after a person gave lines another role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from annotations.model.block import Block
from annotations.model.outlet_rule import BEGINS, BLOCK, FROM_ON, POSITION, SAYS, UP_TO, OutletRule
from annotations.suggest.outlet_key import outlet_key
from annotations.suggest.page import Page, page_of
from annotations.suggest.rule_blocks import lines_by
from annotations.suggest.rule_params import is_proper
from annotations.text.canonical import clean_value

_SHORT = 60
_FIRST_WORDS = 3
_MOST_AWAY = 8
_FURNITURE = "furniture"
_OF_THE_HEAD = frozenset({"kicker", "headline", "standfirst", "byline", "dateline", "credit", "lead"})


def propose_role(outlet: str, before: Sequence[Block], page: Page) -> OutletRule | None:
    """Return the rule that a change of roles stands for.

    Args:
        outlet: its name as it is shown.
        before: the blocks before the change; positions count by them, as they do for an article that comes in.
        page: the text, with the blocks after the change.

    Returns:
        The plainest rule that gives the changed lines their role and touches no other line that a person set; None
        where several roles were given, or no line was changed.
    """
    changed = _changed_lines(before, page)
    roles = {role for _, role in changed}
    if len(roles) != 1 or not outlet_key(outlet):
        return None
    role = roles.pop()
    lines = [index for index, _ in changed]
    as_it_came = page_of(page.text, before)
    rule = OutletRule(outlet, outlet_key(outlet), BLOCK, SAYS)
    for made in _candidates(rule, lines, role, as_it_came):
        if is_proper(made) and _fits(made, lines, role, as_it_came, page):
            return made
    return None


def _changed_lines(before: Sequence[Block], page: Page) -> list[tuple[int, str]]:
    """Return (line, role) of the lines that have another role than before, all of them one role."""
    changed = []
    for index, span in enumerate(page.lines):
        now = _roles(page.blocks, *span)
        if len(now) == 1 and now != _roles(before, *span):
            changed.append((index, next(iter(now))))
    return changed


def _roles(blocks: Sequence[Block], start: int, end: int) -> set[str]:
    return {block.role for block in blocks if block.start < end and block.end > start}


def _candidates(rule: OutletRule, lines: list[int], role: str, page: Page) -> Iterator[OutletRule]:
    first, last = lines[0], lines[-1]
    words = clean_value(page.words(first))
    in_one_go = last - first + 1 == len(lines)
    if role == _FURNITURE and in_one_go and len(lines) > 1:
        end = clean_value(page.words(last))
        if len(words) <= _SHORT and _all_furniture(page, last + 1, len(page.lines)):
            yield replace(rule, kind=FROM_ON, params={"words": words, "role": role})
        if len(end) <= _SHORT and _all_furniture(page, 0, first):
            yield replace(rule, kind=UP_TO, params={"words": end, "role": role})
    beginning = _beginning([clean_value(page.words(index)) for index in lines])
    if beginning.endswith(":"):
        yield replace(rule, kind=BEGINS, params={"words": beginning, "role": role})
    if len({one for one, _ in groupby(page.words(index).casefold() for index in lines)}) == 1:
        if role in _OF_THE_HEAD:
            yield from _positions(rule, first, role, page)
        if len(words) <= _SHORT:
            yield replace(rule, kind=SAYS, params={"words": words, "role": role})
    if beginning:
        yield replace(rule, kind=BEGINS, params={"words": beginning, "role": role})


def _positions(rule: OutletRule, at: int, role: str, page: Page) -> Iterator[OutletRule]:
    for base, n in page.counted(at):
        if abs(n) <= _MOST_AWAY and base not in {"top", role}:
            yield replace(rule, kind=POSITION, params={"base": base, "n": n, "role": role})


def _all_furniture(page: Page, begin: int, end: int) -> bool:
    return all(_roles(page.blocks, *page.lines[index]) == {_FURNITURE} for index in range(begin, end))


def _beginning(lines: Sequence[str]) -> str:
    """Return the words that lines have in common at their beginning: up to a colon, or at most three words."""
    colon = lines[0].find(":")
    words = lines[0].split()
    if 0 < colon <= _SHORT // 2:
        common = lines[0][: colon + 1]
    elif len(lines) > 1:
        count = 0
        while count < len(words) and all(one.split()[: count + 1] == words[: count + 1] for one in lines):
            count += 1
        common = lines[0][: _end_of(lines[0], min(count, 2 * _FIRST_WORDS))]
    elif len(words) > _FIRST_WORDS:
        common = lines[0][: _end_of(lines[0], _FIRST_WORDS)]
    else:
        return ""
    return common if all(one.startswith(common) for one in lines) else ""


def _end_of(line: str, count: int) -> int:
    at = 0
    for _ in range(count):
        while at < len(line) and line[at].isspace():
            at += 1
        while at < len(line) and not line[at].isspace():
            at += 1
    return at


def _fits(rule: OutletRule, lines: list[int], role: str, as_it_came: Page, page: Page) -> bool:
    """Whether a rule reaches all the changed lines, and no other that is not so already."""
    reached = set(lines_by(rule, as_it_came))
    if not set(lines) <= reached:
        return False
    return all(_roles(page.blocks, *page.lines[index]) == {role} for index in reached)
