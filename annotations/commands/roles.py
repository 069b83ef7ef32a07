"""Giving words another role: a line that is furniture after all, or none; a heading that was taken for a paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotations.commands.articles import put_blocks
from annotations.commands.session import Session
from annotations.commands.touch import article_of
from annotations.model.block import ROLES, Block, check_blocks
from annotations.model.errors import InvalidInput
from annotations.store import articles


def set_role_of_lines(
    session: Session, article_uuid: str, start: int, end: int, role: str, *, whole_lines: bool = True
) -> int:
    """Give the lines that a selection or the caret touches another role, as one action.

    Args:
        session: whose action it is.
        article_uuid: of which article.
        start, end: code points of its current text; equal for the line of a caret.
        role: one of ROLES.
        whole_lines: False to change the selected words alone, such as a heading fused to its paragraph.

    Returns:
        How many blocks were given the role; with none there is no action.

    Raises:
        NotFound: there is no such article.
        InvalidInput: there is no such role, the place is outside the text, or there are no words.
    """
    if role not in ROLES:
        raise InvalidInput(f"“{role}” is no role of a block. Roles are: {', '.join(ROLES)}.")
    article = article_of(session, article_uuid)
    text = articles.text(session.writer.db, article.revision_id)
    if not 0 <= start <= end <= len(text):
        raise InvalidInput(f"The span {start} to {end} is outside the text, which has {len(text)} characters.")
    if whole_lines or start == end:
        start, end = lines_of(text, start, end)
    start, end = _trimmed(text, start, end)
    if start == end:
        raise InvalidInput("There are no words in the selection.")
    old = articles.blocks(session.writer.db, article.revision_id)
    new = with_role(old, text, start, end, role)
    before = set(old)
    number = sum(block not in before and start <= block.start < end for block in new)
    if new == old:
        return 0
    check_blocks(new, text)
    of = article.name
    with session.action(
        f"Change the role of a line of {of}" if number == 1 else f"Change the role of {number} lines of {of}"
    ) as action:
        put_blocks(session, action, article, new)
    return number


def lines_of(text: str, start: int, end: int) -> tuple[int, int]:
    """Return from where to where the lines go that a span touches; a line that it only ends before is none of them."""
    if start < end and text[end - 1] == "\n":
        end -= 1
    end = max(start, end)
    last = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, len(text) if last < 0 else last


def with_role(blocks: Sequence[Block], text: str, start: int, end: int, role: str) -> tuple[Block, ...]:
    """Return blocks of which those between two offsets have another role: one a line, split at the offsets.

    Args:
        blocks: as `check_blocks` wants them.
        text: that they stand in.
        start, end: code points, with words between them, and no white space at either end.
        role: what the words between are.
    """
    made: list[Block] = []
    inside: list[Block] = []
    for block in blocks:
        made += _cut(block, text, block.start, min(block.end, start))
        inside += _cut(block, text, max(block.start, start), min(block.end, end))
        made += _cut(block, text, max(block.start, end), block.end)
    for first, last in _lines_between(text, start, end):
        there = [
            piece for block in inside for piece in _cut(block, text, max(block.start, first), min(block.end, last))
        ]
        made += there if all(piece.role == role for piece in there) else [Block(role, first, last, "changed")]
    return tuple(sorted(made, key=lambda block: block.start))


def _lines_between(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the words of each line stand, as far as they are between two offsets."""
    at = start
    while at < end:
        line_end = text.find("\n", at, end)
        line_end = end if line_end < 0 else line_end
        first, last = _trimmed(text, at, line_end)
        if first < last:
            yield first, last
        at = line_end + 1


def _cut(block: Block, text: str, start: int, end: int) -> list[Block]:
    """Return the part of a block between two offsets, without white space at its ends; nothing where there is none."""
    start, end = _trimmed(text, start, end) if start < end else (0, 0)
    return [Block(block.role, start, end, block.status)] if start < end else []


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end
