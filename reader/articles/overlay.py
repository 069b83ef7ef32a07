"""Blocks of which some are known for certain: they win over those that were found by rules."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from annotations.model.block import Block

HEAD_ROLES = frozenset({"kicker", "headline", "standfirst"})
"""The roles of what stands over an article, and never in it."""


def overlay(found: Iterable[Block], known: Sequence[Block], text: str) -> list[Block]:
    """Return blocks that keep `check_blocks`: the known ones, and what is left of the others between them.

    Args:
        found: blocks in order; parts of them that lie in a known one are given up.
        known: blocks in order that do not overlap.
        text: what both stand in; words in no block at all become paragraphs.
    """
    blocks: list[Block] = []
    others = list(found)
    reached = at = 0
    for own in (*known, Block("", len(text), len(text))):
        while at < len(others) and others[at].start < own.start:
            other = others[at]
            if other.end > reached:
                _gap(blocks, text, reached, max(reached, other.start))
                end = min(other.end, own.start)
                _add(blocks, text, other.role, max(reached, other.start), end)
                reached = max(reached, end)
            if other.end > own.start:
                break
            at += 1
        _gap(blocks, text, reached, own.start)
        if own.role:
            blocks.append(own)
            reached = own.end
    return blocks


def as_body(blocks: Iterable[Block], start: int, end: int, roles: Collection[str]) -> list[Block]:
    """Return blocks of which those between two places and of these roles are paragraphs; the first is the lead."""
    made: list[Block] = []
    led = False
    for block in blocks:
        role = block.role
        if start <= block.start < end:
            if role in roles:
                role = "paragraph"
            if role in ("lead", "paragraph"):
                role, led = "paragraph" if led else "lead", True
        made.append(block if role == block.role else replace(block, role=role))
    return made


def _gap(blocks: list[Block], text: str, start: int, end: int) -> None:
    while start < end:
        line_end = text.find("\n", start, end)
        line_end = end if line_end < 0 else line_end
        _add(blocks, text, "paragraph", start, line_end)
        start = line_end + 1


def _add(blocks: list[Block], text: str, role: str, start: int, end: int) -> None:
    """Add a block without the white space at its ends; none where there is nothing else."""
    words = text[start:end]
    stripped = words.strip()
    if stripped:
        begin = start + len(words) - len(words.lstrip())
        blocks.append(Block(role, begin, begin + len(stripped)))
