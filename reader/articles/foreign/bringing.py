"""From files of annotations into a library: what the readers give, in batches."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from annotations.commands.bring.documents import Brought
from annotations.exchange.foreign import LeftOut
from annotations.exchange.recognise import Group
from reader.articles.foreign.reading import read_groups

_MOST_DOCUMENTS = 50
_MOST_MARKS = 5_000
_MOST_CHARACTERS = 4_000_000
_SMALL = 5


def batches(
    groups: Sequence[Group], *, today: date, cancelled: Callable[[], bool] = lambda: False,
    left_out: Callable[[str, str, str], None] = lambda *_: None, small: bool = False,
) -> Iterator[list[Brought]]:  # fmt: skip
    """Yield the documents of files in batches that are a transaction each; tell what could not be read.

    Args:
        groups, today, cancelled: see `read_groups`.
        left_out: told (file, where, why).
        small: whether somebody waits between two batches, and each is to be done in a moment.
    """
    share = _SMALL if small else 1
    batch: list[Brought] = []
    marks = characters = 0
    for given in read_groups(groups, today=today, cancelled=cancelled):
        item = given.item
        if isinstance(item, LeftOut):
            left_out(item.file or given.group.name, item.where, item.why)
        if not isinstance(item, Brought):
            continue
        batch.append(item)
        marks += len(item.document.marks)
        characters += len(item.document.text or "")
        if (
            len(batch) * share >= _MOST_DOCUMENTS
            or marks * share >= _MOST_MARKS
            or characters * share >= _MOST_CHARACTERS
        ):
            yield batch
            batch, marks, characters = [], 0, 0
    if batch and not cancelled():
        yield batch
