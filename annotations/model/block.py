"""Blocks: stretches of an article's text, each with a role."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotations.model.errors import InvalidInput

ROLES: tuple[str, ...] = (
    "furniture", "kicker", "headline", "standfirst", "byline", "dateline", "lead", "paragraph",
    "subhead", "quote", "list_item", "caption", "credit", "correction",
)  # fmt: skip
"""All roles a block can have; a promise to users' scripts: extended, never changed."""

BODY_ROLES: frozenset[str] = frozenset({"lead", "paragraph", "subhead", "quote", "list_item"})
"""The roles that make up the body, the part of an article its readers came for."""

STATUSES: tuple[str, ...] = ("detected", "confirmed", "changed")


@dataclass(frozen=True, slots=True)
class Block:
    """The half-open span [start, end), in code points of one revision, and its role.

    A block may begin or end in the middle of a line (a subhead fused to its paragraph, a dateline).
    """

    role: str
    start: int
    end: int
    status: str = "detected"


def body_text(text: str, blocks: Iterable[Block]) -> str:
    """Return the blocks of the body, a line each; headline, byline, captions and furniture are no part of it."""
    return "\n".join(text[block.start : block.end] for block in blocks if block.role in BODY_ROLES)


def check_blocks(blocks: Iterable[Block], text: str) -> None:
    """Hold blocks to the rule: known roles, in order, no overlap, and all that is not white space covered.

    Raises:
        InvalidInput: with the first rule that is broken, and where.
    """
    reached = 0
    for block in blocks:
        if block.role not in ROLES:
            raise InvalidInput(f"“{block.role}” is no role of a block. Roles are: {', '.join(ROLES)}.")
        if block.status not in STATUSES:
            raise InvalidInput(f"“{block.status}” is no status of a block.")
        if not reached <= block.start < block.end <= len(text):
            raise InvalidInput(
                f"The block {block.start} to {block.end} is empty, outside the text, or overlaps the one before it."
            )
        gap = text[reached : block.start]
        if gap and not gap.isspace():
            raise InvalidInput(f"The words at {reached} to {block.start} stand in no block.")
        reached = block.end
    rest = text[reached:]
    if rest and not rest.isspace():
        raise InvalidInput(f"The words from {reached} on stand in no block.")
