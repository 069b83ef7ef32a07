"""Annotations of a file and what is kept beside it about them, brought together again."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.exchange.beside import Record, mark_of, spans_of, tell, text
from annotations.exchange.foreign import ForeignDocument, ForeignMark
from annotations.model.span import Span


def settle(document: ForeignDocument, marks: Sequence[ForeignMark], record: Record, words: str) -> None:
    """Put marks into a document: as they were in a library of ours where the file still says the same of them.

    Args:
        document: what they go into.
        marks: as the file has them, each on one span.
        record: what is kept beside the file; each annotation in it says at which places `at` it is in the file.
        words: the text.
    """
    records = list(tell(document, record))
    document.text = words
    waiting: dict[tuple[object, ...], list[ForeignMark]] = {}
    # The last of a list is the next to be taken.
    for mark in reversed(marks):
        waiting.setdefault(_key(mark, mark.spans[0]), []).append(mark)
    used: set[int] = set()
    for one in records:
        kept = mark_of(one, text(one, "id"), words)
        places = spans_of(one.get("at", []))
        if kept is None or places is None:
            continue
        keys = [_key(kept, place) for place in places]
        if all(waiting.get(key) for key in keys):
            used.update(id(waiting[key].pop()) for key in dict.fromkeys(keys))
            document.marks.append(kept)
    document.marks += [mark for mark in marks if id(mark) not in used]


def _key(mark: ForeignMark, place: Span) -> tuple[object, ...]:
    return mark.kind, mark.code, mark.note, place
