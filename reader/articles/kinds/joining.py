"""What a file says of its article and what the rules find in the text, put together.

Roles: the structure of a file (headings, lists, quotes, captions) is believed; where it says no more than "paragraph",
the rules may still see a dateline, a byline, a credit. Fields: where metadata and text say the same, the text is the
evidence and both together are nearly sure; where they differ, the one that is surer stands, and is less sure for it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotations.model.block import Block
from annotations.model.field import FIELD_NAMES, Field
from annotations.text.canonical import clean_value
from reader.articles.kinds.registry import Extract, Hint

AGREED = 0.97
"""How sure a field is that both the metadata and the words of the page say."""

_DOUBT = 0.8
_WORTH_A_DOUBT = 0.5
_HEAD = 3_000
_LONG = 200
# What the rules may see in what the file calls a paragraph.
_SEEN_IN_PARAGRAPHS = frozenset({"byline", "dateline", "lead", "credit", "correction", "standfirst", "caption", "quote",
                                 "list_item", "kicker"})  # fmt: skip
# What stands amid an article and is not of its text, and yet is not furniture.
_NO_FURNITURE = frozenset({"byline", "credit", "correction", "standfirst"})
_DATES = ("date_published", "date_updated")


def join_roles(blocks: Sequence[Block], extract: Extract) -> tuple[Block, ...]:
    """Return blocks with the roles that the structure of the file gives them.

    Args:
        blocks: what the rules found in the text; they keep `check_blocks`.
        extract: the text and its hints.
    """
    joined: list[Block] = []
    position = 0
    ends = [block.end for block in blocks]
    for hint in extract.hints:
        joined += _cut(blocks, ends, position, hint.start, extract.text)
        inside = _cut(blocks, ends, hint.start, hint.end, extract.text)
        joined += _in_paragraph(inside, extract) if hint.role == "paragraph" else _whole(inside, hint)
        position = hint.end
    joined += _cut(blocks, ends, position, len(extract.text), extract.text)
    return tuple(_one_headline(joined, extract.hints))


def join_fields(fields: Sequence[Field], extract: Extract) -> tuple[Field, ...]:
    """Return the fields of a text with the metadata of its file, in the order fields are shown in."""
    told: dict[str, list[Field]] = {}
    for field in extract.fields:
        if value := clean_value(field.value):
            told.setdefault(field.name, []).append(_with_evidence(field, value, extract.text))
    found: dict[str, list[Field]] = {}
    for field in fields:
        found.setdefault(field.name, []).append(field)
    joined = [one for name in {**found, **told} for one in _join(found.get(name, []), told.get(name, []))]
    order = {name: place for place, name in enumerate(FIELD_NAMES)}
    return tuple(sorted(joined, key=lambda field: order.get(field.name, len(order))))


def _cut(blocks: Sequence[Block], ends: Sequence[int], start: int, end: int, text: str) -> list[Block]:
    """Return the pieces of blocks, whose ends are given, in a stretch, without white space at their ends."""
    pieces: list[Block] = []
    for index in range(bisect_right(ends, start), len(blocks)):
        block = blocks[index]
        if block.start >= end:
            break
        begin, stop = max(block.start, start), min(block.end, end)
        words = text[begin:stop]
        begin += len(words) - len(words.lstrip())
        if words.strip():
            pieces.append(Block(block.role, begin, begin + len(words.strip()), block.status))
    return pieces


def _whole(pieces: list[Block], hint: Hint) -> list[Block]:
    if hint.role == "furniture" and any(piece.role in _NO_FURNITURE for piece in pieces):
        return pieces
    return [Block(hint.role, pieces[0].start, pieces[-1].end)] if pieces else []


def _in_paragraph(pieces: list[Block], extract: Extract) -> list[Block]:
    if not extract.structured:
        return pieces
    kept: list[Block] = []
    for piece in pieces:
        is_line = piece.role == "furniture" and piece.end - piece.start < _LONG
        role = piece.role if is_line or piece.role in _SEEN_IN_PARAGRAPHS else "paragraph"
        kept.append(Block(role, piece.start, piece.end, piece.status))
    return kept


def _one_headline(blocks: list[Block], hints: Iterable[Hint]) -> list[Block]:
    """Leave the headline that the file names the only one."""
    named = next((hint for hint in hints if hint.role == "headline"), None)
    if named is None:
        return blocks
    return [
        Block("paragraph", block.start, block.end, block.status)
        if block.role == "headline" and not named.start <= block.start < named.end
        else block
        for block in blocks
    ]


def _with_evidence(field: Field, value: str, text: str) -> Field:
    start, end = field.start, field.end
    if start is None and field.name not in ("language", *_DATES):
        start = _position(value, text)
        end = None if start is None else start + len(value)
    return replace(field, value=value, start=start, end=end)


def _position(value: str, text: str) -> int | None:
    """Return where a value stands as words of its own in the head of a text."""
    at = text.find(value, 0, _HEAD)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(value) : at + len(value) + 1]
        if not (before.isalnum() or after.isalnum()):
            return at
        at = text.find(value, at + 1, _HEAD)
    return None


def _join(found: list[Field], told: list[Field]) -> list[Field]:
    if not found or not told:
        return found or told
    same = [(one, other) for one in told for other in found if _agree(one, other)]
    if not same:
        return _surer(found, told)
    if found[0].name != "author":
        one, other = same[0]
        return [_agreed(one, other)]
    agreed = {id(one): _agreed(one, other) for one, other in same}
    return [agreed.get(id(one), one) for one in told]


def _surer(found: list[Field], told: list[Field]) -> list[Field]:
    told_wins = (told[0].confidence or 0) >= (found[0].confidence or 0)
    winners, others = (told, found) if told_wins else (found, told)
    if (others[0].confidence or 0) < _WORTH_A_DOUBT:
        return winners
    return [replace(one, confidence=round((one.confidence or 0) * _DOUBT, 2)) for one in winners]


def _agree(told: Field, found: Field) -> bool:
    one, other = told.value.casefold(), found.value.casefold()
    if told.name in _DATES:
        return one[:10] == other[:10]
    if told.name == "language":
        return one[:2] == other[:2]
    return one == other


def _agreed(told: Field, found: Field) -> Field:
    # The metadata has the time and its zone where the page has only the day.
    value = told.value if len(told.value) >= len(found.value) else found.value
    return replace(found, value=value, confidence=AGREED)
