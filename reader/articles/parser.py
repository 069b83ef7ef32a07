"""What a parser is: the function that makes blocks and fields of a text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from annotations.model.block import Block
from annotations.model.field import Field


class ReadingLike(Protocol):
    """What a parser returns: the blocks and fields of one text."""

    @property
    def blocks(self) -> Sequence[Block]:
        """In order, keeping the rules of `check_blocks`."""

    @property
    def fields(self) -> Sequence[Field]:
        """In the order they should be shown."""


Parser = Callable[..., ReadingLike]
"""Called as `parser(text, today=date)`."""
