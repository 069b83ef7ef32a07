"""Giving lines of a text their role by the rules of its outlet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotations.model.block import Block
from annotations.model.outlet_rule import BEGINS, FROM_ON, POSITION, SAYS, OutletRule
from annotations.suggest.page import Page
from annotations.suggest.rule_fields import lines_beginning, trimmed


def lines_by(rule: OutletRule, page: Page) -> list[int]:
    """Return the lines to which a rule gives its role, in order."""
    params = rule.params
    if rule.kind == POSITION:
        at = page.index(params["base"], params["n"])
        return [] if at is None else [at]
    words = params["words"]
    if rule.kind == SAYS:
        wanted = words.casefold()
        return [index for index in lines_beginning(page, words) if page.words(index).casefold() == wanted]
    fitting = lines_beginning(page, words)
    if rule.kind == BEGINS or not fitting:
        return fitting
    # The headline never goes: words of a foot may come in the menu above it too, and the other way round.
    half = len(page.lines) // 2
    after = [index for index in fitting if index > (page.headline[1] if page.headline else half)]
    before = [index for index in fitting if index < (page.headline[0] if page.headline else half)]
    if rule.kind == FROM_ON:
        return list(range(after[0], len(page.lines))) if after else []
    return list(range(before[-1] + 1)) if before else []


def amended_blocks(rules: Iterable[OutletRule], page: Page) -> tuple[Block, ...] | None:
    """Return the blocks of a text with the roles that rules give; None where they change nothing.

    What a person set or confirmed is left alone.

    Args:
        rules: that are on, the newest first: of several for one line the newest counts.
        page: the text.
    """
    roles: dict[int, str] = {}
    for rule in rules:
        for index in lines_by(rule, page):
            roles.setdefault(index, rule.params["role"])
    wanted = {index: role for index, role in roles.items() if _is_free(page, index, role)}
    if not wanted:
        return None
    made: list[Block] = []
    cuts = sorted((page.lines[index], role) for index, role in wanted.items())
    first, last = cuts[0][0][0], cuts[-1][0][1]
    for block in page.blocks:
        if block.end <= first or block.start >= last:
            made.append(block)
        else:
            made += _without(block, [span for span, _ in cuts], page.text)
    made += [Block(role, start, end) for (start, end), role in cuts]
    return tuple(sorted(made, key=lambda block: block.start))


def _is_free(page: Page, index: int, role: str) -> bool:
    """Whether a line may be given a role: it has another one, and no person gave it."""
    start, end = page.lines[index]
    there = [block for block in page.blocks if block.start < end and block.end > start]
    return any(block.role != role for block in there) and all(block.status == "detected" for block in there)


def _without(block: Block, spans: Sequence[tuple[int, int]], text: str) -> list[Block]:
    """Return what is left of a block outside of some spans, which are in order."""
    left: list[Block] = []
    at = block.start
    for start, end in spans:
        if end <= at or start >= block.end:
            continue
        left += _piece(block, at, min(start, block.end), text)
        at = max(at, end)
    return left + _piece(block, at, block.end, text)


def _piece(block: Block, start: int, end: int, text: str) -> list[Block]:
    span = trimmed(text, start, end) if start < end else None
    if span == (block.start, block.end):
        return [block]
    return [] if span is None else [replace(block, start=span[0], end=span[1])]
