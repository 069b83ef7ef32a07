"""One article of a file of many: its text, and blocks and fields by its database's form and by the usual rules."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from annotations.model.block import Block
from annotations.model.field import Field
from reader.articles.overlay import HEAD_ROLES, as_body, overlay
from reader.articles.parser import Parser
from reader.articles.splitting.head import Head, read_head, shadow


def read_part(text: str, today: datetime.date, parser: Parser) -> tuple[tuple[Block, ...], tuple[Field, ...]]:
    """Return the blocks and fields of one article's canonical text.

    What the labels at its ends say wins; the parser reads the rest, as if the labels were not there.
    """
    head = read_head(text)
    if not head.blocks:
        reading = parser(text, today=today)
        return tuple(reading.blocks), tuple(reading.fields)
    reading = parser(shadow(text, head.hidden), today=today)
    blocks = overlay(_found(reading.blocks, head), head.blocks, text)
    told = {one.name for one in head.fields}
    fields = [*head.fields, *(one for one in reading.fields if one.name not in told)]
    return tuple(blocks), tuple(fields)


def _found(blocks: Iterable[Block], head: Head) -> list[Block]:
    """Return blocks with nothing but a body where a label says that it stands: a database keeps none of a page."""
    return list(blocks) if head.body is None else as_body(blocks, *head.body, {"furniture", *HEAD_ROLES})
