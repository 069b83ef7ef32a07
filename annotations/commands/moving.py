"""What stands on a text, taken along to another: blocks, and the anchors of annotations and fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from annotations.model.block import Block
from annotations.model.span import Span
from annotations.store.things import Image, Parts
from annotations.text.edits import Edits
from annotations.text.graphemes import is_boundary

Finder = Callable[[Sequence[Span]], Sequence[Span | None]]
"""Tells where spans of one text stand in another; None for those of which a person has to decide."""


def carried(images: Sequence[Image], old_revision: int, new_revision: int, new_text: str, find: Finder) -> list[Image]:
    """Return things as they stand on a new text: those that are found there, and the others up for review.

    All anchors of one thing move, or none: half an annotation is none.

    Args:
        images: annotations or fields of one article.
        old_revision, new_revision: internal ids of the texts.
        new_text: which they quote from then on.
        find: where the spans of the old text stand in the new one.
    """
    spans = [
        (part[3], part[4]) for image in images for part in image.parts if part[2] == old_revision and part[6] == "ok"
    ]
    wanted = list(dict.fromkeys(spans))
    places = dict(zip(wanted, find(wanted), strict=True))
    return [
        Image(image.values, _carried(image.parts, old_revision, new_revision, new_text, places)) for image in images
    ]


def _carried(parts: Parts, old: int, new: int, text: str, places: dict[Span, Span | None]) -> Parts:
    moved: list[tuple[Any, ...]] = []
    for order, role, revision, start, end, _, state in parts:
        place = places.get((start, end)) if revision == old and state == "ok" else None
        # What was one annotation in several places may not come out of order, or one piece within another.
        if place is None or (moved and moved[-1][1] == role and place[0] < moved[-1][4]):
            return waiting(parts)
        moved.append((order, role, new, *place, text[place[0] : place[1]], state))
    return tuple(moved)


def waiting(parts: Parts) -> Parts:
    """Return anchors that wait for a person, on the text they stood on."""
    return tuple((*part[:6], "review" if part[6] == "ok" else part[6]) for part in parts)


def moved_parts(parts: Parts, old_revision: int, moves: Edits, new_text: str, revision_id: int) -> Parts:
    """Move all anchors of one thing, or leave all of them where they are: half an annotation is none."""
    moved = []
    for order, role, revision, start, end, quote, state in parts:
        place = moves.move(start, end) if revision == old_revision else None
        if state != "ok" or place is None or not _stands(new_text, place, quote):
            return waiting(parts)
        moved.append((order, role, revision_id, *place, quote, state))
    return tuple(moved)


def _stands(text: str, place: tuple[int, int], quote: str) -> bool:
    """Whether the words are there, and whole: an accent put in behind them makes another character of the last."""
    return text[place[0] : place[1]] == quote and all(is_boundary(text, offset) for offset in place)


def moved_blocks(blocks: Iterable[Block], moves: Edits, new_text: str) -> tuple[Block, ...]:
    """Return where blocks stand after edits: in order, none empty, all words covered.

    Whole lines that were put in between two blocks are a paragraph of their own; other words belong to the block before
    them. Two blocks of one role whose lines were joined are one from then on.
    """
    moved: list[Block] = []
    reached = 0
    for block in blocks:
        start, end = moves.cover(block.start, block.end)
        before = moves.ending_at(block.start)
        if before is not None and before.replacement.endswith("\n"):
            start += len(before.replacement)
        start, end = _trimmed(new_text, max(start, reached), min(end, len(new_text)))
        if start < end:
            if new_text[reached:start].strip():
                start = _put_in(moved, new_text, reached, start)
            if moved and _is_joined(moved[-1], block, new_text[moved[-1].end : start]):
                moved[-1] = Block(moved[-1].role, moved[-1].start, end, moved[-1].status)
            else:
                moved.append(Block(block.role, start, end, block.status))
            reached = end
    if new_text[reached:].strip():
        _put_in(moved, new_text, reached, len(new_text))
    return tuple(moved)


def _is_joined(before: Block, block: Block, between: str) -> bool:
    """Whether two blocks stand in one line and say the same kind of thing; the first paragraph is one as others are."""
    same = before.role == block.role or (before.role, block.role) == ("lead", "paragraph")
    return same and "\n" not in between


def _put_in(moved: list[Block], text: str, reached: int, start: int) -> int:
    """Give the words before a block to a block, and return where the block itself begins then."""
    first, last = _trimmed(text, reached, start)
    at_end = start == len(text)
    begins = not reached or "\n" in text[reached:first]
    if (at_end and not moved) or (begins and (at_end or "\n" in text[last:start])):
        moved.append(Block("paragraph", first, last, "detected" if moved else "changed"))
    elif moved:
        moved[-1] = Block(moved[-1].role, moved[-1].start, last, moved[-1].status)
    else:
        return first
    return start


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
